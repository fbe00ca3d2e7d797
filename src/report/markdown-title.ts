/** The title of a check run: the verdict first, in one short line. It is plain text. */
import { compareBumps, enough } from '../release/bump.ts';
import { LIMITS } from './budget.ts';
import { clip, visible } from './escape.ts';
import type { JudgedSurface, Report } from './report.ts';
import { capital } from './sentence.ts';
import { count } from './words.ts';

/** @returns `Needs 2.0.0 (major), minor declared: 2 breaks`, at most 80 characters */
export function renderCheckTitle(report: Report): string {
  return clip(visible(titleOf(report)), LIMITS.checkTitle);
}

/** @returns the verdict as one sentence without a full stop, in plain text */
export function verdictText({ verdict, reason, surfaces, copies = [] }: Report): string {
  if (verdict === 'undecided') return `Could not verify: ${reason}`;
  if (copies.some((pair) => pair.verdict === 'fail')) return capital(reason);
  const failing = surfaces.filter((surface) => surface.verdict === 'fail');
  if (surfaces.length <= 1 || failing.length === 0) return capital(reason);
  return `${failing.length} of ${surfaces.length} surfaces fail: ${failing.map(({ name }) => name).join(', ')}`;
}

function titleOf(report: Report): string {
  const [surface, ...others] = report.surfaces;
  if (surface === undefined || others.length > 0 || surface.verdict !== report.verdict) return verdictText(report);
  return surface.verdict === 'fail' ? failure(surface) : success(surface);
}

function failure(surface: JudgedSurface): string {
  const { required, declared, minimumVersion, reason } = surface;
  const what = blockingText(surface);
  if (declared === null || what === null) return capital(reason);
  if (required === 'never') return `Must be accepted by name: ${what}`;
  if (enough(declared, required)) return capital(reason);
  const needs = minimumVersion === null ? `a ${required}` : `${minimumVersion} (${required})`;
  return `Needs ${needs}, ${declaredText(surface)}: ${what}`;
}

function success(surface: JudgedSurface): string {
  const { findings, declared, required, reason } = surface;
  const changes = findings.filter(
    ({ introduced, accepted, unstable }) => introduced && accepted === null && !unstable,
  ).length;
  if (declared === null || changes === 0 || compareBumps(required, 'patch') <= 0 || !enough(declared, required))
    return capital(reason);
  return `Needs a ${required}, ${declaredText(surface)}: ${count(changes, 'change')}`;
}

function declaredText({ declared, declaredBy }: JudgedSurface): string {
  if (declared === 'none') return 'no new version declared';
  return `${declared} ${declaredBy === 'assumed' ? 'assumed' : 'declared'}`;
}

/** What blocks, counted; breaks are changes that cost more than any addition. */
function blockingText({ findings }: JudgedSurface): string | null {
  const blocking = findings.filter((finding) => finding.blocking);
  if (blocking.length === 0) return null;
  const breaks = blocking.every(({ requires }) => compareBumps(requires, 'minor') > 0);
  return count(blocking.length, breaks ? 'break' : 'change');
}
