import { expect, test } from '@jest/globals';
import { parseTree } from '../../src/source/git-tree.ts';

test.each([
  ['names that do not end', '100644 '.repeat(10)],
  ['a mode alone', `${'1'.repeat(50)}\0${'x'.repeat(20)}`],
  ['one name that does not end', `100644 ${'x'.repeat(50)}`],
])('no tree: %s', (_, text) => {
  expect(parseTree(Buffer.from(text, 'latin1'), 20)).toBeNull();
});
