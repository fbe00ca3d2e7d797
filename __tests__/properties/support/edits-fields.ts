/** Changes of fields, in messages that are sent rather than others. */
import type { Edit } from './edits.ts';
import { extensionOf, idsOf, NAMES, randomDefault, randomField, randomType } from './generate.ts';
import {
  type FieldSpec,
  isNumber,
  KEYS,
  type MessageSpec,
  messagesOf,
  type ProtocolSpec,
  reachable,
  SCALARS,
  type TypeName,
  typeOf,
} from './protocol.ts';
import type { Random } from './random.ts';

function withMessage(spec: ProtocolSpec, message: MessageSpec): ProtocolSpec {
  return { ...spec, types: spec.types.map((type) => (type.id === message.id ? message : type)) };
}

/** Three times of four one that is sent, and that `suits`. */
function someMessage(r: Random, spec: ProtocolSpec, suits: (message: MessageSpec) => boolean): MessageSpec | null {
  const sent = reachable(spec);
  const all = messagesOf(spec).filter(suits);
  const met = all.filter(({ id }) => sent.has(id));
  const from = met.length > 0 && r.chance(85) ? met : all;
  return from.length === 0 ? null : r.pick(from);
}

const inMessage =
  (change: (r: Random, message: MessageSpec, spec: ProtocolSpec) => MessageSpec): Edit =>
  (r, spec) => {
    const message = someMessage(r, spec, () => true);
    return message === null ? spec : withMessage(spec, change(r, message, spec));
  };

type Change = (r: Random, field: FieldSpec, spec: ProtocolSpec, message: MessageSpec) => FieldSpec | null;

/** Changes one field that `suits`; drops it for null. */
export const inField =
  (change: Change, suits: (field: FieldSpec, spec: ProtocolSpec) => boolean = () => true): Edit =>
  (r, spec) => {
    const message = someMessage(r, spec, ({ fields }) => fields.some((field) => suits(field, spec)));
    if (message === null) return spec;
    const chosen = r.pick(message.fields.filter((field) => suits(field, spec)));
    const changed = change(r, chosen, spec, message);
    const fields = message.fields.flatMap((field) => (field === chosen ? (changed ?? []) : field));
    return withMessage(spec, { ...message, fields });
  };

function freeNumber(r: Random, { fields, reserved }: MessageSpec): number {
  const taken = new Set([...fields.map(({ number }) => number), ...reserved]);
  return r.pick(Array.from({ length: 14 }, (_, i) => i + 1).filter((number) => !taken.has(number)));
}

export function freeName(r: Random, { fields, reserved }: MessageSpec): string {
  const taken = new Set<string | number>([...fields.map(({ name }) => name), ...reserved]);
  return r.pick([...NAMES, 'other', 'more', 'extra', 'last'].filter((name) => !taken.has(name)));
}

const isSingular = ({ label, key }: FieldSpec): boolean => label !== 'repeated' && key === null;
const isPlain = (field: FieldSpec): boolean => isSingular(field) && field.oneof === null;
const holds = (type: TypeName, kind: 'message' | 'enum', spec: ProtocolSpec): boolean =>
  typeOf(spec, type)?.kind === kind;
const inOneof = ({ oneof }: FieldSpec): boolean => oneof !== null;
const isMap = ({ key }: FieldSpec): boolean => key !== null;

