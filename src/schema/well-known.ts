/** Google's well-known files: every compiler brings them along, so a repository need not hold them. */
import type { FileNode } from './ast.ts';
import { parse } from './parse.ts';
import { DESCRIPTOR_FILES } from './well-known-descriptor.ts';
import { FEATURE_FILES } from './well-known-features.ts';
import { OPTION_FILES } from './well-known-options.ts';
import { WELL_KNOWN_TYPES } from './well-known-types.ts';

const TEXTS: ReadonlyMap<string, string> = new Map([
  ...WELL_KNOWN_TYPES,
  ...DESCRIPTOR_FILES,
  ...FEATURE_FILES,
  ...OPTION_FILES,
]);

/** Import paths of the bundled files, such as `google/protobuf/any.proto`. */
export const WELL_KNOWN_PATHS: ReadonlySet<string> = new Set(TEXTS.keys());

const parsed = new Map<string, FileNode>();

/** @returns the bundled file with that import path, or null; parsed once */
export function wellKnownFile(path: string): FileNode | null {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const text = TEXTS.get(path);
  if (text === undefined) return null;
  const { file } = parse(text);
  parsed.set(path, file);
  return file;
}
