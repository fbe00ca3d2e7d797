import { describe, expect, test } from '@jest/globals';
import { promiseOf } from '../../src/release/promise.ts';
import { reportOn, type Story } from './judged.ts';

const proto = (methods: string, fields = 'int32 id = 1;'): string =>
  `syntax = "proto3"; service S { rpc Get(Q) returns (Q); ${methods} } message Q { ${fields} }`;
const PUT = 'rpc Put(Q) returns (Q);';
const POST = 'rpc Post(Q) returns (Q);';

const SAME = { old: proto(PUT), new: proto(PUT) };
const BREAK = { old: proto(PUT), new: proto('') };
const BREAKS = { old: proto(PUT + POST), new: proto('') };
const ADD = { old: proto(''), new: proto(PUT) };
const RENAME = { old: proto(PUT), new: proto(PUT, 'int32 number = 1;') };
const LIVE = { options: { promise: promiseOf('live') } };

/** The verdict, the reason, and the ways on. */
async function told(story: Story): Promise<readonly (string | readonly string[])[]> {
  const { verdict, reason, next } = await reportOn(story);
  return [`${verdict}: ${reason}`, ...next];
}

const UNDO = 'undo the blocking change';
const ACCEPT = 'accept it by fingerprint in .github/skewgate.yml';

async function fingerprintsOf(story: Story): Promise<readonly string[]> {
  return (await reportOn(story)).surfaces.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
}

async function accepting(story: Story, more: Story['options'] = {}): Promise<Story> {
  const accept = (await fingerprintsOf(story)).map((fingerprint) => ({
    fingerprint,
    reason: 'agreed',
    until: null,
    place: null,
  }));
  return { ...story, options: { ...story.options, ...more, accept } };
}

describe('a pass', () => {
  test.each<readonly [string, Story, string]>([
    ['nothing changed', SAME, 'no change here needs a new version after 1.0.0'],
    ['nothing but names', RENAME, 'no change here needs more than a patch after 1.0.0'],
    [
      'no more than a patch, and nothing declared',
      { ...RENAME, declared: 'none' },
      'no change here needs more than a patch after 1.0.0',
    ],
    ['assumed', ADD, 'this needs a minor release after 1.0.0; the next release is taken to be a minor'],
    [
      'by the tag',
      { ...ADD, to: '1.1.0', declaredBy: 'tag' },
      '1.1.0 needs a minor release after 1.0.0; the tag declares a minor',
    ],
    [
      'by the version file',
      { ...ADD, to: '2.0.0', declared: 'major', declaredBy: 'version-file' },
      '2.0.0 needs a minor release after 1.0.0; the version file declares a major',
    ],
    [
      'by an option',
      { ...ADD, to: '1.1.0', declaredBy: 'option' },
      '1.1.0 needs a minor release after 1.0.0; --head-version declares a minor',
    ],
    ['without versions', { ...ADD, from: null, declared: null }, 'nothing that is promised breaks'],
    [
      'the version file still at the release',
      { ...ADD, to: '1.0.0' },
      'this needs a minor release after 1.0.0; the next release is taken to be a minor',
    ],
    [
      'a commit without a version',
      { ...ADD, from: null, ref: 'f'.repeat(40) },
      'this needs a minor release after ffffffffffff; the next release is taken to be a minor',
    ],
    [
      'a baseline without a version',
      { ...ADD, from: null },
      'this needs a minor release after old; the next release is taken to be a minor',
    ],
  ])('%s', async (_, story, reason) => {
    expect(await told(story)).toEqual([`pass: ${reason}`]);
  });

  test('every break accepted', async () => {
    expect(await told(await accepting(BREAK))).toEqual([
      'pass: every break since 1.0.0 is accepted; the release that carries them needs 2.0.0 or higher',
    ]);
  });
});

