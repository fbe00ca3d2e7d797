/**
 * From what the interpreter says to what the measurement calls it. Its words differ from ours in three places, all of
 * them about bytes that are read as something else; everything else is one to one.
 */
import type { MessageValue, Runtime, Value } from '../../../src/compat/outcome.ts';
import type { Sides } from '../../../src/compat/read/message.ts';
import { DIALECTS, type Dialect } from '../../../src/compat/runtimes.ts';
import { compareField, type Harm } from '../../../src/compat/wire/compare.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { isMessage, isNumber } from '../../../src/compat/wire/value.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageOf } from './build.ts';
import { type Bucket, FACTS, type Fact, type MatrixRow, type Measured, matrixField, matrixRow } from './facts.ts';
import { fieldsOf, messageIn, schemaOf } from './schema.ts';
import { type Names, parseText } from './text-format.ts';

/** The measured runtimes that stand for one of ours. Pure Python and the older C++-backed one are not `python`. */
export const STANDS_FOR: readonly (readonly [Measured, Runtime])[] = [
  ['upb', 'python'],
  ['cpp', 'cpp'],
  ['java', 'java'],
  ['java4', 'java'],
  ['go', 'go'],
  ['pbjs', 'js'],
  ['es', 'es'],
];

/** Rows in which the measurement is not followed, and why. */
export interface Exception {
  readonly edits: readonly string[];
  readonly reason: string;
}

/** The only rows that are not compared. Each is known to differ: one that no longer does fails the tests. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    edits: [
      'scalar:m_si->Sub:singular_to_singular',
      'scalar:m_si->Sub:repeated(packed)_to_singular',
      'scalar:m_si->Sub:repeated(expanded)_to_singular',
      'scalar:m_si->Sub:optional_to_implicit',
    ],
    reason:
      'a map of one default entry that is read as one empty message is called a loss, but the same where it is read as a list',
  },
  {
    edits: [
      'scalar:Sub->m_si:repeated(packed)_to_singular',
      'scalar:Sub->m_si:repeated(packed)_to_repeated(packed)',
      'scalar:Sub->m_si:repeated(expanded)_to_singular',
      'scalar:Sub->m_si:repeated(expanded)_to_repeated(packed)',
    ],
    reason:
      'an entry with another key and value than were written is called a loss, but corrupt where the writer is singular',
  },
  {
    edits: ['wkt.map_Int32Value_to_map_int32'],
    reason: 'a map value 5 that is read as 0 is called a retype',
  },
];

/** protobuf-es keeps extensions aside until they are asked for: the measurement did not ask, and saw a loss. */
export const ES_EXTENSIONS: readonly string[] = ['ext.field_to_extension_same_number', 'ext.extension_renamed'];

export function isException({ edit }: Fact): boolean {
  return EXCEPTIONS.some(({ edits }) => edits.includes(edit));
}

const RANK: readonly Bucket[] = ['same', 'presence', 'retype', 'loss', 'reject', 'corrupt'];
const NAMES: Readonly<Record<Harm, Bucket>> = {
  presence: 'presence',
  retyped: 'retype',
  ignored: 'loss',
  dropped: 'loss',
  altered: 'corrupt',
};

/** What happened to one field, in the measurement's words. */
function bucketOfField(writer: Field, written: readonly Value[], reader: Field, read: readonly Value[]): Bucket {
  const harm = compareField(writer, written, reader, read);
  if (harm !== 'altered') return harm === null ? 'same' : NAMES[harm];
  // 1. Fewer elements than were written are a loss, whatever they are.
  if (reader.repeated && read.length < written.length) return 'loss';
  // 2. A number in the place of a message, or the other way round, is a retype, whatever it is.
  const [one, other] = [written[0], read[0]];
  if (one === undefined || other === undefined) return 'corrupt';
  const mixed = (isMessage(one) && isNumber(other)) || (isNumber(one) && isMessage(other));
  if (!mixed || (reader.repeated && written.length !== read.length)) return 'corrupt';
  // 3. The same in the place of the last of several is a loss.
  return !reader.repeated && written.length > 1 ? 'loss' : 'retype';
}

/** Both sides of a row, and how its values are spelled. */
export interface Subject {
  readonly from: Message;
  readonly to: Message;
  /** Of the two messages, extensions included. */
  readonly writer: readonly Field[];
  readonly reader: readonly Field[];
  readonly sides: Sides;
  readonly names: Names | undefined;
}

