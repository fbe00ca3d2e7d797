/** The comparison of the head with releases before the previous one. */
import { type Differences, differences } from './differences.ts';
import { sameDocuments } from './documents.ts';
import type { Loaded } from './load.ts';
import type { OlderFindings } from './older.ts';
import type { Evidence } from './prove.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';

/** A release of the window, by its version. */
export interface LoadedRelease {
  readonly release: string;
  readonly loaded: Loaded;
}

/** What an older release adds, and what that is proven from. */
export interface OlderEvidence extends OlderFindings {
  readonly evidence: readonly Evidence[];
}

type Since = Pick<Differences, 'findings' | 'evidence'>;

/** The versions that count whatever the window is. */
export interface Later {
  readonly baseline: Loaded;
  readonly before: Loaded | null;
  readonly head: Loaded;
}

/**
 * @param sinceBaseline what was found between the previous release and the head
 * @returns what each older release adds; releases of one content are compared once
 */
export function olderFindings(
  older: readonly LoadedRelease[],
  later: Later,
  sinceBaseline: Since,
  settings: Settings,
): readonly OlderEvidence[] | NoSurface {
  const done = new Map<string, Omit<OlderEvidence, 'release'>>();
  const found: OlderEvidence[] = [];
  for (const { release, loaded } of older) {
    const key = contentKey(loaded);
    const added = done.get(key) ?? addedSince(loaded, later, sinceBaseline, settings);
    if (!('evidence' in added)) return added;
    done.set(key, added);
    found.push({ release, ...added });
  }
  return found;
}

function addedSince(
  loaded: Loaded,
  { baseline, before, head }: Later,
  sinceBaseline: Since,
  settings: Settings,
): Omit<OlderEvidence, 'release'> | NoSurface {
  const same = sameContent(loaded, baseline);
  const toHead = same ? sinceBaseline : differences(loaded, head, settings);
  if (!('evidence' in toHead)) return toHead;
  const toBaseline = same && loaded.clients === undefined ? NONE : differences(loaded, baseline, settings);
  if (!('findings' in toBaseline)) return toBaseline;
  const toBefore = before && differences(loaded, before, settings);
  if (toBefore !== null && !('findings' in toBefore)) return toBefore;
  return {
    toHead: toHead.findings,
    evidence: toHead.evidence,
    toBaseline: toBaseline.findings,
    toBefore: toBefore?.findings ?? null,
  };
}

const NONE = { findings: [] };

/** Equal for two versions iff they have the {@link sameContent | same content}. */
function contentKey({ schema, own, documents, clients }: Loaded): string {
  const files = [...schema.files].map(([path, { node }]) => JSON.stringify([path, numberOf(node), own.has(path)]));
  const ids = [...(documents?.ids ?? [])].map((each) => JSON.stringify(each));
  const others = clients === undefined ? '' : contentKey(clients.loaded);
  const parts = [...files.sort(), '', ...ids.sort()].join('\n');
  return others === '' || others === parts ? parts : `${parts}\n\n${others}`;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

function numberOf(node: object): number {
  const number = numbers.get(node) ?? ++lastNumber;
  numbers.set(node, number);
  return number;
}

/**
 * Whether two versions are made of the same files, and so are their clients. A content is parsed once, so that its tree is
 * its identity.
 */
export function sameContent(a: Loaded, b: Loaded): boolean {
  if ((a.clients ?? b.clients) !== undefined && !sameContent(a.clients?.loaded ?? a, b.clients?.loaded ?? b))
    return false;
  if (!sameDocuments(a.documents, b.documents)) return false;
  const [some, others] = [a.schema.files, b.schema.files];
  return (
    some.size === others.size &&
    a.own.size === b.own.size &&
    [...some].every(([path, file]) => others.get(path)?.node === file.node && a.own.has(path) === b.own.has(path))
  );
}
