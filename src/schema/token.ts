/** Tokens, and the state of the one that reads them. */
import type { SyntaxProblem } from './ast.ts';

/** Kinds of tokens below 32; any other kind is the character code of a one-character mark such as `{`. */
export const END = 0;
export const WORD = 1;
export const INT = 2;
export const FLOAT = 3;
export const STRING = 4;

/** The current token (`kind`, `start`, `end`) and what lies before it. `advance` moves to the next one. */
export interface Lexer {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  kind: number;
  start: number;
  end: number;
  /** Where the token before the current one ends. */
  previousEnd: number;
  /** A comment lies between the token before and the current one. */
  commented: boolean;
  /** How many tokens were read. */
  tokens: number;
  /** Where the last fault of the text ends: what the parser then misses next to it is no news. */
  faultEnd: number;
  /** A limit was hit: there are no more tokens, and nothing more is reported. */
  halted: boolean;
  readonly tokenLimit: number;
  readonly nameLimit: number;
  readonly problemLimit: number;
}

/** Records a problem at a place; the last one that the limit allows ends the reading. */
export function report(lexer: Lexer, message: string, start: number, end: number): void {
  if (lexer.halted) return;
  lexer.problems.push({ message, range: { start, end } });
  if (lexer.problems.length >= lexer.problemLimit) lexer.halted = true;
}

/** Ends the reading because of a limit, which `what` names; `key` is that of the config which raises it, if one does. */
export function halt(lexer: Lexer, what: string, key: string | null = null): void {
  const or = key === null ? '' : `, or raise \`limits.${key}\` in the config`;
  report(
    lexer,
    `${what}, which is the limit; the rest is not read. Split it up${or}.`,
    lexer.start,
    Math.max(lexer.start, lexer.end),
  );
  lexer.halted = true;
}

/**
 * Records a fault of the text itself.
 * @param resume up to where the fault reaches: what is missing there is no news
 */
export function fault(lexer: Lexer, message: string, start: number, end: number, resume = end): void {
  report(lexer, message, start, end);
  lexer.faultEnd = resume;
}
