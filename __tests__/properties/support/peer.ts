/** One version of a protocol in two independent runtimes: protobuf-es on buf's descriptors, and protobufjs on the text. */
import {
  create,
  type DescEnum,
  type DescExtension,
  type DescField,
  type DescMessage,
  fromBinary,
  getExtension,
  hasExtension,
  type Message,
  ScalarType,
  setExtension,
  toBinary,
} from '@bufbuild/protobuf';
import { type ReflectMessage, reflect } from '@bufbuild/protobuf/reflect';
import { configureTextEncoding, getTextEncoding } from '@bufbuild/protobuf/wire';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import protobuf from 'protobufjs';
import type { Image } from './image.ts';
import type { Texts } from './print.ts';

/** A message by field numbers; a list of one for singular fields. Map entries are messages of 1 and 2. */
export type Tree = ReadonlyMap<number, readonly Leaf[]>;
export type Leaf = bigint | number | boolean | string | Uint8Array | Tree;

export type AnyField = DescField | DescExtension;

/** The two runtimes by the names that findings use. */
export const JUDGES = ['es', 'js'] as const;
export type Judge = (typeof JUDGES)[number];

export class Peer {
  readonly prefix: string;
  /** The descriptors as they are, and with nothing required. */
  readonly image: Image;
  private readonly texts: Texts;
  private readonly fields = new Map<DescMessage, readonly AnyField[]>();
  private readonly types = new Map<DescMessage, protobuf.Type>();
  private parsed: protobuf.Root | null = null;

  /** @param prefix before all packages, with its dot */
  constructor(texts: Texts, prefix: string, image: Image) {
    this.texts = texts;
    this.prefix = prefix;
    this.image = image;
  }

  /** @param name without the prefix */
  message(name: string): DescMessage | null {
    return this.image.registry.getMessage(this.prefix + name) ?? null;
  }

  /** The name without the prefix. */
  nameOf({ typeName }: DescMessage | DescEnum): string {
    return typeName.slice(this.prefix.length);
  }

  /** Declared fields and known extensions. */
  fieldsOf(desc: DescMessage): readonly AnyField[] {
    const known = this.fields.get(desc);
    if (known !== undefined) return known;
    const extensions = Object.keys(this.texts).flatMap((path) => this.image.registry.getFile(path)?.extensions ?? []);
    const fields = [...desc.fields, ...extensions.filter(({ extendee }) => extendee.typeName === desc.typeName)];
    this.fields.set(desc, fields);
    return fields;
  }

  encode(desc: DescMessage, tree: Tree): Uint8Array {
    return toBinary(desc, this.toEs(desc, tree));
  }

  /** @returns null if the runtime refuses the bytes */
  decode(judge: Judge, desc: DescMessage, bytes: Uint8Array): Tree | null {
    const read = judge === 'es' ? (): Tree => this.fromEs(desc, fromBinary(desc, bytes)) : this.jsReader(desc, bytes);
    try {
      return read();
    } catch {
      return null;
    }
  }

  /** What is wrong with the text is no refusal. */
  private jsReader(desc: DescMessage, bytes: Uint8Array): () => Tree {
    const type = this.type(desc);
    return () => this.fromJs(desc, type.decode(bytes));
  }

  /** The same message in protobufjs. */
  type(desc: DescMessage): protobuf.Type {
    const known = this.types.get(desc);
    if (known !== undefined) return known;
    this.parsed ??= parseAll(this.texts);
    const type = this.parsed.lookupType(desc.typeName);
    this.types.set(desc, type);
    return type;
  }

  private toEs(desc: DescMessage, tree: Tree): Message {
    const message = create(desc);
    const view = reflect(desc, message, false);
    for (const field of this.fieldsOf(desc)) {
      const values = tree.get(field.number);
      if (values === undefined) continue;
      if (field.kind === 'extension') setExtension(message, field, this.extensionValue(field, values));
      else this.set(view, field, values);
    }
    return message;
  }

  private set(view: ReflectMessage, field: DescField, values: readonly Leaf[]): void {
    if (field.fieldKind === 'list') {
      const list = view.get(field);
      for (const value of values) list.add(this.esValue(field, value, true) as never);
    } else if (field.fieldKind === 'map') {
      const map = view.get(field);
      for (const entry of values as Tree[]) {
        const key = entry.get(1)?.[0] ?? '';
        map.set(esKey(field, key) as never, this.esValue(field, entry.get(2)?.[0] ?? 0, true) as never);
      }
    } else if (values[0] !== undefined) view.set(field, this.esValue(field, values[0], true) as never);
  }

  private extensionValue(field: DescExtension, values: readonly Leaf[]): never {
    const all = values.map((value) => this.esValue(field, value, false));
    return (field.fieldKind === 'list' ? all : all[0]) as never;
  }

  private esValue(field: AnyField, value: Leaf, reflected: boolean): unknown {
    if (value instanceof Map) {
      const desc = field.message as DescMessage;
      const message = this.toEs(desc, value);
      return reflected ? reflect(desc, message, false) : message;
    }
    if (field.scalar === ScalarType.STRING) return value instanceof Uint8Array ? smuggled(value) : value;
    return field.scalar !== undefined && isLong(field.scalar)
      ? value
      : typeof value === 'bigint'
        ? Number(value)
        : value;
  }

  private fromEs(desc: DescMessage, message: Message): Tree {
    const view = reflect(desc, message, false);
    const tree = new Map<number, readonly Leaf[]>();
    for (const field of this.fieldsOf(desc)) {
      if (field.kind === 'extension') {
        if (!hasExtension(message, field)) continue;
        const value = getExtension(message, field) as unknown;
        const all = field.fieldKind === 'list' ? (value as unknown[]) : [value];
        if (all.length > 0)
          tree.set(
            field.number,
            all.map((one) => this.esLeaf(field, one)),
          );
      } else if (view.isSet(field)) tree.set(field.number, this.esList(view, field));
    }
    return tree;
  }

