/** The findings of a surface by what they mean for it: what blocks, what is allowed, what is from elsewhere. */
import { describeBump } from '../release/bump.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import { capital } from './sentence.ts';

export interface Section {
  readonly kind: 'blocking' | 'allowed' | 'accepted' | 'unstable' | 'earlier' | 'notes';
  readonly title: string;
  readonly findings: readonly ReportedFinding[];
}

/** @returns the sections that hold something, in the order they are told */
export function sectionsOf({ findings, notes, declared }: SurfaceReport): readonly Section[] {
  const open = findings.filter(({ blocking, accepted, unstable }) => !blocking && accepted === null && !unstable);
  const exempt = findings.filter(({ accepted, unstable, introduced }) => unstable && accepted === null && introduced);
  const sections: readonly Section[] = [
    { kind: 'blocking', title: 'Blocking', findings: findings.filter(({ blocking }) => blocking) },
    { kind: 'allowed', title: capital(allowedIn(declared)), findings: open.filter(({ introduced }) => introduced) },
    { kind: 'accepted', title: 'Accepted', findings: findings.filter(({ accepted }) => accepted !== null) },
    { kind: 'unstable', title: 'In unstable packages, not counted', findings: exempt },
    {
      kind: 'earlier',
      title: 'From before this change, not yet released',
      findings: findings.filter(({ accepted, introduced }) => !introduced && accepted === null),
    },
    { kind: 'notes', title: 'Notes', findings: notes.filter(({ introduced }) => introduced) },
  ];
  return sections.filter((section) => section.findings.length > 0);
}

/** @returns why a change that hurts somebody passes: `allowed in a minor release` */
export function allowedIn(declared: SurfaceReport['declared']): string {
  if (declared === null) return 'not against the promise';
  return declared === 'none' ? 'allowed in any release' : `allowed in ${describeBump(declared)}`;
}

/** @returns what a finding costs, to follow its title: ` (needs a major)`; nothing if no release has to pay for it */
export function costText({ requires }: ReportedFinding): string {
  if (requires === 'never') return ' (must be accepted by name)';
  return requires === 'none' || requires === 'patch' ? '' : ` (needs a ${requires})`;
}
