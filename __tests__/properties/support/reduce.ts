/** Makes a failing pair of protocols small: takes away what the failure does not need, many attempts per run of buf. */
import type { Versions } from './journeys.ts';
import type { FieldSpec, MessageSpec, ProtocolSpec } from './protocol.ts';
import { tidy } from './tidy.ts';

type Both = (spec: ProtocolSpec) => ProtocolSpec;

/**
 * @param fails which of the attempts still fail
 * @returns the smallest pair found
 */
export async function reduce<T extends Versions>(
  start: T,
  fails: (attempts: readonly T[]) => Promise<readonly boolean[]>,
): Promise<T> {
  let now = start;
  for (let round = 0; round < 40; round++) {
    const attempts = attemptsOn(now).map((one) => ({ ...now, old: tidy(one.old), new: tidy(one.new) }));
    const size = weigh(now);
    const smaller = attempts.filter((one) => weigh(one) < size).sort((a, b) => weigh(a) - weigh(b));
    const best = await firstThat(smaller, fails);
    if (best === undefined) return now;
    now = best;
  }
  return now;
}

/** The first few are likely to do, and building all takes time. */
async function firstThat<T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<readonly boolean[]>,
): Promise<T | undefined> {
  for (let done = 0; done < all.length; done += 12) {
    const some = all.slice(done, done + 12);
    const results = await fails(some);
    const best = some.find((_, i) => results[i]);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Bytes of both versions, and of what differs between them. */
function weigh({ old, new: next }: Versions): number {
  const changed = next.types.filter(
    (type) => JSON.stringify(old.types.find(({ id }) => id === type.id)) !== JSON.stringify(type),
  );
  return JSON.stringify(old).length + JSON.stringify(next).length + JSON.stringify(changed).length;
}

function attemptsOn({ old, new: next }: Versions): readonly Pick<Versions, 'old' | 'new'>[] {
  const both = [...partsOf(old), ...partsOf(next)];
  return [
    ...both.map((change) => ({ old: change(old), new: change(next) })),
    ...partsOf(old).map((change) => ({ old: change(old), new: next })),
    ...partsOf(next).map((change) => ({ old, new: change(next) })),
    ...reverts(old, next).map((one) => ({ old, new: one })),
    { old: { ...old, files: old.files.slice(0, 1) }, new: { ...next, files: next.files.slice(0, 1) } },
  ];
}

/** Every way to take one thing away. */
function partsOf(spec: ProtocolSpec): readonly Both[] {
  return [
    ...spec.types.map(
      ({ id }): Both =>
        (one) => ({ ...one, types: one.types.filter((type) => type.id !== id) }),
    ),
    ...spec.services.flatMap(({ name, methods }): Both[] => [
      (one) => ({ ...one, services: one.services.filter((service) => service.name !== name) }),
      ...methods.map(
        (method): Both =>
          (one) => ({
            ...one,
            services: one.services.map((service) => ({
              ...service,
              methods: service.methods.filter((other) => other.name !== method.name),
            })),
          }),
      ),
    ]),
    ...spec.types.flatMap((type) =>
      type.kind === 'message' ? fieldParts(type) : valueParts(type.id, type.values.length),
    ),
    (one) => ({ ...one, extensions: [] }),
    (one) => ({ ...one, types: one.types.map((type) => ({ ...type, reserved: [], comment: null })) }),
    ...spec.types
      .filter(({ inside }) => inside !== null)
      .map(
        ({ id }): Both =>
          (one) => ({
            ...one,
            types: one.types.map((type) => (type.id === id ? { ...type, inside: null } : type)),
          }),
      ),
  ];
}

function fieldParts({ id, fields }: MessageSpec): readonly Both[] {
  const inField =
    (number: number, change: (field: FieldSpec) => FieldSpec | null): Both =>
    (spec) => ({
      ...spec,
      types: spec.types.map((type) =>
        type.kind === 'message' && type.id === id
          ? {
              ...type,
              fields: type.fields.flatMap((field) => (field.number === number ? (change(field) ?? []) : field)),
            }
          : type,
      ),
    });
  return fields.flatMap(({ number, key }) => [
    inField(number, () => null),
    inField(number, (field) => ({
      ...field,
      default: null,
      comment: null,
      packed: null,
      deprecated: false,
      jsonName: null,
      checked: true,
    })),
    inField(number, (field) => ({ ...field, label: 'singular', oneof: null, delimited: false, implicit: false })),
    inField(number, (field) => ({ ...field, type: key === null ? 'int32' : 'bool', default: null })),
  ]);
}

function valueParts(id: number, count: number): readonly Both[] {
  return Array.from(
    { length: count },
    (_, i): Both =>
      (spec) => ({
        ...spec,
        types: spec.types.map((type) =>
          type.kind === 'enum' && type.id === id ? { ...type, values: type.values.filter((__, j) => j !== i) } : type,
        ),
      }),
  );
}

/** The later version with one part as it was. */
function reverts(old: ProtocolSpec, next: ProtocolSpec): readonly ProtocolSpec[] {
  const earlier = new Map(old.types.map((type) => [type.id, type]));
  return [
    ...next.types.map(({ id }) => ({
      ...next,
      types: next.types.map((type) => (type.id === id ? (earlier.get(id) ?? type) : type)),
    })),
    { ...next, services: old.services },
    { ...next, files: old.files },
    { ...next, syntax: old.syntax },
    { ...next, extensions: old.extensions },
  ];
}
