/** Changes of protocols, as people make them: one for every kind of change that a rule is about. */
import { CALL_EDITS } from './edits-calls.ts';
import { FIELD_EDITS } from './edits-fields.ts';
import { JSON_EDITS } from './edits-json.ts';
import { TYPE_EDITS } from './edits-types.ts';
import { print } from './print.ts';
import type { ProtocolSpec } from './protocol.ts';
import { type Random, randomFrom } from './random.ts';
import { tidy } from './tidy.ts';

/** @returns the protocol with one change; the same if there is nothing to change */
export type Edit = (r: Random, spec: ProtocolSpec) => ProtocolSpec;

const FIRST = { ...FIELD_EDITS, ...TYPE_EDITS, ...CALL_EDITS };
const CATALOGUE: ReadonlyMap<string, Edit> = new Map(Object.entries({ ...FIRST, ...JSON_EDITS }));

/** What few protocols have a place for, or what does little harm, is tried more often. */
const OFTEN: readonly string[] = [
  'enum opened or closed',
  'enum opened or closed',
  'syntax changed',
  'syntax changed',
  'presence changed',
  'presence changed',
  'text made checked or not',
  'text made checked or not',
  'extension added',
  'extension removed',
  'service removed',
  'reservations of an enum removed',
  'reservations of an enum removed',
  'key of a map changed',
  'request replaced',
  'response replaced',
  'moved into a oneof',
  'reservations removed',
  'server streaming changed',
  'client streaming changed',
  'method added',
  'method renamed',
  'enum value added',
  'enum value removed',
  'enum value removed',
  'default changed',
  'made required',
  'type changed on one wire type',
];

/** The edits that others give way to: none was added since the first pair was kept, which is made again by their places. */
const TRIED: readonly string[] = [...Object.keys(FIRST), ...OFTEN];

/** The same of what was seen to come too seldom since. */
const OFTEN_TOO: readonly string[] = [
  'second file removed',
  'second file removed',
  'package of one file changed',
  'message added',
  'message removed',
  'message removed',
  'message removed',
];

/** Names of all edits. */
export const EDIT_NAMES: readonly string[] = [...TRIED, ...Object.keys(JSON_EDITS), ...OFTEN_TOO];

/** One change, chosen and carried out by a number alone. */
export interface Step {
  /** Which edit, counted from 0. */
  readonly edit: number;
  readonly seed: number;
}

/** @returns the protocol after all of `steps`, valid after each. A step that would change nothing gives way to the next edit. */
export function edited(spec: ProtocolSpec, steps: readonly Step[]): ProtocolSpec {
  return steps.reduce(editedOnce, spec);
}

/** From one edit to the one that takes its place; no divisor of their number, so that all are tried. */
const STRIDE = 37;

function editedOnce(spec: ProtocolSpec, { edit, seed }: Step): ProtocolSpec {
  const before = JSON.stringify(print(spec));
  for (let i = 0; i < TRIED.length; i++) {
    const name = i === 0 ? EDIT_NAMES[edit] : TRIED[(edit + i * STRIDE) % TRIED.length];
    const change = CATALOGUE.get(name ?? '');
    const next = change === undefined ? spec : tidy(change(randomFrom(seed), spec));
    if (next.types.some(({ kind }) => kind === 'message') && JSON.stringify(print(next)) !== before) return next;
  }
  return spec;
}
