/** What protobuf-es itself writes behind a oneof's last member, and what is said of it. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readField } from '../../src/compat/read/field.ts';
import type { Field } from '../../src/schema/model.ts';
import { messageIn, schemaOf } from '../compat/wire/schema.ts';
import { buildAll } from './support/image.ts';
import { type Leaf, Peer, type Tree } from './support/peer.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');
const READER = 'message M { oneof one { int32 a = 8; int32 b = 15; } }';
/** Under 8 more than the reader's type holds; 15 is required. */
const SENT: Tree = new Map<number, readonly Leaf[]>([
  [8, [2n ** 32n + 5n]],
  [15, [7n]],
]);

test.each([
  {
    what: 'an extension stands behind every field, so that the reader sees it, cut to its type',
    writer: 'message M { extensions 8; required int32 b = 15; } extend M { optional int64 a = 8; }',
    bytes: '7807408580808010',
    seen: new Map([[8, [5n]]]),
    said: ['altered on python,es'],
  },
  {
    what: 'a field stands in the order of the numbers, so that the reader sees the other member',
    writer: 'message M { required int32 b = 15; optional int64 a = 8; }',
    bytes: '4085808080107807',
    seen: new Map([[15, [7n]]]),
    said: [],
  },
  {
    what: 'a member of a oneof of its own too, wherever it is declared',
    writer: 'message M { oneof own { int32 z = 20; int64 a = 8; } required int32 b = 15; }',
    bytes: '4085808080107807',
    seen: new Map([[15, [7n]]]),
    said: ['altered on go'],
  },
])('protobuf-es: $what', ({ writer, bytes, seen, said }) => {
  const file = (prefix: string, content: string) => ({
    [`${prefix}proto`]: `syntax = "proto2"; package ${prefix}p; ${content}`,
  });
  const [before, after] = [file('o.', writer), file('n.', READER)];
  const image = buildAll([before, after], BUF);
  const [from, to] = [new Peer(before, 'o.', image), new Peer(after, 'n.', image)];
  const [sender, receiver] = [from.message('p.M'), to.message('p.M')];
  if (sender === null || receiver === null) throw new Error('both declare p.M');
  const sent = from.encode(sender, SENT);
  expect(Buffer.from(sent).toString('hex')).toBe(bytes);
  expect([to.decode('es', receiver, sent), to.decode('js', receiver, sent)]).toEqual([seen, seen]);

  const [told, read] = [...Object.values(before), ...Object.values(after)].map((text) => {
    const schema = schemaOf(text);
    const [name] = [...schema.messages.keys()];
    return messageIn(schema, name ?? '').knownFields.find(({ number }) => number === 8);
  }) as [Field, Field];
  expect(readField(told, read).map(({ effect, runtimes }) => `${effect} on ${runtimes}`)).toEqual(said);
});
