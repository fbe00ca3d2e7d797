/** What files import and declare, known without parsing them; each content is looked at once. */

import { type Outline, outlineOf } from '../schema/outline.ts';
import { scanOutline } from '../schema/scan.ts';
import type { Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

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
    const batches = inBatches(ids);
    let coming = batches[0] && tree.read(batches[0], maxBytes);
    for (const [i, batch] of batches.entries()) {
      const contents = await coming;
      const following = batches[i + 1];
      coming = following && tree.read(following, maxBytes);
      if (contents === undefined || isFault(contents)) return contents ?? null;
      for (const id of batch) {
        const content = contents.get(id) ?? MISSING;
        if (isFault(content)) {
          await coming;
          return content;
        }
        learn(id, content);
      }
    }
    return null;
  };
  return { of, faulty: (id) => faulty.has(id), need };
}

const MISSING: Fault = { kind: 'missing-object', message: 'the file could not be read', next: 'run this again' };

function inBatches(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / AT_A_TIME) }, (_, i) =>
    ids.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
  );
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function scanBytes(content: Uint8Array): Outline | null {
  try {
    return scanOutline(strict.decode(content));
  } catch {
    return null;
  }
}
