/** `skewgate plan`: the lowest version the next release may carry, and what the past would have cost. */
import { planRepository } from '../gate/plan.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { jsonObject, jsonText } from '../report/json.ts';
import { planJson, renderPlan } from '../report/plan.ts';
import { TOOL } from '../report/tool.ts';
import { foldText } from '../report/wrap.ts';
import { openParses } from './cache.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { answer, type Result, type Terminal, wrong } from './result.ts';

/** Never fails: exit 0, or 2 and 3 as every command. */
export async function plan(command: Command, { revisions, policy }: Asked, terminal: Terminal): Promise<Result> {
  const last = historyLength(command.values.history);
  if (last === undefined) {
    return wrong(`--history takes a number of releases or "all", not "${command.values.history}"`);
  }
  const repository = await openGit(command.values.repo, terminal);
  if (isFault(repository)) return answer({ report: undecided(repository) }, command, terminal);
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ('badConfig' in store) return answer(store, command, terminal);
    const outcome = await planRepository(repository, revisions, policy, counted(store.parses, terminal), last);
    store.keep();
    if (!('plans' in outcome)) return answer(outcome, command, terminal);
    const { report, plans } = outcome;
    if (command.format === 'text') {
      const text = renderPlan(plans, report.untold);
      return { exit: 0, stdout: terminal.width === undefined ? text : foldText(text, terminal.width), stderr: '' };
    }
    const object = { ...jsonObject(report, TOOL), plans: planJson(plans) };
    return { exit: 0, stdout: jsonText(object), stderr: '' };
  } finally {
    await repository.close();
  }
}

/** Null: none asked for; undefined: not a number. */
function historyLength(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
