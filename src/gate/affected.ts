/** What of several versions of a surface is another than before because of what has changed. */
import type { GraphFile } from './import-graph.ts';
import { around, declaring, filesAt, join, namesIn, type World } from './world.ts';

/** Files as they are found. */
interface Found {
  readonly affected: Set<string>;
  /** Files that are the same but for a message that an affected file extends. */
  readonly extended: Set<string>;
  /** Files of which it is not yet told what follows from them. */
  readonly left: string[];
}

/**
 * The changed files and all that sees them: who imports them, who may mean them by a name, and the files of messages
 * that they extend, for these are others with that. Whoever does no more with such a message than extend it too is none
 * of them, nor what imports that; it is there to tell whether two extensions clash.
 * @param extensions whether some are others than before
 */
export function affectedBy(changed: readonly string[], world: World, extensions = true): ReadonlySet<string> {
  const found: Found = { affected: new Set(changed), extended: new Set(), left: [...changed] };
  for (let path = found.left.pop(); path !== undefined; path = found.left.pop())
    if (found.affected.has(path)) followAffected(path, found, world, extensions);
    else followExtended(path, found, world);
  const { affected, extended } = found;
  return new Set([...affected, ...extended, ...[...extended].flatMap((path) => extenders(path, world))]);
}

function followAffected(path: string, found: Found, world: World, extensions: boolean): void {
  affect(world.importers.of(path), found);
  affect(namesakes(path, world), found);
  affect(meantElsewhere(path, world), found);
  if (extensions) for (const file of filesAt(path, world)) extend(extendedBy(file, world), found);
}

function followExtended(path: string, found: Found, world: World): void {
  affect(
    [...world.importers.of(path)].filter((importer) => uses(importer, path, world)),
    found,
  );
  extend(namesakes(path, world), found);
  affect(meantElsewhere(path, world), found);
}

function affect(paths: Iterable<string>, { affected, left }: Found): void {
  for (const path of paths) if (!affected.has(path)) left.push(path) && affected.add(path);
}

function extend(paths: Iterable<string>, { affected, extended, left }: Found): void {
  for (const path of paths) if (!affected.has(path) && !extended.has(path)) left.push(path) && extended.add(path);
}

/** The files that declare a name that a file declares, itself included. */
function namesakes(path: string, world: World): readonly string[] {
  return filesAt(path, world).flatMap(({ outline: { package: scope, names } }) =>
    names.flatMap((name) => [...namesIn(scope, world).of(name)]),
  );
}

/** The files of packages that are named like something in a file, and those with something named like its package. */
function meantElsewhere(path: string, world: World): readonly string[] {
  const { opening, packages } = world;
  return filesAt(path, world).flatMap(({ outline: { package: scope, names } }) => [
    ...names.flatMap((name) => [...opening.of(join(scope, name))].flatMap((inside) => [...packages.of(inside)])),
    ...around(scope).flatMap((name) => [...declaring(name, world)]),
  ]);
}

/** Whether a file may do more with the messages of one that it imports than extend them. */
function uses(importer: string, imported: string, world: World): boolean {
  const names = new Set(filesAt(imported, world).flatMap(({ outline }) => outline.names));
  return filesAt(importer, world).some(
    ({ outline: { imports, extends: extending } }) =>
      extending === null ||
      imports.some(({ modifier }) => modifier === 'public') ||
      extending.types.some((type) => mentions(type, names)),
  );
}

/** Whether a name as it is written may mean something in a file with these names. */
function mentions(written: string, names: ReadonlySet<string>): boolean {
  return written.split('.').some((part) => names.has(part));
}

/** The files of messages that a file may extend. */
function extendedBy(file: GraphFile, world: World): readonly string[] {
  const extendees = file.outline.extends?.extendees ?? [];
  if (extendees.length === 0) return [];
  return [...visible(file, world)].filter((path) => {
    const names = new Set(filesAt(path, world).flatMap(({ outline }) => outline.names));
    return extendees.some((extendee) => mentions(extendee, names));
  });
}

/** The files that extend what a file declares, perhaps. */
function extenders(path: string, world: World): readonly string[] {
  return [...world.importers.of(path)].filter((importer) =>
    filesAt(importer, world).some(({ outline }) => outline.extends !== null),
  );
}

/** What a file imports, and what that imports publicly. */
function visible({ targets }: GraphFile, world: World): ReadonlySet<string> {
  const seen = new Set(targets.filter((target) => target !== null));
  // The set grows while it is walked.
  for (const path of seen)
    for (const { outline, targets: further } of filesAt(path, world))
      for (const [i, target] of further.entries())
        if (target !== null && outline.imports[i]?.modifier === 'public') seen.add(target);
  return seen;
}
