/** The comparison of the head with releases before the previous one. */
import { differences } from './differences.ts';
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
  const done: { readonly loaded: Loaded; readonly found: Omit<OlderEvidence, 'release'> }[] = [];
  return older.map(({ release, loaded }) => {
    const twin = done.find((each) => sameContent(each.loaded, loaded));
    if (twin !== undefined) return { release, ...twin.found };
    const same = sameContent(loaded, baseline);
    const toHead = same ? sinceBaseline : differences(loaded, head, settings);
    const found = {
      toHead: toHead.findings,
      evidence: toHead.evidence,
      toBaseline: same ? [] : differences(loaded, baseline, settings).findings,
      toBefore: before && differences(loaded, before, settings).findings,
    };
    done.push({ loaded, found });
    return { release, ...found };
  });
}

/** Whether two versions are made of the same files. A content is parsed once, so that its tree is its identity. */
export function sameContent(a: Loaded, b: Loaded): boolean {
  const [some, others] = [a.schema.files, b.schema.files];
  return (
    some.size === others.size &&
    a.own.size === b.own.size &&
    [...some].every(([path, file]) => others.get(path)?.node === file.node && a.own.has(path) === b.own.has(path))
  );
}
