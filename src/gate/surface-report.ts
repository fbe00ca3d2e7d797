/** One surface as it is reported: what was compared, by which policy, and what came of it. */
import { minimumVersion } from '../release/version.ts';
import { windowText } from '../release/window.ts';
import type { Revision, SurfaceReport } from '../report/report.ts';
import { clientProtocols } from './client-protocol.ts';
import type { Decision } from './decide.ts';
import { filesIn, type Loaded } from './load.ts';
import type { Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import type { Declared, Sides } from './surface.ts';
import { toldOnce } from './unseen-once.ts';

/** Which surface it is, and where its policy comes from. */
export type Identity = Pick<SurfaceReport, 'name' | 'policy'>;

/** What came of the comparison. */
interface Compared {
  readonly baseline: Loaded;
  readonly head: Loaded;
  readonly older: readonly { readonly loaded: Loaded }[];
  readonly decision: Decision;
  readonly components: SurfaceReport['components'];
  readonly meetings: SurfaceReport['meetings'];
}

/** @returns the facts of a compared surface; what becomes of it is not yet in them */
export function reportOf(
  sides: Sides,
  { baselineVersion, headVersion, declared, declaredBy }: Declared,
  { policy, peers, window, workloads }: Settings,
  { name, policy: source }: Identity,
  { baseline, head, older, decision, components, meetings }: Compared,
): SurfaceReport {
  const lowest = baselineVersion === null ? null : minimumVersion(baselineVersion, decision.required);
  return {
    name,
    promise: policy.promise.preset,
    adjusted: policy.promise.adjusted,
    contracts: policy.contracts,
    window: windowText(window),
    against: [
      ...(sides.older ?? []).map(({ version }) => version.text),
      baselineVersion?.text ?? shortRef(sides.baseline),
    ],
    meetings,
    clientProtocols: clientProtocols([...older.map(({ loaded }) => loaded), baseline, head]),
    policy: source,
    peers,
    role: policy.promise.role,
    baseline: revision(sides.baseline, baselineVersion?.text ?? null),
    head: revision(sides.head, headVersion?.text ?? null),
    required: decision.required,
    declared,
    declaredBy,
    minimumVersion: lowest?.text ?? null,
    skews: decision.skews,
    clients: decision.clients,
    findings: decision.findings,
    notes: decision.notes,
    components,
    workloads,
    tag: null,
    unseen: toldOnce([...baseline.unseen, ...head.unseen]),
    files: { baseline: filesIn(baseline), head: filesIn(head) },
  };
}

function revision(tree: Tree, version: string | null): Revision {
  return { ref: shortRef(tree), sha: tree.sha, version };
}

/** A ref as people write it. */
export function shortRef({ ref }: Tree): string {
  return ref.replace(/^refs\/tags\//, '');
}
