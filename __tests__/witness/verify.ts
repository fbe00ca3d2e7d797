/**
 * Checks witnesses without any of our code: buf's descriptors of the two trees and protobuf-es decide. It reads what the
 * JSON report says, and nothing else.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type DescExtension,
  type DescField,
  type DescMessage,
  type FileRegistry,
  fromBinary,
  fromJsonString,
  isFieldSet,
  ScalarType,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';

/** A consequence as the JSON report has it, as far as it matters here. */
export interface Claim {
  readonly skew: string;
  readonly contract: string;
  readonly flow: string | null;
  readonly effect: string;
  readonly witness: {
    readonly writer: string;
    readonly bytes: string | null;
    readonly reader: string;
    readonly runtime: string;
    readonly proven: boolean;
    readonly message: { readonly writer: string | null; readonly reader: string | null } | null;
  };
}

/** The two versions, as buf sees them. */
export interface Trees {
  readonly old: FileRegistry;
  readonly new: FileRegistry;
  /** What stands before every name in the trees, and not in the claims; of each side where they differ. */
  readonly prefix?: string | { readonly old: string; readonly new: string };
}

/** Known deviations of protobuf-es, by which it may differ from what a witness says; all others are faults. */
export const DEVIATIONS = [
  'the wire type of a known field is not checked',
  'a missing required field is accepted',
  'a number that a closed enum does not declare is kept in lists and maps',
  'an extension of another message is left out of JSON',
  'extensions are kept as bytes, so that their floats have 32 bits',
] as const;

export interface Verdict {
  /** Why the witness is not believed; null if it is. */
  readonly fault: string | null;
  readonly deviation: (typeof DEVIATIONS)[number] | null;
}

const TRUE: Verdict = { fault: null, deviation: null };
const NOT_UTF8 = /^\(not UTF-8: [0-9a-f]+\)$/;

/** @returns whether protobuf-es, on buf's descriptors, sees what the witness says */
export function verify(claim: Claim, trees: Trees): Verdict {
  const { witness } = claim;
  try {
    if (!witness.proven) return { fault: 'it is not proven', deviation: null };
    return witness.message === null ? verifyCall(claim, trees) : verifyMessage(claim, trees);
  } catch (error) {
    return { fault: String(error), deviation: null };
  }
}

function verifyMessage({ skew, contract, flow, witness }: Claim, trees: Trees): Verdict {
  const oldWrites = flow === 'response' ? skew === 'new-client-old-server' : skew.startsWith('old');
  const sides = [namesIn(trees, 'old'), namesIn(trees, 'new')] as const;
  const [from, to] = oldWrites ? sides : [sides[1], sides[0]];
  const writer = from.registry.getMessage(`${from.prefix}${witness.message?.writer}`);
  const reader = to.registry.getMessage(`${to.prefix}${witness.message?.reader}`);
  if (witness.message?.writer === null)
    return lacks(witness.writer, from, witness.bytes === null && reader !== undefined);
  if (writer === undefined) return wrong(`no message ${witness.message?.writer}`);
  if (contract === 'json') return verifyJson(witness, writer, reader, { from, to });
  const bytes = Buffer.from(witness.bytes ?? '', 'hex');
  const options = { registry: from.registry };
  const sent = fromBinary(writer, bytes);
  const text = witness.writer.includes('(not UTF-8: ');
  if (!text && !Buffer.from(toBinary(writer, sent)).equals(bytes)) return wrong('the writer would send other bytes');
  const meant = toJson(writer, sent, options) ?? null;
  if (!same(writer, JSON.parse(witness.writer), meant, from)) return wrong(`the writer means ${JSON.stringify(meant)}`);
  if (witness.message?.reader === null) return lacks(witness.reader, to, true);
  if (reader === undefined) return wrong(`no message ${witness.message?.reader}`);
  return verifyReading(witness.reader, bytes, reader, to);
}

function namesIn({ prefix = '', ...trees }: Trees, side: 'old' | 'new'): Names {
  return { registry: trees[side], prefix: typeof prefix === 'string' ? prefix : prefix[side] };
}

