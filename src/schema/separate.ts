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
  const place = (top: string): void => {
    const reached = graphs.map(({ behind }) => behind(top));
    const fits = groups.find(({ files }) =>
      graphs.every(({ twins }, i) => (reached[i] ?? []).every((file) => !meets(twins.get(file), files[i]))),
    );
    const group = fits ?? { files: sides.map(() => new Set<string>()) };
    if (fits === undefined) groups.push(group);
    for (const [i, files] of reached.entries()) for (const file of files) group.files[i]?.add(file);
  };
  for (const top of new Set(graphs.flatMap(({ tops }) => tops))) place(top);
  // What other files import on each side may have come to lie in different groups.
  const whole = (file: string): boolean =>
    groups.some(({ files }) => graphs.every(({ all }, i) => !all.has(file) || files[i]?.has(file)));
  for (const file of new Set(sides.flatMap(({ files }) => files))) if (!whole(file)) place(file);
  return groups.map(({ files }) => files);
}

function meets(twins: ReadonlySet<string> | undefined, held: ReadonlySet<string> | undefined): boolean {
  if (twins === undefined || held === undefined) return false;
  return [...twins].some((twin) => held.has(twin));
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
    const found = known.get(file) ?? [...reachedFrom(file, importsOf)];
    known.set(file, found);
    return found;
  };
  const imported = new Set(files.flatMap((file) => importsOf(file).filter((other) => other !== file)));
  const tops = files.filter((file) => !imported.has(file));
  const covered = new Set(tops.flatMap(behind));
  for (const file of files) {
    if (covered.has(file)) continue;
    tops.push(file);
    for (const other of behind(file)) covered.add(other);
  }
  return { all, tops, behind, twins: bothWays(twins) };
}

function reachedFrom(start: string, importsOf: Side['importsOf']): ReadonlySet<string> {
  // The set grows while it is walked.
  const reached = new Set([start]);
  for (const file of reached) for (const next of importsOf(file)) reached.add(next);
  return reached;
}

function bothWays(pairs: Side['twins']): ReadonlyMap<string, ReadonlySet<string>> {
  const twins = new Map<string, Set<string>>();
  for (const [a, b] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)])
    twins.set(a, (twins.get(a) ?? new Set()).add(b));
  return twins;
}
