/** Random protocols, small and full of what can go wrong. */
import {
  type EnumSpec,
  EXTENSIONS,
  type FieldSpec,
  KEYS,
  type MessageSpec,
  type MethodSpec,
  messagesOf,
  type ProtocolSpec,
  SCALARS,
  type Syntax,
  type TypeName,
} from './protocol.ts';
import type { Random } from './random.ts';
import { tidy } from './tidy.ts';

export const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'size', 'kind'] as const;
const METHODS = ['Get', 'Put', 'List', 'Watch'] as const;

/** @returns a protocol of 3 to 6 messages, 1 or 2 enums and at most 2 services */
export function randomProtocol(r: Random): ProtocolSpec {
  const count = r.upTo(6, 3);
  const enums = r.upTo(2, 1);
  const ids = Array.from({ length: count + enums }, (_, id) => id);
  const two = r.chance(40);
  const syntax: Syntax = r.pick(['proto2', 'proto3', '2023', '2023']);
  const messages = ids.slice(0, count).map((id) => randomMessage(r, id, ids, two));
  const methods = Array.from({ length: r.upTo(3, 1) }, () => randomMethod(r, messages));
  const [first] = messages;
  const [method] = methods;
  // The first message, which holds more than others, is always sent.
  if (first !== undefined && method !== undefined)
    methods[0] = { ...method, ...(r.chance(50) ? { input: first.id } : { output: first.id }) };
  const more = r.chance(35) ? [{ name: 'S1', methods: [randomMethod(r, messages)] }] : [];
  return tidy({
    syntax,
    files: [
      { path: 'a.proto', package: 'p' },
      ...(two ? [{ path: 'b.proto', package: r.chance(50) ? 'p' : 'q' }] : []),
    ],
    types: [...messages, ...ids.slice(count).map((id) => randomEnum(r, id, messages, two))],
    services: r.chance(88) ? [{ name: 'S0', methods }, ...more] : [],
    extensions: r.chance(50) ? [randomExtension(r, messages, ids)] : [],
  });
}

function randomMessage(r: Random, id: number, ids: readonly number[], two: boolean): MessageSpec {
  return {
    kind: 'message',
    id,
    name: `M${id}`,
    inside: id > 0 && r.chance(20) ? r.upTo(id - 1) : null,
    file: two && r.chance(30) ? 1 : 0,
    fields: Array.from({ length: id === 0 ? r.upTo(6, 3) : r.upTo(4, r.chance(5) ? 0 : 1) }, () => randomField(r, ids)),
    reserved: r.chance(30) ? [r.upTo(12, 9), 'old'] : [],
    comment: r.chance(5) ? 'Some words.' : null,
  };
}

function randomEnum(r: Random, id: number, messages: readonly MessageSpec[], two: boolean): EnumSpec {
  const numbers = [...new Set([0, ...Array.from({ length: r.upTo(4, 1) }, () => r.pick([1, 2, 3, 4, -1, 7]))])];
  return {
    kind: 'enum',
    id,
    name: `E${id}`,
    inside: r.chance(25) ? r.pick(messages).id : null,
    file: two && r.chance(30) ? 1 : 0,
    closed: r.chance(50),
    values: r.chance(85) ? named(id, numbers) : named(id, [...numbers.slice(1), 0]),
    reserved: r.chance(25) ? [9, `N${id}_OLD`] : [],
    comment: null,
  };
}

function named(id: number, numbers: readonly number[]): EnumSpec['values'] {
  return numbers.map((number, i) => ({ name: `N${id}_${'ABCDEFG'[i]}`, number }));
}

/** @param ids the types there are */
export function randomField(r: Random, ids: readonly number[]): FieldSpec {
  const type = randomType(r, ids);
  return {
    name: r.pick(NAMES),
    number: r.chance(92) ? r.upTo(8, 1) : r.pick([15, 16, 2047, 2048]),
    type,
    label: r.pick(['singular', 'singular', 'singular', 'repeated', 'repeated', r.chance(60) ? 'required' : 'singular']),
    implicit: r.chance(60),
    packed: r.pick([null, null, true, false]),
    default: r.chance(25) ? randomDefault(r, type) : null,
    checked: r.chance(70),
    delimited: r.chance(20),
    oneof: r.chance(25) ? r.pick(['one', 'two']) : null,
    key: r.chance(12) ? r.pick(KEYS) : null,
    comment: r.chance(5) ? 'Some words.' : null,
    deprecated: r.chance(3),
    jsonName: null,
  };
}

export function randomType(r: Random, ids: readonly number[]): TypeName {
  return r.chance(50) && ids.length > 0 ? r.pick(ids) : r.pick(SCALARS);
}

/** @returns a default that suits the type; null for messages, which have none */
export function randomDefault(r: Random, type: TypeName): FieldSpec['default'] {
  if (typeof type === 'number') return r.upTo(2);
  if (type === 'bool') return r.pick(['true', 'false']);
  if (type === 'string' || type === 'bytes') return r.pick(['"x"', '""', '"abc"']);
  return r.pick(['5', '0', '7', '-1']);
}

export function randomMethod(r: Random, messages: readonly MessageSpec[]): MethodSpec {
  return {
    name: r.pick(METHODS),
    input: r.pick(messages).id,
    output: r.pick(messages).id,
    streams: [r.chance(20), r.chance(20)],
    comment: null,
  };
}

function randomExtension(
  r: Random,
  messages: readonly MessageSpec[],
  ids: readonly number[],
): ProtocolSpec['extensions'][number] {
  return extensionOf(r, r.chance(60) ? 0 : r.pick(messages).id, ids);
}

export function extensionOf(r: Random, extendee: number, ids: readonly number[]): ProtocolSpec['extensions'][number] {
  const number = EXTENSIONS.start + r.upTo(4);
  return { extendee, field: { ...randomField(r, ids), name: `x${number}`, number } };
}

/** Ids of all types, and one more that is free. */
export function idsOf(spec: ProtocolSpec): { readonly all: readonly number[]; readonly free: number } {
  const all = spec.types.map(({ id }) => id);
  return { all, free: Math.max(-1, ...all) + 1 };
}

/** A message that travels on its own, if one is stored in this case. */
export function randomStored(r: Random, spec: ProtocolSpec): number | null {
  return r.chance(60) ? (r.chance(60) ? 0 : r.pick(messagesOf(spec)).id) : null;
}
