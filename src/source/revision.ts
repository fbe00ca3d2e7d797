/** From what a user calls a version to a commit. */
import type { ObjectReader } from './cat-file.ts';
import { type Fault, isFault, MAX_CONTENT_BYTES } from './source.ts';

/** A commit and its tree, both full ids. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
}

/**
 * The commit that `revision` names. Git reads the name from a pipe, so no name can act as an option.
 * Where a tag and a branch share a name git takes the tag (gitrevisions(7)); `refs/heads/<name>` says the branch.
 */
export async function readCommit(objects: ObjectReader, revision: string, shallow: boolean): Promise<Commit | Fault> {
  const invalid = checkRevision(revision);
  if (invalid) return invalid;
  const answers = await objects.ask([`${revision}^{commit}`], MAX_CONTENT_BYTES);
  // Git gives up on some names, like `@{upstream}` of a branch that has none, and says why.
  if (isFault(answers)) return answers.kind === 'git-failed' ? unknown(revision, shallow, answers.message) : answers;
  const [answer] = answers;
  if (typeof answer !== 'object' || answer.bytes === null) {
    if (await isAmbiguous(objects, revision)) return ambiguous(revision);
    const meant = await tagBesides(objects, revision);
    const fault = unknown(revision, shallow, null);
    return meant === null ? fault : { ...fault, next: `write \`${meant}\`: that tag is there` };
  }
  const tree = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(answer.bytes).toString('latin1'))?.[1];
  return tree === undefined ? unknown(revision, shallow, null) : { sha: answer.id, tree };
}

function checkRevision(revision: string): Fault | null {
  if (revision !== '' && !revision.startsWith('-') && !/[\0\n]/.test(revision)) return null;
  return {
    kind: 'invalid-revision',
    message: `${JSON.stringify(revision)} is no revision`,
    next: 'name a tag, a branch or a commit',
  };
}

/** Only a name without an operator behind it is answered with "ambiguous". */
async function isAmbiguous(objects: ObjectReader, revision: string): Promise<boolean> {
  if (!/^[0-9a-f]+$/i.test(revision)) return false;
  const answers = await objects.ask([revision], 0);
  return !isFault(answers) && answers[0] === 'ambiguous';
}

/** Of `1.6.0` the tag `v1.6.0`, and the other way round; null if there is none. */
async function tagBesides(objects: ObjectReader, revision: string): Promise<string | null> {
  if (!/^v?\d+\.\d/.test(revision)) return null;
  const other = revision.startsWith('v') ? revision.slice(1) : `v${revision}`;
  const answers = await objects.ask([`refs/tags/${other}`], 0);
  return !isFault(answers) && typeof answers[0] === 'object' ? other : null;
}

function ambiguous(revision: string): Fault {
  return {
    kind: 'missing-revision',
    message: `several objects begin with "${revision}"`,
    next: 'write more digits of the commit',
  };
}

function unknown(revision: string, shallow: boolean, reason: string | null): Fault {
  const because = reason === null ? '' : ` (${reason})`;
  if (shallow) {
    return {
      kind: 'shallow',
      message: `this clone is shallow and does not know "${revision}"${because}`,
      next: 'run `git fetch --unshallow --tags`',
    };
  }
  if (revision === 'HEAD' || revision === '@') {
    return {
      kind: 'missing-revision',
      message: `this repository has no commit yet${because}`,
      next: 'commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`',
    };
  }
  return {
    kind: 'missing-revision',
    message: `"${revision}" is no commit of this repository${because}`,
    next: 'check the name, or run `git fetch --tags`',
  };
}
