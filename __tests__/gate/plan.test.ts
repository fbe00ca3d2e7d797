import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import { type Plan, planRepository } from '../../src/gate/plan.ts';
import { type FakeCommit, type FakeHistory, fakeRepository } from './fake-repository.ts';

const REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };

const proto = (methods: readonly string[]): string =>
  `syntax = "proto3"; service S { ${methods.map((name) => `rpc ${name}(Q) returns (Q);`).join(' ')} } message Q { int32 id = 1; }`;

/** A commit and a tag for each version, one after the other, then `head`; each with the methods it has. */
function releases(
  steps: Readonly<Record<string, readonly string[]>>,
  head: readonly string[],
  config = '',
): FakeHistory {
  const names = Object.keys(steps);
  const commits: Record<string, FakeCommit> = {};
  for (const [i, name] of [...names, 'head'].entries()) {
    const files = { 'a.proto': proto(steps[name] ?? head), '.github/skewgate.yml': config };
    commits[name] = { files, parents: i === 0 ? [] : [names[i - 1] ?? ''] };
  }
  return {
    commits,
    tags: Object.fromEntries(names.map((name) => [name, name])),
    branches: { main: names.at(-1) ?? 'head' },
    head: 'head',
  };
}

async function outcome(
  history: FakeHistory,
  last: number | null = null,
  request: Partial<RevisionRequest> = {},
): Promise<Outcome | Plan> {
  const policy = { config: null, options: {} };
  return planRepository(fakeRepository(history), { ...REQUEST, ...request }, policy, createParses(), last);
}

async function plan(...question: Parameters<typeof outcome>): Promise<Plan> {
  const found = await outcome(...question);
  if (!('plans' in found)) throw new Error(JSON.stringify(found));
  return found;
}

async function report(...question: Parameters<typeof outcome>): Promise<unknown> {
  const found = await outcome(...question);
  if (!('report' in found)) throw new Error(JSON.stringify(found));
  return {
    plans: 'plans' in found,
    verdict: found.report.verdict,
    reason: found.report.reason,
    next: found.report.next,
  };
}

describe('what the next release may be called', () => {
  test('by the promise made, and by every other', async () => {
    const { plans, report: judged } = await plan(releases({ '1.4.2': ['Get', 'Put'] }, ['Get']));
    expect(plans).toEqual([
      {
        name: 'sample',
        baseline: '1.4.2',
        promise: 'backward',
        role: 'server',
        required: 'major',
        minimumVersion: '2.0.0',
        presets: [
          { preset: 'none', required: 'minor', minimumVersion: '1.5.0' },
          { preset: 'backward', required: 'major', minimumVersion: '2.0.0' },
          { preset: 'forward', required: 'minor', minimumVersion: '1.5.0' },
          { preset: 'full', required: 'major', minimumVersion: '2.0.0' },
          { preset: 'full-strict', required: 'major', minimumVersion: '2.0.0' },
          { preset: 'live', required: 'never', minimumVersion: null },
        ],
        history: null,
      },
    ]);
    expect([judged.verdict, judged.next]).toEqual(['pass', []]);
  });

  test('below 1.0.0', async () => {
    const { plans } = await plan(releases({ '0.3.0': ['Get', 'Put'] }, ['Get']));
    expect(plans[0]).toMatchObject({ required: 'minor', minimumVersion: '0.4.0' });
    expect(plans[0]?.presets.map(({ required }) => required)).toEqual([
      'patch',
      'minor',
      'patch',
      'minor',
      'minor',
      'never',
    ]);
  });

  test('everything since the release counts, whichever branch it will be merged into', async () => {
    const history = releases({ '1.0.0': ['Get', 'Put'] }, ['Get']);
    const merged = { ...history, branches: { main: 'head' } };
    expect((await plan(merged, null, { base: 'main' })).plans[0]?.required).toBe('major');
  });

  test('after a commit without a version', async () => {
    const history = releases({ '1.0.0': ['Get', 'Put'] }, ['Get']);
    const { plans } = await plan({ ...history, tags: {} }, null, { base: 'none' });
    expect([plans[0]?.minimumVersion, plans[0]?.presets[1]]).toEqual([
      null,
      { preset: 'backward', required: 'major', minimumVersion: null },
    ]);
  });

  test('with nothing before it, any version', async () => {
    const first: FakeHistory = { commits: { one: { files: { 'a.proto': proto(['Get']) } } }, head: 'one' };
    expect(await report(first)).toEqual({
      plans: false,
      verdict: 'pass',
      reason: 'nothing came before HEAD, so there is nothing it could break',
      next: [],
    });
  });

  test('of several surfaces, one with nothing before it is told besides', async () => {
    const config = `surfaces:
  - {name: old, protos: a.proto, tag-pattern: "v{version}"}
  - {name: new, protos: a.proto, tag-pattern: "new/v{version}"}
`;
    const history = releases({ 'v1.0.0': ['Get'] }, ['Get'], config);
    const root = { ...history, head: 'v1.0.0' };
    const { plans, report: judged } = await plan(root);
    expect([plans.map(({ name }) => name), judged.untold.map(({ message }) => message)]).toEqual([
      ['old'],
      [
        'new: nothing came before HEAD, so there is nothing it could break.',
        'new: nothing came before HEAD, so the next release may carry any version.',
      ],
    ]);
  });

  test('undecided, and a wrong config, as of every command', async () => {
    const incomplete = { kind: 'no-tags', message: 'no tags here', next: 'fetch them' };
    expect(await report({ ...releases({}, ['Get']), incomplete })).toMatchObject({ verdict: 'undecided' });
    expect(await outcome(releases({ '1.0.0': ['Get'] }, ['Get'], 'promis: full'))).toMatchObject({
      badConfig: [{ line: 1 }],
    });
  });
});

