import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/compat/compare.ts';
import type { JsonUse } from '../../../src/compat/context.ts';
import type { Finding } from '../../../src/compat/finding.ts';
import { compareMessages } from '../../../src/compat/json/compare.ts';
import { readMessage } from '../../../src/compat/json/decode.ts';
import { writeMessage } from '../../../src/compat/json/encode.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import type { Message } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { messageValue } from './values.ts';
import { versions } from './versions.ts';

const SEED = 20_261_122;
const types = { fieldsOf: (message: Message) => message.fields, messageNamed: () => undefined };
const USES: readonly JsonUse[] = (['strict', 'ignore-unknown'] as const).flatMap((reader) =>
  (['json', 'proto'] as const).map((names) => ({ reader, names })),
);

/** Two versions, and messages of the older one. */
const cases = versions.chain(([before, after]) =>
  fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    values: fc.array(messageValue(messageIn(schemaOf(before), 't.M')), { minLength: 1, maxLength: 5 }),
  }),
);

function told(before: string, after: string, json: JsonUse): readonly Finding[] {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES, json }).findings;
}

/** What the rules say a new server makes of an old client's request. */
function effectsOf(found: readonly Finding[]): ReadonlySet<string> {
  const here = found
    .flatMap(({ effects }) => effects)
    .filter(
      ({ contract, skew, flow }) => contract === 'json' && skew === 'old-client-new-server' && flow === 'request',
    );
  return new Set(here.map(({ effect }) => effect));
}

/**
 * A value that has no key at the reader is dropped, if the reader has its place under another name; a name that is
 * dropped is not missed where it is the default.
 */
function says(effects: ReadonlySet<string>, harm: string): boolean {
  return effects.has(harm) || ((harm === 'ignored' || harm === 'presence') && effects.has('dropped'));
}

describe('ProtoJSON of random versions', () => {
  test('nothing happens to a random message in another version that no rule says', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ before, after, values }) => {
        const [writer, reader] = [messageIn(schemaOf(before), 't.M'), messageIn(schemaOf(after), 't.M')];
        for (const use of USES) {
          const effects = effectsOf(told(before, after, use));
          for (const value of values) {
            const written = writeMessage(writer, value, { ...types, names: use.names });
            if (written === null) continue;
            const read = readMessage(reader, written.json, { ...types, unknown: use.reader });
            const harm =
              read === null
                ? 'rejected'
                : compareMessages(writer, value, reader, read, { writer: types, reader: types, names: use.names });
            // The same value in another kind hurts nobody: which kinds of a `Value` fit is not told one by one.
            if (harm === null || harm === 'retyped') continue;
            seen.set(harm, (seen.get(harm) ?? 0) + 1);
            expect({ use, harm, told: says(effects, harm) || [...effects].join() }).toEqual({ use, harm, told: true });
          }
        }
      }),
      { seed: Number(process.env.SEED ?? SEED), numRuns: Number(process.env.RUNS ?? 250) },
    );
    for (const harm of ['rejected', 'altered', 'dropped', 'ignored', 'presence'])
      expect([harm, (seen.get(harm) ?? 0) > 3]).toEqual([harm, true]);
  });
});
