import { describe, expect, test } from '@jest/globals';
import { compileGlobs } from '../../src/config/globs.ts';
import { type Loaded, loadSurface } from '../../src/gate/load.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import type { Selection } from '../../src/gate/tree-files.ts';
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

describe('symbolic links', () => {
  const B = `${HEADER}package b; message B { int32 x = 1; }`;
  const importing = (path: string): string => `${HEADER}import "${path}"; message A { b.B b = 1; }`;
  const files = ({ schema }: Loaded): readonly string[] => [...schema.files.keys()];

  test('to a file of the surface are another name for it, and nothing is declared twice', async () => {
    const tree = fakeTree({
      'api/a.proto': importing('b.proto'),
      'api/b.proto': { link: '../common/b.proto' },
      'common/b.proto': B,
      'x/c.proto': importing('common/b.proto').replace('A', 'C'),
    });
    const loaded = await load(tree);
    expect([[...loaded.own], problems(loaded)]).toEqual([['api/a.proto', 'common/b.proto', 'x/c.proto'], []]);
    expect(loaded.schema.opaque).toEqual([]);
    expect(tree.reads).toEqual([['api/b.proto'], ['api/a.proto', 'common/b.proto', 'x/c.proto']]);
  });

  test('bring into the surface what its globs do not name', async () => {
    const tree = fakeTree({
      'api/b.proto': { link: '../vendor/deep/b.proto' },
      'api/v1': { link: '../vendor/v1' },
      'vendor/deep/b.proto': B,
      'vendor/v1/c.proto': HEADER,
      'vendor/v2/d.proto': HEADER,
    });
    const expected = ['vendor/deep/b.proto', 'vendor/v1/c.proto'];
    expect([...(await load(tree)).own]).toEqual(expected);
    expect([...(await load(tree, selection(['api/**']))).own]).toEqual(expected);
    expect([...(await load(tree, selection(['api/v1']))).own]).toEqual(['vendor/v1/c.proto']);
  });

  test('may lead to a file of any name', async () => {
    const loaded = await load(
      fakeTree({ 'api/a.proto': importing('api/b.proto'), 'api/b.proto': { link: '../src/b.txt' }, 'src/b.txt': B }),
    );
    expect([files(loaded), [...loaded.own]]).toEqual([
      ['api/a.proto', 'src/b.txt'],
      ['api/a.proto', 'src/b.txt'],
    ]);
  });

  test('are found by imports wherever a file would be', async () => {
    const imported = async (path: string, more: FakeFiles): Promise<readonly string[]> => {
      const loaded = await load(
        fakeTree({ 'api/a.proto': importing(path), 'vendor/lib/b.proto': B, ...more }),
        selection(['api/a.proto']),
      );
      return [...files(loaded).slice(1), ...problems(loaded), ...loaded.schema.opaque];
    };
    const found = ['vendor/lib/b.proto'];
    expect(await imported('inc/b.proto', { inc: { link: 'vendor/lib' } })).toEqual(found);
    expect(await imported('inc/b.proto', { 'api/inc': { link: '../vendor/lib/' } })).toEqual(found);
    expect(await imported('inc/b.proto', { 'other/inc': { link: '../vendor/lib' } })).toEqual(found);
    expect(await imported('./b.proto', { 'api/b.proto': { link: '../vendor/lib/b.proto' } })).toEqual(found);
    // A second name does not make an import ambiguous.
    expect(await imported('b.proto', { 'x/b.proto': { link: '../vendor/lib/b.proto' } })).toEqual(found);
    expect(await imported('acme/b.proto', { 'third/acme': { link: '../two' }, two: { link: 'vendor/lib' } })).toEqual(
      found,
    );
  });

  test('a linked file finds its imports from where it is in the surface, then from where it lies', async () => {
    const tree = (more: FakeFiles): FakeTree =>
      fakeTree({
        'build/x.proto': { link: '../one/x.proto' },
        'one/x.proto': importing('b.proto'),
        'one/b.proto': B,
        'two/b.proto': B,
        ...more,
      });
    const build = selection(['build/**']);
    const linked: FakeFiles = { 'build/b.proto': { link: '../two/b.proto' } };
    expect(files(await load(tree({}), build))).toEqual(['one/x.proto', 'one/b.proto']);
    expect(files(await load(tree(linked), build))).toEqual(['two/b.proto', 'one/x.proto']);
    expect(files(await load(tree(linked), selection(['one/x.proto'])))).toEqual(['one/x.proto', 'one/b.proto']);
  });

  test('a link to the importing file is that file, which may not import itself', async () => {
    const loaded = await load(
      fakeTree({ 'a.proto': importing('b.proto').replace('b.B b', 'A a'), 'b.proto': { link: 'a.proto' } }),
    );
    expect(problems(loaded)).toEqual(['a.proto:2:8 a file cannot import itself. Delete this import.']);
  });

  test('buf files are read through links', async () => {
    const loaded = await load(
      fakeTree({
        'buf.work.yaml': { link: 'config/work' },
        'config/work': 'version: v1\ndirectories:\n  - one\n  - two\n',
        'one/lib/b.proto': B,
        'other/one/lib/b.proto': B,
        'two/a.proto': importing('lib/b.proto'),
      }),
      selection(['two/**']),
    );
    expect(files(loaded)).toEqual(['two/a.proto', 'one/lib/b.proto']);
  });

  test.each([
    ['../../b.proto', 'which leads out of the tree; point it to a file in the tree, or put the file itself here'],
    ['/b.proto', 'which leads out of the tree; point it to a file in the tree, or put the file itself here'],
    ['b.proto', 'which leads back to the link; point it to a file, or put the file itself here'],
    ['c.proto', 'and no .proto file of the tree is there; add it, or correct or remove the link'],
    ['../lib/b.proto', 'which is in the submodule lib, which is not looked into; put the file itself here'],
    ['../l1', 'which leads through more than 8 links; point it to the file itself'],
  ])('to %s leaves no verdict: in the surface, or imported', async (target, why) => {
    const chain = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`l${n}`, { link: n === 8 ? 'vendor/b.proto' : `l${n + 1}` }]);
    const tree = fakeTree({
      'api/b.proto': { link: target },
      ...Object.fromEntries(chain),
      lib: { submodule: 'abc' },
      'use/a.proto': importing('api/b.proto'),
      'vendor/b.proto': B,
    });
    const message = `api/b.proto this symbolic link points to \`${target}\`, ${why}`;
    const fatal = (loaded: Loaded): readonly string[] => problems(loaded).filter((text) => !text.startsWith('note '));
    expect(fatal(await load(tree))).toEqual([message]);
    expect(fatal(await load(tree, selection(['use/**'])))).toEqual([`${message} (use/a.proto imports it)`]);
    expect(fatal(await load(tree, selection(['vendor/**'])))).toEqual([]);
  });

  test('an import through a folder that is a broken link leaves no verdict, if the file is nowhere else', async () => {
    const fatal = async (inc: FakeFiles, more: FakeFiles = {}, chosen = selection()): Promise<readonly string[]> =>
      problems(await load(fakeTree({ 'a.proto': importing('inc/b.proto'), ...inc, ...more }), chosen)).filter(
        (text) => !text.startsWith('note '),
      );
    const out = 'inc this symbolic link points to `../inc`, which leads out of the tree; ';
    expect(await fatal({ inc: { link: '../inc' } })).toEqual([
      `${out}point it to a file in the tree, or put the file itself here (a.proto imports it)`,
    ]);
    expect(await fatal({ inc: { link: '../inc' } }, { 'x/inc/b.proto': B })).toEqual([]);
    expect(await fatal({ 'third/inc': { link: '/inc' } })).toHaveLength(1);
    expect(await fatal({ other: { link: '/inc' } })).toEqual([]);
    expect(await fatal({ inc: { link: 'lib' }, lib: { submodule: 'abc' } })).toEqual([]);
    const prefixed = selection(null, { prefixes: new Map([['inc', 'third/acme']]) });
    expect(await fatal({ third: { link: '/usr' } }, {}, prefixed)).toHaveLength(1);
    expect(
      await fatal({ 'buf.work.yaml': 'version: v1\ndirectories: [third]\n', third: { link: '/usr' } }),
    ).toHaveLength(1);
  });

  test('that cannot be read leave no verdict where files of the surface could be', async () => {
    const fault = { kind: 'missing-object', message: 'gone', next: 'fetch it' };
    const tree = fakeTree({ 'a.proto': HEADER, 'vendor/x': { link: 'y' }, x: { link: 'z' } });
    const lossy = {
      ...tree,
      read: async (ids: readonly string[]) =>
        new Map(
          [...((await tree.read(ids)) as ReadonlyMap<string, Uint8Array>)].map(([id, bytes]) => [
            id,
            id.startsWith('link:') ? fault : bytes,
          ]),
        ),
    };
    expect(problems(await load(lossy))).toEqual(['x this symbolic link cannot be read: gone; fetch it']);
  });
});

