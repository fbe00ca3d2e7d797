/** What differs between a message as its writer means it and as a reader of another version sees it. */
import { type DescMessage, ScalarType } from '@bufbuild/protobuf';
import type { Effect } from '../../../src/compat/outcome.ts';
import { type AnyField, isZero, type Leaf, type Tree } from './peer.ts';
import { isRequired, type Meet } from './values.ts';

/** One field on the way to a difference; names of its messages without prefix, by who writes. */
export interface PathStep {
  readonly writer: string;
  readonly reader: string;
  readonly number: number;
}

export interface Difference {
  /** From the outermost message inwards. */
  readonly path: readonly PathStep[];
  /** Enums at the end of the path, if it ends in some. */
  readonly enums: { readonly writer: string | null; readonly reader: string | null };
  /** In which words it may be reported. */
  readonly as: readonly Effect[];
  readonly what: string;
}

const UNREAD: readonly Effect[] = ['ignored', 'dropped'];
const LOST: readonly Effect[] = ['dropped'];
const ALTERED: readonly Effect[] = ['altered'];
const PRESENCE: readonly Effect[] = ['presence', 'dropped'];
const UNNAMED: readonly Effect[] = ['unnamed', 'altered'];
const ABSENT: readonly Effect[] = ['absent', 'dropped', 'rejected'];
/** Another kind of value: how alike it is nobody can say. */
const OTHER: readonly Effect[] = ['retyped', 'altered', 'dropped', 'ignored', 'presence', 'absent'];

/** Messages that meet, and the field that holds them. */
interface Place {
  readonly writer: DescMessage;
  readonly reader: DescMessage;
  readonly from: At | null;
}

/** A number in messages that meet, and what each side has there. */
interface At {
  readonly place: Place;
  readonly number: number;
  readonly fields: { readonly writer: AnyField | undefined; readonly reader: AnyField | undefined };
}

/** @returns every difference between `meant` and `seen`, outermost first */
export function differences(
  meet: Meet,
  writer: DescMessage,
  meant: Tree,
  reader: DescMessage,
  seen: Tree,
): Difference[] {
  const observer = new Observer(meet);
  observer.messages({ writer, reader, from: null }, meant, seen);
  return observer.found;
}

class Observer {
  readonly found: Difference[] = [];
  readonly meet: Meet;

  constructor(meet: Meet) {
    this.meet = meet;
  }

  messages(place: Place, meant: Tree, seen: Tree): void {
    const readers = new Map(this.meet.reader.fieldsOf(place.reader).map((field) => [field.number, field]));
    const writers = this.meet.writer.fieldsOf(place.writer);
    const known = new Set(writers.map(({ number }) => number));
    for (const field of writers) {
      const other = readers.get(field.number);
      const at: At = { place, number: field.number, fields: { writer: field, reader: other } };
      const values = meant.get(field.number) ?? [];
      if (other !== undefined) this.fields(at, field, values, other, seen.get(field.number) ?? []);
      else if (values.length > 0) this.report(at, UNREAD, 'a value is not read');
    }
    for (const [number, field] of readers)
      if (!known.has(number)) {
        const at: At = { place, number, fields: { writer: undefined, reader: field } };
        this.report(at, ABSENT, 'the reader waits for a field that nobody writes');
        if (seen.has(number)) this.report(at, ALTERED, 'the reader sees a value that nobody wrote');
      }
  }

  private report(at: At, as: readonly Effect[], what: string): void {
    const { writer, reader } = at.fields;
    const enums = {
      writer: writer?.enum === undefined ? null : this.meet.writer.nameOf(writer.enum),
      reader: reader?.enum === undefined ? null : this.meet.reader.nameOf(reader.enum),
    };
    this.found.push({ path: this.pathTo(at), enums, as, what });
  }

  private pathTo({ place, number }: At): readonly PathStep[] {
    const names = { writer: this.meet.writer.nameOf(place.writer), reader: this.meet.reader.nameOf(place.reader) };
    return [...(place.from === null ? [] : this.pathTo(place.from)), { ...names, number }];
  }

