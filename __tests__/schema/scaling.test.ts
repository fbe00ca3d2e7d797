/** Twice the text is twice the work, in parsing and linking: counted, not timed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkSurface } from '../../src/gate/link-apart.ts';
import { importResolver } from '../../src/schema/imports.ts';
import { parse } from '../../src/schema/parse.ts';
import { type Meter, outgrowing, startMeter, total } from '../support/work.ts';

/** Files by path, and module roots and import prefixes. */
interface Tree {
  readonly files: ReadonlyMap<string, string>;
  readonly roots?: readonly string[];
  readonly prefixes?: ReadonlyMap<string, string>;
}

const many = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('');
const P3 = 'syntax = "proto3";\npackage p;\n';
const P26 = 'edition = "2026";\npackage p;\n';
const one = (text: string): Tree => ({ files: new Map([['a.proto', text]]) });
const trees = (n: number, file: (i: number) => readonly [string, string]): Tree => ({
  files: new Map(Array.from({ length: n }, (_, i) => file(i))),
});
const inMessage = (n: number, text: (i: number) => string): Tree => one(`${P3}message A {${many(n, text)}}`);

function run({ files, roots = [], prefixes = new Map() }: Tree): void {
  const nodes = new Map([...files].map(([path, text]) => [path, parse(text).file]));
  linkSurface(nodes, importResolver([...files.keys()], { roots, prefixes }));
}

type Case = readonly [name: string, tree: (n: number) => Tree];

const JSON_STRING = '(pb.enumvalue.json).string =';

const EDITION_2026: readonly Case[] = [
  [
    'fields that clash with others',
    (n) => one(`${P26}message A {${many(n, (i) => `int32 ${'get_'.repeat(i % 50)}f${i >> 6}_value = ${i + 1};`)}}`),
  ],
  [
    'fields in a oneof with options, of 2026',
    (n) =>
      one(
        `${P26}message A { oneof o {${many(n, () => 'option (x) = 1;')}${many(n, (i) => `int32 has_f${i}=${i + 1};`)}} }`,
      ),
  ],
  [
    'oneofs that clash with fields',
    (n) => one(`${P26}message A {${many(n, (i) => `oneof has_f${i} { int32 f${i} = ${i + 1}; }`)}}`),
  ],
  [
    'extensions that clash with fields',
    (n) =>
      one(
        `${P26}message A { extensions 100000 to max; ${many(n, (i) => `int32 f${i} = ${i + 1};`)}} ${many(n, (i) => `extend A { int32 has_f${i} = ${i + 100_000}; }`)}`,
      ),
  ],
  [
    'nested types that are exported',
    (n) => one(`${P26}message A {${many(n, (i) => `export message M${i} {} export enum E${i} { Z${i} = 0; }`)}}`),
  ],
  [
    'strings of values in JSON',
    (n) => one(`${P26}enum E {${many(n, (i) => `V${i} = ${i} [${JSON_STRING} "v${i}"];`)}}`),
  ],
  ['one string of many values', (n) => one(`${P26}enum E {${many(n, (i) => `V${i} = ${i} [${JSON_STRING} "v"];`)}}`)],
  [
    'aliases of a value with many options',
    (n) =>
      one(
        `${P26}enum E { option allow_alias = true; V = 0 [${many(n, () => '(x) = 1,')} ${JSON_STRING} "v"];${many(n, (i) => `V${i} = 0;`)}}`,
      ),
  ],
];

const FIELDS: readonly Case[] = [
  ['fields', (n) => inMessage(n, (i) => `int32 f${i} = ${i + 1};\n`)],
  ['fields with one number', (n) => inMessage(n, (i) => `int32 f${i} = 1;\n`)],
  ['fields with one name', (n) => inMessage(n, (i) => `int32 f = ${i + 1};\n`)],
  ['fields with one JSON name', (n) => inMessage(n, (i) => `int32 f${'_'.repeat(i % 50)} = ${i + 1};\n`)],
  ['fields of their own message', (n) => inMessage(n, (i) => `A f${i} = ${i + 1};\n`)],
  ['fields of types that are not there', (n) => inMessage(n, (i) => `X${i} f${i} = ${i + 1};\n`)],
  ['fields with comments', (n) => inMessage(n, (i) => `// a\n\n/* b */\n// c\nint32 f${i} = ${i + 1}; // d\n`)],
  ['maps', (n) => inMessage(n, (i) => `map<string, A> f${i} = ${i + 1};\n`)],
  ['maps with one name', (n) => inMessage(n, (i) => `map<string, A> f = ${i + 1};\n`)],
  ['oneofs', (n) => inMessage(n, (i) => `oneof o${i} { int32 f${i} = ${i + 1}; }\n`)],
  ['empty oneofs', (n) => inMessage(n, (i) => `oneof o${i} {}\n`)],
  ['fields in a oneof', (n) => one(`${P3}message A { oneof o {${many(n, (i) => `int32 f${i} = ${i + 1};`)}} }`)],
  [
    'fields in a oneof with options',
    (n) =>
      one(`${P3}message A { oneof o {${many(n, () => 'option (x) = 1;')}${many(n, (i) => `int32 f${i}=${i + 1};`)}} }`),
  ],
  ['reserved numbers', (n) => one(`${P3}message A { reserved ${many(n, (i) => `${2 * i + 1},`)} ${2 * n + 5}; }`)],
  ['reserved names that are used', (n) => inMessage(n, (i) => `reserved "f${i}"; int32 f${i} = ${i + 1};`)],
  ['groups', (n) => one(`message A {${many(n, (i) => `optional group G${i} = ${i + 1} {}`)}}`)],
];

