/** Runs one command of the command line and says what to print and how to exit. */
import { tooLong } from '../gate/too-long.ts';
import { undecided } from '../gate/verdict.ts';
import { TOOL } from '../report/tool.ts';
import type { CommandName } from './commands.ts';
import { judge } from './judge.ts';
import { type Command, parseCommand } from './options.ts';
import { type Asked, readRequest } from './request.ts';
import { answer, ofCommand, type Result, type Terminal, wrong } from './result.ts';

type Run = (command: Command, asked: Asked, terminal: Terminal) => Promise<Result>;

/** What prints no verdict on one change. Each is read from disk only where it is wanted: that takes longer than a small check. */
const OTHERS: { readonly [K in CommandName]?: () => Promise<Run> } = {
  plan: async () => (await import('./plan.ts')).plan,
  matrix: async () => (await import('./matrix.ts')).matrix,
  peers: async () => (await import('./peers.ts')).peers,
  notes: async () => (await import('./notes.ts')).notes,
  capabilities: async () => (await import('./capabilities.ts')).capabilities,
  accept: async () => (await import('./accept.ts')).accept,
  surfaces: async () => (await import('./surfaces.ts')).surfaces,
  merge: async () => (await import('./merge.ts')).merge,
  init: async () => (await import('./init.ts')).init,
  explain: async () => (await import('./explain.ts')).explained,
};

/** @param args what follows the program's name; `demo` is the caller's */
export async function run(args: readonly string[], terminal: Terminal): Promise<Result> {
  const command = parseCommand(args);
  if (command.kind === 'usage') {
    const told = wrong(command.message);
    return command.command === undefined ? told : ofCommand(told, command.command);
  }
  if (command.kind === 'help') return helped(command.command ?? null, terminal);
  if (command.kind === 'version') return { exit: 0, stdout: `${TOOL.name} ${TOOL.version}\n`, stderr: '' };
  const seen = command.values.quiet === true ? { ...terminal, progress: undefined } : terminal;
  const result = await carriedOut(command, seen).catch((error: unknown) =>
    answer({ report: undecided(tooLong(error)) }, command, seen),
  );
  return ofCommand(result, command.name);
}

/** Its words too are read from disk only where they are wanted. */
async function helped(command: CommandName | null, terminal: Terminal): Promise<Result> {
  const { help } = await import('./help.ts');
  return { exit: 0, stdout: help(command, terminal), stderr: '' };
}

async function carriedOut(command: Command, terminal: Terminal): Promise<Result> {
  const asked = readRequest(command);
  if ('exit' in asked) return asked;
  const other = await OTHERS[command.name]?.();
  return other === undefined
    ? answer(await judge(command, asked, terminal), command, terminal)
    : other(command, asked, terminal);
}
