/** What a statement must have next, and the words for what it has not. */
import type { IntLiteral, Range, Word } from './ast.ts';
import { accept, acceptWord, type Cursor, fail, shared, startsLine, step, tokenText } from './cursor.ts';
import { intValue } from './literals.ts';
import { CLOSE_BRACE, MINUS, SEMICOLON } from './marks.ts';
import { IntNode, WordNode } from './nodes.ts';
import { END, FLOAT, INT, report, STRING, WORD } from './token.ts';

const HASH = 0x23;

/** Takes a mark or fails; `what` names it and its place: "`=` after the name". */
export function expect(cursor: Cursor, kind: number, what: string): boolean {
  if (accept(cursor, kind)) return true;
  missing(cursor, what);
  return false;
}

/** Takes the word `text` or fails. */
export function expectWord(cursor: Cursor, text: string): void {
  if (!acceptWord(cursor, text)) missing(cursor, `\`${text}\``);
}

const NO_WORD: Word = new WordNode('', 0, 0);
const NO_INT: IntLiteral = new IntNode(0n, 0, 0);

/** Takes a name, whatever word it is, or fails. */
export function takeName(cursor: Cursor, what: string): Word {
  if (cursor.kind !== WORD) {
    missing(cursor, what);
    return NO_WORD;
  }
  const word = new WordNode(shared(cursor, tokenText(cursor)), cursor.start, cursor.end);
  step(cursor);
  return word;
}

/** Takes an unsigned whole number of up to 64 bits, or fails. */
export function takeInt(cursor: Cursor, what: string): IntLiteral {
  return takeDigits(cursor, what, cursor.start, false);
}

/** Takes a whole number that may have a minus before it, or fails. */
export function takeSignedInt(cursor: Cursor, what: string): IntLiteral {
  const { start } = cursor;
  return takeDigits(cursor, what, start, accept(cursor, MINUS));
}

function takeDigits(cursor: Cursor, what: string, start: number, negative: boolean): IntLiteral {
  if (cursor.kind !== INT) {
    missing(cursor, what);
    return NO_INT;
  }
  const value = intValue(tokenText(cursor)) ?? tooLarge(cursor);
  step(cursor);
  return new IntNode(negative ? -value : value, start, cursor.previousEnd);
}

function tooLarge(cursor: Cursor): bigint {
  refuse(cursor, 'this number has more than 64 bits. Write a smaller one.', { start: cursor.start, end: cursor.end });
  return 0n;
}

/** Reports that the current token is not what it should be, and fails the statement. */
export function missing(cursor: Cursor, what: string): void {
  if (cursor.failed) return;
  if (!isEcho(cursor)) {
    const { start, end } = cursor.kind === END ? { start: cursor.previousEnd, end: cursor.previousEnd } : cursor;
    report(cursor, `expected ${what}, found ${describe(cursor)}.${hint(cursor)}`, start, end);
    if (cursor.kind === END) cursor.faultEnd = cursor.text.length;
  }
  fail(cursor);
}

/** Reports a fault and goes on as if it were none. */
export function refuse(cursor: Cursor, message: string, range: Range): void {
  if (!cursor.failed) report(cursor, message, range.start, range.end);
}

function hint(cursor: Cursor): string {
  if (cursor.kind === HASH) return ' Comments begin with `//`.';
  return cursor.form === '' ? '' : ` Write it as: ${cursor.form}`;
}

/** A fault of the text in this statement or right here was reported already; what is missing now follows from it. */
export function isEcho(cursor: Cursor): boolean {
  return cursor.faultEnd >= cursor.previousEnd || cursor.faultEnd > cursor.statementStart;
}

const NAMES_OF_KINDS = new Map([
  [INT, 'the number '],
  [FLOAT, 'the number '],
  [STRING, 'the string '],
]);
const SHOWN = 40;

function describe(cursor: Cursor): string {
  if (cursor.kind === END) return 'the end of the file';
  const { start, end } = cursor;
  const shown = end - start > SHOWN ? `${cursor.text.slice(start, start + SHOWN)}…` : tokenText(cursor);
  return `${NAMES_OF_KINDS.get(cursor.kind) ?? ''}\`${shown}\``;
}

/**
 * Takes the `;` that ends a statement. One that is missing at the end of a line, or before `}`,
 * is reported there and the statement stands.
 */
export function expectSemicolon(cursor: Cursor, what: string): void {
  if (accept(cursor, SEMICOLON) || cursor.failed) return;
  const closing = cursor.kind === CLOSE_BRACE;
  if (cursor.kind === END || !(closing || startsLine(cursor))) {
    missing(cursor, `\`;\` after ${what}`);
    return;
  }
  missingAtLineEnd(cursor, `\`;\` after ${what}`, '`;`');
}

/** Reports that a mark is missing behind the last token, and goes on as if it were there. */
export function missingAtLineEnd(cursor: Cursor, what: string, mark: string): void {
  if (isEcho(cursor)) return;
  const end = cursor.previousEnd;
  report(cursor, `expected ${what}, found ${describe(cursor)}. Add ${mark} here.`, end, end);
}
