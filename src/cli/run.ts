/** Runs one command of the command line and says what to print and how to exit. */
import { gateFolders } from '../gate/folders.ts';
import { gateRepository, type Outcome } from '../gate/gate.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { TOOL } from '../report/tool.ts';
import { accept } from './accept.ts';
import { openParses } from './cache.ts';
import { capabilities } from './capabilities.ts';
import type { CommandName } from './commands.ts';
import { explain, similarRules } from './explain.ts';
import { init } from './init.ts';
import { matrix } from './matrix.ts';
import { merge } from './merge.ts';
import { notes } from './notes.ts';
import { counted, openFolder, openGit } from './open.ts';
import { type Command, parseCommand } from './options.ts';
import { peers } from './peers.ts';
import { plan } from './plan.ts';
import { type Asked, readRequest } from './request.ts';
import { answer, ofCommand, type Result, type Terminal, wrong } from './result.ts';
import { surfaces } from './surfaces.ts';
import { withUncommitted } from './uncommitted.ts';

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
  const result = command.name === 'explain' ? explained(command.argument ?? '', terminal) : await gate(command, seen);
  return ofCommand(result, command.name);
}

/** Its words are read from disk only where they are wanted. */
async function helped(command: CommandName | null, terminal: Terminal): Promise<Result> {
  const { help } = await import('./help.ts');
  return { exit: 0, stdout: help(command, terminal), stderr: '' };
}

function explained(id: string, { width }: Terminal): Result {
  const page = explain(id, width);
  if (page !== null) return { exit: 0, stdout: page, stderr: '' };
  const [first, ...others] = similarRules(id);
  if (first === undefined) return wrong(`there is no rule "${id}"`);
  const hint =
    others.length === 0 ? `did you mean "${first}"?` : `there is ${[first, ...others].slice(0, 8).join(', ')}`;
  return wrong(`there is no rule "${id}"; ${hint}`);
}

async function gate(command: Command, terminal: Terminal): Promise<Result> {
  if (command.name === 'init') return init(command, terminal);
  if (command.name === 'merge') return merge(command, terminal);
  const asked = readRequest(command);
  if ('exit' in asked) return asked;
  if (command.name === 'plan') return plan(command, asked, terminal);
  if (command.name === 'matrix') return matrix(command, asked, terminal);
  if (command.name === 'peers') return peers(command, asked, terminal);
  if (command.name === 'surfaces') return surfaces(command, asked, terminal);
  if (command.name === 'notes') return notes(command, asked, terminal);
  if (command.name === 'capabilities') return capabilities(command, asked, terminal);
  if (command.name === 'accept')
    return accept(command, (policy) => judge(command, { ...asked, policy }, terminal), asked, terminal);
  return answer(await judge(command, asked, terminal), command, terminal);
}

async function judge(command: Command, asked: Asked, terminal: Terminal): Promise<Outcome> {
  return command.values['base-dir'] === undefined
    ? inRepository(command, asked, terminal)
    : inFolders(command, asked, terminal);
}

async function inRepository(
  { name, values }: Command,
  { revisions, policy }: Asked,
  terminal: Terminal,
): Promise<Outcome> {
  const repository = await openGit(values.repo, terminal);
  if (isFault(repository)) return { report: undecided(repository) };
  try {
    const store = openParses(values.cache, [repository.root]);
    if ('badConfig' in store) return store;
    const outcome = await gateRepository(repository, revisions, policy, counted(store.parses, terminal));
    store.keep();
    return name === 'tag' ? await withUncommitted(outcome, repository) : outcome;
  } finally {
    await repository.close();
  }
}

async function inFolders({ values }: Command, { revisions, policy }: Asked, terminal: Terminal): Promise<Outcome> {
  const base = openFolder(values['base-dir'], terminal);
  if (isFault(base)) return { report: undecided(base) };
  const head = openFolder(values['head-dir'], terminal);
  if (isFault(head)) return { report: undecided(head) };
  const versions = { base: revisions.baseVersion, head: revisions.headVersion };
  const store = openParses(values.cache, [base.ref, head.ref]);
  if ('badConfig' in store) return store;
  const outcome = await gateFolders({ base, head }, versions, policy, counted(store.parses, terminal));
  store.keep();
  return outcome;
}
