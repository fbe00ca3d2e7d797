/** A node of the rendered document: an element with a name, or text with a value. */
export interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly value?: string;
  readonly children?: readonly HtmlNode[];
}

/** The tree of elements that `markdown` becomes on GitHub. */
export function githubTree(markdown: string): HtmlNode;

/** The HTML that `markdown` becomes on GitHub. */
export function githubHtml(markdown: string): string;
