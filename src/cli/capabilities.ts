/** `skewgate capabilities`: since which release each method, field and enum value is there. */
import { type CapabilitiesResult, capabilitiesOf } from '../gate/capabilities.ts';
import { createParses } from '../gate/parses.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { isRange } from '../release/range.ts';
import {
  type Capabilities,
  renderCapabilitiesJson,
  renderCapabilitiesMarkdown,
  renderCapabilitiesText,
} from '../report/capabilities.ts';
import { visible } from '../report/escape.ts';
import type { Format } from './commands.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import { writeWhole } from './output.ts';
import type { Asked } from './request.ts';
import { answer, problemLines, type Result, type Terminal, wrong } from './result.ts';

/** Exit 0: nothing is gated. A release that cannot be read is told on stderr. */
export async function capabilities(command: Command, { policy }: Asked, terminal: Terminal): Promise<Result> {
  const { tags, repo } = command.values;
  if (tags !== undefined && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal), command);
  try {
    const outcome = await capabilitiesOf(repository, policy, counted(createParses(), terminal), tags ?? null);
    if (!('capabilities' in outcome)) return refused(await answer(outcome, command, terminal), command);
    return shown(outcome, command);
  } finally {
    await repository.close();
  }
}

function shown({ capabilities: all, notices }: CapabilitiesResult, { values, format }: Command): Result {
  const { surface, output } = values;
  const chosen = surface === undefined ? all : all.filter((each) => each.surface === surface);
  const names = all.map((each) => each.surface).join(', ');
  if (chosen.length === 0) return wrong(`there is no surface "${surface}"; there is ${names}`);
  const [first] = chosen;
  if (first === undefined || (format === 'json' && chosen.length > 1))
    return wrong(`JSON is of one surface; choose one with --surface: ${names}`);
  const stderr = problemLines(notices);
  const text = rendered(chosen, first, format);
  const fault = output === undefined ? null : writeWhole(output, text);
  if (fault !== null)
    return {
      exit: 3,
      stdout: '',
      stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault})`)}\n`,
    };
  return { exit: 0, stdout: output === undefined ? text : '', stderr };
}

function rendered(all: readonly Capabilities[], first: Capabilities, format: Format): string {
  if (format === 'json') return renderCapabilitiesJson(first);
  return format === 'markdown' ? renderCapabilitiesMarkdown(all) : renderCapabilitiesText(all);
}

/** Where a file was asked for, the words that there is none are not taken for it. */
function refused(result: Result, { values }: Command): Result {
  return values.output === undefined ? result : { ...result, stdout: '', stderr: result.stdout + result.stderr };
}
