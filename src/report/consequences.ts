/** What a finding does, told once each: the part of its consequences that people are shown. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { Peers } from './report.ts';
import { consequenceText, skewLabel } from './words.ts';

/** What happens where two versions meet. */
export interface Told {
  /** `old kata-runtime + new kata-agent` */
  readonly peers: string;
  /** Without a full stop; several things with semicolons between. */
  readonly text: string;
}

/** @returns one entry for every pair of peers that is hurt, worst first */
export function toldConsequences({ consequences }: Finding, peers: Peers): readonly Told[] {
  const told = new Map<string, Set<string>>();
  for (const consequence of worstPerCondition(consequences)) {
    const label = skewLabel(consequence.skew, peers);
    told.set(label, (told.get(label) ?? new Set()).add(consequenceText(consequence, peers)));
  }
  return [...told].map(([label, texts]) => ({ peers: label, text: [...texts].join('; ') }));
}

/** @returns the same, one line for each thing that happens: `old client + new server: the new server …` */
export function consequenceLines({ consequences }: Finding, peers: Peers): readonly string[] {
  const lines = worstPerCondition(consequences).map(
    (consequence) => `${skewLabel(consequence.skew, peers)}: ${consequenceText(consequence, peers)}`,
  );
  return [...new Set(lines)];
}

/** Of several things that can happen in one place under one condition, the worst: the rest is in the JSON report. */
function worstPerCondition(consequences: readonly Consequence[]): readonly Consequence[] {
  const seen = new Set<string>();
  return consequences.filter(({ skew, flow, when }) => {
    const key = JSON.stringify([skew, flow, when]);
    return !seen.has(key) && seen.add(key).has(key);
  });
}
