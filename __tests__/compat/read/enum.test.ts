import { expect, test } from '@jest/globals';
import { type EnumUse, readEnum } from '../../../src/compat/read/enum.ts';
import { enumOf, field, mapOf, scalar } from '../wire/build.ts';
import { lines } from './show.ts';

const open = (...numbers: number[]) => enumOf(numbers, false).enum;
const closed = (...numbers: number[]) => enumOf(numbers, true).enum;
const use = (cardinality: EnumUse['cardinality'], more: Partial<EnumUse> = {}): EnumUse => ({
  cardinality,
  required: false,
  oneof: false,
  ...more,
});
const singular = use('singular', { field: field(enumOf([0], false), { number: 3 }) });

test('equal numbers are read without a word, whatever they are called', () => {
  expect(readEnum(open(0, 1), enumOf([1, 0], false, 'Other').enum, singular)).toEqual([]);
  expect(readEnum(closed(0, 1), closed(0, 1, 2), singular)).toEqual([]);
  expect(readEnum(closed(0, 1), open(0, 1), singular)).toEqual([]);
});

test('an open reader keeps a number it has no name for', () => {
  expect(lines(readEnum(open(0, 1, 2), open(0, 1), singular))).toEqual([
    'unnamed enum-values {3: 2}; when the value is V2; beyond',
  ]);
  expect(lines(readEnum(open(0, 1, 2, 3, -4), open(0), use('repeated')))).toEqual([
    'unnamed enum-values -; when an element is V1, V2 or one of 2 others; beyond',
  ]);
  expect(lines(readEnum(closed(0, 1, 2), open(0), use('singular')))).toEqual([
    'unnamed enum-values -; when the value is V1 or V2; beyond',
  ]);
});

test('a closed reader drops it, but for Go, and protobuf-es in lists', () => {
  expect(lines(readEnum(closed(0, 1), closed(0), singular))).toEqual([
    'unnamed enum-values {3: 1}; when the value is V1; beyond; on go',
    'dropped enum-values {3: 1}; when the value is V1; beyond; on java cpp python js es',
  ]);
  expect(lines(readEnum(closed(0, 1), closed(0), use('repeated')))).toEqual([
    'unnamed enum-values -; when an element is V1; beyond; on go es',
    'dropped enum-values -; when an element is V1; beyond; on java cpp python js',
  ]);
});

test('in a map C++ and Java put the first value there', () => {
  const map = mapOf(scalar('string'), enumOf([0], true));
  expect(lines(readEnum(closed(0, 1), closed(0), use('map-value', { field: map })))).toEqual([
    'unnamed enum-values {1: {1: "a"; 2: 1}}; when a value is V1; beyond; on go es',
    'altered enum-values {1: {1: "a"; 2: 1}}; when a value is V1; beyond; on java cpp',
    'dropped enum-values {1: {1: "a"; 2: 1}}; when a value is V1; beyond; on python js',
  ]);
});

test('what is dropped from a required field is missing', () => {
  expect(lines(readEnum(closed(0, 1), closed(0), use('singular', { required: true })))).toEqual([
    'unnamed enum-values -; when the value is V1; beyond; on go',
    'rejected enum-values -; when the value is V1; beyond; on java cpp js',
    'dropped enum-values -; when the value is V1; beyond; on python es',
  ]);
});

test('an open writer may send any other number to a closed reader', () => {
  expect(lines(readEnum(open(0, 1), closed(0, 1), singular))).toEqual([
    'dropped enum-openness {3: 2}; when the value is not a number of E; beyond; on java cpp python js es',
  ]);
  expect(lines(readEnum(open(0, 1), closed(0), use('map-value')))).toEqual([
    'unnamed enum-values -; when a value is V1; beyond; on go es',
    'altered enum-values -; when a value is V1; beyond; on java cpp',
    'dropped enum-values -; when a value is V1; beyond; on python js',
    'altered enum-openness -; when a value is not a number of E; beyond; on java cpp',
    'dropped enum-openness -; when a value is not a number of E; beyond; on python js',
  ]);
});
