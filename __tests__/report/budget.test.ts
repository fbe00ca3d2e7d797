import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteLength, clipBytes, firstThatFits, mostThatFit } from '../../src/report/budget.ts';

test('bytes are those of UTF-8', () => {
  expect(['', 'a', 'é', '…', '😀', '\ud800'].map(byteLength)).toEqual([0, 1, 2, 3, 4, 3]);
});

describe('cut to bytes', () => {
  test.each<[string, number, string]>([
    ['abc', 3, 'abc'],
    ['abcd', 3, '…'],
    ['abcdef', 5, 'ab…'],
    ['aéé', 4, 'a…'],
    ['😀😀', 7, '😀…'],
    ['😀😀', 6, '…'],
  ])('%s to %d', (text, limit, expected) => {
    expect(clipBytes(text, limit)).toBe(expected);
  });

  test('is never more, and the beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 40 }), (text, limit) => {
        const cut = clipBytes(text, limit);
        expect(byteLength(cut)).toBeLessThanOrEqual(limit);
        expect(text.startsWith(cut === text ? text : cut.slice(0, -1))).toBe(true);
      }),
    );
  });
});

test('the first text that fits is taken, and no later one is made', () => {
  const made: string[] = [];
  function* texts(): Iterable<string> {
    for (const text of ['éééé', 'ééé', 'éé', 'é']) {
      made.push(text);
      yield text;
    }
  }
  expect(firstThatFits(texts(), 4)).toBe('éé');
  expect(made).toEqual(['éééé', 'ééé', 'éé']);
  expect(firstThatFits(['aaa', 'aa'], 1)).toBe('aa');
});

test.each<[number, number, string | null]>([
  [10, 5, 'xxxxx'],
  [3, 5, 'xxx'],
  [10, 0, ''],
  [0, 5, ''],
  [10, -1, null],
])('the most of %d things in %d bytes', (most, limit, expected) => {
  expect(mostThatFit((n) => 'x'.repeat(n), most, limit)).toBe(expected);
});