/** The writer's own reader takes it and would write it so; the other refuses it, or sees what is said. */
function verifyJson(
  { writer: sent, reader: said, message }: Claim['witness'],
  writer: DescMessage,
  reader: DescMessage | undefined,
  { from, to }: { readonly from: Names; readonly to: Names },
): Verdict {
  const own = fromJsonString(writer, prefixed(sent, from.prefix), { registry: from.registry });
  const meant = toJson(writer, own, { registry: from.registry }) ?? null;
  if (!same(writer, JSON.parse(sent), meant, from)) return wrong(`the writer means ${JSON.stringify(meant)}`);
  if (message?.reader === null) return lacks(said, to, true);
  if (reader === undefined) return wrong(`no message ${message?.reader}`);
  let read: ReturnType<typeof fromJsonString>;
  try {
    read = fromJsonString(reader, prefixed(sent, to.prefix), { registry: to.registry });
  } catch (thrown) {
    return said.startsWith('error: ') ? TRUE : wrong(`the reader fails: ${thrown}`);
  }
  // protobuf-es reads a message without what it requires, and then has no JSON for it.
  if (reader.fields.some((field) => field.presence === 3 && !isFieldSet(read, field)))
    return same(reader, JSON.parse(said), {}, to) ? by(1) : wrong('nothing is set');
  const seen = toJson(reader, read, { registry: to.registry }) ?? null;
  if (said.startsWith('error: ') && holdsForeign(reader, JSON.parse(sent), to)) return by(3);
  const denied = wrong(`the reader sees ${JSON.stringify(seen)}`);
  if (said.startsWith('error: ')) return denied;
  if (same(reader, JSON.parse(said), seen, to)) return TRUE;
  if (!said.includes('"[')) return denied;
  const kept = fromJsonString(reader, prefixed(said, to.prefix), { registry: to.registry });
  return isDeepStrictEqual(toJson(reader, kept, { registry: to.registry }), seen) ? by(4) : denied;
}

/** Whether something in JSON goes by the name of an extension, but not of the message it is in, at any depth. */
function holdsForeign(message: DescMessage, json: unknown, names: Names): boolean {
  if (!isObject(json)) return false;
  return Object.entries(json).some(([key, value]) => {
    const extension = key.startsWith('[')
      ? names.registry.getExtension(`${names.prefix}${key.slice(1, -1)}`)
      : undefined;
    if (extension !== undefined && extension.extendee.typeName !== message.typeName) return true;
    const field = extension ?? message.fields.find(({ jsonName }) => jsonName === key);
    const inner = field?.message;
    if (inner === undefined) return false;
    const held = Array.isArray(value)
      ? value
      : field?.fieldKind === 'map' && isObject(value)
        ? Object.values(value)
        : [value];
    return held.some((one) => holdsForeign(inner, one, names));
  });
}

/** Extensions go by their full names, and those are others in the trees. */
function prefixed(text: string, prefix: string): string {
  return text.replaceAll('"[', `"[${prefix}`);
}

function verifyReading(text: string, bytes: Uint8Array, reader: DescMessage, names: Names): Verdict {
  const [, error, partial] = /^error: (.*?)(?:; the rest reads as (.*))?$/.exec(text) ?? [];
  const said = partial ?? text;
  const refused = error !== undefined && !error.startsWith('missing required');
  const odd = (fault: string): Verdict => (oddWireType(bytes, reader) ? by(0) : wrong(fault));
  let message: ReturnType<typeof fromBinary>;
  try {
    message = fromBinary(reader, bytes);
  } catch (thrown) {
    return refused ? TRUE : odd(`the reader fails: ${thrown}`);
  }
  if (error?.startsWith('missing required'))
    return requires(reader, /'(.*)'/.exec(error)?.[1] ?? '') ? by(1) : wrong('nothing is required');
  const seen = toJson(reader, message, { registry: names.registry }) ?? null;
  if (refused) return odd(`the reader sees ${JSON.stringify(seen)}`);
  if (same(reader, JSON.parse(said ?? ''), seen, names)) return TRUE;
  const closed = withoutUndeclared(reader, seen);
  return same(reader, JSON.parse(said ?? ''), closed, names) ? by(2) : odd(`the reader sees ${JSON.stringify(seen)}`);
}

