import { describe, expect, test } from '@jest/globals';
import { readField } from '../../../src/compat/json/field.ts';
import type { Field } from '../../../src/schema/model.ts';
import { lines } from '../read/show.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const IMPORTS = ['any', 'duration', 'field_mask', 'struct', 'timestamp', 'wrappers']
  .map((name) => `import "google/protobuf/${name}.proto";`)
  .join(' ');

/** A field of edition 2023: its type, then its presence or its default. */
function fieldOf(written: string): Field {
  const [label = '', rest = ''] = written.split(/ (?=IMPLICIT$|REQUIRED$|\[)/);
  const options = rest
    .replace('IMPLICIT', '[features.field_presence = IMPLICIT]')
    .replace('REQUIRED', '[features.field_presence = LEGACY_REQUIRED]');
  const inOneof = label.replace(/^oneof /, '');
  const field = `${inOneof} f = 1 ${options};`;
  const text = `edition = "2023"; package t; ${IMPORTS} enum E { Z = 0; A = 1; } enum D { Y = 0; X = 5; }
    message M { E e = 1; } message N { int32 a = 1; } message T { ${inOneof === label ? field : `oneof o { ${field} }`} }`;
  const [found] = messageIn(schemaOf(text), 't.T').fields;
  if (found === undefined) throw new Error(written);
  return found;
}

describe('floats of runtimes that have 32 bits for them', () => {
  test('a large one is written with fewer digits than it has: a reader of whole numbers sees another', () => {
    const outcomes = readField(fieldOf('float'), fieldOf('int64'), 'strict');
    expect(outcomes.map(({ effect, runtimes }) => [effect, runtimes])).toEqual([
      ['retyped', 'all'],
      ['rejected', 'all'],
      ['altered', ['go', 'java', 'cpp', 'python']],
    ]);
  });
});

describe('a zero that is a name', () => {
  const enums = (values: string, label: string): Field => {
    const text = `edition = "2023"; package t; enum ${values} message T { ${values.slice(0, 1)} f = 1${label}; }`;
    const [found] = messageIn(schemaOf(text), 't.T').fields;
    if (found === undefined) throw new Error(values);
    return found;
  };
  const implicit = ' [features.field_presence = IMPLICIT]';
  const effects = (reader: string, unknown: 'strict' | 'ignore-unknown'): readonly string[] =>
    readField(enums('E { Z = 0; A = 1; }', ''), enums(reader, implicit), unknown).map(({ effect }) => effect);

  test('is no more than "not set" to a reader that has the name for its own zero', () => {
    expect(effects('D { Z = 0; }', 'strict')).toEqual(['presence']);
  });

  test('is refused, or skipped, by one that has no such name', () => {
    expect(effects('D { Y = 0; }', 'strict')).toEqual([]);
    expect(effects('D { Y = 0; }', 'ignore-unknown')).toEqual(['presence']);
  });

  test('arrives where the name stands for another number', () => {
    expect(effects('D { Y = 0; Z = 1; }', 'strict')).toEqual([]);
  });
});

describe('another type, in JSON', () => {
  test.each<[string, string, string[]]>([
    ['bool', 'int32', ['rejected type {1: true}']],
    ['bool', 'string', ['rejected type {1: true}']],
    ['int32', 'bool', ['rejected type {1: 1}']],
    ['int32', 'int64', []],
    [
      'int64',
      'int32',
      ['rejected type {1: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond'],
    ],
    ['int32', 'uint32', ['rejected type {1: -1}; when the value is below 0; beyond']],
    [
      'int32',
      'float',
      [
        "retyped type {1: 1}; when what is written reads as the reader's type",
        'altered type {1: 2147483647}; when the value has more digits than float keeps; beyond; on go java cpp python',
      ],
    ],
    [
      'int64',
      'double',
      [
        "retyped type {1: 1}; when what is written reads as the reader's type",
        'altered type {1: 9223372036854775807}; when the value has more digits than double keeps; beyond',
      ],
    ],
    [
      'double',
      'int32',
      [
        "retyped type {1: 1}; when what is written reads as the reader's type",
        'rejected type {1: 1.5}; when the value is not a whole number, or is below -2147483648 or above 2147483647; beyond',
      ],
    ],
    [
      'double',
      'float',
      [
        'altered type {1: 0.1}; when the value has more digits than float keeps; beyond; on go java cpp python',
        'rejected type {1: 1e+300}; when the value is too large for float; beyond',
      ],
    ],
    ['float', 'double', []],
    ['int32', 'string', ['rejected type {1: 1}']],
    ['int64', 'string', ['retyped type {1: 1}']],
    [
      'string',
      'int32',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "5"}; when what is written reads as the reader\'s type',
      ],
    ],
    [
      'string',
      'double',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "NaN"}; when what is written reads as the reader\'s type',
      ],
    ],
    [
      'string',
      'bytes',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: ""}; when the value is empty',
        'altered type {1: "true"}; when what is written happens to read as the reader\'s type',
      ],
    ],
    [
      'bytes',
      'string',
      ['altered type {1: 0x01}; when the value is not empty', 'retyped type {1: 0x}; when the value is empty'],
    ],
    ['string', 'bool', ['rejected type {1: "a"}']],
    [
      'string',
      'E',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "Z"}; when what is written reads as the reader\'s type',
      ],
    ],
    ['E', 'string', ['retyped type {1: 0}']],
    ['E', 'int32', ['rejected type {1: 0}']],
    ['int32', 'E', ['retyped type {1: 1}']],
    ['bytes', 'E', ['rejected type {1: 0x01}']],
    ['E', 'bytes', ['rejected type {1: 0}']],
    ['E', 'D', []],
    ['N', 'int32', ['rejected type {1: {}}']],
    ['int32', 'N', ['rejected type {1: 1}']],
    ['repeated int32', 'int32', ['rejected cardinality {1: 1}']],
    ['int32', 'repeated int32', ['rejected cardinality {1: 1}']],
    ['repeated int32', 'repeated string', ['rejected type {1: 1}']],
    ['map<string, int32>', 'map<string, string>', ['rejected map-value {1: {1: "a"; 2: 1}}']],
    ['map<int32, int32>', 'map<string, int32>', ['retyped map-key {1: {1: 1; 2: 1}}']],
    ['map<bool, int32>', 'map<string, int32>', ['retyped map-key {1: {1: true; 2: 1}}']],
    [
      'map<string, int32>',
      'map<int32, int32>',
      [
        'rejected map-key {1: {1: "a"; 2: 1}}; when what is written does not read as the reader\'s type',
        'retyped map-key {1: {1: "5"; 2: 1}}; when what is written reads as the reader\'s type',
      ],
    ],
    [
      'map<string, int32>',
      'map<bool, int32>',
      [
        'rejected map-key {1: {1: "a"; 2: 1}}; when what is written does not read as the reader\'s type',
        'retyped map-key {1: {1: "true"; 2: 1}}; when what is written reads as the reader\'s type',
      ],
    ],
    [
      'map<string, int32>',
      'N',
      [
        'altered type {1: {1: "a"; 2: 1}}; when what is written happens to read as the reader\'s type',
        'rejected type {1: {1: "é"; 2: 1}}; when what is written does not read as the reader\'s type',
      ],
    ],
    [
      'N',
      'map<string, int32>',
      [
        "dropped type {1: {}}; when what is written holds nothing of the reader's type",
        "altered type {1: {1: 1}}; when what is written happens to read as the reader's type",
      ],
    ],
    ['map<string, int32>', 'google.protobuf.Struct', ['retyped type {1: {1: "a"; 2: 1}}']],
    [
      'google.protobuf.Struct',
      'map<string, int32>',
      [
        'retyped type {1: {1: {1: "a"; 2: {2: 1}}}}; when what is written reads as the reader\'s type',
        'rejected cardinality {1: {1: {1: "a"; 2: {3: "x"}}}}; when what is written does not read as the reader\'s type',
        "dropped type {1: {}}; when what is written holds nothing of the reader's type",
      ],
    ],
    ['google.protobuf.Timestamp', 'string', ['retyped type {1: {1: 5; 2: 0}}']],
    [
      'string',
      'google.protobuf.Timestamp',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "1970-01-01T00:00:05Z"}; when what is written reads as the reader\'s type',
      ],
    ],
    ['google.protobuf.Duration', 'string', ['retyped type {1: {1: 5; 2: 0}}']],
    [
      'string',
      'google.protobuf.Duration',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "5s"}; when what is written reads as the reader\'s type',
      ],
    ],
    ['google.protobuf.FieldMask', 'string', ['retyped type {1: {1: "foo_bar"}}']],
    [
      'string',
      'google.protobuf.FieldMask',
      [
        'retyped type {1: "a"}; when what is written reads as the reader\'s type',
        'rejected type {1: "foo_bar"}; when what is written does not read as the reader\'s type',
      ],
    ],
    ['google.protobuf.Int32Value', 'int32', ['retyped type {1: {1: 1}}']],
    ['int32', 'google.protobuf.Int32Value', ['retyped type {1: 1}']],
    ['google.protobuf.Int64Value', 'string', ['retyped type {1: {1: 1}}']],
    [
      'google.protobuf.Value',
      'int32',
      [
        "retyped type {1: {2: 1}}; when what is written reads as the reader's type",
        "rejected type {1: {2: 1.5}}; when what is written does not read as the reader's type",
        "dropped type {1: {1: 0}}; when what is written holds nothing of the reader's type",
      ],
    ],
    ['int32', 'google.protobuf.Value', ['retyped type {1: 1}']],
    ['N', 'google.protobuf.Struct', ['retyped type {1: {}}']],
    [
      'google.protobuf.Struct',
      'N',
      [
        'retyped type {1: {1: {1: "a"; 2: {2: 1}}}}; when what is written reads as the reader\'s type',
        'rejected type {1: {1: {1: "a"; 2: {3: "x"}}}}; when what is written does not read as the reader\'s type',
      ],
    ],
    [
      'google.protobuf.ListValue',
      'repeated int32',
      [
        "retyped type {1: {1: {2: 1}}}; when what is written reads as the reader's type",
        'rejected cardinality {1: {1: {3: "x"}, {2: 2}}}; when what is written does not read as the reader\'s type',
        "dropped cardinality {1: {}}; when what is written holds nothing of the reader's type",
      ],
    ],
    ['repeated int32', 'google.protobuf.ListValue', ['retyped type {1: 1}']],
    [
      'google.protobuf.Value',
      'google.protobuf.Struct',
      [
        "rejected type {1: {2: 1}}; when what is written does not read as the reader's type",
        'retyped type {1: {5: {1: {1: "a"; 2: {2: 1}}}}}; when what is written reads as the reader\'s type',
        "dropped type {1: {1: 0}}; when what is written holds nothing of the reader's type",
      ],
    ],
    ['google.protobuf.NullValue', 'E', ['presence type {1: 0}']],
    ['E', 'google.protobuf.NullValue', ['rejected type {1: 0}']],
    ['google.protobuf.Timestamp', 'google.protobuf.Duration', ['rejected type {1: {1: 5; 2: 0}}']],
    [
      'google.protobuf.Any',
      'N',
      [
        'rejected type {1: {1: "type.googleapis.com/google.protobuf.Any"}}; when what is written does not read as the reader\'s type',
        "retyped type {1: {}}; when what is written reads as the reader's type",
      ],
    ],
  ])('%s, read as %s', (writer, reader, expected) => {
    expect(lines(readField(fieldOf(writer), fieldOf(reader), 'strict'))).toEqual(expected);
  });
});

