import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { fingerprintOf } from '../../src/gate/fingerprints.ts';
import { schemaOf } from '../support/schema.ts';

const ANNOTATIONS = `syntax = "proto3"; package google.api; import "google/protobuf/descriptor.proto";
extend google.protobuf.MethodOptions { HttpRule http = 72295728; }
message HttpRule { string get = 2; string body = 7; repeated HttpRule additional_bindings = 11; }`;
const OPTIONS = ['Method', 'Field', 'Message', 'Enum', 'EnumValue', 'Service', 'Oneof', 'File']
  .map((kind, i) => `extend google.protobuf.${kind}Options { Note on_${kind.toLowerCase()} = ${50000 + i}; }`)
  .join('\n');
const NOTES = `syntax = "proto3"; package acme.notes; import "google/protobuf/descriptor.proto"; ${OPTIONS}
message Note { string text = 1; repeated int32 n = 2; Note inner = 3; }`;

function findings(before: string, after: string, contractOptions: readonly string[]) {
  const schema = (text: string) =>
    schemaOf({
      'a.proto': text,
      'google/api/annotations.proto': ANNOTATIONS,
      'acme/notes.proto': NOTES,
    });
  return compare(schema(before), schema(after), { rules: RULES, contractOptions }).findings.filter(
    ({ rule }) => rule.id === 'option-changed',
  );
}

const HEAD = 'syntax = "proto3"; package acme.v1; import "google/api/annotations.proto"; import "acme/notes.proto";';
const http = (option: string): string =>
  `${HEAD} service S { rpc A(M) returns (M) { ${option} } } message M { int32 x = 1; }`;
const asHttp = (rule: string): string => http(`option (google.api.http) = { ${rule} };`);
const note = (name: string, value: string): string => `(notes.${name}) = ${value}`;

/** The sentence of each finding, then what is worse than safe. */
function told(before: string, after: string, ...options: readonly string[]): readonly string[] {
  return findings(before, after, options).flatMap(({ element, sentence, consequences }) => [
    `${element}: ${sentence}`,
    ...consequences.map(({ skew, contract, effect, when }) => `  ${contract} ${skew} ${effect}: ${when}`),
  ]);
}

describe('only what is listed counts', () => {
  const [one, two] = [asHttp('get: "/1"'), asHttp('get: "/2"')];

  test('and only by its full name', () => {
    expect(told(one, two)).toEqual([]);
    expect(told(one, two, 'http', 'api.http', 'google.api.http.get', 'acme.notes.on_method')).toEqual([]);
    expect(told(one, two, 'google.api.http')[0]).toBe(
      'acme.v1.S.A: option (google.api.http) is {get: "/2"} now, not {get: "/1"}',
    );
    expect(told(one, one, 'google.api.http')).toEqual([]);
  });

  test('however the name is written, as long as it means that option', () => {
    const written = (name: string): string => http(`option (${name}) = { text: "a" };`);
    for (const name of ['acme.notes.on_method', '.acme.notes.on_method', 'notes.on_method']) {
      expect(told(written(name), written('acme.notes.on_method'), 'acme.notes.on_method')).toEqual([]);
      expect(told(http(''), written(name), 'acme.notes.on_method')).toHaveLength(1);
    }
  });

  test('a name that is declared nowhere means what it can mean', () => {
    const written = (name: string, value: string): string =>
      `syntax = "proto3"; package acme.v1; message M { int32 x = 1 [(${name}) = ${value}]; }`;
    const field = (before: string, after: string) => findings(before, after, ['acme.rules']).length;
    expect(field(written('rules', '1'), written('rules', '2'))).toBe(1);
    expect(field(written('rules', '1'), written('acme.rules', '1'))).toBe(0);
    expect(field(written('.rules', '1'), written('.rules', '2'))).toBe(0);
    expect(field(written('v1.rules', '1'), written('v1.rules', '2'))).toBe(0);
  });
});

