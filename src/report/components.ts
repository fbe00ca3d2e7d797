/** What is installed with a release besides the protocol's two peers, in words and as data. */
import type { Interface, Upgrade } from '../release/component.ts';

/** A component with its version on both sides. */
export interface ReportedComponent {
  readonly name: string;
  readonly upgrade: Upgrade;
  readonly interface: Interface;
  /** Null: it has no version of its own, or none that could be read. */
  readonly baseline: string | null;
  readonly head: string | null;
  /** Null: that is not known. */
  readonly changed: boolean | null;
  /** Why a version is not known, as clauses; none where there is nothing to know. */
  readonly problems: readonly string[];
}

/** What a project calls what runs while a release is installed, and what is installed. */
export interface Installation {
  readonly components: readonly ReportedComponent[];
  /** In the plural: containers, jobs. */
  readonly workloads: string;
}

/** @returns the sentence that a release needs whose peers must not meet older ones */
export function stopSentence({ workloads }: Pick<Installation, 'workloads'>): string {
  return `Live upgrade is not supported: stop all running ${workloads} before you install this version.`;
}

/** @returns whether installing the release stops what runs; what is not known is taken to have changed */
export function needsStop({ components }: Pick<Installation, 'components'>): boolean {
  return components.some((component) => component.upgrade === 'restart' && isOther(component));
}

/** @returns a sentence for every component that has changed, or of which that is not known */
export function componentTexts({ components, workloads }: Installation): readonly string[] {
  return components.filter(isOther).map((component) => `${changeText(component)}${meaning(component, workloads)}.`);
}

function isOther({ changed, problems }: ReportedComponent): boolean {
  return changed === true || problems.length > 0;
}

function changeText({ name, baseline, head, changed, problems }: ReportedComponent): string {
  if (changed === true) return `${name} changes from ${baseline} to ${head}`;
  return `Whether ${name} changes is not known, because ${problems.join(', and ')}`;
}

function meaning({ upgrade, changed, interface: speaks }: ReportedComponent, workloads: string): string {
  if (upgrade === 'restart') return changed === true ? ' and cannot be upgraded live' : '; it cannot be upgraded live';
  if (upgrade === 'new-workloads-only')
    return changed === true ? `; running ${workloads} keep the old one` : `; running ${workloads} keep what they have`;
  return speaks === 'none' ? '; it only forwards bytes, so any two versions go together' : '';
}
