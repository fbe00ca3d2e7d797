/**
 * The condition of an outcome in words. The words are not written case by case: a condition is chosen because it is
 * true of exactly the values that were seen to be hurt.
 */
import type { Field } from '../../schema/model.ts';
import type { Aspect, Runtime } from '../outcome.ts';
import { isOtherFamily } from './beyond.ts';
import { type Condition, conditionsOf, listConditions, zeroConditions } from './conditions.ts';
import type { Reading, Trial } from './trial.ts';

/** What is said where no condition fits: two types that share nothing but a length prefix. */
const OTHERWISE: Readonly<Record<NonNullable<Reading>, string>> = {
  retyped: "the value has a place in the reader's type",
  presence: "the value equals the reader's default",
  ignored: 'the message has other fields than key and value',
  dropped: "the bytes sent hold nothing of the reader's type",
  altered: "the bytes sent happen to parse as the reader's type",
  rejected: "the bytes sent do not parse as the reader's type",
};

/** One outcome, and what was tried to find it. */
export interface Sight {
  readonly writer: Field;
  readonly reader: Field;
  readonly effect: NonNullable<Reading>;
  readonly aspect: Aspect;
  readonly runtimes: ReadonlySet<Runtime>;
  readonly trials: readonly Trial[];
  /** Those of the trials that show the effect on all of `runtimes`, for this cause. */
  readonly hurt: ReadonlySet<Trial>;
}

/** @returns words that follow "when"; null if every value that is sent is hurt */
export function whenOf(sight: Sight): string | null {
  const { trials, hurt, runtimes, effect } = sight;
  const all = [...runtimes];
  const rest = trials.filter((trial) => !hurt.has(trial) && all.every((one) => trial.readings.has(one)));
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || isAsBad(trial, sight))) return null;
  const fits = candidates(sight).filter(({ holds }) => [...hurt].every(({ list }) => holds(list)));
  const exact = fits.find(({ holds }) => !rest.some(({ list }) => holds(list)));
  const enough = fits.find(({ holds }) =>
    isTelling(
      rest.filter(({ list }) => holds(list)),
      sight,
    ),
  );
  return (exact ?? enough)?.words ?? OTHERWISE[effect];
}

/** A zero that is skipped with everything else only seems to be hurt less. */
function isAsBad({ readings }: Trial, { effect, runtimes }: Sight): boolean {
  const like = (reading: Reading | undefined): boolean =>
    reading === effect || (!isMild(effect) && reading === 'presence');
  return [...runtimes].every((one) => like(readings.get(one)));
}

function isMild(effect: NonNullable<Reading>): boolean {
  return effect === 'presence' || effect === 'retyped';
}

function candidates({ writer, reader, effect, aspect }: Sight): readonly Condition[] {
  const first = aspect === 'cardinality' ? listConditions(writer, reader) : [];
  return [...(effect === 'presence' ? zeroConditions(writer) : first), ...conditionsOf(writer, reader)];
}

/**
 * Whether a condition that is true of other trials too still says enough: not of values that arrive, and where bytes
 * are read as something else not mostly of values that are hurt in other ways.
 */
function isTelling(others: readonly Trial[], { writer, reader, hurt, effect, runtimes }: Sight): boolean {
  if (effect === 'retyped') return false;
  const arrives = ({ readings }: Trial): boolean =>
    [...runtimes].some((one) => readings.get(one) === null || readings.get(one) === 'retyped');
  return !others.some(arrives) && (!isOtherFamily(writer, reader) || others.length <= hurt.size);
}
