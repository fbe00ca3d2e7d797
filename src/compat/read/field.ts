/** What can happen to a field's value because of how writer and reader declare the field. */
import type { Field, Message, Oneof } from '../../schema/model.ts';
import { ALTERED, type Outcome, RUNTIMES, type Runtime } from '../outcome.ts';
import { asRuntimes } from '../runtimes.ts';
import { compareTypes } from '../wire/compare.ts';
import { defaultOf } from '../wire/default.ts';
import { equal } from '../wire/value.ts';
import { isSameDeclaration } from './aspect.ts';
import { type Arrivals, draftsOf } from './draft.ts';
import { once } from './once.ts';
import { isUnrelatedOpaque, signatureOf } from './signature.ts';
import { landingOf as landingAlone } from './trial.ts';

/**
 * All that can happen to a value in binary because of the two declarations of one field number: type, cardinality,
 * presence, required, default, UTF-8 checks, encoding. Not because of oneofs (`readOneofs`), nor of what is inside
 * messages and enums that both sides have (`readMessage`, `readEnum`); a map against another message type is all here.
 * It is found out, not looked up: the edges of what the writer can mean are sent through the wire interpreter, which
 * agrees with what was measured on seven runtimes (docs/wire-facts.md).
 *
 * @param writer the field as the sending side declares it
 * @param reader the field the receiving side has at the same number
 * @returns one outcome per effect, cause and set of runtimes; none if every value arrives as it was meant
 */
export function readField(writer: Field, reader: Field): readonly Outcome[] {
  if (isUnrelatedOpaque(writer, reader)) return [ALTERED];
  const defaults = readDefault(writer, reader);
  if (isSameDeclaration(writer, reader)) return defaults;
  const byOneof = (writer.oneof === null) !== (reader.oneof === null);
  const bound = tried(writer, reader).drafts.map(({ list, ...draft }): Outcome => {
    const aspect = draft.aspect === 'presence' && byOneof ? 'oneof' : draft.aspect;
    return { ...draft, aspect, trigger: new Map(list.length === 0 ? [] : [[writer.number, list]]) };
  });
  const all = [...bound, ...defaults];
  // What is never seen set is displaced by nothing.
  const kept = new Set([...keptOn(writer, reader), ...tried(writer, reader).arrivals.never]);
  if (kept.size === RUNTIMES.length) return all;
  return all.flatMap((outcome) => (isSeenAnyway(outcome) ? [outcome] : onlyOn(kept, outcome)));
}

/** @returns where what is sent comes to be read as a value at all, as one that was meant or not */
export function arrivalsOf(writer: Field, reader: Field): Arrivals {
  const { always, 'at-times': atTimes } = isUnrelatedOpaque(writer, reader)
    ? EVERYWHERE
    : tried(writer, reader).arrivals;
  const kept = keptOn(writer, reader);
  const [every, some] = [intersection(always, kept), intersection(atTimes, kept)];
  return {
    always: every,
    'at-times': some,
    never: new Set(RUNTIMES.filter((one) => !every.has(one) && !some.has(one))),
  };
}

const EVERYWHERE: Arrivals = { always: new Set(RUNTIMES), 'at-times': new Set(), never: new Set() };

/**
 * Where something is left of the value: not where another member of the reader's oneof follows in every message. That
 * it is dropped is an outcome of the oneof.
 */
function keptOn(writer: Field, { oneof }: Field): ReadonlySet<Runtime> {
  if (writer.parent === null || oneof === null) return EVERYWHERE.always;
  const last = lastSent(writer.parent, oneof);
  return writer.number < last
    ? new Set(RUNTIMES.filter((runtime) => isWrittenLate(writer, last, runtime)))
    : EVERYWHERE.always;
}

/**
 * Runtimes write fields in the order of their numbers, but for two things: Go writes a oneof's member where the first
 * one declared stands; upb and protobuf-es write extensions behind all fields. Read in their sources (protobuf-go
 * `impl/codec_message.go`, upb `wire/encode.c`, protobuf-es `to-binary.ts`); of protobuf-es measured too. Whoever reads what such a
 * writer sends sees it, so it is told of the writer's runtime.
 */
function isWrittenLate({ extension, oneof }: Field, last: number, runtime: Runtime): boolean {
  if (extension) return runtime === 'python' || runtime === 'es';
  return runtime === 'go' && (oneof?.fields[0]?.number ?? 0) > last;
}

function onlyOn(some: ReadonlySet<Runtime>, outcome: Outcome): readonly Outcome[] {
  const runtimes = outcome.runtimes === 'all' ? some : intersection(new Set(outcome.runtimes), some);
  return runtimes.size === 0 ? [] : [{ ...outcome, runtimes: asRuntimes(runtimes) }];
}

function intersection<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...some].filter((each) => others.has(each)));
}

/** What every message of a type brings, and the last of it in each oneof that was asked about. */
interface Always {
  readonly required: ReadonlyMap<number, Field>;
  readonly last: Map<Oneof, number>;
}

const known = new WeakMap<Message, Always>();

/** The highest number in the reader's oneof under which every message brings a value; 0 if there is none. */
function lastSent(writer: Message, oneof: Oneof): number {
  const always = known.get(writer) ?? { required: requiredIn(writer), last: new Map<Oneof, number>() };
  known.set(writer, always);
  if (always.required.size === 0) return 0;
  const found = always.last.get(oneof) ?? findLast(always.required, oneof);
  always.last.set(oneof, found);
  return found;
}

function requiredIn({ knownFields }: Message): Always['required'] {
  return new Map(knownFields.flatMap((field) => (field.presence === 'required' ? [[field.number, field]] : [])));
}

function findLast(required: Always['required'], { fields }: Oneof): number {
  const sent = fields.filter((member) => {
    const field = required.get(member.number);
    return field !== undefined && !isUnrelatedOpaque(field, member) && arrivesAlways(field, member);
  });
  return sent.reduce((last, { number }) => Math.max(last, number), 0);
}

function arrivesAlways(writer: Field, reader: Field): boolean {
  return tried(writer, reader).arrivals.always.size === RUNTIMES.length;
}

/** A message that cannot be read is refused all the same, and what is not sent is not displaced. */
function isSeenAnyway({ effect, trigger }: Outcome): boolean {
  return effect === 'rejected' || trigger?.size === 0;
}

/** @returns values that the reader comes to see as set, and on which runtimes; null if there are none */
export const landingOf = once(signatureOf, landingAlone);

const tried = once(signatureOf, draftsOf);

/** What an unset field means to each side: a declared default, an enum's first value, or zero. */
function readDefault(writer: Field, reader: Field): readonly Outcome[] {
  if ([writer, reader].some(({ repeated, presence }) => repeated || presence === 'required')) return [];
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === 'altered' || equal(meant, seen)) return [];
  const when = writer.presence === 'implicit' ? 'the field has its default value' : 'the field is not set';
  return [{ effect: 'altered', aspect: 'default', when, trigger: new Map(), beyondReader: false, runtimes: 'all' }];
}
