import { expect, test } from '@jest/globals';
import { fromBase64, toBase64 } from '../../../src/compat/json/base64.ts';

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i ^ 0xa5);

test('every length and every byte, there and back', () => {
  for (let length = 0; length <= bytes.length; length += length < 8 ? 1 : 31) {
    const part = bytes.subarray(0, length);
    const text = Buffer.from(part).toString('base64');
    expect(toBase64(part)).toBe(text);
    expect(fromBase64(text)).toEqual(Uint8Array.from(part));
    expect(fromBase64(Buffer.from(part).toString('base64url'))).toEqual(Uint8Array.from(part));
  }
});

test.each(['A', 'AAAAA', 'A=AA', 'AA=A', 'AA A', '*AAA', 'AAA*', 'AA\n', 'é'])('%j is none', (text) => {
  expect(fromBase64(text)).toBeNull();
});
