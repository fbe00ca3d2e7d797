import { expect, test } from '@jest/globals';
import * as text from '../../src/schema/text.ts';

test.each<readonly [string, number, number, readonly number[]]>([
  ['abc', 0, 3, [1, 1, 1, 4]],
  ['a\nb', 2, 3, [2, 1, 2, 2]],
  ['a\r\nb', 3, 4, [2, 1, 2, 2]],
  ['a\r\nb', 2, 2, [1, 3, 1, 3]],
  ['a\rb', 2, 3, [2, 1, 2, 2]],
  ['a\n\rb', 3, 4, [3, 1, 3, 2]],
  ['a\nb\nc\nd\ne', 0, 9, [1, 1, 5, 2]],
  ['\t😀x', 1, 3, [1, 2, 1, 4]],
  ['', 0, 0, [1, 1, 1, 1]],
])('%j from %i to %i', (source, start, end, [line, column, endLine, endColumn]) => {
  expect(text.spanOf({ text: source }, { start, end })).toEqual({ line, column, endLine, endColumn });
});
