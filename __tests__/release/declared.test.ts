import { describe, expect, test } from '@jest/globals';
import { type Declaration, type DeclareInput, declare, type JudgedCommit } from '../../src/release/declared.ts';
import { DEFAULT_TAG_PATTERN } from '../../src/release/tag-pattern.ts';
import { releasesOf } from '../../src/release/tags.ts';
import { pattern, releases, v } from './version-of.ts';

const RELEASED = ['1.4.2', '1.5.0-rc1', '1.5.0', '1.4.3', '1.6.0-rc1', '1.6.0', '1.5.5', '20191207'];

type Commit = { before?: string; head?: string; reachable?: string[]; tags?: string[] } & Partial<
  Omit<DeclareInput, 'judged' | 'releases'>
>;

function commit(
  kind: JudgedCommit['kind'],
  { before, head, reachable = [], tags = RELEASED, ...rest }: Commit,
): Declaration {
  return declare({
    judged: {
      kind,
      before: before === undefined ? null : v(before),
      head: head === undefined ? null : v(head),
      reachable,
    },
    releases: releases(tags),
    pattern: DEFAULT_TAG_PATTERN,
    assumeNext: 'minor',
    base: null,
    headOption: null,
    ...rest,
  });
}

const pullRequest = (given: Commit): Declaration => commit('pull-request', given);
const branch = (given: Commit): Declaration => commit('branch', given);

function tag(name: string, head: string | null, rest: Partial<DeclareInput> = {}): Declaration {
  return declare({
    judged: { kind: 'tag', tag: name, head: head === null ? null : v(head) },
    releases: releases(RELEASED),
    pattern: DEFAULT_TAG_PATTERN,
    assumeNext: 'minor',
    base: null,
    headOption: null,
    ...rest,
  });
}

/** baseline tag, baseline version, declared bump, by whom */
const outcome = ({ baseline, baselineVersion, declared, declaredBy }: Declaration) => [
  baseline?.tag ?? null,
  baselineVersion?.text ?? null,
  declared,
  declaredBy,
];
const faults = (declaration: Declaration): string[] => declaration.faults.map(({ kind }) => kind);

