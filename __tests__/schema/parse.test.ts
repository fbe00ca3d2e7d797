/** What the tree says, for what places alone cannot show. Places and comments: `parse-judge.test.ts`. */
import { describe, expect, test } from '@jest/globals';
import type { FileNode, MessageNode, Range } from '../../src/schema/ast.ts';
import { parse } from '../../src/schema/parse.ts';

function parsed(text: string): FileNode {
  const { file, problems } = parse(text);
  expect(problems).toEqual([]);
  return file;
}

function message(body: string, head = 'syntax = "proto3";'): MessageNode {
  const [first] = parsed(`${head} message M { ${body} }`).messages;
  if (first === undefined) throw new Error('no message');
  return first;
}

function cut(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

describe('the file', () => {
  test('nothing', () => {
    expect(parsed('')).toEqual({
      kind: 'file',
      text: '',
      syntax: 'proto2',
      edition: null,
      syntaxRange: null,
      package: null,
      packageRange: null,
      imports: [],
      options: [],
      messages: [],
      enums: [],
      services: [],
      extends: [],
    });
  });

  test.each([
    ['syntax = "proto2";', 'proto2', null],
    ['syntax = "proto3";', 'proto3', null],
    ['syntax = \'pro\' "to3";', 'proto3', null],
    ['syntax = "proto\\x33";', 'proto3', null],
    ['edition = "2023";', 'editions', '2023'],
    ['edition = "2024";', 'editions', '2024'],
    ['edition = "2026";', 'editions', '2026'],
  ])('%s', (text, syntax, edition) => {
    const file = parsed(text);
    expect([file.syntax, file.edition, file.syntaxRange]).toEqual([syntax, edition, { start: 0, end: text.length }]);
  });

  test('a package with blanks and comments', () => {
    const text = 'package a . b /* x.y */ . // z\n c;';
    const file = parsed(text);
    expect([file.package?.text, file.package?.range]).toEqual(['a.b.c', { start: 8, end: 33 }]);
    expect(file.packageRange).toEqual({ start: 0, end: text.length });
  });

  test('imports', () => {
    const text =
      'edition = "2024"; import "a.proto"; import public "b" ".proto"; import weak \'c.proto\'; import option "d.proto";';
    const { imports } = parsed(text);
    expect(imports.map(({ path, modifier }) => [path, modifier])).toEqual([
      ['a.proto', null],
      ['b.proto', 'public'],
      ['c.proto', 'weak'],
      ['d.proto', 'option'],
    ]);
    expect(imports.map(({ pathRange }) => cut(text, pathRange))).toEqual([
      '"a.proto"',
      '"b" ".proto"',
      "'c.proto'",
      '"d.proto"',
    ]);
    expect(cut(text, imports[1]?.range ?? { start: 0, end: 0 })).toBe('import public "b" ".proto";');
  });

  test('visibility', () => {
    const file = parsed(
      'edition = "2024"; export message A { local enum B { C = 0; } message D {} } local enum E { F = 0; } enum G { H = 0; }',
    );
    const [a] = file.messages;
    expect([a?.visibility, a?.enums[0]?.visibility, a?.messages[0]?.visibility]).toEqual(['export', 'local', null]);
    expect(file.enums.map(({ visibility }) => visibility)).toEqual(['local', null]);
  });
});

describe('fields', () => {
  test('labels, types, names, numbers', () => {
    const body = 'optional int32 a = 1; repeated .p.M b = 0x2; M . N c = 03;';
    expect(
      message(body).fields.map(({ label, type, name, number }) => [label?.text, type.text, name.text, number.value]),
    ).toEqual([
      ['optional', 'int32', 'a', 1n],
      ['repeated', '.p.M', 'b', 2n],
      [undefined, 'M.N', 'c', 3n],
    ]);
  });

  test('map fields', () => {
    const [field] = message('map < string , .p . M > a = 1;').fields;
    expect(field?.map?.key.text).toBe('string');
    expect(field?.map?.value.text).toBe('.p.M');
    expect(field?.type).toEqual({ text: 'map<string, .p.M>', range: field?.map?.range });
    expect(field?.label).toBeNull();
  });

  test('members of oneofs are among the fields, in order, and know their oneof', () => {
    const node = message(
      'int32 a = 1; oneof x { int32 b = 2; option (o) = 1; M c = 3; } int32 d = 4; oneof y { int32 e = 5; }',
    );
    expect(node.fields.map(({ name, oneof }) => [name.text, oneof?.name.text])).toEqual([
      ['a', undefined],
      ['b', 'x'],
      ['c', 'x'],
      ['d', undefined],
      ['e', 'y'],
    ]);
    expect(node.fields[1]?.oneof).toBe(node.oneofs[0]);
    expect(node.oneofs.map(({ name, options }) => [name.text, options.length])).toEqual([
      ['x', 1],
      ['y', 0],
    ]);
  });

  test('a group is a field with a message, and not among the messages', () => {
    const node = message('optional group FooBar = 1 [deprecated = true] { optional int32 a = 1; }', '');
    expect(node.messages).toEqual([]);
    const [field] = node.fields;
    expect([field?.name.text, field?.type.text, field?.name.range]).toEqual(['foobar', 'FooBar', field?.type.range]);
    expect(field?.options.map(({ name }) => name)).toEqual(['deprecated']);
    expect(field?.group?.name.text).toBe('FooBar');
    expect(field?.group?.fields.map(({ name }) => name.text)).toEqual(['a']);
    expect(field?.group?.range).toEqual(field?.range);
  });

  test('groups in oneofs and extend blocks', () => {
    const file = parsed(
      'message M { oneof x { group A = 1 {} } extend M { repeated group B = 2 {} } } extend M { optional group C = 3 {} }',
    );
    const [node] = file.messages;
    expect(node?.fields.map(({ group, oneof }) => [group?.name.text, oneof?.name.text])).toEqual([['A', 'x']]);
    expect(node?.extends[0]?.fields[0]?.group?.name.text).toBe('B');
    expect(file.extends[0]?.fields[0]?.group?.name.text).toBe('C');
  });

  test('required in proto3 is a matter of validation', () => {
    expect(message('required int32 a = 1;').fields[0]?.label?.text).toBe('required');
  });
});

describe('ranges', () => {
  test('extensions: every range of a statement has its options', () => {
    const node = message('extensions 4, 10 to 20, 100 to max [verification = UNVERIFIED]; extensions 5;', '');
    expect(node.extensionRanges.map(({ start, end, options }) => [start.value, end?.value, options.length])).toEqual([
      [4n, 4n, 1],
      [10n, 20n, 1],
      [100n, undefined, 1],
      [5n, 5n, 0],
    ]);
    expect(node.extensionRanges[2]?.end).toBeNull();
  });

  test('reserved', () => {
    const node = message('reserved 1, 0x2 to 03; reserved "a", \'b\' "c"; reserved 100 to max;');
    expect(node.reservedRanges.map(({ start, end }) => [start.value, end?.value])).toEqual([
      [1n, 1n],
      [2n, 3n],
      [100n, undefined],
    ]);
    expect(node.reservedNames.map(({ text }) => text)).toEqual(['a', 'bc']);
    expect(message('reserved a, max, to;', 'edition = "2023";').reservedNames.map(({ text }) => text)).toEqual([
      'a',
      'max',
      'to',
    ]);
  });

  test('enums have negative ones', () => {
    const [node] = parsed('enum E { A = -0x1; B = - 2; reserved -10 to -5, - 20, 5 to max; reserved "C"; }').enums;
    expect(node?.values.map(({ name, number }) => [name.text, number.value])).toEqual([
      ['A', -1n],
      ['B', -2n],
    ]);
    expect(node?.reservedRanges.map(({ start, end }) => [start.value, end?.value])).toEqual([
      [-10n, -5n],
      [-20n, -20n],
      [5n, undefined],
    ]);
    expect(node?.reservedNames.map(({ text }) => text)).toEqual(['C']);
  });
});

describe('services', () => {
  test('streams and types', () => {
    const [service] = parsed(
      'service S { rpc A(M) returns (stream .p.M); rpc B(stream p . M) returns (stream) {} rpc C(stream stream) returns (stream.M) { option a = 1; } }',
    ).services;
    expect(
      service?.methods.map(({ name, input, output, options }) => [
        name.text,
        input.stream,
        input.type.text,
        output.stream,
        output.type.text,
        options.length,
      ]),
    ).toEqual([
      ['A', false, 'M', true, '.p.M', 0],
      ['B', true, 'p.M', false, 'stream', 0],
      ['C', true, 'stream', true, '.M', 1],
    ]);
  });
});

describe('options', () => {
  test('names are written without blanks', () => {
    const text = 'option ( . a . b ) . c /* x */ . ( d ) = 1;';
    const [option] = parsed(text).options;
    expect(option?.name).toBe('(.a.b).c.(d)');
    expect(cut(text, option?.nameRange ?? { start: 0, end: 0 })).toBe('( . a . b ) . c /* x */ . ( d )');
    expect(option?.range).toEqual({ start: 0, end: text.length });
  });

  test('values', () => {
    const body = `int32 a = 1 [
      (o) = NAME, (o) = - inf, (o) = 18446744073709551615, (o) = - 0x8000000000000000, (o) = 18446744073709551616,
      (o) = -9223372036854775809, (o) = 1.5, (o) = -.5, (o) = "\\xff" 'a', default = true, json_name = "x"
    ];`;
    const values = message(body).fields[0]?.options.map(({ value }) => {
      if (value.kind === 'identifier') return [value.kind, value.text];
      if (value.kind === 'string') return [value.kind, [...value.bytes]];
      return value.kind === 'int' || value.kind === 'float' ? [value.kind, value.value] : [value.kind];
    });
    expect(values).toEqual([
      ['identifier', 'NAME'],
      ['identifier', '-inf'],
      ['int', 18_446_744_073_709_551_615n],
      ['int', -9_223_372_036_854_775_808n],
      ['float', 2 ** 64],
      ['float', -(2 ** 63)],
      ['float', 1.5],
      ['float', -0.5],
      ['string', [255, 97]],
      ['identifier', 'true'],
      ['string', [120]],
    ]);
  });

  test('messages and lists keep their entries, with places', () => {
    const text = 'option (o) = { a: 1, b < c: "x" > [e.f]: [1, -2], g [{}] };';
    const [option] = parsed(text).options;
    const value = option?.value;
    if (value?.kind !== 'message') throw new Error('not a message');
    expect(value.entries.map((entry) => [entry.name, entry.value.kind, cut(text, entry.value.range)])).toEqual([
      ['a', 'int', '1'],
      ['b', 'message', '< c: "x" >'],
      ['[e.f]', 'list', '[1, -2]'],
      ['g', 'list', '[{}]'],
    ]);
    expect(cut(text, value.range)).toBe(text.slice(13, -1));
  });
});

describe('names of Object.prototype are names like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (name) => {
    const file =
      parsed(`package ${name}; option (${name}) = { ${name}: 1 }; message ${name} { optional ${name} ${name} = 1; }
      enum ${name} { ${name} = 0; } service ${name} { rpc ${name}(${name}) returns (${name}); }`);
    expect(file.package?.text).toBe(name);
    expect(file.messages[0]?.fields[0]?.name.text).toBe(name);
    expect(file.enums[0]?.values[0]?.name.text).toBe(name);
    expect(file.services[0]?.methods[0]?.name.text).toBe(name);
    expect(file.options[0]?.value).toMatchObject({ entries: [{ name }] });
  });
});
