import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  clip,
  commandProperty,
  commandValue,
  markdownBlock,
  markdownCode,
  markdownProse,
  markdownText,
  markupText,
  safeLog,
  scriptJson,
  visible,
} from '../../src/report/escape.ts';
import { REFERENCE, show } from '../support/github-document.ts';

const MARKS = [
  '@octocat',
  '@org/team',
  '#12',
  'octocat/hello#7',
  'GH-3',
  '_GH-3',
  'a1b2c3d',
  '0123456789abcdef0123456789abcdef01234567',
  'https://x.test',
  'ftp://x.test',
  'www.x.test',
  '_www.x.test',
  'a@b.test',
  'mailto:a@b.test',
  '[x](http://y.test)',
  '![x](y)',
  '<b>',
  '</details>',
  '</summary>',
  '<!--',
  '-->',
  '<!-- skewgate:v1:x -->',
  '<script>',
  '<img src=x onerror=y>',
  '<a href="y">',
  '`',
  '``',
  '```',
  '~~~',
  '~~x~~',
  '**',
  '*x*',
  '__',
  '_x_',
  'a_b',
  '_',
  '|',
  '\\|',
  '\\',
  '\\\\',
  '&lt;',
  '&#64;',
  '&',
  '$x$',
  '$$',
  '$`x`$',
  ':tada:',
  ':100:',
  ':7:',
  ':',
  '[^1]',
  '[^1]: x',
  '[ ]',
  '[x]: y',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '> [!NOTE]',
  '---',
  '===',
  ':-:',
  '| - |',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\udc00',
  '\u00ad',
  '::error::x',
  '##[error]',
  '%0A',
  '😀',
  'é',
  'name',
  'grpc.Agent',
  ' ',
];
/** Names of emoji; those of digits alone are 100 and 1234. */
const EMOJI = /:(?:100|1234|(?!\d+:)[\w+-]+):/;

const nasty = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

/** Without the breaks that keep marks apart, and with the blanks that HTML shows. */
function read(text: string): string {
  return text
    .replaceAll('\u200b', '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** Where inline Markdown may stand, and the elements of that place. */
const PLACES: readonly [string, (inline: string) => string, readonly string[]][] = [
  ['a line', (inline) => inline, ['p']],
  ['a sentence', (inline) => `x ${inline} y`, ['p']],
  ['a list', (inline) => `- ${inline}`, ['ul', 'li']],
  ['a heading', (inline) => `### ${inline}`, ['h3']],
  ['a table', (inline) => `| a | b |\n|---|---|\n| ${inline} | y |`, ['table', 'thead', 'tbody', 'tr', 'th', 'td']],
  ['a link', (inline) => `[${inline}](https://z.test)`, ['p', 'a']],
  ['a fold', (inline) => `<details>\n\n${inline}\n\n</details>`, ['details', 'p']],
];

describe.each(PLACES)('in %s', (_, put, around) => {
  const own = show(put('X'));

  test('text is shown as it is and does nothing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: shown, loose, elements, links } = show(put(markdownText(text)));
        expect(read(shown)).toBe(read(own.text.replace('X', () => clip(visible(text), 400).trim())));
        expect([...elements].filter((name) => name !== 'span' && !around.includes(name))).toEqual([]);
        expect(links).toEqual(own.links);
        expect(loose.filter((part) => REFERENCE.test(part) || EMOJI.test(part))).toEqual([]);
      }),
    );
  });

  test('prose is shown as it is, words between backticks as code, and does nothing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: shown, loose, elements, links } = show(put(markdownProse(text)));
        const unquoted = (of: string): string => of.replaceAll(/[` ]/g, '');
        expect(unquoted(read(shown))).toBe(
          unquoted(read(own.text.replace('X', () => clip(visible(text), 400).trim()))),
        );
        expect([...elements].filter((name) => !['span', 'code', ...around].includes(name))).toEqual([]);
        expect(links).toEqual(own.links);
        expect(loose.filter((part) => REFERENCE.test(part))).toEqual([]);
      }),
    );
  });

  test('code is shown as it is and does nothing', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: shown, loose, elements, links } = show(put(markdownCode(text)));
        expect(read(shown)).toBe(read(own.text.replace('X', () => clip(visible(text), 200))));
        expect([...elements].filter((name) => !['span', 'code', ...around].includes(name))).toEqual([]);
        expect(links).toEqual(own.links);
        expect(loose.filter((part) => REFERENCE.test(part))).toEqual([]);
      }),
    );
  });
});

test('nothing hidden stays hidden', () => {
  expect(visible('a\u202eb\u0000c\u200bd\ud800e\u{e0041}f\u00ad')).toBe(
    'a⟨U+202E⟩b⟨U+0000⟩c⟨U+200B⟩d⟨U+D800⟩e⟨U+E0041⟩f⟨U+00AD⟩',
  );
  expect(visible('a\r\nb\rc\td\u2028e')).toBe('a b c d e');
});

test('text is cut between characters', () => {
  expect(clip('abc', 3)).toBe('abc');
  expect(clip('abcd', 3)).toBe('ab…');
  expect(clip('a😀bc', 3)).toBe('a…');
});

test.each([
  ['field a.b_c is new', 'field a.b_c is new'],
  ['_a_ b__c *d*', '&#95;a&#95; b&#95;&#95;c &#42;d&#42;'],
  ['@octocat #1 http://x', '@&#8203;octocat &#35;&#8203;1 http:&#8203;//x'],
  ['<!-- x -->', '&lt;!-- x --&gt;'],
  ['1. x', '1&#46; x'],
  ['- x', '&#45; x'],
  ['a.proto:2:23: x :+1: :100:', 'a.proto:2:23: x :&#8203;+1: :&#8203;100:'],
  ['costs $5', 'costs <span>$</span>5'],
  ['see 0123456789abcdef', 'see 012345&#8203;6789ab&#8203;cdef&#8203;'],
  ['a value is 2147483648 or more', 'a value is 2147483648 or more'],
])('text: %s', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

test.each([
  ['a.B', '`a.B`'],
  ['a`b', '``a`b``'],
  ['``', '``` `` ```'],
  [' a', '`  a `'],
  ['[a]: b', '<code>&#91;a&#93;: b</code>'],
  ['a|b', '<code>a&#124;b</code>'],
  ['map<a>', '<code>map&lt;a&gt;</code>'],
  ['<!-- x', '<code>&lt;!-- x</code>'],
  ['a\nb', '`a b`'],
  ['', '`  `'],
])('code: %j', (text, expected) => {
  expect(markdownCode(text)).toBe(expected);
});

test('prose: words between single backticks are code', () => {
  expect(markdownProse('say `--base X`, or `a|b`: it`s a_')).toBe(
    'say `--base X`, or <code>a&#124;b</code>: it&#96;s a&#95;',
  );
  expect(markdownProse('`a``b`')).toBe('`a`&#8203;`b`');
  expect(markdownProse('found `;`. Write it')).toBe('found `;`. Write it');
});

