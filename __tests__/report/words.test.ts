import { describe, expect, test } from '@jest/globals';
import type { Consequence } from '../../src/compat/finding.ts';
import { EFFECTS, type Effect, RUNTIMES } from '../../src/compat/outcome.ts';
import { FLOWS, type Flow, SKEWS, type Skew } from '../../src/compat/skew.ts';
import type { Peers } from '../../src/report/report.ts';
import { consequenceText, count, skewLabel, skewText } from '../../src/report/words.ts';

const KATA: Peers = { client: 'kata-runtime', server: 'kata-agent', transport: 'grpc' };

function said(skew: Skew, flow: Flow | null, effect: Effect, more: Partial<Consequence> = {}, peers = KATA): string {
  const consequence: Consequence = {
    skew,
    contract: 'binary',
    flow,
    effect,
    severity: 'broken',
    novel: false,
    when: null,
    runtimes: 'all',
    triggers: [],
    ...more,
  };
  return consequenceText(consequence, peers);
}

/** Who writes and who reads, wherever two versions meet. */
const MEETINGS: readonly (readonly [Skew, Flow, writer: string, reader: string])[] = [
  ['old-client-new-server', 'request', 'the old kata-runtime', 'the new kata-agent'],
  ['old-client-new-server', 'response', 'the new kata-agent', 'the old kata-runtime'],
  ['new-client-old-server', 'request', 'the new kata-runtime', 'the old kata-agent'],
  ['new-client-old-server', 'response', 'the old kata-agent', 'the new kata-runtime'],
  ['old-data-new-reader', 'stored', 'the old version', 'the new version'],
  ['new-data-old-reader', 'stored', 'the new version', 'the old version'],
];

describe.each(MEETINGS)('%s, %s', (skew, flow, writer, reader) => {
  const ignored = flow === 'stored' ? 'skips what was stored' : 'ignores it';
  const refused = flow === 'stored' ? 'record' : 'request';
  const sends = flow === 'stored' ? 'write' : 'send';

  test.each<readonly [Effect, string]>([
    ['altered', `${reader} silently reads another value`],
    ['dropped', `${reader} loses the value`],
    ['unnamed', `${reader} keeps the number but has no name for it, so its code has no case for it`],
    ['ignored', `${reader} has no such field and ${ignored}`],
    ['absent', `${reader} still reads it, but ${writer} does not ${sends} it, so it sees the default`],
    ['presence', `${reader} cannot tell "set to the default" from "not set"`],
    ['retyped', `${reader} sees the same value in another type`],
    [
      'rejected',
      flow === 'response'
        ? `${reader} cannot read the answer and the call fails, after the server has acted`
        : `${reader} refuses the whole ${refused}`,
    ],
  ])('%s', (effect, expected) => {
    expect(said(skew, flow, effect)).toBe(expected);
  });
});

describe('what happens to a whole call', () => {
  test('it is not served', () => {
    const answers = 'does not have the method and answers';
    expect(said('old-client-new-server', null, 'unimplemented')).toBe(`the new kata-agent ${answers} UNIMPLEMENTED`);
    expect(said('new-client-old-server', null, 'unimplemented')).toBe(`the old kata-agent ${answers} UNIMPLEMENTED`);
    const ttrpc = { ...KATA, transport: 'ttrpc' } as const;
    expect(said('new-client-old-server', null, 'unimplemented', {}, ttrpc)).toBe(
      `the old kata-agent ${answers} with an error (INVALID_ARGUMENT from ttrpc-rust, UNIMPLEMENTED from ttrpc-go)`,
    );
  });

  test('it is refused, or does not end', () => {
    expect(said('old-client-new-server', null, 'rejected')).toBe('the new kata-agent refuses the whole request');
    for (const flow of ['request', 'response', null] as const) {
      expect(said('old-client-new-server', flow, 'hangs')).toBe('the old kata-runtime waits until its deadline');
      expect(said('new-client-old-server', flow, 'hangs')).toBe('the new kata-runtime waits until its deadline');
    }
  });

  test('its code no longer compiles', () => {
    expect(said('old-user-new-code', null, 'uncompilable')).toBe('code that used it no longer compiles');
  });
});

describe('conditions', () => {
  const [skew, flow] = ['new-client-old-server', 'request'] as const;
  const loses = 'the old kata-agent loses the value';

  test('when, only what is new, and with which runtimes', () => {
    expect(said(skew, flow, 'dropped', { when: 'the value is 0' })).toBe(`${loses} (when the value is 0)`);
    expect(said(skew, flow, 'dropped', { novel: true })).toBe(`${loses} (only when the new side uses it)`);
    expect(said(skew, flow, 'dropped', { runtimes: ['go', 'es'] })).toBe(`${loses} (seen with Go, protobuf-es)`);
    expect(said(skew, flow, 'dropped', { when: 'it is set', novel: true, runtimes: ['cpp'] })).toBe(
      `${loses} (when it is set; only when the new side uses it; seen with C++)`,
    );
  });

  test('every runtime has a name', () => {
    expect(said(skew, flow, 'dropped', { runtimes: RUNTIMES })).toBe(
      `${loses} (seen with Go, Java, C++, Python, protobufjs, protobuf-es)`,
    );
  });

  test('that a new method is only called by new clients goes without saying', () => {
    expect(said(skew, null, 'unimplemented', { novel: true })).toBe(
      'the old kata-agent does not have the method and answers UNIMPLEMENTED',
    );
  });
});

describe('the names of skews', () => {
  test('with the names of the peers', () => {
    expect(SKEWS.map((skew) => skewLabel(skew, KATA))).toEqual([
      'old kata-runtime + new kata-agent',
      'new kata-runtime + old kata-agent',
      'old data + new reader',
      'new data + old reader',
      'old code + new generated code',
    ]);
  });

  test.each([
    [0, 0, 'works'],
    [1, 0, '1 change breaks it'],
    [2, 0, '2 changes break it'],
    [0, 1, '1 change degrades it'],
    [0, 3, '3 changes degrade it'],
    [1, 1, '1 change breaks it, 1 degrades it'],
    [3, 2, '3 changes break it, 2 degrade it'],
  ])('%i broken, %i degraded: %s', (broken, degraded, expected) => {
    expect(skewText({ broken, degraded })).toBe(expected);
  });
});

describe('no id is a word', () => {
  test('in a sentence for any effect, flow and skew, with any transport', () => {
    const sentences = EFFECTS.flatMap((effect) =>
      SKEWS.flatMap((skew) =>
        [...FLOWS, null].flatMap((flow) =>
          (['grpc', 'ttrpc'] as const).map((transport) =>
            said(skew, flow, effect, { novel: true }, { ...KATA, transport }),
          ),
        ),
      ),
    );
    expect(sentences.length).toBe(440);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/[a-z]+-client-|-server|-reader|-code/);
      expect(sentence.match(/[\w-]+/g)).not.toEqual(expect.arrayContaining([expect.stringMatching(IDS)]));
      expect(sentence).not.toMatch(/undefined|null|\.$/);
    }
  });
});

/** Effects, severities and flows as JSON has them. "Presence", "request" and "response" are words of their own. */
const IDS =
  /^(unimplemented|rejected|altered|hangs|dropped|unnamed|ignored|absent|retyped|uncompilable|safe|degraded|broken)$/;

describe('numbers', () => {
  test.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('%i', (n, expected) => {
    expect(count(n, 'file')).toBe(expected);
  });
});
