import { expect, test } from '@jest/globals';
import { chunksOf, encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, scalar } from './build.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const list = { repeated: true };
const [packed, loose] = [true, false].map((each) => field(scalar('int32'), { ...list, packed: each })) as [
  Field,
  Field,
];

test('payloads with a length: a packed run, or each text; of numbers on their own, and of nothing, none', () => {
  expect(chunksOf(packed, [1n, 300n]).map(hex)).toEqual(['01ac02']);
  expect(chunksOf(packed, [])).toEqual([]);
  expect(chunksOf(loose, [1n, 300n])).toEqual([]);
  expect(chunksOf(field(scalar('int32'), { packed: true }), [1n])).toEqual([]);
  expect(chunksOf(field(scalar('string'), list), ['a', 'bc']).map(hex)).toEqual(['61', '6263']);
  expect(chunksOf(field(scalar('string'), list), [])).toEqual([]);
  expect(chunksOf(field(scalar('bytes')), [Uint8Array.of(255)]).map(hex)).toEqual(['ff']);
});

test('a run of nothing is not written', () => {
  const bytes = (one: Field, values: readonly bigint[]): string => hex(encodeMessage([one], new Map([[1, values]])));
  expect([bytes(packed, [1n, 2n]), bytes(packed, [])]).toEqual(['0a020102', '']);
  expect([bytes(loose, [1n, 2n]), bytes(loose, [])]).toEqual(['08010802', '']);
});
