/** Several values by one key. Most keys have one, so that only those with more have a set. */
export interface Index {
  readonly add: (key: string, value: string) => void;
  readonly of: (key: string) => Iterable<string>;
  /** The values of each key that has more than one. */
  readonly shared: () => Iterable<readonly string[]>;
  readonly keys: () => Iterable<string>;
}

/** @returns an empty index */
export function index(): Index {
  const first = new Map<string, string>();
  const several = new Map<string, Set<string>>();
  return {
    add: (key, value) => {
      const known = first.get(key);
      if (known === undefined) first.set(key, value);
      else if (known !== value) {
        const others = several.get(key);
        if (others === undefined) several.set(key, new Set([known, value]));
        else others.add(value);
      }
    },
    of: (key) => {
      const known = first.get(key);
      return several.get(key) ?? (known === undefined ? [] : [known]);
    },
    shared: () => [...several.values()].map((values) => [...values]),
    keys: () => first.keys(),
  };
}
