/** `reserved …;` and `extensions …;` (protobuf.dev "Protobuf Language Specification", Extensions and Reserved). */
import type { ExtensionRangeNode, NumberRange, Range, Word } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, acceptWord, rangeFrom, step } from './cursor.ts';
import { expectSemicolon, refuse, takeInt, takeName, takeSignedInt } from './expect.ts';
import { COMMA } from './marks.ts';
import { takeText } from './parse-names.ts';
import { takeInlineOptions } from './parse-option.ts';
import { STRING, WORD } from './token.ts';

/** The parts of a message or an enum that reserve names and numbers. */
interface Reservations {
  readonly reservedRanges: NumberRange[];
  readonly reservedNames: Word[];
}

/** Takes a `reserved` statement. Only an enum's numbers may be negative. */
export function takeReserved(cursor: Cursor, into: Reservations, signed: boolean): void {
  cursor.form =
    cursor.syntax === 'editions'
      ? 'reserved 2, 9 to 11; or reserved name;'
      : 'reserved 2, 9 to 11; or reserved "name";';
  step(cursor);
  const { kind, start } = cursor;
  const named = kind === STRING || kind === WORD;
  const names = named ? takeNames(cursor) : [];
  const ranges = named ? [] : takeRanges(cursor, signed);
  expectSemicolon(cursor, 'what is reserved');
  if (cursor.failed) return;
  if (named) checkQuotes(cursor, kind === STRING, rangeFrom(cursor, start));
  for (const name of names) into.reservedNames.push(name);
  for (const range of ranges) into.reservedRanges.push(range);
}

/** Takes an `extensions` statement; its options belong to each of its ranges. */
export function takeExtensionRanges(cursor: Cursor, into: ExtensionRangeNode[]): void {
  cursor.form = 'extensions 100 to 199, 1000 to max;';
  step(cursor);
  const ranges = takeRanges(cursor, false);
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, 'the extension range');
  if (cursor.failed) return;
  for (const { start, end, range } of ranges) into.push({ start, end, range, options });
}

function takeNames(cursor: Cursor): Word[] {
  const names: Word[] = [];
  const quoted = cursor.kind === STRING;
  do names.push(quoted ? takeText(cursor, 'a name in quotes') : takeName(cursor, 'a name'));
  while (accept(cursor, COMMA));
  return names;
}

function checkQuotes(cursor: Cursor, quoted: boolean, range: Range): void {
  const editions = cursor.syntax === 'editions';
  if (editions === !quoted) return;
  const message = editions
    ? 'editions reserve names without quotes. Remove the quotes.'
    : `${cursor.syntax} reserves names in quotes; only editions go without. Put quotes around each name.`;
  refuse(cursor, message, range);
}

function takeRanges(cursor: Cursor, signed: boolean): NumberRange[] {
  const ranges: NumberRange[] = [];
  do ranges.push(takeRange(cursor, signed));
  while (accept(cursor, COMMA));
  return ranges;
}

function takeRange(cursor: Cursor, signed: boolean): NumberRange {
  const from = cursor.start;
  const take = signed ? takeSignedInt : takeInt;
  const start = take(cursor, 'a number or a range of numbers');
  if (!acceptWord(cursor, 'to')) return { start, end: start, range: rangeFrom(cursor, from) };
  const end = acceptWord(cursor, 'max') ? null : take(cursor, 'a number or `max` after `to`');
  return { start, end, range: rangeFrom(cursor, from) };
}
