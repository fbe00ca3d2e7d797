/** What the rules on stored JSON look at: a place of the old schemas beside the one of the new that takes it. */
import type { Json } from '../../schema/json-schema/json.ts';
import type { StoredElement } from '../../schema/json-schema/model.ts';
import type { Finding } from '../finding.ts';
import type { Effect } from '../outcome.ts';
import type { Work } from './depth.ts';

/**
 * How the program reads what it stored. `lenient`: unknown names are skipped, what is missing is the zero value, `null`
 * too (Go, encoding/json); `strict`: what is required and missing is an error, and so is `null` where it is not admitted
 * (Rust, serde). A value of another type is an error in both.
 */
export const READER_MODELS = ['lenient', 'strict'] as const;
export type ReaderModel = (typeof READER_MODELS)[number];

/** From a value inwards: to a property, by its name on each side; to an item of a list; to a value under a free name. */
export type Step =
  | { readonly kind: 'property'; readonly old: string; readonly new: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'entry' };

/** How a place is reached. */
export interface StoredWay {
  readonly documents: { readonly old: StoredElement | null; readonly new: StoredElement | null };
  readonly steps: readonly Step[];
}

/** At least one side is there. */
export interface StoredPair {
  readonly kind: 'stored';
  readonly old: StoredElement | null;
  readonly new: StoredElement | null;
  /** The places whose shapes hold it; null for documents and definitions. */
  readonly parents: { readonly old: StoredElement; readonly new: StoredElement } | null;
  readonly way: StoredWay;
  readonly model: ReaderModel;
  /** Both sides refer to other places: what those are is judged there. */
  readonly refers: boolean;
  /** The constant that tells which version wrote the document. */
  readonly isVersion: boolean;
  /** For a version that should have changed: what is not purely additive. */
  readonly causes: readonly Finding[];
  /** What may still be read, shared by all pairs of a comparison; absent: the pair has its own share. */
  readonly work?: Work;
}

/** One thing that can happen to what a writer stored. */
export interface StoredOutcome {
  readonly effect: Effect;
  /** In words that follow "when"; null if it happens whenever the place is written. */
  readonly when: string | null;
  /** What stands at the place and shows it; absent: the place is left out. */
  readonly sample?: Json;
  /** The reader's schema cannot express what shows it, and all that it can express is still written. */
  readonly beyondReader: boolean;
}
