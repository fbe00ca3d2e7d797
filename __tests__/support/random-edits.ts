/** Random edits of protocols, as people make them. What comes out is valid. */
import { constantFrom } from 'fast-check';
import { type Dialect, type FieldSpec, type MessageSpec, type ProtocolSpec, tidy } from './protocol-spec.ts';
import { chance, type Gen, pick, randomField, randomMethod, upTo } from './random-schema.ts';

/** The protocol with other names for all types and fields that `before` has no name like. */
export function withOtherNewNames(before: ProtocolSpec, after: ProtocolSpec): ProtocolSpec {
  const types = new Set([...before.messages, ...before.enums].map(({ name }) => name));
  const fields = new Set(
    before.messages.flatMap((message) => [...message.fields.map(({ name }) => name), ...message.reserved]),
  );
  const spec = renameTypes(after, (name) => (types.has(name) ? name : `${name}Again`));
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      fields: message.fields.map((field) =>
        fields.has(field.name) ? field : { ...field, name: `${field.name}again` },
      ),
    })),
  };
}

/** The same protocol with some of its messages under other names. */
export function renamedMessages(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  const renamed = new Map(spec.messages.map(({ name }) => [name, chance(g, 50) ? `${name}New` : name]));
  return renameTypes(spec, (name) => renamed.get(name) ?? name);
}

function renameTypes(spec: ProtocolSpec, rename: (name: string) => string): ProtocolSpec {
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      name: rename(message.name),
      inside: message.inside && rename(message.inside),
      fields: message.fields.map((field) => ({ ...field, type: field.type.replace(/[ME]\w+/, rename) })),
    })),
    enums: spec.enums.map((one) => ({ ...one, name: rename(one.name) })),
    services: spec.services.map((service) => ({
      ...service,
      methods: service.methods.map((method) => ({
        ...method,
        input: rename(method.input),
        output: rename(method.output),
      })),
    })),
  };
}

type Edit = (g: Gen, spec: ProtocolSpec) => ProtocolSpec;

const at = <T>(list: readonly T[], index: number, change: (element: T) => T | null): readonly T[] =>
  list.flatMap((element, i) => (i === index ? (change(element) ?? []) : element));

const editMessage =
  (change: (g: Gen, message: MessageSpec, types: readonly string[]) => MessageSpec): Edit =>
  (g, spec) => {
    const types = [...spec.messages, ...spec.enums].map(({ name }) => name);
    return { ...spec, messages: at(spec.messages, upTo(g, spec.messages.length - 1), (one) => change(g, one, types)) };
  };

const editField = (change: (g: Gen, field: FieldSpec, other: FieldSpec) => FieldSpec | null): Edit =>
  editMessage((g, message, types) => {
    const index = upTo(g, Math.max(0, message.fields.length - 1));
    const other = randomField(g, types);
    return { ...message, fields: at(message.fields, index, (field) => change(g, field, other)) };
  });

const EDITS: readonly Edit[] = [
  editMessage((g, message, types) => ({ ...message, fields: [...message.fields, randomField(g, types)] })),
  editMessage((g, message) => {
    const gone = message.fields[upTo(g, Math.max(0, message.fields.length - 1))];
    if (gone === undefined) return message;
    const reserved = chance(g, 50) ? [gone.number, gone.name] : [];
    return {
      ...message,
      fields: message.fields.filter((field) => field !== gone),
      reserved: [...message.reserved, ...reserved],
    };
  }),
  editMessage((_, message) => ({
    ...message,
    fields: message.fields.map((field, i, all) => ({ ...field, name: all[(i + 1) % all.length]?.name ?? field.name })),
  })),
  editMessage((_, message) => ({ ...message, reserved: [] })),
  editField((_, field, { name }) => ({ ...field, name })),
  editField((_, field, { number }) => ({ ...field, number })),
  editField((_, field, { type, label }) => ({ ...field, type, label })),
  editField((_, field, { oneof, label }) => ({ ...field, oneof, label })),
  editField((_, field) => ({ ...field, deprecated: !field.deprecated })),
  editField((_, field) => ({ ...field, odd: !field.odd })),
  (g, spec) => renameTypes(spec, (name) => (name.startsWith('E') && chance(g, 50) ? `${name}New` : name)),
  (g, spec) => ({
    ...spec,
    enums: at(spec.enums, upTo(g, Math.max(0, spec.enums.length - 1)), (one) => ({
      ...one,
      values: at(one.values, upTo(g, one.values.length - 1), (value) =>
        pick(g, [null, { ...value, number: upTo(g, 5) }, { ...value, name: `${pick(g, ['A', 'X'])}${one.name}` }]),
      ),
    })),
  }),
  (g, spec) => ({
    ...spec,
    enums: at(spec.enums, upTo(g, Math.max(0, spec.enums.length - 1)), (one) => ({
      ...one,
      values: [...one.values, { name: `N${one.name}`, number: upTo(g, 6, 1) }],
    })),
  }),
  (g, spec) => renamedMessages(g, spec),
  (g, spec) => ({ ...spec, dialect: g(constantFrom<Dialect[]>, 'proto2', 'proto3', 'edition') }),
  (_, spec) => ({ ...spec, package: spec.package === 'p' ? 'q' : 'p' }),
  (g, spec) => ({ ...spec, services: at(spec.services, upTo(g, 1), (service) => ({ ...service, name: 'Other' })) }),
  (g, spec) => ({ ...spec, services: at(spec.services, upTo(g, 1), () => null) }),
  (g, spec) => {
    const names = spec.messages.map(({ name }) => name);
    return {
      ...spec,
      services: at(spec.services, 0, (service) => ({
        ...service,
        methods: [...service.methods, randomMethod(g, names)],
      })),
    };
  },
  (g, spec) => {
    const names = spec.messages.map(({ name }) => name);
    return {
      ...spec,
      services: at(spec.services, 0, (service) => ({
        ...service,
        methods: at(service.methods, upTo(g, 2), (method) =>
          pick(g, [null, randomMethod(g, names), { ...randomMethod(g, names), name: method.name }]),
        ),
      })),
    };
  },
  (g, spec) => ({
    ...spec,
    messages: [...spec.messages, { name: 'MNew', inside: null, fields: [], reserved: [] }].filter(
      (message, i, all) => all.findIndex(({ name }) => name === message.name) === i && (i > 0 || chance(g, 99)),
    ),
  }),
];

/** The protocol after one to three random edits. */
export function edited(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  let result = spec;
  for (let left = upTo(g, 3, 1); left > 0; left--) {
    const next = tidy(pick(g, EDITS)(g, result));
    result = next.messages.length > 0 ? closed(next) : result;
  }
  return result;
}

/** Without fields and methods whose types are gone, and with nothing inside of what is gone. */
function closed(spec: ProtocolSpec): ProtocolSpec {
  const types = new Set([...spec.messages, ...spec.enums].map(({ name }) => name));
  const there = (type: string): boolean => {
    const name = /[ME]\w+/.exec(type)?.[0];
    return name === undefined || types.has(name);
  };
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      inside: message.inside !== null && types.has(message.inside) ? message.inside : null,
      fields: message.fields.filter(({ type }) => there(type)),
    })),
    services: spec.services.map((service) => ({
      ...service,
      methods: service.methods.filter(({ input, output }) => types.has(input) && types.has(output)),
    })),
  };
}
