/** Random pairs of versions of a message: fields that change in every way that JSON can tell. */
import fc from 'fast-check';

/** The text of one type; `M` holds fields of them. */
const TYPES = [
  ...['int32', 'sint64', 'uint32', 'fixed64', 'float', 'double', 'bool', 'string', 'bytes', 'E', 'F', 'Sub', 'Other'],
  ...['Timestamp', 'Duration', 'Int32Value', 'StringValue', 'Struct', 'Value', 'ListValue', 'FieldMask'].map(
    (name) => `google.protobuf.${name}`,
  ),
];
const LABELS = ['', 'optional ', 'repeated ', 'map<string, ', 'map<int32, '] as const;
const NAMES = ['foo_bar', 'fooBar', 'alpha', 'beta'];

interface FieldSpec {
  readonly number: number;
  readonly name: string;
  readonly jsonName: string | null;
  readonly type: string;
  readonly label: (typeof LABELS)[number];
  readonly member: boolean;
}

const fieldAt = (number: number): fc.Arbitrary<FieldSpec> =>
  fc.record({
    number: fc.constant(number),
    name: fc.constantFrom(...NAMES),
    jsonName: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom('gamma', 'delta', 'fooBar')),
    type: fc.constantFrom(...TYPES),
    label: fc.oneof({ weight: 4, arbitrary: fc.constant('' as const) }, fc.constantFrom(...LABELS)),
    member: fc.boolean(),
  });

/** One field with some of its parts changed. */
function changed(field: FieldSpec): fc.Arbitrary<FieldSpec> {
  const change = (parts: Partial<FieldSpec>): FieldSpec => ({ ...field, ...parts });
  return fc.oneof(
    fc.constant(field),
    fc.constantFrom(...NAMES).map((name) => change({ name })),
    fc.constantFrom(5, 6).map((number) => change({ number })),
    fc.constantFrom('gamma', 'fooBar').map((jsonName) => change({ jsonName })),
    fc.constantFrom(...TYPES).map((type) => change({ type })),
    fc.constantFrom(...LABELS).map((label) => change({ label })),
    fc.boolean().map((member) => change({ member })),
    fieldAt(field.number),
  );
}

/** The values of `E`: names and numbers apart from each other. */
const VALUES = [
  'A = 1; B = 2;',
  'B = 1; A = 2;',
  'A = 1;',
  'A = 1; C = 1; B = 2;',
  'C = 1; A = 1; B = 2;',
  'X = 1; B = 2;',
];
const INSIDE = [
  'int32 a = 1; string b = 2;',
  'int32 a = 2; string b = 1;',
  'int64 a = 1;',
  'int32 c = 1; string b = 2;',
];

interface Version {
  readonly fields: readonly FieldSpec[];
  readonly values: string;
  readonly inside: string;
}

/** Numbers and keys are given once; readers take both names, so neither may be another field's. */
function fits(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  const taken = new Set<string | number>();
  return fields.filter((field) => {
    const keys = new Set([field.number, field.name, camel(field.name), field.jsonName ?? field.name]);
    if ([...keys].some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** @returns a file of package `t` with a service `S`, which takes and returns `M` */
function print({ fields, values, inside }: Version): string {
  const text = (field: FieldSpec): string => {
    const { label, type, name, number, jsonName } = field;
    const option = jsonName === null ? '' : ` [json_name = "${jsonName}"]`;
    const whole = label.startsWith('map') ? `${label}${type}>` : `${isMember(field) ? '' : label}${type}`;
    return `${whole} ${name} = ${number}${option};`;
  };
  const members = fields.filter(isMember).map(text);
  const oneof = members.length === 0 ? '' : `oneof u { ${members.join(' ')} }`;
  const imports = ['timestamp', 'duration', 'wrappers', 'struct', 'field_mask']
    .map((name) => `import "google/protobuf/${name}.proto";`)
    .join(' ');
  return `syntax = "proto3"; package t; ${imports} service S { rpc A(M) returns (M); }
message M { ${fields
    .filter((field) => !isMember(field))
    .map(text)
    .join(' ')} ${oneof} }
message Sub { ${inside} } message Other { int32 a = 1; bool d = 3; }
enum E { option allow_alias = true; ZERO = 0; ${values} } enum F { NONE = 0; A_F = 1; B_F = 2; }`.replace(
    'option allow_alias = true; ',
    values.includes('C = 1; A') || values.includes('A = 1; C') ? 'option allow_alias = true; ' : '',
  );
}

function isMember({ member, label }: FieldSpec): boolean {
  return member && label === '';
}

const first: fc.Arbitrary<readonly FieldSpec[]> = fc
  .tuple(...[1, 2, 3].map((number) => fc.option(fieldAt(number), { freq: 4, nil: null })))
  .map((some) => some.filter((one) => one !== null));

/** Two files. */
export const versions: fc.Arbitrary<readonly [string, string]> = first.chain((before) =>
  fc
    .record({
      after: fc.tuple(...before.map((field) => fc.option(changed(field), { freq: 6, nil: null }))),
      more: fc.option(fieldAt(4), { freq: 3, nil: null }),
      values: fc.tuple(fc.constantFrom(...VALUES), fc.constantFrom(...VALUES)),
      inside: fc.tuple(fc.constantFrom(...INSIDE), fc.constantFrom(...INSIDE)),
    })
    .map(({ after, more, values, inside }) => {
      const next = [...after, more].filter((one) => one !== null);
      return [
        print({ fields: fits(before), values: values[0], inside: inside[0] }),
        print({ fields: fits(next), values: values[1], inside: inside[1] }),
      ] as const;
    }),
);
