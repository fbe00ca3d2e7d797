import { beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { RULES } from '../../src/compat/rules/index.ts';
import { decided, undecided } from '../../src/gate/verdict.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { jsonObject, jsonText, renderJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { judge, reportOn, type Story } from '../gate/judged.ts';

/** The whole report, to the letter: no key may be missing, and none may be there besides. */
const severity = z.enum(['safe', 'degraded', 'broken']);
const required = z.enum(['none', 'patch', 'minor', 'major', 'never']);
const skew = z.enum([
  'old-client-new-server',
  'new-client-old-server',
  'old-data-new-reader',
  'new-data-old-reader',
  'old-user-new-code',
]);
const contract = z.enum(['binary', 'json', 'source']);
const effect = z.enum([
  'unimplemented',
  'rejected',
  'altered',
  'hangs',
  'dropped',
  'unnamed',
  'ignored',
  'absent',
  'presence',
  'retyped',
  'uncompilable',
]);
const text = z.string().min(1);
const version = z.string().regex(/^\d+\.\d+\.\d+/);
const count = z.int().min(0);
const position = z.int().min(1);
const place = z
  .strictObject({ file: text, line: position, column: position, endLine: position, endColumn: position })
  .refine(
    ({ line, column, endLine, endColumn }) => endLine > line || (endLine === line && endColumn > column),
    'empty',
  );
const revision = z.strictObject({
  ref: text,
  sha: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable(),
  version: version.nullable(),
});
const consequence = z.strictObject({
  skew,
  contract,
  flow: z.enum(['request', 'response', 'stored']).nullable(),
  effect,
  severity: z.enum(['degraded', 'broken']),
  novel: z.boolean(),
  when: text.nullable(),
  runtimes: z.union([z.literal('all'), z.array(z.enum(['go', 'java', 'cpp', 'python', 'js', 'es'])).min(1)]),
  witness: z
    .strictObject({
      writer: z.string(),
      bytes: z
        .string()
        .regex(/^([0-9a-f]{2})*$/)
        .nullable(),
      reader: text,
      runtime: text,
      proven: z.boolean(),
      message: z.strictObject({ writer: text.nullable(), reader: text.nullable() }).nullable(),
    })
    .nullable(),
});
const finding = z.strictObject({
  rule: z.enum(RULES.map(({ id }) => id)),
  fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
  element: text,
  severity,
  requires: required,
  blocking: z.boolean(),
  message: text,
  remedy: text,
  old: place.nullable(),
  new: place.nullable(),
  consequences: z.array(consequence),
  reachedBy: z.array(text),
  since: z.array(text).min(1),
  introduced: z.boolean(),
  unstable: z.boolean(),
  clients: z.array(text),
  guarded: z.strictObject({ by: z.array(text).min(1), asks: z.array(text).min(1) }).nullable(),
  accepted: z.strictObject({ reason: text, until: version.nullable() }).nullable(),
});
const surface = z.strictObject({
  name: text,
  promise: z.enum(['none', 'backward', 'forward', 'full', 'full-strict', 'live']),
  contracts: z.array(contract).min(1),
  window: text,
  against: z.array(text).min(1),
  meetings: z.array(
    z.strictObject({
      release: text,
      skews: z.array(z.strictObject({ id: skew, severity, broken: count, degraded: count })).length(2),
    }),
  ),
  policy: z.strictObject({ file: text.nullable(), sha: text.nullable() }),
  role: z.enum(['server', 'client']),
  baseline: revision,
  head: revision,
  required,
  declared: z.enum(['none', 'patch', 'minor', 'major']).nullable(),
  declaredBy: z.enum(['version-file', 'tag', 'option', 'assumed']).nullable(),
  minimumVersion: version.nullable(),
  skews: z
    .array(z.strictObject({ id: skew, label: text, severity, broken: count, degraded: count }))
    .min(2)
    .max(5),
  clients: z.array(
    z.strictObject({
      name: text,
      skews: z.array(z.strictObject({ id: skew, label: text, severity, broken: count, degraded: count })).length(2),
    }),
  ),
  findings: z.array(finding),
  notes: z.array(finding),
  components: z.array(
    z.strictObject({
      name: text,
      upgrade: z.enum(['live', 'new-workloads-only', 'restart']),
      interface: z.enum(['protocol', 'none']),
      baseline: text.nullable(),
      head: text.nullable(),
      changed: z.boolean().nullable(),
      problems: z.array(text),
    }),
  ),
});
const problem = z.strictObject({
  file: text.nullable(),
  line: position.nullable(),
  column: position.nullable(),
  message: text,
  fatal: z.boolean(),
});
const SHAPE = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('skewgate'), version }),
  verdict: z.enum(['pass', 'fail', 'undecided']),
  reason: text,
  problems: z.array(problem),
  surfaces: z.array(surface),
  notSeen: z.array(text),
});

