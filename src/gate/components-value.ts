/** The version of a component as one tree has it. */
import { pointerText, type ValueReference } from '../release/component.ts';
import { type PointedValue, valueInJson, valueInToml } from '../release/pointed-value.ts';
import { writtenVersion } from '../release/version-file.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

/** `problem` is a clause that says what is the matter with the file. */
export type ComponentVersion = { readonly version: string } | { readonly problem: string };

/** Reads the versions of one tree; a file is read once, however many versions are in it. */
export async function versionsIn(
  tree: Tree,
  references: readonly ValueReference[],
  maxBytes: number,
): Promise<readonly ComponentVersion[] | Fault> {
  const wanted = new Set(references.map(({ file }) => file));
  const entries = await tree.entries((path) => wanted.has(path));
  if (isFault(entries)) return entries;
  const files = new Map(entries.filter(({ path }) => wanted.has(path)).map((entry) => [entry.path, entry]));
  const ids = new Set([...files.values()].filter(({ kind }) => kind === 'file').map(({ id }) => id));
  const contents = ids.size === 0 ? new Map() : await tree.read([...ids], maxBytes);
  if (isFault(contents)) return contents;
  const versions: ComponentVersion[] = [];
  for (const reference of references) versions.push(await versionAt(reference, files.get(reference.file), contents));
  return versions;
}

async function versionAt(
  reference: ValueReference,
  entry: Entry | undefined,
  contents: ReadonlyMap<string, Uint8Array | Fault>,
): Promise<ComponentVersion> {
  const { file, pointer } = reference;
  if (entry === undefined) return { problem: `there is no file ${file}` };
  if (entry.kind !== 'file') return { problem: `${file} is no regular file, and links are not followed` };
  const content = contents.get(entry.id);
  if (content === undefined) return { problem: `${file} could not be read` };
  if (isFault(content)) return { problem: `${file}: ${content.message}` };
  const found = await valueIn(new TextDecoder().decode(content), reference);
  if ('value' in found) return { version: found.value };
  return { problem: pointer === null ? `${file} ${found.why}` : `${file} ${found.why} (${pointerText(pointer)})` };
}

async function valueIn(text: string, { file, pointer }: ValueReference): Promise<PointedValue> {
  if (pointer === null) return writtenVersion(file, text);
  if (file.endsWith('.json')) return valueInJson(text, pointer);
  if (file.endsWith('.toml')) return valueInToml(text, pointer);
  // Where components are named there is a config, so the library is loaded already.
  const { valueInYaml } = await import('../config/yaml-value.ts');
  return valueInYaml(text, pointer);
}
