import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { loadNarrow } from '../../src/gate/narrow.ts';
import { storedOutlines, type TextStore } from '../../src/gate/outline-text.ts';
import { createParses, type OutlineStore, type Parses } from '../../src/gate/parses.ts';
import type { Tree } from '../../src/gate/ports.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { judgeSurface, type Sides } from '../../src/gate/surface.ts';
import { decided, undecided } from '../../src/gate/verdict.ts';
import { jsonObject } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { TOOL } from '../../src/report/tool.ts';
import type { Problem } from '../../src/schema/model.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';
import { v } from './judged.ts';
import { changed, Dice, edited, randomWorld, tame, textsOf } from './random-trees.ts';

/** What is compared, as texts. */
interface History {
  readonly old: FakeFiles;
  readonly before: FakeFiles | null;
  readonly next: FakeFiles;
  readonly older: FakeFiles | null;
  readonly options: SurfaceOptions;
}

const OPTIONS: readonly SurfaceOptions[] = [
  {},
  {},
  { contracts: ['binary', 'json', 'source'] },
  { protos: ['**/*.proto'] },
  { roots: ['p.*', 'google.api.Item'] },
  { stored: ['*', 'r.s.*'] },
  { unstablePackages: ['alpha'] },
  { contractOptions: ['p.opt_1', 'opt_2'] },
];

function historyOf(seed: number): History {
  const dice = new Dice(seed);
  const world = randomWorld(dice);
  const old = changed(world, dice, 3);
  const before = dice.chance(30) ? changed(old, dice, 2) : null;
  const next = changed(before ?? old, dice, 3);
  return {
    old: textsOf(old),
    before: before && textsOf(before),
    next: textsOf(next),
    older: dice.chance(20) ? textsOf(world) : null,
    options: dice.one(OPTIONS),
  };
}

/** In which only fields change, so that of most files no more is read than what uses them. */
function editsOf(seed: number): History {
  const dice = new Dice(seed);
  const old = tame(randomWorld(dice), dice);
  const before = dice.chance(30) ? edited(old, dice) : null;
  const next = edited(before ?? old, dice);
  const options = dice.one(OPTIONS);
  return { old: textsOf(old), before: before && textsOf(before), next: textsOf(next), older: null, options };
}

interface Run {
  readonly report: Report;
  /** Paths that were linked in any version; null: all. */
  readonly read: ReadonlySet<string> | null;
  /** Those of which all was read; null: of all. */
  readonly whole: ReadonlySet<string> | null;
}

const ALWAYS = { small: 0, differing: 1 };

async function run(
  history: History,
  isNarrow: boolean,
  outlines?: OutlineStore,
  parses = createParses(outlines),
): Promise<Run> {
  const { old, before, next, older, options } = history;
  const sides: Sides = {
    baseline: fakeTree(old, 'refs/tags/1.0.0', 'b'.repeat(40)),
    before: before && fakeTree(before, 'merge-base', 'c'.repeat(40)),
    head: fakeTree(next, 'HEAD', 'a'.repeat(40)),
    older: older === null ? [] : [{ version: v('0.9.0'), tree: fakeTree(older, 'refs/tags/0.9.0', 'd'.repeat(40)) }],
  };
  let read: ReadonlySet<string> | null = null;
  let whole: ReadonlySet<string> | null = null;
  const narrow: typeof loadNarrow = async (trees: readonly Tree[], settings, parses) => {
    const loaded = isNarrow ? await loadNarrow(trees, settings, parses, ALWAYS) : null;
    if (loaded !== null) {
      read = new Set([...loaded.values()].flatMap(({ schema }) => [...schema.files.keys()]));
      const partly = new Set([...loaded.values()].flatMap(({ partly = [] }) => [...partly]));
      whole = new Set([...read].filter((path) => !partly.has(path)));
    }
    return loaded;
  };
  const settings = settingsOf({ ...DEFAULT_SURFACE, ...options }, DEFAULT_LIMITS, false);
  const declared = {
    baselineVersion: v('1.0.0'),
    headVersion: null,
    declared: 'minor',
    declaredBy: 'assumed',
  } as const;
  const identity = { name: 'sample', policy: { file: null, sha: null } };
  const judged = await judgeSurface(sides, declared, settings, parses, identity, narrow);
  const report =
    'report' in judged ? decided([{ ...judged, faults: [] }], { notices: [], unseen: [] }) : undecided(judged);
  return { report, read, whole };
}

/**
 * All that a report says, but for what was not seen and for problems. Where nothing was read it is not known which files
 * are foreign ones.
 */
