/** Messages, oneofs and `extend` blocks (protobuf.dev "Protobuf Language Specification", Message Definition). */
import type {
  EnumNode,
  ExtendNode,
  ExtensionRangeNode,
  FieldNode,
  MessageNode,
  NumberRange,
  OneofNode,
  OptionNode,
  Visibility,
  Word,
} from './ast.ts';
import type { Cursor } from './cursor.ts';
import { atWord, fail, rangeFrom, step, tokenText } from './cursor.ts';
import { isSince } from './editions.ts';
import { missing, refuse, takeName } from './expect.ts';
import { exact } from './lists.ts';
import { DOT } from './marks.ts';
import { takeEnum } from './parse-enum.ts';
import { type FieldPlace, takeField, takeFieldAfterWord } from './parse-field.ts';
import { takeReference } from './parse-names.ts';
import { takeOptionStatement } from './parse-option.ts';
import { takeExtensionRanges, takeReserved } from './parse-ranges.ts';
import { type Begin, openBlock, readBlock } from './statement.ts';
import { halt, WORD } from './token.ts';

/** A message while its body is read. */
interface MessageParts {
  readonly fields: FieldNode[];
  readonly oneofs: OneofNode[];
  readonly messages: MessageNode[];
  readonly enums: EnumNode[];
  readonly extends: ExtendNode[];
  readonly extensionRanges: ExtensionRangeNode[];
  readonly reservedRanges: NumberRange[];
  readonly reservedNames: Word[];
  readonly options: OptionNode[];
}

type StatementReader = (cursor: Cursor, begin: Begin, parts: MessageParts, level: number) => void;

/**
 * Takes a message; the cursor is at the word `message`, where its range begins; `begin` may be at a word before it.
 * @param level how many messages it is in, itself included
 */
export function takeMessage(
  cursor: Cursor,
  begin: Begin,
  visibility: Visibility | null,
  level: number,
): MessageNode | null {
  cursor.form = 'message Name { … }';
  const from = { start: cursor.start, before: begin.before };
  step(cursor);
  const name = takeName(cursor, 'the name of the message');
  return takeBody(cursor, from, name, visibility, level, 'the name of the message');
}

function takeBody(
  cursor: Cursor,
  begin: Begin,
  name: Word,
  visibility: Visibility | null,
  level: number,
  after: string,
): MessageNode | null {
  if (!cursor.failed && level > cursor.limits.messageNesting) return refuseNesting(cursor, name);
  const comments = openBlock(cursor, begin, after);
  if (cursor.failed) return null;
  const parts: MessageParts = {
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extends: [],
    extensionRanges: [],
    reservedRanges: [],
    reservedNames: [],
    options: [],
  };
  const read = (inner: Cursor, statement: Begin): void => takeStatement(inner, statement, parts, level);
  readBlock(cursor, { what: `message \`${name.text}\``, outside: null, read });
  return { kind: 'message', name, visibility, ...kept(parts), comments, range: rangeFrom(cursor, begin.start) };
}

/** The parts as they stay. */
function kept(parts: MessageParts): Pick<MessageNode, keyof MessageParts> {
  return {
    fields: exact(parts.fields),
    oneofs: exact(parts.oneofs),
    messages: exact(parts.messages),
    enums: exact(parts.enums),
    extends: exact(parts.extends),
    extensionRanges: exact(parts.extensionRanges),
    reservedRanges: exact(parts.reservedRanges),
    reservedNames: exact(parts.reservedNames),
    options: exact(parts.options),
  };
}

function refuseNesting(cursor: Cursor, name: Word): null {
  const limit = cursor.limits.messageNesting;
  refuse(
    cursor,
    `messages are nested more than ${limit} deep here, which is the limit. Make them flatter.`,
    name.range,
  );
  fail(cursor);
  return null;
}

const STATEMENTS = new Map<string, StatementReader>([
  ['message', takeNestedMessage],
  ['enum', takeNestedEnum],
  ['oneof', takeOneof],
  ['option', (cursor, _begin, parts) => takeOptionStatement(cursor, parts.options)],
  ['reserved', (cursor, _begin, parts) => takeReserved(cursor, parts, false)],
  ['extensions', (cursor, _begin, parts) => takeExtensionRanges(cursor, parts.extensionRanges)],
  ['extend', (cursor, begin, parts, level) => takeExtend(cursor, begin, parts.extends, level)],
  ['export', takeVisible],
  ['local', takeVisible],
]);

function takeStatement(cursor: Cursor, begin: Begin, parts: MessageParts, level: number): void {
  const read = cursor.kind === WORD ? STATEMENTS.get(tokenText(cursor)) : undefined;
  if (read !== undefined && !isFieldOf(cursor)) read(cursor, begin, parts, level);
  else addField(cursor, parts, takeField(cursor, begin, placeIn('message', null, level)));
}