/** What is seen without the numbers that a closed enum does not declare, in lists and maps, at any depth. */
function withoutUndeclared(message: DescMessage, seen: unknown): unknown {
  if (!isObject(seen)) return seen;
  const entries = message.fields.flatMap((field): [string, unknown][] => {
    const held = seen[field.jsonName];
    if (held === undefined) return [];
    const inside = (one: unknown): unknown =>
      field.message === undefined ? one : withoutUndeclared(field.message, one);
    const kept = (one: unknown): boolean => field.enum?.open !== false || typeof one !== 'number';
    if (Array.isArray(held)) return [[field.jsonName, held.filter(kept).map(inside)]];
    if (field.fieldKind !== 'map' || !isObject(held)) return [[field.jsonName, inside(held)]];
    const pairs = Object.entries(held).filter(([, one]) => kept(one));
    return pairs.length === 0
      ? []
      : [[field.jsonName, Object.fromEntries(pairs.map(([key, one]) => [key, inside(one)]))]];
  });
  return Object.fromEntries(entries);
}

/** Whether a message, or one that it holds, requires a field of that name. */
function requires(message: DescMessage, name: string, seen = new Set<DescMessage>()): boolean {
  if (seen.has(message)) return false;
  seen.add(message);
  return message.fields.some(
    (field) =>
      (field.name === name && field.presence === 3) ||
      (field.message !== undefined && requires(field.message, name, seen)),
  );
}

function lacks(text: string, { prefix, registry }: Names, rest: boolean): Verdict {
  const name = /^error: there is no message (.*)$/.exec(text)?.[1];
  return rest && name !== undefined && registry.getMessage(`${prefix}${name}`) === undefined
    ? TRUE
    : wrong('there is such a message');
}

function wrong(fault: string): Verdict {
  return { fault, deviation: null };
}

function by(deviation: 0 | 1 | 2 | 3 | 4): Verdict {
  return { fault: null, deviation: DEVIATIONS[deviation] };
}

/** One side's descriptors, and what stands before its names there. */
interface Names {
  readonly prefix: string;
  readonly registry: FileRegistry;
}

/** Equal ProtoJSON; what is not set may be written out, and aliases of an enum are one. */
function same(message: DescMessage | undefined, expected: unknown, actual: unknown, names: Names): boolean {
  if (!isObject(expected) || !isObject(actual) || message === undefined) return equal(expected, actual);
  const known = new Map(message.fields.map((field) => [field.jsonName, field]));
  const bare = bareKeys(actual, names);
  if ([...bare.keys()].some((key) => !(key in expected))) return false;
  return Object.entries(expected).every(([key, value]) => {
    const field = known.get(key);
    const extension = key.startsWith('[')
      ? names.registry.getExtension(`${names.prefix}${key.slice(1, -1)}`)
      : undefined;
    if (!bare.has(key)) return field === undefined ? extension !== undefined && value === null : isUnset(field, value);
    return sameField(field ?? extension, value, bare.get(key), names);
  });
}

function sameField(
  field: DescField | DescExtension | undefined,
  expected: unknown,
  actual: unknown,
  names: Names,
): boolean {
  const one = (a: unknown, b: unknown): boolean => {
    const numberOf = (name: unknown): unknown =>
      field?.enum?.values.find((value) => value.name === name)?.number ?? name;
    return field?.enum !== undefined ? equal(numberOf(a), numberOf(b)) : same(field?.message, a, b, names);
  };
  if (Array.isArray(expected) && Array.isArray(actual))
    return expected.length === actual.length && expected.every((value, i) => one(value, actual[i]));
  if (field?.fieldKind !== 'map' || !isObject(expected) || !isObject(actual)) return one(expected, actual);
  const keys = Object.keys(expected);
  const bare = bareKeys(actual, names);
  return keys.length === bare.size && keys.every((key) => one(expected[key], bare.get(key)));
}

/** Without the prefix, which also stands before what looks like an extension and is read as the key of a map. */
function bareKeys(object: Record<string, unknown>, { prefix }: Names): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).map(([key, value]) => [key.replace(`[${prefix}`, '['), value]));
}

function isUnset(field: DescField, value: unknown): boolean {
  if (field.fieldKind === 'list') return Array.isArray(value) && value.length === 0;
  if (field.fieldKind === 'map') return isObject(value) && Object.keys(value).length === 0;
  if (value === null || field.fieldKind === 'message') return value === null;
  const shown = field.getDefaultValue();
  if (field.fieldKind === 'enum') {
    const number = shown ?? field.enum.values[0]?.number;
    return field.enum.values.some((one) => one.name === value && one.number === number);
  }
  if (shown !== undefined) return String(shown) === String(value);
  if (field.scalar === ScalarType.BOOL) return value === false;
  if (field.scalar === ScalarType.STRING || field.scalar === ScalarType.BYTES) return value === '';
  return Number(value) === 0;
}

