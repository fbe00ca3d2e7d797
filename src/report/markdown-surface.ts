/** One surface as Markdown: the numbers, the skews, and how it was judged. */
import { describeBump } from '../release/bump.ts';
import { meaningOf, type Preset } from '../release/promise.ts';
import { builtFromTexts } from './built-from.ts';
import { componentTexts } from './components.ts';
import { uncountedText } from './consequences.ts';
import { markdownCode, markdownText } from './escape.ts';
import { fold, type MarkdownContext, revisionLink } from './markdown-context.ts';
import type { JudgedSurface, SkewSummary } from './report.ts';
import { allowedIn } from './sections.ts';
import { capital } from './sentence.ts';
import { unstableLines } from './unstable.ts';
import { count, skewLabel, skewText } from './words.ts';

/** Names are shown cut where many stand in one line. */
const SHORT = 100;

/** This many things that were not looked at are told; more are counted. */
const MOST = 20;

/** @returns `Needs **major** · declared **minor** (1.6.0) · lowest legal version **2.0.0** · after 1.5.0` */
export function numbersLine(surface: JudgedSurface, context: MarkdownContext): string {
  const { required, declared, declaredBy, minimumVersion, baseline, head } = surface;
  const by = declaredBy === 'assumed' ? 'assumed' : 'declared';
  const version = head.version === null || by === 'assumed' ? '' : ` (${markdownText(head.version, SHORT)})`;
  return [
    `Needs **${required === 'never' ? 'acceptance by name' : required}**`,
    ...(declared === null ? [] : [`${by} **${declared}**${version}`]),
    ...(minimumVersion === null ? [] : [`lowest legal version **${markdownText(minimumVersion, SHORT)}**`]),
    `after ${revisionLink(baseline, context)}`,
  ].join(' · ');
}

/** @returns who meets whom, and what becomes of it, as a table: only what blocks is crossed out */
export function skewTable(surface: JudgedSurface): string {
  const rows = surface.skews.map((summary) => {
    const label = markdownText(skewLabel(summary.skew, surface.peers), SHORT * 2);
    const { sign, why } = standing(summary, surface);
    return `| ${sign} ${label} | ${skewText(summary)}${why} |`;
  });
  return ['| Who meets whom | What happens |', '|:---|:---|', ...rows].join('\n');
}

/** Whether what happens there blocks, and if not, why not. */
function standing({ skew, severity }: SkewSummary, surface: JudgedSurface): { sign: string; why: string } {
  if (severity === 'safe') return { sign: '✅', why: '' };
  const { findings, contracts, declared } = surface;
  const harmful = findings.filter(({ accepted, unstable, finding }) => {
    const counted = finding.consequences.filter((each) => each.skew === skew && contracts.includes(each.contract));
    return accepted === null && !unstable && counted.length > 0;
  });
  if (harmful.some(({ blocking }) => blocking)) return { sign: '❌', why: '' };
  const here = harmful.some(({ introduced }) => introduced);
  return { sign: '⚠️', why: here ? `: ${allowedIn(declared)}` : ': from before this change' };
}

/** Releases are told one by one up to this many, newest last. */
const MOST_RELEASES = 30;

/** @returns what becomes of calls between the head and each release of the window, folded; nothing if there is one only */
export function windowTable({ meetings, peers }: JudgedSurface): readonly string[] {
  if (meetings.length === 0) return [];
  const shown = meetings.slice(-MOST_RELEASES);
  const [first] = shown;
  const labels = (first?.skews ?? []).map(({ skew }) => markdownText(skewLabel(skew, peers), SHORT * 2));
  const rows = shown.map(
    ({ release, skews }) => `| ${[markdownText(release, SHORT), ...skews.map(skewText)].join(' | ')} |`,
  );
  const table = [`| With | ${labels.join(' | ')} |`, `|:---|${labels.map(() => ':---|').join('')}`, ...rows].join('\n');
  const more =
    meetings.length > shown.length ? [`${meetings.length - shown.length} older releases are in the JSON report.`] : [];
  return [
    fold(
      `Every release of the window (${meetings.length}), what past releases broke included`,
      [table, ...more].join('\n\n'),
    ),
  ];
}

/** @returns the same in one line */
export function skewLine({ skews, peers }: JudgedSurface): string {
  return skews.map((skew) => `${markdownText(skewLabel(skew.skew, peers), SHORT * 2)}: ${skewText(skew)}`).join(' · ');
}

/** @returns a line for each component that is another one now */
export function componentsMarkdown(surface: JudgedSurface): readonly string[] {
  const all = componentTexts(surface).map((text) => `- ${markdownText(text)}`);
  const lines = all.length > MOST ? [...all.slice(0, MOST), `- and ${all.length - MOST} more`] : all;
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** @returns how the surface was judged, as a list */
export function judgedBy(surface: JudgedSurface, context: MarkdownContext): string {
  const { baseline, head, promise, adjusted, contracts, window, policy, files, unseen, against } = surface;
  const meaning = adjusted ? 'with costs set in the config' : meaningOf(promise as Preset, surface.role);
  const at = policy.sha === null ? '' : ` at ${markdownCode(policy.sha.slice(0, 12))}`;
  const from = policy.file === null ? 'the defaults' : `${markdownCode(policy.file)}${at}`;
  const missed = [
    ...unseen.slice(0, MOST).map((text) => markdownText(text)),
    ...(unseen.length > MOST ? [`${unseen.length - MOST} more`] : []),
    'no schema shows new values of existing fields, or changed behaviour',
  ];
  const older = against.length > 1 ? `, ${count(against.length - 1, 'older release')}` : '';
  const uncounted = uncountedText(surface);
  const compared = files.baseline === files.head ? '' : `${files.baseline} and `;
  return [
    `- Compared: ${revisionLink(baseline, context)} → ${revisionLink(head, context)}, ${compared}${count(files.head, 'file')}`,
    `- Promise: ${markdownText(promise)}, ${meaning}`,
    ...(surface.role === 'client' ? ["- Role: client; the protocol is another project's"] : []),
    ...unstableLines(surface).map((text) => `- Unstable packages: ${text}`),
    `- Policy: ${from}; contracts: ${contracts.join(', ')}; window: ${markdownText(window)}${older}`,
    ...builtFromTexts(surface.clientProtocols ?? []).map((text) => `- ${markdownText(capital(text))}`),
    ...(uncounted === null ? [] : [`- Not counted: ${markdownText(uncounted)}`]),
    ...missed.map((text) => `- Not seen: ${text}`),
  ].join('\n');
}

/** @returns a surface among others: its name, whether it passes, and why */
export function surfaceHeading({ name, verdict, reason }: JudgedSurface): string {
  return `### ${verdict === 'pass' ? '✅' : '❌'} ${markdownText(name, SHORT)}: ${markdownText(reason, SHORT * 3)}`;
}

/** @returns a surface among others in a few words */
export function surfaceWords({ name, required, declared, declaredBy }: JudgedSurface): string {
  const by = declaredBy === 'assumed' ? 'assumed' : 'declared';
  const says = declared === null ? '' : `, ${declared} ${by}`;
  return `${nameMarkdown({ name })} needs ${describeBump(required)}${says}`;
}

/** @returns the name of a surface */
export function nameMarkdown({ name }: Pick<JudgedSurface, 'name'>): string {
  return `**${markdownText(name, SHORT)}**`;
}
