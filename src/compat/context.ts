/** What a comparison knows beyond one pair: both schemas, and which elements take each other's place. */
import type { Enum, Field, Message, Schema, SchemaFile } from '../schema/model.ts';
import { alikeEnums, alikeMessages } from './alike.ts';
import { pairFiles } from './pair-files.ts';
import { type PathOutcome, readMessage } from './read/message.ts';
import type { Transport } from './status.ts';
import { type Unchanged, unchangedTypes } from './unchanged.ts';

/** What is known of the peers that speak ProtoJSON: whether readers refuse unknown names, and which names are written. */
export interface JsonUse {
  readonly reader: 'strict' | 'ignore-unknown';
  readonly names: 'json' | 'proto';
}

export interface Context {
  readonly old: Schema;
  readonly new: Schema;
  readonly json: JsonUse;
  readonly transport: Transport;
  /** Full names of messages that travel on their own: what may be inside an `Any`. */
  readonly payloads: ReadonlySet<string>;
  /** Packages that go by another name now: old name to new one. */
  readonly packages: ReadonlyMap<string, string>;
  /** For every old file that is not gone, the new one in its place. */
  readonly files: ReadonlyMap<SchemaFile, SchemaFile>;
  /** Full names of the custom options whose values are contract. */
  readonly contractOptions: readonly string[];
  /** Declared fields and the extensions known in the message's own schema. */
  fieldsOf(message: Message): readonly Field[];
  /**
   * Whether two types are one type under two versions: the same full name, or a name that is gone on one side and
   * new on the other (a rename or a move), with mostly the same names inside. Otherwise the place was given to an
   * unrelated type.
   */
  corresponds(old: Message | Enum, next: Message | Enum): boolean;
  /** Whether a type has another full name only because what encloses it was renamed: its package or its message. */
  carried(old: Message | Enum, next: Message | Enum): boolean;
  readonly unchanged: Unchanged;
  /** The whole relation for two messages that do not correspond: what is inside is folded into one finding. */
  readWhole(writer: Message, reader: Message): readonly PathOutcome[];
}

/** @returns the context of comparing `old` with `next`, both linked */
export function createContext(
  old: Schema,
  next: Schema,
  packages: ReadonlyMap<string, string> = new Map(),
  {
    json = { reader: 'strict', names: 'json' },
    transport = 'grpc',
    contractOptions = [],
    payloads = new Set(),
  }: Partial<Pick<Context, 'json' | 'transport' | 'contractOptions' | 'payloads'>> = {},
): Context {
  const fieldsOf = ({ knownFields }: Message): readonly Field[] => knownFields;
  const corresponds = (a: Message | Enum, b: Message | Enum): boolean =>
    a.fullName === b.fullName || (isGone(a, next) && isGone(b, old) && alike(a, b));
  return {
    old,
    new: next,
    json,
    transport,
    payloads,
    packages,
    files: pairFiles(old, next),
    contractOptions,
    fieldsOf,
    corresponds,
    carried: (a, b) => {
      if (a.name !== b.name) return false;
      if (a.parent === null || b.parent === null)
        return a.parent === b.parent && packages.get(a.file.package) === b.file.package;
      return corresponds(a.parent, b.parent);
    },
    unchanged: unchangedTypes(old, next),
    readWhole: (writer, reader) => readMessage(writer, reader, { writer: { fieldsOf }, reader: { fieldsOf } }),
  };
}

function alike(a: Message | Enum, b: Message | Enum): boolean {
  if (a.kind === 'message' && b.kind === 'message') return alikeMessages(a, b);
  return a.kind === 'enum' && b.kind === 'enum' && alikeEnums(a, b);
}

/** Whether no type goes by that name on the other side. The well-known types are always there, imported or not. */
function isGone({ fullName, file }: Message | Enum, other: Schema): boolean {
  return file.package !== 'google.protobuf' && !other.messages.has(fullName) && !other.enums.has(fullName);
}
