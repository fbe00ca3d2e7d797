/** Blocks of statements, and where each one begins. */
import type { Comments } from './ast.ts';
import { commentsOf, gapHere } from './comments.ts';
import { accept, type Cursor, type Gap, startsLine, step } from './cursor.ts';
import { expect, isEcho } from './expect.ts';
import { CLOSE_BRACE, OPEN_BRACE, SEMICOLON } from './marks.ts';
import { recover } from './recover.ts';
import { END, report, WORD } from './token.ts';

/** Where a statement begins, and the comments before it. */
export interface Begin {
  readonly start: number;
  readonly before: Gap | null;
}

/** Reads one statement and recovers if it fails. */
export function readStatement(cursor: Cursor, read: (cursor: Cursor, begin: Begin) => void): void {
  const { depth, start } = cursor;
  read(cursor, { start, before: gapHere(cursor) });
  if (cursor.failed) recover(cursor, depth);
}

/** The comments of a declaration whose `;` or `{` was just taken. */
export function commentsHere(cursor: Cursor, begin: Begin): Comments {
  return commentsOf(begin.before, cursor.failed ? null : gapHere(cursor));
}

/** Takes the `{` of a declaration. @returns the declaration's comments */
export function openBlock(cursor: Cursor, begin: Begin, what: string): Comments {
  expect(cursor, OPEN_BRACE, `\`{\` after ${what}`);
  return commentsHere(cursor, begin);
}

/** Reads statements to the `}` of the block whose `{` was just taken, and that too. */
export function readBlock(cursor: Cursor, what: string, read: (cursor: Cursor, begin: Begin) => void): void {
  if (cursor.failed) return;
  const opened = cursor.previousEnd - 1;
  while (cursor.kind !== END && cursor.kind !== CLOSE_BRACE && !cursor.unwinding) {
    if (accept(cursor, SEMICOLON)) continue;
    if (isOutside(cursor)) unwind(cursor, what);
    else readStatement(cursor, read);
  }
  if (cursor.unwinding || accept(cursor, CLOSE_BRACE) || isEcho(cursor)) return;
  report(cursor, `the \`{\` of ${what} is never closed. Add \`}\` where it ends.`, opened, opened + 1);
  cursor.faultEnd = cursor.text.length;
}

const OUTSIDE_WORDS = /[iseps]/y;
const OUTSIDE =
  /(?:service\s+\w+\s*\{|import\s+(?:public\s+|weak\s+|option\s+)?["']|package\s+[\w.]+\s*;|(?:syntax|edition)\s*=\s*["'])/y;

/** A statement that can only stand outside of any block, on a line of its own: a `}` is missing before it. */
function isOutside(cursor: Cursor): boolean {
  if (cursor.kind !== WORD) return false;
  OUTSIDE_WORDS.lastIndex = cursor.start;
  if (!OUTSIDE_WORDS.test(cursor.text)) return false;
  OUTSIDE.lastIndex = cursor.start;
  return OUTSIDE.test(cursor.text) && startsLine(cursor);
}

function unwind(cursor: Cursor, what: string): void {
  const found = cursor.text.slice(cursor.start, cursor.end);
  report(cursor, `expected \`}\` to close ${what} before \`${found}\`. Add \`}\`.`, cursor.start, cursor.end);
  cursor.unwinding = true;
  cursor.depth = 0;
}

/** Takes a `}` that closes nothing. */
export function refuseStrayBrace(cursor: Cursor): void {
  report(cursor, 'this `}` closes nothing. Remove it, or add the `{` it belongs to.', cursor.start, cursor.end);
  step(cursor);
  cursor.depth = 0;
}
