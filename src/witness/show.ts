/** Looks for the smallest message that shows an effect. */
import type { Consequence } from '../compat/finding.ts';
import type { MessageValue, Runtime } from '../compat/outcome.ts';
import type { Message } from '../schema/model.ts';
import { type Attempt, wrapped } from './attempt.ts';
import { isToBlame, lackingOf } from './blame.ts';
import { candidatesFor } from './candidates.ts';
import type { Arrival, Parcel } from './deliver.ts';
import { jsonOf } from './json-text.ts';
import { observe, type Shape, type Sight } from './observe.ts';
import { leastOf, type Place } from './place.ts';
import { toPlain } from './plain.ts';
import { tell } from './telling.ts';
import { hexOf, type Witness } from './witness.ts';

/** More messages than these are not tried for one place. */
const MAX_TRIALS = 2000;

/** @returns the runtime that shows the consequence if none in JavaScript does (protobufjs, grpc-js); else null */
export function onlyRuntime({ runtimes }: Pick<Consequence, 'runtimes'>): Runtime | null {
  return runtimes === 'all' || runtimes.includes('js') ? null : (runtimes[0] ?? null);
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
    triggers: attempt.triggers,
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

/** The witness of what was shown. */
export function witnessOf({ parcel, arrival, sight }: Shown, attempt: Attempt, runtime: string): Witness {
  const { place, sides, protobufjs } = attempt;
  const { type, message } = sides.writer;
  const said = parcel.json ?? jsonOf(toPlain(parcel.value, type, protobufjs.protobuf, 'show'), type, protobufjs);
  const json = { writer: said, reader: arrival.json() };
  // What is written is shown as it is where that is ProtoJSON itself.
  if (parcel.bytes !== null) tell(json, sides, sight, protobufjs);
  return {
    writer: JSON.stringify(json.writer),
    bytes: parcel.bytes === null ? null : hexOf(parcel.bytes),
    reader: readerText(arrival, sight, place, json.reader),
    runtime,
    proven: runtime === 'protobufjs',
    message: { writer: message.fullName, reader: sides.reader.message.fullName },
  };
}

/** What is seen, or why nothing is; where the reader refuses for want of a required field, what it sees of the rest. */
function readerText({ error, missing, read }: Arrival, { effect }: Sight, place: Place, json: unknown): string {
  if (error === null) return JSON.stringify(json);
  if (effect !== 'rejected') return `error: ${error}; the rest reads as ${JSON.stringify(json)}`;
  // protobufjs names what it misses first.
  const isOther = missing !== null && missing.type !== place.end.reader.fullName;
  const others = isOther && read !== null ? lackingOf(read, place) : [];
  return `error: ${error}${others.map(({ name }) => `, and '${name}' too`).join('')}`;
}
