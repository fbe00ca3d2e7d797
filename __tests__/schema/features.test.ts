import { describe, expect, test } from '@jest/globals';
import { defaultFeatures, type FeatureSet, resolveFeatures } from '../../src/schema/features.ts';
import { parse } from '../../src/schema/parse.ts';
import { linked } from './judge/linked.ts';

const SYNTAXES = {
  proto2: 'syntax = "proto2";',
  proto3: 'syntax = "proto3";',
  2023: 'edition = "2023";',
  2024: 'edition = "2024";',
  2026: 'edition = "2026";',
} as const;

describe('defaults', () => {
  // descriptor.proto, `edition_defaults` of each field of FeatureSet.
  const table: { readonly [S in keyof typeof SYNTAXES]: readonly string[] } = {
    proto2: [
      'EXPLICIT',
      'CLOSED',
      'EXPANDED',
      'NONE',
      'LENGTH_PREFIXED',
      'LEGACY_BEST_EFFORT',
      'STYLE_LEGACY',
      'EXPORT_ALL',
      'LEGACY_NO_EXPLICIT_LIMITS',
    ],
    proto3: [
      'IMPLICIT',
      'OPEN',
      'PACKED',
      'VERIFY',
      'LENGTH_PREFIXED',
      'ALLOW',
      'STYLE_LEGACY',
      'EXPORT_ALL',
      'LEGACY_NO_EXPLICIT_LIMITS',
    ],
    2023: [
      'EXPLICIT',
      'OPEN',
      'PACKED',
      'VERIFY',
      'LENGTH_PREFIXED',
      'ALLOW',
      'STYLE_LEGACY',
      'EXPORT_ALL',
      'LEGACY_NO_EXPLICIT_LIMITS',
    ],
    2024: [
      'EXPLICIT',
      'OPEN',
      'PACKED',
      'VERIFY',
      'LENGTH_PREFIXED',
      'ALLOW',
      'STYLE2024',
      'EXPORT_TOP_LEVEL',
      'LEGACY_NO_EXPLICIT_LIMITS',
    ],
    2026: [
      'EXPLICIT',
      'OPEN',
      'PACKED',
      'VERIFY',
      'LENGTH_PREFIXED',
      'ALLOW',
      'STYLE2026',
      'STRICT',
      'PROTO_LIMITS2026',
    ],
  };
  const names: readonly (keyof FeatureSet)[] = [
    'field_presence',
    'enum_type',
    'repeated_field_encoding',
    'utf8_validation',
    'message_encoding',
    'json_format',
    'enforce_naming_style',
    'default_symbol_visibility',
    'enforce_proto_limits',
  ];

  test.each(Object.entries(SYNTAXES))('of %s', (name, header) => {
    const features = defaultFeatures(parse(header).file);
    expect(names.map((feature) => features[feature])).toEqual(table[name as keyof typeof SYNTAXES]);
  });

  test('of a file without a syntax: proto2', () => {
    expect(defaultFeatures(parse('message A {}').file)).toBe(defaultFeatures(parse(SYNTAXES.proto2).file));
  });
});

describe('settings', () => {
  const base = defaultFeatures(parse(SYNTAXES[2023]).file);
  const set = (options: string): FeatureSet =>
    resolveFeatures(base, parse(`${SYNTAXES[2023]} ${options}`).file.options);

  test('of a language are none of ours, in either form, nor are names that only begin so', () => {
    for (const option of [
      'option features.(pb.go).enum_type = CLOSED;',
      'option features.enum_type.x = CLOSED;',
      'option features = { [pb.go]: { enum_type: CLOSED } };',
      'option features_of.enum_type = CLOSED;',
      'option features = CLOSED;',
    ])
      expect(set(option)).toBe(base);
  });

  test('both forms, and both together', () => {
    expect(set('option features.enum_type = CLOSED;')).toEqual({ ...base, enum_type: 'CLOSED' });
    expect(set('option features = { enum_type: CLOSED, utf8_validation: NONE };')).toEqual({
      ...base,
      enum_type: 'CLOSED',
      utf8_validation: 'NONE',
    });
    expect(set('option features = { enum_type: CLOSED }; option features.json_format = LEGACY_BEST_EFFORT;')).toEqual({
      ...base,
      enum_type: 'CLOSED',
      json_format: 'LEGACY_BEST_EFFORT',
    });
  });

  test('none: the same object, so that elements share it', () => {
    expect(set('option java_package = "x"; option (features) = 1; option featuresque = 1;')).toBe(base);
  });

  test('features of languages, unknown names and wrong values change nothing', () => {
    expect(
      set('option features.(pb.cpp).string_type = VIEW; option features = { [pb.go] { api_level: API_OPEN } };'),
    ).toBe(base);
    expect(set('option features.__proto__ = CLOSED; option features.toString = OPEN;')).toBe(base);
    expect(set('option features.enum_type = EXPLICIT; option features.utf8_validation = "NONE";')).toBe(base);
  });
});

