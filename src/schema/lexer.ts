/**
 * The words, numbers, strings and marks of a `.proto` text, one at a time
 * (protobuf.dev "Protobuf Language Specification", Lexical Elements; quirks as in protoc's io/tokenizer.cc).
 */
import { BLANK, classOf, DIGIT, LETTER } from './chars.ts';
import { readNumber, readString } from './lex-literals.ts';
import { END, fault, halt, type Lexer, WORD } from './token.ts';

const STAR = 0x2a;
const DOT = 0x2e;
const SLASH = 0x2f;
const BYTE_ORDER_MARK = 0xfeff;

/** Where the text begins: behind a byte order mark, if there is one. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Moves to the next token. Faults are put into `problems`; the token is then what was most likely meant. */
export function advance(lexer: Lexer): void {
  lexer.previousEnd = lexer.end;
  lexer.commented = false;
  const { text } = lexer;
  const start = skipBlanks(lexer, lexer.end);
  lexer.start = start;
  lexer.tokens++;
  if (lexer.tokens > lexer.tokenLimit)
    halt(lexer, `the file has more than ${lexer.tokenLimit} words and marks`, 'file-words');
  if (start >= text.length || lexer.halted) {
    lexer.kind = END;
    lexer.end = start;
    return;
  }
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  if (kind === LETTER) readWord(lexer, start);
  else if (kind === DIGIT) readNumber(lexer, start);
  else if (code === 0x22 || code === 0x27) readString(lexer, start, code);
  else if (code === DOT && classOf(text.charCodeAt(start + 1)) === DIGIT) readNumber(lexer, start);
  else if (code > 126) readWord(lexer, start);
  else {
    lexer.kind = code;
    lexer.end = start + 1;
  }
}

function skipBlanks(lexer: Lexer, from: number): number {
  const { text } = lexer;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) === BLANK) at++;
    else if (code === SLASH && text.charCodeAt(at + 1) === SLASH) at = skipLineComment(lexer, at);
    else if (code === SLASH && text.charCodeAt(at + 1) === STAR) at = skipBlockComment(lexer, at);
    else if (code < 32 || code === 127) at = skipControls(lexer, at);
    else break;
  }
  return at;
}

function skipLineComment(lexer: Lexer, at: number): number {
  lexer.commented = true;
  const end = lexer.text.indexOf('\n', at + 2);
  return end < 0 ? lexer.text.length : end + 1;
}

function skipBlockComment(lexer: Lexer, at: number): number {
  lexer.commented = true;
  const end = lexer.text.indexOf('*/', at + 2);
  if (end >= 0) return end + 2;
  const { length } = lexer.text;
  fault(lexer, 'this comment never ends. Close it with `*/`.', at, at + 2, length);
  return length;
}

function skipControls(lexer: Lexer, from: number): number {
  let at = from;
  while (at < lexer.text.length && isControl(lexer.text.charCodeAt(at))) at++;
  const code = hexOf(lexer.text.charCodeAt(from));
  fault(lexer, `control character ${code} is not allowed here. Remove it; is this a text file in UTF-8?`, from, at);
  return at;
}

function hexOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isControl(code: number): boolean {
  return (code < 32 || code === 127) && classOf(code) !== BLANK;
}

/** A word of ASCII letters, digits and `_`. Other letters are one fault, and still part of the word. */
function readWord(lexer: Lexer, start: number): void {
  const { text } = lexer;
  let end = start;
  let foreign = -1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code > 126) {
      if (foreign < 0) foreign = end;
    } else if (classOf(code) < DIGIT) break;
  }
  lexer.kind = WORD;
  lexer.end = end;
  if (end - start > lexer.nameLimit) halt(lexer, `a name has more than ${lexer.nameLimit} characters`);
  if (foreign < 0) return;
  const point = text.codePointAt(foreign) ?? 0;
  const character = `\`${String.fromCodePoint(point)}\` (${hexOf(point)})`;
  fault(lexer, `${character} is not allowed here. Names have only a-z, A-Z, 0-9 and _.`, foreign, end);
}
