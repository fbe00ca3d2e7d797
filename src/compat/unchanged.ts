/** Types that are the same in both schemas, with all that is behind them: no rule finds a difference there. */
import type { Enum, Field, Message, Schema, ValueType } from '../schema/model.ts';

/** Whether two types are one and the same, unchanged. */
export type Unchanged = (old: Message | Enum, next: Message | Enum) => boolean;

/** @returns what tells it; files of one text have one syntax tree, so that equal trees need no look inside */
export function unchangedTypes(old: Schema, next: Schema): Unchanged {
  const same = new Map<Message, Message>();
  for (const message of old.messages.values()) {
    const other = next.messages.get(message.fullName);
    if (other !== undefined && other !== message && isOneText(message, other)) same.set(message, other);
  }
  const users = new Map<Message, Message[]>();
  const changed = new Set<Message>();
  for (const [message, other] of same) if (!leadsAlike(message, other, same, users)) changed.add(message);
  // The set grows while it is walked.
  for (const message of changed) for (const user of users.get(message) ?? []) changed.add(user);
  return (a, b) => {
    if (a === b) return true;
    if (a.kind === 'enum' || b.kind === 'enum') return a.kind === b.kind && isOneText(a, b);
    return same.get(a) === b && !changed.has(a);
  };
}

/** Whether two types are declared in the same place of the same text. */
function isOneText(a: Message | Enum, b: Message | Enum): boolean {
  return a.file.node === b.file.node && a.file.path === b.file.path && a.fullName === b.fullName;
}

/** Whether the fields of two versions of a message are the same, if the messages that it uses are; those are noted. */
function leadsAlike(
  { knownFields: before }: Message,
  { knownFields: after }: Message,
  same: ReadonlyMap<Message, Message>,
  users: Map<Message, Message[]>,
): boolean {
  if (before.length !== after.length) return false;
  return before.every((field, i) => {
    const other = after[i];
    return other !== undefined && isOneField(field, other) && isOneType(field, other, same, users);
  });
}

function isOneField(a: Field, b: Field): boolean {
  return a.node === b.node && a.file.node === b.file.node && a.fullName === b.fullName;
}

function isOneType(
  { parent, type: a }: Field,
  { type: b }: Field,
  same: ReadonlyMap<Message, Message>,
  users: Map<Message, Message[]>,
): boolean {
  if (a.kind === 'enum') return b.kind === 'enum' && (a.enum === b.enum || isOneText(a.enum, b.enum));
  if (a.kind !== 'message' || b.kind !== 'message') return nameOf(a) === nameOf(b);
  if (a.message === b.message) return true;
  if (same.get(a.message) !== b.message) return false;
  if (parent !== null) noteUser(users, a.message, parent);
  return true;
}

function nameOf(type: ValueType): string {
  return type.kind === 'scalar' ? type.scalar : `${type.kind} ${type.kind === 'opaque' ? type.name : ''}`;
}

function noteUser(users: Map<Message, Message[]>, used: Message, user: Message): void {
  const known = users.get(used);
  if (known === undefined) users.set(used, [user]);
  else known.push(user);
}
