/**
 * One file set per rule: `bad` is rejected by buf and by us, `good` is its nearest neighbour that both accept.
 * `¦` marks where our problem begins; `$` is the case's own package and folder, so that all cases fit one buf run.
 */
export interface Case {
  readonly rule: string;
  readonly bad: FileSet;
  readonly good: FileSet;
  /** protoc rejects `bad`, buf does not. */
  readonly bufIsLenient?: true;
}

/** File name → text; a string alone is `a.proto`. */
export type FileSet = string | Readonly<Record<string, string>>;

const of = (header: string) => (body: string) => `${header}\npackage $;\n${body}\n`;
const p2 = of('syntax = "proto2";');
const p3 = of('syntax = "proto3";');
const e23 = of('edition = "2023";');
const e24 = of('edition = "2024";');
const e26 = of('edition = "2026";');

/** As many members, each on its line: buf takes long for long lines. */
const many = (count: number, member: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => member(index + 1)).join('\n');
const field = (number: number): string => `int32 f${number} = ${number};`;
const value = (number: number): string => `V${number} = ${number - 1};`;
const UNLIMITED = 'option features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS;';

const NUMBERS: Case[] = [
  { rule: 'number 0', bad: p3('message A { int32 a = ¦0; }'), good: p3('message A { int32 a = 1; }') },
  { rule: 'negative number', bad: p3('message A { int32 a = ¦-1; }'), good: p3('enum A { Z = 0; Y = -1; }') },
  {
    rule: 'number too large',
    bad: p3('message A { int32 a = ¦536870912; }'),
    good: p3('message A { int32 a = 536870911; }'),
  },
  {
    rule: 'number far too large',
    bad: p3('message A { int32 a = ¦18446744073709551615; }'),
    good: p3('message A { int32 a = 0x1fffffff; }'),
  },
  {
    rule: 'number kept by protobuf, first',
    bad: p3('message A { int32 a = ¦19000; }'),
    good: p3('message A { int32 a = 18999; }'),
  },
  {
    rule: 'number kept by protobuf, last',
    bad: p3('message A { int32 a = ¦19999; }'),
    good: p3('message A { int32 a = 20000; }'),
  },
  {
    rule: 'number twice',
    bad: p3('message A { int32 a = 1; int32 b = ¦1; }'),
    good: p3('message A { int32 a = 1; message B { int32 b = 1; } }'),
  },
  {
    rule: 'number twice, one in a oneof',
    bad: p3('message A { int32 a = 1; oneof o { int32 b = ¦1; } }'),
    good: p3('message A { int32 a = 1; oneof o { int32 b = 2; } }'),
  },
  {
    rule: 'number twice, one a group',
    bad: p2('message A { optional int32 a = 1; optional group B = ¦1 {} }'),
    good: p2('message A { optional int32 a = 1; optional group B = 2 { optional int32 c = 1; } }'),
  },
  {
    rule: 'reserved number, before',
    bad: p3('message A { reserved 2 to 4; int32 a = ¦3; }'),
    good: p3('message A { reserved 2 to 4; int32 a = 5; }'),
  },
  {
    rule: 'reserved number, after',
    bad: p3('message A { int32 a = ¦3; reserved 3; }'),
    good: p3('message A { int32 a = 3; reserved 4; }'),
  },
  {
    rule: 'reserved to max',
    bad: p3('message A { int32 a = ¦536870911; reserved 9 to max; }'),
    good: p3('message A { int32 a = 8; reserved 9 to max; }'),
  },
  {
    rule: 'number in extension range',
    bad: p2('message A { extensions 10 to 20; optional int32 a = ¦20; }'),
    good: p2('message A { extensions 10 to 20; optional int32 a = 21; }'),
  },
  {
    rule: 'reserved ranges overlap',
    bad: p3('message A { reserved 1 to 5; reserved ¦5 to 8; }'),
    good: p3('message A { reserved 1 to 4; reserved 5 to 8; }'),
  },
  {
    rule: 'range inside range',
    bad: p3('message A { reserved 1 to 100, ¦50; }'),
    good: p3('message A { reserved 1 to 49, 50; }'),
  },
  {
    rule: 'reserved and extension range overlap',
    bad: p2('message A { extensions 10 to 20; reserved ¦15 to 30; }'),
    good: p2('message A { extensions 10 to 20; reserved 21 to 30; }'),
  },
  {
    rule: 'reversed range',
    bad: p3('message A { reserved ¦5 to 4; }'),
    good: p3('message A { reserved 5 to 5; }'),
  },
  { rule: 'range from 0', bad: p3('message A { reserved ¦0 to 4; }'), good: p3('message A { reserved 1 to 4; }') },
  {
    rule: 'range beyond the largest number',
    bad: p3('message A { reserved 4 to ¦536870912; }'),
    good: p3('message A { reserved 4 to 536870911; reserved 1; }'),
  },
  {
    rule: 'reversed extension range',
    bad: p2('message A { extensions ¦20 to 10; }'),
    good: p2('message A { extensions 20, 10; }'),
  },
  {
    rule: 'extension range beyond the largest number',
    bad: p2('message A { extensions 4 to ¦536870912; }'),
    good: p2('message A { option message_set_wire_format = true; extensions 4 to 2147483646; }'),
  },
];

const MESSAGE_SET_NUMBERS: Case[] = [
  {
    rule: 'extension range beyond the largest number of a message set',
    bad: p2('message A { option message_set_wire_format = true; extensions 4 to ¦2147483647; }'),
    good: p2('message A { option message_set_wire_format = true; extensions 4 to max; }'),
  },
  {
    rule: 'extension beyond the largest number of a message set',
    bad: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { optional A e = ¦2147483647; }',
    ),
    good: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { optional A e = 2147483646; }',
    ),
  },
];

