/**
 * Text from a repository made harmless where it is shown: in GitHub's Markdown, where it must not become a mention, a
 * link, HTML or structure; in the log of a job, where a line may be a command to the runner; and in a page or a picture.
 */

/** What nobody sees, or what changes the order of what is seen: controls, bidi marks, zero-width characters, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Everything that ends a line for some reader of it. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Longer names are shown cut. */
const LONGEST_NAME = 200;

/** Longer sentences are shown cut. */
const LONGEST_TEXT = 400;

/** Shown as nothing, it keeps two characters from being read as one mark. */
const BREAK = '&#8203;';

/**
 * What GitHub makes into something, and what shows the same but stays text. Marks become references, which are never
 * structure (CommonMark 0.31.2, section 2.5) and mean the same inside HTML; `_` within a word is no mark (section 6.2).
 * Mentions, issues, commits, emoji and addresses are recognised in the finished text, so they are broken apart. A dollar
 * sign may begin mathematics unless it is alone in a span (GitHub docs, "Writing mathematical expressions").
 */
const MARKS =
  /[&<>\\`*[\]~|$@#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/|(?:100|1234|(?!\d+:)[\w+-]+):)|www(?=\.)|(?<![a-z\d])(?:GH-(?=\d)|(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}(?![a-z\d]))/giu;

const LEADING = /^(?:[+\-=:]|\d+[.)](?= |$))/;

/** @returns one line: line ends and tabs as blanks, what nobody sees as `⟨U+202E⟩` */
export function visible(text: string): string {
  return text.replace(LINE_ENDS, ' ').replaceAll('\t', ' ').replace(INVISIBLE, named);
}

/** @returns at most `longest` UTF-16 code units, whole characters, `…` in place of what is left out */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** @returns the text as inline Markdown that shows it and does nothing, also at the start of a line, in a table and in HTML */
export function markdownText(text: string, longest = LONGEST_TEXT): string {
  return beginning(shown(clip(visible(text), longest).trim()));
}

/** @returns a sentence like `markdownText`; what stands between single backticks in it is code */
export function markdownProse(text: string, longest = LONGEST_TEXT): string {
  const parts = clip(visible(text), longest)
    .trim()
    .split(/`([^`]+)`/);
  const between = (part: string, i: number): string =>
    part === '' && i > 0 && i < parts.length - 1 ? BREAK : shown(part);
  return beginning(parts.map((part, i) => (i % 2 === 1 ? markdownCode(part) : between(part, i))).join(''));
}

/**
 * @returns the text as inline code: between more backticks than it holds; or in an HTML element, if the text could end a
 * table cell, define a link's label, or look like HTML in the source
 */
export function markdownCode(text: string, longest = LONGEST_NAME): string {
  const code = clip(visible(text), longest);
  if (/[|[\]<>]/.test(code)) return `<code>${markdownText(code)}</code>`;
  const runs = code.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = /^[` ]|[` ]$|^$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** @returns the text as content or quoted attribute of HTML and SVG: it shows, and is never markup (HTML, section 13.1.2.3) */
export function markupText(text: string, longest = LONGEST_TEXT): string {
  return clip(visible(text), longest).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** What JSON lets through though nobody sees it. Its own line ends stay. */
const UNSEEN_IN_JSON = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029]/gu;

/**
 * @returns the value as indented JSON, harmless in the log of a job too: what nobody sees is an escape, and the runner
 * finds no `##[`, which it obeys anywhere; only strings can hold either
 */
export function seenJson(value: unknown): string {
  const escaped = (text: string): string =>
    Array.from({ length: text.length }, (_, i) => unitEscape(text.charCodeAt(i))).join('');
  return JSON.stringify(value, null, 2).replace(UNSEEN_IN_JSON, escaped).replaceAll('##[', '#\\u0023[');
}

function unitEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** @returns JSON as the content of a `script` element: nothing in it ends the element (HTML, section 4.12.1.3) */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark) => {
    return unitEscape(mark.charCodeAt(0));
  });
}

/** @returns lines as a code block; `language` is ours. Nothing in them ends it, or looks like HTML in the source. */
export function markdownBlock(lines: readonly string[], language: string): string {
  const code = lines.map((line) => clip(visible(line), LONGEST_TEXT).replaceAll('<', '‹').replaceAll('>', '›'));
  const runs = code.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 2) + 1);
  return [`${fence}${language}`, ...code, fence].join('\n');
}

/** @returns lines of text for where nothing is markup: only what nobody sees is changed */
export function plainText(text: string): string {
  return text
    .split(LINE_ENDS)
    .map((line) => line.replaceAll('\t', ' ').replace(INVISIBLE, named))
    .join('\n');
}

/** @returns the message of a workflow command (GitHub docs, "Workflow commands"; `escapeData` of actions/toolkit) */
export function commandValue(text: string): string {
  return withoutOldCommands(plainText(text)).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** @returns the value of a property of a workflow command, such as `file` (`escapeProperty` of actions/toolkit) */
export function commandProperty(text: string): string {
  return commandValue(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * @param coloured the text has our colours in it, and what else it shows was made visible before
 * @returns lines for a job's log, none of which the runner takes for a command
 */
export function safeLog(text: string, coloured = false): string {
  const lines = withoutOldCommands(coloured ? text : plainText(text)).split('\n');
  return lines.map((line) => line.replace(/^(\s*):(?=:)/, '$1: ')).join('\n');
}

/** The runner still obeys `##[command]` anywhere in a line. */
function withoutOldCommands(text: string): string {
  return text.replaceAll('##[', '# #[');
}

function shown(text: string): string {
  return text.replace(MARKS, harmless);
}

/** What begins a line must not make a list or a heading of it. */
function beginning(markdown: string): string {
  return markdown.replace(LEADING, (mark) => mark.slice(0, -1) + reference(mark.slice(-1)));
}

function harmless(mark: string): string {
  if (mark === '$') return '<span>$</span>';
  if (mark === '#' || mark === '@' || mark === ':') return (mark === '#' ? reference(mark) : mark) + BREAK;
  return mark.length > 1 ? mark.replace(/.{1,6}/g, `$&${BREAK}`) : reference(mark);
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

function reference(mark: string): string {
  return REFERENCES.get(mark) ?? `&#${mark.charCodeAt(0)};`;
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
