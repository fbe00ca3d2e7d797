/** More differences than `limits.findings` leave no verdict, whichever two versions differ in them. */
import { describe, expect, test } from '@jest/globals';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository, type Outcome } from '../../src/gate/gate.ts';
import { matrixOf } from '../../src/gate/matrix.ts';
import { notesOf } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import { planRepository } from '../../src/gate/plan.ts';
import type { Repository } from '../../src/gate/ports.ts';
import { cellAt } from '../../src/report/matrix.ts';
import { type FakeFiles, fakeRepository, fakeTree } from '../gate/fake-repository.ts';

const CONFIG = '.github/skewgate.yml';
const NOTHING = { base: null, head: null, tag: null, baseVersion: null, headVersion: null } as const;
const POLICY = { config: null, options: {} } as const;
const LIMITED = 'limits: { findings: 1 }\n';
const REASON = 'two versions differ in more than 1 way, which is the limit';
const STEP = 'compare versions that are closer together, or raise `limits.findings` in the config';

/** A service with methods of one letter. */
const proto = (methods: string): string =>
  `syntax = "proto3"; service S { ${[...methods].map((name) => `rpc ${name}(Query) returns (Query);`).join(' ')} } message Query { int32 a = 1; }`;

/** A line of commits, tagged if they have the name of a version; the last one is the head, and `main` the one before. */
function history(story: Readonly<Record<string, string>>, config = LIMITED): Repository {
  const names = Object.keys(story);
  const commits = names.map((name, i) => {
    const files = { 'a.proto': proto(story[name] ?? ''), [CONFIG]: config };
    return [name, { files, parents: i === 0 ? [] : [names[i - 1] ?? ''] }] as const;
  });
  const tags = names.filter((name) => /^\d/.test(name)).map((name) => [name, name] as const);
  return fakeRepository({
    commits: Object.fromEntries(commits),
    tags: Object.fromEntries(tags),
    branches: { main: names.at(-2) ?? '' },
    head: names.at(-1) ?? '',
  });
}

function reportIn(outcome: Outcome | object) {
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  const { verdict, reason, next, surfaces } = (outcome as Extract<Outcome, { report: unknown }>).report;
  return { verdict, reason, next, surfaces: surfaces.map(({ name }) => name) };
}

const UNDECIDED = { verdict: 'undecided', reason: REASON, next: [[STEP]], surfaces: [] };

describe('differences beyond the limit', () => {
  const judge = async (story: Readonly<Record<string, string>>, config?: string) =>
    reportIn(await gateRepository(history(story, config), NOTHING, POLICY, createParses()));

  test('between the release and the head; one fewer is judged', async () => {
    expect(await judge({ '1.0.0': 'A', head: 'ABC' })).toEqual(UNDECIDED);
    expect(await judge({ '1.0.0': 'A', head: 'AB' })).toMatchObject({ verdict: 'pass' });
    expect(await judge({ '1.0.0': 'AB', head: 'A' })).toMatchObject({ verdict: 'fail' });
  });

  test('between the release and the merge base alone', async () => {
    const change = async (before: string) => {
      const repository = history({ '1.0.0': 'A', main: before, head: 'AB' });
      return reportIn(await gateRepository(repository, { ...NOTHING, base: 'main' }, POLICY, createParses()));
    };
    expect(await change('AB')).toMatchObject({ verdict: 'pass' });
    expect(await change('ABC')).toEqual(UNDECIDED);
  });

  test('between the head and an older release of the window alone', async () => {
    const story = { '1.0.0': 'ABCD', '1.1.0': 'A', head: 'AE' };
    expect(await judge(story)).toMatchObject({ verdict: 'pass' });
    expect(await judge(story, `${LIMITED}window: { minors: 2 }\n`)).toEqual(UNDECIDED);
  });

  test('between the release and what its clients are built from', async () => {
    const story = { '1.0.0': 'ABCD', '1.1.0': 'A', head: 'AE' };
    expect(await judge(story, `${LIMITED}client-protocol: { 1.1.0: "1.0.0" }\n`)).toEqual(UNDECIDED);
  });

  test('of which each counts once more for every 20 methods that reach it', async () => {
    const letters = (n: number): string => String.fromCharCode(...Array.from({ length: n }, (_, i) => 65 + i));
    const sides = (n: number) => {
      const files = { 'a.proto': proto(letters(n)), [CONFIG]: LIMITED };
      return {
        base: fakeTree(files),
        head: fakeTree({ ...files, 'a.proto': files['a.proto'].replace('int32 a = 1;', 'int32 a = 1; int32 b = 2;') }),
      };
    };
    const versions = { base: null, head: null };
    expect(reportIn(await gateFolders(sides(19), versions, POLICY, createParses()))).toMatchObject({ verdict: 'pass' });
    expect(reportIn(await gateFolders(sides(20), versions, POLICY, createParses()))).toEqual(UNDECIDED);
  });

  test('of stored JSON, counted with those of the protocol', async () => {
    const schema = (names: string): string =>
      `{"type": "object", "properties": {${[...names].map((name) => `"${name}": {"type": "string"}`).join(', ')}}}`;
    const tree = (methods: string, names: string) =>
      fakeTree({
        'a.proto': proto(methods),
        's.schema.json': schema(names),
        [CONFIG]: `${LIMITED}stored: { schemas: "*.schema.json", reader: lenient }\n`,
      });
    const between = async (base: readonly [string, string], head: readonly [string, string]) =>
      reportIn(
        await gateFolders(
          { base: tree(...base), head: tree(...head) },
          { base: null, head: null },
          POLICY,
          createParses(),
        ),
      );
    expect(await between(['A', 'a'], ['A', 'ab'])).toMatchObject({ verdict: 'pass' });
    expect(await between(['A', 'a'], ['AB', 'ab'])).toEqual(UNDECIDED);
    expect(await between(['A', 'a'], ['A', 'abc'])).toEqual(UNDECIDED);
  });

  test('between two copies', async () => {
    const files = (server: string): FakeFiles => ({
      'client/a.proto': proto('A'),
      'server/a.proto': proto(server),
      // That the file lies elsewhere is a difference too.
      [CONFIG]: `limits: { findings: 2 }\nprotos: client/**\ncopies: [{ client: client, server: server }]\n`,
    });
    const judged = async (server: string) =>
      reportIn(
        await gateFolders(
          { base: fakeTree(files(server)), head: fakeTree(files(server)) },
          { base: null, head: null },
          POLICY,
          createParses(),
        ),
      );
    expect(await judged('AB')).toMatchObject({ verdict: 'pass' });
    expect(await judged('ABC')).toEqual({ ...UNDECIDED, reason: REASON.replace('1 way', '2 ways') });
  });
});

