/**
 * Parts of a text that say something of given names, at the lines and columns where they stand in the whole. The rest is
 * left out, but for the names that it declares.
 */
import { classOf, DIGIT, LETTER } from './chars.ts';
import { type Scanned, type Statement, scanFile, statementsIn } from './scan.ts';
import { next, type Scan, skipPlain, skipStatement, skipToken, takeMark, takeWord } from './scan-text.ts';

const SEMICOLON = 0x3b;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const PARENTHESIS = 0x28;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** A text by its statements. */
export interface Divided {
  readonly text: string;
  readonly statements: readonly Statement[];
}

/**
 * @param known what a scan of the text said; absent: nothing is known
 * @returns the statements of a text; null where only parsing can tell, and where its parts say less than the whole
 */
export function divide(text: string, known?: Pick<Scanned, 'sketch' | 'parts'>): Divided | null {
  const scanned = known ?? scanFile(text, true);
  const statements = scanned === null || scanned.sketch === null ? null : statementsIn(scanned, text.length);
  return statements && { text, statements };
}

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many names are looked for one by one; of more, the words of the text are looked up. */
const FEW = 12;

/** @returns where one of the names stands, in whatever meaning, ascending; perhaps in some comments and strings too */
export function placesOf(text: string, names: ReadonlySet<string>): readonly number[] {
  if (names.size > FEW) return wordsAmong(text, names);
  const places: number[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (!isWordAt(text, at - 1) && !isWordAt(text, at + name.length) && !isRemark(text, at)) places.push(at);
  return places.sort((a, b) => a - b);
}

function isWordAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) >= DIGIT;
}

/** Whether the line is a comment from its beginning on. */
function isRemark(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^\s*\/\//.test(before) && !before.includes('*/');
}

/** @returns where one of the names stands, but for comments and strings, ascending */
export function wordsAmong(text: string, names: ReadonlySet<string>): readonly number[] {
  // Most words are told apart by their first letter and their length.
  const shapes = new Uint8Array(128 * (LONGEST + 1));
  for (const name of names) shapes[shapeOf(name.charCodeAt(0), name.length)] = 1;
  const places: number[] = [];
  const scan: Scan = { text, at: 0, lost: false };
  for (let code = next(scan); !Number.isNaN(code); code = next(scan)) {
    const from = scan.at;
    skipToken(scan, code);
    if (classOf(code) !== LETTER || shapes[shapeOf(code, scan.at - from)] !== 1) continue;
    if (names.has(text.slice(from, scan.at))) places.push(from);
  }
  return places;
}

const LONGEST = 31;

function shapeOf(first: number, length: number): number {
  return first * (LONGEST + 1) + Math.min(length, LONGEST);
}

/** @returns whether one of the places, which ascend, is there */
export function holdsOne({ start, end }: Span, places: readonly number[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? end) < end;
}

/** Adds the words that stand in a part of a text. */
export function addWords(text: string, { start, end }: Span, words: Set<string>): void {
  const scan: Scan = { text, at: start, lost: false };
  for (let code = next(scan); scan.at < end; code = next(scan)) {
    const from = scan.at;
    skipToken(scan, code);
    if (classOf(code) === LETTER) words.add(text.slice(from, scan.at));
  }
}

/** @returns the name that a statement declares; of other statements some word of theirs */
export function nameIn(text: string, { start, word }: Statement): string {
  return takeWord({ text, at: start + word.length, lost: false });
}

/** @returns whether a statement declares something by its name */
export function isDeclaration({ word }: Statement): boolean {
  return word === 'message' || word === 'enum' || word === 'service';
}

/**
 * @param names null: any
 * @returns whether a declaration puts one of the names into its package; values are named beside their enum
 */
export function declaresAmong({ word, sketch }: Statement, names: ReadonlySet<string> | null): boolean {
  if (names === null) return true;
  if (word !== 'enum') return names.has(sketch.slice(word.length + 1, sketch.indexOf('{')));
  for (const [name] of sketch.matchAll(/\w+/g)) if (name !== word && names.has(name)) return true;
  return false;
}

