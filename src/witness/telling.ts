/** Makes a witness tell: what is not set is written out where just that is the effect, and of two names the right one. */
import { plainValueName } from '../compat/alike.ts';
import type { Value } from '../compat/outcome.ts';
import { defaultOf } from '../compat/wire/default.ts';
import { bytesOf } from '../compat/wire/text.ts';
import type { Enum, Field } from '../schema/model.ts';
import { messageOf } from './held.ts';
import type { Library } from './library.ts';
import type { Shape, Sight } from './observe.ts';
import type { Oriented } from './place.ts';

/** Changes ProtoJSON of both sides, in place, so that the effect can be seen in it. */
export function tell(json: Oriented<unknown>, sides: Oriented<Shape>, sight: Sight, protobufjs: Library): void {
  const { effect, path } = sight;
  if (effect !== 'absent' && effect !== 'altered') return;
  const explicit = effect === 'altered';
  const places = { writer: placeIn(json.writer, sides.writer, path), reader: placeIn(json.reader, sides.reader, path) };
  for (const place of [places.writer, places.reader]) {
    if (place === null || place.key in place.object) continue;
    const shown = unsetText(place.field, explicit, protobufjs);
    if (shown !== undefined) place.object[place.key] = shown;
  }
  const [from, to] = [places.writer, places.reader].map((place) => (place === null ? null : enumOf(place.field)));
  const { writer } = places;
  if (writer === null || !from || !to) return;
  writer.object[writer.key] = renamed(writer.object[writer.key], from, to);
}

interface JsonPlace {
  readonly object: Record<string, unknown>;
  readonly key: string;
  readonly field: Field;
}

/** Of lists and maps the first element; null where JSON does not go that deep. */
function placeIn(json: unknown, { message, fieldsOf }: Shape, path: readonly number[]): JsonPlace | null {
  const [number, ...rest] = path;
  const field = fieldsOf(message).find((one) => one.number === number);
  if (field === undefined || !isObject(json)) return null;
  const key = field.extension ? `[${field.fullName}]` : field.jsonName;
  if (rest.length === 0) return { object: json, key, field };
  const inner = messageOf(field);
  const held = json[key];
  const [first] = Array.isArray(held) ? held : field.map !== null && isObject(held) ? Object.values(held) : [held];
  return inner === null ? null : placeIn(first, { message: inner, fieldsOf }, rest);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** What code sees in a field that is not set; null where it sees that it is not. */
function unsetText(field: Field, explicit: boolean, protobufjs: Library): unknown {
  if (field.map !== null) return {};
  if (field.repeated) return [];
  const value = defaultOf(field);
  if (value === null || (field.presence === 'explicit' && field.default === null && !explicit)) return null;
  return valueText(value, field, protobufjs);
}

function valueText(value: Value, { type }: Field, protobufjs: Library): unknown {
  if (type.kind === 'enum') return type.enum.values.find(({ number }) => BigInt(number) === value)?.name ?? null;
  if (type.kind !== 'scalar') return null;
  if (type.scalar === 'bytes') {
    const bytes = bytesOf(value);
    return protobufjs.protobuf.util.base64.encode(bytes, 0, bytes.length);
  }
  if (type.scalar.endsWith('64')) return String(value);
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** The enum whose values a field holds. */
function enumOf({ type, map }: Field): Enum | null {
  const held = map?.value.type ?? type;
  return held.kind === 'enum' ? held.enum : null;
}

/** Where a number has several names, the one that went elsewhere is meant. */
function renamed(json: unknown, from: Enum, to: Enum): unknown {
  if (Array.isArray(json)) return json.map((one) => renamed(one, from, to));
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, renamed(one, from, to)]));
  const meant = from.values.find(({ name }) => name === json);
  if (meant === undefined) return json;
  const numbers = new Map(to.values.map((value) => [plainValueName(value.name, to), value.number]));
  const wentTo = (name: string): number | undefined => numbers.get(plainValueName(name, from));
  const same = from.values.filter(({ number }) => number === meant.number);
  return same.find(({ name, number }) => wentTo(name) !== undefined && wentTo(name) !== number)?.name ?? json;
}
