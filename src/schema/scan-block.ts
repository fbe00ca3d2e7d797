/** Messages, enums and services of a text that is looked through, not parsed (`scan.ts`). */
import { classOf, LETTER } from './chars.ts';
import { lose, next, type Scan, skipPlain, skipStatement, skipToken, takeMark, takeWord } from './scan-text.ts';

const MINUS = 0x2d;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** What is kept of a text. */
export interface Sketch {
  text: string;
  /** There is something that can neither be left out nor be kept. */
  fails: boolean;
  /** Whether there may be groups. */
  readonly groups: boolean;
}

/** @returns the name of a service; nothing else is kept of it */
export function takeService(scan: Scan, sketch: Sketch): string {
  const name = takeWord(scan);
  sketch.text += `service ${name}{}`;
  skipBlock(scan, sketch);
  return name;
}

/** Steps over a block from its brace. Groups in it are types, which a sketch would have to have. */
export function skipBlock(scan: Scan, sketch: Sketch): void {
  takeMark(scan, OPEN);
  for (let depth = 1; depth > 0 && !scan.lost; ) {
    const code = skipBody(scan, sketch);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    step(scan, code);
  }
}

/** Steps over words, strings and marks up to a brace or a semicolon. @returns the code of that */
function skipBody(scan: Scan, sketch: Sketch): number {
  return sketch.groups ? skipGroups(scan, sketch) : skipPlain(scan);
}

/** Where the word stands somewhere in the text it is looked for. */
function skipGroups(scan: Scan, sketch: Sketch): number {
  for (let code = next(scan); ; code = next(scan)) {
    if (Number.isNaN(code) || code === OPEN || code === CLOSE || code === SEMICOLON) return code;
    const start = scan.at;
    skipToken(scan, code);
    if (isWord('group', start, scan) && classOf(next(scan)) === LETTER) sketch.fails = true;
  }
}

/** Steps over a word, a string or a mark; at the end all is lost. */
export function step(scan: Scan, code: number): void {
  if (Number.isNaN(code)) lose(scan);
  else skipToken(scan, code);
}

/** A place in a message: how many blocks are open, and which of them are the bodies of messages. */
interface Inside {
  depth: number;
  readonly bodies: number[];
}

/**
 * What a message extends is the parser's to say.
 * @returns the name of the message; what is kept of its body are the types in it
 */
export function takeMessage(scan: Scan, sketch: Sketch): string {
  const inside: Inside = { depth: 0, bodies: [] };
  const name = enterMessage(scan, sketch, inside);
  while (inside.depth > 0 && !scan.lost) {
    takeFirst(scan, sketch, inside);
    if (scan.lost) break;
    const code = skipBody(scan, sketch);
    takeBrace(code, sketch, inside);
    step(scan, code);
  }
  return name;
}

/** Takes the first word of a statement. Where it declares a type another statement begins behind that. */
function takeFirst(scan: Scan, sketch: Sketch, inside: Inside): void {
  while (classOf(next(scan)) === LETTER) {
    const start = scan.at;
    skipToken(scan, next(scan));
    if (isWord('extend', start, scan)) lose(scan);
    else if (isWord('group', start, scan) && classOf(next(scan)) === LETTER) sketch.fails = true;
    else if (inside.depth === inside.bodies.at(-1) && takeInner(start, scan, sketch, inside)) continue;
    return;
  }
}

function enterMessage(scan: Scan, sketch: Sketch, inside: Inside): string {
  const name = takeWord(scan);
  takeMark(scan, OPEN);
  sketch.text += `message ${name}{`;
  inside.bodies.push(++inside.depth);
  return name;
}

function takeBrace(code: number, sketch: Sketch, inside: Inside): void {
  if (code === OPEN) inside.depth++;
  if (code !== CLOSE) return;
  if (inside.depth === inside.bodies.at(-1)) {
    inside.bodies.pop();
    sketch.text += '}';
  }
  inside.depth--;
}

/** Goes on where the first word of a statement declares a type. @returns whether it does */
function takeInner(start: number, scan: Scan, sketch: Sketch, inside: Inside): boolean {
  if (isWord('message', start, scan)) enterMessage(scan, sketch, inside);
  else if (isWord('enum', start, scan)) takeEnum(scan, sketch);
  else return false;
  return true;
}

/** Whether the word from there to here is this one. */
function isWord(word: string, start: number, { text, at }: Scan): boolean {
  return at - start === word.length && text.startsWith(word, start);
}

/** @returns the names of an enum and of its values, which stand at the beginning of a statement and before `=` */
export function takeEnum(scan: Scan, sketch: Sketch): readonly string[] {
  const names = [takeWord(scan)];
  sketch.text += `enum ${names[0]}{`;
  takeMark(scan, OPEN);
  for (let code = next(scan); code !== CLOSE; code = next(scan)) {
    if (scan.lost) return names;
    if (code === SEMICOLON) scan.at++;
    else {
      const start = scan.at;
      const name = takeWord(scan);
      if (next(scan) === EQUALS) {
        names.push(name);
        sketch.text += `${name}=${takeNumber(scan)};`;
      } else if (name !== 'option' && name !== 'reserved') lose(scan);
      skipStatement(scan);
      if (name === 'option') keepAlias(scan.text.slice(start, scan.at), sketch);
    }
  }
  scan.at++;
  sketch.text += '}';
  return names;
}

/** The sign and the word behind an equals sign; whether that is a number is the parser's to say. */
function takeNumber(scan: Scan): string {
  takeMark(scan, EQUALS);
  const sign = next(scan) === MINUS ? '-' : '';
  if (sign !== '') scan.at++;
  next(scan);
  const start = scan.at;
  skipToken(scan, next(scan));
  return sign + scan.text.slice(start, scan.at);
}

/** Without it two values of one number are a fault. */
function keepAlias(option: string, sketch: Sketch): void {
  if (option.includes('allow_alias') && option.includes('true')) sketch.text += 'option allow_alias=true;';
}
