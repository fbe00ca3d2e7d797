/** Makes a protocol valid: what its syntax, or protobuf at all, does not allow is left out or changed. */
import {
  type EnumSpec,
  EXTENSIONS,
  type FieldSpec,
  fileOf,
  isNumber,
  type MessageSpec,
  type ProtocolSpec,
  typeOf,
} from './protocol.ts';

/** @returns the nearest valid protocol; the same one if it is valid */
export function tidy(spec: ProtocolSpec): ProtocolSpec {
  const ids = new Set(spec.types.map(({ id }) => id));
  const there = (type: FieldSpec['type']): boolean => typeof type !== 'number' || ids.has(type);
  const nested = spec.types.map((type) => ({ ...type, inside: encloses(type, spec) ? type.inside : null }));
  const enums: ProtocolSpec = {
    ...spec,
    types: distinctNames(nested).map((type) => (type.kind === 'enum' ? tidyEnum(type, spec) : type)),
    services: distinct(spec.services, ({ name }) => name).map((service) => ({
      ...service,
      methods: distinct(service.methods, ({ name }) => name).filter(
        ({ input, output }) => typeOf(spec, input)?.kind === 'message' && typeOf(spec, output)?.kind === 'message',
      ),
    })),
  };
  const fields = (message: MessageSpec): MessageSpec => tidyMessage(message, enums, there);
  const types = enums.types.map((type) => (type.kind === 'message' ? fields(type) : type));
  return withoutCycles(acyclicFiles({ ...enums, types, extensions: tidyExtensions({ ...enums, types }, there) }));
}

