/** Which parts of two trees are compared with each other, where one schema cannot hold a whole tree. */
import type { Finding, Spot } from '../compat/finding.ts';
import { pairFiles } from '../compat/pair-files.ts';
import type { Schema, SchemaFile } from '../schema/model.ts';
import { type Group, separate } from '../schema/separate.ts';
import type { Loaded } from './load.ts';

/** Two schemas that are compared, and which of their files are the surface's own there. */
export interface Part {
  readonly old: Schema;
  readonly new: Schema;
  readonly owns: (file: Pick<SchemaFile, 'path'>) => boolean;
}

/** @returns the two schemas; where files must be apart, the parts that take each other's place, between them all files */
export function partsOf(old: Loaded, next: Loaded): readonly Part[] {
  const own = ({ path }: Pick<SchemaFile, 'path'>): boolean => old.own.has(path) || next.own.has(path);
  if (old.schema.twins.length + next.schema.twins.length === 0)
    return [{ old: old.schema, new: next.schema, owns: own }];
  const heirs = new Map([...pairFiles(old.schema, next.schema)].map(([from, to]) => [to.path, from.path]));
  const sides = [sideOf(old, (path) => path), sideOf(next, (path) => heirs.get(path) ?? path)] as const;
  return separate(sides).map((group) => {
    const standIns = standInsOf(group, sides);
    const [before, after] = [group[0] ?? NONE, new Set([...(group[1] ?? NONE), ...standIns])];
    const whole = (name: string): boolean =>
      (!sides[0].all.has(name) || before.has(name)) && (!sides[1].all.has(name) || after.has(name));
    const owned = new Set([...before, ...after].filter((name) => whole(name) || standIns.has(name)));
    const paths = new Set([...owned].flatMap((name) => sides.flatMap(({ pathOf }) => pathOf(name) ?? [])));
    return {
      old: old.relink.only(sides[0].pathsOf(before)),
      new: next.relink.only(sides[1].pathsOf(after)),
      owns: (file) => own(file) && paths.has(file.path),
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The files of one tree under names that hold in both: a file that moved keeps the name of its old path. */
interface NamedSide {
  readonly all: ReadonlySet<string>;
  readonly files: readonly string[];
  readonly importsOf: (name: string) => readonly string[];
  readonly twins: readonly (readonly [string, string])[];
  readonly twinsOf: (name: string) => readonly string[];
  readonly pathOf: (name: string) => string | undefined;
  readonly pathsOf: (names: ReadonlySet<string>) => ReadonlySet<string>;
}

function sideOf({ schema, relink }: Loaded, nameOf: (path: string) => string): NamedSide {
  const paths = new Map(relink.files.map((path) => [nameOf(path), path]));
  const twins = schema.twins.map(({ first, second }) => [nameOf(first), nameOf(second)] as const);
  const byName = new Map<string, string[]>();
  for (const [a, b] of twins) {
    addTo(byName, a, b);
    if (a !== b) addTo(byName, b, a);
  }
  return {
    all: new Set(paths.keys()),
    files: [...paths.keys()],
    importsOf: (name) => relink.importsOf(paths.get(name) ?? name).map(nameOf),
    twins,
    twinsOf: (name) => byName.get(name) ?? [],
    pathOf: (name) => paths.get(name),
    pathsOf: (names) => new Set([...names].flatMap((name) => paths.get(name) ?? [])),
  };
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

/** A copy that is gone is taken to be replaced by the one that is left: whoever used it uses that now. */
function standInsOf(group: Group, [old, next]: readonly [NamedSide, NamedSide]): ReadonlySet<string> {
  const after = new Set(group[1] ?? NONE);
  const standIns = new Set<string>();
  for (const name of group[0] ?? NONE) {
    if (next.all.has(name)) continue;
    const heir = old.twinsOf(name).find((twin) => next.all.has(twin) && !after.has(twin) && !standIns.has(twin));
    if (heir === undefined) continue;
    const reached = new Set([heir]);
    for (const file of reached) for (const imported of next.importsOf(file)) reached.add(imported);
    const taken = (file: string): boolean => after.has(file) || standIns.has(file);
    if ([...reached].some((file) => next.twinsOf(file).some(taken))) continue;
    for (const file of reached) standIns.add(file);
  }
  return standIns;
}

/** What several parts hold is found in each: of findings that say the same of one declaration, the one that says most. */
export function withoutRepeats(perPart: readonly (readonly Finding[])[]): readonly Finding[] {
  if (perPart.length === 1) return perPart[0] ?? [];
  const found = new Map<string, Finding[]>();
  for (const finding of perPart.flat()) {
    const key = JSON.stringify([finding.rule.id, finding.key, finding.shapes]);
    const others = (found.get(key) ?? []).filter((other) => !saysAll(finding, other));
    found.set(key, others.some((other) => saysAll(other, finding)) ? others : [...others, finding]);
  }
  return [...found.values()].flat();
}

/** Whether all that `less` says of a declaration is said by `more` too. */
function saysAll(more: Finding, less: Finding): boolean {
  const effects = new Set(more.effects.map(placeOf));
  const alike = isOne(more.old, less.old) || isOne(more.new, less.new);
  return alike && less.effects.every((effect) => effects.has(placeOf(effect))) && (more.adds || !less.adds);
}

/** Whether two elements are one declaration: it is linked anew in every part, its text is not parsed anew. */
function isOne(one: Spot | null, other: Spot | null): boolean {
  return one !== null && other !== null && one.node !== null && one.node === other.node;
}

function placeOf({ skew, contract, flow, effect }: Finding['effects'][number]): string {
  return [skew, contract, flow, effect].join(' ');
}
