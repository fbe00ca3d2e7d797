import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import type { Survey } from '../../src/gate/init.ts';
import { starterConfig } from '../../src/gate/init-config.ts';
import { tagSeries } from '../../src/gate/init-tags.ts';

const NOTHING: Survey = {
  repository: 'sample',
  config: null,
  paths: [],
  groups: [],
  copies: [],
  vendored: [],
  outside: [],
  versions: [],
  tags: [],
  tagsMissing: null,
  faults: [],
};
const GROUP = { paths: ['a.proto'], services: ['a.AgentService'], folder: '' };
const series = (...names: readonly string[]) => tagSeries(names.map((name) => ({ name })));

/** What stands between the promise and `assume-next`, which are always the same. */
function middle(survey: Partial<Survey>): readonly string[] {
  const text = starterConfig({ ...NOTHING, groups: [GROUP], ...survey });
  expect('config' in parseConfig(text, 'f.yml')).toBe(true);
  const lines = text.split('\n');
  return lines.slice(lines.indexOf('promise: backward') + 2, lines.lastIndexOf('') - 3);
}

test('a config as a whole', () => {
  const survey: Survey = { ...NOTHING, groups: [GROUP], versions: [{ path: 'VERSION', version: '1.5.0' }] };
  expect(
    starterConfig({ ...survey, paths: ['cmd/kata-runtime/m.go'], tags: series('1.4.0', '1.5.0') }),
  ).toBe(`# yaml-language-server: $schema=https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json
# What skewgate holds this repository to. Every key: https://github.com/skewgate/skewgate/blob/main/docs/configuration.md

# What is promised. To break it, a release has to be a major one.
#   none         nothing is promised yet
#   backward     old clients keep working
#   forward      new clients keep working against old servers
#   full         no call fails and nothing is misread, either way; a new instruction may be silently ignored
#   full-strict  live upgrade and rollback: nothing fails, nothing is silently ignored
#   live         as full-strict, and a break is refused unless it is accepted by name
promise: backward

# The protocol is 1 file: a.proto.
# protos: [proto/**]

# How the sentences of the report call the two peers.
client: kata-runtime # from cmd/kata-runtime
server: agent # from the service a.AgentService

version-file: VERSION # says 1.5.0
# Tags such as 1.0.0 and v1.0.0 are read: 2 tags, the latest 1.5.0.

# What a pull request that leaves the version alone is judged as: none, minor or major.
assume-next: minor
`);
});

describe('one surface', () => {
  const about = (survey: Partial<Survey>, word: RegExp) => middle(survey).filter((line) => word.test(line));

  test('of which nothing is known', () => {
    expect(middle({ groups: [{ ...GROUP, services: [] }] })).toEqual([
      '# The protocol is 1 file: a.proto.',
      '# protos: [proto/**]',
      '',
      '# How the sentences of the report call the two peers.',
      '# client: my-client',
      '# server: my-server',
      '',
      '# No file at the root says a version, so tags alone tell. If there is one elsewhere, name it:',
      '# version-file: src/VERSION',
      '# No tag is a version yet. Releases may be tagged 1.0.0 or v1.0.0, or else:',
      '# tag-pattern: agent/v{version}',
    ]);
  });

  test('its files, four of them by name', () => {
    const groups = (n: number) => [
      { ...GROUP, paths: Array.from({ length: n }, (_, i) => `${i}.proto`) },
      { ...GROUP, services: [], paths: ['z\u001b.proto'] },
    ];
    const few = '0.proto, 1.proto, 2.proto';
    expect(about({ groups: groups(3) }, /protocol is/)).toEqual([
      `# The protocol is 4 files: ${few}, z⟨U+001B⟩.proto.`,
    ]);
    expect(about({ groups: groups(5) }, /protocol is/)).toEqual([
      `# The protocol is 6 files: ${few}, 3.proto and 2 more.`,
    ]);
  });

  test('what was left out', () => {
    expect(about({}, /Left out/)).toEqual([]);
    expect(
      about({ vendored: ['1 vendored file of a\n', 'two'], outside: ['vendor/\n.proto', 'x'] }, /Left out/),
    ).toEqual([
      '# Left out: 1 vendored file of a .',
      '# Left out: two.',
      '# Left out: 2 files in vendor, third_party, node_modules or testdata, such as vendor/ .proto.',
    ]);
  });

  test('the version file at the root, and no other', () => {
    const versions = [
      { path: 'a/VERSION', version: '9.0.0' },
      { path: 'Cargo.toml', version: '1.0.0' },
      { path: 'VERSION', version: '2.0.0' },
    ];
    expect(about({ versions }, /version-file/)).toEqual(['version-file: Cargo.toml # says 1.0.0']);
    expect(about({ versions: versions.slice(0, 1) }, /version-file/)).toEqual(['# version-file: src/VERSION']);
  });

  test('tags with a text around, and others besides', () => {
    const tags = series('agent/v1.0.0', 'agent/v1.2.0', 'agent/v1.1.0', '1.0.0', '1.1.0', 'x-1.0.0');
    expect(about({ tags }, /^tag|tags? more/)).toEqual([
      'tag-pattern: agent/v{version} # 3 tags, the latest agent/v1.2.0',
      '# 2 tags more are called {version}.',
      '# 1 tag more is called x-{version}.',
    ]);
    expect(about({ tags: series('1.0.0', '1.1.0', 'x-1.0.0') }, /^# Tags|tags? more/)).toEqual([
      '# Tags such as 1.0.0 and v1.0.0 are read: 2 tags, the latest 1.1.0.',
      '# 1 tag more is called x-{version}.',
    ]);
  });

  test.each([
    ['x-', 'tag-pattern: x-{version} # 1 tag, the latest x-1.0.0'],
    ['@a/b@', 'tag-pattern: "@a/b@{version}" # 1 tag, the latest @a/b@1.0.0'],
    ['x#', 'tag-pattern: "x#{version}" # 1 tag, the latest x#1.0.0'],
  ])('a text that YAML would read otherwise is quoted: %s', (prefix, line) => {
    expect(about({ tags: series(`${prefix}1.0.0`) }, /tag-pattern/)).toEqual([line]);
  });

  test('copies, if there are any', () => {
    expect(about({}, /copies/)).toEqual([]);
    expect(
      middle({
        copies: [
          { first: 'a.proto', second: 'b c.proto' },
          { first: 'd.proto', second: 'e.proto' },
        ],
      }).slice(-8),
    ).toEqual([
      '',
      '# These files declare the same names. If they are copies of one protocol, say who is built from which:',
      '# then they are compared with each other, and a change that lets them part fails.',
      '# copies:',
      '#   - client: a.proto',
      '#     server: "b c.proto"',
      '#   - client: d.proto',
      '#     server: e.proto',
    ]);
  });
});

