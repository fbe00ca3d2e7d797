import { describe, expect, test } from '@jest/globals';
import { nearest, oneOf } from '../../src/config/suggest.ts';

const KEYS = ['promise', 'protos', 'client', 'clients', 'version-file', 'version-method', 'go', 'none'];

describe('what a misspelt word was meant to be', () => {
  test.each([
    ['promsie', 'promise'],
    ['PROMISE', 'promise'],
    ['proto', 'protos'],
    ['cleint', 'client'],
    ['clientz', 'client'],
    ['clints', 'clients'],
    ['version', 'version-file'],
    ['protocol', 'protos'],
    ['golang', 'go'],
    ['nope', 'none'],
    ['no', null],
    ['g', null],
    ['', null],
    ['x', null],
    ['serious', null],
    ['pr', null],
    ['x'.repeat(41), null],
  ])('%j: %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant);
  });

  test('capitals are no difference, on either side', () => {
    expect([nearest('patc', ['Put', 'Patch']), nearest('Watchdogs', ['Get', 'WatchAll'])]).toEqual([
      'Patch',
      'WatchAll',
    ]);
  });
});

test('lists of words read as a sentence', () => {
  expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});
