import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteLength, LIMITS } from '../../src/report/budget.ts';
import {
  renderCheckSummary,
  renderCheckTitle,
  renderComment,
  renderJobSummary,
  renderResolved,
} from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { REFERENCE, show } from '../support/github-document.ts';
import { CONTEXT, inflated, kata, REPOSITORY, RULES_URL, reportOf, reports } from '../support/reports.ts';

let failing: Report;
let models: readonly Report[];

const proto = (body: string): string => `syntax = "proto3";\npackage a;\n${body}`;

beforeAll(async () => {
  failing = await kata('1.5.0', '1.6.0');
  const service = 'service S { rpc Get(M) returns (M); rpc Put(M) returns (M); }';
  const before = `${service}\nmessage M { int32 x = 1; string s = 2; E e = 3; }\nenum E { ZERO = 0; ONE = 1; }`;
  const after = `${service.replace('Put', 'Set')}\nmessage M { string x = 1; string s = 7; E e = 3; }\nenum E { ZERO = 0; }`;
  const two = 'surfaces:\n  - name: one\n    protos: ["a.proto"]\n  - name: two\n    protos: ["b.proto"]\n';
  const sides = [proto(before), proto(after)].map((text) => ({ 'a.proto': text, 'b.proto': text, VERSION: '1.5.0' }));
  const [old = {}, next = {}] = sides;
  models = [
    failing,
    await kata('1.5.0', '1.6.0', 'promise: live\n'),
    await kata('1.5.0', '1.6.0', '', '2.0.0\n'),
    await reportOf(old, next, two),
    await reportOf({ 'a.proto': proto(before) }, { 'a.proto': 'syntax = "proto3"; message {' }),
  ];
});

const SURFACES: readonly [string, (report: Report) => string, number][] = [
  ['comment', (report) => renderComment(report, CONTEXT), LIMITS.comment],
  ['check summary', (report) => renderCheckSummary(report, CONTEXT), LIMITS.checkSummary],
  ['job summary', (report) => renderJobSummary(report, CONTEXT), LIMITS.jobSummary],
];

const VERDICT = '### ❌ 1.6.0 needs a major release after 1.5.0 (2.0.0 or higher); the version file declares a minor';

describe.each(SURFACES)('the %s', (_, render, limit) => {
  test.each([0, 1, 50, 51, 500, 5000])('of %d findings of each kind is within its limit and says the verdict', (n) => {
    const text = render(inflated(failing, n));
    expect(byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text.split('\n').filter((line) => line.startsWith('### '))).toEqual([VERDICT]);
  });

  test('uses its room: one finding more would not fit', () => {
    const text = render(inflated(failing, 5000));
    expect(byteLength(text)).toBeGreaterThan(limit - 500);
  });
});

describe('what is left out, mildest first', () => {
  const listed = (text: string): number => text.match(/^- `grpc[^`]*`:/gm)?.length ?? 0;
  const left = (text: string): string | undefined => /^Not listed here: .*$/m.exec(text)?.[0];
  const run = `All of it is in [the run](${CONTEXT.runUrl}).`;

  test.each([
    [1, 3, undefined],
    [50, 150, undefined],
    [51, 153, undefined],
  ])('%d of each kind: all of them are listed', (n, expected, rest) => {
    const text = renderComment(inflated(failing, n), CONTEXT);
    expect([listed(text), left(text)]).toEqual([expected, rest]);
  });

  test('then the notes', () => {
    const text = renderComment(inflated(failing, 100), CONTEXT);
    expect([listed(text), left(text)]).toEqual([200, `Not listed here: 100 notes. ${run}`]);
  });

  test('then what is allowed', () => {
    const text = renderComment(inflated(failing, 150), CONTEXT);
    const rest = `Not listed here: 150 changes allowed in a minor release, 150 notes. ${run}`;
    expect([listed(text), left(text)]).toEqual([150, rest]);
  });

  test('then some of what blocks, and they are counted', () => {
    const text = renderComment(inflated(failing, 5000), CONTEXT);
    const rest = `Not listed here: **${5000 - listed(text)} of 5000 blocking changes**, 5000 changes allowed in a minor release, 5000 notes. ${run}`;
    expect(listed(text)).toBeGreaterThan(100);
    expect(left(text)).toBe(rest);
  });

  test('a passing comment without room says no remarks', async () => {
    const passing = await kata('1.5.0', '1.6.0', '', '2.0.0\n');
    const untold = Array.from({ length: 20 }, () => ({
      file: null,
      line: null,
      column: null,
      message: '#'.repeat(400),
      fatal: false,
    }));
    expect(renderComment({ ...passing, untold }, CONTEXT)).toBe(renderComment(passing, CONTEXT));
    expect(byteLength(renderComment({ ...passing, untold: untold.slice(10) }, CONTEXT))).toBeGreaterThan(
      LIMITS.comment / 2,
    );
  });

  test('at last everything but the verdict and the counts', () => {
    const [surface] = failing.surfaces;
    if (surface === undefined) throw new Error('no surface');
    const surfaces = Array.from({ length: 400 }, (_, i) => ({ ...surface, name: `surface-${i}-${'x'.repeat(90)}` }));
    const text = renderComment({ ...failing, surfaces }, CONTEXT);
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[1]).toMatch(/^### ❌ 400 of 400 surfaces fail: surface-0-x+, surface-1-x+, .*…$/);
    expect(lines.slice(2)).toEqual([
      'Not listed here: **800 blocking changes**, 2000 other changes.',
      `[The whole report](${CONTEXT.runUrl})`,
    ]);
  });
});

describe('any report', () => {
  const text = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '@octocat',
        '#12',
        '<!-- skewgate: key -->',
        '</details>',
        '`|`',
        '[x](http://y.test)',
        'a\n\n# b',
        '> x',
        '\u202e',
        '```',
        'name',
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('@', '`', '$', '#', '\u200b', '😀', '<', 'x').map((unit) => unit.repeat(1500)),
    },
  );
  const OWN = [REPOSITORY, RULES_URL];

  test('is within every limit, with its verdict, and does nothing', () => {
    fc.assert(
      fc.property(reports(models, text, 12), (report) => {
        expect(renderCheckTitle(report).length).toBeLessThanOrEqual(LIMITS.checkTitle);
        for (const [, render, limit] of SURFACES) {
          const markdown = render(report);
          expect(byteLength(markdown)).toBeLessThanOrEqual(limit);
          expect(render(report)).toBe(markdown);
          const { elements, links, loose } = show(markdown);
          expect(elements.has('h3')).toBe(true);
          expect(links.filter((url) => !OWN.some((own) => url.startsWith(`${own}/`)))).toEqual([]);
          expect(loose.filter((part) => REFERENCE.test(part))).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('has its own marker and no other, and folds what it folds', () => {
    fc.assert(
      fc.property(reports(models, text, 30), (report) => {
        for (const comment of [renderComment(report, CONTEXT), renderResolved(report, CONTEXT)]) {
          expect(comment.startsWith(`${CONTEXT.marker}\n### `)).toBe(true);
          expect(comment.match(/<!--|-->/g)).toEqual(['<!--', '-->']);
          const folds = [/<details>/g, /<summary>/g, /<\/summary>/g, /<\/details>/g].map(
            (tag) => comment.match(tag)?.length ?? 0,
          );
          expect(new Set(folds).size).toBe(1);
        }
      }),
      { numRuns: 12 },
    );
  });
});
