/** Makes the annotated tag of a release, after the release has passed. */
import type { Client } from '../github/client.ts';
import { isApiFault } from '../github/fault.ts';
import type { Report } from '../report/report.ts';
import type { Task } from './event.ts';

export interface Created {
  readonly done: boolean;
  readonly message: string;
}

/** @returns what became of it; null where no tag was asked for, or the release did not pass */
export async function createTag(
  { client, task }: { readonly client: Client; readonly task: Task },
  { verdict, tags = [] }: Report,
  sha: string | null,
): Promise<Created | null> {
  if (task.kind !== 'release' || !task.create || verdict !== 'pass' || sha === null) return null;
  if (tags.length === 0) return { done: false, message: 'No tag was made: no version says what it should be called.' };
  for (const tag of tags) {
    const failure = await create(client, tag, sha);
    if (failure !== null) return { done: false, message: `The tag ${tag} was not made: ${failure}` };
  }
  return { done: true, message: `Made the tag ${tags.join(', ')} at ${sha}.` };
}

async function create(client: Client, tag: string, sha: string): Promise<string | null> {
  const repo = { owner: client.owner, repo: client.name };
  const object = await client.attempt('make the tag', (octokit) =>
    octokit.rest.git.createTag({ ...repo, tag, message: `Release ${tag}`, object: sha, type: 'commit' }),
  );
  if (isApiFault(object)) return `${object.message}; ${object.next}`;
  const ref = await client.attempt('make the tag', (octokit) =>
    octokit.rest.git.createRef({ ...repo, ref: `refs/tags/${tag}`, sha: object.data.sha }),
  );
  return isApiFault(ref) ? `${ref.message}; ${ref.next}` : null;
}