const ENUMS: Case[] = [
  { rule: 'enum without values', bad: p3('enum ¦A {}'), good: p3('enum A { A_0 = 0; }') },
  { rule: 'open enum not from 0', bad: p3('enum A { A_1 = ¦1; A_0 = 0; }'), good: p2('enum A { A_1 = 1; A_0 = 0; }') },
  {
    rule: 'open enum of an edition not from 0',
    bad: e23('enum A { A_1 = ¦1; }'),
    good: e23('enum A { option features.enum_type = CLOSED; A_1 = 1; }'),
  },
  {
    rule: 'enum number too large',
    bad: p3('enum A { A_0 = 0; A_1 = ¦2147483648; }'),
    good: p3('enum A { A_0 = 0; A_1 = 2147483647; }'),
  },
  {
    rule: 'enum number too small',
    bad: p3('enum A { A_0 = 0; A_1 = ¦-2147483649; }'),
    good: p3('enum A { A_0 = 0; A_1 = -2147483648; }'),
  },
  {
    rule: 'enum number twice',
    bad: p3('enum A { A_0 = 0; A_1 = 1; A_2 = ¦1; }'),
    good: p3('enum A { option allow_alias = true; A_0 = 0; A_1 = 1; A_2 = 1; }'),
  },
  {
    rule: 'allow_alias without alias',
    bad: p3('enum A { option ¦allow_alias = true; A_0 = 0; A_1 = 1; }'),
    good: p3('enum A { option allow_alias = true; A_0 = 0; A_1 = 0; }'),
  },
  {
    rule: 'enum number reserved',
    bad: p3('enum A { reserved -5 to -1; A_0 = 0; A_1 = ¦-1; }'),
    good: p3('enum A { reserved -5 to -2; A_0 = 0; A_1 = -1; }'),
  },
  {
    rule: 'enum ranges overlap',
    bad: p3('enum A { A_0 = 0; reserved 2 to 4; reserved ¦4; }'),
    good: p3('enum A { A_0 = 0; reserved 2 to 4; reserved 5 to max; }'),
  },
  {
    rule: 'enum range reversed',
    bad: p3('enum A { A_0 = 0; reserved ¦-2 to -4; }'),
    good: p3('enum A { A_0 = 0; reserved -4 to -2; }'),
  },
  {
    rule: 'enum name reserved',
    bad: p3('enum A { A_0 = 0; ¦A_1 = 1; reserved "A_1"; }'),
    good: p3('enum A { A_0 = 0; A_1 = 1; reserved "A_2"; }'),
  },
  {
    rule: 'names equal without prefix',
    bad: p3('enum Color { COLOR_RED = 0; ¦RED = 1; }'),
    good: p2('enum Color { COLOR_RED = 0; RED = 1; }'),
  },
  {
    rule: 'names equal without case',
    bad: p3('enum A { FOO_BAR = 0; ¦Foo_Bar = 1; }'),
    good: p3('enum A { FOO_BAR = 0; FooBar = 1; }'),
  },
];

