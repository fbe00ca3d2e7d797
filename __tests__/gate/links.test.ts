import { describe, expect, test } from '@jest/globals';
import { resolveLinks } from '../../src/gate/links.ts';
import { isFault } from '../../src/gate/ports.ts';
import { type FakeFiles, type FakeTree, fakeTree } from './fake-repository.ts';

const isProto = (path: string): boolean => path.endsWith('.proto');

async function resolve(tree: FakeTree) {
  const entries = await tree.entries(isProto);
  return isFault(entries) ? entries : resolveLinks(tree, entries, isProto);
}

/** `path → file`, `path: why` of broken links, `path/: why` where a folder could be. */
async function told(files: FakeFiles): Promise<readonly string[]> {
  const links = await resolve(fakeTree(files));
  if (isFault(links)) return [links.message];
  const { aliases, broken, lost } = links;
  const why = (link: string): string => broken.get(link)?.way.why ?? 'not broken';
  return [
    ...[...aliases].map(([path, file]) => (broken.has(file) ? `${path}: ${why(file)}` : `${path} → ${file}`)),
    ...[...lost].map(([path, link]) => `${path}/: ${why(link)}`),
  ];
}

const link = (target: string): { readonly link: string } => ({ link: target });
const chain = (length: number, end: string): FakeFiles =>
  Object.fromEntries(Array.from({ length }, (_, i) => [`${i}.proto`, link(i === length - 1 ? end : `${i + 1}.proto`)]));

describe('where a link leads', () => {
  const at = (target: string, more: FakeFiles = {}): Promise<readonly string[]> =>
    told({ 'x/y/l.proto': link(target), 'x/a.proto': '', 'a.proto': '', ...more });

  test.each([
    ['../a.proto', 'x/a.proto'],
    ['../../a.proto', 'a.proto'],
    ['./.././../x//a.proto', 'x/a.proto'],
    ['../../x/y/../a.proto', 'x/a.proto'],
    ['../../x/.../../a.proto', null],
    ['a.proto', null],
    ['../a.proto/', null],
    ['../a.proto/../a.proto', null],
    ['../../unknown/../a.proto', null],
    ['../A.proto', null],
    ['', null],
  ])('%s', async (target, file) => {
    expect(await at(target)).toEqual([file === null ? 'x/y/l.proto: missing' : `x/y/l.proto → ${file}`]);
  });

  test.each(['/a.proto', '../../../a.proto', '../../../x/a.proto', '..//../../a.proto', '../../..'])(
    '%s leaves the tree, even if it comes back',
    async (target) => {
      expect(await at(target)).toEqual(['x/y/l.proto: outside']);
    },
  );

  test('through folders that are links: behind one `..` is above its target', async () => {
    const files = { in: link('deep/er'), 'deep/er/b.proto': '', 'deep/c.proto': '', 'c.proto': '' };
    expect(await told({ ...files, 'l.proto': link('in/b.proto') })).toContain('l.proto → deep/er/b.proto');
    expect(await told({ ...files, 'l.proto': link('in/../c.proto') })).toContain('l.proto → deep/c.proto');
    expect(await told({ ...files, 'l.proto': link('in/../../../c.proto') })).toContain('l.proto: outside');
  });

  test('through eight links, and no more', async () => {
    expect((await told({ ...chain(8, 'a.txt'), 'a.txt': '' }))[0]).toBe('0.proto → a.txt');
    expect((await told({ ...chain(9, 'a.txt'), 'a.txt': '' })).slice(0, 2)).toEqual([
      '0.proto: too-deep',
      '1.proto → a.txt',
    ]);
  });

  test('in circles', async () => {
    expect(await told({ 'a.proto': link('a.proto') })).toEqual(['a.proto: loop']);
    expect(await told({ 'a.proto': link('b.proto'), 'b.proto': link('./a.proto') })).toEqual([
      'a.proto: loop',
      'b.proto: loop',
    ]);
    expect(await told({ d: link('e'), e: link('d'), 'l.proto': link('d/a.proto') })).toEqual([
      'l.proto: loop',
      'd/: loop',
      'e/: loop',
    ]);
  });

  test('into a submodule', async () => {
    const files = { lib: { submodule: 'abc' }, 'l.proto': link('lib/a.proto'), inc: link('lib') };
    expect(await told(files)).toEqual(['l.proto: submodule', 'inc/: submodule']);
  });

  test('a text that is no UTF-8 is told as paths are', async () => {
    const tree = fakeTree({ 'l.proto': link('?'), 'caf\\xe9.proto': '' });
    const bytes = new Uint8Array([0x63, 0x61, 0x66, 0xe9, ...new TextEncoder().encode('.proto')]);
    const links = await resolve({ ...tree, read: async (ids) => new Map(ids.map((id) => [id, bytes])) });
    expect(isFault(links) ? [] : [...links.aliases]).toEqual([['l.proto', 'caf\\xe9.proto']]);
  });
});