describe('a tag', () => {
  test.each([
    ['1.6.1', '1.6.0', 'patch'],
    ['1.7.0', '1.6.0', 'minor'],
    ['2.0.0', '1.6.0', 'major'],
    ['2.0.0-rc1', '1.6.0', 'major'],
    ['1.7.0-alpha0', '1.6.0', 'minor'],
    ['1.4.3', '1.4.2', 'patch'],
    ['1.5.5', '1.5.0', 'patch'],
    ['1.6.0', '1.5.5', 'minor'],
    ['1.6.0-rc1', '1.5.5', 'minor'],
  ])('%s, existing or planned, is compared with %s and declares a %s', (name, baseline, declared) => {
    const result = tag(name, name);
    expect(outcome(result)).toEqual([baseline, baseline, declared, 'tag']);
    expect([result.headVersion?.text, result.everythingCounts, result.firstRelease, faults(result)]).toEqual([
      name,
      true,
      false,
      [],
    ]);
  });

  test('with no stable release below it has nothing to be compared with', () => {
    const first = tag('1.4.2', '1.4.2');
    expect(outcome(first)).toEqual([null, null, null, null]);
    expect([first.firstRelease, faults(first)]).toEqual([true, []]);
  });

  test('changes no version, and has no faults to tell', () => {
    const result = tag('1.7.0', '1.7.0');
    expect([result.versionChanged, result.faults]).toStrictEqual([false, []]);
  });

  test('whose commit is not known is still itself', () => {
    const alone = releasesOf([{ name: '1.6.0', sha: null }], DEFAULT_TAG_PATTERN);
    expect(tag('1.6.0', null, { releases: alone }).faults).toStrictEqual([]);
  });

  test('needs no version file', () => {
    expect(faults(tag('1.7.0', null))).toEqual([]);
  });

  test('whose name is not the version in the version file at its commit fails', () => {
    expect(tag('1.7.0', '1.6.0').faults).toEqual([
      {
        kind: 'tag-is-not-the-version',
        message:
          'The tag 1.7.0 is not the version at its commit: the version file there says 1.6.0. Set the version in the file first, then tag that commit.',
      },
    ]);
    expect(faults(tag('1.7.0-rc1', '1.7.0'))).toEqual(['tag-is-not-the-version']);
    expect(faults(tag('v1.7.0', '1.7.0'))).toEqual([]);
  });

  test('may add build metadata to the version in the file', () => {
    expect(faults(tag('1.7.0+linux', '1.7.0'))).toEqual([]);
  });

  test('that is no version of the pattern is said to be none', () => {
    const odd = tag('20191207', '1.6.0');
    expect(outcome(odd)).toEqual([null, null, null, null]);
    expect(odd.faults).toEqual([
      {
        kind: 'tag-is-no-version',
        message:
          'The tag 20191207 is no release: its name is not a version such as 1.6.0 or v1.6.0. Rename the tag, or set tag-pattern.',
      },
    ]);
    const other = tag('v1.7.0', null, { pattern: pattern('agent/v{version}') });
    expect(other.faults[0]?.message).toBe(
      'The tag v1.7.0 is no release: its name is not the tag pattern "agent/v{version}". Rename the tag, or set tag-pattern.',
    );
  });

  test('that names a released version in another way fails', () => {
    expect(tag('v1.6.0', '1.6.0').faults).toEqual([
      {
        kind: 'already-released',
        message: 'Version 1.6.0 is already released: the tag 1.6.0 exists. Choose a version that has no tag.',
      },
    ]);
  });

  test('that names a released version in another way is fine at the same commit', () => {
    const twins = (sha: string | null) =>
      releasesOf(
        [
          { name: '1.6.0', sha: 'abc' },
          { name: 'v1.6.0', sha },
        ],
        DEFAULT_TAG_PATTERN,
      );
    expect(faults(tag('v1.6.0', '1.6.0', { releases: twins('abc') }))).toEqual([]);
    expect(faults(tag('1.6.0', '1.6.0', { releases: twins('abc') }))).toEqual([]);
    expect(faults(tag('v1.6.0', '1.6.0', { releases: twins('def') }))).toEqual(['already-released']);
    expect(faults(tag('1.6.0', '1.6.0', { releases: twins('def') }))).toEqual(['already-released']);
    expect(faults(tag('1.6.0', '1.6.0', { releases: twins(null) }))).toEqual(['already-released']);
    const unknown = ['1.6.0', 'v1.6.0'].map((name) => ({ name, sha: null }));
    expect(faults(tag('1.6.0', '1.6.0', { releases: releasesOf(unknown, DEFAULT_TAG_PATTERN) }))).toEqual([
      'already-released',
    ]);
  });

  test('can be compared with a base the user names', () => {
    expect(outcome(tag('1.6.0', null, { base: { version: v('1.4.2') } }))).toEqual(['1.4.2', '1.4.2', 'minor', 'tag']);
    expect(outcome(tag('1.6.0', null, { base: { version: null } }))).toEqual([null, null, null, null]);
    expect(faults(tag('1.4.3', null, { base: { version: v('1.5.0') } }))).toEqual(['goes-back']);
    expect(tag('1.6.0', null, { base: { version: null } }).firstRelease).toBe(false);
  });

  test('can be compared with a version that is no release', () => {
    const result = tag('1.6.0', null, { base: { version: v('1.4.9') } });
    expect(outcome(result)).toEqual([null, '1.4.9', 'minor', 'tag']);
    expect(result.firstRelease).toBe(false);
  });

  test('can be compared with itself', () => {
    const result = tag('1.6.0', null, { base: { version: v('1.6.0') } });
    expect([outcome(result), result.faults]).toStrictEqual([['1.6.0', '1.6.0', 'none', 'tag'], []]);
  });

  test('that goes back below a base the user names declares nothing above it', () => {
    expect(outcome(tag('1.4.3', null, { base: { version: v('1.5.0') } }))).toEqual(['1.5.0', '1.5.0', 'none', 'tag']);
  });

  test('that is no version declares nothing, whatever it is compared with', () => {
    expect(outcome(tag('20191207', null, { base: { version: v('1.5.0') } }))).toEqual(['1.5.0', '1.5.0', null, null]);
  });
});

