import { describe, expect, test } from '@jest/globals';
import { useOf } from '../../src/compat/steps.ts';
import { contextOf, echo, must } from '../support/compat.ts';
import { nodeOf, walked } from '../support/walk.ts';

describe('how enums are used', () => {
  const uses = (field: string): readonly string[] => {
    const text = `syntax = "proto2"; package p; service S { rpc A(M) returns (M); } message M { ${field} } enum E { Z = 0; }`;
    return [...nodeOf(walked(text), 'p.E').uses.values()].map(
      ({ old: { cardinality, required, oneof }, flows }) => `${cardinality} ${required} ${oneof} ${[...flows].sort()}`,
    );
  };

  test('one use per shape, with the flows in which it is met', () => {
    expect(uses('optional E a = 1; optional E b = 2;')).toEqual(['singular false false request,response']);
    expect(
      uses('required E a = 1; repeated E b = 2; map<string, E> c = 3; oneof k { E d = 4; }').slice().sort(),
    ).toEqual([
      'map-value false false request,response',
      'repeated false false request,response',
      'singular false true request,response',
      'singular true false request,response',
    ]);
  });

  test('both sides say how they use it', () => {
    const walk = walked(
      echo('message M { E e = 1; } enum E { Z = 0; }'),
      echo('message M { repeated E e = 1; } enum E { Z = 0; }'),
    );
    const [use] = nodeOf(walk, 'p.E').uses.values();
    expect([use?.old.cardinality, use?.new.cardinality]).toEqual(['singular', 'repeated']);
  });

  test('a field says it of itself', () => {
    const { old } = contextOf(
      echo('message M { oneof k { int32 a = 1; } map<string, int32> b = 2; }'),
      echo('message M {}'),
    );
    expect(must(old.messages.get('p.M')).fields.map(useOf)).toEqual([
      { cardinality: 'singular', required: false, oneof: true },
      { cardinality: 'map-value', required: false, oneof: false },
    ]);
  });
});
