/** Where a key of the outermost object stands in JSON (RFC 8259): `JSON.parse` gives no positions. */
import type { Range } from '../schema/ast.ts';

/** The value's range with its quotes; null if the object has no such key. `at` is where the text stops being JSON. */
export type JsonLookup = { readonly value: Range | null } | { readonly at: number; readonly expected: string };

type Expect = 'value' | 'value or ]' | 'key or }' | 'key' | 'colon' | 'comma or end' | 'end of file';

interface Token {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'other';
  readonly start: number;
  readonly end: number;
}

/** @returns the last value of `key` in the outermost object, as `JSON.parse` would take it. Linear, no recursion. */
export function lookUpJson(text: string, key: string): JsonLookup {
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let found: Range | null = null;
  let ours = false;
  for (let at = skipBlanks(text, 0); at < text.length; ) {
    const token = readToken(text, at);
    const next: Expect | null = token === null ? null : step(expect, token, open);
    if (token === null || next === null) {
      const badString = token === null && text[at] === '"';
      return {
        at,
        expected: badString ? 'a string that ends on its line and has only JSON escapes' : EXPECTED[expect],
      };
    }
    if (ours && expect === 'value') found = { start: token.start, end: token.end };
    if (expect === 'key' || expect === 'key or }') ours = open.length === 1 && isKey(text, token, key);
    else if (expect !== 'colon') ours = false;
    expect = next;
    at = skipBlanks(text, token.end);
  }
  return expect === 'end of file' ? { value: found } : { at: text.length, expected: EXPECTED[expect] };
}

const EXPECTED: Readonly<Record<Expect, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  'key or }': 'a key in double quotes or "}"',
  key: 'a key in double quotes',
  colon: '":"',
  'comma or end': '"," or the closing bracket',
  'end of file': 'nothing more',
};

/** @returns what may follow `token`, or null if it must not stand here. Keeps the stack of open brackets. */
function step(expect: Expect, token: Token, open: ('{' | '[')[]): Expect | null {
  const { kind } = token;
  const after = (): Expect => (open.length === 0 ? 'end of file' : 'comma or end');
  const closes = (kind === '}' && open.at(-1) === '{') || (kind === ']' && open.at(-1) === '[');
  if (closes && (expect === 'comma or end' || expect === 'key or }' || expect === 'value or ]')) {
    open.pop();
    return after();
  }
  if (expect === 'value' || expect === 'value or ]') {
    if (kind === 'string' || kind === 'other') return after();
    if (kind !== '{' && kind !== '[') return null;
    open.push(kind);
    return kind === '{' ? 'key or }' : 'value or ]';
  }
  if (expect === 'key' || expect === 'key or }') return kind === 'string' ? 'colon' : null;
  if (expect === 'colon') return kind === ':' ? 'value' : null;
  if (expect === 'comma or end' && kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
  return null;
}

const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function readToken(text: string, start: number): Token | null {
  const c = text[start];
  if (c === '{' || c === '}' || c === '[' || c === ']' || c === ',' || c === ':') {
    return { kind: c, start, end: start + 1 };
  }
  const kind = c === '"' ? 'string' : 'other';
  const end = kind === 'string' ? endOfString(text, start) : endOf(OTHER, text, start);
  return end === null ? null : { kind, start, end };
}

function endOfString(text: string, start: number): number | null {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    if (text.charCodeAt(at) < 0x20) return null;
    const next = text[at] === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (next === null) return null;
    at = next;
  }
  return at < text.length ? at + 1 : null;
}

function endOf(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function isKey(text: string, token: Token, key: string): boolean {
  return token.kind === 'string' && JSON.parse(text.slice(token.start, token.end)) === key;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}
