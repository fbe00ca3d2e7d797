/** What real runtimes did with JSON (docs/wire-facts.md), and what the interpreter does in the measurement's words. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compareMessages } from '../../../src/compat/json/compare.ts';
import { type Reader, readMessage } from '../../../src/compat/json/decode.ts';
import { type Types, type Writer, writeMessage } from '../../../src/compat/json/encode.ts';
import type { MessageValue } from '../../../src/compat/outcome.ts';
import type { Harm } from '../../../src/compat/wire/compare.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageOf } from '../wire/build.ts';
import { type Bucket, type Fact, matrixField, matrixRow } from '../wire/facts.ts';
import { dialectOf } from '../wire/measured.ts';
import { fieldsOf, messageIn, schemaOf } from '../wire/schema.ts';
import { type Names, parseText } from '../wire/text-format.ts';

export interface JsonFact extends Fact {
  readonly reader: 'strict' | 'ignore-unknown';
  readonly names: 'json' | 'proto';
}

const url = new URL('../../fixtures/json-facts.json.gz', import.meta.url);
export const FACTS: readonly JsonFact[] = JSON.parse(gunzipSync(readFileSync(url)).toString('utf8'));

/** Both sides of a row. */
export interface Subject {
  readonly from: Message;
  readonly to: Message;
  readonly writer: Types;
  readonly reader: Types;
  readonly names: Names | undefined;
}

const plain: Types = { fieldsOf: (message) => message.fields, messageNamed: () => undefined };

export function subjectOf(fact: Fact): Subject {
  const row = matrixRow(fact);
  if (row !== null) {
    const [from, to] = [0, 1].map((i) => around(row.kinds[i] ?? '', row.cardinalities[i] ?? '')) as [Message, Message];
    return { from, to, writer: plain, reader: plain, names: undefined };
  }
  const texts = fact.writer === 'old' ? [fact.old, fact.new] : [fact.new, fact.old];
  const [schema, reading] = texts.map((text) => schemaOf(text ?? '')) as [
    ReturnType<typeof schemaOf>,
    ReturnType<typeof schemaOf>,
  ];
  const side = (one: typeof schema): Types => ({
    fieldsOf: fieldsOf(one),
    messageNamed: (name) => one.messages.get(name),
  });
  const extensions = [...schema.extensionsOf.values()].flat();
  return {
    from: messageIn(schema, 't.M'),
    to: messageIn(reading, 't.M'),
    writer: side(schema),
    reader: side(reading),
    names: {
      extension: (name) => extensions.find(({ fullName }) => fullName === name),
      message: (name) => schema.messages.get(name),
    },
  };
}

const messages = new Map<string, Message>();

function around(kind: string, cardinality: string): Message {
  const key = `${kind} ${cardinality}`;
  const message =
    messages.get(key) ?? messageOf('M', [{ ...named(matrixField(kind, cardinality)), jsonName: 'f' }]).message;
  messages.set(key, message);
  return message;
}

const VALUES = new Map([
  [0, 'ZERO'],
  [1, 'ONE'],
  [2, 'TWO'],
  [-1, 'NEG'],
]);

/** A field of the matrix as JSON knows it: every field under its name, every number of the enums too. */
function named(field: Field): Field {
  const { type, map } = field;
  const jsonName = field.name;
  if (type.kind === 'enum') {
    const values = type.enum.values.map((value) => ({ ...value, name: VALUES.get(value.number) ?? value.name }));
    return { ...field, jsonName, type: { ...type, enum: { ...type.enum, values } } };
  }
  if (type.kind !== 'message' || map !== null) return { ...field, jsonName };
  return {
    ...field,
    jsonName,
    type: { ...type, message: { ...type.message, fields: type.message.fields.map(named) } },
  };
}

/** The value a text means; a `hex:` value means what its writer reads in it. */
function valueIn({ from, writer, names }: Subject, text: string): MessageValue {
  const value = parseText(text, writer.fieldsOf(from), names);
  if (!(value instanceof Uint8Array)) return value;
  return decodeMessage(writer.fieldsOf(from), value, dialectOf('python')) ?? new Map();
}

const NAMES: Readonly<Record<Harm, Bucket>> = {
  presence: 'presence',
  retyped: 'retype',
  ignored: 'loss',
  dropped: 'loss',
  altered: 'corrupt',
};

/** What becomes of a value: the worst of its fields. `unwritable` if no writer can write it. */
export function bucketOf(subject: Subject, fact: JsonFact, text: string): Bucket | 'unwritable' {
  const { from, to } = subject;
  const value = valueIn(subject, text);
  const writer: Writer = { ...subject.writer, names: fact.names };
  const reader: Reader = { ...subject.reader, unknown: fact.reader };
  const written = writeMessage(from, value, writer);
  if (written === null) return 'unwritable';
  const read = readMessage(to, written.json, reader);
  if (read === null) return 'reject';
  const harm = compareMessages(from, value, to, read, { ...subject, names: fact.names });
  return harm === null ? 'same' : NAMES[harm];
}
