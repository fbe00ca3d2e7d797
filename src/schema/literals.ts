import { type Lexer, report } from './token.ts';

/** What the literals of the language mean (protobuf.dev "Protobuf Language Specification", Integer and String Literals). */

const encoder = new TextEncoder();
const SMALL = Array.from({ length: 256 }, (_, value) => BigInt(value));
const UINT64_MAX = 0xffff_ffff_ffff_ffffn;

const WHOLE = /^(?:[1-9][0-9]*|0[xX]([0-9a-fA-F]+)|0([0-7]*))$/;

/**
 * @param literal digits as written: decimal, `0…` octal or `0x…` hexadecimal, without a sign
 * @returns the value, or null if it has more than 64 bits; 0 for what the lexer has refused as a number
 */
export function intValue(literal: string): bigint | null {
  if (literal.length <= 9 && literal.charCodeAt(0) !== 0x30) return smallInt(Number.parseInt(literal, 10));
  const whole = WHOLE.exec(literal);
  if (whole === null) return 0n;
  const [, hex, octal] = whole;
  const digits = (hex ?? octal ?? literal).replace(/^0+/, '') || '0';
  // 22 octal digits are the longest way to write 64 bits.
  if (digits.length > 22) return null;
  const prefix = hex !== undefined ? '0x' : octal !== undefined ? '0o' : '';
  return uint64(BigInt(prefix + digits));
}

function smallInt(value: number): bigint {
  return SMALL[value] ?? BigInt(value || 0);
}

function uint64(value: bigint): bigint | null {
  return value <= UINT64_MAX ? value : null;
}

/** @returns the value of a float literal, or of an int literal that is too large for 64 bits (as protoc reads it) */
export function floatValue(literal: string): number {
  if (/^0[0-7]+$/.test(literal)) return Number.parseInt(literal, 8);
  return Number(literal);
}

const SIMPLE_ESCAPES = new Map<string, number>([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['"', 0x22],
  ["'", 0x27],
  ['?', 0x3f],
  ['\\', 0x5c],
]);

/**
 * The bytes of one string token, quotes included in [start, end), which is known to be closed. Plain text becomes
 * UTF-8. An escape that is not one of the language's is reported at its place.
 */
export function stringBytes(lexer: Lexer, start: number, end: number): Uint8Array {
  const { text } = lexer;
  const content = text.slice(start + 1, end - 1);
  if (!content.includes('\\')) return encoder.encode(content);
  // No character and no escape takes more than three bytes for each of its code units.
  const bytes = new Uint8Array(3 * content.length);
  let size = 0;
  let plain = 0;
  const putPlain = (to: number): void => {
    if (to > plain) size += encoder.encodeInto(content.slice(plain, to), bytes.subarray(size)).written;
  };
  for (let at = content.indexOf('\\'); at >= 0; at = content.indexOf('\\', plain)) {
    putPlain(at);
    const sequence = readEscape(content, at + 1);
    if (sequence === null) report(lexer, badEscape(content, at), start + 1 + at, start + 3 + at);
    for (const byte of sequence?.bytes ?? []) bytes[size++] = byte;
    plain = sequence?.next ?? at + 2;
  }
  putPlain(content.length);
  return bytes.slice(0, size);
}

function badEscape(content: string, at: number): string {
  if (/[\r\n]/.test(content[at + 1] ?? '')) {
    return 'a string does not go on in the next line. Close it here and open another there: both are one.';
  }
  return `\`${content.slice(at, at + 2)}\` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.`;
}

interface Escape {
  readonly bytes: Iterable<number>;
  readonly next: number;
}

const OCTAL = /[0-7]{1,3}/y;
const HEX = /[xX]([0-9a-fA-F]{1,2})/y;
const UNICODE = /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y;

/** @param at behind the backslash */
function readEscape(content: string, at: number): Escape | null {
  const simple = SIMPLE_ESCAPES.get(content[at] ?? '');
  if (simple !== undefined) return { bytes: [simple], next: at + 1 };
  const hex = match(HEX, content, at);
  if (hex !== null) return { bytes: [Number.parseInt(hex[1] ?? '', 16)], next: at + hex[0].length };
  const octal = match(OCTAL, content, at);
  if (octal === null) return unicodeEscape(content, at);
  // `\400` and above lose their ninth bit, as in protoc.
  return { bytes: [Number.parseInt(octal[0], 8) & 0xff], next: at + octal[0].length };
}

function unicodeEscape(content: string, at: number): Escape | null {
  const first = match(UNICODE, content, at);
  if (first === null) return null;
  const point = Number.parseInt(first[1] ?? first[2] ?? '', 16);
  if (point > 0x10ffff) return null;
  const next = at + first[0].length;
  const low = content[next] === '\\' ? match(UNICODE, content, next + 1) : null;
  const lowPoint = Number.parseInt(low?.[1] ?? '', 16);
  // Two halves of a UTF-16 pair are one character.
  if (low !== null && (point & ~0x3ff) === 0xd800 && (lowPoint & ~0x3ff) === 0xdc00) {
    const whole = 0x10000 + ((point - 0xd800) << 10) + (lowPoint - 0xdc00);
    return { bytes: encoder.encode(String.fromCodePoint(whole)), next: next + 1 + low[0].length };
  }
  return { bytes: encodePoint(point), next };
}

/** Half a surrogate pair is written out as three bytes, as protoc does; `TextEncoder` would replace it. */
function encodePoint(point: number): Iterable<number> {
  if (point < 0xd800 || point > 0xdfff) return encoder.encode(String.fromCodePoint(point));
  return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
