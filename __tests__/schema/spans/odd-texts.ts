/** Strange texts that buf accepts and we accept. */

const p2 = (rest: string) => `syntax = "proto2";\n${rest}`;
const p3 = (rest: string) => `syntax = "proto3";\n${rest}`;
const message = (body: string) => `message M@ {\n  ${body}\n}\n`;
const m2 = (body: string) => p2(message(body));
const m3 = (body: string) => p3(message(body));
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

/** Name and text. In the text `@` stands for the number of the case. */
export const ODD: readonly (readonly [name: string, text: string])[] = [
  ['an empty file', ''],
  ['only a comment', '// nothing'],
  ['only semicolons', ';;;'],
  ['no syntax', 'message M@ {\n  optional int32 a = 1;\n}\n'],
  ['a byte order mark', '﻿syntax = "proto3";\nmessage M@ {}\n'],
  ['carriage returns alone', 'syntax = "proto3";\rmessage M@ {\r  int32 a = 1;\r}\r'],
  ['a line comment with a carriage return', p3('// a\rmessage M@ { oops }\n')],
  ['form feeds and vertical tabs', p3('\fmessage\u000bM@\f{}\n')],
  ['a package behind a message', p3('message M@ {}\npackage p@ . q /* x */ . r;\n')],
  ['comments glued to tokens', p3('message M@{int32/*x*/a/**/=/**/1/**/;/**/}// end')],
  ['names with blanks and comments in them', m3('M@ . /* x */ N a = 1;\n  . // y\n  M@ b = 2;\n  message N {}')],
  ['a syntax in two strings', 'syntax = \'pro\' "to3";\nmessage M@ {\n  int32 a = 1;\n}\n'],
  ['a comment in a comment', p3('/* a /* b */ message M@ {}\n')],
  ['a comment that looks open', p3('/*/ x */ message M@ {}\n')],
  ['a last comment without a line feed', p3('message M@ {} // end')],
  ['empty statements', p3(';; message M@ {;; int32 a = 1;; enum E {; A = 0;; };; };; service S@ {;; };\n')],
  ['control characters in a string', m2('optional string a = 1 [default = "a\u0001\tb"];')],
  [
    'every escape',
    m2(
      'optional bytes a = 1 [default = "\\a\\b\\f\\n\\r\\t\\v\\\\\\\'\\"\\?\\0\\12\\123\\x4\\xAb\\X41\\u00e9\\U0001F389"];',
    ),
  ],
  ['an octal escape of nine bits', m2('optional bytes a = 1 [default = "\\400"];')],
  ['numbers in every base', m3('int32 a = 010;\n  int32 b = 0x10;\n  int32 c = 0X1f;')],
  [
    'floats in every form',
    m2(
      'optional float a = 1 [default = 5.];\n  optional float b = 2 [default = .5];\n  optional float c = 3 [default = 1e5];\n  optional float d = 4 [default = 0.e-5];\n  optional float e = 5 [default = 1.E+5];\n  optional float f = 6 [default = 00];',
    ),
  ],
  [
    'signs with blanks',
    p2(
      'enum E@ {\n  A@ = - 1;\n}\nmessage M@ {\n  optional int32 a = 1 [default = /* x */ - /* y */ 5];\n  optional float b = 2 [default = - inf];\n}\n',
    ),
  ],
  [
    'reserved in pieces',
    m3(
      'reserved "a" \'b\', "c";\n  reserved 1, 2 to 3, 100 to max;\n}\nenum E@ {\n  Z@ = 0;\n  reserved -1, -10 to -5, 5 to max, - 20;',
    ),
  ],
  [
    '31 messages in each other',
    p3(
      'message M@x0 {message M@x1 {message M@x2 {message M@x3 {message M@x4 {message M@x5 {message M@x6 {message M@x7 {message M@x8 {message M@x9 {message M@x10 {message M@x11 {message M@x12 {message M@x13 {message M@x14 {message M@x15 {message M@x16 {message M@x17 {message M@x18 {message M@x19 {message M@x20 {message M@x21 {message M@x22 {message M@x23 {message M@x24 {message M@x25 {message M@x26 {message M@x27 {message M@x28 {message M@x29 {message M@x30 {}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}\n',
    ),
  ],
  [
    'an enum in 31 messages',
    p3(
      'message M@x0 {message M@x1 {message M@x2 {message M@x3 {message M@x4 {message M@x5 {message M@x6 {message M@x7 {message M@x8 {message M@x9 {message M@x10 {message M@x11 {message M@x12 {message M@x13 {message M@x14 {message M@x15 {message M@x16 {message M@x17 {message M@x18 {message M@x19 {message M@x20 {message M@x21 {message M@x22 {message M@x23 {message M@x24 {message M@x25 {message M@x26 {message M@x27 {message M@x28 {message M@x29 {message M@x30 {enum E { Z = 0; }}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}\n',
    ),
  ],
  [
    'infinity in a value',
    p2(
      'import "google/protobuf/descriptor.proto";\nmessage V@ {\n  repeated float a = 1;\n}\nextend google.protobuf.MessageOptions {\n  optional V@ o@ = 6@;\n}\nmessage M@ {\n  option (o@) = { a: -infinity, a: - Inf a: NAN; a: [inf, -nan] };\n}\n',
    ),
  ],
  ['separators in a value', v3('{ a: 1; b { a: 2, c: [] } }')],
  [
    'a type URL',
    p3(
      'import "google/protobuf/descriptor.proto";\nimport "google/protobuf/any.proto";\nmessage V@ {\n  google.protobuf.Any a = 1;\n}\nextend google.protobuf.MessageOptions {\n  V@ o@ = 6@;\n}\nmessage M@ {\n  option (o@) = { a { [ type . googleapis.com / M@ ] {} } };\n}\n',
    ),
  ],
  ['maps with blanks', m3('map < string , .M@ > a = 1;\n  map\n  <int32, // x\n   bytes> b = 2;')],
  [
    'groups',
    m2(
      'optional group A = 1 [deprecated = true] {}\n  oneof x {\n    group B = 2 {}\n    group C = 3 [deprecated = true] {\n      optional int32 a = 1;\n    }\n  }\n  repeated group D = 5 {};',
    ),
  ],
  ['a request called stream', p3('message stream {}\nservice S@ {\n  rpc A(stream) returns (stream stream);\n}\n')],
  [
    'fields called like statements',
    p3('message enum {}\nmessage M@ {\n  enum message = 1;\n  .enum option = 2;\n  map<int32, enum> map = 3;\n}\n'),
  ],
  ['enum values called like statements', m3('enum E {\n    option = 0;\n    reserved = 1;\n    syntax = 2;\n  }')],
  [
    'method bodies',
    p3(
      'message M@ {}\nservice S@ {\n  rpc A(M@) returns (M@) {}\n  rpc B(stream .M@) returns (stream M@) {\n    ;\n    option deprecated = true;\n  };\n  rpc C(M@) returns (M@);\n}\n',
    ),
  ],
  [
    'names of Object.prototype',
    p3(
      'package __proto__.p@;\nmessage __proto__ {\n  int32 __proto__ = 1;\n  int32 constructor = 2;\n  oneof toString {\n    int32 valueOf = 3;\n  }\n}\n',
    ),
  ],
];
