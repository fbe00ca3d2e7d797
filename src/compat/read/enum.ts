/** What becomes of numbers that the reader's enum does not declare. */
import type { Enum, EnumValue, Field } from '../../schema/model.ts';
import type { Aspect, Effect, MessageValue, Outcome } from '../outcome.ts';
import { DIALECTS, type Dialect, runtimesThat } from '../runtimes.ts';
import { entryOf, someValue } from '../wire/values-message.ts';

/** How the reader's field uses the enum: an unknown number is not lost in the same way everywhere. */
export interface EnumUse {
  readonly cardinality: 'singular' | 'repeated' | 'map-value';
  readonly required: boolean;
  readonly oneof: boolean;
  /** A zero in it is not written: presence is implicit. */
  readonly unwrittenZero?: true;
  /** Its values are written as one run. */
  readonly packed?: true;
  /** The writer's field, if the outcomes are to carry a trigger. */
  readonly field?: Field;
}

/**
 * Numbers only: what a number is called on either side is not judged here. An open reader keeps any number; a closed
 * one drops it, except that Go keeps all, protobuf-es those in lists and maps, and C++ and Java put the enum's first
 * value into a map (measured on seven runtimes, docs/wire-facts.md).
 *
 * @returns outcomes of the numbers that only the writer declares, then of the numbers that neither does
 */
export function readEnum(writer: Enum, reader: Enum, use: EnumUse): readonly Outcome[] {
  const declared = new Set(reader.values.map(({ number }) => number));
  const missing = writer.values.filter(({ number }) => !declared.has(number));
  const noun = { singular: 'the value', repeated: 'an element', 'map-value': 'a value' }[use.cardinality];
  const [first] = missing;
  const outcomes: Outcome[] = [];
  if (first !== undefined) {
    const fates = reader.closed ? fatesOf(use) : new Map<Effect, Outcome['runtimes']>([['unnamed', 'all']]);
    outcomes.push(...build(fates, 'enum-values', `${noun} is ${namesOf(missing)}`, first.number, use));
  }
  if (reader.closed && !writer.closed) {
    const fates = fatesOf(use);
    // A runtime that keeps the number treats it as the writer's own enum does.
    fates.delete('unnamed');
    const when = `${noun} is not a number of ${reader.name}`;
    outcomes.push(...build(fates, 'enum-openness', when, undeclared([...writer.values, ...reader.values]), use));
  }
  return outcomes;
}

function build(
  fates: ReadonlyMap<Effect, Outcome['runtimes']>,
  aspect: Aspect,
  when: string,
  number: number,
  use: EnumUse,
): Outcome[] {
  const trigger = use.field === undefined ? null : triggerIn(use.field, BigInt(number));
  return [...fates].map(([effect, runtimes]) => ({ effect, aspect, when, trigger, beyondReader: true, runtimes }));
}

/** A message in which the field holds one enum number. */
export function triggerIn({ number, map }: Field, value: bigint): MessageValue {
  return new Map([[number, [map === null ? value : entryOf(map, someValue(map.key), value)]]]);
}

/** What closed enums do to an undeclared number, and which runtimes do it. */
function fatesOf(use: EnumUse): Map<Effect, Outcome['runtimes']> {
  const effects = [...new Set(DIALECTS.map((dialect) => fateIn(dialect, use)))];
  return new Map(effects.map((effect) => [effect, runtimesThat((dialect) => fateIn(dialect, use) === effect)]));
}

function fateIn({ closedEnum, missingRequired }: Dialect, { cardinality, required }: EnumUse): Effect {
  if (cardinality === 'map-value') {
    if (closedEnum.mapValue === 'keep') return 'unnamed';
    return closedEnum.mapValue === 'drop-entry' ? 'dropped' : 'altered';
  }
  if (closedEnum[cardinality] === 'keep') return 'unnamed';
  return required && cardinality === 'singular' && missingRequired === 'reject' ? 'rejected' : 'dropped';
}

/** `A`, `A or B`; of more than three, two and how many others. */
export function namesOf(values: readonly EnumValue[]): string {
  const names = values.map(({ name }) => name);
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} or one of ${names.length - 2} others`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

/** The smallest positive number that no value has. */
export function undeclared(values: readonly EnumValue[]): number {
  const taken = new Set(values.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
