/** The proof of a finding on stored JSON: a document that one version writes, and what the other makes of it. */
import type { Consequence, Finding } from '../../compat/finding.ts';
import { MEETINGS, type Side } from '../../compat/skew.ts';
import { TooDeep } from '../../compat/stored-json/depth.ts';
import type { Step, StoredPair } from '../../compat/stored-json/pair.ts';
import { around, type Inwards, sampleOf } from '../../compat/stored-json/sample.ts';
import { isList, isObject, type Json, jsonText } from '../../schema/json-schema/json.ts';
import { type StoredElement, targetOf } from '../../schema/json-schema/model.ts';
import { unproven, type Witness } from '../witness.ts';
import { type Decoded, decode, type Refused } from './decode.ts';
import { filled } from './fill.ts';
import { lacks, observe, valueAt } from './observe.ts';

/** @returns a witness for each consequence, by the consequence itself */
export function proveStored(finding: Finding): ReadonlyMap<Consequence, Witness> {
  return new Map(finding.consequences.map((consequence) => [consequence, proveOrSay(finding, consequence)]));
}

function proveOrSay(finding: Finding, consequence: Consequence): Witness {
  try {
    return prove(finding, consequence);
  } catch (error) {
    if (error instanceof TooDeep && finding.pair.kind === 'stored') return unproven(NOT_FOUND, finding.pair.model);
    throw error;
  }
}

function prove(finding: Finding, consequence: Consequence): Witness {
  const { pair } = finding;
  if (pair.kind !== 'stored') throw new TypeError('the finding is of a protocol');
  const runtime = pair.model;
  for (const cause of pair.causes) {
    const same = cause.consequences.find(
      ({ skew, effect }) => skew === consequence.skew && effect === consequence.effect,
    );
    if (same !== undefined) return prove(cause, same);
  }
  const writer = MEETINGS.find(({ skew }) => skew === consequence.skew)?.writer ?? 'old';
  const ends = endsOf(pair, writer);
  if (ends.reader === null) return lone(sampleOf(ends.writer), 'this version does not look at it', runtime);
  if (ends.writer === null) return lone(undefined, 'there is no such document', runtime);
  // Where something else is always refused too, what is in question is looked at as if that were not so.
  for (const alone of [false, true])
    for (const begin of beginnings(pair, writer))
      for (const sample of samplesOf(pair, writer, consequence)) {
        const shown = show({ ...begin, alone }, sample, pair, consequence);
        if (shown !== null) return { ...shown, bytes: null, runtime, proven: true, message: null };
      }
  return unproven(NOT_FOUND, runtime);
}

const NOT_FOUND = 'no document was found that shows it';

function lone(sample: Json | undefined, reader: string, runtime: string): Witness {
  const writer = sample === undefined ? '' : jsonText(sample);
  return { writer, bytes: null, reader, runtime, proven: true, message: null };
}

interface Ends {
  readonly writer: StoredElement | null;
  readonly reader: StoredElement | null;
}

function endsOf({ way: { documents } }: StoredPair, writer: Side): Ends {
  return { writer: documents[writer], reader: documents[writer === 'old' ? 'new' : 'old'] };
}

/** Where a document can begin: at its root, or further inside, where less can come in between. */
interface Beginning {
  readonly writer: StoredElement;
  readonly reader: StoredElement;
  readonly steps: readonly Step[];
  readonly side: Side;
}

function beginnings(pair: StoredPair, side: Side): readonly Beginning[] {
  const found: Beginning[] = [];
  let { writer, reader } = endsOf(pair, side);
  const { steps } = pair.way;
  const other = side === 'old' ? 'new' : 'old';
  for (let i = 0; i <= steps.length && writer !== null && reader !== null; i++) {
    found.push({ writer, reader, steps: steps.slice(i), side });
    const step = steps[i];
    if (step === undefined) break;
    writer = inside(writer, step, side);
    reader = inside(reader, step, other);
  }
  return found;
}

function inside(element: StoredElement, step: Step, side: Side): StoredElement | null {
  const { shape } = targetOf(element);
  if (step.kind === 'item') return shape.items;
  const entries = typeof shape.rest === 'string' ? null : shape.rest;
  return step.kind === 'entry' ? entries : (shape.properties?.get(step[side]) ?? entries);
}

/** What stood for it in the comparison, then any value of the writer; a value that is left out is undefined. */
function samplesOf(pair: StoredPair, side: Side, { samples = [] }: Consequence): readonly (Json | undefined)[] {
  const own = pair[side];
  return [...samples, ...(own === null ? [undefined] : [sampleOf(own)])];
}

