import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Config } from '../../src/config/config.ts';
import { DEFAULT_SURFACE, NO_CONFIG } from '../../src/config/defaults.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { resolveSurfaces } from '../../src/config/resolve.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { pattern, v } from '../release/version-of.ts';
import { computed } from '../support/work.ts';

const FILE = '.github/skewgate.yml';

function config(text: string): Config {
  const parsed = parseConfig(text, FILE);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config;
}

/** Each problem as `line:column message`. */
function problems(text: string): string[] {
  const parsed = parseConfig(text, FILE);
  return 'problems' in parsed ? parsed.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
}

const EVERYTHING = `
# Every key there is.
name: agent
promise:
  preset: full
  old-client-new-server: { broken: never }
  new-data-old-reader: { degraded: major }
contracts: [source, binary]
client: kata-runtime
server: kata-agent
protos:
  - src/libs/protocols/protos/**/*.proto
  - "!**/csi.proto"
exclude: "**/cri-api/**"
imports:
  github.com/kata-containers/agent: .
  github.com/gogo/protobuf/: third/gogo/
roots: [types.Interface]
stored: {messages: [persist.*, .state.Sandbox], schemas: state/*.schema.json, reader: strict, version-field: meta.version}
version-file: src/agent/VERSION
tag-pattern: agent-v{version}
window: ">=1.4.0 <2.0.0"
assume-next: none
zero-major: strict
accept:
  - fingerprint: 4e1234567890   # rpc-removed grpc.AgentService.AddInterface
    reason: no runtime ever called it
    until: 2.0.0
  - fingerprint: "012345678901"
    reason: |
      two
      lines
guards: on
version-method: grpc.Health.Version#grpc_version
clients:
  kata-shim: [grpc.AgentService.WaitProcess, /grpc.AgentService/ReadStdout]
  kata-runtime: grpc.AgentService.CreateContainer
clients-complete: true
client-protocol:
  1.6.0: 8e48125
  v1.7.0: refs/heads/stable-1.7
contract-options: [google.api.http, (gogoproto.nullable)]
json: { reader: ignore-unknown, names: proto }
transport: ttrpc
runtimes: [go]
components:
  - { name: kata-agent, upgrade: new-workloads-only, version: ./VERSION }
  - { name: kata-proxy, interface: none }
  - name: qemu
    upgrade: restart
    version: versions.yaml#/assets/hypervisor/a~1b/version
workloads: sandboxes
role: client
unstable-packages: [test, alpha]
limits:
  seconds: 60
  file-bytes: 1000000
  total-bytes: 2000000
  file-words: 3000000
  message-fields: 4000
  public-imports: 5000000
  file-pairs: 60000
  findings: 70000
copies:
  - name: hypervisor
    client: src/runtime/protocols/hypervisor/
    server: src/libs/protocols/protos
`;

