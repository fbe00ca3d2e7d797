/**
 * Which files of a tree are linked together where some declare the same names. protoc sees a file and what it imports,
 * however far, and nothing else; two declarations of one name are a fault only if something imports both.
 */

/** One tree. Files of several trees that take each other's place have one name. */
export interface Side {
  /** The names of its files, each once. */
  readonly files: readonly string[];
  readonly importsOf: (file: string) => readonly string[];
  /** Files that declare the same names. */
  readonly twins: readonly (readonly [string, string])[];
}

/** Files that are linked together: those of each side, in the order of the sides. */
export type Group = readonly ReadonlySet<string>[];

/**
 * Divides the files of one tree, or of several that are compared, into as few groups as it finds, the same for all
 * trees: whatever may be linked together is in the first group. A group holds what its files import, so that a file can
 * be in several groups. Twins are in one group only where one file imports both.
 */
export function separate(sides: readonly Side[]): readonly Group[] {
  const graphs = sides.map(graphOf);
  const groups: { readonly files: readonly Set<string>[] }[] = [];
  // Of each side, the groups that hold a file.
  const holders = sides.map(() => new Map<string, Set<number>>());
  const place = (top: string): void => {
    const reached = graphs.map(({ behind }) => behind(top));
    const taken = new Set<number>();
    for (const [i, { twins }] of graphs.entries())
      for (const file of reached[i] ?? [])
        for (const twin of twins.get(file) ?? []) for (const group of holders[i]?.get(twin) ?? []) taken.add(group);
    let free = 0;
    while (taken.has(free)) free++;
    const group = groups[free] ?? { files: sides.map(() => new Set<string>()) };
    groups[free] = group;
    for (const [i, files] of reached.entries())
      for (const file of files) {
        group.files[i]?.add(file);
        hold(holders[i], file, free);
      }
  };
  for (const top of new Set(graphs.flatMap(({ tops }) => tops))) place(top);
  // What other files import on each side may have come to lie in different groups.
  const whole = (file: string): boolean => {
    const [held = NO_GROUPS, ...others] = graphs.flatMap(({ all }, i) =>
      all.has(file) ? [holders[i]?.get(file) ?? NO_GROUPS] : [],
    );
    return [...held].some((group) => others.every((other) => other.has(group)));
  };
  for (const file of new Set(sides.flatMap(({ files }) => files))) if (!whole(file)) place(file);
  return groups.map(({ files }) => files);
}

const NO_GROUPS: ReadonlySet<number> = new Set();

function hold(holders: Map<string, Set<number>> | undefined, file: string, group: number): void {
  const known = holders?.get(file);
  if (known === undefined) holders?.set(file, new Set([group]));
  else known.add(group);
}

interface Graph {
  readonly all: ReadonlySet<string>;
  /** Files that between them reach all files: those that nothing imports; of a circle the first. */
  readonly tops: readonly string[];
  /** The file and what it imports, however far; nothing if the tree does not have it. */
  readonly behind: (file: string) => readonly string[];
  readonly twins: ReadonlyMap<string, ReadonlySet<string>>;
}

function graphOf({ files, importsOf, twins }: Side): Graph {
  const all = new Set(files);
  const known = new Map<string, readonly string[]>();
  const behind = (file: string): readonly string[] => {
    if (!all.has(file)) return [];
    const found = known.get(file) ?? [...reachedFrom([file], importsOf)];
    known.set(file, found);
    return found;
  };
  const imported = new Set(files.flatMap((file) => importsOf(file).filter((other) => other !== file)));
  const tops = files.filter((file) => !imported.has(file));
  const covered = reachedFrom(tops, importsOf);
  for (const file of files) {
    if (covered.has(file)) continue;
    tops.push(file);
    covered.add(file);
    // What is covered is covered with all that is behind it.
    const rest = [file];
    for (const other of rest) {
      const fresh = importsOf(other).filter((next) => !covered.has(next));
      for (const next of fresh) covered.add(next);
      for (const next of fresh) rest.push(next);
    }
  }
  return { all, tops, behind, twins: bothWays(twins) };
}

function reachedFrom(starts: readonly string[], importsOf: Side['importsOf']): Set<string> {
  // The set grows while it is walked.
  const reached = new Set(starts);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

function bothWays(pairs: Side['twins']): ReadonlyMap<string, ReadonlySet<string>> {
  const twins = new Map<string, Set<string>>();
  for (const [a, b] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)])
    twins.set(a, (twins.get(a) ?? new Set()).add(b));
  return twins;
}
