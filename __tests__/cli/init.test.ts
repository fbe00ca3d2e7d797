import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { resolveSurfaces } from '../../src/config/resolve.ts';
import { createRepository, type Files, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const FILE = '.github/skewgate.yml';
const proto = (
  name: string,
  body = `service ${name[0]?.toUpperCase()}${name.slice(1)}Service { rpc Get(Q) returns (Q); }`,
): string => `syntax = "proto3";\npackage ${name};\n${body}\nmessage Q { int32 id = 1; }\n`;

function repository(files: Files, tags: readonly string[] = [], name = 'sample'): TestRepository {
  const repo = createRepository(name);
  repo.commit(files);
  for (const tag of tags) repo.tag(tag);
  return repo;
}

const init = (repo: TestRepository, ...args: string[]) =>
  run(['init', '--repo', repo.folder, ...args], { colour: false });

/** What the printed config decides. */
async function decided(repo: TestRepository): Promise<readonly SurfaceOptions[]> {
  const { exit, stdout } = await init(repo);
  const parsed = parseConfig(stdout, FILE);
  if (exit !== 0 || 'problems' in parsed) throw new Error(JSON.stringify({ exit, parsed, stdout }));
  return resolveSurfaces(parsed.config);
}

const told = async (repo: TestRepository) =>
  (await decided(repo)).map(({ name, protos, client, server, versionFile, tagPattern, promise }) => ({
    name,
    protos,
    client,
    server,
    version: versionFile?.kind === 'path' ? versionFile.path : versionFile?.kind,
    tags: tagPattern?.text,
    promise: promise?.preset,
  }));

const PLAIN = { name: null, protos: null, client: null, tags: '{version}', promise: 'backward' };

describe('what is found', () => {
  test('one protocol, with its version file, tags and server', async () => {
    const repo = repository({ 'api/agent.proto': proto('agent'), VERSION: '1.5.0\n' }, ['1.4.0', '1.5.0', 'nightly']);
    expect(await told(repo)).toEqual([{ ...PLAIN, server: 'agent', version: 'VERSION' }]);
    expect((await init(repo)).stdout).toContain('# The protocol is 1 file: api/agent.proto.\n');
    expect((await init(repo)).stdout).toContain(
      '# Tags such as 1.0.0 and v1.0.0 are read: 2 tags, the latest 1.5.0.\n',
    );
  });

  test.each<readonly [string, readonly string[], string]>([
    ['the default reads both', ['v1.0.0', 'v1.1.0'], '{version}'],
    ['a pattern of its own', ['api/v1.0.0', 'api/v1.1.0', '0.9.0'], 'api/v{version}'],
    ['a name before the version', ['release-1.0.0'], 'release-{version}'],
    ['none', ['nightly', '20191207'], '{version}'],
    ['as many: the default', ['1.0.0', 'x-1.0.0'], '{version}'],
  ])('tags: %s', async (_, tags, expected) => {
    expect((await told(repository({ 'a.proto': proto('a') }, tags)))[0]?.tags).toBe(expected);
  });

  test('a version file that says nothing is none', async () => {
    const repo = repository({
      'a.proto': proto('a'),
      'package.json': '{"version": "0.0.0"}',
      'Cargo.toml': '[workspace]',
    });
    expect((await told(repo))[0]?.version).toBe('auto');
    repo.commit({ 'pyproject.toml': '[project]\nversion = "2.0.0"\n' });
    expect((await told(repo))[0]?.version).toBe('pyproject.toml');
  });

  test('programs name the peers', async () => {
    const files = {
      'a.proto': proto('a'),
      'cmd/fooctl/main.go': '',
      'cmd/foo-server/main.go': '',
      'cmd/gen/main.go': '',
    };
    expect(await told(repository(files))).toEqual([
      { ...PLAIN, client: 'fooctl', server: 'foo-server', version: 'auto' },
    ]);
    const two = { ...files, 'cmd/bar-server/main.go': '' };
    expect((await told(repository(two, [], 'kata-agent')))[0]?.server).toBe('kata-agent');
  });

  test('copies of other people’s files are named and left out', async () => {
    const google = 'syntax = "proto3";\npackage google.api;\nmessage Http { int32 a = 1; }\n';
    const repo = repository({
      'a.proto': proto('a'),
      'b.proto': `syntax = "proto3";\npackage a;\nimport "a.proto";\nmessage B { Q q = 1; }\n`,
      'deps/google/api/http.proto': google,
      'vendor/x/x.proto': proto('x'),
    });
    const { stdout } = await init(repo);
    expect(stdout.split('\n').filter((line) => /Left out|protocol is/.test(line))).toEqual([
      '# The protocol is 2 files: a.proto, b.proto.',
      '# Left out: 1 vendored file of google.',
      '# Left out: 1 file in vendor, third_party, node_modules or testdata, such as vendor/x/x.proto.',
    ]);
    expect(await told(repo)).toEqual([{ ...PLAIN, server: 'a', version: 'auto' }]);
  });
});

describe('groups of services that share nothing', () => {
  const files = {
    'agent/api/agent.proto': proto('agent', 'import "common/types.proto"; service Agent { rpc Get(Q) returns (Q); }'),
    'agent/common/types.proto': proto('types', ''),
    'store/store.proto': proto('store'),
    'store/vendor/other.proto': proto('other'),
  };

  test('are a suggestion as long as they are released together', async () => {
    const repo = repository({ ...files, VERSION: '1.0.0' }, ['1.0.0']);
    expect(await told(repo)).toEqual([{ ...PLAIN, server: null, version: 'VERSION' }]);
    const { stdout } = await init(repo);
    const lines = stdout.split('\n').filter((line) => line.startsWith('#'));
    const uncommented = lines.slice(lines.indexOf('# surfaces:')).filter((line) => !line.startsWith('# What'));
    const parsed = parseConfig(uncommented.map((line) => line.replace(/^# /, '')).join('\n'), FILE);
    expect('config' in parsed && parsed.config.surfaces).toEqual([
      { name: 'agent', protos: ['agent/**'], server: 'agent' },
      { name: 'store', protos: ['store/store.proto'], server: 'store' },
    ]);
  });

  test('are surfaces if each has a version file or tags of its own; check then judges each', async () => {
    const repo = repository(
      { ...files, 'agent/VERSION': '1.4.0\n', 'x/events.proto': proto('events', ''), VERSION: '9.0.0' },
      ['agent/v1.4.0', 'store/v0.3.0'],
    );
    expect(await told(repo)).toEqual([
      {
        ...PLAIN,
        name: 'agent',
        protos: ['agent/**'],
        server: 'agent',
        version: 'agent/VERSION',
        tags: 'agent/v{version}',
      },
      {
        ...PLAIN,
        name: 'store',
        protos: ['store/store.proto'],
        server: 'store',
        version: 'none',
        tags: 'store/v{version}',
      },
    ]);
    expect((await init(repo)).stdout).toContain('# In no surface yet: x/events.proto.\n');
    expect((await init(repo, '--write')).exit).toBe(0);
    repo.commit({ 'agent/api/agent.proto': proto('agent', 'service Agent { rpc Put(Q) returns (Q); }') });
    const { exit, stdout } = await run(['check', '--repo', repo.folder, '--no-witness'], { colour: false });
    expect([exit, stdout.split('\n')[0]]).toEqual([1, 'FAIL  1 of 2 surfaces fails: agent']);
  });

  test('that are two copies of one protocol: said in a comment that can be taken as it is', async () => {
    const copy = proto('wire');
    const repo = repository({ 'a/wire.proto': copy, 'b/wire.proto': copy.replace('int32 id', 'int64 id') });
    const { stdout } = await init(repo);
    const lines = stdout.split('\n');
    const block = lines.slice(lines.indexOf('# copies:')).slice(0, 3);
    const parsed = parseConfig(block.map((line) => line.replace(/^# /, '')).join('\n'), FILE);
    expect('config' in parsed && parsed.config.copies).toEqual([
      { name: null, client: 'a/wire.proto', server: 'b/wire.proto' },
    ]);
    const alike = await init(repository({ 'a/wire.proto': copy, 'b/wire.proto': copy }));
    expect(alike.stdout).not.toContain('copies:');
  });

  test('an import joins them, whatever root it is written from', async () => {
    const joined = {
      ...files,
      'store/store.proto': `syntax = "proto3";\nimport "github.com/x/agent/common/types.proto";\nservice S { rpc Get(types.Q) returns (types.Q); }`,
    };
    expect((await init(repository(joined))).stdout).not.toContain('surfaces');
  });

  test('what every server has is no surface', async () => {
    const health = { ...files, 'health.proto': proto('health', 'service Health { rpc Check(Q) returns (Q); }') };
    expect((await init(repository(health))).stdout.match(/- name: .*/g)).toEqual(['- name: agent', '- name: store']);
  });

  test('strange names are quoted and matched', async () => {
    const repo = repository(
      {
        'a: #b/x[1].proto': proto('a'),
        'c/c.proto': proto('c'),
        'a: #b/y.txt': '',
        'a: #b/VERSION': '1.0.0',
        'c/VERSION': '1.0.0',
      },
      [],
    );
    expect((await told(repo)).map(({ name, protos, version }) => [name, protos, version])).toEqual([
      ['a---b', ['a: #b/**'], 'a: #b/VERSION'],
      ['c', ['c/**'], 'c/VERSION'],
    ]);
  });
});

describe('--write', () => {
  test('writes what is printed, once, and check runs under it', async () => {
    const repo = repository({ 'a.proto': proto('a'), VERSION: '1.0.0' }, ['v1.0.0']);
    const printed = await init(repo);
    const written = await init(repo, '--write');
    expect(readFileSync(join(repo.folder, FILE), 'utf8')).toBe(printed.stdout);
    expect([written.exit, written.stderr, written.stdout.split('\n')[0]]).toEqual([0, '', `Wrote ${FILE}.`]);
    expect(written.stdout).toContain('skewgate/skewgate@v');
    repo.commit({ 'a.proto': proto('a', 'service AService { rpc Put(Q) returns (Q); }') });
    const check = await run(['check', '--repo', repo.folder, '--no-witness'], { colour: false });
    expect([check.exit, check.stdout.split('\n')[0]]).toEqual([
      1,
      'FAIL  this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
    ]);
  });

  test.each([FILE, '.github/skewgate.yaml', 'skewgate.yml'])('does not overwrite %s', async (file) => {
    const repo = repository({ 'a.proto': proto('a'), [file]: '# mine\n' });
    expect(await init(repo, '--write')).toEqual({
      exit: 1,
      stdout: '',
      stderr: `There is a config already: ${file}. It is not overwritten.\n`,
    });
    expect(readFileSync(join(repo.folder, file), 'utf8')).toBe('# mine\n');
    expect((await init(repo)).stderr).toContain(`There is a config already, ${file}`);
  });

  test('does not follow a link that leads out, and not into a file', async () => {
    const repo = repository({ 'a.proto': proto('a'), '.github': 'a file\n' });
    expect((await init(repo, '--write')).exit).not.toBe(0);
    const linked = repository({ 'a.proto': proto('a'), [FILE]: { linkTo: '/nowhere/at/all' } });
    expect((await init(linked, '--write')).exit).toBe(1);
  });

  test('without a work tree it can only be printed', async () => {
    const bare = repository({ 'a.proto': proto('a') }, ['1.0.0']).clone('--bare');
    expect((await init(bare)).exit).toBe(0);
    expect(await init(bare, '--write')).toEqual({
      exit: 3,
      stdout: '',
      stderr: 'There is no work tree to write into. Leave out --write to print the config.\n',
    });
  });
});

describe('where there is little to say', () => {
  test('no protos', async () => {
    const { exit, stdout } = await init(repository({ 'a.txt': '' }));
    expect([exit, stdout.split('\n')[0]]).toEqual([3, 'COULD NOT DECIDE  there is no .proto file to compare']);
  });

  test('protos that cannot be read are told, and the config is made all the same', async () => {
    const { exit, stderr } = await init(repository({ 'a.proto': proto('a'), 'b.proto': 'nonsense' }));
    expect([exit, stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      ['These cannot be read yet; until then nothing can be decided:', expect.stringContaining('  b.proto:1: ')],
    ]);
  });

  test('no repository', async () => {
    expect((await run(['init', '--repo', '/'], { colour: false })).exit).toBe(3);
  });

  test('tags that were not fetched are not taken for none', async () => {
    const shallow = repository({ 'a.proto': proto('a') }, ['1.0.0']).clone('--no-tags', '--depth=1');
    expect((await init(shallow)).stderr).toContain('Not all tags are here: ');
  });
});
