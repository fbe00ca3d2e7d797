import { describe, expect, test } from '@jest/globals';
import { tooLong } from '../../src/gate/too-long.ts';

function thrownBy(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

function endless(): number {
  return 1 + endless();
}

describe('what is thrown while a report is made', () => {
  const half = '"'.repeat(2 ** 28);

  test.each([
    ['joined', () => half + half],
    ['repeated', () => 'x'.repeat(2 ** 29)],
    ['written as JSON', () => JSON.stringify([half])],
  ])('a text that is too long, %s, is a fault', (_, make) => {
    expect(tooLong(thrownBy(make))).toEqual({
      kind: 'too-long',
      message: 'the report would have more than 500 million characters, which is more than a text can hold',
      next: 'compare versions that are closer together, or leave files out with `protos:` or `exclude:` in the config',
    });
  });

  test.each([
    ['a stack that overflows', thrownBy(endless)],
    ['a list of wrong length', thrownBy(() => [].length - new Array(-1).length)],
    ['the same words from elsewhere', new Error('Invalid string length')],
    ['what is no error', 'Invalid string length'],
  ])('%s is thrown again', (_, error) => {
    expect(thrownBy(() => tooLong(error))).toBe(error);
  });
});
