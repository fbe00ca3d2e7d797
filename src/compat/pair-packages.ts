/** Which package of the new schema is a package of the old one under another name. */
import type { Schema, SchemaFile } from '../schema/model.ts';
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
  return gone.flatMap((from): PackagePair[] => {
    const [to, other] = fresh.filter((candidate) => alike(from, candidate));
    if (to === undefined || other !== undefined || gone.some((rival) => rival !== from && alike(rival, to))) return [];
    const moved = services.filter(
      (pair) =>
        pair.old?.file.package === from.name && pair.new?.file.package === to.name && pair.old.name === pair.new.name,
    );
    return [{ kind: 'package', old: from.file, new: to.file, services: moved }];
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