describe('a pull request that does not touch the version', () => {
  test('is compared with the release in the version file at the merge base, not with an older one', () => {
    expect(outcome(pullRequest({ before: '1.5.0', head: '1.5.0' }))).toEqual(['1.5.0', '1.5.0', 'minor', 'assumed']);
  });

  test('is compared with the highest stable release not above that version', () => {
    expect(outcome(pullRequest({ before: '1.7.0-alpha0', head: '1.7.0-alpha0' }))).toEqual([
      '1.6.0',
      '1.6.0',
      'minor',
      'version-file',
    ]);
    expect(outcome(pullRequest({ before: '1.5.7', head: '1.5.7', assumeNext: 'none' }))).toEqual([
      '1.5.5',
      '1.5.5',
      'patch',
      'version-file',
    ]);
  });

  test.each([
    ['none', 'none'],
    ['minor', 'minor'],
    ['major', 'major'],
  ] as const)('is judged as if the next release were what assume-next: %s says', (assumeNext, declared) => {
    const result = pullRequest({ before: '1.5.0', head: '1.5.0', assumeNext });
    expect(outcome(result)).toEqual(['1.5.0', '1.5.0', declared, 'assumed']);
  });

  test('is judged on what it introduces', () => {
    const result = pullRequest({ before: '1.5.0', head: '1.5.0' });
    expect([result.versionChanged, result.everythingCounts, result.faults]).toStrictEqual([false, false, []]);
  });

  test('may use a higher bump that the version file has taken before', () => {
    expect(outcome(pullRequest({ before: '2.0.0-rc1', head: '2.0.0-rc1' }))).toEqual([
      '1.6.0',
      '1.6.0',
      'major',
      'version-file',
    ]);
    expect(outcome(pullRequest({ before: '2.0.0', head: '2.0.0', assumeNext: 'none' }))).toEqual([
      '1.6.0',
      '1.6.0',
      'major',
      'version-file',
    ]);
  });

  test('is judged by assume-next where the version file has taken a lower bump before', () => {
    const given = { before: '1.6.1-rc0', head: '1.6.1-rc0' };
    expect(outcome(pullRequest(given))).toEqual(['1.6.0', '1.6.0', 'minor', 'assumed']);
    expect(outcome(pullRequest({ ...given, assumeNext: 'none' }))).toEqual(['1.6.0', '1.6.0', 'patch', 'version-file']);
    expect(outcome(pullRequest({ ...given, assumeNext: 'major' }))).toEqual(['1.6.0', '1.6.0', 'major', 'assumed']);
  });

  test('without a version file is compared with the highest release that can be reached', () => {
    const result = pullRequest({ reachable: ['1.4.2', '1.5.0-rc1', '1.5.0'] });
    expect(outcome(result)).toEqual(['1.5.0', '1.5.0', 'minor', 'assumed']);
    expect([result.headVersion, result.versionChanged, result.faults]).toStrictEqual([null, false, []]);
  });

  test('that deletes the version file declares nothing', () => {
    const result = pullRequest({ before: '1.5.0' });
    expect(outcome(result)).toEqual(['1.5.0', '1.5.0', 'minor', 'assumed']);
    expect([result.versionChanged, faults(result)]).toEqual([false, []]);
  });
});