const DECLARATIONS: readonly Case[] = [
  ['messages', (n) => one(P3 + many(n, (i) => `message M${i} { M${(i + 1) % n} a = 1; }\n`))],
  ['messages with one name', (n) => one(P3 + many(n, () => 'message M { M a = 1; }\n'))],
  ['messages in a message', (n) => inMessage(n, (i) => `message M${i} { M${i} a = 1; }`)],
  ['messages in each other', (n) => one(P3 + many(n, (i) => `message M${i} {`) + '}'.repeat(n))],
  ['enum values', (n) => one(`${P3}enum E {${many(n, (i) => `V${i} = ${i};`)}}`)],
  ['enum values with one number', (n) => one(`${P3}enum E {${many(n, (i) => `V${i} = 0;`)}}`)],
  ['enum values with one name', (n) => one(`${P3}enum E {${many(n, (i) => `V = ${i};`)}}`)],
  ['aliases', (n) => one(`${P3}enum E { option allow_alias = true; ${many(n, (i) => `V${i} = 0;`)}}`)],
  ['enums', (n) => one(P3 + many(n, (i) => `enum E${i} { V${i} = 0; }`))],
  ['enums with one value', (n) => one(P3 + many(n, (i) => `enum E${i} { V = 0; }`))],
  ['services', (n) => one(`${P3}message Q {}${many(n, (i) => `service S${i} { rpc M (Q) returns (Q); }`)}`)],
  ['methods', (n) => one(`${P3}message Q {} service S {${many(n, (i) => `rpc M${i} (Q) returns (Q);`)}}`)],
  ['extension ranges', (n) => one(`message A {${many(n, (i) => `extensions ${2 * i + 1};`)}}`)],
  [
    'extensions',
    (n) => one(`message A { extensions 1 to max; }${many(n, (i) => `extend A { optional A e${i} = ${i + 1}; }`)}`),
  ],
  [
    'extensions outside of the ranges',
    (n) =>
      one(
        `message A {${many(n, (i) => `extensions ${2 * i + 1};`)}}${many(n, (i) => `extend A { optional A e${i} = ${2 * i + 2}; }`)}`,
      ),
  ],
  ['parts of a package', (n) => one(`package ${'a.'.repeat(n)}b; message A { optional A a = 1; }`)],
  [
    'parts of a package, and names that mean nothing',
    (n) => one(`package ${'a.'.repeat(n)}b; message A {${many(n, (i) => `optional X f${i} = ${i + 1};`)}}`),
  ],
  ['parts of a name', (n) => inMessage(1, () => `${'a.'.repeat(n)}b c = 1;`)],
];

const TEXTS: readonly Case[] = [
  ['lines of a comment', (n) => one(`${P3}${'// a\n'.repeat(n)}message A {}`)],
  ['comments', (n) => one(`${P3}${'// a\n\n'.repeat(n)}message A {}`)],
  ['options of a file', (n) => one(P3 + many(n, (i) => `option (x${i}) = 1;`))],
  [
    'options of a field',
    (n) => inMessage(1, () => `int32 a = 1 [${many(n, (i) => `(x${i}) = 1,`)} deprecated = true];`),
  ],
  [
    'features of a field',
    (n) =>
      one(`edition = "2023"; message A { int32 a = 1 [${'features.field_presence = EXPLICIT,'.repeat(n)} (x) = 1]; }`),
  ],
  ['values in a value', (n) => one(`${P3}option (x) = {${many(n, (i) => `a${i}: 1 `)}};`)],
  ['values in each other', (n) => one(`${P3}option (x) = ${'{ a: '.repeat(n)}1${'}'.repeat(n)};`)],
  ['strings in a row', (n) => one(`${P3}option (x) = ${'"a\\n" '.repeat(n)};`)],
  ['faults', (n) => inMessage(n, (i) => `int32 f${i} ${i + 1};\n`)],
];

