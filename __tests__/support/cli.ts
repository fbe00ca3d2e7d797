import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface CliResult {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundle as anybody would: a process of its own, no terminal. */
export function skewgate(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    // The runner of the tests may ask for colours for itself.
    env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '', ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { exit: status, stdout, stderr };
}

/** The parts of the JSON report that tests ask about. */
export interface JsonReport {
  readonly verdict: string;
  readonly reason: string;
  readonly problems: readonly {
    file: string | null;
    line: number | null;
    column: number | null;
    message: string;
    fatal: boolean;
  }[];
  readonly surfaces: readonly JsonSurface[];
}

export interface JsonSurface {
  readonly name: string;
  readonly baseline: { readonly ref: string; readonly sha: string | null; readonly version: string | null };
  readonly head: { readonly ref: string; readonly sha: string | null; readonly version: string | null };
  readonly required: string;
  readonly declared: string | null;
  readonly declaredBy: string | null;
  readonly minimumVersion: string | null;
  readonly policy: { readonly file: string | null; readonly sha: string | null };
  readonly skews: readonly {
    readonly id: string;
    readonly label: string;
    readonly severity: string;
    readonly broken: number;
    readonly degraded: number;
  }[];
  readonly findings: readonly JsonFinding[];
  readonly notes: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly element: string;
  readonly fingerprint: string;
  readonly blocking: boolean;
  readonly introduced: boolean;
  readonly requires: string;
  readonly consequences: readonly {
    readonly skew: string;
    readonly contract: string;
    readonly flow: string | null;
    readonly effect: string;
    readonly severity: string;
    readonly witness: { readonly writer: string; readonly reader: string; readonly proven: boolean } | null;
  }[];
  readonly accepted: { readonly reason: string; readonly until: string | null } | null;
  readonly old: { readonly file: string; readonly line: number; readonly column: number } | null;
  readonly new: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** Runs with `--format json`; stdout must be one JSON object. */
export function skewgateJson(args: readonly string[]): JsonReport & { readonly exit: number | null } {
  const { exit, stdout, stderr } = skewgate([...args, '--format', 'json']);
  if (stdout === '') throw new Error(`no report, exit ${exit}: ${stderr}`);
  return { ...(JSON.parse(stdout) as JsonReport), exit };
}

/** The only surface of a report. */
export function surfaceOf(report: JsonReport): JsonSurface {
  const [surface] = report.surfaces;
  if (surface === undefined || report.surfaces.length !== 1)
    throw new Error(`${report.surfaces.length} surfaces: ${report.reason}`);
  return surface;
}
