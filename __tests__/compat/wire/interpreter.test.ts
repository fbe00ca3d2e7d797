import { describe, expect, test } from '@jest/globals';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { DIALECTS } from '../../../src/compat/runtimes.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, inOneof, mapOf, messageOf, type Options, scalar } from './build.ts';
import { dialectOf } from './measured.ts';

const hex = (fields: readonly Field[], value: MessageValue): string =>
  Buffer.from(encodeMessage(fields, value)).toString('hex');
const read = (
  fields: readonly Field[],
  bytes: string,
  runtime: 'go' | 'java' | 'cpp' | 'python' | 'js' | 'es' = 'cpp',
) => decodeMessage(fields, Uint8Array.from(Buffer.from(bytes, 'hex')), dialectOf(runtime));
const of = (...entries: readonly (readonly [number, ...Value[]])[]): MessageValue =>
  new Map(entries.map(([number, ...values]) => [number, values]));
const one = (kind: Scalar, options: Options = {}): Field[] => [field(scalar(kind), options)];

// The examples of protobuf.dev "Encoding", and the rows of docs/wire-facts.md.
describe('bytes', () => {
  test.each<[Scalar, Value, string]>([
    ['int32', 150n, '089601'],
    ['int32', -2n, '08feffffffffffffffff01'],
    ['uint32', 4294967295n, '08ffffffff0f'],
    ['uint64', 18446744073709551615n, '08ffffffffffffffffff01'],
    ['sint32', -1n, '0801'],
    ['sint32', -2147483648n, '08ffffffff0f'],
    ['sint64', 9223372036854775807n, '08feffffffffffffffff01'],
    ['fixed32', 1n, '0d01000000'],
    ['sfixed32', -1n, '0dffffffff'],
    ['sfixed64', -2n, '09feffffffffffffff'],
    ['bool', true, '0801'],
    ['float', 1, '0d0000803f'],
    ['double', 1, '09000000000000f03f'],
    ['double', -0, '090000000000000080'],
    ['string', 'testing', '0a0774657374696e67'],
    ['bytes', Uint8Array.of(255), '0a01ff'],
  ])('%s %s is %s, and back', (kind, value, bytes) => {
    expect(hex(one(kind), of([1, value]))).toBe(bytes);
    expect(read(one(kind), bytes)).toEqual(of([1, value]));
  });

  test('a tag is the number and the wire type', () => {
    expect(hex([field(scalar('int32'), { number: 536870911 })], of([536870911, 1n]))).toBe('f8ffffff0f01');
  });

  test('packed and expanded lists are both read, whatever is declared', () => {
    const packed = one('int32', { number: 6, repeated: true, packed: true });
    const expanded = one('int32', { number: 6, repeated: true });
    const list = of([6, 3n, 270n, 86942n]);
    expect(hex(packed, list)).toBe('3206038e029ea705');
    expect(hex(expanded, list)).toBe('3003308e02309ea705');
    for (const fields of [packed, expanded]) {
      for (const bytes of ['3206038e029ea705', '3003308e02309ea705', '320103308e0232039ea705']) {
        expect(read(fields, bytes)).toEqual(list);
      }
    }
  });

  test('messages have a length, delimited ones end as they began', () => {
    const inner = messageOf('Inner', one('int32'));
    expect(hex([field(inner, { number: 3 })], of([3, of([1, 150n])]))).toBe('1a03089601');
    expect(hex([field(inner, { number: 3, delimited: true })], of([3, of([1, 150n])]))).toBe('1b0896011c');
    expect(read([field(inner, { number: 3, delimited: true })], '1b0896011c')).toEqual(of([3, of([1, 150n])]));
  });

  test('fields go in the order of their numbers, and unknown ones are skipped', () => {
    const fields = [field(scalar('bool'), { number: 2 }), field(scalar('bool'), { number: 1 })];
    expect(hex(fields, of([2, true], [1, true]))).toBe('08011001');
    expect(read([fields[0] as Field], '08011001')).toEqual(of([2, true]));
    expect(read([], '0801 1100000000000000ff 1a0161 2308012c2d000000ff 24'.replaceAll(' ', ''))).toBeNull();
    expect(read([], '0801 1100000000000000ff 1a0161 23080124 2d000000ff'.replaceAll(' ', ''))).toEqual(of());
  });

  test.each([
    ['a tag without a value', '08'],
    ['a varint that does not end', '08ff'],
    ['a varint of eleven bytes', '08ffffffffffffffffffff01'],
    ['field number 0', '0001'],
    ['wire type 6', '0e01'],
    ['a length that goes too far', '0a0261'],
    ['four bytes of eight', '0901000000'],
    ['a group that does not end', '0b'],
    ['an end without a group', '0c'],
    ['a group that ends as another', '0b14'],
    ['a packed run that is cut off', '320180'],
    ['text that is not UTF-8', '1201ff'],
  ])('%s is refused by every runtime', (_, bytes) => {
    const fields = [field(scalar('string'), { number: 2 }), ...one('int32', { number: 6, repeated: true })];
    expect(DIALECTS.map(({ runtime }) => read(fields, bytes, runtime))).toEqual(DIALECTS.map(() => null));
  });

  test('a value of another wire type is skipped as an unknown field', () => {
    expect(read(one('int32'), '0d01000000')).toEqual(of());
    expect(read(one('int32'), '0a0101')).toEqual(of());
    expect(read(one('fixed32', { repeated: true }), '0801')).toEqual(of());
  });
});

