/** What files import and declare, known without parsing them; each content is looked at once. */

import { type Outline, outlineOf } from '../schema/outline.ts';
import { scanOutline } from '../schema/scan.ts';
import type { Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import { readInBatches } from './read-batches.ts';

/** Known contents of some trees. */
export interface Outlines {
  readonly of: (id: string) => Outline | undefined;
  /** Whether a content has faults that leave no outline to trust. */
  readonly faulty: (id: string) => boolean;
  /** Reads what is not known of `entries`. A file that cannot be read at all is a fault here. */
  readonly need: (tree: Tree, entries: readonly Entry[]) => Promise<Fault | null>;
}

/** Contents that are in memory at a time, so that a large tree needs no more room than a small one. */
const AT_A_TIME = 512;

/** @param parses says of contents that are not read by now what only parsing can tell */
export function createOutlines(parses: Parses, maxBytes: number): Outlines {
  const { outlines } = parses;
  // Never kept for later: what is made of a faulty text depends on the parser.
  const faulty = new Map<string, Outline>();
  const of = (id: string): Outline | undefined => outlines.get(id) ?? faulty.get(id);
  const learn = (id: string, content: Uint8Array): void => {
    const scanned = scanBytes(content);
    if (scanned === null) {
      const { file, problems } = parses.parse(id, content);
      (problems.length > 0 ? faulty : outlines).set(id, outlineOf(file));
    } else outlines.set(id, scanned);
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
  return { of, faulty: (id) => faulty.has(id), need };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function scanBytes(content: Uint8Array): Outline | null {
  try {
    return scanOutline(strict.decode(content));
  } catch {
    return null;
  }
}
