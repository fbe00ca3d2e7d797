/** Changes of messages and enums as such, of packages, files and the syntax. */
import type { Edit } from './edits.ts';
import { idsOf, randomField } from './generate.ts';
import { type EnumSpec, enumsOf, type MessageSpec, messagesOf, type ProtocolSpec, reachable } from './protocol.ts';
import type { Random } from './random.ts';

type Type = MessageSpec | EnumSpec;

function withType(spec: ProtocolSpec, type: Type): ProtocolSpec {
  return { ...spec, types: spec.types.map((one) => (one.id === type.id ? type : one)) };
}

function sentFirst<T extends Type>(r: Random, spec: ProtocolSpec, all: readonly T[]): T | null {
  const sent = reachable(spec);
  const met = all.filter(({ id }) => sent.has(id));
  const from = met.length > 0 && r.chance(85) ? met : all;
  return from.length === 0 ? null : r.pick(from);
}

export const inEnum =
  (change: (r: Random, type: EnumSpec) => EnumSpec): Edit =>
  (r, spec) => {
    const type = sentFirst(r, spec, enumsOf(spec));
    return type === null ? spec : withType(spec, change(r, type));
  };

const inAny =
  (change: (r: Random, type: Type, spec: ProtocolSpec) => Type, all: (spec: ProtocolSpec) => readonly Type[]): Edit =>
  (r, spec) => {
    const type = sentFirst(r, spec, all(spec));
    return type === null ? spec : withType(spec, change(r, type, spec));
  };

const FREE = [1, 2, 3, 4, 5, 6, 7, 8, -1, -2];

function freeNumber(r: Random, { values }: EnumSpec): number {
  return r.pick(FREE.filter((number) => !values.some((value) => value.number === number)));
}

const allTypes = ({ types }: ProtocolSpec): readonly Type[] => types;

/** A value that is not the default, if there is one. */
function laterValue(r: Random, { values }: EnumSpec): EnumSpec['values'][number] | null {
  const later = values.slice(1);
  return later.length === 0 ? null : r.pick(later);
}

export const TYPE_EDITS: Readonly<Record<string, Edit>> = {
  'enum value added': inEnum((r, type) => {
    const value = { name: `N${type.id}_NEW${type.values.length}`, number: freeNumber(r, type) };
    return { ...type, values: r.chance(80) ? [...type.values, value] : [value, ...type.values] };
  }),
  'enum value removed': inEnum((r, type) => {
    const gone = laterValue(r, type);
    const reserved = gone !== null && r.chance(50) ? [gone.number, gone.name] : [];
    return {
      ...type,
      values: type.values.filter((value) => value !== gone),
      reserved: [...type.reserved, ...reserved],
    };
  }),
  'enum value renamed': inEnum((r, type) => {
    const chosen = r.pick(type.values);
    return {
      ...type,
      values: type.values.map((value) => (value === chosen ? { ...value, name: `${value.name}_NOW` } : value)),
    };
  }),
  'enum value renumbered': inEnum((r, type) => {
    const chosen = laterValue(r, type);
    const number = freeNumber(r, type);
    return { ...type, values: type.values.map((value) => (value === chosen ? { ...value, number } : value)) };
  }),
  'enum values swapped': inEnum((r, type) => {
    const [a, b] = r.shuffle(type.values.slice(type.closed ? 0 : 1));
    if (a === undefined || b === undefined) return type;
    const values = type.values.map((value) =>
      value === a ? { ...a, number: b.number } : value === b ? { ...b, number: a.number } : value,
    );
    return { ...type, values };
  }),
  'enum alias added': inEnum((r, type) => ({
    ...type,
    values: [...type.values, { name: `N${type.id}_ALIAS${type.values.length}`, number: r.pick(type.values).number }],
  })),
  'enum alias moved': inEnum((r, type) => {
    const last = type.values[type.values.length - 1];
    const number = r.pick(type.values).number;
    return { ...type, values: type.values.map((value) => (value === last ? { ...value, number } : value)) };
  }),
  'first enum value changed': inEnum((_, type) => ({
    ...type,
    values: [...type.values.slice(1), ...type.values.slice(0, 1)],
  })),
  'enum opened or closed': inEnum((_, type) => ({ ...type, closed: !type.closed })),
  'reservations of an enum removed': (r, spec) => {
    const type = sentFirst(
      r,
      spec,
      enumsOf(spec).filter(({ reserved }) => reserved.length > 0),
    );
    return type === null ? spec : withType(spec, { ...type, reserved: [] });
  },
  'message renamed': inAny((_, type) => ({ ...type, name: `${type.name}New` }), messagesOf),
  'enum renamed': inAny((_, type) => ({ ...type, name: `${type.name}New` }), enumsOf),
  'type moved into a message': inAny((r, type, spec) => ({ ...type, inside: r.pick(messagesOf(spec)).id }), allTypes),
  'type moved out': inAny(
    (_, type) => ({ ...type, inside: null }),
    ({ types }) => types.filter(({ inside }) => inside !== null),
  ),
  'type moved to another file': inAny((_, type) => ({ ...type, inside: null, file: 1 - type.file }), allTypes),
  'second file added': (r, spec) => {
    const files =
      spec.files.length > 1 ? spec.files : [...spec.files, { path: 'c.proto', package: r.pick(['p', 'r']) }];
    const moved = sentFirst(r, spec, spec.types);
    return {
      ...spec,
      files,
      types: spec.types.map((type) => (type.id === moved?.id ? { ...type, inside: null, file: 1 } : type)),
    };
  },
  'second file removed': (_, spec) => ({
    ...spec,
    files: spec.files.slice(0, 1),
    types: spec.types.map((type) => ({ ...type, file: 0 })),
  }),
  'package of one file changed': (_, spec) => ({
    ...spec,
    files: spec.files.map((file, i) => (i === 1 ? { ...file, package: file.package === 'p' ? 'q' : 'p' } : file)),
  }),
  'package renamed': (r, spec) => {
    const index = r.upTo(spec.files.length - 1);
    return {
      ...spec,
      files: spec.files.map((file, i) => (i === index ? { ...file, package: `${file.package}2` } : file)),
    };
  },
  'file renamed': (_, spec) => ({
    ...spec,
    files: spec.files.map((file, i) => (i === 0 ? { ...file, path: 'd.proto' } : file)),
  }),
  'message added': (r, spec) => {
    const { all, free } = idsOf(spec);
    const fields = Array.from({ length: r.upTo(3) }, () => randomField(r, all));
    const added: MessageSpec = {
      kind: 'message',
      id: free,
      name: `M${free}`,
      inside: null,
      file: 0,
      fields,
      reserved: [],
      comment: null,
    };
    return { ...spec, types: [...spec.types, added] };
  },
  'message removed': (r, spec) => {
    const gone = r.pick(spec.types);
    return { ...spec, types: spec.types.filter((type) => type !== gone) };
  },
  'comment of a type changed': inAny(
    (_, type) => ({ ...type, comment: type.comment === null ? 'New words.' : null }),
    allTypes,
  ),
  'syntax changed': (r, spec) => ({ ...spec, syntax: r.pick(['proto2', 'proto3', '2023']) }),
};
