import { expect, test } from '@jest/globals';
import { toldOnce } from '../../src/gate/unseen-once.ts';

test('what several versions did not look at is told once', () => {
  expect(
    toldOnce([
      '1 vendored file of google',
      '2 vendored files of cri',
      'the link a.proto',
      '5 vendored files of google',
      '3 vendored files of google',
      'the link a.proto',
      '1 vendored file of gogoproto',
    ]),
  ).toEqual([
    '5 vendored files of google',
    '2 vendored files of cri',
    'the link a.proto',
    '1 vendored file of gogoproto',
  ]);
  expect(toldOnce([])).toEqual([]);
});
