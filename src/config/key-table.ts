/** The reference of the config as Markdown tables. */
import { configJsonSchema } from './json-schema.ts';
import { FILE_KEYS, SURFACE_KEYS } from './key-docs.ts';
import type { KeyDoc } from './key-form.ts';

/** @returns the two tables: keys of surfaces, and keys of the file */
export function keyTables(): { readonly surface: string; readonly file: string } {
  const schema = configJsonSchema() as Node;
  return { surface: table(SURFACE_KEYS, schema), file: table(FILE_KEYS, schema) };
}

interface Node {
  readonly [keyword: string]: Node | readonly Node[] | readonly unknown[] | unknown;
}

function table(docs: readonly KeyDoc[], schema: Node): string {
  const rows = docs.map((doc) => {
    const values = doc.values ?? wordsOf(doc.key, schema);
    return `| \`${doc.key}\` | ${cell(values)} | ${cell(doc.preset ?? '')} | ${cell(doc.text)} |`;
  });
  return ['| Key | May be | Default | What it decides |', '|:---|:---|:---|:---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** The words of the schema; `a list of` is understood, for one may stand for a list. */
function wordsOf(key: string, schema: Node): string {
  const words = new Set(enumsIn(at(key, schema)));
  return [...words].map((word) => `\`${word}\``).join(', ');
}

function at(key: string, schema: Node): Node {
  const [first = '', ...rest] = key.replaceAll('[]', '.[]').split('.');
  const defs = schema.$defs as Node;
  return rest.reduce((node, part) => child(node, part), (defs[first] ?? (schema.properties as Node)[first]) as Node);
}

function child(node: Node, part: string): Node {
  if (part === '[]') return node.items as Node;
  const blocks = [node, ...((node.anyOf ?? []) as readonly Node[])];
  const found = blocks.find(({ properties }) => properties !== undefined);
  return ((found?.properties ?? {}) as Node)[part] as Node;
}

/** Of the value itself, not of what is inside a block. */
function enumsIn(node: Node): readonly string[] {
  if (Array.isArray(node.enum)) return node.enum.map(String);
  if (Array.isArray(node.anyOf)) return node.anyOf.flatMap((each) => enumsIn(each as Node));
  return node.items === undefined ? [] : enumsIn(node.items as Node);
}
