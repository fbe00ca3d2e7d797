/** Each fault is reported once, at its place, and what stands around it is still read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FileNode, MessageNode } from '../../src/schema/ast.ts';
import { parse } from '../../src/schema/parse.ts';
import { spanOf } from '../../src/schema/text.ts';

/** `line:column` of each problem. */
function places(text: string): string[] {
  const { file, problems } = parse(text);
  return problems.map(({ range }) => {
    const { line, column } = spanOf(file, range);
    return `${line}:${column}`;
  });
}

/** Names of what was understood: `A(a b N(c))`. */
function outline(file: FileNode): string {
  const ofMessage = (node: MessageNode): string => {
    const parts = [
      ...node.fields.map(({ name }) => name.text),
      ...node.messages.map(ofMessage),
      ...node.enums.map(({ name }) => name.text),
    ];
    return parts.length === 0 ? node.name.text : `${node.name.text}(${parts.join(' ')})`;
  };
  const services = file.services.map(
    ({ name, methods }) => `${name.text}(${methods.map((m) => m.name.text).join(' ')})`,
  );
  return [...file.messages.map(ofMessage), ...file.enums.map(({ name }) => name.text), ...services].join(' ');
}

const head = 'syntax = "proto3";\n';

describe('one fault, one problem, the rest stands', () => {
  test.each([
    ['a broken field', 'message A {\n  int32 a 1;\n  int32 b = 2;\n}', ['3:11'], 'A(b)'],
    [
      'three broken fields',
      'message A {\n  int32 1;\n  a = ;\n  int32 b = x;\n  int32 c = 3;\n}',
      ['3:9', '4:5', '5:13'],
      'A(c)',
    ],
    ['a missing semicolon at the end of a line', 'message A {\n  int32 a = 1\n  int32 b = 2;\n}', ['3:14'], 'A(a b)'],
    [
      'missing semicolons everywhere',
      'message A {\n  int32 a = 1\n  int32 b = 2\n}\nenum E {\n  X = 0\n}',
      ['3:14', '4:14', '7:8'],
      'A(a b) E',
    ],
    ['a missing semicolon before a comment', 'message A {\n  int32 a = 1 // x\n  int32 b = 2;\n}', ['3:14'], 'A(a b)'],
    ['a missing semicolon before an option', 'option a = 1\noption b = 2;\nmessage A {}', ['2:13'], 'A'],
    [
      'a missing semicolon after a method',
      'service S {\n  rpc A(M) returns (M)\n  rpc B(M) returns (M);\n}',
      ['3:23'],
      'S(A B)',
    ],
    [
      'a missing brace before a service',
      'message A {\n  int32 a = 1;\n\nservice S {\n  rpc B(A) returns (A);\n}',
      ['5:1'],
      'A(a) S(B)',
    ],
    [
      'two missing braces before a service',
      'message A {\n  message B {\n    int32 a = 1;\nservice S {}',
      ['5:1'],
      'A(B(a)) S()',
    ],
    ['a missing brace before a package', 'enum E {\n  X = 0;\npackage a.b;\nmessage A {}', ['4:1'], 'A E'],
    [
      'a missing brace before an import',
      'service S {\n  rpc A(M) returns (M) {\nimport "a.proto";\nmessage A {}',
      ['4:1'],
      'A S(A)',
    ],
    ['a missing brace at the end', 'message A {\n  message B {\n  int32 a = 1;\n}', ['2:11'], 'A(B(a))'],
    ['a brace too many', 'message A {\n}\n}\nmessage B {}', ['4:1'], 'A B'],
    [
      'a brace too many in a message',
      'message A {\n  message B {\n  }}\n  int32 a = 1;\n}\nmessage C {}',
      ['5:3'],
      'A(B) C',
    ],
    ['a statement of another world', 'function f() {\n  return 1;\n}\nmessage A {}', ['2:1'], 'A'],
    ['a message without a name', 'message {\n  int32 a = 1;\n}\nmessage B {}', ['2:9'], 'B'],
    ['a message with two names', 'message A B {\n  int32 a = 1;\n}\nmessage C {}', ['2:11'], 'C'],
    [
      'a fault in a value in braces',
      'message A {\n  option (x) = {\n    a: { b: [1 c: 2 }\n  };\n  int32 b = 2;\n}',
      ['4:16'],
      'A(b)',
    ],
    [
      'a value that is not closed before the next statement',
      'message A {\n  option (x) = 1 (\n  repeated int32 b = 2;\n}',
      ['3:18'],
      'A(b)',
    ],
    [
      'options that are not closed',
      'message A {\n  int32 a = 1 [deprecated = true;\n  int32 b = 2;\n}',
      ['3:33'],
      'A(b)',
    ],
    [
      'options that are not opened',
      'message A {\n  int32 a = 1 deprecated = true];\n  int32 b = 2;\n}',
      ['3:15'],
      'A(b)',
    ],
    [
      'a string that is not closed',
      'message A {\n  int32 a = 1 [json_name = "x];\n  int32 b = 2;\n  int32 c = 3;\n}',
      ['3:28'],
      'A(c)',
    ],
    ['a string that is not closed, in an import', 'import "a.proto;\nmessage A {}', ['2:8'], 'A'],
    [
      'a comment that is not closed',
      'message A {\n  int32 a = 1; /* x\n  int32 b = 2;\n}\nmessage B {}',
      ['3:16'],
      'A(a)',
    ],
    ['a letter that is not ASCII', 'message A {\n  int32 ä = 1;\n  int32 b = 2;\n}', ['3:9'], 'A(ä b)'],
    ['a control character', 'message A {\n  int32 a\0 = 1;\n  int32 b = 2;\n}', ['3:10'], 'A(a b)'],
    ['a number that is none', 'message A {\n  int32 a = 1x;\n  int32 b = 2;\n}', ['3:13'], 'A(a b)'],
    [
      'a mark of another language',
      'message A {\n  int32 a = 1; # x\n  int32 b = 2;\n  int32 c = 3;\n}',
      ['3:16'],
      'A(a c)',
    ],
    ['a word in an enum', 'enum E {\n  A = 0;\n  B;\n  C = 1;\n}\nmessage M {}', ['4:4'], 'M E'],
    ['a field in a service', 'service S {\n  int32 a = 1;\n  rpc A(M) returns (M);\n}', ['3:3'], 'S(A)'],
    ['the end in the middle of a field', 'message A {\n  int32 a = 1;\n  int32 b', ['4:10'], 'A(a)'],
    ['the end in the middle of a value', 'message A {\n  option (x) = { a: { b', ['3:24'], 'A'],
    ['the end behind a field', 'message A {\n  int32 a = 1', ['3:14'], 'A'],
  ])('%s', (_, text, expected, understood) => {
    expect(places(head + text)).toEqual(expected);
    expect(outline(parse(head + text).file)).toBe(understood);
  });
});

