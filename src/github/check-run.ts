/** A check run: created once, annotated fifty at a time in order, its conclusion last. */
import type { Client } from './client.ts';
import { type ApiFault, isApiFault } from './fault.ts';
import { type OpenCheckRun, runsOf } from './open-check-run.ts';
import { checkRunShape } from './shapes.ts';

/** As the API takes it; lines and columns are 1-based. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly raw_details?: string;
}

export interface CheckRunContent {
  readonly name: string;
  readonly headSha: string;
  /** By this a run that GitHub made but did not confirm is found again. */
  readonly externalId: string;
  readonly title: string;
  readonly summary: string;
  readonly conclusion: 'success' | 'failure';
  readonly annotations: readonly CheckAnnotation[];
}

export interface PublishedCheckRun {
  readonly id: number;
  readonly url: string;
  /** Annotations GitHub would not take. */
  readonly refused: number;
}

/** GitHub takes so many annotations in one request. */
const BATCH = 50;

/**
 * @param track is told, before anything is sent, what may be left open if this ends in its middle; null when nothing is
 * @returns the run; a fault if it could not be created or completed
 */
export async function publishCheckRun(
  client: Client,
  content: CheckRunContent,
  track: (open: OpenCheckRun | null) => void,
): Promise<PublishedCheckRun | ApiFault> {
  const { name, headSha, externalId } = content;
  const batches = split(content.annotations);
  track({ name, headSha, externalId, id: null });
  const created = await create(client, content, batches[0] ?? [], batches.length <= 1);
  // GitHub may have carried out what it did not answer; what it refused is not there.
  if (isApiFault(created)) {
    if (created.kind !== 'unreachable') track(null);
    return created;
  }
  // A lost creation may show later, as a second open run: then all runs of this report are looked at in the end.
  const open = { name, headSha, externalId, id: created.doubled ? null : created.id };
  if (batches.length > 1) track(open);
  let refused = created.refused;
  for (const batch of batches.slice(1)) refused += await append(client, created.id, content, batch);
  if (batches.length > 1) {
    const done = await complete(client, created.id, content);
    if (isApiFault(done)) {
      // The verdict is made: who completes it later must not say that there is none.
      track({ ...open, conclusion: content.conclusion });
      return done;
    }
  }
  track(batches.length > 1 && created.doubled ? open : null);
  return { id: created.id, url: created.url, refused };
}

function repo({ owner, name }: Client): { owner: string; repo: string } {
  return { owner, repo: name };
}

function split(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches: CheckAnnotation[][] = [];
  for (let i = 0; i < annotations.length; i += BATCH) batches.push(annotations.slice(i, i + BATCH));
  return batches;
}

interface Created {
  readonly id: number;
  readonly url: string;
  readonly refused: number;
  /** Whether it was asked for twice, and GitHub may have made both. */
  readonly doubled: boolean;
}

async function create(
  client: Client,
  content: CheckRunContent,
  batch: CheckAnnotation[],
  last: boolean,
): Promise<Created | ApiFault> {
  const { name, headSha, externalId, title, summary, conclusion } = content;
  const state = last ? ({ status: 'completed', conclusion } as const) : ({ status: 'in_progress' } as const);
  const common = { ...repo(client), name, head_sha: headSha, external_id: externalId, ...state };
  const post = (annotations: CheckAnnotation[]) =>
    client.attempt(
      'create the check run',
      (octokit) => octokit.rest.checks.create({ ...common, output: { title, summary, annotations } }),
      checkRunShape,
    );
  // Once more without annotations if GitHub refuses them, and once more if it was not heard of.
  let doubled = false;
  let taken = batch;
  let made = await post(taken);
  while (isApiFault(made)) {
    const refuses = made.status === 422 && taken.length > 0;
    const lost: boolean = made.kind === 'unreachable' && !doubled;
    if (!refuses && !lost) return made;
    if (refuses) taken = [];
    const found = lost ? await findUnconfirmed(client, content) : null;
    // Where nobody says whether it is there, a second one might be one too many.
    if (found !== null) return isApiFault(found) ? made : found;
    doubled ||= lost;
    made = await post(taken);
  }
  return { id: made.data.id, url: made.data.html_url ?? '', refused: batch.length - taken.length, doubled };
}

/** The run that a lost answer may have left behind. */
async function findUnconfirmed(client: Client, content: CheckRunContent): Promise<Created | ApiFault | null> {
  const found = await runsOf(client, content, 1);
  if (isApiFault(found)) return found;
  const [run] = found;
  return run === undefined ? null : { id: run.id, url: run.html_url ?? '', refused: 0, doubled: false };
}

/**
 * Adds annotations; where GitHub refuses a batch it is halved until only the ones it refuses are left out.
 * @returns how many were left out
 */
async function append(client: Client, id: number, content: CheckRunContent, batch: CheckAnnotation[]): Promise<number> {
  const { title, summary } = content;
  const output = { title, summary, annotations: batch };
  const result = await client.attempt(
    'annotate the check run',
    (octokit) => octokit.rest.checks.update({ ...repo(client), check_run_id: id, output }),
    checkRunShape,
  );
  if (!isApiFault(result)) return 0;
  if (result.status !== 422 || batch.length === 1) return batch.length;
  const middle = batch.length >> 1;
  const left = await append(client, id, content, batch.slice(0, middle));
  return left + (await append(client, id, content, batch.slice(middle)));
}

async function complete(
  client: Client,
  id: number,
  { title, summary, conclusion }: CheckRunContent,
): Promise<ApiFault | null> {
  const output = { title, summary };
  const state = { check_run_id: id, status: 'completed', conclusion } as const;
  const result = await client.attempt(
    'complete the check run',
    // Doing it twice does no harm.
    ({ rest }) => rest.checks.update({ ...repo(client), ...state, output, request: { retries: 3 } }),
    checkRunShape,
  );
  return isApiFault(result) ? result : null;
}
