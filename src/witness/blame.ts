/** Whose fault it is that a reader refuses: that of the fields in question, or of what is around them. */
import type { MessageValue } from '../compat/outcome.ts';
import { isMessage } from '../compat/wire/value.ts';
import { smallest } from '../compat/wire/values-message.ts';
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
  const rest = new Map([...leastOf(end.writer, place)].filter(([number]) => numbers !== null && !numbers.has(number)));
  const alone = new Map([...inner].filter(([number]) => numbers?.has(number)));
  const control = channel.send(wrapped(rest, place), sides.writer);
  if (control === null || control.key === parcel.key) return requiresUnset(attempt);
  if (!isRefused(rest, attempt)) return true;
  return alone.size > 0 && isRefused(alone, attempt) && !isRefused(new Map(), attempt);
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
