/** Random choices that follow from one number, so that a case can be made again. */

export interface Random {
  /** A whole number from `min` to `max`, both included. */
  readonly upTo: (max: number, min?: number) => number;
  /** True in about `percent` of 100 calls. */
  readonly chance: (percent: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => readonly T[];
}

/** @param seed 32 bits */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const upTo = (max: number, min = 0): number => min + Math.floor(next() * (max - min + 1));
  return {
    upTo,
    chance: (percent) => upTo(99) < percent,
    pick: <T>(list: readonly T[]) => list[upTo(list.length - 1)] as T,
    shuffle: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(upTo(rest.length - 1), 1)[0] as (typeof list)[number]);
    },
  };
}
