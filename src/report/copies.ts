/** Two copies of one protocol, in words: what each declares, and what becomes of calls between them. */
import { declaredIn } from '../compat/copies.ts';
import { locate } from './location.ts';
import type { CopiesReport, ReportedFinding } from './report.ts';
import { count } from './words.ts';

/** What to do about any difference. */
export const COPY_REMEDY =
  'Give both copies the same declaration. Where they differ, what is deployed decides which one is right.';

/** Differences by what they mean for a verdict. */
export interface CopySection {
  readonly kind: 'blocking' | 'degraded' | 'earlier';
  readonly title: string;
  readonly findings: readonly ReportedFinding[];
}

/** @returns the sections that hold something, in the order they are told */
export function copySections({ findings }: CopiesReport): readonly CopySection[] {
  const sections: readonly CopySection[] = [
    { kind: 'blocking', title: 'Breaking', findings: findings.filter(({ blocking }) => blocking) },
    {
      kind: 'degraded',
      title: 'Degrading, allowed',
      findings: findings.filter(({ blocking, introduced }) => introduced && !blocking),
    },
    { kind: 'earlier', title: 'From before this change', findings: findings.filter(({ introduced }) => !introduced) },
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

/** @returns `2 differences break it, 1 degrades it`, or `works` */
export function copyStanding({ findings }: CopiesReport): string {
  const of = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const [broken, degraded] = [of('broken'), of('degraded')];
  if (broken + degraded === 0) return 'works';
  const parts = [
    ...(broken > 0 ? [`${count(broken, 'difference')} ${broken === 1 ? 'breaks' : 'break'} it`] : []),
    ...(degraded > 0
      ? [`${broken > 0 ? degraded : count(degraded, 'difference')} ${degraded === 1 ? 'degrades' : 'degrade'} it`]
      : []),
  ];
  return parts.join(', ');
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
