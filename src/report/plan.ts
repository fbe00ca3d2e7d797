/** What the next release may be called, and what the past would have cost, for a terminal and as data. */
import { describeBump, type RequiredBump } from '../release/bump.ts';
import type { HistoryCost } from '../release/history.ts';
import { MEANINGS, type Preset } from '../release/promise.ts';

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
  readonly required: RequiredBump;
  readonly minimumVersion: string | null;
  readonly presets: readonly PlanRow[];
  readonly history: History | null;
}

/** @returns the plans as lines for people, ending in a line feed */
export function renderPlan(plans: readonly SurfacePlan[]): string {
  const lines = plans.flatMap((plan) => [
    `${plans.length > 1 ? `${plan.name}: ` : ''}${headline(plan)}`,
    '',
    ...table([
      ['promise', 'needs', 'lowest', 'meaning'],
      ...plan.presets.map(({ preset, required, minimumVersion }) => [
        preset === plan.promise ? `${preset} *` : preset,
        required,
        minimumVersion ?? 'none may carry it',
        MEANINGS[preset],
      ]),
    ]),
    ...(plan.history === null ? [] : historyLines(plan.history)),
  ]);
  return `${lines.join('\n')}\n`;
}

function headline({ baseline, minimumVersion, required, promise }: SurfacePlan): string {
  if (minimumVersion === null)
    return `After ${baseline}, no version may carry these changes under ${promise} until the breaks are accepted.`;
  return `After ${baseline}, the next release may be called ${minimumVersion} or higher: it needs ${describeBump(required)} under ${promise}.`;
}

function historyLines({ steps, costs }: History): string[] {
  const changed = steps.filter(({ required }) => Object.values(required).some((bump) => bump !== 'none'));
  return [
    '',
    `The last ${steps.length} releases, ${changed.length} of which changed the protocol:`,
    '',
    ...table([
      ['release', 'was', ...costs.map(({ preset }) => preset)],
      ...changed.map(({ from, to, actual, required }) => [
        `${from} → ${to}`,
        actual,
        ...costs.map(({ preset }) => required[preset]),
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
