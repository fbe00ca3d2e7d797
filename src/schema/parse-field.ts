/** Fields of messages, oneofs and `extend` blocks (protobuf.dev "Protobuf Language Specification", Fields). */
import type {
  FieldNode,
  IntLiteral,
  MapTypeNode,
  MessageNode,
  OneofNode,
  OptionNode,
  Range,
  TypeName,
  Word,
} from './ast.ts';
import { NO_GAP } from './comments.ts';
import type { Cursor } from './cursor.ts';
import { acceptWord, atWord, rangeFrom, step } from './cursor.ts';
import { expect, expectSemicolon, isEcho, missing, refuse, takeInt, takeName } from './expect.ts';
import { CLOSE_ANGLE, COMMA, DOT, EQUALS, OPEN_ANGLE, OPEN_BRACE } from './marks.ts';
import { Field, WordNode } from './nodes.ts';
import { takeParts, takeReference } from './parse-names.ts';
import { takeInlineOptions } from './parse-option.ts';
import { type Begin, gapsHere } from './statement.ts';
import { WORD } from './token.ts';

/** Where a field stands, and who reads the body of a group. */
export interface FieldPlace {
  readonly where: 'message' | 'oneof' | 'extend';
  readonly oneof: OneofNode | null;
  readonly takeGroupBody: (cursor: Cursor, begin: Begin, name: Word) => MessageNode | null;
}

type Label = FieldNode['label'];
const LABELS = ['optional', 'repeated', 'required'] as const;

/** Takes a field, a map field or a group. @returns null if it failed */
export function takeField(cursor: Cursor, begin: Begin, place: FieldPlace): FieldNode | null {
  const label = takeLabel(cursor);
  cursor.form = formOf(cursor, place);
  if (label !== null) checkLabel(cursor, label, place);
  const { start } = cursor;
  if (atWord(cursor, 'group')) return takeGroup(cursor, begin, label, place);
  if (acceptWord(cursor, 'map')) {
    if (cursor.kind === OPEN_ANGLE) return takeMapField(cursor, begin, start, label, place);
    return takePlainField(cursor, begin, label, takeTypeAfter(cursor, start, 'map'), place);
  }
  if (label === null && cursor.kind !== WORD && cursor.kind !== DOT) {
    const others = place.where === 'message' ? ' or another statement of the message, or' : ' or';
    missing(cursor, `a field${others} \`}\``);
    return null;
  }
  return takePlainField(cursor, begin, label, takeReference(cursor, 'the type of the field'), place);
}

/** Takes a field whose type's first word, `first`, was taken already. */
export function takeFieldAfterWord(
  cursor: Cursor,
  begin: Begin,
  first: 'export' | 'local',
  place: FieldPlace,
): FieldNode | null {
  cursor.form = formOf(cursor, place);
  return takePlainField(cursor, begin, null, takeTypeAfter(cursor, begin.start, first), place);
}

function takeTypeAfter(cursor: Cursor, start: number, first: string): TypeName {
  return cursor.kind === DOT ? takeParts(cursor, start) : new WordNode(first, start, cursor.previousEnd);
}

function takePlainField(
  cursor: Cursor,
  begin: Begin,
  label: Label,
  type: TypeName,
  place: FieldPlace,
): FieldNode | null {
  if (label === null) checkNoLabel(cursor, place, type.range);
  return takeRest(cursor, begin, label, type, place.oneof, null);
}

function takeRest(
  cursor: Cursor,
  begin: Begin,
  label: Label,
  type: TypeName,
  oneof: OneofNode | null,
  map: MapTypeNode | null,
): FieldNode | null {
  const { name, number, options } = takeHead(cursor);
  expectSemicolon(cursor, 'the field');
  if (cursor.failed) return null;
  const gaps = gapsHere(cursor, begin);
  const parts = { label, type, map, name, number, options, group: null, oneof };
  return new Field(parts, gaps, begin.start, cursor.previousEnd);
}

interface Head {
  readonly name: Word;
  readonly number: IntLiteral;
  readonly options: readonly OptionNode[];
}

function takeHead(cursor: Cursor): Head {
  const name = takeName(cursor, 'the name of the field');
  expect(cursor, EQUALS, '`=` after the name of the field');
  const number = takeInt(cursor, 'the number of the field, a whole number');
  return { name, number, options: takeInlineOptions(cursor) };
}

