import { githubTree, type HtmlNode } from '../../scripts/github-markdown.mjs';

/** What GitHub would show of some Markdown. */
export interface Shown {
  /** Everything readable, in order. */
  readonly text: string;
  /** The part of it in which GitHub looks for mentions, references and addresses: not code, not links. */
  readonly loose: readonly string[];
  readonly elements: ReadonlySet<string>;
  readonly links: readonly string[];
}

const QUIET = new Set(['code', 'pre', 'a', 'tt']);

/** Renders Markdown as GitHub does and takes it apart. */
export function show(markdown: string): Shown {
  const found = { text: '', loose: [] as string[], elements: new Set<string>(), links: [] as string[] };
  collect(githubTree(markdown), false, found);
  return found;
}

function collect(
  node: HtmlNode,
  quiet: boolean,
  found: { text: string; loose: string[]; elements: Set<string>; links: string[] },
): void {
  if (node.tagName !== undefined) found.elements.add(node.tagName);
  if (node.tagName === 'a') found.links.push(String(node.properties?.href));
  if (node.type === 'text') {
    found.text += node.value ?? '';
    if (!quiet) found.loose.push(node.value ?? '');
  }
  for (const child of node.children ?? []) collect(child, quiet || QUIET.has(node.tagName ?? ''), found);
}

/** What GitHub turns into a link or a notification after rendering: mentions, issues, commits, addresses. */
export const REFERENCE =
  /@[a-z\d]|#\d|(?<![a-z\d])gh-\d|:\/\/|www\.|(?<![a-z\d])(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}(?![a-z\d])/i;
