/** What two protocols must share to be the same. */
import { namedText, signatureText } from '../../src/compat/describe.ts';
import type { MessagePair } from '../../src/compat/pair.ts';
import { shapesOf } from '../../src/compat/shape.ts';
import type { Field, Schema } from '../../src/schema/model.ts';

/** All that rules look at, in one order; without what is reserved, for reserving more is no change. */
export function canonical(schema: Schema): unknown {
  return {
    messages: [...schema.messages.values()]
      .map(({ fullName, fields, oneofs }) => [
        fullName,
        fields.map(signature).sort(),
        oneofs.map((oneof) => `${oneof.name} ${oneof.fields.map(({ number }) => number).sort()}`).sort(),
      ])
      .sort(),
    enums: [...schema.enums.values()]
      .map(({ fullName, closed, values }) => [
        fullName,
        closed,
        values.map(({ name, number }) => `${name} ${number}`).sort(),
      ])
      .sort(),
    methods: [...schema.services.values()]
      .flatMap(({ fullName, methods }) => [
        fullName,
        ...methods.map((method) => `${method.fullName} ${signatureText(method)}`),
      ])
      .sort(),
  };
}

/** A field with all that rules look at. */
export function signature(field: Field): string {
  const parents = {} as MessagePair;
  const { old } = shapesOf({ kind: 'field', identity: 'same', old: field, new: null, parents, moves: [] });
  return `${namedText(field)} ${old}`;
}
