/** Words, strings and comments of a text that is looked through, not parsed (`scan.ts`). */
import { BLANK, classOf, DIGIT, LETTER } from './chars.ts';

const DOT = 0x2e;
const SLASH = 0x2f;
const STAR = 0x2a;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SEMICOLON = 0x3b;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** A place in a text; `lost` once something was met that only the parser understands. */
export interface Scan {
  readonly text: string;
  at: number;
  lost: boolean;
}

/** Moves to the next character that counts. @returns its code; NaN at the end */
export function next(scan: Scan): number {
  const { text } = scan;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (classOf(code) === BLANK) scan.at++;
    else if (code !== SLASH || !skipComment(scan)) return code;
  }
}

/** @returns whether there is a comment; one that never ends leads out of the text */
function skipComment(scan: Scan): boolean {
  const { text } = scan;
  const second = text.charCodeAt(scan.at + 1);
  if (second !== SLASH && second !== STAR) return false;
  const end = second === SLASH ? text.indexOf('\n', scan.at + 2) : text.indexOf('*/', scan.at + 2);
  if (second === STAR && end < 0) scan.lost = true;
  scan.at = end < 0 ? text.length : end + (second === SLASH ? 1 : 2);
  return true;
}

/** Steps over a string from its first quote; its content is not looked at. */
export function skipString(scan: Scan): void {
  const { text } = scan;
  const quote = text.charCodeAt(scan.at);
  for (let at = scan.at + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      scan.at = at + 1;
      return;
    }
    if (code === LINE_FEED) break;
    if (code === BACKSLASH) at++;
  }
  lose(scan);
}

/** Gives up: from here on everything is the parser's to say. */
export function lose(scan: Scan): void {
  scan.lost = true;
  scan.at = scan.text.length;
}

/** @returns the word that comes next; without one all is lost */
export function takeWord(scan: Scan): string {
  const code = next(scan);
  const start = scan.at;
  if (classOf(code) !== LETTER) {
    lose(scan);
    return '';
  }
  skipWord(scan);
  return scan.text.slice(start, scan.at);
}

/** Steps over a word from its first character. */
function skipWord(scan: Scan): void {
  const { text } = scan;
  let end = scan.at + 1;
  while (classOf(text.charCodeAt(end)) >= DIGIT) end++;
  scan.at = end;
}

/** Takes one mark; without it all is lost. */
export function takeMark(scan: Scan, mark: number): void {
  if (next(scan) === mark) scan.at++;
  else lose(scan);
}

/** @returns the name that comes next, `a.b.c`, without the blanks and comments between its parts */
export function takeDotted(scan: Scan): string {
  let name = takeWord(scan);
  while (next(scan) === DOT) {
    scan.at++;
    name = `${name}.${takeWord(scan)}`;
  }
  return name;
}

/** Steps over what is left of a statement, blocks included. */
export function skipStatement(scan: Scan): void {
  for (let code = next(scan), depth = 0; code !== SEMICOLON || depth > 0; code = next(scan)) {
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    if (depth < 0 || Number.isNaN(code)) {
      lose(scan);
      return;
    }
    skipToken(scan, code);
  }
  scan.at++;
}

/** Steps over a word, a string or a mark. @param code of its first character */
export function skipToken(scan: Scan, code: number): void {
  if (code === QUOTE || code === APOSTROPHE) skipString(scan);
  else if (classOf(code) >= DIGIT) skipWord(scan);
  else scan.at++;
}
