/** Reads the values of the facts: text format with names, extensions in brackets, expanded `Any`, or `hex:` bytes. */

import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { zeroOf } from '../../../src/compat/wire/default.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { numberKind } from '../../../src/compat/wire/scalar.ts';
import { textOf } from '../../../src/compat/wire/text.ts';
import type { Field, Message } from '../../../src/schema/model.ts';

/** Finds fields and message types of the writer's schema by name. */
export interface Names {
  readonly extension: (fullName: string) => Field | undefined;
  readonly message: (fullName: string) => Message | undefined;
}

const NONE: Names = { extension: () => undefined, message: () => undefined };

/** @returns the value, or the bytes of a `hex:` value; throws on what it does not understand */
export function parseText(text: string, fields: readonly Field[], names: Names = NONE): MessageValue | Uint8Array {
  if (text === '(unset/empty)' || text === '(empty message)') return new Map();
  if (text.startsWith('hex:')) return Uint8Array.from(Buffer.from(text.slice(4), 'hex'));
  const parser = { rest: text, names };
  const value = parseFields(parser, fields);
  if (parser.rest !== '') throw new Error(`left over in ${text}: ${parser.rest}`);
  return value;
}

interface Parser {
  rest: string;
  readonly names: Names;
}

const anchored = new Map<string, RegExp>();

function take(parser: Parser, { source }: RegExp): string | null {
  const pattern = anchored.get(source) ?? new RegExp(`^\\s*(?:${source})`);
  anchored.set(source, pattern);
  const match = pattern.exec(parser.rest);
  if (match === null) return null;
  parser.rest = parser.rest.slice(match[0].length).trimStart();
  return match[0].trim();
}

function must(parser: Parser, pattern: RegExp): string {
  const found = take(parser, pattern);
  if (found === null) throw new Error(`expected ${pattern.source} at ${parser.rest}`);
  return found;
}

function parseFields(parser: Parser, fields: readonly Field[]): MessageValue {
  const value = new Map<number, Value[]>();
  while (parser.rest !== '' && !parser.rest.startsWith('}')) {
    const name = must(parser, /\[[\w./]+\]|\w+/);
    if (name.includes('/')) {
      expandedAny(parser, name.slice(1, -1), value);
      continue;
    }
    const field = name.startsWith('[') ? parser.names.extension(name.slice(1, -1)) : named(fields, name);
    if (field === undefined) throw new Error(`no field ${name}`);
    const list = value.get(field.number) ?? [];
    list.push(parseValue(parser, field));
    value.set(field.number, list);
  }
  return value;
}

function named(fields: readonly Field[], name: string): Field | undefined {
  return fields.find(
    (one) => one.name === name || (one.delimited && one.type.kind === 'message' && one.type.message.name === name),
  );
}

function expandedAny(parser: Parser, url: string, value: Map<number, Value[]>): void {
  const type = parser.names.message(url.slice(url.indexOf('/') + 1));
  if (type === undefined) throw new Error(`no message for ${url}`);
  must(parser, /\{/);
  const payload = encodeMessage(type.fields, parseFields(parser, type.fields));
  must(parser, /\}/);
  value.set(1, [url]).set(2, [payload]);
}

function parseValue(parser: Parser, field: Field): Value {
  if (take(parser, /:/) === null || parser.rest.startsWith('{')) {
    must(parser, /\{/);
    const value = parseFields(parser, field.type.kind === 'message' ? field.type.message.fields : []);
    must(parser, /\}/);
    return field.map === null ? value : wholeEntry(field.map, value);
  }
  return parseScalar(field, must(parser, /"(?:[^"\\]|\\.)*"|[\w.+-]+/));
}

/** Entries always have both, whatever the text says. */
function wholeEntry({ key, value }: NonNullable<Field['map']>, entry: MessageValue): MessageValue {
  return new Map([key, value].map((part) => [part.number, entry.get(part.number) ?? [zeroOf(part.type) ?? new Map()]]));
}

function parseScalar(field: Field, token: string): Value {
  if (token.startsWith('"')) {
    const bytes = unquoted(token.slice(1, -1));
    return field.type.kind === 'scalar' && field.type.scalar === 'string' ? (textOf(bytes) ?? bytes) : bytes;
  }
  if (field.type.kind === 'enum') {
    const value = field.type.enum.values.find(({ name }) => name === token);
    return value === undefined ? BigInt(token) : BigInt(value.number);
  }
  const kind = numberKind(field.type);
  if (kind === 'bool') return token === 'true';
  if (kind !== 'double' && kind !== 'float') return BigInt(token);
  const number = Number(token.replace('inf', 'Infinity').replace('nan', 'NaN'));
  return kind === 'float' ? Math.fround(number) : number;
}

const NAMED = new Map([
  ['n', 10],
  ['t', 9],
  ['r', 13],
  ['"', 34],
  ["'", 39],
  ['\\', 92],
]);

function unquoted(text: string): Uint8Array {
  const out: number[] = [];
  for (const part of text.match(/\\[0-7]{1,3}|\\.|[^\\]/gs) ?? []) {
    if (/^\\[0-7]/.test(part)) out.push(Number.parseInt(part.slice(1), 8));
    else if (part.startsWith('\\')) out.push(NAMED.get(part.slice(1)) ?? 0);
    else out.push(part.charCodeAt(0));
  }
  return Uint8Array.from(out);
}