describe('a block of code', () => {
  test('is longer than any run in it', () => {
    expect(markdownBlock(['a: ```` # b\nc', 'd'], 'yaml')).toBe('`````yaml\na: ```` # b c\nd\n`````');
    expect(markdownBlock(['a'], 'yaml')).toBe('```yaml\na\n```');
  });

  test('shows its lines and nothing else', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (lines) => {
        const { text, elements } = show(`${markdownBlock(lines, 'yaml')}\n`);
        const shown = lines.map((line) => clip(visible(line), 400).replaceAll('<', '‹').replaceAll('>', '›'));
        expect(text.trim()).toBe(shown.join('\n').trim());
        expect([...elements]).toEqual(['pre', 'code']);
      }),
    );
  });
});

describe('workflow commands', () => {
  test('values and properties', () => {
    expect(commandValue('50%\r\na:b,c ##[error]')).toBe('50%25%0Aa:b,c # #[error]');
    expect(commandProperty('a:b,c%\n')).toBe('a%3Ab%2Cc%25%0A');
  });

  test('are whole, whatever is in them', () => {
    fc.assert(
      fc.property(nasty, nasty, (file, message) => {
        const line = `::error file=${commandProperty(file)},line=1::${commandValue(message)}`;
        const parsed = /^::error file=([^:,\r\n]*),line=1::([^\r\n]*)$/.exec(line);
        expect(parsed).not.toBeNull();
        expect(line).not.toContain('##[');
      }),
    );
  });
});

describe('a line of the log', () => {
  test.each([
    ['::error::x', ': :error::x'],
    ['  ::set-output name=a::b', '  : :set-output name=a::b'],
    [':::x', ': ::x'],
    ['a ::b', 'a ::b'],
    ['###[error]x', '## #[error]x'],
    ['a\r::b\n##[c', 'a\n: :b\n# #[c'],
    ['a\u001b[31mb', 'a⟨U+001B⟩[31mb'],
  ])('%j', (text, expected) => {
    expect(safeLog(text)).toBe(expected);
  });

  test('is never a command', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const line of safeLog(text).split(/[\r\n]/)) {
          expect(line.trimStart().startsWith('::')).toBe(false);
          expect(line).not.toContain('##[');
        }
      }),
    );
  });
});

describe('in a page or a picture', () => {
  test('text is never markup, nor the end of an attribute', () => {
    expect(markupText(`</a><b c="d" e='f'>&amp;\u202e\u001b\n`)).toBe(
      '&#60;/a&#62;&#60;b c=&#34;d&#34; e=&#39;f&#39;&#62;&#38;amp;⟨U+202E⟩⟨U+001B⟩ ',
    );
    expect(markupText('abcdef', 4)).toBe('abc…');
  });

  test('JSON does not end the element it is in, and means the same', () => {
    const value = { '</script>': ['<!--', ']]>', '&lt;', '\u2028\u2029', '\\u003c', 'é'] };
    expect(scriptJson(value)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});