describe('a pull request that changes the version', () => {
  test.each([
    ['1.6.1', 'patch'],
    ['1.7.0', 'minor'],
    ['1.7.0-rc1', 'minor'],
    ['2.0.0', 'major'],
    ['2.0.0-alpha0', 'major'],
  ])('from 1.6.0 to %s declares a %s, assumes nothing, and everything since the release counts', (head, declared) => {
    for (const assumeNext of ['none', 'minor', 'major'] as const) {
      const result = pullRequest({ before: '1.6.0', head, assumeNext });
      expect(outcome(result)).toEqual(['1.6.0', '1.6.0', declared, 'version-file']);
      expect([result.versionChanged, result.everythingCounts, faults(result)]).toEqual([true, true, []]);
    }
  });

  test('from one pre-release to the next, or to its release, is compared with the last stable release', () => {
    expect(outcome(pullRequest({ before: '1.7.0-rc0', head: '1.7.0-rc1' }))).toEqual([
      '1.6.0',
      '1.6.0',
      'minor',
      'version-file',
    ]);
    expect(outcome(pullRequest({ before: '2.0.0-rc1', head: '2.0.0' }))).toEqual([
      '1.6.0',
      '1.6.0',
      'major',
      'version-file',
    ]);
  });

  test('to a version below its release goes back and fails', () => {
    const result = pullRequest({ before: '1.5.5', head: '1.4.9' });
    expect(outcome(result)).toEqual(['1.5.5', '1.5.5', 'none', 'version-file']);
    expect(result.faults).toEqual([
      {
        kind: 'goes-back',
        message: 'The version goes back: 1.4.9 is lower than the release 1.5.5. Set a version above 1.5.5.',
      },
    ]);
    expect(faults(pullRequest({ before: '1.6.0', head: '1.6.0-rc2' }))).toEqual(['goes-back']);
  });

  test('back among unreleased versions, above its release, is free', () => {
    const result = pullRequest({ before: '2.0.0-rc1', head: '1.7.0' });
    expect([outcome(result), faults(result)]).toEqual([['1.6.0', '1.6.0', 'minor', 'version-file'], []]);
  });

  test.each([
    ['1.4.2', '1.5.0'],
    ['1.5.0', '1.6.0-rc1'],
    ['1.7.0-rc1', '1.6.0'],
  ])('from %s to %s, which has a tag, is already released and fails', (before, head) => {
    expect(faults(pullRequest({ before, head }))).toEqual(['already-released']);
  });

  test('by adding a version file is compared with what can be reached', () => {
    const reachable = ['1.5.0'];
    const bumped = pullRequest({ head: '1.5.1', reachable });
    expect([outcome(bumped), bumped.versionChanged]).toEqual([['1.5.0', '1.5.0', 'patch', 'version-file'], true]);
    const noted = pullRequest({ head: '1.5.0', reachable });
    expect([outcome(noted), noted.versionChanged, faults(noted)]).toEqual([
      ['1.5.0', '1.5.0', 'minor', 'assumed'],
      false,
      [],
    ]);
  });

  test('in its build metadata alone declares no bump', () => {
    const result = pullRequest({ before: '1.5.5', head: '1.5.5+fips' });
    expect([outcome(result), result.versionChanged, faults(result)]).toEqual([
      ['1.5.5', '1.5.5', 'none', 'version-file'],
      true,
      [],
    ]);
  });
});

describe('a branch', () => {
  test('is compared with the highest stable release not above its own version', () => {
    expect(outcome(branch({ head: '1.5.0' }))).toEqual(['1.5.0', '1.5.0', 'minor', 'assumed']);
    expect(outcome(branch({ head: '1.5.0', assumeNext: 'none' }))).toEqual(['1.5.0', '1.5.0', 'none', 'assumed']);
  });

  test('whose version is above its release declares that bump, whatever is assumed: a tag ruleset can rely on it', () => {
    for (const assumeNext of ['none', 'minor', 'major'] as const) {
      expect(outcome(branch({ head: '1.6.1', assumeNext }))).toEqual(['1.6.0', '1.6.0', 'patch', 'version-file']);
    }
    expect(outcome(branch({ head: '2.0.0-rc1' }))).toEqual(['1.6.0', '1.6.0', 'major', 'version-file']);
  });

  test('counts everything since its release', () => {
    const result = branch({ head: '1.6.1' });
    expect([result.everythingCounts, result.versionChanged, faults(result)]).toEqual([true, false, []]);
  });

  test('without a version file is compared with the highest release that can be reached', () => {
    expect(outcome(branch({ reachable: ['1.4.3', '1.4.2'] }))).toEqual(['1.4.3', '1.4.3', 'minor', 'assumed']);
  });
});

