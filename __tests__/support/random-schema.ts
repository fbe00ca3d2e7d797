/** Small random protocols. Every one of them is valid. */
import type fc from 'fast-check';
import { constantFrom, integer } from 'fast-check';
import {
  type Dialect,
  type FieldSpec,
  inPlace,
  type MethodSpec,
  type ProtocolSpec,
  SCALARS,
  tidy,
} from './protocol-spec.ts';

export type Gen = fc.GeneratorValue;

const LABELS = ['plain', 'optional', 'repeated', 'required'] as const;

export function pick<T>(g: Gen, list: readonly T[]): T {
  return list[g(integer, { min: 0, max: list.length - 1 })] as T;
}

export function upTo(g: Gen, max: number, min = 0): number {
  return g(integer, { min, max });
}

export function chance(g: Gen, percent: number): boolean {
  return upTo(g, 99) < percent;
}

/** @returns a protocol of at most 4 messages, 2 enums and 2 services */
export function randomProtocol(g: Gen): ProtocolSpec {
  const messages = Array.from({ length: upTo(g, 4, 1) }, (_, i) => `M${i}`);
  const enums = Array.from({ length: upTo(g, 2) }, (_, i) => `E${i}`);
  const dialect: Dialect = g(constantFrom<Dialect[]>, 'proto2', 'proto3', 'edition');
  const types = [...messages, ...enums];
  return tidy({
    dialect,
    package: 'p',
    messages: messages.map((name, i) => ({
      name,
      inside: i > 0 && chance(g, 20) ? (messages[i - 1] ?? null) : null,
      fields: Array.from({ length: upTo(g, 4) }, () => randomField(g, types)),
      reserved: [],
    })),
    enums: enums.map((name) => ({
      name,
      values: ['Z', 'A', 'B', 'C'].slice(0, upTo(g, 4, 1)).map((letter, number) => ({ name: letter + name, number })),
    })),
    services: Array.from({ length: chance(g, 80) ? upTo(g, 2, 1) : 0 }, (_, i) => ({
      name: `S${i}`,
      methods: Array.from({ length: upTo(g, 3) }, () => randomMethod(g, messages)),
    })),
  });
}

export function randomField(g: Gen, types: readonly string[]): FieldSpec {
  const value = chance(g, 50) ? pick(g, types) : pick(g, SCALARS);
  return {
    name: pick(g, ['a', 'b', 'c', 'd', 'e', 'f']),
    number: upTo(g, 7, 1),
    label: pick(g, LABELS),
    type: chance(g, 12) ? `map<${pick(g, ['int32', 'string', 'bool'])}, ${value}>` : value,
    oneof: chance(g, 25) ? pick(g, ['k', 'l']) : null,
    deprecated: chance(g, 5),
    odd: chance(g, 15),
  };
}

export function randomMethod(g: Gen, messages: readonly string[]): MethodSpec {
  const name = pick(g, ['Get', 'Put', 'List', 'Watch']);
  return { name, input: pick(g, messages), output: pick(g, messages), streams: [chance(g, 15), chance(g, 15)] };
}

/** The same protocol with its declarations in another order; the first value of an enum stays the first. */
export function shuffled(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const rest = [...list];
    return list.map(() => rest.splice(upTo(g, rest.length - 1), 1)[0] as T);
  };
  return {
    ...spec,
    messages: shuffle(spec.messages).map((message) => ({ ...message, fields: inPlace(shuffle(message.fields)) })),
    enums: shuffle(spec.enums).map(({ name, values }) => ({
      name,
      values: [...values.slice(0, 1), ...shuffle(values.slice(1))],
    })),
    services: shuffle(spec.services).map((service) => ({ ...service, methods: shuffle(service.methods) })),
  };
}
