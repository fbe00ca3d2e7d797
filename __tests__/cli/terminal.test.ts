import { describe, expect, test } from '@jest/globals';
import { terminalOf } from '../../src/cli/terminal.ts';

const TTY = { isTTY: true, columns: 100 };

describe('colours', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, boolean, boolean]>([
    ['nothing is said', {}, true, false],
    ['NO_COLOR', { NO_COLOR: '1' }, false, false],
    ['NO_COLOR that is empty', { NO_COLOR: '' }, true, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true, true],
    ['FORCE_COLOR in words', { FORCE_COLOR: 'true' }, true, true],
    ['FORCE_COLOR that is empty', { FORCE_COLOR: '' }, true, false],
    ['FORCE_COLOR that is 0', { FORCE_COLOR: '0' }, false, false],
    ['FORCE_COLOR that is false', { FORCE_COLOR: 'false' }, false, false],
    ['both, as in Node.js', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, true],
    ['a terminal without', { TERM: 'dumb' }, false, false],
    ['such a one, forced', { TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
  ])('%s', (_, env, onTerminal, elsewhere) => {
    expect([terminalOf(TTY, env).colour, terminalOf({}, env).colour]).toEqual([onTerminal, elsewhere]);
  });
});

describe('width', () => {
  test.each([
    ['a terminal', TTY, 100],
    ['one that does not say', { isTTY: true, columns: 0 }, undefined],
    ['a file', {}, undefined],
    ['a file, whatever it says', { columns: 100 }, undefined],
  ])('%s', (_, stream, width) => {
    expect(terminalOf(stream, { FORCE_COLOR: '1' }).width).toBe(width);
  });
});
