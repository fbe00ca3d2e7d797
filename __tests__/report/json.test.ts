import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as z from 'zod/mini';
import { RULES } from '../../src/compat/rules/index.ts';
import { decided, undecided } from '../../src/gate/verdict.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { jsonObject, jsonText, renderJson } from '../../src/report/json.ts';
import { REPORT_SHAPE } from '../../src/report/json-shape.ts';
import type { Report } from '../../src/report/report.ts';
import { judge, reportOn, type Story } from '../gate/judged.ts';

const TOOL = { name: 'skewgate', version: '0.1.0' };
const SCHEMA = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'));
const published = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);
const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** The whole report, to the letter: no key may be missing, none may be there besides, and the published schema agrees. */
function parsed(report: Report): z.infer<typeof REPORT_SHAPE> {
  const value: unknown = JSON.parse(renderJson(report, TOOL));
  published(value);
  expect(published.errors ?? []).toEqual([]);
  const told = REPORT_SHAPE.parse(value);
  for (const finding of told.surfaces.flatMap(({ findings, notes }) => [...findings, ...notes])) {
    expect(RULE_IDS).toContain(finding.rule);
    for (const place of [finding.old, finding.new]) if (place !== null) expect(isEmpty(place)).toBe(false);
  }
  return told;
}

function isEmpty({
  line,
  column,
  endLine,
  endColumn,
}: Record<'line' | 'column' | 'endLine' | 'endColumn', number>): boolean {
  return endLine < line || (endLine === line && endColumn <= column);
}

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

test('the published schema refuses what is no report', () => {
  for (const wrong of [null, {}, { schemaVersion: 2 }]) expect(published(wrong)).toBe(false);
});

describe('what stands in it', () => {
  let report: z.infer<typeof REPORT_SHAPE>;
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
      clientProtocols: [],
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
      from: null,
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
