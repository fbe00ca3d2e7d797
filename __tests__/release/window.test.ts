import { describe, expect, test } from '@jest/globals';
import { DEFAULT_WINDOW, parseWindow, windowText } from '../../src/release/window.ts';

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
    'minors: -1',
    'minors: 2.5',
    'last',
    '>=banana',
    `>=1.0.0${' || 1.x'.repeat(60)}`,
  ])('%j is none', (text) => {
    expect(parseWindow(text)).toEqual({
      problem: `expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found "${text}"`,
    });
  });

  test('reads as it is written', () => {
    const texts = ['previous', 'minors: 2', '>=1.4.0'];
    const windows = texts.map(parseWindow).flatMap((parsed) => ('window' in parsed ? [parsed.window] : []));
    expect(windows.map(windowText)).toEqual(texts);
    expect(windowText(DEFAULT_WINDOW)).toBe('previous');
  });
});
