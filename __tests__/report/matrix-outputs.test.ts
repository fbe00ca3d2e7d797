import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import satisfies from 'semver/functions/satisfies.js';
import { renderMatrixHtml } from '../../src/report/matrix-html.ts';
import { renderMatrixMarkdown } from '../../src/report/matrix-markdown.ts';
import { pageData } from '../../src/report/matrix-page-data.ts';
import { PAGE_SCRIPT } from '../../src/report/matrix-page-script.ts';
import { PAGE_STYLE } from '../../src/report/matrix-page-style.ts';
import { renderMatrixSvg } from '../../src/report/matrix-svg.ts';
import { renderMatrixText } from '../../src/report/matrix-text.ts';
import { change, HOSTILE, HOSTILE_MATRIX, matrixOf, meeting, SAMPLE, surfaceOf } from '../support/matrix.ts';

const PLAIN = { colour: false, width: null };
const MANY = matrixOf([surfaceOf(Object.fromEntries(Array.from({ length: 62 }, (_, i) => [`1.${i}.0`, i])))]);
/** Text nobody sees, or that reorders what is seen. */
const INVISIBLE = /\p{Cf}|\u2028|(?!\n)\p{Cc}/u;

describe('for a terminal', () => {
  test('releases of one protocol are one row and one column', () => {
    expect(renderMatrixText(SAMPLE, PLAIN)).toBe(`agent: 6 releases, 3 different protocols

  row     rt built from the protocol of the release
  column  vm of the release
  Above the diagonal the rt is the older side, below it the newer.

                              1.0.0  1.1.0  1.2.0  2.0.0
  1.0.0 … 1.0.2 (3 releases)  ·      ?      ·      ✗2
  1.1.0                       ?      ?      ?      ?
  1.2.0                       ~1     ?      ·      ✗2
  2.0.0                       ✗1     ?      ·      ·

  ·  works
  ~  degraded: calls work, but something is lost or ignored
  ✗  broken: calls fail or are misread
  ?  unknown: one of the two could not be read
  Numbers count the changes behind it.

Could not be read:
  1.1.0: a.proto:3:1: a name was expected

not seen: 1 tag that is no version: 20191207
not seen: new values of existing fields, and changed behaviour: no schema shows them
`);
  });

  const table = (width: number): readonly string[] =>
    renderMatrixText(SAMPLE, { colour: false, width })
      .split('\n')
      .slice(6)
      .filter((line) => /[·~✗?]|^ {20}/.test(line) && !/works|changes|could|broken|degraded/.test(line));

  test('a narrow one has numbers for versions, then no counts, then several tables', () => {
    expect(table(50)).toEqual([
      '                                 1  2  3  4',
      '  1  1.0.0 … 1.0.2 (3 releases)  ·  ?  ·  ✗2',
      '  2  1.1.0                       ?  ?  ?  ?',
      '  3  1.2.0                       ~1 ?  ·  ✗2',
      '  4  2.0.0                       ✗1 ?  ·  ·',
    ]);
    expect(table(42)[1]).toBe('  1  1.0.0 … 1.0.2 (3 releases)  · ? · ✗');
    expect(table(38)).toEqual([
      '                                 1 2',
      '  1  1.0.0 … 1.0.2 (3 releases)  · ?',
      '  2  1.1.0                       ? ?',
      '  3  1.2.0                       ~ ?',
      '  4  2.0.0                       ✗ ?',
      '                                 3 4',
      '  1  1.0.0 … 1.0.2 (3 releases)  · ✗',
      '  2  1.1.0                       ? ?',
      '  3  1.2.0                       · ✗',
      '  4  2.0.0                       · ·',
    ]);
    expect(table(1).length).toBe(20);
  });

  test.each([80, 100, 120, 200, 400])('62 different protocols keep within %d columns', (width) => {
    const lines = renderMatrixText(MANY, { colour: false, width }).split('\n');
    const rows = lines.filter((line) => /·/.test(line) && !/works/.test(line));
    expect(Math.max(...rows.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(rows.length % 62).toBe(0);
    const cells = rows.flatMap((line) => line.match(/·/g) ?? []);
    expect(cells.length).toBe(62 * 62);
  });

  test('a thousand different protocols', () => {
    const releases = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`${i}.0.0`, 'x'.repeat(i + 1)]));
    const text = renderMatrixText(matrixOf([surfaceOf(releases)]), { colour: false, width: 5000 });
    expect(text.match(/\?/g)?.length).toBe(1_000_001);
  });

  test('colours change nothing but colours', () => {
    const colour = renderMatrixText(SAMPLE, { colour: true, width: null });
    expect(colour.replace(/\p{Cc}\[\d+m/gu, '')).toBe(renderMatrixText(SAMPLE, PLAIN));
    expect(colour).toContain('\u001b[31m✗2');
    expect(colour).toContain('\u001b[33m~1');
  });

  test('nothing from a repository acts on it', () => {
    expect(renderMatrixText(HOSTILE_MATRIX, PLAIN)).not.toMatch(INVISIBLE);
    const command = matrixOf([surfaceOf({ '1.0.0': '::error::x' }, {}, { name: '##[error]' })]);
    expect(renderMatrixText(command, PLAIN)).not.toContain('##[');
  });

  test('without a release', () => {
    expect(renderMatrixText(matrixOf([surfaceOf({})]), PLAIN)).toMatch(/^agent: no release\n/);
  });
});

