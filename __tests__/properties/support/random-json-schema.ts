/** Random JSON Schemas, small changes of them, and documents that they admit: made without anything of the project. */
import fc from 'fast-check';

export type RawSchema = { readonly [keyword: string]: unknown };

const NAMES = ['a', 'b', 'c'] as const;
const TYPES = ['string', 'boolean', 'integer', 'number', 'array', 'object'] as const;

const leaf: fc.Arbitrary<RawSchema> = fc.oneof(
  fc.constantFrom(...TYPES).map((type) => ({ type })),
  fc.constantFrom(...TYPES).map((type) => ({ type: [type, 'null'] })),
  fc.constantFrom('uint8', 'int8', 'uint32', 'int64', 'uint64').map((format) => ({ type: 'integer', format })),
  fc.subarray(['x', 'y', 'z', 1, 2], { minLength: 1 }).map((values) => ({ enum: values })),
  fc.constantFrom({ const: 'x' }, {}, { $ref: '#/$defs/D' }, { anyOf: [{ $ref: '#/$defs/D' }, { type: 'null' }] }),
  fc.constantFrom({ type: ['string', 'integer'] }, { type: ['object', 'null'] }, { type: ['boolean', 'array'] }),
);

const { schema } = fc.letrec<{ schema: RawSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    objectOf(tie('schema')),
    tie('schema').map((items) => ({ type: 'array', items })),
    tie('schema').map((inner) => ({ type: 'object', additionalProperties: inner })),
  ),
}));

function objectOf(inner: fc.Arbitrary<RawSchema>): fc.Arbitrary<RawSchema> {
  return fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...NAMES), inner, { maxKeys: 3, noNullPrototype: true }),
      required: fc.subarray([...NAMES]),
      rest: fc.oneof(fc.constant(undefined), fc.constant(false as const), inner),
    })
    .map(({ properties, required, rest }) => ({
      type: 'object',
      properties,
      required: required.filter((name) => name in properties),
      ...(rest === undefined ? {} : { additionalProperties: rest }),
    }));
}

/** A document of a program: names at the top, and a definition that may hold itself. */
const root = fc
  .record({ own: objectOf(schema), definition: objectOf(schema) })
  .map(({ own, definition }): RawSchema => ({ ...own, $defs: { D: { ...definition, required: [] } } }));

/** Two versions: of the second one place is another schema, is gone, or is required or not. */
export const versions: fc.Arbitrary<readonly [RawSchema, RawSchema]> = fc
  .record({
    before: root,
    replaced: schema,
    at: fc.nat(),
    kind: fc.constantFrom('replace', 'remove', 'require', 'close'),
  })
  .map(({ before, replaced, at, kind }) => {
    const after = structuredClone(before) as RawSchema;
    const places = placesIn(after);
    const place = places[at % Math.max(places.length, 1)];
    if (place !== undefined) change(place, kind, replaced);
    return [before, after] as const;
  });

interface Mutable {
  [keyword: string]: unknown;
}

interface SchemaPlace {
  readonly holder: Mutable;
  readonly name: string;
  readonly object: Mutable | null;
}

function placesIn(node: unknown): readonly SchemaPlace[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  const object = node as Mutable;
  const named = ['properties', '$defs'].flatMap((keyword) => {
    const bundle = object[keyword];
    if (typeof bundle !== 'object' || bundle === null) return [];
    const holder = bundle as Mutable;
    return Object.keys(holder).flatMap((name) => [
      { holder, name, object: keyword === 'properties' ? object : null },
      ...placesIn(holder[name]),
    ]);
  });
  const inner = ['items', 'additionalProperties'].flatMap((name) =>
    typeof object[name] === 'object' ? [{ holder: object, name, object: null }, ...placesIn(object[name])] : [],
  );
  return [...named, ...inner];
}

function change({ holder, name, object }: SchemaPlace, kind: string, replaced: RawSchema): void {
  const required = new Set((object?.required as readonly string[] | undefined) ?? []);
  // A definition that is only a reference to itself is none.
  if (name === 'D') holder[name] = { type: 'object', properties: { a: replaced } };
  else if (object === null || kind === 'replace') holder[name] = replaced;
  else if (kind === 'close') object.additionalProperties = object.additionalProperties === false ? {} : false;
  else if (kind === 'remove') {
    delete holder[name];
    required.delete(name);
  } else if (!required.delete(name)) required.add(name);
  if (object !== null) object.required = [...required];
}

