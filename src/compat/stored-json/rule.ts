/** The shape of a rule on stored JSON: as the rules on protobuf, on other pairs. */
import type { StoredElement } from '../../schema/json-schema/model.ts';
import type { Floor, Part } from '../rule.ts';
import type { ReaderModel, StoredOutcome, StoredPair } from './pair.ts';

/** One pair seen in one direction. */
export interface StoredReading {
  readonly writer: StoredElement | null;
  readonly reader: StoredElement | null;
  /** The places whose shapes hold it. */
  readonly parents: { readonly writer: StoredElement; readonly reader: StoredElement } | null;
  readonly pair: StoredPair;
}

/** `before` and `after` are one schema or `path: text` maps; `finds` is the exact list, in report order. */
export interface StoredExample {
  readonly name: string;
  readonly before: string | Readonly<Record<string, string>>;
  readonly after: string | Readonly<Record<string, string>>;
  readonly reader: ReaderModel;
  readonly versionField?: string;
  readonly finds: readonly {
    readonly rule: string;
    readonly element: string;
    /** `skew effect severity`, worst first. Only what is worse than safe. */
    readonly consequences?: readonly string[];
  }[];
}

export interface StoredRule {
  readonly id: string;
  readonly title: string;
  readonly on: 'stored';
  /** `never`: refused unless accepted by name, whatever is declared. */
  readonly floor: Floor | 'never';
  readonly points: Part;
  differs(pair: StoredPair): boolean;
  /** What the reader makes of what the writer stored; absent where nothing happens. */
  effect?(reading: StoredReading): readonly StoredOutcome[];
  sentence(pair: StoredPair): string;
  readonly explanation: string;
  readonly remedy: string;
  readonly examples: readonly StoredExample[];
  /** Calls are not touched. */
  readonly call?: never;
  readonly flow?: never;
}
