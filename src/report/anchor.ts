/** Where a finding is pointed at in the files of the head. */
import type { Spot } from '../compat/finding.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import { type Location, locate } from './location.ts';
import type { ReportedFinding } from './report.ts';

/**
 * @returns the place of the element at the head; of one that was deleted, the name of what encloses it; null if that is
 * gone too, or is in no file of the repository
 */
export function placeAtHead({ finding }: ReportedFinding): Location | null {
  if (finding.new !== null && !isBundled(finding.new)) return locate(finding.new, finding.rule.points);
  const { enclosing } = finding;
  return enclosing === null || isBundled(enclosing) ? null : locate(enclosing, 'name');
}

/** @returns whether the element is of a file that every compiler brings along, so that no repository need hold it */
export function isBundled(element: Spot): boolean {
  const file = element.kind === 'file' ? element : element.file;
  return wellKnownFile(file.path) === file.node;
}
