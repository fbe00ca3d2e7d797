/** Which numbers are in which ranges, whatever the order in which these are written. */
import { describe, expect, test } from '@jest/globals';
import { linked, problemLines } from './judge/linked.ts';

const told = (body: string): readonly string[] =>
  problemLines(linked({ 'a.proto': `syntax = "proto2";\n${body}` })).map((line) => line.slice('a.proto:'.length));

describe('extensions of a message with several ranges', () => {
  test.each([5, 10, 15, 20, 21, 30, 31, 99, 100, 150, 200, 201])('number %i', (number) => {
    const isIn = (number >= 10 && number <= 20) || number === 30 || (number >= 100 && number <= 200);
    const lines = told(
      `message A { extensions 100 to 200, 30, 10 to 20; }\nextend A { optional int32 e = ${number}; }`,
    );
    const message = `\`A\` has no extension range around ${number}. Choose a number in 100 to 200, 30, 10 to 20.`;
    expect(lines).toEqual(isIn ? [] : [`3:31 ${message}`]);
  });

  test('of more than five ranges the first five are told', () => {
    const ranges = [1, 3, 5, 7, 9, 11].join(', ');
    expect(told(`message A { extensions ${ranges}; }\nextend A { optional int32 e = 2; }`)).toEqual([
      '3:31 `A` has no extension range around 2. Choose a number in 1, 3, 5, 7, 9, ….',
    ]);
  });
});

describe('ranges that overlap', () => {
  const overlaps = 'this range overlaps with the one on line';
  test.each<readonly [what: string, body: string, lines: readonly string[]]>([
    ['next to each other', 'reserved 1 to 4, 5, 6 to 9;', []],
    ['the last number of one', 'reserved 1 to 5,\n5 to 9;', [`3:1 ${overlaps} 2. Change one of them.`]],
    ['inside', 'reserved 1 to 100,\n5 to 6;', [`3:1 ${overlaps} 2. Change one of them.`]],
    [
      'two inside of a long one',
      'reserved 1 to 100,\n5 to 6,\n50;',
      [`3:1 ${overlaps} 2. Change one of them.`, `4:1 ${overlaps} 2. Change one of them.`],
    ],
    ['a short one before', 'reserved 50,\n1 to 100;', [`3:1 ${overlaps} 2. Change one of them.`]],
    [
      'a field inside, behind another range that is inside',
      'reserved 1 to 100,\n5 to 6;\noptional int32 a = 50;',
      [`3:1 ${overlaps} 2. Change one of them.`, '4:20 the field number 50 is reserved on line 2. Choose another one.'],
    ],
    ['a field beside', 'reserved 1 to 4, 6 to 9; optional int32 a = 5; optional int32 b = 10;', []],
  ])('%s', (_, body, lines) => {
    expect(told(`message A { ${body} }`)).toEqual(lines);
  });
});
