import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import type { JsonReport } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const proto = (name: string, methods: string, field = 'int32 id'): string =>
  `syntax = "proto3";\npackage ${name};\nservice S { ${methods} }\nmessage Q { ${field} = 1; }\n`;
const GET = 'rpc Get(Q) returns (Q);';
const BOTH = `${GET} rpc Put(Q) returns (Q);`;

const CONFIG = `unstable-packages: alpha
surfaces:
  - name: agent
    protos: agent/**
    version-file: agent/VERSION
    tag-pattern: agent/v{version}
    server: kata-agent
  - name: cri
    role: client
    protos: vendor/cri/**
    version-file: shim/Cargo.toml
    tag-pattern: shim-{version}
    client: shim
    server: containerd
`;

let repo: TestRepository;
beforeEach(() => {
  repo = createRepository('mono');
  repo.commit({
    '.github/skewgate.yml': CONFIG,
    'agent/a.proto': proto('agent', BOTH),
    'agent/v1alpha1/x.proto': proto('agent.v1alpha1', BOTH),
    'agent/VERSION': '1.4.0\n',
    'vendor/cri/api.proto': proto('runtime.v1', BOTH),
    'shim/Cargo.toml': '[package]\nname = "shim"\nversion = "2.1.0"\n',
    VERSION: '99.0.0\n',
  });
  for (const tag of ['agent/v1.4.0', 'shim-2.1.0', '99.0.0', 'v98.0.0']) repo.tag(tag);
  repo.branch('change');
});

async function report(...args: string[]): Promise<JsonReport & { readonly exit: number }> {
  const { exit, stdout } = await run([...args, '--repo', repo.folder, '--no-witness', '--format', 'json'], {
    colour: false,
  });
  return { ...(JSON.parse(stdout) as JsonReport), exit };
}

const told = ({ exit, reason, surfaces }: JsonReport & { readonly exit: number }): readonly unknown[] => [
  exit,
  reason,
  surfaces.map(({ name, baseline, head, required, declared, declaredBy, minimumVersion, findings }) => [
    [name, baseline.ref, head.version, required, declared, declaredBy, minimumVersion].join(' '),
    ...findings.map(({ rule, element, blocking }) => `${blocking ? '!' : ''}${rule} ${element}`),
  ]),
];