describe('fields', () => {
  test('a zero without presence is not sent, and seen as not set', () => {
    const implicit = one('int32', { presence: 'implicit' });
    expect(hex(implicit, of([1, 0n]))).toBe('');
    expect(read(implicit, '0800')).toEqual(of());
    expect(hex(one('double', { presence: 'implicit' }), of([1, -0]))).toBe('090000000000000080');
    expect(hex(one('int32'), of([1, 0n]))).toBe('0800');
    expect(read(one('int32'), '0800')).toEqual(of([1, 0n]));
  });

  test('the last of several counts, and messages are merged', () => {
    expect(read(one('int32'), '08010802')).toEqual(of([1, 2n]));
    const inner = messageOf('Inner', [...one('int32'), field(scalar('string'), { number: 2 })]);
    expect(read([field(inner)], '0a0208010a03120171')).toEqual(of([1, of([1, 1n], [2, 'q'])]));
  });

  test('the last member of a oneof counts, and is not merged with another', () => {
    const inner = messageOf('Inner', one('int32'));
    const members = inOneof('u', [field(inner), field(inner, { number: 2 })]);
    expect(read(members, '0a02080112020802')).toEqual(of([2, of([1, 2n])]));
    expect(read(members, '120208020a0208010a00')).toEqual(of([1, of([1, 1n])]));
  });

  test('a missing required field is refused by some runtimes, at any depth', () => {
    const inner = messageOf('Inner', one('int32', { presence: 'required' }));
    const refusing = ['go', 'java', 'cpp', 'js'] as const;
    for (const { runtime } of DIALECTS) {
      const expected = refusing.some((name) => name === runtime) ? null : of([1, of()]);
      expect([runtime, read([field(inner)], '0a00', runtime)]).toEqual([runtime, expected]);
    }
    expect(refusing.map((runtime) => read([field(inner)], '0a020805', runtime))).toEqual(
      refusing.map(() => of([1, of([1, 5n])])),
    );
  });

  test('closed enums drop or keep what they do not declare', () => {
    const closed = enumOf([0, 1], true);
    const fields = [
      field(closed),
      field(closed, { number: 2, repeated: true }),
      mapOf(scalar('string'), closed, { number: 3 }),
    ];
    const seen = DIALECTS.map(({ runtime }) => [
      runtime,
      read(fields, '0809 1009 1001 1a05 0a0161 1009'.replaceAll(' ', ''), runtime),
    ]);
    const entry = (value: bigint): MessageValue => of([1, 'a'], [2, value]);
    expect(new Map(seen as [string, MessageValue][])).toEqual(
      new Map([
        ['go', of([1, 9n], [2, 9n, 1n], [3, entry(9n)])],
        ['java', of([2, 1n], [3, entry(0n)])],
        ['cpp', of([2, 1n], [3, entry(0n)])],
        ['python', of([2, 1n])],
        ['js', of([2, 1n])],
        ['es', of([2, 9n, 1n], [3, entry(9n)])],
      ]),
    );
  });

  test('map entries have defaults, the last of equal keys counts, and odd ones are dropped by Python alone', () => {
    const map = [mapOf(scalar('string'), scalar('int32'))];
    expect(hex(map, of([1, of([1, 'a'])]))).toBe('0a050a01611000');
    expect(read(map, '0a00')).toEqual(of([1, of([1, ''], [2, 0n])]));
    expect(read(map, '0a050a01611001 0a050a01621002 0a050a01611003'.replaceAll(' ', ''))).toEqual(
      of([1, of([1, 'a'], [2, 3n]), of([1, 'b'], [2, 2n])]),
    );
    const odd = DIALECTS.map(({ runtime }) => [runtime, read(map, '0a0408011005', runtime)?.size]);
    expect(odd).toEqual(DIALECTS.map(({ runtime }) => [runtime, runtime === 'python' ? 0 : 1]));
  });

  test('text that is not UTF-8 is kept or repaired where it is not checked', () => {
    const unchecked = one('string', { utf8Checked: false });
    const seen = DIALECTS.map(({ runtime }) => read(unchecked, '0a01ff', runtime)?.get(1)?.[0]);
    expect(seen).toEqual([Uint8Array.of(255), '\ufffd', Uint8Array.of(255), Uint8Array.of(255), '\ufffd', '\ufffd']);
    expect(hex(unchecked, of([1, Uint8Array.of(255)]))).toBe('0a01ff');
  });
});
