/**
 * The condition of an outcome in words. The words are not written case by case: a condition is chosen because it is
 * true of exactly the values that were seen to be hurt.
 */
import type { Field } from '../../schema/model.ts';
import type { Runtime } from '../outcome.ts';
import { conditionsOf } from './conditions.ts';
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

/**
 * @param trials everything that was tried
 * @param hurt those of them that show `effect` on all of `runtimes`, for one cause
 * @returns words that follow "when"; null if every value that is sent is hurt
 */
export function whenOf(
  writer: Field,
  reader: Field,
  trials: readonly Trial[],
  hurt: ReadonlySet<Trial>,
  effect: NonNullable<Reading>,
  runtimes: ReadonlySet<Runtime>,
): string | null {
  const rest = trials.filter((trial) => !hurt.has(trial) && [...runtimes].every((one) => trial.readings.has(one)));
  const showing = (trial: Trial, reading: Reading): boolean =>
    [...runtimes].some((one) => trial.readings.get(one) === reading);
  const mild = effect === 'presence' || effect === 'retyped';
  const asBad = (trial: Trial): boolean => showing(trial, effect) || (!mild && showing(trial, 'presence'));
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || asBad(trial))) return null;
  const fits = conditionsOf(writer, reader).filter(({ holds }) => [...hurt].every(({ list }) => holds(list)));
  const exact = fits.find(({ holds }) => !rest.some(({ list }) => holds(list)));
  const unharmed = rest.filter((trial) => showing(trial, null) || showing(trial, 'retyped'));
  const enough = fits.find(({ holds }) => !unharmed.some(({ list }) => holds(list)));
  return (exact ?? enough)?.words ?? OTHERWISE[effect];
}
