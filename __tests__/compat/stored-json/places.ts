/** Places of JSON Schemas and what is told of them, in one line each. */
import type { ReaderModel, StoredOutcome } from '../../../src/compat/stored-json/pair.ts';
import { storedSchemaOf } from '../../../src/gate/example.ts';
import { type Json, jsonText } from '../../../src/schema/json-schema/json.ts';
import { type StoredElement, type Use, useOf } from '../../../src/schema/json-schema/model.ts';

/** @returns the property `p` with that schema; `defs` are the definitions it can refer to as `#/$defs/…` */
export function place(schema: string, defs = '{}', isRequired = false): StoredElement {
  const required = isRequired ? '["p"]' : '[]';
  const documents = storedSchemaOf(
    `{"properties": {"p": ${schema}}, "required": ${required}, "$defs": ${defs}}`,
  ).documents;
  const found = [...documents.values()][0]?.shape.properties?.get('p');
  if (found === undefined) throw new Error(`no place in ${schema}`);
  return found;
}

/** The property of an object. */
export function propertyOf(element: StoredElement, name: string): StoredElement {
  const found = element.shape.properties?.get(name);
  if (found === undefined) throw new Error(`${element.fullName} has no ${name}`);
  return found;
}

/** `undefined` where there is no value. */
export function textOf(value: Json | undefined): string {
  return value === undefined ? 'undefined' : jsonText(value);
}

/** `effect when …: sample (beyond)`, the last where the reader cannot express what shows it. */
export function told(outcomes: readonly StoredOutcome[]): readonly string[] {
  return outcomes.map((each) => {
    const when = each.when === null ? '' : ` when ${each.when}`;
    const sample = 'sample' in each ? `: ${textOf(each.sample)}` : '';
    return `${each.effect}${when}${sample}${each.beyondReader ? ' (beyond)' : ''}`;
  });
}

type Read = (writer: Use, reader: Use, model: ReaderModel) => readonly StoredOutcome[];

/** What each kind of reader makes of values of one schema that it reads as those of another. */
export function toldOfEach(read: Read, from: string, to: string): Readonly<Record<ReaderModel, readonly string[]>> {
  const [writer, reader] = [useOf(place(from)), useOf(place(to))];
  return { lenient: told(read(writer, reader, 'lenient')), strict: told(read(writer, reader, 'strict')) };
}
