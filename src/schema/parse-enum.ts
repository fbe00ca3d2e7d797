/** Enums (protobuf.dev "Protobuf Language Specification", Enum Definition). */
import type { EnumNode, EnumValueNode, NumberRange, OptionNode, Visibility, Word } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { atWord, rangeFrom, step } from './cursor.ts';
import { expect, expectSemicolon, takeName, takeSignedInt } from './expect.ts';
import { exact } from './lists.ts';
import { EQUALS } from './marks.ts';
import { EnumValue } from './nodes.ts';
import { takeInlineOptions, takeOptionStatement } from './parse-option.ts';
import { takeReserved } from './parse-ranges.ts';
import { type Begin, DECLARATION, gapsHere, openBlock, readBlock } from './statement.ts';
import { WORD } from './token.ts';

/** Takes an enum; the cursor is at the word `enum`, where its range begins; `begin` may be at a word before it. */
export function takeEnum(cursor: Cursor, begin: Begin, visibility: Visibility | null): EnumNode | null {
  cursor.form = 'enum Name { … }';
  const { start } = cursor;
  step(cursor);
  const name = takeName(cursor, 'the name of the enum');
  const comments = openBlock(cursor, begin, 'the name of the enum');
  if (cursor.failed) return null;
  const parts = {
    values: [] as EnumValueNode[],
    reservedRanges: [] as NumberRange[],
    reservedNames: [] as Word[],
    options: [] as OptionNode[],
  };
  const read = (inner: Cursor, statement: Begin): void => {
    if (isValueName(inner)) takeValue(inner, statement, parts.values);
    else if (atWord(inner, 'option')) takeOptionStatement(inner, parts.options);
    else if (atWord(inner, 'reserved')) takeReserved(inner, parts, true);
    else takeValue(inner, statement, parts.values);
  };
  readBlock(cursor, { what: `enum \`${name.text}\``, outside: DECLARATION, read });
  return {
    kind: 'enum',
    name,
    visibility,
    values: exact(parts.values),
    reservedRanges: exact(parts.reservedRanges),
    reservedNames: exact(parts.reservedNames),
    options: exact(parts.options),
    comments,
    range: rangeFrom(cursor, start),
  };
}

const VALUE_NAME = /(?:option|reserved)\s*=/y;

/** `option` and `reserved` before `=` are names of values; protoc refuses those, buf does not. */
function isValueName(cursor: Cursor): boolean {
  VALUE_NAME.lastIndex = cursor.start;
  return cursor.kind === WORD && VALUE_NAME.test(cursor.text);
}

function takeValue(cursor: Cursor, begin: Begin, into: EnumValueNode[]): void {
  cursor.form = 'NAME = 1;';
  const name = takeName(cursor, 'the name of an enum value, or `}`');
  expect(cursor, EQUALS, '`=` after the name of the enum value');
  const number = takeSignedInt(cursor, 'the number of the enum value, a whole number');
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, 'the enum value');
  if (cursor.failed) return;
  const gaps = gapsHere(cursor, begin);
  into.push(new EnumValue({ name, number, options }, gaps, begin.start, cursor.previousEnd));
}
