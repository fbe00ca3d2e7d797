/** Twice the difference is twice the work: counted, not timed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { type Sources, schemaOf } from '../support/schema.ts';
import { type Meter, outgrowing, startMeter, total } from '../support/work.ts';

const many = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('');
const P3 = 'syntax = "proto3";\npackage p;\n';
const ECHO = `${P3}service S { rpc Do (A) returns (A); }\n`;
const inMessage = (n: number, text: (i: number) => string, rest = ''): string =>
  `${ECHO}message A {${many(n, text)}}${rest}`;
const files = (n: number, file: (i: number) => readonly [string, string]): Sources =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => file(i)));

/** One side of a comparison; the other one is the same function asked for the opposite. */
type Case = readonly [name: string, side: (n: number, first: boolean) => Sources];

const FIELDS: readonly Case[] = [
  ['fields that come', (n, a) => inMessage(a ? 1 : n, (i) => `int32 f${i} = ${i + 1};`)],
  ['types', (n, a) => inMessage(n, (i) => `${a ? 'int32' : 'string'} f${i} = ${i + 1};`)],
  ['names', (n, a) => inMessage(n, (i) => `int32 ${a ? 'f' : 'g'}${i} = ${i + 1};`)],
  ['numbers', (n, a) => inMessage(n, (i) => `int32 f${i} = ${a ? i + 1 : i + 2};`)],
  ['places', (n, a) => inMessage(n, (i) => `int32 f${a ? i : n - i} = ${i + 1};`)],
  ['comments', (n, a) => inMessage(n, (i) => `// ${a ? 'a' : 'b'}\nint32 f${i} = ${i + 1};`)],
  ['maps', (n, a) => inMessage(n, (i) => `map<string, ${a ? 'int32' : 'string'}> f${i} = ${i + 1};`)],
  ['reserved numbers', (n, a) => inMessage(a ? 1 : n, (i) => `reserved ${2 * i + 1};`)],
  [
    'fields that become reserved',
    (n, a) => inMessage(n, (i) => (a ? `int32 f${i} = ${2 * i + 1};` : `reserved ${2 * i + 1}; reserved "f${i}";`)),
  ],
  [
    'oneofs around fields',
    (n, a) => inMessage(n, (i) => (a ? `int32 f${i} = ${i + 1};` : `oneof o${i} { int32 f${i} = ${i + 1}; }`)),
  ],
  [
    'names of oneofs',
    (n, a) => inMessage(n, (i) => `oneof ${a ? 'o' : 'p'}${i} { int32 f${i} = ${i + 1}; int32 g${i} = ${n + i + 1}; }`),
  ],
  [
    'members of oneofs',
    (n, a) =>
      inMessage(
        n,
        (i) => `oneof o${i} { int32 f${i} = ${2 * i + (a ? 1 : 2)}; int32 g${i} = ${2 * i + (a ? 2 : 3)}; }`,
      ),
  ],
  [
    'fields of one message',
    (n, a) => inMessage(n, (i) => `B f${i} = ${i + 1};`, `message B { ${a ? 'int32' : 'string'} b = 1; }`),
  ],
];

const ENUMS: readonly Case[] = [
  [
    'enum values that come',
    (n, a) => inMessage(1, () => 'E e = 1;', `enum E { Z = 0; ${many(a ? 0 : n, (i) => `V${i} = ${i + 1};`)} }`),
  ],
  [
    'names of enum values',
    (n, a) => inMessage(1, () => 'E e = 1;', `enum E { Z = 0; ${many(n, (i) => `${a ? 'V' : 'W'}${i} = ${i + 1};`)} }`),
  ],
  [
    'numbers of enum values',
    (n, a) => inMessage(1, () => 'E e = 1;', `enum E { Z = 0; ${many(n, (i) => `V${i} = ${a ? i + 1 : i + 2};`)} }`),
  ],
  [
    'fields of one enum',
    (n, a) => inMessage(n, (i) => `E f${i} = ${i + 1};`, `enum E { Z = 0; ${a ? '' : 'B = 1;'} }`),
  ],
];