  private fields(at: At, writer: AnyField, meant: readonly Leaf[], reader: AnyField, seen: readonly Leaf[]): void {
    if (meant.length === 0) this.unset(at, writer, reader, seen);
    else if (seen.length === 0) this.lost(at, writer, meant, reader);
    else if (isMap(writer) && isMap(reader)) this.maps(at, writer, meant, reader, seen);
    else if (isMap(writer) !== isMap(reader)) {
      if (!same(meant, seen)) this.report(at, OTHER, 'map or no map');
    } else this.lists(at, writer, meant, reader, seen);
  }

  private lists(at: At, writer: AnyField, meant: readonly Leaf[], reader: AnyField, seen: readonly Leaf[]): void {
    const alike = isList(writer) === isList(reader) || meant.length === 1;
    if (alike && meant.length === seen.length) {
      for (const [i, value] of meant.entries()) this.values(at, writer, value, reader, seen[i] ?? value);
      return;
    }
    // Bytes that are read as other numbers may be equal by chance.
    const asOther = writer.scalar !== reader.scalar || writer.message !== undefined;
    if (isPart(meant, seen)) this.report(at, asOther ? [...LOST, ...ALTERED] : LOST, 'elements are lost');
    else {
      this.report(at, asOther ? [...ALTERED, ...LOST] : ALTERED, 'the list is another');
    }
  }

  private unset(at: At, writer: AnyField, reader: AnyField, seen: readonly Leaf[]): void {
    if (seen.length > 0) {
      this.report(at, seen.every(isZero) ? [...PRESENCE, ...ALTERED] : ALTERED, 'unset is read as set');
      return;
    }
    if (![writer, reader].every(showsDefault)) return;
    const [a, b] = [defaultOf(writer), defaultOf(reader)];
    if (isText(a) === isText(b) && !equal(a, b)) this.report(at, ALTERED, 'the defaults differ');
  }

  private lost(at: At, writer: AnyField, [value]: readonly Leaf[], reader: AnyField): void {
    const shown = !isList(writer) && !isMap(writer) && reader.message === undefined && value !== undefined;
    const asDefault = shown && (equal(unsigned(value), defaultOf(reader)) || isZero(unsigned(value)));
    this.report(at, asDefault ? PRESENCE : LOST, 'a value is lost');
  }

  private maps(at: At, writer: AnyField, meant: readonly Leaf[], reader: AnyField, seen: readonly Leaf[]): void {
    const entries = new Map((seen as Tree[]).map((entry) => [keyText(entry), entry]));
    const known = new Set((meant as Tree[]).map(keyText));
    const lost = [...known].some((key) => !entries.has(key));
    if ([...entries.keys()].some((key) => !known.has(key))) this.report(at, ALTERED, 'a key is another');
    // Keys that are read as one key are other keys.
    else if (lost) this.report(at, sameKeys(writer, reader) ? LOST : [...LOST, ...ALTERED], 'an entry is lost');
    // Where keys are read as other keys, nobody knows which entry is which.
    if (!sameKeys(writer, reader) && entries.size + known.size > 2) return;
    for (const entry of meant as Tree[]) {
      const other = entries.get(keyText(entry));
      if (other !== undefined) this.values(at, writer, entry.get(2)?.[0] ?? 0n, reader, other.get(2)?.[0] ?? 0n);
    }
  }

  private values(at: At, writer: AnyField, meant: Leaf, reader: AnyField, seen: Leaf): void {
    const [from, to] = [writer.message, reader.message];
    if (from !== undefined && to !== undefined && meant instanceof Map && seen instanceof Map)
      this.messages({ writer: from, reader: to, from: at }, meant, seen);
    else if (meant instanceof Map || seen instanceof Map) this.report(at, OTHER, 'a message is read as something else');
    else if (!equal(meant, seen)) this.report(at, ALTERED, 'the value is another');
    else if (familyOf(writer) !== familyOf(reader)) this.report(at, OTHER, 'the value is of another kind');
    else if (isNamed(writer, meant) && !isNamed(reader, meant)) this.report(at, UNNAMED, 'the number has no name');
  }
}

