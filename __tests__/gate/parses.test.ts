import { describe, expect, test } from '@jest/globals';
import { createParses } from '../../src/gate/parses.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('parses', () => {
  test('a content is parsed once, by its id', () => {
    const parses = createParses();
    expect(parses.known('one')).toBeUndefined();
    const first = parses.parse('one', bytes('message A {}'));
    expect([parses.parse('one', bytes('message B {}')), parses.known('one')]).toEqual([first, first]);
    expect(parses.known('one')).toBe(first);
    expect(createParses().known('one')).toBeUndefined();
  });

  test('a byte order mark is the parser’s business', () => {
    const { file, problems } = createParses().parse('bom', bytes('\uFEFFsyntax = "proto3";'));
    expect([file.text.length, problems]).toEqual([19, []]);
  });

  test('text that is no UTF-8 is one problem, at the first wrong byte', () => {
    const broken = new Uint8Array([...bytes('// é\nmessage '), 0xc3, 0x28, ...bytes(' {}'), 0xff]);
    const { file, problems } = createParses().parse('x', broken);
    expect([problems, file.text.charAt(13)]).toEqual([
      [{ message: 'the file is not valid UTF-8 here. Save it as UTF-8.', range: { start: 13, end: 14 } }],
      '\uFFFD',
    ]);
  });

  test.each([
    ['after a replacement character that is really there', '// \uFFFD', [0xff], 4],
    ['that begins like that character', '// ', [0xef, 0x28], 3],
    ['that is cut off at the end', '// ab', [0xe2, 0x82], 5],
    ['behind a character of two code units', '// 😀', [0x80], 5],
  ])('a wrong byte %s', (_, before, wrong, start) => {
    const { problems } = createParses().parse('x', new Uint8Array([...bytes(before), ...wrong]));
    expect(problems.map(({ range }) => range)).toEqual([{ start, end: start + 1 }]);
  });

  test('a replacement character that is really there is no fault', () => {
    expect(createParses().parse('x', bytes('// \uFFFD\n')).problems).toEqual([]);
  });
});