const CALLS: readonly Case[] = [
  [
    'methods that come',
    (n, a) => `${P3}service S {${many(a ? 1 : n, (i) => `rpc M${i} (A) returns (A);`)}} message A {}`,
  ],
  [
    'names of methods',
    (n, a) =>
      `${P3}service S {${many(n, (i) => `rpc ${a ? 'M' : 'N'}${i} (A) returns (A);`)}} message A { int32 a = 1; }`,
  ],
  [
    'names of methods with messages of their own',
    (n, a) =>
      `${P3}service S {${many(n, (i) => `rpc ${a ? 'M' : 'N'}${i} (A${i}) returns (A${i});`)}} ${many(n, (i) => `message A${i} { int32 a${i} = 1; }`)}`,
  ],
  [
    'messages of methods',
    (n, a) =>
      `${P3}service S {${many(n, (i) => `rpc M${i} (A${i}) returns (A${i});`)}} ${many(n, (i) => `message A${i} { ${a ? 'int32' : 'string'} a = 1; }`)}`,
  ],
  [
    'methods of one message',
    (n, a) =>
      `${P3}service S {${many(n, (i) => `rpc M${i} (A) returns (A);`)}} message A { ${a ? 'int32' : 'string'} a = 1; }`,
  ],
  [
    'services that come',
    (n, a) => `${P3}message A {}${many(a ? 1 : n, (i) => `service S${i} { rpc M (A) returns (A); }`)}`,
  ],
  [
    'names of services',
    (n, a) => `${P3}message A {}${many(n, (i) => `service ${a ? 'S' : 'T'}${i} { rpc M (A) returns (A); }`)}`,
  ],
  [
    'names of services with methods of their own',
    (n, a) => `${P3}message A {}${many(n, (i) => `service ${a ? 'S' : 'T'}${i} { rpc M${i} (A) returns (A); }`)}`,
  ],
  [
    'a chain of messages to what changed',
    (n, a) =>
      `${ECHO}message A { M0 m = 1; }${many(n, (i) => `message M${i} { ${i + 1 < n ? `M${i + 1} a = 1;` : `${a ? 'int32' : 'string'} a = 1;`} }`)}`,
  ],
];

const FILES: readonly Case[] = [
  ['messages that come', (n, a) => P3 + many(a ? 1 : n, (i) => `message M${i} { int32 a = ${i + 1}; }`)],
  ['names of messages', (n, a) => P3 + many(n, (i) => `message ${a ? 'M' : 'N'}${i} { int32 a${i} = ${i + 1}; }`)],
  [
    'names of messages that are all alike',
    (n, a) => P3 + many(n, (i) => `message ${a ? 'M' : 'N'}${i} { int32 a = 1; }`),
  ],
  [
    'a package',
    (n, a) =>
      `syntax = "proto3"; package ${a ? 'p' : 'q'}; ${many(n, (i) => `service S${i} { rpc M (A${i}) returns (A${i}); } message A${i} { int32 a = 1; }`)}`,
  ],
  [
    'packages',
    (n, a) =>
      files(n, (i) => [
        `f${i}.proto`,
        `syntax = "proto3"; package ${a ? 'p' : 'q'}${i}; message M${i} { int32 a = 1; }`,
      ]),
  ],
  ['files', (n, a) => files(n, (i) => [`f${i}.proto`, `${P3}message M${i} { ${a ? 'int32' : 'string'} a = 1; }`])],
  ['paths of files', (n, a) => files(n, (i) => [`${a ? 'f' : 'g'}${i}.proto`, `${P3}message M${i} { int32 a = 1; }`])],
  ['paths of empty files', (n, a) => files(n, (i) => [`${a ? 'f' : 'g'}${i}.proto`, P3])],
  [
    'extensions',
    (n, a) =>
      `package p; message A { extensions 1 to max; }${many(n, (i) => `extend A { optional ${a ? 'int32' : 'string'} e${i} = ${i + 1}; }`)}`,
  ],
  [
    'the syntax',
    (n, a) => `syntax = "${a ? 'proto2' : 'proto3'}"; ${many(n, (i) => `message M${i} { optional string a = 1; }`)}`,
  ],
];

const ITEMS = [20, 80, 320] as const;

describe('the work of a comparison grows with', () => {
  let meter: Meter;
  beforeAll(async () => {
    meter = await startMeter();
  });
  afterAll(() => meter.stop());

  test.each([...FIELDS, ...ENUMS, ...CALLS, ...FILES])('%s', async (_, side) => {
    const both = ITEMS.map((n) => [schemaOf(side(n, true)), schemaOf(side(n, false))] as const);
    const runs = both.map(([one, other]) => () => {
      compare(one, other, { rules: RULES });
      compare(other, one, { rules: RULES });
    });
    const [few, more, most] = runs;
    if (few === undefined || more === undefined || most === undefined) throw new TypeError('three sizes');
    few();
    const first = await meter.of(few);
    const second = await meter.of(more);
    const third = await meter.of(most);
    expect(outgrowing(second, third, ITEMS[2], 4)).toEqual([]);
    expect(total(first)).toBeGreaterThan(100);
    expect(Math.log(total(third) / total(first)) / Math.log(16)).toBeLessThan(1.2);
  });
});
