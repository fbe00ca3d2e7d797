/** What a reader makes of the values that a writer may put at one place, whatever is inside them. */
import { type Json, KINDS, type Kind, kindOf, normalText } from '../../schema/json-schema/json.ts';
import type { Use, Width } from '../../schema/json-schema/model.ts';
import type { Effect } from '../outcome.ts';
import type { ReaderModel, StoredOutcome } from './pair.ts';
import { sampleOf, sampleOfKind, wrapped } from './sample.ts';
import { isOpaque, namesIn, valuesText } from './shape.ts';

/** Beyond, a number of 64 bits with a fraction does not hold every whole number (IEEE 754). */
const EXACT: Width = { name: 'double', least: -(2n ** 53n), most: 2n ** 53n };

interface Facts {
  readonly when?: string | null;
  readonly sample?: Json | undefined;
  readonly beyondReader?: boolean;
}

/** @returns an outcome; unless said otherwise it always happens, and not only to what is new */
export function outcome(effect: Effect, { when = null, sample, beyondReader = false }: Facts): StoredOutcome {
  return { effect, when, beyondReader, ...(sample === undefined ? {} : { sample }) };
}

/** @returns what happens because of the types of both sides; listed values are not looked at */
export function readType(writer: Use, reader: Use, model: ReaderModel): readonly StoredOutcome[] {
  if (isOpaque(writer) || isOpaque(reader)) return [];
  return [...readNull(writer, reader, model), ...readKinds(writer, reader), ...readWhole(writer, reader)];
}

/** @returns what happens to values that the reader does not list */
export function readValues(writer: Use, reader: Use, model: ReaderModel): readonly StoredOutcome[] {
  const listed = reader.shape.values;
  if (listed === null || isOpaque(writer) || isOpaque(reader)) return [];
  const known = new Set(listed.map(normalText));
  const isNew = (value: Json): boolean => takes(reader, kindOf(value)) && !known.has(normalText(value));
  const { values } = writer.shape;
  const fresh = (values ?? others(writer, listed)).filter(isNew);
  if (fresh.length === 0) return [];
  const beyondReader = values === null || listed.every((value) => has(values, value));
  const all = values !== null && !writer.nullable && fresh.length === values.length;
  const when =
    values === null ? 'the reader does not list the value' : all ? null : `the value is ${valuesText(fresh)}`;
  return [outcome(model === 'lenient' ? 'unnamed' : 'rejected', { when, sample: fresh[0], beyondReader })];
}

function has(values: readonly Json[], value: Json): boolean {
  return values.some((each) => normalText(each) === normalText(value));
}

/** Values of an open type, one of which is in no list of ours. */
function others(writer: Use, listed: readonly Json[]): readonly Json[] {
  const { shape } = writer;
  let text = 'other';
  while (listed.includes(text)) text += '1';
  const whole = otherWhole(listed, shape.width);
  const object = sampleOfKind(writer, 'object');
  const named = wrapped(shape, { kind: 'entry' }, sampleOf(typeof shape.rest === 'string' ? null : shape.rest));
  const ofKind: Readonly<Record<Kind, readonly (Json | undefined)[]>> = {
    null: [],
    boolean: [true, false],
    integer: [whole],
    number: [Number(whole ?? 0n) - 0.5],
    string: [text],
    array: [[], sampleOfKind(writer, 'array')],
    object: namesIn(shape) === null ? [object, named] : [object],
  };
  const found = KINDS.filter((kind) => shape.kinds.has(kind)).flatMap((kind) => ofKind[kind]);
  return found.filter((value) => value !== undefined);
}

/** @returns one more than the largest that is listed, else the least that is not; undefined if all that fit are */
function otherWhole(listed: readonly Json[], width: Width | null): bigint | undefined {
  const numbers = new Set(listed.filter((value) => typeof value === 'bigint'));
  let whole = [...numbers].reduce((most, value) => (value > most ? value : most), 0n) + 1n;
  if (width === null || whole <= width.most) return whole;
  whole = width.least;
  while (numbers.has(whole)) whole += 1n;
  return whole <= width.most ? whole : undefined;
}

