/** The examples of rules are run as the gate would judge them; one that cannot be read is a mistake of ours. */
import { describe, expect, test } from '@jest/globals';
import { runExample, runStoredExample, schemaOf, storedSchemaOf } from '../../src/gate/example.ts';

const proto = (body: string): string => `syntax = "proto3";\n${body}`;

describe('protos', () => {
  test('one file or several, with what they import of the well-known ones', () => {
    expect([...schemaOf(proto('message M {}')).files.keys()]).toEqual(['a.proto']);
    const files = {
      'a.proto': proto('import "b.proto"; import "google/protobuf/any.proto"; message A { B b = 1; }'),
      'b.proto': proto('message B { google.protobuf.Duration d = 1; } import "google/protobuf/duration.proto";'),
    };
    expect([...schemaOf(files).files.keys()].sort()).toEqual([
      'a.proto',
      'b.proto',
      'google/protobuf/any.proto',
      'google/protobuf/duration.proto',
    ]);
  });

  test('a file of that name in the example is taken', () => {
    const own = proto('package google.protobuf; message Any { int32 mine = 1; }');
    const schema = schemaOf({
      'a.proto': proto('import "google/protobuf/any.proto"; message A { google.protobuf.Any a = 1; }'),
      'google/protobuf/any.proto': own,
    });
    expect(schema.messages.get('google.protobuf.Any')?.fields.map(({ name }) => name)).toEqual(['mine']);
  });

  test('that cannot be read or linked', () => {
    expect(() => schemaOf({ 'x.proto': 'message {' })).toThrow(/^x\.proto: /);
    expect(() => schemaOf(proto('message M { Nowhere n = 1; }'))).toThrow(/^a\.proto:2 .*Nowhere/);
    expect(() => schemaOf(proto('import "gone.proto"; message M {}'))).not.toThrow();
  });

  test('are compared', () => {
    const [before, after] = [proto('message M { int32 a = 1; }'), proto('message M { string a = 1; }')];
    expect(runExample({ before, after }).findings.map(({ rule }) => rule.id)).toEqual(['field-type-changed']);
    expect(runExample({ before, after: before }).findings).toEqual([]);
  });
});

describe('schemas of stored JSON', () => {
  const schema = (type: string): string => JSON.stringify({ type: 'object', properties: { a: { type } } });

  test('one file or several', () => {
    expect([...storedSchemaOf('{"type": "object"}').files.keys()]).toEqual(['state.schema.json']);
    const files = { 'a.schema.json': '{"$ref": "b.schema.json"}', 'b.schema.json': '{"type": "object"}' };
    expect([...storedSchemaOf(files).files.keys()]).toEqual(['a.schema.json', 'b.schema.json']);
  });

  test('that cannot be read or linked', () => {
    expect(() => storedSchemaOf({ 'x.schema.json': '{' })).toThrow(/^x\.schema\.json: /);
    expect(() => storedSchemaOf('{"$ref": "gone.schema.json"}')).toThrow(/^state\.schema\.json:1 .*gone/);
  });

  test('are compared', () => {
    const example = { before: schema('string'), after: schema('integer'), reader: 'strict' as const };
    expect(runStoredExample(example).length).toBeGreaterThan(0);
    expect(runStoredExample({ ...example, after: example.before })).toEqual([]);
  });
});
