/** Bytes and names as git stores them. */
import { createHash } from 'node:crypto';
import type { Content, Fault } from './source.ts';

/** The hash a repository names its objects by. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The id git gives a blob of these bytes: the hash of `blob <length>\0<bytes>`, in hex. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return objectId('blob', bytes, format);
}

/** One name in a tree; `mode` in six octal digits. */
export interface RawItem {
  readonly name: Uint8Array;
  readonly mode: string;
  readonly id: string;
}

/** The id git gives a tree of these items, in whichever order: it sorts them by name, a folder's with `/` behind it. */
export function treeId(items: readonly RawItem[], format: ObjectFormat): string {
  const keyed = items.map((item) => ({
    ...item,
    key: Buffer.concat([item.name, item.mode === '040000' ? SLASH : NONE]),
  }));
  const parts = keyed
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .flatMap(({ name, mode, id }) => [Buffer.from(`${mode.replace(/^0/, '')} `), name, NUL, Buffer.from(id, 'hex')]);
  return objectId('tree', Buffer.concat(parts), format);
}

const [SLASH, NUL, NONE] = ['/', '\0', ''].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];

function objectId(type: 'blob' | 'tree', bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A path as text. Where the bytes are no UTF-8, each byte above 0x7f is written `\xNN`, so that paths stay distinct. */
export function pathText(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const text = Buffer.from(bytes).toString('latin1');
    return text.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
  }
}

const LFS_HEADER = Buffer.from('version https://git-lfs.github.com/spec/v1\n');
/** "Pointer files must be less than 1024 bytes in size" (git-lfs, docs/spec.md). */
const LFS_MAX_BYTES = 1024;

/** The bytes themselves, unless they only say where git-lfs keeps the file. */
export function contentOf(bytes: Uint8Array): Content {
  if (bytes.length >= LFS_MAX_BYTES || !LFS_HEADER.equals(bytes.subarray(0, LFS_HEADER.length))) return bytes;
  return {
    kind: 'lfs-pointer',
    message: 'this is a Git LFS pointer, not the file itself',
    next: 'keep .proto files out of Git LFS, or compare checked-out folders with `--base-dir` and `--head-dir` after `git lfs pull`',
  };
}

/** The fault of a file that is not handed out for its size. */
export function tooLarge(size: number, maxBytes: number): Fault {
  return {
    kind: 'too-large',
    message: `the file has ${size} bytes, more than the limit of ${maxBytes}`,
    next: 'split it, leave it out with `--protos` or `stored.schemas`, or raise `limits.file-bytes` in the config',
  };
}
