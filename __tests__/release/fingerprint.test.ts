import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type FingerprintEffect, type FingerprintParts, fingerprint } from '../../src/release/fingerprint.ts';

const UNIMPLEMENTED: FingerprintEffect = {
  skew: 'old-client-new-server',
  contract: 'binary',
  flow: null,
  effect: 'unimplemented',
};
const ABSENT: FingerprintEffect = {
  skew: 'old-client-new-server',
  contract: 'binary',
  flow: 'response',
  effect: 'absent',
};
const IGNORED: FingerprintEffect = {
  skew: 'new-client-old-server',
  contract: 'binary',
  flow: 'request',
  effect: 'ignored',
};

const REMOVED: FingerprintParts = {
  rule: 'rpc-removed',
  element: 'grpc.AgentService.AddInterface',
  number: null,
  oldShape: '(grpc.AddInterfaceRequest) returns (types.Interface)',
  newShape: '',
  effects: [UNIMPLEMENTED],
};

const FIELD: FingerprintParts = {
  rule: 'field-type-changed',
  element: 'grpc.Größe."x"',
  number: 7,
  oldShape: 'int32',
  newShape: 'string',
  effects: [ABSENT, IGNORED],
};

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);

describe('a fingerprint', () => {
  test('is the first 12 digits of the SHA-256 of this text', () => {
    expect(fingerprint(REMOVED)).toBe(
      digest(
        '["rpc-removed","grpc.AgentService.AddInterface",null,"(grpc.AddInterfaceRequest) returns (types.Interface)","",[["old-client-new-server","binary",null,"unimplemented"]]]',
      ),
    );
    expect(fingerprint(FIELD)).toBe(
      digest(
        '["field-type-changed","grpc.Größe.\\"x\\"",7,"int32","string",[["new-client-old-server","binary","request","ignored"],["old-client-new-server","binary","response","absent"]]]',
      ),
    );
    expect(fingerprint({ ...REMOVED, effects: [] })).toBe(
      digest(
        '["rpc-removed","grpc.AgentService.AddInterface",null,"(grpc.AddInterfaceRequest) returns (types.Interface)","",[]]',
      ),
    );
  });

  test('never changes: projects have these in their files', () => {
    expect([fingerprint(REMOVED), fingerprint(FIELD)]).toEqual(['bd8d66f016fc', '20601a878f8f']);
  });

  test('does not depend on the order or repetition of effects', () => {
    expect(fingerprint({ ...FIELD, effects: [IGNORED, ABSENT, IGNORED] })).toBe(fingerprint(FIELD));
  });

  test('differs with every part', () => {
    const others: FingerprintParts[] = [
      { ...FIELD, rule: 'field-removed' },
      { ...FIELD, element: 'grpc.Other' },
      { ...FIELD, number: 8 },
      { ...FIELD, number: null },
      { ...FIELD, oldShape: 'int64' },
      { ...FIELD, newShape: 'bytes' },
      { ...FIELD, effects: [ABSENT] },
      { ...FIELD, effects: [ABSENT, { ...IGNORED, flow: 'stored' }] },
      { ...FIELD, effects: [ABSENT, { ...IGNORED, effect: 'dropped' }] },
      { ...FIELD, effects: [ABSENT, { ...IGNORED, contract: 'json' }] },
      { ...FIELD, effects: [ABSENT, { ...IGNORED, skew: 'old-client-new-server' }] },
      FIELD,
    ];
    expect(new Set(others.map(fingerprint)).size).toBe(others.length);
  });

  test('cannot be forged by a name that runs into the next part', () => {
    const texts = (oldShape: string, newShape: string): string => fingerprint({ ...FIELD, oldShape, newShape });
    expect(texts('int32","string', '')).not.toBe(texts('int32', 'string'));
    expect(texts('a', 'bc')).not.toBe(texts('ab', 'c'));
    expect(texts('a\u0000', 'b')).not.toBe(texts('a', '\u0000b'));
  });
});

describe('between copies of one protocol', () => {
  test('the name of the pair is part of it, behind the effects', () => {
    const text =
      '["rpc-removed","grpc.AgentService.AddInterface",null,"(grpc.AddInterfaceRequest) returns (types.Interface)","",[["old-client-new-server","binary",null,"unimplemented"]],"a to b"]';
    const expected = createHash('sha256').update(text).digest('hex').slice(0, 12);
    expect(fingerprint({ ...REMOVED, copies: 'a to b' })).toBe(expected);
  });

  test('another pair is another finding, and so is the change of one copy', () => {
    const all = [undefined, '', 'a to b', 'b to a'].map((copies) =>
      fingerprint(copies === undefined ? REMOVED : { ...REMOVED, copies }),
    );
    expect(new Set(all).size).toBe(4);
  });
});
