import { describe, expect, test } from '@jest/globals';
import type { RequiredBump } from '../../src/release/bump.ts';
import { historyCosts } from '../../src/release/history.ts';
import { PRESETS, type Preset } from '../../src/release/promise.ts';
import { type History, planJson, renderPlan, type SurfacePlan } from '../../src/report/plan.ts';
import { v } from '../gate/judged.ts';

const under = (bumps: readonly RequiredBump[]): Record<Preset, RequiredBump> => {
  const [none = 'none', backward = none, forward = none, full = none, strict = none, live = none] = bumps;
  return { none, backward, forward, full, 'full-strict': strict, live };
};

const PLAN: SurfacePlan = {
  name: 'agent',
  baseline: '1.5.5',
  role: 'server',
  promise: 'full',
  required: 'major',
  minimumVersion: '2.0.0',
  presets: PRESETS.map((preset, i) => ({
    preset,
    required: (['minor', 'major', 'minor', 'major', 'major', 'never'] as const)[i] ?? 'none',
    minimumVersion: (['1.6.0', '2.0.0', '1.6.0', '2.0.0', '2.0.0'] as const)[i] ?? null,
  })),
  history: null,
};

const TABLE = `
  promise      needs    lowest  meaning
  none         minor    1.6.0   nothing is promised yet
  backward     major    2.0.0   old clients keep working
  forward      minor    1.6.0   new clients keep working against old servers
  full *       major    2.0.0   no call fails and nothing is misread, either way; a new instruction may be silently ignored
  full-strict  major    2.0.0   live upgrade and rollback: nothing fails, nothing is silently ignored
  live         refused  -       as full-strict, and a break is refused unless it is accepted by name
`;

const STEPS = [
  {
    from: '1.0.0',
    to: '1.1.0',
    actual: 'minor',
    required: under(['minor', 'minor', 'major', 'major', 'major', 'never']),
  },
  { from: '1.1.0', to: '1.1.1', actual: 'patch', required: under(['none']) },
  {
    from: '1.1.1',
    to: '1.2.0',
    actual: 'minor',
    required: under(['minor', 'minor', 'minor', 'minor', 'major', 'major']),
  },
];
const historyOf = (steps: History['steps']): History => ({
  steps,
  costs: historyCosts(
    steps.map(({ from, to, required }) => ({ from: v(from), to: v(to), required })),
    'breaking-is-minor',
  ),
});

describe('a plan on a terminal', () => {
  test('the lowest version, and what every promise would ask', () => {
    expect(renderPlan([PLAN], [])).toBe(
      `The next release after 1.5.5 must be 2.0.0 or higher: it needs to be a major release under full.\n${TABLE}`,
    );
  });

  test.each<readonly [string, Partial<SurfacePlan>, string]>([
    [
      'nothing changed',
      { required: 'none', minimumVersion: '1.5.6' },
      'The next release after 1.5.5 may be 1.5.6 or higher: under full no change needs more than a patch.',
    ],
    [
      'a patch',
      { required: 'patch', minimumVersion: '1.5.6' },
      'The next release after 1.5.5 may be 1.5.6 or higher: under full no change needs more than a patch.',
    ],
    [
      'nothing changed after a commit',
      { baseline: 'main', required: 'none', minimumVersion: null },
      'The next release after main may be any: under full no change needs more than a patch.',
    ],
    [
      'a minor after a commit',
      { baseline: 'main', required: 'minor', minimumVersion: null },
      'The next release after main needs to be a minor release under full.',
    ],
    [
      'never',
      { required: 'never', minimumVersion: null },
      'No release after 1.5.5 may carry these changes under full: undo the breaks, or accept them by name.',
    ],
  ])('%s', (_, more, headline) => {
    expect(renderPlan([{ ...PLAN, ...more }], []).split('\n')[0]).toBe(headline);
  });

  test('what the past would have cost', () => {
    expect(renderPlan([{ ...PLAN, history: historyOf(STEPS) }], []).split(TABLE)[1]).toBe(`
The last 3 releases, 2 of which changed the protocol:

  release        was    none   backward  forward  full   full-strict  live
  1.0.0 → 1.1.0  minor  minor  minor     major    major  major        refused
  1.1.1 → 1.2.0  minor  minor  minor     minor    minor  major        major

  under        majors  minors  patches  would be at
  none         0       2       1        1.2.0
  backward     0       2       1        1.2.0
  forward      1       1       1        2.1.0
  full         1       1       1        2.1.0
  full-strict  2       0       1        3.0.0
  live         2       0       1        3.0.0
`);
  });

  test.each<readonly [string, History['steps'], string]>([
    ['no step', [], 'There are no two releases to compare yet.'],
    ['one step', STEPS.slice(0, 1), 'The last release:'],
    ['one step without a change', STEPS.slice(1, 2), 'The last release did not change the protocol.'],
    [
      'steps without a change',
      [...STEPS.slice(1, 2), ...STEPS.slice(1, 2)],
      'The last 2 releases did not change the protocol.',
    ],
  ])('%s', (_, steps, line) => {
    expect(
      renderPlan([{ ...PLAN, history: historyOf(steps) }], [])
        .split(TABLE)[1]
        ?.split('\n')[1],
    ).toBe(line);
  });

  test('several surfaces are named, and what to know besides comes last', () => {
    const problem = { file: null, line: null, column: null, message: 'Look at this.', fatal: false };
    const text = renderPlan([PLAN, { ...PLAN, name: 'store', required: 'never' }], [problem]);
    expect(text.split('\n').filter((line) => /^(\S|$| {2}Look)/.test(line))).toEqual([
      'agent: The next release after 1.5.5 must be 2.0.0 or higher: it needs to be a major release under full.',
      '',
      '',
      'store: No release after 1.5.5 may carry these changes under full: undo the breaks, or accept them by name.',
      '',
      '',
      '  Look at this.',
      '',
    ]);
  });
});

describe('as data', () => {
  test('versions are text, and a plan without a history has none', () => {
    expect(planJson([PLAN])).toEqual([PLAN]);
    const [plan] = planJson([{ ...PLAN, history: historyOf(STEPS.slice(0, 1)) }]) as readonly { history: unknown }[];
    expect(JSON.parse(JSON.stringify(plan?.history))).toEqual({
      steps: STEPS.slice(0, 1),
      costs: [
        { preset: 'none', majors: 0, minors: 1, patches: 0, refused: 0, version: '1.1.0' },
        { preset: 'backward', majors: 0, minors: 1, patches: 0, refused: 0, version: '1.1.0' },
        { preset: 'forward', majors: 1, minors: 0, patches: 0, refused: 0, version: '2.0.0' },
        { preset: 'full', majors: 1, minors: 0, patches: 0, refused: 0, version: '2.0.0' },
        { preset: 'full-strict', majors: 1, minors: 0, patches: 0, refused: 0, version: '2.0.0' },
        { preset: 'live', majors: 1, minors: 0, patches: 0, refused: 1, version: '2.0.0' },
      ],
    });
  });
});
