import { describe, expect, test } from '@jest/globals';
import type { Consequence, Finding } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { type DecideInput, type Decision, decide, type Policy, requiredPerPreset } from '../../src/gate/decide.ts';
import { fingerprintOf } from '../../src/gate/fingerprints.ts';
import { type Bump, compareBumps, higher } from '../../src/release/bump.ts';
import { PRESETS, type Preset, promiseOf } from '../../src/release/promise.ts';
import { parseVersion, type Version } from '../../src/release/version.ts';
import { findingsOf } from '../support/schema.ts';

function v(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(text);
  return version;
}

const proto = (service: string, fields: string): string =>
  `syntax = "proto3"; service S { rpc Get(Q) returns (A); ${service} } message Q { ${fields} } message A { int32 ok = 1; }`;
const BASE = proto('rpc Put(Q) returns (A);', 'int32 id = 1; string name = 2;');

const POLICY: Policy = {
  promise: promiseOf('backward'),
  contracts: ['binary'],
  zeroMajor: 'breaking-is-minor',
  accept: [],
  runtimes: null,
  stored: false,
};

interface Case extends Partial<Omit<DecideInput, 'policy' | 'baseline'>> {
  readonly policy?: Partial<Policy>;
  readonly from?: string | null;
}

function judge(findings: readonly Finding[], { policy, from = '1.0.0', ...more }: Case = {}): Decision {
  return decide({
    findings,
    before: null,
    headVersion: null,
    declared: 'minor',
    ...more,
    baseline: { ref: 'main', version: from === null ? null : v(from) },
    policy: { ...POLICY, ...policy },
  });
}

/** `rule element requires`, with `!` in front of what blocks, `(…)` around what is not introduced. */
function told({ findings, notes }: Decision): { findings: readonly string[]; notes: readonly string[] } {
  const tell = (list: Decision['findings']): readonly string[] =>
    list.map(({ finding, requires, blocking, introduced }) => {
      const text = `${blocking ? '!' : ''}${finding.rule.id} ${finding.element} ${requires}`;
      return introduced ? text : `(${text})`;
    });
  return { findings: tell(findings), notes: tell(notes) };
}

const removed = findingsOf(BASE, proto('', 'int32 id = 1; string name = 2;'));
const added = findingsOf(BASE, proto('rpc Put(Q) returns (A);', 'int32 id = 1; string name = 2; bool fast = 3;'));
const renamed = findingsOf(BASE, proto('rpc Put(Q) returns (A);', 'int32 id = 1; string label = 2;'));
const print = (finding: Finding | undefined): string => (finding === undefined ? '' : fingerprintOf(finding));

describe('what a finding costs and whether it blocks', () => {
  test('a break costs what the promise says, an addition a minor, another change a patch', () => {
    expect(told(judge(removed))).toEqual({ findings: ['!rpc-removed S.Put major'], notes: [] });
    expect(told(judge(added))).toEqual({ findings: ['field-added Q.fast minor'], notes: [] });
    expect(told(judge(renamed))).toEqual({ findings: [], notes: ['field-renamed Q.name patch'] });
    expect(told(judge(added, { policy: { promise: promiseOf('full-strict') } })).findings).toEqual([
      '!field-added Q.fast major',
    ]);
  });

  test.each<readonly [Bump, readonly string[]]>([
    ['none', ['!rpc-removed S.Put major', '!field-added Q.fast minor']],
    ['patch', ['!rpc-removed S.Put major', '!field-added Q.fast minor']],
    ['minor', ['!rpc-removed S.Put major', 'field-added Q.fast minor']],
    ['major', ['rpc-removed S.Put major', 'field-added Q.fast minor']],
  ])('declared %s', (declared, expected) => {
    expect(told(judge([...removed, ...added], { declared })).findings).toEqual(expected);
  });

  test('a patch is always paid for', () => {
    expect(judge(renamed, { declared: 'none' }).required).toBe('patch');
    expect(told(judge(renamed, { declared: 'none' })).notes).toEqual(['field-renamed Q.name patch']);
  });

  test('under never no version is enough', () => {
    const live = judge([...removed, ...added], { declared: 'major', policy: { promise: promiseOf('live') } });
    expect([told(live).findings, live.required]).toEqual([
      ['!rpc-removed S.Put never', 'field-added Q.fast major'],
      'never',
    ]);
  });

  test('a cell set by hand counts', () => {
    const promise = promiseOf('backward', { 'old-client-new-server': { broken: 'minor' } });
    expect(told(judge(removed, { policy: { promise } })).findings).toEqual(['rpc-removed S.Put minor']);
  });

  test('with no version on either side, only what is broken and would cost a major blocks', () => {
    const declared = null;
    expect(told(judge([...removed, ...added], { declared, from: null })).findings).toEqual([
      '!rpc-removed S.Put major',
      'field-added Q.fast minor',
    ]);
    const strict = { policy: { promise: promiseOf('full-strict') }, declared, from: null };
    expect(told(judge(added, strict)).findings).toEqual(['field-added Q.fast major']);
  });
});

