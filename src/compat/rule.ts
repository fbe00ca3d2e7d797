/** The shape of a rule: one kind of change, who it hurts, what to do, and examples that are its tests and its page. */
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import type { CallOutcome, Pair } from './pair.ts';
import type { EnumUse } from './read/enum.ts';
import type { Flow } from './skew.ts';

/**
 * The least bump a change costs where it hurts nobody: `none` for notes on habits and comments, `patch` for any other
 * change of the descriptors, `minor` for new API surface.
 */
export type Floor = 'none' | 'patch' | 'minor';

/** Which part of the declaration the finding points at. */
export type Part = 'declaration' | 'name' | 'number' | 'type' | 'label' | 'package';

/** `before` and `after` are whole files or `path: text` maps; `finds` is the exact list, in report order. */
export interface Example {
  readonly name: string;
  readonly before: string | Readonly<Record<string, string>>;
  readonly after: string | Readonly<Record<string, string>>;
  /** Full names of messages one version stores and another reads. */
  readonly stored?: readonly string[];
  /** Full names of the custom options that are contract. */
  readonly contractOptions?: readonly string[];
  /** Lines of `rule element`, each followed by its consequences: `skew flow effect severity`. */
  readonly finds: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly element: string;
  /** `skew flow effect severity`, worst first; `-` where there is no flow. Only what is worse than safe. */
  readonly consequences?: readonly string[];
  /** The same in ProtoJSON, where readers are strict and writers use the JSON names. */
  readonly json?: readonly string[];
  /** Whether code that used the element no longer compiles. */
  readonly uncompilable?: boolean;
}

/** Code written with the older generated code does not compile with the newer. */
export interface SourceOutcome {
  /** In words that follow "when"; null if it happens wherever the element is used. */
  readonly when: string | null;
}

/** One pair seen in one direction. Rules judge this; they do not know which side is older. */
export interface Reading<P extends Pair> {
  readonly writer: P['old'] | P['new'];
  readonly reader: P['old'] | P['new'];
  readonly pair: P;
  /** Puts another pair that belongs to this one (its parents, its moves) in the same order. */
  readonly orient: <T>(pair: { readonly old: T; readonly new: T }) => { readonly writer: T; readonly reader: T };
  /** How the reader uses the enum, for rules on enums and their values. */
  readonly use: EnumUse | null;
  /** How the writer uses it. */
  readonly written: EnumUse | null;
  readonly context: Context;
}

/** One pair of callables seen in one direction. */
export interface Calling<P extends Pair> {
  readonly client: P['old'] | P['new'];
  readonly server: P['old'] | P['new'];
  readonly pair: P;
  readonly context: Context;
}

export interface Rule<P extends Pair = Pair> {
  readonly id: string;
  readonly title: string;
  readonly on: P['kind'] | 'any';
  readonly floor: Floor;
  readonly points: Part;
  /** Whether this is the change. Symmetric up to naming: added and removed are two rules. */
  differs(pair: P, context: Context): boolean;
  /** What the reader makes of what the writer sent; absent where nothing is read. */
  effect?(reading: Reading<P>): readonly Outcome[];
  /** The same where both sides speak ProtoJSON, which knows names and not numbers; absent where it sees nothing. */
  json?(reading: Reading<P>): readonly Outcome[];
  /** What becomes of code that uses the older declaration; absent where it still compiles. */
  source?(pair: P, context: Context): readonly SourceOutcome[];
  /** The one flow `effect` is about, where it is not every flow the pair is met in. */
  readonly flow?: Flow;
  /** What becomes of the call itself; absent where calls are not touched. */
  call?(calling: Calling<P>): readonly CallOutcome[];
  /** The same of a call that is made by HTTP, as an option maps it. */
  jsonCall?(calling: Calling<P>): readonly CallOutcome[];
  /** Both sides in normal form where the rule is about something that `shapesOf` does not show: for fingerprints. */
  shapes?(pair: P, context: Context): { readonly old: string; readonly new: string };
  /** One sentence for people: what was changed. */
  sentence(pair: P, context: Context): string;
  readonly explanation: string;
  readonly remedy: string;
  readonly examples: readonly Example[];
}

/** A rule whose pairs are only known by `on`: `rules/index.ts` holds these. */
export type AnyRule = Rule;

/** Gives a rule literal its pair type; the engine only hands it pairs of the kind it asks for. */
export function defineRule<K extends Pair['kind']>(
  rule: Rule<Extract<Pair, { kind: K }>> & { readonly on: K },
): AnyRule {
  return rule as unknown as AnyRule;
}

/** Gives a rule on pairs of every kind its type. */
export function defineAnyRule(rule: AnyRule & { readonly on: 'any' }): AnyRule {
  return rule;
}