describe('one value in many forms', () => {
  test.each([
    ['the order of fields', '{ text: "a" n: 1 }', '{ n: 1, text: "a" }'],
    ['lists', '{ n: [1, 2] }', '{ n: 1 n: 2 }'],
    ['marks and numbers', '{ inner { n: 0x10 } }', '{ inner: < n: 16 >; }'],
  ])('%s', (_, one, other) => {
    const of = (value: string): string => http(`option ${note('on_method', value)};`);
    expect(told(of(one), of(other), 'acme.notes.on_method')).toEqual([]);
  });

  test('piece by piece', () => {
    const whole = http('option (acme.notes.on_method) = { text: "a" inner { text: "b" n: 1 } };');
    const pieces = http(
      'option (acme.notes.on_method).inner.n = 1; option (acme.notes.on_method).text = "a"; option (notes.on_method).inner.text = "b";',
    );
    expect(told(whole, pieces, 'acme.notes.on_method')).toEqual([]);
    expect(told(whole, pieces.replace('"b"', '"c"'), 'acme.notes.on_method')).toHaveLength(2);
  });

  test('pieces of pieces, and one field in two of them', () => {
    const option = (path: string, value: string): string => `option (acme.notes.on_method)${path} = ${value};`;
    const whole = http(option('', '{ inner { inner { text: "a" n: 1 } text: "b" } }'));
    const pieces = (text: string): string =>
      http(
        option('.inner.inner.text', text) + option('.inner.inner', '{ n: 1 }') + option('', '{ inner { text: "b" } }'),
      );
    expect(told(whole, pieces('"a"'), 'acme.notes.on_method')).toEqual([]);
    expect(told(whole, pieces('"c"'), 'acme.notes.on_method')).toHaveLength(2);
    // What no compiler takes is two values, deep inside too.
    const twice = http(option('.inner.inner', '{ n: 1 text: "a" }') + option('.inner', '{ inner { n: 1 } text: "b" }'));
    expect(told(whole, twice, 'acme.notes.on_method')[0]).toBe(
      'acme.v1.S.A: option (acme.notes.on_method) is {inner: {inner: {n: 1, text: "a"}}, inner: {inner: {n: 1}, text: "b"}} now, not {inner: {inner: {n: 1, text: "a"}, text: "b"}}',
    );
  });

  test('an option that may be set many times is a list, in its order', () => {
    const of = (...numbers: readonly number[]): string =>
      `${HEAD} extend google.protobuf.MethodOptions { repeated int32 tag = 50100; }
       service S { rpc A(M) returns (M) { ${numbers.map((n) => `option (tag) = ${n};`).join(' ')} } } message M { int32 x = 1; }`.replace(
        'import "acme',
        'import "google/protobuf/descriptor.proto"; import "acme',
      );
    expect(told(of(1, 2), of(1, 2), 'acme.v1.tag')).toEqual([]);
    expect(told(of(1, 2), of(2, 1), 'acme.v1.tag')[0]).toBe(
      'acme.v1.S.A: option (acme.v1.tag) is [2, 1] now, not [1, 2]',
    );
    expect(told(of(1), of(1, 2), 'acme.v1.tag')[0]).toBe('acme.v1.S.A: option (acme.v1.tag) is [1, 2] now, not 1');
  });

  test('the order of the values of one field is a value', () => {
    const of = (value: string): string => http(`option ${note('on_method', value)};`);
    expect(told(of('{ n: 1 n: 2 }'), of('{ n: 2 n: 1 }'), 'acme.notes.on_method')).toHaveLength(2);
  });
});

