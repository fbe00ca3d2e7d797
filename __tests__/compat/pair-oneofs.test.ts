import { describe, expect, test } from '@jest/globals';
import { pairOneofs } from '../../src/compat/pair-oneofs.ts';
import { contextOf, messagePair } from '../support/compat.ts';

describe('oneofs', () => {
  function oneofs(before: string, after: string): readonly string[] {
    const head = 'syntax = "proto3"; package p;';
    const context = contextOf(`${head} message M { ${before} }`, `${head} message M { ${after} }`);
    return pairOneofs(messagePair(context, 'p.M')).map(
      ({ old, new: next }) => `${old?.name ?? '-'}>${next?.name ?? '-'}`,
    );
  }

  test('of one name are one oneof, whatever they hold', () => {
    expect(oneofs('oneof k { int32 a = 1; }', 'oneof k { int32 b = 2; }')).toEqual(['k>k']);
  });

  test('of another name, the one that shares the most members', () => {
    const before = 'oneof k { int32 a = 1; int32 b = 2; int32 c = 3; }';
    expect(oneofs(before, 'oneof x { int32 a = 1; } oneof y { int32 b = 2; int32 c = 3; }')).toEqual(['k>y', '->x']);
  });

  test('a name is not taken by one that only shares members', () => {
    expect(
      oneofs(
        'oneof k { int32 a = 1; int32 b = 2; } oneof l { int32 c = 3; }',
        'oneof l { int32 a = 1; int32 b = 2; int32 c = 3; }',
      ),
    ).toEqual(['k>-', 'l>l']);
  });

  test('what shares nothing came or went', () => {
    expect(oneofs('oneof k { int32 a = 1; }', 'oneof l { int32 b = 2; }')).toEqual(['k>-', '->l']);
    expect(oneofs('optional int32 a = 1;', 'int32 a = 1;')).toEqual([]);
  });
});
