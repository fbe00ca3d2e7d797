import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository, type Outcome } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import type { PolicyRequest } from '../../src/gate/policy.ts';
import type { Report } from '../../src/report/report.ts';
import { type FakeFiles, type FakeHistory, fakeRepository, fakeTree, idOf } from './fake-repository.ts';
import { v } from './judged.ts';

const REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
const NONE: PolicyRequest = { config: null, options: {} };

const proto = (methods = 'rpc Put(Q) returns (Q);', fields = 'int32 id = 1;'): string =>
  `syntax = "proto3"; service S { rpc Get(Q) returns (Q); ${methods} } message Q { ${fields} }`;
const FULL = proto();
const LESS = proto('');
const MORE = proto('rpc Put(Q) returns (Q); rpc New(Q) returns (Q);');

function report(outcome: Outcome): Report {
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  return outcome.report;
}

async function gate(history: FakeHistory, request: Partial<RevisionRequest> = {}, policy = NONE): Promise<Report> {
  return report(await gateRepository(fakeRepository(history), { ...REQUEST, ...request }, policy, createParses()));
}

/** The verdict, the reason, and `name: rule element`, with `!` in front of what blocks. */
const told = ({ verdict, reason, surfaces }: Report): readonly string[] => [
  `${verdict}: ${reason}`,
  ...surfaces.flatMap(({ name, findings }) =>
    findings.map(({ finding, blocking }) => `${blocking ? '!' : ''}${name}: ${finding.rule.id} ${finding.element}`),
  ),
];

/** A release 1.0.0, and a change on top of it. */
const change = (before: FakeFiles, after: FakeFiles): FakeHistory => ({
  commits: { one: { files: before }, two: { files: after, parents: ['one'] } },
  tags: { '1.0.0': 'one' },
  branches: { main: 'one' },
  head: 'two',
});

describe('a repository', () => {
  test('is judged by what its config and its releases say', async () => {
    const result = await gate(change({ 'a.proto': FULL, VERSION: '1.0.0' }, { 'a.proto': LESS, VERSION: '1.0.0' }));
    expect(told(result)).toEqual([
      'fail: this needs a major release after 1.0.0 (2.0.0 or higher); the next release is taken to be a minor',
      '!sample: rpc-removed S.Put',
    ]);
    expect(result.surfaces[0]?.name).toBe('sample');
  });

  test('a first tag passes if its schema can be read and its version is right', async () => {
    const first = (files: FakeFiles): FakeHistory => ({ commits: { one: { files } }, head: 'one' });
    expect(told(await gate(first({ 'a.proto': FULL }), { tag: '0.1.0' }))).toEqual([
      'pass: nothing came before 0.1.0, so there is nothing it could break',
    ]);
    expect(told(await gate(first({ 'a.proto': FULL })))).toEqual([
      'pass: nothing came before HEAD, so there is nothing it could break',
    ]);
    expect(told(await gate(first({ 'a.proto': FULL }), { tag: 'one' }))[0]).toMatch(/^fail: The tag one is no release/);
    expect(told(await gate(first({ 'a.proto': FULL, VERSION: '0.2.0' }), { tag: '0.1.0' }))[0]).toMatch(
      /^fail: The tag 0\.1\.0 is not the version at its commit/,
    );
    expect(told(await gate(first({ 'a.proto': 'message {' }), { tag: '0.1.0' }))[0]).toMatch(
      /^undecided: a\.proto:1:9/,
    );
    expect(told(await gate(first({}), { tag: '0.1.0' }))).toEqual(['undecided: there is no .proto file to compare']);
  });

  test('a tag that is no version never passes, whatever was released', async () => {
    for (const tag of ['1.6', 'nonsense', 'release-2.0.0']) {
      const { verdict } = await gate(change({ 'a.proto': FULL }, { 'a.proto': FULL }), { tag });
      expect([tag, verdict]).toEqual([tag, 'fail']);
    }
  });

  test('two tags of one version, and tags that are none, are told', async () => {
    const history = change({ 'a.proto': FULL }, { 'a.proto': FULL });
    const tags = { '1.0.0': 'one', 'v1.0.0': 'two', '20191207': 'one' };
    const result = await gate({ ...history, tags });
    expect([result.untold.map(({ message }) => message), result.surfaces[0]?.unseen]).toEqual([
      ['The tags 1.0.0 and v1.0.0 both name version 1.0.0; 1.0.0 is used. Delete the other, or set tag-pattern.'],
      ['1 tag that is no version: 20191207'],
    ]);
    const many = await gate({ ...history, tags: { ...tags, '2.1-alpha0': 'one', nightly: 'two' } });
    expect(many.surfaces[0]?.unseen).toEqual(['3 tags that are no versions, such as 2.1-alpha0']);
  });

  test('a wrong config is no verdict', async () => {
    const history = change({ 'a.proto': FULL }, { 'a.proto': LESS, '.github/skewgate.yml': 'promis: full' });
    const outcome = await gateRepository(fakeRepository(history), REQUEST, NONE, createParses());
    expect(outcome).toMatchObject({ badConfig: [{ file: '.github/skewgate.yml', line: 1, column: 1 }] });
  });
});