describe('as Markdown', () => {
  test('the same table', () => {
    expect(renderMatrixMarkdown(SAMPLE)).toBe(`### agent

6 releases, 3 different protocols. Row: rt built from the protocol of the release; column: vm of the release. Above the diagonal the rt is the older side, below it the newer. Numbers count the changes behind it.

| rt ↓ vm → | 1.0.0 | 1.1.0 | 1.2.0 | 2.0.0 |
|:---|:---:|:---:|:---:|:---:|
| **1.0.0 … 1.0.2 (3 releases)** | · | ? | · | ✗2 |
| **1.1.0** | ? | ? | ? | ? |
| **1.2.0** | &#126;1 | ? | · | ✗2 |
| **2.0.0** | ✗1 | ? | · | · |

· works &nbsp; &#126; degraded: calls work, but something is lost or ignored &nbsp; ✗ broken: calls fail or are misread &nbsp; ? unknown: one of the two could not be read

Could not be read:

- 1.1.0: a.proto:3:1: a name was expected

Not seen:

- 1 tag that is no version: 20191207
- new values of existing fields, and changed behaviour: no schema shows them
`);
  });

  test('nothing from a repository is markup in it', () => {
    const markdown = renderMatrixMarkdown(HOSTILE_MATRIX);
    expect(markdown).not.toMatch(/<(?!span>|\/span>)/);
    expect(markdown).not.toMatch(INVISIBLE);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((row) => row.split('|').length)).toEqual([6, 6, 6, 6, 6, 4, 4, 4]);
  });
});

/** The names of the elements in the order they end; throws where one is not closed, or an attribute has no quotes. */
function elementsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const ended: string[] = [];
  let at = 0;
  for (const found of xml.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [\w:-]+="[^"<&]*(?:&#?\w+;[^"<&]*)*")*) ?(\/?)>|<|&(?!#?\w+;)/g,
  )) {
    const [text, end, name, , alone] = found;
    if (name === undefined)
      throw new Error(`stray ${text} at ${found.index}: ${xml.slice(found.index, found.index + 60)}`);
    if (end === '/' && open.pop() !== name) throw new Error(`${name} ends at ${found.index}, but did not begin`);
    if (end === '/' || alone === '/') ended.push(name);
    else open.push(name);
    at = found.index;
  }
  if (open.length > 0) throw new Error(`${open} not closed after ${at}`);
  return ended;
}

describe('as SVG', () => {
  test.each([
    ['the sample', SAMPLE],
    ['hostile names', HOSTILE_MATRIX],
    ['62 protocols', MANY],
    ['nothing', matrixOf([surfaceOf({})])],
  ])('%s is one well-formed picture with a title and a description', (_, matrix) => {
    const svg = renderMatrixSvg(matrix);
    const elements = elementsOf(svg);
    expect(elements.at(-1)).toBe('svg');
    expect(elements.filter((name) => name === 'desc').length).toBe(1);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc">\n<title id="title">Which releases of /);
    expect(svg).not.toMatch(INVISIBLE);
    const names = ['circle', 'desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'];
    expect(elements.filter((name) => !names.includes(name))).toEqual([]);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|https?:|@import/);
  });

  test('every cell says in words what it is', () => {
    const svg = renderMatrixSvg(SAMPLE);
    const titles = [...svg.matchAll(/<title>(.*?)<\/title>/g)].map(([, text]) => text);
    expect(titles.length).toBe(16);
    expect(titles[3]).toBe('rt 1.0.0 … 1.0.2 with vm 2.0.0: 2 changes break it, 1 degrades it');
    expect(svg).toContain('prefers-color-scheme: dark');
  });
});

