import { describe, expect, test } from '@jest/globals';
import { compileGlobs } from '../../src/config/globs.ts';
import { type Loaded, loadSurface, type Selection } from '../../src/gate/load.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import { type FakeFiles, type FakeTree, fakeTree } from './fake-repository.ts';

const HEADER = 'syntax = "proto3";\n';

function selection(protos: readonly string[] | null = null, more: Partial<Selection> = {}): Selection {
  return {
    includes: compileGlobs(protos, null),
    explicit: protos !== null,
    prefixes: new Map(),
    maxBytes: 5_000_000,
    ...more,
  };
}

async function load(tree: FakeTree, chosen = selection(), parses = createParses()): Promise<Loaded> {
  const loaded = await loadSurface(tree, chosen, parses);
  if (isFault(loaded)) throw new Error(loaded.message);
  return loaded;
}

const own = async (files: FakeFiles, chosen?: Selection): Promise<readonly string[]> => [
  ...(await load(fakeTree(files), chosen)).own,
];

/** `file:line:column message` of every problem. */
const problems = ({ problems: found }: Loaded): readonly string[] =>
  found.map(
    ({ file, line, column, message, fatal }) =>
      `${fatal ? '' : 'note '}${[file, line, column].filter((part) => part !== null).join(':')} ${message}`,
  );

describe('which files are the surface', () => {
  test('every .proto file outside the folders of others', async () => {
    const files = {
      'a.proto': HEADER,
      'api/v1/b.proto': HEADER,
      'vendor/c.proto': HEADER,
      'x/third_party/d.proto': HEADER,
      'node_modules/e.proto': HEADER,
      'testdata/f.proto': HEADER,
      'g.txt': HEADER,
    };
    expect(await own(files)).toEqual(['a.proto', 'api/v1/b.proto']);
    expect(await own(files, selection(['**/*.proto', '!a.proto']))).toEqual([
      'api/v1/b.proto',
      'vendor/c.proto',
      'x/third_party/d.proto',
      'node_modules/e.proto',
      'testdata/f.proto',
    ]);
  });

  test('copies of foreign families are listed and not counted, unless they are named', async () => {
    const files = {
      'a.proto': `${HEADER}package agent;`,
      'b.proto': `${HEADER}package agent;`,
      'google/c.proto': `${HEADER}package google.api;`,
      'gogo.proto': `${HEADER}package gogoproto;`,
    };
    const loaded = await load(fakeTree(files));
    expect([...loaded.own]).toEqual(['a.proto', 'b.proto']);
    expect(loaded.unseen).toEqual(['1 vendored file of google', '1 vendored file of gogoproto']);
    expect(await own(files, selection(['**']))).toEqual(Object.keys(files));
  });

  test('a family that is most of the repository is its own', async () => {
    const files = {
      'a.proto': `${HEADER}package google.api;`,
      'b.proto': `${HEADER}package google.rpc;`,
      'c.proto': HEADER,
    };
    expect(await own(files)).toEqual(['a.proto', 'b.proto', 'c.proto']);
  });

  test('faults in vendored files that nothing imports are nobody’s', async () => {
    const vendored = { 'v.proto': `${HEADER}package google.api; message {` };
    const mine = { 'a.proto': `${HEADER}package agent;`, 'b.proto': `${HEADER}package agent;` };
    expect((await load(fakeTree({ ...mine, ...vendored }))).problems).toEqual([]);
    const importing = { ...mine, 'a.proto': `${HEADER}package agent; import "v.proto";` };
    expect(problems(await load(fakeTree({ ...importing, ...vendored })))).toEqual([
      expect.stringMatching(/^v\.proto:2:29 expected /),
    ]);
  });
});

