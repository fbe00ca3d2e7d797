/** Looks for the smallest message that shows an effect. */
import type { Consequence } from '../compat/finding.ts';
import type { Effect, MessageValue, Runtime } from '../compat/outcome.ts';
import { smallest } from '../compat/wire/values-message.ts';
import type { Message } from '../schema/model.ts';
import { around, candidatesFor } from './candidates.ts';
import type { Channel } from './channel.ts';
import type { Arrival, Parcel, Side } from './deliver.ts';
import { jsonOf } from './json-text.ts';
import type { Library } from './library.ts';
import { observe, type Shape, type Sight } from './observe.ts';
import { leastOf, type Oriented, type Place } from './place.ts';
import { toPlain } from './plain.ts';
import { tell } from './telling.ts';
import { hexOf, type Witness } from './witness.ts';

/** The two sides of a place, with protobufjs' types of what is sent. */
export type Sides = Oriented<Side>;

/** More messages than these are not tried for one place. */
const MAX_TRIALS = 2000;

/** @returns the runtime that shows the consequence if none in JavaScript does (protobufjs, grpc-js); else null */
export function onlyRuntime({ runtimes }: Pick<Consequence, 'runtimes'>): Runtime | null {
  return runtimes === 'all' || runtimes.includes('js') ? null : (runtimes[0] ?? null);
}

/** One attempt to show an effect at a place. */
export interface Attempt {
  readonly place: Place;
  readonly sides: Sides;
  readonly effect: Effect;
  readonly trigger: MessageValue | null;
  readonly channel: Channel;
  readonly protobufjs: Library;
}

/** A message that shows the effect, and where in it. */
export interface Shown {
  readonly parcel: Parcel;
  readonly arrival: Arrival;
  readonly sight: Sight;
}

/** @returns the smallest message found that shows the effect; null if none of those tried does */
export function show(attempt: Attempt): Shown | null {
  const { place, sides } = attempt;
  const at = (shape: Shape, message: Message): Shape => ({ message, fieldsOf: shape.fieldsOf });
  const question = {
    ...place,
    writer: at(sides.writer, place.end.writer),
    reader: at(sides.reader, place.end.reader),
    trigger: attempt.trigger,
    format: attempt.channel.format,
  };
  let trials = 0;
  for (const inner of candidatesFor(question)) {
    if (++trials > MAX_TRIALS) return null;
    if (attemptWith(inner, attempt) === null) continue;
    return attemptWith(shrunk(inner, attempt), attempt);
  }
  return null;
}

/** Without what the effect does not need. */
function shrunk(inner: MessageValue, attempt: Attempt): MessageValue {
  const least = leastOf(attempt.place.end.writer, attempt.place);
  let value = inner;
  for (const number of inner.keys()) {
    if (least.has(number)) continue;
    const less = new Map([...value].filter(([other]) => other !== number));
    if (attemptWith(less, attempt) !== null) value = less;
  }
  return value;
}

function attemptWith(inner: MessageValue, attempt: Attempt): Shown | null {
  const { place, sides, channel } = attempt;
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  if (parcel === null) return null;
  const arrival = channel.receive(parcel, sides.reader);
  const sight = sightIn(inner, parcel, arrival, attempt);
  return sight === null ? null : { parcel, arrival, sight };
}

function wrapped(inner: MessageValue, place: Place): MessageValue {
  return place.through.reduceRight((value, { writer }) => {
    const least = writer.parent === null ? new Map() : leastOf(writer.parent, place);
    return around(writer, value, least);
  }, inner);
}

function sightIn(inner: MessageValue, parcel: Parcel, arrival: Arrival, attempt: Attempt): Sight | null {
  const { place, sides, effect, channel } = attempt;
  if (effect === 'rejected')
    return arrival.error !== null && isToBlame(inner, parcel, arrival, attempt) ? { effect, path: [] } : null;
  if (arrival.read === null) return null;
  const { writer, reader } = sides;
  const prefix = place.through.map((step) => step.writer.number);
  const seen = observe({ format: channel.format, writer, written: parcel.value, reader, read: arrival.read }).find(
    (sight) =>
      sight.effect === effect &&
      prefix.every((number, i) => sight.path[i] === number) &&
      isAsked(sight.path.slice(prefix.length), place),
  );
  return seen ?? null;
}

