/** Which change a pair of places is: what the rules share. */
import { normalText } from '../../schema/json-schema/json.ts';
import { type StoredElement, targetOf, useOf } from '../../schema/json-schema/model.ts';
import type { StoredOutcome, StoredPair } from './pair.ts';
import { nothingSeen, readForm } from './read.ts';
import { readNull, readValues } from './read-own.ts';
import type { StoredReading } from './rule.ts';
import { formOf, isOpaque } from './shape.ts';

/** Whether the types differ, as far as they are judged here. */
export function typesDiffer({ old, new: next, refers }: StoredPair): boolean {
  if (old === null || next === null) return false;
  const [before, after] = [useOf(old), useOf(next)];
  if (isOpaque(before) || isOpaque(after)) return false;
  if (refers) return old.nullable !== next.nullable && before.nullable !== after.nullable;
  return formOf(before) !== formOf(after);
}

/** What becomes of values because the types differ. */
export function readTypes({ writer, reader, pair }: StoredReading): readonly StoredOutcome[] {
  if (writer === null || reader === null) return [];
  const [from, to] = [useOf(writer), useOf(reader)];
  return pair.refers ? readNull(from, to, pair.model) : readForm(from, to, pair.model, nothingSeen(pair.work));
}

/** What becomes of values that one side writes and the other does not list. */
export function readUnlisted(
  writer: StoredElement | null,
  reader: StoredElement | null,
  { model, refers, isVersion }: StoredPair,
): readonly StoredOutcome[] {
  if (writer === null || reader === null || refers || isVersion) return [];
  return readValues(useOf(writer), useOf(reader), model);
}

/** Keywords that are not looked into, with what they say; one text for each side. */
function keywordsIn(element: StoredElement, { refers }: StoredPair): ReadonlyMap<string, string> {
  const target = targetOf(element);
  const inner = refers ? [] : [...target.shape.unread];
  const { opaque } = refers ? element.shape : target.shape;
  const whole = opaque === null ? [] : [['', opaque] as const];
  return new Map([...inner, ...element.shape.unread, ...whole]);
}

/** Names of the keywords that differ; empty for all that is not looked into. */
export function changedKeywords(pair: StoredPair): readonly string[] {
  const { old, new: next } = pair;
  if (old === null || next === null) return [];
  const [before, after] = [keywordsIn(old, pair), keywordsIn(next, pair)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}

/** @returns the constant at a place in normal form; null if there is none */
export function constantAt(element: StoredElement | null): string | null {
  const values = element === null ? null : useOf(element).shape.values;
  const [only] = values ?? [];
  return only === undefined || values?.length !== 1 ? null : normalText(only);
}
