/** A history in memory: what the gate asks of a repository, without git, and with a count of what was asked. */
import type { Entry, Fault, Repository, Tree } from '../../src/gate/ports.ts';

/** A text, bytes, or what is not a readable file. */
export type FakeFile =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly submodule: string }
  | { readonly fault: Fault };
export type FakeFiles = Readonly<Record<string, FakeFile>>;

/** A tree that notes each request for contents, as the paths it was for. */
export interface FakeTree extends Tree {
  readonly reads: (readonly string[])[];
}

/** Equal texts have equal ids, as in git. */
export function fakeTree(files: FakeFiles, ref = 'HEAD', sha: string | null = null): FakeTree {
  const reads: (readonly string[])[] = [];
  const entries = Object.entries(files).map(([path, file]) => ({ ...entryOf(path, file), file }));
  return {
    ref,
    sha,
    reads,
    async entries(wanted) {
      return entries
        .filter(({ path, kind }) => kind !== 'file' || wanted(path))
        .map(({ path, id, kind }) => ({ path, id, kind }));
    },
    async read(ids, maxBytes = Number.POSITIVE_INFINITY) {
      reads.push(ids.flatMap((id) => entries.filter((entry) => entry.id === id).map(({ path }) => path)));
      return new Map(ids.map((id) => [id, contentOf(entries.find((entry) => entry.id === id)?.file, maxBytes)]));
    },
  };
}

function entryOf(path: string, file: FakeFile): Entry {
  if (typeof file === 'string') return { path, kind: 'file', id: `text:${file}` };
  if (file instanceof Uint8Array) return { path, kind: 'file', id: `bytes:${file.join()}` };
  if ('link' in file) return { path, kind: 'symlink', id: `link:${file.link}` };
  return 'fault' in file
    ? { path, kind: 'file', id: `fault:${path}` }
    : { path, kind: 'submodule', id: file.submodule };
}

function contentOf(file: FakeFile | undefined, maxBytes: number): Uint8Array | Fault {
  if (typeof file === 'object' && 'link' in file) return new TextEncoder().encode(file.link);
  if (typeof file !== 'string' && !(file instanceof Uint8Array))
    return file !== undefined && 'fault' in file
      ? file.fault
      : { kind: 'missing-object', message: 'not a file', next: 'look again' };
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return bytes.length > maxBytes
    ? { kind: 'too-large', message: `the file has ${bytes.length} bytes`, next: 'split it' }
    : bytes;
}

/** A commit; its id is `idOf(name)`. */
export interface FakeCommit {
  readonly parents?: readonly string[];
  readonly files: FakeFiles;
}

export interface FakeHistory {
  /** By a short name. */
  readonly commits: Readonly<Record<string, FakeCommit>>;
  /** Tag, branch or `HEAD` to the short name of a commit. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly branches?: Readonly<Record<string, string>>;
  readonly head: string;
  /** The files on disk, where they differ from the head. */
  readonly dirty?: FakeFiles;
  readonly incomplete?: Fault;
  readonly shallow?: boolean;
  readonly defaultBranch?: string;
}

/** A full id that shows the short name it is for. */
export function idOf(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(40, '0');
}

const MISSING = (revision: string): Fault => ({
  kind: 'missing-revision',
  message: `"${revision}" is no commit of this repository`,
  next: 'check the name',
});

export function fakeRepository(history: FakeHistory): Repository {
  const { commits, tags = {}, branches = {}, head, dirty, incomplete = null, shallow = false, defaultBranch } = history;
  const names = new Map(Object.keys(commits).map((name) => [idOf(name), name]));
  const nameOf = (revision: string): string | undefined => {
    if (revision.endsWith('^')) return commits[nameOf(revision.slice(0, -1)) ?? '']?.parents?.[0];
    if (revision === 'HEAD') return head;
    return names.get(revision) ?? tags[revision.replace(/^(refs\/)?tags\//, '')] ?? branches[revision];
  };
  const ancestors = (name: string): string[] => [name, ...(commits[name]?.parents ?? []).flatMap(ancestors)];
  const shaOf = (sha: string): string => names.get(sha) ?? '';
  const listed = (chosen: (commit: string) => boolean) =>
    Object.entries(tags)
      .filter(([, commit]) => chosen(commit))
      .map(([name, commit]) => ({ name, sha: idOf(commit) }));
  return {
    name: 'sample',
    shallow,
    async resolve(revision) {
      const name = nameOf(revision);
      return name === undefined ? MISSING(revision) : { sha: idOf(name) };
    },
    async tree(revision) {
      const name = nameOf(revision);
      return name === undefined ? MISSING(revision) : fakeTree(commits[name]?.files ?? {}, revision, idOf(name));
    },
    tags: async () => ({ tags: listed(() => true), incomplete }),
    tagsReachable: async (sha) => {
      const reached = new Set(ancestors(shaOf(sha)));
      return { tags: listed((commit) => reached.has(commit)), incomplete: null };
    },
    async mergeBase(a, b) {
      const reached = new Set(ancestors(shaOf(b)));
      const base = ancestors(shaOf(a)).find((name) => reached.has(name));
      return base === undefined ? null : idOf(base);
    },
    async defaultBranch() {
      const commit = defaultBranch === undefined ? undefined : branches[defaultBranch];
      return commit === undefined
        ? null
        : { name: defaultBranch ?? '', ref: `refs/heads/${defaultBranch}`, sha: idOf(commit) };
    },
    workTree: () => fakeTree(dirty ?? commits[head]?.files ?? {}, 'work tree'),
    isDirty: async (wanted) => {
      const before = commits[head]?.files ?? {};
      const paths = [...new Set([...Object.keys(before), ...Object.keys(dirty ?? before)])];
      return dirty !== undefined && paths.some((path) => wanted(path) && before[path] !== dirty[path]);
    },
  };
}
