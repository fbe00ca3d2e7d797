/** Plays one fault at one request of a run, and says what came of it. */
import type { LogEntry } from '../../double/double.ts';
import type { Call } from '../../double/world.ts';
import { HASTE } from '../../support/api.ts';
import { type InProcessResult, runInProcess, runPostStep } from '../../support/in-process.ts';
import { type FaultKind, PATIENCE } from './kinds.ts';
import type { Scene } from './scenes.ts';

/** A request of a run: the how manieth of its kind, from 1. */
export interface Position {
  readonly kind: string;
  readonly nth: number;
}

/** What is on GitHub in the end. */
export interface Outcome {
  readonly result: InProcessResult;
  readonly hits: number;
  readonly violations: readonly string[];
  /** `open`, or the conclusion, in the order they were made. */
  readonly checkRuns: readonly string[];
  readonly comments: readonly string[];
  /** What the tag leads to, null if there is none. */
  readonly tagged: string | null;
  readonly log: readonly LogEntry[];
}

const OPERATIONS = new Map([
  ['repos/compare-commits', 'compare'],
  ['git/get-tree', 'list files'],
  ['git/get-blob', 'read a file'],
  ['checks/create', 'create the check run'],
  ['checks/update', 'update the check run'],
  ['checks/list-for-ref', 'list check runs'],
  ['pulls/get', 'read the pull request'],
  ['issues/list-comments', 'list comments'],
  ['issues/create-comment', 'create the comment'],
  ['issues/update-comment', 'update the comment'],
  ['git/create-tag', 'make the tag object'],
  ['git/create-ref', 'make the reference'],
  ['git/get-ref', 'look at the reference'],
]);

/** Whether a request is one of GraphQL. */
export function isQuery({ kind }: Position): boolean {
  return QUERIES.includes(kind);
}

const QUERIES = ['ask whose token it is', 'read files', 'list tags', 'find a commit'];

/** What a request is for, in words. */
export function kindOf({
  operation,
  body,
}: Pick<Call, 'operation'> & { readonly body: Call['body'] | undefined }): string {
  if (operation !== 'graphql') return OPERATIONS.get(operation) ?? operation;
  const query = String(body?.query);
  if (query.includes('viewer')) return 'ask whose token it is';
  if (query.includes('oid: ')) return 'read files';
  if (query.includes('refPrefix')) return 'list tags';
  return 'find a commit';
}

/** The requests of a run in which nothing fails. */
export async function positionsOf(scene: Scene): Promise<readonly Position[]> {
  const { log, result } = await playing(scene, null, null);
  if (result.verdict !== scene.truth) throw new Error(`${scene.title}: ${result.verdict}\n${result.log}`);
  const seen = new Map<string, number>();
  const all = log.map((entry) => {
    const kind = kindOf(entry);
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    return { kind, nth };
  });
  return all.filter(({ kind }) => scene.among(kind));
}

/** Plays it; the post step comes when the fault is over. */
export function play(scene: Scene, position: Position, kind: FaultKind): Promise<Outcome> {
  return playing(scene, position, kind);
}

async function playing(scene: Scene, position: Position | null, kind: FaultKind | null): Promise<Outcome> {
  const double = await scene.open();
  const slow = kind !== null && 'slow' in kind.fault;
  const pace = { ...HASTE, ...(slow && { timeout: PATIENCE }) };
  let seen = 0;
  const when = (call: Call): boolean => {
    if (position === null || kindOf(call) !== position.kind) return false;
    seen += 1;
    return kind?.lasts === 'once' ? seen === position.nth : seen >= position.nth;
  };
  const rule = kind === null ? null : double.inject({ when }, kind.fault);
  try {
    const result = await runInProcess({ ...scene.run, double, pace });
    const hits = rule?.hits ?? 0;
    rule?.remove();
    await runPostStep(double, result.open, pace);
    const { world, violations, log } = double;
    return {
      result,
      hits,
      violations,
      checkRuns: world.checkRuns.map(({ conclusion }) => conclusion ?? 'open'),
      comments: world.comments.map(({ body }) => body),
      tagged: await tagOf(scene, double),
      log,
    };
  } finally {
    await double.close();
  }
}

/** The commit behind the tag that the scene makes; the tag is taken away again. */
async function tagOf({ tag }: Scene, { world }: Awaited<ReturnType<Scene['open']>>): Promise<string | null> {
  if (tag === null) return null;
  const commit = await world.git.commit(`refs/tags/${tag}`);
  await world.git.deleteRef(`refs/tags/${tag}`);
  return commit?.sha ?? null;
}
