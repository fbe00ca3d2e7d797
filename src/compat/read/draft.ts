/** From trials to outcomes: grouped by effect and cause, with the condition and a value that shows it. */
import type { Field } from '../../schema/model.ts';
import type { Aspect, Outcome, Runtime, Value } from '../outcome.ts';
import { asRuntimes, DIALECTS } from '../runtimes.ts';
import { isMessage } from '../wire/value.ts';
import { blendsOf, causeOf } from './aspect.ts';
import { canHold } from './beyond.ts';
import { type Reading, send, type Trial, tryAll, withoutContent } from './trial.ts';
import { whenOf } from './when.ts';

/** An outcome whose trigger is not yet bound to a field number; the empty list is "not set". */
export type Draft = Omit<Outcome, 'trigger'> & { readonly list: readonly Value[] };

/** One effect of one cause, and the trials that show it, each with the runtimes on which it does. */
interface Group {
  readonly effect: NonNullable<Reading>;
  readonly aspect: Aspect;
  readonly shown: { readonly trial: Trial; readonly runtimes: ReadonlySet<Runtime> }[];
}

/** Whether what is sent comes to be read as a value, whichever: always, at times, never; or nothing is ever sent. */
export type Arrival = 'always' | 'at-times' | 'never';

/** The runtimes by what arrives there. */
export type Arrivals = Readonly<Record<Arrival, ReadonlySet<Runtime>>>;

/** What happens between two declarations. */
export interface Drafts {
  /** In the order in which it was seen. */
  readonly drafts: readonly Draft[];
  readonly arrivals: Arrivals;
}

/** @returns all that happens between two declarations */
export function draftsOf(writer: Field, known: Field): Drafts {
  const reader = withoutContent(writer, known);
  const trials = tryAll(writer, reader, known);
  const drafts = groupsOf(writer, reader, trials).flatMap((group) => ofGroup(writer, reader, trials, group));
  // A number that the reader's enum drops does not arrive.
  const numbers = writer.type.kind === 'enum' && known.type.kind === 'enum';
  return {
    drafts: drafts.filter((draft) => !drafts.some((other) => other !== draft && covers(other, draft))),
    arrivals: arrivalsOf(numbers ? tryAll(writer, known, known) : trials),
  };
}

function arrivalsOf(trials: readonly Trial[]): Arrivals {
  const runtimes = new Map(DIALECTS.map(({ runtime }) => [runtime, arrivalOn(runtime, trials)]));
  const those = (arrival: Arrival): ReadonlySet<Runtime> =>
    new Set([...runtimes].flatMap(([runtime, one]) => (one === arrival ? [runtime] : [])));
  return { always: those('always'), 'at-times': those('at-times'), never: those('never') };
}

/** A zero that is read as "not set" does not count; of several elements only some may arrive. */
function arrivalOn(runtime: Runtime, trials: readonly Trial[]): Arrival {
  const sent = trials.flatMap(({ sent: isSent, list, readings }) => {
    const reading = readings.get(runtime);
    return !isSent || reading === undefined ? [] : [{ list, reading }];
  });
  const comes = ({ reading }: { readonly reading: Reading }): boolean => reading === null || !LOST.has(reading);
  if (!sent.some(comes)) return 'never';
  return sent.filter(({ list, reading }) => list.length === 1 && reading !== 'presence').every(comes)
    ? 'always'
    : 'at-times';
}

/** Readings by which nothing comes to be seen as a value. */
export const LOST: ReadonlySet<Reading> = new Set<Reading>(['rejected', 'dropped', 'presence']);

function groupsOf(writer: Field, reader: Field, trials: readonly Trial[]): readonly Group[] {
  const blends = blendsOf(writer, reader);
  const groups = new Map<string, Group>();
  for (const trial of trials) {
    for (const [effect, runtimes] of effectsOf(trial)) {
      const dialect = DIALECTS.find(({ runtime }) => runtimes.has(runtime));
      if (dialect === undefined) continue;
      const aspect = causeOf(blends, trial.list, effect, (field) => send(writer, trial.list, field, dialect));
      const group = groups.get(`${effect} ${aspect}`) ?? { effect, aspect, shown: [] };
      group.shown.push({ trial, runtimes });
      groups.set(`${effect} ${aspect}`, group);
    }
  }
  return [...groups.values()];
}

function effectsOf({ readings }: Trial): ReadonlyMap<NonNullable<Reading>, ReadonlySet<Runtime>> {
  const effects = new Map<NonNullable<Reading>, Set<Runtime>>();
  for (const [runtime, reading] of readings) {
    if (reading !== null) effects.set(reading, (effects.get(reading) ?? new Set()).add(runtime));
  }
  return effects;
}

/** A draft per largest set of runtimes: a value that hurts on fewer of them says nothing new. */
function ofGroup(writer: Field, reader: Field, trials: readonly Trial[], { effect, aspect, shown }: Group): Draft[] {
  const sets = shown.map(({ runtimes }) => runtimes);
  const largest = sets.filter((one, i) =>
    sets.every((other, j) => !isSubset(one, other) || (one.size === other.size && i <= j)),
  );
  return largest.flatMap((runtimes) => {
    const hurt = new Set(shown.filter((one) => isSubset(runtimes, one.runtimes)).map(({ trial }) => trial));
    const lists = [...hurt].map(({ list }) => list);
    const shortest = lists.find(({ length }) => lists.every((other) => length <= other.length));
    const list = aspect === 'cardinality' ? (plainest(lists, effect) ?? lists[0]) : shortest;
    if (list === undefined) return [];
    const when = whenOf({ writer, reader, effect, aspect, runtimes, trials, hurt });
    const beyondReader = lists.every((values) => !canHold(reader, writer, values));
    return [{ effect, aspect, when, list, beyondReader, runtimes: asRuntimes(runtimes) }];
  });
}

/** That messages are fewer than were sent is best seen of ones that say nothing. */
function plainest(lists: readonly (readonly Value[])[], effect: Draft['effect']): readonly Value[] | undefined {
  return effect === 'dropped'
    ? lists.find(
        ([first, ...others]) => first !== undefined && isMessage(first) && others.every((one) => one === first),
      )
    : undefined;
}

function isSubset(some: ReadonlySet<Runtime>, all: ReadonlySet<Runtime>): boolean {
  return [...some].every((one) => all.has(one));
}

/** What always happens for one cause need not be said again of another; of two that always do, the type is the root. */
function covers(draft: Draft, other: Draft): boolean {
  const everywhere = draft.runtimes === 'all' || String(draft.runtimes) === String(other.runtimes);
  const wider = other.when !== null || draft.aspect === 'type';
  return draft.effect === other.effect && draft.when === null && everywhere && wider;
}
