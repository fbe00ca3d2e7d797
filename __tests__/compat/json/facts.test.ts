import { describe, expect, test } from '@jest/globals';
import { type Bucket, type Measured, matrixRow } from '../wire/facts.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { bucketOf, FACTS, type JsonFact, subjectOf } from './facts.ts';

interface Difference {
  readonly fact: JsonFact;
  readonly text: string;
  readonly theirs: Bucket;
  readonly ours: Bucket;
}

const compared = { values: 0 };
const differences = FACTS.flatMap((fact): Difference[] => {
  const subject = subjectOf(fact);
  return Object.entries(fact.when).flatMap(([bucket, texts]) =>
    texts.flatMap((text) => {
      compared.values++;
      const [theirs, ours] = [bucket as Bucket, bucketOf(subject, fact, text)];
      // What no writer can write was not measured either.
      if (ours === 'unwritable') throw new Error(`${fact.edit}: ${text} cannot be written`);
      return ours === theirs ? [] : [{ fact, text, theirs, ours }];
    }),
  );
});

const RUNTIMES: readonly Measured[] = ['upb', 'pypure', 'cpp321', 'cpp', 'java', 'java4', 'go', 'pbjs', 'es'];

/** How many rows a runtime reads in another way than most: docs/wire-facts.md says which, and why. */
function apart(runtime: Measured): number {
  return FACTS.filter(({ runtimes, outcomes }) => {
    const own = runtimes[runtime];
    return own !== undefined && [...own].sort().join() !== [...outcomes].sort().join();
  }).length;
}

describe('the JSON interpreter and what real runtimes did', () => {
  test('every measured row is here, but for writers of defaults and of enums as numbers', () => {
    expect(FACTS).toHaveLength(6335);
    expect(FACTS.filter((fact) => matrixRow(fact) !== null)).toHaveLength(5534);
    expect(FACTS.filter(({ names }) => names === 'proto')).toHaveLength(9);
    expect(compared.values).toBe(54684);
  });

  test('every value ends where the majority of runtimes put it, or there is a reason', () => {
    const unexplained = differences.filter(
      ({ fact, text, theirs, ours }) => !EXCEPTIONS.some(({ covers }) => covers(fact, text, theirs, ours)),
    );
    expect(unexplained.map(({ fact, text, theirs, ours }) => `${fact.edit} ${text}: ${theirs}, not ${ours}`)).toEqual(
      [],
    );
  });

  test.each(EXCEPTIONS.map((one) => ({ one, reason: one.reason })))('no exception is stale: $reason', ({ one }) => {
    const covered = differences.filter(({ fact, text, theirs, ours }) => one.covers(fact, text, theirs, ours));
    expect(covered.length).toBe(one.values);
  });

  test('how often each runtime goes its own way', () => {
    expect(Object.fromEntries(RUNTIMES.map((runtime) => [runtime, apart(runtime)]))).toEqual({
      cpp: 629,
      cpp321: 387,
      es: 181,
      go: 172,
      java: 664,
      java4: 64,
      pbjs: 193,
      pypure: 20,
      upb: 358,
    });
  });
});
