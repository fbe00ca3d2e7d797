/** When two releases have the same protocol: then one comparison, one row and one column do for both. */
import type { Field, Method, Schema, ValueType } from '../schema/model.ts';
import type { Loaded } from './load.ts';
import type { Entry } from './ports.ts';

/** Gives equal numbers to equal releases, over all that it was asked about. */
export interface Identities {
  /** The same number for surfaces made of the same files under the same paths, with every name resolved alike. */
  readonly ofProtocol: (loaded: Loaded) => number;
}

/** @returns identities that know nothing yet; they hold for releases read through one store of parses */
export function createIdentities(): Identities {
  const nodes = new Map<object, number>();
  const protocols = new Map<string, number>();
  const numberOf = <K>(known: Map<K, number>, key: K): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return {
    ofProtocol: ({ schema, own }) => {
      const files = [...schema.files].map(([path, { node }]) => [path, numberOf(nodes, node), own.has(path)] as const);
      const text = JSON.stringify([files.sort(([a], [b]) => (a < b ? -1 : 1)), namesIn(schema)]);
      return numberOf(protocols, text);
    },
  };
}

/**
 * What a surface is read from, before anything is read; null if that cannot be told from the list of its files, for a
 * symbolic link may lead to a file that is not in it.
 */
export function listingOf(entries: readonly Entry[]): string | null {
  if (entries.some(({ kind }) => kind === 'symlink')) return null;
  return JSON.stringify(entries.map(({ path, id, kind }) => [path, id, kind]));
}

/** Which declaration each name leads to: the same files can be linked otherwise if imports lead elsewhere. */
function namesIn({ messages, services, extensionsOf }: Schema): readonly string[] {
  return [
    ...[...messages.values()].flatMap(({ fields }) => fields.map(({ type }) => nameOf(type))),
    ...[...services.values()].flatMap(({ methods }) => methods.flatMap(sidesOf)),
    ...[...extensionsOf].flatMap(([extended, fields]) =>
      fields.flatMap((field) => extensionNames(extended.fullName, field)),
    ),
  ];
}

function nameOf(type: ValueType): string {
  switch (type.kind) {
    case 'scalar':
      return '';
    case 'message':
      return type.message.fullName;
    case 'enum':
      return type.enum.fullName;
    case 'opaque':
      return `? ${type.name}`;
  }
}

function sidesOf({ input, output }: Method): readonly string[] {
  return [nameOf(input), nameOf(output)];
}

function extensionNames(extended: string, { fullName, type }: Field): readonly string[] {
  return [extended, fullName, nameOf(type)];
}
