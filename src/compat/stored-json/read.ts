/** The relation on stored JSON: what a reader makes of what a writer wrote, by the names of properties. */
import { type Shape, type StoredElement, targetOf, type Use, useOf } from '../../schema/json-schema/model.ts';
import { countRead, MOST_READ, refuseDeep, type Work } from './depth.ts';
import type { ReaderModel, StoredOutcome } from './pair.ts';
import { outcome, readType, readValues } from './read-own.ts';
import { type Inwards, sampleOf, wrapped } from './sample.ts';
import { ANY_USE, isOpaque, namesIn } from './shape.ts';

/** A place as one side knows it; null where nothing is told, so that anything may be there. */
type Place = StoredElement | null;

/** @returns what happens to a property that the reader does not name */
export function readUnknown(
  property: StoredElement,
  reader: StoredElement,
  model: ReaderModel,
  seen: Seen = nothingSeen(),
): readonly StoredOutcome[] {
  const use = useOf(reader);
  const { rest } = use.shape;
  if (typeof rest !== 'string') return readDeep(property, rest, model, seen);
  const names = namesIn(use.shape);
  if (names === null) return [];
  const sample = sampleOf(property);
  if (model === 'strict' && rest === 'closed') {
    const when = property.required ? null : 'it is written';
    return [outcome('rejected', { when, sample, beyondReader: true })];
  }
  if (model === 'lenient' && twinIn(names, property.name) !== null)
    return [outcome('altered', { when: 'both names are written', sample })];
  return [outcome('ignored', { sample, beyondReader: true })];
}

