/** Twice the findings, or twice the releases, are twice the work, up to the reports: counted, not timed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { parseWindow } from '../../src/release/window.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderJson } from '../../src/report/json.ts';
import { NO_CONTEXT, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { type Meter, outgrowing, startMeter, total } from '../support/work.ts';
import { fakeRepository } from './fake-repository.ts';

const many = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('');
const TOOL = { name: 'skewgate', version: '0.0.0' };

/** Judges the head against releases 1.0.0, 1.1.0, …, all of them in the window. */
async function judge(releases: readonly string[], head: string): Promise<Report> {
  const names = releases.map((_, i) => `1.${i}.0`);
  const commits = Object.fromEntries(
    [...releases, head].map((text, i) => {
      const parent = names[i - 1];
      return [names[i] ?? 'head', { files: { 'a.proto': text }, parents: parent === undefined ? [] : [parent] }];
    }),
  );
  const window = parseWindow('>=1.0.0');
  const outcome = await gateRepository(
    fakeRepository({ commits, tags: Object.fromEntries(names.map((name) => [name, name])), head: 'head' }),
    { base: null, head: null, tag: null, baseVersion: null, headVersion: null },
    { config: null, options: 'window' in window ? { window: window.window } : {}, proofs: false },
    createParses(),
  );
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

function renderAll(report: Report): void {
  renderText(report, { colour: false, quiet: false, explain: true });
  renderJson(report, TOOL);
  renderSarif(report, TOOL, { repositoryUrl: null, headSha: null, rulesUrl: null });
  renderJobSummary(report, NO_CONTEXT);
  annotationsOf(report, { mode: 'all', rulesUrl: null });
}

const echo = (body: string): string =>
  `syntax = "proto3"; package p; service S { rpc Do (A) returns (A); } message A {${body}}`;

type Case = readonly [name: string, judged: (n: number) => Promise<Report>, findings: (n: number) => number];

const CASES: readonly Case[] = [
  [
    'findings that break',
    (n) => judge([echo(many(n, (i) => `int32 f${i} = ${i + 1};`))], echo(many(n, (i) => `string f${i} = ${i + 1};`))),
    (n) => n,
  ],
  [
    'findings in files of their own',
    (n) =>
      judge(
        [
          `${echo('')}${many(n, (i) => `message M${i} { int32 a = 1; } service S${i} { rpc Do (M${i}) returns (M${i}); }`)}`,
        ],
        `${echo('')}${many(n, (i) => `message M${i} { string a = 1; } service S${i} { rpc Do (M${i}) returns (M${i}); }`)}`,
      ),
    (n) => n,
  ],
  [
    'releases in the window',
    (n) =>
      judge(
        Array.from({ length: n }, (_, i) => echo(`int32 r${i} = ${i + 1};`)),
        echo('int32 head = 1000;'),
      ),
    () => 2,
  ],
];

const ITEMS = [15, 60, 240] as const;

describe('the work of the gate and its reports grows with', () => {
  let meter: Meter;
  beforeAll(async () => {
    meter = await startMeter();
  });
  afterAll(() => meter.stop());

  test.each(CASES)('%s', async (_, judged, findings) => {
    const run = async (n: number): Promise<void> => {
      const report = await judged(n);
      expect(report.surfaces[0]?.findings.length).toBeGreaterThanOrEqual(findings(n));
      renderAll(report);
    };
    await run(ITEMS[0]);
    const first = await meter.of(() => run(ITEMS[0]));
    const second = await meter.of(() => run(ITEMS[1]));
    const third = await meter.of(() => run(ITEMS[2]));
    expect(outgrowing(second, third, ITEMS[2], 4)).toEqual([]);
    expect(Math.log(total(third) / total(first)) / Math.log(16)).toBeLessThan(1.25);
  });
});
