import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/config/defaults.ts';
import { type Survey, surveyRepository } from '../../src/gate/init.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { Fault, Repository, Tree } from '../../src/gate/ports.ts';
import { type FakeFiles, fakeRepository } from './fake-repository.ts';

const proto = (name: string, body = ''): string =>
  `syntax = "proto3";\npackage ${name};\n${body}\nmessage Q { int32 id = 1; }\n`;
const SERVICE = 'service S { rpc Get(Q) returns (Q); }';
const FAULT: Fault = { kind: 'git-failed', message: 'no', next: 'retry' };

const repositoryOf = (files: FakeFiles, tags: Readonly<Record<string, string>> = {}): Repository =>
  fakeRepository({ commits: { c: { files } }, tags, head: 'c' });

async function survey(files: FakeFiles | Repository, tags: Readonly<Record<string, string>> = {}): Promise<Survey> {
  const repository = 'workTree' in files ? (files as Repository) : repositoryOf(files as FakeFiles, tags);
  const found = await surveyRepository(repository, createParses());
  if (!('groups' in found)) throw new Error(JSON.stringify(found));
  return found;
}

describe('what is found', () => {
  test('in a repository with one protocol', async () => {
    const files = { 'api/a.proto': proto('a', SERVICE), 'cmd/x/main.go': '', VERSION: '1.5.0\n' };
    expect(await survey(files, { '1.4.0': 'c', '1.5.0': 'c', nightly: 'c' })).toEqual({
      repository: 'sample',
      config: null,
      paths: ['api/a.proto', 'cmd/x/main.go', 'VERSION'],
      groups: [{ paths: ['api/a.proto'], services: ['a.S'], folder: 'api' }],
      copies: [],
      vendored: [],
      outside: [],
      versions: [{ path: 'VERSION', version: '1.5.0' }],
      tags: [{ pattern: null, owner: '', count: 2, latest: '1.5.0' }],
      tagsMissing: null,
      faults: [],
    });
  });

  test('files of others are in no group, and neither are the well-known ones', async () => {
    const google = proto('google.api');
    const { groups, vendored, outside } = await survey({
      'a.proto': proto('a', 'import "google/protobuf/any.proto";\nimport "google/api/http.proto";'),
      'google/api/http.proto': google,
      'vendor/x.proto': proto('x'),
      'vendor/x.txt': '',
    });
    expect(groups).toEqual([{ paths: ['a.proto'], services: [], folder: '' }]);
    expect(vendored).toEqual(['1 vendored file of google']);
    expect(outside).toEqual(['vendor/x.proto']);
  });

  test('what else was not looked at is not called vendored', async () => {
    const { vendored } = await survey({ 'a.proto': proto('a'), 'l.proto': { link: 'nowhere.proto' } });
    expect(vendored).toEqual([]);
  });

  test('files that declare the same names, of this repository', async () => {
    const copies = { 'a/x.proto': proto('x'), 'b/x.proto': proto('x', 'message More {}') };
    const { copies: found, faults } = await survey(copies);
    expect(found.map(({ first, second }) => [first, second])).toEqual([['a/x.proto', 'b/x.proto']]);
    expect(faults).toEqual([]);
  });

  test('what cannot be read, with its place', async () => {
    const { faults } = await survey({
      'a.proto': proto('a'),
      'b.proto': proto('b', '\nmessage B { Nowhere n = 1; }'),
      'c.proto': 'syntax = "proto3";\nimport "gone.proto";\n',
      'd.proto': { fault: { kind: 'too-large', message: 'the file is large', next: 'split it' } },
    });
    expect(faults).toEqual([
      expect.stringMatching(/^d\.proto:1: the file is large/),
      expect.stringMatching(/^b\.proto:4: /),
    ]);
  });
});

describe('the config that is there', () => {
  test.each(['.github/skewgate.yml', '.github/skewgate.yaml', 'skewgate.yml', 'skewgate.yaml'])('%s', async (file) => {
    expect((await survey({ 'a.proto': proto('a'), [file]: '', 'z/skewgate.yml': '' })).config).toBe(file);
  });

  test('the one that is read, of several', async () => {
    const files = { 'a.proto': proto('a'), 'skewgate.yml': '', '.github/skewgate.yml': '' };
    expect((await survey(files)).config).toBe('.github/skewgate.yml');
  });
});

