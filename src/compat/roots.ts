/** Messages that travel without a method: stored data, payloads and topics, and all of a surface without services. */
import type { Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { TypePair } from './pair.ts';
import type { Flow } from './skew.ts';
import type { Walk } from './walk.ts';

/** One message that travels on its own; null where a side does not have it. */
export interface Root extends TypePair {
  readonly old: Message | null;
  readonly new: Message | null;
  readonly role: 'root' | 'stored';
}

export interface RootNames {
  readonly stored: readonly string[];
  readonly roots: readonly string[];
  readonly owns: (file: SchemaFile) => boolean;
  /** Whether every top-level message of the surface is a root. */
  readonly all: boolean;
}

/** @returns the roots, each once, and the names that are in neither schema */
export function findRoots(
  context: Context,
  { stored, roots, owns, all }: RootNames,
): { readonly roots: readonly Root[]; readonly unknown: readonly string[] } {
  const { old, new: next } = context;
  const moves = movedMessages(old, next, owns);
  const cameFrom = new Map([...moves].map(([from, to]) => [to, from]));
  const found = new Map<string, Root>();
  const unknown: string[] = [];
  const add = (name: string, role: Root['role']): void => {
    const before = old.messages.get(name) ?? null;
    const after = next.messages.get(name) ?? null;
    if (before === null && after === null) unknown.push(name);
    const from = before ?? (after && cameFrom.get(after)) ?? null;
    const to = after ?? (before && moves.get(before)) ?? null;
    if (from !== null || to !== null)
      found.set(`${role} ${from?.fullName} ${to?.fullName}`, { kind: 'type', old: from, new: to, role });
  };
  for (const name of stored) add(name, 'stored');
  for (const name of roots) add(name, 'root');
  if (all) for (const { fullName } of [old, next].flatMap((schema) => topLevel(schema, owns))) add(fullName, 'root');
  return { roots: [...found.values()], unknown };
}

function topLevel(schema: Schema, owns: (file: SchemaFile) => boolean): readonly Message[] {
  return [...schema.files.values()].filter(owns).flatMap((file) => file.messages);
}

/** Messages that kept their name and went to another package, where only one of that name went and only one came. */
function movedMessages(old: Schema, next: Schema, owns: (file: SchemaFile) => boolean): ReadonlyMap<Message, Message> {
  const gone = byPlainName(old, next, owns);
  const fresh = byPlainName(next, old, owns);
  const moves = new Map<Message, Message>();
  for (const [name, [from, ...others]] of gone) {
    const [to, ...more] = fresh.get(name) ?? [];
    if (from !== undefined && to !== undefined && others.length + more.length === 0) moves.set(from, to);
  }
  return moves;
}

/** The messages that the other schema does not declare, by their name without the package. */
function byPlainName(
  schema: Schema,
  other: Schema,
  owns: (file: SchemaFile) => boolean,
): ReadonlyMap<string, readonly Message[]> {
  const messages = new Map<string, Message[]>();
  for (const message of schema.messages.values()) {
    if (other.messages.has(message.fullName) || !owns(message.file)) continue;
    const { package: name } = message.file;
    const plain = name === '' ? message.fullName : message.fullName.slice(name.length + 1);
    const others = messages.get(plain);
    if (others === undefined) messages.set(plain, [message]);
    else others.push(message);
  }
  return messages;
}

/** The flows in which a message of that role travels. */
export function flowsOf(role: TypePair['role']): readonly Flow[] {
  if (role === 'unused' || role === 'with-users') return [];
  return role === 'stored' ? ['stored'] : ['request', 'response'];
}

/** Walks from the roots. @returns those that are on one side only, and were not met under another name either */
export function enterRoots(walk: Walk, roots: readonly Root[]): readonly Root[] {
  const enter = (old: Message, next: Message, role: Root['role']): void => {
    for (const flow of flowsOf(role)) walk.enter(asType(old), asType(next), flow, null);
  };
  for (const { old, new: next, role } of roots) if (old !== null && next !== null) enter(old, next, role);
  let alone = roots.filter((root) => root.old === null || root.new === null);
  // A message that other messages hold under its new name is no longer alone, and neither is what that leads to.
  for (let before = -1; before !== alone.length; ) {
    before = alone.length;
    alone = alone.filter((root) => {
      const met = walk.partnersOf(root.old ?? root.new);
      for (const { old, new: next } of met) enter(old, next, root.role);
      return met.length === 0;
    });
  }
  return alone;
}

/** A message as the type of a value. */
export function asType(message: Message): ValueType {
  return { kind: 'message', message };
}
