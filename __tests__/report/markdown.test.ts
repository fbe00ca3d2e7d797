import { beforeAll, describe, expect, test } from '@jest/globals';
import { SKEWS } from '../../src/compat/skew.ts';
import {
  NO_CONTEXT,
  renderCheckSummary,
  renderCheckTitle,
  renderComment,
  renderJobSummary,
  renderResolved,
} from '../../src/report/markdown.ts';
import type { JudgedSurface, Report, ReportedFinding } from '../../src/report/report.ts';
import { show } from '../support/github-document.ts';
import { expectGolden } from '../support/golden.ts';
import { CONTEXT, type Files, HEAD_SHA, kata, REPOSITORY, reportOf } from '../support/reports.ts';

let failing: Report;
let strict: Report;
let live: Report;
let passing: Report;

beforeAll(async () => {
  failing = await kata('1.5.0', '1.6.0');
  strict = await kata('1.5.0', '1.6.0', 'promise: full-strict\n');
  live = await kata('1.5.0', '1.6.0', 'promise: live\n');
  passing = await kata('1.5.0', '1.6.0', '', '2.0.0\n');
});

/** The report with other findings. */
function withFindings(
  report: Report,
  change: (findings: readonly ReportedFinding[]) => readonly ReportedFinding[],
): Report {
  return withSurface(report, (surface) => ({ ...surface, findings: change(surface.findings) }));
}

function withSurface(report: Report, change: (surface: JudgedSurface) => JudgedSurface): Report {
  return { ...report, surfaces: report.surfaces.map(change) };
}

const proto = (name: string, body: string): string => `syntax = "proto3";\npackage ${name};\n${body}\n`;

/** Three surfaces in one repository: one that breaks, one that grows, one that stays. */
async function threeSurfaces(): Promise<Report> {
  const before: Files = {
    VERSION: '1.5.0',
    'a/agent.proto': proto('agent', 'service S { rpc Get(M) returns (M); }\nmessage M { int32 x = 1; }'),
    'b/shim.proto': proto('shim', 'service T { rpc Run(C) returns (C); }\nmessage C { int64 n = 1; }'),
    'c/other.proto': proto('other', 'message Q { string q = 1; }'),
  };
  const after: Files = {
    ...before,
    VERSION: '1.6.0',
    'a/agent.proto': proto('agent', 'service S { rpc Get(M) returns (M); }\nmessage M { string x = 1; }'),
    'b/shim.proto': proto('shim', 'service T { rpc Run(C) returns (C); }\nmessage C { int64 n = 1; bool more = 2; }'),
  };
  const surface = (name: string, folder: string): string => `  - name: ${name}\n    protos: ["${folder}/**"]\n`;
  return reportOf(before, after, `surfaces:\n${surface('agent', 'a')}${surface('shim', 'b')}${surface('other', 'c')}`);
}

describe('the comment', () => {
  test('on a change that fails', () => expectGolden(renderComment(failing, CONTEXT), 'comment-fails.md'));

  test('on a change that passes: the marker and three lines', () => {
    const comment = renderComment(passing, CONTEXT);
    expectGolden(comment, 'comment-passes.md');
    expect(comment.split('\n').filter((line) => line !== '')).toHaveLength(4);
  });

  test('of several surfaces', async () => {
    expectGolden(renderComment(await threeSurfaces(), CONTEXT), 'comment-surfaces.md');
  });

  test('on a schema that cannot be read', async () => {
    const report = await reportOf(
      { 'a/x.proto': proto('a', 'message A { int32 x = 1; }') },
      { 'a/x.proto': 'syntax = "proto3";\nmessage A { int32 x = ; }\nmessage {\n' },
    );
    expectGolden(renderComment(report, CONTEXT), 'comment-undecided.md');
  });

  test('where breaks must be accepted by name: with what to paste', () => {
    expectGolden(renderComment(live, CONTEXT), 'comment-live.md');
  });

  test('with what is accepted, from before, and noted', async () => {
    const [removed, , added] = failing.surfaces[0]?.findings ?? [];
    if (removed === undefined || added === undefined) throw new Error('the example changed');
    const report = withFindings(failing, () => [
      { ...removed, blocking: false, accepted: { reason: 'nobody_calls it, see #12 by @octocat', until: '2.0.0' } },
      { ...added, introduced: false },
    ]);
    const noted = withSurface(report, (surface) => ({ ...surface, notes: [added] }));
    expectGolden(renderComment({ ...noted, verdict: 'fail' }, CONTEXT), 'comment-sections.md');
  });

  test('when what it told is gone', () => {
    expect(renderResolved(passing, CONTEXT)).toBe(
      `${CONTEXT.marker}\n### ✅ Resolved in ${HEAD_SHA}\n\n2.0.0 needs a major release after 1.5.0; the version file declares a major. [Details](${CONTEXT.runUrl})\n`,
    );
  });

  test('tells what must be known besides, also if it passes', () => {
    const notice = 'This changes `.github/skewgate.yml`; the policy of the base judged it.';
    const line = '> This changes `.github/skewgate.yml`; the policy of the base judged it.';
    for (const report of [failing, passing])
      expect(
        renderComment(report, { ...CONTEXT, notice })
          .split('\n')
          .filter((each) => each === line),
      ).toEqual([line]);
  });

  test('names at most 20 problems', () => {
    const problem = { file: null, line: null, column: null, message: 'odd', fatal: false };
    const untold = Array.from({ length: 25 }, () => problem);
    for (const report of [failing, passing]) {
      const lines = renderComment({ ...report, untold }, CONTEXT).split('\n');
      expect(lines.filter((line) => line === '- odd')).toHaveLength(20);
      expect(lines).toContain('- and 5 more');
    }
  });
});

