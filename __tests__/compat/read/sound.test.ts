import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Effect, MessageValue, Runtime } from '../../../src/compat/outcome.ts';
import { type PathOutcome, readMessage } from '../../../src/compat/read/message.ts';
import { DIALECTS, type Dialect } from '../../../src/compat/runtimes.ts';
import { compareField } from '../../../src/compat/wire/compare.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import type { Message } from '../../../src/schema/model.ts';
import { messageValue, shapes, versionOf } from '../wire/arbitrary.ts';
import { messageFile } from '../wire/kinds.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const SEED = 20_261_122;
const side = { fieldsOf: (message: Message) => message.fields };

/** A writer, a reader, and messages of the writer. */
const cases = shapes
  .chain((before) => fc.tuple(fc.constant(before), versionOf(before)))
  .chain((versions) => {
    const [writer, reader] = versions.map((version) => messageIn(schemaOf(messageFile(version)), 't.M')) as [
      Message,
      Message,
    ];
    const values = fc.array(messageValue(writer.fields), { minLength: 1, maxLength: 4 });
    return fc.record({ writer: fc.constant(writer), reader: fc.constant(reader), values });
  });

/** What a runtime does to fields that it reads back unharmed under the writer's own schema. */
function harms(writer: Message, reader: Message, value: MessageValue, dialect: Dialect): Set<Effect> {
  const bytes = encodeMessage(writer.fields, value);
  const own = decodeMessage(writer.fields, bytes, dialect);
  const read = decodeMessage(reader.fields, bytes, dialect);
  if (own === null || read === null) return new Set(own === null ? [] : ['rejected']);
  const found = writer.fields.map((field): Effect | null => {
    const list = value.get(field.number) ?? [];
    const other = reader.fields.find(({ number }) => number === field.number);
    if (compareField(field, list, field, own.get(field.number) ?? []) !== null) return null;
    return other === undefined ? null : compareField(field, list, other, read.get(field.number) ?? []);
  });
  return new Set(found.filter((harm) => harm !== null));
}

function said(outcomes: readonly PathOutcome[], runtime: Runtime): Set<Effect> {
  const here = outcomes.filter(({ runtimes }) => runtimes === 'all' || runtimes.includes(runtime));
  return new Set(here.map(({ effect }) => effect));
}

test('nothing happens to a random message in another version that the relation does not say', () => {
  let checked = 0;
  fc.assert(
    fc.property(cases, ({ writer, reader, values }) => {
      const outcomes = readMessage(writer, reader, { writer: side, reader: side });
      for (const dialect of DIALECTS) {
        const allowed = said(outcomes, dialect.runtime);
        for (const value of values) {
          checked++;
          expect([...harms(writer, reader, value, dialect)].filter((effect) => !allowed.has(effect))).toEqual([]);
        }
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
  expect(checked).toBeGreaterThan(5000);
});

test('a message is read by its own declaration without a word', () => {
  fc.assert(
    fc.property(cases, ({ writer }) => {
      expect(readMessage(writer, writer, { writer: side, reader: side })).toEqual([]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
