import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Annotation, type AnnotationMode, annotationsOf } from '../../src/report/annotations.ts';
import { byteLength, LIMITS } from '../../src/report/budget.ts';
import type { Report } from '../../src/report/report.ts';
import { workflowCommands } from '../../src/report/workflow-commands.ts';
import { inflated, kata, RULES_URL, reportOf, reports } from '../support/reports.ts';
import { schemaOf } from '../support/schema.ts';

let failing: Report;

beforeAll(async () => {
  failing = await kata('1.5.0', '1.6.0');
});

const annotate = (report: Report, mode: AnnotationMode = 'all'): readonly Annotation[] =>
  annotationsOf(report, { mode, rulesUrl: RULES_URL });

/** `failure a.proto:1:2-3 title` */
function brief({ annotation_level, path, start_line, end_line, start_column, end_column, title }: Annotation): string {
  const place = start_line === end_line ? `${start_line}:${start_column}-${end_column}` : `${start_line}-${end_line}`;
  return `${annotation_level} ${path}:${place} ${title}`;
}

const proto = (body: string): string => `syntax = "proto3";\npackage a;\n${body}\n`;
const FILE = 'protocols/grpc/agent.proto';

describe('the kata agent 1.6.0', () => {
  test('what blocks is pointed at where it was: the service of the removed methods', () => {
    expect(annotate(failing, 'blocking').map(brief)).toEqual([
      `failure ${FILE}:12:9-20 A method was removed (needs a major)`,
      `failure ${FILE}:12:9-20 A method was removed (needs a major)`,
    ]);
  });

  test('with everything, the additions at their own lines', () => {
    expect(annotate(failing, 'all').map(brief)).toEqual([
      `failure ${FILE}:12:9-20 A method was removed (needs a major)`,
      `failure ${FILE}:12:9-20 A method was removed (needs a major)`,
      `warning ${FILE}:41:3-72 A method was added (needs a minor)`,
      `warning ${FILE}:42:3-70 A method was added (needs a minor)`,
      `warning ${FILE}:52:3-82 A method was added (needs a minor)`,
      `warning ${FILE}:291:3-29 A field was added (needs a minor)`,
      `notice ${FILE}:298:3-37 A field was added (needs a minor)`,
    ]);
  });

  test('or nothing', () => expect(annotate(failing, 'off')).toEqual([]));

  test('an annotation says what, who is hurt, what to do, and where to read on', () => {
    const [first] = annotate(failing, 'blocking');
    expect(first).toEqual({
      path: FILE,
      start_line: 12,
      end_line: 12,
      start_column: 9,
      end_column: 20,
      annotation_level: 'failure',
      title: 'A method was removed (needs a major)',
      message: [
        'grpc.AgentService.AddInterface: rpc AddInterface was removed',
        'old kata-runtime + new kata-agent: the new kata-agent does not have the method and answers UNIMPLEMENTED.',
        'Do: Keep the method, deprecated, until no supported client calls it; then remove it in a major release.',
        `${RULES_URL}/rpc-removed.md`,
      ].join('\n'),
      raw_details: [
        '1.5.0:',
        'rpc AddInterface(AddInterfaceRequest) returns (types.Interface);',
        '',
        'Proof:',
        'old kata-runtime + new kata-agent: /grpc.AgentService/AddInterface → UNIMPLEMENTED',
      ].join('\n'),
    });
  });
});

describe('places', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a declaration over several lines: no columns',
      'message M {}\nservice S {}',
      'message M {}\nservice S {\n  rpc Get(M) returns (M) {\n    option deprecated = true;\n  }\n}',
      ['warning a.proto:5-7 A method was added (needs a minor)'],
    ],
    [
      'a changed type: the type alone',
      'service S { rpc Get(M) returns (M); }\nmessage M { int32 x = 1; }',
      'service S { rpc Get(M) returns (M); }\nmessage M { string x = 1; }',
      ['failure a.proto:4:13-18 A field has another type (needs a major)'],
    ],
    [
      'columns are UTF-16 code units',
      'service S { rpc Get(M) returns (M); }\n/* 😀 */ message M { int32 x = 1; }',
      'service S { rpc Get(M) returns (M); }\n/* 😀 */ message M { string x = 1; }',
      ['failure a.proto:4:22-27 A field has another type (needs a major)'],
    ],
    [
      'a service that is gone: at the package of its file',
      'service S { rpc Get(M) returns (M); }\nmessage M {}',
      'message M {}',
      ['failure a.proto:2:1-10 A service was removed (needs a major)'],
    ],
  ])('%s', async (_, before, after, expected) => {
    const all = annotate(
      await reportOf({ 'a.proto': proto(before), VERSION: '1.0.0' }, { 'a.proto': proto(after), VERSION: '1.1.0' }),
    );
    expect(all.map(brief)).toEqual(expected);
  });

  test('a fault of a schema is pointed at, unless it is of another version', async () => {
    const report = await reportOf({ 'a.proto': proto('') }, { 'a.proto': proto('message {') });
    expect(annotate(report, 'blocking')).toEqual([
      {
        path: 'a.proto',
        start_line: 3,
        end_line: 3,
        start_column: 9,
        end_column: 9,
        annotation_level: 'failure',
        title: 'Could not verify',
        message: report.problems[0]?.message,
      },
    ]);
    const old = report.problems.map((problem) => ({ ...problem, elsewhere: true as const }));
    expect(annotate({ ...report, problems: old })).toEqual([]);
  });

  test('nothing is pointed at in a file that every compiler brings along', () => {
    const source =
      'syntax = "proto3"; import "google/protobuf/empty.proto"; message M { google.protobuf.Empty e = 1; }';
    const empty = schemaOf(source).messages.get('google.protobuf.Empty') ?? null;
    const surfaces = failing.surfaces.map((surface) => ({
      ...surface,
      findings: surface.findings.map((each) => ({ ...each, finding: { ...each.finding, enclosing: empty } })),
    }));
    expect(annotate({ ...failing, surfaces }, 'blocking')).toEqual([]);
  });

  test('what was there before the change is not annotated', () => {
    const surfaces = failing.surfaces.map((surface) => ({
      ...surface,
      findings: surface.findings.map((each) => ({ ...each, introduced: false, blocking: false })),
    }));
    expect(annotate({ ...failing, surfaces })).toEqual([]);
  });
});

