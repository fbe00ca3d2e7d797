/** What the script of the page is told: every finding and every sentence once, pairs as lists of their places. */
import { clip, plainText, visible } from './escape.ts';
import type { Matrix, MatrixConsequence, MatrixFinding, MatrixMeeting } from './matrix.ts';

/** `[severity, text, proof]` */
type Told = readonly [severity: string, text: string, proof: string | null];
/** `[severity, rule, element, sentence, places of what happens]` */
type Found = readonly [severity: string, rule: string, element: string, sentence: string, told: readonly number[]];

export interface PageData {
  readonly told: readonly Told[];
  readonly found: readonly Found[];
  readonly surfaces: readonly {
    readonly client: string;
    readonly server: string;
    /** By the key of the pair, then by skew: places of what was found. */
    readonly meetings: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  }[];
}

const LONGEST = 400;

/** @returns the data of the page; all text in it can be shown as it is */
export function pageData({ surfaces }: Matrix): PageData {
  const told = table<Told>();
  const found = table<Found>();
  const toldOf = ({ severity, text, proof }: MatrixConsequence): number =>
    told.place([severity, shown(text), proof === null ? null : plainText(proof)]);
  const foundOf = ({ severity, rule, element, sentence, consequences }: MatrixFinding): number =>
    found.place([severity, rule, shown(element), shown(sentence), consequences.map(toldOf)]);
  const placesOf = ({ findings }: MatrixMeeting): readonly number[] => findings.map(foundOf);
  const pages = surfaces.map(({ peers, meetings }) => ({
    client: shown(peers.client),
    server: shown(peers.server),
    meetings: Object.fromEntries(
      [...meetings].map(([key, sides]) => [
        key,
        {
          'old-client-new-server': placesOf(sides['old-client-new-server']),
          'new-client-old-server': placesOf(sides['new-client-old-server']),
        },
      ]),
    ),
  }));
  return { told: told.values, found: found.values, surfaces: pages };
}

function shown(text: string): string {
  return clip(visible(text), LONGEST);
}

interface Table<T> {
  readonly values: readonly T[];
  readonly place: (value: T) => number;
}

/** Gives each different value a place. */
function table<T>(): Table<T> {
  const values: T[] = [];
  const places = new Map<string, number>();
  const place = (value: T): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, place };
}
