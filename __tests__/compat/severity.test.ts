import { describe, expect, test } from '@jest/globals';
import { EFFECTS, type Effect } from '../../src/compat/outcome.ts';
import { SEVERITIES, type Severity, severityOf, worse } from '../../src/compat/severity.ts';
import { type Flow, MEETINGS, type Skew } from '../../src/compat/skew.ts';

type Row = readonly [effect: Effect, skew: Skew, flow: Flow | null, novel: boolean, severity: Severity];

function everywhere(effect: Effect, usual: Severity, novel: Severity): Row[] {
  return MEETINGS.flatMap(({ skew, flow }): Row[] => [
    [effect, skew, flow, false, usual],
    [effect, skew, flow, true, novel],
  ]);
}

function here(effect: Effect, skew: Skew, flow: Flow, usual: Severity, novel = usual): Row[] {
  return [
    [effect, skew, flow, false, usual],
    [effect, skew, flow, true, novel],
  ];
}

const POLICY: Readonly<Record<string, readonly Row[]>> = {
  'an outage or silent damage is broken, and new values are no excuse': [
    ...everywhere('unimplemented', 'broken', 'broken'),
    ...everywhere('rejected', 'broken', 'broken'),
    ...everywhere('altered', 'broken', 'broken'),
    ...everywhere('hangs', 'broken', 'broken'),
    ...everywhere('uncompilable', 'broken', 'broken'),
  ],
  'a lost value is broken, and degraded if only the newer side can mean it': [
    ...everywhere('dropped', 'broken', 'degraded'),
    ...everywhere('unnamed', 'broken', 'degraded'),
  ],
  'an ignored instruction is broken if it used to be obeyed, and degraded if it is a new one': [
    ...here('ignored', 'old-client-new-server', 'request', 'broken', 'degraded'),
    ...here('ignored', 'new-client-old-server', 'request', 'broken', 'degraded'),
  ],
  'what a client ignores in an answer is safe': [
    ...here('ignored', 'old-client-new-server', 'response', 'safe'),
    ...here('ignored', 'new-client-old-server', 'response', 'safe'),
  ],
  'an answer that no longer comes is broken for the old client; one that does not come yet is safe for the new': [
    ...here('absent', 'old-client-new-server', 'response', 'broken'),
    ...here('absent', 'new-client-old-server', 'response', 'safe'),
  ],
  'a request without a new field is safe; an old server that still reads what is no longer sent is degraded': [
    ...here('absent', 'old-client-new-server', 'request', 'safe'),
    ...here('absent', 'new-client-old-server', 'request', 'degraded'),
  ],
  'stored data that the new version does not read is broken; what the old version skips is degraded': [
    ...here('ignored', 'old-data-new-reader', 'stored', 'broken'),
    ...here('ignored', 'new-data-old-reader', 'stored', 'degraded'),
  ],
  'old data without a new field is safe; new data without what the old version reads is broken': [
    ...here('absent', 'old-data-new-reader', 'stored', 'safe'),
    ...here('absent', 'new-data-old-reader', 'stored', 'broken'),
  ],
  'only "set or not set" differs: degraded': everywhere('presence', 'degraded', 'degraded'),
  'the same value in another kind: safe': everywhere('retyped', 'safe', 'safe'),
};

describe.each(Object.entries(POLICY))('%s', (_, rows) => {
  test.each(rows)('%s, %s, %s, novel %s: %s', (effect, skew, flow, novel, severity) => {
    expect(severityOf(effect, { skew, flow, novel })).toBe(severity);
  });
});

describe('the table', () => {
  test('has a row here for every effect in every meeting, once', () => {
    const cells = Object.values(POLICY)
      .flat()
      .map(([effect, skew, flow, novel]) => `${effect} ${skew} ${flow} ${novel}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells.length).toBe(EFFECTS.length * MEETINGS.length * 2);
  });

  test('judges whole calls and generated code without a flow', () => {
    const place = { skew: 'old-client-new-server', flow: null, novel: true } as const;
    expect(severityOf('unimplemented', place)).toBe('broken');
    expect(severityOf('uncompilable', { ...place, skew: 'old-user-new-code' })).toBe('broken');
  });

  test('refuses a place that an effect cannot be in', () => {
    const place = { skew: 'old-user-new-code', flow: 'stored', novel: false } as const;
    expect(() => severityOf('ignored', place)).toThrow(TypeError);
  });
});

test('the worse of two severities, in either order', () => {
  for (const [i, a] of SEVERITIES.entries())
    for (const [j, b] of SEVERITIES.entries()) expect(worse(a, b)).toBe(SEVERITIES[Math.max(i, j)]);
});
