/** By which key a field is written, and which field a key is read as. */
import type { Field } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';

/** @returns the key a writer uses: the JSON name, or the name as declared; an extension's full name in brackets */
export function keyOf(field: Field, names: JsonUse['names']): string {
  if (field.extension) return `[${field.fullName}]`;
  return names === 'json' ? field.jsonName : field.name;
}

/** Finds fields by key. Every reader takes both names; where one field's JSON name is another's own, JSON names win. */
export type FieldsByKey = ReadonlyMap<string, Field>;

const indexes = new WeakMap<readonly Field[], FieldsByKey>();

/** @param fields of the reader, extensions included */
export function fieldsByKey(fields: readonly Field[]): FieldsByKey {
  const known = indexes.get(fields);
  if (known !== undefined) return known;
  const index = new Map<string, Field>();
  for (const names of ['json', 'proto'] as const) {
    for (const field of fields) {
      const key = keyOf(field, names);
      if (!index.has(key)) index.set(key, field);
    }
  }
  indexes.set(fields, index);
  return index;
}

/**
 * @returns the reader's field for each of the writer's that it has one for. A key that two fields of the reader would
 * take goes to the one of the same name: what a runtime makes of such a message differs, and protoc warns of it.
 */
export function linksOf(
  writer: readonly Field[],
  reader: readonly Field[],
  names: JsonUse['names'],
): ReadonlyMap<Field, Field> {
  const index = fieldsByKey(reader);
  const links = new Map<Field, Field>();
  for (const field of writer) {
    const key = keyOf(field, names);
    const found = index.get(key);
    if (found === undefined) continue;
    const same = found.name === field.name ? found : reader.find((one) => isCalled(one, field.name) && takes(one, key));
    links.set(field, same ?? found);
  }
  return links;
}

function isCalled({ name, extension }: Field, wanted: string): boolean {
  return !extension && name === wanted;
}

function takes(field: Field, key: string): boolean {
  return keyOf(field, 'json') === key || keyOf(field, 'proto') === key;
}

/** Whether two fields of one name are written under different keys, and a key of one may be none of the other's. */
export function keyDiffers(old: Field, next: Field): boolean {
  if (old.extension || next.extension) return old.extension !== next.extension || old.fullName !== next.fullName;
  return old.jsonName !== next.jsonName;
}