describe('while nothing is released', () => {
  const none = { tags: ['nightly', '0.1.0-rc1'] };

  test('the version at the merge base is compared with the head', () => {
    const result = pullRequest({ ...none, before: '0.1.0', head: '0.2.0' });
    expect(outcome(result)).toEqual([null, '0.1.0', 'minor', 'version-file']);
    expect([result.firstRelease, result.versionChanged, faults(result)]).toEqual([true, true, []]);
    expect(outcome(branch({ ...none, before: '1.0.0', head: '2.0.0' }))).toEqual([
      null,
      '1.0.0',
      'major',
      'version-file',
    ]);
  });

  test('an untouched version leaves it to assume-next', () => {
    expect(outcome(pullRequest({ ...none, before: '0.1.0', head: '0.1.0' }))).toEqual([
      null,
      '0.1.0',
      'minor',
      'assumed',
    ]);
    expect(outcome(pullRequest(none))).toEqual([null, null, 'minor', 'assumed']);
    expect(outcome(branch({ ...none, assumeNext: 'none' }))).toEqual([null, null, 'none', 'assumed']);
  });

  test('an untouched pre-release announces the release it leads to', () => {
    const given = { ...none, before: '1.0.0-alpha.1', head: '1.0.0-alpha.1' };
    expect(outcome(pullRequest(given))).toEqual([null, '1.0.0-alpha.1', 'major', 'version-file']);
  });

  test('the first version there is announces itself', () => {
    expect(outcome(pullRequest({ ...none, head: '1.0.0' }))).toEqual([null, null, 'major', 'version-file']);
    expect(outcome(pullRequest({ ...none, head: '0.1.0' }))).toEqual([null, null, 'minor', 'version-file']);
  });

  test('the version may be lowered, as nobody has it', () => {
    const result = pullRequest({ ...none, before: '1.0.0', head: '0.2.0' });
    expect([outcome(result), faults(result)]).toEqual([[null, '1.0.0', 'minor', 'version-file'], []]);
  });

  test('below the lowest release is like before the first one', () => {
    const result = pullRequest({ before: '0.9.0', head: '1.0.0' });
    expect([outcome(result), result.firstRelease]).toEqual([[null, '0.9.0', 'major', 'version-file'], true]);
  });
});

describe('versions and bases the user names', () => {
  test('a head version replaces the one in the file', () => {
    const headOption = v('2.0.0');
    expect(outcome(pullRequest({ before: '1.6.0', head: '1.6.0', headOption }))).toEqual([
      '1.6.0',
      '1.6.0',
      'major',
      'option',
    ]);
    expect(outcome(branch({ head: '1.5.0', headOption }))).toEqual(['1.6.0', '1.6.0', 'major', 'option']);
  });

  test('a base version replaces the release', () => {
    const base = { version: v('1.4.2') };
    expect(outcome(branch({ head: '1.6.0', base }))).toEqual(['1.4.2', '1.4.2', 'minor', 'version-file']);
    expect(outcome(branch({ head: '1.6.0', base: { version: v('1.3.9') } }))).toEqual([
      null,
      '1.3.9',
      'minor',
      'version-file',
    ]);
    expect(branch({ head: '1.6.0', base }).firstRelease).toBe(false);
  });

  test('a head below the named base goes back', () => {
    expect(faults(branch({ head: '1.5.0', base: { version: v('1.6.0') } }))).toEqual(['goes-back']);
  });

  test('two folders without any version declare nothing', () => {
    const result = branch({ tags: [], base: { version: null } });
    expect(outcome(result)).toEqual([null, null, null, null]);
    expect(result.firstRelease).toBe(false);
  });

  test('two folders with versions declare the bump between them', () => {
    const base = { version: v('1.0.0') };
    expect(outcome(branch({ tags: [], base, headOption: v('1.1.0') }))).toEqual([null, '1.0.0', 'minor', 'option']);
  });
});
