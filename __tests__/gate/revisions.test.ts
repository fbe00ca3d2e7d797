import { describe, expect, test } from '@jest/globals';
import { findPlace, type RevisionRequest } from '../../src/gate/place.ts';
import { isFault } from '../../src/gate/ports.ts';
import { findRevisions, isUndecided, type RevisionPolicy, type Revisions } from '../../src/gate/revisions.ts';
import { DEFAULT_TAG_PATTERN, parseTagPattern, type TagPattern } from '../../src/release/tag-pattern.ts';
import { parseVersion, type Version } from '../../src/release/version.ts';
import { type FakeHistory, fakeRepository, idOf } from './fake-repository.ts';

const REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
const POLICY: RevisionPolicy = {
  tagPattern: DEFAULT_TAG_PATTERN,
  versionFile: { kind: 'auto' },
  assumeNext: 'minor',
};

function v(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(text);
  return version;
}

function pattern(text: string): TagPattern {
  const parsed = parseTagPattern(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.pattern;
}

async function find(
  history: FakeHistory,
  request: Partial<RevisionRequest> = {},
  policy: Partial<RevisionPolicy> = {},
): Promise<Revisions | { readonly undecided: string }> {
  const repository = fakeRepository(history);
  const place = await findPlace(repository, { ...REQUEST, ...request });
  if (isFault(place)) return { undecided: `${place.kind}: ${place.message}; ${place.next}` };
  const found = await findRevisions(repository, place, { ...REQUEST, ...request }, { ...POLICY, ...policy });
  if (!isUndecided(found)) return found;
  if ('problem' in found) return { undecided: `${found.problem.file}: ${found.problem.message}` };
  return { undecided: `${found.kind}: ${found.message}; ${found.next}` };
}

/** `baseline (version) [before] → head (version): declared by whom`, then the faults. */
async function told(...question: Parameters<typeof find>): Promise<readonly string[]> {
  const found = await find(...question);
  if ('undecided' in found) return [found.undecided];
  const { baseline, before, head, declaration } = found;
  const { baselineVersion, headVersion, declared, declaredBy, faults } = declaration;
  const names = new Map(Object.keys(question[0].commits).map((name) => [idOf(name), name]));
  const side = (tree: typeof baseline, version: Version | null): string =>
    `${tree === null ? 'nothing' : (names.get(tree.sha ?? '') ?? tree.ref)}${version === null ? '' : ` (${version.text})`}`;
  const between = before === null ? '' : ` [${side(before, null)}]`;
  return [
    `${side(baseline, baselineVersion)}${between} → ${side(head, headVersion)}: ${declared} by ${declaredBy}`,
    ...faults.map(({ kind }) => kind),
  ];
}

const version = (text: string) => ({ files: { VERSION: text } });

/** kata's shape: releases on branches of their own, 1.4.3 made after 1.5.0; main goes on. */
const KATA: FakeHistory = {
  commits: {
    root: version('1.4.2'),
    main5: { ...version('1.5.0'), parents: ['root'] },
    main: { ...version('1.5.0'), parents: ['main5'] },
    r142: { ...version('1.4.2'), parents: ['root'] },
    r150: { ...version('1.5.0'), parents: ['main5'] },
    r143: { ...version('1.4.3'), parents: ['r142'] },
    rc: { ...version('1.6.0-rc0'), parents: ['main'] },
    pr: { ...version('1.5.0'), parents: ['main'] },
    bump: { ...version('1.6.0'), parents: ['main'] },
    back: { ...version('1.4.9'), parents: ['main'] },
    again: { ...version('1.4.3'), parents: ['main'] },
  },
  tags: {
    '1.4.2': 'r142',
    '1.5.0': 'r150',
    '1.4.3': 'r143',
    '1.6.0-rc0': 'rc',
    '20191207': 'root',
    '2.1-alpha0': 'main',
  },
  branches: { main: 'main' },
  head: 'main',
};

describe('a tag', () => {
  test('is compared with the highest stable release below it, whatever its date and its ancestors', async () => {
    expect(await told(KATA, { tag: '1.4.3' })).toEqual(['r142 (1.4.2) → r143 (1.4.3): patch by tag']);
    expect(await told(KATA, { tag: '1.5.0' })).toEqual(['r143 (1.4.3) → r150 (1.5.0): minor by tag']);
  });

  test('of a pre-release is judged as the release it leads to, and is no baseline', async () => {
    expect(await told(KATA, { tag: '1.6.0-rc0' })).toEqual(['r150 (1.5.0) → rc (1.6.0-rc0): minor by tag']);
    expect(await told({ ...KATA, head: 'bump' }, { tag: '1.6.0' })).toEqual([
      'r150 (1.5.0) → bump (1.6.0): minor by tag',
    ]);
  });

  test('that does not exist yet is the head, or what is named, and never the work tree', async () => {
    expect(await told({ ...KATA, head: 'bump', dirty: {} }, { tag: '1.6.0' })).toEqual([
      'r150 (1.5.0) → bump (1.6.0): minor by tag',
    ]);
    expect(await told(KATA, { tag: '1.6.0', head: 'HEAD' })).toEqual([
      'r150 (1.5.0) → main (1.6.0): minor by tag',
      'tag-is-not-the-version',
    ]);
    expect(await told({ ...KATA, branches: { next: 'bump' } }, { tag: '1.6.0', head: 'next' })).toEqual([
      'r150 (1.5.0) → bump (1.6.0): minor by tag',
    ]);
  });

  test('that exists is itself: a head beside it must be the same commit', async () => {
    expect(await told(KATA, { tag: '1.4.3', head: idOf('r143') })).toEqual([
      'r142 (1.4.2) → r143 (1.4.3): patch by tag',
    ]);
    expect(await told(KATA, { tag: '1.4.3', head: 'main' })).toEqual([
      'tag-elsewhere: the tag 1.4.3 exists, and main is another commit; leave out `--head` to judge the tag, or choose a version without a tag',
    ]);
  });

  test('whose name is no version, or of a version that is released, fails', async () => {
    expect(await told(KATA, { tag: '20191207' })).toEqual(['nothing → root: null by null', 'tag-is-no-version']);
    expect(await told(KATA, { tag: 'v1.5.0', head: 'main' })).toEqual([
      'r143 (1.4.3) → main (1.5.0): minor by tag',
      'already-released',
    ]);
  });

  test('has the baseline that is named, by a tag or any other revision', async () => {
    for (const base of ['1.4.2', 'refs/tags/1.4.2', 'tags/1.4.2', idOf('r142')]) {
      expect(await told(KATA, { tag: '1.5.0', base })).toEqual(['r142 (1.4.2) → r150 (1.5.0): minor by tag']);
    }
    expect(await told(KATA, { tag: '1.5.0', base: 'none' })).toEqual(['nothing → r150 (1.5.0): null by null']);
    expect(await told(KATA, { tag: '1.4.3', base: '1.5.0' })).toEqual([
      'r150 (1.5.0) → r143 (1.4.3): none by tag',
      'goes-back',
    ]);
  });

  test('below every release, and the first of all, have nothing before them', async () => {
    expect(await told({ ...KATA, head: 'main' }, { tag: '1.0.0' })).toEqual([
      'nothing → main (1.0.0): null by null',
      'tag-is-not-the-version',
    ]);
    const fresh = { commits: { root: { files: {} } }, head: 'root' };
    expect(await told(fresh, { tag: '0.1.0' })).toEqual(['nothing → root (0.1.0): null by null']);
  });
});

describe('a pull request', () => {
  test('is compared with the release of the version at the merge base, not with the latest by date or ancestry', async () => {
    expect(await told(KATA, { base: 'main', head: idOf('pr') })).toEqual([
      'r150 (1.5.0) [main] → pr (1.5.0): minor by assumed',
    ]);
  });

  test('that changes the version answers for everything since the release', async () => {
    expect(await told(KATA, { base: 'main', head: idOf('bump') })).toEqual([
      'r150 (1.5.0) → bump (1.6.0): minor by version-file',
    ]);
  });

  test('may not go back, nor take a released version again', async () => {
    expect(await told(KATA, { base: 'main', head: idOf('back') })).toEqual([
      'r150 (1.5.0) → back (1.4.9): none by version-file',
      'goes-back',
    ]);
    const later = { ...KATA, tags: { ...KATA.tags, '1.6.0': 'rc' } };
    expect(await told(later, { base: 'main', head: idOf('bump') })).toEqual([
      'r150 (1.5.0) → bump (1.6.0): minor by version-file',
      'already-released',
    ]);
  });

  test.each([
    ['none', 'none'],
    ['minor', 'minor'],
    ['major', 'major'],
  ] as const)('assume-next: %s', async (assumeNext, declared) => {
    expect(await told(KATA, { base: 'main', head: idOf('pr') }, { assumeNext })).toEqual([
      `r150 (1.5.0) [main] → pr (1.5.0): ${declared} by assumed`,
    ]);
  });

  const FILELESS: FakeHistory = {
    commits: {
      one: { files: {} },
      two: { files: {}, parents: ['one'] },
      side: { files: {}, parents: ['one'] },
      pr: { files: {}, parents: ['two'] },
    },
    tags: { '1.0.0': 'one', '1.1.0': 'two', '2.0.0': 'side' },
    branches: { main: 'two' },
    head: 'pr',
  };

  test('without a version file is compared with the highest release that the merge base can reach', async () => {
    expect(await told(FILELESS, { base: 'main' })).toEqual(['two (1.1.0) → pr: minor by assumed']);
    expect(await told(FILELESS, { base: 'main' }, { versionFile: { kind: 'none' } })).toEqual([
      'two (1.1.0) → pr: minor by assumed',
    ]);
  });

  test('with nothing released is compared with the merge base, version file with version file', async () => {
    const fresh: FakeHistory = {
      commits: {
        one: version('0.1.0'),
        two: { ...version('0.1.0'), parents: ['one'] },
        pr: { ...version('0.2.0'), parents: ['one'] },
      },
      branches: { main: 'two' },
      head: 'pr',
    };
    expect(await told(fresh, { base: 'main' })).toEqual(['one (0.1.0) → pr (0.2.0): minor by version-file']);
    expect(await told({ ...fresh, head: 'two' }, { base: idOf('one') })).toEqual([
      'one (0.1.0) → two (0.1.0): minor by assumed',
    ]);
  });

  test('whose merge base is the release itself needs no third tree', async () => {
    const flat: FakeHistory = {
      commits: { one: version('1.0.0'), pr: { ...version('1.0.0'), parents: ['one'] } },
      tags: { '1.0.0': 'one' },
      branches: { main: 'one' },
      head: 'pr',
    };
    expect(await told(flat, { base: 'main' })).toEqual(['one (1.0.0) → pr (1.0.0): minor by assumed']);
  });

  test('that shares nothing with its target is compared with the target as it is', async () => {
    const strangers: FakeHistory = {
      commits: { a: { files: {} }, b: { files: {} } },
      branches: { main: 'b' },
      head: 'a',
    };
    expect(await told(strangers, { base: 'main' })).toEqual(['b → a: minor by assumed']);
    expect(await told(strangers, { base: 'gone' })).toEqual([
      'missing-revision: "gone" is no commit of this repository; check the name',
    ]);
  });
});

describe('a branch', () => {
  test('is compared with the release of its own version, and everything since counts', async () => {
    expect(await told(KATA)).toEqual(['r150 (1.5.0) → main (1.5.0): minor by assumed']);
    expect(await told({ ...KATA, head: 'r143' })).toEqual(['r143 (1.4.3) → r143 (1.4.3): minor by assumed']);
    expect(await told({ ...KATA, head: 'bump' })).toEqual(['r150 (1.5.0) → bump (1.6.0): minor by version-file']);
  });

  test('is the work tree if that differs in a .proto file, the config or a version file', async () => {
    const dirty = (files: Record<string, string>): FakeHistory => ({ ...KATA, dirty: { VERSION: '1.5.0', ...files } });
    const tree = ['r150 (1.5.0) → work tree (1.5.0): minor by assumed'];
    expect(await told(dirty({ 'x/a.proto': '' }))).toEqual(tree);
    expect(await told(dirty({ '.github/skewgate.yml': '' }))).toEqual(tree);
    expect(await told(dirty({ 'agent/VERSION': '2.0.0' }))).toEqual(tree);
    expect(await told(dirty({ VERSION: '1.6.0' }))).toEqual([
      'r150 (1.5.0) → work tree (1.6.0): minor by version-file',
    ]);
    expect(await told(dirty({ 'docs/a.md': '' }))).toEqual(['r150 (1.5.0) → main (1.5.0): minor by assumed']);
    expect(await told(dirty({ 'x/a.proto': '' }), { head: 'HEAD' })).toEqual([
      'r150 (1.5.0) → main (1.5.0): minor by assumed',
    ]);
  });

  test('is compared with the release that is named, at the version of its tag', async () => {
    expect(await told(KATA, { base: '1.4.2' })).toEqual(['r142 (1.4.2) → main (1.5.0): minor by version-file']);
    expect(await told(KATA, { base: '20191207' })).toEqual(['root (1.4.2) → main (1.5.0): minor by version-file']);
    expect(await told(KATA, { base: '1.4.2', baseVersion: v('1.4.9'), headVersion: v('2.0.0') })).toEqual([
      'r142 (1.4.9) → main (2.0.0): major by option',
    ]);
  });

  test('with nothing released is compared with where it left the default branch, else with the commit before', async () => {
    const fresh: FakeHistory = {
      commits: {
        one: version('0.1.0'),
        two: { ...version('0.1.0'), parents: ['one'] },
        mine: { ...version('0.1.0'), parents: ['two'] },
        more: { ...version('0.1.1'), parents: ['mine'] },
      },
      branches: { main: 'two' },
      defaultBranch: 'main',
      head: 'more',
    };
    expect(await told(fresh)).toEqual(['two (0.1.0) → more (0.1.1): patch by version-file']);
    expect(await told({ ...fresh, head: 'two' })).toEqual(['one (0.1.0) → two (0.1.0): minor by assumed']);
    expect(await told({ ...fresh, head: 'one' })).toEqual(['nothing → one (0.1.0): minor by version-file']);
    expect(await told({ ...fresh, dirty: { 'a.proto': '' } })).toEqual(['more (0.1.1) → work tree: minor by assumed']);
    expect(await told({ ...KATA, ...fresh, tags: KATA.tags ?? {} }, { base: 'none' })).toEqual([
      'two (0.1.0) → more (0.1.1): patch by version-file',
    ]);
  });
});

describe('a baseline must be certain', () => {
  const incomplete = { kind: 'no-tags', message: 'no tags here', next: 'run `git fetch --tags` or say `--base`' };
  const CLONE: FakeHistory = { ...KATA, tags: {}, incomplete };

  test('tags that may be missing leave it undecided, unless the base is named', async () => {
    const why = ['no-tags: no tags here; run `git fetch --tags` or say `--base`'];
    expect(await told(CLONE)).toEqual(why);
    expect(await told(CLONE, { base: 'main', head: idOf('pr') })).toEqual(why);
    expect(await told(CLONE, { tag: '1.6.0' })).toEqual(why);
    expect(await told(CLONE, { base: 'none' })).toEqual(['main5 (1.5.0) → main (1.5.0): minor by assumed']);
    expect(await told({ ...KATA, incomplete }, { base: '1.5.0' })).toEqual([
      'r150 (1.5.0) → main (1.5.0): minor by assumed',
    ]);
  });

  test('in a shallow clone the commit before may only be missing', async () => {
    const shallow: FakeHistory = { commits: { one: { files: {} } }, head: 'one', shallow: true };
    expect(await told(shallow, { base: 'none' })).toEqual([
      `missing-revision: "${idOf('one')}^" is no commit of this repository; check the name`,
    ]);
  });

  const NAME_ONE = 'name the release to compare with (`--base`), or say that there is none (`--base none`)';

  test('a version below every release is not the first one', async () => {
    const stale = { ...KATA, commits: { ...KATA.commits, main: version('0.1.0') } };
    expect(await told(stale)).toEqual([
      `no-baseline: 0.1.0 is below every release (the lowest is 1.4.2), so none comes before it; ${NAME_ONE}`,
    ]);
    expect(await told(stale, { base: '1.5.0' })).toEqual([
      'r150 (1.5.0) → main (0.1.0): minor by assumed',
      'goes-back',
    ]);
  });

  test('releases that cannot be reached are still releases', async () => {
    const apart: FakeHistory = {
      commits: { one: { files: {} }, two: { files: {}, parents: ['one'] }, side: { files: {}, parents: ['one'] } },
      tags: { '1.0.0': 'side' },
      head: 'two',
    };
    expect(await told(apart)).toEqual([
      `no-baseline: no release can be reached from here, though there are releases such as 1.0.0; ${NAME_ONE}`,
    ]);
    expect(await told(apart, { baseVersion: v('3.0.0') })).toEqual([
      `no-baseline: there is no release 3.0.0; ${NAME_ONE}`,
    ]);
    expect(await told(apart, { baseVersion: v('1.0.0') })).toEqual(['side (1.0.0) → two: minor by assumed']);
  });

  test('tags that hold versions in another form are perhaps releases', async () => {
    const other: FakeHistory = {
      commits: { one: { files: {} }, two: { files: {}, parents: ['one'] } },
      tags: { 'agent-2': 'one', 'release-1.2.0': 'one' },
      head: 'two',
    };
    const why = [
      `no-baseline: no tag is a version, but there are tags such as release-1.2.0; set tag-pattern, or ${NAME_ONE}`,
    ];
    expect(await told(other)).toEqual(why);
    expect(await told(other, { tag: '1.3.0' })).toEqual(why);
    expect(await told(other, { base: 'none' })).toEqual(['one → two: minor by assumed']);
    expect(await told(other, {}, { tagPattern: pattern('agent/v{version}') })).toEqual(['one → two: minor by assumed']);
    expect(await told(other, {}, { tagPattern: pattern('release-{version}') })).toEqual([
      'one (1.2.0) → two: minor by assumed',
    ]);
  });
});

describe('version files', () => {
  test('a problem in one is undecided, wherever it stands', async () => {
    const broken = (commit: string): FakeHistory => ({
      ...KATA,
      commits: { ...KATA.commits, [commit]: { ...version('soon'), parents: KATA.commits[commit]?.parents ?? [] } },
    });
    const why = [expect.stringMatching(/^VERSION: expected a version .* found "soon"/)];
    expect(await told(broken('main'))).toEqual(why);
    expect(await told(broken('main'), { base: 'main', head: idOf('pr') })).toEqual(why);
    expect(await told(broken('root'), { base: '20191207' })).toEqual(why);
    expect(await told(broken('r143'), { tag: '1.4.3' })).toEqual(why);
  });

  test('the head’s is not read if its version is given', async () => {
    const broken = { ...KATA, commits: { ...KATA.commits, main: version('soon') } };
    expect(await told(broken, { headVersion: v('1.6.0') })).toEqual(['r150 (1.5.0) → main (1.6.0): minor by option']);
  });

  test('one that is named must be there', async () => {
    expect(await told(KATA, {}, { versionFile: { kind: 'path', path: 'agent/VERSION' } })).toEqual([
      'agent/VERSION: the version file is not there',
    ]);
  });
});
