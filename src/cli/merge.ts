/** `skewgate merge`: the list of surfaces and the reports of several jobs in, one report out. */
import { mergeFiles } from '../gate/merge-files.ts';
import { readTextFile } from '../source/text-file.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import { answer, type Result, type Terminal } from './result.ts';

/** Exit status as of `check`: the worst of all; 3 too where a report is missing. */
export async function merge(command: Command, _asked: Asked, terminal: Terminal): Promise<Result> {
  const files = (command.words ?? []).map((name) => ({ name, text: readTextFile(name) }));
  return answer({ report: mergeFiles(files) }, command, terminal);
}
