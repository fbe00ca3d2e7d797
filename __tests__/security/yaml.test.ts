import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';

test('values behind aliases are counted', () => {
  const list = `k: &k [${Array(300).fill('x').join(', ')}]\n`;
  const many = Array.from({ length: 90 }, (_, i) => `a${i}: *k\n`).join('');
  const result = parseConfig(`${list}${many}late: !tag x\n`, 'c.yml');
  // What comes behind the limit is not read, so nothing of it is told.
  expect('problems' in result && result.problems.map(({ message }) => message)).toEqual([
    'more than 20000 values. Write them out instead of by aliases',
  ]);
});
