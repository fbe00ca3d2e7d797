/** Where a finding is met on the wire, in one meeting of versions: which messages to send, and what to look at. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { MessageValue } from '../compat/outcome.ts';
import type { EnumPair, FieldPair, MessagePair, Pair } from '../compat/pair.ts';
import { type Side as Age, type Flow, MEETINGS } from '../compat/skew.ts';
import type { Way, Ways } from '../compat/ways.ts';
import { smallest } from '../compat/wire/values-message.ts';
import type { Field, Message, Method } from '../schema/model.ts';
import { messageOf } from './held.ts';

/** One of both sides, by who writes. */
export interface Oriented<T> {
  readonly writer: T;
  readonly reader: T;
}

/** A way to a place: what is sent, through which fields, and what is in question at the end. */
export interface Place {
  readonly start: Oriented<Message>;
  readonly through: readonly Oriented<Field>[];
  readonly end: Oriented<Message>;
  /** Numbers of the fields in question; null for all. */
  readonly numbers: ReadonlySet<number> | null;
  readonly deep: boolean;
  /** Enum numbers in question, of the writer first. */
  readonly values: readonly number[];
  /** Whether what else is required is left out, because it is refused for reasons of its own. */
  readonly bare?: true;
}

/** The older or the newer version: who writes what this consequence is about. */
export function writerIn({ skew, flow }: Consequence): Age {
  return MEETINGS.find((meeting) => meeting.skew === skew && meeting.flow === flow)?.writer ?? 'old';
}

/** Puts the two versions of something in the order writer, reader. */
export function orient<T>({ old, new: next }: { readonly old: T; readonly new: T }, writer: Age): Oriented<T> {
  return writer === 'old' ? { writer: old, reader: next } : { writer: next, reader: old };
}

/** @returns whole ways first, then the same begun further inside, where less can come in between */
export function placesOf({ pair }: Finding, consequence: Consequence, ways: Ways): readonly Place[] {
  const writer = writerIn(consequence);
  const flow = consequence.flow ?? 'request';
  // What is stored as JSON has a proof of its own.
  const aim = pair.kind === 'stored' ? null : aimOf(pair, writer, flow);
  if (aim === null) return [];
  const { goal, ...inQuestion } = aim;
  if ('writer' in goal) return [{ start: goal, through: [], end: goal, ...inQuestion }];
  const found = ways
    .to(goal, flow, consequence.contract === 'json' ? 'json' : 'binary')
    .map((way) => placesOn(way, goal, writer, inQuestion));
  const inner = inQuestion.deep && pair.kind === 'field' ? replacedIn(pair, writer) : [];
  if (found.length > 0 || goal.kind === 'enum')
    return [...found.flatMap((places) => places.slice(0, 1)), ...found.flatMap((places) => places.slice(1)), ...inner];
  const end = orient<Message>(goal, writer);
  return [{ start: end, through: [], end, ...inQuestion }];
}

/** What must be set in a message at a place. */
export function leastOf(message: Message, { bare }: Pick<Place, 'bare'>): MessageValue {
  return bare === true ? new Map() : smallest(message);
}

type InQuestion = Pick<Place, 'numbers' | 'deep' | 'values'>;

interface Aim extends InQuestion {
  /** The pair to find a way to, or the messages that travel as such. */
  readonly goal: MessagePair | EnumPair | Oriented<Message>;
}

function aimOf(pair: Pair, writer: Age, flow: Flow): Aim | null {
  const nothing = { deep: false, values: [] };
  switch (pair.kind) {
    case 'field': {
      const fields = (pair.moves.length === 0 ? [pair] : pair.moves).flatMap(({ old, new: next }) => [old, next]);
      const numbers = new Set(fields.flatMap((field) => field?.number ?? []));
      return {
        goal: pair.parents,
        ...nothing,
        numbers,
        deep: pair.identity === 'moved' || pair.identity === 'reused' || isReplaced(pair.old, pair.new),
      };
    }
    case 'oneof': {
      const members = [pair.old, pair.new].flatMap((oneof) => oneof?.fields ?? []);
      const numbers = new Set(members.map(({ number }) => number));
      return { goal: pair.parents, ...nothing, numbers };
    }
    case 'enum':
      return { goal: pair, ...nothing, numbers: null };
    case 'enum-value': {
      const values = (pair.moves.length === 0 ? [pair] : pair.moves).flatMap((move) => {
        const { writer: written, reader } = orient(move, writer);
        return [...written, ...reader].map(({ number }) => number);
      });
      return { goal: pair.parents, ...nothing, numbers: null, values };
    }
    case 'method': {
      const sides = orient(pair, writer);
      const [from, to] = [sides.writer, sides.reader].map((method) => travelling(method, flow));
      return from && to ? { goal: { writer: from, reader: to }, numbers: null, deep: true, values: [] } : null;
    }
    default:
      return null;
  }
}

/** Whether one message, or map, takes the place of another: then all that differs inside belongs to the finding. */
function isReplaced(old: Field | null, next: Field | null): boolean {
  if (old === null || next === null) return false;
  if (old.map !== null && next.map !== null) return isReplaced(old.map.value, next.map.value);
  const [before, after] = [old, next].map(({ type }) => (type.kind === 'message' ? type.message.fullName : null));
  return before !== null && after !== null && before !== after;
}

/** The message that took the place of another, by itself: what is around it may hide what is inside. */
function replacedIn({ old, new: next }: FieldPair, writer: Age): readonly Place[] {
  if (old === null || next === null) return [];
  const { writer: from, reader: to } = orient<Field>({ old, new: next }, writer);
  const [sent, seen] = [messageOf(from), messageOf(to)];
  if (sent === null || seen === null) return [];
  const start = { writer: sent, reader: seen };
  return [{ start, through: [], end: start, numbers: null, deep: true, values: [] }];
}

/** What an enum is met in is the last field of the way. */
function placesOn(
  { old, new: next, through }: Way,
  pair: MessagePair | EnumPair,
  writer: Age,
  inQuestion: InQuestion,
): readonly Place[] {
  const steps = through.map((step) => orient<Field>(step, writer));
  const start = orient<Message>({ old, new: next }, writer);
  const last = pair.kind === 'enum' ? steps[steps.length - 1] : undefined;
  if (pair.kind === 'enum' && last === undefined) return [];
  const numbers = last === undefined ? inQuestion.numbers : new Set([last.writer.number]);
  const path = last === undefined ? steps : steps.slice(0, -1);
  const messages = [start, ...path.map(heldBy)];
  const end = messages[messages.length - 1];
  return messages.flatMap((message, i) =>
    message === null || end === null || end === undefined
      ? []
      : [{ start: message, through: path.slice(i), end, ...inQuestion, numbers }],
  );
}

function heldBy({ writer, reader }: Oriented<Field>): Oriented<Message> | null {
  const [from, to] = [messageOf(writer), messageOf(reader)];
  return from === null || to === null ? null : { writer: from, reader: to };
}

/** The message that a method sends in one flow. */
function travelling(method: Method | null, flow: Flow): Message | null {
  const type = flow === 'request' ? method?.input : method?.output;
  return type?.kind === 'message' ? type.message : null;
}
