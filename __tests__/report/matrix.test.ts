import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runExample } from '../../src/gate/example.ts';
import { cellAt, type MatrixSurface, meetingOf, versionsOf } from '../../src/report/matrix.ts';
import { matrixFinding } from '../../src/report/matrix-findings.ts';
import { renderMatrixJson } from '../../src/report/matrix-json.ts';
import { runLabel, runsOf, runVersions, unreadOf } from '../../src/report/matrix-runs.ts';
import { cellWords, stateOf, worstCount } from '../../src/report/matrix-words.ts';
import { change, HOSTILE_MATRIX, matrixOf, meeting, SAMPLE, surfaceOf } from '../support/matrix.ts';

const [SURFACE = surfaceOf({})] = SAMPLE.surfaces;

describe('a cell', () => {
  test.each<readonly [client: number, server: number, state: string, count: string, words: string]>([
    [0, 0, 'safe', '', 'works'],
    [0, 2, 'safe', '', 'works'],
    [0, 4, 'safe', '', 'works'],
    [4, 0, 'degraded', '1', '1 change degrades it'],
    [0, 5, 'broken', '2', '2 changes break it, 1 degrades it'],
    [5, 2, 'broken', '1', '1 change breaks it'],
    [3, 0, 'unknown', '', 'could not be read'],
    [0, 3, 'unknown', '', 'could not be read'],
    [3, 3, 'unknown', '', 'could not be read'],
  ])('client %d, server %d: %s', (client, server, state, count, words) => {
    const cell = cellAt(SURFACE, client, server);
    expect([stateOf(cell), worstCount(cell), cellWords(cell)]).toEqual([state, count, words]);
  });

  test('of a pair that was not compared is a mistake of the caller', () => {
    expect(() => cellAt({ ...SURFACE, meetings: new Map() }, 0, 4)).toThrow('the protocols 0-1 were not compared');
  });

  test('the worst findings come first', () => {
    const { severity, broken, degraded, findings } = meetingOf([
      change('a', 'degraded'),
      change('b', 'broken'),
      change('c', 'degraded'),
    ]);
    expect([severity, broken, degraded, findings.map(({ element }) => element)]).toEqual([
      'broken',
      1,
      2,
      ['p.b', 'p.a', 'p.c'],
    ]);
  });
});

describe('runs', () => {
  const labels = (surface: MatrixSurface): readonly string[] => runsOf(surface).map((run) => runLabel(surface, run));

  test('are releases next to each other with one protocol, or with one reason', () => {
    expect(labels(SURFACE)).toEqual(['1.0.0 … 1.0.2 (3 releases)', '1.1.0', '1.2.0', '2.0.0']);
    expect(labels(surfaceOf({ '1.0.0': 'x', '1.0.1': 'x', '1.0.2': 'y', '1.1.0': 0, '1.2.0': 1, '1.3.0': 0 }))).toEqual(
      ['1.0.0, 1.0.1', '1.0.2', '1.1.0', '1.2.0', '1.3.0'],
    );
    expect(runsOf(surfaceOf({}))).toEqual([]);
  });

  test('tell which could not be read', () => {
    expect(unreadOf(SURFACE)).toEqual([{ versions: '1.1.0', reason: 'a.proto:3:1: a name was expected' }]);
    expect(runVersions(SURFACE, { first: 0, last: 2 })).toBe('1.0.0 … 1.0.2');
  });
});

describe('a finding', () => {
  const [finding] = runExample({
    before: 'syntax = "proto3"; service S { rpc Get(Q) returns (Q); } message Q { int32 id = 1; }',
    after: 'syntax = "proto3"; service S { rpc Get(Q) returns (Q); } message Q { string id = 1; }',
  }).findings;
  const audience = { peers: SURFACE.peers, contracts: ['binary'] as const };

  test('tells each thing that happens to this pair once, in contracts that count', () => {
    if (finding === undefined) throw new Error('no finding');
    const told = matrixFinding(finding, 'old-client-new-server', audience);
    expect(told).toMatchObject({ rule: 'field-type-changed', element: 'Q.id', severity: 'broken' });
    const texts = told?.consequences.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /ProtoJSON|compiles/.test(text))).toEqual([]);
  });

  test('is none where it hurts nobody that counts', () => {
    if (finding === undefined) throw new Error('no finding');
    expect(matrixFinding(finding, 'old-client-new-server', { ...audience, contracts: ['source'] })).toBeNull();
  });
});

