import { describe, expect, test } from '@jest/globals';
import { HELP } from '../../src/cli/help.ts';
import { COMMANDS, FORMATS, OPTIONS } from '../../src/cli/options.ts';
import { ASSUMED_BUMPS } from '../../src/release/declared.ts';
import { PRESETS } from '../../src/release/promise.ts';

describe('help', () => {
  test('names every option, and no other', () => {
    const named = new Set([...HELP.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(OPTIONS).sort());
  });

  test('names every short option, and no other', () => {
    const named = [...HELP.matchAll(/(?<![\w-])-([a-zA-Z])\b/g)].map(([, letter]) => letter);
    const known = Object.values(OPTIONS).flatMap((option) => ('short' in option ? [option.short] : []));
    expect(named.sort()).toEqual(known.sort());
  });

  test('names every command, and no other', () => {
    const named = new Set([...HELP.matchAll(/^ {2}skewgate ([a-z]+)/gm)].map(([, name]) => name));
    expect([...named].sort()).toEqual([...COMMANDS].sort());
  });

  test('lists every word that an option takes', () => {
    const words = (line: RegExp): readonly string[] => line.exec(HELP)?.[1]?.split(/, | or /) ?? [];
    expect(words(/--promise PRESET +(.*)\n/)).toEqual([...PRESETS]);
    expect(words(/--assume-next BUMP .*:\n +(.*?) \(/)).toEqual([...ASSUMED_BUMPS]);
    expect(HELP).toContain(`--format ${FORMATS.join('|')}`);
  });

  test('fits on a screen', () => {
    const lines = HELP.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect([lines.length <= 56, HELP.endsWith('\n')]).toEqual([true, true]);
  });
});