/** Whether a field that is not set shows a default. */
function showsDefault(field: AnyField): boolean {
  return !isMap(field) && !isList(field) && field.message === undefined && !isRequired(field);
}

/** Whether a number is declared, if the field holds an enum. */
function isNamed(field: AnyField, value: Leaf): boolean {
  return field.enum?.values.some(({ number }) => number === Number(value)) ?? false;
}

const isMap = ({ fieldKind }: AnyField): boolean => fieldKind === 'map';
const isList = ({ fieldKind }: AnyField): boolean => fieldKind === 'list';
const isText = (value: Leaf): value is string | Uint8Array => typeof value === 'string' || value instanceof Uint8Array;

function sameKeys(a: AnyField, b: AnyField): boolean {
  return a.fieldKind === 'map' && b.fieldKind === 'map' && a.mapKey === b.mapKey;
}

function familyOf({ message, enum: type, scalar }: AnyField): string {
  if (message !== undefined) return 'message';
  if (type !== undefined) return 'enum';
  if (scalar === ScalarType.STRING || scalar === ScalarType.BYTES || scalar === ScalarType.BOOL) return String(scalar);
  return scalar === ScalarType.DOUBLE || scalar === ScalarType.FLOAT ? 'real' : 'whole';
}

function defaultOf(field: AnyField): Leaf {
  if (field.fieldKind === 'enum' || field.fieldKind === 'scalar') {
    const value = field.getDefaultValue();
    if (value !== undefined) return field.enum === undefined && typeof value === 'number' ? value : (value as Leaf);
  }
  if (field.enum !== undefined) return BigInt(field.enum.values[0]?.number ?? 0);
  if (field.scalar === ScalarType.STRING) return '';
  if (field.scalar === ScalarType.BYTES) return new Uint8Array();
  return field.scalar === ScalarType.BOOL ? false : 0n;
}

function unsigned(value: Leaf): Leaf {
  return Object.is(value, -0) ? 0 : value;
}

const utf8 = new TextEncoder();

/** Numbers by value, text by its bytes; a negative zero is no zero. */
function equal(a: Leaf, b: Leaf): boolean {
  if (isText(a) && isText(b)) {
    const [x, y] = [a, b].map((one) => (typeof one === 'string' ? utf8.encode(one) : one)) as [Uint8Array, Uint8Array];
    return x.length === y.length && x.every((byte, i) => byte === y[i]);
  }
  if (isText(a) || isText(b) || a instanceof Map || b instanceof Map) return false;
  if (Object.is(a, -0) !== Object.is(b, -0)) return false;
  return Number.isNaN(a) ? Number.isNaN(b) : Number(a) === Number(b) && exact(a) === exact(b);
}

/** Whole numbers beyond 2^53 too. */
function exact(value: Leaf): string {
  return typeof value === 'number' && !Number.isInteger(value) ? String(value) : String(BigInt(value as number));
}

/** Whether two lists hold the same, messages included. */
function same(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return a.length === b.length && a.every((value, i) => sameLeaf(value, b[i] ?? 0n));
}

function sameLeaf(a: Leaf, b: Leaf): boolean {
  if (a instanceof Map && b instanceof Map) return sameTree(a, b);
  return !(a instanceof Map) && !(b instanceof Map) && equal(a, b);
}

/** Whether two messages hold the same under the same numbers. */
function sameTree(a: Tree, b: Tree): boolean {
  return [...new Set([...a.keys(), ...b.keys()])].every((number) => same(a.get(number) ?? [], b.get(number) ?? []));
}

/** Whether some elements are missing, and the others are the same in the same order. */
function isPart(meant: readonly Leaf[], seen: readonly Leaf[]): boolean {
  let at = 0;
  for (const value of meant) if (at < seen.length && sameLeaf(value, seen[at] ?? 0n)) at++;
  return at === seen.length;
}

/** Numbers, bools and texts that are equal have one text. */
function keyText(entry: Tree): string {
  const key = entry.get(1)?.[0] ?? '';
  return isText(key) ? `"${String(key)}"` : String(Number(key) === 0 ? 0 : BigInt(key as bigint));
}
