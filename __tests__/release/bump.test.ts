import { describe, expect, test } from '@jest/globals';
import {
  BUMPS,
  compareBumps,
  describeBump,
  enough,
  higher,
  highest,
  NEW_SURFACE,
  OTHER_CHANGE,
  REQUIRED_BUMPS,
} from '../../src/release/bump.ts';

describe('the order of bumps', () => {
  test('none < patch < minor < major < never', () => {
    const shuffled = ['major', 'never', 'none', 'minor', 'patch'] as const;
    expect([...shuffled].sort(compareBumps)).toEqual(['none', 'patch', 'minor', 'major', 'never']);
    expect(REQUIRED_BUMPS.map((bump) => compareBumps(bump, bump))).toEqual([0, 0, 0, 0, 0]);
  });

  test('what a surface requires is the highest of what its findings require, none without findings', () => {
    expect(higher('minor', 'patch')).toBe('minor');
    expect(higher('minor', 'major')).toBe('major');
    expect(highest(['patch', 'never', 'major'])).toBe('never');
    expect(highest(['patch', 'none'])).toBe('patch');
    expect(highest([])).toBe('none');
  });
});

describe('whether a bump is enough', () => {
  const table: readonly [(typeof BUMPS)[number], readonly boolean[]][] = [
    // required:  none  patch  minor  major  never
    ['none', [true, true, false, false, false]],
    ['patch', [true, true, false, false, false]],
    ['minor', [true, true, true, false, false]],
    ['major', [true, true, true, true, false]],
  ];
  test.each(table)('a declared %s', (declared, expected) => {
    expect(REQUIRED_BUMPS.map((required) => enough(declared, required))).toEqual(expected);
  });

  test('a patch never fails a gate by itself', () => {
    expect(BUMPS.map((declared) => enough(declared, 'patch'))).toEqual([true, true, true, true]);
  });

  test('nothing is enough for never', () => {
    expect(BUMPS.map((declared) => enough(declared, 'never'))).toEqual([false, false, false, false]);
  });
});

test('new API surface costs a minor, any other change of the descriptors a patch', () => {
  expect([NEW_SURFACE, OTHER_CHANGE]).toEqual(['minor', 'patch']);
});

test('bumps in words', () => {
  expect(REQUIRED_BUMPS.map(describeBump)).toEqual([
    'no new version',
    'a patch release',
    'a minor release',
    'a major release',
    'no release at all',
  ]);
});
