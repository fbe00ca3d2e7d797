/** What is told where there is too much to tell, and where a limit ends the work. */
import { describe, expect, test } from '@jest/globals';
import { importResolver } from '../../src/schema/imports.ts';
import { LINK_LIMITS, type LinkLimits } from '../../src/schema/limits.ts';
import { link } from '../../src/schema/link.ts';
import { addFault, type Fault } from '../../src/schema/link-problems.ts';
import type { Schema } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';
import { linked, problemLines } from './judge/linked.ts';

function limited(files: Readonly<Record<string, string>>, limits: Partial<LinkLimits>): Schema {
  const nodes = new Map(Object.entries(files).map(([path, text]) => [path, parse(text).file]));
  return link(nodes, importResolver([...nodes.keys()], {}), { ...LINK_LIMITS, ...limits });
}

const p3 = (body: string): string => `syntax = "proto3"; ${body}`;

describe('faults of one file', () => {
  const fault = (i: number, fatal: boolean): Fault => ({ message: `${i}`, range: { start: i, end: i }, fatal });

  test.each<readonly [string, (i: number) => boolean, string]>([
    ['the first hundred are kept', () => true, '99'],
    ['of warnings too', () => false, '99'],
    ['a fatal one takes the place of the last warning', (i) => i === 120, '120'],
    ['the first fatal one, if there are several', (i) => i >= 110, '110'],
    ['none is put out where a fatal one is there already', (i) => i === 3 || i === 120, '99'],
  ])('%s', (_, isFatal, last) => {
    const faults: Fault[] = [];
    for (let i = 0; i < 130; i++) addFault(faults, fault(i, isFatal(i)));
    expect([faults.length, faults[98]?.message, faults[99]?.message]).toEqual([100, '98', last]);
  });

  test('names that are declared twice', () => {
    const twice = Array.from({ length: 130 }, (_, i) => `message M${i} {} message M${i} {}`).join('\n');
    const lines = problemLines(linked({ 'a.proto': p3(twice), 'b.proto': p3('message A {} message A {}') }));
    expect([lines.length, lines.at(-2)?.split(' ')[1], lines.at(-1)?.split(' ')[0]]).toEqual([
      101,
      '`M99`',
      'b.proto:1:41',
    ]);
  });
});

describe('files in a circle', () => {
  const circle = (count: number): readonly string[] => {
    const files = Array.from({ length: count }, (_, i) => [`f${i}.proto`, p3(`import "f${(i + 1) % count}.proto";`)]);
    return problemLines(linked(Object.fromEntries(files)));
  };
  const told = (path: string): string =>
    `these files import each other in a circle: ${path}. Move what they share to a file of its own.`;

  test('of ten is told in full', () => {
    const path = [...Array.from({ length: 10 }, (_, i) => i), 0].map((i) => `f${i}.proto`).join(' → ');
    expect(circle(10)).toEqual([`f9.proto:1:27 ${told(path)}`]);
  });

  test('of more by its ends', () => {
    const [first, last] = [
      [0, 1, 2, 3],
      [8, 9, 10, 11, 0],
    ].map((ends) => ends.map((i) => `f${i}.proto`).join(' → '));
    expect(circle(12)).toEqual([`f11.proto:1:27 ${told(`${first} → … (4 more) → ${last}`)}`]);
  });

  test('each import that closes one is told', () => {
    const files = {
      'a.proto': p3('import "b.proto";'),
      'b.proto': p3('import "a.proto"; import "c.proto";'),
      'c.proto': p3('import "d.proto"; import "b.proto"; import "a.proto";'),
      'd.proto': p3(''),
      'e.proto': p3('import "e.proto"; import "a.proto";'),
    };
    expect(problemLines(linked(files))).toEqual([
      `b.proto:1:27 ${told('a.proto → b.proto → a.proto')}`,
      `c.proto:1:45 ${told('b.proto → c.proto → b.proto')}`,
      `c.proto:1:63 ${told('a.proto → b.proto → c.proto → a.proto')}`,
      'e.proto:1:27 a file cannot import itself. Delete this import.',
    ]);
  });
});

describe('types of imports that are missing', () => {
  const typed = (names: readonly string[]): readonly string[] => {
    const fields = names.map((name, i) => `${name} f${i} = ${i + 1};`).join(' ');
    return problemLines(linked({ 'a.proto': p3(`import "gone.proto"; message A { ${fields} }`) }));
  };
  const told = (names: string): string =>
    `warning: a.proto:1:27 \`gone.proto\` is no file of the tree, or several, so these types are compared by name alone: ${names}. Add the file, or say where it is with \`imports:\` in the config.`;

  test.each([
    [['g.B', '.g.A'], 'g.A, g.B'],
    [['g.A', 'g.B', 'g.C', 'g.D', 'g.E'], 'g.A, g.B, g.C, g.D, g.E'],
    [['g.A', 'g.B', 'g.C', 'g.D', 'g.E', 'g.F', 'g.G'], 'g.A, g.B, g.C, g.D, g.E and 2 more'],
    [[`g.${'x'.repeat(198)}`], `g.${'x'.repeat(198)}`],
    [[`g.${'x'.repeat(199)}`], `g.${'x'.repeat(197)}…`],
  ])('%j', (names, shown) => {
    expect(typed(names)).toEqual([told(shown)]);
  });
});

