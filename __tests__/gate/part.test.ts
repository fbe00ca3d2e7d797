import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { readPart, writtenPart } from '../../src/gate/part.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderCheckSummary, renderCheckTitle, renderComment, renderJobSummary } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { TOOL } from '../../src/report/tool.ts';
import { CONTEXT, kata, REPOSITORY, reportOf } from '../support/reports.ts';

const COMPARED = { base: null, head: 'a'.repeat(40), tag: null };

/** Everything that is shown of a report. */
function shown(report: Report): unknown {
  return {
    text: renderText(report, { colour: false, quiet: false, explain: true }),
    json: renderJson(report, TOOL),
    sarif: renderSarif(report, TOOL, CONTEXT),
    summary: renderJobSummary(report, CONTEXT),
    check: [renderCheckTitle(report), renderCheckSummary(report, CONTEXT)],
    comment: renderComment(report, CONTEXT),
    annotations: annotationsOf(report, { mode: 'all', rulesUrl: REPOSITORY }),
  };
}

function written(report: Report): string {
  return JSON.stringify({
    verdict: report.verdict,
    part: writtenPart({ compared: COMPARED, surfaces: ['a'], report }),
  });
}

function revived(report: Report): Report {
  const part = readPart(written(report));
  if ('wrong' in part) throw new Error(part.wrong);
  expect([part.compared, part.surfaces]).toEqual([COMPARED, ['a']]);
  return part.report;
}

describe('a report that was written down shows what it showed', () => {
  test.each([
    ['1.0.0', '1.1.0'],
    ['1.5.0', '1.6.0'],
    ['1.9.0', '1.12.0'],
    ['1.12.0', '1.0.0'],
  ])('kata agent from %s to %s', async (from, to) => {
    const report = await kata(from, to, 'contracts: [binary, json, source]\npromise: full-strict\n');
    expect(report.surfaces.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
    expect(shown(revived(report))).toEqual(shown(report));
  });

  const examples = RULES.flatMap((rule) => rule.examples.map((example) => [rule.id, example] as const));
  test.each(examples)('%s', async (_, { before, after, stored = [] }) => {
    const files = (side: typeof before) => (typeof side === 'string' ? { 'a.proto': side } : side);
    const report = await reportOf(
      files(before),
      files(after),
      `contracts: [binary, json, source]\nstored: ${JSON.stringify(stored)}\n`,
    );
    expect(shown(revived(report))).toEqual(shown(report));
  });
});

describe('a text that is no part is refused', () => {
  const good = written({ verdict: 'pass', reason: 'r', next: [], problems: [], untold: [], unseen: [], surfaces: [] });

  test.each([
    ['nothing', '', 'is no JSON report of named surfaces'],
    ['half of one', good.slice(0, good.length / 2), 'is no JSON report of named surfaces'],
    ['another JSON', '[1]', 'is no JSON report of named surfaces'],
    ['a report of everything', '{"verdict":"pass","surfaces":[]}', 'is no JSON report of named surfaces'],
    [
      'one of another version',
      good.replace(TOOL.version, '9.9.9'),
      `was made by version 9.9.9 of skewgate, not ${TOOL.version}`,
    ],
    ['one with another commit', good.replace('aaaaa', 'aaaab'), 'was cut or changed after it was written'],
    [
      'one with another verdict',
      good.replace('\\"verdict\\":\\"pass\\"', '\\"verdict\\":\\"fail\\"'),
      'was cut or changed after it was written',
    ],
    [
      'one without surfaces',
      good.replace('"surfaces":["a"]', '"surfaces":[]'),
      'was cut or changed after it was written',
    ],
    [
      'one without what was compared',
      good.replace(/"compared":\{[^}]*\}/, '"compared":null'),
      'was cut or changed after it was written',
    ],
  ])('%s', (_, text, wrong) => {
    expect(text).not.toBe(good);
    expect(readPart(text)).toEqual({ wrong });
  });
});