describe('a config file', () => {
  test('may set every key', () => {
    const [surface] = resolveSurfaces(config(EVERYTHING));
    expect(surface).toEqual({
      name: 'agent',
      promise: promiseOf('full', {
        'old-client-new-server': { broken: 'never' },
        'new-data-old-reader': { degraded: 'major' },
      }),
      contracts: ['binary', 'source'],
      client: 'kata-runtime',
      server: 'kata-agent',
      protos: ['src/libs/protocols/protos/**/*.proto', '!**/csi.proto'],
      exclude: ['**/cri-api/**'],
      imports: new Map([
        ['github.com/kata-containers/agent', ''],
        ['github.com/gogo/protobuf', 'third/gogo'],
      ]),
      roots: ['types.Interface'],
      stored: ['persist.*', 'state.Sandbox'],
      storedJson: { schemas: ['state/*.schema.json'], reader: 'strict', versionField: ['meta', 'version'] },
      versionFile: { kind: 'path', path: 'src/agent/VERSION' },
      tagPattern: pattern('agent-v{version}'),
      window: { kind: 'range', range: '>=1.4.0 <2.0.0' },
      assumeNext: 'none',
      zeroMajor: 'strict',
      accept: [
        {
          fingerprint: '4e1234567890',
          reason: 'no runtime ever called it',
          until: v('2.0.0'),
          place: { line: 26, column: 5 },
        },
        { fingerprint: '012345678901', reason: 'two\nlines\n', until: null, place: { line: 29, column: 5 } },
      ],
      guards: true,
      versionMethod: { method: 'grpc.Health.Version', field: 'grpc_version' },
      clients: new Map([
        ['kata-shim', ['grpc.AgentService.WaitProcess', 'grpc.AgentService.ReadStdout']],
        ['kata-runtime', ['grpc.AgentService.CreateContainer']],
      ]),
      clientsComplete: true,
      clientProtocol: new Map([
        ['1.6.0', '8e48125'],
        ['1.7.0', 'refs/heads/stable-1.7'],
      ]),
      contractOptions: ['google.api.http', 'gogoproto.nullable'],
      json: { reader: 'ignore-unknown', names: 'proto' },
      transport: 'ttrpc',
      runtimes: ['go'],
      components: [
        {
          name: 'kata-agent',
          upgrade: 'new-workloads-only',
          interface: 'protocol',
          version: { file: 'VERSION', pointer: null },
        },
        { name: 'kata-proxy', upgrade: 'live', interface: 'none', version: null },
        {
          name: 'qemu',
          upgrade: 'restart',
          interface: 'protocol',
          version: { file: 'versions.yaml', pointer: ['assets', 'hypervisor', 'a/b', 'version'] },
        },
      ],
      workloads: 'sandboxes',
      role: 'client',
      unstablePackages: ['alpha', 'test'],
    });
    expect(config(EVERYTHING).limits).toEqual({
      seconds: 60,
      fileBytes: 1_000_000,
      totalBytes: 2_000_000,
      fileWords: 3_000_000,
      messageFields: 4000,
      publicImports: 5_000_000,
      filePairs: 60_000,
      findings: 70_000,
    });
    expect(config(EVERYTHING).copies).toEqual([
      { name: 'hypervisor', client: 'src/runtime/protocols/hypervisor', server: 'src/libs/protocols/protos' },
    ]);
  });

  test('the test above leaves no key out', () => {
    const set = resolveSurfaces(config(EVERYTHING))[0] ?? {};
    const asDefault = Object.entries(DEFAULT_SURFACE).filter(
      ([key, value]) => new Map(Object.entries(set)).get(key) === value,
    );
    expect(asDefault).toEqual([]);
  });

  test.each(['', '\n', '# nothing yet\n', '---\n', '{}', '\uFEFF', '~'.slice(1)])(
    '%j decides nothing: the defaults hold',
    (text) => {
      expect(config(text)).toEqual(NO_CONFIG);
      expect(resolveSurfaces(config(text))).toEqual([DEFAULT_SURFACE]);
    },
  );

  test('tells which keys it sets and where', () => {
    const { given } = config('guards: on\nsurfaces:\n- name: a\n  window: previous\n');
    expect(given).toEqual([
      { surface: null, key: 'guards', place: { line: 1, column: 1 } },
      { surface: null, key: 'surfaces', place: { line: 2, column: 1 } },
      { surface: 0, key: 'name', place: { line: 3, column: 3 } },
      { surface: 0, key: 'window', place: { line: 4, column: 3 } },
    ]);
  });

  test.each([
    ['window: previous', { kind: 'previous' }],
    ['window: {minors: 2}', { kind: 'minors', count: 2 }],
    ['window:\n  minors: 3', { kind: 'minors', count: 3 }],
    ['window: "minors: 4"', { kind: 'minors', count: 4 }],
    ['window: 1.x', { kind: 'range', range: '1.x' }],
  ])('%j', (text, window) => {
    expect(config(text).common.window).toEqual(window);
  });

  test.each([
    ['version-file: none', { kind: 'none' }],
    ['version-file: auto', { kind: 'auto' }],
    ['version-file: ./VERSION', { kind: 'path', path: 'VERSION' }],
  ])('%j', (text, versionFile) => {
    expect(config(text).common.versionFile).toEqual(versionFile);
  });

  test('words that YAML 1.1 reads as other things are what they look like', () => {
    expect(config('guards: off\nclients-complete: on\nname: 1.10\nclient: yes\nserver: null').common).toEqual({
      guards: false,
      clientsComplete: true,
      name: '1.10',
      client: 'yes',
      server: 'null',
    });
  });

  test('an alias stands for the value it names', () => {
    const { common } = config('roots: &all [a.B, a.C]\nstored: *all\nprotos: "**/*.proto"');
    expect([common.roots, common.stored]).toEqual([
      ['a.B', 'a.C'],
      ['a.B', 'a.C'],
    ]);
  });
});

