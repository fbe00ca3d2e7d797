/** What GitHub knows of a repository, read from a real one with git. */
import { execFile, spawn } from 'node:child_process';

/** Any object; `bytes` as git stores them, without the header. */
export interface GitObject {
  readonly sha: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Buffer;
}

export interface GitTreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** In bytes, null of what is no blob. */
  readonly size: number | null;
}

export interface GitRef {
  /** In full: `refs/tags/1.0.0`. */
  readonly name: string;
  /** What the reference itself points to, which may be a tag object. */
  readonly sha: string;
  readonly type: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
}

export interface GitTag {
  readonly sha: string;
  readonly name: string;
  readonly message: string;
  readonly target: { readonly sha: string; readonly type: string };
  readonly tagger: Person;
}

export type GitData = ReturnType<typeof gitData>;

/** The repository in `folder`. Nothing is cached: what changes there, changes here. */
export function gitData(folder: string) {
  const git = (args: readonly string[], input?: string) => run(folder, args, input);
  const object = objectLoader(folder);

  const commit = async (revision: string): Promise<GitCommit | null> => {
    const found = await object(`${revision}^{commit}`);
    return found === null ? null : parseCommit(found);
  };

  return {
    object,
    commit,
    async tag(sha: string): Promise<GitTag | null> {
      const found = await object(sha);
      return found?.type === 'tag' ? parseTag(found) : null;
    },
    /** The entries of a tree, or of a commit's or tag's tree; null if there is no such object. */
    async tree(revision: string, recursive: boolean): Promise<readonly GitTreeEntry[] | null> {
      const { code, stdout } = await git(['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), revision]);
      return code === 0 ? stdout.toString().split('\0').filter(Boolean).map(parseEntry) : null;
    },
    /** References that begin with `prefix`, by name. */
    async refs(prefix: string): Promise<readonly GitRef[]> {
      const format = '%(objectname) %(objecttype) %(refname)';
      const { stdout } = await git(['for-each-ref', `--format=${format}`]);
      const lines = stdout.toString().split('\n').filter(Boolean);
      const all = lines.map((line) => {
        const [sha = '', type = '', ...name] = line.split(' ');
        return { sha, type, name: name.join(' ') };
      });
      return all.filter(({ name }) => name.startsWith(prefix));
    },
    /** The best common ancestor, null if there is none. */
    async mergeBase(a: string, b: string): Promise<string | null> {
      const { code, stdout } = await git(['merge-base', a, b]);
      return code === 0 ? stdout.toString().trim() : null;
    },
    /** How many commits `head` has that `base` lacks, and the other way round. */
    async distance(base: string, head: string): Promise<{ readonly ahead: number; readonly behind: number }> {
      const { stdout } = await git(['rev-list', '--left-right', '--count', `${base}...${head}`]);
      const [behind = 0, ahead = 0] = stdout.toString().trim().split('\t').map(Number);
      return { ahead, behind };
    },
    /** The commits that `head` has and `base` has not, the oldest first. */
    async between(base: string, head: string): Promise<readonly string[]> {
      const { stdout } = await git(['rev-list', '--reverse', `${base}..${head}`]);
      return stdout.toString().split('\n').filter(Boolean);
    },
    /** The short name of the branch that HEAD is on. */
    async defaultBranch(): Promise<string> {
      return (await git(['symbolic-ref', '--short', 'HEAD'])).stdout.toString().trim();
    },
    /** Stores an object and returns its id, null if git finds it malformed. */
    async write(type: 'tag', text: string): Promise<string | null> {
      const { code, stdout } = await git(['hash-object', '-t', type, '-w', '--stdin'], text);
      return code === 0 ? stdout.toString().trim() : null;
    },
    /** Points a reference somewhere; false if git refuses. */
    async setRef(name: string, sha: string): Promise<boolean> {
      return (await git(['update-ref', name, sha])).code === 0;
    },
    /** Takes a reference away, if it is there. */
    async deleteRef(name: string): Promise<void> {
      await git(['update-ref', '-d', name]);
    },
  };
}

/** As {@link gitData}, but nothing is asked twice until something is written through it. */
export function rememberedGitData(folder: string): GitData {
  const answers = new Map<string, unknown>();
  const data = gitData(folder);
  const remembered = Object.entries(data).map(([name, ask]) => {
    const call = ask as (...args: readonly unknown[]) => unknown;
    const answer = (...args: readonly unknown[]): unknown => {
      if (name === 'write' || name.endsWith('Ref')) {
        answers.clear();
        return call(...args);
      }
      const key = JSON.stringify([name, ...args]);
      if (!answers.has(key)) answers.set(key, call(...args));
      return answers.get(key);
    };
    return [name, answer] as const;
  });
  return Object.fromEntries(remembered) as unknown as GitData;
}

function run(folder: string, args: readonly string[], input?: string): Promise<{ code: number; stdout: Buffer }> {
  return new Promise((done) => {
    const options = { encoding: 'buffer', maxBuffer: 2 ** 30 } as const;
    const child = execFile('git', ['-C', folder, ...args], options, (error, stdout) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), stdout });
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** Asks git once for all that is wanted in one turn of the event loop. */
function objectLoader(folder: string): (name: string) => Promise<GitObject | null> {
  let waiting: { readonly name: string; readonly done: (found: GitObject | null) => void }[] = [];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    const found = await readObjects(
      folder,
      batch.map(({ name }) => name),
    );
    for (const [i, { done }] of batch.entries()) done(found[i] ?? null);
  };
  return (name) =>
    new Promise((done) => {
      if (name === '' || /[\n\0]/.test(name)) return done(null);
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ name, done });
    });
}

function readObjects(folder: string, names: readonly string[]): Promise<readonly (GitObject | null)[]> {
  const child = spawn('git', ['-C', folder, 'cat-file', '--batch', '--buffer']);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(`${names.join('\n')}\n`);
  return new Promise((done) => child.once('close', () => done(parseObjects(Buffer.concat(chunks)))));
}

function parseObjects(output: Buffer): readonly (GitObject | null)[] {
  const found: (GitObject | null)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const header = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(output.toString('latin1', at, end));
    at = end + 1;
    if (header === null) {
      found.push(null);
      continue;
    }
    const size = Number(header[3]);
    found.push({ sha: header[1] ?? '', type: header[2] as GitObject['type'], bytes: output.subarray(at, at + size) });
    at += size + 1;
  }
  return found;
}

function parseEntry(record: string): GitTreeEntry {
  const tab = record.indexOf('\t');
  const [mode = '', type = '', sha = '', size = '-'] = record.slice(0, tab).split(/ +/);
  return { path: record.slice(tab + 1), mode, type, sha, size: size === '-' ? null : Number(size) };
}

function headersOf({ bytes }: GitObject): {
  readonly all: (name: string) => readonly string[];
  readonly message: string;
} {
  const text = bytes.toString();
  const end = text.indexOf('\n\n');
  const lines = text.slice(0, end).split('\n');
  return {
    all: (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1)),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
}

function parseCommit(object: GitObject): GitCommit {
  const { all, message } = headersOf(object);
  const [tree = ''] = all('tree');
  return { sha: object.sha, tree, parents: all('parent'), message, author: parsePerson(all('author')[0]) };
}

function parseTag(object: GitObject): GitTag {
  const { all, message } = headersOf(object);
  const [sha = ''] = all('object');
  const [type = ''] = all('type');
  const [name = ''] = all('tag');
  return { sha: object.sha, name, message, target: { sha, type }, tagger: parsePerson(all('tagger')[0]) };
}

function parsePerson(line = ''): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
}
