import { expect, test } from '@jest/globals';
import type { Value } from '../../../src/compat/outcome.ts';
import { isMessage } from '../../../src/compat/wire/value.ts';
import { complete } from '../../../src/compat/wire/values-complete.ts';
import { messageIn, schemaOf } from './schema.ts';

const text = (value: Value): string => {
  if (isMessage(value))
    return `{${[...value].map(([number, [one]]) => `${number}: ${one === undefined ? '-' : text(one)}`).join(', ')}}`;
  return value instanceof Uint8Array ? `0x${Buffer.from(value).toString('hex')}` : JSON.stringify(String(value));
};

/** What is sent to a reader of `reader`, where the writer declares `writer`; both declare other messages after `;;`. */
function sent(writer: string, reader: string, more = ''): string {
  const [from, to] = [writer, reader].map((body) =>
    messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} } ${more}`), 't.M'),
  );
  if (from === undefined || to === undefined) throw new Error('no message');
  const value = complete(from, to);
  return value === null ? 'nothing' : text(value);
}

test('what would need itself is left unset', () => {
  const ring = 'message R { required R r = 1; required int32 x = 2; }';
  expect(sent('optional R a = 1;', 'required R a = 1;', ring)).toBe('{1: {2: "1"}}');
});

const N = 'message N { required int32 x = 1; optional int32 y = 2; }';

test.each([
  ['optional int32 a = 1;', 'optional int32 a = 1;', '{}'],
  ['required int32 a = 1;', 'optional int32 a = 1;', '{1: "0"}'],
  ['optional int32 a = 1;', 'required int32 a = 1;', '{1: "1"}'],
  ['optional int32 a = 1;', 'required int32 b = 2;', '{}'],
  ['optional N a = 1;', 'required N a = 1;', '{1: {1: "1"}}'],
  ['repeated N a = 1;', 'required N a = 1;', '{1: {1: "1"}}'],
  ['map<int32, int32> a = 1;', 'required N a = 1;', '{1: {1: "1", 2: "1"}}'],
  ['optional N a = 1;', 'required string a = 1;', '{1: {1: "0"}}'],
  ['optional string a = 1;', 'required N a = 1;', '{}'],
  ['optional int32 a = 1;', 'required N a = 1;', '{}'],
])('%s to a reader of %s', (writer, reader, expected) => {
  expect(sent(writer, reader, N)).toBe(expected);
});
