/** The table of docs/security.md: which line prevents what, and which test was seen to fail without it. */
import { createHash } from 'node:crypto';
import { type Guard, SECTIONS } from './guards.ts';

const BEGIN = '<!-- guards: made by `npm run guards` -->';
const END = '<!-- guards end -->';

/** What was tried, in short: of a guard that was changed it is another one. */
export function digestOf({ file, find, replace, test, title }: Guard): string {
  const tried = JSON.stringify([file, find, replace, test, title]);
  return createHash('sha256').update(tried).digest('hex').slice(0, 12);
}

/** @returns the source without the guard; null if its text does not stand there exactly once */
export function withoutGuard({ find, replace }: Guard, source: string): string | null {
  const parts = source.split(find);
  return find !== '' && parts.length === 2 ? parts.join(replace) : null;
}

/** @returns a regular expression for the full names of the tests behind a title, which may be a template of many */
export function titlePattern(title: string): string {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${escaped.replaceAll(' > ', ' ').replace(/%[sdijop#]|\\\$[a-z]+/g, '[\\s\\S]*')}$`;
}

/** @returns the page with its table made anew from those that were seen to fail */
export function withTable(page: string, seen: ReadonlySet<string>): string {
  const [before, rest] = cut(page, BEGIN);
  const [, after] = cut(rest, END);
  return `${before}${BEGIN}\n${tables(seen)}\n${END}${after}`;
}

function cut(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`the page has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function tables(seen: ReadonlySet<string>): string {
  const sections = SECTIONS.map(({ heading, guards }) => {
    const rows = guards.filter(({ id }) => seen.has(id)).map(row);
    return `\n### ${heading}: each guard taken away\n\n| guard | where | this test then fails |\n| :-- | :-- | :-- |\n${rows.join('\n')}\n`;
  });
  return sections.join('');
}

function row({ does, file, test, title }: Guard): string {
  return `| ${does} | \`${file}\` | \`${test}\`: ${cell(title)} |`;
}

/** In code, so that nothing in a title is Markdown. */
function cell(title: string): string {
  const text = title.replaceAll('|', '\\|');
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