describe('below 1.0.0', () => {
  test.each<readonly [string, Policy['zeroMajor'], readonly string[]]>([
    ['0.2.0', 'breaking-is-minor', ['rpc-removed S.Put minor', 'field-added Q.fast patch']],
    ['0.0.3', 'breaking-is-minor', ['rpc-removed S.Put patch', 'field-added Q.fast patch']],
    ['0.2.0', 'semver', ['rpc-removed S.Put patch', 'field-added Q.fast patch']],
    ['0.2.0', 'strict', ['!rpc-removed S.Put major', 'field-added Q.fast minor']],
    ['1.0.0', 'semver', ['!rpc-removed S.Put major', 'field-added Q.fast minor']],
  ])('after %s, %s', (from, zeroMajor, expected) => {
    expect(told(judge([...removed, ...added], { from, policy: { zeroMajor } })).findings).toEqual(expected);
  });

  test('what may never break stays so', () => {
    const policy = { promise: promiseOf('live') };
    expect(told(judge(removed, { from: '0.2.0', policy })).findings).toEqual(['!rpc-removed S.Put never']);
  });
});

describe('what a change introduces', () => {
  const both = findingsOf(BASE, proto('', 'int32 id = 1; string name = 2; bool fast = 3;'));

  test('is not what was there before it', () => {
    const decision = judge(both, { before: added });
    expect([told(decision).findings, decision.required]).toEqual([
      ['!rpc-removed S.Put major', '(field-added Q.fast minor)'],
      'major',
    ]);
    const other = judge(both, { before: removed });
    expect([told(other).findings, other.required]).toEqual([
      ['(rpc-removed S.Put major)', 'field-added Q.fast minor'],
      'minor',
    ]);
    expect(judge(both, { before: both }).required).toBe('none');
  });

  test('a worse change of the same field is another one', () => {
    const wide = findingsOf(BASE, proto('rpc Put(Q) returns (A);', 'int64 id = 1; string name = 2;'));
    const worse = findingsOf(BASE, proto('rpc Put(Q) returns (A);', 'string id = 1; string name = 2;'));
    expect(told(judge(worse, { before: wide })).findings).toEqual(['!field-type-changed Q.id major']);
  });

  test('a second finding of the same fingerprint is new', () => {
    expect(told(judge([...removed, ...removed], { before: removed })).findings).toEqual([
      '!rpc-removed S.Put major',
      '(rpc-removed S.Put major)',
    ]);
  });

  test('counts in the skews together with all that is unreleased', () => {
    expect(judge(both, { before: both }).skews).toEqual([
      { skew: 'old-client-new-server', severity: 'broken', broken: 1, degraded: 0 },
      { skew: 'new-client-old-server', severity: 'degraded', broken: 0, degraded: 1 },
    ]);
  });
});

describe('acceptance', () => {
  const entry = { fingerprint: print(removed[0]), reason: 'nobody calls it', until: null };

  test('an accepted finding does not block, is not counted in the skews, and costs what it costs', () => {
    const decision = judge([...removed, ...added], { policy: { accept: [entry] } });
    expect(told(decision).findings).toEqual(['rpc-removed S.Put major', 'field-added Q.fast minor']);
    expect(decision.findings.map(({ accepted }) => accepted)).toEqual([
      { reason: 'nobody calls it', until: null },
      null,
    ]);
    expect([decision.required, decision.skews.map(({ broken }) => broken), decision.stale]).toEqual([
      'major',
      [0, 0],
      [],
    ]);
  });

  test('of what may never break costs a major', () => {
    const policy = { promise: promiseOf('live'), accept: [entry] };
    expect(judge(removed, { policy }).required).toBe('major');
    expect(judge(removed, { policy, from: '0.2.0' }).required).toBe('minor');
  });

  test('ends with the version it names, and an entry without its finding is stale', () => {
    const until = { ...entry, until: v('1.5.0') };
    const other = { ...entry, fingerprint: '000000000000' };
    const policy = { accept: [until, other] };
    const now = judge(removed, { policy, headVersion: v('1.4.0') });
    expect([told(now).findings, now.stale.map(({ why, entry: stale }) => [why, stale.fingerprint])]).toEqual([
      ['rpc-removed S.Put major'],
      [['no-finding', '000000000000']],
    ]);
    expect(now.findings[0]?.accepted).toEqual({ reason: 'nobody calls it', until: '1.5.0' });
    const later = judge(removed, { policy, headVersion: v('1.5.0') });
    expect([told(later).findings, later.stale.map(({ why }) => why)]).toEqual([
      ['!rpc-removed S.Put major'],
      ['expired', 'no-finding'],
    ]);
    expect(judge(removed, { policy, from: '1.6.0' }).stale.map(({ why }) => why)).toEqual(['expired', 'no-finding']);
  });
});

