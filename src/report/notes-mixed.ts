/** What goes wrong while old and new peers meet, one item for everything that goes wrong in the same way. */

import type { Spot } from '../compat/finding.ts';
import type { Severity } from '../compat/severity.ts';
import { namesText } from './notes-elements.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import { capital } from './sentence.ts';
import { consequenceText } from './words.ts';

type NameOf = (element: Spot) => string;

/** @returns what breaks and what is only degraded in the contracts that count, accepted breaks left out */
export function mixedTexts(
  report: SurfaceReport,
  nameOf: NameOf,
): { readonly broken: readonly string[]; readonly degraded: readonly string[] } {
  const open = report.findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  const of = (severity: Severity): readonly string[] =>
    grouped(
      open.flatMap((reported) => {
        const what = happens(reported, report, severity);
        return what === null ? [] : [{ ...reported.finding, what }];
      }),
      nameOf,
    );
  return { broken: of('broken'), degraded: of('degraded') };
}

/** @returns the breaks that the project accepts, each with its reason */
export function acceptedTexts(report: SurfaceReport, nameOf: NameOf): readonly string[] {
  return report.findings.flatMap((reported) => {
    const { finding, accepted, severity } = reported;
    if (accepted === null) return [];
    const what = happens(reported, report, severity);
    const element = finding.new ?? finding.old;
    const name = element === null ? '' : `\`${nameOf(element)}\`: `;
    const change = what === null ? '' : ` ${capital(what)}.`;
    return [`${name}${finding.sentence}.${change} Accepted: ${accepted.reason.trim().replace(/\.$/, '')}.`];
  });
}

/** All that happens with one severity, in words; null if nothing does. */
function happens({ finding }: ReportedFinding, { contracts, peers }: SurfaceReport, severity: Severity): string | null {
  const counted = finding.consequences.filter(
    (each) => contracts.includes(each.contract) && each.severity === severity,
  );
  const texts = [...new Set(counted.map((consequence) => consequenceText(consequence, peers)))];
  return texts.length === 0 ? null : texts.join('; ');
}

interface Happening {
  readonly old: Spot | null;
  readonly new: Spot | null;
  readonly sentence: string;
  readonly what: string;
}

/** Elements that are new, or gone, and suffer the same are told together; another change is told in words. */
function grouped(happenings: readonly Happening[], nameOf: NameOf): readonly string[] {
  const groups = new Map<string, { readonly change: string; readonly what: string; readonly names: Set<string> }>();
  for (const { old, new: next, sentence, what } of happenings) {
    const element = next ?? old;
    const name = element === null ? '' : nameOf(element);
    const change = old === null ? 'new' : next === null ? 'removed' : `${name}: ${sentence}`;
    const key = JSON.stringify([change, what]);
    const group = groups.get(key) ?? { change, what, names: new Set() };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change, what, names }) => {
    const named = namesText([...names]);
    if (change === 'new') return `${named}, new: ${what}.`;
    if (change === 'removed') return `${named}, removed: ${what}.`;
    return `${named}: ${change.slice(change.indexOf(': ') + 2)}. ${capital(what)}.`;
  });
}