describe('a change that shares no commit with its target', () => {
  const strangers: FakeHistory = {
    commits: { one: { files: { 'a.proto': FULL } }, two: { files: { 'a.proto': LESS } } },
    branches: { main: 'one' },
    head: 'two',
  };

  test.each([
    ['main', 'main'],
    [idOf('one'), `the target ${idOf('one').slice(0, 12)}`],
  ])('is compared with it as it is, and that is said (%s)', async (base, shown) => {
    const result = await gate({ ...strangers, tags: { '1.0.0': 'one' } }, { base });
    expect(told(result)[1]).toBe('!sample: rpc-removed S.Put');
    expect(result.untold.map(({ message }) => message)).toEqual([
      `The head and ${shown} have no common ancestor, so it is compared with ${shown} as it is now.`,
    ]);
    expect(told(await gate(strangers, { base }))[1]).toBe('!sample: rpc-removed S.Put');
  });
});

describe('which config judges', () => {
  const [strict, none] = [
    { '.github/skewgate.yml': 'promise: full-strict' },
    { '.github/skewgate.yml': 'promise: none' },
  ];
  const edited = change({ 'a.proto': FULL, ...strict }, { 'a.proto': MORE, ...none });

  test('a pull request: the one at the merge base', async () => {
    const result = await gate(edited, { base: 'main' });
    const [surface] = result.surfaces;
    expect([result.verdict, surface?.promise, surface?.policy]).toEqual([
      'fail',
      'full-strict',
      { file: '.github/skewgate.yml', sha: idOf('one') },
    ]);
    expect(result.untold.map(({ message }) => message)).toEqual([
      'This change edits the config. It was judged by the config before it; the new config counts once it is merged.',
    ]);
  });

  test('a branch or a tag: its own', async () => {
    for (const request of [{}, { tag: '1.1.0' }, { base: '1.0.0' }]) {
      const result = await gate(edited, request);
      expect([result.verdict, result.surfaces[0]?.policy.sha, result.untold]).toEqual(['pass', idOf('two'), []]);
    }
  });

  test('it says how long one may wait for whoever holds the history', async () => {
    const waits: number[] = [];
    const limited = change({ 'a.proto': FULL, '.github/skewgate.yml': 'limits: { seconds: 7 }' }, { 'a.proto': MORE });
    for (const history of [limited, edited]) {
      const repository = { ...fakeRepository(history), waitAtMost: (seconds: number) => void waits.push(seconds) };
      const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
      await gateRepository(repository, { ...request, base: 'main' }, { config: null, options: {} }, createParses());
    }
    expect(waits).toEqual([7, 120]);
  });

  test('the work tree: the one that lies there, of no commit', async () => {
    const result = await gate({ ...edited, dirty: { 'a.proto': MORE, ...strict } });
    expect([result.verdict, result.surfaces[0]?.policy]).toEqual(['fail', { file: '.github/skewgate.yml', sha: null }]);
  });
});

