/** What the field, oneof and enum rules say of ProtoJSON: the fate of a key, told by the rule of the pair that owns it. */
import type { EnumValue, Field, Message, Oneof, ValueType } from '../schema/model.ts';
import { sameFieldName } from './alike.ts';
import type { Context } from './context.ts';
import { persisting, typeDiffers } from './field-change.ts';
import { readNames, sharesNames } from './json/enum.ts';
import { arrives, readField } from './json/field.ts';
import { linksIn } from './json/links.ts';
import { readUnknown, readUnwritten } from './json/lone.ts';
import { innerOf, readMessage, readWholeEnum } from './json/message.ts';
import { hasOneof, isLanding, membersOf, readOneof, readTwice } from './json/oneof.ts';
import { formOf } from './json/special.ts';
import { ALTERED, type Aspect, type Outcome } from './outcome.ts';
import type { EnumValuePair, FieldPair, OneofPair, TypePair } from './pair.ts';
import type { EnumUse } from './read/enum.ts';
import type { Reading } from './rule.ts';
import { useOf } from './steps.ts';
import { atPath, readAloneType, replaced } from './type-change.ts';

/** Aspects that go with the type where that changed too: all are then one change. */
const OF_TYPE: ReadonlySet<Aspect> = new Set(['cardinality', 'presence']);

/** What two declarations do to a value, as far as one of `aspects` causes it; nothing if the key leads elsewhere. */
export function readJsonAspects(reading: Reading<FieldPair>, ...aspects: readonly Aspect[]): readonly Outcome[] {
  const { writer, reader, pair, context } = reading;
  const fields = persisting(pair);
  if (writer === null || reader === null || fields === null || linkOf(reading) !== reader) return [];
  const typed = typeDiffers(fields, context);
  return readField(writer, reader, context.json.reader).filter(({ aspect }) =>
    aspects.includes(typed && OF_TYPE.has(aspect) ? 'type' : aspect),
  );
}

/** What is inside two fields of a key whose types are no two versions of one type. */
export function readJsonInside(reading: Reading<FieldPair>): readonly Outcome[] {
  const { writer, reader } = reading;
  if (writer === null || reader === null || linkOf(reading) !== reader) return [];
  return readInside(writer, reader, reading);
}

function linkOf({ writer, pair, orient, context }: Reading<FieldPair>): Field | undefined {
  return writer === null ? undefined : orient(linksIn(pair.parents, context)).writer.get(writer);
}

function readInside(writer: Field, reader: Field, { context, pair, orient }: Reading<FieldPair>): readonly Outcome[] {
  const inner = innerOf(writer, reader, context.json.reader);
  if (inner === null) return [];
  const { writer: from, reader: to } = inner;
  const isOlder = orient(pair.parents).writer === pair.parents.old;
  if (!(isOlder ? replaced(from, to, context) : replaced(to, from, context))) return [];
  return readJsonReplaced(from, to, { use: useOf(reader), written: useOf(writer) }, context);
}

/** What a reader of `reader` makes of a `writer` where one took the place of the other, but for what their forms do. */
function readJsonReplaced(
  writer: ValueType,
  reader: ValueType,
  uses: { readonly use: EnumUse; readonly written: EnumUse | null },
  { fieldsOf, json }: Context,
): readonly Outcome[] {
  if (writer.kind === 'enum' && reader.kind === 'enum')
    return readWholeEnum(writer.enum, reader.enum, uses, json.reader);
  if (writer.kind !== 'message' || reader.kind !== 'message') return [];
  if (formOf(writer) !== 'message' || formOf(reader) !== 'message') return [];
  return readMessage(writer.message, reader.message, { fieldsOf, json }).map(atPath);
}

/** A message that travels as such is no enum. */
const BODY: EnumUse = { cardinality: 'singular', required: false, oneof: false };

/** A whole request or answer that is another message now. One in a form of its own is not read as another at all. */
export function readJsonBody(writer: ValueType, reader: ValueType, context: Context): readonly Outcome[] {
  if (writer.kind === 'opaque' || reader.kind === 'opaque') return [ALTERED];
  if (formOf(writer) !== formOf(reader)) return [{ ...ALTERED, effect: 'rejected' }];
  return readJsonReplaced(writer, reader, { use: BODY, written: BODY }, context);
}

/**
 * What becomes of a field that is not the same field under the same name on both sides: what is written under its
 * key, and what its own reader finds. Two versions of one field whose key is read are no matter of names.
 */
