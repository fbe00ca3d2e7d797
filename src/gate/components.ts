/** Whether the components that are installed with a release are others than before. */
import type { Component, ValueReference } from '../release/component.ts';
import type { ReportedComponent } from '../report/components.ts';
import type { Problem } from '../schema/model.ts';
import { type ComponentVersion, versionsIn } from './components-value.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { shortRef } from './surface-report.ts';

/** @returns every component, in the order of the config; what cannot be told is said in it */
export async function compareComponents(
  components: readonly Component[],
  { baseline, head }: { readonly baseline: Tree; readonly head: Tree },
  maxBytes: number,
): Promise<readonly ReportedComponent[] | Fault> {
  const references = components.flatMap(({ version }) => version ?? []);
  if (references.length === 0) return components.map((component) => reported(component, null));
  const before = await versionsIn(baseline, references, maxBytes);
  if (isFault(before)) return before;
  const after = await versionsIn(head, references, maxBytes);
  if (isFault(after)) return after;
  const found = new Map<ValueReference, Found>();
  for (const [i, reference] of references.entries()) {
    const [old, next] = [before[i], after[i]];
    if (old !== undefined && next !== undefined) found.set(reference, { old, next });
  }
  const names = { baseline: shortRef(baseline), head: shortRef(head) };
  return components.map((component) =>
    reported(component, component.version && (found.get(component.version) ?? null), names),
  );
}

interface Found {
  readonly old: ComponentVersion;
  readonly next: ComponentVersion;
}

const NAMELESS = { baseline: '', head: '' };

function reported(
  { name, upgrade, interface: speaks }: Component,
  found: Found | null,
  names: { readonly baseline: string; readonly head: string } = NAMELESS,
): ReportedComponent {
  const same = { name, upgrade, interface: speaks };
  if (found === null) return { ...same, baseline: null, head: null, changed: null, problems: [] };
  const { old, next } = found;
  const [baseline, head] = [versionOf(old), versionOf(next)];
  return {
    ...same,
    baseline,
    head,
    changed: baseline === null || head === null ? null : baseline !== head,
    problems: [...problemOf(old, names.baseline), ...problemOf(next, names.head)],
  };
}

function versionOf(version: ComponentVersion): string | null {
  return 'version' in version ? version.version : null;
}

function problemOf(version: ComponentVersion, where: string): readonly string[] {
  return 'problem' in version ? [`${version.problem} (at ${where})`] : [];
}

/** What a person should know of components that could not be compared. */
export function componentNotices(components: readonly ReportedComponent[]): readonly Problem[] {
  return components.flatMap(({ name, problems }) =>
    problems.map((problem) => {
      const message = `The version of the component ${name} is not known: ${problem}.`;
      return { file: null, line: null, column: null, message, fatal: false };
    }),
  );
}
