/** What the next release may be called, and what the past would have cost, for a terminal and as data. */
import { describeBump, type RequiredBump } from '../release/bump.ts';
import type { HistoryCost } from '../release/history.ts';
import { meaningOf, type Preset, type Role } from '../release/promise.ts';
import type { Problem } from '../schema/model.ts';
import { safeLog, visible } from './escape.ts';

/** What one preset asks of the next release. */
export interface PlanRow {
  readonly preset: Preset;
  readonly required: RequiredBump;
  readonly minimumVersion: string | null;
}

/** One release of the past. */
export interface StepRow {
  readonly from: string;
  readonly to: string;
  readonly actual: string;
  readonly required: Readonly<Record<Preset, RequiredBump>>;
}

export interface History {
  readonly steps: readonly StepRow[];
  readonly costs: readonly HistoryCost[];
}

export interface SurfacePlan {
  readonly name: string;
  readonly baseline: string;
  readonly promise: string;
  readonly role: Role;
  readonly required: RequiredBump;
  readonly minimumVersion: string | null;
  readonly presets: readonly PlanRow[];
  readonly history: History | null;
}

/** @returns the plans as lines for people, ending in a line feed; `problems` are what to know besides */
export function renderPlan(plans: readonly SurfacePlan[], problems: readonly Problem[] = []): string {
  const told = problems.map(({ message }) => `  ${message}`);
  const lines = [
    ...plans.flatMap((plan, i) => [...(i === 0 ? [] : ['']), ...planLines(plan, plans.length > 1)]),
    ...(told.length === 0 ? [] : ['', ...told]),
  ];
  return safeLog(`${lines.map(visible).join('\n')}\n`);
}

function planLines(plan: SurfacePlan, several: boolean): readonly string[] {
  return [
    `${several ? `${plan.name}: ` : ''}${headline(plan)}`,
    '',
    ...table([
      ['promise', 'needs', 'lowest', 'meaning'],
      ...plan.presets.map(({ preset, required, minimumVersion }) => [
        preset === plan.promise ? `${preset} *` : preset,
        bumpText(required),
        minimumVersion ?? '-',
        meaningOf(preset, plan.role),
      ]),
    ]),
    ...(plan.history === null ? [] : historyLines(plan.history)),
  ];
}

function headline({ baseline, minimumVersion, required, promise }: SurfacePlan): string {
  if (required === 'never')
    return `No release after ${baseline} may carry these changes under ${promise}: undo the breaks, or accept them by name.`;
  if (required === 'none' || required === 'patch')
    return `The next release after ${baseline} may be ${minimumVersion === null ? 'any' : `${minimumVersion} or higher`}: under ${promise} no change needs more than a patch.`;
  const lowest = minimumVersion === null ? '' : `must be ${minimumVersion} or higher: it `;
  return `The next release after ${baseline} ${lowest}needs to be ${describeBump(required)} under ${promise}.`;
}

function bumpText(required: RequiredBump): string {
  return required === 'never' ? 'refused' : required;
}

function historyLines({ steps, costs }: History): string[] {
  if (steps.length === 0) return ['', 'There are no two releases to compare yet.'];
  const changed = steps.filter(({ required }) => Object.values(required).some((bump) => bump !== 'none'));
  const last = steps.length === 1 ? 'The last release' : `The last ${steps.length} releases`;
  if (changed.length === 0) return ['', `${last} did not change the protocol.`];
  return [
    '',
    steps.length === 1 ? `${last}:` : `${last}, ${changed.length} of which changed the protocol:`,
    '',
    ...table([
      ['release', 'was', ...costs.map(({ preset }) => preset)],
      ...changed.map(({ from, to, actual, required }) => [
        `${from} → ${to}`,
        actual,
        ...costs.map(({ preset }) => bumpText(required[preset])),
      ]),
    ]),
    '',
    ...table([
      ['under', 'majors', 'minors', 'patches', 'would be at'],
      ...costs.map(({ preset, majors, minors, patches, version }) => [
        preset,
        `${majors}`,
        `${minors}`,
        `${patches}`,
        version.text,
      ]),
    ]),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

/** The same as data: field names are stable. */
export function planJson(plans: readonly SurfacePlan[]): readonly object[] {
  return plans.map(({ history, ...plan }) => ({
    ...plan,
    history: history && {
      steps: history.steps,
      costs: history.costs.map((cost) => ({ ...cost, version: cost.version.text })),
    },
  }));
}
