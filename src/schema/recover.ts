/** Going on after a fault: each statement is reported once, and the next one is read as if nothing had been. */
import type { Cursor } from './cursor.ts';
import { accept, atWord, startsLine, step } from './cursor.ts';
import { CLOSE_ANGLE, CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, COMMA, SEMICOLON } from './marks.ts';
import { END } from './token.ts';

/** What goes on with a statement after a value in braces. */
const AFTER_VALUE = new Set([CLOSE_BRACKET, CLOSE_PAREN, CLOSE_ANGLE, COMMA, SEMICOLON]);

/** Words that begin a statement; on a line's start they end the search for a lost `;`. */
const STATEMENTS = [
  'message',
  'enum',
  'service',
  'rpc',
  'extend',
  'oneof',
  'option',
  'import',
  'package',
  'syntax',
  'edition',
  'reserved',
  'extensions',
  'optional',
  'required',
  'repeated',
];

/**
 * Skips what is left of a failed statement: to behind its `;` or `}`, to the `}` of its block,
 * or to a line that begins another statement.
 * @param depth the depth in braces where the statement began
 */
export function recover(cursor: Cursor, depth: number): void {
  cursor.failed = false;
  cursor.kind = cursor.failedKind;
  const failedAt = cursor.start;
  while (cursor.kind !== END) {
    if (cursor.depth === depth) {
      if (cursor.kind === CLOSE_BRACE) return;
      if (accept(cursor, SEMICOLON)) return;
      if (cursor.start > failedAt && beginsStatement(cursor)) return;
    }
    const closes = cursor.kind === CLOSE_BRACE && cursor.depth === depth + 1;
    step(cursor);
    if (closes && !AFTER_VALUE.has(cursor.kind)) return;
  }
  // That a block then is not closed follows from this fault.
  cursor.faultEnd = cursor.text.length;
}

function beginsStatement(cursor: Cursor): boolean {
  return startsLine(cursor) && STATEMENTS.some((word) => atWord(cursor, word));
}
