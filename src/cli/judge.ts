/** Judges what a command line names: two folders, or a repository. */
import { gateFolders } from '../gate/folders.ts';
import type { Outcome } from '../gate/gate.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { openParses } from './cache.ts';
import { counted, openFolder, openGit } from './open.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import type { Terminal } from './result.ts';
import { withUncommitted } from './uncommitted.ts';

/** @returns what came of it, or what is wrong with the config */
export async function judge(command: Command, asked: Asked, terminal: Terminal): Promise<Outcome> {
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
    const store = await openParses(values.cache, [repository.root]);
    if ('badConfig' in store) return store;
    const { gateRepository } = await import('../gate/gate.ts');
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
  const store = await openParses(values.cache, [base.ref, head.ref]);
  if ('badConfig' in store) return store;
  const outcome = await gateFolders({ base, head }, versions, policy, counted(store.parses, terminal));
  store.keep();
  return outcome;
}