const NAMES: Case[] = [
  {
    rule: 'field twice',
    bad: p3('message A { int32 a = 1; int32 ¦a = 2; }'),
    good: p3('message A { int32 a = 1; } message B { int32 a = 1; }'),
  },
  { rule: 'message twice', bad: p3('message A {} message ¦A {}'), good: p3('message A { message A {} }') },
  {
    rule: 'message and enum',
    bad: p3('message A {} enum ¦A { Z = 0; }'),
    good: p3('message A {} enum B { Z = 0; }'),
  },
  {
    rule: 'field and nested message',
    bad: p3('message A { message b {} int32 ¦b = 1; }'),
    good: p3('message A { message B {} int32 b = 1; }'),
  },
  {
    rule: 'field and oneof',
    bad: p3('message A { oneof o { int32 ¦o = 1; } }'),
    good: p3('message A { oneof o { int32 p = 1; } }'),
  },
  {
    rule: 'oneof twice',
    bad: p3('message A { oneof o { int32 a = 1; } oneof ¦o { int32 b = 2; } }'),
    good: p3('message A { oneof o { int32 a = 1; } oneof p { int32 b = 2; } }'),
  },
  {
    rule: 'enum values of siblings',
    bad: p3('enum A { Z = 0; } enum B { ¦Z = 0; }'),
    good: p3('enum A { Z = 0; } message M { enum B { Z = 0; } }'),
  },
  {
    rule: 'enum value and message',
    bad: p3('enum A { B = 0; } message ¦B {}'),
    good: p3('enum A { B = 0; } message C { message B {} }'),
  },
  {
    rule: 'service twice',
    bad: p3('service S {} service ¦S {}'),
    good: p3('service S {} service T {}'),
  },
  {
    rule: 'method twice',
    bad: p3('message M {} service S { rpc A (M) returns (M); rpc ¦A (M) returns (M); }'),
    good: p3('message M {} service S { rpc A (M) returns (M); } service T { rpc A (M) returns (M); }'),
  },
  {
    rule: 'map entry and message',
    bad: p3('message A { map<int32, int32> b = 1; message ¦BEntry {} }'),
    good: p3('message A { map<int32, int32> b = 1; message CEntry {} }'),
  },
  {
    rule: 'extension twice',
    bad: p2('message A { extensions 1 to 9; } extend A { optional int32 e = 1; optional int32 ¦e = 2; }'),
    good: p2(
      'message A { extensions 1 to 9; } extend A { optional int32 e = 1; } message B { extend A { optional int32 e = 2; } }',
    ),
  },
  {
    rule: 'extension and message',
    bad: p2('message A { extensions 1 to 9; } extend A { optional int32 ¦A = 1; }'),
    good: p2('message A { extensions 1 to 9; } extend A { optional int32 B = 1; }'),
  },
  {
    rule: 'two files, one name',
    bad: { 'a.proto': p3('message A {}'), 'b.proto': p3('message B {}\nmessage ¦A {}') },
    good: { 'a.proto': p3('message A {}'), 'b.proto': p3('message B { message A {} }') },
  },
  {
    rule: 'package and message',
    bad: {
      'a.proto': p3('message ¦A {}'),
      'b.proto': 'syntax = "proto3"; package $.A; import "$/a.proto"; message B {}',
    },
    good: {
      'a.proto': p3('message A {}'),
      'b.proto': 'syntax = "proto3"; package $.a; import "$/a.proto"; message B {}',
    },
  },
  {
    rule: 'field name reserved, before',
    bad: p3('message A { reserved "a"; int32 ¦a = 1; }'),
    good: p3('message A { reserved "A"; int32 a = 1; }'),
  },
  {
    rule: 'field name reserved, after',
    bad: e23('message A { int32 ¦a = 1; reserved a; }'),
    good: e23('message A { int32 a = 1; reserved b; }'),
  },
  {
    rule: 'name reserved twice',
    bad: p3('message A { reserved "a", ¦"a"; }'),
    good: p3('message A { reserved "a", "b"; }'),
  },
  {
    rule: 'JSON names equal',
    bad: p3('message A { int32 foo_bar = 1; int32 ¦fooBar = 2; }'),
    good: p2('message A { optional int32 foo_bar = 1; optional int32 fooBar = 2; }'),
  },
  {
    rule: 'JSON names equal in an edition',
    bad: e23('message A { int32 foo_bar = 1; int32 ¦fooBar = 2; }'),
    good: e23('message A { option features.json_format = LEGACY_BEST_EFFORT; int32 foo_bar = 1; int32 fooBar = 2; }'),
  },
  {
    rule: 'custom JSON name equals a default one',
    bad: p3('message A { int32 a = 1 [json_name = "b"]; int32 ¦b = 2; }'),
    good: p3('message A { int32 a = 1 [json_name = "c"]; int32 b = 2; }'),
  },
  {
    rule: 'custom JSON names equal, in proto2 too',
    bad: p2('message A { optional int32 a = 1 [json_name = "c"]; optional int32 ¦b = 2 [json_name = "c"]; }'),
    good: p2('message A { optional int32 a = 1 [json_name = "c"]; optional int32 b = 2 [json_name = "C"]; }'),
  },
  {
    rule: 'JSON name of an extension',
    bad: p2('message A { extensions 1; } extend A { optional int32 e = 1 [json_name = ¦"f"]; }'),
    good: p2('message A { extensions 1; } extend A { optional int32 e = 1; }'),
  },
  {
    rule: 'style of 2024: message',
    bad: e24('message ¦lower {}'),
    good: e24('option features.enforce_naming_style = STYLE_LEGACY; message lower {}'),
  },
  {
    rule: 'style of 2024: field',
    bad: e24('message A { int32 ¦fooBar = 1; }'),
    good: e24('message A { int32 foo_bar = 1; int32 foo1 = 2; }'),
  },
  {
    rule: 'style of 2024: digit after underscore',
    bad: e24('message A { int32 ¦foo_1 = 1; }'),
    good: e24('message A { int32 foo_1 = 1 [features.enforce_naming_style = STYLE_LEGACY]; }'),
  },
  {
    rule: 'style of 2024: enum value',
    bad: e24('enum A { ¦a = 0; }'),
    good: e24('enum A { A_B2 = 0; }'),
  },
  {
    rule: 'style of 2024: rpc',
    bad: e24('message M {} service S { rpc ¦get (M) returns (M); }'),
    good: e24('message M {} service S { rpc Get (M) returns (M); }'),
  },
  {
    rule: 'style of 2024: in a oneof, which passes its features on',
    bad: e24('message A { oneof o { int32 ¦fooBar = 1; } }'),
    good: e24('message A { oneof o { option features.enforce_naming_style = STYLE_LEGACY; int32 fooBar = 1; } }'),
  },
  {
    rule: 'style of 2026: message',
    bad: e26('option features.enforce_naming_style = STYLE2024; message ¦lower {}'),
    good: e26('option features.enforce_naming_style = STYLE_LEGACY; message lower {}'),
  },
  {
    rule: 'style of 2026: has_ before the name of a field',
    bad: e26('message A { int32 x = 1; int32 ¦has_x = 2; }'),
    good: e26('message A { int32 x = 1; int32 has_x = 2 [features.enforce_naming_style = STYLE2024]; }'),
  },
  {
    rule: 'style of 2026: get_ before the name of a field',
    bad: e26('message A { map<string, A> ¦get_x = 2; int32 x = 1; }'),
    good: e26('message A { map<string, A> get_x = 2; int32 x_get = 1; }'),
  },
  {
    rule: 'style of 2026: set_ before the name of a oneof',
    bad: e26('message A { oneof x { int32 y = 1; } int32 ¦set_x = 2; }'),
    good: e26('message A { oneof x { int32 y = 1; } message B { int32 set_x = 2; } }'),
  },
  {
    rule: 'style of 2026: clear_ before the name of a field in a oneof',
    bad: e26('message A { oneof ¦clear_x { int32 x = 1; } }'),
    good: e26(
      'message A { oneof clear_x { option features.enforce_naming_style = STYLE2024; int32 x = 1; int32 has_x = 2; } }',
    ),
  },
  {
    rule: 'style of 2026: _value after the name of a field',
    bad: e26('message A { int32 x = 1; int32 ¦x_value = 2; }'),
    good: e26('message A { int32 x = 1; int32 xvalue = 2; int32 y_value = 3; int32 has_y = 4; }'),
  },
  {
    rule: 'style of 2026: another name is before and after it',
    bad: e26('message A { int32 get_x = 1; int32 ¦get_x_value = 2; }'),
    good: e26('message A { int32 x = 1; int32 get_x_value = 2; }'),
  },
  {
    rule: 'style of 2026: descriptor',
    bad: e26('message A { int32 ¦descriptor = 1; }'),
    good: e26('message Descriptor { int32 descriptors = 1; } enum E { DESCRIPTOR = 0; }'),
  },
  {
    rule: 'style of 2026: an extension beside the fields of what it extends',
    bad: e26('message A { int32 x = 1; extensions 10; } message B { extend A { int32 ¦has_x = 10; } }'),
    good: e26('message A { int32 x = 1; extensions 10; } message B { int32 y = 1; extend A { int32 has_y = 10; } }'),
  },
  {
    rule: 'style of 2026: an extension called descriptor',
    bad: e26('message A { extensions 10; } extend A { int32 ¦descriptor = 10; }'),
    good: e26('message A { int32 has_x = 1; extensions 10; } extend A { int32 x = 10; }'),
  },
  {
    rule: 'style of 2026 in a file of 2024',
    bad: e24('option features.enforce_naming_style = STYLE2026; message A { int32 x = 1; int32 ¦has_x = 2; }'),
    good: e24('message A { int32 x = 1; int32 has_x = 2; }'),
  },
];

const JSON_OPTION = 'import option "google/protobuf/json_options.proto";';
const JSON_IMPORT = 'import "google/protobuf/json_options.proto";';

const JSON_STRINGS: Case[] = [
  {
    rule: 'JSON string of a value before 2026',
    bad: e24(`${JSON_OPTION} enum E { A = 0 [¦(pb.enumvalue.json).string = "a"]; }`),
    good: e26(`${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "a"]; }`),
  },
  {
    rule: 'JSON string of a value of proto3',
    bad: p3(`${JSON_IMPORT} enum E { A = 0 [¦(.pb.enumvalue.json) = { string: "a" }]; }`),
    good: e26(`${JSON_IMPORT} enum E { A = 0 [(.pb.enumvalue.json) = { string: "a" "b" }]; B = 1; }`),
  },
  {
    rule: 'JSON strings equal',
    bad: e26(
      `${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "x"]; B = 1 [¦(pb.enumvalue.json) = { string: "x" }]; }`,
    ),
    good: e26(
      `${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "x"]; B = 1 [(pb.enumvalue.json) = { string: "X" }]; }`,
    ),
  },
  {
    rule: 'JSON string is the name of a value before',
    bad: e26(`${JSON_OPTION} enum E { A = 0; B = 1 [¦(pb.enumvalue.json).string = "A"]; }`),
    good: e26(
      `${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "A"]; B = 1 [(pb.enumvalue.json).string = ""]; }`,
    ),
  },
  {
    rule: 'JSON string is the name of a value after',
    bad: e26(`${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "B"]; ¦B = 1; }`),
    good: e26(
      `${JSON_OPTION} enum E { A = 0 [(pb.enumvalue.json).string = "B"]; C = 1; } enum F { D = 0 [(pb.enumvalue.json).string = "B"]; }`,
    ),
  },
  {
    rule: 'JSON string of an alias is another one',
    bad: e26(
      `${JSON_OPTION} enum E { option allow_alias = true; A = 0 [(pb.enumvalue.json).string = "x"]; B = 0 [¦(pb.enumvalue.json).string = "y"]; }`,
    ),
    good: e26(
      `${JSON_OPTION} enum E { option allow_alias = true; A = 0 [(pb.enumvalue.json).string = "x"]; B = 0 [(pb.enumvalue.json).string = "x"]; }`,
    ),
  },
  {
    rule: 'JSON string of an alias is missing',
    bad: e26(`${JSON_OPTION} enum E { option allow_alias = true; A = 0 [(pb.enumvalue.json).string = "x"]; ¦B = 0; }`),
    good: e26(`${JSON_OPTION} enum E { option allow_alias = true; A = 0 [(pb.enumvalue.json) = {}]; B = 0; }`),
  },
];