function told(report: Report, read: Run['read']): unknown {
  const counted = read?.size === 0 ? { files: { baseline: 0, head: 0 } } : {};
  const surfaces = report.surfaces.map((surface) => ({ ...surface, ...counted, unseen: [] }));
  const bare = { ...report, surfaces, unseen: [], problems: [], untold: [] };
  const text = renderText(bare, { colour: false, quiet: false, explain: false });
  return { json: jsonObject(bare, TOOL), text };
}

/** The files that a problem is about. */
function filesOf({ file, message }: Problem): readonly string[] {
  const other = /(?:copy of|declared in) ([^ :]+\.proto)/.exec(message)?.[1];
  return [...(file === null ? [] : [file]), ...(other === undefined ? [] : [other])];
}

/** What the whole says and the part does not may only be about files that were not read. */
function expectSame(all: Run, narrow: Run): void {
  const { read, whole } = narrow;
  const isRead = (problem: Problem): boolean => whole === null || filesOf(problem).every((file) => whole.has(file));
  if (read !== null && all.report.verdict === 'undecided') {
    // A file that no change leads to is at fault.
    expect(all.report.problems.filter(({ fatal }) => fatal).some(isRead)).toBe(false);
    return;
  }
  const notices = (report: Report): readonly string[] => report.problems.filter(isRead).map(({ message }) => message);
  expect(notices(narrow.report)).toEqual(notices(all.report));
  expect(narrow.report.problems.filter((problem) => !isRead(problem))).toEqual([]);
  expect(told(narrow.report, read)).toEqual(told(all.report, read));
}

/** Parses and links every tree as if there were no other. */
function forgetful(): Parses {
  return { ...createParses(), known: () => undefined, parse: (id, content) => createParses().parse(id, content) };
}

/** What a file would keep between two runs. */
function texts(): TextStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: (id) => kept.get(id), set: (id, text) => void kept.set(id, text) };
}

