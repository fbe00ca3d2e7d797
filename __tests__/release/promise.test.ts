import { describe, expect, test } from '@jest/globals';
import { SEVERITIES } from '../../src/compat/severity.ts';
import { SKEWS } from '../../src/compat/skew.ts';
import { compareBumps, higher, REQUIRED_BUMPS, type RequiredBump } from '../../src/release/bump.ts';
import {
  DEFAULT_PRESET,
  failsWithoutVersion,
  MEANINGS,
  meaningOf,
  PRESETS,
  type Preset,
  promiseOf,
  requiredFor,
  upsideDown,
  ZERO_MAJOR_MODES,
  zeroMajor,
} from '../../src/release/promise.ts';
import { v } from './version-of.ts';

const OLD_CLIENT = 'old-client-new-server';
const NEW_CLIENT = 'new-client-old-server';

/** preset, old client broken / degraded, new client broken / degraded */
const TABLE: readonly [Preset, RequiredBump, RequiredBump, RequiredBump, RequiredBump][] = [
  ['none', 'minor', 'patch', 'minor', 'patch'],
  ['backward', 'major', 'minor', 'minor', 'minor'],
  ['forward', 'minor', 'minor', 'major', 'minor'],
  ['full', 'major', 'minor', 'major', 'minor'],
  ['full-strict', 'major', 'major', 'major', 'major'],
  ['live', 'never', 'major', 'never', 'major'],
];

describe('what each promise requires', () => {
  test('every preset is in the table, backward is the default', () => {
    expect(TABLE.map(([preset]) => preset)).toEqual([...PRESETS]);
    expect(DEFAULT_PRESET).toBe('backward');
    expect(Object.keys(MEANINGS)).toEqual([...PRESETS]);
  });

  test.each(TABLE)('%s: old clients %s / %s, new clients %s / %s', (preset, ob, od, nb, nd) => {
    const promise = promiseOf(preset);
    expect([
      requiredFor(promise, OLD_CLIENT, 'broken'),
      requiredFor(promise, OLD_CLIENT, 'degraded'),
      requiredFor(promise, NEW_CLIENT, 'broken'),
      requiredFor(promise, NEW_CLIENT, 'degraded'),
    ]).toEqual([ob, od, nb, nd]);
    expect([promise.preset, promise.adjusted, upsideDown(promise)]).toEqual([preset, false, null]);
  });

  test.each(PRESETS)('%s: what is safe costs nothing', (preset) => {
    expect(SKEWS.map((skew) => requiredFor(promiseOf(preset), skew, 'safe'))).toEqual(SKEWS.map(() => 'none'));
  });

  test.each(PRESETS)(
    '%s: old data follows old clients, new data follows new clients, source follows old clients',
    (preset) => {
      const { cells } = promiseOf(preset);
      expect(cells['old-data-new-reader']).toEqual(cells[OLD_CLIENT]);
      expect(cells['new-data-old-reader']).toEqual(cells[NEW_CLIENT]);
      expect(cells['old-user-new-code']).toEqual(cells[OLD_CLIENT]);
    },
  );

  test('full-strict >= full >= max(backward, forward) >= none, and live >= full-strict, in every cell', () => {
    let cells = 0;
    for (const skew of SKEWS) {
      for (const severity of SEVERITIES) {
        const costs = (preset: Preset): RequiredBump => requiredFor(promiseOf(preset), skew, severity);
        const oneWay = higher(costs('backward'), costs('forward'));
        const chain = [costs('none'), oneWay, costs('full'), costs('full-strict'), costs('live')];
        expect([...chain].sort(compareBumps)).toEqual(chain);
        cells++;
      }
    }
    expect(cells).toBe(15);
  });
});

describe('what a client promises', () => {
  /** What the new client does against an old server beyond what it did before is its own affair. */
  const KEPT = { broken: 'major', degraded: 'minor', added: 'minor' };
  const MAJOR = { broken: 'major', degraded: 'minor' };
  const MINOR = { broken: 'minor', degraded: 'minor' };

  test('backward: its releases keep working against old servers', () => {
    const promise = promiseOf('backward', {}, 'client');
    expect([promise.role, promise.adjusted]).toEqual(['client', false]);
    expect(promise.cells).toEqual({
      [OLD_CLIENT]: MINOR,
      [NEW_CLIENT]: KEPT,
      'old-data-new-reader': KEPT,
      'new-data-old-reader': MINOR,
      'old-user-new-code': KEPT,
    });
  });

  test('forward: its old releases keep working against new servers', () => {
    expect(promiseOf('forward', {}, 'client').cells).toEqual({
      [OLD_CLIENT]: MAJOR,
      [NEW_CLIENT]: MINOR,
      'old-data-new-reader': MINOR,
      'new-data-old-reader': MAJOR,
      'old-user-new-code': MINOR,
    });
  });

  test.each(['none', 'full', 'full-strict', 'live'] as const)(
    '%s: the same as a server, in the same calls',
    (preset) => {
      expect(promiseOf(preset, {}, 'client').cells).toEqual(promiseOf(preset).cells);
    },
  );

  test('what only the new client can do costs less where less is promised for it', () => {
    const promise = promiseOf('backward', {}, 'client');
    expect(requiredFor(promise, NEW_CLIENT, 'broken')).toBe('major');
    expect(requiredFor(promise, NEW_CLIENT, 'broken', true)).toBe('minor');
    expect(requiredFor(promise, NEW_CLIENT, 'degraded', true)).toBe('minor');
    expect(requiredFor(promise, NEW_CLIENT, 'safe', true)).toBe('none');
    expect(requiredFor(promiseOf('full', {}, 'client'), NEW_CLIENT, 'broken', true)).toBe('major');
  });

  test('a cell set by hand holds for that too; one that sets nothing does not', () => {
    const byHand = promiseOf('backward', { [NEW_CLIENT]: { broken: 'major' } }, 'client');
    expect(byHand.cells[NEW_CLIENT]).toEqual({ broken: 'major', degraded: 'minor' });
    expect(requiredFor(byHand, NEW_CLIENT, 'broken', true)).toBe('major');
    expect(byHand.adjusted).toBe(true);
    const empty = promiseOf('backward', { [NEW_CLIENT]: {} }, 'client');
    expect([empty.cells[NEW_CLIENT], empty.adjusted]).toEqual([KEPT, false]);
  });

  test('is told in words of its own where it differs', () => {
    const differing = PRESETS.filter((preset) => meaningOf(preset, 'client') !== meaningOf(preset, 'server'));
    expect(differing).toEqual(['backward', 'forward']);
    expect(PRESETS.map((preset) => meaningOf(preset, 'server'))).toEqual(Object.values(MEANINGS));
    expect(differing.map((preset) => meaningOf(preset, 'client'))).toEqual([
      'what the client did before keeps working against old servers',
      'old clients keep working against new servers',
    ]);
    expect(meaningOf('full', 'client')).toBe(MEANINGS.full);
  });
});

