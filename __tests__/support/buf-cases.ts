/**
 * For every rule of `buf breaking` two versions that violate it. `$` stands for a package of its own, which is the
 * folder too; every declaration is on a line of its own.
 */
export interface BufCase {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

const file = (head: string, body: string): string => `${head}\npackage $;\n${body.replaceAll('; ', ';\n')}\n`;
const p2 = (body: string): string => file('syntax = "proto2";', body);
const p3 = (body: string): string => file('syntax = "proto3";', body);
const e23 = (body: string): string => file('edition = "2023";', body);
const one = (before: string, after: string): BufCase => ({
  before: { 'a.proto': before },
  after: { 'a.proto': after },
});

/** A file that stays, so that the package is there on both sides. */
const STAYS = { 'stays.proto': p3('message Stays {}\nenum Stay {\nSTAY = 0;\n}\nservice Serves {}') };
const among = (before: string, after: string): BufCase => ({
  before: { ...STAYS, 'a.proto': before },
  after: { ...STAYS, 'a.proto': after },
});

const M = 'message M {\nint32 x = 1;\n}';
const S = `service S {\nrpc A(M) returns (M);\n}\n${M}`;
const withOption = (option: string): string => p3(`option ${option};\n${S}`);
const method = (text: string): string => p3(`service S {\nrpc A${text}\n}\n${M}\nmessage N {\nint32 y = 1;\n}`);
const field = (text: string): string => p3(`service S {\nrpc A(M) returns (M);\n}\nmessage M {\n${text}\n}`);
const field2 = (text: string): string => p2(`service S {\nrpc A(M) returns (M);\n}\nmessage M {\n${text}\n}`);
const values = (text: string, more = ''): string =>
  p3(`service S {\nrpc A(M) returns (M);\n}\nmessage M {\nE e = 1;\n}\nenum E {\n${text}\n}\n${more}`);
const EXTENDED = 'message M {\nextensions 100 to 199;\n}\nservice S {\nrpc A(M) returns (M);\n}';

/** The options of a file, with a value before and one after. */
const OPTIONS: Readonly<Record<string, readonly [string, string]>> = {
  CC_ENABLE_ARENAS: ['true', 'false'],
  CC_GENERIC_SERVICES: ['true', 'false'],
  CSHARP_NAMESPACE: ['"A"', '"B"'],
  GO_PACKAGE: ['"example.com/a"', '"example.com/b"'],
  JAVA_GENERIC_SERVICES: ['true', 'false'],
  JAVA_MULTIPLE_FILES: ['true', 'false'],
  JAVA_OUTER_CLASSNAME: ['"A"', '"B"'],
  JAVA_PACKAGE: ['"com.a"', '"com.b"'],
  OBJC_CLASS_PREFIX: ['"AAA"', '"BBB"'],
  OPTIMIZE_FOR: ['SPEED', 'LITE_RUNTIME'],
  PHP_CLASS_PREFIX: ['"A"', '"B"'],
  PHP_METADATA_NAMESPACE: ['"A"', '"B"'],
  PHP_NAMESPACE: ['"A"', '"B"'],
  PY_GENERIC_SERVICES: ['true', 'false'],
  RUBY_PACKAGE: ['"A"', '"B"'],
  SWIFT_PREFIX: ['"A"', '"B"'],
};

const optionCases = Object.entries(OPTIONS).map(([name, [before, after]]): [string, BufCase] => [
  `FILE_SAME_${name}`,
  one(withOption(`${name.toLowerCase()} = ${before}`), withOption(`${name.toLowerCase()} = ${after}`)),
]);

const deletedField = one(field('int32 x = 1;\nint32 y = 2;'), field('int32 x = 1;'));
const deletedValue = one(values('Z = 0;\nA = 1;'), values('Z = 0;'));
const numberToText = one(field('int32 x = 1;'), field('string x = 1;'));
const requests = 'service S {\nrpc A(N) returns (N);\n}\nmessage N {}';

/** By the id of buf's rule. */
export const BUF_CASES: Readonly<Record<string, BufCase>> = {
  ...Object.fromEntries(optionCases),
  EXTENSION_NO_DELETE: among(p2(`${EXTENDED}\nextend M {\noptional int32 x = 100;\n}`), p2(EXTENDED)),
  SERVICE_NO_DELETE: among(p3(`${S}\nservice T {\nrpc B(M) returns (M);\n}`), p3(S)),
  ENUM_NO_DELETE: among(p3(`${requests}\nenum E {\nZ = 0;\n}`), p3(requests)),
  FILE_NO_DELETE: { before: { ...STAYS, 'a.proto': p3(M) }, after: STAYS },
  MESSAGE_NO_DELETE: among(p3(`${requests}\n${M}`), p3(requests)),
  ENUM_SAME_TYPE: one(
    e23('message M {\nE e = 1;\n}\nenum E {\nZ = 0;\n}'),
    e23('message M {\nE e = 1;\n}\nenum E {\noption features.enum_type = CLOSED;\nZ = 0;\n}'),
  ),
  FIELD_SAME_CARDINALITY: one(field('int32 x = 1;'), field('repeated int32 x = 1;')),
  FIELD_SAME_CPP_STRING_TYPE: one(field('string x = 1;'), field('string x = 1 [ctype = CORD];')),
  FIELD_SAME_JAVA_UTF8_VALIDATION: one(
    field2('optional string x = 1;'),
    p2(
      `option java_string_check_utf8 = true;\nservice S {\nrpc A(M) returns (M);\n}\nmessage M {\noptional string x = 1;\n}`,
    ),
  ),
  FIELD_SAME_JSTYPE: one(field('int64 x = 1;'), field('int64 x = 1 [jstype = JS_STRING];')),
  FIELD_SAME_UTF8_VALIDATION: one(
    e23('message M {\nstring x = 1;\n}'),
    e23('message M {\nstring x = 1 [features.utf8_validation = NONE];\n}'),
  ),
  RPC_NO_DELETE: one(method('(M) returns (M);\nrpc B(M) returns (M);'), method('(M) returns (M);')),
  ENUM_VALUE_NO_DELETE: deletedValue,
  EXTENSION_MESSAGE_NO_DELETE: one(p2(EXTENDED), p2(EXTENDED.replace('199', '149'))),
  FIELD_NO_DELETE: deletedField,
  FIELD_SAME_TYPE: numberToText,
  FILE_SAME_SYNTAX: one(p3(S), e23(`option features.field_presence = IMPLICIT;\n${S}`)),
  MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR: one(
    field('int32 x = 1;'),
    field('option no_standard_descriptor_accessor = true;\nint32 x = 1;'),
  ),
  ONEOF_NO_DELETE: one(
    field('int32 x = 1;\noneof k {\nint32 y = 2;\n}'),
    field('int32 x = 1;\nreserved 2;\nreserved "y";'),
  ),
  ENUM_SAME_JSON_FORMAT: one(
    e23('message M {\nE e = 1;\n}\nenum E {\nZ = 0;\nA = 1;\n}'),
    e23('message M {\nE e = 1;\n}\nenum E {\noption features.json_format = LEGACY_BEST_EFFORT;\nZ = 0;\nA = 1;\n}'),
  ),
  ENUM_VALUE_SAME_NAME: one(values('Z = 0;\nA = 1;'), values('Z = 0;\nB = 1;')),
  FIELD_SAME_JSON_NAME: one(field('int32 x = 1;'), field('int32 x = 1 [json_name = "y"];')),
  FIELD_SAME_NAME: one(field('int32 x = 1;'), field('int32 y = 1;')),
  MESSAGE_SAME_JSON_FORMAT: one(
    e23('message M {\nint32 x = 1;\n}'),
    e23('message M {\noption features.json_format = LEGACY_BEST_EFFORT;\nint32 x = 1;\n}'),
  ),
  FIELD_SAME_DEFAULT: one(field2('optional int32 x = 1 [default = 1];'), field2('optional int32 x = 1 [default = 2];')),
  FIELD_SAME_ONEOF: one(field('int32 x = 1;\nint32 y = 2;'), field('oneof k {\nint32 x = 1;\nint32 y = 2;\n}')),
  FILE_SAME_PACKAGE: {
    before: { ...STAYS, 'a.proto': p3(M) },
    after: { ...STAYS, 'a.proto': p3(M).replace('package $;', 'package $.other;') },
  },
  MESSAGE_SAME_REQUIRED_FIELDS: one(
    field2('optional int32 x = 1;'),
    field2('optional int32 x = 1;\nrequired int32 y = 2;'),
  ),
  RESERVED_ENUM_NO_DELETE: one(values('Z = 0;\nA = 1;\nreserved 4 to 6;\nreserved "OLD";'), values('Z = 0;\nA = 1;')),
  RESERVED_MESSAGE_NO_DELETE: one(field('int32 x = 1;\nreserved 4 to 6;\nreserved "old";'), field('int32 x = 1;')),
  RPC_SAME_CLIENT_STREAMING: one(method('(M) returns (M);'), method('(stream M) returns (M);')),
  RPC_SAME_IDEMPOTENCY_LEVEL: one(
    method('(M) returns (M) {\noption idempotency_level = IDEMPOTENT;\n}'),
    method('(M) returns (M);'),
  ),
  RPC_SAME_REQUEST_TYPE: one(method('(M) returns (M);'), method('(N) returns (M);')),
  RPC_SAME_RESPONSE_TYPE: one(method('(M) returns (M);'), method('(M) returns (N);')),
  RPC_SAME_SERVER_STREAMING: one(method('(M) returns (M);'), method('(M) returns (stream M);')),
  PACKAGE_ENUM_NO_DELETE: among(p3(`${requests}\nenum E {\nZ = 0;\n}`), p3(requests)),
  PACKAGE_EXTENSION_NO_DELETE: among(
    p2(`${EXTENDED}\nextend M {\noptional int32 x = 100;\noptional int32 y = 101;\n}`),
    p2(`${EXTENDED}\nextend M {\noptional int32 x = 100;\n}`),
  ),
  PACKAGE_MESSAGE_NO_DELETE: { before: { ...STAYS, 'a.proto': p3(M) }, after: STAYS },
  PACKAGE_NO_DELETE: {
    before: { ...STAYS, 'a.proto': p3(M).replace('package $;', 'package $.gone;') },
    after: STAYS,
  },
  PACKAGE_SERVICE_NO_DELETE: { before: { ...STAYS, 'a.proto': p3(S) }, after: { ...STAYS, 'a.proto': p3(M) } },
  ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED: deletedValue,
  FIELD_NO_DELETE_UNLESS_NAME_RESERVED: deletedField,
  FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY: one(field('int32 x = 1;'), field('repeated int32 x = 1;')),
  FIELD_WIRE_JSON_COMPATIBLE_TYPE: numberToText,
  ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED: deletedValue,
  FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED: deletedField,
  FIELD_WIRE_COMPATIBLE_CARDINALITY: one(field('int32 x = 1;'), field('repeated int32 x = 1;')),
  FIELD_WIRE_COMPATIBLE_TYPE: numberToText,
};
