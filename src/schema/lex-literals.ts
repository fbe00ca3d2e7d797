/** Numbers and strings, as the lexer cuts them out (protobuf.dev "Protobuf Language Specification", Lexical Elements). */
import { classOf, DIGIT, LETTER } from './chars.ts';
import { FLOAT, fault, INT, type Lexer, STRING } from './token.ts';

const LINE_FEED = 10;
const DOT = 0x2e;
const BACKSLASH = 0x5c;

// Sticky: the part of the text that is a whole number or a float, before what must not follow it.
const NUMBER = /0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]*)?/y;
const FAULTY_NUMBER = /^0[xX]$|^0[0-9]*[89][0-9]*$|^[^xX]*[eE][+-]?$/;
const NUMBER_TAIL = /[0-9a-zA-Z_.]+/y;

/** Reads a number that begins at `start`, with a digit or a dot. */
export function readNumber(lexer: Lexer, start: number): void {
  const { text } = lexer;
  let end = start;
  while (classOf(text.charCodeAt(end)) === DIGIT) end++;
  lexer.kind = INT;
  lexer.end = end;
  const next = text.charCodeAt(end);
  // Almost every number is a short decimal one and ends here.
  if (next !== DOT && classOf(next) !== LETTER && text.charCodeAt(start) !== 0x30) return;
  readUnusualNumber(lexer, start);
}

function readUnusualNumber(lexer: Lexer, start: number): void {
  const { text } = lexer;
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0] ?? '';
  NUMBER_TAIL.lastIndex = start + number.length;
  const tail = NUMBER_TAIL.exec(text)?.[0] ?? '';
  lexer.kind = /^0[xX]/.test(number) || !/[.eE]/.test(number) ? INT : FLOAT;
  lexer.end = start + number.length + tail.length;
  if (tail !== '' || FAULTY_NUMBER.test(number)) {
    const written = text.slice(start, Math.min(lexer.end, start + 40));
    const what = 'is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit)';
    fault(lexer, `\`${written}\` ${what}. Correct it.`, start, lexer.end);
  }
}

/** Reads a string that begins at `start` with the quote `quote`. */
export function readString(lexer: Lexer, start: number, quote: number): void {
  const { text } = lexer;
  lexer.kind = STRING;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      lexer.end = at + 1;
      return;
    }
    if (code === LINE_FEED) {
      unterminated(lexer, start, at);
      return;
    }
    // A line that ends with a backslash was meant to go on in the next one.
    if (code === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (code === 0) fault(lexer, 'a NUL character is not allowed in a string. Write `\\0`.', at, at + 1);
  }
  unterminated(lexer, start, text.length);
}

function unterminated(lexer: Lexer, start: number, end: number): void {
  lexer.end = end;
  const quote = lexer.text[start] ?? '"';
  fault(lexer, `this string does not end on its line. Close it with \`${quote}\`.`, start, start + 1, end);
}