describe('several surfaces', () => {
  const text = `
promise: full
client: kata-runtime
surfaces:
  - name: agent
    protos: agent/**
    server: kata-agent
  - name: hypervisor
    protos: [remote/**]
    promise: { new-client-old-server: { broken: never } }
    client: kata-shim
    tag-pattern: hypervisor/v{version}
`;

  test('each overrides the top level, which holds for the rest', () => {
    const surfaces = resolveSurfaces(config(text));
    expect(
      surfaces.map(({ name, client, server, protos, tagPattern }) => [name, client, server, protos, tagPattern.text]),
    ).toEqual([
      ['agent', 'kata-runtime', 'kata-agent', ['agent/**'], '{version}'],
      ['hypervisor', 'kata-shim', null, ['remote/**'], 'hypervisor/v{version}'],
    ]);
  });

  test('a promise that only sets cells starts from the preset of the top level', () => {
    expect(resolveSurfaces(config(text)).map(({ promise }) => promise)).toEqual([
      promiseOf('full'),
      promiseOf('full', { 'new-client-old-server': { broken: 'never' } }),
    ]);
  });

  test('options of the command line win over all of them', () => {
    const surfaces = resolveSurfaces(config(text), { promise: promiseOf('none'), assumeNext: 'major' });
    expect(surfaces.map(({ name, promise, assumeNext }) => [name, promise.preset, assumeNext])).toEqual([
      ['agent', 'none', 'major'],
      ['hypervisor', 'none', 'major'],
    ]);
  });

  test.each([
    [
      'surfaces: [{name: a, protos: a}, {name: a, protos: b}]',
      ['1:41 surfaces[1].name: another surface has this name. Choose a different one'],
    ],
    [
      'surfaces:\n- protos: a\n- name: b\n',
      [
        '2:3 surfaces[0]: the key "name" is missing: of several surfaces each needs one',
        '3:3 surfaces[1]: the key "protos" is missing: of several surfaces each needs its own files',
      ],
    ],
    ['name: x\nsurfaces: [{name: a}]', ['1:1 name: with "surfaces" each of them has its own name. Move it there']],
    [
      'surfaces: [{name: a, limits: {seconds: 1}}]',
      [
        '1:22 surfaces[0]: unknown key "limits". Known here: name, promise, contracts, role, unstable-packages, client, server, protos, exclude, imports, roots, stored, version-file, tag-pattern, window, assume-next, zero-major, accept, guards, version-method, clients, clients-complete, client-protocol, contract-options, json, transport, runtimes, components, workloads',
      ],
    ],
    [
      'surfaces: [{surfaces: []}]',
      [
        '1:13 surfaces[0]: unknown key "surfaces". Known here: name, promise, contracts, role, unstable-packages, client, server, protos, exclude, imports, roots, stored, version-file, tag-pattern, window, assume-next, zero-major, accept, guards, version-method, clients, clients-complete, client-protocol, contract-options, json, transport, runtimes, components, workloads',
      ],
    ],
    ['surfaces: {agent: {}}', ['1:11 surfaces: expected a list, found a block of keys']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('one listed surface needs neither a name nor globs', () => {
    expect(resolveSurfaces(config('surfaces: [{client: a}]')).map(({ name, client }) => [name, client])).toEqual([
      [null, 'a'],
    ]);
  });
});

describe('a key nobody knows', () => {
  test.each([
    ['proto: a', 'protos'],
    ['protoss: a', 'protos'],
    ['Promise: full', 'promise'],
    ['promsie: full', 'promise'],
    ['tag_pattern: a', 'tag-pattern'],
    ['tagPattern: a', 'tag-pattern'],
    ['version: a', 'version-file'],
    ['assume: minor', 'assume-next'],
    ['surface: []', 'surfaces'],
    ['accepts: []', 'accept'],
  ])('%j is answered with the nearest one', (text, meant) => {
    expect(problems(text)).toEqual([`1:1 unknown key "${text.split(':')[0]}". Did you mean "${meant}"?`]);
  });

  test('every one is told, each at its place', () => {
    expect(
      problems('promise:\n  preset: full\n  old-client: {broken: major}\nwindow: {minors: 1, majors: 2}\nprotocol: x'),
    ).toEqual([
      '3:3 promise: unknown key "old-client". Did you mean "old-client-new-server"?',
      '4:21 window: unknown key "majors". Did you mean "minors"?',
      '5:1 unknown key "protocol". Did you mean "protos"?',
    ]);
  });

  test('that resembles none is answered with all of them', () => {
    expect(problems('json: {zzz: 1}')).toEqual(['1:8 json: unknown key "zzz". Known here: reader, names']);
  });

  test.each([
    ['__proto__: {promise: none}', ['1:1 no key can be named "__proto__"']],
    ['constructor: x', ['1:1 unknown key "constructor". Known here:']],
    ['clients: {__proto__: [a.B]}', ['1:11 no key can be named "__proto__"']],
  ])('%j is not let in by name', (text, expected) => {
    expect(problems(text).map((problem) => problem.replace(/(Known here:).*/, '$1'))).toEqual(expected);
  });
});

describe('a wrong value', () => {
  const words = (known: string, found: string) => `expected ${known}, found ${found}`;
  test.each([
    [
      'promise: backwards',
      `1:10 promise: ${words('none, backward, forward, full, full-strict or live', '"backwards"')}. Did you mean "backward"?`,
    ],
    ['promise:', `1:1 promise: ${words('none, backward, forward, full, full-strict or live', 'nothing')}`],
    [
      'promise: [full]',
      `1:10 promise: ${words('none, backward, forward, full, full-strict, live or a block of keys', 'a list')}`,
    ],
    [
      'promise: {old-client-new-server: {broken: mayor}}',
      `1:43 promise.old-client-new-server.broken: ${words('none, patch, minor, major or never', '"mayor"')}. Did you mean "major"?`,
    ],
    [
      'promise: {new-client-old-server: {degraded: major}}',
      '1:10 promise: in new-client-old-server degraded would require more (major) than broken (minor). Set both',
    ],
    [
      'contracts: [binary, jsn]',
      `1:21 contracts[1]: ${words('binary, json or source', '"jsn"')}. Did you mean "json"?`,
    ],
    ['contracts: wire', `1:12 contracts: ${words('binary, json or source', '"wire"')}`],
    ['contracts: []', '1:12 contracts: expected at least one: with none nothing is ever found'],
    ['contracts: {binary: on}', `1:12 contracts: ${words('a list, binary, json or source', 'a block of keys')}`],
    ['client: ""', `1:9 client: ${words('a name of 1 to 80 characters on one line', 'nothing')}`],
    ['client: "a\\nb"', `1:9 client: ${words('a name of 1 to 80 characters on one line', '"a\\nb"')}`],
    ['client: "a\\u202eb"', `1:9 client: ${words('a name of 1 to 80 characters on one line', '"a\u202eb"')}`],
    ['client: [a]', `1:9 client: ${words('text', 'a list')}`],
    ['protos: []', '1:9 protos: expected at least one glob. Remove the key to take every .proto file'],
    [
      'protos: ../a/**',
      `1:9 protos: ${words('a glob of .proto files from the root of the repository, such as proto/**/*.proto', '"../a/**"')}`,
    ],
    [
      'protos: [a, /b]',
      `1:13 protos[1]: ${words('a glob of .proto files from the root of the repository, such as proto/**/*.proto', '"/b"')}`,
    ],
    [
      'protos: "a\\\\b"',
      `1:9 protos: ${words('a glob of .proto files from the root of the repository, such as proto/**/*.proto', '"a\\\\b"')}`,
    ],
    ['protos: "*a*b*c*d"', `1:9 protos: ${words('a simpler glob, with fewer * and {}', '"*a*b*c*d"')}`],
    [
      'protos: "**/a/**/b/**/c/**"',
      `1:9 protos: ${words('a simpler glob, with fewer * and {}', '"**/a/**/b/**/c/**"')}`,
    ],
    [
      'protos: "{a,a}{a,a}{a,a}{a,a}"',
      `1:9 protos: ${words('a simpler glob, with fewer * and {}', '"{a,a}{a,a}{a,a}{a,a}"')}`,
    ],
    ['protos: {a: b}', `1:9 protos: ${words('a list or text', 'a block of keys')}`],
    ['imports: {/abs: a}', `1:11 imports./abs: ${words('the first part of an import path', '"/abs"')}`],
    [
      'imports: {a: ../b}',
      `1:14 imports.a: ${words('a path inside the repository, from its root and with "/"', '"../b"')}`,
    ],
    ['imports: a', `1:10 imports: ${words('a block of keys', '"a"')}`],
    ['roots: a b', `1:8 roots: ${words('the full name of a message, such as persist.Sandbox or persist.*', '"a b"')}`],
    [
      'version-file: /etc/passwd',
      `1:15 version-file: ${words('the path of the file that holds the version, or none', '"/etc/passwd"')}`,
    ],
    ['version-file: .', `1:15 version-file: ${words('the path of the file that holds the version, or none', '"."')}`],
    [
      'tag-pattern: v*',
      '1:14 tag-pattern: expected one {version} in the tag pattern "v*", as in "v{version}" or "agent/v{version}"',
    ],
    [
      'window: last',
      `1:9 window: ${words('"previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0"', '"last"')}`,
    ],
    ['window: {minors: two}', `1:18 window.minors: ${words('a whole number from 1 to 1000', '"two"')}`],
    ['window: {minors: 0}', `1:18 window.minors: ${words('a whole number from 1 to 1000', '"0"')}`],
    ['window: {}', '1:1 window: the key "minors" is missing'],
    ['window: [a]', `1:9 window: ${words('text or a block of keys', 'a list')}`],
    ['assume-next: patch', `1:14 assume-next: ${words('none, minor or major', '"patch"')}`],
    [
      'zero-major: semvre',
      `1:13 zero-major: ${words('breaking-is-minor, semver or strict', '"semvre"')}. Did you mean "semver"?`,
    ],
    [
      'accept: [{fingerprint: 4E1234567890, reason: x}]',
      `1:24 accept[0].fingerprint: ${words('the 12 hexadecimal digits of a finding as the report shows them', '"4E1234567890"')}`,
    ],
    ['accept:\n- fingerprint: 0123456789ab', '2:3 accept[0]: the key "reason" is missing'],
    [
      'accept:\n- fingerprint: 0123456789ab\n  reason:',
      `3:3 accept[0].reason: ${words('a reason: why the break is accepted', 'nothing')}`,
    ],
    [
      'accept: [{fingerprint: 0123456789ab, reason: x, until: 2.0}]',
      `1:56 accept[0].until: ${words('a version such as 2.0.0', '"2.0"')}`,
    ],
    [
      'accept: [{fingerprint: 0123456789ab, reason: x}, {fingerprint: 0123456789ab, reason: y}]',
      '1:64 accept[1].fingerprint: this finding is accepted twice. Keep one entry',
    ],
    ['accept: 0123456789ab', `1:9 accept: ${words('a list', '"0123456789ab"')}`],
    ['guards: maybe', `1:9 guards: ${words('on or off', '"maybe"')}`],
    [
      'version-method: grpc.Health.Version',
      `1:17 version-method: ${words('a method and a field of its response, such as grpc.Health.Version#grpc_version', '"grpc.Health.Version"')}`,
    ],
    [
      'clients: {shim: WaitProcess()}',
      `1:17 clients.shim: ${words('a full name such as grpc.AgentService.CreateContainer', '"WaitProcess()"')}`,
    ],
    ['clients: {"": a.B}', `1:11 clients."": ${words('a name of 1 to 80 characters on one line', 'nothing')}`],
    ['client-protocol: {1.6: x}', `1:19 client-protocol.1.6: ${words('a version such as 2.0.0', '"1.6"')}`],
    [
      'client-protocol: {1.6.0: --upload-pack=x}',
      `1:26 client-protocol.1.6.0: ${words('a tag, branch or commit', '"--upload-pack=x"')}`,
    ],
    [
      'contract-options: "a-b"',
      `1:19 contract-options: ${words('a full name such as grpc.AgentService.CreateContainer', '"a-b"')}`,
    ],
    ['json: {reader: lenient}', `1:16 json.reader: ${words('strict or ignore-unknown', '"lenient"')}`],
    ['transport: grcp', `1:12 transport: ${words('grpc or ttrpc', '"grcp"')}. Did you mean "grpc"?`],
    [
      'runtimes: [golang]',
      `1:12 runtimes[0]: ${words('go, java, cpp, python, js or es', '"golang"')}. Did you mean "go"?`,
    ],
    ['limits: {seconds: 1e2}', `1:19 limits.seconds: ${words('a whole number from 1 to 3600', '"1e2"')}`],
    [
      'limits: {file-bytes: 100000001}',
      `1:22 limits.file-bytes: ${words('a whole number from 1 to 100000000', '"100000001"')}`,
    ],
    ['copies: [{client: a}]', '1:10 copies[0]: the key "server" is missing'],
    ['- promise: full', `1:1 ${words('a block of keys', 'a list')}`],
    ['full', `1:1 ${words('a block of keys', '"full"')}`],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('all of them are told, in the order of the file, with the file', () => {
    const parsed = parseConfig('window: y\npromise: y\n', FILE);
    expect('problems' in parsed && parsed.problems.map(({ file, line, fatal }) => [file, line, fatal])).toEqual([
      [FILE, 1, true],
      [FILE, 2, true],
    ]);
  });

  test('is found behind a byte order mark, and with any line ends', () => {
    expect(problems('\uFEFFguards: x')).toEqual(['1:9 guards: expected on or off, found "x"']);
    expect(problems('# a\r\n\r\nguards: x\r\n')).toEqual(['3:9 guards: expected on or off, found "x"']);
  });
});

describe('what is no YAML, or too much of it', () => {
  test.each([
    ['protos: **/*.proto', '1:9 a value that begins with "*" is a YAML alias: put it in quotes'],
    ['protos:\n- a\n- !b/**', '3:3 a value that begins with "!" is a YAML tag: put it in quotes'],
    ['client: !!str a', '1:9 a value that begins with "!" is a YAML tag: put it in quotes'],
    ['client: a\nserver: b\nclient: c', '3:1 the key "client" is there twice. Keep one'],
    ['? [a]\n: b', '1:3 expected a plain word as key'],
    [
      'window: >=1.4.0',
      '1:10 not YAML: Block scalar header includes extra characters: >=1.4.0. Put a value that begins with ">" or "|" in quotes',
    ],
    [
      'window: minors: 2',
      '1:9 not YAML: Nested mappings are not allowed in compact mappings. Begin a new line for each key; put a value that holds ": " in quotes',
    ],
    ['client: @a', '1:9 not YAML: Plain value cannot start with reserved character @. Put the value in quotes'],
    ['protos:\n\t- a', '2:1 not YAML: Tabs are not allowed as indentation. Indent with blanks'],
    ['protos: [a', '1:11 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['client: "a', '1:11 not YAML: Missing closing "quote'],
    ['client: a\n---\nclient: b', '2:1 expected one YAML document: remove the line "---" and what follows'],
    ['a: &a [*a]', '1:8 more than 100 YAML aliases. Write the values out'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('a bomb of aliases ends after 20,000 values', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    );
    expect(problems(['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...levels].join('\n'))[0]).toMatch(
      /^\d+:\d+ more than (20000 values\. Write them out instead of by aliases|100 YAML aliases\. Write the values out)$/,
    );
  });

  test.each([
    ['100,000 open brackets', '['.repeat(100_000)],
    ['100,000 open braces', '{'.repeat(100_000)],
    ['50,000 dashes', '- '.repeat(50_000)],
    ['50,000 question marks', '? '.repeat(50_000)],
    ['a mixture', '- ? [{a: '.repeat(10_000)],
  ])('%s are refused in time', (_, text) => {
    const started = computed();
    expect(problems(text)).toEqual([
      expect.stringMatching(/^1:\d+ nested too deeply: no value of the config has so many levels$/),
    ]);
    expect(computed() - started).toBeLessThan(2000);
  });

  test.each([
    ['12,000 keys', Array.from({ length: 12_000 }, (_, i) => `k${i}: v`).join('\n')],
    ['12,000 equal keys', 'k: v\n'.repeat(12_000)],
    ['7,000 anchors and aliases', `a:\n${'- &a b\n- *a\n'.repeat(7_000)}`],
    ['50,000 pairs of brackets', '[]'.repeat(50_000)],
    ['100,000 quotes', '"'.repeat(100_000)],
  ])('%s end in problems in time', (_, text) => {
    const started = computed();
    expect(problems(text).length).toBeGreaterThan(0);
    expect(computed() - started).toBeLessThan(3000);
  });

  test('a longer file is not read', () => {
    expect(problems('#'.repeat(100_001))).toEqual([
      '1:1 expected a config file of at most 100000 characters, found 100001',
    ]);
  });

  test('nothing makes it throw, and every problem has a place in the file', () => {
    const pieces = fc.constantFrom(
      'promise',
      'surfaces',
      'accept',
      'window',
      'minors',
      '__proto__',
      ': ',
      ':',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a ',
      '*a',
      '!x ',
      '? ',
      '|\n',
      '> ',
      '#',
      '---\n',
      '%',
      '\t',
      'full',
      '1.0.0',
      '\u0000',
      '\uFEFF',
      '<<',
      '~',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseConfig(text, FILE);
        if ('config' in parsed) return;
        const lines = text.split(/\r\n|\r|\n/);
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { line, column, message } of parsed.problems) {
          expect(message).not.toBe('');
          expect((column ?? 0) >= 1 && (column ?? 0) <= (lines[(line ?? 0) - 1]?.length ?? -1) + 1).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
