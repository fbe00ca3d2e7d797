import { describe, expect, test } from '@jest/globals';
import type { Effect, Outcome, Runtime } from '../../../src/compat/outcome.ts';
import { type PathOutcome, readMessage } from '../../../src/compat/read/message.ts';
import { DIALECTS } from '../../../src/compat/runtimes.ts';
import { compareMessages } from '../../../src/compat/wire/compare.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { type Bucket, FACTS, type Fact, matrixRow } from '../wire/facts.ts';
import { type Cardinality, fileOf, type Kind } from '../wire/kinds.ts';
import {
  dialectOf,
  isException,
  type Sample,
  STANDS_FOR,
  type Subject,
  sampleOf,
  subjectOf,
  textsOf,
} from '../wire/measured.ts';

import { decodeWith, encodeAny, type Twin, twinOf } from '../wire/protobufjs.ts';

/** Rows of which the relation says less than was measured, and why. `who` writes. */
const LEFT_OUT: readonly { readonly edit: string; readonly who: 'old' | 'new'; readonly reason: string }[] = [
  { edit: 'enum.open_to_closed_edition', who: 'new', reason: 'raw bytes that no writer with a closed enum sends' },
  { edit: 'oneof.member_added', who: 'new', reason: 'raw bytes with two members of one oneof, which no writer sends' },
  {
    edit: 'msg.singular_merge_semantics',
    who: 'old',
    reason: 'raw bytes with a singular message twice, which no writer sends',
  },
  {
    edit: 'scalar:EO->EC:repeated(expanded)_to_singular',
    who: 'old',
    reason: 'the last element is no number of the closed enum, so the one before it is seen: told as two drops',
  },
];

/** How the measurement calls an effect; the others are no harm to bytes. */
const CALLED = new Map<Effect, Bucket>([
  ['presence', 'presence'],
  ['retyped', 'retype'],
  ['ignored', 'loss'],
  ['dropped', 'loss'],
  ['altered', 'corrupt'],
  ['rejected', 'reject'],
]);

interface Row {
  readonly fact: Fact;
  readonly subject: Subject;
  readonly outcomes: readonly PathOutcome[];
  readonly samples: readonly Sample[];
}

const ROWS: readonly Row[] = FACTS.map((fact) => {
  const subject = subjectOf(fact);
  const outcomes = readMessage(subject.from, subject.to, subject.sides).filter(({ effect }) => CALLED.has(effect));
  return { fact, subject, outcomes, samples: textsOf(fact).map((text) => sampleOf(subject, text)) };
});

const RUNTIMES = DIALECTS.map(({ runtime }) => runtime);

function on(outcomes: readonly Outcome[], runtime: Runtime): Set<Effect> {
  const here = outcomes.filter(({ runtimes }) => runtimes === 'all' || runtimes.includes(runtime));
  return new Set(here.map(({ effect }) => effect));
}

/** A member of a oneof that the reader has, too, is skipped on the wire; that it is `dropped` is the relation's word. */
function skipped(effect: Effect | null, outcomes: readonly Outcome[]): Effect | null {
  const member = outcomes.some((outcome) => outcome.effect === 'dropped' && outcome.aspect === 'unknown-field');
  return effect === 'ignored' && member ? 'dropped' : effect;
}

function seen({ writer, reader }: Subject, { meant, bytes }: Sample, runtime: Runtime): Effect | null {
  const read = decodeMessage(reader, bytes, dialectOf(runtime));
  return read === null ? 'rejected' : compareMessages(writer, meant, reader, read);
}

const nameOf = ({ edit, writer }: Fact): string => `${edit} (${writer} writes)`;
const isLeftOut = ({ edit, writer }: Fact): boolean => LEFT_OUT.some((row) => row.edit === edit && row.who === writer);

/** The effects that the row's own values have on a runtime and the relation does not name. */
function missing({ subject, outcomes, samples }: Row, runtime: Runtime): Effect[] {
  const predicted = on(outcomes, runtime);
  const effects = new Set(samples.map((sample) => skipped(seen(subject, sample, runtime), outcomes)));
  return [...effects].filter((effect) => effect !== null && !predicted.has(effect)) as Effect[];
}

