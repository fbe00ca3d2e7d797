/** What a person may think is judged with a tag that is only planned. */
import type { Outcome } from '../gate/gate.ts';
import type { Repository } from '../gate/ports.ts';
import type { Problem } from '../schema/model.ts';

const NOTICE: Problem = {
  file: null,
  line: null,
  column: null,
  message:
    'There are .proto files with changes that are not committed. A tag names a commit, so they are not judged; commit them first, or use `skewgate check`.',
  fatal: false,
};

/** @returns the outcome for a tag, with a notice where HEAD was judged and the work tree is another one */
export async function withUncommitted(outcome: Outcome, repository: Repository): Promise<Outcome> {
  if ('badConfig' in outcome) return outcome;
  const { report } = outcome;
  const isPlanned = report.surfaces.some(({ head }) => head.ref === 'HEAD');
  if (!isPlanned || (await repository.isDirty((path) => path.endsWith('.proto'))) !== true) return outcome;
  return {
    ...outcome,
    report: { ...report, problems: [...report.problems, NOTICE], untold: [...report.untold, NOTICE] },
  };
}
