/**
 * Values of options: scalars, and messages in text format
 * (protobuf.dev "Text Format Language Specification"; brackets and separators as protoc reads them in `.proto` files).
 */
import type { OptionEntry, OptionValue } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, fail, rangeFrom, step, tokenText } from './cursor.ts';
import { expect, missing, refuse, takeName } from './expect.ts';
import { exact } from './lists.ts';
import { floatValue, intValue } from './literals.ts';
import {
  CLOSE_ANGLE,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  MINUS,
  OPEN_ANGLE,
  OPEN_BRACE,
  OPEN_BRACKET,
  SEMICOLON,
  SLASH,
} from './marks.ts';
import { IdentifierValue } from './nodes.ts';
import { compactName, takeDottedName, takeStringValue } from './parse-names.ts';
import { FLOAT, INT, STRING, WORD } from './token.ts';

const NO_VALUE: OptionValue = new IdentifierValue('', 0, 0);

/** Takes the value after `=` of an option, or fails: a scalar or a message in braces. */
export function takeOptionValue(cursor: Cursor): OptionValue {
  if (cursor.kind === OPEN_BRACE) return takeMessage(cursor, 1);
  return takeScalar(cursor, 'a value (a number, a string, a word or `{…}`)', ['inf', 'nan']);
}

function takeScalar(cursor: Cursor, what: string, signed: readonly string[]): OptionValue {
  const { start, kind } = cursor;
  if (kind === STRING) return takeStringValue(cursor, what);
  if (accept(cursor, MINUS)) return takeNegative(cursor, start, signed);
  if (kind === INT || kind === FLOAT) return takeNumber(cursor, start, '');
  if (kind === WORD) {
    const { text } = takeName(cursor, what);
    return new IdentifierValue(text, start, cursor.previousEnd);
  }
  missing(cursor, what);
  return NO_VALUE;
}

function takeNegative(cursor: Cursor, start: number, signed: readonly string[]): OptionValue {
  if (cursor.kind === INT || cursor.kind === FLOAT) return takeNumber(cursor, start, '-');
  if (cursor.kind === WORD && signed.includes(tokenText(cursor).toLowerCase())) {
    const text = `-${tokenText(cursor)}`;
    step(cursor);
    return new IdentifierValue(text, start, cursor.previousEnd);
  }
  missing(cursor, 'a number, `inf` or `nan` after `-`');
  return NO_VALUE;
}

/** What does not fit 64 bits is read as a float, as protoc does. */
function takeNumber(cursor: Cursor, start: number, sign: '' | '-'): OptionValue {
  const literal = tokenText(cursor);
  const whole = cursor.kind === INT ? intValue(literal) : null;
  step(cursor);
  const range = rangeFrom(cursor, start);
  if (whole !== null && !(sign === '-' && whole > 0x8000_0000_0000_0000n)) {
    return { kind: 'int', value: sign === '-' ? -whole : whole, range };
  }
  const float = floatValue(literal);
  return { kind: 'float', value: sign === '-' ? -float : float, range };
}

/** `{…}` or `<…>`; the cursor is at its opening mark. @param depth how many messages and lists enclose it, itself included */
function takeMessage(cursor: Cursor, depth: number): OptionValue {
  const { start } = cursor;
  if (tooDeep(cursor, depth)) return NO_VALUE;
  const close = cursor.kind === OPEN_BRACE ? CLOSE_BRACE : CLOSE_ANGLE;
  step(cursor);
  const entries: OptionEntry[] = [];
  while (!cursor.failed && !accept(cursor, close)) {
    entries.push(takeEntry(cursor, depth, close));
    if (cursor.kind === COMMA || cursor.kind === SEMICOLON) step(cursor);
  }
  return { kind: 'message', entries: exact(entries), range: rangeFrom(cursor, start) };
}

function tooDeep(cursor: Cursor, depth: number): boolean {
  if (depth <= cursor.limits.valueNesting) return false;
  const what = `messages and lists are nested more than ${cursor.limits.valueNesting} deep in this value`;
  refuse(cursor, `${what}, which is the limit. Make it flatter.`, { start: cursor.start, end: cursor.end });
  fail(cursor);
  return true;
}

function takeEntry(cursor: Cursor, depth: number, close: number): OptionEntry {
  const name = takeEntryName(cursor, close);
  if (accept(cursor, COLON)) return { name, value: takeEntryValue(cursor, depth) };
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return { name, value: takeMessage(cursor, depth + 1) };
  if (cursor.kind === OPEN_BRACKET) return { name, value: takeList(cursor, depth + 1, true) };
  missing(cursor, '`:` after the name in the value');
  return { name, value: NO_VALUE };
}

/** `name`, `[extension.name]` or `[host/message.name]`. */
function takeEntryName(cursor: Cursor, close: number): string {
  const { start } = cursor;
  if (!accept(cursor, OPEN_BRACKET)) {
    return takeName(cursor, `a name in the value, or \`${String.fromCharCode(close)}\` at its end`).text;
  }
  takeDottedName(cursor, 'the name of an extension');
  if (accept(cursor, SLASH)) takeDottedName(cursor, 'the name of a message');
  expect(cursor, CLOSE_BRACKET, '`]` after the name of an extension');
  return compactName(cursor, rangeFrom(cursor, start));
}

function takeEntryValue(cursor: Cursor, depth: number): OptionValue {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth + 1);
  if (cursor.kind === OPEN_BRACKET) return takeList(cursor, depth + 1, false);
  return takeScalar(cursor, 'a value (a number, a string, a word, `{…}` or `[…]`)', ['inf', 'infinity', 'nan']);
}

/** Without a colon before it a list may hold messages only. */
function takeList(cursor: Cursor, depth: number, messagesOnly: boolean): OptionValue {
  const { start } = cursor;
  if (tooDeep(cursor, depth)) return NO_VALUE;
  step(cursor);
  const items: OptionValue[] = [];
  if (!accept(cursor, CLOSE_BRACKET)) {
    do items.push(takeItem(cursor, depth, messagesOnly));
    while (accept(cursor, COMMA));
    expect(cursor, CLOSE_BRACKET, '`,` or `]` in the list');
  }
  return { kind: 'list', items: exact(items), range: rangeFrom(cursor, start) };
}

function takeItem(cursor: Cursor, depth: number, messagesOnly: boolean): OptionValue {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth + 1);
  if (!messagesOnly) return takeScalar(cursor, 'a value in the list', ['inf', 'infinity', 'nan']);
  missing(cursor, '`{…}` in the list (scalars need a `:` before the list)');
  return NO_VALUE;
}
