/** Which comment belongs to which declaration. */
import { describe, expect, test } from '@jest/globals';
import type { Comments } from '../../src/schema/ast.ts';
import { NO_COMMENTS } from '../../src/schema/comments.ts';
import { parse } from '../../src/schema/parse.ts';

type Shown = readonly [leading: string | null, trailing: string | null, detached: readonly string[]];

/** The body of a message, and what protoc 35.1 attaches to the declarations in it. */
const TABLE: readonly (readonly [body: string, expected: Readonly<Record<string, Shown>>])[] = [
  ['int32 a = 1; /* one */ int32 b = 2;', { a: [null, null, []], b: [null, null, [' one ']] }],
  ['int32 a = 1; /* one */ /* two */ int32 b = 2;', { a: [null, ' one ', []], b: [' two ', null, []] }],
  ['int32 a = 1; /* one */\n  int32 b = 2;', { a: [null, ' one ', []], b: [null, null, []] }],
  ['int32 a = 1; /* one */ // two\n  int32 b = 2;', { a: [null, ' one ', []], b: [' two\n', null, []] }],
  ['int32 a = 1; // one\n  int32 b = 2;', { a: [null, ' one\n', []], b: [null, null, []] }],
  ['int32 a = 1; // one\n  // two\n  int32 b = 2;', { a: [null, ' one\n', []], b: [' two\n', null, []] }],
  ['int32 a = 1;\n  // one\n  int32 b = 2;', { a: [null, null, []], b: [' one\n', null, []] }],
  ['int32 a = 1;\n  // one\n\n  int32 b = 2;', { a: [null, ' one\n', []], b: [null, null, []] }],
  ['int32 a = 1;\n\n  // one\n  int32 b = 2;', { a: [null, null, []], b: [' one\n', null, []] }],
  [
    'int32 a = 1;\n  // one\n\n  // two\n\n  // three\n  int32 b = 2;',
    { a: [null, ' one\n', []], b: [' three\n', null, [' two\n']] },
  ],
  ['int32 a = 1;\n  /* one */ int32 b = 2;', { a: [null, null, []], b: [' one ', null, []] }],
  ['int32 a = 1;\n  /* one */\n  /* two */\n  int32 b = 2;', { a: [null, ' one ', []], b: [' two ', null, []] }],
  ['int32 a = 1; /* one\n  two */ int32 b = 2;', { a: [null, null, []], b: [null, null, [' one\ntwo ']] }],
  ['int32 a = 1; /* one\n  two */\n  int32 b = 2;', { a: [null, ' one\ntwo ', []], b: [null, null, []] }],
  ['int32 a = 1; // one\n  /* two */ int32 b = 2;', { a: [null, ' one\n', []], b: [' two ', null, []] }],
  [
    'int32 a = 1;\n  // one\n  /* two */\n  // three\n  int32 b = 2;',
    { a: [null, ' one\n', []], b: [' three\n', null, [' two ']] },
  ],
  ['int32 a = 1; ; // one\n  int32 b = 2;', { a: [null, null, []], b: [null, null, []] }],
  ['int32 a = 1;\n  // one\n  ;\n  int32 b = 2;', { a: [null, null, []], b: [null, null, []] }],
  ['// one\n  int32 a = 1; // two', { a: [' one\n', ' two\n', []] }],
  ['int32 a = 1;\n  // one', { a: [null, ' one\n', []] }],
  ['int32 a = 1;\n  // one\n\n  // two', { a: [null, ' one\n', []] }],
  ['int32 a = 1; /**/\n  int32 b = 2;', { a: [null, null, []], b: [null, null, []] }],
  ['/** one */\n  int32 a = 1;', { a: ['* one ', null, []] }],
  [
    '/*\n   * one\n   *   two\n   *\n   three\n   **four\n   */\n  int32 a = 1;',
    { a: ['\n one\n   two\n\nthree\n*four\n', null, []] },
  ],
  ['/* one\n\n     two */\n  int32 a = 1;', { a: [' one\n\ntwo ', null, []] }],
  ['//one\n  //\n  //\ttwo \n  int32 a = 1;', { a: ['one\n\n\ttwo \n', null, []] }],
  ['/* one\r\n   * two\r\n   *\r\n\r\n   */\r\n  int32 a = 1;', { a: [' one\r\n two\r\n\r\n\n', null, []] }],
  ['// one\r\n  // two\r\n  int32 a = 1;', { a: [' one\r\n two\r\n', null, []] }],
  ['int32 a = 1 /* one */; /* two */\n  int32 b = /* three */ 2;', { a: [null, ' two ', []], b: [null, null, []] }],
  [
    'message B { // one\n  } // two\n  // three\n  int32 a = 1;',
    { B: [null, ' one\n', []], a: [' three\n', null, []] },
  ],
  ['message B { /* one */ } /* two */ int32 a = 1;', { B: [null, null, []], a: [null, null, [' two ']] }],
  ['oneof x { // one\n    // two\n    int32 a = 1;\n  }', { x: [null, ' one\n', []], a: [' two\n', null, []] }],
];