describe('contracts and runtimes', () => {
  const [finding] = removed;
  const [first] = finding?.consequences ?? [];
  if (finding === undefined || first === undefined) throw new Error('no finding');
  const inContract = (contract: Consequence['contract'], more: Partial<Consequence> = {}): Finding => {
    const consequence: Consequence = { ...first, contract, ...more };
    return { ...finding, adds: false, effects: [consequence], consequences: [consequence] };
  };

  test('what breaks only a contract that does not count is a note, and costs a patch', () => {
    const decision = judge([inContract('json')]);
    expect([told(decision), decision.required, decision.skews.map(({ broken }) => broken)]).toEqual([
      { findings: [], notes: ['rpc-removed S.Put patch'] },
      'patch',
      [0, 0],
    ]);
    expect(told(judge([inContract('json')], { policy: { contracts: ['json'] } })).findings).toEqual([
      '!rpc-removed S.Put major',
    ]);
  });

  test('generated code has its own skew once it counts', () => {
    const source = inContract('source', { skew: 'old-user-new-code', effect: 'uncompilable', flow: null });
    const { skews } = judge([source], { policy: { contracts: ['binary', 'source'] } });
    expect(skews.map(({ skew, broken }) => [skew, broken])).toEqual([
      ['old-client-new-server', 0],
      ['new-client-old-server', 0],
      ['old-user-new-code', 1],
    ]);
  });

  test('data has its skews once something is stored', () => {
    const stored = inContract('binary', { skew: 'new-data-old-reader', flow: 'stored', severity: 'degraded' });
    expect(judge([stored], { policy: { stored: true } }).skews).toEqual([
      { skew: 'old-client-new-server', severity: 'safe', broken: 0, degraded: 0 },
      { skew: 'new-client-old-server', severity: 'safe', broken: 0, degraded: 0 },
      { skew: 'old-data-new-reader', severity: 'safe', broken: 0, degraded: 0 },
      { skew: 'new-data-old-reader', severity: 'degraded', broken: 0, degraded: 1 },
    ]);
  });

  test('what only runtimes do that are not in use does not happen', () => {
    const java = inContract('binary', { runtimes: ['java', 'cpp'] });
    expect(told(judge([java], { policy: { runtimes: ['cpp'] } })).findings).toEqual(['!rpc-removed S.Put major']);
    const go = judge([java], { policy: { runtimes: ['go'] } });
    expect([told(go), go.notes[0]?.finding.consequences]).toEqual([
      { findings: [], notes: ['rpc-removed S.Put patch'] },
      [],
    ]);
    expect(requiredPerPreset([java], { ...POLICY, runtimes: ['go'] }).live).toBe('patch');
  });
});

describe('the order of findings', () => {
  test('what blocks first, then by severity, then by cost', () => {
    const all = findingsOf(
      proto('rpc Put(Q) returns (A);', 'int32 id = 1; string name = 2; int32 old = 3;'),
      proto('rpc New(A) returns (A);', 'int32 id = 1; string name = 2; bool fast = 4;').replace(
        'message A { int32 ok = 1; }',
        'message A { int32 ok = 1; int32 more = 2; }',
      ),
    );
    expect(told(judge([...all].reverse())).findings).toEqual([
      '!field-removed Q.old major',
      '!rpc-removed S.Put major',
      'rpc-added S.New minor',
      'field-added Q.fast minor',
      'field-added A.more minor',
    ]);
  });

  test('where it was found', () => {
    expect(judge(removed).findings[0]?.since).toEqual(['1.0.0']);
    expect(judge(removed, { from: null }).findings[0]?.since).toEqual(['main']);
  });
});

describe('over every example of every rule', () => {
  const examples = RULES.flatMap((rule) =>
    rule.examples.map((example) => ({ title: `${rule.id}: ${example.name}`, example })),
  );

  test.each(examples)('a stronger promise never costs less: $title', ({ example }) => {
    const findings = findingsOf(example.before, example.after, example.stored);
    const required = requiredPerPreset(findings, POLICY);
    const atLeast = (a: Preset, b: Preset): boolean => compareBumps(required[a], required[b]) >= 0;
    expect(atLeast('live', 'full-strict') && atLeast('full-strict', 'full')).toBe(true);
    expect(compareBumps(required.full, higher(required.backward, required.forward))).toBeGreaterThanOrEqual(0);
    expect(atLeast('backward', 'none') && atLeast('forward', 'none')).toBe(true);
    for (const preset of PRESETS)
      expect(judge(findings, { policy: { promise: promiseOf(preset) } }).required).toBe(required[preset]);
  });

  test.each(examples)('no two findings share a fingerprint: $title', ({ example }) => {
    const prints = findingsOf(example.before, example.after, example.stored).map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
    for (const each of prints) expect(each).toMatch(/^[0-9a-f]{12}$/);
  });
});