const TOOL = { name: 'skewgate', version: '0.1.0' };
const parsed = (report: Report): z.infer<typeof SHAPE> => SHAPE.parse(JSON.parse(renderJson(report, TOOL)));

const AGENT = `syntax = "proto3";
package grpc;
service Agent {
  rpc Start(Req) returns (Res);
  rpc Stop(Req) returns (Res);
}
message Req {
  string id = 1;
  int32 size = 2;
}
message Res {
  bool ok = 1;
}
`;
const CHANGED = AGENT.replace('  rpc Stop(Req) returns (Res);\n', '')
  .replace('string id', 'bytes id')
  .replace('size', 'length')
  .replace('bool ok = 1;', 'bool ok = 1;\n  string why = 2;');

describe('every kind of report has exactly this shape', () => {
  const accept = (fingerprint: string) => ({
    options: { accept: [{ fingerprint, reason: 'agreed', until: null, place: null }] },
  });

  test.each<readonly [string, Story]>([
    ['a pass', { old: AGENT, new: AGENT }],
    ['a fail', { old: AGENT, new: CHANGED }],
    ['no version', { old: AGENT, new: CHANGED, from: null, declared: null }],
    ['by the tag', { old: AGENT, new: CHANGED, to: '2.0.0', declared: 'major', declaredBy: 'tag' }],
    ['stored', { old: AGENT, new: CHANGED, options: { stored: ['grpc.Req'] } }],
    ['never', { old: AGENT, new: CHANGED, options: { promise: promiseOf('live') } }],
    ['not introduced', { old: AGENT, before: CHANGED, new: CHANGED }],
    ['a package renamed', { old: AGENT, new: AGENT.replace('package grpc', 'package agent') }],
    [
      'neither package nor syntax',
      {
        old: AGENT.replace(/^.*\n.*\n/, '')
          .replaceAll('  string', '  optional string')
          .replace('int32', 'optional int32')
          .replace('bool', 'optional bool'),
        new: AGENT,
      },
    ],
    ['no package', { old: AGENT.replace('package grpc;', ''), new: AGENT }],
  ])('%s', async (_, story) => {
    expect(parsed(await reportOn(story)).surfaces.length).toBe(1);
  });

  test('accepted', async () => {
    const [found] = parsed(await reportOn({ old: AGENT, new: CHANGED })).surfaces[0]?.findings ?? [];
    const accepted = parsed(await reportOn({ old: AGENT, new: CHANGED, ...accept(found?.fingerprint ?? '') }));
    expect(accepted.surfaces[0]?.findings.map((each) => each.accepted)).toContainEqual({
      reason: 'agreed',
      until: null,
    });
  });

  test('undecided, and nothing to compare', () => {
    const fault = { kind: 'no-tags', message: 'no tags here', next: 'fetch them' };
    expect(parsed(undecided(fault))).toEqual({
      schemaVersion: 1,
      tool: TOOL,
      verdict: 'undecided',
      reason: 'no tags here',
      problems: [{ file: null, line: null, column: null, message: 'no tags here; fetch them', fatal: true }],
      surfaces: [],
      notSeen: [],
    });
    const first = decided([{ first: '0.1.0', tag: null, name: 'x', faults: [], problems: [] }], {
      notices: [],
      unseen: [],
    });
    expect(parsed(first).surfaces).toEqual([]);
  });

  const examples = RULES.flatMap((rule) =>
    rule.examples.map((example) => ({ title: `${rule.id}: ${example.name}`, example })),
  );

  test.each(examples)('$title', async ({ example: { before, after, stored = [], contractOptions = [] } }) => {
    const options = { stored, contractOptions };
    const { surfaces } = parsed(await reportOn({ old: before, new: after, options }));
    const told = surfaces.flatMap(({ findings, notes }) => [...findings, ...notes]);
    expect(told.length).toBeGreaterThan(0);
    for (const { old, new: next } of told) expect(old ?? next).not.toBeNull();
  });
});