describe('another declaration of one type, in JSON', () => {
  test.each<[string, string, string[]]>([
    ['int32', 'int32 IMPLICIT', ['presence presence {1: 0}; when the field is set to 0; beyond']],
    ['int32 IMPLICIT', 'int32', []],
    ['int32', 'int32 REQUIRED', ['rejected required {}; when the field is not set; beyond; on go java cpp']],
    [
      'int32 IMPLICIT',
      'int32 REQUIRED',
      ['rejected required {}; when the field has its default value; on go java cpp'],
    ],
    ['int32 REQUIRED', 'int32', []],
    ['int32 REQUIRED', 'int32 IMPLICIT', ['presence presence {1: 0}; when the field is set to 0']],
    ['string', 'string IMPLICIT', ['presence presence {1: ""}; when the field is set to an empty value; beyond']],
    ['E', 'E IMPLICIT', ['presence presence {1: 0}; when the field is set to 0; beyond']],
    ['double', 'double IMPLICIT', ['presence presence {1: 0}; when the field is set to 0; beyond']],
    ['bool', 'bool IMPLICIT', ['presence presence {1: false}; when the field is set to false; beyond']],
    ['oneof int32', 'int32', []],
    ['oneof int32', 'int32 IMPLICIT', ['presence oneof {1: 0}; when the field is set to 0; beyond']],
    ['int32 IMPLICIT', 'oneof int32', []],
    ['int32 [default = 5]', 'int32', ['altered default {}; when the field is not set']],
    ['int32', 'int32 [default = 5]', ['altered default {}; when the field is not set']],
    ['int32 [default = 5]', 'int32 [default = 6]', ['altered default {}; when the field is not set']],
    ['int32 [default = 5]', 'int32 [default = 5]', []],
    [
      'int32 [default = 5]',
      'int32 IMPLICIT',
      ['presence presence {1: 0}; when the field is set to 0; beyond', 'altered default {}; when the field is not set'],
    ],
    ['int32 IMPLICIT', 'int32 [default = 5]', ['altered default {}; when the field has its default value']],
    [
      'int32 [default = 5]',
      'int32 REQUIRED',
      ['rejected required {}; when the field is not set; beyond; on go java cpp'],
    ],
    ['int32 [default = 5]', 'repeated int32', ['rejected cardinality {1: 1}']],
    ['string [default = "x"]', 'string', ['altered default {}; when the field is not set']],
    [
      'string [default = "5"]',
      'int32 [default = 5]',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "5"}; when what is written reads as the reader\'s type',
      ],
    ],
    ['E [default = A]', 'E', ['altered default {}; when the field is not set']],
    ['E', 'D', []],
    ['E', 'D [default = X]', ['altered default {}; when the field is not set']],
    [
      'int64 [default = 5]',
      'int32 [default = 5]',
      ['rejected type {1: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond'],
    ],
    [
      'double [default = 5]',
      'float [default = 5]',
      [
        'altered type {1: 0.1}; when the value has more digits than float keeps; beyond; on go java cpp python',
        'rejected type {1: 1e+300}; when the value is too large for float; beyond',
      ],
    ],
    [
      'string',
      'int32 IMPLICIT',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "5"}; when what is written reads as the reader\'s type',
      ],
    ],
    [
      'string',
      'E IMPLICIT',
      [
        'rejected type {1: "a"}; when what is written does not read as the reader\'s type',
        'retyped type {1: "Z"}; when what is written reads as the reader\'s type',
      ],
    ],
    ['int32', 'string IMPLICIT', ['rejected type {1: 1}']],
    ['M', 'repeated M', ['rejected cardinality {1: {}}']],
    ['repeated M', 'M', ['rejected cardinality {1: {}}']],
    ['repeated E', 'repeated D', []],
    [
      'repeated int64',
      'repeated int32',
      ['rejected type {1: 2147483648}; when an element is below -2147483648 or above 2147483647; beyond'],
    ],
    [
      'map<int64,int64>',
      'map<int32,int32>',
      [
        'rejected map-value {1: {1: 1; 2: 2147483648}}; when a value is below -2147483648 or above 2147483647; beyond',
        'rejected map-key {1: {1: 2147483648; 2: 1}}; when a key is below -2147483648 or above 2147483647; beyond',
      ],
    ],
    ['map<bool,E>', 'map<string,D>', ['retyped map-key {1: {1: true; 2: 0}}']],
    ['map<string,M>', 'map<string,M>', []],
  ])('%s, read as %s', (writer, reader, expected) => {
    expect(lines(readField(fieldOf(writer), fieldOf(reader), 'strict'))).toEqual(expected);
  });
});

test('what a oneof does to presence is told of the oneof, and nothing else is', () => {
  expect(lines(readField(fieldOf('oneof int32'), fieldOf('string'), 'strict'))).toEqual(['rejected type {1: 1}']);
  expect(lines(readField(fieldOf('oneof int32'), fieldOf('int32 IMPLICIT'), 'strict'))).toEqual([
    'presence oneof {1: 0}; when the field is set to 0; beyond',
  ]);
});

test('a name that an enum lacks is skipped by a reader that ignores what it does not know', () => {
  expect(lines(readField(fieldOf('string'), fieldOf('E'), 'ignore-unknown'))).toEqual([
    'dropped type {1: "a"}; when what is written holds nothing of the reader\'s type',
    'retyped type {1: "Z"}; when what is written reads as the reader\'s type',
  ]);
});
