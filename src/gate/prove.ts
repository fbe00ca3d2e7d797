/** Proofs for what is reported: each consequence shown by a message that protobufjs writes and reads. */
import type { Comparison } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Problem, Schema, SchemaFile } from '../schema/model.ts';
import type { Decision } from './decide.ts';
import type { Settings } from './settings.ts';

/** A comparison and the two schemas it is of: what a finding's proof is made from. */
export interface Evidence {
  readonly old: Schema;
  readonly new: Schema;
  readonly comparison: Comparison;
}

/** How the peers talk. */
interface Speech {
  readonly peers: Pick<Settings['peers'], 'transport'>;
  readonly json: Settings['json'];
}

/** @returns the decision with its proofs; the verdict is not touched */
export async function proveDecision(
  decision: Decision,
  evidence: readonly Evidence[],
  speech: Speech,
): Promise<Decision> {
  const { findings, notes } = decision;
  const proven = await proveFindings([...findings, ...notes], evidence, speech);
  return { ...decision, findings: proven.slice(0, findings.length), notes: proven.slice(findings.length) };
}

/** @returns the findings with their proofs, in their order */
export async function proveFindings(
  reported: readonly ReportedFinding[],
  evidence: readonly Evidence[],
  speech: Speech,
): Promise<readonly ReportedFinding[]> {
  const findings = reported.map(({ finding }) => finding);
  const proofs = await witnessesOf(findings, evidence, speech);
  return reported.map((each) => ({ ...each, witnesses: proofs.get(each.finding) ?? each.witnesses }));
}

/** What shows each consequence of a finding. */
export type Witnesses = ReportedFinding['witnesses'];

/**
 * What proofs may cost, in fields of the messages that they are about: of messages with thousands of fields in which all
 * changed, the first findings are proven, which are those that block.
 */
const MOST_WORK = 2_000_000;

function workOf({ old, new: next }: Finding): number {
  const fieldsAround = (element: Finding['old']): number =>
    element?.kind === 'field' ? (element.parent?.fields.length ?? 0) : 0;
  return 20 + fieldsAround(old) + fieldsAround(next);
}

/**
 * @param most the work that they may cost
 * @returns the proofs of every finding that hurts somebody; where all are too much work, those of the first, and of the
 * others that nobody looked for them
 */
export async function witnessesOf(
  findings: readonly Finding[],
  evidence: readonly Evidence[],
  { peers: { transport }, json }: Speech,
  most = MOST_WORK,
): Promise<ReadonlyMap<Finding, Witnesses>> {
  const { createProver, untried } = await import('../witness/prover.ts');
  const origins = originsOf(evidence);
  const provers = new Map<Evidence, Awaited<ReturnType<typeof createProver>>>();
  const proofs = new Map<Finding, Witnesses>();
  let left = most;
  for (const finding of findings) {
    left -= workOf(finding);
    if (left < 0) {
      proofs.set(finding, untried(finding, 'not looked for, as too many fields changed'));
      continue;
    }
    if (finding.pair.kind === 'stored') {
      const { proveStored } = await import('../witness/stored-json/prove.ts');
      proofs.set(finding, proveStored(finding));
      continue;
    }
    const origin = origins.get(finding.pair);
    if (origin === undefined || finding.consequences.length === 0) continue;
    const known = provers.get(origin);
    const prover = known ?? (await createProver(origin.old, origin.new, origin.comparison.ways, { transport, json }));
    provers.set(origin, prover);
    proofs.set(finding, prover.prove(finding));
  }
  return proofs;
}

/** Findings are copied on their way here; the pair they are about is not. */
function originsOf(evidence: readonly Evidence[]): ReadonlyMap<Finding['pair'], Evidence> {
  const origins = new Map<Finding['pair'], Evidence>();
  for (const each of evidence) for (const { pair } of each.comparison.findings) origins.set(pair, each);
  return origins;
}

/**
 * The second opinion: every file of the two sides that has a finding is parsed by protobufjs too.
 * @returns a fatal problem for every declaration that the two parsers read differently
 */
export async function secondOpinions({
  findings,
  notes,
}: Pick<Decision, 'findings' | 'notes'>): Promise<readonly Problem[]> {
  const files = new Map<SchemaFile['node'], SchemaFile>();
  for (const { finding } of [...findings, ...notes])
    for (const element of [finding.old, finding.new]) {
      if (element === null || element.kind === 'stored') continue;
      const file = element.kind === 'file' ? element : element.file;
      files.set(file.node, file);
    }
  if (files.size === 0) return [];
  const { secondOpinion } = await import('../witness/second-opinion.ts');
  return secondOpinion([...files.values()]);
}
