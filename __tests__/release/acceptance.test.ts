import { describe, expect, test } from '@jest/globals';
import { type Acceptance, acceptancesFor, acceptedCost } from '../../src/release/acceptance.ts';
import { REQUIRED_BUMPS } from '../../src/release/bump.ts';
import { v } from './version-of.ts';

const entry = (fingerprint: string, until: string | null = null): Acceptance => ({
  fingerprint,
  reason: 'nobody calls it',
  until: until === null ? null : v(until),
});

function accept(entries: readonly Acceptance[], fingerprints: readonly string[], version: string | null) {
  const { accepted, stale } = acceptancesFor(entries, fingerprints, version === null ? null : v(version));
  return [[...accepted.keys()], stale.map(({ entry: { fingerprint }, why }) => `${fingerprint} ${why}`)];
}

describe('accepting a break', () => {
  test('goes by fingerprint; an entry without a finding is stale', () => {
    const entries = [entry('0123456789ab'), entry('ba9876543210')];
    expect(accept(entries, ['ba9876543210', 'ffffffffffff'], '1.6.0')).toEqual([
      ['ba9876543210'],
      ['0123456789ab no-finding'],
    ]);
    const [stale] = acceptancesFor(entries, [], null).stale;
    expect(stale).toEqual({
      entry: entries[0],
      why: 'no-finding',
      message: 'No finding has the accepted fingerprint 0123456789ab any more. Remove the entry.',
    });
  });

  test.each([
    ['1.9.9', true],
    ['2.0.0-rc1', true],
    ['2.0.0', false],
    ['2.0.1', false],
    [null, true],
  ])('until 2.0.0, at version %s: %s', (version, holds) => {
    expect(accept([entry('0123456789ab', '2.0.0')], ['0123456789ab'], version)).toEqual(
      holds ? [['0123456789ab'], []] : [[], ['0123456789ab expired']],
    );
  });

  test('an entry that has ended says so, with or without a finding', () => {
    const { stale } = acceptancesFor([entry('0123456789ab', '2.0.0')], [], v('2.0.0'));
    expect(stale.map(({ message }) => message)).toEqual([
      'The acceptance of 0123456789ab ended with 2.0.0. Remove it; if the break is still there, accept it anew or bump.',
    ]);
  });

  test('passes never, and still costs what it costs', () => {
    expect(REQUIRED_BUMPS.map(acceptedCost)).toEqual(['none', 'patch', 'minor', 'major', 'major']);
  });
});