describe('a fail', () => {
  test.each<readonly [string, Story, string, readonly string[]]>([
    [
      'assumed, with a version file',
      { ...BREAK, to: '1.0.0' },
      'this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
      ['set the version to 2.0.0 or higher', UNDO, ACCEPT],
    ],
    [
      'assumed, without one',
      BREAK,
      'this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
      ['say the version, 2.0.0 or higher, in a VERSION file or with `--head-version`', UNDO, ACCEPT],
    ],
    [
      'nothing assumed',
      { ...ADD, to: '1.0.0', declared: 'none' },
      'this needs a minor release after 1.0.0 (1.1.0 or higher); no new version is declared',
      ['set the version to 1.1.0 or higher', UNDO, ACCEPT],
    ],
    [
      'by the tag: a release has to pay, so accepting does not help',
      { ...BREAKS, to: '1.1.0', declaredBy: 'tag' },
      '1.1.0 needs a major release after 1.0.0 (2.0.0 or higher); the tag declares a minor',
      ['release it as 2.0.0 or higher', 'undo the 2 blocking changes'],
    ],
    [
      'by the version file',
      { ...BREAK, to: '1.1.0', declaredBy: 'version-file' },
      '1.1.0 needs a major release after 1.0.0 (2.0.0 or higher); the version file declares a minor',
      ['set the version to 2.0.0 or higher', UNDO],
    ],
    [
      'below 1.0.0',
      { ...BREAK, from: '0.3.0', to: '0.3.1', declared: 'patch', declaredBy: 'version-file' },
      '0.3.1 needs a minor release after 0.3.0 (0.4.0 or higher); the version file declares a patch',
      ['set the version to 0.4.0 or higher', UNDO],
    ],
    [
      'without versions',
      { ...BREAKS, from: null, declared: null },
      '2 changes break what is promised',
      ['undo the 2 blocking changes', 'accept them by fingerprint in .github/skewgate.yml'],
    ],
    [
      'a baseline without a version',
      { ...BREAK, from: null },
      'this needs a major release after old; the next release is taken to be a minor',
      ['declare a major release', UNDO, ACCEPT],
    ],
    [
      'never, in a change',
      { ...BREAK, ...LIVE },
      '1 change breaks what may never break after 1.0.0, unless accepted by name',
      [UNDO, ACCEPT],
    ],
    [
      'never, in a minor',
      { ...BREAKS, ...LIVE, to: '1.1.0', declaredBy: 'tag' },
      '2 changes break what may never break after 1.0.0, unless accepted by name',
      ['undo the 2 blocking changes', 'accept them by fingerprint in .github/skewgate.yml and declare a major'],
    ],
    [
      'never, in a major',
      { ...BREAK, ...LIVE, to: '2.0.0', declared: 'major', declaredBy: 'tag' },
      '1 change breaks what may never break after 1.0.0, unless accepted by name',
      [UNDO, ACCEPT],
    ],
    [
      'the config goes by another name',
      { ...BREAK, to: '1.0.0', policy: { file: 'gate.yml', sha: null } },
      'this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
      ['set the version to 2.0.0 or higher', UNDO, 'accept it by fingerprint in gate.yml'],
    ],
  ])('%s', async (_, story, reason, ways) => {
    expect(await told(story)).toEqual([`fail: ${reason}`, ways]);
  });

  test('accepted breaks that the release does not pay for', async () => {
    expect(await told(await accepting({ ...BREAK, to: '1.1.0', declaredBy: 'tag' }))).toEqual([
      'fail: 1.1.0 needs a major release after 1.0.0 (2.0.0 or higher), accepted breaks included; the tag declares a minor',
      ['release it as 2.0.0 or higher'],
    ]);
  });

  test('the version itself', async () => {
    const faults = [
      { kind: 'goes-back', message: 'The version goes back: 1.0.0 is lower than 1.5.0. Set a version above 1.5.0.' },
      { kind: 'already-released', message: 'Version 1.0.0 is already released. Choose another. Or none.' },
    ] as const;
    expect(await told({ ...SAME, faults })).toEqual([
      'fail: The version goes back: 1.0.0 is lower than 1.5.0',
      ['set a version above 1.5.0'],
      ['choose another. Or none'],
    ]);
    expect(await told({ ...BREAK, to: '1.0.0', faults: [faults[0]] })).toEqual([
      'fail: The version goes back: 1.0.0 is lower than 1.5.0',
      ['set a version above 1.5.0'],
      ['set the version to 2.0.0 or higher', UNDO, ACCEPT],
    ]);
  });
});

describe('what a change introduces', () => {
  test('alone decides', async () => {
    expect(await told({ ...BREAK, before: BREAK.new })).toEqual([
      'pass: no change here needs a new version after 1.0.0',
    ]);
    const more = proto('', 'int32 id = 1; bool fast = 2;');
    expect(await told({ old: proto(PUT), before: proto(''), new: more })).toEqual([
      'pass: this needs a minor release after 1.0.0; the next release is taken to be a minor',
    ]);
  });
});
