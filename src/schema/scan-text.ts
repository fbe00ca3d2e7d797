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
  for (let at = scan.at; ; ) {
    const code = text.charCodeAt(at);
    if (classOf(code) === BLANK) {
      at++;
      continue;
    }
    scan.at = at;
    if (code !== SLASH || !skipComment(scan)) return code;
    at = scan.at;
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
  const ends = text.charCodeAt(scan.at) === QUOTE ? QUOTED : APOSTROPHED;
  for (let at = scan.at + 1; ; ) {
    ends.lastIndex = at;
    if (!ends.test(text)) break;
    at = ends.lastIndex;
    const code = text.charCodeAt(at - 1);
    if (code === LINE_FEED) break;
    if (code === BACKSLASH) at++;
    else {
      scan.at = at;
      return;
    }
  }
  lose(scan);
}

const QUOTED = /["\\\n]/g;
const APOSTROPHED = /['\\\n]/g;

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
  for (let code = skipPlain(scan), depth = 0; code !== SEMICOLON || depth > 0; code = skipPlain(scan)) {
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    if (depth < 0 || Number.isNaN(code)) {
      lose(scan);
      return;
    }
    scan.at++;
  }
  scan.at++;
}

/** Steps over words, strings and marks up to a brace or a semicolon. @returns its code; NaN at the end */
export function skipPlain(scan: Scan): number {
  const { text } = scan;
  for (;;) {
    STOPS.lastIndex = scan.at;
    scan.at = STOPS.test(text) ? STOPS.lastIndex - 1 : text.length;
    const code = text.charCodeAt(scan.at);
    if (code === QUOTE || code === APOSTROPHE) skipString(scan);
    else if (code !== SLASH) return code;
    else if (!skipComment(scan)) scan.at++;
  }
}

/** Most of a text is passed over, and an expression is fast from its first use on. */
const STOPS = /[{};"'/]/g;

/** Steps over a word, a string or a mark. @param code of its first character */
export function skipToken(scan: Scan, code: number): void {
  if (code === QUOTE || code === APOSTROPHE) skipString(scan);
  else if (classOf(code) >= DIGIT) skipWord(scan);
  else scan.at++;
}