describe('several surfaces', () => {
  const CONFIG = `surfaces:
  - {name: agent, protos: agent/**, tag-pattern: "agent/v{version}", version-file: agent/VERSION, promise: full}
  - {name: store, protos: store/**, tag-pattern: "store/v{version}", version-file: store/VERSION}
`;
  const files = (
    agent: string,
    store: string,
    versions: readonly [string, string] = ['1.0.0', '3.1.0'],
  ): FakeFiles => ({
    '.github/skewgate.yml': CONFIG,
    'agent/a.proto': `package agent; ${agent}`.replace(/^(package agent;) (syntax = "proto3";)/, '$2 $1'),
    'agent/VERSION': versions[0],
    'store/s.proto': `package store; ${store}`.replace(/^(package store;) (syntax = "proto3";)/, '$2 $1'),
    'store/VERSION': versions[1],
  });
  const history = (
    head: FakeFiles,
    tags: Readonly<Record<string, string>> = { 'agent/v1.0.0': 'one', 'store/v3.1.0': 'one' },
  ) => ({
    ...change(files(FULL, FULL), head),
    tags,
  });

  test('each has its releases, its version and its promise', async () => {
    const result = await gate(history(files(FULL, LESS)), { base: 'main' });
    expect(told(result)).toEqual(['fail: 1 of 2 surfaces fails: store', '!store: rpc-removed store.S.Put']);
    expect(
      result.surfaces.map(({ name, baseline, promise, verdict }) => [name, baseline.ref, promise, verdict]),
    ).toEqual([
      ['agent', 'agent/v1.0.0', 'full', 'pass'],
      ['store', 'store/v3.1.0', 'backward', 'fail'],
    ]);
    expect(told(await gate(history(files(MORE, FULL, ['1.1.0', '3.1.0'])), { base: 'main' }))[0]).toBe(
      'fail: 1 of 2 surfaces fails: agent',
    );
    expect(told(await gate(history(files(FULL, MORE)), { base: 'main' }))).toEqual([
      'pass: all 2 surfaces pass',
      'store: rpc-added store.S.New',
    ]);
  });

  test('a tag is a release of the surface whose pattern it follows, and of no other', async () => {
    const next = history(files(LESS, MORE, ['1.1.0', '3.2.0']));
    const store = await gate(next, { tag: 'store/v3.2.0' });
    expect([told(store), store.surfaces.map(({ name }) => name)]).toEqual([
      ['pass: 3.2.0 needs a minor release after 3.1.0; the tag declares a minor', 'store: rpc-added store.S.New'],
      ['store'],
    ]);
    expect(told(await gate(next, { tag: 'agent/v1.1.0' }))[1]).toBe('!agent: rpc-removed agent.S.Put');
    const none = await gate(next, { tag: 'v3.2.0' });
    expect([none.verdict, none.reason]).toEqual(['fail', '2 of 2 surfaces fail: agent, store']);
  });

  test('one without a release does not let the others pass', async () => {
    const result = await gate(history(files(FULL, LESS), { 'store/v3.1.0': 'one' }));
    expect([result.verdict, result.reason]).toEqual(['fail', '1 of 2 surfaces fails: store']);
    const root: FakeHistory = {
      commits: { one: { files: files(FULL, LESS) } },
      tags: { 'store/v3.1.0': 'one' },
      head: 'one',
    };
    const first = await gate(root);
    expect([first.verdict, first.surfaces.map(({ name }) => name), first.untold.map(({ message }) => message)]).toEqual(
      ['pass', ['store'], ['agent: nothing came before HEAD, so there is nothing it could break.']],
    );
  });

  test('one that cannot be read leaves all undecided', async () => {
    expect(told(await gate(history(files(FULL, 'syntax = "proto3"; message {')), { base: 'main' }))[0]).toMatch(
      /^undecided: store\/s\.proto:1:43: /,
    );
  });

  test('files of none are told', async () => {
    const { unseen } = await gate(history({ ...files(FULL, FULL), 'new/n.proto': FULL }));
    expect(unseen).toEqual(['1 .proto file that no surface takes: new/n.proto']);
  });
});

