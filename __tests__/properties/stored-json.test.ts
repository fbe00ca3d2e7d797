import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Finding } from '../../src/compat/finding.ts';
import { compareStored } from '../../src/compat/stored-json/compare.ts';
import { READER_MODELS, type ReaderModel } from '../../src/compat/stored-json/pair.ts';
import { storedSchemaOf } from '../../src/gate/example.ts';
import type { Json } from '../../src/schema/json-schema/json.ts';
import type { StoredElement, StoredSchema } from '../../src/schema/json-schema/model.ts';
import { parseJson, plainValue } from '../../src/schema/json-schema/parse-json.ts';
import { decode } from '../../src/witness/stored-json/decode.ts';
import { observe } from '../../src/witness/stored-json/observe.ts';
import { proveStored } from '../../src/witness/stored-json/prove.ts';
import { choicesOf, documentOf, type RawSchema, versions } from './support/random-json-schema.ts';

const RUNS = 300;
const models = fc.constantFrom(...READER_MODELS);

function linked(raw: RawSchema): StoredSchema {
  return storedSchemaOf(JSON.stringify(raw));
}

function rootOf(schema: StoredSchema): StoredElement {
  const [root] = schema.documents.values();
  if (root === undefined) throw new Error('no document');
  return root;
}

function found(before: RawSchema, after: RawSchema, model: ReaderModel): readonly Finding[] {
  const compared = compareStored(linked(before), linked(after), { model, versionField: [] });
  if ('problem' in compared) throw new Error(compared.problem.message);
  return compared.findings;
}

function valueIn(text: string): Json {
  const parsed = parseJson(text);
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.message}`);
  return plainValue(parsed.node);
}

function effectsIn(findings: readonly Finding[], skew: string): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ effects }) => effects.filter((each) => each.skew === skew).map(({ effect }) => effect)),
  );
}

describe('stored JSON', () => {
  test('the random documents are what the schema admits', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    let documents = 0;
    fc.assert(
      fc.property(versions, fc.nat(), ([schema], seed) => {
        const text = documentOf(schema, choicesOf(seed));
        fc.pre(text !== null);
        documents += 1;
        expect([text, ajv.validate(schema, JSON.parse(text ?? ''))]).toEqual([text, true]);
      }),
      { numRuns: 150 },
    );
    expect(documents).toBeGreaterThan(100);
  });

  test('sound: whatever is seen to happen to a document is reported', () => {
    let seen = 0;
    fc.assert(
      fc.property(versions, models, fc.nat(), fc.boolean(), ([before, after], model, seed, newWrites) => {
        const [from, to] = newWrites ? [after, before] : [before, after];
        const skew = newWrites ? 'new-data-old-reader' : 'old-data-new-reader';
        const choices = choicesOf(seed);
        const texts = [1, 2, 3, 4].flatMap(() => documentOf(from, choices) ?? []);
        const findings = found(before, after, model);
        const reported = effectsIn(findings, skew);
        const reader = rootOf(linked(to));
        for (const text of texts) {
          const decoded = decode(valueIn(text), reader, model);
          const observed = 'refused' in decoded ? ['rejected'] : [...observe(valueIn(text), decoded.value, reader)];
          seen += observed.length;
          const missed = observed.filter((effect) => !reported.has(effect));
          expect({ text, missed }).toEqual({ text, missed: [] });
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen).toBeGreaterThan(RUNS / 10);
  });

  test('complete: whatever is reported is shown by a document that the writer may write', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    let proofs = 0;
    fc.assert(
      fc.property(versions, models, ([before, after], model) => {
        for (const finding of found(before, after, model))
          for (const [{ skew, effect, when }, witness] of proveStored(finding)) {
            proofs += 1;
            // Where a type that is another one altogether is refused, nothing else of it may come to light.
            const refused = finding.consequences.some((each) => each.skew === skew && each.effect === 'rejected');
            if (!witness.proven && effect !== 'rejected' && refused) continue;
            const told = `${finding.rule.id} ${finding.element} ${skew} ${effect} ${when} ${JSON.stringify([before, after])}`;
            expect([told, witness.proven, witness.reader]).toEqual([told, true, witness.reader]);
            const writer = skew === 'old-data-new-reader' ? before : after;
            const admitted = schemasIn(writer).some((schema) => ajv.validate(schema, JSON.parse(witness.writer)));
            expect([told, witness.writer, admitted]).toEqual([told, witness.writer, true]);
          }
      }),
      { numRuns: RUNS },
    );
    expect(proofs).toBeGreaterThan(RUNS / 2);
  });

  test('comparing a version with itself finds nothing, and swapping the versions swaps what happens', () => {
    fc.assert(
      fc.property(versions, models, ([before, after], model) => {
        expect(found(before, before, model)).toEqual([]);
        const [there, back] = [found(before, after, model), found(after, before, model)];
        expect([...effectsIn(back, 'new-data-old-reader')].sort()).toEqual(
          [...effectsIn(there, 'old-data-new-reader')].sort(),
        );
        expect([...effectsIn(back, 'old-data-new-reader')].sort()).toEqual(
          [...effectsIn(there, 'new-data-old-reader')].sort(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** The root, and every schema inside with the definitions of the root: a proof can begin further inside. */
function schemasIn(root: RawSchema): readonly RawSchema[] {
  const inside = (node: unknown): readonly RawSchema[] => {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
    const schema = node as RawSchema;
    const bundles = ['properties', '$defs'].flatMap((keyword) => Object.values((schema[keyword] ?? {}) as RawSchema));
    return [schema, ...[...bundles, schema.items, schema.additionalProperties].flatMap(inside)];
  };
  return inside(root).map((schema) => ({ ...schema, $defs: root.$defs }));
}
