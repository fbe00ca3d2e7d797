import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { palette } from '../../src/report/style.ts';
import { foldLine, foldText } from '../../src/report/wrap.ts';

const lines = (text: string): readonly string[] => text.split('\n');

describe('lines as wide as a terminal', () => {
  test('what fits is left alone', () => {
    const text = 'PASS  nothing changed\n\n  compared  1.0.0 → HEAD, 1 file\n';
    expect(foldText(text, 80)).toBe(text);
  });

  test.each([
    ['prose', 'one two three four five six seven eight nine ten', '', 0],
    ['an indent', '      one two three four five six seven eight nine ten', '      ', 6],
    ['a label', '  compared  one two three four five six seven eight', '  compared  ', 12],
    ['a label of several words', '  old client + new server  one two three four five six', '  ', 2],
    ['a mark', '  ✗ M.x: one two three four five six seven eight nine', '  ✗ ', 4],
    ['columns', '  one  two  three four five six seven eight nine', '  one  two  ', 12],
    ['a gap far behind', '  one two three four five six  seven eight nine ten', '  ', 2],
    ['a way', 'next  one two three four five six seven eight nine ten', 'next  ', 6],
  ])('%s', (_, line, start, indent) => {
    const [first = '', ...rest] = lines(foldLine(line, 40));
    expect(rest.length).toBeGreaterThan(0);
    expect([first.startsWith(start), first.length <= 40]).toEqual([true, true]);
    for (const each of rest) expect([/^ */.exec(each)?.[0].length, each.length <= 40]).toEqual([indent, true]);
  });

  test('a word that is longer than the line stays whole', () => {
    const word = 'x'.repeat(60);
    expect(foldLine(`  a ${word} b`, 40)).toBe(`  a\n  ${word}\n  b`);
  });

  test('an indent that leaves no room is not broken in', () => {
    expect(foldLine(`${' '.repeat(50)}a b`, 40)).toBe(`${' '.repeat(50)}a b`);
  });

  test('narrower than 40 columns nobody reads: the terminal breaks what is too long', () => {
    const line = 'one two three four five six seven eight';
    expect(foldLine(line, 10)).toBe(line);
  });

  test('colours take no room', () => {
    const { bold, dim } = palette(true);
    const [word, other] = ['w'.repeat(10), 'o'.repeat(10)];
    const line = `  ${bold(word)} ${dim(other)} ${bold(word)} ${dim(other)}`;
    expect(foldLine(line, 45)).toBe(line);
    expect(foldLine(line, 44)).toBe(`  ${bold(word)} ${dim(other)} ${bold(word)}\n  ${dim(other)}`);
  });

  test('nothing but blanks is changed, and every line that can be is short enough', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '✗', '-', ':'), minLength: 1, maxLength: 20 });
    const line = fc
      .tuple(fc.nat(12), fc.array(word, { minLength: 1 }))
      .map(([indent, words]) => ' '.repeat(indent) + words.join(' '));
    fc.assert(
      fc.property(line, fc.integer({ min: 40, max: 100 }), (text, width) => {
        const folded = foldLine(text, width);
        expect(folded.split(/\s+/)).toEqual(text.split(/\s+/));
        for (const each of lines(folded)) expect(each.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
