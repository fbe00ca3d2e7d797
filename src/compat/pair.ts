/** What rules look at: an element of the old schema beside the one of the new schema that takes its place. */
import type { Enum, EnumValue, Field, Message, Method, Oneof, SchemaFile, Service } from '../schema/model.ts';
import type { Effect, Runtime } from './outcome.ts';
import type { Flow } from './skew.ts';

/**
 * How two fields belong together.
 * `same`: number and name; `renamed`: number, with a new name; `renumbered`: name, with a new number;
 * `moved`: its number or its name belongs to another field on the other side (a swap, or a chain of moves);
 * `reused`: the number was freed and carries something else now; `added`, `removed`: on one side only.
 */
export type Identity = 'same' | 'renamed' | 'renumbered' | 'moved' | 'reused' | 'added' | 'removed';

/** Two messages that take each other's place on the wire. */
export interface MessagePair {
  readonly kind: 'message';
  readonly old: Message;
  readonly new: Message;
}

/** At least one side is there. `moved` fields that hang together are one pair each, listed in `moves`. */
export interface FieldPair {
  readonly kind: 'field';
  readonly identity: Identity;
  readonly old: Field | null;
  readonly new: Field | null;
  readonly parents: MessagePair;
  /** For `moved`: every pair of the chain, lowest number first. Empty otherwise. */
  readonly moves: readonly FieldPair[];
}

/** Oneofs of a message pair that share a name or a member. */
export interface OneofPair {
  readonly kind: 'oneof';
  readonly old: Oneof | null;
  readonly new: Oneof | null;
  readonly parents: MessagePair;
}

export interface EnumPair {
  readonly kind: 'enum';
  readonly old: Enum;
  readonly new: Enum;
}

/** Values of one number (aliases together), or of one name whose number moved. */
export interface EnumValuePair {
  readonly kind: 'enum-value';
  readonly identity: Identity;
  readonly old: readonly EnumValue[];
  readonly new: readonly EnumValue[];
  readonly parents: EnumPair;
  readonly moves: readonly EnumValuePair[];
}

export interface MethodPair {
  readonly kind: 'method';
  readonly old: Method | null;
  readonly new: Method | null;
  /** Null where a service is on one side only. */
  readonly services: { readonly old: Service | null; readonly new: Service | null };
}

export interface ServicePair {
  readonly kind: 'service';
  readonly old: Service | null;
  readonly new: Service | null;
}

/** A package that goes by another name now, with the files it was declared in. */
export interface PackagePair {
  readonly kind: 'package';
  readonly old: SchemaFile;
  readonly new: SchemaFile;
  /** Services that moved along: every call to them fails. */
  readonly services: readonly ServicePair[];
}

/** A file by its path: what code is generated from. */
export interface FilePair {
  readonly kind: 'file';
  readonly old: SchemaFile;
  readonly new: SchemaFile | null;
}

/**
 * A type that is on one side only. `root`: something is sent or stored as it; `unused`: nothing reaches it;
 * `with-users`: it went together with all that led to it, so only code that names it is hurt.
 */
export interface TypePair {
  readonly kind: 'type';
  readonly old: Message | Enum | null;
  readonly new: Message | Enum | null;
  readonly role: 'root' | 'stored' | 'unused' | 'with-users';
}

export type Pair =
  | MessagePair
  | TypePair
  | FieldPair
  | OneofPair
  | EnumPair
  | EnumValuePair
  | MethodPair
  | ServicePair
  | PackagePair
  | FilePair;

/** What happens to a call as a whole. `flow` is null when no message is read at all. */
export interface CallOutcome {
  readonly effect: Effect;
  readonly flow: Flow | null;
  readonly when: string | null;
  readonly runtimes: 'all' | readonly Runtime[];
}