describe('a missing or needless brace is one problem', () => {
  const fields = '  int32 b = 2;\n  int32 c = 3;\n';
  test.each([
    ['no `{` after a message', `message A\n${fields}}\nmessage D {}`, ['2:10'], 'A(b c) D'],
    ['no `{` after an enum', 'enum E\n  X = 0;\n}\nmessage D {}', ['2:7'], 'D E'],
    ['no body at all', 'message A\nmessage D {}', ['2:10'], 'A(D)'],
    ['`{` twice', `message A {{\n${fields}}\nmessage D {}`, ['2:12'], 'A(b c) D'],
    ['`{` from nowhere', '{\nmessage D {}', ['2:1'], 'D'],
    ['a block from nowhere', `{\n${fields}}\nmessage D {}`, ['2:1'], 'D'],
    ['`}` too early', `message A {\n  int32 a = 1;\n}\n${fields}}\nmessage D {}`, ['5:3'], 'A(a) D'],
    [
      'no `}` after an enum',
      'message A {\n  enum E {\n    X = 0;\n\n  message B {}\n}\nmessage D {}',
      ['6:3'],
      'A(B E) D',
    ],
    [
      'no `}` after a oneof',
      'message A {\n  oneof x {\n    int32 a = 1;\n\n  enum E { X = 0; }\n}\nmessage D {}',
      ['6:3'],
      'A(a E) D',
    ],
    [
      'no `}` after a oneof, before numbers',
      'message A {\n  oneof x {\n    int32 a = 1;\n\n  reserved 5;\n}\nmessage D {}',
      ['6:3'],
      'A(a) D',
    ],
    [
      'no `}` after a method',
      'service S {\n  rpc A(M) returns (M) {\n\n  rpc B(M) returns (M);\n}\nmessage D {}',
      ['5:3'],
      'D S(A B)',
    ],
    ['no `}` after a service', 'service S {\n  rpc A(M) returns (M);\n\nmessage D {}', ['5:1'], 'D S(A)'],
    ['no `}` after an extend block', 'extend M {\n  int32 a = 1;\n\nmessage D {}', ['5:1'], 'D'],
  ])('%s', (_, text, expected, understood) => {
    expect(places(head + text)).toEqual(expected);
    expect(outline(parse(head + text).file)).toBe(understood);
  });

  test('another fault further down is reported too', () => {
    const text = 'message A {\n}\n  int32 a = 1;\n}\nmessage B {\n  int32 b;\n}\nfoo;\nmessage C {}\nbar;';
    expect(places(head + text)).toEqual(['4:3', '7:10', '9:1', '11:1']);
  });
});