/** @returns the sketch of a file with those declarations alone that declare one of the names */
export function sketchAmong(known: Pick<Scanned, 'sketch' | 'parts'>, names: ReadonlySet<string>): string | null {
  const statements = statementsIn(known, Number.POSITIVE_INFINITY);
  if (statements === null) return known.sketch;
  const left = statements.filter((statement) => !isDeclaration(statement) || declaresAmong(statement, names));
  return left.map(({ sketch }) => sketch).join('');
}

/** @returns the statements in the body of a service */
export function insideService(text: string, { start, word }: Statement): readonly Span[] {
  const scan: Scan = { text, at: start + word.length, lost: false };
  takeWord(scan);
  takeMark(scan, OPEN);
  const spans: Span[] = [];
  for (let code = next(scan); code !== CLOSE && !scan.lost; code = next(scan)) {
    const from = scan.at;
    skipRpc(scan);
    if (code !== SEMICOLON) spans.push({ start: from, end: scan.at });
  }
  return spans;
}

/** Up to a semicolon, or to the end of a block. */
function skipRpc(scan: Scan): void {
  for (let depth = 0; ; ) {
    const code = skipPlain(scan);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    if (Number.isNaN(code)) return;
    scan.at++;
    if (depth === 0 && (code === SEMICOLON || code === CLOSE)) return;
  }
}

/**
 * @param words is given the words of what is left
 * @returns what is left of a part of a text without the custom options of messages, methods, fields and values in it
 */
export function withoutCustomOptions(text: string, { start, end }: Span, words: Set<string>): readonly Span[] {
  const spans: Span[] = [];
  const scan: Scan = { text, at: start, lost: false };
  let from = start;
  const leaveOut = (at: number): void => {
    if (at > from) spans.push({ start: from, end: at });
    from = scan.at;
  };
  for (let code = next(scan), begins = true; scan.at < end; code = next(scan)) {
    const at = scan.at;
    skipToken(scan, code);
    if (code === BRACKET && skipCustomList(scan)) leaveOut(at);
    else if (begins && isOption(text, at, scan.at) && next(scan) === PARENTHESIS) {
      skipStatement(scan);
      leaveOut(at);
      continue;
    }
    if (classOf(code) === LETTER) words.add(text.slice(at, scan.at));
    begins = code === SEMICOLON || code === OPEN || code === CLOSE;
  }
  if (end > from) spans.push({ start: from, end });
  return spans;
}

const OPTION = 'option';

function isOption(text: string, start: number, end: number): boolean {
  return end - start === OPTION.length && text.startsWith(OPTION, start);
}

/** Steps over a list of options behind its bracket. @returns whether all of them are custom; else it stays where it was */
function skipCustomList(scan: Scan): boolean {
  const from = scan.at;
  for (let depth = 1, begins = true; ; ) {
    const code = next(scan);
    if ((begins && code !== PARENTHESIS) || Number.isNaN(code)) {
      scan.at = from;
      return false;
    }
    begins = depth === 1 && code === COMMA;
    if (code === BRACKET || code === OPEN) depth++;
    else if (code === CLOSE || code === CLOSE_BRACKET) depth--;
    skipToken(scan, code);
    if (depth === 0) return true;
  }
}

/** What takes the place of a part of a text; null: the part itself. */
export interface Substitute extends Span {
  readonly by: string | null;
}

/**
 * @param parts in their order, none in another; each substitute has one line and is no longer than what it stands for
 * @returns the text with those parts, and what is between them left out
 */
export function excerpt(text: string, parts: readonly Substitute[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of parts) {
    pieces.push(blank(text, { start: at, end: start }));
    if (by === null) pieces.push(text.slice(start, end));
    else pieces.push(by, blank(text, { start, end }, by.length));
    at = end;
  }
  return pieces.join('');
}

/** As many lines, and in the last one as many columns, as a part of a text has, less those that are there already. */
function blank(text: string, { start, end }: Span, columns = 0): string {
  let lines = 0;
  let last = -1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    lines++;
    last = at;
  }
  return lines === 0 ? ' '.repeat(end - start - columns) : '\n'.repeat(lines) + ' '.repeat(end - last - 1);
}
