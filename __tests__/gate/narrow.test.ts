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
import { changed, Dice, randomWorld, textsOf } from './random-trees.ts';

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

interface Run {
  readonly report: Report;
  /** Paths that were read in any version; null: all. */
  readonly read: ReadonlySet<string> | null;
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
  const narrow: typeof loadNarrow = async (trees: readonly Tree[], settings, parses) => {
    const loaded = isNarrow ? await loadNarrow(trees, settings, parses, ALWAYS) : null;
    if (loaded !== null) read = new Set([...loaded.values()].flatMap(({ schema }) => [...schema.files.keys()]));
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
  return { report, read };
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
  const { read } = narrow;
  const isRead = (problem: Problem): boolean => read === null || filesOf(problem).every((file) => read.has(file));
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
      'the rest of a package',
      { 'new.proto': file('other', message('New')) },
      ['base.proto', 'new.proto', 'other.proto'],
    ],
    ['who declares the same name', { 'new.proto': file('alone', message('Alone')) }, ['alone.proto', 'new.proto']],
  ])('beside a changed file: %s', async (_, change, expected) => {
    expect(await read({ ...files, ...change })).toEqual(expected);
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
