/** Messages worth sending to show an effect, the plainest first. */
import type { MessageValue, Value } from '../compat/outcome.ts';
import { entryWith, wrap } from '../compat/read/message.ts';
import { zeroOf } from '../compat/wire/default.ts';
import { type NumberKind, numberKind, rangeOf } from '../compat/wire/scalar.ts';
import { isMessage, isText } from '../compat/wire/value.ts';
import { entryOf, someValue } from '../compat/wire/values-message.ts';
import { runsThatParse } from '../compat/wire/values-number.ts';
import type { Enum, Field, Message, Oneof } from '../schema/model.ts';
import type { Format } from './format.ts';
import { messageOf } from './held.ts';
import type { Shape } from './observe.ts';
import { leastOf, type Place } from './place.ts';

/** What meets, and what of it is in question. */
export interface Question extends Pick<Place, 'bare'> {
  readonly format: Format;
  readonly writer: Shape;
  readonly reader: Shape;
  /** Numbers of the fields in question; null for all. */
  readonly numbers: ReadonlySet<number> | null;
  /** Whether what is inside their messages is in question too. */
  readonly deep: boolean;
  /** Enum numbers to begin with. */
  readonly values: readonly number[];
  readonly triggers: readonly MessageValue[];
}

const MAX_DEPTH = 4;
const MAX_PAIRED = 8;

/** @returns values of the writer's message; what is required is set in each */
export function* candidatesFor(question: Question): Iterable<MessageValue> {
  for (let level = 0; level <= (question.deep ? MAX_DEPTH : 0); level++) yield* candidatesAt(question, level);
}

/** Values in which something is set that many messages further inside. */
function* candidatesAt(question: Question, level: number): Iterable<MessageValue> {
  const { writer, reader, numbers, triggers } = question;
  const least = leastOf(writer.message, question);
  const fields = writer.fieldsOf(writer.message).filter(({ number }) => numbers?.has(number) ?? true);
  const readers = question.format.linksOf(writer.fieldsOf(writer.message), reader.fieldsOf(reader.message));
  if (level > 0) {
    yield* inside(question, fields, readers, level - 1);
    return;
  }
  for (const trigger of triggers) yield* triggered(trigger, least, fields, readers, question);
  yield least;
  for (const field of fields)
    for (const list of listsFor(field, readers.get(field), question)) yield withList(least, field, list);
  yield* together(fields, readers, least);
}

/** A trigger is a value of the message; of a place that was given to another type, it is a value of what is inside. */
function* triggered(
  trigger: MessageValue,
  least: MessageValue,
  fields: readonly Field[],
  readers: ReadonlyMap<Field, Field>,
  question: Question,
): Iterable<MessageValue> {
  const isAsked = fields.some(({ number }) => trigger.has(number));
  if (isAsked && isValueOf(question.writer, trigger)) yield new Map([...least, ...trigger]);
  for (const field of fields) {
    const inner = messageOf(field);
    if (inner === null) continue;
    // What is read as no map was an entry, whole.
    if (field.map !== null && readers.get(field)?.map === null && field.type.kind === 'message') {
      if (!isValueOf({ ...question.writer, message: field.type.message }, trigger)) continue;
      for (const entry of entriesWith(field.map, trigger)) yield withList(least, field, [entry]);
    } else if (isValueOf({ ...question.writer, message: inner }, trigger))
      yield around(field, new Map([...leastOf(inner, question), ...trigger]), least);
  }
}

/** Whether the writer's message can hold it: another type's value has other things under the same numbers. */
function isValueOf({ message, fieldsOf }: Shape, value: MessageValue): boolean {
  const fields = new Map(fieldsOf(message).map((field) => [field.number, field]));
  return [...value].every(([number, list]) => {
    const field = fields.get(number);
    return field !== undefined && list.every((one) => suits(field, one, fieldsOf));
  });
}

function suits({ type, map }: Field, value: Value, fieldsOf: Shape['fieldsOf']): boolean {
  if (isMessage(value) !== (map !== null || type.kind === 'message' || type.kind === 'opaque')) return false;
  if (isMessage(value)) return type.kind !== 'message' || isValueOf({ message: type.message, fieldsOf }, value);
  if (type.kind === 'enum')
    return isOfKind('int32', value) && (!type.enum.closed || declares(type.enum, Number(value)));
  const kind = numberKind(type);
  return kind === null ? isText(value) : isOfKind(kind, value);
}

function isOfKind(kind: NumberKind, value: Value): boolean {
  const range = rangeOf(kind);
  if (kind === 'bool' || range === null) return typeof value === (kind === 'bool' ? 'boolean' : 'number');
  return typeof value === 'bigint' && value >= range.low && value <= range.high;
}

function declares({ values }: Enum, value: number): boolean {
  return values.some(({ number }) => number === value);
}

