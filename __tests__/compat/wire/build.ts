/** Linked fields built by hand, so that the wire tests stand without parser and linker. */
import type { Enum, Field, Message, Oneof, Scalar, SchemaFile, ValueType } from '../../../src/schema/model.ts';

const range = { start: 0, end: 0 };
const word = { text: 'x', range };
const comments = { leading: null, trailing: null, detached: [] };
const node = { range, name: word, visibility: null, options: [], comments, reservedRanges: [], reservedNames: [] };
const common = { file: null as unknown as SchemaFile, options: [], deprecated: false } as const;

export function scalar(name: Scalar): ValueType {
  return { kind: 'scalar', scalar: name };
}

/** An enum with values named `V<number>`. */
export function enumOf(numbers: readonly number[], closed: boolean, name = 'E'): ValueType & { readonly kind: 'enum' } {
  const values: Enum['values'][number][] = [];
  const made: Enum = {
    ...common,
    kind: 'enum',
    name,
    fullName: `t.${name}`,
    parent: null,
    values,
    closed,
    reservedRanges: [],
    reservedNames: new Set(),
    visibility: null,
    jsonFormat: 'allow',
    node: { kind: 'enum', values: [], ...node },
  };
  for (const number of numbers) {
    const valueName = `V${number < 0 ? `_${-number}` : number}`;
    values.push({
      ...common,
      kind: 'enum-value',
      name: valueName,
      jsonName: valueName,
      fullName: `t.${valueName}`,
      number,
      parent: made,
      node: { kind: 'enum-value', name: word, number: { value: BigInt(number), range }, options: [], comments, range },
    });
  }
  return { kind: 'enum', enum: made };
}

export function messageOf(
  name: string,
  fields: readonly Field[],
  mapEntry = false,
): ValueType & { readonly kind: 'message' } {
  const list: Field[] = [];
  const message: Message = {
    ...common,
    kind: 'message',
    name,
    fullName: `t.${name}`,
    parent: null,
    fields: list,
    knownFields: list,
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    extensionRanges: [],
    reservedRanges: [],
    reservedNames: new Set(),
    mapEntry,
    messageSet: false,
    visibility: null,
    jsonFormat: 'allow',
    node: null,
  };
  for (const field of fields) list.push({ ...field, parent: message });
  return { kind: 'message', message };
}

export type Options = Partial<Omit<Field, 'kind' | 'type' | 'node'>>;

/** A singular field with explicit presence, number 1, checked text, unless told otherwise. */
export function field(type: ValueType, options: Options = {}): Field {
  const repeated = options.repeated ?? false;
  return {
    ...common,
    kind: 'field',
    name: 'f',
    fullName: 't.M.f',
    number: 1,
    jsonName: 'f',
    parent: null,
    extension: false,
    repeated,
    map: null,
    type,
    presence: repeated ? null : 'explicit',
    packed: false,
    delimited: false,
    utf8Checked: type.kind === 'scalar' && type.scalar === 'string',
    default: null,
    oneof: null,
    node: null,
    ...options,
  };
}

export function mapOf(key: ValueType, value: ValueType, options: Options = {}): Field {
  const parts = [
    field(key, { name: 'key', number: 1, presence: 'implicit' }),
    field(value, { name: 'value', number: 2, presence: value.kind === 'message' ? 'explicit' : 'implicit' }),
  ];
  const entry = messageOf('FEntry', parts, true);
  const [k, v] = entry.message.fields as [Field, Field];
  return field(entry, { repeated: true, map: { key: k, value: v }, ...options });
}

/** Puts fields into one oneof. */
export function inOneof(name: string, fields: readonly Field[]): readonly Field[] {
  const members: Field[] = [];
  const oneof: Oneof = {
    kind: 'oneof',
    name,
    fullName: `t.M.${name}`,
    parent: null as unknown as Message,
    file: common.file,
    fields: members,
    node: { kind: 'oneof', name: word, options: [], comments, range },
  };
  for (const one of fields) members.push({ ...one, oneof });
  return members;
}
