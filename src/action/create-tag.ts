/** Makes the annotated tag of a release, after the release has passed. */
import type { Client } from '../github/client.ts';
import { type ApiFault, isApiFault } from '../github/fault.ts';
import { referenceShape, tagShape } from '../github/shapes.ts';
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
  const made: string[] = [];
  for (const tag of tags) {
    const failure = await create(client, tag, sha);
    if (failure !== null) return { done: false, message: `${failure}${told(made, sha, ' ')}` };
    made.push(tag);
  }
  return { done: true, message: told(made, sha, '') };
}

function told(tags: readonly string[], sha: string, before: string): string {
  return tags.length === 0 ? '' : `${before}Made the tag ${tags.join(', ')} at ${sha}.`;
}

/** Null if it is made, else a sentence on why not. */
async function create(client: Client, tag: string, sha: string): Promise<string | null> {
  const message = `Release ${tag}`;
  const object = await client.attempt(
    'make the tag',
    // An object that nothing refers to does no harm, so it may be made twice.
    ({ rest }) =>
      rest.git.createTag({ ...repo(client), tag, message, object: sha, type: 'commit', request: { retries: 3 } }),
    tagShape,
  );
  if (isApiFault(object)) return `The tag ${tag} was not made: ${object.message}; ${object.next}.`;
  const fault = await point(client, `tags/${tag}`, object.data.sha);
  if (fault === null) return null;
  const certain = fault.kind !== 'unreachable';
  return `The tag ${tag} was ${certain ? 'not made' : 'perhaps not made'}: ${fault.message}; ${fault.next}.`;
}

const TRIES = 2;

/** Makes the reference. GitHub may carry out what it does not confirm, so it is looked for before it is made again. */
async function point(client: Client, ref: string, sha: string): Promise<ApiFault | null> {
  let lost: ApiFault | null = null;
  for (let i = 0; i < TRIES; i++) {
    const made = await client.attempt(
      'make the tag',
      ({ rest }) => rest.git.createRef({ ...repo(client), ref: `refs/${ref}`, sha }),
      referenceShape,
    );
    if (!isApiFault(made)) return null;
    if (lost === null && made.kind !== 'unreachable') return made;
    lost = made;
    const there = await client.attempt(
      'look for the tag',
      ({ rest }) => rest.git.getRef({ ...repo(client), ref }),
      referenceShape,
    );
    if (isApiFault(there) ? there.kind !== 'not-found' : there.data.object.sha === sha)
      return isApiFault(there) ? made : null;
  }
  return lost;
}

function repo({ owner, name }: Client): { readonly owner: string; readonly repo: string } {
  return { owner, repo: name };
}