describe('what stands in it', () => {
  let report: z.infer<typeof SHAPE>;
  beforeAll(async () => {
    report = parsed(
      await reportOn({
        old: { 'agent.proto': AGENT },
        new: { 'agent.proto': CHANGED },
        to: '1.1.0',
        declaredBy: 'tag',
        name: 'agent',
        policy: { file: '.github/skewgate.yml', sha: 'a'.repeat(40) },
        options: { client: 'kata-runtime', server: 'kata-agent' },
      }),
    );
  });

  test('the surface', () => {
    const { findings, notes, ...rest } = report.surfaces[0] ?? { findings: [], notes: [] };
    expect([findings.length, notes.length]).toEqual([3, 1]);
    expect(rest).toEqual({
      name: 'agent',
      promise: 'backward',
      contracts: ['binary'],
      window: 'previous',
      role: 'server',
      against: ['1.0.0'],
      meetings: [],
      policy: { file: '.github/skewgate.yml', sha: 'a'.repeat(40) },
      baseline: { ref: '1.0.0', sha: 'b'.repeat(40), version: '1.0.0' },
      head: { ref: 'HEAD', sha: 'a'.repeat(40), version: '1.1.0' },
      required: 'major',
      declared: 'minor',
      declaredBy: 'tag',
      minimumVersion: '2.0.0',
      skews: [
        {
          id: 'old-client-new-server',
          label: 'old kata-runtime + new kata-agent',
          severity: 'broken',
          broken: 1,
          degraded: 0,
        },
        {
          id: 'new-client-old-server',
          label: 'new kata-runtime + old kata-agent',
          severity: 'broken',
          broken: 1,
          degraded: 0,
        },
      ],
      clients: [],
      components: [],
    });
  });

  test('a removed method: only on the old side, at the release', () => {
    expect(report.surfaces[0]?.findings.find(({ rule }) => rule === 'rpc-removed')).toEqual({
      rule: 'rpc-removed',
      fingerprint: expect.any(String),
      element: 'grpc.Agent.Stop',
      severity: 'broken',
      requires: 'major',
      blocking: true,
      message: 'rpc Stop was removed',
      remedy: RULES.find(({ id }) => id === 'rpc-removed')?.remedy,
      old: { file: 'agent.proto', line: 5, column: 3, endLine: 5, endColumn: 31 },
      new: null,
      consequences: [
        {
          skew: 'old-client-new-server',
          contract: 'binary',
          flow: null,
          effect: 'unimplemented',
          severity: 'broken',
          novel: false,
          when: null,
          runtimes: 'all',
          witness: {
            writer: '/grpc.Agent/Stop',
            bytes: null,
            reader: 'UNIMPLEMENTED',
            runtime: 'grpc',
            proven: true,
            message: null,
          },
        },
        {
          skew: 'old-user-new-code',
          contract: 'source',
          flow: null,
          effect: 'uncompilable',
          severity: 'broken',
          novel: false,
          when: null,
          runtimes: 'all',
          witness: null,
        },
      ],
      reachedBy: ['grpc.Agent.Stop'],
      since: ['1.0.0'],
      introduced: true,
      unstable: false,
      guarded: null,
      clients: [],
      accepted: null,
    });
  });

  test('a changed type: on both sides, at the type, reached by the method that is left', () => {
    const changed = report.surfaces[0]?.findings.find(({ rule }) => rule === 'field-type-changed');
    expect([changed?.element, changed?.old, changed?.new, changed?.reachedBy]).toEqual([
      'grpc.Req.id',
      { file: 'agent.proto', line: 8, column: 3, endLine: 8, endColumn: 9 },
      { file: 'agent.proto', line: 7, column: 3, endLine: 7, endColumn: 8 },
      ['grpc.Agent.Start'],
    ]);
  });

  test('new API surface is a finding even if it hurts nobody, a new name is a note', () => {
    expect(report.surfaces[0]?.findings.map(({ rule, severity: worst }) => [rule, worst]).at(-1)).toEqual([
      'field-added',
      'safe',
    ]);
    expect(report.surfaces[0]?.notes.map(({ rule, requires }) => [rule, requires])).toEqual([
      ['field-renamed', 'patch'],
    ]);
  });

  test('only what is worse than safe, worst first', () => {
    for (const { consequences, severity: worst } of report.surfaces.flatMap(({ findings }) => findings)) {
      const order = consequences.map(({ severity: each }) => ['broken', 'degraded'].indexOf(each));
      expect(order).toEqual([...order].sort());
      const counted = consequences.filter(({ contract: each }) => each === 'binary');
      expect(counted[0]?.severity ?? 'safe').toBe(worst);
    }
  });
});

describe('the text', () => {
  test('is one object on lines of its own, ending in one line feed', async () => {
    const report = await reportOn({ old: AGENT, new: CHANGED });
    const json = renderJson(report, TOOL);
    expect([json.startsWith('{\n  "schemaVersion": 1,\n'), json.endsWith('\n}\n')]).toEqual([true, true]);
    expect(json).toBe(`${JSON.stringify(jsonObject(report, TOOL), null, 2)}\n`);
  });

  test('holds nothing that the runner of a job obeys, and means the same', async () => {
    const text = jsonText({ message: 'a ##[error] b ####[x] \\##[' });
    expect([text.includes('##['), JSON.parse(text)]).toEqual([false, { message: 'a ##[error] b ####[x] \\##[' }]);
  });

  test('the same input gives the same bytes', async () => {
    const once = async (): Promise<string> =>
      renderJson(decided([await judge({ old: AGENT, new: CHANGED })], { notices: [], unseen: [] }), TOOL);
    expect(await once()).toBe(await once());
  });
});
