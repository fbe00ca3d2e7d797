/** Services and their methods (protobuf.dev "Protobuf Language Specification", Service Definition). */
import type { Comments, MethodNode, MethodTypeNode, OptionNode, ServiceNode } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { accept, acceptWord, atWord, rangeFrom, step } from './cursor.ts';
import { expect, expectSemicolon, expectWord, missing, takeName } from './expect.ts';
import { exact } from './lists.ts';
import { CLOSE_PAREN, OPEN_BRACE, OPEN_PAREN } from './marks.ts';
import { takeReference } from './parse-names.ts';
import { takeOptionStatement } from './parse-option.ts';
import { type Begin, commentsHere, DECLARATION, openBlock, readBlock } from './statement.ts';

/** Takes a service; the cursor is at the word `service`. */
export function takeService(cursor: Cursor, begin: Begin): ServiceNode | null {
  cursor.form = 'service Name { … }';
  step(cursor);
  const name = takeName(cursor, 'the name of the service');
  const comments = openBlock(cursor, begin, 'the name of the service');
  if (cursor.failed) return null;
  const methods: MethodNode[] = [];
  const options: OptionNode[] = [];
  const read = (inner: Cursor, statement: Begin): void => {
    if (atWord(inner, 'option')) takeOptionStatement(inner, options);
    else takeMethod(inner, statement, methods);
  };
  readBlock(cursor, { what: `service \`${name.text}\``, outside: DECLARATION, read });
  const range = rangeFrom(cursor, begin.start);
  return { kind: 'service', name, methods: exact(methods), options: exact(options), comments, range };
}

function takeMethod(cursor: Cursor, begin: Begin, into: MethodNode[]): void {
  cursor.form = 'rpc Name (Request) returns (Response);';
  if (!acceptWord(cursor, 'rpc')) missing(cursor, '`rpc`, `option` or `}` in the service');
  const name = takeName(cursor, 'the name of the method');
  const input = takeMethodType(cursor, 'the name of the method');
  expectWord(cursor, 'returns');
  const output = takeMethodType(cursor, '`returns`');
  const options: OptionNode[] = [];
  const comments = takeMethodEnd(cursor, begin, name.text, options);
  if (cursor.failed) return;
  const range = rangeFrom(cursor, begin.start);
  into.push({ kind: 'method', name, input, output, options: exact(options), comments, range });
}

const METHOD = /rpc\s+\w+\s*\(|(?:message|enum)\s+\w+\s*\{|extend\s+[\w.]+\s*\{/y;

/** `;` or a block of options. */
function takeMethodEnd(cursor: Cursor, begin: Begin, name: string, options: OptionNode[]): Comments {
  if (cursor.kind !== OPEN_BRACE) {
    expectSemicolon(cursor, 'the method');
    return commentsHere(cursor, begin);
  }
  const comments = openBlock(cursor, begin, 'the method');
  const read = (inner: Cursor): void => {
    inner.form = 'option name = value;';
    if (atWord(inner, 'option')) takeOptionStatement(inner, options);
    else missing(inner, '`option` or `}` in the method');
  };
  readBlock(cursor, { what: `method \`${name}\``, outside: METHOD, read });
  return comments;
}

function takeMethodType(cursor: Cursor, after: string): MethodTypeNode {
  expect(cursor, OPEN_PAREN, `\`(\` after ${after}`);
  const modifier = { start: cursor.start, end: cursor.end };
  const stream = acceptWord(cursor, 'stream');
  if (stream && accept(cursor, CLOSE_PAREN)) {
    // A message may be called `stream`; protoc refuses it here, buf does not.
    return { stream: false, streamRange: null, type: { text: 'stream', range: modifier } };
  }
  const type = takeReference(cursor, 'the name of a message');
  expect(cursor, CLOSE_PAREN, '`)` after the name of the message');
  return { stream, streamRange: stream ? modifier : null, type };
}