/** With some key, and with an empty one: whatever else is read in its place, nothing of it is refused. */
function entriesWith(map: NonNullable<Field['map']>, parts: MessageValue): readonly MessageValue[] {
  const zero = zeroOf(map.key.type);
  const plain: MessageValue = new Map(zero === null ? [] : [[map.key.number, [zero]]]);
  return [entryWith(map, parts), entryWith(map, new Map([...plain, ...parts]))];
}

/** The values of one field. */
function listsFor(
  field: Field,
  reader: Field | undefined,
  { values, format }: Question,
): readonly (readonly Value[])[] {
  const numbers = enumNumbers(field, reader, values).map((number) => [valueIn(field, BigInt(number))]);
  const zero = zeroOf(field.type);
  const zeros = zero === null || field.map !== null ? [] : [[zero]];
  const some = [someValue(field)];
  const tried = reader === undefined ? [] : format.listsToTry(field, reader);
  return [...numbers, ...(reader === undefined ? [some] : tried), ...zeros, some];
}

/** Every declared number, and one more if the writer's enum is open: a writer may mean any. */
function enumNumbers(field: Field, reader: Field | undefined, first: readonly number[]): readonly number[] {
  const { type } = field.map?.value ?? field;
  if (type.kind !== 'enum') return [];
  const declared = type.enum.values.map(({ number }) => number);
  return [
    ...new Set([
      ...first.filter((number) => declared.includes(number)),
      ...declared,
      ...undeclared(type.enum, reader, first),
    ]),
  ];
}

/** A number that the reader does not declare either. */
function undeclared({ closed, values }: Enum, reader: Field | undefined, first: readonly number[]): readonly number[] {
  if (closed) return [];
  const other = (reader?.map?.value ?? reader)?.type;
  const known = other?.kind === 'enum' ? other.enum.values : [];
  const taken = new Set([...[...values, ...known].map(({ number }) => number), ...first]);
  let number = 1;
  while (taken.has(number)) number++;
  return [number];
}

function valueIn({ map }: Field, value: Value): Value {
  return map === null ? value : entryOf(map, someValue(map.key), value);
}

/** Two fields at once, where the writer can set both. */
function* together(
  fields: readonly Field[],
  readers: ReadonlyMap<Field, Field>,
  least: MessageValue,
): Iterable<MessageValue> {
  const apart = (a: Oneof | null, b: Oneof | null): boolean => a === null || a !== b;
  const some = fields.slice(0, MAX_PAIRED);
  for (const [i, one] of some.entries())
    for (const other of some.slice(i + 1))
      if (apart(one.oneof, other.oneof))
        for (const list of plainLists(one, readers.get(one)))
          for (const second of plainLists(other, readers.get(other)))
            yield withList(withList(least, one, list), other, second);
}

/** Some value; a zero, and a run of numbers, which more readers can read. */
function plainLists(field: Field, reader: Field | undefined): readonly (readonly Value[])[] {
  const zero = field.map === null ? zeroOf(field.type) : null;
  const runs = reader === undefined ? [] : runsThatParse(field, reader);
  return [[someValue(field)], ...(zero === null ? [] : [[zero]]), ...runs];
}

function* inside(
  question: Question,
  fields: readonly Field[],
  readers: ReadonlyMap<Field, Field>,
  level: number,
): Iterable<MessageValue> {
  const least = leastOf(question.writer.message, question);
  for (const field of fields) {
    const reader = readers.get(field);
    const pair = reader === undefined ? null : innerPair(field, reader, question.format);
    if (pair === null) continue;
    const writer = { ...question.writer, message: pair.writer };
    const inner = {
      ...question,
      writer,
      reader: { ...question.reader, message: pair.reader },
      numbers: null,
      triggers: [],
    };
    for (const value of candidatesAt(inner, level))
      yield pair.through === null
        ? around(field, value, least)
        : withList(least, field, wrap(pair.through, value, pair.writer).get(field.number) ?? []);
  }
}

/** @returns the messages that meet inside; `through` is null where the field holds the one of the writer itself */
function innerPair(
  writer: Field,
  reader: Field,
  format: Format,
): { readonly writer: Message; readonly reader: Message; readonly through: readonly Field[] | null } | null {
  if (writer.map !== null && reader.map !== null) return innerPair(writer.map.value, reader.map.value, format);
  const pair = format.messagesIn(writer, reader);
  return pair && { ...pair, through: pair.through.length > 1 ? pair.through : null };
}

/** A message whose field holds one message, as a list of one or as an entry if it is such. */
export function around(field: Field, inner: MessageValue, least: MessageValue): MessageValue {
  return withList(least, field, [valueIn(field, inner)]);
}

/** A field that shares a oneof takes the place of the others. */
function withList(message: MessageValue, field: Field, list: readonly Value[]): MessageValue {
  const others = new Set(field.oneof?.fields.map(({ number }) => number));
  return new Map([...[...message].filter(([number]) => !others.has(number)), [field.number, list]]);
}