function equal(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && NOT_UTF8.test(expected))
    return typeof actual === 'string' && actual.includes('\ufffd');
  if (isObject(expected) && isObject(actual)) {
    const keys = Object.keys(expected);
    return keys.length === Object.keys(actual).length && keys.every((key) => equal(expected[key], actual[key]));
  }
  if (Array.isArray(expected) && Array.isArray(actual))
    return expected.length === actual.length && expected.every((value, i) => equal(value, actual[i]));
  return Object.is(expected, actual);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a known field comes with another wire type than its own, at any depth that can be reached. */
function oddWireType(bytes: Uint8Array, message: DescMessage): boolean {
  const known = new Map(message.fields.map((field) => [field.number, field]));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const field = known.get(Math.floor(tag / 8));
    const type = tag % 8;
    if (field !== undefined && !wireTypesOf(field).includes(type)) return true;
    if (type === 0) varint();
    else if (type === 1) at += 8;
    else if (type === 5) at += 4;
    else if (type === 2) {
      const length = varint();
      const inner = bytes.subarray(at, at + length);
      at += length;
      if (field?.fieldKind === 'map' && oddInEntry(inner, field)) return true;
      if (field?.message !== undefined && field.fieldKind !== 'map' && oddWireType(inner, field.message)) return true;
    }
  }
  return false;
}

function oddInEntry(entry: Uint8Array, field: DescField & { fieldKind: 'map' }): boolean {
  // Small keys and values: one byte of tag, one of length.
  for (let at = 0; at < entry.length; ) {
    const [number, type] = [(entry[at] ?? 0) >> 3, (entry[at] ?? 0) & 7];
    const expected =
      number === 1
        ? wireTypeOf(field.mapKey)
        : field.mapKind === 'scalar'
          ? wireTypeOf(field.scalar)
          : field.mapKind === 'enum'
            ? 0
            : 2;
    if (type !== expected) return true;
    if (type === 2) at += 2 + (entry[at + 1] ?? 0);
    else if (type === 1) at += 9;
    else if (type === 5) at += 5;
    else for (at++; (entry[at++] ?? 0) > 127; );
  }
  return false;
}

function wireTypesOf(field: DescField): readonly number[] {
  if (field.fieldKind === 'map') return [2];
  if (field.message !== undefined) return [(field as { delimitedEncoding?: boolean }).delimitedEncoding ? 3 : 2];
  const own = field.enum !== undefined ? 0 : wireTypeOf(field.scalar as ScalarType);
  return field.fieldKind === 'list' && own !== 2 ? [own, 2] : [own];
}

function wireTypeOf(scalar: ScalarType): number {
  if (scalar === ScalarType.STRING || scalar === ScalarType.BYTES) return 2;
  if ([ScalarType.DOUBLE, ScalarType.FIXED64, ScalarType.SFIXED64].includes(scalar)) return 1;
  return [ScalarType.FLOAT, ScalarType.FIXED32, ScalarType.SFIXED32].includes(scalar) ? 5 : 0;
}

/** A call is known to one side, and not to the other, or who streams is not the same. */
function verifyCall({ skew, flow, effect, witness }: Claim, trees: Trees): Verdict {
  const sides = [namesIn(trees, 'old'), namesIn(trees, 'new')] as const;
  const [client, server] = skew === 'old-client-new-server' ? sides : [sides[1], sides[0]];
  const [, service = '', method] = /^\/([^/]+)(?:\/([^/]+))?$/.exec(witness.writer) ?? [];
  const find = ({ prefix, registry }: Names) =>
    registry.getService(`${prefix}${service}`)?.methods.find(({ name }) => name === method);
  const [here, there] = [find(client), find(server)];
  if (here === undefined) return wrong('the client has no such method');
  if (effect === 'unimplemented')
    return there === undefined && witness.reader.includes('UNIMPLEMENTED') ? TRUE : wrong('the server serves it');
  if (there === undefined) return wrong('the server does not serve it');
  const streams = (kind: string, side: 'client' | 'server'): boolean =>
    kind === 'bidi_streaming' || kind === `${side}_streaming`;
  const differs =
    flow === 'request'
      ? streams(here.methodKind, 'client') && !streams(there.methodKind, 'client')
      : !streams(here.methodKind, 'server') && streams(there.methodKind, 'server');
  return differs ? TRUE : wrong('both stream alike');
}