function isAsked(path: readonly number[], { numbers, deep }: Place): boolean {
  const [number] = path;
  return number !== undefined && (numbers?.has(number) ?? true) && (deep || path.length === 1);
}

/** Whether the reader refuses because of the fields in question, and not because of what is around them. */
function isToBlame(inner: MessageValue, parcel: Parcel, { missing }: Arrival, attempt: Attempt): boolean {
  const { place, sides, channel } = attempt;
  const { end, numbers, deep } = place;
  // The same without the fields in question, required ones too; and they alone, where others are refused as well.
  const rest = new Map([...leastOf(end.writer, place)].filter(([number]) => !numbers?.has(number)));
  if (missing !== null) {
    const here = missing.type === end.reader.fullName;
    const outside = place.through.some(({ reader }) => reader.parent?.fullName === missing.type);
    if (here && (numbers === null || missing.numbers.some((number) => numbers.has(number)))) return true;
    // A message of the same type inside: the rest lacks nothing.
    return deep && (here ? isComplete(rest, attempt) : !outside);
  }
  const alone = new Map([...inner].filter(([number]) => numbers?.has(number)));
  const control = channel.send(wrapped(rest, place), sides.writer);
  if (control === null || control.key === parcel.key) return requiresUnset(attempt);
  if (!isRefused(rest, attempt)) return true;
  return alone.size > 0 && isRefused(alone, attempt) && !isRefused(new Map(), attempt);
}

function isComplete(inner: MessageValue, { place, sides, channel }: Attempt): boolean {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  return parcel !== null && channel.receive(parcel, sides.reader).missing === null;
}

/** Whether a message is refused, for another reason than that something is missing. */
function isRefused(inner: MessageValue, { place, sides, channel }: Attempt): boolean {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  if (parcel === null) return false;
  const { error, missing } = channel.receive(parcel, sides.reader);
  return error !== null && missing === null;
}

/** A reader that only says that it refuses, of a message in which nothing is set, may do so for want of a field. */
function requiresUnset({ place, channel }: Attempt): boolean {
  const { end, numbers } = place;
  const linked = new Set(channel.format.linksOf(end.writer.fields, end.reader.fields).values());
  return end.reader.fields.some(
    (field) =>
      field.presence === 'required' &&
      (numbers?.has(field.number) ?? true) &&
      ![...linked].some((other) => other === field && smallest(end.writer).has(field.number)),
  );
}

/** The witness of what was shown. */
export function witnessOf({ parcel, arrival, sight }: Shown, { sides, protobufjs }: Attempt, runtime: string): Witness {
  const { type, message } = sides.writer;
  const said = parcel.json ?? jsonOf(toPlain(parcel.value, type, protobufjs.protobuf, 'show'), type, protobufjs);
  const json = { writer: said, reader: arrival.json() };
  // What is written is shown as it is where that is ProtoJSON itself.
  if (parcel.bytes !== null) tell(json, sides, sight, protobufjs);
  return {
    writer: JSON.stringify(json.writer),
    bytes: parcel.bytes === null ? null : hexOf(parcel.bytes),
    reader: readerText(arrival, sight, json.reader),
    runtime,
    proven: runtime === 'protobufjs',
    message: { writer: message.fullName, reader: sides.reader.message.fullName },
  };
}

/** What is seen, or why nothing is; where the reader refuses for want of a required field, what it sees of the rest. */
function readerText({ error }: Arrival, { effect }: Sight, json: unknown): string {
  if (error === null) return JSON.stringify(json);
  return `error: ${error}${effect === 'rejected' ? '' : `; the rest reads as ${JSON.stringify(json)}`}`;
}
