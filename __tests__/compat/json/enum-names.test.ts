/** Values of enums with strings of their own in JSON, against protobuf-es and protobufjs. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readMessage } from '../../../src/compat/json/decode.ts';
import { writeMessage } from '../../../src/compat/json/encode.ts';
import { readNames, sharesNames } from '../../../src/compat/json/enum.ts';
import { valuesByText } from '../../../src/compat/json/enum-names.ts';
import { type Json, sameJson } from '../../../src/compat/json/json.ts';
import type { MessageValue } from '../../../src/compat/outcome.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Enum, Message } from '../../../src/schema/model.ts';
import { dialectOf } from '../wire/measured.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { type Peer, peersOf } from './peers.ts';

const types = { fieldsOf: (message: Message) => message.fields, messageNamed: () => undefined };

/** Strings, none, an empty one, swapped ones, one that was a name, aliases, and a value under another number. */
const VALUES = [
  'ZERO = 0; ONE = 1; TWO = 2; THREE = 3;',
  'ZERO = 0 [(pb.enumvalue.json).string = "nil"]; ONE = 1 [(pb.enumvalue.json).string = "one"]; TWO = 2; THREE = 3 [(pb.enumvalue.json).string = "3"];',
  'ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "a"]; TWO = 2 [(pb.enumvalue.json).string = "b"]; THREE = 3;',
  'ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "b"]; TWO = 2 [(pb.enumvalue.json).string = "a"]; THREE = 3;',
  'ZERO = 0; UNO = 1 [(pb.enumvalue.json).string = "ONE"]; DOS = 2 [(pb.enumvalue.json).string = ""];',
  'option allow_alias = true; ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "a"]; EIN = 1 [(pb.enumvalue.json).string = "a"]; TWO = 3; THREE = 2;',
];
const TEXTS = VALUES.map(
  (values) =>
    `edition = "2026"; package t; import option "google/protobuf/json_options.proto"; message M { E e = 1; repeated E list = 2; map<string, E> named = 3; } enum E { ${values} }`,
);
const messages = TEXTS.map((text) => messageIn(schemaOf(text), 't.M'));
const enums = TEXTS.map((text) => schemaOf(text).enums.get('t.E') as Enum);
const NUMBERS = [0n, 1n, 2n, 3n, 4n];
const entry = (number: bigint): MessageValue => new Map([...([[1, ['k']]] as const), [2, [number]]]);
const messageOf = (number: bigint): MessageValue =>
  new Map([...([[1, [number]]] as const), [2, [number, number]], [3, [entry(number)]]]);
const all = TEXTS.flatMap((_, from) => TEXTS.flatMap((__, to) => NUMBERS.map((number) => ({ from, to, number }))));

function written(from: number, number: bigint): Json {
  return writeMessage(messages[from] as Message, messageOf(number), { ...types, names: 'json' })?.json ?? null;
}

describe('protobuf-es and protobufjs', () => {
  let peers: readonly (readonly Peer[])[] = [];
  beforeAll(async () => {
    peers = await peersOf(TEXTS);
  }, 60_000);

  test('write the string of a value', () => {
    for (const [from, message] of messages.entries())
      for (const number of NUMBERS)
        for (const { runtime, write } of peers[from] ?? []) {
          const theirs = write(encodeMessage(message.fields, messageOf(number)));
          expect([runtime, from, number, sameJson(theirs, written(from, number))]).toEqual([
            runtime,
            from,
            number,
            true,
          ]);
        }
  });

  test.each(['strict', 'ignore-unknown'] as const)('read what is read here: %s', (unknown) => {
    for (const { from, to, number } of all) {
      const reader = messages[to] as Message;
      const ours = readMessage(reader, written(from, number), { ...types, unknown });
      for (const { runtime, read } of peers[to] ?? []) {
        const bytes = read(written(from, number), unknown);
        const theirs = bytes && decodeMessage(reader.fields, bytes, dialectOf('python'));
        expect([runtime, from, to, number, theirs]).toEqual([runtime, from, to, number, ours]);
      }
    }
  });

  test('make of each value what is said of it', () => {
    const use = { cardinality: 'singular', required: false, oneof: false } as const;
    const met = new Set<string>();
    for (const { from, to, number } of all) {
      const [writer, reader] = [enums[from], enums[to]] as [Enum, Enum];
      const value = writer.values.find((one) => one.number === Number(number));
      if (value === undefined) continue;
      const said = readNames(writer, [value.number], reader, { use, written: null }, 'strict').map(
        ({ effect }) => effect,
      );
      for (const { read } of peers[to] ?? []) {
        const bytes = read(new Map([['list', [value.jsonName]]]), 'strict');
        const list =
          bytes === null ? [] : decodeMessage((messages[to] as Message).fields, bytes, dialectOf('python'))?.get(2);
        const seen = reader.values.filter((one) => BigInt(one.number) === list?.[0]);
        const effect = fate(value, seen);
        met.add(effect ?? 'read');
        expect([from, to, number, said]).toEqual([from, to, number, effect === null ? [] : [effect]]);
      }
    }
    expect([...met].sort()).toEqual(['altered', 'read', 'rejected', 'retyped']);
  });
});

function fate(value: Enum['values'][number], seen: Enum['values']): string | null {
  if (seen.length === 0) return 'rejected';
  if (seen[0]?.number === value.number) return null;
  return seen.some(({ name }) => name === value.name) ? 'retyped' : 'altered';
}

test('a name wins over the string of another value, which no compiler allows', () => {
  const [element] = enums as [Enum];
  const [zero, one] = element.values as [Enum['values'][number], Enum['values'][number]];
  const odd: Enum = { ...element, values: [zero, { ...one, jsonName: 'ZERO' }] };
  expect(valuesByText(odd).get('ZERO')).toBe(zero);
});

test('enums share a name where one is written that the other reads', () => {
  const shared = (from: number, to: number): boolean => sharesNames(enums[from] as Enum, enums[to] as Enum);
  expect([shared(0, 1), shared(4, 0)]).toEqual([true, true]);
  const only = schemaOf(
    'edition = "2026"; package t; import option "google/protobuf/json_options.proto"; enum E { A = 0 [(pb.enumvalue.json).string = "ZERO"]; }',
  ).enums.get('t.E') as Enum;
  expect([sharesNames(only, enums[0] as Enum), sharesNames(enums[0] as Enum, only)]).toEqual([true, true]);
  expect([sharesNames(only, enums[1] as Enum), sharesNames(enums[1] as Enum, only)]).toEqual([true, false]);
});