const SIZES: Case[] = [
  {
    rule: 'fields of a message of 2026',
    bad: e26(`message ¦A { ${many(1501, field)} }`),
    good: e26(`message A { ${UNLIMITED} ${many(1501, field)} message B { ${many(1501, field)} } }`),
  },
  {
    rule: 'fields of a message of 2026, some in a oneof',
    bad: e26(`message ¦A { oneof o { ${UNLIMITED} ${many(1500, field)} } int32 x = 1501; }`),
    good: e26(`message A { oneof o { ${UNLIMITED} ${many(1499, field)} } int32 x = 1501; }`),
  },
  {
    rule: 'oneofs of a message of 2026',
    bad: e26(`message ¦A { ${many(1001, (number) => `oneof o${number} { ${field(number)} }`)} }`),
    good: e26(`message A { ${many(1000, (number) => `oneof o${number} { ${field(number)} }`)} }`),
  },
  {
    rule: 'fields of a oneof of 2026',
    bad: e26(`message A { oneof ¦o { ${many(1201, field)} } }`),
    good: e26(`message A { oneof o { ${many(1200, field)} } int32 x = 1201; }`),
  },
  {
    rule: 'values of an enum of 2026',
    bad: e26(`enum ¦E { option allow_alias = true; ${many(1700, value)} X = 0; }`),
    good: e26(`message A { ${UNLIMITED} enum E { ${many(1701, value)} } }`),
  },
];

const REMOVED: Case[] = [
  {
    rule: 'checking UTF-8 in Java, of an edition',
    bad: e23('option ¦java_string_check_utf8 = true;'),
    good: p3('option java_string_check_utf8 = true;'),
  },
  {
    rule: 'several files in Java, of 2024',
    bad: e24('option ¦java_multiple_files = false;'),
    good: e23('option java_multiple_files = true;'),
  },
  {
    rule: 'ctype of 2024',
    bad: e24('message A { string s = 1 [¦ctype = CORD]; }'),
    good: e23('message A { string s = 1 [ctype = CORD]; }'),
  },
  {
    rule: 'arenas of 2026',
    bad: e26('option ¦cc_enable_arenas = true;'),
    good: e24('option cc_enable_arenas = true;'),
  },
];