test('what GitHub refuses is never made', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('😀'.repeat(40_000), '"'.repeat(70_000), '\u202e'),
  );
  fc.assert(
    fc.property(reports([failing], text, 12), (report) => {
      const levels = annotate(report).map((annotation) => {
        const { path, start_line, end_line, start_column, end_column, title, message, raw_details } = annotation;
        expect(path).not.toBe('');
        expect(1 <= start_line && start_line <= end_line).toBe(true);
        expect((start_column === undefined) === (end_column === undefined)).toBe(true);
        expect(start_column === undefined || (start_line === end_line && start_column >= 1)).toBe(true);
        expect((start_column ?? 0) <= (end_column ?? 0)).toBe(true);
        expect(title.length > 0 && byteLength(title) <= LIMITS.annotationTitle).toBe(true);
        expect(message.length > 0 && byteLength(message) <= LIMITS.annotationText).toBe(true);
        expect(byteLength(raw_details ?? '') <= LIMITS.annotationText && raw_details !== '').toBe(true);
        expect(/[\u202e\ud800](?![\udc00-\udfff])/.test(title + message)).toBe(false);
        return ['failure', 'warning', 'notice'].indexOf(annotation.annotation_level);
      });
      expect(levels).toEqual([...levels].sort());
      expect(annotate(report)).toEqual(annotate(report));
    }),
    { numRuns: 40 },
  );
});

describe('as workflow commands', () => {
  test('one line each', () => {
    const [first] = workflowCommands(annotate(failing, 'blocking'));
    expect(first).toBe(
      `::error file=${FILE},line=12,endLine=12,col=9,endColumn=20,title=A method was removed (needs a major)::` +
        'grpc.AgentService.AddInterface: rpc AddInterface was removed%0A' +
        'old kata-runtime + new kata-agent: the new kata-agent does not have the method and answers UNIMPLEMENTED.%0A' +
        'Do: Keep the method, deprecated, until no supported client calls it; then remove it in a major release.%0A' +
        `${RULES_URL}/rpc-removed.md`,
    );
  });

  test.each([
    [9, 9, null],
    [10, 10, null],
    [11, 9, '::error::2 more: all of them are in the summary of this job'],
    [500, 9, '::error::491 more: all of them are in the summary of this job'],
  ])('of %d errors %d are shown', (n, shown, rest) => {
    const errors = workflowCommands(annotate(inflated(failing, n), 'blocking'));
    expect(errors.filter((line) => line.startsWith('::error file='))).toHaveLength(shown);
    expect(errors.find((line) => line.startsWith('::error::')) ?? null).toBe(rest);
  });

  test('of every level ten at most', () => {
    const lines = workflowCommands(annotate(inflated(failing, 50)));
    const counts = ['::error ', '::error::', '::warning ', '::warning::', '::notice ', '::notice::'].map(
      (start) => lines.filter((line) => line.startsWith(start)).length,
    );
    expect(counts).toEqual([9, 1, 9, 1, 9, 1]);
  });

  test('nothing in a repository makes another one', () => {
    const text = fc.constantFrom('\n::error::x', '\r::add-mask::x', 'a,line=9', 'a::b', '%0A::x', '##[error]x', '::x');
    fc.assert(
      fc.property(reports([failing], text, 8), (report) => {
        for (const line of workflowCommands(annotate(report))) {
          expect(line).toMatch(
            /^::(error|warning|notice)( file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[^,:]+)?::[^\r\n]+$/,
          );
          expect(line).not.toContain('##[');
        }
      }),
      { numRuns: 50 },
    );
  });
});
