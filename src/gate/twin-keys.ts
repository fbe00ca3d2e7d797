/** Names of findings where a surface holds several copies of one protocol: there the file tells which copy it is. */
import type { Finding } from '../compat/finding.ts';
import { pairFiles } from '../compat/pair-files.ts';
import type { Schema } from '../schema/model.ts';

/**
 * The copies of the old side decide, and the paths are those of the old side: so the lasting name of a finding stays when
 * the new side moves a file, and accepting a change of one copy does not accept the same change of another.
 * @returns the findings of two versions, those in copies with the path of the copy in their key
 */
export function withTwinKeys(findings: readonly Finding[], old: Schema, next: Schema): readonly Finding[] {
  const twins = new Set(old.twins.flatMap(({ first, second }) => [first, second]));
  if (twins.size === 0) return findings;
  const heirs = new Map([...pairFiles(old, next)].map(([from, to]) => [to.path, from.path]));
  return findings.map((finding) => {
    const path = finding.old === null ? heirs.get(pathOf(finding.new) ?? '') : pathOf(finding.old);
    return path == null || !twins.has(path) ? finding : { ...finding, key: `${finding.key} in ${path}` };
  });
}

function pathOf(element: Finding['old']): string | null {
  if (element === null) return null;
  return element.kind === 'file' ? element.path : element.file.path;
}
