/** The page of the matrix, as a browser reads it: whatever things are called, it has the same elements and shows all. */
import { describe, expect, test } from '@jest/globals';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { clip, visible } from '../../src/report/escape.ts';
import type { Matrix } from '../../src/report/matrix.ts';
import { renderMatrixHtml } from '../../src/report/matrix-html.ts';
import { PAGE_SCRIPT } from '../../src/report/matrix-page-script.ts';
import { change, matrixOf, meeting, surfaceOf } from '../support/matrix.ts';

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['text that is turned around', '\u202egnirts\u2066 a\u200fb\u061c'],
  ['letters that look alike', 'grpс.Аgеnt'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the beginning of a comment and of a script', '<!--<script>'],
  ['an element that loads', '<img src=x onerror=alert(1)><svg onload=alert(1)>'],
  ['quotes', `" onmouseover="alert(1)" x='y' `],
  ['the end of a title, a style and a text field', '</title></style></textarea></noscript><b>'],
  ['backticks and templates', `\`\${alert(1)}\`{{constructor.constructor("alert(1)")()}}<%= 1 %>`],
  ['ends of lines', 'a\nb\r\nc\u2028d\u0085e\tf'],
  ['references', '&lt;b&gt; &#60;b&#62; &notit; &'],
  ['a NUL, an escape and half a character', 'a\u0000b\u001b[31mc\ud800d'],
  ['very many letters', 'x'.repeat(100_000)],
];

/** A matrix in which everything that a repository or its config names has this name. */
function named(name: string): Matrix {
  const broken = (key: string) => ({ ...meeting(), severity: 'broken' as const, broken: 1, findings: [finding(key)] });
  const finding = (key: string) => ({
    ...change(`${name}${key}`, 'broken', `08 01\n${name}`),
    element: `${name}.${name}`,
    sentence: `the rpc ${name} of ${name}.proto is gone`,
  });
  const surface = surfaceOf(
    { [`1.0.0-${name}`]: 0, [`2.0.0+${name}`]: 1, [`${name}`]: `${name}.proto:1:1: expected ${name}` },
    { '0-1': [broken('a'), broken('b')] },
    { name, peers: { client: name, server: `${name}2`, transport: 'grpc' } },
  );
  const [first] = surface.releases;
  const built = first === undefined || 'unread' in first ? [] : [{ ...first, clients: { protocol: 0, ref: name } }];
  const releases = [...built, ...surface.releases.slice(1)];
  const other = surfaceOf({ '1.0.0': 0 }, {}, { name: `${name} too` });
  return matrixOf([{ ...surface, releases }, other], { repository: name, unseen: [`1 tag: ${name}`] });
}

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

interface Page {
  /** Elements with the names of their attributes, in their order. */
  readonly elements: readonly string[];
  /** What is read: texts, and values of attributes. */
  readonly texts: readonly string[];
  /** The contents of its scripts. */
  readonly scripts: readonly string[];
}

/** Reads a document as the HTML standard says. */
function readPage(html: string): Page {
  const body = html.replace('<!doctype html>', '');
  const tree = { type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: body }] };
  const page = { elements: [] as string[], texts: [] as string[], scripts: [] as string[] };
  walk(
    unified()
      .use(rehypeRaw)
      .runSync(tree as never) as Node,
    page,
  );
  return page;
}

function walk(node: Node, page: { elements: string[]; texts: string[]; scripts: string[] }): void {
  const { type, tagName, value, properties = {}, children = [] } = node;
  if (type === 'comment') throw new Error(`a comment: ${value}`);
  if (type === 'text') page.texts.push(value ?? '');
  if (tagName !== undefined) page.elements.push(`${tagName} ${Object.keys(properties).sort().join(' ')}`);
  if (tagName !== 'meta') page.texts.push(...Object.values(properties).map((each) => [each].flat().join(' ')));
  if (tagName === 'script') page.scripts.push(children.map((child) => child.value ?? '').join(''));
  else for (const child of children) walk(child, page);
}

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

test.each(NAMES)('a name with %s is text and no element, wherever it is shown', (_, name) => {
  const html = renderMatrixHtml(named(name));
  const page = readPage(html);
  expect(page.elements).toEqual(readPage(renderMatrixHtml(named('plain'))).elements);
  expect(UNSEEN.exec(html)?.[0]).toBeUndefined();
  const [data = '', script, ...more] = page.scripts;
  expect([script, more]).toEqual([PAGE_SCRIPT, []]);
  const told = JSON.stringify(JSON.parse(data));
  const shown = clip(visible(name), 300).replace(/…$/, '').trim();
  // As a heading, in a choice, in words for those who hear the page, in the list of what was not looked at.
  const places = page.texts.filter((text) => text.includes(shown));
  expect(places.length).toBeGreaterThan(10);
  expect(told.split(JSON.stringify(shown).slice(1, -1)).length).toBeGreaterThan(5);
});

describe('the page runs its own script', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(renderMatrixHtml(named('x')))?.[1] ?? '';
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));

  test('and no other, and loads and sends nothing', () => {
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    for (const kind of ['script-src', 'style-src'])
      expect(rules.get(kind)).toEqual([expect.stringMatching(/^'sha256-[\w+/]{43}='$/)]);
    expect([...rules.keys()]).toHaveLength(5);
  });
});
