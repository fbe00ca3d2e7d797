import { expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

/** Each finding, and the methods through which it is met. */
function reached(before: Sources, after: Sources): readonly string[] {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES }).findings.map(
    ({ rule, element, reachedBy }) =>
      `${rule.id} ${element}: ${reachedBy.map((pair) => (pair.old ?? pair.new)?.fullName).join(' ')}`,
  );
}

const service = (name: string, methods: string): string => `service ${name} { ${methods} }`;
const head = 'syntax = "proto3"; package p; message M { int32 a = 1; } message N { int32 b = 1; }';
const two = 'rpc A(M) returns (M); rpc B(N) returns (N);';

test('a service that is renamed is met through its own methods', () => {
  const other = service('Other', 'rpc C(M) returns (M);');
  expect(reached(`${head} ${service('S', two)} ${other}`, `${head} ${service('T', two)} ${other}`)).toEqual([
    'service-renamed p.S: p.S.A p.S.B',
  ]);
});

test('a package that is renamed is met through all its methods', () => {
  const before = `${head} ${service('S', two)}`;
  expect(reached(before, before.replace('package p', 'package q'))).toEqual(['package-changed p: p.S.A p.S.B']);
});

test('a field is met through the methods that lead to its message', () => {
  const before = `${head} ${service('S', two)}`;
  expect(reached(before, before.replace('int32 b', 'string b'))).toEqual(['field-type-changed p.N.b: p.S.B']);
});
