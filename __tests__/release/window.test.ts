import { describe, expect, test } from '@jest/globals';
import { DEFAULT_WINDOW, olderReleases, parseWindow, windowText } from '../../src/release/window.ts';
import { releases, v } from './version-of.ts';

describe('the window', () => {
  test.each([
    ['previous', { kind: 'previous' }],
    ['minors: 2', { kind: 'minors', count: 2 }],
    ['minors:12', { kind: 'minors', count: 12 }],
    ['>=1.4.0 <2.0.0', { kind: 'range', range: '>=1.4.0 <2.0.0' }],
    ['1.x || 2.x', { kind: 'range', range: '1.x || 2.x' }],
    ['*', { kind: 'range', range: '*' }],
  ])('%s', (text, window) => {
    expect(parseWindow(text)).toEqual({ window });
  });

  test.each([
    '',
    ' ',
    'minors',
    'minors: 0',
    ' minors: 2',
    'minors: 2 ',
    'minors: 12345',
    'minors: -1',
    'minors: 2.5',
    'last',
    '>=banana',
    `>=1.0.0${' || 1.x'.repeat(60)}`,
    '*'.padEnd(257),
  ])('%j is none', (text) => {
    expect(parseWindow(text)).toEqual({
      problem: `expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found "${text}"`,
    });
  });

  test('a range may have 256 characters', () => {
    const range = '*'.padEnd(256);
    expect(parseWindow(range)).toEqual({ window: { kind: 'range', range } });
  });

  test('reads as it is written', () => {
    const texts = ['previous', 'minors: 2', '>=1.4.0'];
    const windows = texts.map(parseWindow).flatMap((parsed) => ('window' in parsed ? [parsed.window] : []));
    expect(windows.map(windowText)).toEqual(texts);
    expect(windowText(DEFAULT_WINDOW)).toBe('previous');
  });
});

describe('the releases that must keep working besides the previous one', () => {
  const history = releases([
    '1.3.0',
    '1.4.0',
    '1.4.1',
    '1.5.0-rc1',
    '1.5.0',
    '1.5.5',
    '1.6.0',
    '1.6.1',
    '2.0.0-rc1',
    '2.0.0',
    '2.4.0',
    'nightly',
  ]);
  const older = (baseline: string, window: string): string[] => {
    const parsed = parseWindow(window);
    if ('problem' in parsed) throw new Error(parsed.problem);
    return olderReleases(history, v(baseline), parsed.window).map(({ tag }) => tag);
  };

  test('are none where only the previous one counts', () => {
    expect(older('2.0.0', 'previous')).toStrictEqual([]);
  });

  test('are the stable ones of the range below the baseline', () => {
    expect(older('1.6.0', '>=1.4.0')).toEqual(['1.4.0', '1.4.1', '1.5.0', '1.5.5']);
    expect(older('1.6.1', '*')).toEqual(['1.3.0', '1.4.0', '1.4.1', '1.5.0', '1.5.5', '1.6.0']);
    expect(older('2.0.0', '<1.4.0 || 1.6.0')).toEqual(['1.3.0', '1.6.0']);
    expect(older('1.3.0', '*')).toEqual([]);
  });

  test('are the newest of each minor before that of the baseline, which is itself one of them', () => {
    expect(older('1.6.1', 'minors: 1')).toStrictEqual([]);
    expect(older('1.6.1', 'minors: 2')).toEqual(['1.5.5']);
    expect(older('1.6.1', 'minors: 3')).toEqual(['1.4.1', '1.5.5']);
    expect(older('1.6.1', 'minors: 9')).toEqual(['1.3.0', '1.4.1', '1.5.5']);
  });

  test('minors of one number under two majors are two', () => {
    expect(older('2.4.0', 'minors: 9')).toEqual(['1.3.0', '1.4.1', '1.5.5', '1.6.1', '2.0.0']);
  });
});