describe('what comes of them', () => {
  /** Presence, packed, delimited and UTF-8 check of every field of message M. */
  function fieldsOf(text: string): Record<string, unknown> {
    const schema = linked({ 'a.proto': text });
    const fatal = schema.problems.filter((problem) => problem.fatal);
    if (fatal.length > 0) throw new Error(fatal[0]?.message);
    const fields = schema.messages.get('M')?.fields ?? [];
    return Object.fromEntries(
      fields.map(({ name, presence, packed, delimited, utf8Checked }) => [
        name,
        [presence, packed, delimited, utf8Checked],
      ]),
    );
  }

  test('proto2', () => {
    expect(
      fieldsOf(`${SYNTAXES.proto2} message M { optional string s = 1; required M m = 2; repeated int32 e = 3;
        repeated int32 p = 4 [packed = true]; optional group G = 5 {} repeated string ss = 6; oneof o { bool b = 7; } }`),
    ).toEqual({
      s: ['explicit', false, false, false],
      m: ['required', false, false, false],
      e: [null, false, false, false],
      p: [null, true, false, false],
      g: ['explicit', false, true, false],
      ss: [null, false, false, false],
      b: ['explicit', false, false, false],
    });
  });

  test('proto3', () => {
    expect(
      fieldsOf(`${SYNTAXES.proto3} message M { string s = 1; M m = 2; repeated int32 p = 3; repeated int32 e = 4 [packed = false];
        optional int32 o = 5; repeated string ss = 6; oneof c { string t = 7; } bytes y = 8; }`),
    ).toEqual({
      s: ['implicit', false, false, true],
      m: ['explicit', false, false, false],
      p: [null, true, false, false],
      e: [null, false, false, false],
      o: ['explicit', false, false, false],
      ss: [null, false, false, true],
      t: ['explicit', false, false, true],
      y: ['implicit', false, false, false],
    });
  });

  test('an edition: from the file to the field, the nearest setting counts', () => {
    expect(
      fieldsOf(`${SYNTAXES[2023]} option features = { field_presence: IMPLICIT, message_encoding: DELIMITED };
        option features.repeated_field_encoding = EXPANDED; option features.utf8_validation = NONE;
        message M { string s = 1; string t = 2 [features = { utf8_validation: VERIFY, field_presence: EXPLICIT }];
          M m = 3; M n = 4 [features.message_encoding = LENGTH_PREFIXED]; repeated int32 e = 5;
          repeated int32 p = 6 [features.repeated_field_encoding = PACKED]; int32 r = 7 [features.field_presence = LEGACY_REQUIRED];
          oneof o { int32 c = 8; M d = 9; } map<string, M> map = 10; }`),
    ).toEqual({
      s: ['implicit', false, false, false],
      t: ['explicit', false, false, true],
      m: ['explicit', false, true, false],
      n: ['explicit', false, false, false],
      e: [null, false, false, false],
      p: [null, true, false, false],
      r: ['required', false, false, false],
      c: ['explicit', false, false, false],
      d: ['explicit', false, true, false],
      map: [null, false, false, false],
    });
  });

  test('whether an enum is closed is a matter of its own file', () => {
    const schema = linked({
      'a.proto': `${SYNTAXES.proto2} import "b.proto"; enum Closed { A = 1; } message M { repeated Open o = 1 [packed = true]; optional Closed c = 2; }`,
      'b.proto': `${SYNTAXES.proto3} enum Open { B = 0; }`,
      'c.proto': `${SYNTAXES[2023]} enum Chosen { option features.enum_type = CLOSED; C = 1; } enum Default { D = 0; }`,
    });
    expect(schema.problems).toEqual([]);
    expect([...schema.enums].map(([name, { closed, jsonFormat }]) => [name, closed, jsonFormat]).sort()).toEqual([
      ['Chosen', true, 'allow'],
      ['Closed', true, 'legacy'],
      ['Default', false, 'allow'],
      ['Open', false, 'allow'],
    ]);
  });

  test('strings of maps are checked as their map field says', () => {
    const schema = linked({
      'a.proto': `${SYNTAXES[2023]} message M { map<string, string> a = 1; map<string, string> b = 2 [features.utf8_validation = NONE]; }`,
    });
    const checks = schema.messages.get('M')?.fields.map(({ map }) => [map?.key.utf8Checked, map?.value.utf8Checked]);
    expect(checks).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