describe('only what can differ is read', () => {
  test('and the report is the same, whether contents are known from before or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const history = historyOf(seed);
        const [all, narrow] = [await run(history, false), await run(history, true)];
        expectSame(all, narrow);
        const store = texts();
        for (const _ of ['first', 'second']) {
          const { report } = await run(history, true, storedOutlines(store));
          expect([told(report, null), report.problems]).toEqual([told(narrow.report, null), narrow.report.problems]);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('and the report is the same where of most files only parts are read', async () => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const history = editsOf(seed);
        const [all, narrow] = [await run(history, false), await run(history, true)];
        expectSame(all, narrow);
        if (narrow.read !== null && narrow.read.size > (narrow.whole?.size ?? 0)) parts++;
      }),
      { numRuns: 80, endOnFailure: true },
    );
    expect(parts).toBeGreaterThan(1);
  });

  test('and the report is the same if nothing is taken over from one version to the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const history = historyOf(seed);
        const [once, apart] = [await run(history, false), await run(history, false, undefined, forgetful())];
        expect([told(once.report, null), once.report.problems]).toEqual([
          told(apart.report, null),
          apart.report.problems,
        ]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  const HEADER = 'syntax = "proto3";';
  const message = (name: string, fields = ''): string => `message ${name} { ${fields} }`;
  const file = (name: string, body: string, imports: readonly string[] = []): string =>
    [HEADER, `package ${name};`, ...imports.map((path) => `import "${path}.proto";`), body].join('\n');
  /** A service whose answer holds a type, which holds another; and a part of the tree that has nothing to do with it. */
  const files: FakeFiles = {
    'base.proto': file('base', message('Base', 'string id = 1;')),
    'type.proto': file('type', message('Type', 'base.Base base = 1;'), ['base']),
    'api.proto': file('api', `${message('Empty')} service Api { rpc Get(Empty) returns (type.Type); }`, ['type']),
    'other.proto': file('other', message('Other', 'base.Base base = 1;'), ['base']),
    'alone.proto': file('alone', message('Alone')),
  };
  const read = async (
    next: FakeFiles,
    options: SurfaceOptions = {},
    old = files,
  ): Promise<readonly string[] | null> => {
    const paths = (await run({ old, before: null, next, older: null, options }, true)).read;
    return paths && [...paths].sort();
  };

  test('nothing, if nothing changed', async () => {
    const trees = [fakeTree(files), fakeTree(files)];
    const settings = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS, false);
    const loaded = await loadNarrow(trees, settings, createParses(), ALWAYS);
    expect([...(loaded ?? []).values()].map(({ own, schema }) => [own.size, schema.files.size])).toEqual([
      [5, 0],
      [5, 0],
    ]);
    expect(trees.map(({ reads }) => reads)).toEqual([[], []]);
    expect([...(loaded ?? []).values()][0]?.unseen).toEqual(['5 files, the same in all versions: none was read']);
  });

  test.each<[what: string, change: FakeFiles, read: readonly string[]]>([
    [
      'who imports it, however far, and what they import',
      { 'type.proto': `${files['type.proto']}\n` },
      ['api.proto', 'base.proto', 'type.proto'],
    ],
    ['what it imports', { 'api.proto': `${files['api.proto']}\n` }, ['api.proto', 'base.proto', 'type.proto']],
    ['nobody, where nobody imports it', { 'alone.proto': `${files['alone.proto']}\n` }, ['alone.proto']],
    [
      'the rest of a package, but nothing behind it',
      { 'new.proto': file('other', message('New')) },
      ['new.proto', 'other.proto'],
    ],
    ['who declares the same name', { 'new.proto': file('alone', message('Alone')) }, ['alone.proto', 'new.proto']],
  ])('beside a changed file: %s', async (_, change, expected) => {
    expect(await read({ ...files, ...change })).toEqual(expected);
  });

  describe('of whoever imports a changed file only what uses a changed type', () => {
    const service = 'service Api { rpc Get(Empty) returns (type.Type); rpc Put(Empty) returns (Empty); }';
    const old: FakeFiles = {
      'type.proto': file('type', `${message('Type', 'int32 id = 1;')}\n${message('Other', 'int32 id = 1;')}`),
      'holder.proto': file('holder', message('Holder', 'type.Type type = 1;'), ['type']),
      'api.proto': file('api', `${message('Empty')} ${service}`, ['type', 'alone']),
      'other.proto': file('other', message('Uses', 'type.Other other = 1;'), ['type']),
      'user.proto': file(
        'user',
        `${message('Plain', 'int32 type = 1; alone.Alone alone = 2;')} ${message('User', 'holder.Holder holder = 1;')}`,
        ['holder', 'alone'],
      ),
      'alone.proto': file('alone', message('Alone')),
    };
    const edits = (from: string, to: string): FakeFiles => ({
      ...old,
      'type.proto': (old['type.proto'] as string).replace(from, to),
    });
    const look = async (next: FakeFiles, options: SurfaceOptions = {}) => {
      const history = { old, before: null, next, older: null, options };
      const [all, narrow] = [await run(history, false), await run(history, true)];
      expectSame(all, narrow);
      return narrow;
    };

    test('the methods and the messages that name it, however far', async () => {
      const { read, whole, report } = await look(edits('int32 id = 1', 'string id = 1'));
      expect([...(whole ?? [])]).toEqual(['type.proto']);
      expect([...(read ?? [])].sort()).toEqual(['api.proto', 'holder.proto', 'type.proto', 'user.proto']);
      expect(report.surfaces[0]?.findings.map(({ finding }) => finding.rule.id)).toEqual(['field-type-changed']);
    });

    test('nobody, where nobody names it', async () => {
      const { read } = await look(edits('message Other { int32 id', 'message Other { reserved 2; int32 id'));
      expect([...(read ?? [])].sort()).toEqual(['other.proto', 'type.proto']);
    });

    test('through a file that passes it on, too', async () => {
      const passing = {
        'pass.proto': file('pass', `import public "type.proto"; ${message('Pass')}`),
        'far.proto': file('far', `${message('Far', 'type.Type type = 1;')} service S { rpc Go(Far) returns (Far); }`, [
          'pass',
        ]),
      };
      const [before, next] = [old, edits('int32 id = 1', 'string id = 1')].map((each) => ({ ...each, ...passing }));
      const history = { old: before ?? {}, before: null, next: next ?? {}, older: null, options: {} };
      const [all, narrow] = [await run(history, false), await run(history, true)];
      expectSame(all, narrow);
      expect([...(narrow.read ?? [])]).toContain('far.proto');
      expect([...(narrow.whole ?? [])]).toEqual(['type.proto']);
    });

    test.each<[what: string, next: FakeFiles]>([
      ['a package', edits('package type', 'package types')],
      ['an import that passes on', { ...edits('message Type', 'import public "alone.proto"; message Type') }],
    ])('not where more than types changes: %s', async (_, next) => {
      const { whole } = await look(next);
      expect(whole === null || whole.has('holder.proto')).toBe(true);
    });
  });

  test('all of what takes the place of another type because of what a changed file passes on', async () => {
    const old: FakeFiles = {
      'far.proto': file('c', message('T', 'int32 x = 1; repeated int32 more = 2;')),
      'hub.proto': file('hub', message('Hub')),
      'user.proto': file('a.b', `${message('U', 'c.T t = 1;')} service S { rpc Get(U) returns (U); }`, ['far', 'hub']),
    };
    const next: FakeFiles = {
      ...old,
      'hub.proto': file('hub', `import public "near.proto"; ${message('Hub')}`),
      'near.proto': file('a.b.c', message('T', 'string x = 1;')),
    };
    const history = { old, before: null, next, older: null, options: {} };
    const [all, narrow] = [await run(history, false), await run(history, true)];
    expectSame(all, narrow);
    expect(narrow.report.surfaces[0]?.findings.map(({ finding }) => finding.rule.id)).toEqual(['field-type-changed']);
    expect(narrow.whole?.has('far.proto')).toBe(true);
  });

  test('files whose imports lead elsewhere because of a new file', async () => {
    const old = {
      ...files,
      'x/far.proto': file('far', message('Far')),
      'y/near.proto': file('near', message('Near', 'far.Far far = 1;'), ['far']),
    };
    const next = { ...old, 'y/far.proto': file('far', message('Far')) };
    expect(await read(next, {}, old)).toEqual(expect.arrayContaining(['y/near.proto', 'y/far.proto']));
  });

  test('files of an extended message, and who uses it', async () => {
    const proto2 = (body: string, imports: readonly string[] = []): string =>
      ['syntax = "proto2";', ...imports.map((path) => `import "${path}.proto";`), body].join('\n');
    const old = {
      'open.proto': proto2('message Open { extensions 100 to 200; }'),
      'api.proto': proto2('service Api { rpc Get(Open) returns (Open); }', ['open']),
      'more.proto': proto2('extend Open { optional int32 more = 100; }', ['open']),
      'alone.proto': proto2('package alone; message Alone {}'),
    };
    const next = { ...old, 'more.proto': proto2('extend Open { optional string more = 100; }', ['open']) };
    expect(await read(next, {}, old)).toEqual(['api.proto', 'more.proto', 'open.proto']);
  });

  test('files that extend the same message, but not who imports these', async () => {
    const options = (name: string, number: number, more = ''): string =>
      `syntax = "proto3"; package ${name}; import "google/protobuf/descriptor.proto";
       extend google.protobuf.MethodOptions { string note = ${number}; } ${more}`;
    const old = {
      'one.proto': options('one', 50001),
      'two.proto': options('two', 50002),
      'reads.proto': options('reads', 50003, 'message Reads { google.protobuf.MethodOptions options = 1; }'),
      'reader.proto': 'syntax = "proto3"; import "reads.proto"; message Reader { reads.Reads reads = 1; }',
      'user.proto': 'syntax = "proto3"; import "two.proto"; message User {}',
    };
    const next = { ...old, 'one.proto': options('one', 50009) };
    const found = await read(next, {}, old);
    expect(found).toEqual([
      'google/protobuf/descriptor.proto',
      'one.proto',
      'reader.proto',
      'reads.proto',
      'two.proto',
    ]);
  });

  test('all of it where a config looks everywhere, and where there is a fatal fault', async () => {
    const next = { ...files, 'alone.proto': `${files['alone.proto']}\n` };
    expect(await read(next, { guards: true })).toBeNull();
    expect(await read(next, { clients: new Map([['shim', ['api.Api.Get']]]) })).toBeNull();
    expect(await read({ ...files, 'alone.proto': `${files['alone.proto']} message {` })).toBeNull();
    expect(await read({ ...files, 'alone.proto': file('alone', message('Alone', 'Nowhere n = 1;')) })).toBeNull();
  });

  test('all of it where a name is that of a package too, wherever that is', async () => {
    const bare = (body: string): string => `${HEADER} ${body}`;
    expect(await read({ ...files, 'new.proto': bare(message('alone')) })).toBeNull();
    const old = { ...files, 'bare.proto': bare(message('fresh')) };
    expect(await read({ ...old, 'new.proto': file('fresh.v1', message('New')) }, {}, old)).toBeNull();
  });

  test('all of a small tree, and of one in which much is new', async () => {
    const settings = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS, false);
    const many = (count: number, text: string): FakeFiles =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`f${i}.proto`, file(`p${i}`, message(`M${i}`, i < 30 ? text : ''))]),
      );
    const load = async (count: number, old: string, next: string) =>
      loadNarrow([fakeTree(many(count, old)), fakeTree(many(count, next))], settings, createParses());
    expect(await load(100, 'int32 a = 1;', 'int32 a = 2;')).toBeNull();
    expect(await load(119, 'int32 a = 1;', 'int32 a = 2;')).toBeNull();
    expect(await load(121, 'int32 a = 1;', 'int32 a = 2;')).not.toBeNull();
  });

  test('what is wrong in a file that no change leads to is not told, and that it was not read is', async () => {
    const old = { ...files, 'bad.proto': file('bad', message('Bad', 'Nowhere n = 1;')) };
    const next = { ...old, 'alone.proto': `${files['alone.proto']}\n` };
    const { report } = await run({ old, before: null, next, older: null, options: {} }, true);
    expect([report.verdict, report.problems]).toEqual(['pass', []]);
    expect(report.surfaces[0]?.unseen).toEqual([
      '5 files, the same in all versions and led to by no change: only what they import and declare was read',
    ]);
  });
});