describe('imports', () => {
  const chain = {
    'a.proto': `${HEADER}import "b.proto"; import "c.proto"; message A { B b = 1; }`,
    'vendor/b.proto': `${HEADER}import "d.proto"; message B { D d = 1; }`,
    'vendor/c.proto': `${HEADER}import "d.proto"; message C { D d = 1; }`,
    'vendor/d.proto': `${HEADER}message D { int32 x = 1; }`,
    'vendor/never.proto': 'no protocol at all',
  };

  test('are followed wherever they lie, and belong to the schema but not to the surface', async () => {
    const loaded = await load(fakeTree(chain));
    expect([...loaded.schema.files.keys()]).toEqual(['a.proto', 'vendor/b.proto', 'vendor/c.proto', 'vendor/d.proto']);
    expect([[...loaded.own], problems(loaded)]).toEqual([['a.proto'], []]);
  });

  test('cost one request a level', async () => {
    const tree = fakeTree(chain);
    await load(tree);
    expect(tree.reads).toEqual([['a.proto'], ['vendor/b.proto', 'vendor/c.proto'], ['vendor/d.proto']]);
  });

  test('a content is read and parsed once, under whichever path and in whichever tree', async () => {
    const parses = createParses();
    const [before, after] = [fakeTree({ ...chain, 'copy.proto': HEADER, 'twin.proto': HEADER }), fakeTree(chain)];
    await load(before, undefined, parses);
    expect(before.reads[0]).toEqual(['a.proto', 'copy.proto', 'twin.proto']);
    const loaded = await load(after, undefined, parses);
    expect(after.reads).toEqual([]);
    expect(loaded.schema.files.get('a.proto')?.node).toBe(parses.known(`text:${chain['a.proto']}`)?.file);
  });

  test('the well-known files are at hand, and one in the tree goes first', async () => {
    const file = {
      'a.proto': `${HEADER}import "google/protobuf/empty.proto"; service S { rpc A(google.protobuf.Empty) returns (google.protobuf.Empty); }`,
    };
    expect([...(await load(fakeTree(file))).schema.files.keys()]).toEqual(['a.proto', 'google/protobuf/empty.proto']);
    const shadowed = {
      ...file,
      'vendor/google/protobuf/empty.proto': `${HEADER}package google.protobuf; message Empty {}`,
    };
    expect([...(await load(fakeTree(shadowed))).schema.files.keys()]).toEqual([
      'a.proto',
      'vendor/google/protobuf/empty.proto',
    ]);
  });

  test('of files that are in no tree make their types opaque, and that is told', async () => {
    const loaded = await load(
      fakeTree({
        'a.proto': `${HEADER}import "acme/x.proto"; message M { acme.X x = 1; int32 y = 2 [(gogoproto.nullable) = false]; }`,
      }),
    );
    expect([loaded.schema.opaque, problems(loaded)]).toEqual([
      ['acme.X'],
      [
        'note a.proto:2:8 `acme/x.proto` is no file of the tree, or several, so these types are compared by name alone: acme.X. Add the file, or say where it is with `imports:` in the config.',
      ],
    ]);
  });

  test('module roots of buf.work.yaml, and configured prefixes, say where they are', async () => {
    const files = {
      'buf.work.yaml': 'version: v1\ndirectories:\n  - one\n  - two\n',
      'two/a.proto': `${HEADER}import "shared.proto"; message A { One one = 1; }`,
      'one/shared.proto': `${HEADER}message One {}`,
      'lib/shared.proto': `${HEADER}message Lib {}`,
    };
    const imported = async (given: FakeFiles, chosen = selection(['two/**'])): Promise<readonly string[]> =>
      [...(await load(fakeTree(given), chosen)).schema.files.keys()].filter((path) => path !== 'two/a.proto');
    expect(await imported(files)).toEqual(['one/shared.proto']);
    expect(await imported({ ...files, 'buf.work.yaml': '' })).toEqual([]);
    const prefixed = { ...files, 'two/a.proto': `${HEADER}import "acme/shared.proto"; message A { Lib lib = 1; }` };
    expect(await imported(prefixed, selection(['two/**'], { prefixes: new Map([['acme', 'lib']]) }))).toEqual([
      'lib/shared.proto',
    ]);
  });
});

