/** What files import and declare, known without parsing them; each content is looked at once. */

import { type Outline, outlineOf } from '../schema/outline.ts';
import { scanFile } from '../schema/scan.ts';
import type { Parses, Sketched } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import { readInBatches } from './read-batches.ts';

/** Known contents of some trees. */
export interface Outlines {
  readonly of: (id: string) => Outline | undefined;
  /** Whether a content has faults that leave no outline to trust. */
  readonly faulty: (id: string) => boolean;
  /** A text from which the names of a content can be resolved; undefined where only all of it will do. */
  readonly sketchOf: (id: string) => Sketched | undefined;
  /** Reads what is not known of `entries`. A file that cannot be read at all is a fault here. */
  readonly need: (tree: Tree, entries: readonly Entry[]) => Promise<Fault | null>;
}

/** Contents that are in memory at a time, so that a large tree needs no more room than a small one. */
const AT_A_TIME = 512;

/** @param parses says of contents that are not read by now what only parsing can tell */
export function createOutlines(parses: Parses, maxBytes: number): Outlines {
  const { outlines } = parses;
  const { sketches } = outlines;
  // Never kept for later: what is made of a faulty text depends on the parser.
  const faulty = new Map<string, Outline>();
  const of = (id: string): Outline | undefined => outlines.get(id) ?? faulty.get(id);
  const learn = (id: string, content: Uint8Array): void => {
    const text = strictText(content);
    const scanned = text === null ? null : scanFile(text);
    if (scanned === null) {
      const { file, problems } = parses.parse(id, content);
      (problems.length > 0 ? faulty : outlines).set(id, outlineOf(file));
      return;
    }
    outlines.set(id, scanned.outline);
    const { sketch, parts } = scanned;
    if (sketch !== null) sketches.set(id, { sketch, parts });
  };
  const need = async (tree: Tree, entries: readonly Entry[]): Promise<Fault | null> => {
    const ids = [...new Set(entries.map(({ id }) => id))].filter((id) => of(id) === undefined);
    let unread: Fault | null = null;
    const fault = await readInBatches(tree, ids, AT_A_TIME, maxBytes, (id, content) => {
      if (isFault(content)) unread ??= content;
      else if (unread === null) learn(id, content);
    });
    return fault ?? unread;
  };
  return { of, faulty: (id) => faulty.has(id), sketchOf: (id) => sketches.get(id), need };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @returns the text of a content; null if it is not UTF-8 */
export function strictText(content: Uint8Array): string | null {
  try {
    return strict.decode(content);
  } catch {
    return null;
  }
}
