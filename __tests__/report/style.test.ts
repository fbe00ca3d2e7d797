import { describe, expect, test } from '@jest/globals';
import { palette } from '../../src/report/style.ts';

describe('palette', () => {
  test('with colours: ANSI sequences around the text, and a reset behind it', () => {
    const { bold, dim, good, bad, severity } = palette(true);
    expect([bold('x'), dim('x'), good('x'), bad('x')]).toEqual([
      '\u001b[1mx\u001b[0m',
      '\u001b[2mx\u001b[0m',
      '\u001b[32mx\u001b[0m',
      '\u001b[31mx\u001b[0m',
    ]);
    expect([severity('safe', 'x'), severity('degraded', 'x'), severity('broken', 'x')]).toEqual([
      '\u001b[32mx\u001b[0m',
      '\u001b[33mx\u001b[0m',
      '\u001b[31mx\u001b[0m',
    ]);
  });

  test('without: the text alone', () => {
    const { bold, dim, good, bad, severity } = palette(false);
    expect([bold('x'), dim('x'), good('x'), bad('x'), severity('broken', 'x')]).toEqual(['x', 'x', 'x', 'x', 'x']);
  });
});
