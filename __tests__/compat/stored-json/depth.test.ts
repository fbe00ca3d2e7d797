import { describe, expect, test } from '@jest/globals';
import { compareStored, type StoredDifferences } from '../../../src/compat/stored-json/compare.ts';
import { DEEPEST, TooDeep } from '../../../src/compat/stored-json/depth.ts';
import { sampleOf } from '../../../src/compat/stored-json/sample.ts';
import { storedSchemaOf } from '../../../src/gate/example.ts';
import { proveStored } from '../../../src/witness/stored-json/prove.ts';
import { place, textOf } from './places.ts';

const ref = (name: string): string => `{"$ref": "#/$defs/${name}"}`;
const holding = (name: string, isRequired = false): string =>
  `{"type": "object", "properties": {"a": ${ref(name)}}${isRequired ? ', "required": ["a"]' : ''}}`;

type Link = (next: string) => string;
const LINKS: Readonly<Record<'property' | 'required' | 'items' | 'entries', Link>> = {
  property: (next) => holding(next),
  required: (next) => holding(next, true),
  items: (next) => `{"type": "array", "items": ${ref(next)}}`,
  entries: (next) => `{"type": "object", "additionalProperties": ${ref(next)}}`,
};

/** Definitions, one a line, each of which holds the next; the last is `end`. */
function chain(n: number, link: Link, end: string, name = 'd'): string {
  return Array.from({ length: n }, (_, i) => `"${name}${i}": ${i === n - 1 ? end : link(`${name}${i + 1}`)}`).join(
    ',\n',
  );
}

const TEXT = '{"type": "string"}';
const BOOLEAN = '{"type": "boolean"}';

/** A document that begins with `d0`. */
const document = (defs: string, root = `"properties": {"q": ${ref('d0')}}`): string =>
  `{"type": "object", "$defs": {\n${defs}},\n${root}}`;

function compared(old: string, next: string): StoredDifferences {
  return compareStored(storedSchemaOf(old), storedSchemaOf(next), { model: 'strict', versionField: [] });
}

/** What was found, or where and why it was not told. */
function told(old: string, next: string): string {
  const found = compared(old, next);
  if ('findings' in found) return found.findings.map(({ rule, element }) => `${rule.id} ${element}`).join(', ');
  const { file, line, column, message, fatal, elsewhere } = found.problem;
  return `${file}:${line}:${column}${fatal ? '!' : ''}${elsewhere ? ' elsewhere' : ''} ${message}`;
}

const why = (where = ''): string =>
  `types are more than 250 deep inside one another here${where}, references followed; that is the limit. Let fewer types hold one another`;

describe.each(Object.entries(LINKS))('types that hold one another: %s', (_, link) => {
  const versions = (n: number): readonly [string, string] => [
    document(chain(n, link, TEXT)),
    document(chain(n, link, BOOLEAN)),
  ];

  test('are compared to the limit, and proven', () => {
    const found = compared(...versions(DEEPEST));
    if (!('findings' in found)) throw new Error(found.problem.message);
    expect(found.findings.map(({ rule, element }) => `${rule.id} ${element}`)).toEqual([
      `property-type-changed state.d${DEEPEST - 1}`,
    ]);
    const proofs = found.findings.flatMap((finding) => [...proveStored(finding).values()]);
    expect(proofs.map(({ proven }) => proven)).toEqual([true, true]);
  });

  test('are refused beyond, with their place at the head', () => {
    for (const n of [DEEPEST + 2, 5000])
      expect(told(...versions(n))).toMatch(new RegExp(`^state\\.schema\\.json:${DEEPEST + 2}:\\d+! ${why()}$`));
  });
});

test('references on the way are no depth', () => {
  const link: Link = (next) => `{"type": "object", "properties": {"a": ${ref(`r0-${next}`)}}}`;
  const references = Array.from({ length: 200 }, (_, i) =>
    Array.from({ length: 90 }, (__, j) => `"r${j}-d${i + 1}": ${ref(j < 89 ? `r${j + 1}-d${i + 1}` : `d${i + 1}`)}`),
  ).flat();
  const version = (end: string): string => document(`${references.join(',\n')},\n${chain(201, link, end)}`);
  expect(told(version(TEXT), version(BOOLEAN))).toBe('property-type-changed state.d200');
});

test('circles of different lengths meet in very many pairs', () => {
  const circle = (n: number): string => document(chain(n, LINKS.property, holding('d0')));
  expect(told(circle(7), circle(8))).toBe('');
  expect(told(circle(40), circle(41))).toContain(why());
});

test('what is told further out is read no deeper', () => {
  const free = `"additionalProperties": ${ref('d0')}`;
  const versions = (n: number): readonly [string, string] => [
    document(chain(n, LINKS.property, TEXT)),
    document(chain(n, LINKS.property, BOOLEAN), free),
  ];
  expect(told(...versions(DEEPEST))).toBe('property-type-changed state');
  expect(told(...versions(DEEPEST + 2))).toContain(why());
});

test('types with very many properties, which very many places hold and read as free names, are counted', () => {
  const names = (n: number, letter: string, schema: string): string =>
    `"properties": {${Array.from({ length: n }, (_, i) => `"${letter}${i}": ${schema}`).join(', ')}}`;
  const version = (n: number, schema: string, way: string): string =>
    document(`"d0": {"type": "object", ${names(n, 'a', schema)}}`, names(n, 'q', `{"type": "object", ${way}}`));
  const versions = (n: number): readonly [string, string] => [
    version(n, TEXT, `"properties": {"k": ${ref('d0')}}`),
    version(n, BOOLEAN, `"additionalProperties": ${ref('d0')}`),
  ];
  expect(told(...versions(20)).split(', ')).toHaveLength(20);
  expect(told(...versions(400))).toMatch(
    /^state\.schema\.json:[23]:\d+! what changed holds more than 250000 places, and is not read further than here; that is the limit\. Change fewer types at once$/,
  );
}, 30_000);

describe('a document that shows a type', () => {
  const nested = (n: number, link: Link): (() => string) => {
    const element = place(ref('d0'), `{${chain(n, link, TEXT)}}`);
    return () => textOf(sampleOf(element));
  };

  test('is made to the limit', () => {
    expect(nested(DEEPEST, LINKS.required)()).toBe(`${'{"a":'.repeat(DEEPEST - 1)}"a"${'}'.repeat(DEEPEST - 1)}`);
    for (const n of [DEEPEST + 2, 5000]) expect(nested(n, LINKS.required)).toThrow(TooDeep);
  });

  test('of an old version alone is told as of that', () => {
    const old = document(chain(300, LINKS.required, TEXT));
    expect(told(old, document(`"d0": ${TEXT}`, `"properties": {}, "additionalProperties": false`))).toMatch(
      new RegExp(`^state\\.schema\\.json:\\d+:\\d+! elsewhere ${why(' \\(in the older version\\)')}$`),
    );
  });

  test('that was refused once is not taken for none', () => {
    const make = nested(DEEPEST + 2, LINKS.required);
    expect(make).toThrow(TooDeep);
    expect(make).toThrow(TooDeep);
  });
});
