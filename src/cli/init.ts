/** `skewgate init`: a config to begin with, and what to do next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILE } from '../gate/config-text.ts';
import { type Survey, surveyRepository } from '../gate/init.ts';
import { SITE, starterConfig } from '../gate/init-config.ts';
import { createParses } from '../gate/parses.ts';
import { isFault } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { safeLog, visible } from '../report/escape.ts';
import { renderText } from '../report/text.ts';
import { TOOL } from '../report/tool.ts';
import { counted, openGit } from './open.ts';
import type { Command } from './options.ts';
import type { Asked } from './request.ts';
import type { Result, Terminal } from './result.ts';

/** Exit 0 printed or written, 1 there is one already, 3 nothing to write it from or nowhere to write it. */
export async function init({ values }: Command, _asked: Asked, terminal: Terminal): Promise<Result> {
  const repository = await openGit(values.repo, terminal);
  if (isFault(repository)) return failed(repository);
  try {
    const survey = await surveyRepository(repository, counted(createParses(), terminal));
    if (!('groups' in survey)) return failed(survey);
    return values.write ? write(survey, repository.root) : print(survey);
  } finally {
    await repository.close();
  }
}

function failed(why: Parameters<typeof undecided>[0]): Result {
  return { exit: 3, stdout: renderText(undecided(why), { colour: false, quiet: true, explain: false }), stderr: '' };
}

/** The config alone on standard output, so that it can be piped into the file. */
function print(survey: Survey): Result {
  const there =
    survey.config === null ? [] : [`There is a config already, ${survey.config}: --write would not touch it.`];
  return { exit: 0, stdout: starterConfig(survey), stderr: told([...there, ...found(survey), ...next(false)]) };
}

function write(survey: Survey, root: string | null): Result {
  if (survey.config !== null) return refused(survey.config);
  if (root === null)
    return {
      exit: 3,
      stdout: '',
      stderr: told(['There is no work tree to write into. Leave out --write to print the config.']),
    };
  const file = join(root, CONFIG_FILE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, starterConfig(survey), { flag: 'wx' });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    if (code === 'EEXIST') return refused(CONFIG_FILE);
    return { exit: 3, stdout: '', stderr: told([`${file} could not be written (${code}).`]) };
  }
  return { exit: 0, stdout: told([`Wrote ${CONFIG_FILE}.`, ...found(survey), ...next(true)]), stderr: '' };
}

function refused(file: string): Result {
  return { exit: 1, stdout: '', stderr: told([`There is a config already: ${file}. It is not overwritten.`]) };
}

function told(lines: readonly string[]): string {
  return safeLog(lines.map((line) => `${visible(line)}\n`).join(''));
}

/** What the person who ran this should know of the repository. */
function found({ faults, tagsMissing }: Survey): readonly string[] {
  return [
    ...(tagsMissing === null ? [] : [`Not all tags are here: ${tagsMissing}.`]),
    ...(faults.length === 0
      ? []
      : [
          'These cannot be read yet; until then nothing can be decided:',
          ...faults.slice(0, 10).map((fault) => `  ${fault}`),
        ]),
  ];
}

function next(written: boolean): readonly string[] {
  return [
    '',
    'Next:',
    `  1. ${written ? `Read ${CONFIG_FILE} through, above all the promise.` : `Write this to ${CONFIG_FILE} (--write does) and read it through, above all the promise.`}`,
    '  2. See what it asks for: skewgate check, and what the past would have cost: skewgate plan --history all',
    '  3. Commit this as .github/workflows/skewgate.yml:',
    '',
    ...WORKFLOW.map((line) => (line === '' ? '' : `       ${line}`)),
    '',
    `  4. Make the job a required check: ${SITE}/docs/required-check.md`,
  ];
}

const WORKFLOW = [
  'name: Protocol',
  'on:',
  '  pull_request:',
  '    types: [opened, synchronize, reopened, edited, ready_for_review]',
  'permissions:',
  '  contents: read',
  '  checks: write',
  '  pull-requests: write',
  'jobs:',
  '  skewgate:',
  '    runs-on: ubuntu-latest',
  '    steps:',
  `      - uses: skewgate/skewgate@v${TOOL.version}`,
];