const TYPES: Case[] = [
  { rule: 'unknown type', bad: p3('message A { ¦B b = 1; }'), good: p3('message A { A b = 1; }') },
  {
    rule: 'type in a file that is not imported',
    bad: { 'a.proto': p3('message A {}'), 'b.proto': p3('message B { ¦A a = 1; }') },
    good: { 'a.proto': p3('message A {}'), 'b.proto': p3('import "$/a.proto"; message B { A a = 1; }') },
  },
  {
    rule: 'imports are not public by themselves',
    bad: {
      'a.proto': p3('message A {}'),
      'b.proto': p3('import "$/a.proto"; message B { A a = 1; }'),
      'c.proto': p3('import "$/b.proto"; message C { ¦A a = 1; B b = 2; }'),
    },
    good: {
      'a.proto': p3('message A {}'),
      'b.proto': p3('import public "$/a.proto"; message B { A a = 1; }'),
      'c.proto': p3('import "$/b.proto"; message C { A a = 1; B b = 2; }'),
    },
  },
  {
    rule: 'import option is for options',
    bad: { 'a.proto': e24('message A {}'), 'b.proto': e24('import option "$/a.proto"; message B { ¦A a = 1; }') },
    good: { 'a.proto': e24('message A {}'), 'b.proto': e24('import "$/a.proto"; message B { A a = 1; }') },
  },
  {
    rule: 'the first component decides',
    bad: p3('message A { message B {} message A { ¦A.B b = 1; } }'),
    good: p3('message A { message B {} message C { A.B b = 1; } }'),
  },
  {
    rule: 'leading dot',
    bad: p3('message A { ¦.A a = 1; }'),
    good: p3('message A { .$.A a = 1; }'),
  },
  {
    rule: 'a field is no type',
    bad: p3('message A { int32 b = 1; ¦b c = 2; }'),
    good: p3('message b {} message A { int32 b = 1; b c = 2; }'),
  },
  {
    rule: 'a package is no type',
    bad: p3('message A { ¦$ a = 1; }'),
    good: p3('message A { $.A a = 1; }'),
  },
  {
    rule: 'a service is no type',
    bad: p3('service S {} message A { ¦S a = 1; }'),
    good: p3('service S {} message A { message S {} S a = 1; }'),
  },
  {
    rule: 'rpc of an enum',
    bad: p3('enum E { Z = 0; } message M {} service S { rpc A (¦E) returns (M); }'),
    good: p3('message M {} service S { rpc A (M) returns (stream M); }'),
  },
  {
    rule: 'rpc of a scalar',
    bad: p3('message M {} service S { rpc A (M) returns (¦int32); }'),
    good: p3('message M {} service S { rpc A (stream M) returns (M); }'),
  },
  {
    rule: 'rpc named like its request',
    bad: p3('message A {} service S { rpc A (¦A) returns (A.B); }').replace('(A.B)', '(.$.A)'),
    good: p3('message A {} service S { rpc A (.$.A) returns (.$.A); }'),
  },
  {
    rule: 'local type of another file',
    bad: {
      'a.proto': e24('local message A {}'),
      'b.proto': e24('import "$/a.proto"; message B { ¦A a = 1; }'),
    },
    good: {
      'a.proto': e24('local message A {} message C { A a = 1; }'),
      'b.proto': e24('import "$/a.proto"; message B { C a = 1; }'),
    },
  },
  {
    rule: 'nested type of another file of edition 2024',
    bad: {
      'a.proto': e24('message A { message N {} }'),
      'b.proto': p3('import "$/a.proto"; message B { ¦A.N a = 1; }'),
    },
    good: {
      'a.proto': e24('message A { export message N {} }'),
      'b.proto': p3('import "$/a.proto"; message B { A.N a = 1; }'),
    },
  },
  {
    rule: 'type of another file of edition 2026, without a word',
    bad: {
      'a.proto': e26('message A {}'),
      'b.proto': p3('import "$/a.proto"; message B { ¦A a = 1; }'),
    },
    good: {
      'a.proto': e26('export message A {}'),
      'b.proto': p3('import "$/a.proto"; message B { A a = 1; }'),
    },
  },
  {
    rule: 'nested type of another file of edition 2026',
    bad: {
      'a.proto': e26('export message A { enum E { A = 0; } }'),
      'b.proto': e26('import "$/a.proto"; message B { ¦A.E e = 1; }'),
    },
    good: {
      'a.proto': e26('option features.default_symbol_visibility = EXPORT_ALL; message A { enum E { A = 0; } }'),
      'b.proto': e26('import "$/a.proto"; message B { A.E e = 1; }'),
    },
  },
  {
    rule: 'nested message of edition 2026, exported',
    bad: e26('export message A { export message ¦B {} }'),
    good: e26('export message A { local message B {} local enum C { Z = 0; } }'),
  },
  {
    rule: 'nested enum of edition 2026, exported',
    bad: e26('message A { export enum ¦E { Z = 0; } }'),
    good: e26('message A { export enum E { Z = 0; } reserved 1 to max; reserved x; message B {} }'),
  },
  {
    rule: 'nested enum of an exported message that reserves everything',
    bad: e26('export message A { export enum ¦E { Z = 0; } reserved 1 to max; }'),
    good: e26('local message A { export enum E { Z = 0; } reserved 1 to 536870911; }'),
  },
  {
    rule: 'nested enum of a message that reserves everything in two ranges',
    bad: e26('local message A { export enum ¦E { Z = 0; } reserved 1 to 5, 6 to max; }'),
    good: e24('local message A { export enum E { Z = 0; } reserved 1 to 5, 6 to max; }'),
  },
  {
    rule: 'nested enum of a message that does not reserve 1',
    bad: e26('local message A { export enum ¦E { Z = 0; } reserved 2 to max; }'),
    good: e26('local message A { local enum E { Z = 0; } reserved 2 to max; }'),
  },
  {
    rule: 'nested message of a message that reserves everything',
    bad: e26('local message A { export message ¦B {} reserved 1 to max; }'),
    good: e26('local message A { message B {} reserved 1 to max; }'),
  },
  {
    rule: 'nested enum of a nested message that reserves everything',
    bad: e26('local message Z { local message A { export enum ¦E { Z = 0; } reserved 1 to max; } }'),
    good: e26(
      'option features.default_symbol_visibility = LOCAL_ALL; message Z { message A { export enum E { Z = 0; } } }',
    ),
  },
  {
    rule: 'nested message of a strict file of edition 2024, exported',
    bad: e24('option features.default_symbol_visibility = STRICT; message A { export message ¦B {} }'),
    good: e24('option features.default_symbol_visibility = LOCAL_ALL; message A { export message B {} }'),
  },
  {
    rule: 'map entry as a type',
    bad: p3('message A { map<int32, int32> b = 1; ¦BEntry c = 2; }'),
    good: p3('message A { map<int32, int32> b = 1; message CEntry {} CEntry c = 2; }'),
  },
  {
    rule: 'map key double',
    bad: p3('message A { map<¦double, int32> b = 1; }'),
    good: p3('message A { map<bool, int32> b = 1; }'),
  },
  {
    rule: 'map key enum',
    bad: p3('enum E { Z = 0; } message A { map<¦E, int32> b = 1; }'),
    good: p3('enum E { Z = 0; } message A { map<string, E> b = 1; }'),
  },
  {
    rule: 'map key message',
    bad: p3('message A { map<¦A, int32> b = 1; }'),
    good: p3('message A { map<sfixed64, A> b = 1; }'),
  },
  {
    rule: 'map key unknown',
    bad: p3('message A { map<¦B, int32> b = 1; }'),
    good: p3('message A { map<uint32, int32> b = 1; }'),
  },
  {
    rule: 'enum of a map not from 0',
    bad: p2('enum E { ONE = 1; } message A { map<string, ¦E> b = 1; }'),
    good: p2('enum E { ZERO = 0; } message A { map<string, E> b = 1; }'),
    bufIsLenient: true,
  },
  {
    rule: 'map key bytes',
    bad: p3('message A { map<¦bytes, int32> b = 1; }'),
    good: p3('message A { map<string, bytes> b = 1; }'),
  },
  {
    rule: 'unknown map value',
    bad: p3('message A { map<int32, ¦B> b = 1; }'),
    good: p3('message A { map<int32, A> b = 1; }'),
  },
  {
    rule: 'closed enum in proto3',
    bad: {
      'a.proto': p2('enum E { Z = 0; }'),
      'b.proto': p3('import "$/a.proto"; message B { ¦E e = 1; }'),
    },
    good: { 'a.proto': e23('enum E { Z = 0; }'), 'b.proto': p3('import "$/a.proto"; message B { E e = 1; }') },
  },
  {
    rule: 'closed enum with implicit presence',
    bad: e23(
      'enum E { option features.enum_type = CLOSED; Z = 0; } message A { ¦E e = 1 [features.field_presence = IMPLICIT]; }',
    ),
    good: e23('enum E { option features.enum_type = CLOSED; Z = 0; } message A { E e = 1; }'),
  },
];

