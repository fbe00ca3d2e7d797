import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { chosenSurfaces, surfaceName } from '../../src/gate/chosen.ts';
import { settingsOf } from '../../src/gate/settings.ts';

const surface = (name: string | null) => ({ ...settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS), name });
const all = [surface('a'), surface(null), surface('b')];

test('a surface without a name has that of its repository', () => {
  expect([surfaceName({ name: 'a' }, 'repo'), surfaceName({ name: null }, 'repo')]).toEqual(['a', 'repo']);
});

describe('chosen surfaces', () => {
  test('are all, if nobody chose', () => {
    expect(chosenSurfaces(all, null, 'repo')).toBe(all);
  });

  test('are those of the names, in the order of the config', () => {
    expect(chosenSurfaces(all, ['b', 'a'], 'repo')).toEqual([all[0], all[2]]);
    expect(chosenSurfaces(all, ['repo'], 'repo')).toEqual([all[1]]);
  });

  test('must be there, each of them', () => {
    const next = 'name one of those that the config lists: a, repo, b';
    expect(chosenSurfaces(all, ['a', 'x'], 'repo')).toEqual({
      kind: 'no-such-surface',
      message: 'there is no surface "x"',
      next,
    });
    const nobody = { kind: 'no-such-surface', message: 'no surface is named', next };
    expect(chosenSurfaces(all, [], 'repo')).toEqual(nobody);
    expect(chosenSurfaces(all, [''], 'repo')).toEqual(nobody);
  });

  test('of many ten are told', () => {
    const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
    const next = (count: number) => {
      const found = chosenSurfaces(names.slice(0, count).map(surface), ['x'], 'repo');
      return 'next' in found ? found.next : null;
    };
    const ten = `name one of those that the config lists: ${names.slice(0, 10).join(', ')}`;
    expect([next(10), next(12)]).toEqual([ten, `${ten}, and 2 more`]);
  });
});