export function readKeys(reading: Reading<FieldPair>): readonly Outcome[] {
  const { writer, reader, pair, orient, context } = reading;
  const parents = orient<Message>(pair.parents);
  const links = orient(linksIn(pair.parents, context)).writer;
  const isFilled = reader !== null && isLanding(links, reader);
  const persists = persisting(pair) !== null;
  const other = writer === null ? undefined : links.get(writer);
  if (writer !== null && other === undefined && reader !== null && !isFilled && persists)
    return readLostName(writer, reader, context);
  return [
    ...(writer === null ? [] : other === undefined ? [unknown(writer)] : readOther(writer, other)),
    ...(reader === null || isFilled ? [] : readUnwritten(reader)),
  ];

  function unknown(field: Field): Outcome {
    return readUnknown(field, hasOneof(field, links, parents.reader), context.json.reader);
  }

  function readOther(field: Field, target: Field): readonly Outcome[] {
    const twice = target === reader ? [] : readTwice(links, field);
    if (target === reader && persists) return twice;
    const outcomes = readField(field, target, context.json.reader);
    const misread = sameFieldName(field, target) || !isRead(field, target, context) ? [] : [ALTERED];
    return [...misread, ...outcomes, ...readInside(field, target, reading), ...twice];
  }
}

/** Whether anything of a field is read as a value of another; of enums none is if they share no name. */
function isRead(writer: Field, reader: Field, { json }: Context): boolean {
  const [from, to] = [writer, reader].map((field) => (field.map?.value ?? field).type) as [ValueType, ValueType];
  if (from.kind === 'enum' && to.kind === 'enum' && !sharesNames(from.enum, to.enum)) return false;
  return arrives(writer, reader, json.reader);
}

/** The reader has the field under another name: what is lost was written for it. */
function readLostName(writer: Field, reader: Field, { json }: Context): readonly Outcome[] {
  const unknown = readUnknown(writer, true, json.reader);
  const required = readUnwritten(reader).filter(({ effect }) => effect === 'rejected');
  return [{ ...unknown, beyondReader: false }, ...required];
}

/** The oneof's part in JSON: members that a writer can set together, and members that came or went. */
export function readJsonOneof({ pair, orient, context }: Reading<OneofPair>): readonly Outcome[] {
  const oneofs = orient<Oneof | null>(pair);
  const links = orient(linksIn(pair.parents, context)).writer;
  const exclusive = oneofs.reader === null ? [] : readOneof(links, oneofs.reader);
  const moved = membersOf(links, oneofs.writer, oneofs.reader).filter(
    ([writer, reader]) => isIn(writer, oneofs.writer) !== isIn(reader, oneofs.reader) && isOne(writer, reader),
  );
  return [
    ...exclusive,
    ...moved.flatMap(([writer, reader]) =>
      readField(writer, reader, context.json.reader).filter(({ aspect }) => aspect === 'oneof'),
    ),
  ];
}

/** Whether any two fields that one side writes together meet in one oneof of the other. */
export function meetInOneof({ old, new: next, parents }: OneofPair, context: Context): boolean {
  const links = linksIn(parents, context);
  return [[links.old, next] as const, [links.new, old] as const].some(
    ([of, oneof]) => oneof !== null && readOneof(of, oneof).length > 0,
  );
}

/** Two versions of one field; others are told with their names. */
function isOne(writer: Field, reader: Field): boolean {
  return writer.number === reader.number;
}

function isIn(field: Field, oneof: Oneof | null): boolean {
  return oneof !== null && field.oneof === oneof;
}

/** What becomes of the names of the writer's values in a pair, or in a chain of moves. */
export function readValueNames({ use, written, pair, orient, context }: Reading<EnumValuePair>): readonly Outcome[] {
  if (use === null) return [];
  const { writer, reader } = orient(pair.parents);
  const moves = pair.moves.length > 0 ? pair.moves : [pair];
  const numbers = moves.flatMap((move) => orient<readonly EnumValue[]>(move).writer.map(({ number }) => number));
  return readNames(writer, new Set(numbers), reader, { use, written }, context.json.reader);
}

/** A whole message that only one side knows: inside an `Any`, a reader that does not know it refuses all. */
export function readJsonAlone(reading: Reading<TypePair>): readonly Outcome[] {
  const { writer, context } = reading;
  return [...readAloneType(reading), ...(writer === null ? [] : readRenamedPayload([writer.fullName], context))];
}

/** What becomes of a message inside an `Any`, which names it, if it is called otherwise now. */
export function readRenamedPayload(names: readonly string[], { payloads }: Context): readonly Outcome[] {
  if (!names.some((name) => payloads.has(name))) return [];
  return [{ ...ALTERED, effect: 'rejected', when: 'it is packed into an Any' }];
}
