/** The proofs of a finding in words: what is sent, the bytes, what is read. */
import type { Consequence } from '../compat/finding.ts';
import type { Witness } from '../witness/witness.ts';
import type { Audience } from './consequences.ts';
import type { Report, ReportedFinding } from './report.ts';
import { count, skewLabel } from './words.ts';

/** The proof of what happens to one pair of peers. */
export interface Proof {
  /** `old kata-runtime + new kata-agent` */
  readonly peers: string;
  /** `{"x":1} → 08 01 → {}` */
  readonly text: string;
}

/** What proofs are made with here; another name is of a runtime that was seen to behave so. */
const OWN: ReadonlySet<string> = new Set(['protobufjs', 'lenient', 'strict']);

/** In UTF-16 code units; more of a message shows nothing more. */
const LONGEST = 200;

/** @returns a proof for each thing that happens in a contract that counts, each once, worst first */
export function proofsOf({ finding, witnesses }: ReportedFinding, { peers, contracts }: Audience): readonly Proof[] {
  const proofs = new Map<string, Proof>();
  for (const consequence of finding.consequences) {
    const witness = witnesses.get(consequence);
    if (witness === undefined || !contracts.includes(consequence.contract)) continue;
    const proof = { peers: skewLabel(consequence.skew, peers), text: witnessText(witness) };
    proofs.set(JSON.stringify(proof), proof);
  }
  return [...proofs.values()];
}

/** @returns what is sent, the bytes and what is read, cut where they are long; and whether it is not proven */
export function witnessText({ writer, bytes, reader, runtime, proven }: Witness): string {
  const sent = bytes === null ? [] : [bytes === '' ? 'no bytes' : short(spaced(bytes))];
  const steps = [short(writer), ...sent, short(reader)].filter((step) => step !== '').join(' → ');
  if (proven) return steps;
  return OWN.has(runtime) ? `${steps} (unproven)` : `${steps} (known from ${runtime})`;
}

function spaced(hex: string): string {
  return hex.replace(/..(?=.)/g, '$& ');
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** @returns how many consequences are not proven, and how many are known from other runtimes, in words */
export function unprovenText({ surfaces }: Report): readonly string[] {
  const all = surfaces.flatMap((surface) => [...surface.findings, ...surface.notes]);
  const witnesses = all.flatMap(({ finding, witnesses: proofs }) =>
    finding.consequences.flatMap((consequence: Consequence) => proofs.get(consequence) ?? []),
  );
  const open = witnesses.filter(({ proven }) => !proven);
  const known = open.filter(({ runtime }) => !OWN.has(runtime));
  const unproven = open.length - known.length;
  return [
    ...(unproven === 0 ? [] : [`a proof of ${count(unproven, 'consequence')}`]),
    ...(known.length === 0 ? [] : [`a proof of ${count(known.length, 'consequence')} that only other runtimes show`]),
  ];
}