/** Go takes a name in another case for the name, if it has no better one. @returns that name, if it is the only one */
export function twinIn(names: ReadonlyMap<string, unknown>, name: string): string | null {
  const alike = [...names.keys()].filter((other) => other.toLowerCase() === name.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** @returns what the reader sees where the writer does not name one of its properties */
export function readUnwritten(
  property: StoredElement,
  writer: StoredElement,
  model: ReaderModel,
  seen: Seen = nothingSeen(),
): readonly StoredOutcome[] {
  const { shape } = useOf(writer);
  if (shape.opaque !== null) return [];
  const missing = model === 'strict' && property.required;
  const entries = typeof shape.rest === 'string' ? null : shape.rest;
  if (entries === null && namesIn(shape) !== null) return [outcome(missing ? 'rejected' : 'absent', {})];
  // Under free names it can be there all the same.
  return [
    ...readDeep(entries, property, model, seen),
    ...(missing ? [outcome('rejected', { when: 'it is not among the names that are written' })] : []),
  ];
}

/** @returns what happens where the reader requires a property that the writer may leave out */
export function readMissing(
  writer: StoredElement,
  reader: StoredElement,
  model: ReaderModel,
): readonly StoredOutcome[] {
  if (writer.required || !reader.required || model === 'lenient') return [];
  return [outcome('rejected', { when: 'it is not written', beyondReader: true })];
}

/**
 * @returns what happens because the types at two places differ, listed values and what is judged at places further
 * inside left out: where one side names properties and the other has free names, all of it is told here
 */
export function readForm(
  writer: Use,
  reader: Use,
  model: ReaderModel,
  seen: Seen = nothingSeen(),
): readonly StoredOutcome[] {
  const own = readType(writer, reader, model);
  if (isOpaque(writer) || isOpaque(reader)) return own;
  const [from, to] = [writer.shape, reader.shape];
  const lists = from.kinds.has('array') && to.kinds.has('array') && from.items === null;
  const objects = from.kinds.has('object') && to.kinds.has('object');
  return [
    ...own,
    ...(lists ? inside({ kind: 'item' }, from, readDeep(null, to.items, model, seen)) : []),
    ...(objects ? readObject(writer, reader, model, seen) : []),
  ];
}

function readObject(
  { shape: from }: Use,
  { shape: to }: Use,
  model: ReaderModel,
  seen: Seen,
): readonly StoredOutcome[] {
  const [written, known] = [namesIn(from), namesIn(to)];
  const entries = typeof from.rest === 'string' ? null : from.rest;
  const rest = typeof to.rest === 'string' ? null : to.rest;
  if (written === null) {
    const free = entries !== null ? [] : readDeep(null, rest, model, seen);
    const named = [...(known ?? [])].flatMap(([name, property]) => [
      ...inside({ kind: 'property', name }, from, readDeep(entries, property, model, seen)),
      ...unlisted(property, model),
    ]);
    return [...inside({ kind: 'entry' }, from, free), ...named, ...freeNames(from, to, model)];
  }
  if (known === null) {
    return [...written].flatMap(([name, property]) =>
      inside({ kind: 'property', name }, from, readDeep(property, rest, model, seen)),
    );
  }
  return entries === null ? [] : freeNames(from, to, model);
}

/** A required property need not be among free names. */
function unlisted(property: StoredElement, model: ReaderModel): readonly StoredOutcome[] {
  if (model === 'lenient' || !property.required) return [];
  return [outcome('rejected', { when: `there is no "${property.name}"`, sample: new Map() })];
}

/** What becomes of names that the reader does not have. */
function freeNames(from: Shape, { rest, ...to }: Shape, model: ReaderModel): readonly StoredOutcome[] {
  if (namesIn({ ...to, rest }) === null || typeof rest !== 'string') return [];
  const entry = sampleOf(typeof from.rest === 'string' ? null : from.rest);
  const sample = entry === undefined ? undefined : wrapped(from, { kind: 'entry' }, entry);
  const when = 'it has names that the reader does not know';
  const effect = model === 'strict' && rest === 'closed' ? 'rejected' : 'ignored';
  return [outcome(effect, { when, sample, beyondReader: true })];
}

/** What was read on the way to a place. */
interface Seen {
  /** Pairs of places that are being read: a recursive pair in progress is right as far as it goes. */
  readonly pairs: Set<string>;
  readonly depth: number;
  readonly work: Work;
}

/** @returns the beginning of a reading */
export function nothingSeen(work: Work = { left: MOST_READ }): Seen {
  return { pairs: new Set(), depth: 0, work };
}

const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(place: Place): number {
  if (place === null) return 0;
  const known = numbers.get(place);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(place, count);
  return count;
}

/** @returns all that happens to what stands at a place and inside, told at that place */
function readDeep(
  writer: Place,
  reader: Place,
  model: ReaderModel,
  { pairs, depth, work }: Seen,
): readonly StoredOutcome[] {
  if (reader === null) return [];
  const [from, to] = [writer === null ? null : targetOf(writer), targetOf(reader)];
  const key = `${numberOf(from)} ${numberOf(to)}`;
  if (pairs.has(key)) return [];
  pairs.add(key);
  refuseDeep(depth, reader);
  countRead(work, 1 + placesIn(from) + placesIn(to), reader);
  const seen: Seen = { pairs, depth: depth + 1, work };
  const [ours, theirs] = [writer === null ? ANY_USE : useOf(writer), useOf(reader)];
  return [
    ...readForm(ours, theirs, model, seen),
    ...readValues(ours, theirs, model),
    ...(from === null ? [] : readInner(from, to, model, seen)),
  ];
}

function placesIn(place: Place): number {
  return place?.shape.properties?.size ?? 0;
}

/** What the walk would judge at places further inside. */
function readInner(from: StoredElement, to: StoredElement, model: ReaderModel, seen: Seen): readonly StoredOutcome[] {
  const [ours, theirs] = [from.shape, to.shape];
  const [written, known] = [namesIn(ours), namesIn(theirs)];
  const step = (inwards: Inwards, outcomes: readonly StoredOutcome[]): readonly StoredOutcome[] =>
    inside(inwards, from.shape, outcomes);
  const named = [...(written ?? [])].flatMap(([name, property]) => {
    const other = known?.get(name);
    if (known === null) return [];
    const found =
      other === undefined
        ? readUnknown(property, to, model, seen)
        : [...readMissing(property, other, model), ...readDeep(property, other, model, seen)];
    return step({ kind: 'property', name }, found);
  });
  const unwritten = [...(known ?? [])].flatMap(([name, property]) =>
    written === null || written.has(name)
      ? []
      : step({ kind: 'property', name }, readUnwritten(property, from, model, seen)),
  );
  const items = ours.items === null ? [] : step({ kind: 'item' }, readDeep(ours.items, theirs.items, model, seen));
  const free =
    typeof ours.rest === 'string' || typeof theirs.rest === 'string'
      ? []
      : step({ kind: 'entry' }, readDeep(ours.rest, theirs.rest, model, seen));
  return [...named, ...unwritten, ...items, ...free];
}

/** The same told one place further out: what shows it is put around what showed it. */
function inside(step: Inwards, shape: Shape, outcomes: readonly StoredOutcome[]): readonly StoredOutcome[] {
  return outcomes.map((each) => {
    const { sample, ...facts } = each;
    const whole = wrapped(shape, step, sample);
    const when = step.kind === 'property' ? whenInside(step.name, each) : each.when;
    return { ...facts, when, ...(whole === undefined ? {} : { sample: whole }) };
  });
}

function whenInside(name: string, { when, effect, sample }: StoredOutcome): string {
  if (when !== null) return `in "${name}" ${when}`;
  const isLeftOut = effect === 'absent' || (effect === 'rejected' && sample === undefined);
  return isLeftOut ? `it has no "${name}"` : `"${name}" is written`;
}
