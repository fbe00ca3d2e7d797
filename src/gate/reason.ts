/** Why a surface passes or fails, in one sentence, and the ways on. */
import { describeBump, enough } from '../release/bump.ts';
import type { Fault as VersionFault } from '../release/faults.ts';
import type { Report, ReportedFinding, SurfaceReport } from '../report/report.ts';
import { shortRef } from '../report/revision.ts';
import { count } from '../report/words.ts';
import { CONFIG_FILE } from './config-text.ts';

/** A surface whose trees were compared. `fails` is the verdict. */
export interface Told {
  readonly report: SurfaceReport;
  readonly faults: readonly VersionFault[];
  readonly fails: boolean;
}

/** @returns one sentence without a full stop */
export function reasonOf({ report, faults, fails }: Told): string {
  if (faults[0] !== undefined) return whatIsWrong(faults[0]);
  const { required, declared } = report;
  const blocking = blockingOf(report).length;
  if (declared === null)
    return blocking > 0 ? `${broken(blocking)} what is promised` : 'nothing that is promised breaks';
  const from = nameOf(report.baseline);
  if (required === 'never') return `${broken(blocking)} what may never break after ${from}, unless accepted by name`;
  if (required === 'none') return `no change here needs a new version after ${from}`;
  if (required === 'patch') return `no change here needs more than a patch after ${from}`;
  const least = report.minimumVersion ?? describeBump(required);
  if (!fails && !enough(declared, required))
    return `every break since ${from} is accepted; the release that carries them needs ${least} or higher`;
  const included = fails && blocking === 0 ? ', accepted breaks included' : '';
  const lowest = fails && report.minimumVersion !== null ? ` (${least} or higher)` : '';
  return `${subject(report)} needs ${describeBump(required)} after ${from}${lowest}${included}; ${says(report)}`;
}

/** @returns what to do for a surface that fails: for each thing the ways to do it, best first */
export function nextOf({ report, faults }: Told): Report['next'] {
  const steps = faults.map((fault) => [whatToDo(fault)]);
  const blocking = blockingOf(report);
  if (blocking.length === 0) return steps.length > 0 ? steps : [raise(report)];
  return [...steps, [...raise(report), undo(report, blocking), ...accept(report, blocking)]];
}

/** A client cannot undo what another project changed. */
function undo({ role }: SurfaceReport, blocking: readonly ReportedFinding[]): string {
  if (role === 'client') return 'keep the older copy of the protocol';
  return blocking.length === 1 ? 'undo the blocking change' : `undo the ${blocking.length} blocking changes`;
}

/** The first sentence of a fault, without its full stop. */
export function whatIsWrong({ message }: VersionFault): string {
  return message.split(/\.\s+/)[0] ?? message;
}

/** The sentences behind the first, as a step. */
export function whatToDo({ message }: VersionFault): string {
  const [, ...rest] = message.split(/\.\s+/);
  const next = rest.join('. ').replace(/\.$/, '');
  return next.charAt(0).toLowerCase() + next.slice(1);
}

/** A baseline or head as people call it: its version, else its ref, commits cut short. */
function nameOf({ version, ref }: SurfaceReport['baseline']): string {
  return version ?? shortRef(ref);
}

function blockingOf({ findings }: SurfaceReport): readonly ReportedFinding[] {
  return findings.filter(({ blocking }) => blocking);
}

function broken(n: number): string {
  return `${count(n, 'change')} break${n === 1 ? 's' : ''}`;
}

function subject({ head, baseline }: SurfaceReport): string {
  return head.version !== null && head.version !== baseline.version ? head.version : 'this';
}

function says({ declared, declaredBy }: SurfaceReport): string {
  if (declaredBy === 'assumed' && declared !== 'none') return `the next release is taken to be a ${declared}`;
  if (declared === 'none') return 'no new version is declared';
  const who = { tag: 'the tag', 'version-file': 'the version file', option: '--head-version', assumed: '' };
  return `${who[declaredBy ?? 'option']} declares a ${declared}`;
}

function raise({ required, minimumVersion, declared, declaredBy, head }: SurfaceReport): readonly string[] {
  if (declared === null || required === 'never') return [];
  if (minimumVersion === null) return [`declare ${describeBump(required)}`];
  if (declaredBy === 'tag') return [`release it as ${minimumVersion} or higher`];
  if (declaredBy === 'assumed' && head.version === null)
    return [`say the version, ${minimumVersion} or higher, in a VERSION file or with \`--head-version\``];
  return [`set the version to ${minimumVersion} or higher`];
}

/** An accepted break passes a change. A release still has to pay for it, so there it helps only with `never`. */
function accept({ declared, declaredBy, policy }: SurfaceReport, blocking: readonly ReportedFinding[]): string[] {
  const them = blocking.length === 1 ? 'it' : 'them';
  const step = `accept ${them} by fingerprint in ${policy.file ?? CONFIG_FILE}`;
  if (declared === null || declaredBy === 'assumed') return [step];
  if (blocking.every(({ requires }) => requires !== 'never')) return [];
  return [declared === 'major' ? step : `${step} and declare a major`];
}