describe('a server’s and a client’s protocol in one repository', () => {
  test('each by its own files, version file, tags, role and names, in one report', async () => {
    repo.commit({
      'agent/a.proto': proto('agent', GET),
      'agent/v1alpha1/x.proto': proto('agent.v1alpha1', GET),
      'vendor/cri/api.proto': proto('runtime.v1', `${GET} rpc New(Q) returns (stream Q);`),
    });
    expect(told(await report('check', '--base', 'main'))).toEqual([
      1,
      '1 of 2 surfaces fails: agent',
      [
        [
          'agent agent/v1.4.0 1.4.0 major minor assumed 2.0.0',
          '!rpc-removed agent.S.Put',
          'rpc-removed agent.v1alpha1.S.Put',
        ],
        [
          'cri shim-2.1.0 2.1.0 minor minor assumed 2.2.0',
          'rpc-removed runtime.v1.S.Put',
          'rpc-added runtime.v1.S.New',
        ],
      ],
    ]);
    const text = (await run(['check', '--base', 'main', '--repo', repo.folder, '--no-witness'], { colour: false }))
      .stdout;
    for (const line of [
      '  old client + new kata-agent  1 change breaks it',
      '  old shim + new containerd  1 change breaks it',
      '  new shim + old containerd  1 change breaks it',
      '  unstable  1 change is not counted: 1 would break',
      "  role      client: the protocol is another project's",
      'next  agent: set the version to 2.0.0 or higher',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('what old servers cannot do any more fails the client alone', async () => {
    repo.commit({ 'vendor/cri/api.proto': proto('runtime.v1', BOTH, 'string id') });
    expect(told(await report('check', '--base', 'main'))).toEqual([
      1,
      '1 of 2 surfaces fails: cri',
      [
        ['agent agent/v1.4.0 1.4.0 none minor assumed 1.4.1'],
        ['cri shim-2.1.0 2.1.0 major minor assumed 3.0.0', '!field-type-changed runtime.v1.Q.id'],
      ],
    ]);
    repo.commit({ 'shim/Cargo.toml': '[package]\nname = "shim"\nversion = "3.0.0"\n' });
    expect(told(await report('check', '--base', 'main'))).toEqual([
      0,
      'all 2 surfaces pass',
      [
        ['agent agent/v1.4.0 1.4.0 none minor assumed 1.4.1'],
        ['cri shim-2.1.0 3.0.0 major major version-file 3.0.0', 'field-type-changed runtime.v1.Q.id'],
      ],
    ]);
  });

  test('a tag is judged for the surface whose pattern it follows, however alike the numbers are', async () => {
    repo.commit({ 'vendor/cri/api.proto': proto('runtime.v1', BOTH, 'string id'), 'agent/VERSION': '1.5.0\n' });
    expect(told(await report('tag', 'agent/v1.5.0'))).toEqual([
      0,
      'no change here needs a new version after 1.4.0',
      [['agent agent/v1.4.0 1.5.0 none minor tag 1.4.1']],
    ]);
    expect((await report('tag', 'shim-2.2.0')).reason).toBe(
      'The tag shim-2.2.0 is not the version at its commit: the version file there says 2.1.0',
    );
    expect((await report('tag', 'v1.5.0')).exit).toBe(1);
  });

  test('a new surface beside one that is released', async () => {
    repo.commit({
      '.github/skewgate.yml': `${CONFIG}  - name: late\n    protos: late/**\n    tag-pattern: late/v{version}\n    version-file: none\n`,
    });
    repo.commit({ 'late/l.proto': proto('late', GET) });
    const { exit, surfaces, problems } = await report('check');
    expect([exit, surfaces.map(({ name, baseline }) => `${name} ${baseline.ref.length}`)]).toEqual([
      0,
      ['agent 12', 'cri 10', 'late 40'],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^late: [0-9a-f]{40} has no \.proto file of this surface, so all of it is new\./),
    ]);
  });

  test('a version file of one surface that cannot be read leaves no verdict for any', async () => {
    repo.commit({ 'shim/Cargo.toml': '[package]\nname = "shim"\n' });
    const { exit, reason } = await report('check', '--base', 'main');
    expect([exit, reason]).toEqual([3, expect.stringMatching(/^shim\/Cargo\.toml/)]);
  });

  test('accept says for which surface', async () => {
    repo.commit({
      'agent/a.proto': proto('agent', GET),
      'vendor/cri/api.proto': proto('runtime.v1', BOTH, 'string id'),
    });
    const { exit, stdout } = await run(['accept', '--base', 'main', '--repo', repo.folder], { colour: false });
    expect([exit, stdout.split('\n').filter((line) => /^#|until/.test(line))]).toEqual([
      0,
      [
        '# Fill in each reason and paste the entries where their comment says.',
        '# They count once they are in the branch that changes are merged into.',
        '# in .github/skewgate.yml, in the surface agent',
        '        until: 2.0.0',
        '# in .github/skewgate.yml, in the surface cri',
        '        until: 3.0.0',
      ],
    ]);
  });
});

test('a surface without files leaves no verdict, and is named', async () => {
  repo.commit({ '.github/skewgate.yml': `${CONFIG}  - name: late\n    protos: late/**\n` });
  const { exit, reason } = await report('check');
  expect([exit, reason]).toEqual([3, 'late: no .proto file matches the globs of this surface']);
});

describe('one list of accepted breaks for surfaces with versions of their own', () => {
  const both = (version: string): Record<string, string> => ({
    'one/VERSION': `${version}\n`,
    'two/VERSION': '1.0.0\n',
  });
  const config = (accept: string): string => `${accept}surfaces:
  - { name: one, protos: one/**, version-file: one/VERSION, tag-pattern: "one-{version}" }
  - { name: two, protos: two/**, version-file: two/VERSION, tag-pattern: "two-{version}" }
`;
  // The same package: one fingerprint stands for a finding of each.
  const protos = (one: string, two: string): Record<string, string> => ({
    'one/p.proto': proto('p', one),
    'two/p.proto': proto('p', two),
  });

  async function accepted(one: string, two: string): Promise<string> {
    repo.commit({ ...both('1.0.0'), ...protos(BOTH, BOTH), '.github/skewgate.yml': config('') });
    for (const tag of ['one-1.0.0', 'two-1.0.0']) repo.tag(tag);
    repo.commit(protos(one, two));
    const { surfaces } = await report('check');
    const print = surfaces.flatMap(({ findings }) => findings)[0]?.fingerprint;
    repo.commit({
      '.github/skewgate.yml': config(`accept: [{ fingerprint: "${print}", reason: agreed, until: 2.0.0 }]\n`),
    });
    return print ?? '';
  }
  const problems = async (): Promise<readonly unknown[]> => {
    const { exit, problems: told } = await report('check');
    return [exit, told.map(({ message }) => message)];
  };

  test('is not stale while one of them uses it', async () => {
    await accepted(BOTH, GET);
    expect(await problems()).toEqual([0, []]);
    repo.commit(both('2.0.0'));
    expect(await problems()).toEqual([0, []]);
  });

  test('has ended for the one that still has the break', async () => {
    const print = await accepted(GET, GET);
    repo.commit(both('2.0.0'));
    expect(await problems()).toEqual([
      0,
      [
        `one: The acceptance of ${print} ended with 2.0.0. Remove it; if the break is still there, accept it anew or bump.`,
      ],
    ]);
  });

  test('is not stale for a tag of the other', async () => {
    await accepted(BOTH, GET);
    repo.commit(both('1.1.0'));
    expect((await report('tag', 'one-1.1.0')).problems.map(({ message }) => message)).toEqual([]);
  });

  test('is stale when nobody uses it, told once', async () => {
    const print = await accepted(GET, GET);
    repo.commit(protos(BOTH, BOTH));
    expect(await problems()).toEqual([
      0,
      [`No finding has the accepted fingerprint ${print} any more. Remove the entry.`],
    ]);
  });
});
