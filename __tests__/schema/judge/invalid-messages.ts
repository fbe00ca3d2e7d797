/** What is said of `bad` of each case of `invalid-cases.ts`, where its folder and package are `c`. */
export const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['number 0', 'c/a.proto:3:23 a field number is 1 or more, not 0. Choose a free one.'],
  [
    'negative number',
    'c/a.proto:3:23 expected the number of the field, a whole number, found `-`. Write it as: type name = 1;',
  ],
  ['number too large', 'c/a.proto:3:23 a field number is at most 536870911. Choose a smaller one.'],
  ['number far too large', 'c/a.proto:3:23 a field number is at most 536870911. Choose a smaller one.'],
  [
    'number kept by protobuf, first',
    'c/a.proto:3:23 protobuf keeps the numbers 19000 to 19999 for itself. Choose another one.',
  ],
  [
    'number kept by protobuf, last',
    'c/a.proto:3:23 protobuf keeps the numbers 19000 to 19999 for itself. Choose another one.',
  ],
  ['number twice', 'c/a.proto:3:36 the field number 1 is taken by `a` on line 3. Choose another one.'],
  ['number twice, one in a oneof', 'c/a.proto:3:46 the field number 1 is taken by `a` on line 3. Choose another one.'],
  ['number twice, one a group', 'c/a.proto:3:54 the field number 1 is taken by `a` on line 3. Choose another one.'],
  ['reserved number, before', 'c/a.proto:3:40 the field number 3 is reserved on line 3. Choose another one.'],
  ['reserved number, after', 'c/a.proto:3:23 the field number 3 is reserved on line 3. Choose another one.'],
  ['reserved to max', 'c/a.proto:3:23 the field number 536870911 is reserved on line 3. Choose another one.'],
  [
    'number in extension range',
    'c/a.proto:3:53 the field number 20 is in the extension range on line 3. Choose another one.',
  ],
  ['reserved ranges overlap', 'c/a.proto:3:39 this range overlaps with the one on line 3. Change one of them.'],
  ['range inside range', 'c/a.proto:3:32 this range overlaps with the one on line 3. Change one of them.'],
  [
    'reserved and extension range overlap',
    'c/a.proto:3:43 this range overlaps with the one on line 3. Change one of them.',
  ],
  ['reversed range', 'c/a.proto:3:22 the range ends (4) before it begins (5). Swap the two numbers.'],
  ['range from 0', 'c/a.proto:3:22 a field number is 1 or more, not 0. Begin the range there.'],
  ['range beyond the largest number', 'c/a.proto:3:27 a field number is at most 536870911. Write `max`.'],
  ['reversed extension range', 'c/a.proto:3:24 the range ends (10) before it begins (20). Swap the two numbers.'],
  ['extension range beyond the largest number', 'c/a.proto:3:29 a field number is at most 536870911. Write `max`.'],
  [
    'extension range beyond the largest number of a message set',
    'c/a.proto:3:68 a field number is at most 2147483646. Write `max`.',
  ],
  [
    'extension beyond the largest number of a message set',
    'c/a.proto:3:101 a field number is at most 2147483646. Choose a smaller one.',
  ],
  ['enum without values', 'c/a.proto:3:6 the enum `A` has no value. Add one: the first is the default.'],
  [
    'open enum not from 0',
    'c/a.proto:3:16 the first value of an open enum must be 0, not 1. Put a value with 0 first.',
  ],
  [
    'open enum of an edition not from 0',
    'c/a.proto:3:16 the first value of an open enum must be 0, not 1. Put a value with 0 first.',
  ],
  [
    'enum number too large',
    'c/a.proto:3:25 the number of an enum value is from -2147483648 to 2147483647. Choose another one.',
  ],
  [
    'enum number too small',
    'c/a.proto:3:25 the number of an enum value is from -2147483648 to 2147483647. Choose another one.',
  ],
  ['enum number twice', 'c/a.proto:3:34 the enum number 1 is taken by `A_1` on line 3. Choose another one.'],
  [
    'allow_alias without alias',
    'c/a.proto:3:17 `allow_alias` is set, but no two values have the same number. Delete the option.',
  ],
  ['enum number reserved', 'c/a.proto:3:44 the enum number -1 is reserved on line 3. Choose another one.'],
  ['enum ranges overlap', 'c/a.proto:3:45 this range overlaps with the one on line 3. Change one of them.'],
  ['enum range reversed', 'c/a.proto:3:28 the range ends (-4) before it begins (-2). Swap the two numbers.'],
  ['enum name reserved', 'c/a.proto:3:19 the name `A_1` is reserved on line 3. Rename the enum value.'],
  [
    'names equal without prefix',
    'c/a.proto:3:29 `RED` and `COLOR_RED` are one name (Red) once the name of the enum is stripped and case ignored. Rename one of them.',
  ],
  [
    'names equal without case',
    'c/a.proto:3:23 `Foo_Bar` and `FOO_BAR` are one name (FooBar) once the name of the enum is stripped and case ignored. Rename one of them.',
  ],
  ['field twice', 'c/a.proto:3:32 `a` is declared on line 3 already, as a field. Rename one of them.'],
  ['message twice', 'c/a.proto:3:22 `A` is declared on line 3 already, as a message. Rename one of them.'],
  [
    'message and enum',
    'c/a.proto:3:19 `A` is declared on line 3 already, as a message, and here as an enum. Rename one of them.',
  ],
  [
    'field and nested message',
    'c/a.proto:3:32 `b` is declared on line 3 already, as a message, and here as a field. Rename one of them.',
  ],
  [
    'field and oneof',
    'c/a.proto:3:29 `o` is declared on line 3 already, as a oneof, and here as a field. Rename one of them.',
  ],
  ['oneof twice', 'c/a.proto:3:44 `o` is declared on line 3 already, as a oneof. Rename one of them.'],
  [
    'enum values of siblings',
    'c/a.proto:3:28 `Z` is declared on line 3 already, as an enum value. Rename one of them. Values are named beside their enum, not inside it.',
  ],
  [
    'enum value and message',
    'c/a.proto:3:27 `B` is declared on line 3 already, as an enum value, and here as a message. Rename one of them. Values are named beside their enum, not inside it.',
  ],
  ['service twice', 'c/a.proto:3:22 `S` is declared on line 3 already, as a service. Rename one of them.'],
  ['method twice', 'c/a.proto:3:53 `A` is declared on line 3 already, as an rpc. Rename one of them.'],
  [
    'map entry and message',
    'c/a.proto:3:46 `BEntry` is declared on line 3 already, as the entry message of a map field, and here as a message. Rename one of them.',
  ],
  ['extension twice', 'c/a.proto:3:82 `e` is declared on line 3 already, as an extension. Rename one of them.'],
  [
    'extension and message',
    'c/a.proto:3:60 `A` is declared on line 3 already, as a message, and here as an extension. Rename one of them.',
  ],
  [
    'two files, one name',
    'c/b.proto:4:9 `c.A` is declared in c/a.proto:3 already. Rename it, or leave one of the files out with `protos:` in the config.',
  ],
  ['package and message', 'c/a.proto:3:9 `c.A` is the name of a package too. Rename this message.'],
  ['field name reserved, before', 'c/a.proto:3:33 the name `a` is reserved on line 3. Rename the field.'],
  ['field name reserved, after', 'c/a.proto:3:19 the name `a` is reserved on line 3. Rename the field.'],
  ['name reserved twice', 'c/a.proto:3:27 the name `a` is reserved already on line 3. Delete one of the two.'],
  ['JSON names equal', 'c/a.proto:3:38 `fooBar` and `foo_bar` have the same JSON name `fooBar`. Rename one of them.'],
  [
    'JSON names equal in an edition',
    'c/a.proto:3:38 `fooBar` and `foo_bar` have the same JSON name `fooBar`. Rename one of them.',
  ],
  [
    'custom JSON name equals a default one',
    'c/a.proto:3:50 `b` and `a` have the same JSON name `b`. Rename one of them.',
  ],
  [
    'custom JSON names equal, in proto2 too',
    'c/a.proto:3:68 `b` and `a` have the same JSON name `c`. Rename one of them.',
  ],
  [
    'JSON name of an extension',
    'c/a.proto:3:74 an extension has no `json_name`: its JSON name is its full name. Delete the option.',
  ],
  [
    'style of 2024: message',
    'c/a.proto:3:9 the name of the message `lower` must be in TitleCase: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2024: field',
    'c/a.proto:3:19 the name of the field `fooBar` must be in lower_snake_case: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2024: digit after underscore',
    'c/a.proto:3:19 the name of the field `foo_1` must be in lower_snake_case: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2024: enum value',
    'c/a.proto:3:10 the name of the enum value `a` must be in UPPER_SNAKE_CASE: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2024: rpc',
    'c/a.proto:3:30 the name of the rpc `get` must be in TitleCase: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2024: in a oneof, which passes its features on',
    'c/a.proto:3:29 the name of the field `fooBar` must be in lower_snake_case: edition 2024 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2026: message',
    'c/a.proto:3:59 the name of the message `lower` must be in TitleCase: edition 2026 enforces it. Rename it, or set `features.enforce_naming_style = STYLE_LEGACY`.',
  ],
  [
    'style of 2026: has_ before the name of a field',
    'c/a.proto:3:32 the field `has_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: get_ before the name of a field',
    'c/a.proto:3:28 the field `get_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: set_ before the name of a oneof',
    'c/a.proto:3:44 the field `set_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: clear_ before the name of a field in a oneof',
    'c/a.proto:3:19 the oneof `clear_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: _value after the name of a field',
    'c/a.proto:3:32 the field `x_value` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: another name is before and after it',
    'c/a.proto:3:36 the field `get_x_value` may clash with what is generated for `get_x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: descriptor',
    'c/a.proto:3:19 the field `descriptor` may clash with what is generated for every message. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: an extension beside the fields of what it extends',
    'c/a.proto:3:72 the extension `has_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026: an extension called descriptor',
    'c/a.proto:3:47 the extension `descriptor` may clash with what is generated for every message. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  [
    'style of 2026 in a file of 2024',
    'c/a.proto:3:82 the field `has_x` may clash with what is generated for `x`. Rename it, or set `features.enforce_naming_style = STYLE2024`.',
  ],
  ['JSON string of a value before 2026', 'c/a.proto:3:69 `(pb.enumvalue.json)` needs edition 2026. Delete it.'],
  ['JSON string of a value of proto3', 'c/a.proto:3:62 `(pb.enumvalue.json)` needs edition 2026. Delete it.'],
  ['JSON strings equal', 'c/a.proto:3:111 `B` and `A` are both "x" in JSON. Choose another string for one of them.'],
  [
    'JSON string is the name of a value before',
    'c/a.proto:3:76 `B` and `A` are both "A" in JSON. Choose another string for one of them.',
  ],
  [
    'JSON string is the name of a value after',
    'c/a.proto:3:104 `B` and `A` are both "B" in JSON. Choose another string for one of them.',
  ],
  [
    'JSON string of an alias is another one',
    'c/a.proto:3:138 `B` is another name of `A`, so both need the same string in JSON. Give them one.',
  ],
  [
    'JSON string of an alias is missing',
    'c/a.proto:3:131 `B` is another name of `A`, so both need the same string in JSON. Give them one.',
  ],
  [
    'fields of a message of 2026',
    'c/a.proto:3:9 the message `A` has 1501 fields; edition 2026 allows 1500. Split it, or set `features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS` in it.',
  ],
  [
    'fields of a message of 2026, some in a oneof',
    'c/a.proto:3:9 the message `A` has 1501 fields; edition 2026 allows 1500. Split it, or set `features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS` in it.',
  ],
  [
    'oneofs of a message of 2026',
    'c/a.proto:3:9 the message `A` has 1001 oneofs; edition 2026 allows 1000. Split it, or set `features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS` in it.',
  ],
  [
    'fields of a oneof of 2026',
    'c/a.proto:3:19 the oneof `o` has 1201 fields; edition 2026 allows 1200. Split it, or set `features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS` in it.',
  ],
  [
    'values of an enum of 2026',
    'c/a.proto:3:6 the enum `E` has 1701 values; edition 2026 allows 1700. Split it, or set `features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS` in it.',
  ],
  [
    'checking UTF-8 in Java, of an edition',
    'c/a.proto:3:8 edition 2023 has no option `java_string_check_utf8`. Use `features.(pb.java).utf8_validation = VERIFY`.',
  ],
  [
    'several files in Java, of 2024',
    'c/a.proto:3:8 edition 2024 has no option `java_multiple_files`. Delete it; `features.(pb.java).nest_in_file_class = YES` is the opposite.',
  ],
  ['ctype of 2024', 'c/a.proto:3:27 edition 2024 has no option `ctype`. Use `features.(pb.cpp).string_type`.'],
  ['arenas of 2026', 'c/a.proto:3:8 edition 2026 has no option `cc_enable_arenas`. Delete it: arenas are always on.'],
  [
    'unknown type',
    'c/a.proto:3:13 `B` is declared neither in this file nor in one that it imports; expected a message or an enum. Import its file, or correct the name.',
  ],
  [
    'type in a file that is not imported',
    'c/b.proto:3:13 `A` is declared in c/a.proto, which is not imported for types here. Add an import of it.',
  ],
  [
    'imports are not public by themselves',
    'c/c.proto:3:33 `A` is declared in c/a.proto, which is not imported for types here. Add an import of it.',
  ],
  [
    'import option is for options',
    'c/b.proto:3:40 `A` is declared in c/a.proto, which is not imported for types here. Add an import of it.',
  ],
  ['the first component decides', 'c/a.proto:3:38 `A.B` means nothing here. Write `.c.A.B` if that is meant.'],
  ['leading dot', 'c/a.proto:3:13 `.A` means nothing here. Write `.c.A` if that is meant.'],
  [
    'a field is no type',
    'c/a.proto:3:26 `b` is a field, not a message or an enum. Name a message or an enum, with a leading dot if another one is meant.',
  ],
  [
    'a package is no type',
    'c/a.proto:3:13 `c` is a package, not a message or an enum. Name a message or an enum, with a leading dot if another one is meant.',
  ],
  [
    'a service is no type',
    'c/a.proto:3:26 `S` is a service, not a message or an enum. Name a message or an enum, with a leading dot if another one is meant.',
  ],
  [
    'rpc of an enum',
    'c/a.proto:3:51 `E` is an enum; the request of an rpc must be a message. Name a message, with a leading dot if another one is meant.',
  ],
  [
    'rpc of a scalar',
    'c/a.proto:3:45 `int32` is a scalar type; the response of an rpc must be a message. Name a message.',
  ],
  [
    'rpc named like its request',
    'c/a.proto:3:33 `A` is an rpc; the request of an rpc must be a message. Name a message, with a leading dot if another one is meant.',
  ],
  [
    'local type of another file',
    'c/b.proto:3:33 `c.A` is not exported by c/a.proto. Put `export` before its declaration.',
  ],
  [
    'nested type of another file of edition 2024',
    'c/b.proto:3:33 `c.A.N` is not exported by c/a.proto. Put `export` before its declaration.',
  ],
  [
    'type of another file of edition 2026, without a word',
    'c/b.proto:3:33 `c.A` is not exported by c/a.proto. Put `export` before its declaration.',
  ],
  [
    'nested type of another file of edition 2026',
    'c/b.proto:3:33 `c.A.E` is not exported by c/a.proto. Move it out of its message, and put `export` before its declaration.',
  ],
  [
    'nested message of edition 2026, exported',
    'c/a.proto:3:35 the nested message `B` cannot be exported: visibility is STRICT here. Move it out of its message.',
  ],
  [
    'nested enum of edition 2026, exported',
    'c/a.proto:3:25 the nested enum `E` cannot be exported: visibility is STRICT here. Move it out of its message, or put it into a `local message` with `reserved 1 to max;`.',
  ],
  [
    'nested enum of an exported message that reserves everything',
    'c/a.proto:3:32 the nested enum `E` cannot be exported: visibility is STRICT here. Move it out of its message, or put it into a `local message` with `reserved 1 to max;`.',
  ],
  [
    'nested enum of a message that reserves everything in two ranges',
    'c/a.proto:3:31 the nested enum `E` cannot be exported: visibility is STRICT here. Move it out of its message, or put it into a `local message` with `reserved 1 to max;`.',
  ],
  [
    'nested enum of a message that does not reserve 1',
    'c/a.proto:3:31 the nested enum `E` cannot be exported: visibility is STRICT here. Move it out of its message, or put it into a `local message` with `reserved 1 to max;`.',
  ],
  [
    'nested message of a message that reserves everything',
    'c/a.proto:3:34 the nested message `B` cannot be exported: visibility is STRICT here. Move it out of its message.',
  ],
  [
    'nested enum of a nested message that reserves everything',
    'c/a.proto:3:49 the nested enum `E` cannot be exported: visibility is STRICT here. Move it out of its message, or put it into a `local message` with `reserved 1 to max;`.',
  ],
  [
    'nested message of a strict file of edition 2024, exported',
    'c/a.proto:3:80 the nested message `B` cannot be exported: visibility is STRICT here. Move it out of its message.',
  ],
  [
    'map entry as a type',
    'c/a.proto:3:38 `BEntry` is the entry message of a map field and cannot be named. Write `map<…>`.',
  ],
  ['map key double', 'c/a.proto:3:17 `double` cannot be the key of a map. Expected an integer type, bool or string.'],
  ['map key enum', 'c/a.proto:3:35 `E` cannot be the key of a map. Expected an integer type, bool or string.'],
  ['map key message', 'c/a.proto:3:17 `A` cannot be the key of a map. Expected an integer type, bool or string.'],
  ['map key unknown', 'c/a.proto:3:17 `B` cannot be the key of a map. Expected an integer type, bool or string.'],
  [
    'enum of a map not from 0',
    'c/a.proto:3:45 the first value of an enum in a map must be 0; that of `c.E` is 1. Use another enum.',
  ],
  ['map key bytes', 'c/a.proto:3:17 `bytes` cannot be the key of a map. Expected an integer type, bool or string.'],
  [
    'unknown map value',
    'c/a.proto:3:24 `B` is declared neither in this file nor in one that it imports; expected a message or an enum. Import its file, or correct the name.',
  ],
  [
    'closed enum in proto3',
    'c/b.proto:3:33 `c.E` is a closed enum (of proto2, in c/a.proto); proto3 fields need an open one. Use an enum of a proto3 file.',
  ],
  [
    'closed enum with implicit presence',
    'c/a.proto:3:67 `c.E` is a closed enum; a field with implicit presence needs an open one. Make presence EXPLICIT.',
  ],
  ['required in proto3', 'c/a.proto:3:13 proto3 has no required fields. Remove `required`.'],
  [
    'no label in proto2',
    'c/a.proto:3:13 expected `optional`, `repeated` or `required` before the type: proto2 has no fields without a label. Add one.',
  ],
  [
    'optional in an edition',
    'c/a.proto:3:13 editions have no label `optional`. Remove it; presence is the option `features.field_presence = EXPLICIT`.',
  ],
  [
    'required in an edition',
    'c/a.proto:3:13 editions have no label `required`. Remove it; presence is the option `features.field_presence = LEGACY_REQUIRED`.',
  ],
  ['group in proto3', 'c/a.proto:3:28 proto3 has no groups. Use a message field.'],
  [
    'group in an edition',
    'c/a.proto:3:13 editions have no groups. Use a message field with `features.message_encoding = DELIMITED`.',
  ],
  ['group in lower case', 'c/a.proto:3:28 the name of a group must begin with a capital letter. Rename it.'],
  ['label in a oneof', 'c/a.proto:3:23 a field in a oneof takes no label. Remove `repeated`.'],
  ['map in a oneof', 'c/a.proto:3:23 a oneof cannot hold a map. Put the map into a message of its own.'],
  ['map with a label', 'c/a.proto:3:13 a map field takes no label. Remove `repeated`.'],
  ['empty oneof', 'c/a.proto:3:19 the oneof `o` has no field. Add one or delete the oneof.'],
  ['default in proto3', 'c/a.proto:3:26 proto3 has no explicit defaults. Delete `default`.'],
  ['default of a repeated field', 'c/a.proto:3:35 a repeated field has no default. Delete `default`.'],
  ['default of a message', 'c/a.proto:3:31 a message field has no default. Delete `default`.'],
  [
    'default with implicit presence',
    'c/a.proto:3:26 a field with implicit presence has no default. Delete `default`, or make presence EXPLICIT.',
  ],
  [
    'default: string for a number',
    'c/a.proto:3:45 the default does not fit the type of the field. Expected a whole number that fits int32.',
  ],
  [
    'default: too large',
    'c/a.proto:3:45 the default does not fit the type of the field. Expected a whole number that fits int32.',
  ],
  [
    'default: negative',
    'c/a.proto:3:46 the default does not fit the type of the field. Expected a whole number that fits uint64.',
  ],
  [
    'default: fraction for an integer',
    'c/a.proto:3:45 the default does not fit the type of the field. Expected a whole number that fits int64.',
  ],
  [
    'default: number for a bool',
    'c/a.proto:3:44 the default does not fit the type of the field. Expected true or false.',
  ],
  [
    'default: number for a string',
    'c/a.proto:3:46 the default does not fit the type of the field. Expected a string in quotes.',
  ],
  [
    'default: word for a float',
    'c/a.proto:3:45 the default does not fit the type of the field. Expected a number, inf or nan.',
  ],
  [
    'default: unknown enum value',
    'c/a.proto:3:59 the default does not fit the type of the field. Expected the name of a value of c.E.',
  ],
  [
    'default: number of an enum value',
    'c/a.proto:3:59 the default does not fit the type of the field. Expected the name of a value of c.E.',
  ],
  ['default twice', 'c/a.proto:3:48 `default` is set twice. Delete one of the two.'],
  ['packed string', 'c/a.proto:3:36 only repeated fields of numbers, bools and enums can be packed. Delete `packed`.'],
  ['packed message', 'c/a.proto:3:31 only repeated fields of numbers, bools and enums can be packed. Delete `packed`.'],
  [
    'packed singular',
    'c/a.proto:3:26 only repeated fields of numbers, bools and enums can be packed. Delete `packed`.',
  ],
  ['packed map', 'c/a.proto:3:38 only repeated fields of numbers, bools and enums can be packed. Delete `packed`.'],
  [
    'packed in an edition',
    'c/a.proto:3:35 editions have no option `packed`. Use `features.repeated_field_encoding = PACKED` or EXPANDED.',
  ],
  ['packed is no bool', 'c/a.proto:3:44 `packed` is neither true nor false. Set it to one of them.'],
  ['jstype of a small integer', 'c/a.proto:3:26 `jstype` is for integers of 64 bits alone. Delete it.'],
  ['lazy string', 'c/a.proto:3:27 only message fields can be lazy. Delete `lazy`.'],
  [
    'extension outside of the ranges',
    'c/a.proto:3:66 `c.A` has no extension range around 21. Choose a number in 10 to 20.',
  ],
  [
    'extension of what cannot be extended',
    'c/a.proto:3:44 `c.A` has no extension range, so it cannot be extended. Give it `extensions 1;`.',
  ],
  [
    'extension of an enum',
    'c/a.proto:3:26 `A` is an enum; what is extended must be a message. Name a message, with a leading dot if another one is meant.',
  ],
  [
    'extension of nothing',
    'c/a.proto:3:8 `A` is declared neither in this file nor in one that it imports; expected a message. Import its file, or correct the name.',
  ],
  ['required extension', 'c/a.proto:3:40 an extension cannot be required. Make it `optional`.'],
  ['map extension', 'c/a.proto:3:40 a map field cannot be an extension. Use a repeated message.'],
  [
    'extension number twice',
    'c/a.proto:3:86 the number 1 of `c.A` is taken by the extension `c.e` (c/a.proto:3). Choose another one.',
  ],
  [
    'extension number twice, in two files',
    'c/b.proto:3:51 the number 1 of `c.A` is taken by the extension `c.e` (c/a.proto:3). Choose another one.',
  ],
  ['empty extend', 'c/a.proto:3:36 `extend` declares no field. Add one or delete it.'],
  [
    'extension range in proto3',
    'c/a.proto:3:24 proto3 has no extension ranges. Delete them, or use proto2 or an edition.',
  ],
  [
    'extension in proto3',
    'c/b.proto:3:38 proto3 files can only extend the options of descriptor.proto, not `c.A`. Use `google.protobuf.Any`, or proto2 or an edition.',
  ],
  ['field of a message set', 'c/a.proto:3:88 a message set has no fields of its own, only extensions. Delete `a`.'],
  [
    'scalar extension of a message set',
    'c/a.proto:3:95 an extension of a message set must be one optional message. Change its type.',
  ],
  [
    'repeated extension of a message set',
    'c/a.proto:3:95 an extension of a message set must be one optional message. Change its type.',
  ],
  ['message set in proto3', 'c/a.proto:3:9 proto3 has no message sets. Delete `message_set_wire_format`.'],
  [
    'map_entry set by hand',
    'c/a.proto:3:20 `map_entry` is set by the compiler alone. Delete it and write a `map<…>` field.',
  ],
  ['features in proto3', 'c/a.proto:3:26 proto3 has no features. Use an edition, or delete this.'],
  ['features in proto2', 'c/a.proto:3:8 proto2 has no features. Use an edition, or delete this.'],
  [
    'unknown feature',
    'c/a.proto:3:8 there is no feature `presence`. Expected one of field_presence, enum_type, repeated_field_encoding, utf8_validation, message_encoding, json_format, enforce_naming_style, default_symbol_visibility, enforce_proto_limits.',
  ],
  [
    'unknown value',
    'c/a.proto:3:8 the feature `field_presence` cannot be `OPEN`. Expected EXPLICIT or IMPLICIT or LEGACY_REQUIRED.',
  ],
  [
    'value of the wrong kind',
    'c/a.proto:3:8 the feature `field_presence` cannot be this. Expected EXPLICIT or IMPLICIT or LEGACY_REQUIRED.',
  ],
  [
    'unknown value in an aggregate',
    'c/a.proto:3:37 the feature `field_presence` cannot be `NEVER`. Expected EXPLICIT or IMPLICIT or LEGACY_REQUIRED.',
  ],
  [
    'feature at the wrong place',
    'c/a.proto:3:20 the feature `enum_type` cannot be set on a message, only on: enum, file. Move it there.',
  ],
  [
    'feature of fields on a message',
    'c/a.proto:3:20 the feature `field_presence` cannot be set on a message, only on: field, file. Move it there.',
  ],
  ['feature set twice', 'c/a.proto:3:42 the feature `enum_type` is set twice. Delete one of the two.'],
  [
    'all features after single ones',
    'c/a.proto:3:42 `features = {…}` would replace the features set before. Put it first, or set single features.',
  ],
  [
    'all features twice',
    'c/a.proto:3:47 `features = {…}` would replace the features set before. Put it first, or set single features.',
  ],
  ['feature of 2024 in 2023', 'c/a.proto:3:8 the feature `enforce_naming_style` needs edition 2024. Delete it.'],
  ['feature of 2026 in 2024', 'c/a.proto:3:20 the feature `enforce_proto_limits` needs edition 2026. Delete it.'],
  [
    'limits of a whole file',
    'c/a.proto:3:8 the feature `enforce_proto_limits` cannot be set on a file, only on: message, field, oneof, enum. Move it there.',
  ],
  [
    'limits of an enum value',
    'c/a.proto:3:17 the feature `enforce_proto_limits` cannot be set on an enum value, only on: message, field, oneof, enum. Move it there.',
  ],
  [
    'limits of a service',
    'c/a.proto:3:20 the feature `enforce_proto_limits` cannot be set on a service, only on: message, field, oneof, enum. Move it there.',
  ],
  [
    'no limits at all',
    'c/a.proto:3:20 the feature `enforce_proto_limits` cannot be `PROTO_LIMITS_UNKNOWN`. Expected PROTO_LIMITS2026 or LEGACY_NO_EXPLICIT_LIMITS.',
  ],
  [
    'required whole file',
    'c/a.proto:3:8 `field_presence` of a whole file cannot be LEGACY_REQUIRED. Set it on single fields.',
  ],
  [
    'presence of a repeated field',
    'c/a.proto:3:35 a repeated field cannot set `field_presence`: it has none. Delete it.',
  ],
  [
    'presence in a oneof',
    'c/a.proto:3:36 a field in a oneof cannot set `field_presence`: it is always explicit. Delete it.',
  ],
  [
    'presence of an extension',
    'c/a.proto:3:53 an extension cannot set `field_presence`: it is always explicit. Delete it.',
  ],
  [
    'required extension of an edition',
    'c/a.proto:3:53 an extension cannot set `field_presence`: it is always explicit. Delete it.',
  ],
  ['implicit message', 'c/a.proto:3:22 a message field cannot have implicit presence. Delete `field_presence`.'],
  ['encoding of a singular field', 'c/a.proto:3:26 only repeated fields can set `repeated_field_encoding`. Delete it.'],
  ['packed strings', 'c/a.proto:3:36 only repeated numbers, bools and enums can be PACKED. Delete it.'],
  ['utf8 of bytes', 'c/a.proto:3:26 only string fields can set `utf8_validation`. Delete it.'],
  ['delimited scalar', 'c/a.proto:3:26 only message fields can set `message_encoding`, and no map can. Delete it.'],
  ['delimited map', 'c/a.proto:3:34 only message fields can set `message_encoding`, and no map can. Delete it.'],
  ['imported twice', 'c/b.proto:4:8 `c/a.proto` is imported already. Delete this import.'],
  ['imports itself', 'c/a.proto:3:8 a file cannot import itself. Delete this import.'],
  [
    'circle of two',
    'c/b.proto:3:8 these files import each other in a circle: c/a.proto → c/b.proto → c/a.proto. Move what they share to a file of its own.',
  ],
  [
    'circle of three',
    'c/c.proto:3:8 these files import each other in a circle: c/a.proto → c/b.proto → c/c.proto → c/a.proto. Move what they share to a file of its own.',
  ],
  ['import option before 2024', 'c/b.proto:3:8 `import option` needs `edition = "2024";`. Remove `option`.'],
  ['visibility before 2024', 'c/a.proto:3:1 `local` needs `edition = "2024";`. Remove it.'],
  ['import weak in 2024', 'c/b.proto:3:13 edition 2024 has no `import weak`. Remove `weak`, or use `import option`.'],
  ['import weak in 2026', 'c/b.proto:3:13 edition 2026 has no `import weak`. Remove `weak`, or use `import option`.'],
  [
    'import after import option in 2026',
    'c/b.proto:4:1 imports must stand before every `import option`. Move this one up.',
  ],
]);
