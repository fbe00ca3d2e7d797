/** Extensions of messages that the walk does not meet, custom options above all: they are on no wire, but in code. */
import type { Field, Message, SchemaFile } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { FieldPair } from './pair.ts';
import { pairFields } from './pair-fields.ts';
import type { Walk } from './walk.ts';

/**
 * @param walk after everything was met
 * @param owns which files' extensions count
 * @returns the extensions that were there before, paired with those that take their place
 */
export function pairLooseExtensions(
  walk: Walk,
  context: Context,
  owns: (file: SchemaFile) => boolean,
): readonly FieldPair[] {
  return [...context.old.extensionsOf]
    .filter(([extended]) => !walk.paired(extended))
    .flatMap(([extended, extensions]) => pairsOf(extended, extensions, context))
    .filter((pair) => pair.old?.extension === true && owns(pair.old.file));
}

function pairsOf(extended: Message, extensions: readonly Field[], context: Context): readonly FieldPair[] {
  const same = context.new.messages.get(extended.fullName);
  if (same !== undefined) return pairFields({ kind: 'message', old: extended, new: same }, context);
  const parents = { kind: 'message', old: extended, new: extended } as const;
  return extensions.map((old) => ({ kind: 'field', identity: 'removed', old, new: null, parents, moves: [] }));
}
