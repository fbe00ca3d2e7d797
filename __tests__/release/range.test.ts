import { describe, expect, test } from '@jest/globals';
import { isRange, releasesIn } from '../../src/release/range.ts';
import { releases } from './version-of.ts';

describe('a range of versions', () => {
  test.each(['>=1.4.0 <2.0.0', '1.x || 2.x', '*', '1.4.0', '*'.padEnd(256)])('%j', (text) => {
    expect(isRange(text)).toBe(true);
  });

  test.each(['', '  ', '>=banana', 'last', '*'.padEnd(257)])('%j is none', (text) => {
    expect(isRange(text)).toBe(false);
  });
});

describe('the releases in a range', () => {
  const history = releases(['2.0.0', '1.4.0', '1.6.0-rc1', '1.6.0', '2.0.0-rc1', '2.0.0-rc2', '2.1.0-rc1', 'nightly']);
  const within = (range: string | null) => releasesIn(history, range).map(({ tag }) => tag);

  test('are the stable ones where none is given', () => {
    expect(within(null)).toEqual(['1.4.0', '1.6.0', '2.0.0']);
  });

  test('ascend, and are stable unless the range names a pre-release of that version', () => {
    expect(within('*')).toEqual(['1.4.0', '1.6.0', '2.0.0']);
    expect(within('<2.0.0')).toEqual(['1.4.0', '1.6.0']);
    expect(within('>=2.0.0-rc1')).toEqual(['2.0.0-rc1', '2.0.0-rc2', '2.0.0']);
    expect(within('>2.0.0')).toEqual([]);
  });
});
