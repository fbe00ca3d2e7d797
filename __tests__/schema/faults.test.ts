/** Faults of grammar: exactly where and what is said of each. */
import { expect, test } from '@jest/globals';
import { parse } from '../../src/schema/parse.ts';
import { spanOf } from '../../src/schema/text.ts';

test.each<readonly [text: string, told: readonly string[]]>([
  [
    'syntax = "proto3";\nimport option "a.proto";',
    ['2:8-2:14 `import option` needs `edition = "2024";`. Remove `option`.'],
  ],
  [
    'edition = "2024";\nimport option "a.proto";\nimport "b.proto";',
    ['3:1-3:18 imports must stand before every `import option`. Move this one up.'],
  ],
  ['edition = "2024";\nimport option "a.proto";\nimport option "b.proto";', []],
  ['edition = "2024";\nimport weak "a.proto";', []],
  [
    'syntax = "proto3";\nimport strong "a.proto";',
    ['2:8-2:14 expected the path of a file in quotes, found `strong`. Write it as: import "path/to/file.proto";'],
  ],
  ['syntax = "proto3";\npackage a;\npackage b;', ['3:1-3:11 the file has a `package` already. Remove one.']],
  ['syntax = "proto3";\nlocal message A {}', ['2:1-2:6 `local` needs `edition = "2024";`. Remove it.']],
  ['edition = "2023";\nexport enum E { X = 0; }', ['2:1-2:7 `export` needs `edition = "2024";`. Remove it.']],
  [
    'edition = "2024";\nexport service S {}',
    ['2:8-2:15 expected `message` or `enum` after `export`, found `service`. Write it as: export message Name { … }'],
  ],
  [
    'edition = "2024";\nmessage A { local extend B {} }',
    ['2:19-2:25 expected `message` or `enum` after `local`, found `extend`. Write it as: local message Name { … }'],
  ],
  [
    'edition = "2024";\nmessage A { export .B b = 1; export B.C c = 2; }',
    ['2:37-2:38 expected `message` or `enum` after `export`, found `B`. Write it as: export message Name { … }'],
  ],
  ['syntax = "proto3";\nmessage A { export b = 1; local .c.D d = 2; }', []],
  ['syntax = "proto3";\nmessage A { message.B b = 1; enum c = 2; reserved d = 3; }', []],
  ['syntax = "proto3";\nmessage A {', ['2:11-2:12 the `{` of message `A` is never closed. Add `}` where it ends.']],
  [
    'syntax = "proto3";\nmessage A {\n  oneof o {\n    int32 a = 1;\n  message B {}\n}',
    ['5:3-5:10 expected `}` to close oneof `o` before `message`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nextend A {\n  int32 a = 1;\nextend B.C {}',
    ['4:1-4:7 expected `}` to close extend `A` before `extend`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nservice S {\n  rpc A (B) returns (C);\nextend B.C {\n}',
    ['4:1-4:7 expected `}` to close service `S` before `extend`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nservice S {\n  rpc A (B) returns (C) {\n  rpc B (B) returns (C);\n}',
    ['4:3-4:6 expected `}` to close method `A` before `rpc`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nmessage A {\n  int32 a = 1;\nimport public "x.proto";',
    ['4:1-4:7 expected `}` to close message `A` before `import`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nmessage A {\n  int32 a = 1;\nimport "x.proto";',
    ['4:1-4:7 expected `}` to close message `A` before `import`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nmessage A {\n  int32 a = 1;\nimport weak "x.proto";',
    ['4:1-4:7 expected `}` to close message `A` before `import`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nmessage A {\n  int32 a = 1;\npackage x.y;',
    ['4:1-4:8 expected `}` to close message `A` before `package`. Add `}`.'],
  ],
  [
    'syntax = "proto3";\nmessage A { int32 a = 18446744073709551616; }',
    ['2:23-2:43 this number has more than 64 bits. Write a smaller one.'],
  ],
  ['syntax = "proto3";\nenum A { B = -9223372036854775809; }', []],
  [
    'syntax = "proto3";\nmessage A { reserved 1 to 99999999999999999999; }',
    ['2:27-2:47 this number has more than 64 bits. Write a smaller one.'],
  ],
  [
    'syntax = "proto3";\noption (a) = [1, "x", inf, -nan, { a: 1 }];',
    ['2:14-2:15 expected a value (a number, a string, a word or `{…}`), found `[`. Write it as: option name = value;'],
  ],
  ['syntax = "proto3";\noption (a) = { b: [1, "x", inf, -nan, { a: 1 }] };', []],
  [
    'syntax = "proto3";\noption (a) = { b [1] c [{ d: 1 }] e < f: 2 > };',
    [
      '2:19-2:20 expected `{…}` in the list (scalars need a `:` before the list), found the number `1`. Write it as: option name = value;',
    ],
  ],
  [
    'syntax = "proto3";\noption (a) = "a\\q";',
    ['2:16-2:18 `\\q` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.'],
  ],
  [
    'syntax = "proto3";\noption (a) = "a\\\n";',
    ['2:16-3:1 a string does not go on in the next line. Close it here and open another there: both are one.'],
  ],
  [
    'syntax = "proto3";\noption (a) = "\\x";',
    ['2:15-2:17 `\\x` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.'],
  ],
  [
    'syntax = "proto3";\noption (a) = "\\u12";',
    ['2:15-2:17 `\\u` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.'],
  ],
  [
    'syntax = "proto3";\noption (a) = "\\U00110000";',
    ['2:15-2:17 `\\U` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.'],
  ],
  ['syntax = "proto3";\noption (a) = "\\400";', []],
  ['syntax = "proto3";\noption (a) = "b', ['2:14-2:15 this string does not end on its line. Close it with `"`.']],
  [
    'syntax = "proto3";\n\u007f message A {}',
    ['2:1-2:2 control character U+007F is not allowed here. Remove it; is this a text file in UTF-8?'],
  ],
  [
    'syntax = "proto3";\n\u0001\u0002 message A {}',
    ['2:1-2:3 control character U+0001 is not allowed here. Remove it; is this a text file in UTF-8?'],
  ],
  ['syntax = "proto3";\n/* never', ['2:1-2:3 this comment never ends. Close it with `*/`.']],
  [
    'syntax = "proto3";\nmessage A { int32 a = 08; }',
    [
      '2:23-2:25 `08` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
    ],
  ],
  [
    'syntax = "proto3";\nmessage A { int32 a = 0xg; }',
    [
      '2:23-2:26 `0xg` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
    ],
  ],
  [
    'syntax = "proto3";\nmessage A { int32 a = 1.5; }',
    ['2:23-2:26 expected the number of the field, a whole number, found the number `1.5`. Write it as: type name = 1;'],
  ],
  [
    'syntax = "proto3";\nmessage A { int32 a = 1 [b = 1, ]; }',
    ['2:33-2:34 expected the name of an option, found `]`. Write it as: [name = value]'],
  ],
  [
    'syntax = "proto3";\nmessage A { int32 a = 1 []; }',
    ['2:26-2:27 expected the name of an option, found `]`. Write it as: [name = value]'],
  ],
  [
    'syntax = "proto3";\nmessage A { map<int32> a = 1; }',
    ['2:22-2:23 expected `,` after the type of the keys, found `>`. Write it as: map<key_type, value_type> name = 1;'],
  ],
  [
    'syntax = "proto3";\nmessage A { map<int32, map<int32, int32>> a = 1; }',
    [
      '2:27-2:28 expected `>` after the type of the values, found `<`. Write it as: map<key_type, value_type> name = 1;',
    ],
  ],
  [
    'syntax = "proto3";\nenum E { A = 0; B; }',
    ['2:18-2:19 expected `=` after the name of the enum value, found `;`. Write it as: NAME = 1;'],
  ],
  [
    'syntax = "proto3";\nservice S { rpc A (stream B) returns C; }',
    ['2:38-2:39 expected `(` after `returns`, found `C`. Write it as: rpc Name (Request) returns (Response);'],
  ],
  [
    'syntax = "proto3";\nservice S { stream A (B, C); }',
    [
      '2:13-2:19 expected `rpc`, `option` or `}` in the service, found `stream`. Write it as: rpc Name (Request) returns (Response);',
    ],
  ],
  [
    'message A { extensions 5 to max [verification = DECLARATION]; reserved "a", b; }',
    ['1:77-1:78 expected a name in quotes, found `b`. Write it as: reserved 2, 9 to 11; or reserved "name";'],
  ],
  [
    'edition = "2023"; message A { reserved a, "b"; }',
    ['1:43-1:46 expected a name, found the string `"b"`. Write it as: reserved 2, 9 to 11; or reserved name;'],
  ],
])('%j', (text, told) => {
  const lines = parse(text).problems.map(({ message, range }) => {
    const { line, column, endLine, endColumn } = spanOf({ text }, range);
    return `${line}:${column}-${endLine}:${endColumn} ${message}`;
  });
  expect(lines).toEqual(told);
});
