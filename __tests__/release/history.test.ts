import { describe, expect, test } from '@jest/globals';
import type { RequiredBump } from '../../src/release/bump.ts';
import { type HistoryStep, historyCosts, stepsOf } from '../../src/release/history.ts';
import { PRESETS, type Preset, type ZeroMajorMode } from '../../src/release/promise.ts';
import { releases, v } from './version-of.ts';

/** The same requirement under every preset but those given. */
const all = (bump: RequiredBump, other: Partial<Record<Preset, RequiredBump>> = {}): Record<Preset, RequiredBump> => ({
  none: bump,
  backward: bump,
  forward: bump,
  full: bump,
  'full-strict': bump,
  live: bump,
  ...other,
});

/** The steps of kata's agent from 1.0.0 to 1.4.0, and 1.5.0 to 1.6.0. */
const STEPS = [
  {
    from: v('1.0.0'),
    to: v('1.1.0'),
    required: all('minor', { forward: 'major', full: 'major', 'full-strict': 'major', live: 'never' }),
  },
  { from: v('1.1.0'), to: v('1.1.1'), required: all('none') },
  { from: v('1.1.1'), to: v('1.4.0'), required: all('minor', { 'full-strict': 'major', live: 'major' }) },
  { from: v('1.5.5'), to: v('1.6.0'), required: all('major', { none: 'minor', live: 'never' }) },
  { from: v('1.6.0'), to: v('1.6.1'), required: all('patch') },
];

function backwardOf(steps: readonly HistoryStep[], mode: ZeroMajorMode): [number, number, number, string] | undefined {
  const row = historyCosts(steps, mode).find(({ preset }) => preset === 'backward');
  return row && [row.majors, row.minors, row.patches, row.version.text];
}

describe('what each promise would have cost', () => {
  test('majors, minors and patches per preset, and the version one would be at', () => {
    const rows = historyCosts(STEPS, 'breaking-is-minor').map(
      ({ preset, majors, minors, patches, refused, version }) => [
        preset,
        majors,
        minors,
        patches,
        refused,
        version.text,
      ],
    );
    expect(rows).toEqual([
      ['none', 0, 3, 2, 0, '1.3.1'],
      ['backward', 1, 2, 2, 0, '2.0.1'],
      ['forward', 2, 1, 2, 0, '3.0.1'],
      ['full', 2, 1, 2, 0, '3.0.1'],
      ['full-strict', 3, 0, 2, 0, '4.0.1'],
      ['live', 3, 0, 2, 2, '4.0.1'],
    ]);
  });

  test('below 1.0.0 the version one would be at decides how bumps read', () => {
    const steps = [
      { from: v('0.1.0'), to: v('0.1.1'), required: all('major') },
      { from: v('0.1.1'), to: v('0.1.2'), required: all('minor') },
    ];
    const backward = (mode: 'breaking-is-minor' | 'semver' | 'strict') => backwardOf(steps, mode);
    expect([backward('breaking-is-minor'), backward('semver'), backward('strict')]).toEqual([
      [0, 1, 1, '0.2.1'],
      [0, 0, 2, '0.1.2'],
      [1, 1, 0, '1.1.0'],
    ]);
  });

  test('a history that leaves 0.0.z and 0.y.z goes on from the release that left', () => {
    const steps = [
      { from: v('0.0.1'), to: v('0.2.0'), required: all('major') },
      { from: v('0.2.0'), to: v('0.3.0'), required: all('major') },
      { from: v('0.3.0'), to: v('1.0.0'), required: all('minor') },
      { from: v('1.0.0'), to: v('1.1.0'), required: all('major') },
    ];
    expect(backwardOf(steps.slice(0, 1), 'breaking-is-minor')).toEqual([0, 0, 1, '0.2.0']);
    expect(backwardOf(steps.slice(0, 2), 'breaking-is-minor')).toEqual([0, 1, 1, '0.3.0']);
    expect(backwardOf(steps.slice(0, 3), 'breaking-is-minor')).toEqual([0, 1, 2, '1.0.0']);
    expect(backwardOf(steps, 'breaking-is-minor')).toEqual([1, 1, 2, '2.0.0']);
    expect(backwardOf(steps, 'semver')).toEqual([1, 0, 3, '2.0.0']);
    expect(backwardOf(steps, 'strict')).toEqual([3, 1, 0, '3.0.0']);
  });

  test('only where a mode counts changes differently does the count go on from the release that left', () => {
    const cheap = (from: string, to: string) => [{ from: v(from), to: v(to), required: all('patch') }];
    expect(backwardOf(cheap('0.3.0', '1.0.0'), 'strict')).toEqual([0, 0, 1, '0.3.1']);
    expect(backwardOf(cheap('0.3.0', '1.0.0'), 'semver')).toEqual([0, 0, 1, '1.0.0']);
    expect(backwardOf(cheap('0.0.1', '0.2.0'), 'semver')).toEqual([0, 0, 1, '0.0.2']);
    expect(backwardOf(cheap('0.0.1', '0.2.0'), 'breaking-is-minor')).toEqual([0, 0, 1, '0.2.0']);
  });

  test('nothing released, nothing to count', () => {
    expect(historyCosts([], 'strict')).toEqual([]);
    expect(historyCosts(STEPS, 'strict').map(({ preset }) => preset)).toEqual([...PRESETS]);
  });
});

describe('the steps of the last releases', () => {
  const history = releases(['1.0.0', '1.1.0-rc0', '1.1.0', '2.0.0', '1.0.1', 'nightly']);
  const steps = (count: number) => stepsOf(history, count).map(({ from, to }) => `${from.tag} ${to.tag}`);

  test('go by version, each stable release with its baseline', () => {
    expect(steps(10)).toEqual(['1.0.0 1.0.1', '1.0.1 1.1.0', '1.1.0 2.0.0']);
  });

  test('are the last ones asked for', () => {
    expect(steps(2)).toEqual(['1.0.1 1.1.0', '1.1.0 2.0.0']);
    expect(steps(0)).toEqual([]);
  });
});
