/** Bytes in and out: varints, fixed-width numbers, tags (protobuf.dev "Encoding"). */

/** How the value after a tag is delimited. 6 and 7 do not exist. */
export const WIRE = { varint: 0, fixed64: 1, length: 2, group: 3, endGroup: 4, fixed32: 5 } as const;
export type WireType = (typeof WIRE)[keyof typeof WIRE];

/** A place in bytes that are being read. `end` bounds it: the end of the message or of a packed run. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

/** Appends `value`, an unsigned number of up to 64 bits. */
export function putVarint(out: number[], value: bigint): void {
  let rest = value;
  while (rest > SMALL) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  putSmall(out, Number(rest));
}

// Plain numbers where they suffice: tags, lengths and most values.
const SMALL = 0x7fffffffn;

function putSmall(out: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

/** Appends the lowest `width` bytes of `bits`, least significant first. */
export function putFixed(out: number[], bits: bigint, width: 4 | 8): void {
  putHalf(out, Number(bits & 0xffffffffn));
  if (width === 8) putHalf(out, Number(bits >> 32n));
}

function putHalf(out: number[], half: number): void {
  out.push(half & 255, (half >>> 8) & 255, (half >>> 16) & 255, half >>> 24);
}

export function putTag(out: number[], number: number, type: WireType): void {
  putSmall(out, ((number << 3) | type) >>> 0);
}

/** Appends a length and `bytes`. */
export function putBytes(out: number[], bytes: ArrayLike<number>): void {
  putSmall(out, bytes.length);
  for (let i = 0; i < bytes.length; i++) out.push(bytes[i] ?? 0);
}

/** @returns the varint's low 64 bits, unsigned; null if it is cut off or longer than ten bytes */
export function takeVarint(cursor: Cursor): bigint | null {
  let small = 0;
  let value = 0n;
  for (let i = 0; i < 10; i++) {
    if (cursor.at >= cursor.end) return null;
    const byte = cursor.bytes[cursor.at++] ?? 0;
    if (i < 4) small |= (byte & 127) << (7 * i);
    else value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return i < 4 ? BigInt(small) : BigInt.asUintN(64, value | BigInt(small));
  }
  return null;
}

/** @returns the bits, unsigned; null if fewer than `width` bytes are left */
export function takeFixed(cursor: Cursor, width: 4 | 8): bigint | null {
  if (cursor.end - cursor.at < width) return null;
  let bits = 0n;
  for (let i = width - 1; i >= 0; i--) bits = (bits << 8n) | BigInt(cursor.bytes[cursor.at + i] ?? 0);
  cursor.at += width;
  return bits;
}

/** @returns a cursor over the length-prefixed bytes, which are then behind `cursor`; null if they are cut off */
export function takeLength(cursor: Cursor): Cursor | null {
  const length = takeVarint(cursor);
  if (length === null || length > BigInt(cursor.end - cursor.at)) return null;
  const inner = { bytes: cursor.bytes, at: cursor.at, end: cursor.at + Number(length) };
  cursor.at = inner.end;
  return inner;
}

/** @returns field number and wire type; null if there is no such tag */
export function takeTag(cursor: Cursor): { readonly number: number; readonly type: WireType } | null {
  const tag = Number(takeVarint(cursor) ?? -1n);
  const number = Math.floor(tag / 8);
  const type = tag - number * 8;
  if (tag > 0xffffffff) return null;
  return number > 0 && isWireType(type) ? { number, type } : null;
}

/** Goes past one value. @returns false if it is cut off or a group does not end as it began */
export function skip(cursor: Cursor, number: number, type: WireType): boolean {
  switch (type) {
    case WIRE.varint:
      return takeVarint(cursor) !== null;
    case WIRE.fixed64:
      return takeFixed(cursor, 8) !== null;
    case WIRE.fixed32:
      return takeFixed(cursor, 4) !== null;
    case WIRE.length:
      return takeLength(cursor) !== null;
    case WIRE.group:
      return skipGroup(cursor, number);
    case WIRE.endGroup:
      return false;
  }
}

function skipGroup(cursor: Cursor, number: number): boolean {
  for (;;) {
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === number;
    if (!skip(cursor, tag.number, tag.type)) return false;
  }
}

function isWireType(type: number): type is WireType {
  return type <= WIRE.fixed32;
}
