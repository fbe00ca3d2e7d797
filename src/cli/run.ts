/** Runs one command of the command line and says what to print and how to exit. */
import { gateFolders, gateRepository, type Outcome } from '../gate/gate.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { TOOL } from '../report/tool.ts';
import { openDirectory } from '../source/directory.ts';
import { openRepository } from '../source/git.ts';
import { accept } from './accept.ts';
import { openParses } from './cache.ts';
import { capabilities } from './capabilities.ts';
import { explain, similarRules } from './explain.ts';
import { HELP } from './help.ts';
import { init } from './init.ts';
import { matrix } from './matrix.ts';
import { merge } from './merge.ts';
import { notes } from './notes.ts';
import { type Command, parseCommand } from './options.ts';
import { peers } from './peers.ts';
import { plan } from './plan.ts';
import { type Asked, here, readRequest } from './request.ts';
import { answer, type Result, type Terminal, wrong } from './result.ts';
import { surfaces } from './surfaces.ts';

/** @param args what follows the program's name; `demo` is the caller's */
export async function run(args: readonly string[], terminal: Terminal): Promise<Result> {
  const command = parseCommand(args);
  if (command.kind === 'usage') return wrong(command.message);
  if (command.kind === 'help') return { exit: 0, stdout: HELP, stderr: '' };
  if (command.kind === 'version') return { exit: 0, stdout: `${TOOL.name} ${TOOL.version}\n`, stderr: '' };
  return command.name === 'explain' ? explained(command.argument ?? '') : gate(command, terminal);
}

function explained(id: string): Result {
  const page = explain(id);
  if (page !== null) return { exit: 0, stdout: page, stderr: '' };
  const [first, ...others] = similarRules(id);
  if (first === undefined) return wrong(`there is no rule "${id}"`);
  const hint =
    others.length === 0 ? `did you mean "${first}"?` : `there is ${[first, ...others].slice(0, 8).join(', ')}`;
  return wrong(`there is no rule "${id}"; ${hint}`);
}

async function gate(command: Command, terminal: Terminal): Promise<Result> {
  if (command.name === 'init') return init(command);
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
    return accept(command, (policy) => judge(command, { ...asked, policy }), asked, terminal);
  return answer(await judge(command, asked), command, terminal);
}

async function judge(command: Command, asked: Asked): Promise<Outcome> {
  return command.values['base-dir'] === undefined ? inRepository(command, asked) : inFolders(command, asked);
}

async function inRepository({ values }: Command, { revisions, policy }: Asked): Promise<Outcome> {
  const repository = await openRepository(values.repo ?? here());
  if (isFault(repository)) return { report: undecided(repository) };
  try {
    const store = openParses(values.cache, [repository.root]);
    if ('badConfig' in store) return store;
    const outcome = await gateRepository(repository, revisions, policy, store.parses);
    store.keep();
    return outcome;
  } finally {
    await repository.close();
  }
}

async function inFolders({ values }: Command, { revisions, policy }: Asked): Promise<Outcome> {
  const base = openDirectory(values['base-dir'] ?? here());
  if (isFault(base)) return { report: undecided(base) };
  const head = openDirectory(values['head-dir'] ?? here());
  if (isFault(head)) return { report: undecided(head) };
  const versions = { base: revisions.baseVersion, head: revisions.headVersion };
  const store = openParses(values.cache, [base.ref, head.ref]);
  if ('badConfig' in store) return store;
  const outcome = await gateFolders({ base, head }, versions, policy, store.parses);
  store.keep();
  return outcome;
}
