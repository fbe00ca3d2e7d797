/** `mode: merge`: the reports of the jobs of a matrix, as one. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mergeFiles, type NamedText } from '../gate/merge-files.ts';
import type { Report } from '../report/report.ts';
import { readTextFile } from '../source/text-file.ts';
import type { Task } from './event.ts';

/**
 * @param folder of the reports; every `.json` file below it is one, or the list of surfaces
 * @param head the commit that is judged
 * @returns one report; undecided if the files are of anything but what this job is about
 */
export function mergeFolder(folder: string, task: Exclude<Task, { kind: 'nothing' }>, head: string | null): Report {
  const compared = { base: 'base' in task ? task.base : null, head, tag: task.kind === 'tag' ? task.tag : null };
  return mergeFiles(textsIn(folder), compared);
}

function textsIn(folder: string): readonly NamedText[] {
  return jsonFiles(folder).map((name) => ({ name, text: readTextFile(join(folder, name)) }));
}

/** None where there is no such folder: then the list is missing, which leaves no verdict. */
function jsonFiles(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.json')).sort();
  } catch {
    return [];
  }
}
