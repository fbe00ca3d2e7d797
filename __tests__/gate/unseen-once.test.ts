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

test('what stands elsewhere in another version is told once, where it stood last', () => {
  expect(
    toldOnce([
      'the keyword minimum: not looked into (s.schema.json:1:2)',
      '$ref https://e.com/x is not fetched (s.schema.json:2:2)',
      'the keyword maximum: not looked into (s.schema.json:3:2)',
      '9 more keywords: not looked into',
      'the keyword minimum: not looked into (s.schema.json:4:2, and in 1 more place)',
      '$ref https://e.com/x is not fetched (t.schema.json:5:2)',
      '$ref https://e.com/y is not fetched (t.schema.json:6:2)',
      'the keyword minimum: not looked into, nor what it stands in (t.schema.json:7:2)',
      '10 more keywords: not looked into',
      '10 more symbolic links to schemas: not followed',
      '$ref to 7 more addresses: not fetched',
      '$ref to 8 more addresses: not fetched',
    ]),
  ).toEqual([
    'the keyword minimum: not looked into (s.schema.json:4:2, and in 1 more place)',
    '$ref https://e.com/x is not fetched (t.schema.json:5:2)',
    'the keyword maximum: not looked into (s.schema.json:3:2)',
    '10 more keywords: not looked into',
    '$ref https://e.com/y is not fetched (t.schema.json:6:2)',
    'the keyword minimum: not looked into, nor what it stands in (t.schema.json:7:2)',
    '10 more symbolic links to schemas: not followed',
    '$ref to 8 more addresses: not fetched',
  ]);
});
