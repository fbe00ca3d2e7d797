import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { CONTEXT, HEAD_SHA, kata, REPOSITORY, RULES_URL, reportOf, reports } from '../support/reports.ts';

const TOOL = { name: 'skewgate', version: '0.1.0' };

/** The schema of SARIF 2.1.0 with errata 01, as OASIS has it in github.com/oasis-tcs/sarif-spec. */
const FILE = join(import.meta.dirname, '../fixtures/sarif-schema-2.1.0.json.gz');
/** It is draft 4 of JSON Schema, and uses nothing that draft 7 reads differently but the name of its own id. */
const { $schema: _, id: $id, ...schema } = JSON.parse(gunzipSync(readFileSync(FILE)).toString());
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const valid = ajv.compile({ $id, ...schema });

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly [key: string]: unknown;
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly [key: string]: unknown;
    },
  ];
}

/** The log, and what the schema of SARIF has against it. */
function logOf(report: Report): { log: Log; errors: unknown } {
  const log: Log = JSON.parse(renderSarif(report, TOOL, CONTEXT));
  return { log, errors: valid(log) ? null : valid.errors };
}

let failing: Report;
let undecided: Report;

beforeAll(async () => {
  failing = await kata('1.5.0', '1.6.0');
  undecided = await reportOf({ 'a.proto': 'syntax = "proto3";' }, { 'a.proto': 'syntax = "proto3";\n\nmessage {' });
});

test('the schema refuses what is no SARIF', () => {
  expect([valid({ version: '2.1.0' }), valid({ version: '2.1.0', runs: [{}] })]).toEqual([false, false]);
});

describe('the kata agent 1.6.0', () => {
  test('is a valid log of seven results', () => {
    const { log, errors } = logOf(failing);
    expect(errors).toBeNull();
    expect(log.runs[0].results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error rpc-removed',
      'error rpc-removed',
      'warning rpc-added',
      'warning rpc-added',
      'warning rpc-added',
      'warning field-added',
      'note field-added',
    ]);
    expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(['field-added', 'rpc-added', 'rpc-removed']);
    expect(log.runs[0].results.map(({ ruleIndex }) => ruleIndex)).toEqual([2, 2, 1, 1, 1, 0, 0]);
  });

  test('points at the head, and names each finding for good', () => {
    const [removed, , added] = logOf(failing).log.runs[0].results;
    expect(removed).toEqual({
      ruleId: 'rpc-removed',
      ruleIndex: 2,
      level: 'error',
      message: {
        text: [
          'grpc.AgentService.AddInterface: rpc AddInterface was removed.',
          'old kata-runtime + new kata-agent: the new kata-agent does not have the method and answers UNIMPLEMENTED.',
          'Do: Keep the method, deprecated, until no supported client calls it; then remove it in a major release.',
        ].join('\n'),
      },
      locations: [at('protocols/grpc/agent.proto', 12, 9, 12, 21)],
      partialFingerprints: { 'skewgate/v1': failing.surfaces[0]?.findings[0]?.fingerprint },
      properties: {
        surface: HEAD_SHA,
        element: 'grpc.AgentService.AddInterface',
        severity: 'broken',
        requires: 'major',
        blocking: true,
        introduced: true,
        unstable: false,
      },
    });
    expect(added?.locations).toEqual([at('protocols/grpc/agent.proto', 41, 3, 41, 73)]);
  });

  test('says where it is from and what the rules mean', () => {
    const { log } = logOf(failing);
    expect(log.runs[0].versionControlProvenance).toEqual([{ repositoryUri: REPOSITORY, revisionId: HEAD_SHA }]);
    expect(log.runs[0].tool.driver.rules[2]).toEqual({
      id: 'rpc-removed',
      shortDescription: { text: 'A method was removed' },
      fullDescription: { text: 'An old client that still calls it gets an error for the whole call.' },
      help: {
        text: 'Keep the method, deprecated, until no supported client calls it; then remove it in a major release.',
      },
      helpUri: `${RULES_URL}/rpc-removed.md`,
    });
  });
});

test('what is gone with all around it is in its old file, without a place', async () => {
  const proto = 'syntax = "proto3"; package a; service S { rpc Get(M) returns (M); } message M {}';
  const report = await reportOf(
    { 'a b.proto': proto, 'c.proto': 'syntax = "proto3"; package c;' },
    { 'c.proto': 'syntax = "proto3"; package c;' },
  );
  const { log, errors } = logOf(report);
  expect(errors).toBeNull();
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'a%20b.proto', uriBaseId: '%SRCROOT%' } } }];
  expect(log.runs[0].results.map((each) => ({ ruleId: each.ruleId, locations: each.locations }))).toEqual([
    {
      ruleId: 'service-removed',
      locations,
    },
    { ruleId: 'file-removed', locations },
  ]);
});

test('accepted findings are suppressed', () => {
  const surfaces = failing.surfaces.map((surface) => ({
    ...surface,
    findings: surface.findings
      .slice(0, 1)
      .map((each) => ({ ...each, blocking: false, accepted: { reason: 'nobody calls it', until: null } })),
  }));
  const { log, errors } = logOf({ ...failing, surfaces });
  expect(errors).toBeNull();
  expect(log.runs[0].results.map(({ level, suppressions }) => ({ level, suppressions }))).toEqual([
    { level: 'warning', suppressions: [{ kind: 'external', status: 'accepted', justification: 'nobody calls it' }] },
  ]);
});

test('an undecided run failed, and says why', () => {
  const { log, errors } = logOf(undecided);
  expect(errors).toBeNull();
  expect(log.runs[0].results).toEqual([]);
  expect(log.runs[0].invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: undecided.problems[0]?.message },
          locations: [at('a.proto', 3, 9, 3, 9)],
        },
      ],
    },
  ]);
});

test('any report is a valid log', () => {
  fc.assert(
    fc.property(reports([failing, undecided], fc.string({ unit: 'binary' }), 20), (report) => {
      expect(logOf(report).errors).toBeNull();
    }),
    { numRuns: 50 },
  );
});

function at(uri: string, startLine: number, startColumn: number, endLine: number, endColumn: number): object {
  const region = { startLine, startColumn, endLine, endColumn };
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region } };
}