function show({ leading, trailing, detached }: Comments): Shown {
  return [leading, trailing, detached];
}

function commentsIn(body: string): Record<string, Shown> {
  const { file, problems } = parse(`syntax = "proto3";\nmessage M {\n  ${body}\n}\n`);
  expect(problems).toEqual([]);
  const [message] = file.messages;
  const nodes = [...(message?.fields ?? []), ...(message?.messages ?? []), ...(message?.oneofs ?? [])];
  return Object.fromEntries(nodes.map((node) => [node.name.text, show(node.comments)]));
}

describe('comments go where protoc puts them', () => {
  test.each(TABLE)('%j', (body, expected) => {
    expect(commentsIn(body)).toEqual(expected);
  });
});

describe('comments outside of messages', () => {
  test('the first declaration of a file', () => {
    const { file } = parse('// one\n\n// two\nmessage M {} // three\n// four\nenum E { Z = 0; }');
    expect(file.messages.map(({ comments }) => show(comments))).toEqual([[' two\n', null, [' one\n']]]);
    expect(file.enums.map(({ comments }) => show(comments))).toEqual([[' four\n', null, []]]);
  });

  test('a byte order mark before them', () => {
    const { file } = parse('\uFEFF// one\nmessage M {}');
    expect(file.messages.map(({ comments }) => comments.leading)).toEqual([' one\n']);
  });

  test('services and methods, with and without a body', () => {
    const { file } = parse(
      'service S { // s\n  // a\n  rpc A(M) returns (M); // after a\n  // b\n  rpc B(M) returns (M) { // after b\n  }\n}',
    );
    const [service] = file.services;
    expect(service?.comments.trailing).toBe(' s\n');
    expect(service?.methods.map(({ comments }) => show(comments))).toEqual([
      [' a\n', ' after a\n', []],
      [' b\n', ' after b\n', []],
    ]);
  });

  test('enum values', () => {
    const { file } = parse('enum E {\n  // a\n  A = 0; // b\n\n  // c\n\n  B = 1;\n  // d\n}');
    expect(file.enums[0]?.values.map(({ comments }) => show(comments))).toEqual([
      [' a\n', ' b\n', []],
      [null, ' d\n', [' c\n']],
    ]);
  });

  test('a comment before the visibility belongs to the message', () => {
    const { file } = parse('edition = "2024";\n// one\nexport message M {}');
    expect(file.messages[0]?.comments.leading).toBe(' one\n');
  });

  test("the comments of a group are its message's, not its field's", () => {
    const { file } = parse('message M {\n  // one\n  optional group G = 1 { // two\n  }\n}');
    const [field] = file.messages[0]?.fields ?? [];
    expect(field?.comments).toBe(NO_COMMENTS);
    expect(field?.group && show(field.group.comments)).toEqual([' one\n', ' two\n', []]);
  });

  test('without comments all declarations share one value', () => {
    const { file } = parse('message M { optional int32 a = 1; }');
    expect(file.messages[0]?.comments).toBe(NO_COMMENTS);
    expect(file.messages[0]?.fields[0]?.comments).toBe(NO_COMMENTS);
  });
});