/** A row of the matrix as protobufjs understands it. */
function twinsOf(fact: Fact): { readonly writer: Twin; readonly reader: Twin } | null {
  const row = matrixRow(fact);
  if (row === null) return null;
  const [writer, reader] = [0, 1].map((i) => {
    const cardinality = row.cardinalities[i] === 'optional' ? 'singular' : row.cardinalities[i];
    return twinOf(fileOf(row.kinds[i] as Kind, cardinality as Cardinality));
  }) as [Twin, Twin];
  return { writer, reader };
}

describe('the relation and what real runtimes did', () => {
  test.each(RUNTIMES)('%s does nothing, in any row, that the relation does not say', (runtime) => {
    const gaps = ROWS.filter((row) => missing(row, runtime).length > 0).map(({ fact }) => fact);
    expect(gaps.filter((fact) => !isLeftOut(fact)).map(nameOf)).toEqual([]);
  });

  test('every outcome has a trigger that shows it on each of its runtimes', () => {
    let shown = 0;
    const wrong: string[] = [];
    for (const { fact, subject, outcomes } of ROWS) {
      for (const outcome of outcomes) {
        const { effect, runtimes, trigger, when } = outcome;
        if (trigger === null) throw new Error(`no trigger in ${nameOf(fact)}`);
        const sample = { meant: trigger, bytes: encodeMessage(subject.writer, trigger) };
        for (const runtime of runtimes === 'all' ? RUNTIMES : runtimes) {
          shown++;
          const found = skipped(seen(subject, sample, runtime), [outcome]);
          if (found !== effect) wrong.push(`${nameOf(fact)} ${runtime}: ${effect} when ${when}, not ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(25_000);
  });

  test('protobufjs itself shows every outcome of the matrix that is said of it', () => {
    let shown = 0;
    const wrong: string[] = [];
    for (const { fact, subject, outcomes } of ROWS) {
      const twins = twinsOf(fact);
      if (twins === null) continue;
      for (const { effect, runtimes, trigger, when } of outcomes) {
        if (trigger === null || (runtimes !== 'all' && !runtimes.includes('js'))) continue;
        shown++;
        const read = decodeWith(twins.reader, encodeAny(twins.writer, trigger));
        const found = read === null ? 'rejected' : compareMessages(subject.writer, trigger, subject.reader, read);
        if (found !== effect) wrong.push(`${nameOf(fact)}: ${effect} when ${when}, not ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(shown).toBe(4998);
  });

  test('most rows say in so many words what was measured', () => {
    const counts = { same: 0, more: 0, otherWords: 0 };
    for (const { fact, outcomes } of ROWS) {
      const majority = STANDS_FOR.find(([name]) => fact.runtimes[name]?.join() === fact.outcomes.join());
      const ours = new Set([...on(outcomes, majority?.[1] ?? 'cpp')].map((effect) => CALLED.get(effect)));
      const measured = fact.outcomes.filter((outcome) => outcome !== 'same');
      if (measured.some((outcome) => !ours.has(outcome))) counts.otherWords++;
      else if (ours.size > measured.length) counts.more++;
      else counts.same++;
    }
    // "More" are outcomes whose values the measurement did not try; each has a trigger that shows it (above, and on
    // protobufjs itself). "Other words" are bytes read as something else: a shorter list is called a loss there.
    expect(counts).toEqual({ same: 3649, more: 310, otherWords: 86 });
  });

  test('the rows left out are few, none is stale, and they are no others than the exceptions of the interpreter', () => {
    const rows = ROWS.filter(({ fact }) => isLeftOut(fact));
    expect(rows).toHaveLength(4);
    expect(rows.map(({ fact }) => fact).filter(isException)).toEqual([]);
    expect(rows.filter((row) => missing(row, 'cpp').length === 0)).toEqual([]);
  });
});
