/** What surrounds a report on GitHub, and links into it. */
import { isBundled } from './anchor.ts';
import { markdownCode, markdownText } from './escape.ts';
import { locate } from './location.ts';
import type { ReportedFinding, Revision, SurfaceReport } from './report.ts';
import { shortRef } from './revision.ts';

/** Where the report is shown. Addresses are ours: they come from the runner, not from the repository. */
export interface MarkdownContext {
  /** `https://github.com/kata-containers/kata-containers`; null: nothing is linked into it. */
  readonly repositoryUrl: string | null;
  /** The judged commit. */
  readonly headSha: string | null;
  readonly runUrl: string | null;
  /** The folder of the rules' pages; null: rules are not linked. */
  readonly rulesUrl: string | null;
  /** One HTML comment by which a comment is found again. */
  readonly marker: string | null;
  /** What the reader must know besides, in plain text: which policy judged this, say. */
  readonly notice: string | null;
  /** API requests that were made. */
  readonly requests: number | null;
}

/** For where there is no GitHub. */
export const NO_CONTEXT: MarkdownContext = {
  repositoryUrl: null,
  headSha: null,
  runUrl: null,
  rulesUrl: null,
  marker: null,
  notice: null,
  requests: null,
};

/** @returns Markdown behind a line to click on; `summary` is ours */
export function fold(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** @returns `[markdown](url)`, or the Markdown alone */
export function link(markdown: string, url: string | null): string {
  return url === null ? markdown : `[${markdown}](${url})`;
}

/** @returns the page of a rule */
export function ruleLink(id: string, { rulesUrl }: MarkdownContext): string {
  return link(markdownCode(id), rulesUrl === null ? null : `${rulesUrl}/${id}.md`);
}

/** @returns a revision as people call it, linked to its tree */
export function revisionLink(revision: Revision, { repositoryUrl }: MarkdownContext): string {
  const { ref, version, sha } = revision;
  const url = repositoryUrl === null || sha === null ? null : `${repositoryUrl}/tree/${sha}`;
  const name = link(refMarkdown(ref), url);
  return version === null || ref.endsWith(version) ? name : `${name} (${markdownText(version)})`;
}

/** A ref; commits cut short. */
function refMarkdown(ref: string): string {
  const short = shortRef(ref);
  return short === ref ? markdownText(ref) : markdownCode(short);
}

/** @returns where a finding stands: its lines at the head, those of what is gone at the baseline; links need no folders */
export function placeLink(
  { finding, from }: ReportedFinding,
  { baseline, head }: SurfaceReport,
  context: MarkdownContext,
): string {
  const element = finding.new ?? finding.old;
  if (element === null) return '';
  const gone = finding.new === null;
  const { file, line, endLine } = locate(element, finding.rule.points);
  const old = from ?? baseline;
  const sha = gone ? old.sha : (head.sha ?? context.headSha);
  const url = isBundled(element) ? null : fileUrl(context, sha, file, line, endLine);
  const shown = url === null ? file : (file.split('/').at(-1) ?? file);
  return `${link(markdownText(`${shown}:${line}`), url)}${gone ? ` at ${refMarkdown(old.ref)}` : ''}`;
}

/** @returns the page of a file, at its lines if they are known; null where the commit is not known */
export function fileUrl(
  { repositoryUrl }: MarkdownContext,
  sha: string | null,
  file: string,
  line: number | null,
  endLine = line,
): string | null {
  if (repositoryUrl === null || sha === null) return null;
  const lines = line === null ? '' : `#L${line}${endLine !== null && endLine > line ? `-L${endLine}` : ''}`;
  return `${repositoryUrl}/blob/${sha}/${encodePath(file)}${lines}`;
}

/** @returns a path for an address: nothing in it ends a link or a table cell */
export function encodePath(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed)
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
