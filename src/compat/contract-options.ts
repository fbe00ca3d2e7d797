/** Custom options whose values a project counts as contract, and how they differ between two versions of an element. */
import type { OptionEntry, OptionNode, OptionValue } from '../schema/ast.ts';
import type { Element, Schema } from '../schema/model.ts';
import { optionValueText } from '../schema/option-text.ts';
import type { Context } from './context.ts';
import type { Pair } from './pair.ts';

/** One listed option of one pair; null where a side does not set it. */
export interface OptionChange {
  readonly name: string;
  readonly old: OptionValue | null;
  readonly new: OptionValue | null;
}

/** @returns the listed options that differ, in the order of the list; of what is on one side only, none */
export function optionChanges({ old, new: next }: Pair, context: Context): readonly OptionChange[] {
  const { contractOptions } = context;
  if (contractOptions.length === 0) return [];
  const [before, after] = [elementsOf(old), elementsOf(next)];
  if (![...before, ...after].some((element) => optionsOf(element).length > 0)) return [];
  return contractOptions.flatMap((name) =>
    before.flatMap((element) => {
      const other = after.length === 1 ? after[0] : after.find((each) => nameIn(each) === nameIn(element));
      if (other === undefined) return [];
      const change = {
        name,
        old: optionValueOf(element, name, context.old),
        new: optionValueOf(other, name, context.new),
      };
      return canonical(change.old) === canonical(change.new) ? [] : [change];
    }),
  );
}

/** Aliases of an enum value are one pair, and go by their names. */
function elementsOf(part: Pair['old'] | Pair['new']): readonly Element[] {
  if (part === null) return [];
  return 'kind' in part ? [part] : part;
}

function nameIn(element: Element): string {
  return element.kind === 'file' ? element.path : element.name;
}

/** @returns all that an element says of one option, put together; null if it does not set it */
export function optionValueOf(element: Element, name: string, schema: Schema): OptionValue | null {
  const nodes = optionsOf(element).flatMap((node) => {
    const rest = restOf(node.name, name, scopeOf(element), schema);
    return rest === null ? [] : [{ rest, value: node.value }];
  });
  const [first] = nodes;
  if (first === undefined) return null;
  if (nodes.length === 1 && first.rest.length === 0) return first.value;
  const whole = nodes.map(({ rest, value }) => rest.reduceRight(within, value));
  const { range } = first.value;
  return whole.every((value) => value.kind === 'message')
    ? { kind: 'message', entries: merge(whole.flatMap(({ entries }) => entries)), range }
    : { kind: 'list', items: whole, range };
}

/** `(x).a = 1` says what `(x) = { a: 1 }` says. */
function within(value: OptionValue, name: string): OptionValue {
  return { kind: 'message', entries: [{ name, value }], range: value.range };
}

/** `(x).a.b = 1` and `(x).a.c = 2` speak of one `a`. */
function merge(entries: readonly OptionEntry[]): readonly OptionEntry[] {
  const merged = new Map<string, OptionEntry>();
  const rest: OptionEntry[] = [];
  for (const entry of entries) {
    const { name, value } = entry;
    const known = merged.get(name);
    if (known?.value.kind === 'message' && value.kind === 'message' && disjoint(known.value.entries, value.entries)) {
      const together = merge([...known.value.entries, ...value.entries]);
      merged.set(name, { name, value: { ...value, entries: together } });
    } else if (known === undefined) merged.set(name, entry);
    else rest.push(entry);
  }
  return [...merged.values(), ...rest];
}

function disjoint(a: readonly OptionEntry[], b: readonly OptionEntry[]): boolean {
  const leaves = (entries: readonly OptionEntry[]): string[] =>
    entries.flatMap(({ name, value }) =>
      value.kind === 'message' ? leaves(value.entries).map((leaf) => `${name}.${leaf}`) : [name],
    );
  const known = new Set(leaves(a));
  return leaves(b).every((leaf) => !known.has(leaf));
}

function optionsOf(element: Element): readonly OptionNode[] {
  return element.kind === 'oneof' ? element.node.options : element.options;
}

/** Names of options are looked up from the element outwards (protobuf.dev, "Packages and Name Resolution"). */
function scopeOf(element: Element): string {
  return element.kind === 'file' ? element.package : element.fullName;
}

/**
 * @param written the name of an option as an element writes it: `(api.http).get`
 * @returns the fields behind the listed option that it sets, none for the whole; null if it is another option
 */
function restOf(written: string, listed: string, scope: string, schema: Schema): readonly string[] | null {
  if (!written.includes(listed.slice(listed.lastIndexOf('.') + 1))) return null;
  const match = /^\(([^)]*)\)(.*)$/.exec(written);
  if (match === null) return null;
  const [, name = '', rest = ''] = match;
  if (resolve(name, scope, schema) !== listed && !endsSo(name, listed, scope, schema)) return null;
  return rest === '' ? [] : fieldsOf(rest.slice(1));
}

/** `a.(b.c).d` is `a`, `[b.c]`, `d`, as a message in braces would write them. */
function fieldsOf(path: string): readonly string[] {
  return (path.match(/\([^)]*\)|[^.]+/g) ?? []).map((part) => part.replace(/^\(\.?(.*)\)$/, '[$1]'));
}

/** The full name of the extension that a name means, if it is declared in a known file; else null. */
function resolve(name: string, scope: string, schema: Schema): string | null {
  const declared = extensionsIn(schema);
  return candidates(name, scope).find((candidate) => declared.has(candidate)) ?? null;
}

/** Where the extension is declared in no known file, a name that could mean the listed one does. */
function endsSo(name: string, listed: string, scope: string, schema: Schema): boolean {
  return resolve(name, scope, schema) === null && candidates(name, scope).includes(listed);
}

function candidates(name: string, scope: string): readonly string[] {
  if (name.startsWith('.')) return [name.slice(1)];
  const parts = scope === '' ? [] : scope.split('.');
  return [...parts.map((_, i) => [...parts.slice(0, parts.length - i), name].join('.')), name];
}

const known = new WeakMap<Schema, ReadonlySet<string>>();

function extensionsIn(schema: Schema): ReadonlySet<string> {
  const names =
    known.get(schema) ?? new Set([...schema.extensionsOf.values()].flat().map((extension) => extension.fullName));
  known.set(schema, names);
  return names;
}

/** The value in one form: the order of fields says nothing, that of the values of one field does. */
export function canonical(value: OptionValue | null): string {
  if (value === null) return '-';
  if (value.kind === 'list') return `[${value.items.map(canonical).join(', ')}]`;
  if (value.kind !== 'message') return optionValueText(value);
  const fields = new Map<string, string[]>();
  for (const { name, value: inner } of value.entries) {
    const values = inner.kind === 'list' ? inner.items : [inner];
    fields.set(name, [...(fields.get(name) ?? []), ...values.map(canonical)]);
  }
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.flatMap(([name, values]) => values.map((each) => `${name}: ${each}`)).join(', ')}}`;
}

/** The option that maps methods to HTTP. */
export const HTTP = 'google.api.http';

/** Every HTTP call that a `google.api.http` value describes: its own, and those under `additional_bindings`. */
export function bindingsOf(value: OptionValue | null): readonly string[] {
  if (value?.kind !== 'message') return [];
  const [more, own] = [true, false].map((wanted) =>
    value.entries.filter(({ name }) => (name === 'additional_bindings') === wanted),
  );
  const inner = (more ?? []).flatMap((entry) => (entry.value.kind === 'list' ? entry.value.items : [entry.value]));
  return [canonical({ ...value, entries: own ?? [] }), ...inner.flatMap(bindingsOf)];
}
