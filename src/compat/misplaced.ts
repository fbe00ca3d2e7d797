/** What becomes of a value that another field reads: no runtime notices, so the place itself is the harm. */
import type { Field } from '../schema/model.ts';
import type { Context } from './context.ts';
import { ALTERED, type Outcome } from './outcome.ts';
import type { Arrivals } from './read/draft.ts';
import { readEnum } from './read/enum.ts';
import { arrivalsOf, readField } from './read/field.ts';
import { readUnknown, readUnwritten } from './read/lone.ts';
import { enumsIn, messagesIn, wrap } from './read/message.ts';
import { asRuntimes } from './runtimes.ts';
import { atPath } from './type-change.ts';

/** The fields that write and read one number but mean different things; null where a side has none. */
interface Place {
  readonly writer: Field | null;
  readonly reader: Field | null;
}

/**
 * @returns `altered` where the value can be read at all, else what the types do to it; and where what is inside makes
 * the reader refuse the message
 */
export function readMisplaced({ writer, reader }: Place, context: Pick<Context, 'readWhole'>): readonly Outcome[] {
  if (writer === null) return reader === null ? [] : readUnwritten(reader);
  if (reader === null) return readUnknown(writer, false);
  const outcomes = readField(writer, reader);
  const altered = alteredBy(arrivalsOf(writer, reader));
  // What arrives as "not set" at most is not read as anything else either.
  if (altered.length === 0) return outcomes;
  return [
    ...altered,
    ...outcomes.filter(({ effect }) => effect !== 'altered'),
    ...undeclaredIn(writer, reader),
    ...refusedInside(writer, reader, context),
  ];
}

/** Only where something arrives it is read as something else. */
function alteredBy(arrivals: Arrivals): readonly Outcome[] {
  return (['always', 'at-times'] as const).flatMap((arrival) => {
    if (arrivals[arrival].size === 0) return [];
    const when = arrival === 'always' ? null : 'what is sent can be read as the other field';
    return [{ ...ALTERED, when, runtimes: asRuntimes(arrivals[arrival]) }];
  });
}

/** Numbers that the reader's enum does not declare. */
function undeclaredIn(writer: Field, reader: Field): readonly Outcome[] {
  const enums = enumsIn(writer, reader);
  return enums === null ? [] : readEnum(enums.writer, enums.reader, enums.use);
}

/** All that is inside is altered anyway, unless the whole message is refused because of it. */
function refusedInside(writer: Field, reader: Field, { readWhole }: Pick<Context, 'readWhole'>): readonly Outcome[] {
  const inside = messagesIn(writer, reader);
  if (inside === null) return [];
  const { through } = inside;
  return readWhole(inside.writer, inside.reader)
    .filter(({ effect }) => effect === 'rejected')
    .map(({ path, trigger, ...outcome }) =>
      atPath({ ...outcome, path: [...through, ...path], trigger: trigger && wrap(through, trigger, inside.writer) }),
    );
}
