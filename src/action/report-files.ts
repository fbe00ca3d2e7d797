/** The report as files, for the steps and jobs that follow. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tooLong } from '../gate/too-long.ts';
import { undecided } from '../gate/verdict.ts';
import { renderJson } from '../report/json.ts';
import { type MarkdownContext, renderJobSummary } from '../report/markdown.ts';
import { renderSarif } from '../report/sarif.ts';
import { TOOL } from '../report/tool.ts';
import type { Environment } from './environment.ts';
import type { Inputs } from './inputs.ts';
import type { Judgement } from './judge.ts';

/** For where none were written. */
export const NO_REPORTS = { json: '', markdown: '', sarif: '', notes: '' };

/** What was judged, with the JSON report. */
export interface Told extends Omit<Judgement, 'jsonOf'> {
  readonly json: string;
}

/** @returns the judgement with its JSON; none, where no text can hold that */
export function told({ jsonOf = (report) => renderJson(report, TOOL), ...judgement }: Judgement): Told {
  try {
    return { ...judgement, json: jsonOf(judgement.report) };
  } catch (error) {
    const report = undecided(tooLong(error));
    return { plan: null, notes: null, report, json: jsonOf(report) };
  }
}

/** Writes them. @returns their paths; of the notes, empty where nothing is released */
export function writeFiles(
  { report, notes, json }: Told,
  inputs: Inputs,
  environment: Environment,
  markdown: MarkdownContext,
): typeof NO_REPORTS {
  const folder = reportFolder(inputs, environment);
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    json: write('report.json', json),
    markdown: write('report.md', renderJobSummary(report, markdown)),
    sarif: write('report.sarif', renderSarif(report, TOOL, markdown)),
    notes: notes === null ? '' : write('notes.md', notes),
  };
}

/** Makes the folder they go to. @returns its path */
export function reportFolder({ reportDir }: Inputs, { temporary }: Environment): string {
  const folder = resolve(reportDir ?? mkdtempSync(join(temporary, 'skewgate-')));
  mkdirSync(folder, { recursive: true });
  return folder;
}
