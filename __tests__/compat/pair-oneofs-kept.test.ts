import { expect, test } from '@jest/globals';
import { pairOneofs } from '../../src/compat/pair-oneofs.ts';
import { contextOf, echo, messagePair } from '../support/compat.ts';

function pairs(before: string, after: string): readonly string[] {
  const context = contextOf(echo(`message M { ${before} }`), echo(`message M { ${after} }`));
  return pairOneofs(messagePair(context, 'p.M')).map(({ old, new: next }) => `${old?.name}-${next?.name}`);
}

test('a oneof that keeps its name is no heir of another, and has none, whatever its members', () => {
  const [x, y, z] = ['int32 x = 1;', 'int32 y = 2;', 'int32 z = 3;'];
  expect(
    pairs(`oneof k { ${x} ${y} } oneof a { ${z} }`, `oneof k { int32 w = 9; } oneof b { ${x} ${y} ${z} }`),
  ).toEqual(['k-k', 'a-b']);
  expect(
    pairs(`oneof k { int32 w = 9; } oneof b { ${x} ${y} ${z} }`, `oneof k { ${x} ${y} } oneof a { ${z} }`),
  ).toEqual(['k-k', 'b-a']);
});
