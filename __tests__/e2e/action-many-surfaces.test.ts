import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import {
  createRepository,
  type Files,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
} from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const NAMES = Array.from({ length: 21 }, (_, i) => `s${String(i).padStart(2, '0')}`);
const LONE = NAMES.at(-1) ?? '';
const GET = 'rpc Get(Q) returns (Q);';
const part = (fields: string): string =>
  `syntax = "proto3";\npackage shared;\nmessage Part { string a = 1; ${fields} }\n`;

function proto(name: string, methods: string): string {
  const [imports, field] = name === LONE ? ['', ''] : ['import "shared/part.proto";\n', 'shared.Part part = 2;'];
  return `syntax = "proto3";\npackage ${name};\n${imports}service S { ${methods} }\nmessage Q { int32 id = 1; ${field} }\n`;
}

let repo: TestRepository;
let double: Double;
let reports: string;

beforeAll(() => {
  repo = createRepository('mono');
  const both = `${GET} rpc Put(Q) returns (Q);`;
  const surfaces = NAMES.map(
    (name) =>
      `  - {name: ${name}, protos: ${name}/**, version-file: ${name}/VERSION, tag-pattern: '${name}-{version}'}\n`,
  );
  const files: Files = Object.fromEntries(
    NAMES.flatMap((name) => [
      [`${name}/a.proto`, proto(name, both)],
      [`${name}/VERSION`, '1.0.0\n'],
    ]),
  );
  repo.commit({ '.github/skewgate.yml': `surfaces:\n${surfaces.join('')}`, 'shared/part.proto': part(''), ...files });
  for (const name of NAMES) repo.tag(`${name}-1.0.0`);
  repo.branch('change');
  // All but the last import what gets a field, which breaks nobody. Two lose a method.
  repo.commit({
    'shared/part.proto': part('string b = 2;'),
    's03/a.proto': proto('s03', GET),
    's17/a.proto': proto('s17', GET),
  });
  repo.branch('docs', 'main');
  repo.commit({ 'README.md': 'nothing of a protocol\n' });
  repo.checkout('main');
});
beforeEach(async () => {
  reports = temporaryFolder();
  double = await startDouble({
    folder: repo.folder,
    permissions: { contents: 'write', checks: 'write', pull_requests: 'write' },
  });
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

function job(head: string, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const pull = { number: 7, base: 'main', head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: repo.git('rev-parse', 'main'), head: repo.git('rev-parse', head) };
  return runStep({
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs,
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
  });
}

/** Hands a job's JSON file on, as an artifact of its own folder. */
function handOn(artifact: string, { outputs }: StepResult): void {
  mkdirSync(join(reports, artifact));
  copyFileSync(outputs.get('report-json') ?? '', join(reports, artifact, `${artifact}.json`));
}

interface MatrixJob {
  readonly job: number;
  readonly surfaces: string;
}

async function list(head: string): Promise<readonly MatrixJob[]> {
  const listed = await job(head, { mode: 'surfaces', jobs: '4' });
  expect([listed.code, listed.outputs.get('verdict')]).toEqual([0, '']);
  handOn('surfaces', listed);
  const { include } = JSON.parse(listed.outputs.get('matrix') ?? '') as { include: readonly MatrixJob[] };
  const count = include.flatMap(({ surfaces }) => surfaces.split('\n')).length;
  expect(listed.outputs.get('surface-count')).toBe(String(count));
  return include;
}

const merge = (head: string): Promise<StepResult> => job(head, { mode: 'merge', reports });

describe('twenty surfaces of twenty-one in four jobs', () => {
  test('make one check run, one comment and the verdict that one job would make', async () => {
    const matrix = await list('change');
    expect(matrix.map(({ job: number, surfaces }) => [number, surfaces.split('\n').length])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 5],
    ]);
    const codes: (number | null)[] = [];
    const reads: number[] = [];
    for (const each of matrix) {
      const from = double.log.length;
      const judged = await job('change', { surface: each.surfaces });
      codes.push(judged.code);
      reads.push(double.count(from).reads);
      expect([judged.outputs.get('check-run-url'), judged.outputs.get('comment-url')]).toEqual(['', '']);
      handOn(`report-${each.job}`, judged);
    }
    expect(codes).toEqual([1, 0, 0, 1]);
    expect(Math.max(...reads)).toBeLessThanOrEqual(12);
    expect([double.world.checkRuns, double.world.comments]).toEqual([[], []]);

    const from = double.log.length;
    const merged = await merge('change');
    expect(double.count(from).reads).toBeLessThanOrEqual(4);
    expect([merged.code, merged.outputs.get('verdict'), merged.outputs.get('blocking-count')]).toEqual([
      1,
      'fail',
      '2',
    ]);
    expect(double.world.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(double.world.comments).toHaveLength(1);
    expect(double.world.comments[0]?.body).toContain('2 of 20 surfaces fail: s03, s17');
    expect(double.world.checkRuns[0]?.annotations.map(({ path }) => path)).toEqual(['s03/a.proto', 's17/a.proto']);

    const whole = await job('change', { 'check-run': 'off', comment: 'off' });
    const surfacesOf = ({ outputs }: StepResult): unknown[] =>
      JSON.parse(readFileSync(outputs.get('report-json') ?? '', 'utf8')).surfaces;
    expect(surfacesOf(merged)).toEqual(surfacesOf(whole).slice(0, 20));
  });

  test('without the report of one job leave no verdict', async () => {
    const matrix = await list('change');
    for (const each of matrix.slice(1)) handOn(`report-${each.job}`, await job('change', { surface: each.surfaces }));
    const { code, outputs } = await merge('change');
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
    const [run] = double.world.checkRuns;
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(JSON.stringify(run)).toContain('no report tells of 5 surfaces: s00, s01, s02, s03, s04');
  });
});

describe('a change that touches no surface', () => {
  test('needs no job but the last, which passes', async () => {
    expect(await list('docs')).toEqual([]);
    const { code, outputs } = await merge('docs');
    expect([code, outputs.get('verdict')]).toEqual([0, 'pass']);
    expect(double.world.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['success']);
  });
});

describe('what was handed on does not pass by accident', () => {
  test('nothing at all', async () => {
    const { code, outputs } = await merge('change');
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
    expect(JSON.stringify(double.world.checkRuns)).toContain('nothing says which surfaces there should be reports of');
  });

  test('the list of another commit', async () => {
    await list('docs');
    const { code, outputs } = await merge('change');
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
    expect(JSON.stringify(double.world.checkRuns)).toContain('is a list of other commits');
  });

  test('a surface that there is not', async () => {
    const { code, outputs } = await job('change', { surface: 's99' });
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
  });
});