describe('the summary of a check run', () => {
  test('is the document without a marker', () => {
    const comment = renderComment(failing, CONTEXT);
    expect(renderCheckSummary(failing, CONTEXT)).toBe(comment.slice((CONTEXT.marker ?? '').length + 1));
  });

  test('is whole where all is well, too', () => expectGolden(renderCheckSummary(passing, CONTEXT), 'check-passes.md'));

  test('away from GitHub nothing is linked', () => {
    const text = renderJobSummary(failing, NO_CONTEXT);
    expect(show(text).links).toEqual([]);
    expect(text).toContain('rpc AddInterface was removed · protocols/grpc/agent.proto:36 at 1.5.0\n');
  });
});

describe('links', () => {
  test('go to the lines of the head, of the baseline for what is gone, and nowhere else', () => {
    const { links } = show(renderComment(failing, CONTEXT));
    expect(links.filter((url) => url.includes('/blob/'))).toEqual([
      `${REPOSITORY}/blob/3f2a9c1d5b7e8f60412c3d4e5f60718293a4b5c6/protocols/grpc/agent.proto#L36`,
      `${REPOSITORY}/blob/3f2a9c1d5b7e8f60412c3d4e5f60718293a4b5c6/protocols/grpc/agent.proto#L40`,
      ...[41, 42, 52, 291, 298].map((line) => `${REPOSITORY}/blob/${HEAD_SHA}/protocols/grpc/agent.proto#L${line}`),
    ]);
  });

  test('name every line of a longer declaration, and any path', async () => {
    const path = 'a b/(x)|y[z]#?.proto';
    const added = proto(
      'a',
      'message M {}\nservice S {\n  rpc Get(M) returns (M) {\n    option deprecated = true;\n  }\n}',
    );
    const report = await reportOf({ [path]: proto('a', 'message M {}\nservice S {}') }, { [path]: added });
    const { links } = show(renderJobSummary(report, CONTEXT));
    expect(links).toContain(`${REPOSITORY}/blob/${HEAD_SHA}/a%20b/%28x%29%7Cy%5Bz%5D%23%3F.proto#L5-L7`);
  });
});

describe('many findings', () => {
  test('the first 20 that block are open, the rest is folded', async () => {
    const report = await kata('1.0.0', '1.12.0', 'promise: full-strict\n');
    const text = renderComment(report, CONTEXT);
    const [open = '', folded = ''] = text.split('<details><summary>4 more that block</summary>');
    expect(open.match(/^- `/gm)).toHaveLength(20);
    expect((folded.split('</details>')[0] ?? '').match(/^- `/gm)).toHaveLength(4);
  });
});

describe('words', () => {
  test('no id of a skew or an effect is shown', async () => {
    const texts = [failing, strict, live, passing, await threeSurfaces()].map((report) =>
      renderJobSummary(report, CONTEXT),
    );
    const ids = [...SKEWS, 'unimplemented', 'uncompilable', 'unnamed', 'retyped'];
    expect(ids.filter((id) => texts.some((text) => text.includes(id)))).toEqual([]);
  });

  test('a comment and a summary look the same: no line depends on whether its end is kept', () => {
    for (const report of [failing, strict, live, passing]) {
      const lines = renderComment(report, CONTEXT).split('\n');
      const alone = /^$|^[-|>#<`]|^ {2,}|^\*\*|^accept:/;
      const continued = lines.filter((line, i) => line !== '' && lines[i - 1] !== '' && i > 0 && !alone.test(line));
      expect(continued).toEqual([]);
    }
  });
});

describe('the title of the check run', () => {
  test.each<[string, () => Report | Promise<Report>]>([
    ['Needs 2.0.0 (major), minor declared: 2 breaks', () => failing],
    ['Needs 2.0.0 (major), minor declared: 6 breaks', () => strict],
    ['Must be accepted by name: 6 breaks', () => live],
    ['Needs a major, major declared: 7 changes', () => passing],
    ['1 of 3 surfaces fail: agent', () => threeSurfaces()],
    ['No change here needs a new version after 1.5.0', () => kata('1.5.0', '1.5.0')],
    [
      'Needs 1.6.0 (minor), no new version declared: 5 changes',
      async () => allAdded(await kata('1.5.0', '1.6.0', '', '1.5.0\n')),
    ],
    [
      'Needs 2.0.0 (major), minor assumed: 2 breaks',
      () => withSurface(failing, (surface) => ({ ...surface, declaredBy: 'assumed' })),
    ],
    [
      '1 change breaks what is promised',
      () => reportOf({ 'a.proto': SERVICE }, { 'a.proto': proto('a', 'service S {}') }),
    ],
    ['Nothing that is promised breaks', () => reportOf({ 'a.proto': SERVICE }, { 'a.proto': SERVICE })],
    [
      `Could not verify: ${'x'.repeat(61)}…`,
      () => ({ ...failing, verdict: 'undecided', reason: 'x'.repeat(99), surfaces: [] }),
    ],
    [
      'Could not verify: a ⟨U+202E⟩b c',
      () => ({ ...failing, verdict: 'undecided', reason: 'a \u202eb\nc', surfaces: [] }),
    ],
  ])('%s', async (expected, make) => {
    expect(renderCheckTitle(await make())).toBe(expected);
  });
});

const SERVICE = proto('a', 'service S { rpc Get(M) returns (M); }\nmessage M {}');

/** Only the additions, all of which block: as if nothing had been removed under a version that was not raised. */
function allAdded(report: Report): Report {
  const additions = withFindings(report, (findings) =>
    findings.filter(({ finding }) => finding.adds).map((each) => ({ ...each, blocking: true })),
  );
  return withSurface(additions, (surface) => ({
    ...surface,
    required: 'minor',
    declared: 'none',
    minimumVersion: '1.6.0',
  }));
}
