/** The condition of an outcome in words: one that is true of exactly the values that were seen to be hurt. */
import type { Field } from '../../schema/model.ts';
import { zeroConditions } from '../read/conditions.ts';
import { conditionsOf } from './conditions.ts';
import type { Reading, Trial } from './trial.ts';

/** What is said where no condition fits: what is written happens to be what the reader takes, or not. */
const OTHERWISE: Readonly<Record<NonNullable<Reading>, string>> = {
  retyped: "what is written reads as the reader's type",
  presence: "the value equals the reader's default",
  ignored: 'the message has other fields',
  dropped: "what is written holds nothing of the reader's type",
  altered: "what is written happens to read as the reader's type",
  rejected: "what is written does not read as the reader's type",
};

/** One outcome, and what was tried to find it. */
interface Sight {
  readonly writer: Field;
  readonly reader: Field;
  readonly effect: NonNullable<Reading>;
  readonly trials: readonly Trial[];
  readonly hurt: ReadonlySet<Trial>;
}

/** @returns words that follow "when"; null if every value that is sent is hurt */
export function whenOf({ writer, reader, effect, trials, hurt }: Sight): string | null {
  const rest = trials.filter((trial) => !hurt.has(trial));
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || trial.reading === effect)) return null;
  const all = [...(effect === 'presence' ? zeroConditions(writer) : []), ...conditionsOf(writer, reader)];
  const fits = all.filter(({ holds }) => [...hurt].every(({ list }) => holds(list)));
  return fits.find(({ holds }) => !rest.some(({ list }) => holds(list)))?.words ?? OTHERWISE[effect];
}
