/** Runs the rules on one pair and works out whom each difference hurts. */

import type { Element } from '../schema/model.ts';
import {
  type CallOutcomes,
  callConsequences,
  mergeConsequences,
  type Outcomes,
  readConsequences,
  sourceConsequences,
} from './consequences.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { nameOf } from './naming.ts';
import type { CallOutcome, MethodPair, Pair } from './pair.ts';
import type { EnumUse } from './read/enum.ts';
import type { AnyRule, Reading } from './rule.ts';
import { shapesOf } from './shape.ts';
import type { Flow, Side } from './skew.ts';
import type { EnumUses } from './walk.ts';

/** Where a pair is met, and through which methods. */
export interface Reach {
  readonly flows: ReadonlySet<Flow>;
  /** The flows in which a peer that speaks ProtoJSON meets it: by names, not by numbers. */
  readonly jsonFlows: ReadonlySet<Flow>;
  readonly methods: () => Iterable<MethodPair>;
  /** For enums and their values. */
  readonly uses: readonly EnumUses[];
}

/** @returns one finding per rule of `rules` that sees its change in `pair` */
export function judge(pair: Pair, reach: Reach, rules: readonly AnyRule[], context: Context): Finding[] {
  // One element of both schemas.
  if (pair.old === pair.new) return [];
  return rulesFor(pair, rules)
    .filter((rule) => rule.differs(pair, context))
    .map((rule) => finding(rule, pair, reach, context));
}

const byKind = new WeakMap<readonly AnyRule[], Map<Pair['kind'], readonly AnyRule[]>>();

/** The rules that look at a pair of that kind, in their order. */
function rulesFor({ kind }: Pair, rules: readonly AnyRule[]): readonly AnyRule[] {
  const known = byKind.get(rules) ?? new Map<Pair['kind'], readonly AnyRule[]>();
  byKind.set(rules, known);
  const found = known.get(kind) ?? rules.filter(({ on }) => on === kind || on === 'any');
  known.set(kind, found);
  return found;
}

function finding(rule: AnyRule, pair: Pair, reach: Reach, context: Context): Finding {
  const perUse = readings(rule, pair, reach, context);
  const reads = perUse.flatMap(({ outcomes, flows, json, jsonFlows }) => [
    ...readConsequences(outcomes, flows),
    ...readConsequences(json, jsonFlows, 'json'),
  ]);
  const calls = [
    ...callConsequences(calling(rule.call, pair, context)),
    ...callConsequences(calling(rule.jsonCall, pair, context), 'json'),
  ];
  const uses = sourceConsequences(rule.source?.(pair, context) ?? []);
  const effects = mergeConsequences([...reads, ...calls, ...uses]);
  const naming = nameOf(pair);
  return {
    ...naming,
    enclosing: naming.enclosing ?? fileAtHead(naming.old, context),
    rule,
    pair,
    sentence: rule.sentence(pair, context),
    effects,
    consequences: effects.filter(({ severity }) => severity !== 'safe'),
    adds: adds(rule, pair, reach, perUse),
    reachedBy: [...reach.methods()],
    shapes: rule.shapes?.(pair, context) ?? shapesOf(pair),
  };
}

/** The file an element was declared in, as it is at the head; null if it is gone. */
function fileAtHead(old: Element | null, context: Context): Element | null {
  if (old === null) return null;
  return context.new.files.get(old.kind === 'file' ? old.path : old.file.path) ?? null;
}

/**
 * New API surface is what a peer can reach: methods, services, and what is met in some flow, be it by number or by
 * name alone. A place that was given to a larger type adds too: `Empty` to a message with a field.
 */
function adds(rule: AnyRule, pair: Pair, { flows, jsonFlows }: Reach, perUse: readonly UseOutcomes[]): boolean {
  const isMet = flows.size + jsonFlows.size > 0;
  if (rule.floor === 'minor') return pair.kind === 'method' || pair.kind === 'service' || isMet;
  const widens = perUse.some(({ outcomes }) => outcomes.new.some((outcome) => outcome.aspect === 'unknown-field'));
  return rule.floor === 'patch' && isMet && widens;
}

interface UseOutcomes {
  readonly outcomes: Outcomes;
  readonly flows: Iterable<Flow>;
  readonly json: Outcomes;
  readonly jsonFlows: Iterable<Flow>;
}

function readings(rule: AnyRule, pair: Pair, reach: Reach, context: Context): UseOutcomes[] {
  const only = (flows: Iterable<Flow>): Iterable<Flow> => (rule.flow === undefined ? flows : [rule.flow]);
  const all = (old: EnumUse | null, next: EnumUse | null): Pick<UseOutcomes, 'outcomes' | 'json'> => ({
    outcomes: {
      old: isSkipped(old, next) ? [] : read(rule.effect, pair, 'old', { use: next, written: old }, context),
      new: isSkipped(next, old) ? [] : read(rule.effect, pair, 'new', { use: old, written: next }, context),
    },
    json: {
      old: read(rule.json, pair, 'old', { use: next, written: old }, context),
      new: read(rule.json, pair, 'new', { use: old, written: next }, context),
    },
  });
  if (pair.kind !== 'enum' && pair.kind !== 'enum-value')
    return [{ ...all(null, null), flows: only(reach.flows), jsonFlows: only(reach.jsonFlows) }];
  return reach.uses.map((use) => ({ ...all(use.old, use.new), flows: use.flows, jsonFlows: use.jsonFlows }));
}

/** A packed run where one number is expected is skipped whole: what is in it is not met. */
function isSkipped(written: EnumUse | null, use: EnumUse | null): boolean {
  return written?.packed === true && use?.cardinality === 'singular';
}

function read(
  effect: AnyRule['effect'],
  pair: Pair,
  writer: Side,
  uses: Pick<Reading<Pair>, 'use' | 'written'>,
  context: Context,
): Outcomes['old'] {
  if (effect === undefined) return [];
  const orient = <T>({ old, new: next }: { readonly old: T; readonly new: T }): { writer: T; reader: T } =>
    writer === 'old' ? { writer: old, reader: next } : { writer: next, reader: old };
  return effect({ ...orient<Pair['old'] | Pair['new']>(pair), pair, orient, ...uses, context });
}

function calling(outcomesOf: AnyRule['call'], pair: Pair, context: Context): CallOutcomes {
  const call = (client: Pair['old'] | Pair['new'], server: Pair['old'] | Pair['new']): readonly CallOutcome[] =>
    outcomesOf?.({ client, server, pair, context }) ?? [];
  return { old: call(pair.old, pair.new), new: call(pair.new, pair.old) };
}
