import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { sharedMembers } from '../../src/compat/oneof-change.ts';
import { pairOneofs } from '../../src/compat/pair-oneofs.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { contextOf, echo, messagePair, must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

/** `element: skew effect, severity, when` of every change of a oneof, in requests. */
function changes(before: string, after: string): readonly string[] {
  const { findings } = compare(schemaOf(echo(`message M { ${before} }`)), schemaOf(echo(`message M { ${after} }`)), {
    rules: RULES,
  });
  return findings
    .filter(({ pair }) => pair.kind === 'oneof')
    .flatMap(({ element, effects }) => [
      element,
      ...effects
        .filter(({ contract, flow }) => contract === 'binary' && flow === 'request')
        .map(({ skew, effect, severity, when }) => `  ${skew} ${effect} ${severity}: ${when}`),
    ]);
}

describe('members that both sides have', () => {
  test('as numbers, ascending; what only one side has is another change', () => {
    const context = contextOf(
      echo('message M { oneof k { int32 b = 2; int32 a = 1; int32 gone = 9; } }'),
      echo('message M { oneof k { int32 fresh = 8; int32 b = 2; } int32 a = 1; }'),
    );
    expect(sharedMembers(must(pairOneofs(messagePair(context, 'p.M'))[0]))).toEqual({ old: [1, 2], new: [2] });
  });
});

describe('into a oneof', () => {
  test('two fields: an old writer can set both, a new one only one', () => {
    expect(changes('int32 a = 1; int32 b = 2;', 'oneof k { int32 a = 1; int32 b = 2; }')).toEqual([
      'p.M.k',
      '  old-client-new-server dropped broken: both a and b are set',
      '  new-client-old-server presence degraded: the field is set to 0',
    ]);
  });

  test('one field into a new one: only that it is set is new', () => {
    expect(changes('int32 a = 1;', 'oneof k { int32 a = 1; }')).toEqual([
      'p.M.k',
      '  new-client-old-server presence degraded: the field is set to 0',
    ]);
    expect(changes('optional int32 a = 1;', 'oneof k { int32 a = 1; }')).toEqual(['p.M.k']);
  });

  test('one field into an existing one', () => {
    expect(changes('optional int32 a = 1; oneof k { int32 b = 2; }', 'oneof k { int32 a = 1; int32 b = 2; }')).toEqual([
      'p.M.k',
      '  old-client-new-server dropped broken: both a and b are set',
    ]);
  });

  test('new fields in a new one are additions, and so is a new member', () => {
    expect(changes('', 'oneof k { int32 a = 1; int32 b = 2; }')).toEqual([]);
    expect(changes('oneof k { int32 a = 1; }', 'oneof k { int32 a = 1; int32 b = 2; }')).toEqual([]);
  });
});

describe('out of a oneof', () => {
  test('a new writer can set both', () => {
    expect(changes('oneof k { int32 a = 1; int32 b = 2; }', 'optional int32 a = 1; optional int32 b = 2;')).toEqual([
      'p.M.k',
      '  new-client-old-server dropped degraded: both a and b are set',
    ]);
  });

  test('a oneof splits: nothing is lost by who sends one', () => {
    expect(
      changes(
        'oneof k { int32 a = 1; int32 b = 2; int32 c = 3; }',
        'oneof k { int32 a = 1; int32 b = 2; } oneof l { int32 c = 3; }',
      ),
    ).toEqual(['p.M.k', '  new-client-old-server dropped degraded: more than one of a, b and c is set', 'p.M.l']);
  });

  test('removed members are removals', () => {
    expect(changes('oneof k { int32 a = 1; int32 b = 2; }', 'oneof k { int32 a = 1; }')).toEqual([]);
    // Only code that names the oneof notices that it went, too.
    expect(changes('oneof k { int32 a = 1; }', '')).toEqual(['p.M.k']);
  });
});

describe('the same oneof', () => {
  test('under another name', () => {
    expect(changes('oneof k { int32 a = 1; }', 'oneof l { int32 a = 1; }')).toEqual(['p.M.k']);
  });

  test('in another order', () => {
    expect(changes('oneof k { int32 a = 1; int32 b = 2; }', 'oneof k { int32 b = 2; int32 a = 1; }')).toEqual([]);
  });
});