function distinct<T>(list: readonly T[], key: (element: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return list.filter((element) => !seen.has(key(element)) && seen.add(key(element)));
}

/** Whether what encloses a type is a message, and not in the type itself. */
function encloses(type: ProtocolSpec['types'][number], spec: ProtocolSpec): boolean {
  for (let outer = type.inside, depth = 0; outer !== null; depth++) {
    const found = typeOf(spec, outer);
    if (found?.kind !== 'message' || found.id === type.id || depth > 4) return false;
    outer = found.inside;
  }
  return true;
}

/** Types of one scope have different names, whatever file they are in; and none has the name of a package. */
function distinctNames(types: ProtocolSpec['types']): ProtocolSpec['types'] {
  const seen = new Set<string>();
  return types.map((type) => {
    let { name } = type;
    while (seen.has(`${type.inside} ${name}`)) name = `${name}x`;
    seen.add(`${type.inside} ${name}`);
    return { ...type, name };
  });
}

function tidyEnum(type: EnumSpec, { syntax }: ProtocolSpec): EnumSpec {
  const closed = syntax === 'proto2' || (syntax === '2023' && type.closed);
  const values = distinct(type.values, ({ name }) => name);
  const zero = values.find(({ number }) => number === 0) ?? { name: `N${type.id}_ZERO`, number: 0 };
  const rest = values.filter((value) => value !== zero && value.name !== zero.name);
  const all = closed && values.length > 0 ? values : [zero, ...rest];
  const free = type.reserved.filter((one) => !all.some(({ name, number }) => one === name || one === number));
  return { ...type, closed, values: all, reserved: distinct(free, String) };
}

function tidyMessage(
  message: MessageSpec,
  spec: ProtocolSpec,
  there: (type: FieldSpec['type']) => boolean,
): MessageSpec {
  const named = distinct(message.fields, ({ number }) => number).filter(({ type }) => there(type));
  const groups = new Set<number>();
  const fields = withoutClashes(
    distinct(
      named.map((field) => tidyField(field, spec, message, groups)),
      ({ name }) => name,
    ),
  );
  const free = message.reserved.filter((one) => !fields.some(({ name, number }) => one === name || one === number));
  return { ...message, fields: together(fields), reserved: distinct(free, String) };
}

/** A JSON name is nothing that another field is called. */
function withoutClashes(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  const taken = new Set(fields.map(({ name }) => name));
  return fields.map((field) => {
    const { jsonName, name } = field;
    if (jsonName === null || jsonName === name || !taken.has(jsonName)) {
      taken.add(jsonName ?? name);
      return field;
    }
    return { ...field, jsonName: null };
  });
}

/** Members of a oneof stand where its first one does. */
function together(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  const all = fields.flatMap((field) =>
    field.oneof === null ? [field] : fields.filter(({ oneof }) => oneof === field.oneof),
  );
  return distinct(all, ({ name }) => name);
}

/** @param groups ids of messages that are declared as groups */
function tidyField(field: FieldSpec, spec: ProtocolSpec, message: MessageSpec, groups: Set<number>): FieldSpec {
  if (field.key !== null) return tidyMap(field, spec);
  const label =
    field.oneof !== null || (field.label === 'required' && spec.syntax === 'proto3') ? 'singular' : field.label;
  const type = typeOf(spec, field.type);
  const isMessage = type?.kind === 'message';
  const mayImply = spec.syntax !== 'proto2' && !isMessage && !(type?.kind === 'enum' && type.closed);
  const implicit = label === 'singular' && field.oneof === null && mayImply && field.implicit;
  const isMember = spec.syntax === 'proto2' && field.oneof !== null; // protobufjs cannot read that
  const delimited = field.delimited && isMessage && !isMember && mayDelimit(type, spec, message, groups);
  const asGroup = delimited && spec.syntax === 'proto2';
  if (asGroup) groups.add(type.id);
  const name = asGroup ? type.name.toLowerCase() : field.name;
  return { ...field, name, label, implicit, delimited, default: tidyDefault({ ...field, label, implicit }, spec) };
}

/** An enum in a map has a zero in front. */
function tidyMap(field: FieldSpec, spec: ProtocolSpec): FieldSpec {
  const named = typeOf(spec, field.type);
  const odd = named?.kind === 'enum' && named.values[0]?.number !== 0;
  const type = odd ? 'int32' : field.type;
  return { ...field, type, label: 'repeated', oneof: null, default: null, delimited: false, implicit: false };
}

/** A group declares its own message, once. */
function mayDelimit(type: MessageSpec, spec: ProtocolSpec, { id }: MessageSpec, groups: ReadonlySet<number>): boolean {
  if (spec.syntax === '2023') return true;
  // protobufjs takes every field of a group's type for a group.
  const uses = spec.types.flatMap((one) =>
    one.kind === 'message' ? one.fields.filter((field) => field.type === type.id) : [],
  );
  const elsewhere = spec.extensions.some(({ field }) => field.type === type.id);
  return spec.syntax === 'proto2' && type.inside === id && !groups.has(type.id) && uses.length === 1 && !elsewhere;
}

function tidyDefault({ default: value, label, implicit, type }: FieldSpec, spec: ProtocolSpec): FieldSpec['default'] {
  if (value === null || spec.syntax === 'proto3' || label === 'repeated' || implicit) return null;
  const named = typeOf(spec, type);
  if (named !== null) {
    if (named.kind === 'message') return null;
    return typeof value === 'number' && value < named.values.length ? value : 0;
  }
  if (typeof value === 'number') return null;
  if (type === 'bool') return value === 'true' || value === 'false' ? value : null;
  if (type === 'string' || type === 'bytes') return value.startsWith('"') ? value : null;
  if (!isNumber(spec, type)) return null;
  const isUnsigned = /^u|^fixed/.test(String(type));
  return /^\d+$/.test(value) || (/^-\d+$/.test(value) && !isUnsigned) ? value : null;
}

function tidyExtensions(spec: ProtocolSpec, there: (type: FieldSpec['type']) => boolean): ProtocolSpec['extensions'] {
  if (spec.syntax === 'proto3') return [];
  const all = spec.types.flatMap((type) => (type.kind === 'message' ? type.fields : []));
  const groups = new Set(
    spec.syntax === 'proto2' ? all.filter(({ delimited }) => delimited).map(({ type }) => type) : [],
  );
  const valid = spec.extensions.filter(
    ({ extendee, field }) =>
      typeOf(spec, extendee)?.kind === 'message' &&
      !groups.has(extendee) &&
      there(field.type) &&
      field.number >= EXTENSIONS.start &&
      field.number <= EXTENSIONS.end,
  );
  const fields = valid.map(({ extendee, field }) => {
    const plain: FieldSpec = { ...field, key: null, oneof: null, implicit: false, delimited: false, jsonName: null };
    const label = plain.label === 'repeated' ? 'repeated' : 'singular';
    return { extendee, field: { ...plain, label, default: tidyDefault({ ...plain, label }, spec) } as FieldSpec };
  });
  return distinct(
    distinct(fields, ({ field }) => field.name),
    ({ extendee, field }) => `${extendee} ${field.number}`,
  );
}

/** The second file imports nothing of the first: what it needs goes along. Extensions are in the first. */
function acyclicFiles(spec: ProtocolSpec): ProtocolSpec {
  if (spec.files.length < 2) return { ...spec, types: spec.types.map((type) => ({ ...type, file: 0 })) };
  const second = new Set(spec.types.filter((type) => fileOf(spec, type) === 1).map(({ id }) => id));
  for (const id of second) {
    const type = typeOf(spec, id);
    if (type === null) continue;
    const used = type.kind === 'message' ? type.fields.map((field) => field.type) : [];
    for (const other of used) if (typeof other === 'number') second.add(outermost(spec, other));
    for (const other of spec.types) if (second.has(outermost(spec, other.id))) second.add(other.id);
  }
  return { ...spec, types: spec.types.map((type) => ({ ...type, file: second.has(type.id) ? 1 : 0 })) };
}

function outermost(spec: ProtocolSpec, id: number): number {
  const inside = typeOf(spec, id)?.inside ?? null;
  return inside === null ? id : outermost(spec, inside);
}

/** A message that requires itself can never be written. */
function withoutCycles(spec: ProtocolSpec): ProtocolSpec {
  const needs = new Map<number, readonly number[]>();
  for (const type of spec.types)
    if (type.kind === 'message')
      needs.set(
        type.id,
        type.fields.flatMap(({ label, type: inner }) =>
          label === 'required' && typeOf(spec, inner)?.kind === 'message' ? [inner as number] : [],
        ),
      );
  const endless = (id: number): boolean => {
    const seen = new Set(needs.get(id));
    for (const one of seen) for (const next of needs.get(one) ?? []) seen.add(next);
    return seen.has(id);
  };
  const types = spec.types.map((type) =>
    type.kind === 'message' && endless(type.id)
      ? {
          ...type,
          fields: type.fields.map((field) =>
            field.label === 'required' && typeOf(spec, field.type)?.kind === 'message'
              ? { ...field, label: 'singular' as const }
              : field,
          ),
        }
      : type,
  );
  return { ...spec, types };
}
