import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import type { Sources } from '../../src/gate/example.ts';
import { createProver } from '../../src/witness/prover.ts';
import { call, echo, must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';
import { line, type Proof, proofsOf } from './prove.ts';

/** What an old client's request to a new server shows, of one rule. */
async function request(
  before: Sources,
  after: Sources,
  rule: string,
  effect?: string,
  format = 'binary',
): Promise<Proof> {
  const proofs = await proofsOf(before, after);
  return must(
    proofs.find(
      ({ finding, consequence: { skew, contract, flow, effect: shown } }) =>
        finding.rule.id === rule &&
        contract === format &&
        skew === 'old-client-new-server' &&
        flow === 'request' &&
        (effect ?? shown) === shown,
    ),
  );
}

describe('what a witness shows', () => {
  test('types and bytes of both sides', async () => {
    const { witness } = await request(
      echo('message M { int64 n = 1; }'),
      echo('message M { int32 n = 1; }'),
      'field-type-changed',
    );
    expect(witness).toEqual({
      writer: '{"n":"2147483648"}',
      bytes: '088080808008',
      reader: '{"n":-2147483648}',
      runtime: 'protobufjs',
      proven: true,
      message: { writer: 'p.M', reader: 'p.M' },
    });
  });

  test('the default that each side sees in what is not set', async () => {
    const of = (value: number): string =>
      `syntax = "proto2"; message M { optional int64 n = 1 [default = ${value}]; } service S { rpc A(M) returns (M); }`;
    const { witness } = await request(of(5), of(7), 'field-default-changed');
    expect([witness.writer, witness.bytes, witness.reader]).toEqual(['{"n":"5"}', '', '{"n":"7"}']);
  });

  test('the name that moved, of two for one number', async () => {
    const before = echo(
      'message M { E e = 1; } enum E { option allow_alias = true; Z = 0; ONE = 1; UNO = 1; TWO = 2; }',
    );
    const { witness } = await request(before, before.replace('UNO = 1', 'UNO = 2'), 'enum-value-moved');
    expect([witness.writer, witness.reader]).toEqual(['{"e":"UNO"}', '{"e":"ONE"}']);
  });

  test('the way from the root: a list, a map, a oneof, and what is required beside', async () => {
    const of = (leaf: string): string => `syntax = "proto2"; service S { rpc A(R) returns (R); }
      message R { repeated L list = 1; required int32 here = 9; }
      message L { map<string, O> map = 1; }
      message O { oneof k { M leaf = 1; string other = 2; } required string there = 7; }
      message M { ${leaf} }`;
    const { witness } = await request(of('optional int32 x = 1;'), of(''), 'field-removed');
    expect(witness.writer).toBe('{"list":[{"map":{"a":{"leaf":{"x":1},"there":""}}}],"here":0}');
    expect(witness.reader).toBe('{"list":[{"map":{"a":{"leaf":{},"there":""}}}],"here":0}');
  });

  test('text that is not UTF-8, in words', async () => {
    const before = 'syntax = "proto2"; message M { optional string s = 1; } service S { rpc A(M) returns (M); }';
    const after = 'syntax = "proto3"; message M { string s = 1; } service S { rpc A(M) returns (M); }';
    const { witness } = await request(before, after, 'field-utf8-changed');
    expect([witness.writer, witness.bytes, witness.reader]).toEqual([
      '{"s":"(not UTF-8: eda080)"}',
      '0a03eda080',
      'error: a string is not valid UTF-8',
    ]);
  });
});

describe('in ProtoJSON', () => {
  const json = async (before: string, after: string, rule: string): Promise<unknown> => {
    const { witness } = await request(echo(before), echo(after), rule, undefined, 'json');
    return [witness.proven, witness.writer, witness.bytes, witness.reader];
  };

  test('an unknown key is refused', async () => {
    const told = await json(
      'message M { L l = 1; } message L { int32 big_x = 1; }',
      'message M { L l = 1; } message L {}',
      'field-removed',
    );
    expect(told).toEqual([true, '{"l":{"bigX":1}}', null, 'error: p.L: unknown field: "bigX"']);
  });

  test('a renamed field is one', async () => {
    const told = await json('message M { int32 x = 1; }', 'message M { int32 y = 1; }', 'field-renamed');
    expect(told).toEqual([true, '{"x":1}', null, 'error: p.M: unknown field: "x"']);
  });

  test('a group has the name that protoc gives it, in a message and as an extension', async () => {
    const of = (group: string): string =>
      `syntax = "proto2"; package p; service S { rpc A(M) returns (M); } message M { extensions 5; ${group} }`;
    const told = async (group: string, rule: string): Promise<unknown> => {
      const { witness } = await request(of(group), of(''), rule, undefined, 'json');
      return [witness.proven, witness.writer];
    };
    const [inside, extending] = ['repeated group FooBar = 1 { optional int32 x = 1; }', 'optional group FooBar = 5 {}'];
    expect(await told(inside, 'field-removed')).toEqual([true, '{"foobar":[{}]}']);
    expect(await told(`extend M { ${extending} }`, 'extension-removed')).toEqual([true, '{"[p.M.foobar]":{}}']);
  });

  test('what is tried is what the writer can mean: a value of what is inside may have the numbers of what is around', async () => {
    const of = (type: string): string =>
      `message M { fixed32 a = 8; repeated ${type} d = 4; message N { int64 a = 8; } } `;
    const proofs = await proofsOf(echo(of('M')), echo(of('M.N')));
    const refused = proofs.filter(({ consequence: { contract, effect, when } }) =>
      `${contract} ${effect} when ${when}`.startsWith('json rejected when the value is below 0'),
    );
    expect(new Set(refused.map(({ witness: { writer } }) => writer))).toEqual(new Set(['{"d":[{"a":"-1"}]}']));
  });

  test('readers that ignore unknown keys, and writers with names as declared', async () => {
    const [old, next] = [schemaOf(echo('message M { int32 big_x = 1; }')), schemaOf(echo('message M { }'))];
    const use = { reader: 'ignore-unknown', names: 'proto' } as const;
    const { findings, ways } = compare(old, next, { rules: RULES, json: use });
    const prover = await createProver(old, next, ways, { json: use });
    const finding = must(findings.find(({ rule }) => rule.id === 'field-removed'));
    const told = [...prover.prove(finding)].filter(
      ([{ contract, effect }]) => contract === 'json' && effect === 'ignored',
    );
    expect(told.map(([, { writer, reader, proven }]) => [writer, reader, proven])).toEqual([
      ['{"big_x":1}', '{}', true],
    ]);
  });
});

describe('what was hard to show', () => {
  test('messages that are fewer than were sent, where what they hold is read as something else', async () => {
    const { witness } = await request(
      `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required L b = 4; }
        message L { repeated N size = 2; } message N { optional M d = 3; }`,
      `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { map<sint32, L> b = 4; }
        message L { repeated int32 d = 3 [packed = true]; }`,
      'field-type-changed',
      'dropped',
    );
    expect([witness.writer, witness.reader]).toEqual(['{"b":{"size":[{},{}]}}', '{"b":{"0":{}}}']);
  });

  test('what is refused behind something that lacks what is required, too', async () => {
    const of = (syntax: string, inside: string, check: string): string =>
      `${syntax} service S { rpc A(M) returns (M); } message M { ${inside} extensions 100; }
        message N { INSIDE } extend M { ${check} s = 100; }`;
    const before = of('syntax = "proto2";', 'required N n = 1;', 'optional string').replace('INSIDE', '');
    const after = of('edition = "2023";', 'N n = 1 [features.field_presence = LEGACY_REQUIRED];', 'string').replace(
      'INSIDE',
      'int32 x = 6 [features.field_presence = LEGACY_REQUIRED];',
    );
    const { witness } = await request(before, after, 'field-utf8-changed');
    expect([witness.proven, witness.reader]).toEqual([true, 'error: a string is not valid UTF-8']);
  });

  test('the key that an entry does not hold', async () => {
    const before = echo('message M { map<sfixed32, bool> m = 1; }');
    const { witness } = await request(before, before.replace('sfixed32', 'fixed64'), 'map-key-changed', 'dropped');
    expect([witness.writer, witness.reader, witness.proven]).toEqual([
      '{"m":{"0":true,"1":true}}',
      '{"m":{"0":true}}',
      true,
    ]);
  });

  test('that a request is refused whatever it says, for what it must say', async () => {
    const of = (type: string): string => `syntax = "proto2"; service S { rpc A(${type}) returns (N); }
message M { required N e = 8; } message N { required bool kind = 7; } message R { repeated fixed64 e = 8 [packed = true]; }`;
    const { witness } = await request(of('M'), of('R'), 'rpc-request-type-changed', 'rejected');
    expect([witness.writer, witness.bytes, witness.proven]).toEqual(['{"e":{"kind":false}}', '42023800', true]);
  });

  test('a lost entry, where the values are read as something else as well', async () => {
    const of = (key: string, field: string): string => `syntax = "proto2"; service S { rpc A(M) returns (M); }
      message M { map<${key}, N> m = 1; } message N { ${field} } message L { repeated int32 c = 2; }`;
    const { witness } = await request(
      of('fixed32', 'required L h = 4;'),
      of('uint64', 'map<sfixed64, L> more = 4;'),
      'map-key-changed',
      'dropped',
    );
    expect([witness.writer, witness.reader]).toEqual([
      '{"m":{"0":{"h":{}},"1":{"h":{}}}}',
      '{"m":{"0":{"more":{"0":{}}}}}',
    ]);
  });

  test('a value of what is inside is sent there, and not in a field of that number beside it', async () => {
    const of = (fields: string): string =>
      `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { ${fields} } message N { uint32 b = 4; } message O { E b = 5; } enum E { Z = 0; }`;
    const { witness } = await request(
      of('N f = 3; E a = 4;'),
      of('O f = 3;'),
      'field-type-changed',
      'rejected',
      'json',
    );
    expect(witness.writer).toBe('{"f":{"b":2147483648}}');
  });

  test('entries that are sent in no order of their keys', async () => {
    const message = 'message N { optional float size = 1; }';
    const of = (field: string): string =>
      `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { ${field} e = 3; } ${message}`;
    const { witness } = await request(of('map<sfixed32, bool>'), of('optional N'), 'field-type-changed', 'dropped');
    expect([witness.writer, witness.bytes, witness.reader, witness.proven]).toEqual([
      '{"e":{"0":true,"1":true}}',
      '1a070d0100000010011a070d000000001001',
      '{"e":{"size":0}}',
      true,
    ]);
  });

  test('a member of a oneof that gives way, though its only value is the default', async () => {
    const of = (fields: string): string => echo(`message M { ${fields} } enum E { ONLY = 0; }`);
    const { witness } = await request(
      of('optional E e = 1; M m = 2;'),
      of('oneof one { E e = 1; M m = 2; }'),
      'field-oneof-changed',
      'dropped',
    );
    expect([witness.writer, witness.reader, witness.proven]).toEqual(['{"e":"ONLY","m":{}}', '{"m":{}}', true]);
  });

  test('a value that only a zero of the other type lets the reader see', async () => {
    const before = echo('message M { optional string b = 8; oneof one { M a = 2; uint32 f = 7; } }');
    const after = echo('message M { optional string b = 2; oneof one { M a = 8; uint32 f = 7; } }');
    const { witness } = await request(before, after, 'field-oneof-changed', 'dropped');
    expect(witness.proven).toBe(true);
  });

  test('a message that lacks what is required inside another field', async () => {
    const of = (inner: string, last: number): string =>
      `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required N n = 1; optional int32 x = 2 [default = ${last}]; } message N { ${inner} }`;
    const { witness } = await request(of('', 1), of('required int32 y = 1;', 2), 'field-default-changed');
    expect([witness.proven, witness.reader]).toEqual([
      true,
      'error: missing required \'y\'; the rest reads as {"n":{},"x":2}',
    ]);
  });

  test('a field that takes the place of another lacks what its message requires, which is of the same type', async () => {
    const of = (map: number, one: number): string =>
      `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { map<bool, N> h = ${map}; required double g = 2; optional M m = ${one}; } message N {}`;
    const { witness } = await request(of(6, 5), of(5, 6), 'field-moved', 'rejected');
    expect([witness.proven, witness.reader.startsWith("error: missing required 'g'")]).toEqual([true, true]);
  });

  test('an extension of a message that describes others, which a peer sends', async () => {
    const descriptor = { 'google/protobuf/descriptor.proto': DESCRIPTOR };
    const text = `syntax = "proto3"; package p; import "google/protobuf/descriptor.proto";
      service S { rpc A(google.protobuf.MessageOptions) returns (google.protobuf.MessageOptions); }`;
    const { witness } = await request(
      { ...descriptor, 'a.proto': `${text} extend google.protobuf.MessageOptions { int32 level = 50000; }` },
      { ...descriptor, 'a.proto': text },
      'extension-removed',
    );
    expect([witness.proven, witness.writer, witness.reader]).toEqual([true, '{"[p.level]":1}', '{}']);
  });
});

/** What of descriptor.proto is needed here. */
const DESCRIPTOR =
  'syntax = "proto2"; package google.protobuf; message MessageOptions { optional bool deprecated = 3; extensions 1000 to max; }';

describe('what comes in between', () => {
  const proto2 = (fields: string): string =>
    `syntax = "proto2"; message M { ${fields} } service S { rpc A(M) returns (M); }`;

  test('another change makes the reader refuse: what it had read before that', async () => {
    const after = proto2('optional string x = 1; required int32 y = 2;');
    const { witness } = await request(proto2('optional int32 x = 1;'), after, 'field-type-changed');
    expect(witness.proven).toBe(true);
    expect(witness.reader).toBe("error: missing required 'y'; the rest reads as {}");
  });

  test('what is around it is not read: the way begins further inside', async () => {
    const group = (features: string, type: string): string =>
      `edition = "2023"; package p; service S { rpc A(Q) returns (Q); } message Q { M m = 1 ${features}; } message M { ${type} x = 1; }`;
    const { witness } = await request(
      group('', 'int32'),
      group('[features.message_encoding = DELIMITED]', 'string'),
      'field-type-changed',
    );
    expect([witness.message, witness.writer, witness.reader]).toEqual([
      { writer: 'p.M', reader: 'p.M' },
      '{"x":1}',
      '{}',
    ]);
  });

  test('a value of an entry that is read as a message', async () => {
    const of = (type: string): string =>
      echo(`message M { ${type} h = 6; } message A { B b = 4; } message B { fixed64 c = 4; }`);
    const after = echo('message M { repeated A h = 6; } message A { repeated int32 d = 2; }');
    const { witness } = await request(of('map<sint64, A>'), after, 'field-type-changed', 'rejected');
    expect([witness.proven, witness.writer, witness.bytes]).toEqual([
      true,
      '{"h":{"1":{"b":{"c":"18446744073709551615"}}}}',
      '320f0802120b220921ffffffffffffffff',
    ]);
  });

  test('a packed run that is no key of an entry', async () => {
    const of = (type: string, run: string): string => echo(`message M { ${type} f = 4; ${run} }`);
    const { witness } = await request(
      of('M', 'repeated fixed64 a = 1;'),
      of('map<fixed64, M>', ''),
      'field-type-changed',
      'dropped',
    );
    expect([witness.proven, witness.bytes, witness.reader]).toEqual([
      true,
      '220a0a080100000000000000',
      '{"f":{"0":{}}}',
    ]);
  });

  test('a required field of a message in which more is missing', async () => {
    const of = (label: string, inner: string): string => `syntax = "proto2"; service S { rpc A(M) returns (M); }
      message M { required N n = 1; ${label} int32 x = 2; } message N { ${inner} }`;
    const { witness } = await request(of('optional', ''), of('required', 'required int32 y = 1;'), 'required-added');
    expect([witness.proven, witness.writer, witness.reader]).toEqual([
      true,
      '{"n":{}}',
      "error: missing required 'y', and 'x' too",
    ]);
  });

  test('bytes that a message in a oneof can be read from', async () => {
    const { witness } = await request(
      echo('message M { bytes last = 1; int32 d = 3; }'),
      echo('message M { oneof two { E g = 1; int32 d = 3; } } message E {}'),
      'field-oneof-changed',
      'dropped',
    );
    expect([witness.proven, witness.bytes, witness.reader]).toEqual([true, '0a0208051801', '{"d":1}']);
  });

  test('a refusal for another reason proves nothing', async () => {
    const of = (fields: string): string =>
      `edition = "2023"; package p; message M { ${fields} } service S { rpc A(M) returns (M); }`;
    const after = of('string b = 1; int32 y = 2 [features.field_presence = LEGACY_REQUIRED];');
    const { witness } = await request(of('bytes b = 1;'), after, 'field-type-changed', 'rejected');
    expect([witness.writer, witness.reader]).toEqual(['{"b":"/w=="}', 'error: a string is not valid UTF-8']);
    const required = await request(of('bytes b = 1;'), after, 'field-added', 'rejected');
    expect([required.witness.writer, required.witness.reader]).toEqual(['{}', "error: missing required 'y'"]);
  });

  test('a message that requires itself is only read by runtimes that do not ask for that', async () => {
    const after = proto2('required M m = 6;').replace('syntax', ' syntax');
    const proofs = await proofsOf(proto2('required M m = 6; optional int32 x = 1;'), after);
    expect(proofs.filter(({ witness }) => witness.runtime === 'protobufjs' && !witness.proven).map(line)).toEqual([]);
  });
});

describe('what protobufjs makes of the sources', () => {
  test('a file that it cannot read leaves a reason', async () => {
    const enumeration = 'enum E { A = 0; reserved = 1; }';
    const { witness } = await request(
      echo(`message M { int32 x = 1; } ${enumeration}`),
      echo(`message M { } ${enumeration}`),
      'field-removed',
    );
    expect(witness).toEqual({
      writer: '',
      bytes: null,
      reader: expect.stringMatching(/^unproven: protobufjs cannot read a\.proto: /),
      runtime: 'protobufjs',
      proven: false,
      message: null,
    });
  });

  test('comments glued to words are no obstacle', async () => {
    const before = echo('message M { int32/* " */x/**/= 1;// " \n }');
    const { witness } = await request(before, echo('message M {}'), 'field-removed');
    expect([witness.proven, witness.writer]).toEqual([true, '{"x":1}']);
  });

  test('a name means what the language says, not what protobufjs finds below', async () => {
    const of = (fields: string): string =>
      echo(
        `message M { State state = 1; Below below = 2; message Below { enum State { A = 0; } } ${fields} } message State { ${fields} }`,
      );
    const { witness } = await request(of('int32 x = 5;'), of(''), 'field-removed');
    expect([witness.proven, witness.writer]).toEqual([true, expect.stringContaining('"x":1')]);
    const inner = (await proofsOf(of('int32 x = 5;'), of(''))).find(({ finding }) => finding.element === 'p.State.x');
    expect(must(inner).witness.writer).toBe('{"state":{"x":1}}');
  });

  test('names that mean something in JavaScript', async () => {
    const of = (field: string): string =>
      echo(`message M { class class = 1; } message class { int32 constructor = 1; int32 toString = 2; ${field} }`);
    const { witness } = await request(of('int32 delete = 3;'), of(''), 'field-removed');
    expect([witness.proven, witness.writer]).toEqual([true, '{"class":{"delete":1}}']);
  });

  test('types that are in no tree stand in the way of nothing', async () => {
    const of = (field: string): string =>
      `syntax = "proto3"; import "else/where.proto"; service S { rpc A(M) returns (M); } message M { else.Where w = 1; ${field} }`;
    const { witness } = await request(of('int32 x = 2;'), of(''), 'field-removed');
    expect([witness.proven, witness.writer]).toEqual([true, '{"x":1}']);
  });

  test('an extension in another file', async () => {
    const of = (extension: string): Readonly<Record<string, string>> => ({
      'a.proto':
        'syntax = "proto2"; package p; service S { rpc A(M) returns (M); } message M { extensions 100 to 200; }',
      'b.proto': `syntax = "proto2"; package q; import "a.proto"; ${extension}`,
    });
    const { witness } = await request(of('extend p.M { optional int32 x = 100; }'), of(''), 'extension-removed');
    expect([witness.proven, witness.writer, witness.bytes, witness.reader]).toEqual([
      true,
      '{"[q.x]":1}',
      'a00601',
      '{}',
    ]);
  });
});

describe('calls', () => {
  const served = call('message Q {} message R {}');

  test('end as the transport says', async () => {
    const gone = served.replace('service S { rpc A(Q) returns (R); }', 'service S { rpc B(Q) returns (Q); }');
    const [old, next] = [schemaOf(served), schemaOf(gone)];
    const { findings, ways } = compare(old, next, { rules: RULES });
    const finding = must(findings.find(({ rule }) => rule.id === 'rpc-removed'));
    const told = async (transport: 'grpc' | 'ttrpc'): Promise<unknown> => {
      const prover = await createProver(old, next, ways, { transport });
      const [witness] = prover.prove(finding).values();
      return [witness?.writer, witness?.reader, witness?.runtime, witness?.proven];
    };
    expect(await told('grpc')).toEqual(['/p.S/A', 'UNIMPLEMENTED', 'grpc', true]);
    expect(await told('ttrpc')).toEqual([
      '/p.S/A',
      'UNIMPLEMENTED (ttrpc-go, ttrpc-rust (async server)), INVALID_ARGUMENT (ttrpc-rust (sync server))',
      'ttrpc',
      true,
    ]);
  });

  test('are not proven where protobufjs cannot read the server', async () => {
    const unreadable =
      'syntax = "proto3"; package p; enum E { A = 0; reserved = 1; } service S { rpc B(Q) returns (Q); } message Q {}';
    const proofs = await proofsOf(served, unreadable);
    const removed = must(proofs.find(({ finding }) => finding.rule.id === 'rpc-removed'));
    expect(removed.witness.proven).toBe(false);
  });
});

test('findings are the same with and without proof', async () => {
  const [before, after] = [echo('message M { int32 x = 1; }'), echo('message M { string x = 1; }')];
  const [old, next] = [schemaOf(before), schemaOf(after)];
  const { findings, ways } = compare(old, next, { rules: RULES });
  const copy = structuredClone(findings.map(({ sentence, consequences }) => ({ sentence, consequences })));
  const prover = await createProver(old, next, ways);
  for (const finding of findings) {
    const proofs = prover.prove(finding);
    expect([...proofs.keys()]).toEqual(finding.consequences.filter(({ contract }) => contract !== 'source'));
  }
  expect(findings.map(({ sentence, consequences }) => ({ sentence, consequences }))).toEqual(copy);
});

describe('what is read in the place of something else', () => {
  test('messages merged into one that has more set than the last, whatever is read inside', async () => {
    const { witness } = await request(
      'edition = "2023"; message M { repeated N a = 8; } message N { O kind = 3; } message O {} service S { rpc A(M) returns (M); }',
      'edition = "2023"; message M { N a = 8; } message N { string kind = 3; } service S { rpc A(M) returns (M); }',
      'field-cardinality-changed',
      'altered',
    );
    expect([witness.writer, witness.bytes, witness.reader]).toEqual([
      '{"a":[{"kind":{}},{}]}',
      '42021a004200',
      '{"a":{"kind":""}}',
    ]);
  });

  test('an entry with a key that is read as a message', async () => {
    const { witness } = await request(
      'edition = "2023"; message M { map<string, N> m = 6 [features.utf8_validation = NONE]; } message N { N n = 5; } service S { rpc A(M) returns (M); }',
      'edition = "2023"; message M { O m = 6; } message O { K k = 1; map<uint64, bool> v = 2; } message N { N n = 5; } message K { extensions 100 to 199; } extend K { int64 x = 104; } service S { rpc A(M) returns (M); }',
      'field-type-changed',
      'ignored',
    );
    expect([witness.writer, witness.bytes, witness.reader]).toEqual([
      '{"m":{"":{"n":{}}}}',
      '32060a0012022a00',
      '{"m":{"k":{},"v":{"0":false}}}',
    ]);
  });
});
