/** From what a rule says of one direction to what happens in every meeting of versions. */
import type { Consequence } from './finding.ts';
import { orderConsequences } from './finding.ts';
import { type Outcome, RUNTIMES, type Runtime } from './outcome.ts';
import type { CallOutcome } from './pair.ts';
import type { SourceOutcome } from './rule.ts';
import { asRuntimes, runtimesText } from './runtimes.ts';
import { SEVERITIES, severityOf } from './severity.ts';
import { type Contract, clientSide, type Flow, MEETINGS, type Side } from './skew.ts';

/** What happens to what each side writes. */
export type Outcomes = Readonly<Record<Side, readonly Outcome[]>>;
/** What happens to calls of each side's client. */
export type CallOutcomes = Readonly<Record<Side, readonly CallOutcome[]>>;

/**
 * @param outcomes by the side that writes
 * @param flows where the pair is met
 * @param contract in which format
 * @returns a consequence per meeting and effect that is worse than safe, in no particular order
 */
export function readConsequences(
  outcomes: Outcomes,
  flows: Iterable<Flow>,
  contract: Exclude<Contract, 'source'> = 'binary',
): Consequence[] {
  const met = new Set(flows);
  return MEETINGS.filter(({ flow }) => met.has(flow)).flatMap(({ skew, flow, writer }) =>
    outcomes[writer].map((outcome): Consequence => {
      const novel = writer === 'new' && outcome.beyondReader;
      const severity = severityOf(outcome.effect, { skew, flow, novel });
      const { effect, when, runtimes, trigger } = outcome;
      return {
        skew,
        contract,
        flow,
        effect,
        severity,
        novel,
        when,
        runtimes,
        triggers: trigger === null ? [] : [trigger],
      };
    }),
  );
}

/**
 * @param contract `json` for calls by HTTP paths
 * @returns a consequence per call outcome of each side's client; a method only the newer side knows is novel
 */
export function callConsequences(
  outcomes: CallOutcomes,
  contract: Exclude<Contract, 'source'> = 'binary',
): Consequence[] {
  return (['old-client-new-server', 'new-client-old-server'] as const).flatMap((skew) =>
    outcomes[clientSide(skew)].map(({ effect, flow, when, runtimes }): Consequence => {
      const novel = effect === 'unimplemented' && clientSide(skew) === 'new';
      const severity = severityOf(effect, { skew, flow, novel });
      return { skew, contract, flow, effect, severity, novel, when, runtimes, triggers: [] };
    }),
  );
}

/** @returns what happens to code that uses the older declaration */
export function sourceConsequences(outcomes: readonly SourceOutcome[]): Consequence[] {
  const [skew, effect] = ['old-user-new-code', 'uncompilable'] as const;
  const severity = severityOf(effect, { skew, flow: null, novel: false });
  return outcomes.map(({ when }) => ({
    skew,
    contract: 'source',
    flow: null,
    effect,
    severity,
    novel: false,
    when,
    runtimes: 'all',
    triggers: [],
  }));
}

/** More conditions than these tell nobody anything. */
const SHOWN = 3;

/** Nor do more values that show them. */
const TRIED = 12;

/**
 * Puts together what says the same: one consequence per (skew, contract, flow, effect), the worst of them, with the
 * conditions of all.
 * @returns worst first, what is safe included
 */
export function mergeConsequences(all: readonly Consequence[]): readonly Consequence[] {
  const groups = new Map<string, Consequence[]>();
  for (const consequence of all) {
    const key = [consequence.skew, consequence.contract, consequence.flow, consequence.effect].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [consequence]);
    else group.push(consequence);
  }
  return [...groups.values()].flatMap(mergeGroup).sort(orderConsequences);
}

function mergeGroup(group: readonly Consequence[]): readonly Consequence[] {
  const worstFirst = [...group].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const [worst] = worstFirst;
  if (worst === undefined) return [];
  const runtimes = new Set(group.flatMap((one) => (one.runtimes === 'all' ? RUNTIMES : one.runtimes)));
  return [
    {
      ...worst,
      novel: group.every(({ novel }) => novel),
      when: anyOf(worstFirst, runtimes),
      runtimes: asRuntimes(runtimes),
      triggers: worstFirst.flatMap(({ triggers }) => triggers).slice(0, TRIED),
    },
  ];
}

/** The conditions in words, each once, with the runtimes for which one holds if it is not all; null if there is none. */
function anyOf(group: readonly Consequence[], all: ReadonlySet<Runtime>): string | null {
  const conditions = new Map<string | null, Set<Runtime>>();
  for (const { when, runtimes } of group) {
    const known = conditions.get(when) ?? new Set();
    for (const runtime of runtimes === 'all' ? RUNTIMES : runtimes) known.add(runtime);
    conditions.set(when, known);
  }
  const always = conditions.get(null);
  if (always?.size === all.size) return null;
  conditions.delete(null);
  // What always happens on some runtimes is told last, and need not be told of them again.
  const words = [...conditions].flatMap(([when, on]) =>
    when === null || (always !== undefined && [...on].every((one) => always.has(one))) ? [] : [when],
  );
  return [...some(words), ...(always === undefined ? [] : [`the reader uses ${runtimesText(always)}`])].join(', or ');
}

function some(words: readonly string[]): readonly string[] {
  const more = words.length - SHOWN;
  return [...words.slice(0, SHOWN), ...(more > 0 ? [`in ${more} more ${more === 1 ? 'case' : 'cases'}`] : [])];
}
