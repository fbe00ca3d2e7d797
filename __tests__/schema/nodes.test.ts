/** Nodes that hold offsets and make the rest when somebody asks. */
import { describe, expect, test } from '@jest/globals';
import type { OptionNode, Range } from '../../src/schema/ast.ts';
import { exact } from '../../src/schema/lists.ts';
import { parse } from '../../src/schema/parse.ts';

/** The options of the file that is `text`, behind its first line. */
function optionsOf(text: string): { readonly all: string; readonly options: readonly OptionNode[] } {
  const all = `syntax = "proto3";\n${text}`;
  const { file, problems } = parse(all);
  expect(problems).toEqual([]);
  return { all, options: file.options };
}

const cut = (text: string, { start, end }: Range): string => text.slice(start, end);

describe('the value of an option that is a string', () => {
  test.each([
    ['plain', '"Ünïcode, and /* no comment */"', 'Ünïcode, and /* no comment */'],
    ['empty', '""', ''],
    ['the other quotes', `'say "a"'`, 'say "a"'],
    ['with escapes', String.raw`"\x41\n\\"`, 'A\n\\'],
    ['in two pieces', '"a" "b"', 'ab'],
    ['in two pieces with comments between', '"a" /* 1 */ // 2\n \'b\'', 'ab'],
    ['a plain piece before one with escapes', String.raw`"a" "\x42"`, 'aB'],
    ['before a comment with a quote', '"a" /* "b" */', 'a'],
  ])('%s', (_, written, meant) => {
    const { all, options } = optionsOf(`option (a.b) = ${written};`);
    const value = options[0]?.value;
    if (value?.kind !== 'string') throw new Error(`found ${value?.kind}`);
    expect(new TextDecoder().decode(value.bytes)).toBe(meant);
    expect(cut(all, value.range)).toBe(written.replace(/ \/\* "b" \*\/$/, ''));
  });
});

describe('the places of an option', () => {
  test('as a statement: its name is not where the statement begins', () => {
    const { all, options } = optionsOf('option (a . b).c = 7;');
    const [option] = options;
    if (option === undefined) throw new Error('no option');
    expect(option.name).toBe('(a.b).c');
    expect([option.range, option.nameRange, option.value.range].map((range) => cut(all, range))).toEqual([
      'option (a . b).c = 7;',
      '(a . b).c',
      '7',
    ]);
  });

  test('of a field, with the places of its name, type and number', () => {
    const text = 'syntax = "proto3"; message M { repeated .a . B list = 0x1F [deprecated = true, json_name = "l"]; }';
    const field = parse(text).file.messages[0]?.fields[0];
    if (field === undefined) throw new Error('no field');
    const { label, type, name, number, options } = field;
    expect([label?.text, type.text, name.text, number.value]).toEqual(['repeated', '.a.B', 'list', 31n]);
    const ranges = [field.range, label?.range, type.range, name.range, number.range].map(
      (range) => range ?? field.range,
    );
    expect(ranges.map((range) => cut(text, range))).toEqual([
      text.slice(text.indexOf('repeated'), text.indexOf(';', 20) + 1),
      'repeated',
      '.a . B',
      'list',
      '0x1F',
    ]);
    expect(options.map(({ range, nameRange }) => [cut(text, range), cut(text, nameRange)])).toEqual([
      ['deprecated = true', 'deprecated'],
      ['json_name = "l"', 'json_name'],
    ]);
  });
});

describe('lists that are kept', () => {
  test('have the same items, and grow no more with the list they were made of', () => {
    const items = [1, 2];
    const kept = exact(items);
    items.push(3);
    expect(kept).toEqual([1, 2]);
  });

  test('without items are one list', () => {
    expect(exact([])).toBe(exact<number>([]));
    expect(exact([])).toEqual([]);
  });
});