const FIELDS: Case[] = [
  {
    rule: 'required in proto3',
    bad: p3('message A { ¦required int32 a = 1; }'),
    good: p2('message A { required int32 a = 1; }'),
  },
  { rule: 'no label in proto2', bad: p2('message A { ¦int32 a = 1; }'), good: p3('message A { int32 a = 1; }') },
  {
    rule: 'optional in an edition',
    bad: e23('message A { ¦optional int32 a = 1; }'),
    good: e23('message A { repeated int32 a = 1; }'),
  },
  {
    rule: 'required in an edition',
    bad: e23('message A { ¦required int32 a = 1; }'),
    good: e23('message A { int32 a = 1 [features.field_presence = LEGACY_REQUIRED]; }'),
  },
  {
    rule: 'group in proto3',
    bad: p3('message A { optional group ¦B = 1 {} }'),
    good: p2('message A { optional group B = 1 {} }'),
  },
  {
    rule: 'group in an edition',
    bad: e23('message A { ¦group B = 1 {} }'),
    good: e23('message A { message B {} B b = 1 [features.message_encoding = DELIMITED]; }'),
  },
  {
    rule: 'group in lower case',
    bad: p2('message A { optional group ¦b = 1 {} }'),
    good: p2('message A { optional group Bb = 1 {} }'),
  },
  {
    rule: 'label in a oneof',
    bad: p3('message A { oneof o { ¦repeated int32 a = 1; } }'),
    good: p3('message A { oneof o { int32 a = 1; } repeated int32 b = 2; }'),
  },
  {
    rule: 'map in a oneof',
    bad: p3('message A { oneof o { ¦map<int32, int32> a = 1; } }'),
    good: p3('message A { oneof o { A a = 1; } map<int32, int32> b = 2; }'),
  },
  {
    rule: 'map with a label',
    bad: p3('message A { ¦repeated map<int32, int32> a = 1; }'),
    good: p3('message A { map<int32, int32> a = 1; }'),
  },
  {
    rule: 'empty oneof',
    bad: p3('message A { oneof ¦o {} }'),
    good: p3('message A { oneof o { int32 a = 1; } }'),
  },
  {
    rule: 'default in proto3',
    bad: p3('message A { int32 a = 1 [¦default = 1]; }'),
    good: p2('message A { optional int32 a = 1 [default = 1]; }'),
  },
  {
    rule: 'default of a repeated field',
    bad: p2('message A { repeated int32 a = 1 [¦default = 1]; }'),
    good: p2('message A { required int32 a = 1 [default = 1]; }'),
  },
  {
    rule: 'default of a message',
    bad: p2('message A { optional A a = 1 [¦default = 1]; }'),
    good: p2('message A { optional A a = 1 [deprecated = true]; }'),
  },
  {
    rule: 'default with implicit presence',
    bad: e23('message A { int32 a = 1 [¦default = 1, features.field_presence = IMPLICIT]; }'),
    good: e23('message A { int32 a = 1 [default = 1]; }'),
    bufIsLenient: true,
  },
  {
    rule: 'default: string for a number',
    bad: p2('message A { optional int32 a = 1 [default = ¦"1"]; }'),
    good: p2('message A { optional int32 a = 1 [default = -2147483648]; }'),
  },
  {
    rule: 'default: too large',
    bad: p2('message A { optional int32 a = 1 [default = ¦2147483648]; }'),
    good: p2('message A { optional uint32 a = 1 [default = 4294967295]; }'),
  },
  {
    rule: 'default: negative',
    bad: p2('message A { optional uint64 a = 1 [default = ¦-1]; }'),
    good: p2('message A { optional uint64 a = 1 [default = 18446744073709551615]; }'),
  },
  {
    rule: 'default: fraction for an integer',
    bad: p2('message A { optional int64 a = 1 [default = ¦1.5]; }'),
    good: p2('message A { optional int64 a = 1 [default = -9223372036854775808]; }'),
  },
  {
    rule: 'default: number for a bool',
    bad: p2('message A { optional bool a = 1 [default = ¦1]; }'),
    good: p2('message A { optional bool a = 1 [default = true]; }'),
  },
  {
    rule: 'default: number for a string',
    bad: p2('message A { optional string a = 1 [default = ¦1]; }'),
    good: p2('message A { optional string a = 1 [default = "1"]; optional bytes b = 2 [default = "\\377"]; }'),
  },
  {
    rule: 'default: word for a float',
    bad: p2('message A { optional float a = 1 [default = ¦one]; }'),
    good: p2(
      'message A { optional float a = 1 [default = -inf]; optional double b = 2 [default = nan]; optional double c = 3 [default = 1]; }',
    ),
  },
  {
    rule: 'default: unknown enum value',
    bad: p2('enum E { Z = 0; } message A { optional E a = 1 [default = ¦Y]; }'),
    good: p2('enum E { Z = 0; Y = 1; } message A { optional E a = 1 [default = Y]; }'),
  },
  {
    rule: 'default: number of an enum value',
    bad: p2('enum E { Z = 0; } message A { optional E a = 1 [default = ¦0]; }'),
    good: p2('enum E { Z = 0; } message A { optional E a = 1 [default = Z]; }'),
    bufIsLenient: true,
  },
  {
    rule: 'default twice',
    bad: p2('message A { optional int32 a = 1 [default = 1, ¦default = 2]; }'),
    good: p2('message A { optional int32 a = 1 [default = 1, deprecated = false]; }'),
  },
  {
    rule: 'packed string',
    bad: p3('message A { repeated string a = 1 [¦packed = true]; }'),
    good: p3('message A { repeated string a = 1 [packed = false]; }'),
  },
  {
    rule: 'packed message',
    bad: p2('message A { repeated A a = 1 [¦packed = true]; }'),
    good: p2('enum E { Z = 0; } message A { repeated E a = 1 [packed = true]; }'),
  },
  {
    rule: 'packed singular',
    bad: p3('message A { int32 a = 1 [¦packed = true]; }'),
    good: p3('message A { repeated int32 a = 1 [packed = true]; }'),
  },
  {
    rule: 'packed map',
    bad: p3('message A { map<int32, int32> a = 1 [¦packed = true]; }'),
    good: p3('message A { map<int32, int32> a = 1 [deprecated = true]; }'),
  },
  {
    rule: 'packed in an edition',
    bad: e23('message A { repeated int32 a = 1 [¦packed = true]; }'),
    good: e23('message A { repeated int32 a = 1 [features.repeated_field_encoding = EXPANDED]; }'),
  },
  {
    rule: 'packed is no bool',
    bad: p3('message A { repeated int32 a = 1 [packed = ¦1]; }'),
    good: p3('message A { repeated int32 a = 1 [packed = false]; }'),
  },
  {
    rule: 'jstype of a small integer',
    bad: p3('message A { int32 a = 1 [¦jstype = JS_STRING]; }'),
    good: p3('message A { int64 a = 1 [jstype = JS_STRING]; }'),
  },
  {
    rule: 'lazy string',
    bad: p3('message A { string a = 1 [¦lazy = true]; }'),
    good: p3('message A { A a = 1 [lazy = true]; }'),
  },
];

