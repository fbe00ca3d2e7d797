/** `option name = value;` and `[name = value, …]` (protobuf.dev "Protobuf Language Specification", Option). */
import type { OptionNode, Range } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, rangeFrom, step } from './cursor.ts';
import { expect, expectSemicolon, takeName } from './expect.ts';
import { exact, NONE } from './lists.ts';
import { CLOSE_BRACKET, CLOSE_PAREN, COMMA, DOT, EQUALS, OPEN_BRACKET, OPEN_PAREN } from './marks.ts';
import { Assignment } from './nodes.ts';
import { compactName, takeReference } from './parse-names.ts';
import { takeOptionValue } from './parse-value.ts';

/** Takes a whole `option` statement; the cursor is at the word `option`. */
export function takeOptionStatement(cursor: Cursor, into: OptionNode[]): void {
  const { start } = cursor;
  cursor.form = 'option name = value;';
  step(cursor);
  const { name, nameRange, value } = takeAssignment(cursor);
  expectSemicolon(cursor, 'the option');
  if (!cursor.failed) into.push(new Assignment(name, nameRange, value, start, cursor.previousEnd));
}

/** Takes `[a = 1, b = 2]` if it is there. */
export function takeInlineOptions(cursor: Cursor): readonly OptionNode[] {
  if (!accept(cursor, OPEN_BRACKET)) return NONE;
  const { form } = cursor;
  cursor.form = '[name = value]';
  const options: OptionNode[] = [];
  do options.push(takeAssignment(cursor));
  while (accept(cursor, COMMA));
  expect(cursor, CLOSE_BRACKET, '`,` or `]` after the option');
  cursor.form = form;
  return exact(options);
}

function takeAssignment(cursor: Cursor): OptionNode {
  const { start } = cursor;
  const nameRange = takeOptionName(cursor);
  expect(cursor, EQUALS, '`=` after the name of the option');
  const value = takeOptionValue(cursor);
  return new Assignment(compactName(cursor, nameRange), nameRange, value, start, cursor.previousEnd);
}

function takeOptionName(cursor: Cursor): Range {
  const { start } = cursor;
  do {
    if (accept(cursor, OPEN_PAREN)) {
      takeReference(cursor, 'the name of an extension');
      expect(cursor, CLOSE_PAREN, '`)` after the name of the extension');
    } else takeName(cursor, 'the name of an option');
  } while (accept(cursor, DOT));
  return rangeFrom(cursor, start);
}
