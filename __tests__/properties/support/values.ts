/** Random messages of a writer, mostly at the edges of what it can mean. */
import { type DescEnum, type DescMessage, ScalarType } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import { type AnyField, isImplied, type Leaf, type Peer, type Tree } from './peer.ts';
import type { Random } from './random.ts';

const DEPTH = 3;

/** What the message is for: who reads it matters, as nobody means a number that neither side's enum declares. */
export interface Meet {
  readonly writer: Peer;
  readonly reader: Peer;
}

/** @param reader the message that reads it; null if nobody does */
export function randomMessage(r: Random, meet: Meet, desc: DescMessage, reader: DescMessage | null, depth = 0): Tree {
  const tree = new Map<number, readonly Leaf[]>();
  const taken = new Set<unknown>();
  const density = depth === 0 ? r.pick([50, 80, 100]) : r.pick([25, 50, 80]);
  const readers = new Map((reader === null ? [] : meet.reader.fieldsOf(reader)).map((field) => [field.number, field]));
  for (const field of r.shuffle(meet.writer.fieldsOf(desc))) {
    const required = isRequired(field);
    if (field.oneof !== undefined && taken.has(field.oneof)) continue;
    if (!required && (!r.chance(density) || (depth >= DEPTH && field.message !== undefined))) continue;
    const list = randomList(r, meet, field, readers.get(field.number) ?? null, depth);
    if (list.some((value) => isImplied(field, value))) continue;
    if (field.oneof !== undefined) taken.add(field.oneof);
    tree.set(field.number, list);
  }
  return tree;
}

export function isRequired(field: AnyField): boolean {
  return 'presence' in field && field.presence === FeatureSet_FieldPresence.LEGACY_REQUIRED;
}

function randomList(r: Random, meet: Meet, field: AnyField, reader: AnyField | null, depth: number): readonly Leaf[] {
  const one = (): Leaf => randomLeaf(r, meet, field, reader, depth);
  if (field.fieldKind === 'list') {
    const first = one();
    if (field.message === undefined && r.chance(15)) return Array<Leaf>(r.pick([4, 8])).fill(first);
    return [first, ...Array.from({ length: r.upTo(depth === 0 ? 2 : 1) }, one)];
  }
  if (field.fieldKind !== 'map') return [one()];
  const keys = new Map<string, Leaf>();
  for (let count = r.upTo(depth === 0 ? 3 : 2, 1); count > 0; count--) {
    const key = randomScalar(r, field.mapKey, true);
    keys.set(String(key), key);
  }
  return [...keys.values()].map(
    (key) =>
      new Map([
        [1, [key]],
        [2, [one()]],
      ]),
  );
}

function randomLeaf(r: Random, meet: Meet, field: AnyField, reader: AnyField | null, depth: number): Leaf {
  const { message, scalar } = field;
  if (message !== undefined) return randomMessage(r, meet, message, reader?.message ?? null, depth + 1);
  if (field.enum !== undefined) return randomNumber(r, field.enum, reader === null || isReadAsEnum(field, reader));
  return randomScalar(r, scalar ?? ScalarType.INT32, isChecked(field));
}

/** Whether the runtime that writes checks text: only unchecked text can be invalid. */
function isChecked(field: AnyField): boolean {
  return field.fieldKind === 'map' || field.utf8Validation;
}

/** An entry of a map that is read as a list of numbers is no number of the enum. */
function isReadAsEnum(field: AnyField, reader: AnyField): boolean {
  return reader.enum !== undefined && (field.fieldKind === 'map') === (reader.fieldKind === 'map');
}

function randomNumber(r: Random, { open, values }: DescEnum, unknownToo: boolean): bigint {
  const unknown = open && unknownToo && r.chance(20);
  return BigInt(unknown ? r.pick([99, -5, 5, 6, 2147483647]) : r.pick(values).number);
}

const WHOLE = [
  ...[0n, 0n, 1n, 2n, -1n, -2n, 127n, 128n, 150n, 65536n],
  ...[2147483647n, -2147483648n, 2147483648n, -2147483649n, 4294967295n, 4294967296n, 4294967297n],
  ...[9223372036854775807n, -9223372036854775808n, 18446744073709551615n, 9007199254740993n],
];
const REAL = [0, -0, 1, -1, 0.5, 0.1, 16777217, 1e300, 3.4028234663852886e38, Infinity, -Infinity, NaN, 5e-324];
const TEXT = ['', 'a', 'b', 'some text', '\u0000', 'ß', '😀', 'x'.repeat(128), '\b\u0001', '\n\u0001a'];
const BYTES = [[], [0], [97], [255], [8, 1], [8], [255, 254, 128, 65], [10, 1, 97], [1, 2, 3, 4, 5, 6, 7, 8]];
const INVALID = [[255], [192, 128], [255, 254, 128, 65]];

function randomScalar(r: Random, type: ScalarType, checked: boolean): Leaf {
  if (type === ScalarType.BOOL) return r.chance(60);
  if (type === ScalarType.STRING) return checked || r.chance(80) ? randomText(r) : Uint8Array.from(r.pick(INVALID));
  if (type === ScalarType.BYTES)
    return Uint8Array.from(r.chance(70) ? r.pick(BYTES) : Array.from({ length: r.upTo(9) }, () => r.upTo(255)));
  if (type === ScalarType.DOUBLE) return r.chance(70) ? r.pick(REAL) : r.upTo(2 ** 50) / 7;
  if (type === ScalarType.FLOAT) return Math.fround(r.chance(70) ? r.pick(REAL) : r.upTo(2 ** 50) / 7);
  const { low, high } = rangeOf(type);
  const some = r.chance(70) ? r.pick(WHOLE.filter((n) => n >= low && n <= high)) : BigInt(r.upTo(2 ** 31 - 1));
  return some;
}

function randomText(r: Random): string {
  return r.chance(70)
    ? r.pick(TEXT)
    : String.fromCodePoint(...Array.from({ length: r.upTo(6) }, () => r.upTo(0x2fff, 1)));
}

function rangeOf(type: ScalarType): { readonly low: bigint; readonly high: bigint } {
  const long = [ScalarType.INT64, ScalarType.SINT64, ScalarType.SFIXED64, ScalarType.UINT64, ScalarType.FIXED64];
  const bits = long.includes(type) ? 64n : 32n;
  const unsigned = [ScalarType.UINT32, ScalarType.FIXED32, ScalarType.UINT64, ScalarType.FIXED64].includes(type);
  return unsigned
    ? { low: 0n, high: (1n << bits) - 1n }
    : { low: -(1n << (bits - 1n)), high: (1n << (bits - 1n)) - 1n };
}
