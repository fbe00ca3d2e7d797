/** Which files of a tree are linked as they were in another version of it. */
import type { Unit } from './link-graph.ts';
import { type Kept, type KeptFile, targetsOf } from './link-keep.ts';
import type { Reach } from './link-reach.ts';
import type { Field, SchemaFile, ValueType } from './model.ts';

/**
 * A file is linked as before if its text is the same, its imports lead to the same paths, all that it sees has the same
 * text, no type that it uses is linked anew, and its messages have the same extensions.
 *
 * @param units all files of the tree
 * @param reaches what each of them sees
 * @returns those that are the same, each with what is known of it
 */
export function reusable(
  units: readonly Unit[],
  reaches: ReadonlyMap<Unit, Reach>,
  kept: Kept,
): ReadonlyMap<Unit, KeptFile> {
  if (kept.files.size === 0) return new Map();
  const same = sameTexts(units, kept);
  const changed = seenChanges(units, same);
  const left = new Map(
    [...same].filter(([unit]) => unit.imports.every(({ target }) => target === null || !changed.has(target))),
  );
  const others = units.filter((unit) => !left.has(unit));
  const paths = new Set([...left.keys()].map(({ path }) => path));
  const gone = [...kept.files.keys()].filter((path) => !paths.has(path));
  drop([...gone, ...perhapsExtended(others, reaches), ...reordered(units, kept)], left, kept);
  return left;
}

/** The files of the same text, whose imports lead to the same paths. */
function sameTexts(units: readonly Unit[], { files }: Kept): ReadonlyMap<Unit, KeptFile> {
  const same = new Map<Unit, KeptFile>();
  for (const unit of units) {
    const known = files.get(unit.path);
    if (known === undefined || known.file.node !== unit.node) continue;
    if (targetsOf(unit).every((target, i) => target === known.targets[i])) same.set(unit, known);
  }
  return same;
}

/** The files through which, or through whose public imports, something else is seen than before. */
function seenChanges(units: readonly Unit[], same: ReadonlyMap<Unit, KeptFile>): ReadonlySet<Unit> {
  const importers = new Map<Unit, Unit[]>();
  for (const unit of units)
    for (const { node, target } of unit.imports)
      if (target !== null && node.modifier === 'public') add(importers, target, unit);
  const changed = new Set(units.filter((unit) => !same.has(unit)));
  // The set grows while it is walked.
  for (const unit of changed) for (const importer of importers.get(unit) ?? []) changed.add(importer);
  return changed;
}

/** The files that may hold a message which one of `extending` extends. */
function perhapsExtended(extending: readonly Unit[], reaches: ReadonlyMap<Unit, Reach>): readonly string[] {
  const found = new Set<string>();
  for (const unit of extending) {
    const names = new Set(extendeesIn(unit.node).flatMap((name) => name.split('.')));
    if (names.size === 0) continue;
    const { units = [], shared = [] } = reaches.get(unit) ?? {};
    for (const seen of [units, ...shared.map((one) => one.units)])
      for (const { path, node } of seen) if (node.messages.some(({ name }) => names.has(name.text))) found.add(path);
  }
  return [...found];
}

/** Whatever a file extends, in whichever place, as it is written. */
function extendeesIn({ messages, extends: blocks }: Pick<Unit['node'], 'messages' | 'extends'>): readonly string[] {
  const groups = blocks.flatMap(({ fields }) => fields.flatMap(({ group }) => group ?? []));
  const inside = [...messages, ...groups].flatMap((message) => [
    ...extendeesIn(message),
    ...message.fields.flatMap(({ group }) => (group === null ? [] : extendeesIn(group))),
  ]);
  return [...blocks.map(({ extendee }) => extendee.text), ...inside];
}

/** The files of messages whose extensions come in another order now. */
function reordered(units: readonly Unit[], { extensionsOf }: Kept): readonly string[] {
  if (extensionsOf.size === 0) return [];
  const rank = new Map(units.map(({ path }, i) => [path, i]));
  const ranks = (fields: readonly Field[]): readonly number[] => fields.map(({ file }) => rank.get(file.path) ?? -1);
  const ascends = (numbers: readonly number[]): boolean =>
    numbers.every((number, i) => number >= (numbers[i - 1] ?? 0));
  return [...extensionsOf].filter(([, fields]) => !ascends(ranks(fields))).map(([message]) => message.file.path);
}

/** Takes files out of `left`, and all that hangs on them: who uses their types, and whom they extend. */
function drop(paths: readonly string[], left: Map<Unit, KeptFile>, { extensionsOf }: Kept): void {
  const units = new Map([...left.keys()].map((unit) => [unit.path, unit]));
  const users = new Map<string, string[]>();
  for (const kept of left.values())
    for (const file of filesUsed(kept)) if (file !== kept.file) add(users, file.path, kept.file.path);
  for (const [message, fields] of extensionsOf)
    for (const { file } of fields) if (file !== message.file) add(users, file.path, message.file.path);
  const gone = new Set(paths);
  // The set grows while it is walked.
  for (const path of gone) {
    for (const user of users.get(path) ?? []) gone.add(user);
    const unit = units.get(path);
    if (unit !== undefined) left.delete(unit);
  }
}

/** The files of all types that a file uses, and of the messages that it extends. */
function filesUsed({ file, messages, extensions }: KeptFile): ReadonlySet<SchemaFile> {
  const used = new Set<SchemaFile>();
  const use = (type: ValueType): void => {
    if (type.kind === 'message') used.add(type.message.file);
    if (type.kind === 'enum') used.add(type.enum.file);
  };
  for (const message of messages) for (const { type } of message.fields) use(type);
  for (const { type, parent } of extensions) {
    use(type);
    if (parent !== null) used.add(parent.file);
  }
  for (const { methods } of file.services)
    for (const { input, output } of methods) {
      use(input);
      use(output);
    }
  return used;
}

function add<K>(lists: Map<K, K[]>, key: K, item: K): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}
