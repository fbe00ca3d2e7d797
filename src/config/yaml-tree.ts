/** From YAML to plain values with their places. Every scalar stays text: `1e10`, `on` and `2.0` are what they look like. */
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Range } from '../schema/ast.ts';
import { parseYaml, type YamlFault } from './yaml-text.ts';

/** Objects have no prototype. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Keys and positions in lists, from the outermost value inwards. */
export type Path = readonly (string | number)[];

/** Where values and their keys stand. */
export interface Places {
  /** @returns the place of the value; of the nearest value around it if the text has none there (a missing key) */
  valueAt(path: Path): Range;
  /** @returns the place of the key at the end of the path; for what has none, of the value */
  keyAt(path: Path): Range;
}

/** Values behind an alias count each time: a few letters can stand for millions, or hold themselves. */
const MOST_VALUES = 20_000;
const MOST_ALIASES = 100;

interface Reading {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly ranges: Map<string, { readonly key: Range | null; readonly value: Range }>;
  readonly faults: YamlFault[];
  /** How many more may be read; below zero reading has been given up. */
  values: number;
  aliases: number;
}

/** @returns the values (an empty object for an empty file), or what is wrong */
export function readYaml(
  text: string,
): { readonly tree: Tree; readonly places: Places } | { readonly faults: readonly YamlFault[] } {
  const parsed = parseYaml(text);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { document } = parsed;
  if (document === null) return { tree: {}, places: placesOf(new Map()) };
  const reading: Reading = {
    text,
    document,
    ranges: new Map(),
    faults: [],
    values: MOST_VALUES,
    aliases: MOST_ALIASES,
  };
  const isEmpty = document.contents === null || (isScalar(document.contents) && document.contents.value === '');
  const tree = isEmpty ? {} : read(reading, document.contents, [], null);
  return reading.faults.length > 0 ? { faults: reading.faults } : { tree, places: placesOf(reading.ranges) };
}

function placesOf(ranges: Reading['ranges']): Places {
  const at = (path: Path) => ranges.get(JSON.stringify(path));
  const valueAt = (path: Path): Range =>
    at(path)?.value ?? (path.length === 0 ? { start: 0, end: 0 } : valueAt(path.slice(0, -1)));
  return { valueAt, keyAt: (path) => at(path)?.key ?? valueAt(path) };
}

function read(reading: Reading, node: Node | null, path: Path, key: Range | null): Tree {
  reading.values--;
  if (reading.values === -1)
    fault(reading, rangeOf(node), `more than ${MOST_VALUES} values. Write them out instead of by aliases`);
  if (reading.values < 0) return '';
  const range = rangeOf(node);
  // A key without a value is pointed at itself.
  reading.ranges.set(JSON.stringify(path), { key, value: range.start === range.end && key !== null ? key : range });
  if (isAlias(node)) return readAlias(reading, node, path, key);
  if (node !== null && node.tag !== undefined) {
    fault(reading, tagBefore(reading.text, range), 'a value that begins with "!" is a YAML tag: put it in quotes');
    return '';
  }
  if (isMap(node)) return readMap(reading, node, path);
  if (isSeq(node)) return node.items.map((item, i) => read(reading, item as Node | null, [...path, i], null));
  return isScalar(node) ? String(node.value ?? '') : '';
}

function readAlias(reading: Reading, node: Alias, path: Path, key: Range | null): Tree {
  reading.aliases--;
  if (reading.aliases === -1)
    fault(reading, rangeOf(node), `more than ${MOST_ALIASES} YAML aliases. Write the values out`);
  if (reading.aliases < 0) return '';
  const target = node.resolve(reading.document);
  if (target !== undefined) return read(reading, target, path, key);
  fault(reading, rangeOf(node), 'a value that begins with "*" is a YAML alias: put it in quotes');
  return '';
}

/** Where the tag of a value begins: the library only tells where the value does. */
function tagBefore(text: string, value: Range): Range {
  let start = text.lastIndexOf('!', value.start);
  while (text[start - 1] === '!') start--;
  return { start, end: value.end };
}

function readMap(reading: Reading, map: YAMLMap, path: Path): Tree {
  const values: { [key: string]: Tree } = Object.create(null);
  for (const { key, value } of map.items) {
    if (!isScalar(key) || key.tag !== undefined) {
      fault(reading, rangeOf((key ?? map) as Node), 'expected a plain word as key');
      continue;
    }
    const name = String(key.value ?? '');
    if (name === '__proto__') fault(reading, rangeOf(key), 'no key can be named "__proto__"');
    else if (name in values) fault(reading, rangeOf(key), `the key "${name}" is there twice. Keep one`);
    else values[name] = read(reading, value as Node | null, [...path, name], rangeOf(key));
  }
  return values;
}

function rangeOf(node: Node | null): Range {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

function fault(reading: Reading, range: Range, message: string): void {
  reading.faults.push({ message, range });
}
