/** What else a reader asks for, put into a document where its writer may put it. */
import { sampleOf } from '../../compat/stored-json/sample.ts';
import { isList, isObject, type Json } from '../../schema/json-schema/json.ts';
import { type StoredElement, targetOf } from '../../schema/json-schema/model.ts';

type Path = readonly (string | number)[];

/**
 * @param at the place of a property that is missing
 * @returns the document with a value there; null if the writer puts nothing there
 */
export function filled(document: Json, at: Path, writer: StoredElement, reader: StoredElement): Json | null {
  const [theirs, ours] = [placeOf(writer, at), placeOf(reader, at)];
  if (theirs === undefined) return null;
  const sample = sampleOf(theirs ?? ours ?? null);
  return sample === undefined ? null : put(document, at, sample);
}

/** @returns the place at a path; null where anything may be, undefined where nothing is written */
function placeOf(root: StoredElement, path: Path): StoredElement | null | undefined {
  let place: StoredElement | null = root;
  for (const step of path) {
    if (place === null) return null;
    const { properties, rest, items }: StoredElement['shape'] = targetOf(place).shape;
    if (typeof step === 'number') place = items;
    else {
      const named: StoredElement | undefined = properties?.get(step);
      if (named === undefined && typeof rest === 'string' && (properties !== null || rest === 'closed'))
        return undefined;
      place = named ?? (typeof rest === 'string' ? null : rest);
    }
  }
  return place;
}

function put(value: Json, [step, ...rest]: Path, sample: Json): Json | null {
  if (step === undefined) return sample;
  if (typeof step === 'number') {
    if (!isList(value)) return null;
    const inner = put(value[step] ?? null, rest, sample);
    return inner === null ? null : value.with(step, inner);
  }
  if (!isObject(value) || (rest.length > 0 && !value.has(step))) return null;
  const inner = rest.length === 0 ? sample : put(value.get(step) ?? null, rest, sample);
  return inner === null ? null : new Map([...value, [step, inner]]);
}