  private esList(view: ReflectMessage, field: DescField): readonly Leaf[] {
    if (field.fieldKind === 'list') return [...view.get(field)].map((one) => this.esLeaf(field, one));
    if (field.fieldKind !== 'map') return [this.esLeaf(field, view.get(field))];
    return [...view.get(field)].map(([key, value]) => entry(leafOf(field.mapKey, key), this.esLeaf(field, value)));
  }

  private esLeaf(field: AnyField, value: unknown): Leaf {
    if (field.message === undefined) return field.enum ? BigInt(value as number) : leafOf(field.scalar, value);
    const inner = (value as ReflectMessage).message ?? value;
    return this.fromEs(field.message, inner as Message);
  }

  private fromJs(desc: DescMessage, plain: object): Tree {
    const tree = new Map<number, readonly Leaf[]>();
    const type = this.type(desc);
    for (const field of this.fieldsOf(desc)) {
      const name = type.fieldsById[field.number]?.name ?? '';
      if (!Object.hasOwn(plain, name)) continue;
      const value = (plain as Record<string, unknown>)[name];
      const list = this.jsList(field, value).filter((one) => !isImplied(field, one));
      if (list.length > 0) tree.set(field.number, list);
    }
    return tree;
  }

  private jsList(field: AnyField, value: unknown): readonly Leaf[] {
    if (field.fieldKind === 'list') return (value as unknown[]).map((one) => this.jsLeaf(field, one));
    if (field.fieldKind !== 'map') return value === null || value === undefined ? [] : [this.jsLeaf(field, value)];
    return Object.entries(value as object).map(([key, one]) =>
      entry(jsKey(field.mapKey, key), this.jsLeaf(field, one)),
    );
  }

  private jsLeaf(field: AnyField, value: unknown): Leaf {
    if (field.message !== undefined) return this.fromJs(field.message, value as object);
    return field.enum ? BigInt(value as number) : leafOf(field.scalar, value);
  }
}

function parseAll(texts: Texts): protobuf.Root {
  const root = new protobuf.Root();
  for (const text of Object.values(texts)) protobuf.parse(text, root, { keepCase: true });
  root.resolveAll();
  prepare(root);
  return root;
}

/** Makes protobufjs compile its decoders only, as nothing else is asked of it. */
function prepare(namespace: protobuf.NamespaceBase): void {
  for (const object of namespace.nestedArray) {
    if (object instanceof protobuf.Type) object.setup = decoderOnly;
    if (object instanceof protobuf.Namespace) prepare(object);
  }
}

function decoderOnly(this: protobuf.Type): protobuf.Type {
  const types = this.fieldsArray.map((field) => field.resolve().resolvedType);
  const compiled = protobuf.decoder(this) as unknown as (parts: object) => protobuf.Type['decode'];
  this.decode = compiled({ Reader: protobuf.Reader, types, util: protobuf.util, C: this.ctor });
  return this;
}

/** A zero of a field without presence is no value, if it was sent or not. */
export function isImplied(field: AnyField, value: Leaf): boolean {
  if (field.fieldKind === 'list' || field.fieldKind === 'map') return false;
  return field.presence === FeatureSet_FieldPresence.IMPLICIT && isZero(value);
}

/** Zero, false or empty; not negative zero. */
export function isZero(value: Leaf): boolean {
  if (typeof value === 'number') return Object.is(value, 0);
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length === 0;
  return value === 0n || value === false;
}

function entry(key: Leaf, value: Leaf): Tree {
  return new Map([
    [1, [key]],
    [2, [value]],
  ]);
}

function isLong(type: ScalarType): boolean {
  const longs = [ScalarType.INT64, ScalarType.UINT64, ScalarType.SINT64, ScalarType.FIXED64, ScalarType.SFIXED64];
  return longs.includes(type);
}

function leafOf(type: ScalarType | undefined, value: unknown): Leaf {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (type === ScalarType.DOUBLE || type === ScalarType.FLOAT) return value as number;
  return typeof value === 'bigint' ? value : BigInt(String(value));
}

function esKey(field: DescField & { fieldKind: 'map' }, key: Leaf): unknown {
  return typeof key === 'bigint' && !isLong(field.mapKey) ? Number(key) : key;
}

function jsKey(type: ScalarType, key: string): Leaf {
  if (type === ScalarType.STRING) return key;
  if (type === ScalarType.BOOL) return key === 'true';
  if (!isLong(type)) return BigInt(key);
  const unsigned = type === ScalarType.UINT64 || type === ScalarType.FIXED64;
  return BigInt(String(protobuf.util.longFromHash(key, unsigned)));
}

/** Private characters that are encoded as the one byte they stand for: text that is not UTF-8 in a JavaScript string. */
const SMUGGLED = 0x10_f700;

function smuggled(bytes: Uint8Array): string {
  return String.fromCodePoint(...Array.from(bytes, (byte) => SMUGGLED + byte));
}

const { encodeUtf8Into: _, ...encoding } = getTextEncoding();
configureTextEncoding({
  ...encoding,
  encodeUtf8: (text) => {
    const isSmuggled = (char: string): boolean => (char.codePointAt(0) ?? 0) >= SMUGGLED;
    if (text === '' || !isSmuggled(text)) return encoding.encodeUtf8(text);
    return Uint8Array.from(Array.from(text, (char) => (char.codePointAt(0) ?? 0) - SMUGGLED));
  },
});
