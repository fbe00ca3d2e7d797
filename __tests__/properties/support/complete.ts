/** Completeness: everything that is told in binary is shown by a message, or by the call. */
import type { Comparison } from '../../../src/compat/compare.ts';
import { createProver } from '../../../src/witness/prover.ts';
import type { Witness } from '../../../src/witness/witness.ts';
import type { Built } from './cases.ts';
import type { Fault } from './sound.ts';

export interface Shown {
  readonly faults: readonly Fault[];
  /** Witnesses that show their effect. */
  readonly proven: number;
  /** Effects that only a runtime of another language shows. */
  readonly known: number;
}

/** Asks for a witness of each consequence, and reads those that are refused with the other runtime as well. */
export async function checkComplete(built: Built, { ways }: Pick<Comparison, 'ways'>): Promise<Shown> {
  const prover = await createProver(built.schemas.old, built.schemas.new, ways);
  const faults: Fault[] = [];
  const counts = { proven: 0, known: 0 };
  for (const finding of built.findings) {
    for (const [{ contract, skew, flow, effect, when }, witness] of prover.prove(finding)) {
      if (contract !== 'binary') continue;
      if (witness.proven) counts.proven++;
      else if (witness.runtime !== 'protobufjs') counts.known++;
      const what = `${finding.rule.id} ${finding.element}: ${skew} ${flow} ${effect} when ${when}`;
      if (!witness.proven && witness.runtime === 'protobufjs')
        faults.push({ what: `${what}: ${witness.reader}`, message: null });
      else if (witness.proven && isContradicted(built, witness, skew.startsWith('old') === (flow !== 'response')))
        faults.push({ what: `${what}: the witness is read otherwise`, message: null });
    }
  }
  return { faults, ...counts };
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