describe('limits of a link', () => {
  const publicly = {
    'a.proto': p3('import "b.proto";'),
    'b.proto': p3('import public "c.proto"; import public "d.proto"; import "e.proto";'),
    'c.proto': p3(''),
    'd.proto': p3(''),
    'e.proto': p3(''),
    'f.proto': p3('message F {}'),
  };

  test('files met through `import public`', () => {
    expect(problemLines(limited(publicly, {}))).toEqual([]);
    const found = [1, 2, 3, 4, 5].map((publicSteps) => limited(publicly, { publicSteps }).problems.length);
    expect(found).toEqual([1, 1, 1, 0, 0]);
    expect(problemLines(limited(publicly, { publicSteps: 3 }))).toEqual([
      'a.proto:1:27 the files of this tree see more than 3 files through `import public`, all together; that is the limit. Import what is needed without `public`, or raise `limits.public-imports` in the config.',
    ]);
  });

  const copies = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`f${i}.proto`, p3(`package p; message A { int32 f${i} = 1; }`)]),
    );

  test('pairs of files that declare one name', () => {
    const { problems, twins } = limited(copies(3), { twins: 3 });
    expect([problems.length, twins.map(({ first, second }) => `${first} ${second}`)]).toEqual([
      2,
      ['f0.proto f1.proto', 'f0.proto f2.proto', 'f1.proto f2.proto'],
    ]);
    const cut = limited(copies(3), { twins: 2 });
    expect([problemLines(cut).slice(-1), cut.twins]).toEqual([
      [
        'f2.proto:1:39 `p.A` is one of the names that more than 2 pairs of files declare, each file in its own way; that is the limit. Leave copies out with `protos:` or `exclude:` in the config, or raise `limits.file-pairs` there.',
      ],
      [],
    ]);
  });

  test('copies of one text are any number', () => {
    const same = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`d${i}/f.proto`, p3('message A {}')]));
    expect(limited(same, { twins: 1 }).problems.filter(({ fatal }) => fatal)).toEqual([]);
    const mixed = limited({ ...same, 'x.proto': p3('message A { int32 a = 1; }') }, { twins: 30 });
    expect([mixed.problems.filter(({ fatal }) => fatal).length, mixed.twins.length]).toEqual([1, 30]);
  });

  test('parts of a package', () => {
    const parts = (count: number): string => Array.from({ length: count }, () => 'p').join('.');
    expect(problemLines(linked({ 'a.proto': p3(`package ${parts(101)};`) }))).toEqual([]);
    expect(problemLines(linked({ 'a.proto': p3(`package ${parts(102)};`) }))).toEqual([
      'a.proto:1:28 the package has 102 parts; the limit is 101. Shorten it.',
    ]);
  });
});

describe('two files that declare the same', () => {
  test('where nothing imports both', () => {
    const { twins } = linked({
      'a.proto': p3('package p; message A { int32 a = 1; } message B {} enum E { X = 0; }'),
      'b.proto': p3('package p;\nmessage B {}\nmessage A {}'),
      'c.proto': p3('package p; message A { int32 c = 1; } message B {} enum E { Y = 0; }'),
    });
    const told = (name: string, at: string, more: string): string =>
      `\`${name}\` is declared in ${at} too (and ${more} of this file). No file imports both, so they are compared apart. If they are copies of one protocol, list them as \`copies:\` in the config, so that they stay alike.`;
    const place = (file: string, line: number, column: number): object => ({ file, line, column, fatal: false });
    expect(twins).toEqual([
      {
        first: 'a.proto',
        second: 'b.proto',
        notice: { ...place('b.proto', 2, 9), copyOf: 'a.proto', message: told('p.B', 'a.proto:1', '1 more name') },
      },
      {
        first: 'a.proto',
        second: 'c.proto',
        notice: { ...place('c.proto', 1, 66), copyOf: 'a.proto', message: told('p.B', 'a.proto:1', '2 more names') },
      },
      {
        first: 'b.proto',
        second: 'c.proto',
        notice: { ...place('c.proto', 1, 66), copyOf: 'b.proto', message: told('p.B', 'b.proto:2', '1 more name') },
      },
    ]);
  });

  test('where one imports both', () => {
    expect(
      problemLines(
        linked({
          'a.proto': p3('package p; message A { int32 a = 1; } message B {} message C {}'),
          'b.proto': p3('package p; message A {} message B {} message C {}'),
          'c.proto': p3('import "a.proto"; import "b.proto"; message C { p.A a = 1; p.B b = 2; }'),
        }),
      ),
    ).toEqual([
      'b.proto:1:39 `p.A` is declared in a.proto:1 already (and 2 more names of this file). Rename it, or leave one of the files out with `protos:` in the config.',
    ]);
  });
});
