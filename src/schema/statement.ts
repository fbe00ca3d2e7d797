/** Blocks of statements, and where each one begins. */
import type { Comments } from './ast.ts';
import { commentsOf, type Gaps, gapHere, NO_GAP } from './comments.ts';
import { accept, type Cursor, startsLine, step, tokenText } from './cursor.ts';
import { expect, isEcho, missingAtLineEnd } from './expect.ts';
import { CLOSE_BRACE, OPEN_BRACE, SEMICOLON } from './marks.ts';
import { recover } from './recover.ts';
import { END, report, WORD } from './token.ts';

/** Where a statement begins, and the comments before it (`gapHere`). */
export interface Begin {
  readonly start: number;
  readonly before: number;
}

/** Reads one statement and recovers if it fails. */
export function readStatement(cursor: Cursor, read: (cursor: Cursor, begin: Begin) => void): void {
  const { depth, start } = cursor;
  cursor.statementStart = start;
  if (cursor.kind === OPEN_BRACE) {
    refuseOpenBrace(cursor);
    return;
  }
  read(cursor, { start, before: gapHere(cursor) });
  if (cursor.failed) recover(cursor, depth);
}

/** A `{` too many most likely has no `}` of its own, so it opens nothing. */
function refuseOpenBrace(cursor: Cursor): void {
  const message = 'this `{` belongs to no declaration. Remove it, or write one before it.';
  if (!cursor.adrift) report(cursor, message, cursor.start, cursor.end);
  step(cursor);
  cursor.depth--;
  cursor.adrift = cursor.depth === 0;
}

/** Where the comments lie of a declaration whose `;` or `{` was just taken. */
export function gapsHere(cursor: Cursor, begin: Begin): Gaps {
  return { text: cursor.text, before: begin.before, after: cursor.failed ? NO_GAP : gapHere(cursor) };
}

/** The comments of a declaration whose `;` or `{` was just taken. */
export function commentsHere(cursor: Cursor, begin: Begin): Comments {
  return commentsOf(gapsHere(cursor, begin));
}

/** Takes the `{` of a declaration; one that is missing at the end of a line is taken as read. @returns its comments */
export function openBlock(cursor: Cursor, begin: Begin, what: string): Comments {
  if (lacksBrace(cursor)) {
    missingAtLineEnd(cursor, `\`{\` after ${what}`, '`{`');
    cursor.depth++;
    cursor.assumedBrace = true;
  } else expect(cursor, OPEN_BRACE, `\`{\` after ${what}`);
  return commentsHere(cursor, begin);
}

function lacksBrace(cursor: Cursor): boolean {
  return (cursor.kind === WORD || cursor.kind === CLOSE_BRACE) && !cursor.failed && startsLine(cursor);
}

/** How a block is read. */
interface Block {
  /** As in "message `A`". */
  readonly what: string;
  /** What can never stand in it, and so shows that its `}` is missing. */
  readonly outside: RegExp | null;
  readonly read: (cursor: Cursor, begin: Begin) => void;
}

/** Reads statements to the `}` of the block whose `{` was just taken, and that too. */
export function readBlock(cursor: Cursor, block: Block): void {
  if (cursor.failed) return;
  const opened = cursor.previousEnd - 1;
  while (cursor.kind !== END && cursor.kind !== CLOSE_BRACE && !cursor.unwinding) {
    if (accept(cursor, SEMICOLON)) continue;
    if (isOutside(cursor, FILE_STATEMENT)) unwind(cursor, block.what);
    else if (block.outside !== null && isOutside(cursor, block.outside)) {
      missBrace(cursor, block.what);
      cursor.depth--;
      return;
    } else readStatement(cursor, block.read);
  }
  if (cursor.unwinding || accept(cursor, CLOSE_BRACE) || isEcho(cursor) || cursor.assumedBrace) return;
  report(cursor, `the \`{\` of ${block.what} is never closed. Add \`}\` where it ends.`, opened, opened + 1);
  cursor.faultEnd = cursor.text.length;
}

/** What can only stand outside of any block. */
const FILE_STATEMENT =
  /service\s+\w+\s*\{|import\s+(?:public\s+|weak\s+|option\s+)?["']|package\s+[\w.]+\s*;|(?:syntax|edition)\s*=\s*["']/y;
/** What can stand outside of any block or in a message alone. */
export const DECLARATION = /(?:message|enum|oneof)\s+\w+\s*\{|extend\s+[\w.]+\s*\{/y;

/** A statement on a line of its own that cannot stand in this block: a `}` is missing before it. */
function isOutside(cursor: Cursor, pattern: RegExp): boolean {
  if (cursor.kind !== WORD) return false;
  pattern.lastIndex = cursor.start;
  return pattern.test(cursor.text) && startsLine(cursor);
}

function unwind(cursor: Cursor, what: string): void {
  missBrace(cursor, what);
  cursor.unwinding = true;
  cursor.depth = 0;
}

function missBrace(cursor: Cursor, what: string): void {
  const found = tokenText(cursor);
  report(cursor, `expected \`}\` to close ${what} before \`${found}\`. Add \`}\`.`, cursor.start, cursor.end);
}

/** Takes a `}` that closes nothing. Behind statements that belong nowhere it is part of the same fault. */
export function refuseStrayBrace(cursor: Cursor): void {
  const message = 'this `}` closes nothing. Remove it, or add the `{` it belongs to.';
  if (!cursor.adrift) report(cursor, message, cursor.start, cursor.end);
  step(cursor);
  cursor.depth = 0;
  cursor.adrift = false;
}
