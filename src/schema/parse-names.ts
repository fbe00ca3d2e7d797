/** Dotted names and quoted texts, which may have blanks and comments between their parts. */
import type { OptionValue, Range, Word } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, rangeFrom, shared, step, tokenText } from './cursor.ts';
import { missing, takeName } from './expect.ts';
import { stringBytes } from './literals.ts';
import { DOT } from './marks.ts';
import { PlainStringValue, WordNode } from './nodes.ts';
import { next } from './scan-text.ts';
import { STRING } from './token.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const BLANKS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|[^A-Za-z0-9_.()[\]/]+/g;

/** The source between two offsets, which holds a name, without its blanks and comments. */
export function compactName(cursor: Cursor, range: Range): string {
  const text = cursor.text.slice(range.start, range.end);
  return shared(cursor, /[^A-Za-z0-9_.()]/.test(text) ? text.replace(BLANKS, '') : text);
}

/** Takes `a.b.c`, or fails. */
export function takeDottedName(cursor: Cursor, what: string): Word {
  const { start } = cursor;
  const first = takeName(cursor, what);
  return cursor.kind === DOT ? takeParts(cursor, start) : first;
}

/** Takes a reference to a type or extension, `a.b.c` or `.a.b.c`, or fails. */
export function takeReference(cursor: Cursor, what: string): Word {
  const { start } = cursor;
  if (cursor.kind !== DOT) return takeDottedName(cursor, what);
  step(cursor);
  const first = takeName(cursor, 'a name after `.`');
  if (cursor.kind === DOT) return takeParts(cursor, start);
  return new WordNode(shared(cursor, `.${first.text}`), start, cursor.previousEnd);
}

/** Takes the further parts of a name that begins at `start`. The cursor is at a dot. */
export function takeParts(cursor: Cursor, start: number): Word {
  while (accept(cursor, DOT)) takeName(cursor, 'a name after `.`');
  const { previousEnd: end } = cursor;
  return new WordNode(compactName(cursor, { start, end }), start, end);
}

interface Quoted {
  readonly bytes: Uint8Array;
  readonly range: Range;
}

const NOTHING: Quoted = { bytes: new Uint8Array(0), range: { start: 0, end: 0 } };

/** Takes a string as the value of an option, or fails. */
export function takeStringValue(cursor: Cursor, what: string): OptionValue {
  if (!isPlain(cursor)) return { kind: 'string', ...takeString(cursor, what) };
  const { text, start, end } = cursor;
  step(cursor);
  return new PlainStringValue(text, start, end);
}

/** Whether the current token is a string without faults and escapes, and no other one follows it. */
function isPlain(cursor: Cursor): boolean {
  const { text, kind, end, faultEnd } = cursor;
  if (kind !== STRING || faultEnd >= end || tokenText(cursor).includes('\\')) return false;
  const after = next({ text, at: end, lost: false });
  return after !== QUOTE && after !== APOSTROPHE;
}

/** Takes a string, or several that stand side by side and are one, or fails. */
function takeString(cursor: Cursor, what: string): Quoted {
  if (cursor.kind !== STRING) {
    missing(cursor, what);
    return NOTHING;
  }
  const { start } = cursor;
  const parts: Uint8Array[] = [];
  while (cursor.kind === STRING) {
    // An open string was reported; what is in it is not known.
    if (cursor.faultEnd < cursor.end) parts.push(stringBytes(cursor, cursor.start, cursor.end));
    step(cursor);
  }
  return { bytes: joined(parts), range: rangeFrom(cursor, start) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const decoder = new TextDecoder();

/** Takes a string that is a text: a path, a name, a syntax. */
export function takeText(cursor: Cursor, what: string): Word {
  const { bytes, range } = takeString(cursor, what);
  return { text: decoder.decode(bytes), range };
}
