// Markdown as GitHub renders it: GitHub Flavored Markdown, sanitised by GitHub's own rules. What GitHub does after that
// (mentions, references, proxied images) is not done here.
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGemoji from 'remark-gemoji';
import remarkGfm from 'remark-gfm';
import { remarkAlert } from 'remark-github-blockquote-alert';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** GitHub's rules, and the boxes it makes of `> [!NOTE]`. */
const allowed = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'svg', 'path'],
  attributes: {
    ...defaultSchema.attributes,
    div: [...(defaultSchema.attributes?.div ?? []), ['className', /^markdown-alert/]],
    p: [['className', /^markdown-alert/]],
    svg: ['className', 'viewBox', 'width', 'height'],
    path: ['d'],
  },
};

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkAlert)
  .use(remarkGemoji)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze();

/** The tree of elements that `markdown` becomes. */
export function githubTree(markdown) {
  return renderer.runSync(renderer.parse(markdown));
}

/** The HTML that `markdown` becomes. */
export function githubHtml(markdown) {
  return renderer.stringify(githubTree(markdown));
}