/** @returns what happens to `null`: a zero value in its place looks set, and the other model has no place for it */
export function readNull(writer: Use, reader: Use, model: ReaderModel): readonly StoredOutcome[] {
  if (!writer.nullable || reader.nullable) return [];
  const only = writtenKinds(writer).length === 0;
  const facts = {
    when: only ? null : 'the value is null',
    sample: null,
    beyondReader: !only && covers(writer, reader),
  };
  return [outcome(model === 'lenient' ? 'presence' : 'rejected', facts)];
}

const WORDS: Readonly<Record<Kind, string>> = {
  null: 'the value is null',
  boolean: 'the value is a boolean',
  integer: 'the value is a whole number',
  number: 'the value has a fraction',
  string: 'the value is a string',
  array: 'the value is an array',
  object: 'the value is an object',
};

function readKinds(writer: Use, reader: Use): readonly StoredOutcome[] {
  const written = writtenKinds(writer);
  const refused = written.filter((kind) => !takes(reader, kind));
  const all = refused.length === written.length && !writer.nullable;
  const shown = refused.filter((kind) => kind !== 'integer' || !refused.includes('number'));
  return shown.map((kind) => {
    const isNumber = kind === 'number' && refused.includes('integer');
    const when = all ? null : isNumber ? 'the value is a number' : WORDS[kind];
    return outcome('rejected', { when, sample: sampleOfKind(writer, kind), beyondReader: covers(writer, reader) });
  });
}

/** Every kind besides null of which there is a value. */
function writtenKinds({ shape }: Use): readonly Kind[] {
  return KINDS.filter((kind) => {
    if (kind === 'null' || !shape.kinds.has(kind)) return false;
    return shape.values === null || shape.values.some((value) => kindOf(value) === kind);
  });
}

function takes({ shape }: Use, kind: Kind): boolean {
  return shape.kinds.has(kind);
}

/** What becomes of whole numbers where the reader takes numbers. */
function readWhole(writer: Use, reader: Use): readonly StoredOutcome[] {
  if (!writer.shape.kinds.has('integer') || !takes(reader, 'integer')) return [];
  const isFloat = reader.shape.kinds.has('number');
  // A writer that holds fractions holds no more whole numbers than a reader that does.
  if (isFloat && writer.shape.kinds.has('number')) return [];
  const limits = isFloat ? EXACT : reader.shape.width;
  const beyondReader = covers(writer, reader);
  const retyped = isFloat ? [outcome('retyped', {})] : [];
  if (limits === null) return retyped;
  const sample = beyond(writer, limits);
  return [
    ...retyped,
    ...sample.map(([value, when]) => outcome(isFloat ? 'altered' : 'rejected', { when, sample: value, beyondReader })),
  ];
}

/** Whole numbers of the writer outside the limits. */
function beyond({ shape }: Use, { least, most }: Width): readonly (readonly [bigint, string])[] {
  const [over, under] = [`the value is more than ${most}`, `the value is less than ${least}`];
  const values = shape.values?.flatMap((value) => (typeof value === 'bigint' ? [value] : []));
  const high = values === undefined ? most + 1n : values.find((value) => value > most);
  const low = values === undefined ? least - 1n : values.find((value) => value < least);
  const held = (value: bigint): boolean =>
    shape.width === null || (value <= shape.width.most && value >= shape.width.least);
  return [
    ...(high !== undefined && held(high) ? [[high, over] as const] : []),
    ...(low !== undefined && held(low) ? [[low, under] as const] : []),
  ];
}

/** Whether the writer can put down all that the reader can express, so that what is hurt is only what it cannot. */
function covers(writer: Use, reader: Use): boolean {
  const all = [...reader.shape.kinds].every((kind) => kind === 'null' || takes(writer, kind));
  if (!all || !reader.shape.kinds.has('integer')) return all;
  const [ours, theirs] = [writer.shape.width, reader.shape.width];
  if (ours === null || writer.shape.kinds.has('number')) return true;
  return theirs !== null && ours.least <= theirs.least && ours.most >= theirs.most;
}
