/** A difference between two versions and whom it hurts: what the whole comparison is made of. */
import type { Json } from '../schema/json-schema/json.ts';
import type { StoredElement } from '../schema/json-schema/model.ts';
import type { Element } from '../schema/model.ts';
import { EFFECTS, type Effect, type MessageValue, type Runtime } from './outcome.ts';
import type { MethodPair, Pair } from './pair.ts';
import type { AnyRule } from './rule.ts';
import { SEVERITIES, type Severity } from './severity.ts';
import { type Contract, FLOWS, type Flow, SKEWS, type Skew } from './skew.ts';
import type { StoredPair } from './stored-json/pair.ts';
import type { StoredRule } from './stored-json/rule.ts';

/** What one finding does in one meeting of versions. */
export interface Consequence {
  readonly skew: Skew;
  readonly contract: Contract;
  /** Null for what happens to a whole call. */
  readonly flow: Flow | null;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly novel: boolean;
  /** In words that follow "when"; null if it happens whenever the element is used. */
  readonly when: string | null;
  readonly runtimes: 'all' | readonly Runtime[];
  /** Values of the writer that show it, one for each cause if known, by field numbers of the pair's message; none for calls. */
  readonly triggers: readonly MessageValue[];
  /** Of stored JSON: what stands at the pair's place and shows it; undefined: it is left out there. */
  readonly samples?: readonly (Json | undefined)[];
}

/** Anything a finding can point at: a declaration of a protocol, or a place in a JSON Schema. */
export type Spot = Element | StoredElement;

/** One root cause. */
export interface Finding {
  readonly rule: AnyRule | StoredRule;
  readonly pair: Pair | StoredPair;
  /** The element on each side; null where it is not there. */
  readonly old: Spot | null;
  readonly new: Spot | null;
  /** What encloses the element at the head, for a deleted one; null if that is gone too. */
  readonly enclosing: Spot | null;
  /** The element as the baseline names it: for a new one its parent there and its own name. */
  readonly element: string;
  /** The same without any name of the head: what a fingerprint may use. */
  readonly key: string;
  readonly sentence: string;
  /** Everything that happens, worst first, harmless effects included. */
  readonly effects: readonly Consequence[];
  /** The part of `effects` that is worse than safe. */
  readonly consequences: readonly Consequence[];
  /** Whether it is new API surface, which costs at least a minor. */
  readonly adds: boolean;
  /** Every method through which it can be met. */
  readonly reachedBy: readonly MethodPair[];
  /** Both shapes in normal form, without names of the head. */
  readonly shapes: { readonly old: string; readonly new: string };
}

/** Worst first, then in the fixed order of skews, flows and effects. */
export function orderConsequences(a: Consequence, b: Consequence): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    SKEWS.indexOf(a.skew) - SKEWS.indexOf(b.skew) ||
    flowOrder(a.flow) - flowOrder(b.flow) ||
    EFFECTS.indexOf(b.effect) - EFFECTS.indexOf(a.effect)
  );
}

function flowOrder(flow: Flow | null): number {
  return flow === null ? -1 : FLOWS.indexOf(flow);
}

/** The worst severity among the consequences that `counts` admits; `safe` if there are none. */
export function worstOf(finding: Finding, counts: (consequence: Consequence) => boolean = () => true): Severity {
  return finding.consequences.find(counts)?.severity ?? 'safe';
}