describe('as a page', () => {
  const html = renderMatrixHtml(SAMPLE);

  test('nothing comes from outside, and nothing else may run', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(PAGE_STYLE)}; script-src ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(html).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(html).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import|\bstyle=|\son\w+=/);
    expect(PAGE_SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|<\//);
  });

  test('nothing from a repository is markup in it', () => {
    const hostile = renderMatrixHtml(HOSTILE_MATRIX);
    expect(hostile).not.toMatch(INVISIBLE);
    expect(hostile.match(/<script/g)?.length).toBe(2);
    expect(hostile.match(/<\/script/g)?.length).toBe(2);
    expect(hostile).not.toMatch(/<img|onerror=(?!alert)|<!--/);
    const shell = hostile.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace('<!doctype html>', '');
    const closed = shell
      .replace(/<(meta|input)((?: [^<>]*?)?)(?: checked)?>/g, '<$1$2/>')
      .replace(/ (?:hidden|checked)(?=>)/g, '');
    expect(elementsOf(closed).at(-1)).toBe('html');
  });

  test('the data is the data', () => {
    const text = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
      renderMatrixHtml(HOSTILE_MATRIX),
    )?.[1];
    const data = JSON.parse(text ?? '');
    expect(data).toEqual(JSON.parse(JSON.stringify(pageData(HOSTILE_MATRIX))));
    expect(data.surfaces[0].client).toContain('</script><script>alert(1)</script>');
    expect(data.surfaces[0].client).not.toBe(HOSTILE);
  });

  test('every finding is in it once', () => {
    const data = pageData(SAMPLE);
    expect(data.found.length).toBe(5);
    expect(data.told.length).toBe(5);
    expect(data.surfaces[0]?.meetings['0-2']).toEqual({
      'old-client-new-server': [1, 2, 3],
      'new-client-old-server': [4],
    });
    expect(data.surfaces[0]?.meetings['1-2']).toEqual({
      'old-client-new-server': [1, 2, 3],
      'new-client-old-server': [],
    });
  });

  test('a proof keeps its lines', () => {
    const shown = { ...meeting(), broken: 1, findings: [change('Get', 'broken', '08 01\nUNIMPLEMENTED')] };
    const data = pageData(matrixOf([surfaceOf({ '1.0.0': 0, '2.0.0': 1 }, { '0-1': [shown, meeting()] })]));
    expect(data.told).toEqual([['broken', 'the new server no longer knows Get', '08 01\nUNIMPLEMENTED']]);
  });

  test('rows and columns are headed, and each cell says in words what it is', () => {
    expect(html.match(/<th scope="col" data-versions="/g)?.length).toBe(4);
    expect(html.match(/<th scope="row" data-versions="/g)?.length).toBe(4);
    expect(
      html.match(/<td class="(safe|degraded|broken|unknown)"><button type="button" aria-label="[^"]+"/g)?.length,
    ).toBe(16);
    expect(html).toContain('data-versions="1.0.0 1.0.1 1.0.2"');
    expect(html).toContain('value="unknown" checked');
    expect(renderMatrixHtml(matrixOf([surfaceOf({ '1.0.0': 0 })]))).not.toContain('value="unknown"');
    expect(html).not.toContain('id="surface"');
    expect(renderMatrixHtml(HOSTILE_MATRIX)).toContain('<select id="surface">');
  });

  test('62 different protocols with many changes are a page of bearable size', () => {
    expect(renderMatrixHtml(MANY).length).toBeLessThan(1_500_000);
  });
});

describe('the page reads ranges as npm does', () => {
  const [, after = ''] = PAGE_SCRIPT.split('// ---- ranges of versions');
  const [ranges = ''] = after.split('// ---- filters');
  const context = vm.createContext({});
  vm.runInContext(
    `'use strict';\n//${ranges}\nthis.test = (range, version) => { const found = rangeOf(range); return found && found(versionOf(version)); };`,
    context,
  );
  const reads = context.test as (range: string, version: string) => boolean | null;

  const VERSIONS = [
    '0.0.3',
    '0.2.0',
    '0.2.9',
    '0.3.0',
    '1.0.0',
    '1.2.3',
    '1.3.0',
    '1.9.9',
    '1.10.0',
    '2.0.0',
    '2.1.0',
    '10.0.0',
  ];
  test.each([
    ...[
      '',
      '*',
      'x',
      '1',
      '1.x',
      '1.2',
      '1.2.x',
      '=1.2.3',
      '1.2.3',
      'v1.2.3',
      '>=1.4 <2',
      '>= 1.4 < 2',
      '>1',
      '>1.2',
      '>1.2.3',
    ],
    ...[
      '<1.3',
      '<=1.3',
      '<=1',
      '^1.2',
      '^0.2',
      '^0.2.1',
      '^0',
      '^0.0.3',
      '~1.2',
      '~1',
      '~1.2.3',
      '1.2 - 1.9',
      '1.2.3 - 2',
      '0.2 || 2.x',
    ],
    ...['<1 || >=1.9.9 <2.1', '>=1.2.3 <1.10.0'],
  ])('%j', (range) => {
    expect(VERSIONS.filter((version) => reads(range, version))).toEqual(
      VERSIONS.filter((version) => satisfies(version, range)),
    );
  });

  test('pre-releases stand in their order', () => {
    const versions = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
    ];
    for (const [i, low] of versions.entries())
      expect(versions.filter((version) => reads(`>=${low}`, version))).toEqual(versions.slice(i));
  });

  test.each(['>', 'a', '1.2.3.4', '>=', '1..2', '>=1.4 <', '||x||y', 'latest'])('%j is none', (range) => {
    expect(reads(range, '1.0.0')).toBeNull();
  });
});
