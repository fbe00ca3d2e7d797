/** From text to JSON (RFC 8259) with the place of every value and of every name. */
import type { Range } from '../ast.ts';
import type { Json } from './json.ts';

/** A value and where it stands. */
export type JsonNode =
  | { readonly kind: 'scalar'; readonly value: null | boolean | number | bigint | string; readonly range: Range }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly range: Range }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonMember>; readonly range: Range };

export interface JsonMember {
  readonly name: Range;
  readonly value: JsonNode;
}

/** What is wrong in a text, and where. */
export interface JsonFault {
  readonly message: string;
  readonly range: Range;
}

/** No schema nests so deep; a text that does would exhaust the stack. */
const DEEPEST = 200;

class Wrong extends Error {
  readonly fault: JsonFault;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.fault = { message, range: { start, end } };
  }
}

/** @returns the value of a text, or the first thing that is wrong with it; a byte order mark is passed over */
export function parseJson(text: string): { readonly node: JsonNode } | { readonly fault: JsonFault } {
  const parser = new Parser(text);
  try {
    return { node: parser.document() };
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.fault };
    throw error;
  }
}

/** @returns the plain value of a node */
export function plainValue(node: JsonNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plainValue);
  return new Map([...node.members].map(([name, { value }]) => [name, plainValue(value)]));
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
/** As far as it reaches; what is wrong inside is told by `JSON.parse`. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
]);

class Parser {
  private at: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  document(): JsonNode {
    const node = this.value(0);
    this.blanks();
    if (this.at < this.text.length) this.wrong('expected nothing behind the value');
    return node;
  }

  private value(depth: number): JsonNode {
    this.blanks();
    if (depth > DEEPEST) this.wrong(`nested more than ${DEEPEST} deep`);
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    const start = this.at;
    if (first === '"') {
      const value = this.string();
      return { kind: 'scalar', value, range: { start, end: this.at } };
    }
    const number = this.take(NUMBER);
    if (number !== null) {
      const value = /^-?\d+$/.test(number) ? BigInt(number) : Number(number);
      return { kind: 'scalar', value, range: { start, end: this.at } };
    }
    const word = this.take(/[a-z]+/y) ?? '';
    const value = WORDS.get(word);
    if (value === undefined) this.wrong('expected a JSON value', start);
    return { kind: 'scalar', value, range: { start, end: this.at } };
  }

  private array(depth: number): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    if (!this.skip(']')) {
      do items.push(this.value(depth + 1));
      while (this.skip(','));
      if (!this.skip(']')) this.wrong('expected "," or "]"');
    }
    return { kind: 'array', items, range: { start, end: this.at } };
  }

  private object(depth: number): JsonNode {
    const start = this.at++;
    const members = new Map<string, JsonMember>();
    if (!this.skip('}')) {
      do {
        this.blanks();
        const from = this.at;
        const name = this.string();
        if (members.has(name)) this.wrong(`the name ${JSON.stringify(name)} is there twice. Keep one`, from, this.at);
        const range = { start: from, end: this.at };
        if (!this.skip(':')) this.wrong('expected ":"');
        members.set(name, { name: range, value: this.value(depth + 1) });
      } while (this.skip(','));
      if (!this.skip('}')) this.wrong('expected "," or "}"');
    }
    return { kind: 'object', members, range: { start, end: this.at } };
  }

  private string(): string {
    const start = this.at;
    const written = this.take(STRING);
    if (written === null && this.text[start] === '"') this.wrong('this text has no end', start);
    if (written === null) this.wrong('expected a name in double quotes', start);
    try {
      return JSON.parse(written) as string;
    } catch {
      this.wrong('a line break, a tab or a wrong escape in this text. Write it as \\n, \\t or \\u0000', start, this.at);
    }
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private skip(mark: string): boolean {
    this.blanks();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private blanks(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private wrong(message: string, start = this.at, end = start + 1): never {
    throw new Wrong(`not JSON: ${message}`, start, end);
  }
}
