import { expect, test } from '@jest/globals';
import { clientSide, FLOWS, MEETINGS, SKEWS } from '../../src/compat/skew.ts';

test('every skew of the wire has its flows, and in each somebody writes', () => {
  expect(MEETINGS.map(({ skew, flow, writer }) => `${skew} ${flow}: ${writer} writes`)).toEqual([
    'old-client-new-server request: old writes',
    'old-client-new-server response: new writes',
    'new-client-old-server request: new writes',
    'new-client-old-server response: old writes',
    'old-data-new-reader stored: old writes',
    'new-data-old-reader stored: new writes',
  ]);
});

test('only generated code has no meeting on the wire', () => {
  const met = new Set(MEETINGS.map(({ skew }) => skew));
  expect(SKEWS.filter((skew) => !met.has(skew))).toEqual(['old-user-new-code']);
  expect(new Set(MEETINGS.map(({ flow }) => flow))).toEqual(new Set(FLOWS));
});

test('the client writes requests and reads responses', () => {
  for (const skew of ['old-client-new-server', 'new-client-old-server'] as const) {
    const writer = (flow: string) => MEETINGS.find((one) => one.skew === skew && one.flow === flow)?.writer;
    expect(writer('request')).toBe(clientSide(skew));
    expect(writer('response')).not.toBe(clientSide(skew));
  }
});
