/** Which types other files can name, from edition 2024 on (protobuf.dev "Symbol Visibility"; symbol.cc, `IsVisibleFrom`). */
import { defaultFeatures, type FeatureSet, resolveFeatures } from './features.ts';
import type { Enum, Message, SchemaFile } from './model.ts';

/** @param byDefault `features.default_symbol_visibility` of the file @returns whether other files can name the type */
export function isExported(
  { visibility, parent }: Pick<Message | Enum, 'visibility' | 'parent'>,
  byDefault: FeatureSet['default_symbol_visibility'],
): boolean {
  if (visibility !== null) return visibility === 'export';
  return byDefault === 'EXPORT_ALL' || (byDefault === 'EXPORT_TOP_LEVEL' && parent === null);
}

/** @returns what holds for the types of a file that say nothing themselves; only a whole file can set it */
export function defaultVisibilityOf({ node }: Pick<SchemaFile, 'node'>): FeatureSet['default_symbol_visibility'] {
  return resolveFeatures(defaultFeatures(node), node.options).default_symbol_visibility;
}