describe('cells set by hand', () => {
  test('replace the preset there and nowhere else', () => {
    const promise = promiseOf('backward', { [NEW_CLIENT]: { broken: 'major' } });
    expect(promise.cells[NEW_CLIENT]).toEqual({ broken: 'major', degraded: 'minor' });
    expect(promise.cells[OLD_CLIENT]).toEqual({ broken: 'major', degraded: 'minor' });
    expect(promise.adjusted).toBe(true);
  });

  test('of calls hold for the stored data and source that follow them', () => {
    const { cells } = promiseOf('backward', { [OLD_CLIENT]: { broken: 'never' } });
    expect(cells['old-data-new-reader']).toEqual({ broken: 'never', degraded: 'minor' });
    expect(cells['old-user-new-code']).toEqual({ broken: 'never', degraded: 'minor' });
    expect(cells['new-data-old-reader']).toEqual({ broken: 'minor', degraded: 'minor' });
  });

  test('of stored data hold for stored data alone, over those of calls', () => {
    const { cells } = promiseOf('backward', {
      [OLD_CLIENT]: { broken: 'never', degraded: 'major' },
      'old-data-new-reader': { broken: 'major' },
    });
    expect(cells['old-data-new-reader']).toEqual({ broken: 'major', degraded: 'major' });
    expect(cells[OLD_CLIENT]).toEqual({ broken: 'never', degraded: 'major' });
  });

  test('adjust the promise by what is degraded alone', () => {
    const promise = promiseOf('backward', { [OLD_CLIENT]: { degraded: 'patch' } });
    expect([promise.cells[OLD_CLIENT], promise.adjusted]).toEqual([{ broken: 'major', degraded: 'patch' }, true]);
  });

  test('that repeat the preset adjust nothing', () => {
    expect(promiseOf('backward', { [NEW_CLIENT]: { broken: 'minor' } }).adjusted).toBe(false);
  });

  test('that make a degraded peer dearer than a broken one are found', () => {
    expect(upsideDown(promiseOf('backward', { [NEW_CLIENT]: { degraded: 'major' } }))).toBe(NEW_CLIENT);
  });
});

test('without any version only a broken peer whom a major or more protects fails', () => {
  expect(REQUIRED_BUMPS.map((required) => failsWithoutVersion('broken', required))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect(REQUIRED_BUMPS.map((required) => failsWithoutVersion('degraded', required))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('below 1.0.0', () => {
  const read = (mode: (typeof ZERO_MAJOR_MODES)[number], baseline: string) =>
    REQUIRED_BUMPS.map((required) => zeroMajor(required, v(baseline), mode));

  test('breaking-is-minor: a major reads as a minor, a minor as a patch', () => {
    expect(read('breaking-is-minor', '0.4.2')).toEqual(['none', 'patch', 'patch', 'minor', 'never']);
    expect(read('breaking-is-minor', '0.1.0-rc1')).toEqual(['none', 'patch', 'patch', 'minor', 'never']);
  });

  test('breaking-is-minor: at 0.0.z any change is a patch', () => {
    expect(read('breaking-is-minor', '0.0.3')).toEqual(['none', 'patch', 'patch', 'patch', 'never']);
  });

  test('semver: any change is a patch', () => {
    expect(read('semver', '0.4.2')).toEqual(['none', 'patch', 'patch', 'patch', 'never']);
  });

  test('strict: as from 1.0.0 on', () => {
    expect(read('strict', '0.4.2')).toEqual([...REQUIRED_BUMPS]);
    expect(read('strict', '0.0.1')).toEqual([...REQUIRED_BUMPS]);
  });

  test.each(ZERO_MAJOR_MODES)('%s changes nothing from 1.0.0 on, nor where no version is known', (mode) => {
    expect(read(mode, '1.0.0')).toEqual([...REQUIRED_BUMPS]);
    expect(read(mode, '2.3.4')).toEqual([...REQUIRED_BUMPS]);
    expect(REQUIRED_BUMPS.map((required) => zeroMajor(required, null, mode))).toEqual([...REQUIRED_BUMPS]);
  });

  test.each(ZERO_MAJOR_MODES)('%s keeps the order of bumps', (mode) => {
    for (const baseline of ['0.0.1', '0.1.0']) {
      const mapped = read(mode, baseline);
      expect([...mapped].sort(compareBumps)).toEqual(mapped);
    }
  });
});
