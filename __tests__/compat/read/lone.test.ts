import { expect, test } from '@jest/globals';
import { readUnknown, readUnwritten } from '../../../src/compat/read/lone.ts';
import { enumOf, field, mapOf, messageOf, scalar } from '../wire/build.ts';
import { lines } from './show.ts';

test('a field that the reader lacks is ignored, always, and cannot be said in its schema', () => {
  expect(lines(readUnknown(field(scalar('int32'), { number: 4 }), false))).toEqual([
    'ignored unknown-field {4: 1}; beyond',
  ]);
  expect(lines(readUnknown(mapOf(scalar('string'), scalar('bool')), false))).toEqual([
    'ignored unknown-field {1: {1: "a"; 2: true}}; beyond',
  ]);
  expect(lines(readUnknown(field(enumOf([0, 3], false)), false))).toEqual(['ignored unknown-field {1: 3}; beyond']);
  expect(lines(readUnknown(field({ kind: 'opaque', name: 'Foo' }), false))).toEqual([
    'ignored unknown-field {1: {}}; beyond',
  ]);
});

test('the trigger holds what the message itself requires', () => {
  const required = messageOf('Inner', [field(scalar('string'), { number: 7, presence: 'required' })]);
  expect(lines(readUnknown(field(required), false))).toEqual(['ignored unknown-field {1: {7: ""}}; beyond']);
});

test('a member of a oneof that the reader has is dropped', () => {
  expect(lines(readUnknown(field(scalar('int32')), true))).toEqual(['dropped unknown-field {1: 1}; beyond']);
});

test('a field that the writer lacks is absent, and refused where it is required', () => {
  expect(lines(readUnwritten(field(scalar('int32'))))).toEqual(['absent unwritten-field {}']);
  expect(lines(readUnwritten(field(scalar('int32'), { repeated: true })))).toEqual(['absent unwritten-field {}']);
  expect(lines(readUnwritten(field(scalar('int32'), { presence: 'required' })))).toEqual([
    'rejected required {}; on go java cpp js',
    'absent unwritten-field {}; on python es',
  ]);
});
