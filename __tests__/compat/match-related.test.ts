import { describe, expect, test } from '@jest/globals';
import { relatedBy } from '../../src/compat/match.ts';

interface Thing {
  readonly name: string;
  readonly keys: readonly string[];
}

const thing = (name: string, keys = ''): Thing => ({ name, keys: [...keys] });
const told = (old: readonly Thing[], next: readonly Thing[]): string[] =>
  [...relatedBy(old, next, ({ keys }) => keys)].map(
    ([one, others]) => `${one.name}: ${others.map(({ name }) => name).join(' ')}`,
  );

describe('what has a key in common', () => {
  test('is told once, in its own order', () => {
    const next = [thing('x', 'b'), thing('y', 'ab'), thing('z', 'a'), thing('w', 'c')];
    expect(told([thing('a', 'ab'), thing('b', 'ba'), thing('c', 'd'), thing('d')], next)).toEqual([
      'a: x y z',
      'b: x y z',
      'c: ',
      'd: ',
    ]);
  });

  test('is nothing that all have', () => {
    const many = Array.from({ length: 1000 }, (_, i) => thing(`x${i}`, 'a'));
    expect(told([thing('a', 'a')], many)).toEqual(['a: ']);
    expect(told(many, [thing('a', 'a')])[0]).toBe('x0: ');
    expect(told([thing('a', 'a')], many.slice(0, 2))).toEqual(['a: x0 x1']);
  });
});
