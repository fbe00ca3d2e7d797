import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { schemaOf } from '../support/schema.ts';

const NOTES = `syntax = "proto2"; package acme; import "google/protobuf/descriptor.proto";
extend google.protobuf.MethodOptions { optional Note note = 50000; }
message Note { optional string text = 1; optional Note inner = 3; extensions 100 to 200; }
extend Note { optional Note more = 100; }`;

/** How many findings a change of the options of one method makes. */
function count(before: string, after: string): number {
  const schema = (options: string) =>
    schemaOf({
      'a.proto': `syntax = "proto3"; package p; import "notes.proto"; message M { int32 x = 1; }
        service S { rpc A(M) returns (M) { ${options} } }`,
      'notes.proto': NOTES,
    });
  const options = { rules: RULES, contractOptions: ['acme.note'] };
  return compare(schema(before), schema(after), options).findings.filter(({ rule }) => rule.id === 'option-changed')
    .length;
}

describe('a path to a part of an option', () => {
  test('says what the braces say', () => {
    expect(count('option (acme.note).inner.text = "a";', 'option (acme.note) = { inner { text: "a" } };')).toBe(0);
    expect(count('option (acme.note).inner.text = "a";', 'option (acme.note) = { text: "a" };')).toBe(1);
  });

  test('may lead through an extension, whose name has dots', () => {
    const path = 'option (acme.note).(acme.more).text = "a";';
    expect(count(path, 'option (acme.note) = { [acme.more] { text: "a" } };')).toBe(0);
    expect(count(path, 'option (acme.note).(.acme.more).text = "a";')).toBe(0);
    expect(count(path, 'option (acme.note) = { [acme.more] { text: "b" } };')).toBe(1);
    expect(count(path, 'option (acme.note).text = "a";')).toBe(1);
  });

  test('that is set as a whole and in part, which no compiler takes, is two values', () => {
    const odd = 'option (acme.note).inner.text = "a"; option (acme.note).inner = 1;';
    expect(count(odd, odd)).toBe(0);
    expect(count(odd, 'option (acme.note).inner.text = "a";')).toBe(1);
  });
});
