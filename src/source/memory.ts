/** Files that are in memory, as a tree. */
import { blobId, contentOf, tooLarge } from './content.ts';
import { byPath, type Content, MAX_CONTENT_BYTES, type Tree } from './source.ts';

/**
 * @param ref what the tree is called in reports
 * @param files texts or bytes by path; paths have `/` separators and no leading `/`
 */
export function openMemory(ref: string, files: Readonly<Record<string, string | Uint8Array>>): Tree {
  const encoder = new TextEncoder();
  const contents = new Map<string, Uint8Array>();
  const entries = Object.entries(files).map(([path, file]) => {
    const bytes = typeof file === 'string' ? encoder.encode(file) : file;
    const id = blobId(bytes, 'sha1');
    contents.set(id, bytes);
    return { path, id, kind: 'file' } as const;
  });
  entries.sort(byPath);
  return {
    ref,
    sha: null,
    entries: (wanted) => Promise.resolve(entries.filter(({ path }) => wanted(path))),
    read: (ids, maxBytes = MAX_CONTENT_BYTES) =>
      Promise.resolve(new Map(ids.map((id) => [id, contentAt(contents.get(id), id, maxBytes)]))),
  };
}

function contentAt(bytes: Uint8Array | undefined, id: string, maxBytes: number): Content {
  if (bytes === undefined)
    return {
      kind: 'missing-object',
      message: `no file with the id ${id.slice(0, 12)} was listed`,
      next: 'list it first',
    };
  return bytes.length > maxBytes ? tooLarge(bytes.length, maxBytes) : contentOf(bytes);
}
