/** What lies between two versions, where clients of a version are built from another copy of the protocol than it carries. */
import type { Finding } from '../compat/finding.ts';
import type { Skew } from '../compat/skew.ts';
import { fingerprintOf } from './fingerprints.ts';

/** Findings of one comparison by who meets whom in it. A comparison that was not needed is the direct one. */
export interface Meetings {
  /** Between the two versions as they are. */
  readonly direct: readonly Finding[];
  /** With what the clients of the old one are built from, in its place. */
  readonly oldClients: readonly Finding[];
  /** With what the clients of the new one are built from, in its place. */
  readonly newClients: readonly Finding[];
}

const OLD_CLIENT: Skew = 'old-client-new-server';
const NEW_CLIENT: Skew = 'new-client-old-server';

/** @returns the findings, each with what it does to the clients that there are */
export function asMet({ direct, oldClients, newClients }: Meetings): readonly Finding[] {
  const gone = (finding: Finding, others: ReadonlySet<string>, skew: Skew): readonly Skew[] =>
    others.has(fingerprintOf(finding)) ? [] : [skew];
  const [old, next] = [printsOf(oldClients), printsOf(newClients)];
  const known = printsOf(direct);
  return [
    ...direct.map((finding) =>
      without(finding, [...gone(finding, old, OLD_CLIENT), ...gone(finding, next, NEW_CLIENT)]),
    ),
    ...oldClients.flatMap((finding) => only(finding, known, OLD_CLIENT)),
    ...newClients.flatMap((finding) => only(finding, known, NEW_CLIENT)),
  ];
}

/** What clients of a release miss in that release itself, compared in both orders. */
export interface OwnBreaks {
  /** From what the clients are built from to the release. */
  readonly oldClients: readonly Finding[];
  /** From the release to what the clients are built from. */
  readonly newClients: readonly Finding[];
}

/**
 * What clients of a release meet in that release itself, no later one has done to them. It can have another name by then:
 * a method that was renamed is gone later. New clients that are built from the same meet the same there.
 * @returns the findings with what is new to the clients of the release
 */
export function withoutOwnBreaks(
  findings: readonly Finding[],
  { oldClients, newClients }: OwnBreaks,
): readonly Finding[] {
  const harms = new Set(oldClients.flatMap(harmsOf));
  const prints = printsOf(newClients.flatMap((finding) => only(finding, new Set(), NEW_CLIENT)));
  return findings.flatMap((finding) => {
    if (prints.has(fingerprintOf(finding))) return [];
    const met = harmsOf(finding);
    if (met.length === 0 || !met.every((harm) => harms.has(harm))) return [finding];
    const rest = without(finding, [OLD_CLIENT]);
    return rest.effects.length === 0 ? [] : [rest];
  });
}

/** What happens to an old client, and where. */
function harmsOf({ key, consequences }: Finding): readonly string[] {
  return consequences
    .filter(({ skew }) => skew === OLD_CLIENT)
    .map(({ contract, flow, effect }) => [key, contract, flow, effect].join(' '));
}

function printsOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(fingerprintOf));
}

/** A finding that stays one, even if it hurts nobody any more: the declaration did change. */
function without(finding: Finding, skews: readonly Skew[]): Finding {
  if (!finding.effects.some(({ skew }) => skews.includes(skew))) return finding;
  return onlyIn(finding, (skew) => !skews.includes(skew));
}

/** What is met by these clients alone. It is nothing new: the version that is compared has it, or never had. */
function only(finding: Finding, known: ReadonlySet<string>, skew: Skew): readonly Finding[] {
  if (known.has(fingerprintOf(finding))) return [];
  const met = onlyIn(finding, (each) => each === skew);
  return met.consequences.length === 0 ? [] : [{ ...met, adds: false }];
}

function onlyIn(finding: Finding, meets: (skew: Skew) => boolean): Finding {
  return {
    ...finding,
    effects: finding.effects.filter(({ skew }) => meets(skew)),
    consequences: finding.consequences.filter(({ skew }) => meets(skew)),
  };
}