/** A source of small numbers that fast-check chose. */
export interface Choices {
  readonly next: (below: number) => number;
}

export function choicesOf(seed: number): Choices {
  let state = seed;
  return {
    next: (below) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    },
  };
}

const DEEPEST = 6;

/** @returns JSON text of a document as a program of that version writes it; null where it was too deep */
export function documentOf(schema: RawSchema, choices: Choices): string | null {
  return textOf(schema, schema, choices, 0);
}

function textOf(node: unknown, top: RawSchema, choices: Choices, depth: number): string | null {
  if (depth > DEEPEST || node === false) return null;
  if (node === true || typeof node !== 'object' || node === null) return anything(choices);
  const at = node as RawSchema;
  if (at.$ref !== undefined) return textOf((top.$defs as RawSchema).D, top, choices, depth + 1);
  if (Array.isArray(at.anyOf)) return choices.next(2) === 0 ? 'null' : textOf(at.anyOf[0], top, choices, depth + 1);
  if ('const' in at) return JSON.stringify(at.const);
  if (Array.isArray(at.enum)) return JSON.stringify(at.enum[choices.next(at.enum.length)]);
  const types = at.type === undefined ? null : [at.type].flat();
  if (types === null) return anything(choices);
  return ofType(String(types[choices.next(types.length)]), at, top, choices, depth);
}

function anything({ next }: Choices): string {
  return ['null', 'true', '"s"', '7', '0.5', '[1]', '{"a":1}', '{}'][next(8)] ?? 'null';
}

const WHOLE: Readonly<Record<string, readonly string[]>> = {
  uint8: ['0', '1', '255'],
  int8: ['-128', '1', '127'],
  uint32: ['0', '1', '4294967295'],
  int64: ['-9223372036854775808', '1', '9223372036854775807'],
  uint64: ['0', '1', '18446744073709551615'],
};
const ANY_WHOLE = ['0', '1', '2', '-1', '300', '9007199254740993', '99999999999999999999'];

function ofType(type: string, at: RawSchema, top: RawSchema, choices: Choices, depth: number): string | null {
  const pick = (texts: readonly string[]): string => texts[choices.next(texts.length)] ?? '';
  if (type === 'null') return 'null';
  if (type === 'string') return pick(['""', '"x"', '"other"']);
  if (type === 'boolean') return pick(['true', 'false']);
  if (type === 'number') return pick(['0.5', '3', '-2.25']);
  if (type === 'integer') return pick(WHOLE[String(at.format)] ?? ANY_WHOLE);
  if (type === 'array') {
    const items = [1, 2].slice(choices.next(3)).map(() => textOf(at.items ?? true, top, choices, depth + 1));
    return items.includes(null) ? '[]' : `[${items.join(',')}]`;
  }
  return objectText(at, top, choices, depth);
}

function objectText(at: RawSchema, top: RawSchema, choices: Choices, depth: number): string | null {
  const properties = Object.entries((at.properties ?? {}) as RawSchema);
  const required = new Set((at.required as readonly string[] | undefined) ?? []);
  const members: string[] = [];
  for (const [name, property] of properties) {
    const text = required.has(name) || choices.next(3) > 0 ? textOf(property, top, choices, depth + 1) : null;
    if (text !== null) members.push(`"${name}":${text}`);
    else if (required.has(name)) return null;
  }
  const rest = at.additionalProperties;
  // A program writes other names than its own only where they are free.
  const isFree = typeof rest === 'object' || at.properties === undefined;
  const names =
    isFree && rest !== false ? ['a', 'b', 'k'].filter((name) => !properties.some(([own]) => own === name)) : [];
  for (const name of names) {
    const text = choices.next(2) === 0 ? textOf(rest ?? true, top, choices, depth + 1) : null;
    if (text !== null) members.push(`"${name}":${text}`);
  }
  return `{${members.join(',')}}`;
}
