/** What a finding does, told once each: the part of its consequences that people are shown. */
import type { Consequence, Finding } from '../compat/finding.ts';
import { type Severity, worse } from '../compat/severity.ts';
import { CONTRACTS, type Contract } from '../compat/skew.ts';
import type { SurfaceReport } from './report.ts';
import { consequenceText, skewLabel, skewText } from './words.ts';

/** For whom it is told: how the peers are called, and which contracts count there. */
export type Audience = Pick<SurfaceReport, 'peers' | 'contracts'>;

/** What happens where two versions meet. */
export interface Told {
  /** `old kata-runtime + new kata-agent` */
  readonly peers: string;
  /** Without a full stop; several things with semicolons between. */
  readonly text: string;
}

/** @returns one entry for every pair of peers that is hurt in a contract that counts, worst first */
export function toldConsequences(finding: Finding, audience: Audience): readonly Told[] {
  const told = new Map<string, Set<string>>();
  for (const consequence of worstPerCondition(counted(finding, audience))) {
    const label = skewLabel(consequence.skew, audience.peers);
    told.set(label, (told.get(label) ?? new Set()).add(consequenceText(consequence, audience.peers)));
  }
  return [...told].map(([label, texts]) => ({ peers: label, text: [...texts].join('; ') }));
}

/** @returns the same, one line for each thing that happens: `old client + new server: the new server …` */
export function consequenceLines(finding: Finding, audience: Audience): readonly string[] {
  const lines = worstPerCondition(counted(finding, audience)).map(
    (consequence) => `${skewLabel(consequence.skew, audience.peers)}: ${consequenceText(consequence, audience.peers)}`,
  );
  return [...new Set(lines)];
}

const CONTRACT_NAMES: Readonly<Record<Contract, string>> = {
  binary: 'the binary format',
  json: 'ProtoJSON',
  source: 'generated code',
  document: 'stored documents',
};

const ALSO: Readonly<Record<Severity, string>> = { safe: '', degraded: 'degrades', broken: 'breaks' };

/** @returns `also breaks ProtoJSON and generated code, not counted here`; null if no other contract is hurt */
export function elsewhereText({ consequences }: Finding, { contracts }: Audience): string | null {
  const others = CONTRACTS.filter((contract) => !contracts.includes(contract)).flatMap((contract) => {
    const there = consequences.filter((consequence) => consequence.contract === contract);
    const worst = there.map(({ severity }) => severity).reduce(worse, 'safe');
    return worst === 'safe' ? [] : [{ verb: ALSO[worst], name: CONTRACT_NAMES[contract] }];
  });
  if (others.length === 0) return null;
  const verbs = [...new Set(others.map(({ verb }) => verb))];
  const parts = verbs.map((verb) => {
    const names = others.filter((other) => other.verb === verb).map(({ name }) => name);
    return `${verb} ${names.join(' and ')}`;
  });
  return `also ${parts.join(' and ')}, not counted here`;
}

/** @returns `ProtoJSON (2 changes break it)`, for the contracts that do not count and are hurt; null if none is */
export function uncountedText({ findings, notes, contracts }: SurfaceReport): string | null {
  const told = [...findings, ...notes].filter(({ introduced }) => introduced);
  const parts = CONTRACTS.filter((contract) => !contracts.includes(contract)).flatMap((contract) => {
    const worst = told.map(({ finding }) =>
      finding.consequences
        .filter((consequence) => consequence.contract === contract)
        .map(({ severity }) => severity)
        .reduce(worse, 'safe'),
    );
    const count = (severity: Severity): number => worst.filter((each) => each === severity).length;
    const [broken, degraded] = [count('broken'), count('degraded')];
    return broken + degraded === 0 ? [] : [`${CONTRACT_NAMES[contract]} (${skewText({ broken, degraded })})`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

function counted({ consequences }: Finding, { contracts }: Audience): readonly Consequence[] {
  return consequences.filter(({ contract }) => contracts.includes(contract));
}

/** Of several things that can happen in one place under one condition, the worst: the rest is in the JSON report. */
export function worstPerCondition(consequences: readonly Consequence[]): readonly Consequence[] {
  const seen = new Set<string>();
  return consequences.filter(({ skew, contract, flow, when }) => {
    const key = JSON.stringify([skew, contract, flow, when]);
    return !seen.has(key) && seen.add(key).has(key);
  });
}
