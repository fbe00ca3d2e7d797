/** A stand-in for the git program that notes how it was called. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './git.ts';

export interface GitWrapper {
  readonly program: string;
  readonly log: string;
}

/** A program that notes its call and then runs `script` (POSIX shell), which by default hands over to git. */
export function gitWrapper(script = 'exec git "$@"'): GitWrapper {
  const folder = temporaryFolder();
  const wrapper = { program: join(folder, 'git'), log: join(folder, 'log') };
  writeFileSync(wrapper.program, `#!/bin/sh\necho "$@" >> '${wrapper.log}'\n${script}\n`, { mode: 0o755 });
  return wrapper;
}

/** The calls so far, without the options in front of the subcommand. */
export function gitLog(wrapper: GitWrapper): string[] {
  if (!existsSync(wrapper.log)) return [];
  const lines = readFileSync(wrapper.log, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.replace(/^-C \S+ --no-pager (-c \S+ )*/, ''));
}
