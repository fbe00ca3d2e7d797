import { beforeAll, describe, expect, test } from '@jest/globals';
import { BUILT, buildExamples, EXAMPLES } from './examples.ts';
import { line, type Proof, proofsOf } from './prove.ts';
import { type Claim, DEVIATIONS, type Trees, verify } from './verify.ts';

interface Case extends Proof {
  readonly id: string;
}

const cases: Case[] = [];
let trees: Omit<Trees, 'prefix'>;

beforeAll(async () => {
  trees = await buildExamples();
  for (const { id, example } of EXAMPLES) {
    const proofs = await proofsOf(example.before, example.after, example.stored);
    cases.push(...proofs.map((proof) => ({ ...proof, id })));
  }
});

/** What the JSON report says, read back from its text. */
function claimOf({ consequence, witness }: Proof): Claim {
  const { skew, contract, flow, effect } = consequence;
  return JSON.parse(JSON.stringify({ skew, contract, flow, effect, witness }));
}

const inTrees = ({ id }: Case): Trees => ({ ...trees, prefix: `${id}.` });
const checked = (): readonly Case[] => cases.filter(({ id, witness }) => witness.proven && BUILT.has(id));

describe('every example of every rule', () => {
  test('whatever a JavaScript runtime can show is proven', () => {
    const unproven = cases.filter(({ witness }) => !witness.proven && witness.runtime === 'protobufjs');
    expect(unproven.map(line)).toEqual([]);
    expect(cases.length).toBeGreaterThan(200);
  });

  test('the rest is known from a runtime that shows it', () => {
    const known = cases.filter(({ witness }) => !witness.proven);
    const wrong = known.filter(
      ({ consequence: { runtimes }, witness: { runtime } }) =>
        runtimes === 'all' || runtimes.includes('js') || !runtimes.some((one) => one === runtime),
    );
    expect(wrong.map(line)).toEqual([]);
    expect(known.map(({ witness }) => witness.runtime)).toEqual(expect.arrayContaining(['go', 'java', 'python']));
  });

  test("protobuf-es sees the same on buf's descriptors, but for its known deviations", () => {
    const verdicts = checked().map((one) => ({ one, verdict: verify(claimOf(one), inTrees(one)) }));
    const faults = verdicts.flatMap(({ one, verdict: { fault } }) =>
      fault === null ? [] : [`${line(one)}\n  ${fault}`],
    );
    expect(faults).toEqual([]);
    const counts = DEVIATIONS.map((what) => verdicts.filter(({ verdict }) => verdict.deviation === what).length);
    // No example has an extension that was in one message and is in another, nor a float in one.
    expect(counts.map((count) => count > 0)).toEqual([true, true, true, false, false]);
    expect(verdicts.length - counts.reduce((a, b) => a + b)).toBeGreaterThan(150);
  });

  test('one flipped byte is found out', () => {
    const flipped = checked().flatMap((one) => {
      const { bytes, writer } = one.witness;
      // Text that is not UTF-8 has no exact form in JSON: of that only its bytes tell.
      if (bytes === null || writer.includes('not UTF-8')) return [];
      return Array.from({ length: bytes.length / 2 }, (_, i) => {
        const value = (Number.parseInt(bytes.slice(2 * i, 2 * i + 2), 16) ^ 1).toString(16).padStart(2, '0');
        return { ...one, witness: { ...one.witness, bytes: bytes.slice(0, 2 * i) + value + bytes.slice(2 * i + 2) } };
      });
    });
    const believed = flipped.filter((one) => verify(claimOf(one), inTrees(one)).fault === null);
    expect(believed.map(line)).toEqual([]);
    expect(flipped.length).toBeGreaterThan(300);
  });

  test('another reader, another path or another side is found out', () => {
    const forged = checked().flatMap(({ witness, ...one }): Case[] => {
      if (witness.message === null) return [{ ...one, witness: { ...witness, writer: `${witness.writer}X` } }];
      if (witness.message.reader === null)
        return [{ ...one, witness: { ...witness, message: { writer: 'Nothing', reader: null } } }];
      return witness.reader.startsWith('{') ? [{ ...one, witness: { ...witness, reader: '{"forged":1}' } }] : [];
    });
    const believed = forged.filter((one) => verify(claimOf(one), inTrees(one)).fault === null);
    // Where protobuf-es reads wrong wire types nothing it sees counts, so that what is said of it does not either.
    const excused = believed.filter((one) => verify(claimOf(one), inTrees(one)).deviation === DEVIATIONS[0]);
    expect(believed.filter((one) => !excused.includes(one)).map(line)).toEqual([]);
    expect(forged.length).toBeGreaterThan(150);
  });
});
