/** The lasting names of findings. */
import type { Finding } from '../compat/finding.ts';
import { type FingerprintParts, fingerprint } from '../release/fingerprint.ts';

const known = new WeakMap<Finding, string>();

/** The lasting name of a finding; hashed once, however often it is asked for. */
export function fingerprintOf(finding: Finding): string {
  const print = known.get(finding) ?? fingerprint(fingerprintParts(finding));
  known.set(finding, print);
  return print;
}

/** What is lasting of a finding. */
export function fingerprintParts({ rule, key, shapes, effects }: Finding): FingerprintParts {
  const { old: oldShape, new: newShape } = shapes;
  return { rule: rule.id, element: key, number: null, oldShape, newShape, effects };
}