const file = (i: number, imports: string, body = ''): readonly [string, string] => [
  `f${i}.proto`,
  `${P3}${imports}message M${i} {${body}}`,
];
const next = (n: number, i: number, ahead = 1): string => (i + ahead < n ? `import "f${i + ahead}.proto";` : '');

const FILES: readonly Case[] = [
  ['files', (n) => trees(n, (i) => file(i, ''))],
  ['imports in a chain', (n) => trees(n, (i) => file(i, next(n, i), i + 1 < n ? `M${i + 1} a = 1;` : ''))],
  ['imports as a star', (n) => trees(n, (i) => file(i, i > 0 ? 'import "f0.proto";' : '', 'M0 a = 1;'))],
  [
    'imports of one file',
    (n) =>
      trees(n + 1, (i) =>
        i < n
          ? file(i, '')
          : file(
              i,
              many(n, (j) => `import "f${j}.proto";`),
              many(n, (j) => `M${j} f${j} = ${j + 1};`),
            ),
      ),
  ],
  ['imports in diamonds', (n) => trees(n, (i) => file(i, next(n, i) + next(n, i, 2)))],
  ['imports in a circle', (n) => trees(n, (i) => file(i, `import "f${(i + 1) % n}.proto";`))],
  [
    'imports back to all files of a chain',
    (n) => trees(n, (i) => file(i, i + 1 < n ? next(n, i) : many(n - 1, (j) => `import "f${j}.proto";`))),
  ],
  ['imports back to the first of a chain', (n) => trees(n, (i) => file(i, `${next(n, i)}import "f0.proto";`))],
  [
    'imports that lead nowhere',
    (n) => one(P3 + many(n, (i) => `import "g${i}.proto";`) + many(n, (i) => `message M${i} { X${i} a = 1; }`)),
  ],
  [
    'public imports of one file that all import',
    (n) =>
      trees(2 * n + 1, (i) =>
        i < n
          ? file(i, '')
          : i === n
            ? file(
                i,
                many(n, (j) => `import public "f${j}.proto";`),
              )
            : file(i, `import "f${n}.proto";`, `M${i - n - 1} a = 1;`),
      ),
  ],
  ['copies of a file', (n) => trees(n, (i) => [`f${i}.proto`, `${P3}message M { M a = 1; }`])],
  [
    'files with one name in folders of their own',
    (n) => trees(n, (i) => [`d${i}/f.proto`, `syntax = "proto3"; package p${i}; import "x/f.proto"; message M {}`]),
  ],
  [
    'module roots',
    (n) => ({
      ...trees(n, (i) => [`m${i}/f${i}.proto`, `${P3}import "f${(i + 1) % n}.proto"; message M${i} {}`]),
      roots: Array.from({ length: n }, (_, i) => `m${i}`),
    }),
  ],
  [
    'import prefixes',
    (n) => ({
      ...trees(n, (i) => [
        `m${i}/f${i}.proto`,
        `${P3}import "x${(i + 1) % n}/f${(i + 1) % n}.proto"; message M${i} {}`,
      ]),
      prefixes: new Map(Array.from({ length: n }, (_, i) => [`x${i}`, `m${i}`])),
    }),
  ],
];

const ITEMS = [50, 200, 800] as const;

describe('the work of parsing and linking grows with', () => {
  let meter: Meter;
  beforeAll(async () => {
    meter = await startMeter();
  });
  afterAll(() => meter.stop());

  test.each([...FIELDS, ...DECLARATIONS, ...EDITION_2026, ...TEXTS, ...FILES])('%s', async (_, tree) => {
    const [few, more, most] = ITEMS.map(tree);
    if (few === undefined || more === undefined || most === undefined) throw new TypeError('three sizes');
    run(few);
    const first = await meter.of(() => run(few));
    const second = await meter.of(() => run(more));
    const third = await meter.of(() => run(most));
    expect(outgrowing(second, third, ITEMS[2], 4)).toEqual([]);
    expect(total(first)).toBeGreaterThan(100);
    expect(Math.log(total(third) / total(first)) / Math.log(16)).toBeLessThan(1.15);
  });

  test('a step that is quadratic is seen', async () => {
    const all = (n: number): void => {
      for (let i = 0; i < n; i++) parse('message A {}'.repeat(n / 50));
    };
    const [second, third] = [await meter.of(() => all(100)), await meter.of(() => all(400))];
    expect(outgrowing(second, third, 400, 4)).not.toEqual([]);
    const copy = (n: number): void => {
      for (let i = 0; i < n; i++) [...Array(n)].includes(1);
    };
    const [few, many] = [await meter.of(() => copy(100)), await meter.of(() => copy(400))];
    expect(outgrowing(few, many, 400, 4)).toEqual([
      expect.stringContaining('Array Symbol(Symbol.iterator)'),
      expect.stringContaining('Array includes'),
    ]);
  });
});
