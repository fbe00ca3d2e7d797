import { describe, expect, test } from '@jest/globals';
import { linked, problemLines } from './judge/linked.ts';

const problemsOf = (text: string): string[] => problemLines(linked({ 'a.proto': text }));

describe('what protoc only warns of', () => {
  test('JSON names in proto2, as long as one of them is a default', () => {
    expect(
      problemsOf('syntax = "proto2"; message A { optional int32 foo_bar = 1;\n optional int32 fooBar = 2; }'),
    ).toEqual(['warning: a.proto:2:17 `fooBar` and `foo_bar` have the same JSON name `fooBar`. Rename one of them.']);
    expect(
      problemsOf('syntax = "proto2"; message A { optional int32 a = 1 [json_name = "b"];\n optional int32 b = 2; }'),
    ).toEqual(['warning: a.proto:2:17 `b` and `a` have the same JSON name `b`. Rename one of them.']);
  });

  test('nothing at all where conflicts are allowed', () => {
    expect(
      problemsOf(`syntax = "proto3"; message A { option deprecated_legacy_json_field_conflicts = true;
        int32 foo_bar = 1; int32 fooBar = 2; }`),
    ).toEqual([]);
  });

  test('names of enum values in proto2', () => {
    expect(problemsOf('syntax = "proto2"; enum Color { COLOR_RED = 0;\nRED = 1; }')).toEqual([
      'warning: a.proto:2:1 `RED` and `COLOR_RED` are one name (Red) once the name of the enum is stripped and case ignored. Rename one of them.',
    ]);
  });

  test('custom options of two files with one number', () => {
    const option = (name: string): string =>
      `syntax = "proto3"; import "google/protobuf/descriptor.proto";\nextend google.protobuf.FieldOptions { int32 ${name} = 50000; }`;
    expect(problemLines(linked({ 'a.proto': option('a'), 'b.proto': option('b') }))).toEqual([
      'warning: b.proto:2:49 the number 50000 of `google.protobuf.FieldOptions` is taken by the extension `a` (a.proto:2). Choose another one.',
    ]);
  });
});

describe('all faults of a file', () => {
  test('are told in the order of the text', () => {
    expect(
      problemsOf(`syntax = "proto3";
message A {
  Unknown a = 1;
  int32 b = 1;
  oneof empty {}
  reserved 5 to 3;
  map<float, int32> c = 0;
}
enum E {}
message A {}
`).map((line) => line.split(' ')[0]),
    ).toEqual([
      'a.proto:3:3',
      'a.proto:4:13',
      'a.proto:5:9',
      'a.proto:6:12',
      'a.proto:7:7',
      'a.proto:7:25',
      'a.proto:9:6',
      'a.proto:10:9',
    ]);
  });

  test('are told in the order of files, wherever the second place is', () => {
    const schema = linked({
      'b.proto': 'syntax = "proto3"; message B { int32 b = 0; }',
      'a.proto': 'syntax = "proto3"; message B {} message A { int32 a = 0; }',
    });
    expect(schema.problems.map(({ file, column }) => [file, column])).toEqual([
      ['b.proto', 42],
      ['a.proto', 28],
      ['a.proto', 55],
    ]);
  });
});

describe('sentences that name a second place', () => {
  test.each([
    [
      'message A {\n int32 a = 1;\n int32 b = 1; }',
      'a.proto:4:12 the field number 1 is taken by `a` on line 3. Choose another one.',
    ],
    [
      'message A {\n reserved 1 to 3;\n int32 b = 2; }',
      'a.proto:4:12 the field number 2 is reserved on line 3. Choose another one.',
    ],
    [
      'message A {\n int32 b = 2;\n reserved "b"; }',
      'a.proto:3:8 the name `b` is reserved on line 4. Rename the field.',
    ],
    [
      'message A {}\n\nenum A { Z = 0; }',
      'a.proto:4:6 `A` is declared on line 2 already, as a message, and here as an enum. Rename one of them.',
    ],
    [
      'enum A { Z = 0; }\nenum B { Z = 0; }',
      'a.proto:3:10 `Z` is declared on line 2 already, as an enum value. Rename one of them. Values are named beside their enum, not inside it.',
    ],
    [
      'message A {\n map<int32, int32> b = 1;\n message BEntry {} }',
      'a.proto:4:10 `BEntry` is declared on line 3 already, as the entry message of a map field, and here as a message. Rename one of them.',
    ],
  ])('%j', (body, line) => {
    expect(problemsOf(`syntax = "proto3";\n${body}`)).toEqual([line]);
  });
});

describe('sentences for unknown names', () => {
  const at = (name: string, files: Record<string, string> = {}): string[] =>
    problemLines(
      linked({
        'p/a.proto': `syntax = "proto3"; package p.q;\nmessage A { message B { message C {} } message D { message A {} ${name} x = 1; } }`,
        ...files,
      }),
    ).map((line) => line.slice(line.indexOf(' ') + 1));

  test('of a type in a file that is not imported', () => {
    expect(at('r.E', { 'other/e.proto': 'syntax = "proto3"; package p.r; message E {}' })).toEqual([
      '`r.E` is declared in other/e.proto, which is not imported for types here. Add an import of it.',
    ]);
  });

  test('of a name whose first component hides what is meant', () => {
    expect(at('A.B')).toEqual(['`A.B` means nothing here. Write `.p.q.A.B` if that is meant.']);
  });

  test('of a leading dot that should not be', () => {
    expect(at('.q.A.B.C')).toEqual(['`.q.A.B.C` means nothing here. Write `.p.q.A.B.C` if that is meant.']);
  });

  test('of what is declared nowhere', () => {
    expect(at('Nowhere')).toEqual([
      '`Nowhere` is declared neither in this file nor in one that it imports; expected a message or an enum. Import its file, or correct the name.',
    ]);
  });

  test('of what is no type', () => {
    expect(at('q')).toEqual([
      '`q` is a package, not a message or an enum. Name a message or an enum, with a leading dot if another one is meant.',
    ]);
  });
});
