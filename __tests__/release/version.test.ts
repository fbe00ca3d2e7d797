import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  announcedBump,
  bumpBetween,
  compareVersions,
  minimumVersion,
  nextVersion,
  orderVersions,
  parseVersion,
  sameVersion,
  type Version,
} from '../../src/release/version.ts';
import { v } from './version-of.ts';

describe('reading a version', () => {
  test.each([
    ['1.6.0', '1.6.0', true],
    ['0.0.1', '0.0.1', true],
    ['1.6.0-rc1', '1.6.0-rc1', false],
    ['2.0.0-alpha.1', '2.0.0-alpha.1', false],
    ['3.3.0-test', '3.3.0-test', false],
    ['1.20.0+k3s1', '1.20.0+k3s1', true],
    ['1.0.0-rc.1+build.5', '1.0.0-rc.1+build.5', false],
  ])('%s', (text, normal, stable) => {
    const version = v(text);
    expect([version.text, version.stable]).toEqual([normal, stable]);
  });

  test.each([
    '',
    '1',
    '1.2',
    '2.1-alpha0',
    '20191207',
    '01.2.3',
    '1.02.3',
    '1.2.3.4',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    'v1.2.3',
    '=1.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.x',
    '1.2.3-é',
    '１.2.3',
    '-1.2.3',
    '1e3.0.0',
    '9007199254740992.0.0',
    '9007199254740991.0.0',
    `1.0.0-${'a'.repeat(300)}`,
  ])('%j is no full semantic version', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  test('one leading v is read where it is allowed, no more', () => {
    const texts = ['v1.2.3', 'vv1.2.3', 'V1.2.3', 'v 1.2.3', 'v=1.2.3', '1.2.3'];
    expect(texts.map((text) => parseVersion(text, { leadingV: true })?.text ?? null)).toEqual([
      '1.2.3',
      null,
      null,
      null,
      null,
      '1.2.3',
    ]);
  });
});

describe('the order of versions', () => {
  test('semver precedence, not text', () => {
    const texts = ['1.10.0', '1.9.7', '1.9.0-rc0', '1.9.0', '1.9.0-alpha10', '1.9.0-alpha.2', '1.9.0-alpha.10'];
    const sorted = texts
      .map(v)
      .sort(compareVersions)
      .map(({ text }) => text);
    // Identifiers of letters and digits compare as text: semver.org item 11.
    expect(sorted).toEqual([
      '1.9.0-alpha.2',
      '1.9.0-alpha.10',
      '1.9.0-alpha10',
      '1.9.0-rc0',
      '1.9.0',
      '1.9.7',
      '1.10.0',
    ]);
  });

  test('build metadata has no precedence, but sorts and tells versions apart', () => {
    const [one, two] = [v('1.20.0+k3s1'), v('1.20.0+k3s2')];
    expect(compareVersions(one, two)).toBe(0);
    expect(orderVersions(one, two)).toBe(-1);
    expect([sameVersion(one, two), sameVersion(one, v('1.20.0+k3s1'))]).toEqual([false, true]);
  });
});

describe('the bump between two versions', () => {
  test.each([
    ['1.5.0', '1.5.1', 'patch'],
    ['1.5.0', '1.5.7', 'patch'],
    ['1.5.5', '1.6.0', 'minor'],
    ['1.5.5', '1.7.2', 'minor'],
    ['1.12.1', '2.0.0', 'major'],
    ['1.12.1', '3.4.5', 'major'],
    ['0.2.0', '1.0.0', 'major'],
    ['1.5.0', '1.5.0', 'same'],
    ['1.5.0', '1.5.0+build', 'same'],
    ['1.5.0', '1.4.9', 'goes-back'],
    ['2.0.0', '1.99.0', 'goes-back'],
    ['1.5.0', '1.5.0-rc1', 'goes-back'],
  ])('%s to %s: %s', (from, to, step) => {
    expect(bumpBetween(v(from), v(to))).toBe(step);
  });

  test.each([
    ['1.6.0', '2.0.0-rc1', 'major'],
    ['1.5.0', '1.6.0-alpha0', 'minor'],
    ['1.5.0', '1.5.1-rc0', 'patch'],
    ['1.5.0', '2.1.3-rc0', 'major'],
  ])('a pre-release counts as the release it leads to: %s to %s is a %s', (from, to, step) => {
    expect(bumpBetween(v(from), v(to))).toBe(step);
  });

  test.each([
    ['2.0.0-rc1', '2.0.0-rc2', 'major'],
    ['2.0.0-rc1', '2.0.0', 'major'],
    ['2.0.0-rc1', '2.1.0', 'major'],
    ['2.1.0-rc1', '2.1.0', 'minor'],
    ['2.1.0-rc1', '2.1.1', 'minor'],
    ['2.1.0-rc1', '3.0.0', 'major'],
    ['2.1.1-rc1', '2.1.1', 'patch'],
    ['2.1.1-rc1', '2.1.2', 'patch'],
    ['2.1.1-rc1', '2.2.0', 'minor'],
    ['2.0.0-rc2', '2.0.0-rc1', 'goes-back'],
    ['2.0.0-rc1', '2.0.0-rc1', 'same'],
  ])('from a pre-release it is at least what that announced: %s to %s is a %s', (from, to, step) => {
    expect(bumpBetween(v(from), v(to))).toBe(step);
  });

  test('what a version announces over any stable release below it', () => {
    expect(
      ['1.0.0', '2.0.0-rc1', '0.1.0', '1.6.0-rc1', '1.6.1', '0.0.1', '0.0.0'].map((text) => announcedBump(v(text))),
    ).toEqual(['major', 'major', 'minor', 'minor', 'patch', 'patch', 'major']);
  });
});

describe('the next version', () => {
  test.each([
    ['1.5.3', 'none', '1.5.3'],
    ['1.5.3', 'patch', '1.5.4'],
    ['1.5.3', 'minor', '1.6.0'],
    ['1.5.3', 'major', '2.0.0'],
    ['0.4.2', 'minor', '0.5.0'],
    ['0.4.2', 'major', '1.0.0'],
    ['1.20.0+k3s1', 'patch', '1.20.1'],
    ['2.0.0-rc1', 'major', '2.0.0'],
    ['2.0.0-rc1', 'patch', '2.0.0'],
    ['2.1.0-rc1', 'major', '3.0.0'],
  ] as const)('%s and a %s: %s', (from, bump, expected) => {
    expect(nextVersion(v(from), bump).text).toBe(expected);
  });

  test('after the highest number there is none', () => {
    const last = v(`1.${Number.MAX_SAFE_INTEGER - 1}.0`);
    expect(() => nextVersion(last, 'minor')).toThrow(new RangeError(`no version follows ${last.text}`));
    expect(nextVersion(last, 'major').text).toBe('2.0.0');
  });

  test.each([
    ['none', '1.5.6'],
    ['patch', '1.5.6'],
    ['minor', '1.6.0'],
    ['major', '2.0.0'],
    ['never', null],
  ] as const)('the lowest version a release that requires %s may carry after 1.5.5: %s', (required, expected) => {
    expect(minimumVersion(v('1.5.5'), required)?.text ?? null).toBe(expected);
  });

  const number = fc.integer({ min: 0, max: 1000 });
  const anyVersion: fc.Arbitrary<Version> = fc
    .tuple(number, number, number, fc.constantFrom('', '-rc1', '-alpha.0'))
    .map(([major, minor, patch, pre]) => v(`${major}.${minor}.${patch}${pre}`));
  const anyBump = fc.constantFrom('patch' as const, 'minor' as const, 'major' as const);

  test('the next version after a stable one lies exactly its bump above it', () => {
    fc.assert(
      fc.property(anyVersion, anyBump, (from, bump) => {
        const step = bumpBetween(from, nextVersion(from, bump));
        expect(from.stable ? step === bump : step !== 'same' && step !== 'goes-back').toBe(true);
      }),
    );
  });

  test('no version below the minimum lies the required bump above the baseline', () => {
    const rank = ['same', 'patch', 'minor', 'major'];
    fc.assert(
      fc.property(anyVersion, anyVersion, anyBump, (from, to, bump) => {
        const minimum = minimumVersion(from, bump);
        const step = bumpBetween(from, to);
        fc.pre(minimum !== null && step !== 'goes-back' && from.stable && to.stable);
        expect(rank.indexOf(step) >= rank.indexOf(bump)).toBe(minimum !== null && compareVersions(to, minimum) >= 0);
      }),
    );
  });
});
