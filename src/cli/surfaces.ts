/** `skewgate surfaces`: what the jobs of a matrix share among them. */
import { DEFAULT_JOBS, listingJson, listSurfaces, MOST_JOBS, readJobs, toJudge } from '../gate/listing.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { visible } from '../report/escape.ts';
import { openParses } from './cache.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { answer, type Result, type Terminal, wrong } from './result.ts';

/** Judges nothing: exit 0, or 2 and 3 as of every command. The JSON is one line, as an output of a job must be. */
export async function surfaces(command: Command, { revisions, policy }: Asked, terminal: Terminal): Promise<Result> {
  const { changed = false, jobs, repo } = command.values;
  const most = jobs === undefined ? DEFAULT_JOBS : readJobs(jobs);
  if (most === null) return wrong(`--jobs takes a number from 1 to ${MOST_JOBS}, not "${jobs}"`);
  if (changed && revisions.base === null)
    return wrong('--changed needs to know what the change will be merged into: --base main');
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal));
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ('badConfig' in store) return answer(store, command, terminal);
    const outcome = await listSurfaces(repository, revisions, policy, counted(store.parses, terminal), changed);
    store.keep();
    if (!('listing' in outcome)) return refused(await answer(outcome, command, terminal));
    const { listing } = outcome;
    const names = toJudge(listing).map((name) => `${visible(name)}\n`);
    const stdout = command.format === 'json' ? `${JSON.stringify(listingJson(listing, most))}\n` : names.join('');
    return { exit: 0, stdout, stderr: '' };
  } finally {
    await repository.close();
  }
}

/** The words that nothing can be told are not taken for a list. */
function refused(result: Result): Result {
  return { ...result, stdout: '', stderr: result.stdout + result.stderr };
}
