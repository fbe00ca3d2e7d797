/** Texts that buf refuses and we refuse. */

const p2 = (rest: string) => `syntax = "proto2";\n${rest}`;
const p3 = (rest: string) => `syntax = "proto3";\n${rest}`;
const p23 = (rest: string) => `edition = "2023";\n${rest}`;
const p24 = (rest: string) => `edition = "2024";\n${rest}`;
const message = (body: string) => `message M@ {\n  ${body}\n}\n`;
const m2 = (body: string) => p2(message(body));
const m3 = (body: string) => p3(message(body));
const m23 = (body: string) => p23(message(body));
const m24 = (body: string) => p24(message(body));
const v3 = (value: string) =>
  p3(`import "google/protobuf/descriptor.proto";
message V@ {
  int32 a = 1;
  V@ b = 2;
  repeated int32 c = 3;
}
extend google.protobuf.MessageOptions {
  V@ o@ = 6@;
}
message M@ {
  option (o@) = ${value};
}
`);

/** Name, text and our problems as `line:column message`. In the text `@` stands for the number of the case. */
export const INVALID: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
  ['a comment that never ends', p3('message M@ {}\n/* lost'), '3:1 this comment never ends. Close it with `*/`.'],
  [
    'a string that never ends',
    p3('import "lost;\nmessage M@ {}\n'),
    '2:8 this string does not end on its line. Close it with `"`.',
  ],
  [
    'a string that ends with the file',
    'syntax = "proto3',
    '1:10 this string does not end on its line. Close it with `"`.',
  ],
  [
    'a string over two lines',
    p3('option java_package = "a\\\nb";\nmessage M@ {}\n'),
    '2:25 a string does not go on in the next line. Close it here and open another there: both are one.',
  ],
  [
    'an escape that is none',
    p3('option java_package = "\\q";\n'),
    '2:24 `\\q` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.',
  ],
  [
    'a short hexadecimal escape',
    p3('option java_package = "a\\xg";\n'),
    '2:25 `\\x` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.',
  ],
  [
    'a short unicode escape',
    p3('option java_package = "\\u12";\n'),
    '2:24 `\\u` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.',
  ],
  [
    'a code point beyond unicode',
    p3('option java_package = "\\U00110000";\n'),
    '2:24 `\\U` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.',
  ],
  [
    'NUL between tokens',
    p3('\u0000message M@ {}\n'),
    '2:1 control character U+0000 is not allowed here. Remove it; is this a text file in UTF-8?',
  ],
  [
    'NUL in a string',
    p3('option java_package = "a\u0000b";\n'),
    '2:25 a NUL character is not allowed in a string. Write `\\0`.',
  ],
  [
    'a control character',
    p3('message M@ {\u0001}\n'),
    '2:15 control character U+0001 is not allowed here. Remove it; is this a text file in UTF-8?',
  ],
  [
    'a letter that is not ASCII',
    m3('int32 größe = 1;'),
    '3:11 `ö` (U+00F6) is not allowed here. Names have only a-z, A-Z, 0-9 and _.',
  ],
  [
    'a no-break space',
    m3('int32 a = 1;'),
    '3:8 ` ` (U+00A0) is not allowed here. Names have only a-z, A-Z, 0-9 and _.',
  ],
  [
    'a byte order mark in the middle',
    p3('﻿message M@ {}\n'),
    '2:1 `﻿` (U+FEFF) is not allowed here. Names have only a-z, A-Z, 0-9 and _.',
  ],
  [
    'a name that begins with a digit',
    p3('message 1M {}\n'),
    '2:9 `1M` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a mark that is none',
    m3('int32 $a = 1;'),
    '3:9 expected the name of the field, found `$`. Write it as: type name = 1;',
  ],
  [
    'a hash comment',
    '# comment\nsyntax = "proto3";\nmessage M@ {\n  int32 a = 1;\n}\n',
    '1:1 expected `message`, `enum`, `service`, `extend`, `import`, `package` or `option`, found `#`. Comments begin with `//`.',
  ],
  [
    'an octal number with an 8',
    m3('int32 a = 08;'),
    '3:13 `08` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a hexadecimal number without digits',
    m3('int32 a = 0x;'),
    '3:13 `0x` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a number with a letter',
    m3('int32 a = 1a;'),
    '3:13 `1a` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a number glued to a word',
    m3('reserved 1to 5;'),
    '3:12 `1to` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'an underscore in a number',
    m3('int32 a = 1_0;'),
    '3:13 `1_0` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a float with two dots',
    m2('optional float a = 1 [default = 1.2.3];'),
    '3:35 `1.2.3` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'an exponent without digits',
    m2('optional float a = 1 [default = 1e];'),
    '3:35 `1e` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'a suffix f',
    m2('optional float a = 1 [default = 1.5f];'),
    '3:35 `1.5f` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.',
  ],
  [
    'an unknown syntax',
    'syntax = "proto4";\nmessage M@ { oops }\n',
    '1:10 unknown syntax "proto4": "proto2" and "proto3" are known. Use one of them.',
  ],
  [
    'an unknown edition',
    'edition = "2025";\nmessage M@ { oops }\n',
    '1:11 unknown edition "2025": "2023", "2024" and "2026" are known. Use one of them.',
  ],
  [
    'an edition that is a syntax',
    'edition = "proto2";\n',
    '1:11 unknown edition "proto2": "2023", "2024" and "2026" are known. Use one of them.',
  ],
  [
    'a syntax without quotes',
    'syntax = proto3;\nmessage M@ {\n  int32 a = 1;\n}\n',
    '1:10 expected `"proto2"` or `"proto3"`, found `proto3`. Write it as: syntax = "proto3";',
  ],
  [
    'a syntax whose quotes are not closed',
    'syntax = "proto3;\nmessage M@ {\n  int32 a = 1;\n}\n',
    '1:10 this string does not end on its line. Close it with `"`.',
  ],
  [
    'a syntax without a semicolon',
    'syntax = "proto3" message M@ {}\n',
    '1:19 expected `;` after the syntax, found `message`. Write it as: syntax = "proto3";',
  ],
  [
    'a syntax that comes late',
    'message M@ {}\nsyntax = "proto3";\n',
    '2:1 `syntax` must be the first statement of the file. Move it there.',
  ],
  [
    'a syntax behind a semicolon',
    ';\nsyntax = "proto3";\nmessage M@ {\n  int32 a = 1;\n}\n',
    '2:1 `syntax` must be the first statement of the file. Move it there.',
  ],
  ['two syntaxes', p3('syntax = "proto3";\nmessage M@ {}\n'), '2:1 the file has a syntax already. Remove this one.'],
  ['two packages', p3('package a@;\npackage b@;\n'), '3:1 the file has a `package` already. Remove one.'],
  [
    'a package without a name',
    p3('package ;\n'),
    '2:9 expected the name of the package, found `;`. Write it as: package name.v1;',
  ],
  [
    'a package that ends with a dot',
    p3('package a@.;\n'),
    '2:14 expected a name after `.`, found `;`. Write it as: package name.v1;',
  ],
  [
    'an import without quotes',
    p3('import google/protobuf/any.proto;\nmessage M@ {}\n'),
    '2:8 expected the path of a file in quotes, found `google`. Write it as: import "path/to/file.proto";',
  ],
  [
    'import option before edition 2024',
    p23('import option "google/protobuf/descriptor.proto";\n'),
    '2:8 `import option` needs `edition = "2024";`. Remove `option`.',
  ],
  [
    'an import behind import option',
    p24('import option "google/protobuf/descriptor.proto";\nimport "google/protobuf/any.proto";\n'),
    '3:1 imports must stand before every `import option`. Move this one up.',
  ],
  [
    'a word that begins nothing',
    p3('foo bar;\nmessage M@ {}\n'),
    '2:1 expected `message`, `enum`, `service`, `extend`, `import`, `package` or `option`, found `foo`.',
  ],
  ['a brace too many', m3('int32 a = 1;\n}'), '5:1 this `}` closes nothing. Remove it, or add the `{` it belongs to.'],
  ['export before edition 2024', p23('export message M@ {}\n'), '2:1 `export` needs `edition = "2024";`. Remove it.'],
  [
    'export of a service',
    p24('export service S@ {}\n'),
    '2:8 expected `message` or `enum` after `export`, found `service`. Write it as: export message Name { … }',
  ],
  [
    'local in a message of edition 2024 before a field',
    m24('local a = 1;'),
    '3:9 expected `message` or `enum` after `local`, found `a`. Write it as: local message Name { … }',
  ],
  [
    'a message without a name',
    p3('message {\n}\n'),
    '2:9 expected the name of the message, found `{`. Write it as: message Name { … }',
  ],
  [
    'a message that never ends',
    m3('message N {\n    int32 a = 1;'),
    '2:14 the `{` of message `M146` is never closed. Add `}` where it ends.',
  ],
  [
    'a message that a service ends',
    p3('message M@ {\n  int32 a = 1;\nservice S@ {}\n'),
    '4:1 expected `}` to close message `M147` before `service`. Add `}`.',
  ],
  [
    'a field without a type',
    m3('a = 1;'),
    '3:5 expected the name of the field, found `=`. Write it as: type name = 1;',
  ],
  [
    'a field without a name',
    m3('int32 = 1;'),
    '3:9 expected the name of the field, found `=`. Write it as: type name = 1;',
  ],
  [
    'a field without a number',
    m3('int32 a;'),
    '3:10 expected `=` after the name of the field, found `;`. Write it as: type name = 1;',
  ],
  [
    'a field without anything',
    m3('int32;'),
    '3:8 expected the name of the field, found `;`. Write it as: type name = 1;',
  ],
  [
    'a float for a number',
    m3('int32 a = 1.0;'),
    '3:13 expected the number of the field, a whole number, found the number `1.0`. Write it as: type name = 1;',
  ],
  [
    'a negative number',
    m3('int32 a = -1;'),
    '3:13 expected the number of the field, a whole number, found `-`. Write it as: type name = 1;',
  ],
  [
    'a number beyond 64 bits',
    m3('int32 a = 99999999999999999999;'),
    '3:13 this number has more than 64 bits. Write a smaller one.',
  ],
  [
    'a missing semicolon',
    m3('int32 a = 1\n  int32 b = 2;'),
    '3:14 expected `;` after the field, found `int32`. Add `;` here.',
  ],
  [
    'a missing semicolon before the brace',
    p3('message M@ { int32 a = 1 }\n'),
    '2:27 expected `;` after the field, found `}`. Add `;` here.',
  ],
  [
    'a missing semicolon on the line',
    m3('int32 a = 1 int32 b = 2;\n  int32 c = 3;'),
    '3:15 expected `;` after the field, found `int32`. Write it as: type name = 1;',
  ],
  [
    'a missing label',
    m2('int32 a = 1;'),
    '3:3 expected `optional`, `repeated` or `required` before the type: proto2 has no fields without a label. Add one.',
  ],
  [
    'a missing label without a syntax',
    'message M@ {\n  .M@ a = 1;\n}\n',
    '2:3 expected `optional`, `repeated` or `required` before the type: proto2 has no fields without a label. Add one.',
  ],
  [
    'optional in an edition',
    m23('optional int32 a = 1;'),
    '3:3 editions have no label `optional`. Remove it; presence is the option `features.field_presence = EXPLICIT`.',
  ],
  [
    'required in an edition',
    m23('required int32 a = 1;'),
    '3:3 editions have no label `required`. Remove it; presence is the option `features.field_presence = LEGACY_REQUIRED`.',
  ],
  [
    'a name that ends with a dot',
    m3('M@. a = 1;'),
    '3:11 expected the name of the field, found `=`. Write it as: type name = 1;',
  ],
  ['a name with two dots', m3('M@..A a = 1;'), '3:8 expected a name after `.`, found `.`. Write it as: type name = 1;'],
  [
    'a name with a number in it',
    m3('M@.1 a = 1;'),
    '3:7 expected the name of the field, found the number `.1`. Write it as: type name = 1;',
  ],
  [
    'a label in a oneof',
    m3('oneof x {\n    repeated int32 a = 1;\n  }'),
    '4:5 a field in a oneof takes no label. Remove `repeated`.',
  ],
  [
    'a map in a oneof',
    m3('oneof x {\n    map<int32, int32> a = 1;\n  }'),
    '4:5 a oneof cannot hold a map. Put the map into a message of its own.',
  ],
  ['a map with a label', m3('repeated map<int32, int32> a = 1;'), '3:3 a map field takes no label. Remove `repeated`.'],
  [
    'a map as an extension',
    m2('extensions 1;\n}\nextend M@ {\n  map<int32, int32> a@ = 1;'),
    '6:3 a map field cannot be an extension. Use a repeated message.',
  ],
  [
    'a map of maps',
    m3('map<int32, map<int32, int32>> a = 1;'),
    '3:17 expected `>` after the type of the values, found `<`. Write it as: map<key_type, value_type> name = 1;',
  ],
  [
    'a map with one type',
    m3('map<int32> a = 1;'),
    '3:12 expected `,` after the type of the keys, found `>`. Write it as: map<key_type, value_type> name = 1;',
  ],
  [
    'a group with a small letter',
    m2('optional group foo = 1 {}'),
    '3:18 the name of a group must begin with a capital letter. Rename it.',
  ],
  [
    'a group without a body',
    m2('optional group Foo = 1;'),
    '3:25 expected `{` after the number of the group, found `;`. Write it as: optional group Name = 1 { … }',
  ],
  [
    'a group without a number',
    m2('optional group Foo {}'),
    '3:22 expected `=` after the name of the field, found `{`. Write it as: optional group Name = 1 { … }',
  ],
  [
    'a group without a label',
    m2('group Foo = 1 {}'),
    '3:3 expected `optional`, `repeated` or `required` before the type: proto2 has no fields without a label. Add one.',
  ],
  [
    'a group in an edition',
    m23('group Foo = 1 {}'),
    '3:3 editions have no groups. Use a message field with `features.message_encoding = DELIMITED`.',
  ],
  [
    'an option without a value',
    m3('int32 a = 1 [deprecated];'),
    '3:26 expected `=` after the name of the option, found `]`. Write it as: [name = value]',
  ],
  [
    'no options in brackets',
    m3('int32 a = 1 [];'),
    '3:16 expected the name of an option, found `]`. Write it as: [name = value]',
  ],
  [
    'a comma behind the last option',
    m3('int32 a = 1 [deprecated = true,];'),
    '3:34 expected the name of an option, found `]`. Write it as: [name = value]',
  ],
  [
    'brackets that are not closed',
    m3('int32 a = 1 [deprecated = true;\n  int32 b = 2;'),
    '3:33 expected `,` or `]` after the option, found `;`. Write it as: [name = value]',
  ],
  [
    'a plus before a number',
    m2('optional int32 a = 1 [default = +5];'),
    '3:35 expected a value (a number, a string, a word or `{…}`), found `+`. Write it as: [name = value]',
  ],
  [
    'a minus before a string',
    m2('optional string a = 1 [default = -"x"];'),
    '3:37 expected a number, `inf` or `nan` after `-`, found the string `"x"`. Write it as: [name = value]',
  ],
  [
    'a minus before a word',
    m2('optional float a = 1 [default = -infinity];'),
    '3:36 expected a number, `inf` or `nan` after `-`, found `infinity`. Write it as: [name = value]',
  ],
  [
    'a comma behind the last range',
    m3('reserved 1, ;'),
    '3:15 expected a number or a range of numbers, found `;`. Write it as: reserved 2, 9 to 11; or reserved "name";',
  ],
  [
    'names and numbers together',
    m3('reserved 1, "a";'),
    '3:15 expected a number or a range of numbers, found the string `"a"`. Write it as: reserved 2, 9 to 11; or reserved "name";',
  ],
  [
    'a negative reserved number',
    m3('reserved -1;'),
    '3:12 expected a number or a range of numbers, found `-`. Write it as: reserved 2, 9 to 11; or reserved "name";',
  ],
  [
    'a name without quotes',
    m3('reserved a, b;'),
    '3:12 proto3 reserves names in quotes; only editions go without. Put quotes around each name.',
  ],
  [
    'a name in quotes in an edition',
    m23('reserved "a";'),
    '3:12 editions reserve names without quotes. Remove the quotes.',
  ],
  [
    'a range without an end',
    m3('reserved 1 to;'),
    '3:16 expected a number or `max` after `to`, found `;`. Write it as: reserved 2, 9 to 11; or reserved "name";',
  ],
  [
    'a range from max',
    m3('reserved max to 5;'),
    '3:16 expected `;` after what is reserved, found `to`. Write it as: reserved 2, 9 to 11; or reserved "name";',
  ],
  [
    'extension ranges of names',
    m2('extensions "a";'),
    '3:14 expected a number or a range of numbers, found the string `"a"`. Write it as: extensions 100 to 199, 1000 to max;',
  ],
  [
    'an enum value without a number',
    p3('enum E@ {\n  A@;\n}\n'),
    '3:7 expected `=` after the name of the enum value, found `;`. Write it as: NAME = 1;',
  ],
  [
    'an enum value with a plus',
    p3('enum E@ {\n  A@ = +1;\n}\n'),
    '3:10 expected the number of the enum value, a whole number, found `+`. Write it as: NAME = 1;',
  ],
  [
    'a field in an enum',
    p3('enum E@ {\n  Z@ = 0;\n  int32 a = 1;\n}\n'),
    '4:9 expected `=` after the name of the enum value, found `a`. Write it as: NAME = 1;',
  ],
  [
    'an enum without a brace',
    p3('enum E@\n  Z@ = 0;\n'),
    '2:10 expected `{` after the name of the enum, found `Z194`. Add `{` here.',
  ],
  [
    'a method without a response',
    p3('message M@ {}\nservice S@ {\n  rpc A(M@);\n  rpc B(M@) returns (M@);\n}\n'),
    '4:14 expected `returns`, found `;`. Write it as: rpc Name (Request) returns (Response);',
  ],
  [
    'a method without parentheses',
    p3('message M@ {}\nservice S@ {\n  rpc A M@ returns M@;\n}\n'),
    '4:9 expected `(` after the name of the method, found `M196`. Write it as: rpc Name (Request) returns (Response);',
  ],
  [
    'a field in a service',
    p3('service S@ {\n  int32 a = 1;\n}\n'),
    '3:3 expected `rpc`, `option` or `}` in the service, found `int32`. Write it as: rpc Name (Request) returns (Response);',
  ],
  [
    'a field in a method',
    p3('message M@ {}\nservice S@ {\n  rpc A(M@) returns (M@) {\n    int32 a = 1;\n  }\n}\n'),
    '5:5 expected `option` or `}` in the method, found `int32`. Write it as: option name = value;',
  ],
  [
    'a list as the value of an option',
    v3('[1]'),
    '12:19 expected a value (a number, a string, a word or `{…}`), found `[`. Write it as: option name = value;',
  ],
  [
    'angles as the value of an option',
    v3('<a: 1>'),
    '12:19 expected a value (a number, a string, a word or `{…}`), found `<`. Write it as: option name = value;',
  ],
  [
    'two separators',
    v3('{ a: 1,, c: 2 }'),
    '12:26 expected a name in the value, or `}` at its end, found `,`. Write it as: option name = value;',
  ],
  [
    'a scalar without a colon',
    v3('{ a 1 }'),
    '12:23 expected `:` after the name in the value, found the number `1`. Write it as: option name = value;',
  ],
  [
    'scalars in a list without a colon',
    v3('{ c [1] }'),
    '12:24 expected `{…}` in the list (scalars need a `:` before the list), found the number `1`. Write it as: option name = value;',
  ],
  [
    'a comma behind the last item',
    v3('{ c: [1,] }'),
    '12:27 expected a value in the list, found `]`. Write it as: option name = value;',
  ],
  [
    'a list in a list',
    v3('{ c: [[1]] }'),
    '12:25 expected a value in the list, found `[`. Write it as: option name = value;',
  ],
  [
    'an extension name that is not closed',
    v3('{ [a.b: 1 }'),
    '12:25 expected `]` after the name of an extension, found `:`. Write it as: option name = value;',
  ],
  [
    'three faults, three problems',
    m3(
      'int32 a 1;\n  string b = 2;\n  int32 = 3;\n  string c = 4;\n}\nservice S@ {\n  rpc A(M@) return (M@);\n  rpc B(M@) returns (M@);',
    ),
    '3:11 expected `=` after the name of the field, found the number `1`. Write it as: type name = 1;',
    '5:9 expected the name of the field, found `=`. Write it as: type name = 1;',
    '9:15 expected `returns`, found `return`. Write it as: rpc Name (Request) returns (Response);',
  ],
  [
    'a fault in a value does not touch the next field',
    m3('option (x) = { a: { b: [ } c: 1 };\n  int32 = 2;\n  int32 b = 3;'),
    '3:28 expected a value in the list, found `}`. Write it as: option name = value;',
    '4:9 expected the name of the field, found `=`. Write it as: type name = 1;',
  ],
  [
    'a fault in a nested message leaves the outer one',
    m3('message N {\n    int32 a\n    int32 b = 2 [;\n  }\n  int32 c 3;'),
    '5:5 expected `=` after the name of the field, found `int32`. Write it as: type name = 1;',
    '7:11 expected `=` after the name of the field, found the number `3`. Write it as: type name = 1;',
  ],
  [
    'a line that begins a statement ends the search',
    m3('int32 a = 1 [deprecated = \n  reserved 5;\n  repeated int32 b 2;'),
    '4:12 expected `,` or `]` after the option, found the number `5`. Write it as: [name = value]',
    '5:20 expected `=` after the name of the field, found the number `2`. Write it as: type name = 1;',
  ],
  [
    'an edition to come',
    'edition = "2027";\nmessage M@ { oops }\n',
    '1:11 unknown edition "2027": "2023", "2024" and "2026" are known. Use one of them.',
  ],
];
