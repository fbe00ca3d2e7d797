/** Text and bytes worth trying. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { bytesOf, textOf } from './text.ts';

/** Of all lengths that matter where bytes are read as numbers; two are short messages; one ends in high bytes. */
export const SOME_TEXTS = [
  'a',
  'ab',
  'abc',
  'abcd',
  'abcdefgh',
  'é',
  'éééééé',
  '\u0001',
  '\b\u0005',
  '\u0012\u0001x',
  '',
];

const NOT_TEXT = [[0xff], [0x80], [0, 0, 0x80, 0x3f], [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]];

/** @returns some texts of our own, and those of bytes that mean something to the reader, as a field of that type can hold them */
export function textsToTry(field: Field, payloads: readonly Uint8Array[]): readonly Value[] {
  return textsFrom(field, [
    ...SOME_TEXTS.map(bytesOf),
    ...NOT_TEXT.map((bytes) => Uint8Array.from(bytes)),
    ...payloads,
  ]);
}

/** @returns bytes as a field of text can hold them; those that it cannot are left out */
export function textsFrom({ type, utf8Checked }: Field, all: readonly Uint8Array[]): readonly Value[] {
  const isString = type.kind === 'scalar' && type.scalar === 'string';
  return all.flatMap((bytes): readonly Value[] => {
    const text = isString ? textOf(bytes) : bytes;
    if (text !== null) return [text];
    return utf8Checked ? [] : [bytes];
  });
}
