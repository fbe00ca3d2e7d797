/** Whom a kind of change hurts, as one table: which versions meet, in what, and what can happen. */
import { type Consequence, orderConsequences } from '../compat/finding.ts';
import { RUNTIMES } from '../compat/outcome.ts';
import type { Severity } from '../compat/severity.ts';
import { type Flow, SKEWS, type Skew } from '../compat/skew.ts';
import { markdownText } from './escape.ts';
import type { Peers } from './report.ts';
import { capital } from './sentence.ts';
import { consequenceText, skewLabel } from './words.ts';

/** What the peers are called where no project has named them. */
export const PEERS: Peers = { client: 'client', server: 'server', transport: 'grpc' };

/** What a change does to a pair of peers: `old client + new server breaks`. */
export const VERBS: Readonly<Record<Severity, string>> = { safe: 'works', degraded: 'degrades', broken: 'breaks' };

const FLOW_NAMES: Readonly<Record<Flow, string>> = {
  request: 'the request',
  response: 'the answer',
  stored: 'stored data',
};

/** What a rule does in one of its examples, counted from 1. */
export interface Seen {
  readonly example: number;
  readonly consequence: Consequence;
}

/** @returns a Markdown table with every pair of peers, those included that work; of stored data only if some is stored */
export function whoBreaks(seen: readonly Seen[], stored: boolean, calls = true): string {
  const shown = SKEWS.filter((skew) => {
    const hurt = seen.some(({ consequence }) => consequence.skew === skew);
    return hurt || (calls && skew.includes('-client-')) || (stored && skew.includes('-data-'));
  });
  const rows = shown.flatMap((skew) => rowsOf(skew, together(seen.filter((each) => each.consequence.skew === skew))));
  const head = ['| Who meets whom | In | What can happen | Result | Example |', '|:---|:---|:---|:---|:---|'];
  return [...head, ...rows].join('\n');
}

function rowsOf(skew: Skew, happens: readonly Happening[]): readonly string[] {
  const label = markdownText(skewLabel(skew, PEERS));
  if (happens.length === 0) return [`| ${label} | | Nothing goes wrong | ${VERBS.safe} | |`];
  return happens.map(({ consequence, examples }) => {
    const { flow, severity } = consequence;
    const where = skew === 'old-user-new-code' ? 'the build' : flow === null ? 'the whole call' : FLOW_NAMES[flow];
    const what = markdownText(capital(consequenceText(consequence, PEERS)));
    return `| ${label} | ${where} | ${what} | ${VERBS[severity]} | ${examples.join(', ')} |`;
  });
}

/** One kind of thing that happens, over all examples. */
interface Happening {
  readonly consequence: Consequence;
  readonly examples: readonly number[];
}

/** The same effect in the same place is told once: the conditions are each example's own. */
function together(seen: readonly Seen[]): readonly Happening[] {
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const { contract, flow, severity, effect } = each.consequence;
    const key = JSON.stringify([contract, flow, severity, effect]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((group) => merged(group))
    .sort((a, b) => orderConsequences(a.consequence, b.consequence));
}

function merged(group: readonly Seen[]): readonly Happening[] {
  const consequences = group.map(({ consequence }) => consequence);
  return consequences.slice(0, 1).map((first) => ({
    consequence: {
      ...first,
      when: null,
      novel: consequences.every(({ novel }) => novel),
      runtimes: unionOf(consequences),
    },
    examples: [...new Set(group.map(({ example }) => example))],
  }));
}

function unionOf(group: readonly Consequence[]): Consequence['runtimes'] {
  if (group.some(({ runtimes }) => runtimes === 'all')) return 'all';
  return RUNTIMES.filter((runtime) => group.some(({ runtimes }) => runtimes.includes(runtime)));
}
