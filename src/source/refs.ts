/** Names of commits, read with one `git for-each-ref`. */
import type { ObjectReader } from './cat-file.ts';
import { failure, type GitCommand, runGit } from './run-git.ts';
import { type Branch, type Fault, isFault, MAX_CONTENT_BYTES, type Tag } from './source.ts';

/** A reference. `sha` is the commit behind it, null if there is none. */
export interface Ref {
  readonly name: string;
  readonly sha: string | null;
  /** The reference that a symbolic one points to, else ''. */
  readonly target: string;
  /** HEAD points to it. */
  readonly current: boolean;
}

interface HalfRef extends Ref {
  /** A tag of a tag, of which git (before 2.45) shows only the inner tag's id, here in `sha`. */
  readonly nested: boolean;
}

const FIELDS = ['refname', 'objecttype', 'objectname', '*objecttype', '*objectname', 'symref', 'HEAD'];
const FORMAT = FIELDS.map((field) => `%(${field})`).join('%00');

/** The references that `args` of `git for-each-ref` select, by name. */
export async function listRefs(
  git: GitCommand,
  objects: ObjectReader,
  args: readonly string[],
): Promise<readonly Ref[] | Fault> {
  const result = await runGit(git, ['for-each-ref', `--format=${FORMAT}`, ...args]);
  if (isFault(result)) return result;
  if (result.code !== 0) return failure(result.stderr);
  const lines = result.stdout.toString().split('\n');
  return followTags(objects, lines.filter((line) => line !== '').map(parseRef));
}

function parseRef(line: string): HalfRef {
  const [name = '', type, id = '', innerType, innerId = '', target = '', head] = line.split('\0');
  const [finalType, finalId] = type === 'tag' ? [innerType, innerId] : [type, id];
  const sha = finalType === 'commit' || finalType === 'tag' ? finalId : null;
  return { name, sha, target, current: head === '*', nested: finalType === 'tag' };
}

async function followTags(objects: ObjectReader, refs: readonly HalfRef[]): Promise<readonly Ref[] | Fault> {
  const nested = refs.filter((ref) => ref.nested);
  const answers = await objects.ask(
    nested.map((ref) => `${ref.sha}^{commit}`),
    MAX_CONTENT_BYTES,
  );
  if (isFault(answers)) return answers;
  const commits = new Map(nested.map((ref, i) => [ref, answers[i]]));
  return refs.map((ref) => {
    const { name, target, current } = ref;
    const answer = commits.get(ref);
    return { name, target, current, sha: ref.nested ? (typeof answer === 'object' ? answer.id : null) : ref.sha };
  });
}

const TAGS = 'refs/tags/';

/** The tags among `refs`. */
export function tagsAmong(refs: readonly Ref[]): readonly Tag[] {
  const tags = refs.filter((ref) => ref.name.startsWith(TAGS));
  return tags.map(({ name, sha }) => ({ name: name.slice(TAGS.length), sha }));
}

const REMOTE_HEAD = /^refs\/remotes\/([^/]+)\/HEAD$/;
const REMOTE_MAIN = /^refs\/remotes\/[^/]+\/(main|master)$/;
const LOCAL_MAIN = /^refs\/heads\/(main|master)$/;

/** All that {@link guessDefaultBranch} looks at. */
export const BRANCH_PATTERNS = ['refs/heads', 'refs/remotes/*/HEAD', 'refs/remotes/*/main', 'refs/remotes/*/master'];

/**
 * Where pull requests probably go: what a remote calls its HEAD, then a remote's `main` or `master`, then, in a bare
 * repository, its own HEAD, then the local `main` or `master`. `origin` comes before other remotes.
 */
export function guessDefaultBranch(refs: readonly Ref[], bare: boolean): Branch | null {
  const originFirst = [...refs].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)));
  const ref =
    originFirst.find((candidate) => REMOTE_HEAD.test(candidate.name)) ??
    originFirst.find((candidate) => REMOTE_MAIN.test(candidate.name)) ??
    (bare ? refs.find((candidate) => candidate.current) : undefined) ??
    refs.find((candidate) => LOCAL_MAIN.test(candidate.name));
  if (ref === undefined || ref.sha === null) return null;
  return { ref: ref.name, sha: ref.sha, name: branchName(ref) };
}

function isOrigin(ref: Ref): boolean {
  return ref.name.startsWith('refs/remotes/origin/');
}

function branchName(ref: Ref): string {
  const full = ref.target === '' ? ref.name : ref.target;
  return full.replace(/^refs\/(heads|remotes\/[^/]+)\//, '');
}
