import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TAG_PATTERN } from '../../src/release/tag-pattern.ts';
import { baselineAtMost, baselineForTag, highestOf, releaseOf, releasesOf } from '../../src/release/tags.ts';
import { pattern, releases, v } from './version-of.ts';

/** A part of the tags of kata-containers, in the order of their dates: 1.4.3 came after 1.5.0, 1.5.5 after 1.6.0. */
const KATA = [
  '0.0.1',
  '1.0.0',
  '1.3.0-rc0',
  '1.4.0',
  '1.4.1',
  '1.4.2',
  '1.5.0-rc1',
  '1.5.0',
  '1.4.3',
  '1.6.0-rc1',
  '1.6.0',
  '1.5.5',
  '20191207',
  '2.0.0-rc1',
  '2.0.0',
  '2.1-alpha0',
  '2.1.0-alpha0',
  'CC-0.2.0',
  '3.3.0-test',
  'release-3.4.0',
  'stable-1.8.2',
  'untagged-b5b6198308b02e3a2666',
];

describe('the releases of a repository', () => {
  test('are sorted by version, and tags that are no versions are counted', () => {
    const kata = releases(KATA);
    expect(kata.all.map(({ tag }) => tag)).toEqual([
      '0.0.1',
      '1.0.0',
      '1.3.0-rc0',
      '1.4.0',
      '1.4.1',
      '1.4.2',
      '1.4.3',
      '1.5.0-rc1',
      '1.5.0',
      '1.5.5',
      '1.6.0-rc1',
      '1.6.0',
      '2.0.0-rc1',
      '2.0.0',
      '2.1.0-alpha0',
      '3.3.0-test',
    ]);
    expect(kata.stable.map(({ tag }) => tag)).toEqual([
      '0.0.1',
      '1.0.0',
      '1.4.0',
      '1.4.1',
      '1.4.2',
      '1.4.3',
      '1.5.0',
      '1.5.5',
      '1.6.0',
      '2.0.0',
    ]);
    expect(kata.skipped).toEqual([
      '2.1-alpha0',
      '20191207',
      'CC-0.2.0',
      'release-3.4.0',
      'stable-1.8.2',
      'untagged-b5b6198308b02e3a2666',
    ]);
    expect([kata.duplicates, kata.notices]).toEqual([[], []]);
  });

  test('in a monorepo the pattern picks one component', () => {
    const names = ['agent/v1.0.0', 'agent/v1.1.0', 'runtime/v1.2.0', 'v9.0.0'];
    const agent = releases(names, pattern('agent/v{version}'));
    expect(agent.all.map(({ tag }) => tag)).toEqual(['agent/v1.0.0', 'agent/v1.1.0']);
    expect(agent.skipped).toEqual(['runtime/v1.2.0', 'v9.0.0']);
  });

  test('no tags, no releases', () => {
    expect(releases([])).toEqual({ all: [], stable: [], duplicates: [], skipped: [], notices: [] });
  });
});

describe('two tags of one version', () => {
  test.each([[['v1.0.0', '1.0.0']], [['1.0.0', 'v1.0.0']]])(
    '%j: the one written as the pattern says is used, and it is said',
    (names) => {
      const both = releases(names);
      expect(both.all.map(({ tag }) => tag)).toEqual(['1.0.0']);
      expect(both.duplicates.map(({ tag }) => tag)).toEqual(['v1.0.0']);
      expect(both.notices).toEqual([
        'The tags 1.0.0 and v1.0.0 both name version 1.0.0; 1.0.0 is used. Delete the other, or set tag-pattern.',
      ]);
    },
  );

  test('of one commit need no word', () => {
    const tags = ['v1.0.0', '1.0.0'].map((name) => ({ name, sha: 'abc' }));
    const both = releasesOf(tags, DEFAULT_TAG_PATTERN);
    expect([both.all.map(({ tag }) => tag), both.notices]).toEqual([['1.0.0'], []]);
  });

  test('of unknown commits are told', () => {
    const tags = ['v1.0.0', '1.0.0'].map((name) => ({ name, sha: null }));
    expect(releasesOf(tags, DEFAULT_TAG_PATTERN).notices).toHaveLength(1);
  });

  test('that differ in build metadata are two releases', () => {
    const k3s = releases(['v1.20.0+k3s2', 'v1.20.0+k3s1']);
    expect([k3s.all.map(({ tag }) => tag), k3s.notices]).toEqual([['v1.20.0+k3s1', 'v1.20.0+k3s2'], []]);
  });
});

describe('the baseline', () => {
  const kata = releases(KATA);

  test.each([
    ['1.4.3', '1.4.2'],
    ['1.5.0', '1.4.3'],
    ['1.5.5', '1.5.0'],
    ['1.6.0', '1.5.5'],
    ['1.6.0-rc1', '1.5.5'],
    ['1.6.1', '1.6.0'],
    ['2.0.0', '1.6.0'],
    ['2.1.0-alpha0', '2.0.0'],
    ['0.0.1', null],
    ['0.0.1-rc1', null],
  ])('of tag %s is %s: the highest stable release below it, whatever the dates', (tag, expected) => {
    expect(baselineForTag(kata, v(tag))?.tag ?? null).toBe(expected);
  });

  test.each([
    ['1.5.0', '1.5.0'],
    ['1.5.1', '1.5.0'],
    ['1.6.0-rc1', '1.5.5'],
    ['1.7.0', '1.6.0'],
    ['9.0.0', '2.0.0'],
    ['0.0.0', null],
  ])('of a commit whose version file says %s is %s: the highest stable release not above it', (version, expected) => {
    expect(baselineAtMost(kata, v(version))?.tag ?? null).toBe(expected);
  });

  test('without a version file is the highest stable release that can be reached', () => {
    expect(highestOf(kata, ['1.4.0', '1.5.0', '2.0.0-rc1', '20191207', 'elsewhere'])?.tag).toBe('1.5.0');
    expect(highestOf(kata, ['2.0.0-rc1'])).toBeNull();
    expect(highestOf(kata, [])).toBeNull();
  });

  test('of a build of one version is the version before, never another build of it', () => {
    const k3s = releases(['v1.19.9+k3s1', 'v1.20.0+k3s1', 'v1.20.0+k3s2']);
    expect(baselineForTag(k3s, v('1.20.0+k3s2'))?.tag).toBe('v1.19.9+k3s1');
    expect(baselineAtMost(k3s, v('1.20.0'))?.tag).toBe('v1.20.0+k3s2');
  });
});

test('a release is found by its exact version, pre-releases too', () => {
  const kata = releases(KATA);
  expect(releaseOf(kata, v('1.6.0-rc1'))).toEqual({
    tag: '1.6.0-rc1',
    sha: 'sha of 1.6.0-rc1',
    version: v('1.6.0-rc1'),
  });
  expect(releaseOf(kata, v('1.6.0-rc2'))).toBeNull();
});