const FIELD_OF = /(?:message|enum|oneof|extend|reserved|extensions)(?:\.\w+)*\s+\w+\s*=/y;

/** A field whose type is called like a statement; protoc refuses those, buf does not. */
function isFieldOf(cursor: Cursor): boolean {
  FIELD_OF.lastIndex = cursor.start;
  return FIELD_OF.test(cursor.text);
}

function takeNestedMessage(cursor: Cursor, begin: Begin, parts: MessageParts, level: number): void {
  const message = takeMessage(cursor, begin, null, level + 1);
  if (message !== null) parts.messages.push(message);
}

function takeNestedEnum(cursor: Cursor, begin: Begin, parts: MessageParts): void {
  const node = takeEnum(cursor, begin, null);
  if (node !== null) parts.enums.push(node);
}

/** From edition 2024 on `export` and `local` are modifiers; otherwise each is the name of a type. */
function takeVisible(cursor: Cursor, begin: Begin, parts: MessageParts, level: number): void {
  const visibility = atWord(cursor, 'export') ? 'export' : 'local';
  const modifies = isSince(cursor.edition, '2024');
  step(cursor);
  if (modifies && atWord(cursor, 'message')) {
    const message = takeMessage(cursor, begin, visibility, level + 1);
    if (message !== null) parts.messages.push(message);
  } else if (modifies && atWord(cursor, 'enum')) {
    const node = takeEnum(cursor, begin, visibility);
    if (node !== null) parts.enums.push(node);
  } else if (modifies && cursor.kind !== DOT) {
    cursor.form = `${visibility} message Name { … }`;
    missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
  } else addField(cursor, parts, takeFieldAfterWord(cursor, begin, visibility, placeIn('message', null, level)));
}

function placeIn(where: FieldPlace['where'], oneof: OneofNode | null, level: number): FieldPlace {
  return {
    where,
    oneof,
    takeGroupBody: (cursor, begin, name) => takeBody(cursor, begin, name, null, level + 1, 'the number of the group'),
  };
}

function addField(cursor: Cursor, parts: { readonly fields: FieldNode[] }, field: FieldNode | null): void {
  if (field === null) return;
  parts.fields.push(field);
  const limit = cursor.limits.fieldsPerMessage;
  if (parts.fields.length > limit) halt(cursor, `a message has more than ${limit} fields`, 'message-fields');
}

/** What cannot stand in a oneof or an `extend` block: the declarations, and the statements about numbers. */
const NOT_A_FIELD = /(?:message|enum|oneof)\s+\w+\s*\{|extend\s+[\w.]+\s*\{|extensions\s+\d|reserved\s+["'\d]/y;

function takeOneof(cursor: Cursor, begin: Begin, parts: MessageParts, level: number): void {
  cursor.form = 'oneof name { … }';
  step(cursor);
  const name = takeName(cursor, 'the name of the oneof');
  const comments = openBlock(cursor, begin, 'the name of the oneof');
  if (cursor.failed) return;
  const options: OptionNode[] = [];
  const oneof: { -readonly [K in keyof OneofNode]: OneofNode[K] } = {
    kind: 'oneof',
    name,
    options,
    comments,
    range: name.range,
  };
  const place = placeIn('oneof', oneof, level);
  const read = (inner: Cursor, statement: Begin): void => {
    if (atWord(inner, 'option')) takeOptionStatement(inner, options);
    else addField(inner, parts, takeField(inner, statement, place));
  };
  readBlock(cursor, { what: `oneof \`${name.text}\``, outside: NOT_A_FIELD, read });
  oneof.options = exact(options);
  oneof.range = rangeFrom(cursor, begin.start);
  parts.oneofs.push(oneof);
}

/** Takes an `extend` block; the cursor is at the word `extend`. @param level how many messages it is in */
export function takeExtend(cursor: Cursor, begin: Begin, into: ExtendNode[], level: number): void {
  cursor.form = 'extend Message { … }';
  step(cursor);
  const extendee = takeReference(cursor, 'the name of the message to extend');
  openBlock(cursor, begin, 'the name of the message to extend');
  if (cursor.failed) return;
  const fields: FieldNode[] = [];
  const place = placeIn('extend', null, level);
  const read = (inner: Cursor, statement: Begin): void =>
    addField(inner, { fields }, takeField(inner, statement, place));
  readBlock(cursor, { what: `extend \`${extendee.text}\``, outside: NOT_A_FIELD, read });
  into.push({ extendee, fields: exact(fields), range: rangeFrom(cursor, begin.start) });
}
