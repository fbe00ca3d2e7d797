/** Opens what is judged, watched where somebody waits for it. */
import type { Parses } from '../gate/parses.ts';
import { type Fault, isFault, type Tree } from '../gate/ports.ts';
import { openDirectory } from '../source/directory.ts';
import type { GitRepository } from '../source/git.ts';
import { NO_PROGRESS } from './progress.ts';
import { here } from './request.ts';
import type { Terminal } from './result.ts';

/** @param folder of the option; absent: the folder the program was started in */
export async function openGit(folder: string | undefined, terminal: Terminal): Promise<GitRepository | Fault> {
  // Read from disk only where there is a repository.
  const { openRepository } = await import('../source/git.ts');
  const repository = await openRepository(folder ?? here());
  return isFault(repository) ? repository : progressOf(terminal).repository(repository);
}

/** A plain folder, as `openGit`. */
export function openFolder(folder: string | undefined, terminal: Terminal): Tree | Fault {
  const tree = openDirectory(folder ?? here());
  return isFault(tree) ? tree : progressOf(terminal).tree(tree);
}

/** The same parses; each new one is counted. */
export function counted(parses: Parses, terminal: Terminal): Parses {
  return progressOf(terminal).parses(parses);
}

function progressOf({ progress = NO_PROGRESS }: Terminal) {
  return progress;
}
