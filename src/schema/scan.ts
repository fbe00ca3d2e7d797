/**
 * The outline of a file, read off its text without parsing it: comments, strings and blocks are stepped over. Of whatever
 * is unusual at the top level it says nothing; then the file must be parsed.
 */
import { classOf, DIGIT, LETTER } from './chars.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Outline, OutlineImport } from './outline.ts';
import { lose, next, type Scan, skipString, skipWord, takeDotted, takeMark, takeWord } from './scan-text.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

type Draft = { -readonly [K in 'package' | 'services']: Outline[K] } & {
  readonly imports: OutlineImport[];
  readonly names: string[];
};

/**
 * @param text of a file that may be faulty
 * @returns what the parser would say of it, if it has no faults; null where only parsing can tell
 */
export function scanOutline(text: string): Outline | null {
  if (text.length > DEFAULT_LIMITS.textLength) return null;
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const scan: Scan = { text, at: start, lost: false };
  const draft: Draft = { package: '', imports: [], names: [], services: false };
  for (let code = next(scan); !scan.lost && !Number.isNaN(code); code = next(scan)) {
    if (code === SEMICOLON) scan.at++;
    else takeStatement(scan, draft);
  }
  return scan.lost ? null : { ...draft, extends: null };
}

function takeStatement(scan: Scan, draft: Draft): void {
  const word = takeWord(scan);
  switch (word) {
    case 'syntax':
    case 'edition':
    case 'option':
      skipStatement(scan);
      break;
    case 'import':
      takeImport(scan, draft);
      break;
    case 'package':
      takePackage(scan, draft);
      break;
    case 'message':
    case 'service':
      draft.names.push(takeWord(scan));
      draft.services ||= word === 'service';
      skipBlock(scan);
      break;
    case 'enum':
      draft.names.push(takeWord(scan));
      takeValues(scan, draft);
      break;
    default:
      // `extend`, `export`, `local`, and faults.
      lose(scan);
  }
}

function takePackage(scan: Scan, draft: Draft): void {
  if (draft.package !== '') lose(scan);
  draft.package = takeDotted(scan);
  takeMark(scan, SEMICOLON);
}

const MODIFIERS = ['public', 'weak', 'option'] as const;

function takeImport(scan: Scan, draft: Draft): void {
  let modifier: OutlineImport['modifier'] = null;
  if (classOf(next(scan)) === LETTER) {
    const word = takeWord(scan);
    modifier = MODIFIERS.find((known) => known === word) ?? null;
    if (modifier === null) lose(scan);
  }
  const quote = next(scan);
  const start = scan.at;
  if (quote === QUOTE || quote === APOSTROPHE) skipString(scan);
  else lose(scan);
  const path = scan.text.slice(start + 1, scan.at - 1);
  takeMark(scan, SEMICOLON);
  // What an escape or a foreign character stands for is the parser's to say.
  if (!/^[ -[\]-~]*$/.test(path)) lose(scan);
  draft.imports.push({ path, modifier });
}

/** Steps over what is left of a statement, blocks included. */
function skipStatement(scan: Scan): void {
  for (let code = next(scan); code !== SEMICOLON; code = next(scan)) {
    if (code === OPEN) skipBlock(scan);
    else if (code === CLOSE || Number.isNaN(code)) {
      lose(scan);
      return;
    } else skipToken(scan, code);
  }
  scan.at++;
}

function skipToken(scan: Scan, code: number): void {
  if (code === QUOTE || code === APOSTROPHE) skipString(scan);
  else if (classOf(code) >= DIGIT) skipWord(scan);
  else scan.at++;
}

/** Steps over a block, and all blocks in it, from its brace. What it extends is the parser's to say. */
function skipBlock(scan: Scan): void {
  takeMark(scan, OPEN);
  let begins = true;
  for (let depth = 1; depth > 0 && !scan.lost; ) {
    const code = next(scan);
    const start = scan.at;
    if (Number.isNaN(code)) lose(scan);
    else if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    skipToken(scan, code);
    if (begins && scan.at - start === 6 && scan.text.startsWith('extend', start)) lose(scan);
    begins = code === OPEN || code === CLOSE || code === SEMICOLON;
  }
}

/** The values of an enum: what stands at the beginning of a statement and before `=`. */
function takeValues(scan: Scan, draft: Draft): void {
  takeMark(scan, OPEN);
  for (let code = next(scan); code !== CLOSE; code = next(scan)) {
    if (scan.lost) return;
    if (code === SEMICOLON) scan.at++;
    else {
      const name = takeWord(scan);
      if (next(scan) === EQUALS) draft.names.push(name);
      else if (name !== 'option' && name !== 'reserved') lose(scan);
      skipStatement(scan);
    }
  }
  scan.at++;
}
