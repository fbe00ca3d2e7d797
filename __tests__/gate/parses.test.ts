import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/config/defaults.ts';
import { boundedParses, createParses, type ParseBounds } from '../../src/gate/parses.ts';
import { DEFAULT_LIMITS as PARSE_LIMITS } from '../../src/schema/limits.ts';

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
    ['behind a byte order mark', '\uFEFF//', [0xff], 3],
  ])('a wrong byte %s', (_, before, wrong, start) => {
    const { problems } = createParses().parse('x', new Uint8Array([...bytes(before), ...wrong]));
    expect(problems.map(({ range }) => range)).toEqual([{ start, end: start + 1 }]);
  });

  test('a replacement character that is really there is no fault', () => {
    expect(createParses().parse('x', bytes('// \uFFFD\n')).problems).toEqual([]);
  });
});

describe('how much is parsed', () => {
  const bounds: ParseBounds = { fileBytes: 100, totalBytes: 40, fileWords: 1000, messageFields: 1000 };
  const message = (name: string): Uint8Array => bytes(`message ${name} {}`);

  test('so many bytes of all files; what is beyond says so, each time', () => {
    const parses = createParses(undefined, { ...bounds, totalBytes: 26 });
    const problems = ['A', 'B', 'C', 'A', 'C'].map((name) => parses.parse(name, message(name)).problems);
    const refused = {
      message:
        'this file is not read: the files of all versions have more than 26 bytes together, which is the limit. Leave files out with `protos:` or `exclude:` in the config, or raise `limits.total-bytes` there.',
      range: { start: 0, end: 0 },
    };
    expect(problems).toEqual([[], [], [refused], [], [refused]]);
    expect([parses.parse('C', message('C')).file.text, parses.parse('A', message('A')).file.text]).toEqual([
      '',
      'message A {}',
    ]);
  });

  test('so many words of a file, and fields of a message', () => {
    const told = (more: Partial<ParseBounds>, text: string): readonly string[] =>
      createParses(undefined, { ...bounds, totalBytes: 1000, ...more })
        .parse('x', bytes(text))
        .problems.map((problem) => problem.message);
    const text = 'message A { optional int32 a = 1; optional int32 b = 2; }';
    expect(told({}, text)).toEqual([]);
    expect(told({ fileWords: 10 }, text)).toEqual([expect.stringContaining('10')]);
    expect(told({ messageFields: 1 }, text)).toEqual([expect.stringContaining('1')]);
  });

  test('a file that may be read may be parsed, however long', () => {
    const long = `message A {}${' '.repeat(PARSE_LIMITS.textLength)}`;
    const of = (fileBytes: number) =>
      createParses(undefined, { ...bounds, totalBytes: 1e9, fileBytes }).parse('x', bytes(long)).problems.length;
    expect([of(1), of(long.length)]).toEqual([1, 0]);
  });

  test('a store of its own for other bounds than the usual, the same for the same', () => {
    const parses = createParses();
    expect(boundedParses(parses, DEFAULT_LIMITS)).toBe(parses);
    const [one, other] = [boundedParses(parses, bounds), boundedParses(parses, { ...bounds, fileWords: 999 })];
    expect([one === parses, one === other, one.outlines === parses.outlines]).toEqual([false, false, true]);
    expect([
      boundedParses(parses, { ...bounds }) === one,
      boundedParses(parses, { ...bounds, fileWords: 999 }) === other,
    ]).toEqual([true, true]);
    expect(boundedParses(createParses(), bounds)).not.toBe(one);
    expect([41, 40].map((length) => one.parse(`${length}`, bytes(' '.repeat(length))).problems.length)).toEqual([1, 1]);
  });
});
