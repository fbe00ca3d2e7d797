/** Check runs that a process which ended too early may have left behind. */
import type { Client } from './client.ts';
import { type ApiFault, isApiFault } from './fault.ts';
import { allPages, PAGE_SIZE } from './pages.ts';
import { checkRunShape, checkRunsShape } from './shapes.ts';

/** What finds a check run again that may be open on GitHub. `id` is null while its creation is not confirmed. */
export interface OpenCheckRun {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly id: number | null;
  /** How it was to be completed, if only that failed. */
  readonly conclusion?: 'success' | 'failure' | undefined;
}

/** A check run as GitHub lists it. */
export interface Listed {
  readonly id: number;
  readonly status: string;
  readonly html_url: string | null;
}

/** The check runs that were made for one report. Others of that name may be newer, so the latest will not do. */
export async function runsOf(
  client: Client,
  { name, headSha, externalId }: Pick<OpenCheckRun, 'name' | 'headSha' | 'externalId'>,
  retries = 3,
): Promise<readonly Listed[] | ApiFault> {
  const wanted = { ref: headSha, check_name: name, filter: 'all', per_page: PAGE_SIZE } as const;
  const listed = await client.attempt(
    'list the check runs',
    ({ rest }) =>
      allPages(async (page) => {
        const { data } = await rest.checks.listForRef({ ...repo(client), ...wanted, page, request: { retries } });
        return data.check_runs;
      }),
    checkRunsShape,
  );
  return isApiFault(listed) ? listed : listed.filter(({ external_id }) => external_id === externalId);
}

const CANCELLED = {
  conclusion: 'cancelled',
  output: {
    title: 'Could not verify: the run was cancelled or killed',
    summary: 'The run ended before it could complete this check run. Run the job again; its log tells what was found.',
  },
} as const;

/** Ends the check run that a cancelled or killed run left open, if there is one: it must not spin for ever. */
export async function abandonCheckRun(client: Client, open: OpenCheckRun): Promise<ApiFault | null> {
  const left = open.id === null ? await unconfirmed(client, open) : await stateOf(client, open.id);
  if (isApiFault(left)) return left;
  for (const { id } of left.filter(({ status }) => status !== 'completed')) {
    // The output of a run that is only to be completed is there already.
    const how = open.conclusion === undefined ? CANCELLED : { conclusion: open.conclusion };
    const state = { check_run_id: id, status: 'completed', ...how } as const;
    const ended = await client.attempt(
      'complete the check run',
      ({ rest }) => rest.checks.update({ ...repo(client), ...state, request: { retries: 3 } }),
      checkRunShape,
    );
    if (isApiFault(ended)) return ended;
  }
  return null;
}

async function stateOf(client: Client, id: number): Promise<readonly Listed[] | ApiFault> {
  const found = await client.attempt(
    'read the check run',
    (octokit) => octokit.rest.checks.get({ ...repo(client), check_run_id: id }),
    checkRunShape,
  );
  return isApiFault(found) ? found : [found.data];
}

/** A request that was on its way when its sender died may take so many seconds to show. */
const LAG_SECONDS = [1, 2];

async function unconfirmed(client: Client, open: OpenCheckRun): Promise<readonly Listed[] | ApiFault> {
  let found = await runsOf(client, open);
  for (const seconds of LAG_SECONDS) {
    if (isApiFault(found) || found.length > 0) break;
    await client.wait(seconds);
    found = await runsOf(client, open);
  }
  return found;
}

function repo({ owner, name }: Client): { owner: string; repo: string } {
  return { owner, repo: name };
}
