/**
 * Two copies of one protocol, the client's and the server's: what each makes of what the other writes. Neither is
 * older, so nothing is excused as new, and what is lost counts as if it had been there before.
 */
import { mergeConsequences } from './consequences.ts';
import { fieldText, signatureText } from './describe.ts';
import type { Consequence, Finding, Spot } from './finding.ts';
import { severityOf, worse } from './severity.ts';
import type { Skew } from './skew.ts';

/** The skew of a comparison with the client's copy as the old side in which the two copies meet. */
const MEETING = 'old-client-new-server';
const CALLS = [MEETING, 'new-client-old-server'] as const satisfies readonly Skew[];

/**
 * @param findings of a comparison with the client's copy as the old side and the server's as the new one
 * @returns those that happen when the client calls the server, with what happens then; worst first is not assured
 */
export function betweenCopies(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => {
    const effects = mergeConsequences(finding.effects.filter(({ skew }) => skew === MEETING).map(timeless));
    const consequences = effects.filter(({ severity }) => severity !== 'safe');
    return consequences.length === 0 ? [] : [{ ...finding, adds: false, effects, consequences }];
  });
}

/** The severity it has in whichever order the two were made: nobody knows which copy was left behind. */
function timeless(consequence: Consequence): Consequence {
  const { effect, flow } = consequence;
  const severity = CALLS.map((skew) => severityOf(effect, { skew, flow, novel: false })).reduce(worse);
  return { ...consequence, severity, novel: false };
}

/** What each copy declares, as it is written there; null where it declares nothing. */
export interface Declared {
  readonly client: string | null;
  readonly server: string | null;
  /** Set where both are written alike and mean different things. */
  readonly differs: string | null;
}

/** @returns the two declarations of a finding of `betweenCopies`, in a few words */
export function declaredIn({ old, new: next, shapes, rule }: Finding): Declared {
  const [client, server] = [old, next].map((element) => (element === null ? null : textOf(element)));
  const same = client === server && client !== null;
  const shaped = shapes.old !== shapes.new;
  const differs = !same
    ? null
    : shaped
      ? `${shapes.old} in one, ${shapes.new} in the other`
      : `see the rule ${rule.id}`;
  return { client: client ?? null, server: server ?? null, differs };
}

function textOf(element: Spot): string {
  switch (element.kind) {
    case 'field':
      return fieldText(element);
    case 'enum-value':
      return `${element.name} = ${element.number}`;
    case 'method':
      return `rpc ${element.name}${signatureText(element)}`;
    case 'file':
      return element.package === '' ? 'no package' : `package ${element.package}`;
    case 'stored':
      return element.fullName;
    case 'oneof':
      return `oneof ${element.name}`;
    case 'message':
    case 'enum':
    case 'service':
      return `${element.kind} ${element.fullName}`;
  }
}
