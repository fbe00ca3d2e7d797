/** What a command prints and how it exits. */
import { surfaceNames } from '../config/surface-names.ts';
import type { BadConfig } from '../gate/config-text.ts';
import type { Outcome } from '../gate/gate.ts';
import { visible } from '../report/escape.ts';
import type { Verdict } from '../report/report.ts';
import { renderText } from '../report/text.ts';
import type { Problem } from '../schema/model.ts';
import type { CommandName } from './commands.ts';
import type { Command } from './options.ts';
import type { Progress } from './progress.ts';

/** stdout carries the report alone; `exit` is 0 pass, 1 failed, 2 usage or config, 3 undecided. */
export interface Result {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Colours only where a person reads. */
export interface Terminal {
  readonly colour: boolean;
  /** How many columns it has; absent where nobody reads. */
  readonly width?: number | undefined;
  /** What is told while a person waits; absent where nobody does. */
  readonly progress?: Progress | undefined;
}

const EXITS: Readonly<Record<Verdict, number>> = { pass: 0, fail: 1, undecided: 3 };

const SEE_ALL = ' See skewgate --help.\n';

/** Wrong usage, with where to look. */
export function wrong(message: string): Result {
  const end = message.endsWith('?') ? '' : '.';
  return { exit: 2, stdout: '', stderr: `skewgate: ${visible(message)}${end}${SEE_ALL}` };
}

/** @returns the same; wrong usage of a command leads to the page of that command */
export function ofCommand(result: Result, command: CommandName): Result {
  if (result.exit !== 2 || !result.stderr.endsWith(SEE_ALL)) return result;
  return { ...result, stderr: `${result.stderr.slice(0, -SEE_ALL.length)} See skewgate ${command} --help.\n` };
}

/** A report in the format asked for, or why the config is wrong. */
export async function answer(outcome: Outcome, command: Command, terminal: Terminal): Promise<Result> {
  if ('badConfig' in outcome) return badConfig(outcome.badConfig);
  return { exit: EXITS[outcome.report.verdict], stdout: await rendered(outcome, command, terminal), stderr: '' };
}

async function rendered(
  outcome: Exclude<Outcome, BadConfig>,
  { name, format, values }: Command,
  { colour, width }: Terminal,
): Promise<string> {
  const { report } = outcome;
  const { quiet = false, explain = false } = values;
  // What a picture could not be made of is told in words.
  if (format === 'text' || format === 'html' || format === 'svg')
    return renderText(report, { colour, width: width ?? null, quiet, explain });
  // Read from disk only where it is wanted.
  const { formatted, partJson } = await import('./formats.ts');
  const isPart = format === 'json' && (name === 'check' || name === 'tag');
  const only = isPart ? surfaceNames(values.surface) : null;
  return only === null ? formatted(report, format, quiet) : partJson(outcome, only);
}

/** One line per fault of the config, with its place. */
export function badConfig(problems: readonly Problem[]): Result {
  return { exit: 2, stdout: '', stderr: problemLines(problems) };
}

/** @returns a line for each, with its place, for the standard error */
export function problemLines(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, line, column, message }) => {
    const place = [file, line, column].filter((part) => part !== null).join(':');
    return `skewgate: ${visible(`${place === '' ? '' : `${place}: `}${message}`)}\n`;
  });
  return lines.join('');
}
