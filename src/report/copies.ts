/** Two copies of one protocol, in words: what each declares, and what becomes of calls between them. */
import { declaredIn } from '../compat/copies.ts';
import type { Severity } from '../compat/severity.ts';
import { locate } from './location.ts';
import type { CopiesReport, ReportedFinding } from './report.ts';
import { count } from './words.ts';

/** What to do about any difference. */
export const COPY_REMEDY =
  'Give both copies the same declaration. Where they differ, what is deployed decides which one is right.';

/** Differences by what they mean for a verdict. */
export interface CopySection {
  readonly kind: 'blocking' | 'degraded' | 'accepted' | 'earlier';
  readonly title: string;
  readonly findings: readonly ReportedFinding[];
}

/** @returns the sections that hold something, in the order they are told */
export function copySections({ findings }: CopiesReport): readonly CopySection[] {
  const open = findings.filter(({ accepted }) => accepted === null);
  const sections: readonly CopySection[] = [
    { kind: 'blocking', title: 'Breaking', findings: findings.filter(({ blocking }) => blocking) },
    {
      kind: 'degraded',
      title: 'Degrading, allowed',
      findings: open.filter(({ blocking, introduced }) => introduced && !blocking),
    },
    { kind: 'accepted', title: 'Accepted', findings: findings.filter(({ accepted }) => accepted !== null) },
    { kind: 'earlier', title: 'From before this change', findings: open.filter(({ introduced }) => !introduced) },
  ];
  return sections.filter((section) => section.findings.length > 0);
}

/** @returns `the kata-runtime's copy has string id = 1, the kata-agent's copy has bytes id = 1`, without a full stop */
export function copySentence({ finding }: ReportedFinding, { peers }: Pick<CopiesReport, 'peers'>): string {
  const { client, server, differs } = declaredIn(finding);
  const [clients, servers] = [`the ${peers.client}'s copy`, `the ${peers.server}'s copy`];
  if (differs !== null) return `both copies have ${client}, but not with the same meaning: ${differs}`;
  if (server === null) return `only ${clients} has ${client}`;
  return client === null ? `only ${servers} has ${server}` : `${clients} has ${client}, ${servers} has ${server}`;
}

/** What the differences that are not accepted come to. */
export function copyCounts({ findings }: Pick<CopiesReport, 'findings'>): {
  readonly severity: Severity;
  readonly broken: number;
  readonly degraded: number;
} {
  const of = (severity: Severity): number =>
    findings.filter((each) => each.accepted === null && each.severity === severity).length;
  const [broken, degraded] = [of('broken'), of('degraded')];
  return { severity: broken > 0 ? 'broken' : degraded > 0 ? 'degraded' : 'safe', broken, degraded };
}

/** @returns `2 differences break it, 1 degrades it`, or `works`; accepted ones are counted apart */
export function copyStanding(pair: Pick<CopiesReport, 'findings'>): string {
  const { broken, degraded } = copyCounts(pair);
  const accepted = pair.findings.filter((each) => each.accepted !== null).length;
  if (broken + degraded === 0)
    return accepted === 0 ? 'works' : `works but for ${count(accepted, 'accepted difference')}`;
  const parts = [
    ...(broken > 0 ? [`${count(broken, 'difference')} ${broken === 1 ? 'breaks' : 'break'} it`] : []),
    ...(degraded > 0
      ? [`${broken > 0 ? degraded : count(degraded, 'difference')} ${degraded === 1 ? 'degrades' : 'degrade'} it`]
      : []),
  ];
  return [...parts, ...(accepted === 0 ? [] : [`${accepted} ${accepted === 1 ? 'is' : 'are'} accepted`])].join(', ');
}

/** @returns `accepted until 2.0.0: the old shim is gone`, without a full stop; null if it is not accepted */
export function acceptedText({ accepted }: Pick<ReportedFinding, 'accepted'>): string | null {
  if (accepted === null) return null;
  return `accepted${accepted.until === null ? '' : ` until ${accepted.until}`}: ${accepted.reason}`;
}

/** @returns where both declarations stand, the client's first; in a copy that lacks it, what would hold it */
export function copyPlaces({ finding }: ReportedFinding): {
  readonly client: ReturnType<typeof locate> | null;
  readonly server: ReturnType<typeof locate> | null;
} {
  const at = (element: typeof finding.old): ReturnType<typeof locate> | null =>
    element === null ? null : locate(element, finding.rule.points);
  return { client: at(finding.old), server: at(finding.new) };
}
