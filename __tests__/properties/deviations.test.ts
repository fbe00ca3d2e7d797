import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEVIATIONS } from '../../src/compat/runtimes.ts';
import { deviating } from './support/deviations.ts';
import { buildAll } from './support/image.ts';
import { type Judge, type Leaf, Peer, type Tree } from './support/peer.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');

interface Example {
  readonly what: string;
  readonly runtime: Judge;
  /** The content of message `M` of both sides, and what else they declare. */
  readonly writer: string;
  readonly reader: string;
  readonly sent: Tree;
  /** What each runtime sees; null if it refuses the message. */
  readonly es: Tree | null;
  readonly js: Tree | null;
}

/** One example of each deviation; the other runtime does as the specification says. */
const EXAMPLES: readonly Example[] = [
  {
    what: 'the wire type of a known field is not checked',
    runtime: 'es',
    writer: 'message M { fixed64 a = 1; }',
    reader: 'message M { int32 a = 1; int32 b = 2; }',
    sent: new Map([[1, [508914523312226437n]]]),
    es: new Map([
      [1, [5n]],
      [2, [7n]],
    ]),
    js: new Map(),
  },
  {
    what: 'a packed run that ends inside an element is read beyond its end',
    runtime: 'es',
    writer: 'message M { bytes a = 1; int32 b = 2; bytes c = 3; }',
    reader: 'message M { repeated fixed32 a = 1; int32 b = 2; bytes c = 3; }',
    sent: new Map<number, readonly Leaf[]>([
      [1, [Uint8Array.of(1, 0)]],
      [2, [8n]],
    ]),
    es: new Map([[1, [0x0810_0001n]]]),
    js: null,
  },
  {
    what: 'an extension of a closed enum that holds an undeclared number counts as set',
    runtime: 'es',
    writer: 'message M { extensions 100 to 199; } enum E { A = 0; B = 7; } extend M { E x = 100; }',
    reader:
      'message M { extensions 100 to 199; } enum E { option features.enum_type = CLOSED; A = 0; } extend M { E x = 100; }',
    sent: new Map([[100, [7n]]]),
    es: new Map([[100, [0n]]]),
    js: new Map(),
  },
  {
    what: 'a message type without any field cannot skip a group',
    runtime: 'js',
    writer: 'message M { M a = 1 [features.message_encoding = DELIMITED]; }',
    reader: 'message M {}',
    sent: new Map([[1, [new Map()]]]),
    es: new Map(),
    js: null,
  },
];

function peersOf({ writer, reader }: Example): { readonly writer: Peer; readonly reader: Peer } {
  const text = (prefix: string, content: string) => ({
    [`${prefix}proto`]: `edition = "2023"; package ${prefix}p; ${content}`,
  });
  const texts = { writer: text('o.', writer), reader: text('n.', reader) };
  const image = buildAll([texts.writer, texts.reader], BUF);
  return { writer: new Peer(texts.writer, 'o.', image), reader: new Peer(texts.reader, 'n.', image) };
}

describe('where one of the two runtimes is no judge', () => {
  test.each(EXAMPLES)('$runtime: $what', (example) => {
    const meet = peersOf(example);
    const [writer, reader] = [meet.writer.message('p.M'), meet.reader.message('p.M')];
    if (writer === null || reader === null) throw new Error('the example declares p.M');
    const bytes = meet.writer.encode(writer, example.sent);
    expect(meet.reader.decode('es', reader, bytes)).toEqual(example.es);
    expect(meet.reader.decode('js', reader, bytes)).toEqual(example.js);
    expect([...deviating(meet, writer, example.sent, reader)]).toEqual([example.runtime]);
  });

  test('every known deviation has its example', () => {
    expect(EXAMPLES.map(({ runtime, what }) => `${runtime}: ${what}`)).toEqual(
      DEVIATIONS.map(({ runtime, what }) => `${runtime}: ${what}`),
    );
  });
});
