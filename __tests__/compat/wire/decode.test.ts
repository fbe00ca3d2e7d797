import { expect, test } from '@jest/globals';
import { DIALECTS } from '../../../src/compat/runtimes.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, scalar } from './build.ts';

const [bytes, text] = [field(scalar('bytes')), field(scalar('string'), { utf8Checked: true })];
const unchecked = field(scalar('string'), { utf8Checked: false });

/** What each runtime reads; what all read is told once. */
function read(one: Field, hex: string): readonly unknown[] {
  const all = DIALECTS.map((dialect) => decodeMessage([one], Uint8Array.from(Buffer.from(hex, 'hex')), dialect));
  const told = all.map((message) => (message === null ? 'refused' : message.get(1)));
  return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
}

test('bytes are read as they are, and texts as text', () => {
  expect(read(bytes, '0a0161')).toEqual([[Uint8Array.of(0x61)]]);
  expect(read(bytes, '0a02c3a9')).toEqual([[Uint8Array.of(0xc3, 0xa9)]]);
  expect(read(bytes, '0a01ff')).toEqual([[Uint8Array.of(0xff)]]);
  expect(read(bytes, '0a00')).toEqual([[new Uint8Array()]]);
  expect(read(text, '0a02c3a9')).toEqual([['é']]);
  expect(read(text, '0a01ff')).toContain('refused');
  expect(read(unchecked, '0a01ff')).not.toContain('refused');
});