describe('what the past would have cost', () => {
  const HISTORY = releases(
    {
      '0.0.1': ['Get'],
      '0.2.0': ['Get', 'Put'],
      '1.0.0': ['Get', 'Put'],
      '1.0.1': ['Get', 'Put'],
      '1.1.0': ['Get', 'Put', 'New'],
      '1.2.0': ['Get', 'New'],
    },
    ['Get', 'New'],
  );

  test('each release against the one before it', async () => {
    const { plans } = await plan(HISTORY, Number.POSITIVE_INFINITY);
    const steps = plans[0]?.history?.steps.map(({ from, to, actual, required }) => [
      `${from} ${to}`,
      actual,
      required.none,
      required.backward,
      required.forward,
      required.live,
    ]);
    expect(steps).toEqual([
      ['0.0.1 0.2.0', 'minor', 'minor', 'minor', 'major', 'never'],
      ['0.2.0 1.0.0', 'major', 'none', 'none', 'none', 'none'],
      ['1.0.0 1.0.1', 'patch', 'none', 'none', 'none', 'none'],
      ['1.0.1 1.1.0', 'minor', 'minor', 'minor', 'major', 'never'],
      ['1.1.0 1.2.0', 'minor', 'minor', 'major', 'minor', 'never'],
    ]);
  });

  test('a history that left 0.y.z goes on from 1.0.0', async () => {
    const { plans } = await plan(HISTORY, Number.POSITIVE_INFINITY);
    expect(
      plans[0]?.history?.costs.map(({ preset, majors, minors, patches, refused, version }) => [
        preset,
        majors,
        minors,
        patches,
        refused,
        version.text,
      ]),
    ).toEqual([
      ['none', 0, 2, 3, 0, '1.2.0'],
      ['backward', 1, 1, 3, 0, '2.0.0'],
      ['forward', 1, 1, 3, 0, '2.1.0'],
      ['full', 2, 0, 3, 0, '3.0.0'],
      ['full-strict', 2, 0, 3, 0, '3.0.0'],
      ['live', 2, 0, 3, 3, '3.0.0'],
    ]);
  });

  test('only the last ones, if that is asked for', async () => {
    const { plans } = await plan(HISTORY, 1);
    expect(plans[0]?.history?.steps.map(({ from, to }) => `${from} ${to}`)).toEqual(['1.1.0 1.2.0']);
  });

  test('a release that cannot be read leaves it undecided, and says how to go on', async () => {
    const broken = { ...HISTORY, commits: { ...HISTORY.commits, '0.0.1': { files: { 'a.proto': 'message {' } } } };
    const fault = await report(broken, Number.POSITIVE_INFINITY);
    expect(fault).toEqual({
      plans: false,
      verdict: 'undecided',
      reason: expect.stringMatching(/^a\.proto:1:9: .* \(at 0\.0\.1\)$/),
      next: [
        [
          'look back less far with `--history`, or: compare with another release (`--base`), or leave the file out (`--protos`)',
        ],
      ],
    });
    expect((await plan(broken, 3)).plans[0]?.history?.steps.length).toBe(3);
  });

  test('needs every tag', async () => {
    const incomplete = { kind: 'shallow', message: 'shallow', next: 'fetch all' };
    expect(await report({ ...HISTORY, incomplete }, 3, { base: '1.2.0' })).toMatchObject({
      verdict: 'undecided',
      reason: 'shallow',
    });
    expect((await plan({ ...HISTORY, incomplete }, null, { base: '1.2.0' })).plans.length).toBe(1);
  });
});
