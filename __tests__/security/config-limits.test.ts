/** What is too much leaves no verdict and names the key that raises it; a change is held to the limits of its base. */
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/config/defaults.ts';
import { gateFolders } from '../../src/gate/folders.ts';
import { boundedParses, createParses } from '../../src/gate/parses.ts';
import type { Report } from '../../src/report/report.ts';
import { type Double, startDouble } from '../double/double.ts';
import { runStep } from '../double/runner.ts';
import { type FakeFiles, fakeTree } from '../gate/fake-repository.ts';
import { skewgate } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const CONFIG = '.github/skewgate.yml';
const P3 = 'syntax = "proto3"; package p;';
const files: FakeFiles = {
  'a.proto': `${P3} import "b.proto"; service S { rpc Do (M) returns (M); } message M { int32 a = 1; int32 b = 2; }`,
  'b.proto': 'syntax = "proto3"; package q; import public "c.proto";',
  'c.proto': 'syntax = "proto3"; package r;',
  'd/e.proto': 'syntax = "proto3"; package twin; message T { int32 a = 1; }',
  'f/e.proto': 'syntax = "proto3"; package twin; message T { int32 b = 1; }',
  'g/e.proto': 'syntax = "proto3"; package twin; message T { int32 c = 1; }',
};
const H = 'syntax = "proto3"; package h; service A {} service B {} service C {}';

async function judge(base: string, head: string): Promise<Report> {
  const changed = { ...files, 'h.proto': H, [CONFIG]: head };
  const sides = { base: fakeTree({ ...files, [CONFIG]: base }), head: fakeTree(changed) };
  const outcome = await gateFolders(sides, { base: null, head: null }, { config: null, options: {} }, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  return outcome.report;
}

const LIMITS: readonly (readonly [key: string, few: number, enough: number])[] = [
  ['file-bytes', 50, 500],
  ['total-bytes', 200, 2000],
  ['file-words', 20, 200],
  ['message-fields', 1, 2],
  ['public-imports', 1, 20],
  ['file-pairs', 1, 4],
  ['findings', 2, 3],
];

describe.each(LIMITS)('limits.%s', (key, few, enough) => {
  const limit = (value: number): string => `limits: { ${key}: ${value} }\n`;

  test('leaves no verdict, and says how to go on', async () => {
    const { verdict, problems, surfaces } = await judge(limit(few), limit(few));
    expect([verdict, surfaces]).toEqual(['undecided', []]);
    // How large files are told is the affair of what reads them, here a tree in memory.
    const named = key === 'file-bytes' ? 'the file has' : `\`limits.${key}\``;
    const told = problems.filter(({ fatal, message }) => fatal && message.includes(named));
    expect(told.length).toBeGreaterThan(0);
    if (key !== 'file-bytes') expect(told.filter(({ message }) => !message.includes(String(few)))).toEqual([]);
  });

  test('is raised in the config', async () => {
    expect((await judge(limit(enough), limit(enough))).verdict).toBe('pass');
  });

  test('is that of the base: a change neither raises its own limit nor lowers it', async () => {
    expect((await judge(limit(few), limit(enough))).verdict).toBe('undecided');
    expect((await judge(limit(enough), limit(few))).verdict).toBe('pass');
    expect((await judge('', limit(few))).verdict).toBe('pass');
  });
});

test('parses of one store are not those of another limit, and equal limits share them', () => {
  const store = createParses();
  expect(boundedParses(store, DEFAULT_LIMITS)).toBe(store);
  const few = boundedParses(store, { ...DEFAULT_LIMITS, messageFields: 1 });
  expect(boundedParses(store, { ...DEFAULT_LIMITS, messageFields: 1 })).toBe(few);
  const content = new TextEncoder().encode('message M { optional int32 a = 1; optional int32 b = 2; }');
  expect([few.parse('x', content).problems.length, store.known('x')]).toEqual([1, undefined]);
  expect(store.parse('x', content).problems).toEqual([]);
});

test('what is equal counts once, and nothing beyond the limit is taken for empty', () => {
  const store = boundedParses(createParses(), { ...DEFAULT_LIMITS, totalBytes: 30 });
  const content = (name: string): Uint8Array => new TextEncoder().encode(`message ${name.padEnd(10)} {}`);
  const faults = ['A', 'A', 'B', 'A', 'C'].map((name) => store.parse(name, content(name)).problems.length);
  expect(faults).toEqual([0, 0, 1, 0, 1]);
  expect(store.known('B')?.problems).toHaveLength(1);
});

describe('told to the caller', () => {
  let double: Double | undefined;
  afterEach(async () => double?.close());
  afterAll(removeTemporaryFolders);

  const repository = createRepository('sample');
  const limited = 'limits: { message-fields: 1 }\n';
  repository.commit({ 'a.proto': `${P3} message M { int32 a = 1; }`, VERSION: '1.0.0\n', [CONFIG]: limited });
  repository.annotatedTag('1.0.0');
  repository.branch('more', 'main');
  repository.commit({ 'a.proto': `${P3} message M { int32 a = 1; int32 b = 2; }`, [CONFIG]: 'limits: {}\n' });
  repository.checkout('main');
  const sha = (ref: string): string => repository.git('rev-parse', ref);

  test('on the command line: exit status 3', () => {
    const { exit, stdout } = skewgate(['check', '--repo', repository.folder, '--base', 'main', '--head', 'more']);
    expect([exit, stdout.includes('limits.message-fields')]).toEqual([3, true]);
  });

  test('by the action: the job and the check run fail, “could not verify”', async () => {
    double = await startDouble({ folder: repository.folder });
    const side = (ref: string) => ({ ref, sha: sha(ref) });
    const { code, outputs } = await runStep({
      double,
      program: PROGRAM,
      event: 'pull_request',
      payload: { action: 'opened', number: 7, pull_request: { base: side('main'), head: side('more') } },
    });
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
    const [run] = double.world.checkRuns;
    expect([run?.conclusion, run?.title]).toEqual(['failure', expect.stringMatching(/^Could not verify/)]);
    expect(run?.summary).toContain('limits.message-fields');
  });
});