describe('as JSON', () => {
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../docs/matrix.schema.json'), 'utf8'));
  const valid = new Ajv2020({ strict: true, allErrors: true, strictRequired: false }).compile(schema);
  const tool = { name: 'skewgate', version: '0.1.0' };

  test.each([
    ['the sample', SAMPLE],
    ['hostile names', HOSTILE_MATRIX],
    ['nothing', matrixOf([surfaceOf({})])],
  ])('%s is as the published schema says', (_, matrix) => {
    const json = JSON.parse(renderMatrixJson(matrix, tool));
    expect(valid(json) ? [] : valid.errors).toEqual([]);
  });

  test('the schema refuses what is no such object', () => {
    const json = JSON.parse(renderMatrixJson(SAMPLE, tool));
    const [cell] = json.cells;
    for (const wrong of [
      { ...cell, severity: 'broken' },
      { ...cell, severity: 'unknown' },
      { ...cell, degraded: 1 },
      { ...cell, broken: -1 },
      { ...cell, client: 'x' },
      { surface: 'agent' },
    ])
      expect([wrong, valid({ ...json, cells: [wrong] })]).toEqual([wrong, false]);
    expect(valid({ ...json, versions: ['1.0.0', '1.0.0'] })).toBe(false);
  });

  test('every release of a surface with every other, ascending, not collapsed', () => {
    const json = JSON.parse(renderMatrixJson(SAMPLE, tool));
    const versions = ['1.0.0', '1.0.1', '1.0.2', '1.1.0', '1.2.0', '2.0.0'];
    expect(json.versions).toEqual(versions);
    expect(json.cells.map(({ client, server }: { client: string; server: string }) => `${client} ${server}`)).toEqual(
      versions.flatMap((client) => versions.map((server) => `${client} ${server}`)),
    );
    expect(json.cells[5]).toEqual({
      surface: 'agent',
      client: '1.0.0',
      server: '2.0.0',
      severity: 'broken',
      broken: 2,
      degraded: 1,
    });
    expect(json.cells[3]).toEqual({
      surface: 'agent',
      client: '1.0.0',
      server: '1.1.0',
      severity: 'unknown',
      broken: null,
      degraded: null,
    });
    expect(json.unread).toEqual([{ surface: 'agent', version: '1.1.0', reason: 'a.proto:3:1: a name was expected' }]);
  });

  test('of several surfaces the versions come together', () => {
    const matrix = matrixOf([
      surfaceOf({ '1.9.0': 0, '1.10.0': 0 }),
      surfaceOf(
        { '1.2.0': 0, '1.10.0-rc1': 1, '1.10.0': 1 },
        { '0-1': [meeting('Get!'), meeting()] },
        { name: 'store' },
      ),
    ]);
    expect(versionsOf(matrix)).toEqual(['1.2.0', '1.9.0', '1.10.0-rc1', '1.10.0']);
    const json = JSON.parse(renderMatrixJson(matrix, tool));
    expect(json.cells.map(({ surface }: { surface: string }) => surface)).toEqual([
      ...Array<string>(4).fill('agent'),
      ...Array<string>(9).fill('store'),
    ]);
  });

  test('a runner obeys nothing in it', () => {
    const matrix = matrixOf([surfaceOf({ '1.0.0': '##[error]x' })]);
    const text = renderMatrixJson(matrix, tool);
    expect(text).not.toContain('##[');
    expect(JSON.parse(text).unread[0].reason).toBe('##[error]x');
  });
});