describe('folders that are links', () => {
  test('show their files, and what is behind links in them', async () => {
    expect(
      await told({
        api: link('src/v1'),
        'other/b.proto': '',
        'src/v1/a.proto': '',
        'src/v1/in': link('../../other'),
        'src/v1/l.proto': link('in/b.proto'),
        'src/v10/c.proto': '',
      }),
    ).toEqual([
      'api/a.proto → src/v1/a.proto',
      'src/v1/in/b.proto → other/b.proto',
      'src/v1/l.proto → other/b.proto',
      'api/in/b.proto → other/b.proto',
      'api/l.proto → other/b.proto',
    ]);
  });

  test('in whatever order the tree lists them', async () => {
    const files = {
      'd/c.proto': '',
      'd/a.proto': '',
      l: link('d'),
      'd/b.proto': '',
      'd-x.proto': '',
      'd/in/z.proto': '',
    };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const seen = [
      'l/a.proto → d/a.proto',
      'l/b.proto → d/b.proto',
      'l/c.proto → d/c.proto',
      'l/in/z.proto → d/in/z.proto',
    ];
    for (const tree of [files, reversed]) expect(await told(tree)).toEqual(seen);
  });

  test('show broken links as such', async () => {
    expect(await told({ api: link('src'), 'src/l.proto': link('no.proto'), 'src/out': link('/') })).toEqual([
      'src/l.proto: missing',
      'api/l.proto: missing',
      'src/out/: outside',
      'api/out/: outside',
    ]);
  });

  test('are not entered inside themselves', async () => {
    expect(await told({ 'a/up': link('..'), 'a/self': link('.'), 'a/x.proto': '' })).toEqual([]);
    expect(await told({ 'a/b': link('../c'), 'c/d': link('../a'), 'a/x.proto': '', 'c/y.proto': '' })).toEqual([
      'a/b/y.proto → c/y.proto',
      'c/d/x.proto → a/x.proto',
    ]);
  });

  test('that lead through each other many times are refused, soon', async () => {
    // Eight folders of eight links each to the next one, which spell out 8^8 paths to what is in the last.
    const levels = Array.from({ length: 8 }, (_, i) =>
      Array.from({ length: 8 }, (_, n) => [`d${i}/l${n}`, link(`../d${i + 1}`)] as const),
    ).flat();
    const refused = ['symbolic links to folders spell out more than 100000 paths'];
    expect(await told({ ...Object.fromEntries(levels), 'd8/a.proto': '' })).toEqual(refused);
    // Where the last folder is not there, each path to it is asked about.
    let asked = 0;
    const tree = fakeTree(Object.fromEntries(levels));
    const entries = await tree.entries(isProto);
    if (isFault(entries)) throw new Error(entries.message);
    const links = await resolveLinks(tree, entries, (path) => {
      asked++;
      return isProto(path);
    });
    expect([isFault(links) ? links.message : '', asked <= 100_000 + levels.length]).toEqual([...refused, true]);
  });

  test('nested more than eight deep are no longer followed', async () => {
    const levels = Array.from({ length: 10 }, (_, i) => [`d${i}/l`, link(`../d${i + 1}`)] as const);
    const found = await told({ ...Object.fromEntries(levels), 'd10/a.proto': '' });
    expect(found).toContain('d2/l/l/l/l/l/l/l/l/a.proto → d10/a.proto');
    expect(found).not.toContainEqual(expect.stringMatching(/^d1\/.* →/));
    expect(found).toContain('d1/l/l/l/l/l/l/l/l/l/: too-deep');
  });
});

describe('requests', () => {
  test('none without links, one with them', async () => {
    const plain = fakeTree({ 'a.proto': '' });
    await resolve(plain);
    expect(plain.reads).toEqual([]);
    const linked = fakeTree({ 'a.proto': link('b.proto'), 'b.proto': link('c.txt'), 'c.txt': '', d: link('c.txt') });
    await resolve(linked);
    expect(linked.reads.map((paths) => paths.length)).toEqual([3]);
  });

  test('that fail are faults', async () => {
    const tree = fakeTree({ 'a.proto': link('b.txt') });
    const fault = { kind: 'git-failed', message: 'no', next: 'retry' };
    expect(await resolve({ ...tree, read: async () => fault })).toEqual(fault);
    const entries = (await tree.entries(() => true)) as [];
    expect(await resolveLinks({ ...tree, entries: async () => fault }, entries, isProto)).toEqual(fault);
  });
});
