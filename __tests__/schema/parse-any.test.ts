/** Whatever the text is: the parser ends, never throws, and all places lie in the text. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Range } from '../../src/schema/ast.ts';
import { optionText } from '../../src/schema/option-text.ts';
import { parse } from '../../src/schema/parse.ts';
import { VARIANTS } from './spans/variants.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const TEXTS = readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

/** Every range in a tree, and the ranges inside of each. */
function checkRanges(value: unknown, outer: Range): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const inner = 'range' in value && isRange(value.range) ? value.range : outer;
  if (inner.start < outer.start || inner.end > outer.end || inner.start > inner.end) {
    throw new Error(`${inner.start}-${inner.end} is not in ${outer.start}-${outer.end}`);
  }
  for (const [key, part] of Object.entries(value)) {
    // The options of an extension range stand behind it; a field only refers to its oneof.
    const around = key === 'options' && 'end' in value ? outer : inner;
    if (key !== 'oneof') checkRanges(part, around);
  }
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && !('value' in value);
}

function check(text: string): void {
  const { file, problems } = parse(text);
  const places = problems.map(({ range }) => range);
  expect(places.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([]);
  expect(places.some(({ start }, i) => start < (places[i - 1]?.start ?? 0))).toBe(false);
  expect(problems.some(({ message }) => message === '')).toBe(false);
  expect(problems.length).toBeLessThanOrEqual(100);
  checkRanges(file, { start: 0, end: text.length });
  for (const option of file.options) optionText(option);
}

const WORDS = fc.constantFrom(
  ...'message enum service rpc returns stream oneof option optional repeated required group map extend extensions'.split(
    ' ',
  ),
  ...'reserved to max import public weak package syntax edition export local int32 string Name name inf nan'.split(' '),
  ...'{ } [ ] ( ) < > ; , . : = - + / # $ \\'.split(' '),
  ...[
    '"proto3"',
    '"proto2"',
    '"2024"',
    '"a\\n"',
    "'x'",
    '"',
    "'",
    '"\\q"',
    '"\\',
    '0',
    '1',
    '0x1F',
    '08',
    '1.5',
    '1e',
    '99999999999999999999',
  ],
  ...['// c\n', '/* c */', '/*', '\n', '\t', '\r\n', '\f', '\0', 'ä', '🎉', '\uFEFF', '\ud800', '\u2028'],
);

describe('any text', () => {
  test('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 1000 });
  });

  test('of the words of the language in any order', () => {
    const text = fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(fc.property(text, check), { numRuns: 3000 });
  });

  test('of the words of the language without blanks', () => {
    const text = fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(fc.property(text, check), { numRuns: 3000 });
  });

  test('every beginning of a good file', () => {
    for (const text of TEXTS) {
      for (let end = 0; end <= text.length; end += 13) check(text.slice(0, end));
    }
  });

  test('every end of a good file', () => {
    for (const text of TEXTS) {
      for (let start = 0; start <= text.length; start += 17) check(text.slice(start));
    }
  });

  test('a good file with a stretch of another one in it', () => {
    const stretch = fc.record({
      into: fc.constantFrom(...TEXTS),
      from: fc.constantFrom(...TEXTS),
      at: fc.nat(4000),
      start: fc.nat(4000),
      length: fc.nat(200),
    });
    fc.assert(
      fc.property(stretch, ({ into, from, at, start, length }) => {
        check(into.slice(0, at) + from.slice(start, start + length) + into.slice(at));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a good file', () => {
  test.each([...VARIANTS.keys()])('has no problems, with %s', (name) => {
    for (const text of TEXTS) {
      const rewritten = (VARIANTS.get(name) ?? String)(text);
      expect(parse(rewritten).problems).toEqual([]);
      check(rewritten);
    }
  });

  test('gives the same tree twice', () => {
    for (const text of TEXTS) expect(parse(text)).toEqual(parse(text));
  });
});