describe('on whatever carries it', () => {
  const options = ['on_field', 'on_message', 'on_enum', 'on_enumvalue', 'on_service', 'on_oneof', 'on_file'];
  const file = (n: number): string => {
    const value = (kind: string): string => note(`on_${kind}`, `{ n: ${n} }`);
    return `${HEAD} option ${value('file')}; service S { option ${value('service')}; rpc A(M) returns (M); }
      message M { option ${value('message')}; int32 x = 1 [${value('field')}]; oneof k { option ${value('oneof')}; int32 y = 2; } E e = 3; }
      enum E { option ${value('enum')}; ZERO = 0; ONE = 1 [${value('enumvalue')}]; }`;
  };

  test.each([
    ['on_file', 'a.proto'],
    ['on_service', 'acme.v1.S'],
    ['on_message', 'acme.v1.M'],
    ['on_field', 'acme.v1.M.x'],
    ['on_oneof', 'acme.v1.M.k'],
    ['on_enum', 'acme.v1.E'],
    ['on_enumvalue', 'acme.v1.E.ONE'],
  ])('%s', (option, element) => {
    expect(told(file(1), file(2), `acme.notes.${option}`)).toEqual([
      `${element}: option (acme.notes.${option}) is {n: 2} now, not {n: 1}`,
      `  source old-user-new-code uncompilable: it uses what a generator made of (acme.notes.${option})`,
    ]);
  });

  test('each is found once, in the order of the walk', () => {
    const names = options.map((name) => `acme.notes.${name}`);
    expect(findings(file(1), file(2), names)).toHaveLength(7);
    expect(findings(file(1), file(1), names)).toEqual([]);
  });

  test('an option that is new breaks no code, one that goes does', () => {
    const without = file(1).replace('[(notes.on_field) = { n: 1 }]', '');
    expect(told(without, file(1), 'acme.notes.on_field')).toEqual([
      'acme.v1.M.x: option (acme.notes.on_field) is {n: 1} now, not unset',
    ]);
    expect(told(file(1), without, 'acme.notes.on_field')).toHaveLength(2);
  });

  test('aliases of a value have options of their own', () => {
    const of = (one: number, uno: number): string =>
      `${HEAD} service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0;
      ONE = 1 [(notes.on_enumvalue) = { n: ${one} }]; UNO = 1 [(notes.on_enumvalue) = { n: ${uno} }]; }`;
    expect(findings(of(1, 2), of(1, 2), ['acme.notes.on_enumvalue'])).toEqual([]);
    expect(findings(of(1, 2), of(1, 3), ['acme.notes.on_enumvalue'])).toHaveLength(1);
  });

  test('what is on one side only changes none', () => {
    const of = (method: string, alias: string): string =>
      `${HEAD} service S { rpc A(M) returns (M); ${method} } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0;
      ONE = 1 [(notes.on_enumvalue) = { n: 1 }]; ${alias} = 1 [(notes.on_enumvalue) = { n: 2 }]; }`;
    const method = 'rpc B(M) returns (M) { option (notes.on_method) = { n: 1 }; }';
    const names = ['acme.notes.on_enumvalue', 'acme.notes.on_method'];
    expect(told(of('', 'UNO'), of(method, 'EINS'), ...names)).toEqual([]);
    expect(told(of(method, 'UNO'), of('', 'EINS'), ...names)).toEqual([]);
  });

  test('also where nothing has a package', () => {
    const of = (n: number): string =>
      `syntax = "proto3"; option (tag) = ${n}; option (other.tag) = ${n}; message M { int32 x = 1 [(tag) = ${n}]; }`;
    expect(findings(of(1), of(2), ['tag']).map(({ element }) => element)).toEqual(['M.x', 'a.proto']);
  });

  test('a long value is cut in the sentence, and whole in the fingerprint', () => {
    const long = (end: string): string => http(`option ${note('on_method', `{ text: "${'x'.repeat(200)}${end}" }`)};`);
    const [a, b] = ['a', 'b'].map((end) => findings(http(''), long(end), ['acme.notes.on_method'])[0]);
    expect(a?.sentence).toHaveLength('option (acme.notes.on_method) is  now, not unset'.length + 80);
    expect(a?.sentence).toBe(b?.sentence);
    expect(a && fingerprintOf(a)).not.toBe(b && fingerprintOf(b));
  });
});

describe('google.api.http decides how a call by HTTP is found', () => {
  const path = (n: number, more = ''): string => asHttp(`get: "/${n}" ${more}`);
  const also = (...ns: readonly number[]): string => ns.map((n) => `additional_bindings { get: "/${n}" }`).join(' ');
  const skews = (before: string, after: string): readonly string[] =>
    told(before, after, 'google.api.http')
      .slice(1)
      .map((line) => line.trim());
  const missing = 'unimplemented: the call is made by HTTP';
  const part = `${missing}, in a way that only its own version maps`;

  test('another path is found in neither direction', () => {
    expect(skews(path(1), path(2))).toEqual([
      `json old-client-new-server ${missing}`,
      `json new-client-old-server ${missing}`,
    ]);
  });

  test('one path more is not found by old servers, one less not by new ones', () => {
    expect(skews(path(1), path(1, also(2)))).toEqual([`json new-client-old-server ${part}`]);
    expect(skews(path(1, also(2)), path(1))).toEqual([`json old-client-new-server ${part}`]);
  });

  test('the old path beside the new one is still found, whichever comes first', () => {
    expect(skews(path(1), path(2, also(1)))).toEqual([`json new-client-old-server ${part}`]);
    expect(skews(path(1, also(2, 3)), path(3, also(1, 2)))).toEqual([]);
  });

  test('a first mapping, and none any more', () => {
    expect(skews(http(''), path(1))).toEqual([`json new-client-old-server ${missing}`]);
    expect(skews(path(1), http(''))).toEqual([`json old-client-new-server ${missing}`]);
  });

  test('what goes into the body is part of the call', () => {
    expect(skews(asHttp('get: "/1"'), asHttp('get: "/1" body: "*"'))).toHaveLength(2);
  });
});