describe('version files', () => {
  const versions = async (files: FakeFiles) =>
    (await survey({ 'a.proto': proto('a'), ...files })).versions.map(({ path, version }) => `${path} ${version}`);

  test('those at the root first, then as they are tried, then by name', async () => {
    const json = '{"version": "2.0.0"}';
    expect(
      await versions({
        'b/VERSION': '1.0.0',
        'a/in/VERSION': '1.0.0',
        'a/package.json': json,
        'a/VERSION': '1.0.1',
        'package.json': json,
        'pyproject.toml': '[project]\nversion = "3.0.0"',
        'Cargo.toml': '[package]\nversion = "4.0.0"',
        VERSION: '5.0.0',
      }),
    ).toEqual([
      'VERSION 5.0.0',
      'package.json 2.0.0',
      'Cargo.toml 4.0.0',
      'pyproject.toml 3.0.0',
      'a/VERSION 1.0.1',
      'b/VERSION 1.0.0',
      'a/package.json 2.0.0',
      'a/in/VERSION 1.0.0',
    ]);
  });

  test('not of others, of no version, of nobody’s, of no file', async () => {
    expect(
      await versions({
        'vendor/VERSION': '1.0.0',
        'x/third_party/VERSION': '1.0.0',
        'x/node_modules/y/package.json': '{"version": "1.0.0"}',
        'testdata/VERSION': '1.0.0',
        'x/VERSION': 'soon',
        'y/package.json': '{"version": "0.0.0"}',
        'z/VERSION': { link: '../VERSION' },
        'u/VERSION': { fault: FAULT },
        MYVERSION: '1.0.0',
        'VERSION.txt': '1.0.0',
        'myvendor/VERSION': '1.0.0',
      }),
    ).toEqual(['myvendor/VERSION 1.0.0']);
  });

  test('larger than any is none', async () => {
    expect(await versions({ VERSION: `1.0.0\n${'#'.repeat(DEFAULT_LIMITS.fileBytes)}` })).toEqual([]);
  });
});

describe('what keeps it from looking', () => {
  const files = { 'a.proto': proto('a'), VERSION: '1.0.0' };
  const fails = (over: Partial<Repository>) => surveyRepository({ ...repositoryOf(files), ...over }, createParses());
  const workTree = (over: (tree: Tree) => Partial<Tree>) => {
    const tree = repositoryOf(files).workTree() as Tree;
    return fails({ workTree: () => ({ ...tree, ...over(tree) }) });
  };

  test('no protocol', async () => {
    expect(
      await surveyRepository(repositoryOf({ 'vendor/a.proto': proto('a'), VERSION: '1.0.0' }), createParses()),
    ).toEqual({
      problems: [{ file: null, line: null, column: null, message: 'there is no .proto file to compare', fatal: true }],
      next: 'add the protocol first; folders such as vendor/ and third_party/ are left out',
    });
  });

  test('without a work tree HEAD is looked at', async () => {
    const bare: Repository = { ...repositoryOf(files), workTree: () => FAULT };
    expect((await survey(bare)).paths).toEqual(['a.proto', 'VERSION']);
    const none: Fault = { ...FAULT, message: 'no HEAD' };
    expect(await fails({ workTree: () => FAULT, tree: async () => none })).toEqual(none);
  });

  test('a repository that does not answer', async () => {
    expect(await fails({ tags: async () => FAULT })).toEqual(FAULT);
    expect(await workTree(() => ({ entries: async () => FAULT }))).toEqual(FAULT);
    let listed = 0;
    const later = (from: number) => (tree: Tree) => ({
      entries: async (wanted: (path: string) => boolean) => (++listed > from ? FAULT : tree.entries(wanted)),
    });
    expect(await workTree(later(1))).toEqual(FAULT);
    listed = 0;
    expect(await workTree(later(2))).toEqual(FAULT);
    let read = 0;
    expect(await workTree((tree) => ({ read: async (...args) => (++read > 1 ? FAULT : tree.read(...args)) }))).toEqual(
      FAULT,
    );
  });

  test('tags that are not all there are told', async () => {
    const incomplete = fakeRepository({ commits: { c: { files } }, head: 'c', incomplete: FAULT });
    expect((await survey(incomplete)).tagsMissing).toBe('no; retry');
  });
});
