/**
 * The place of the parser in a file: what is there, what was expected, and how it goes on after a fault.
 *
 * After the first fault of a statement the cursor is *failed*: its token then is of a kind that nothing
 * expects, so every loop ends and nothing more is reported, until the statement's block calls `recover`.
 */
import type { Range, SyntaxProblem } from './ast.ts';
import type { Edition } from './editions.ts';
import { advance, textStart } from './lexer.ts';
import type { ParseLimits } from './limits.ts';
import { CLOSE_BRACE, OPEN_BRACE } from './marks.ts';
import { END, type Lexer, WORD } from './token.ts';

const FAILED = -1;

/** A lexer that also knows how deep it is in braces and whether the current statement has failed. */
export interface Cursor extends Lexer {
  readonly limits: ParseLimits;
  /** `{` minus `}` before the current token. */
  depth: number;
  failed: boolean;
  /** The names that were met, each once: most are met again. */
  readonly names: Map<string, string>;
  /** The kind that the current token had before the failure. */
  failedKind: number;
  /** Where the current statement begins. */
  statementStart: number;
  /** How the current statement is written; part of every message about it. */
  form: string;
  /** The syntax of the file, as far as it was read. */
  syntax: 'proto2' | 'proto3' | 'editions';
  edition: Edition | null;
  /** Statements outside of any block were met inside one: every open block ends here. */
  unwinding: boolean;
  /** A `{` was missing and taken as read, so that a missing `}` says nothing new. */
  assumedBrace: boolean;
  /** A statement that belongs nowhere was met outside of any block; more of them are the same fault. */
  adrift: boolean;
}

/** @returns a cursor on the first token of `text` */
export function openCursor(text: string, limits: ParseLimits): Cursor {
  const start = textStart(text);
  const cursor: Cursor = {
    text,
    problems: [] as SyntaxProblem[],
    kind: END,
    start,
    end: start,
    previousEnd: start,
    commented: false,
    tokens: 0,
    faultEnd: -1,
    halted: false,
    tokenLimit: limits.tokens,
    nameLimit: limits.nameLength,
    problemLimit: limits.problems,
    limits,
    names: new Map(),
    depth: 0,
    failed: false,
    failedKind: END,
    statementStart: start,
    form: '',
    syntax: 'proto2',
    edition: null,
    unwinding: false,
    assumedBrace: false,
    adrift: false,
  };
  advance(cursor);
  return cursor;
}

/** Moves on by one token and keeps count of the braces. */
export function step(cursor: Cursor): void {
  if (cursor.kind === OPEN_BRACE) cursor.depth++;
  else if (cursor.kind === CLOSE_BRACE) cursor.depth--;
  advance(cursor);
}

/** Takes the current token if it is of this kind. */
export function accept(cursor: Cursor, kind: number): boolean {
  if (cursor.kind !== kind) return false;
  step(cursor);
  return true;
}

/** @returns whether the current token is this very word */
export function atWord(cursor: Cursor, text: string): boolean {
  return (
    cursor.kind === WORD && cursor.end - cursor.start === text.length && cursor.text.startsWith(text, cursor.start)
  );
}

/** Takes the current token if it is this very word. */
export function acceptWord(cursor: Cursor, text: string): boolean {
  if (!atWord(cursor, text)) return false;
  step(cursor);
  return true;
}

/** The text of the current token. */
export function tokenText(cursor: Cursor): string {
  return cursor.text.slice(cursor.start, cursor.end);
}

/** @returns a text that is equal to `name`, and the same one each time: one is kept, not thousands */
export function shared({ names }: Cursor, name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, name);
  return name;
}

/** From `start` to the end of the token taken last. */
export function rangeFrom(cursor: Cursor, start: number): Range {
  return { start, end: cursor.previousEnd };
}

/** Fails the current statement without a report: its block recovers. */
export function fail(cursor: Cursor): void {
  if (cursor.failed) return;
  cursor.failed = true;
  cursor.failedKind = cursor.kind;
  cursor.kind = FAILED;
}

/** @returns whether the current token is the first one on its line */
export function startsLine(cursor: Cursor): boolean {
  for (let at = cursor.previousEnd; at < cursor.start; at++) {
    if (cursor.text.charCodeAt(at) === 10) return true;
  }
  return false;
}