describe('what looks at past releases', () => {
  const story = { '1.0.0': 'ABCD', '1.1.0': 'A', '1.2.0': 'AE', head: 'AE' };

  test('a plan has no history', async () => {
    const plan = async (last: number | null) => planRepository(history(story), NOTHING, POLICY, createParses(), last);
    expect(reportIn(await plan(1))).toMatchObject({ verdict: 'pass' });
    const next = [[`look back less far with \`--history\`, or: ${STEP}`]];
    expect(reportIn(await plan(2))).toEqual({ ...UNDECIDED, next });
  });

  test('there is no matrix', async () => {
    expect(reportIn(await matrixOf(history(story), POLICY, createParses(), null))).toEqual(UNDECIDED);
    expect('matrix' in (await matrixOf(history(story), POLICY, createParses(), '>=1.1.0'))).toBe(true);
  });

  test('there is none where only what clients are built from is that far from a server', async () => {
    const config = (ref: string): string => `${LIMITED}client-protocol: { 1.1.0: "${ref}" }\n`;
    const matrix = async (text?: string) => matrixOf(history(story, text), POLICY, createParses(), '>=1.1.0');
    // A client of 1.1.0 calls what 1.0.0 has: three methods more than either server.
    expect(reportIn(await matrix(config('1.0.0')))).toEqual(UNDECIDED);
    const cells = async (text?: string) => {
      const found = await matrix(text);
      if (!('matrix' in found)) throw new Error(JSON.stringify(found));
      const [surface] = found.matrix.surfaces;
      return surface?.releases.flatMap(({ version }, client) =>
        surface.releases.map((server, i) => {
          const cell = cellAt(surface, client, i);
          return `${version} ${server.version} ${cell === 'unknown' ? cell : cell.severity}`;
        }),
      );
    };
    expect(await cells()).toEqual(['1.1.0 1.1.0 safe', '1.1.0 1.2.0 safe', '1.2.0 1.1.0 broken', '1.2.0 1.2.0 safe']);
    // Of 1.2.0 it has one method more than its own server.
    expect(await cells(config('1.2.0'))).toEqual([
      '1.1.0 1.1.0 broken',
      '1.1.0 1.2.0 safe',
      '1.2.0 1.1.0 broken',
      '1.2.0 1.2.0 safe',
    ]);
  });

  test('notes end where that is, and say so', async () => {
    const found = await notesOf(history(story), NOTHING, POLICY, createParses(), 'major');
    if (!('notes' in found)) throw new Error(JSON.stringify(found));
    const [notes] = found.notes;
    expect(notes && 'looked' in notes && notes.looked).toEqual(['1.1.0', '1.2.0']);
    expect(found.notices.map(({ message }) => message)).toEqual([
      `1.0.0 could not be read, so nothing is said of it and of older releases: ${REASON}.`,
    ]);
  });
});