describe('two folders', () => {
  const sides = (base: FakeFiles, head: FakeFiles, ref = '/data/x/head/') => ({
    base: fakeTree(base, '/data/x/base'),
    head: fakeTree(head, ref),
  });
  const folders = async (
    both: ReturnType<typeof sides>,
    versions: Parameters<typeof gateFolders>[1] = { base: null, head: null },
    policy = NONE,
  ): Promise<Report> => report(await gateFolders(both, versions, policy, createParses()));

  test('without a version fail on what the promise protects', async () => {
    const broken = await folders(sides({ 'a.proto': FULL }, { 'a.proto': LESS }));
    expect(told(broken)).toEqual(['fail: 1 change breaks what is promised', '!head: rpc-removed S.Put']);
    expect(broken.surfaces[0]).toMatchObject({
      declared: null,
      declaredBy: null,
      minimumVersion: null,
      baseline: { ref: '/data/x/base', sha: null, version: null },
      head: { ref: '/data/x/head/', sha: null, version: null },
    });
    expect(told(await folders(sides({ 'a.proto': FULL }, { 'a.proto': MORE })))).toEqual([
      'pass: nothing that is promised breaks',
      'head: rpc-added S.New',
    ]);
  });

  test('with version files, or versions given, are judged by them', async () => {
    const both = sides({ 'a.proto': FULL, VERSION: '1.0.0' }, { 'a.proto': LESS, VERSION: '1.1.0' });
    expect(told(await folders(both))[0]).toBe(
      'fail: 1.1.0 needs a major release after 1.0.0 (2.0.0 or higher); the version file declares a minor',
    );
    expect(told(await folders(both, { base: null, head: v('2.0.0') }))[0]).toBe(
      'pass: 2.0.0 needs a major release after 1.0.0; --head-version declares a major',
    );
    expect(told(await folders(both, { base: v('0.9.0'), head: null }))[0]).toBe(
      'pass: 1.1.0 needs a minor release after 0.9.0; the version file declares a major',
    );
  });

  test('the config is that of the older one, unless it is given', async () => {
    const [old, next] = [
      { '.github/skewgate.yml': 'promise: full-strict' },
      { '.github/skewgate.yml': 'promise: none' },
    ];
    const both = sides({ 'a.proto': FULL, ...old, VERSION: '1.0.0' }, { 'a.proto': MORE, ...next, VERSION: '1.0.0' });
    const judged = await folders(both);
    expect([judged.verdict, judged.surfaces[0]?.promise, judged.untold.length]).toEqual(['fail', 'full-strict', 1]);
    const given = await folders(both, undefined, { config: { file: 'x.yml', text: 'promise: none' }, options: {} });
    expect([given.verdict, given.surfaces[0]?.policy, given.untold]).toEqual([
      'pass',
      { file: 'x.yml', sha: null },
      [],
    ]);
  });

  test('a problem in a version file leaves them undecided', async () => {
    const both = sides({ 'a.proto': FULL, VERSION: 'x' }, { 'a.proto': FULL, VERSION: '1.0.0' });
    expect(told(await folders(both))[0]).toMatch(/^undecided: VERSION:1:1: expected a version/);
    expect(
      told(await folders(sides(both.base ? { 'a.proto': FULL } : {}, { 'a.proto': FULL, VERSION: 'y' })))[0],
    ).toMatch(/^undecided: VERSION:1:1: expected a version/);
  });

  test('nothing on either side is undecided', async () => {
    expect(told(await folders(sides({}, { 'a.txt': '' })))).toEqual(['undecided: there is no .proto file to compare']);
  });

  test('a surface without a name is named after the head’s folder', async () => {
    for (const [ref, name] of [
      ['/data/agent', 'agent'],
      ['agent/', 'agent'],
      ['/', '/'],
    ] as const) {
      expect((await folders(sides({ 'a.proto': FULL }, { 'a.proto': FULL }, ref))).surfaces[0]?.name).toBe(name);
    }
  });
});
