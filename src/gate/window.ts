/** The comparison of the head with releases before the previous one. */
import { differences } from './differences.ts';
import { sameDocuments } from './documents.ts';
import type { Loaded } from './load.ts';
import type { OlderFindings } from './older.ts';
import type { Evidence } from './prove.ts';
import type { Settings } from './settings.ts';

/** A release of the window, by its version. */
export interface LoadedRelease {
  readonly release: string;
  readonly loaded: Loaded;
}

/** What an older release adds, and what that is proven from. */
export interface OlderEvidence extends OlderFindings {
  readonly evidence: readonly Evidence[];
}

type Since = Pick<ReturnType<typeof differences>, 'findings' | 'evidence'>;

interface Later {
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
  { baseline, before, head }: Later,
  sinceBaseline: Since,
  settings: Settings,
): readonly OlderEvidence[] {
  const done = new Map<string, Omit<OlderEvidence, 'release'>>();
  return older.map(({ release, loaded }) => {
    const key = contentKey(loaded);
    const twin = done.get(key);
    if (twin !== undefined) return { release, ...twin };
    const same = sameContent(loaded, baseline);
    const toHead = same ? sinceBaseline : differences(loaded, head, settings);
    const found = {
      toHead: toHead.findings,
      evidence: toHead.evidence,
      toBaseline: same && loaded.clients === undefined ? [] : differences(loaded, baseline, settings).findings,
      toBefore: before && differences(loaded, before, settings).findings,
    };
    done.set(key, found);
    return { release, ...found };
  });
}

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
