/** Completeness: everything that is told, in binary and in ProtoJSON, is shown by a message, or by the call. */
import type { Comparison } from '../../../src/compat/compare.ts';
import type { Consequence } from '../../../src/compat/finding.ts';
import { createProver } from '../../../src/witness/prover.ts';
import type { Witness } from '../../../src/witness/witness.ts';
import { type Trees, verify } from '../../witness/verify.ts';
import type { Built } from './cases.ts';
import type { Fault } from './sound.ts';

export interface Shown {
  readonly faults: readonly Fault[];
  /** Witnesses that show their effect. */
  readonly proven: number;
  /** Effects that only a runtime of another language shows. */
  readonly known: number;
}

/** Asks for a witness of each consequence, and reads those that show it with another runtime as well. */
export async function checkComplete(built: Built, { ways }: Pick<Comparison, 'ways'>): Promise<Shown> {
  const prover = await createProver(built.schemas.old, built.schemas.new, ways);
  const faults: Fault[] = [];
  const counts = { proven: 0, known: 0 };
  for (const finding of built.findings) {
    for (const [consequence, witness] of prover.prove(finding)) {
      const { contract, skew, flow, effect, when } = consequence;
      if (witness.proven) counts.proven++;
      else if (witness.runtime !== 'protobufjs') counts.known++;
      const what = `${finding.rule.id} ${finding.element}: ${contract} ${skew} ${flow} ${effect} when ${when}`;
      const wrong = faultOf(built, consequence, witness);
      if (wrong !== null) faults.push({ what: `${what}: ${wrong}`, message: null });
    }
  }
  return { faults, ...counts };
}

/** What is wrong with a witness; null if nothing is. What another runtime is known for is shown by its interpreter. */
function faultOf(built: Built, { contract, skew, flow, effect }: Consequence, witness: Witness): string | null {
  if (!witness.proven && (witness.runtime === 'protobufjs' || witness.reader.startsWith('unproven')))
    return witness.reader;
  if (!witness.proven) return null;
  if (contract === 'json') return verify({ skew, contract, flow, effect, witness }, treesOf(built)).fault;
  return isContradicted(built, witness, skew.startsWith('old') === (flow !== 'response'))
    ? 'the witness is read otherwise'
    : null;
}

/** In ProtoJSON no runtime of JavaScript asks for what is required. */
function treesOf({ peers }: Built): Trees {
  return {
    old: peers.old.image.patient,
    new: peers.new.image.patient,
    prefix: { old: peers.old.prefix, new: peers.new.prefix },
  };
}

/** Whether protobufjs, on the text and not on our descriptors, refuses what it should not, or the other way round. */
function isContradicted({ peers }: Built, { bytes, message, runtime, reader }: Witness, oldWrites: boolean): boolean {
  if (bytes === null || message === null || message.reader === null || runtime !== 'protobufjs') return false;
  const peer = oldWrites ? peers.new : peers.old;
  const desc = peer.message(message.reader);
  if (desc === null) return true;
  const read = peer.decode(
    'js',
    desc,
    Uint8Array.from(bytes.match(/../g) ?? [], (two) => Number.parseInt(two, 16)),
  );
  return (read === null) !== reader.startsWith('error');
}
