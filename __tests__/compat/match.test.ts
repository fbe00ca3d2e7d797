import { describe, expect, test } from '@jest/globals';
import { chainsOf, matchBest } from '../../src/compat/match.ts';

interface Thing {
  readonly fullName: string;
}

const things = (...names: string[]): Thing[] => names.map((fullName) => ({ fullName }));
const pairs = (matched: ReadonlyMap<Thing, Thing>): string[] =>
  [...matched].map(([a, b]) => `${a.fullName}-${b.fullName}`).sort();

describe('the best match', () => {
  const score = (table: Readonly<Record<string, number>>) => (a: Thing, b: Thing) =>
    table[`${a.fullName}-${b.fullName}`] ?? 0;

  test('what has nothing in common stays alone', () => {
    expect(pairs(matchBest(things('a'), things('x'), () => 0))).toEqual([]);
  });

  test('the highest score goes first, whatever the order', () => {
    const scores = score({ 'a-x': 1, 'a-y': 2, 'b-y': 3 });
    expect(pairs(matchBest(things('a', 'b'), things('x', 'y'), scores))).toEqual(['a-x', 'b-y']);
    expect(pairs(matchBest(things('b', 'a'), things('y', 'x'), scores))).toEqual(['a-x', 'b-y']);
  });

  test('ties go by name, whatever the order and the side', () => {
    const expected = ['a-x', 'b-y'];
    expect(pairs(matchBest(things('a', 'b'), things('x', 'y'), () => 1))).toEqual(expected);
    expect(pairs(matchBest(things('b', 'a'), things('y', 'x'), () => 1))).toEqual(expected);
    const back = matchBest(things('y', 'x'), things('b', 'a'), () => 1);
    expect(pairs(back)).toEqual(['x-a', 'y-b']);
  });
});

describe('chains', () => {
  const to = (table: Readonly<Record<number, number[]>>) => (number: number) => table[number] ?? [];

  test('numbers that lead to each other are one chain, ascending', () => {
    expect(chainsOf([3, 1], to({ 3: [2], 2: [1], 1: [3] }))).toEqual([[1, 2, 3]]);
  });

  test('what does not hang together is another chain', () => {
    expect(chainsOf([1, 2, 4, 5], to({ 1: [2], 2: [1], 4: [5], 5: [4] }))).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  test('a chain ends at a number that no name left', () => {
    expect(chainsOf([1], to({ 1: [9], 9: [1] }))).toEqual([[1, 9]]);
    expect(chainsOf([], to({}))).toEqual([]);
  });
});