describe('several surfaces', () => {
  const agent = { paths: ['agent/a.proto', 'agent/in/b.proto'], services: ['a.AgentService'], folder: 'agent' };
  const store = { paths: ['store/s.proto'], services: ['s.One', 's.Two'], folder: 'store' };
  const types = { paths: ['types.proto'], services: [], folder: '' };
  const found: Partial<Survey> = {
    groups: [agent, store, types],
    paths: [...agent.paths, ...store.paths, 'store/vendor/v.proto', 'types.proto', 'store/s.txt', 'agent/x.txt'],
  };

  test('each with a version file or tags of its own', () => {
    const versions = [{ path: 'agent/VERSION', version: '1.4.0' }];
    expect(middle({ ...found, versions, tags: series('agent-v1.4.0', 'agent-v1.3.0', 'store/v0.3.0') })).toEqual([
      '# In no surface yet: types.proto.',
      'surfaces:',
      '  - name: agent',
      '    protos: agent/**',
      '    version-file: agent/VERSION # says 1.4.0',
      '    tag-pattern: agent-v{version} # 2 tags',
      '    server: agent # from the service a.AgentService',
      '  - name: store',
      '    protos: store/s.proto',
      '    version-file: none',
      '    tag-pattern: store/v{version} # 1 tag',
    ]);
  });

  test('file by file, where a folder holds other things; nothing is left over', () => {
    const groups = [{ ...agent, services: ['a.One', 'a.Two'] }, store];
    const paths = [...agent.paths, 'agent/other.proto', ...store.paths];
    const versions = ['agent', 'store'].map((folder) => ({ path: `${folder}/VERSION`, version: '1.0.0' }));
    expect(middle({ groups, paths, versions })).toEqual([
      'surfaces:',
      '  - name: agent',
      '    protos:',
      '      - agent/a.proto',
      '      - agent/in/b.proto',
      '    version-file: agent/VERSION # says 1.0.0',
      '  - name: store',
      '    protos: store/**',
      '    version-file: store/VERSION # says 1.0.0',
    ]);
  });

  test('are a suggestion, where one of them has neither', () => {
    const lines = middle({ ...found, versions: [{ path: 'agent/VERSION', version: '1.4.0' }] });
    expect(lines[0]).toBe('# The protocol is 4 files: agent/a.proto, agent/in/b.proto, store/s.proto, types.proto.');
    expect(lines.slice(lines.indexOf('# tag-pattern: agent/v{version}') + 1)).toEqual([
      '',
      '# These services share no file and no import. If they are released on their own, list them,',
      '# each with its own version file or tags; what stands above holds for all of them.',
      '# surfaces:',
      '#   - name: agent',
      '#     protos: agent/**',
      '#     version-file: agent/VERSION # says 1.4.0',
      '#     server: agent # from the service a.AgentService',
      '#   - name: store',
      '#     protos: store/s.proto',
    ]);
  });

  test('one with a service is one surface, whatever it has', () => {
    const one = { groups: [agent, types], versions: [{ path: 'agent/VERSION', version: '1.4.0' }] };
    expect(middle(one).filter((line) => /surfaces|share/.test(line))).toEqual([]);
  });
});