const EXTENSIONS: Case[] = [
  {
    rule: 'extension outside of the ranges',
    bad: p2('message A { extensions 10 to 20; } extend A { optional int32 e = ¦21; }'),
    good: p2('message A { extensions 10 to 20; } extend A { optional int32 e = 20; }'),
  },
  {
    rule: 'extension of what cannot be extended',
    bad: p2('message A {} extend A { optional int32 e = ¦1; }'),
    good: p2('message A { extensions 1; } extend A { optional int32 e = 1; }'),
  },
  {
    rule: 'extension of an enum',
    bad: p2('enum A { Z = 0; } extend ¦A { optional int32 e = 1; }'),
    good: p2('message A { extensions 1 to max; } extend A { optional int32 e = 1; }'),
  },
  {
    rule: 'extension of nothing',
    bad: p2('extend ¦A { optional int32 e = 1; }'),
    good: p2(
      'import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { optional int32 e = 50001; }',
    ),
  },
  {
    rule: 'required extension',
    bad: p2('message A { extensions 1; } extend A { ¦required int32 e = 1; }'),
    good: p2('message A { extensions 1; } extend A { repeated int32 e = 1; }'),
  },
  {
    rule: 'map extension',
    bad: p2('message A { extensions 1; } extend A { ¦map<int32, int32> e = 1; }'),
    good: p2('message A { extensions 1; } extend A { optional group E = 1 { map<int32, int32> e = 1; } }'),
  },
  {
    rule: 'extension number twice',
    bad: p2('message A { extensions 1 to 9; } extend A { optional int32 e = 1; optional int32 f = ¦1; }'),
    good: p2('message A { extensions 1 to 9; } extend A { optional int32 e = 1; optional int32 f = 2; }'),
  },
  {
    rule: 'extension number twice, in two files',
    bad: {
      'a.proto': p2('message A { extensions 1 to 9; } extend A { optional int32 e = 1; }'),
      'b.proto': p2('import "$/a.proto"; extend A { optional int32 f = ¦1; }'),
    },
    good: {
      'a.proto': p2('message A { extensions 1 to 9; } extend A { optional int32 e = 1; }'),
      'b.proto': p2('import "$/a.proto"; extend A { optional int32 f = 2; }'),
    },
  },
  {
    rule: 'empty extend',
    bad: p2('message A { extensions 1; } extend ¦A {}'),
    good: p2('message A { extensions 1; } extend A { optional bool e = 1; }'),
  },
  {
    rule: 'extension range in proto3',
    bad: p3('message A { extensions ¦1 to 9; }'),
    good: e23('message A { extensions 1 to 9; }'),
  },
  {
    rule: 'extension in proto3',
    bad: {
      'a.proto': p2('message A { extensions 1; }'),
      'b.proto': p3('import "$/a.proto"; extend A { int32 ¦e = 1; }'),
    },
    good: {
      'a.proto': p2('message A { extensions 1; }'),
      'b.proto': p3(
        'import "google/protobuf/descriptor.proto"; extend google.protobuf.MethodOptions { int32 e = 50002; }',
      ),
    },
  },
  {
    rule: 'field of a message set',
    bad: p2('message A { option message_set_wire_format = true; extensions 4 to max; optional int32 ¦a = 1; }'),
    good: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { optional A e = 2147483646; }',
    ),
  },
  {
    rule: 'scalar extension of a message set',
    bad: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { optional ¦int32 e = 4; }',
    ),
    good: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { optional A e = 4; }',
    ),
  },
  {
    rule: 'repeated extension of a message set',
    bad: p2(
      'message A { option message_set_wire_format = true; extensions 4 to max; } extend A { repeated ¦A e = 4; }',
    ),
    good: p2('message A { extensions 4 to max; } extend A { repeated A e = 4; }'),
  },
  {
    rule: 'message set in proto3',
    bad: p3('message ¦A { option message_set_wire_format = true; }'),
    good: p3('message A { option message_set_wire_format = false; }'),
  },
  {
    rule: 'map_entry set by hand',
    bad: p3('message A { option ¦map_entry = true; int32 key = 1; int32 value = 2; }'),
    good: p3('message A { option deprecated = true; int32 key = 1; int32 value = 2; }'),
  },
];

const FEATURES: Case[] = [
  {
    rule: 'features in proto3',
    bad: p3('message A { int32 a = 1 [¦features.field_presence = EXPLICIT]; }'),
    good: e23('message A { int32 a = 1 [features.field_presence = EXPLICIT]; }'),
  },
  {
    rule: 'features in proto2',
    bad: p2('option ¦features = { enum_type: OPEN };'),
    good: e23('option features = { enum_type: OPEN };'),
  },
  {
    rule: 'unknown feature',
    bad: e23('option ¦features.presence = EXPLICIT;'),
    good: e23('option features.field_presence = EXPLICIT;'),
  },
  {
    rule: 'unknown value',
    bad: e23('option ¦features.field_presence = OPEN;'),
    good: e23('option features.enum_type = OPEN;'),
  },
  {
    rule: 'value of the wrong kind',
    bad: e23('option ¦features.field_presence = "EXPLICIT";'),
    good: e23('option features.field_presence = IMPLICIT;'),
  },
  {
    rule: 'unknown value in an aggregate',
    bad: e23('option features = { field_presence: ¦NEVER };'),
    good: e23('option features = { field_presence: IMPLICIT, enum_type: CLOSED };'),
  },
  {
    rule: 'feature at the wrong place',
    bad: e23('message A { option ¦features.enum_type = OPEN; }'),
    good: e23('enum A { option features.enum_type = OPEN; Z = 0; }'),
  },
  {
    rule: 'feature of fields on a message',
    bad: e23('message A { option ¦features.field_presence = IMPLICIT; }'),
    good: e23('message A { option features.json_format = ALLOW; }'),
  },
  {
    rule: 'feature set twice',
    bad: e23('option features.enum_type = OPEN; option ¦features.enum_type = CLOSED;'),
    good: e23('option features.enum_type = OPEN; option features.utf8_validation = NONE;'),
  },
  {
    rule: 'all features after single ones',
    bad: e23('option features.enum_type = OPEN; option ¦features = { utf8_validation: NONE };'),
    good: e23('option features = { utf8_validation: NONE }; option features.enum_type = OPEN;'),
  },
  {
    rule: 'all features twice',
    bad: e23('option features = { enum_type: OPEN }; option ¦features = { utf8_validation: NONE };'),
    good: e23('option features = { enum_type: OPEN, utf8_validation: NONE };'),
  },
  {
    rule: 'feature of 2024 in 2023',
    bad: e23('option ¦features.enforce_naming_style = STYLE2024;'),
    good: e24('option features.enforce_naming_style = STYLE2024;'),
  },
  {
    rule: 'feature of 2026 in 2024',
    bad: e24('message A { option ¦features.enforce_proto_limits = PROTO_LIMITS2026; }'),
    good: e26('message A { option features.enforce_proto_limits = PROTO_LIMITS2026; }'),
  },
  {
    rule: 'limits of a whole file',
    bad: e26('option ¦features.enforce_proto_limits = PROTO_LIMITS2026;'),
    good: e26('message A { int32 a = 1 [features.enforce_proto_limits = PROTO_LIMITS2026]; }'),
  },
  {
    rule: 'limits of an enum value',
    bad: e26('enum E { Z = 0 [¦features.enforce_proto_limits = PROTO_LIMITS2026]; }'),
    good: e26('enum E { option features.enforce_proto_limits = PROTO_LIMITS2026; Z = 0; }'),
  },
  {
    rule: 'limits of a service',
    bad: e26('service S { option ¦features.enforce_proto_limits = PROTO_LIMITS2026; }'),
    good: e26('message A { oneof o { option features.enforce_proto_limits = PROTO_LIMITS2026; int32 a = 1; } }'),
    bufIsLenient: true,
  },
  {
    rule: 'no limits at all',
    bad: e26('message A { option ¦features.enforce_proto_limits = PROTO_LIMITS_UNKNOWN; }'),
    good: e26('message A { option features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS; }'),
  },
  {
    rule: 'required whole file',
    bad: e23('option ¦features.field_presence = LEGACY_REQUIRED;'),
    good: e23('option features.field_presence = IMPLICIT;'),
  },
  {
    rule: 'presence of a repeated field',
    bad: e23('message A { repeated int32 a = 1 [¦features.field_presence = EXPLICIT]; }'),
    good: e23('message A { int32 a = 1 [features.field_presence = EXPLICIT]; }'),
  },
  {
    rule: 'presence in a oneof',
    bad: e23('message A { oneof o { int32 a = 1 [¦features.field_presence = EXPLICIT]; } }'),
    good: e23('option features.field_presence = IMPLICIT; message A { oneof o { int32 a = 1; } }'),
  },
  {
    rule: 'presence of an extension',
    bad: e23('message A { extensions 1; } extend A { int32 e = 1 [¦features.field_presence = EXPLICIT]; }'),
    good: e23('option features.field_presence = IMPLICIT; message A { extensions 1; } extend A { int32 e = 1; }'),
  },
  {
    rule: 'required extension of an edition',
    bad: e23('message A { extensions 1; } extend A { int32 e = 1 [¦features.field_presence = LEGACY_REQUIRED]; }'),
    good: e23('message A { int32 e = 1 [features.field_presence = LEGACY_REQUIRED]; }'),
  },
  {
    rule: 'implicit message',
    bad: e23('message A { A a = 1 [¦features.field_presence = IMPLICIT]; }'),
    good: e23('option features.field_presence = IMPLICIT; message A { A a = 1; }'),
  },
  {
    rule: 'encoding of a singular field',
    bad: e23('message A { int32 a = 1 [¦features.repeated_field_encoding = EXPANDED]; }'),
    good: e23('message A { repeated int32 a = 1 [features.repeated_field_encoding = EXPANDED]; }'),
  },
  {
    rule: 'packed strings',
    bad: e23('message A { repeated string a = 1 [¦features.repeated_field_encoding = PACKED]; }'),
    good: e23('message A { repeated string a = 1 [features.repeated_field_encoding = EXPANDED]; }'),
  },
  {
    rule: 'utf8 of bytes',
    bad: e23('message A { bytes a = 1 [¦features.utf8_validation = NONE]; }'),
    good: e23('message A { map<string, bytes> a = 1 [features.utf8_validation = NONE]; }'),
  },
  {
    rule: 'delimited scalar',
    bad: e23('message A { int32 a = 1 [¦features.message_encoding = DELIMITED]; }'),
    good: e23('option features.message_encoding = DELIMITED; message A { int32 a = 1; map<int32, A> b = 2; }'),
  },
  {
    rule: 'delimited map',
    bad: e23('message A { map<int32, A> a = 1 [¦features.message_encoding = DELIMITED]; }'),
    good: e23('message A { repeated A a = 1 [features.message_encoding = DELIMITED]; }'),
  },
];

