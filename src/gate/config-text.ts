/** The text of a config: where it is in a tree, and what it says. */
import type { Problem } from '../schema/model.ts';
import { type Fault, isFault, type Tree } from './ports.ts';

export const CONFIG_FILE = '.github/skewgate.yml';
/** What people write by mistake; it would be left unread. */
const MISNAMED = ['.github/skewgate.yaml', 'skewgate.yml', 'skewgate.yaml'];

/** A wrong config is the caller's to mend, so it is no verdict. */
export interface BadConfig {
  readonly badConfig: readonly Problem[];
}

/** The parser of configs is loaded only where there is one: it is most of what a start costs. */
export async function parsePolicy({ file, text }: { readonly file: string; readonly text: string }) {
  const { parseConfig } = await import('../config/parse.ts');
  return parseConfig(text, file);
}

type ConfigText = { readonly file: string; readonly text: string };

/** @returns the config of a tree; null if it has none */
export async function configIn(tree: Tree, file: string): Promise<ConfigText | BadConfig | null | Fault> {
  const wanted = file === CONFIG_FILE ? [file, ...MISNAMED] : [file];
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path }) => path === file);
  if (entry === undefined) {
    const misnamed = entries.find(({ path }) => MISNAMED.includes(path));
    return misnamed === undefined
      ? null
      : bad(misnamed.path, `the config is read from ${CONFIG_FILE}; rename the file`);
  }
  if (entry.kind !== 'file') return bad(file, 'a symbolic link is not followed; put the config itself here');
  const contents = await tree.read([entry.id]);
  if (isFault(contents)) return contents;
  const content = contents.get(entry.id) ?? MISSING;
  return isFault(content) ? content : { file, text: new TextDecoder().decode(content) };
}

const MISSING: Fault = {
  kind: 'missing-object',
  message: `${CONFIG_FILE} could not be read`,
  next: 'name a config with `--config`',
};

function bad(file: string, message: string): BadConfig {
  return { badConfig: [{ file, line: null, column: null, message, fatal: true }] };
}
