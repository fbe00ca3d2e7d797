/** Which versions meet, in which flow, and who then writes: the four cells that one relation fills. */

export const SKEWS = [
  'old-client-new-server',
  'new-client-old-server',
  'old-data-new-reader',
  'new-data-old-reader',
  'old-user-new-code',
] as const;
export type Skew = (typeof SKEWS)[number];

/** `request`: the client writes; `response`: the server writes; `stored`: one version writes, another reads later. */
export const FLOWS = ['request', 'response', 'stored'] as const;
export type Flow = (typeof FLOWS)[number];

export const CONTRACTS = ['binary', 'json', 'source'] as const;
/** `document`: JSON that a JSON Schema describes. It is no choice: where such data is named, it counts. */
export type Contract = (typeof CONTRACTS)[number] | 'document';

/** The older or the newer of the two compared versions. */
export type Side = 'old' | 'new';

/** One meeting of two versions: in `flow` of `skew`, `writer` is the side that writes. */
export interface Meeting {
  readonly skew: Skew;
  readonly flow: Flow;
  readonly writer: Side;
}

/** Every (skew, flow) there is, with the side that writes in it. */
export const MEETINGS: readonly Meeting[] = [
  { skew: 'old-client-new-server', flow: 'request', writer: 'old' },
  { skew: 'old-client-new-server', flow: 'response', writer: 'new' },
  { skew: 'new-client-old-server', flow: 'request', writer: 'new' },
  { skew: 'new-client-old-server', flow: 'response', writer: 'old' },
  { skew: 'old-data-new-reader', flow: 'stored', writer: 'old' },
  { skew: 'new-data-old-reader', flow: 'stored', writer: 'new' },
];

/** The side of the client in a call skew. */
export function clientSide(skew: 'old-client-new-server' | 'new-client-old-server'): Side {
  return skew === 'old-client-new-server' ? 'old' : 'new';
}