function takeMapField(cursor: Cursor, begin: Begin, start: number, label: Label, place: FieldPlace): FieldNode | null {
  const map = takeMapType(cursor, start);
  checkMapPlace(cursor, map, label, place);
  const type = { text: `map<${map.key.text}, ${map.value.text}>`, range: map.range };
  return takeRest(cursor, begin, label, type, place.oneof, map);
}

function checkMapPlace(cursor: Cursor, map: MapTypeNode, label: Label, place: FieldPlace): void {
  if (place.where === 'oneof') {
    refuse(cursor, 'a oneof cannot hold a map. Put the map into a message of its own.', map.range);
  } else if (place.where === 'extend') {
    refuse(cursor, 'a map field cannot be an extension. Use a repeated message.', map.range);
  } else if (label !== null) {
    refuse(cursor, `a map field takes no label. Remove \`${label.text}\`.`, label.range);
  }
}

function takeMapType(cursor: Cursor, start: number): MapTypeNode {
  cursor.form = 'map<key_type, value_type> name = 1;';
  expect(cursor, OPEN_ANGLE, '`<` after `map`');
  const key = takeReference(cursor, 'the type of the keys');
  expect(cursor, COMMA, '`,` after the type of the keys');
  const value = takeReference(cursor, 'the type of the values');
  expect(cursor, CLOSE_ANGLE, '`>` after the type of the values');
  return { key, value, range: rangeFrom(cursor, start) };
}

/** A group is a field and a message in one: `optional group Name = 1 {…}`. */
function takeGroup(cursor: Cursor, begin: Begin, label: Label, place: FieldPlace): FieldNode | null {
  cursor.form = `${place.where === 'oneof' ? '' : 'optional '}group Name = 1 { … }`;
  const keyword = { start: cursor.start, end: cursor.end };
  step(cursor);
  if (label === null) checkNoLabel(cursor, place, keyword);
  const { name: type, number, options } = takeHead(cursor);
  if (cursor.syntax === 'editions') {
    refuse(
      cursor,
      'editions have no groups. Use a message field with `features.message_encoding = DELIMITED`.',
      keyword,
    );
  }
  if (!cursor.failed && !/^[A-Z]/.test(type.text)) {
    refuse(cursor, 'the name of a group must begin with a capital letter. Rename it.', type.range);
  }
  if (cursor.kind !== OPEN_BRACE) missing(cursor, '`{` after the number of the group');
  const group = cursor.failed ? null : place.takeGroupBody(cursor, begin, type);
  if (group === null) return null;
  const name = { text: type.text.toLowerCase(), range: type.range };
  // The comments are the message's alone (as in SourceCodeInfo), so that none is met twice.
  const { range } = group;
  const parts = { label, type, map: null, name, number, options, group, oneof: place.oneof };
  const nowhere = { text: cursor.text, before: NO_GAP, after: NO_GAP };
  return new Field(parts, nowhere, range.start, range.end);
}

function takeLabel(cursor: Cursor): Label {
  const text = LABELS.find((label) => atWord(cursor, label));
  if (text === undefined) return null;
  const { start } = cursor;
  step(cursor);
  return new WordNode(text, start, cursor.previousEnd);
}

function checkLabel(cursor: Cursor, label: NonNullable<Label>, place: FieldPlace): void {
  if (place.where === 'oneof') {
    refuse(cursor, `a field in a oneof takes no label. Remove \`${label.text}\`.`, label.range);
  } else if (cursor.syntax === 'editions' && label.text !== 'repeated') {
    const feature = label.text === 'required' ? 'LEGACY_REQUIRED' : 'EXPLICIT';
    const instead = `Remove it; presence is the option \`features.field_presence = ${feature}\`.`;
    refuse(cursor, `editions have no label \`${label.text}\`. ${instead}`, label.range);
  }
}

/** proto2 wants a label on every field that is in no oneof. @param range the type, before which it is missing */
function checkNoLabel(cursor: Cursor, place: FieldPlace, range: Range): void {
  if (cursor.syntax !== 'proto2' || place.where === 'oneof' || isEcho(cursor)) return;
  const what = 'expected `optional`, `repeated` or `required` before the type';
  refuse(cursor, `${what}: proto2 has no fields without a label. Add one.`, range);
}

function formOf(cursor: Cursor, place: FieldPlace): string {
  return cursor.syntax === 'proto2' && place.where !== 'oneof' ? 'optional type name = 1;' : 'type name = 1;';
}
