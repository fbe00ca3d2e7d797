/** A version inside a YAML file of the repository, found by its keys. Every scalar is the text that is written. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { NO_TEXT, NOTHING_THERE, type PointedValue, textValue } from '../release/pointed-value.ts';
import { parseYaml } from './yaml-text.ts';

/** A file of versions can be longer and deeper than a config. */
const BOUNDS = { longest: 1_000_000, deepest: 100 };

/** @returns the value at the keys of a YAML text (yaml.org 1.2) of one document */
export function valueInYaml(text: string, keys: readonly string[]): PointedValue {
  if (text.length > BOUNDS.longest) return { why: `is longer than ${BOUNDS.longest} characters` };
  const parsed = parseYaml(text, BOUNDS);
  if ('fault' in parsed) return { why: 'is not one readable YAML document' };
  const { document } = parsed;
  let node = document === null ? null : resolved(document.contents, document);
  for (const key of keys) {
    const inner = within(node, key);
    if (inner === undefined || document === null) return { why: NOTHING_THERE };
    node = resolved(inner, document);
  }
  if (node === null) return { why: NOTHING_THERE };
  return isScalar(node) ? textValue(String(node.value ?? '')) : { why: NO_TEXT };
}

/** An alias stands for what carries its anchor, which is never an alias itself. */
function resolved(node: Node | null, document: Document.Parsed): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function within(node: Node | null, key: string): Node | null | undefined {
  if (isMap(node)) {
    const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value ?? '') === key);
    return pair === undefined ? undefined : ((pair.value ?? null) as Node | null);
  }
  return isSeq(node) && /^(0|[1-9]\d*)$/.test(key) ? (node.items[Number(key)] as Node | undefined) : undefined;
}