describe('what cannot be read is never passed over in silence', () => {
  test('links out of the tree and submodules where files of the surface could be', async () => {
    const files: FakeFiles = {
      'api/a.proto': HEADER,
      'api/away': { link: '../../common' },
      'api/far': { link: '/usr/include' },
      'api/lib': { link: 'shared/deep' },
      'api/shared': { submodule: 'abc' },
      'vendor/d': { link: '../..' },
      'vendor/lib': { submodule: 'def' },
    };
    const loaded = await load(fakeTree(files));
    expect([[...loaded.own], problems(loaded)]).toEqual([['api/a.proto'], []]);
    expect(loaded.unseen).toEqual([
      'api/away, api/far: symbolic links out of the tree, which are not followed',
      'api/lib: a symbolic link into a submodule, which is not followed',
      'api/shared: a submodule, which is not looked into',
    ]);
    expect((await load(fakeTree(files), selection(['api/a.proto']))).unseen).toEqual([]);
    expect((await load(fakeTree(files), selection(['vendor/**', 'api/a.proto']))).unseen).toEqual([
      'vendor/d: a symbolic link out of the tree, which is not followed',
      'vendor/lib: a submodule, which is not looked into',
    ]);
  });

  test('of many five are named', async () => {
    const links = [1, 2, 3, 4, 5, 6, 7].map((n) => [`f${n}`, { link: '/x' }] as const);
    expect((await load(fakeTree({ ...Object.fromEntries(links), 'a.proto': HEADER }))).unseen).toEqual([
      'f1, f2, f3, f4, f5 and 2 more: symbolic links out of the tree, which are not followed',
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

test('that two files are copies is told, unless the config says so', async () => {
  const declares = 'syntax = "proto3";\npackage p;\nmessage M { int32 a = 1; }\n';
  const files = { 'a/x.proto': declares, 'b/x.proto': `${declares}message N {}\n` };
  const told = async (areCopies?: (one: string, other: string) => boolean): Promise<number> =>
    problems(await load(fakeTree(files), selection(null, areCopies && { areCopies }))).length;
  const asked: string[] = [];
  const note = (one: string, other: string, answer: boolean): boolean => {
    asked.push(`${one} ${other}`);
    return answer;
  };
  expect([
    await told(),
    await told((one, other) => note(one, other, false)),
    await told((one, other) => note(one, other, true)),
  ]).toEqual([1, 1, 0]);
  expect(asked).toEqual(['b/x.proto a/x.proto', 'b/x.proto a/x.proto']);
});