const WIRE: readonly (readonly TypeName[])[] = [
  ['int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'bool'],
  ['fixed32', 'sfixed32', 'float'],
  ['fixed64', 'sfixed64', 'double'],
  ['string', 'bytes'],
];

/** Another type of the same wire type. */
function cousin(r: Random, type: TypeName, spec: ProtocolSpec): TypeName {
  if (holds(type, 'enum', spec)) return r.pick(WIRE[0] ?? [type]);
  if (typeof type === 'number') return r.pick(['string', 'bytes']);
  const family = WIRE.find((all) => all.includes(type)) ?? [type];
  const others = family.filter((other) => other !== type);
  const named = spec.types.filter(
    ({ kind }) => kind === (family === WIRE[0] ? 'enum' : family === WIRE[3] ? 'message' : ''),
  );
  return r.chance(25) && named.length > 0 ? r.pick(named).id : r.pick(others);
}

function anotherOf(r: Random, type: TypeName, spec: ProtocolSpec): TypeName {
  const kind = typeOf(spec, type)?.kind;
  const others = spec.types.filter((one) => one.kind === kind && one.id !== type);
  return others.length === 0 ? type : r.pick(others).id;
}

const swapParts =
  (parts: readonly (keyof FieldSpec)[]): Edit =>
  (r, spec) => {
    const message = someMessage(r, spec, ({ fields }) => fields.length > 1);
    if (message === null) return spec;
    const [a, b] = r.shuffle(message.fields);
    if (a === undefined || b === undefined) return spec;
    const take = (from: FieldSpec, to: FieldSpec): FieldSpec => ({
      ...to,
      ...Object.fromEntries(parts.map((part) => [part, from[part]])),
    });
    const fields = message.fields.map((field) => (field === a ? take(b, a) : field === b ? take(a, b) : field));
    return withMessage(spec, { ...message, fields });
  };

export const FIELD_EDITS: Readonly<Record<string, Edit>> = {
  'field added': inMessage((r, message, spec) => {
    const field = { ...randomField(r, idsOf(spec).all), number: freeNumber(r, message), name: freeName(r, message) };
    return { ...message, fields: [...message.fields, field] };
  }),
  'required field added': inMessage((r, message, spec) => {
    const field = { ...randomField(r, idsOf(spec).all), number: freeNumber(r, message), name: freeName(r, message) };
    return { ...message, fields: [...message.fields, { ...field, label: 'required', oneof: null, key: null }] };
  }),
  'field removed': inField(() => null),
  'field removed and reserved': (r, spec) => {
    const message = someMessage(r, spec, ({ fields }) => fields.length > 0);
    if (message === null) return spec;
    const gone = r.pick(message.fields);
    const fields = message.fields.filter((field) => field !== gone);
    const reserved = r.chance(70) ? [gone.number, gone.name] : [r.chance(50) ? gone.number : gone.name];
    return withMessage(spec, { ...message, fields, reserved: [...message.reserved, ...reserved] });
  },
  'field renamed': inField((r, field, _, message) => ({ ...field, name: freeName(r, message) })),
  'field renumbered': inField((r, field, _, message) => ({ ...field, number: freeNumber(r, message) })),
  'fields swapped by name': swapParts(['name']),
  'fields swapped by number': swapParts(['number']),
  'names of fields rotated': inMessage((_, message) => ({
    ...message,
    fields: message.fields.map((field, i, all) => ({ ...field, name: all[(i + 1) % all.length]?.name ?? field.name })),
  })),
  'number reused': inField((r, field, spec, message) => ({
    ...randomField(r, idsOf(spec).all),
    number: field.number,
    name: freeName(r, message),
  })),
  'number reused, name reserved': (r, spec) => {
    const message = someMessage(r, spec, ({ fields }) => fields.length > 0);
    if (message === null) return spec;
    const gone = r.pick(message.fields);
    const heir = { ...gone, name: freeName(r, message) };
    const fields = message.fields.map((field) => (field === gone ? heir : field));
    return withMessage(spec, { ...message, fields, reserved: [...message.reserved, gone.name] });
  },
  'type changed': inField((r, field, spec) => ({ ...field, type: randomType(r, idsOf(spec).all), default: null })),
  'type changed on one wire type': inField(
    (r, field, spec) => ({ ...field, type: cousin(r, field.type, spec), default: null }),
    ({ key }) => key === null,
  ),
  'message type replaced': inField(
    (r, field, spec) => ({ ...field, type: anotherOf(r, field.type, spec) }),
    ({ type }, spec) => holds(type, 'message', spec),
  ),
  'enum type replaced': inField(
    (r, field, spec) => ({ ...field, type: anotherOf(r, field.type, spec) }),
    ({ type }, spec) => holds(type, 'enum', spec),
  ),
  'became a list': inField((_, field) => ({ ...field, label: 'repeated', oneof: null }), isSingular),
  'became one value': inField(
    (_, field) => ({ ...field, label: 'singular' }),
    ({ label, key }) => label === 'repeated' && key === null,
  ),
  'presence changed': inField(
    (_, field) => ({ ...field, implicit: !field.implicit }),
    (field, spec) => isPlain(field) && !holds(field.type, 'message', spec) && spec.syntax !== 'proto2',
  ),
  'packing changed': inField(
    (_, field, { syntax }) => ({ ...field, packed: !(field.packed ?? syntax !== 'proto2') }),
    ({ label, key, type }, spec) => label === 'repeated' && key === null && isNumber(spec, type),
  ),
  'default changed': inField(
    (r, field) => ({ ...field, implicit: false, default: r.chance(75) ? randomDefault(r, field.type) : null }),
    (field, spec) => isSingular(field) && !holds(field.type, 'message', spec) && spec.syntax !== 'proto3',
  ),
  'UTF-8 check changed': inField(
    (_, field) => ({ ...field, checked: !field.checked }),
    ({ type, key }, { syntax }) => syntax === '2023' && (type === 'string' || key === 'string'),
  ),
  'text made checked or not': (r, spec) => {
    // In editions every other protocol has no string at all.
    if (spec.syntax !== '2023') return spec;
    return inField(
      (_, field) => ({ ...field, checked: !field.checked }),
      ({ type }) => type === 'string',
    )(r, spec);
  },
  'message delimited or not': inField(
    (_, field) => ({ ...field, delimited: !field.delimited }),
    ({ type, key }, spec) => key === null && holds(type, 'message', spec) && spec.syntax !== 'proto3',
  ),
  'moved into a oneof': inField((r, field) => ({ ...field, oneof: r.pick(['one', 'two', 'new']) }), isPlain),
  'two moved into a oneof': inMessage((r, message) => {
    const [a, b] = r.shuffle(message.fields.filter(isSingular));
    const oneof = r.pick(['one', 'new']);
    return {
      ...message,
      fields: message.fields.map((field) => (field === a || field === b ? { ...field, oneof } : field)),
    };
  }),
  'moved out of a oneof': inField((_, field) => ({ ...field, oneof: null }), inOneof),
  'oneofs merged': inMessage((_, message) => ({
    ...message,
    fields: message.fields.map((field) => (field.oneof === null ? field : { ...field, oneof: 'one' })),
  })),
  'oneof split': inField((_, field) => ({ ...field, oneof: 'part' }), inOneof),
  'oneof renamed': (r, spec) => {
    const message = someMessage(r, spec, ({ fields }) => fields.some(inOneof));
    if (message === null) return spec;
    const { oneof: name } = r.pick(message.fields.filter(inOneof));
    const rename = (field: FieldSpec): FieldSpec => (field.oneof === name ? { ...field, oneof: `${name}new` } : field);
    return withMessage(spec, { ...message, fields: message.fields.map(rename) });
  },
  'member added to a oneof': inMessage((r, message, spec) => {
    const oneof = message.fields.find(inOneof)?.oneof ?? 'one';
    const field = { ...randomField(r, idsOf(spec).all), number: freeNumber(r, message), name: freeName(r, message) };
    return { ...message, fields: [...message.fields, { ...field, key: null, oneof }] };
  }),
  'member removed from a oneof': inField(() => null, inOneof),
  'key of a map changed': inField((r, field) => ({ ...field, key: r.pick(KEYS) }), isMap),
  'value of a map changed': inField((r, field, spec) => ({ ...field, type: randomType(r, idsOf(spec).all) }), isMap),
  'value of a map changed on one wire type': inField(
    (r, field, spec) => ({ ...field, type: cousin(r, field.type, spec) }),
    isMap,
  ),
  'map or list': inField((r, field) =>
    field.key === null ? { ...field, key: r.pick(KEYS) } : { ...field, key: null, label: 'repeated' },
  ),
  'made required': inField(
    (_, field) => ({ ...field, label: 'required', oneof: null, key: null, default: null }),
    isSingular,
  ),
  'no longer required': inField(
    (r, field) => ({ ...field, label: 'singular', implicit: r.chance(30) }),
    ({ label }) => label === 'required',
  ),
  'comment of a field changed': inField((r, field) => ({
    ...field,
    comment: field.comment === null ? 'New words.' : r.chance(50) ? 'Other words.' : null,
  })),
  'field deprecated': inField((_, field) => ({ ...field, deprecated: !field.deprecated })),
  'reservations removed': (r, spec) => {
    const message = someMessage(r, spec, ({ reserved }) => reserved.length > 0);
    return message === null ? spec : withMessage(spec, { ...message, reserved: [] });
  },
  'extension added': (r, spec) => {
    const extendee = someMessage(r, spec, () => true);
    if (extendee === null) return spec;
    return { ...spec, extensions: [...spec.extensions, extensionOf(r, extendee.id, idsOf(spec).all)] };
  },
  'extension removed': (_, spec) => ({ ...spec, extensions: spec.extensions.slice(1) }),
  'extension changed': (r, spec) => ({
    ...spec,
    extensions: spec.extensions.map((one) => ({
      ...one,
      field: { ...one.field, type: r.pick(SCALARS), label: r.pick(['singular', 'repeated'] as const), default: null },
    })),
  }),
};
