import { expect, test } from '@jest/globals';
import { createContext } from '../../src/compat/context.ts';
import { readMisplaced } from '../../src/compat/misplaced.ts';
import type { Field } from '../../src/schema/model.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

function field(text: string): Field {
  const { messages } = schemaOf(`syntax = "proto2"; message M { ${text} } message N { optional string s = 1; }`);
  return must(messages.get('M')?.fields[0]);
}

function read(writer: string | null, reader: string | null): readonly string[] {
  const [from, to] = [writer, reader].map((text) => (text === null ? null : field(text)));
  const outcomes = readMisplaced({ writer: from ?? null, reader: to ?? null }, { readWhole: () => [] });
  return outcomes.map(
    ({ effect, when, beyondReader }) =>
      `${effect}${when === null ? '' : ` when ${when}`}${beyondReader ? ' beyond' : ''}`,
  );
}

test('the same type: what is sent is read as something else', () => {
  expect(read('optional int32 age = 1;', 'optional int32 size = 1;')).toEqual(['altered']);
});

test('a type that can be read in part is read as something else, and otherwise as its type says', () => {
  const [first, ...more] = read('optional int64 age = 1;', 'optional int32 size = 1;');
  expect(first).toBe('altered');
  expect(more.every((one) => one.includes(' when '))).toBe(true);
});

test('a type that cannot be read is lost, or refused', () => {
  expect(read('optional int32 age = 1;', 'optional string name = 1;')).toEqual(['dropped']);
  expect(read('optional string name = 1;', 'required int32 age = 1;').filter((one) => one === 'altered')).toEqual([]);
});

test('a message that is refused because of what is inside', () => {
  const [before, after] = ['required', 'optional'].map((label) => {
    const text = `message M { optional N n = 1; } message N { repeated L l = 1; } message L { ${label} int32 a = 1; }`;
    return schemaOf(`syntax = "proto2"; ${text}`);
  });
  const context = createContext(must(before), must(after));
  const [old, next] = [before, after].map((schema) => must(schema?.messages.get('M')?.fields[0]));
  const effects = (writer: Field | undefined, reader: Field | undefined): readonly string[] =>
    readMisplaced({ writer: must(writer), reader: must(reader) }, context).map(
      ({ effect, when, trigger }) => `${effect} ${when} ${trigger?.has(1) ?? false}`,
    );
  expect(effects(old, next)).toEqual(['altered null false']);
  expect(effects(next, old)).toEqual(['altered null false', 'rejected the field is not set, in n.l.a true']);
});

test('an enum in which the number has no name, or no place', () => {
  const enums = 'enum A { X = 0; Y = 1; } enum B { Z = 0; }';
  const schema = schemaOf(
    `syntax = "proto2"; message M { optional A a = 1; } message N { optional B b = 1; } ${enums}`,
  );
  const [writer, reader] = ['M', 'N'].map((name) => must(schema.messages.get(name)?.fields[0]));
  const outcomes = readMisplaced({ writer: must(writer), reader: must(reader) }, { readWhole: () => [] });
  // Only Go keeps every number.
  expect(outcomes.map(({ effect, when, runtimes }) => [effect, when, runtimes])).toEqual([
    ['altered', null, ['go']],
    ['altered', 'what is sent can be read as the other field', NOT_GO],
    ['unnamed', 'the value is Y', ['go']],
    ['dropped', 'the value is Y', NOT_GO],
  ]);
});

const NOT_GO = ['java', 'cpp', 'python', 'js', 'es'];

test('a number that a closed enum never declares is read as something else in Go alone', () => {
  const schema = schemaOf(
    'syntax = "proto2"; message M { optional bool a = 1; } message N { optional B b = 1; } enum B { Z = 5; }',
  );
  const [writer, reader] = ['M', 'N'].map((name) => must(schema.messages.get(name)?.fields[0]));
  const outcomes = readMisplaced({ writer: must(writer), reader: must(reader) }, { readWhole: () => [] });
  expect(outcomes.flatMap(({ effect, runtimes }) => (effect === 'altered' ? [runtimes] : []))).toEqual([['go']]);
});

test('a number that only one side has', () => {
  expect(read('optional int32 age = 1;', null)).toEqual(['ignored beyond']);
  expect(read(null, 'optional int32 age = 1;')).toEqual(['absent']);
  expect(read(null, 'required int32 age = 1;')).toEqual(['rejected', 'absent']);
  expect(read(null, null)).toEqual([]);
});

test('where most of what is sent is refused, the rest is read as something else', () => {
  expect(read('repeated fixed64 sizes = 1 [packed = true];', 'repeated N ns = 1;')).toEqual([
    'altered when what is sent can be read as the other field',
    "rejected when the bytes sent do not parse as the reader's type",
  ]);
});

test('a message is read as a run of numbers only if it has the length of one', () => {
  const schema = schemaOf(`syntax = "proto3";
    message Short { N n = 1; } message N { string s = 1; }
    message Even { bool b = 1; } message Runs { repeated fixed64 r = 1; }`);
  const of = (name: string): Field => must(schema.messages.get(name)?.fields[0]);
  const list = (field: Field): Field => ({ ...field, repeated: true, presence: null });
  const effects = (inner: string): readonly string[] => {
    const holder: Field = {
      ...list(of('Short')),
      type: { kind: 'message', message: must(schema.messages.get(inner)) },
    };
    return readMisplaced({ writer: holder, reader: of('Runs') }, { readWhole: () => [] }).map(({ effect }) => effect);
  };
  expect(effects('Short')).toContain('altered');
  // Two bytes, whatever it holds.
  expect(effects('Even')).not.toContain('altered');
});

test('what is never sent is not read as something else', () => {
  const schema = schemaOf('syntax = "proto3"; message M { E e = 1; } message N { E f = 1; } enum E { ONLY = 0; }');
  const [writer, reader] = ['M', 'N'].map((name) => must(schema.messages.get(name)?.fields[0]));
  expect(readMisplaced({ writer: must(writer), reader: must(reader) }, { readWhole: () => [] })).toEqual([]);
});
