import { describe, expect, test } from '@jest/globals';
import type { Runtime } from '../../../src/compat/outcome.ts';
import { type Bucket, FACTS, type Fact, type Measured, matrixRow } from './facts.ts';
import {
  bucketOf,
  dialectOf,
  ES_EXTENSIONS,
  EXCEPTIONS,
  isException,
  STANDS_FOR,
  sampleOf,
  subjectOf,
  textsOf,
} from './measured.ts';
import { meetsOtherWireType } from './wire-types.ts';

const setOf = (some: Iterable<string>): string => [...new Set(some)].sort().join(' ');

/** What the interpreter is given of each row. */
const ROWS = new Map(
  FACTS.map((fact) => {
    const subject = subjectOf(fact);
    return [fact, { subject, samples: textsOf(fact).map((text) => sampleOf(subject, text)) }];
  }),
);

function interpreted(fact: Fact, runtime: Runtime): Bucket[] {
  const row = ROWS.get(fact);
  return (row?.samples ?? []).map((sample) => bucketOf(row?.subject ?? subjectOf(fact), sample, dialectOf(runtime)));
}

/** What a runtime did and what the interpreter does, where they differ. */
function differences(measured: Measured, runtime: Runtime): Fact[] {
  return FACTS.filter((fact) => {
    const outcomes = fact.runtimes[measured];
    return outcomes !== undefined && setOf(outcomes) !== setOf(interpreted(fact, runtime));
  });
}

/** One of ours whose outcomes are the row's, which are those of most runtimes. */
function majority(fact: Fact): Runtime {
  const found = STANDS_FOR.find(([name]) => fact.runtimes[name]?.join() === fact.outcomes.join());
  if (found === undefined) throw new Error(`no runtime is the majority in ${fact.edit}`);
  return found[1];
}

describe('the wire interpreter and what real runtimes did', () => {
  test('every measured row is here', () => {
    expect(FACTS).toHaveLength(4045);
    expect(FACTS.filter((fact) => matrixRow(fact) !== null)).toHaveLength(3649);
    expect(FACTS.flatMap(({ when }) => Object.values(when).flat())).toHaveLength(34755);
  });

  test('every value shown ends where the majority of runtimes put it', () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const fact of FACTS) {
      if (isException(fact)) continue;
      const subject = subjectOf(fact);
      const dialect = dialectOf(majority(fact));
      for (const [bucket, texts] of Object.entries(fact.when)) {
        for (const text of texts) {
          compared++;
          const ours = bucketOf(subject, sampleOf(subject, text), dialect);
          if (ours !== bucket) wrong.push(`${fact.edit} (${fact.writer} writes) ${text}: ${bucket}, not ${ours}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBe(34686);
  });

  test.each(STANDS_FOR.filter(([, runtime]) => runtime !== 'es'))(
    '%s does what it did in every row',
    (measured, runtime) => {
      expect(differences(measured, runtime).filter((fact) => !isException(fact))).toEqual([]);
    },
  );

  test('protobuf-es differs only where a known field comes with another wire type', () => {
    const differ = differences('es', 'es');
    const explained = differ.filter((fact) => {
      const subject = subjectOf(fact);
      return textsOf(fact).some((text) => meetsOtherWireType(subject.reader, sampleOf(subject, text).bytes));
    });
    expect(explained).toHaveLength(2253);
    const rest = differ.filter((fact) => !explained.includes(fact)).map(({ edit }) => edit);
    expect(setOf(rest)).toBe(setOf(ES_EXTENSIONS));
  });

  test('the exceptions are few, and none is stale', () => {
    const rows = FACTS.filter(isException);
    expect(rows).toHaveLength(10);
    const edits = EXCEPTIONS.flatMap((exception) => exception.edits);
    const still = rows.filter((fact) => {
      const subject = subjectOf(fact);
      const dialect = dialectOf(majority(fact));
      return Object.entries(fact.when).some(([bucket, texts]) =>
        texts.some((text) => bucketOf(subject, sampleOf(subject, text), dialect) !== bucket),
      );
    });
    expect(setOf(still.map(({ edit }) => edit))).toBe(setOf(edits));
    expect(still).toHaveLength(10);
  });
});
