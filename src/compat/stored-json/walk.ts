/** The walk through the documents of two versions: which place of the old schemas meets which of the new ones. */
import { type StoredElement, type StoredSchema, targetOf } from '../../schema/json-schema/model.ts';
import { MOST_READ, refuseDeep, type Work } from './depth.ts';
import type { ReaderModel, Step, StoredPair, StoredWay } from './pair.ts';
import { twinIn } from './read.ts';
import { namesIn } from './shape.ts';

/** How the surface is read. */
export interface StoredUse {
  readonly model: ReaderModel;
  /** Names that lead to the constant that tells the version; empty: there is none. */
  readonly versionField: readonly string[];
}

/** Every pair that a document leads to, the document itself first. */
export interface WalkedDocument {
  readonly old: StoredElement | null;
  readonly new: StoredElement | null;
  readonly pairs: readonly StoredPair[];
}

/** @returns the documents in the order of the old version, then those that are new; a pair met in two is one object; throws TooDeep */
export function walkDocuments(old: StoredSchema, next: StoredSchema, use: StoredUse): readonly WalkedDocument[] {
  const known = new Map<StoredElement | null, Map<StoredElement | null, StoredPair>>();
  const work: Work = { left: MOST_READ };
  return pairDocuments(old, next).map((documents) => {
    const walk = new DocumentWalk({ documents, steps: [] }, { ...use, work }, known);
    if (documents.old === null || documents.new === null) walk.meet(documents.old, documents.new, null, walk.root);
    else walk.visit(documents.old, documents.new, null, walk.root);
    return { ...documents, pairs: [...walk.met] };
  });
}

type Documents = StoredWay['documents'];

/** By path; a document that moved is found again by its name. */
function pairDocuments(old: StoredSchema, next: StoredSchema): readonly Documents[] {
  const fresh = new Map([...next.documents].filter(([path]) => !old.documents.has(path)));
  const moved = (gone: StoredElement): StoredElement | null => {
    // No two documents of a version have one name.
    const found = [...fresh].find(([, { name }]) => name === gone.name);
    if (found === undefined) return null;
    fresh.delete(found[0]);
    return found[1];
  };
  const kept = [...old.documents].map(([path, document]) => ({
    old: document,
    new: next.documents.get(path) ?? moved(document),
  }));
  return [...kept, ...[...fresh.values()].map((document) => ({ old: null, new: document }))];
}

class DocumentWalk {
  readonly met = new Set<StoredPair>();
  readonly root: StoredWay;
  private readonly use: StoredUse & { readonly work: Work };
  private readonly known: Map<StoredElement | null, Map<StoredElement | null, StoredPair>>;
  private readonly opened = new Map<StoredElement, Set<StoredElement>>();

  constructor(
    root: StoredWay,
    use: StoredUse & { readonly work: Work },
    known: Map<StoredElement | null, Map<StoredElement | null, StoredPair>>,
  ) {
    this.root = root;
    this.use = use;
    this.known = known;
  }

  /** Two places that take each other's place, and all that is inside. */
  visit(old: StoredElement, next: StoredElement, parents: StoredPair['parents'], way: StoredWay): void {
    let [before, after, within] = [old, next, parents];
    while (this.meet(before, after, within, way) !== null) {
      if (before.refersTo === null || after.refersTo === null) {
        this.descend(targetOf(before), targetOf(after), way);
        return;
      }
      [before, after, within] = [before.refersTo, after.refersTo, null];
    }
  }

  /** @returns the pair; null if this document has met it before */
  meet(
    old: StoredElement | null,
    next: StoredElement | null,
    parents: StoredPair['parents'],
    way: StoredWay,
  ): StoredPair | null {
    const others = this.known.get(old) ?? new Map<StoredElement | null, StoredPair>();
    this.known.set(old, others);
    const pair = others.get(next) ?? this.pair(old, next, parents, way);
    others.set(next, pair);
    if (this.met.has(pair)) return null;
    this.met.add(pair);
    return pair;
  }

  private pair(
    old: StoredElement | null,
    next: StoredElement | null,
    parents: StoredPair['parents'],
    way: StoredWay,
  ): StoredPair {
    const { model, versionField, work } = this.use;
    const names = way.steps.map((step) => (step.kind === 'property' ? step.new : null));
    const isVersion = versionField.length > 0 && names.length === versionField.length;
    return {
      kind: 'stored',
      old,
      new: next,
      ...{ parents, way, model, work },
      refers: (old?.refersTo ?? null) !== null && (next?.refersTo ?? null) !== null,
      isVersion: isVersion && versionField.every((name, i) => names[i] === name),
      causes: [],
    };
  }

  private descend(old: StoredElement, next: StoredElement, way: StoredWay): void {
    const opened = this.opened.get(old) ?? new Set<StoredElement>();
    this.opened.set(old, opened);
    if (opened.has(next)) return;
    opened.add(next);
    refuseDeep(way.steps.length, next);
    const parents = { old, new: next };
    const inwards = (step: Step): StoredWay => ({ ...way, steps: [...way.steps, step] });
    const [before, after] = [namesIn(old.shape), namesIn(next.shape)];
    if (before !== null && after !== null) this.properties(before, after, parents, inwards);
    if (old.shape.items !== null && next.shape.items !== null)
      this.visit(old.shape.items, next.shape.items, parents, inwards({ kind: 'item' }));
    const [rest, entries] = [old.shape.rest, next.shape.rest];
    if (typeof rest !== 'string' && typeof entries !== 'string')
      this.visit(rest, entries, parents, inwards({ kind: 'entry' }));
  }

  private properties(
    before: ReadonlyMap<string, StoredElement>,
    after: ReadonlyMap<string, StoredElement>,
    parents: StoredPair['parents'] & object,
    inwards: (step: Step) => StoredWay,
  ): void {
    const taken = new Set<string>();
    for (const [name, old] of before) {
      const other = after.has(name) ? name : this.recased(name, before, after);
      const next = other === null ? undefined : after.get(other);
      if (next === undefined) this.meet(old, null, parents, inwards({ kind: 'property', old: name, new: name }));
      else {
        taken.add(next.name);
        this.visit(old, next, parents, inwards({ kind: 'property', old: name, new: next.name }));
      }
    }
    for (const [name, next] of after)
      if (!taken.has(name)) this.meet(null, next, parents, inwards({ kind: 'property', old: name, new: name }));
  }

  /** A name that is the same but for its case, on both sides the only one. */
  private recased(
    name: string,
    before: ReadonlyMap<string, StoredElement>,
    after: ReadonlyMap<string, StoredElement>,
  ): string | null {
    if (this.use.model === 'strict' || twinIn(before, name) === null) return null;
    return twinIn(after, name);
  }
}
