/** Which package of the new schema is a package of the old one under another name. */
import type { Schema, SchemaFile } from '../schema/model.ts';
import { relatedBy } from './match.ts';
import type { PackagePair, ServicePair } from './pair.ts';

interface Package {
  readonly name: string;
  /** The first file that declares it. */
  readonly file: SchemaFile;
  /** Names of its top-level types and services. */
  readonly names: ReadonlySet<string>;
}

/**
 * Pairs packages that are gone with packages that are new, where each holds most of what the other does and no other
 * package comes into question. Services that only changed their package are listed with it, so that a renamed package
 * is one change.
 */
export function pairPackages(
  old: Schema,
  next: Schema,
  services: readonly ServicePair[],
  owns: (file: SchemaFile) => boolean,
): readonly PackagePair[] {
  const before = packagesOf(old, owns);
  const after = packagesOf(next, owns);
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const fresh = [...after.values()].filter(({ name }) => !before.has(name));
  const heirs = relatedBy(gone, fresh, ({ names }) => names);
  const ancestors = relatedBy(fresh, gone, ({ names }) => names);
  const moved = new Map<string, ServicePair[]>();
  for (const pair of services) {
    const from = pair.old?.file.package ?? '';
    const known = moved.get(from);
    if (known === undefined) moved.set(from, [pair]);
    else known.push(pair);
  }
  return gone.flatMap((from): PackagePair[] => {
    const [to, other] = (heirs.get(from) ?? []).filter((candidate) => alike(from, candidate));
    if (to === undefined || other !== undefined) return [];
    if ((ancestors.get(to) ?? []).some((rival) => rival !== from && alike(rival, to))) return [];
    const own = (moved.get(from.name) ?? []).filter(
      (pair) => pair.new?.file.package === to.name && pair.old?.name === pair.new.name,
    );
    return [{ kind: 'package', old: from.file, new: to.file, services: own }];
  });
}

function packagesOf(schema: Schema, owns: (file: SchemaFile) => boolean): ReadonlyMap<string, Package> {
  const packages = new Map<string, Package & { readonly names: Set<string> }>();
  for (const file of schema.files.values()) {
    if (!owns(file)) continue;
    const known = packages.get(file.package) ?? { name: file.package, file, names: new Set() };
    packages.set(file.package, known);
    for (const { name } of [...file.messages, ...file.enums, ...file.services]) known.names.add(name);
  }
  return packages;
}

/** Whether most names of each package are declared in the other. */
function alike(a: Package, b: Package): boolean {
  const shared = [...b.names].filter((name) => a.names.has(name)).length;
  return shared * 2 > Math.max(a.names.size, b.names.size);
}