const IMPORTS: Case[] = [
  {
    rule: 'imported twice',
    bad: {
      'a.proto': p3('message A {}'),
      'b.proto': p3('import "$/a.proto";\nimport ¦"$/a.proto";\nmessage B { A a = 1; }'),
    },
    good: { 'a.proto': p3('message A {}'), 'b.proto': p3('import "$/a.proto";\nmessage B { A a = 1; }') },
  },
  {
    rule: 'imports itself',
    bad: p3('import ¦"$/a.proto";\nmessage A {}'),
    good: p3('message A { A a = 1; }'),
  },
  {
    rule: 'circle of two',
    bad: {
      'a.proto': p3('import "$/b.proto";\nmessage A { B b = 1; }'),
      'b.proto': p3('import ¦"$/a.proto";\nmessage B { A a = 1; }'),
    },
    good: { 'a.proto': p3('import "$/b.proto";\nmessage A { B b = 1; }'), 'b.proto': p3('message B {}') },
  },
  {
    rule: 'circle of three',
    bad: {
      'a.proto': p3('import "$/b.proto";\nmessage A { B b = 1; }'),
      'b.proto': p3('import "$/c.proto";\nmessage B { C c = 1; }'),
      'c.proto': p3('import ¦"$/a.proto";\nmessage C { A a = 1; }'),
    },
    good: {
      'a.proto': p3('import "$/b.proto"; import "$/c.proto";\nmessage A { B b = 1; C c = 2; }'),
      'b.proto': p3('import "$/c.proto";\nmessage B { C c = 1; }'),
      'c.proto': p3('message C {}'),
    },
  },
  {
    rule: 'import option before 2024',
    bad: { 'a.proto': e23('message A {}'), 'b.proto': e23('import ¦option "$/a.proto";') },
    good: { 'a.proto': e23('message A {}'), 'b.proto': e24('import option "$/a.proto";') },
  },
  {
    rule: 'visibility before 2024',
    bad: e23('¦local message A {}'),
    good: e24('local message A {}'),
  },
  {
    rule: 'import weak in 2024',
    bad: { 'a.proto': e24('message A {}'), 'b.proto': e24('import weak ¦"$/a.proto";\nmessage B { A a = 1; }') },
    good: { 'a.proto': e23('message A {}'), 'b.proto': e23('import weak "$/a.proto";\nmessage B { A a = 1; }') },
  },
  {
    rule: 'import weak in 2026',
    bad: { 'a.proto': e24('message A {}'), 'b.proto': e26('import weak ¦"$/a.proto";\nmessage B { A a = 1; }') },
    good: {
      'a.proto': e24('message A {}'),
      'b.proto': e26(
        'import "$/a.proto";\nimport option "google/protobuf/json_options.proto";\nmessage B { A a = 1; }',
      ),
    },
  },
  {
    rule: 'import after import option in 2026',
    bad: {
      'a.proto': e24('message A {}'),
      'b.proto': e26(
        'import option "google/protobuf/cpp_options.proto";\n¦import "$/a.proto";\nmessage B { A a = 1; }',
      ),
    },
    good: {
      'a.proto': e24('message A {}'),
      'b.proto': e26('import "$/a.proto";\nimport option "google/protobuf/cpp_options.proto";\nmessage B { A a = 1; }'),
    },
  },
];

export const CASES: readonly Case[] = [
  ...NUMBERS,
  ...MESSAGE_SET_NUMBERS,
  ...ENUMS,
  ...NAMES,
  ...JSON_STRINGS,
  ...SIZES,
  ...REMOVED,
  ...TYPES,
  ...FIELDS,
  ...EXTENSIONS,
  ...FEATURES,
  ...IMPORTS,
];
