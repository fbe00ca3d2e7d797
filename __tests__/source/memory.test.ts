import { describe, expect, test } from '@jest/globals';
import { openMemory } from '../../src/source/memory.ts';
import { isFault, MAX_CONTENT_BYTES } from '../../src/source/source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = { 'b.proto': 'é', 'a/c.proto': bytes('x'), 'a.txt': 'x' };

async function entries(wanted: (path: string) => boolean) {
  const found = await openMemory('given', FILES).entries(wanted);
  if (isFault(found)) throw new Error(found.message);
  return found;
}

describe('files in memory', () => {
  test('are a tree without a commit', () => {
    const { ref, sha } = openMemory('given', FILES);
    expect([ref, sha]).toEqual(['given', null]);
  });

  test('are listed by path, with the ids that git gives them, if they are wanted', async () => {
    const all = await entries(() => true);
    expect(all.map(({ path, kind, id }) => [path, kind, id.length])).toEqual([
      ['a.txt', 'file', 40],
      ['a/c.proto', 'file', 40],
      ['b.proto', 'file', 40],
    ]);
    expect(all[0]?.id).toBe(all[1]?.id);
    // `printf x | git hash-object --stdin`
    expect(all[0]?.id).toBe('c1b0730e0133447badcfd47fd144e254807b06e1');
    expect((await entries((path) => path.endsWith('.proto'))).map(({ path }) => path)).toEqual([
      'a/c.proto',
      'b.proto',
    ]);
  });

  test('are read by id, each unless it is too large', async () => {
    const tree = openMemory('given', { ...FILES, 'large.proto': ' '.repeat(MAX_CONTENT_BYTES + 1) });
    const all = await tree.entries(() => true);
    if (isFault(all)) throw new Error(all.message);
    const ids = new Map(all.map(({ path, id }) => [path, id]));
    const read = async (path: string, most?: number) => {
      const id = ids.get(path) ?? path;
      const contents = await tree.read([id], most);
      return isFault(contents) ? contents : contents.get(id);
    };
    expect(await read('b.proto')).toEqual(bytes('é'));
    expect(await read('b.proto', 2)).toEqual(bytes('é'));
    expect(await read('b.proto', 1)).toMatchObject({
      kind: 'too-large',
      message: 'the file has 2 bytes, more than the limit of 1',
    });
    expect(await read('large.proto')).toMatchObject({ kind: 'too-large' });
    expect(await read('0123456789abcdef')).toEqual({
      kind: 'missing-object',
      message: 'no file with the id 0123456789ab was listed',
      next: 'list it first',
    });
  });
});