export function subjectOf(fact: Fact): Subject {
  const row = matrixRow(fact);
  return row === null ? subjectOfText(fact) : subjectOfMatrix(row);
}

function subjectOfMatrix({ kinds, cardinalities }: MatrixRow): Subject {
  const [from, to] = [0, 1].map((i) => messageAround(kinds[i] ?? '', cardinalities[i] ?? '')) as [Message, Message];
  const side = { fieldsOf: (message: Message) => message.fields };
  return { from, to, writer: from.fields, reader: to.fields, sides: { writer: side, reader: side }, names: undefined };
}

const around = new Map<string, Message>();

function messageAround(kind: string, cardinality: string): Message {
  const key = `${kind} ${cardinality}`;
  const message = around.get(key) ?? messageOf('M', [matrixField(kind, cardinality)]).message;
  around.set(key, message);
  return message;
}

function subjectOfText(fact: Fact): Subject {
  const [one, other] = fact.writer === 'old' ? [fact.old, fact.new] : [fact.new, fact.old];
  const [schema, reading] = [schemaOf(one ?? ''), schemaOf(other ?? '')];
  const [from, to] = [messageIn(schema, 't.M'), messageIn(reading, 't.M')];
  const sides = { writer: { fieldsOf: fieldsOf(schema) }, reader: { fieldsOf: fieldsOf(reading) } };
  const extensions = [...schema.extensionsOf.values()].flat();
  const names: Names = {
    extension: (name) => extensions.find(({ fullName }) => fullName === name),
    message: (name) => schema.messages.get(name),
  };
  return { from, to, writer: sides.writer.fieldsOf(from), reader: sides.reader.fieldsOf(to), sides, names };
}

/** A value as it was meant and as it went over the wire. A `hex:` value means what its writer, Python, reads in it. */
export interface Sample {
  readonly meant: MessageValue;
  readonly bytes: Uint8Array;
}

export function sampleOf({ writer, names }: Subject, text: string): Sample {
  const value = parseText(text, writer, names);
  if (!(value instanceof Uint8Array)) return { meant: value, bytes: encodeMessage(writer, value) };
  return { meant: decodeMessage(writer, value, dialectOf('python')) ?? new Map(), bytes: value };
}

/** What becomes of a whole message, in the measurement's words: the worst of its fields. */
export function bucketOf({ writer, reader }: Subject, { meant, bytes }: Sample, dialect: Dialect): Bucket {
  const read = decodeMessage(reader, bytes, dialect);
  if (read === null) return 'reject';
  const numbers = new Map(reader.map((field) => [field.number, field]));
  const buckets = writer.map((field): Bucket => {
    const values = meant.get(field.number) ?? [];
    const other = numbers.get(field.number);
    if (other !== undefined) return bucketOfField(field, values, other, read.get(field.number) ?? []);
    return encodeMessage([field], new Map([[field.number, values]])).length > 0 ? 'loss' : 'same';
  });
  return buckets.reduce((worst, bucket) => (RANK.indexOf(bucket) > RANK.indexOf(worst) ? bucket : worst), 'same');
}

export function dialectOf(runtime: Runtime): Dialect {
  const found = DIALECTS.find((dialect) => dialect.runtime === runtime);
  if (found === undefined) throw new Error(`no dialect ${runtime}`);
  return found;
}

const CORPUS: ReadonlyMap<string, readonly string[]> = corpus();

/** All values that were tried for one kind and cardinality: rows show up to eight per outcome, but never the same ones. */
function corpus(): Map<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  for (const fact of FACTS) {
    const row = matrixRow(fact);
    if (row === null) continue;
    const texts = all.get(corpusKey(row)) ?? new Set();
    for (const some of Object.values(fact.when)) for (const text of some) texts.add(text);
    all.set(corpusKey(row), texts);
  }
  return new Map([...all].map(([key, texts]) => [key, [...texts]]));
}

function corpusKey({ kinds, cardinalities }: MatrixRow): string {
  return `${kinds[0]} ${cardinalities[0]}`;
}

/** The values of a row: what it shows, or what is known to have been tried. */
export function textsOf(fact: Fact): readonly string[] {
  const row = matrixRow(fact);
  const shown = Object.values(fact.when).flat();
  return row === null ? shown : (CORPUS.get(corpusKey(row)) ?? shown);
}
