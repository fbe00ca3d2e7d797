/** Whose fault it is that a reader refuses: that of the fields in question, or of what is around them. */
import type { MessageValue } from '../compat/outcome.ts';
import { isMessage } from '../compat/wire/value.ts';
import { smallest, someValue } from '../compat/wire/values-message.ts';
import type { Field } from '../schema/model.ts';
import { type Attempt, wrapped } from './attempt.ts';
import type { Arrival, Parcel } from './deliver.ts';
import { messageOf } from './held.ts';
import { leastOf, type Place } from './place.ts';

/** Whether the reader refuses because of the fields in question, and not because of what is around them. */
export function isToBlame(inner: MessageValue, parcel: Parcel, { missing, read }: Arrival, attempt: Attempt): boolean {
  const { place, sides, channel } = attempt;
  const { end, numbers, deep } = place;
  if (missing !== null) {
    if (read !== null) return lackingOf(read, place).length > 0 || (deep && isLackingInside(read, place));
    return missing.type === end.reader.fullName && missing.numbers.some((number) => numbers?.has(number) ?? true);
  }
  // The same without the fields in question, required ones too; and they alone, where others are refused as well.
  const isAsked = (number: number): boolean => numbers?.has(number) ?? true;
  const rest = new Map([...leastOf(end.writer, place)].filter(([number]) => !isAsked(number)));
  const alone = new Map([...inner].filter(([number]) => isAsked(number)));
  const control = channel.send(wrapped(rest, place), sides.writer);
  if (control === null || control.key === parcel.key) return requiresUnset(attempt);
  if (!isRefused(rest, attempt) || isCured(inner, attempt)) return true;
  return alone.size > 0 && isRefused(alone, attempt) && !isRefused(new Map(), attempt);
}

/** Whether the reader takes the same message with a field in question that it requires and was not written. */
function isCured(inner: MessageValue, attempt: Attempt): boolean {
  return requiredIn(attempt).some(
    (from) =>
      from !== null &&
      !inner.has(from.number) &&
      isTaken(new Map([...inner, [from.number, [someValue(from)]]]), attempt),
  );
}

/** For each field in question that the reader requires, the writer's field that is read as it; null if there is none. */
function requiredIn({ place: { end, numbers }, channel }: Attempt): readonly (Field | null)[] {
  const links = [...channel.format.linksOf(end.writer.fields, end.reader.fields)];
  return end.reader.fields
    .filter(({ presence, number }) => presence === 'required' && (numbers?.has(number) ?? true))
    .map((field) => links.find(([, reader]) => reader === field)?.[0] ?? null);
}

/** The messages in question, in what the reader sees. */
function endsOf(read: MessageValue, { through }: Place): readonly MessageValue[] {
  return through.reduce<readonly MessageValue[]>(
    (messages, { reader }) => messages.flatMap((message) => heldIn(reader, message)),
    [read],
  );
}

/** The fields in question that the reader requires and does not see, whatever else is missing as well. */
export function lackingOf(read: MessageValue, place: Place): readonly Field[] {
  const messages = endsOf(read, place);
  return place.end.reader.fields.filter(
    ({ number, presence }) =>
      presence === 'required' &&
      (place.numbers?.has(number) ?? true) &&
      messages.some((message) => !message.has(number)),
  );
}

/** Whether the fields in question hold a message that lacks what the reader requires. */
function isLackingInside(read: MessageValue, place: Place): boolean {
  const asked = place.end.reader.knownFields.filter(({ number }) => place.numbers?.has(number) ?? true);
  return endsOf(read, place).some((message) => asked.some((field) => holdsIncomplete(field, message)));
}

function holdsIncomplete(field: Field, message: MessageValue): boolean {
  const inner = messageOf(field);
  return (
    inner !== null &&
    heldIn(field, message).some((value) =>
      inner.knownFields.some(
        (one) => (one.presence === 'required' && !value.has(one.number)) || holdsIncomplete(one, value),
      ),
    )
  );
}

/** The messages that a field, or a map's values, hold. */
function heldIn({ number, map }: Field, message: MessageValue): readonly MessageValue[] {
  const held = (message.get(number) ?? []).filter(isMessage);
  return map === null ? held : held.flatMap((entry) => (entry.get(map.value.number) ?? []).filter(isMessage));
}

/** Whether a message is refused, for another reason than that something is missing. */
function isRefused(inner: MessageValue, { place, sides, channel }: Attempt): boolean {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  if (parcel === null) return false;
  const { error, missing } = channel.receive(parcel, sides.reader);
  return error !== null && missing === null;
}

/** Whether a message can be sent, and is not refused. */
function isTaken(inner: MessageValue, { place, sides, channel }: Attempt): boolean {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  return parcel !== null && channel.receive(parcel, sides.reader).error === null;
}

/** A reader that only says that it refuses, of a message in which nothing is set, may do so for want of a field. */
function requiresUnset(attempt: Attempt): boolean {
  const least = smallest(attempt.place.end.writer);
  return requiredIn(attempt).some((from) => from === null || !least.has(from.number));
}
