import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { DEVIATIONS } from '../../../src/compat/runtimes.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { isMessage } from '../../../src/compat/wire/value.ts';
import type { Field } from '../../../src/schema/model.ts';
import { messageValue, shapes, versionOf } from './arbitrary.ts';
import { fileOf, messageFile } from './kinds.ts';
import { dialectOf } from './measured.ts';
import { decodeWith, encodeWith, twinOf } from './protobufjs.ts';

const SEED = 20_261_122;
const js = dialectOf('js');

/** Maps in the order of their keys: protobufjs holds them in objects, which have their own. */
function inOrder(value: Value): unknown {
  if (!isMessage(value)) return value instanceof Uint8Array ? [...value] : Object.is(value, -0) ? '-0' : value;
  const fields = [...value].map(([number, values]) => [number, values.map(inOrder)] as const);
  return fields.filter(([, values]) => values.length > 0).sort(([a], [b]) => a - b);
}

function sortedMaps(fields: readonly Field[], value: MessageValue): unknown {
  const maps = new Map(fields.filter(({ map }) => map !== null).map((field) => [field.number, field]));
  const text = (one: Value): string => String(isMessage(one) ? one.get(1) : one);
  return inOrder(
    new Map(
      [...value].map(([number, values]) => [
        number,
        maps.has(number) ? [...values].sort((a, b) => (text(a) < text(b) ? -1 : 1)) : values,
      ]),
    ),
  );
}

describe('protobufjs', () => {
  test('reads and writes random messages as the interpreter does, in other versions too', () => {
    const versions = shapes.chain((before) => fc.tuple(fc.constant(before), versionOf(before)));
    const cases = versions.chain(([before, after]) => {
      const [writer, reader] = [twinOf(messageFile(before)), twinOf(messageFile(after))];
      const values = fc.array(messageValue(writer.message.fields), { minLength: 1, maxLength: 5 });
      return fc.tuple(fc.constant(writer), fc.constant(reader), values);
    });
    let compared = 0;
    fc.assert(
      fc.property(cases, ([writer, reader, values]) => {
        const [from, to] = [writer.message.fields, reader.message.fields];
        const cannotSkip = to.length === 0 && from.some(({ delimited }) => delimited);
        for (const value of values) {
          const bytes = encodeMessage(from, value);
          expect(inOrder(decodeMessage(from, encodeWith(writer, value), js) ?? new Map())).toEqual(
            inOrder(decodeMessage(from, bytes, js) ?? new Map()),
          );
          if (cannotSkip) continue;
          compared++;
          const [theirs, ours] = [decodeWith(reader, bytes), decodeMessage(to, bytes, js)];
          expect(theirs && sortedMaps(to, theirs)).toEqual(ours && sortedMaps(to, ours));
        }
      }),
      { seed: SEED, numRuns: 700 },
    );
    expect(compared).toBeGreaterThan(1800);
  });

  test('deviates in one thing: a message type without fields refuses an unknown group', () => {
    const [group, empty, other] = [
      twinOf(fileOf('G', 'singular')),
      twinOf(messageFile([])),
      twinOf(fileOf('int32', 'singular')),
    ];
    const bytes = encodeWith(group, new Map([[1, [new Map()]]]));
    expect([decodeWith(empty, bytes), decodeWith(other, bytes)]).toEqual([null, new Map()]);
    expect(decodeMessage(empty.message.fields, bytes, js)).toEqual(new Map());
    expect(DEVIATIONS.filter(({ runtime }) => runtime === 'js').map(({ what }) => what)).toEqual([
      'a message type without any field cannot skip a group',
    ]);
  });
});