describe('what cannot be read is never passed over in silence', () => {
  test('symbolic links and submodules where files of the surface could be', async () => {
    const files: FakeFiles = {
      'api/a.proto': HEADER,
      'api/b.proto': { link: '../shared/b.proto' },
      'api/c.proto': { link: '../shared/c.proto' },
      'api/shared': { submodule: 'abc' },
      'vendor/d.proto': { link: 'x' },
      'vendor/lib': { submodule: 'def' },
    };
    const loaded = await load(fakeTree(files));
    expect([...loaded.own]).toEqual(['api/a.proto']);
    expect(loaded.unseen).toEqual([
      'api/b.proto, api/c.proto: symbolic links, which are not followed',
      'api/shared: a submodule, which is not looked into',
    ]);
    expect((await load(fakeTree(files), selection(['api/a.proto']))).unseen).toEqual([]);
    expect((await load(fakeTree(files), selection(['vendor/**', 'api/b.proto']))).unseen).toEqual([
      'api/b.proto, vendor/d.proto: symbolic links, which are not followed',
      'vendor/lib: a submodule, which is not looked into',
    ]);
  });

  test('of many links five are named', async () => {
    const links = [1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}.proto`, { link: 'x' }] as const);
    expect((await load(fakeTree(Object.fromEntries(links)))).unseen).toEqual([
      '1.proto, 2.proto, 3.proto, 4.proto, 5.proto and 2 more: symbolic links, which are not followed',
    ]);
  });

  test('an import that is a symbolic link is as good as missing', async () => {
    const loaded = await load(
      fakeTree({ 'a.proto': `${HEADER}import "b.proto"; message A { B b = 1; }`, 'b.proto': { link: 'elsewhere' } }),
    );
    expect([loaded.schema.opaque, loaded.unseen, problems(loaded)]).toEqual([
      ['B'],
      ['b.proto: a symbolic link, which is not followed'],
      [expect.stringMatching(/^note a\.proto:2:8 `b\.proto` is no file of the tree, .* compared by name alone: B\./)],
    ]);
  });

  test.each([['a.proto'], ['vendor/b.proto']])('a Git LFS pointer at %s is a fatal problem', async (path) => {
    const fault = { kind: 'lfs-pointer', message: 'this is a Git LFS pointer', next: 'pull it' };
    const files = { 'a.proto': `${HEADER}import "b.proto";`, 'vendor/b.proto': HEADER, [path]: { fault } };
    expect(problems(await load(fakeTree(files)))).toEqual([`${path} this is a Git LFS pointer; pull it`]);
  });

  test('so are a file above the limit, and one that the tree does not give', async () => {
    const tree = fakeTree({ 'a.proto': `${HEADER}message LongerThanTheLimit {}`, 'b.proto': HEADER });
    expect(problems(await load(tree, selection(null, { maxBytes: 20 })))).toEqual([
      'a.proto the file has 48 bytes; split it',
    ]);
    const lossy = { ...fakeTree({ 'a.proto': HEADER }), read: async () => new Map() };
    expect(problems(await load(lossy))).toEqual(['a.proto the file could not be read; run this again']);
  });

  test('invalid UTF-8 has the place of the first wrong byte', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`${HEADER}// né `), 0xff, 0x0a]);
    expect(problems(await load(fakeTree({ 'a.proto': bytes })))).toEqual([
      'a.proto:2:7 the file is not valid UTF-8 here. Save it as UTF-8.',
    ]);
  });

  test('a syntax error has its place, and so has every other', async () => {
    const found = problems(
      await load(fakeTree({ 'a.proto': `${HEADER}message A {\n  int32 x 1;\n}`, 'b.proto': 'enum {}' })),
    );
    expect(found.map((text) => text.split(' ')[0])).toEqual(['a.proto:3:11', 'b.proto:1:6']);
  });

  test('a tree that cannot be listed or read is a fault', async () => {
    const fault = { kind: 'git-failed', message: 'no', next: 'retry' };
    const listed = await loadSurface({ ...fakeTree({}), entries: async () => fault }, selection(), createParses());
    const read = await loadSurface(
      { ...fakeTree({ 'a.proto': HEADER }), read: async () => fault },
      selection(),
      createParses(),
    );
    expect([listed, read]).toEqual([fault, fault]);
  });
});