describe('a faulty syntax is one problem, not one per field', () => {
  const fields = '\nmessage A {\n  int32 a = 1;\n  int32 b = 2;\n}';
  test.each([
    ['syntax = proto3;', '1:10'],
    ['syntax = "proto3;', '1:10'],
    ['syntax "proto3";', '1:8'],
    ['syntax = "proto3"', '1:18'],
    ['edition = 2023;', '1:11'],
    ['# x\nsyntax = "proto3";', '1:1'],
    [';syntax = "proto3";', '1:2'],
    ['syntax = "proto4";', '1:10'],
  ])('%s', (syntax, place) => {
    expect(places(syntax + fields)).toEqual([place]);
  });

  test('the edition is guessed too', () => {
    expect(places('edition = 2024;\nexport message A {}')).toEqual(['1:11']);
    expect(places('syntax = proto2;\nmessage A { optional group G = 1 {} }')).toEqual(['1:10']);
  });
});

const FIXTURES = join(import.meta.dirname, 'fixtures');
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\w[\w.]*|\S/g;

describe('one token of a good file is changed', () => {
  const texts = readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name), 'utf8'));
  const changes: [string, (token: string) => string][] = [
    ['removed', () => ''],
    ['doubled', (token) => `${token} ${token}`],
    ['preceded by something strange', (token) => ` § ${token}`],
  ];

  test.each(changes)('%s: most often one problem, and never many', (_, change) => {
    const counts: number[] = [];
    for (const text of texts) {
      for (const { 0: token, index } of text.matchAll(TOKEN)) {
        if (token.startsWith('/')) continue;
        const { problems } = parse(text.slice(0, index) + change(token) + text.slice(index + token.length));
        if (problems.length > 0) counts.push(problems.length);
      }
    }
    expect(counts.length).toBeGreaterThan(2000);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.95);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  });
});

describe('problems', () => {
  test('are in the order of the text', () => {
    const text = `${head}message A {\n  message B {\n    int32 a 1;\n  }\n  int32 ä = 2;\n  group G = 3 {}\n`;
    const found = parse(text).problems.map(({ range }) => range.start);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.length).toBeGreaterThan(1);
  });

  test('of a missing semicolon point behind the line that lacks it', () => {
    const { problems } = parse(`${head}message A {\n  int32 a = 1 // x\n  int32 b = 2;\n}`);
    expect(problems).toEqual([
      { message: 'expected `;` after the field, found `int32`. Add `;` here.', range: { start: 44, end: 44 } },
    ]);
  });

  test('show a long token in part', () => {
    const { problems } = parse(`${head}message ${'a'.repeat(100)} ${'b'.repeat(100)} {}`);
    expect(problems.map(({ message }) => message)).toEqual([
      `expected \`{\` after the name of the message, found \`${'b'.repeat(40)}…\`. Write it as: message Name { … }`,
    ]);
  });
});