function show(
  { writer, reader, steps, side, alone }: Beginning & { readonly alone: boolean },
  sample: Json | undefined,
  { model }: StoredPair,
  { effect }: Consequence,
): Pick<Witness, 'writer' | 'reader'> | null {
  const inwards = steps.map(
    (step): Inwards => (step.kind === 'property' ? { kind: 'property', name: step[side] } : step),
  );
  const least = around(writer, inwards, sample);
  if (least === undefined) return null;
  const { document, decoded } = readable(least, { writer, reader, path: pathIn(least, inwards), model, alone, effect });
  const path = pathIn(document, inwards);
  const there = readPath(path, steps, side);
  if (!shows(effect, { document, decoded, path, readPath: there, reader: at(reader, steps, side) })) return null;
  return {
    writer: textOf(document, path),
    reader: 'refused' in decoded ? `error: ${placed(decoded)}` : textOf(decoded.value, there),
  };
}

interface Sides {
  readonly writer: StoredElement;
  readonly reader: StoredElement;
  /** The place in question. */
  readonly path: readonly (string | number)[];
  readonly model: StoredPair['model'];
  /** What is refused elsewhere is passed over. */
  readonly alone: boolean;
  readonly effect: Consequence['effect'];
}

/** More is not added to a document. */
const MOST_FILLED = 8;

/** The document with what else the reader misses, as far as the writer may write it. */
function readable(
  least: Json,
  { writer, reader, path, model, alone, effect }: Sides,
): { readonly document: Json; readonly decoded: Decoded } {
  const isHere = (at: readonly (string | number)[]): boolean => path.every((step, i) => at[i] === step);
  const forgives = (at: readonly (string | number)[]): boolean =>
    alone && (!isHere(at) || (effect !== 'rejected' && at.length > path.length));
  let document = least;
  // What is refused because it lacks something inside, which the writer may put there or not.
  let lacking: { readonly document: Json; readonly decoded: Decoded } | null = null;
  for (let i = 0; i < MOST_FILLED; i++) {
    const decoded = decode(document, reader, model, forgives);
    if (!('refused' in decoded)) return effect === 'rejected' && lacking !== null ? lacking : { document, decoded };
    if (isHere(decoded.at) && decoded.at.length === path.length) return { document, decoded };
    if (isHere(decoded.at)) lacking ??= { document, decoded };
    const fuller = filled(document, decoded.at, writer, reader);
    if (fuller === null || valueAt(document, decoded.at) !== undefined) return { document, decoded };
    document = fuller;
  }
  return { document, decoded: decode(document, reader, model, forgives) };
}

function placed({ refused, at: where }: Refused): string {
  return where.length === 0 ? refused : `${where.join('.')}: ${refused}`;
}

/** What is in question comes first: a long document is cut where it is shown. */
function textOf(value: Json | undefined, path: readonly (string | number)[]): string {
  return value === undefined ? 'nothing' : jsonText(pathFirst(value, path));
}

function pathFirst(value: Json, [step, ...rest]: readonly (string | number)[]): Json {
  if (typeof step === 'number' && isList(value))
    return value.map((item, i) => (i === step ? pathFirst(item, rest) : item));
  const inner = typeof step === 'string' && isObject(value) ? value.get(step) : undefined;
  if (typeof step !== 'string' || !isObject(value) || inner === undefined) return value;
  return new Map([[step, pathFirst(inner, rest)], ...[...value].filter(([name]) => name !== step)]);
}

function at(reader: StoredElement, steps: readonly Step[], side: Side): StoredElement | null {
  let element: StoredElement | null = reader;
  for (const step of steps) element = element === null ? null : inside(element, step, side === 'old' ? 'new' : 'old');
  return element;
}

interface Shown {
  readonly document: Json;
  readonly decoded: Decoded;
  readonly path: readonly (string | number)[];
  readonly readPath: readonly (string | number)[];
  readonly reader: StoredElement | null;
}

function shows(effect: Consequence['effect'], { document, decoded, path, readPath: there, reader }: Shown): boolean {
  // What was refused elsewhere shows nothing here.
  if ('refused' in decoded) return effect === 'rejected' && path.every((step, i) => decoded.at[i] === step);
  const [written, read] = [valueAt(document, path), valueAt(decoded.value, there)];
  if (effect === 'absent') return lacks(written, reader);
  return observe(written, read, reader).has(effect);
}

/** Names and numbers that lead through a document; where a name is free, the one that is there. */
function pathIn(document: Json, inwards: readonly Inwards[]): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let value: Json | undefined = document;
  for (const step of inwards) {
    const free: string = value !== undefined && isObject(value) ? ([...value.keys()].at(-1) ?? '') : '';
    const name: string | number = step.kind === 'item' ? 0 : step.kind === 'entry' ? free : step.name;
    path.push(name);
    value =
      value === undefined
        ? undefined
        : typeof name === 'number'
          ? isList(value)
            ? value[name]
            : undefined
          : valueAt(value, [name]);
  }
  return path;
}

/** The same in what was read: a property has the name that the reader gives it. */
function readPath(
  path: readonly (string | number)[],
  steps: readonly Step[],
  side: Side,
): readonly (string | number)[] {
  return path.map((name, i) => {
    const step = steps[i];
    return step?.kind === 'property' ? step[side === 'old' ? 'new' : 'old'] : name;
  });
}
