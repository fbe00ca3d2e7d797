import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RUNTIMES
} from "./chunk-EJKLHH7W.js";

// src/compat/runtimes.ts
var follows = { singular: "drop", repeated: "drop" };
var DIALECTS = [
  {
    runtime: "go",
    missingRequired: "reject",
    closedEnum: { singular: "keep", repeated: "keep", mapValue: "keep" },
    oddMapEntry: "defaults",
    uncheckedText: "keep"
  },
  {
    runtime: "java",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "first-value" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  },
  {
    runtime: "cpp",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "first-value" },
    oddMapEntry: "defaults",
    uncheckedText: "keep"
  },
  {
    runtime: "python",
    missingRequired: "accept",
    closedEnum: { ...follows, mapValue: "drop-entry" },
    oddMapEntry: "drop-entry",
    uncheckedText: "keep"
  },
  {
    runtime: "js",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "drop-entry" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  },
  {
    runtime: "es",
    missingRequired: "accept",
    closedEnum: { singular: "drop", repeated: "keep", mapValue: "keep" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  }
];
function asRuntimes(some2) {
  const named = DIALECTS.map(({ runtime }) => runtime).filter((runtime) => some2.has(runtime));
  return named.length === DIALECTS.length ? "all" : named;
}
function runtimesThat(behaves) {
  return asRuntimes(new Set(DIALECTS.filter(behaves).map(({ runtime }) => runtime)));
}
var NAMES = {
  go: "Go",
  java: "Java",
  cpp: "C++",
  python: "Python",
  js: "protobufjs",
  es: "protobuf-es"
};
function runtimesText(runtimes) {
  const some2 = new Set(runtimes);
  return DIALECTS.flatMap(({ runtime }) => some2.has(runtime) ? [NAMES[runtime]] : []).join(", ");
}

// src/compat/wire/bytes.ts
var WIRE = { varint: 0, fixed64: 1, length: 2, group: 3, endGroup: 4, fixed32: 5 };
function putVarint(out, value) {
  let rest = value;
  while (rest > SMALL) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  putSmall(out, Number(rest));
}
var SMALL = 0x7fffffffn;
function putSmall(out, value) {
  let rest = value;
  while (rest > 127) {
    out.push(rest & 127 | 128);
    rest >>>= 7;
  }
  out.push(rest);
}
function putFixed(out, bits, width) {
  putHalf(out, Number(bits & 0xffffffffn));
  if (width === 8) putHalf(out, Number(bits >> 32n));
}
function putHalf(out, half) {
  out.push(half & 255, half >>> 8 & 255, half >>> 16 & 255, half >>> 24);
}
function putTag(out, number2, type) {
  putSmall(out, (number2 << 3 | type) >>> 0);
}
function putBytes(out, bytes) {
  putSmall(out, bytes.length);
  for (let i = 0; i < bytes.length; i++) out.push(bytes[i] ?? 0);
}
function takeVarint(cursor) {
  let small = 0;
  let value = 0n;
  for (let i = 0; i < 10; i++) {
    if (cursor.at >= cursor.end) return null;
    const byte = cursor.bytes[cursor.at++] ?? 0;
    if (i < 4) small |= (byte & 127) << 7 * i;
    else value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return i < 4 ? BigInt(small) : BigInt.asUintN(64, value | BigInt(small));
  }
  return null;
}
function takeFixed(cursor, width) {
  if (cursor.end - cursor.at < width) return null;
  let bits = 0n;
  for (let i = width - 1; i >= 0; i--) bits = bits << 8n | BigInt(cursor.bytes[cursor.at + i] ?? 0);
  cursor.at += width;
  return bits;
}
function takeLength(cursor) {
  const length = takeVarint(cursor);
  if (length === null || length > BigInt(cursor.end - cursor.at)) return null;
  const inner = { bytes: cursor.bytes, at: cursor.at, end: cursor.at + Number(length) };
  cursor.at = inner.end;
  return inner;
}
function takeTag(cursor) {
  const tag = Number(takeVarint(cursor) ?? -1n);
  const number2 = Math.floor(tag / 8);
  const type = tag - number2 * 8;
  if (tag > 4294967295) return null;
  return number2 > 0 && isWireType(type) ? { number: number2, type } : null;
}
function skip(cursor, number2, type) {
  switch (type) {
    case WIRE.varint:
      return takeVarint(cursor) !== null;
    case WIRE.fixed64:
      return takeFixed(cursor, 8) !== null;
    case WIRE.fixed32:
      return takeFixed(cursor, 4) !== null;
    case WIRE.length:
      return takeLength(cursor) !== null;
    case WIRE.group:
      return skipGroup(cursor, number2);
    case WIRE.endGroup:
      return false;
  }
}
function skipGroup(cursor, number2) {
  for (; ; ) {
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === number2;
    if (!skip(cursor, tag.number, tag.type)) return false;
  }
}
function isWireType(type) {
  return type <= WIRE.fixed32;
}

// src/compat/wire/scalar.ts
function numberKind(type) {
  if (type.kind === "enum") return "enum";
  return type.kind === "scalar" && type.scalar !== "string" && type.scalar !== "bytes" ? type.scalar : null;
}
function wireTypeOf(kind) {
  if (kind === "double" || kind === "fixed64" || kind === "sfixed64") return WIRE.fixed64;
  return kind === "float" || kind === "fixed32" || kind === "sfixed32" ? WIRE.fixed32 : WIRE.varint;
}
var SIGNED_32 = { low: -(1n << 31n), high: (1n << 31n) - 1n };
var UNSIGNED_32 = { low: 0n, high: (1n << 32n) - 1n };
var SIGNED_64 = { low: -(1n << 63n), high: (1n << 63n) - 1n };
var UNSIGNED_64 = { low: 0n, high: (1n << 64n) - 1n };
function rangeOf(kind) {
  switch (kind) {
    case "int32":
    case "sint32":
    case "sfixed32":
    case "enum":
      return SIGNED_32;
    case "uint32":
    case "fixed32":
      return UNSIGNED_32;
    case "int64":
    case "sint64":
    case "sfixed64":
      return SIGNED_64;
    case "uint64":
    case "fixed64":
      return UNSIGNED_64;
    case "bool":
      return { low: 0n, high: 1n };
    case "double":
    case "float":
      return null;
  }
}
var view = new DataView(new ArrayBuffer(8));
function toBits(kind, value) {
  if (kind === "double") {
    view.setFloat64(0, Number(value));
    return view.getBigUint64(0);
  }
  if (kind === "float") {
    view.setFloat32(0, Number(value));
    return BigInt(view.getUint32(0));
  }
  const whole = BigInt(value);
  if (kind === "sint32" || kind === "sint64") return whole < 0n ? -2n * whole - 1n : 2n * whole;
  return BigInt.asUintN(kind === "sfixed32" ? 32 : 64, whole);
}
function fromBits(kind, bits) {
  switch (kind) {
    case "double":
      view.setBigUint64(0, bits);
      return view.getFloat64(0);
    case "float":
      view.setUint32(0, Number(bits));
      return view.getFloat32(0);
    case "bool":
      return bits !== 0n;
    case "sint32":
      return BigInt.asIntN(32, unzigzag(BigInt.asUintN(32, bits)));
    case "sint64":
      return unzigzag(bits);
    case "uint32":
    case "fixed32":
      return BigInt.asUintN(32, bits);
    case "uint64":
    case "fixed64":
      return bits;
    case "int64":
    case "sfixed64":
      return BigInt.asIntN(64, bits);
    case "int32":
    case "sfixed32":
    case "enum":
      return BigInt.asIntN(32, bits);
  }
}
function unzigzag(bits) {
  return bits >> 1n ^ -(bits & 1n);
}

// src/compat/wire/default.ts
function defaultOf(field) {
  const declared = field.default;
  if (declared === null) return zeroOf(field.type);
  if (field.type.kind === "enum") return enumNumber(field.type.enum.values, declared);
  const kind = numberKind(field.type);
  if (kind === null || kind === "bool") return declared;
  return kind === "double" || kind === "float" ? Number(declared) : BigInt(declared);
}
function enumNumber(values, name) {
  const value = values.find((one) => one.name === name) ?? values[0];
  return BigInt(value?.number ?? 0);
}
function zeroOf(type) {
  if (type.kind === "enum") return BigInt(type.enum.values[0]?.number ?? 0);
  if (type.kind !== "scalar") return null;
  if (type.scalar === "string") return "";
  if (type.scalar === "bytes") return new Uint8Array();
  if (type.scalar === "bool") return false;
  return type.scalar === "double" || type.scalar === "float" ? 0 : 0n;
}

// src/compat/wire/text.ts
var encoder = new TextEncoder();
var strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var lenient = new TextDecoder("utf-8", { ignoreBOM: true });
function bytesOf(value) {
  return value instanceof Uint8Array ? value : encoder.encode(String(value));
}
function textOf(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
function repairedText(bytes) {
  return lenient.decode(bytes);
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

// src/compat/wire/value.ts
function isMessage(value) {
  return typeof value === "object" && !ArrayBuffer.isView(value);
}
function isText(value) {
  return typeof value === "string" || ArrayBuffer.isView(value);
}
function isNumber(value) {
  return !isMessage(value) && !isText(value);
}
function isZero(value) {
  if (isMessage(value)) return false;
  if (isText(value)) return value.length === 0;
  return typeof value === "number" ? Object.is(value, 0) : BigInt(value) === 0n;
}
function wholeOf(value) {
  if (typeof value !== "number") return BigInt(value);
  return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : null;
}
function equal(a, b) {
  if (isText(a) && isText(b)) return sameBytes(bytesOf(a), bytesOf(b));
  if (!isNumber(a) || !isNumber(b)) return false;
  if (typeof a === "number" && typeof b === "number") return Object.is(a, b);
  const whole = wholeOf(a);
  return whole !== null && whole === wholeOf(b);
}

// src/compat/wire/decode.ts
function decodeMessage(fields, bytes, dialect) {
  const reading = open(fields, dialect, false);
  return readAll(reading, { bytes, at: 0, end: bytes.length }, null) ? reading.draft : null;
}
function open(fields, dialect, entry) {
  return { fields: indexOf(fields), dialect, entry, draft: /* @__PURE__ */ new Map(), unknown: false, undeclared: false };
}
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(fields) {
  const known3 = indexes.get(fields) ?? new Map(fields.map((field) => [field.number, field]));
  indexes.set(fields, known3);
  return known3;
}
function readAll(reading, cursor, group) {
  for (; ; ) {
    if (group === null && cursor.at === cursor.end) return isComplete(reading);
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === group && isComplete(reading);
    const field = reading.fields.get(tag.number);
    const known3 = field !== void 0 && accepts(field, tag.type);
    if (!known3) reading.unknown = true;
    if (!(known3 ? readField(reading, field, cursor, tag.type) : skip(cursor, tag.number, tag.type))) return false;
  }
}
function isComplete({ fields, draft, dialect }) {
  for (const [number2, field] of fields) {
    const values = draft.get(number2) ?? [];
    if (!field.repeated && field.presence === "implicit" && values.every(isZero)) draft.delete(number2);
    if (field.presence === "required" && values.length === 0 && dialect.missingRequired === "reject") return false;
  }
  return true;
}
function accepts(field, type) {
  const kind = numberKind(field.type);
  if (kind === null) return type === (field.delimited ? WIRE.group : WIRE.length);
  return type === wireTypeOf(kind) || type === WIRE.length && field.repeated;
}
function readField(reading, field, cursor, type) {
  const kind = numberKind(field.type);
  if (kind === null) return readLong(reading, field, cursor);
  const run = type === WIRE.length ? takeLength(cursor) : cursor;
  if (run === null) return false;
  do {
    if (type === WIRE.length && run.at === run.end) return true;
    const bits = takeNumber(run, kind);
    if (bits === null) return false;
    keepNumber(reading, field, kind, bits);
  } while (type === WIRE.length);
  return true;
}
function takeNumber(cursor, kind) {
  const type = wireTypeOf(kind);
  return type === WIRE.varint ? takeVarint(cursor) : takeFixed(cursor, type === WIRE.fixed32 ? 4 : 8);
}
function keepNumber(reading, field, kind, bits) {
  const value = fromBits(kind, bits);
  if (isUndeclared(field, value) && dropsUndeclared(reading, field)) reading.undeclared = true;
  else keep(reading, field, value);
}
function isUndeclared({ type }, value) {
  return type.kind === "enum" && type.enum.closed && !type.enum.values.some(({ number: number2 }) => BigInt(number2) === value);
}
function dropsUndeclared({ dialect, entry }, field) {
  if (entry) return dialect.closedEnum.mapValue !== "keep";
  return dialect.closedEnum[field.repeated ? "repeated" : "singular"] === "drop";
}
function keep({ draft, fields }, field, value) {
  if (field.repeated) {
    listOf(draft, field).push(value);
    return;
  }
  for (const member of field.oneof?.fields ?? []) {
    if (member.number !== field.number && fields.has(member.number)) draft.delete(member.number);
  }
  draft.set(field.number, [value]);
}
function listOf(draft, { number: number2 }) {
  const list2 = draft.get(number2) ?? [];
  draft.set(number2, list2);
  return list2;
}
function readLong(reading, field, cursor) {
  const inner = field.delimited ? cursor : takeLength(cursor);
  if (inner === null) return false;
  if (field.map !== null) return readEntry(reading, field, field.map, inner);
  if (field.type.kind !== "scalar") return readMessage(reading, field, inner);
  const bytes = inner.bytes.slice(inner.at, inner.end);
  const value = field.type.scalar === "string" ? readText(field, bytes, reading.dialect) : bytes;
  if (value === null) return false;
  keep(reading, field, value);
  return true;
}
function readText(field, bytes, dialect) {
  const text2 = textOf(bytes);
  if (text2 !== null) return text2;
  if (field.utf8Checked) return null;
  return dialect.uncheckedText === "keep" ? bytes : repairedText(bytes);
}
function readMessage(reading, field, cursor) {
  const inner = open(field.type.kind === "message" ? field.type.message.knownFields : [], reading.dialect, false);
  const before = field.repeated ? void 0 : reading.draft.get(field.number)?.[0];
  if (before !== void 0 && isMessage(before))
    for (const [number2, values] of before) inner.draft.set(number2, [...values]);
  if (!readAll(inner, cursor, field.delimited ? field.number : null)) return false;
  keep(reading, field, inner.draft);
  return true;
}
function readEntry(reading, field, { key, value }, cursor) {
  const { dialect, draft } = reading;
  const inner = open([key, value].map(inEntry), dialect, true);
  if (!readAll(inner, cursor, null)) return false;
  if ((inner.unknown || inner.undeclared) && dialect.oddMapEntry === "drop-entry") return true;
  if (inner.undeclared && dialect.closedEnum.mapValue === "drop-entry") return true;
  const [name, content] = [key, value].map((part) => inner.draft.get(part.number) ?? [unset(part)]);
  const entries = listOf(draft, field);
  const entry = /* @__PURE__ */ new Map([
    [key.number, name ?? []],
    [value.number, content ?? []]
  ]);
  const same = entries.findIndex((other) => isMessage(other) && other.get(key.number)?.[0] === name?.[0]);
  entries.splice(same < 0 ? entries.length : same, 1, entry);
  return true;
}
function inEntry(field) {
  return { ...field, presence: "explicit" };
}
function unset(field) {
  return zeroOf(field.type) ?? /* @__PURE__ */ new Map();
}

// src/compat/wire/encode.ts
function encodeMessage(fields, value) {
  const out = [];
  for (const field of fields.length < 2 ? fields : [...fields].sort((a, b) => a.number - b.number)) {
    const values = sentValues(field, value.get(field.number) ?? []);
    if (values.length > 0) putField(out, field, values);
  }
  return Uint8Array.from(out);
}
function sentValues(field, values) {
  return !field.repeated && field.presence === "implicit" ? values.filter((value) => !isZero(value)) : values;
}
function chunksOf(field, values) {
  const kind = numberKind(field.type);
  const sent = sentValues(field, values);
  if (kind === null) return sent.map((value) => payloadOf(field, value));
  return field.repeated && field.packed && sent.length > 0 ? [packedRun(kind, sent)] : [];
}
function packedRun(kind, values) {
  const run = [];
  for (const value of values) putNumber(run, kind, value);
  return Uint8Array.from(run);
}
function putField(out, field, values) {
  const kind = numberKind(field.type);
  if (kind !== null && field.repeated && field.packed) {
    putTag(out, field.number, WIRE.length);
    putBytes(out, packedRun(kind, values));
    return;
  }
  for (const value of values) putValue(out, field, kind, value);
}
function putValue(out, field, kind, value) {
  if (kind !== null) {
    putTag(out, field.number, wireTypeOf(kind));
    putNumber(out, kind, value);
  } else if (field.delimited) {
    putTag(out, field.number, WIRE.group);
    out.push(...payloadOf(field, value));
    putTag(out, field.number, WIRE.endGroup);
  } else {
    putTag(out, field.number, WIRE.length);
    putBytes(out, payloadOf(field, value));
  }
}
function putNumber(out, kind, value) {
  const bits = toBits(kind, value);
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) putVarint(out, bits);
  else putFixed(out, bits, type === WIRE.fixed32 ? 4 : 8);
}
function payloadOf(field, value) {
  if (!isMessage(value)) return bytesOf(value);
  if (field.map !== null) return entryBytes(field.map, value);
  return field.type.kind === "message" ? encodeMessage(field.type.message.knownFields, value) : new Uint8Array();
}
function entryBytes({ key, value }, entry) {
  const fields = [key, value].map((field) => ({ ...field, presence: "explicit" }));
  return encodeMessage(
    fields,
    new Map(fields.map((field) => [field.number, entry.get(field.number) ?? [unset2(field)]]))
  );
}
function unset2(field) {
  return zeroOf(field.type) ?? /* @__PURE__ */ new Map();
}

// src/compat/wire/values-number.ts
var MAX_ENUM_VALUES = 16;
var WHOLE = [
  ...[1n, 2n, -1n, 0n],
  ...[
    1n << 31n,
    1n << 32n,
    (1n << 31n) - 1n,
    (1n << 32n) - 1n,
    -(1n << 31n),
    -(1n << 31n) - 1n,
    (1n << 32n) + 1n,
    150n
  ]
];
var REAL = [1, 0.5, 0.1, -1, 0, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN];
function numbersOf(kind) {
  if (kind === "bool") return [true, false];
  const range = rangeOf(kind);
  if (range === null) return kind === "float" ? distinct(REAL.map(Math.fround)) : REAL;
  return [.../* @__PURE__ */ new Set([...WHOLE, range.high, range.low])].filter((n) => n >= range.low && n <= range.high);
}
function declaredNumbers({ values }) {
  const numbers = [...new Set(values.map(({ number: number2 }) => number2))];
  const sorted2 = [...numbers].sort((a, b) => a - b);
  const chosen = [...numbers.slice(0, MAX_ENUM_VALUES), sorted2[0] ?? 0, sorted2[sorted2.length - 1] ?? 0];
  return [...new Set(chosen.filter((n) => n !== 0)), ...numbers.includes(0) ? [0] : []].map(BigInt);
}
function numbersToTry(kind, reader) {
  const numbers = numbersOf(kind);
  return distinct([...numbers.slice(0, 4), ...numbersThatRead(kind, reader), ...numbers]);
}
function distinct(values) {
  return [...new Map(values.map((value) => [Object.is(value, -0) ? "-0" : value, value])).values()];
}
function numbersThatRead(kind, { type }) {
  if (type.kind !== "enum" || !type.enum.closed || kind === "bool" || wireTypeOf(kind) !== WIRE.varint) return [];
  const declared = new Set(type.enum.values.map(({ number: number2 }) => BigInt(number2)));
  const numbers = declaredNumbers(type.enum);
  const free = [...numbers, 0n].map((n) => n + 1n).find((n) => !declared.has(n));
  return [...numbers, free ?? 0n].flatMap((n) => [toBits("enum", n), BigInt.asUintN(32, n), BigInt.asUintN(32, n) + (1n << 32n)]).filter((bits) => toBits(kind, fromBits(kind, bits)) === bits).map((bits) => fromBits(kind, bits));
}
function runsThatParse(writer, reader) {
  const kind = numberKind(writer.type);
  if (kind === null || kind === "enum" || !writer.packed || reader.type.kind !== "message") return [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return [[fromBits(kind, 8n), fromBits(kind, 1n)]];
  return [[fromBits(kind, type === WIRE.fixed32 ? 0x01100108n : 0x0120011801100108n)]];
}

// src/compat/wire/values-text.ts
var SOME_TEXTS = [
  "a",
  "ab",
  "abc",
  "abcd",
  "abcdefgh",
  "\xE9",
  "\xE9\xE9\xE9\xE9\xE9\xE9",
  "",
  "\b",
  "x",
  ""
];
var NOT_TEXT = [[255], [128], [0, 0, 128, 63], [0, 0, 0, 0, 0, 0, 240, 63]];
function textsToTry({ type, utf8Checked }, payloads) {
  const isString = type.kind === "scalar" && type.scalar === "string";
  const all = [...SOME_TEXTS.map(bytesOf), ...NOT_TEXT.map((bytes) => Uint8Array.from(bytes)), ...payloads];
  return all.flatMap((bytes) => {
    const text2 = isString ? textOf(bytes) : bytes;
    if (text2 !== null) return [text2];
    return utf8Checked ? [] : [bytes];
  });
}

// src/compat/wire/values-message.ts
var MAX_FIELDS = 16;
var MAX_DEPTH = 3;
var MAX_REQUIRED = 32;
function messagesToTry(message, reader) {
  const least = smallest(message);
  const asMessage = reader.type.kind === "message" && reader.map === null ? reader.type.message : null;
  const fields = asMessage === null ? byNumber(message) : sharedFields(message, asMessage);
  const each = fields.slice(0, asMessage === null ? MAX_FIELDS : 2).flatMap((field) => {
    const values = asMessage === null ? valuesIn(field, reader) : valuesKept(field, asMessage);
    const lists = [...values.map((value) => [value]), ...asMessage === null ? runsOf(field, reader) : []];
    return lists.map((list2) => withField(least, field, list2));
  });
  return [least, ...each];
}
var sorted = /* @__PURE__ */ new WeakMap();
function byNumber(message) {
  const fields = sorted.get(message) ?? message.knownFields.toSorted((a, b) => a.number - b.number);
  sorted.set(message, fields);
  return fields;
}
function sharedFields(message, reader) {
  const knownFields = byNumber(message);
  const known3 = new Map(reader.knownFields.map((field) => [field.number, field]));
  const isRequired = ({ presence }) => presence === "required";
  const taken = new Set(knownFields.filter(isRequired).flatMap(({ number: number2 }) => known3.get(number2)?.oneof ?? []));
  const givesWay = (field) => {
    const oneof = known3.get(field.number)?.oneof ?? null;
    return !isRequired(field) && oneof !== null && taken.has(oneof);
  };
  const shared = knownFields.filter((field) => !givesWay(field) && valuesKept(field, reader).length > 0);
  const isFree = (field) => !isRequired(field) && known3.get(field.number)?.type.kind === field.type.kind;
  return [...shared.filter(isFree), ...shared.filter((field) => !isFree(field))];
}
function valuesKept(field, { knownFields }) {
  const reader = knownFields.find(({ number: number2 }) => number2 === field.number);
  if (reader === void 0) return [];
  const values = field.type.kind === "enum" ? declaredNumbers(field.type.enum) : simpleValues(field);
  return values.filter((value) => DIALECTS.every((dialect) => keeps(reader, field, value, dialect))).slice(0, 2);
}
function keeps(reader, field, value, dialect) {
  const bytes = encodeMessage([field], /* @__PURE__ */ new Map([[field.number, [value]]]));
  return decodeMessage([{ ...reader, oneof: null }], bytes, dialect)?.has(reader.number) === true;
}
function runsOf(field, { type }) {
  const kind = numberKind(type);
  const isWide = kind !== null && wireTypeOf(kind) !== WIRE.varint;
  return isWide && field.repeated && field.map === null ? [4, 8].map((n) => Array(n).fill(someValue(field))) : [];
}
function valuesIn(field, reader) {
  const isString = field.type.kind === "scalar" && field.type.scalar === "string";
  const texts = isString && numberKind(reader.type) !== null ? [...SOME_TEXTS, "abcde", "abcdef", "abcdefg"] : [];
  return [...simpleValues(field), ...texts, ...oddValues(field, reader)];
}
function oddValues(field, reader) {
  const searches = numberKind(reader.type) === null ? [loudValue] : [loudValue, openValue, longValue];
  return searches.map((search) => search(field, MAX_DEPTH)).filter((value) => value !== null);
}
function simpleValues(field) {
  const kind = numberKind(field.type);
  if (kind === null || field.map !== null) return [someValue(field)];
  return (field.type.kind === "enum" ? declaredNumbers(field.type.enum) : numbersOf(kind)).slice(0, 4);
}
function withField(message, { number: number2 }, list2) {
  return new Map([...message, [number2, list2]]);
}
var loudValue = (field, depth) => first(candidates(field, depth, loudValue), (value) => textOf(encodingOf(field, value)) === null);
var openValue = (field, depth) => first(candidates(field, depth, openValue), (value) => (encodingOf(field, value).at(-1) ?? 0) > 127);
var longValue = (field, depth) => first(candidates(field, depth, longValue), (value) => hasLongRun(encodingOf(field, value)));
function first(values, holds) {
  for (const value of values) if (holds(value)) return value;
  return null;
}
function hasLongRun(bytes) {
  let length = 0;
  for (const byte of bytes) {
    length = byte > 127 ? length + 1 : 0;
    if (length === 10) return true;
  }
  return false;
}
function encodingOf(field, value) {
  return encodeMessage([field], /* @__PURE__ */ new Map([[field.number, [value]]]));
}
function candidates(field, depth, search) {
  const { map, type } = field;
  if (map !== null) {
    const value = search(map.value, depth) ?? someValue(map.value);
    return [entryOf(map, someValue(map.key), value), entryOf(map, search(map.key, depth) ?? someValue(map.key), value)];
  }
  if (type.kind === "message") return messageWith(type.message, depth, search);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === "enum" && type.enum.closed ? declaredNumbers(type.enum) : numbersOf(kind);
  return type.kind === "scalar" && type.scalar === "bytes" ? ODD_BYTES : ODD_TEXTS;
}
var ODD_BYTES = [Uint8Array.of(255), new Uint8Array(10).fill(255)];
var ODD_TEXTS = ["x".repeat(128), "\xE9", "\xE9".repeat(5)];
function* messageWith(message, depth, search) {
  if (depth === 0) return;
  const least = smallest(message);
  const fields = byNumber(message).slice(0, MAX_FIELDS);
  for (const field of fields) {
    const value = search(field, depth - 1);
    if (value !== null) yield withField(least, field, [value]);
  }
  for (const field of fields) for (const run of runsIn(field)) yield withField(least, field, run);
}
function runsIn({ packed, type }) {
  const kind = numberKind(type);
  return kind === null || !packed ? [] : numbersOf(kind).map((value) => Array(4).fill(value));
}
function entryOf({ key, value }, name, content) {
  return /* @__PURE__ */ new Map([
    [key.number, [name]],
    [value.number, [content]]
  ]);
}
function someValue({ map, type }) {
  if (map !== null) return entryOf(map, someValue(map.key), someValue(map.value));
  if (type.kind === "message") return smallest(type.message);
  if (type.kind === "opaque") return /* @__PURE__ */ new Map();
  if (type.kind === "enum") return declaredNumbers(type.enum)[0] ?? 0n;
  const kind = numberKind(type);
  if (kind !== null) return numbersOf(kind)[0] ?? 0n;
  return type.scalar === "bytes" ? Uint8Array.of(97) : "a";
}
function smallest(message, inside = /* @__PURE__ */ new Set()) {
  const value = /* @__PURE__ */ new Map();
  const deeper = /* @__PURE__ */ new Set([...inside, message]);
  for (const { presence, type, number: number2 } of message.fields) {
    if (presence !== "required") continue;
    if (type.kind !== "message") value.set(number2, [zeroOf(type) ?? /* @__PURE__ */ new Map()]);
    else if (!deeper.has(type.message) && deeper.size < MAX_REQUIRED)
      value.set(number2, [smallest(type.message, deeper)]);
  }
  return value;
}

// src/compat/alike.ts
function alikeMessages(a, b) {
  return agree(a.fields, b.fields, plainFieldName, plainFieldName);
}
function alikeEnums(a, b) {
  const plain = (owner) => (name) => plainValueName(name, owner);
  const telling = (values) => values.filter(({ number: number2 }) => number2 !== 0);
  const [some2, others] = [telling(a.values), telling(b.values)];
  const shared = some2.some(({ number: number2 }) => others.some((other) => other.number === number2));
  return shared ? agree(some2, others, plain(a), plain(b)) : agree(a.values, b.values, plain(a), plain(b));
}
function agree(a, b, plainInA, plainInB) {
  const names = /* @__PURE__ */ new Map();
  for (const { name, number: number2 } of b) names.set(number2, (names.get(number2) ?? /* @__PURE__ */ new Set()).add(plainInB(name)));
  const common = a.filter(({ number: number2 }) => names.has(number2));
  const same = common.filter(({ name, number: number2 }) => names.get(number2)?.has(plainInA(name)));
  return same.length * 2 >= common.length;
}
function sameFieldName(a, b) {
  return plainFieldName(a.name) === plainFieldName(b.name);
}
function plainFieldName(name) {
  return name.replaceAll("_", "").toLowerCase();
}
function plainValueName(name, owner) {
  const upper = name.toUpperCase();
  const prefix = owner.name.replaceAll("_", "").toUpperCase();
  for (let end = prefix.length; end < upper.length; end++)
    if (upper[end] === "_" && upper.slice(0, end).replaceAll("_", "") === prefix) return upper.slice(end + 1);
  return upper;
}

// src/compat/read/enum.ts
function readEnum(writer, reader, use) {
  const declared = new Set(reader.values.map(({ number: number2 }) => number2));
  const missing2 = writer.values.filter(({ number: number2 }) => !declared.has(number2));
  const noun = { singular: "the value", repeated: "an element", "map-value": "a value" }[use.cardinality];
  const [first2] = missing2;
  const outcomes = [];
  if (first2 !== void 0) {
    const fates = reader.closed ? fatesOf(use) : /* @__PURE__ */ new Map([["unnamed", "all"]]);
    outcomes.push(...build(fates, "enum-values", `${noun} is ${namesOf(missing2)}`, first2.number, use));
  }
  if (reader.closed && !writer.closed) {
    const fates = fatesOf(use);
    fates.delete("unnamed");
    const when = `${noun} is not a number of ${reader.name}`;
    outcomes.push(...build(fates, "enum-openness", when, undeclared([...writer.values, ...reader.values]), use));
  }
  return outcomes;
}
function build(fates, aspect, when, number2, use) {
  const trigger = use.field === void 0 ? null : triggerIn(use.field, BigInt(number2));
  return [...fates].map(([effect, runtimes]) => ({ effect, aspect, when, trigger, beyondReader: true, runtimes }));
}
function triggerIn({ number: number2, map }, value) {
  return /* @__PURE__ */ new Map([[number2, [map === null ? value : entryOf(map, someValue(map.key), value)]]]);
}
function fatesOf(use) {
  const effects = [...new Set(DIALECTS.map((dialect) => fateIn(dialect, use)))];
  return new Map(effects.map((effect) => [effect, runtimesThat((dialect) => fateIn(dialect, use) === effect)]));
}
function fateIn({ closedEnum, missingRequired }, { cardinality, required }) {
  if (cardinality === "map-value") {
    if (closedEnum.mapValue === "keep") return "unnamed";
    return closedEnum.mapValue === "drop-entry" ? "dropped" : "altered";
  }
  if (closedEnum[cardinality] === "keep") return "unnamed";
  return required && cardinality === "singular" && missingRequired === "reject" ? "rejected" : "dropped";
}
function namesOf(values) {
  const names = values.map(({ name }) => name);
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} or one of ${names.length - 2} others`;
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
function undeclared(values) {
  const taken = new Set(values.map(({ number: number3 }) => number3));
  let number2 = 1;
  while (taken.has(number2)) number2++;
  return number2;
}

// src/compat/wire/compare.ts
var HARMS = ["presence", "retyped", "ignored", "dropped", "altered"];
function worstHarm(harms) {
  let found = null;
  for (const harm of harms) {
    if (harm !== null && (found === null || HARMS.indexOf(harm) > HARMS.indexOf(found))) found = harm;
  }
  return found;
}
function compareMessages(writer, written2, reader, read2) {
  const byNumber2 = new Map(reader.map((field) => [field.number, field]));
  return worstHarm(
    writer.map((field) => {
      const values = written2.get(field.number) ?? [];
      const other = byNumber2.get(field.number);
      if (other === void 0) return sentValues(field, values).length > 0 ? "ignored" : null;
      return compareField(field, values, other, read2.get(field.number) ?? []);
    })
  );
}
function compareField(writer, written2, reader, read2) {
  const sent = sentValues(writer, written2);
  if (sent.length === 0) return compareUnsent(writer, reader, read2);
  if (!reader.repeated) return compareLast(writer, sent, reader, read2);
  if (read2.length < sent.length) return isPart(writer, sent, reader, read2) ? "dropped" : "altered";
  if (read2.length > sent.length) return "altered";
  return worstHarm(sent.map((value, i) => compareValue(writer, value, reader, read2[i] ?? value)));
}
function compareUnsent(writer, reader, read2) {
  if (read2.length > 0) {
    if (!read2.every(isZero)) return "altered";
    return writer.presence === "implicit" && compareTypes(writer, reader) === null ? null : "presence";
  }
  if (writer.repeated || reader.repeated) return null;
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === "altered") return null;
  return equal(meant, seen) ? null : "altered";
}
function compareLast(writer, sent, reader, read2) {
  const last = sent[sent.length - 1];
  const seen = read2[0];
  if (last === void 0) return null;
  if (seen !== void 0) {
    const harm = compareValue(writer, last, reader, seen);
    return sent.length === 1 ? harm : worstHarm([harm, "dropped"]);
  }
  const shown2 = defaultOf(reader);
  return !writer.repeated && shown2 !== null && equal(unsigned(last), shown2) ? "presence" : "dropped";
}
function unsigned(value) {
  return Object.is(value, -0) ? 0 : value;
}
function isPart(writer, sent, reader, read2) {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (from !== null && to !== null && wireTypeOf(from) !== wireTypeOf(to)) return read2.length === 0;
  let at = 0;
  for (const value of sent) {
    const seen = read2[at];
    if (seen === void 0) return true;
    if (compareValue(writer, value, reader, seen) !== "altered") at++;
  }
  return at === read2.length;
}
function compareValue(writer, written2, reader, read2) {
  if (isMessage(written2) && isMessage(read2))
    return compareMessages(fieldsIn(writer, reader), written2, fieldsIn(reader, writer), read2);
  if (isMessage(written2) && isMapKey(reader)) return "altered";
  if (isMessage(written2) || isMessage(read2)) return isNumber(written2) || isNumber(read2) ? "altered" : "retyped";
  return equal(written2, read2) ? compareTypes(writer, reader) : "altered";
}
function fieldsIn({ map, type }, other) {
  if (map === null) return type.kind === "message" ? type.message.knownFields : [];
  const presence = other.map === null ? "implicit" : "explicit";
  return [map.key, map.value].map((part) => part.type.kind === "message" ? part : { ...part, presence });
}
function isMapKey({ parent, number: number2 }) {
  return parent?.mapEntry === true && number2 === 1;
}
function compareTypes(writer, reader) {
  const [a, b] = [family(writer), family(reader)];
  if (a === b) return null;
  const texts = ["string", "bytes"];
  return texts.includes(a) === texts.includes(b) && a !== "message" && b !== "message" ? "retyped" : "altered";
}
function family({ type }) {
  const kind = numberKind(type);
  if (kind === "double" || kind === "float") return "float";
  if (kind !== null) return kind === "bool" || kind === "enum" ? kind : "int";
  return type.kind === "scalar" ? type.scalar : "message";
}

// src/compat/wire/values-aligned.ts
var MAX_FIELDS2 = 16;
var MAX_DEPTH2 = 3;
var MOST = [1, 2, 3, 4, 5, 6, 7, 8];
function alignedMessage(message, width) {
  return byRest(message, width, MAX_DEPTH2).get(0) ?? null;
}
function alignedEntry(field, map, width) {
  const [keys, values] = [map.key, map.value].map((part) => valuesOf(part, width, MAX_DEPTH2));
  for (const key of keys ?? [])
    for (const value of values ?? []) {
      const entry = entryOf(map, key, value);
      if (payloadOf(field, entry).length % width === 0) return entry;
    }
  return null;
}
function byRest(message, width, depth) {
  const least = smallest(message);
  const found = /* @__PURE__ */ new Map();
  const keep2 = (value) => {
    const { length } = encodeMessage(message.knownFields, value);
    if (length > 0 && !found.has(length % width)) found.set(length % width, value);
  };
  for (const field of byNumber(message).slice(0, MAX_FIELDS2))
    for (const list2 of listsOf(field, width, depth)) keep2(new Map([...least, [field.number, list2]]));
  const single = [...found.values()];
  for (const one of single)
    for (const other of single) if (canMeet(message, one, other)) keep2(new Map([...one, ...other]));
  return found;
}
function canMeet({ fields }, one, other) {
  const oneofs = fields.filter(({ number: number2 }) => one.has(number2) || other.has(number2)).flatMap(({ oneof }) => oneof ?? []);
  return new Set(oneofs).size === oneofs.length;
}
function listsOf(field, width, depth) {
  const values = valuesOf(field, width, depth);
  const copies = field.repeated && field.map === null ? MOST : [1];
  return values.flatMap((value) => copies.map((n) => Array(n).fill(value)));
}
function valuesOf({ map, type }, width, depth) {
  if (map !== null) return valuesOf(map.value, width, depth).map((value) => entryOf(map, someValue(map.key), value));
  if (type.kind === "message")
    return [smallest(type.message), ...depth === 0 ? [] : byRest(type.message, width, depth - 1).values()];
  if (type.kind === "enum") return declaredNumbers(type.enum);
  const kind = numberKind(type);
  if (kind === null) return type.kind === "scalar" ? MOST.map((n) => textOf2(type.scalar, n)) : [];
  if (kind === "bool" || wireTypeOf(kind) !== WIRE.varint) return [fromBits(kind, 1n)];
  return [1n, ...MOST.map((n) => 1n << BigInt(7 * n)), (1n << 64n) - 1n].filter((bits) => toBits(kind, fromBits(kind, bits)) === bits).map((bits) => fromBits(kind, bits));
}
function textOf2(scalar, length) {
  return scalar === "bytes" ? new Uint8Array(length).fill(97) : "a".repeat(length);
}

// src/compat/wire/values-enum.ts
var MAX_FIELDS3 = 16;
var MAX_DEPTH3 = 3;
var MAX_VALUES = 3;
var [FIRST_LETTER, LAST_LETTER] = [97, 122];
function valuesOfNumbers(writer, { type, repeated }) {
  if (!repeated || type.kind !== "enum" || !type.enum.closed) return [];
  return searchesFor(type.enum).flatMap(
    (search) => candidates2(writer, search, MAX_DEPTH3).filter((value) => search.whole(payloadOf(writer, value))).slice(0, 1)
  );
}
function searchesFor(type) {
  const declared = new Set(type.values.map(({ number: number2 }) => BigInt(number2)));
  const holds = (bytes, isSuch) => {
    const numbers = numbersIn(bytes);
    return numbers !== null && isSuch(numbers);
  };
  const isNone = (bytes) => bytes.length > 0 && holds(bytes, (numbers) => !numbers.some((number2) => declared.has(number2)));
  const isSome = (bytes) => holds(bytes, (numbers) => numbers.some((number2) => declared.has(number2)));
  const own = declaredNumbers(type);
  const ownBytes = own.map(Number).filter((byte) => byte >= 0 && byte < 128);
  const free = Array.from({ length: 126 }, (_, i) => i + 2).filter((byte) => !declared.has(BigInt(byte)));
  const small = free.slice(0, MAX_VALUES);
  const letters = free.filter((byte) => byte >= FIRST_LETTER && byte <= LAST_LETTER).slice(0, 1);
  return [
    { whole: isNone, part: isNone, varints: small.map(BigInt), fillings: [...small, 127], lengths: small, letters },
    {
      whole: isSome,
      part: (bytes) => numbersIn(bytes) !== null,
      varints: own.map((number2) => toBits("enum", number2)),
      fillings: ownBytes,
      lengths: [1],
      letters: ownBytes
    }
  ];
}
function numbersIn(bytes) {
  const cursor = { bytes, at: 0, end: bytes.length };
  const numbers = [];
  while (cursor.at < cursor.end) {
    const bits = takeVarint(cursor);
    if (bits === null) return null;
    numbers.push(BigInt(fromBits("enum", bits)));
  }
  return numbers;
}
function valuesOf2(field, search, depth) {
  const encoded = candidates2(field, search, depth).map((value) => ({
    value,
    bytes: encodeMessage([field], /* @__PURE__ */ new Map([[field.number, [value]]]))
  }));
  const parts = encoded.filter(({ bytes }) => search.part(bytes));
  const [found, others] = [true, false].map((is) => parts.filter(({ bytes }) => search.whole(bytes) === is));
  return [...found ?? [], ...others ?? []].slice(0, MAX_VALUES).map(({ value }) => value);
}
function candidates2({ map, type }, search, depth) {
  if (map !== null) {
    const values = valuesOf2(map.value, search, depth);
    return valuesOf2(map.key, search, depth).flatMap((key) => values.map((value) => entryOf(map, key, value)));
  }
  if (type.kind === "message") return depth === 0 ? [] : messagesOf(type.message, search, depth - 1);
  if (type.kind === "enum") return declaredNumbers(type.enum);
  const kind = numberKind(type);
  if (kind === null) return type.kind === "scalar" ? textsOf(type.scalar, search) : [];
  if (kind === "bool") return [true, false];
  const wire = wireTypeOf(kind);
  const bytes = wire === WIRE.fixed32 ? 4 : 8;
  const all = wire === WIRE.varint ? search.varints : search.fillings.map((byte) => filled(byte, bytes));
  return all.filter((bits) => toBits(kind, fromBits(kind, bits)) === bits).map((bits) => fromBits(kind, bits));
}
function filled(byte, width) {
  return Array(width).fill(BigInt(byte)).reduce((bits, one) => (bits << 8n) + one, 0n);
}
function textsOf(scalar, { lengths, letters }) {
  return letters.flatMap(
    (letter) => lengths.map(
      (length) => scalar === "bytes" ? new Uint8Array(length).fill(letter) : String.fromCharCode(letter).repeat(length)
    )
  );
}
function messagesOf(message, search, depth) {
  const required = message.fields.filter(({ presence }) => presence === "required").map((field) => [field, valuesOf2(field, search, depth)]);
  if (required.some(([, values]) => values.length === 0)) return [];
  const pick = (n) => new Map(required.map(([{ number: number2 }, values]) => [number2, [values[n % values.length] ?? 0n]]));
  const more = byNumber(message).filter(({ presence }) => presence !== "required").slice(0, MAX_FIELDS3).flatMap(
    (field) => valuesOf2(field, search, depth).map((value) => new Map([...pick(0), [field.number, [value]]]))
  );
  return required.length === 0 ? [...more, pick(0)] : [0, 1, 2].map(pick).concat(more);
}

// src/compat/wire/values.ts
var MAX_PAIRED = 14;
function listsToTry(writer, reader) {
  const values = valuesToTry(writer, reader);
  const shown2 = writer.repeated && reader.presence === "implicit";
  const singles = values.filter((value) => !(shown2 && isZero(value))).map((value) => [value]);
  const unset3 = reader.presence === "required" && writer.presence !== "required" ? [[]] : [];
  const [first2, second] = values;
  if (!writer.repeated || first2 === void 0) return [...singles, ...unset3];
  const some2 = values.slice(0, MAX_PAIRED);
  const mixed = some2.slice(1).flatMap((value) => [
    [first2, value],
    [value, first2]
  ]);
  if (writer.map !== null) {
    const distinct2 = mixed.filter((entries) => new Set(entries.map(keyOf)).size === entries.length);
    return [...reader.repeated ? [...singles, ...distinct2] : [...distinct2, ...singles], ...unset3];
  }
  const pairs = [...mixed, ...some2.map((value) => [value, value])];
  const runs = [3, 4, 8].flatMap((n) => [first2, second ?? first2].map((value) => Array(n).fill(value)));
  const sent = reader.repeated ? [...singles, ...pairs, ...runs] : [...pairs, ...singles, ...runs];
  return [...sent, ...runsThatParse(writer, reader), ...unset3];
}
function keyOf(entry) {
  return isMessage(entry) ? entry.get(1)?.[0] : entry;
}
function valuesToTry(writer, reader) {
  const { map, type } = writer;
  if (map !== null)
    return reader.map === null ? [
      ...entriesToTry(map, entryIn(reader, map)),
      ...aligned(reader, (width) => alignedEntry(writer, map, width)),
      ...oddValues(writer, reader),
      ...valuesOfNumbers(writer, reader)
    ] : entriesToTry(map, reader.map);
  if (type.kind === "enum") return declaredNumbers(type.enum);
  if (type.kind === "message")
    return [
      ...messagesToTry(type.message, reader),
      ...aligned(reader, (width) => alignedMessage(type.message, width)),
      ...valuesOfNumbers(writer, reader)
    ];
  if (type.kind === "opaque") return [/* @__PURE__ */ new Map()];
  const kind = numberKind(type);
  return kind === null ? textsToTry(writer, payloadsFor(reader)) : numbersToTry(kind, reader);
}
function aligned({ type, repeated }, find) {
  const kind = numberKind(type);
  const wire = kind === null || !repeated ? WIRE.varint : wireTypeOf(kind);
  if (wire === WIRE.varint) return [];
  return [find(wire === WIRE.fixed32 ? 4 : 8)].filter((value) => value !== null);
}
function payloadsFor(reader) {
  if (reader.type.kind === "message") return valuesToTry(reader, reader).map((value) => payloadOf(reader, value));
  if (numberKind(reader.type) === null) return [];
  const packed = { ...reader, repeated: true, packed: true };
  return valuesToTry(reader, reader).slice(0, 4).flatMap((value) => chunksOf(packed, [value]));
}
function entryIn({ type }, map) {
  const standsFor = (part) => (type.kind === "message" ? type.message.knownFields.find(({ number: number2 }) => number2 === part.number) : null) ?? part;
  return { key: standsFor(map.key), value: standsFor(map.value) };
}
function entriesToTry(writer, reader) {
  const [key, ...keys] = valuesToTry(writer.key, reader.key);
  const values = valuesToTry(writer.value, reader.value);
  const [value] = values;
  if (key === void 0 || value === void 0) return [];
  const [lastKey = key, lastValue = value] = [keys.at(-1), values.at(-1)];
  return [
    ...values.map((one) => entryOf(writer, key, one)),
    ...keys.map((one) => entryOf(writer, one, value)),
    entryOf(writer, lastKey, lastValue)
  ];
}

// src/compat/wire/values-complete.ts
function complete(message, reader, inside = /* @__PURE__ */ new Set()) {
  if (inside.has(message)) return null;
  const deeper = /* @__PURE__ */ new Set([...inside, message]);
  const value = new Map(smallest(message));
  for (const other of reader.knownFields) {
    const field = message.knownFields.find(({ number: number2 }) => number2 === other.number);
    if (field === void 0 || other.presence !== "required") continue;
    const kept = keptBy(field, other, reader, deeper);
    if (kept !== null) value.set(field.number, [kept]);
  }
  return value;
}
function keptBy(field, other, reader, inside) {
  const [from, to] = [field.type, other.type];
  if (field.map === null && from.kind === "message" && to.kind === "message")
    return complete(from.message, to.message, inside);
  return valuesKept(field, reader)[0] ?? null;
}

// src/compat/read/trial.ts
function tryAll(writer, reader, known3) {
  const own = leavesRoom(writer);
  const differ = own || leavesRoom(reader);
  return listsToTry(writer, known3).flatMap((list2) => {
    const sent = sentValues(writer, list2).length > 0;
    if (!sent && list2.length > 0) return [];
    const parcel = pack(writer, list2);
    const readings = /* @__PURE__ */ new Map();
    for (const dialect of differ ? DIALECTS : DIALECTS.slice(0, 1)) {
      const reading = own ? readAnew(parcel, reader, dialect) : read(parcel, reader, dialect);
      if (reading === void 0) continue;
      for (const { runtime } of differ ? [dialect] : DIALECTS) readings.set(runtime, reading);
    }
    return [{ list: list2, sent, readings }];
  });
}
function send(writer, list2, reader, dialect) {
  return read(pack(writer, list2), reader, dialect);
}
function landingOf(writer, reader) {
  let found = null;
  for (const list2 of [...listsToTry(writer, reader), ...completeLists(writer, reader)]) {
    if (sentValues(writer, list2).length === 0) continue;
    const { bytes } = pack(writer, list2);
    const seen = DIALECTS.filter((dialect) => decodeMessage(alone(reader), bytes, dialect)?.has(reader.number));
    if (seen.length > 0) found ??= { list: list2, runtimes: new Set(seen.map(({ runtime }) => runtime)) };
    if (seen.length === DIALECTS.length) return { list: list2, runtimes: new Set(seen.map(({ runtime }) => runtime)) };
  }
  return found;
}
function completeLists(writer, reader) {
  if (writer.map !== null || writer.type.kind !== "message" || reader.type.kind !== "message") return [];
  const value = complete(writer.type.message, reader.type.message);
  return value === null ? [] : [[value]];
}
function pack(writer, list2) {
  return { writer, list: list2, bytes: encodeMessage(alone(writer), /* @__PURE__ */ new Map([[writer.number, list2]])) };
}
function readAnew(parcel, reader, dialect) {
  const reading = read(parcel, reader, dialect);
  if (reading === null) return null;
  const own = read(parcel, parcel.writer, dialect);
  return own === null || reading === "rejected" && own !== "rejected" ? reading : void 0;
}
function read({ writer, list: list2, bytes }, reader, dialect) {
  const message = decodeMessage(alone(reader), bytes, dialect);
  return message === null ? "rejected" : compareField(writer, list2, reader, message.get(reader.number) ?? []);
}
var messages = /* @__PURE__ */ new WeakMap();
function alone(field) {
  const known3 = messages.get(field) ?? [field];
  messages.set(field, known3);
  return known3;
}
var rooms = /* @__PURE__ */ new WeakMap();
function leavesRoom(field) {
  const { type } = field;
  if (type.kind !== "message") return leavesRoomHere(field);
  const known3 = rooms.get(type.message) ?? [...messagesBelow(type.message)].some((below) => below.knownFields.some(leavesRoomHere));
  rooms.set(type.message, known3);
  return known3 || leavesRoomHere(field);
}
function leavesRoomHere({ presence, type, utf8Checked, map }) {
  if (presence === "required" || map !== null) return true;
  return type.kind === "enum" ? type.enum.closed : type.kind === "scalar" && type.scalar === "string" && !utf8Checked;
}
function messagesBelow(message) {
  const below = /* @__PURE__ */ new Set([message]);
  for (const { knownFields } of below)
    for (const { type } of knownFields) if (type.kind === "message") below.add(type.message);
  return below;
}
function withoutContent(writer, reader) {
  if (writer.map !== null && reader.map !== null) {
    const value = withoutContent(writer.map.value, reader.map.value);
    return { ...reader, map: { key: reader.map.key, value } };
  }
  if (writer.map !== null || reader.map !== null || writer.type.kind === "scalar") return reader;
  if (writer.type.kind !== reader.type.kind && ![writer, reader].some(({ type }) => type.kind === "opaque"))
    return reader;
  return { ...reader, type: writer.type, default: sameNumberIn(writer, reader) };
}
function sameNumberIn({ type }, reader) {
  if (type.kind !== "enum") return reader.default;
  const number2 = defaultOf(reader);
  if (reader.default === null && number2 === zeroOf(type)) return null;
  return type.enum.values.find((value) => BigInt(value.number) === number2)?.name ?? null;
}

// src/compat/read/lone.ts
function readUnknown(writer, readerOneofHit) {
  return [
    {
      effect: readerOneofHit ? "dropped" : "ignored",
      aspect: "unknown-field",
      when: null,
      trigger: /* @__PURE__ */ new Map([[writer.number, [someValue(writer)]]]),
      beyondReader: true,
      runtimes: "all"
    }
  ];
}
function readUnwritten(reader) {
  const absent = {
    effect: "absent",
    aspect: "unwritten-field",
    when: null,
    trigger: /* @__PURE__ */ new Map(),
    beyondReader: false,
    runtimes: "all"
  };
  if (reader.presence !== "required") return [absent];
  return [
    {
      ...absent,
      effect: "rejected",
      aspect: "required",
      runtimes: runtimesThat(({ missingRequired }) => missingRequired === "reject")
    },
    { ...absent, runtimes: runtimesThat(({ missingRequired }) => missingRequired === "accept") }
  ];
}

// src/compat/read/aspect.ts
var isText2 = ({ type }) => type.kind === "scalar" && type.scalar === "string";
var checkedDiffers = (a, b) => isText2(a) && isText2(b) && a.utf8Checked !== b.utf8Checked;
var withCheck = (writer, { utf8Checked }) => isText2(writer) ? { ...writer, utf8Checked } : writer;
var bothMaps = (a, b, holds) => a.map !== null && b.map !== null && holds(a.map, b.map);
var withEntry = (writer, reader, change) => writer.map === null || reader.map === null ? writer : { ...writer, map: change(writer.map, reader.map) };
var isMessage2 = ({ type, map }) => map === null && (type.kind === "message" || type.kind === "opaque");
var PARTS = [
  {
    aspect: "utf8",
    differs: (a, b) => checkedDiffers(a, b) || bothMaps(a, b, (x, y) => checkedDiffers(x.key, y.key) || checkedDiffers(x.value, y.value)),
    change: (writer, reader) => withEntry(withCheck(writer, reader), reader, (a, b) => ({
      key: withCheck(a.key, b.key),
      value: withCheck(a.value, b.value)
    }))
  },
  {
    aspect: "encoding",
    differs: (a, b) => isMessage2(a) && isMessage2(b) && a.delimited !== b.delimited,
    change: (writer, { delimited }) => ({ ...writer, delimited })
  },
  {
    aspect: "map-key",
    differs: (a, b, same) => bothMaps(a, b, ({ key }, { key: other }) => !same(key.type, other.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ value }, { key }) => ({ key, value }))
  },
  {
    aspect: "map-value",
    differs: (a, b, same) => bothMaps(a, b, ({ value }, { value: other }) => !same(value.type, other.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ key }, { value }) => ({ key, value }))
  },
  {
    aspect: "presence",
    differs: (a, b) => a.presence !== null && b.presence !== null && a.presence !== b.presence,
    change: (writer, { presence }) => ({ ...writer, presence })
  },
  {
    aspect: "cardinality",
    differs: (a, b) => a.repeated !== b.repeated,
    change: (writer, { repeated, presence }) => ({ ...writer, repeated, presence })
  },
  {
    aspect: "type",
    differs: (a, b, same) => a.map === null !== (b.map === null) || !same(a.type, b.type),
    // A default belongs to the type: text is none of a number.
    change: (writer, { type, map, delimited, utf8Checked, default: value }) => ({
      ...writer,
      type,
      map,
      delimited,
      utf8Checked,
      default: value
    })
  }
];
function isSameDeclaration(writer, reader, same = sameKind) {
  return !PARTS.some(({ differs }) => differs(writer, reader, same));
}
function blendsOf(writer, reader, same = sameKind) {
  return PARTS.filter(({ differs }) => differs(writer, reader, same)).map(({ aspect, change }) => ({
    aspect,
    field: change(writer, reader)
  }));
}
function sameKind(a, b) {
  return a.kind === "scalar" && b.kind === "scalar" ? a.scalar === b.scalar : a.kind === b.kind;
}
function causeOf(blends, list2, seen, sendTo) {
  if (list2.length === 0 && seen === "rejected") return "required";
  const alone3 = blends.length > 1 ? blends.find(({ field }) => sendTo(field) === seen) : null;
  return (alone3 ?? blends[blends.length - 1])?.aspect ?? "type";
}

// src/compat/read/beyond.ts
function canHold(reader, writer, list2) {
  const [value] = list2;
  if (value === void 0) return reader.presence !== "required" || writer.presence === "implicit";
  if (writer.presence === "explicit" && reader.presence === "implicit" && isZero(value)) return false;
  if (isOtherFamily(writer, reader)) return true;
  return (reader.repeated || list2.length === 1) && list2.every((one) => holdsValue(reader, one));
}
function isOtherFamily(writer, reader) {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (from === null || to === null) return from !== to;
  return wireTypeOf(from) !== wireTypeOf(to);
}
function holdsValue(reader, value) {
  if (isMessage(value)) {
    const { map } = reader;
    return map === null || [map.key, map.value].every((part) => (value.get(part.number) ?? []).every((v) => holdsValue(part, v)));
  }
  if (isText(value)) return holdsText(reader, value);
  const kind = numberKind(reader.type);
  if (kind === null) return true;
  if (kind === "float") return Number.isNaN(value) || Math.fround(Number(value)) === Number(value);
  if (kind === "double") return true;
  const range = rangeOf(kind);
  const whole = wholeOf(value);
  if (range === null || whole === null || whole < range.low || whole > range.high) return false;
  const { type } = reader;
  return type.kind !== "enum" || !type.enum.closed || type.enum.values.some(({ number: number2 }) => BigInt(number2) === whole);
}
function holdsText({ type, utf8Checked }, value) {
  const isString = type.kind === "scalar" && type.scalar === "string";
  return !isString || !utf8Checked || textOf(bytesOf(value)) !== null;
}

// src/compat/read/conditions-number.ts
function ofNumbers(part) {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null || wireTypeOf(from) !== wireTypeOf(to)) return [];
  const { noun } = part;
  return [
    ...ofRange(part, from, to),
    ...ofEnum(part, from),
    { words: from === "bool" ? `${noun} is true` : `${noun} is not 0`, holds: some(part, (value) => !isZero(value)) },
    { words: from === "bool" ? `${noun} is false` : `${noun} is 0`, holds: some(part, isZero) }
  ];
}
function some({ pick }, holds) {
  return (list2) => pick(list2).some((value) => isNumber(value) && holds(value));
}
function someWhole(part, holds) {
  return some(part, (value) => {
    const whole = wholeOf(value);
    return whole !== null && holds(whole);
  });
}
function ofRange(part, from, to) {
  const [all, range] = [rangeOf(from), rangeOf(to)];
  if (all === null || range === null) return [];
  const ends = [
    ...all.low < range.low ? [`below ${range.low}`] : [],
    ...all.high > range.high ? [`above ${range.high}`] : []
  ];
  if (ends.length === 0) return [];
  const turn = 1n << 32n;
  const words = to === "bool" ? `${part.noun} is neither 0 nor 1` : `${part.noun} is ${ends.join(" or ")}`;
  return [
    { words, holds: someWhole(part, (whole) => whole < range.low || whole > range.high) },
    {
      words: `${part.noun} is a multiple of ${turn}`,
      holds: someWhole(part, (whole) => whole !== 0n && whole % turn === 0n)
    }
  ];
}
function ofEnum(part, from) {
  const { type } = part.reader;
  if (type.kind !== "enum") return [];
  const declared = new Set(type.enum.values.map(({ number: number2 }) => BigInt(number2)));
  const seen = (whole) => BigInt(fromBits("enum", toBits(from, whole)));
  const { noun } = part;
  const { name } = type.enum;
  return [
    { words: `${noun} is not a number of ${name}`, holds: someWhole(part, (whole) => !declared.has(whole)) },
    {
      words: `${noun} reads as another number of ${name}`,
      holds: someWhole(part, (whole) => seen(whole) !== whole && declared.has(seen(whole)))
    },
    { words: `${noun} reads as no number of ${name}`, holds: someWhole(part, (whole) => !declared.has(seen(whole))) }
  ];
}

// src/compat/read/conditions.ts
function conditionsOf(writer, reader) {
  const parts = partsOf(writer, reader);
  return [
    ...ofPresence(writer),
    ...parts.flatMap(ofNumbers),
    ...parts.flatMap(ofText),
    ...ofMessages(writer, reader),
    ...ofBytes(writer, reader),
    ...listConditions(writer, reader)
  ];
}
function zeroConditions({ type }) {
  const kind = numberKind(type);
  const words = `the field is set to ${kind === null ? "an empty value" : kind === "bool" ? "false" : "0"}`;
  const only = (holds) => ([value, more]) => value !== void 0 && more === void 0 && holds(value);
  return [
    { words, holds: only(isZero) },
    { words, holds: only((value) => isZero(value) || Object.is(value, -0)) }
  ];
}
function listConditions(writer, { type, map }) {
  const words = writer.map === null ? "the list has two or more elements" : "the map has two or more entries";
  const many = { words, holds: (list2) => list2.length > 1 };
  const merged = { words: "an element sets a field that the last one does not", holds: mergesMore };
  return writer.type.kind === "message" && type.kind === "message" && map === null ? [merged, many] : [many];
}
function partsOf(writer, reader) {
  if (writer.map === null) {
    const noun = writer.repeated ? "an element" : "the value";
    return [{ noun, writer, reader, pick: (list2) => list2 }];
  }
  if (reader.map === null) return [];
  return [
    { noun: "a key", writer: writer.map.key, reader: reader.map.key },
    { noun: "a value", writer: writer.map.value, reader: reader.map.value }
  ].map((part) => ({
    ...part,
    pick: (list2) => list2.flatMap((entry) => isMessage(entry) ? entry.get(part.writer.number) ?? [] : [])
  }));
}
function ofPresence({ presence }) {
  const words = presence === "implicit" ? "the field has its default value" : "the field is not set";
  return [{ words, holds: (list2) => list2.length === 0 }];
}
function ofText({ noun, writer, pick }) {
  if (numberKind(writer.type) !== null) return [];
  const what = writer.type.kind === "message" ? "the message's encoding" : noun;
  const bytes = (value) => isMessage(value) ? chunksOf(writer, [value]) : isText(value) ? [bytesOf(value)] : [];
  const some2 = (holds) => (list2) => pick(list2).some((value) => isText(value) && holds(value.length));
  return [
    {
      words: `${what} is not valid UTF-8`,
      holds: (list2) => pick(list2).flatMap(bytes).some((one) => textOf(one) === null)
    },
    { words: `${noun} is empty`, holds: some2((length) => length === 0) },
    { words: `${noun} is not empty`, holds: some2((length) => length > 0) }
  ];
}
function ofMessages(writer, { map }) {
  if (writer.type.kind !== "message") return [];
  const noun = writer.repeated ? "an element" : "the message";
  const sizes = (list2) => chunksOf(writer, list2).map(({ length }) => length);
  const key = map === null ? [] : [{ words: "two elements have the same key", holds: (list2) => sharesKey(list2, map.key) }];
  return [
    { words: `${noun} is empty`, holds: (list2) => sizes(list2).some((size) => size === 0) },
    { words: `${noun} is not empty`, holds: (list2) => sizes(list2).some((size) => size > 0) },
    ...key
  ];
}
function mergesMore(list2) {
  const sets = (value) => value !== void 0 && isMessage(value) ? [...value.keys()] : [];
  return list2.flatMap(sets).some((number2) => !sets(list2.at(-1)).includes(number2));
}
function sharesKey(list2, key) {
  const keys = list2.map((value) => isMessage(value) ? String(value.get(key.number) ?? zeroOf(key.type)) : "");
  return new Set(keys).size < keys.length;
}
function ofBytes(writer, reader) {
  const kind = numberKind(reader.type);
  if (kind === null) return [];
  const some2 = (holds) => (list2) => chunksOf(writer, list2).some(holds);
  const width = widthOf(kind);
  if (width === null)
    return [{ words: "the last byte sent is above 127", holds: some2((bytes) => (bytes.at(-1) ?? 0) > 127) }];
  return [
    { words: `the bytes sent are no multiple of ${width}`, holds: some2(({ length }) => length % width !== 0) },
    { words: `the bytes sent are a multiple of ${width}`, holds: some2(({ length }) => length % width === 0) }
  ];
}
function widthOf(kind) {
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return null;
  return type === WIRE.fixed32 ? 4 : 8;
}

// src/compat/read/when.ts
var OTHERWISE = {
  retyped: "the value has a place in the reader's type",
  presence: "the value equals the reader's default",
  ignored: "the message has other fields than key and value",
  dropped: "the bytes sent hold nothing of the reader's type",
  altered: "the bytes sent happen to parse as the reader's type",
  rejected: "the bytes sent do not parse as the reader's type"
};
function whenOf(sight) {
  const { trials, hurt, runtimes, effect } = sight;
  const all = [...runtimes];
  const rest = trials.filter((trial) => !hurt.has(trial) && all.every((one) => trial.readings.has(one)));
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || isAsBad(trial, sight))) return null;
  const fits2 = candidates3(sight).filter(({ holds }) => [...hurt].every(({ list: list2 }) => holds(list2)));
  const exact = fits2.find(({ holds }) => !rest.some(({ list: list2 }) => holds(list2)));
  const enough = fits2.find(
    ({ holds }) => isTelling(
      rest.filter(({ list: list2 }) => holds(list2)),
      sight
    )
  );
  return (exact ?? enough)?.words ?? OTHERWISE[effect];
}
function isAsBad({ readings }, { effect, runtimes }) {
  const like = (reading) => reading === effect || !isMild(effect) && reading === "presence";
  return [...runtimes].every((one) => like(readings.get(one)));
}
function isMild(effect) {
  return effect === "presence" || effect === "retyped";
}
function candidates3({ writer, reader, effect, aspect }) {
  const first2 = aspect === "cardinality" ? listConditions(writer, reader) : [];
  return [...effect === "presence" ? zeroConditions(writer) : first2, ...conditionsOf(writer, reader)];
}
function isTelling(others, { writer, reader, hurt, effect, runtimes }) {
  if (effect === "retyped") return false;
  const arrives = ({ readings }) => [...runtimes].some((one) => readings.get(one) === null || readings.get(one) === "retyped");
  return !others.some(arrives) && (!isOtherFamily(writer, reader) || others.length <= hurt.size);
}

// src/compat/read/draft.ts
function draftsOf(writer, known3) {
  const reader = withoutContent(writer, known3);
  const trials = tryAll(writer, reader, known3);
  const drafts = groupsOf(writer, reader, trials).flatMap((group) => ofGroup(writer, reader, trials, group));
  const numbers = writer.type.kind === "enum" && known3.type.kind === "enum";
  return {
    drafts: drafts.filter((draft) => !drafts.some((other) => other !== draft && covers(other, draft))),
    arrivals: arrivalsOf(numbers ? tryAll(writer, known3, known3) : trials)
  };
}
function arrivalsOf(trials) {
  const runtimes = new Map(DIALECTS.map(({ runtime }) => [runtime, arrivalOn(runtime, trials)]));
  const those = (arrival) => new Set([...runtimes].flatMap(([runtime, one]) => one === arrival ? [runtime] : []));
  return { always: those("always"), "at-times": those("at-times"), never: those("never") };
}
function arrivalOn(runtime, trials) {
  const sent = trials.flatMap(({ sent: isSent, list: list2, readings }) => {
    const reading = readings.get(runtime);
    return !isSent || reading === void 0 ? [] : [{ list: list2, reading }];
  });
  const comes = ({ reading }) => reading === null || !LOST.has(reading);
  if (!sent.some(comes)) return "never";
  return sent.filter(({ list: list2, reading }) => list2.length === 1 && reading !== "presence").every(comes) ? "always" : "at-times";
}
var LOST = /* @__PURE__ */ new Set(["rejected", "dropped", "presence"]);
function groupsOf(writer, reader, trials) {
  const blends = blendsOf(writer, reader);
  const groups = /* @__PURE__ */ new Map();
  for (const trial of trials) {
    for (const [effect, runtimes] of effectsOf(trial)) {
      const dialect = DIALECTS.find(({ runtime }) => runtimes.has(runtime));
      if (dialect === void 0) continue;
      const aspect = causeOf(blends, trial.list, effect, (field) => send(writer, trial.list, field, dialect));
      const group = groups.get(`${effect} ${aspect}`) ?? { effect, aspect, shown: [] };
      group.shown.push({ trial, runtimes });
      groups.set(`${effect} ${aspect}`, group);
    }
  }
  return [...groups.values()];
}
function effectsOf({ readings }) {
  const effects = /* @__PURE__ */ new Map();
  for (const [runtime, reading] of readings) {
    if (reading !== null) effects.set(reading, (effects.get(reading) ?? /* @__PURE__ */ new Set()).add(runtime));
  }
  return effects;
}
function ofGroup(writer, reader, trials, { effect, aspect, shown: shown2 }) {
  const sets = shown2.map(({ runtimes }) => runtimes);
  const largest = sets.filter(
    (one, i) => sets.every((other, j) => !isSubset(one, other) || one.size === other.size && i <= j)
  );
  return largest.flatMap((runtimes) => {
    const hurt = new Set(shown2.filter((one) => isSubset(runtimes, one.runtimes)).map(({ trial }) => trial));
    const lists = [...hurt].map(({ list: list3 }) => list3);
    const shortest = lists.find(({ length }) => lists.every((other) => length <= other.length));
    const list2 = aspect === "cardinality" ? lists[0] : shortest;
    if (list2 === void 0) return [];
    const when = whenOf({ writer, reader, effect, aspect, runtimes, trials, hurt });
    const beyondReader = lists.every((values) => !canHold(reader, writer, values));
    return [{ effect, aspect, when, list: list2, beyondReader, runtimes: asRuntimes(runtimes) }];
  });
}
function isSubset(some2, all) {
  return [...some2].every((one) => all.has(one));
}
function covers(draft, other) {
  const everywhere = draft.runtimes === "all" || String(draft.runtimes) === String(other.runtimes);
  const wider = other.when !== null || draft.aspect === "type";
  return draft.effect === other.effect && draft.when === null && everywhere && wider;
}

// src/compat/read/once.ts
function once(signatureOf2, attempt) {
  const scalars = /* @__PURE__ */ new Map();
  const byMessage = /* @__PURE__ */ new WeakMap();
  const resultsOf = (message) => {
    if (message === null) return scalars;
    const known3 = byMessage.get(message) ?? /* @__PURE__ */ new Map();
    byMessage.set(message, known3);
    return known3;
  };
  return (writer, reader) => {
    const results = resultsOf(messageIn(writer) ?? messageIn(reader));
    const key = `${signatureOf2(writer)} > ${signatureOf2(reader)}`;
    const before = results.get(key);
    if (before !== void 0) return before;
    const result = attempt({ ...writer, oneof: null }, { ...reader, number: writer.number, oneof: null });
    results.set(key, result);
    return result;
  };
}
function messageIn({ type, map }) {
  const held = map?.value.type ?? type;
  return held.kind === "message" ? held.message : null;
}

// src/compat/read/signature.ts
var ids = /* @__PURE__ */ new WeakMap();
var lastId = 0;
function signatureOf(field) {
  const { repeated, packed, presence, delimited, utf8Checked, map } = field;
  const type = map === null ? typeLine(field.type) : `map ${signatureOf(map.key)} ${signatureOf(map.value)}`;
  const flags = [repeated, packed, delimited, utf8Checked].map(Number).join("");
  return `${type} ${flags} ${presence ?? "-"} ${defaultLine(field)}`;
}
function typeLine(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return "opaque";
  if (type.kind === "message") return `message ${idOf(type.message)}`;
  const { name, closed, values } = type.enum;
  return `enum ${name} ${closed} ${values.map(({ number: number2 }) => number2).join(",")}`;
}
function idOf(message) {
  const id = ids.get(message) ?? ++lastId;
  ids.set(message, id);
  return id;
}
function defaultLine({ default: value, type }) {
  if (value === null) return "";
  if (type.kind === "enum") return `= ${type.enum.values.find(({ name }) => name === value)?.number}`;
  return `= ${typeof value} ${value}`;
}
function isUnrelatedOpaque(writer, reader) {
  const [a, b] = [(writer.map?.value ?? writer).type, (reader.map?.value ?? reader).type];
  if (a.kind !== "opaque" && b.kind !== "opaque") return false;
  const [one, other] = [nameOf(a), nameOf(b)];
  return one !== other && !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`);
}
var OTHER_TYPE = {
  effect: "altered",
  aspect: "type",
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: "all"
};
function nameOf(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return type.name;
  return (type.kind === "message" ? type.message : type.enum).fullName;
}

// src/compat/read/field.ts
function readField2(writer, reader) {
  if (isUnrelatedOpaque(writer, reader)) return [OTHER_TYPE];
  const defaults = readDefault(writer, reader);
  if (isSameDeclaration(writer, reader)) return defaults;
  const byOneof = writer.oneof === null !== (reader.oneof === null);
  const bound = tried(writer, reader).drafts.map(({ list: list2, ...draft }) => {
    const aspect = draft.aspect === "presence" && byOneof ? "oneof" : draft.aspect;
    return { ...draft, aspect, trigger: new Map(list2.length === 0 ? [] : [[writer.number, list2]]) };
  });
  const all = [...bound, ...defaults];
  return isDisplaced(writer, reader) ? all.filter(isSeenAnyway) : all;
}
function arrivalsOf2(writer, reader) {
  if (isDisplaced(writer, reader)) return NOWHERE;
  return isUnrelatedOpaque(writer, reader) ? EVERYWHERE : tried(writer, reader).arrivals;
}
var EVERYWHERE = { always: new Set(RUNTIMES), "at-times": /* @__PURE__ */ new Set(), never: /* @__PURE__ */ new Set() };
var NOWHERE = { always: /* @__PURE__ */ new Set(), "at-times": /* @__PURE__ */ new Set(), never: new Set(RUNTIMES) };
function isDisplaced({ number: number2, parent }, { oneof }) {
  return parent !== null && oneof !== null && number2 < lastSent(parent, oneof);
}
var known = /* @__PURE__ */ new WeakMap();
function lastSent(writer, oneof) {
  const always = known.get(writer) ?? { required: requiredIn(writer), last: /* @__PURE__ */ new Map() };
  known.set(writer, always);
  if (always.required.size === 0) return 0;
  const found = always.last.get(oneof) ?? findLast(always.required, oneof);
  always.last.set(oneof, found);
  return found;
}
function requiredIn({ knownFields }) {
  return new Map(knownFields.flatMap((field) => field.presence === "required" ? [[field.number, field]] : []));
}
function findLast(required, { fields }) {
  const sent = fields.filter((member) => {
    const field = required.get(member.number);
    return field !== void 0 && !isUnrelatedOpaque(field, member) && arrivesAlways(field, member);
  });
  return sent.reduce((last, { number: number2 }) => Math.max(last, number2), 0);
}
function arrivesAlways(writer, reader) {
  return tried(writer, reader).arrivals.always.size === RUNTIMES.length;
}
function isSeenAnyway({ effect, trigger }) {
  return effect === "rejected" || trigger?.size === 0;
}
var landingOf2 = once(signatureOf, landingOf);
var tried = once(signatureOf, draftsOf);
function readDefault(writer, reader) {
  if ([writer, reader].some(({ repeated, presence }) => repeated || presence === "required")) return [];
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === "altered" || equal(meant, seen)) return [];
  const when = writer.presence === "implicit" ? "the field has its default value" : "the field is not set";
  return [{ effect: "altered", aspect: "default", when, trigger: /* @__PURE__ */ new Map(), beyondReader: false, runtimes: "all" }];
}

// src/compat/read/oneof.ts
function readOneofs(writerFields, readerFields) {
  const numbers = new Map(writerFields.map((field) => [field.number, field]));
  const oneofs = new Set(readerFields.flatMap(({ oneof }) => oneof ?? []));
  return [...oneofs].flatMap((oneof) => {
    const landings = oneof.fields.flatMap((member) => {
      const field = numbers.get(member.number);
      const landing = field === void 0 ? null : landingOf2(field, member);
      return field === void 0 || landing === null ? [] : [[field, landing]];
    });
    const [first2, second, ...rest] = meeting(landings.map(([field]) => field));
    if (first2 === void 0 || second === void 0) return [];
    return together([first2, second, ...rest], new Map(landings), oneof);
  });
}
function together(members, landings, readerOneof) {
  const [first2] = members;
  const both = members.filter((field) => field === first2 || canMeet2(first2, field)).slice(0, 2);
  const sets = both.flatMap((field) => landings.get(field)?.runtimes ?? []);
  const runtimes = runtimesThat(({ runtime }) => sets.every((one) => one.has(runtime)));
  if (runtimes !== "all" && runtimes.length === 0) return [];
  return [
    {
      effect: "dropped",
      aspect: "oneof",
      when: areSet(members.map(({ name }) => name)),
      trigger: new Map(both.map((field) => [field.number, landings.get(field)?.list ?? []])),
      beyondReader: true,
      runtimes,
      members,
      readerOneof
    }
  ];
}
function areSet(names) {
  if (names.length === 2) return `both ${names.join(" and ")} are set`;
  const shown2 = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return `more than one of ${shown2.slice(0, -1).join(", ")} and ${shown2[shown2.length - 1]} is set`;
}
function meeting(fields) {
  const apart = /* @__PURE__ */ new Map();
  for (const { oneof } of fields) if (oneof !== null) apart.set(oneof, (apart.get(oneof) ?? 0) + 1);
  return fields.filter(({ oneof }) => fields.length > (oneof === null ? 1 : apart.get(oneof) ?? 0));
}
function canMeet2(a, b) {
  return a !== b && (a.oneof === null || a.oneof !== b.oneof);
}
function readerHasOneof(writer, reader) {
  const { oneof } = writer;
  if (oneof === null) return false;
  const numbers = new Set(oneof.fields.map(({ number: number2 }) => number2));
  return reader.oneofs.some(
    ({ name, fields }) => name === oneof.name || fields.some(({ number: number2 }) => numbers.has(number2))
  );
}

// src/compat/read/message.ts
function readMessage2(writer, reader, sides) {
  const met = /* @__PURE__ */ new Map();
  const queue = [{ writer, reader, from: null, through: [] }];
  const outcomes = [];
  for (let i = 0; i < queue.length; i++) {
    const meeting2 = queue[i];
    if (meeting2 === void 0 || !isNew(met, meeting2)) continue;
    for (const outcome of readHere(meeting2, sides)) outcomes.push(outcome);
    for (const next of meetingsIn(meeting2, sides)) queue.push(next);
  }
  return outcomes;
}
function isNew(met, { writer, reader }) {
  const readers = met.get(writer) ?? /* @__PURE__ */ new Set();
  met.set(writer, readers);
  return !readers.has(reader) && readers.add(reader).has(reader);
}
function readHere(meeting2, sides) {
  const writers = sides.writer.fieldsOf(meeting2.writer);
  const readers = sides.reader.fieldsOf(meeting2.reader);
  const written2 = new Set(writers.map(({ number: number2 }) => number2));
  const happens = ({ aspect }) => !meeting2.writer.mapEntry || aspect !== "required" && aspect !== "default";
  const place = (field, outcomes) => outcomes.map((outcome) => {
    const way = wayTo(meeting2);
    return {
      ...outcome,
      path: [...way, field],
      trigger: outcome.trigger && wrap(way, outcome.trigger, meeting2.writer)
    };
  });
  return [
    ...matched(writers, readers).flatMap(
      ([field, other]) => place(field, readPair(field, other, meeting2).filter(happens))
    ),
    ...readers.filter(({ number: number2 }) => !written2.has(number2)).flatMap((field) => place(field, readUnwritten(field))),
    ...readOneofs(writers, readers).flatMap(({ members, readerOneof: _, ...outcome }) => place(members[0], [outcome]))
  ];
}
function readPair(writer, reader, meeting2) {
  if (reader === void 0) return readUnknown(writer, readerHasOneof(writer, meeting2.reader));
  const enums = enumsIn(writer, reader);
  return [...readField2(writer, reader), ...enums === null ? [] : readEnum(enums.writer, enums.reader, enums.use)];
}
function matched(writers, readers) {
  const numbers = new Map(readers.map((field) => [field.number, field]));
  return writers.map((field) => [field, numbers.get(field.number)]);
}
function wayTo(meeting2) {
  const way = [];
  for (let at = meeting2; at !== null; at = at.from) way.push(at.through);
  return way.reverse().flat();
}
function meetingsIn(from, sides) {
  const pairs = matched(sides.writer.fieldsOf(from.writer), sides.reader.fieldsOf(from.reader));
  return pairs.flatMap(([field, other]) => {
    const messages2 = other === void 0 ? null : messagesIn(field, other);
    return messages2 === null ? [] : [{ ...messages2, from }];
  });
}
function messagesIn(writer, reader) {
  const { values, path } = valuesIn2(writer, reader);
  if (values === null) return null;
  const [from, to] = values;
  if (from.type.kind !== "message" || to.type.kind !== "message") return null;
  return { writer: from.type.message, reader: to.type.message, through: path };
}
function enumsIn(writer, reader) {
  const { values } = valuesIn2(writer, reader);
  if (values === null) return null;
  const [{ type: from }, { type: to }] = values;
  if (from.kind !== "enum" || to.kind !== "enum") return null;
  const cardinality = reader.map !== null ? "map-value" : reader.repeated ? "repeated" : "singular";
  const use = {
    cardinality,
    required: reader.presence === "required",
    oneof: reader.oneof !== null,
    field: writer
  };
  return { writer: from.enum, reader: to.enum, use };
}
function valuesIn2(writer, reader) {
  if (skips(writer, reader)) return { values: null, path: [writer] };
  if (writer.map === null && reader.map === null) return { values: [writer, reader], path: [writer] };
  const [from, to] = [valueIn(writer), valueIn(reader)];
  const path = writer.map === null && from !== null ? [writer, from] : [writer];
  return { values: from === null || to === null || skips(from, to) ? null : [from, to], path };
}
function skips(writer, reader) {
  return writer.delimited !== reader.delimited || writer.packed && !reader.repeated;
}
function valueIn({ map, type }) {
  if (map !== null) return map.value;
  return type.kind === "message" ? type.message.knownFields.find(({ number: number2 }) => number2 === 2) ?? null : null;
}
function wrap(path, inner, of) {
  let [value, message] = [inner, of];
  for (const field of [...path].reverse()) {
    value = /* @__PURE__ */ new Map([[field.number, [wrapped(field, value, message)]]]);
    message = field.parent;
  }
  return value;
}
function wrapped({ map, type }, value, message) {
  if (map !== null && type.kind === "message" && type.message === message) return entryWith(map, value);
  const held = (map?.value ?? { type }).type;
  const whole = held.kind === "message" ? new Map([...smallest(held.message), ...value]) : value;
  return map === null ? whole : entryOf(map, someValue(map.key), whole);
}
function entryWith(map, parts) {
  return new Map([...entryOf(map, someValue(map.key), someValue(map.value)), ...parts]);
}

// src/compat/json/names.ts
function keyOf2(field, names) {
  if (field.extension) return `[${field.fullName}]`;
  return names === "json" ? field.jsonName : field.name;
}
var indexes2 = /* @__PURE__ */ new WeakMap();
function fieldsByKey(fields) {
  const known3 = indexes2.get(fields);
  if (known3 !== void 0) return known3;
  const index = /* @__PURE__ */ new Map();
  for (const names of ["json", "proto"]) {
    for (const field of fields) {
      const key = keyOf2(field, names);
      if (!index.has(key)) index.set(key, field);
    }
  }
  indexes2.set(fields, index);
  return index;
}
function linksOf(writer, reader, names) {
  const index = fieldsByKey(reader);
  const links = /* @__PURE__ */ new Map();
  for (const field of writer) {
    const key = keyOf2(field, names);
    const found = index.get(key);
    if (found === void 0) continue;
    const same = found.name === field.name ? found : reader.find((one) => isCalled(one, field.name) && takes(one, key));
    links.set(field, same ?? found);
  }
  return links;
}
function isCalled({ name, extension }, wanted) {
  return !extension && name === wanted;
}
function takes(field, key) {
  return keyOf2(field, "json") === key || keyOf2(field, "proto") === key;
}
function keyDiffers(old, next) {
  if (old.extension || next.extension) return old.extension !== next.extension || old.fullName !== next.fullName;
  return old.jsonName !== next.jsonName;
}

// src/compat/json/special.ts
var WRAPPED = /* @__PURE__ */ new Map([
  ["DoubleValue", "double"],
  ["FloatValue", "float"],
  ["Int64Value", "int64"],
  ["UInt64Value", "uint64"],
  ["Int32Value", "int32"],
  ["UInt32Value", "uint32"],
  ["BoolValue", "bool"],
  ["StringValue", "string"],
  ["BytesValue", "bytes"]
]);
var NAMED = /* @__PURE__ */ new Set([
  "Timestamp",
  "Duration",
  "FieldMask",
  "Struct",
  "Value",
  "ListValue",
  "Any"
]);
function specialOf({ fullName }) {
  if (!fullName.startsWith("google.protobuf.")) return null;
  const name = fullName.slice("google.protobuf.".length);
  const wraps = WRAPPED.get(name);
  if (wraps !== void 0) return { wraps };
  return NAMED.has(name) ? name : null;
}
function isNullValue({ fullName }) {
  return fullName === "google.protobuf.NullValue";
}
function takesNull({ type, repeated }) {
  return !repeated && isNullable(type);
}
function isNullable(type) {
  if (type.kind === "enum") return isNullValue(type.enum);
  return type.kind === "message" && specialOf(type.message) === "Value";
}
function formOf(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "enum") return isNullValue(type.enum) ? "null" : "enum";
  if (type.kind === "opaque" || specialOf(type.message) === null) return "message";
  return type.message.fullName;
}

// src/compat/json/base64.ts
var STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function toBase64(bytes) {
  let text2 = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const bits = a << 16 | (b ?? 0) << 8 | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => STANDARD.charAt(bits >> shift & 63));
    text2 += digits.slice(0, b === void 0 ? 2 : c === void 0 ? 3 : 4).join("");
  }
  return text2.padEnd(Math.ceil(text2.length / 4) * 4, "=");
}
function fromBase64(text2) {
  const digits = text2.replace(/={1,2}$/, "").replaceAll("-", "+").replaceAll("_", "/");
  if (digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return null;
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const digit of digits) {
    bits = (bits << 6 | STANDARD.indexOf(digit)) & 65535;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push(bits >> held & 255);
  }
  return Uint8Array.from(bytes);
}

// src/compat/json/scalar.ts
function writeScalar(scalar, value, floats = "single") {
  switch (scalar) {
    case "bool":
      return value === true;
    case "string":
      return textIn(value);
    case "bytes":
      return toBase64(bytesOf(value));
    case "double":
      return writeFloat(Number(value), Number(value));
    case "float":
      return writeFloat(Number(value), shown(Math.fround(Number(value)), floats));
    default:
      return is64Bit(scalar) ? String(value) : Number(value);
  }
}
function textIn(value) {
  return value instanceof Uint8Array ? repairedText(value) : String(value);
}
function is64Bit(scalar) {
  return scalar.endsWith("64");
}
function writeFloat(value, decimal) {
  return Number.isFinite(value) ? decimal : String(value);
}
function shown(value, floats) {
  if (floats === "double" || !Number.isFinite(value) || value === 0) return value;
  for (let digits = 1; digits < 9; digits++) {
    const decimal = Number(value.toPrecision(digits));
    if (Math.fround(decimal) === value) return decimal;
  }
  return Number(value.toPrecision(9));
}
function readScalar(scalar, json, floats = "single") {
  switch (scalar) {
    case "bool":
      return typeof json === "boolean" ? json : null;
    case "string":
      return typeof json === "string" ? json : null;
    case "bytes":
      return typeof json === "string" ? fromBase64(json) : null;
    case "double":
    case "float":
      return readFloat(scalar, json, floats);
    default:
      return readWhole(scalar, json);
  }
}
var SPECIAL = /* @__PURE__ */ new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY]
]);
function readFloat(scalar, json, floats) {
  const special = typeof json === "string" ? SPECIAL.get(json) : void 0;
  if (special !== void 0) return special;
  const number2 = numberIn(json);
  const kept = number2 === null || scalar === "double" ? number2 : Math.fround(number2);
  if (kept === null || !Number.isFinite(kept)) return null;
  return floats === "double" ? number2 : kept;
}
function readWhole(scalar, json) {
  const whole = wholeIn(json);
  const range = scalar === "string" || scalar === "bytes" ? null : rangeOf(scalar);
  return whole !== null && range !== null && whole >= range.low && whole <= range.high ? whole : null;
}
function wholeIn(json) {
  if (typeof json === "string" && /^-?\d+$/.test(json)) return BigInt(json);
  const number2 = numberIn(json);
  return number2 !== null && Number.isInteger(number2) ? BigInt(number2) : null;
}
function numberIn(json) {
  if (typeof json === "number") return json;
  return typeof json === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(json) ? Number(json) : null;
}
function writeKey(scalar, value) {
  return scalar === "string" ? textIn(value) : String(value);
}
function readKey(scalar, text2) {
  if (scalar === "string") return text2;
  if (scalar === "bool") return text2 === "true" ? true : text2 === "false" ? false : null;
  return /^-?\d+$/.test(text2) ? readWhole(scalar, text2) : null;
}

// src/compat/json/well-known-text.ts
var NANOS = 1000000000n;
var TIMES = { first: -62135596800n, last: 253402300799n };
var LONGEST = 315576000000n;
function partsOf2(value) {
  const whole = (number2) => BigInt(value.get(number2)?.[0] ?? 0n);
  return { seconds: whole(1), nanos: whole(2) };
}
function messageOf(seconds, nanos) {
  return new Map([[1, seconds], [2, nanos]].flatMap(([n, one]) => one === 0n ? [] : [[n, [one]]]));
}
function fraction(nanos) {
  if (nanos === 0n) return "";
  const digits = nanos.toString().padStart(9, "0").replace(/0+$/, "");
  return `.${digits.padEnd(Math.ceil(digits.length / 3) * 3, "0")}`;
}
function nanosIn(digits) {
  return BigInt((digits ?? "").padEnd(9, "0"));
}
function writeTimestamp(value) {
  const { seconds, nanos } = partsOf2(value);
  if (seconds < TIMES.first || seconds > TIMES.last || nanos < 0n || nanos >= NANOS) return null;
  return `${dateText(seconds)}${fraction(nanos)}Z`;
}
var TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;
function readTimestamp(text2) {
  const match = TIMESTAMP.exec(text2);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [digits, sign, hours, minutes] = match.slice(7);
  const local = BigInt(daysUntil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second);
  if (dateText(local) !== text2.slice(0, 19)) return null;
  const ahead = BigInt(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
  const seconds = sign === "-" ? local + ahead : local - ahead;
  return seconds < TIMES.first || seconds > TIMES.last ? null : messageOf(seconds, nanosIn(digits));
}
var DAYS_IN_400_YEARS = 146097;
function daysUntil(year, month, day) {
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719469;
}
function dateText(seconds) {
  const days = Number(seconds / 86400n) - (seconds % 86400n < 0n ? 1 : 0);
  const rest = Number(seconds - BigInt(days) * 86400n);
  const { year, month, day } = dateAfter(days);
  const two = (number2) => String(number2).padStart(2, "0");
  const time2 = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(":");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${time2}`;
}
function dateAfter(days) {
  let year = 1970 + Math.floor(days * 400 / DAYS_IN_400_YEARS);
  while (daysUntil(year + 1, 1, 1) <= days) year++;
  while (daysUntil(year, 1, 1) > days) year--;
  let month = 12;
  while (daysUntil(year, month, 1) > days) month--;
  return { year, month, day: days - daysUntil(year, month, 1) + 1 };
}
function writeDuration(value) {
  const { seconds, nanos } = partsOf2(value);
  const all = seconds * NANOS + nanos;
  const size = all < 0n ? -all : all;
  const mixed = seconds < 0n && nanos > 0n || seconds > 0n && nanos < 0n;
  if (mixed || size / NANOS > LONGEST || nanos >= NANOS || nanos <= -NANOS) return null;
  return `${all < 0n ? "-" : ""}${size / NANOS}${fraction(size % NANOS)}s`;
}
function readDuration(text2) {
  const [, minus, whole, digits] = /^(-?)(\d+)(?:\.(\d{1,9}))?s$/.exec(text2) ?? [];
  if (whole === void 0 || BigInt(whole) > LONGEST) return null;
  const sign = minus === "-" ? -1n : 1n;
  return messageOf(sign * BigInt(whole), sign * nanosIn(digits));
}
function writeMask(value) {
  const paths = (value.get(1) ?? []).map(String);
  const camel = paths.map((path) => path.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()));
  return camel.every((path, i) => !path.includes("_") && snake(path) === paths[i]) ? camel.join(",") : null;
}
function readMask(text2) {
  if (text2.includes("_")) return null;
  return text2 === "" ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([[1, text2.split(",").map(snake)]]);
}
function snake(path) {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// src/compat/json/encode.ts
function writeMessage(message, value, writer) {
  const special = specialOf(message);
  return special === null ? writeFields(message, value, writer) : writeSpecial(special, message, value, writer);
}
function written(json) {
  return json === null ? null : { json };
}
function writeFields(message, value, writer) {
  const object = /* @__PURE__ */ new Map();
  for (const field of writer.fieldsOf(message)) {
    const values = sentValues(field, value.get(field.number) ?? []);
    if (values.length === 0) continue;
    const one = writeField(field, values, writer);
    if (one === null) return null;
    object.set(keyOf2(field, writer.names), one.json);
  }
  return { json: object };
}
function writeField(field, values, writer) {
  if (field.map !== null) return writeMap(field.map, values, writer);
  if (!field.repeated) return writeValue(field, values[values.length - 1] ?? /* @__PURE__ */ new Map(), writer);
  return listOf2(values.map((value) => writeValue(field, value, writer)));
}
function listOf2(list2) {
  const found = list2.filter((one) => one !== null);
  return found.length < list2.length ? null : { json: found.map(({ json }) => json) };
}
function writeMap({ key, value }, entries, writer) {
  const object = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const part = (field) => (isMessage(entry) ? entry.get(field.number)?.[0] : void 0) ?? zeroOf(field.type) ?? /* @__PURE__ */ new Map();
    const one = writeValue(value, part(value), writer);
    if (one === null || key.type.kind !== "scalar") return null;
    object.set(writeKey(key.type.scalar, part(key)), one.json);
  }
  return { json: object };
}
function writeValue({ type }, value, writer) {
  if (type.kind === "scalar") return { json: writeScalar(type.scalar, value, writer.floats) };
  if (type.kind === "enum") {
    if (isNullValue(type.enum)) return { json: null };
    const named = type.enum.values.find(({ number: number2 }) => BigInt(number2) === value);
    return { json: named?.name ?? Number(value) };
  }
  const inner = isMessage(value) ? value : /* @__PURE__ */ new Map();
  return type.kind === "message" ? writeMessage(type.message, inner, writer) : { json: /* @__PURE__ */ new Map() };
}
function writeSpecial(special, message, value, writer) {
  if (typeof special === "object") {
    const [field] = message.fields;
    return field === void 0 ? null : writeValue(field, value.get(1)?.[0] ?? zeroOf(field.type) ?? "", writer);
  }
  switch (special) {
    case "Timestamp":
      return written(writeTimestamp(value));
    case "Duration":
      return written(writeDuration(value));
    case "FieldMask":
      return written(writeMask(value));
    case "Any":
      return writeAny(value, writer);
    case "Value":
      return writeDynamic(message, value, writer);
    case "Struct":
    case "ListValue": {
      const [field] = message.fields;
      return field === void 0 ? null : writeField(field, value.get(1) ?? [], writer);
    }
  }
}
function writeDynamic(message, value, writer) {
  const field = message.fields.find(({ number: number2 }) => value.get(number2) !== void 0);
  if (field === void 0) return null;
  const one = value.get(field.number)?.[0];
  if (typeof one === "number" && !Number.isFinite(one)) return null;
  return writeField(field, value.get(field.number) ?? [], writer);
}
function writeAny(value, writer) {
  const url = String(value.get(1)?.[0] ?? "");
  if (url === "") return value.size === 0 ? { json: /* @__PURE__ */ new Map() } : null;
  const message = writer.messageNamed(url.slice(url.lastIndexOf("/") + 1));
  const [dialect] = DIALECTS;
  if (message === void 0 || dialect === void 0) return null;
  const payload = decodeMessage(writer.fieldsOf(message), bytesOf(value.get(2)?.[0] ?? ""), dialect);
  const inner = payload && writeMessage(message, payload, writer);
  if (inner === null) return null;
  const type = ["@type", url];
  const own = specialOf(message) !== null;
  return { json: new Map(own ? [type, ["value", inner.json]] : [type, ...inner.json]) };
}

// src/compat/json/json.ts
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function isList(json) {
  return Array.isArray(json);
}
function sameJson(a, b) {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, i) => sameJson(one, b[i] ?? null));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  return a.size === b.size && [...a].every(([key, one]) => b.has(key) && sameJson(one, b.get(key) ?? null));
}
function jsonText(json) {
  if (isList(json)) return `[${json.map(jsonText).join(",")}]`;
  if (isObject(json)) return `{${[...json].map(([key, one]) => `${JSON.stringify(key)}:${jsonText(one)}`).join(",")}}`;
  return Object.is(json, -0) ? "-0.0" : JSON.stringify(json);
}

// src/compat/json/compare.ts
function compareMessages2(writer, written2, reader, read2, sides) {
  const fields = sides.writer.fieldsOf(writer);
  const links = linksOf(fields, sides.reader.fieldsOf(reader), sides.names);
  return worstHarm(
    fields.map((field) => {
      const values = written2.get(field.number) ?? [];
      const other = links.get(field);
      if (other === void 0) return sentValues(field, values).length > 0 ? "ignored" : null;
      return compareField2(field, values, other, read2.get(other.number) ?? [], sides);
    })
  );
}
function compareField2(writer, written2, reader, read2, sides) {
  const sent = sentValues(writer, written2);
  if (sent.length === 0) return compareUnset(writer, reader);
  if (shapeOf(writer) !== shapeOf(reader)) return compareShapes(writer, sent, reader, read2, sides);
  if (writer.map !== null && reader.map !== null) return compareEntries(writer.map, sent, reader.map, read2, sides);
  if (read2.length < sent.length) return missing(writer, sent, reader, read2);
  return worstHarm(sent.map((value, i) => compareValue2(writer, value, reader, read2[i] ?? value, sides)));
}
function shapeOf({ map, repeated, type }) {
  if (map !== null) return "map";
  return `${repeated ? "list" : "one"} ${["Struct", "ListValue", "message"].find((form) => formOf(type).endsWith(form)) ?? ""}`;
}
function missing(writer, sent, reader, read2) {
  const [value] = sent;
  const shown2 = reader.presence === "implicit" && reader.type.kind === "enum" ? 0n : defaultOf(reader);
  if (read2.length > 0 || writer.repeated || value === void 0 || shown2 === null) return "dropped";
  if (isShown(value, shown2)) return "presence";
  return reader.presence === "implicit" && saysZero(value, reader) ? "retyped" : "dropped";
}
function isShown(value, shown2) {
  return equal(Object.is(value, -0) ? 0 : value, shown2);
}
function saysZero(value, { type }) {
  if (typeof value !== "string" || value === "") return false;
  if (type.kind === "enum") return type.enum.values.some(({ name, number: number2 }) => name === value && number2 === 0);
  return Number(value) === 0;
}
function compareUnset(writer, reader) {
  if (writer.repeated || reader.repeated) return null;
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === "altered" || equal(meant, seen)) return null;
  if (writer.type.kind !== "enum" || reader.type.kind !== "enum") return "altered";
  return nameIn(writer.type.enum, meant) === nameIn(reader.type.enum, seen) ? null : "altered";
}
function nameIn({ values }, number2) {
  return values.find((value) => BigInt(value.number) === number2)?.name;
}
function compareShapes(writer, sent, reader, read2, { writer: from, reader: to, names }) {
  if (read2.length === 0) return "dropped";
  if (isPlain(writer) && isPlain(reader)) return "altered";
  const meant = writeField(writer, sent, { ...from, names });
  const seen = writeField(reader, read2, { ...to, names });
  return meant !== null && seen !== null && sameJson(meant.json, seen.json) ? "retyped" : "altered";
}
function isPlain({ map, type }) {
  return map !== null || formOf(type) === "message";
}
function compareEntries(writer, sent, reader, read2, sides) {
  if (read2.length < sent.length) return "dropped";
  const part = (entry, { number: number2 }) => entry !== void 0 && isMessage(entry) ? entry.get(number2)?.[0] : void 0;
  return worstHarm(
    sent.flatMap(
      (entry, i) => ["key", "value"].map((name) => {
        const [meant, seen] = [part(entry, writer[name]), part(read2[i], reader[name])];
        return meant === void 0 || seen === void 0 ? null : compareValue2(writer[name], meant, reader[name], seen, sides);
      })
    )
  );
}
function compareValue2(writer, written2, reader, read2, sides) {
  const [meant, seen] = [unwrapped(writer, written2), unwrapped(reader, read2)];
  if (meant.field === writer && seen.field === reader) return compareBare(writer, written2, reader, read2, sides);
  const harm = compareBare(meant.field, meant.value, seen.field, seen.value, sides);
  return harm ?? (meant.field !== writer && seen.field !== reader ? null : "retyped");
}
function unwrapped(field, value) {
  if (!isMessage(value) || field.type.kind !== "message") return { field, value };
  const special = specialOf(field.type.message);
  if (special !== "Value" && typeof special !== "object") return { field, value };
  const { fields } = field.type.message;
  const inner = special === "Value" ? fields.find(({ number: number2 }) => value.has(number2)) : fields[0];
  if (special === null || inner?.type.kind !== "scalar") return { field, value };
  return { field: inner, value: value.get(inner.number)?.[0] ?? zeroOf(inner.type) ?? value };
}
function compareBare(writer, written2, reader, read2, sides) {
  const [from, to] = [writer.type, reader.type];
  if (isMessage(written2) && isMessage(read2)) {
    if (from.kind !== "message" || to.kind !== "message") return null;
    const [one, other] = [formOf(from), formOf(to)];
    if (one === other && one === "message") return compareMessages2(from.message, written2, to.message, read2, sides);
    const harm = compareShapes(alone2(writer), [written2], alone2(reader), [read2], sides);
    return one === other && harm === "retyped" ? null : harm;
  }
  if (isMessage(written2) || isMessage(read2))
    return compareShapes(alone2(writer), [written2], alone2(reader), [read2], sides);
  if (from.kind === "enum" && to.kind === "enum") return equal(written2, read2) ? null : "retyped";
  if (from.kind === "enum" || to.kind === "enum") return compareEnum(writer, written2, reader, read2);
  if (isText(written2) !== isText(read2)) return compareText(written2, read2);
  return sameNumber(writer, written2, read2) ? compareTypes(writer, reader) : "altered";
}
function sameNumber({ type }, written2, read2) {
  if (typeof written2 !== "number" || equal(written2, read2)) return equal(written2, read2);
  if (typeof read2 === "bigint") return equal(written2 + 0, read2);
  const isFloat = type.kind === "scalar" && type.scalar === "float";
  return isFloat && typeof read2 === "number" && Object.is(Math.fround(read2), Math.fround(written2));
}
function alone2(field) {
  return { ...field, repeated: false };
}
function compareEnum(writer, written2, reader, read2) {
  const bytes = [writer, reader].some(({ type }) => type.kind === "scalar" && type.scalar === "bytes");
  if (bytes) return "altered";
  return isText(written2) || isText(read2) || sameNumber(writer, written2, read2) ? "retyped" : "altered";
}
function compareText(written2, read2) {
  const [text2, number2] = isText(written2) ? [written2, read2] : [read2, written2];
  if (typeof text2 !== "string") return "altered";
  if (typeof number2 === "bigint" || !isNumber(number2)) return "retyped";
  if (typeof number2 === "boolean") return text2 === String(number2) ? "retyped" : "altered";
  return Object.is(Number(text2), Number(number2)) ? "retyped" : "altered";
}

// src/compat/json/decode.ts
function readMessage3(message, json, reader) {
  const special = specialOf(message);
  if (special !== null) return readSpecial(special, message, json, reader);
  return isObject(json) ? readFields(message, json, reader) : null;
}
function readFields(message, json, reader) {
  const fields = reader.fieldsOf(message);
  const index = fieldsByKey(fields);
  const value = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const [key, one] of json) {
    const field = index.get(key);
    if (field === void 0) {
      if (reader.unknown === "strict") return null;
      continue;
    }
    if (one === null && !takesNull(field)) continue;
    const list2 = readField3(field, one, reader);
    if (list2 === "rejected" || seen.has(field)) return null;
    seen.add(field);
    if (list2 === "dropped") continue;
    if (field.oneof !== null && seen.has(field.oneof)) return null;
    seen.add(field.oneof ?? field);
    if (isSet(field, list2.value)) value.set(field.number, list2.value);
  }
  const isComplete2 = fields.every(({ presence, number: number2 }) => presence !== "required" || value.has(number2));
  return isComplete2 || reader.patient === true ? value : null;
}
function isSet(field, list2) {
  return list2.length > 0 && (field.repeated || field.presence !== "implicit" || !list2.every(isZero));
}
function readField3(field, json, reader) {
  if (field.map !== null) return isObject(json) ? readMap(field.map, json, reader) : "rejected";
  if (!field.repeated) {
    const one = readValue(field, json, reader);
    return typeof one === "string" ? one : { value: [one.value] };
  }
  if (!isList(json)) return "rejected";
  const list2 = [];
  for (const element of json) {
    const one = readValue(field, element, reader);
    if (one === "rejected") return one;
    if (one !== "dropped") list2.push(one.value);
  }
  return { value: list2 };
}
function readMap({ key, value }, json, reader) {
  const entries = [];
  const keys = /* @__PURE__ */ new Set();
  for (const [text2, element] of json) {
    const name = key.type.kind === "scalar" ? readKey(key.type.scalar, text2) : null;
    const one = readValue(value, element, reader);
    if (name === null || keys.has(name) || one === "rejected") return "rejected";
    keys.add(name);
    if (one === "dropped") continue;
    entries.push(
      /* @__PURE__ */ new Map([
        [key.number, [name]],
        [value.number, [one.value]]
      ])
    );
  }
  return { value: entries };
}
function readValue(field, json, reader) {
  const { type } = field;
  if (json === null && !isNullable(type)) return "rejected";
  if (type.kind === "enum") return readEnum2(type.enum, json, reader);
  if (type.kind === "scalar") return readOr(readScalar(type.scalar, json, reader.floats));
  if (type.kind === "opaque") return readOr(isObject(json) ? /* @__PURE__ */ new Map() : null);
  return readOr(readMessage3(type.message, json, reader));
}
function readOr(value) {
  return value === null ? "rejected" : { value };
}
function readEnum2(type, json, { unknown }) {
  if (json === null) return isNullValue(type) ? { value: 0n } : "rejected";
  if (typeof json === "string") {
    const named = type.values.find(({ name }) => name === json);
    if (named !== void 0) return { value: BigInt(named.number) };
    return unknown === "strict" ? "rejected" : "dropped";
  }
  const number2 = typeof json === "number" ? wholeIn(json) : null;
  if (number2 === null || BigInt.asIntN(32, number2) !== number2) return "rejected";
  const declared = type.values.some((value) => BigInt(value.number) === number2);
  return declared || !type.closed ? { value: number2 } : "rejected";
}
function readSpecial(special, message, json, reader) {
  if (typeof special === "object") {
    const value = readScalar(special.wraps, json, reader.floats);
    return value === null ? null : withValue(message.fields[0], [value]);
  }
  switch (special) {
    case "Timestamp":
      return typeof json === "string" ? readTimestamp(json) : null;
    case "Duration":
      return typeof json === "string" ? readDuration(json) : null;
    case "FieldMask":
      return typeof json === "string" ? readMask(json) : null;
    case "Value":
      return readDynamic(message, json, reader);
    case "Struct":
    case "ListValue":
      return readOnly(message, json, reader);
    case "Any":
      return isObject(json) ? readAny(json, reader) : null;
  }
}
function withValue(field, list2) {
  const unset3 = field === void 0 || list2.length === 0 || field.presence === "implicit" && list2.every(isZero);
  return new Map(unset3 ? [] : [[field.number, list2]]);
}
function readOnly({ fields }, json, reader) {
  const [field] = fields;
  const list2 = field === void 0 ? "rejected" : readField3(field, json, reader);
  return typeof list2 === "string" ? null : withValue(field, list2.value);
}
function numberFor(json) {
  if (json === null) return 1;
  if (isList(json)) return 6;
  if (isObject(json)) return 5;
  return { number: 2, string: 3, boolean: 4 }[typeof json];
}
function readDynamic({ fields }, json, reader) {
  const field = fields.find(({ number: number2 }) => number2 === numberFor(json));
  const list2 = field === void 0 ? "rejected" : readField3(field, json, reader);
  return typeof list2 === "string" ? null : withValue(field, list2.value);
}
function readAny(json, reader) {
  const url = json.get("@type");
  if (url === void 0) return json.size === 0 ? /* @__PURE__ */ new Map() : null;
  const message = typeof url === "string" ? reader.messageNamed(url.slice(url.lastIndexOf("/") + 1)) : void 0;
  if (message === void 0) return null;
  const rest = new Map([...json].filter(([key]) => key !== "@type"));
  const own = specialOf(message) !== null;
  const value = own ? readMessage3(message, rest.get("value") ?? null, reader) : readFields(message, rest, reader);
  if (value === null) return null;
  const bytes = encodeMessage(reader.fieldsOf(message), value);
  return new Map([[1, [String(url)]], ...bytes.length > 0 ? [[2, [bytes]]] : []]);
}

// src/compat/json/values.ts
function listsToTry2(writer, reader) {
  const values = valuesToTry2(writer, reader);
  const unset3 = reader.presence === "required" && writer.presence !== "required" ? [[]] : [];
  const singles = values.map((value) => [value]);
  const [first2, second] = values;
  if (!writer.repeated || writer.map !== null || first2 === void 0) return [...singles, ...unset3];
  return [...singles, [first2, second ?? first2], ...unset3];
}
function valuesToTry2(writer, reader) {
  const { map, type } = writer;
  if (map !== null) return entriesToTry2(map, reader.map ?? map);
  if (type.kind === "enum") return numbersOf2(type.enum);
  if (type.kind === "opaque") return [/* @__PURE__ */ new Map()];
  if (type.kind === "scalar") return scalarsToTry(type.scalar, reader);
  const special = specialOf(type.message);
  if (special === null) return messagesToTry(type.message, reader);
  return typeof special === "object" ? scalarsToTry(special.wraps, reader).map((value) => /* @__PURE__ */ new Map([[1, [value]]])) : specialsToTry(special);
}
function entriesToTry2(writer, reader) {
  const [key, ...keys] = valuesToTry2(writer.key, reader.key);
  const values = valuesToTry2(writer.value, reader.value);
  const [value] = values;
  if (key === void 0 || value === void 0) return [];
  return [...values.map((one) => entryOf(writer, key, one)), ...keys.map((one) => entryOf(writer, one, value))];
}
function numbersOf2({ values }) {
  return [...new Set(values.map(({ number: number2 }) => BigInt(number2)))];
}
function scalarsToTry(scalar, reader) {
  const names = reader.type.kind === "enum" ? reader.type.enum.values.map(({ name }) => name) : [];
  const numbers = reader.type.kind === "enum" ? numbersOf2(reader.type.enum) : [];
  if (scalar === "bool") return [true, false];
  if (scalar === "string") return [...TEXTS, ...names];
  if (scalar === "bytes") return [...BYTES, ...names.flatMap((name) => fits(name) ? [fromBase64(name) ?? name] : [])];
  if (scalar === "double" || scalar === "float") return [...FLOATS, ...numbers.map(Number)].flatMap(inKind(scalar));
  const range = rangeOf(scalar);
  const all = [.../* @__PURE__ */ new Set([...WHOLES, ...numbers])];
  return all.filter((one) => range !== null && one >= range.low && one <= range.high);
}
function fits(text2) {
  return text2.length % 4 === 0 && /^[A-Za-z0-9]+$/.test(text2);
}
function inKind(scalar) {
  if (scalar === "double") return (value) => [value];
  return (value) => {
    const kept = Math.fround(value);
    return Number.isFinite(value) && !Number.isFinite(kept) ? [] : [kept];
  };
}
var WHOLES = [
  ...[1n, 2n, 0n, -1n, 5n, 150n],
  ...[31n, 32n, 63n, 64n].flatMap((bits) => [1n << bits, (1n << bits) - 1n]),
  ...[-(1n << 31n), -(1n << 31n) - 1n, -(1n << 63n)],
  ...[24n, 53n].map((bits) => (1n << bits) + 1n)
];
var FLOATS = [
  1,
  1.5,
  0.1,
  -1,
  1e300,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  16777217,
  Number.NaN,
  1 / 0,
  -1 / 0,
  0,
  -0,
  2 ** 24
];
var TEXTS = [
  ...["a", "\xE9", "", "true", "AQI=", "Zm9v", "fooBar", "foo_bar", "5s", "1970-01-01T00:00:05Z", "NaN"],
  ...["5", "-1", "0", "1.5", "0.1", "1e300", "2147483648", "4294967296", "9007199254740993", "9223372036854775808"],
  "18446744073709551616"
];
var BYTES = [
  ...[[1], [255], [97, 98, 99], []].map((bytes) => Uint8Array.from(bytes)),
  ...["1234", "123s", "abcd"].map((text2) => fromBase64(text2) ?? bytesOf(text2))
];
var time = (seconds, nanos) => /* @__PURE__ */ new Map([
  [1, [seconds]],
  [2, [nanos]]
]);
var number = (value) => /* @__PURE__ */ new Map([[2, [value]]]);
var text = (value) => /* @__PURE__ */ new Map([[3, [value]]]);
var list = (...values) => new Map(values.length === 0 ? [] : [[1, values]]);
var struct = (key, value) => list(
  /* @__PURE__ */ new Map([
    [1, [key]],
    [2, [value]]
  ])
);
function specialsToTry(special) {
  switch (special) {
    case "Timestamp":
    case "Duration":
      return [time(5n, 0n), time(5n, 7n), /* @__PURE__ */ new Map()];
    case "FieldMask":
      return [/* @__PURE__ */ new Map([[1, ["foo_bar"]]]), /* @__PURE__ */ new Map([[1, ["abcd"]]]), /* @__PURE__ */ new Map()];
    case "Struct":
      return [struct("a", number(1)), struct("a", text("x")), struct("5", number(1)), list()];
    case "ListValue":
      return [list(number(1)), list(text("x"), number(2)), list()];
    case "Value":
      return [
        ...[number(1), number(1.5), text("x"), text("5"), /* @__PURE__ */ new Map([[4, [true]]])],
        ...[/* @__PURE__ */ new Map([[5, [struct("a", number(1))]]]), /* @__PURE__ */ new Map([[6, [list(number(1))]]]), /* @__PURE__ */ new Map([[1, [0n]]])]
      ];
    case "Any":
      return [/* @__PURE__ */ new Map([[1, [`type.googleapis.com/${ANY}`]]]), /* @__PURE__ */ new Map()];
  }
}
var ANY = "google.protobuf.Any";
function payloadType(field) {
  const { type } = field.map?.value ?? field;
  return (name) => name === ANY && type.kind === "message" && type.message.fullName === ANY ? type.message : void 0;
}

// src/schema/option-text.ts
function optionValueText(value) {
  switch (value.kind) {
    case "identifier":
      return value.text.startsWith("-") ? signedWord(value.text) : value.text;
    case "int":
      return value.value.toString();
    case "float":
      return floatText(value.value);
    case "string":
      return stringText(value.bytes);
    case "message":
      return `{${value.entries.flatMap(entryTexts).join(", ")}}`;
    case "list":
      return `[${value.items.map(optionValueText).join(", ")}]`;
  }
}
function entryTexts({ name, value }) {
  const items = value.kind === "list" ? value.items : [value];
  return items.map((item) => `${name}: ${optionValueText(item)}`);
}
function signedWord(text2) {
  return text2.toLowerCase().replace("infinity", "inf");
}
function floatText(value) {
  if (Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  return String(value).toLowerCase().replace("infinity", "inf");
}
var decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function stringText(bytes) {
  try {
    return JSON.stringify(decoder.decode(bytes));
  } catch {
    return `"${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}"`;
  }
}

// src/compat/contract-options.ts
function optionChanges({ old, new: next }, context) {
  const { contractOptions } = context;
  if (contractOptions.length === 0) return [];
  const [before, after] = [elementsOf(old), elementsOf(next)];
  if (![...before, ...after].some((element) => optionsOf(element).length > 0)) return [];
  return contractOptions.flatMap(
    (name) => before.flatMap((element) => {
      const other = after.length === 1 ? after[0] : after.find((each) => nameIn2(each) === nameIn2(element));
      if (other === void 0) return [];
      const change = {
        name,
        old: optionValueOf(element, name, context.old),
        new: optionValueOf(other, name, context.new)
      };
      return canonical(change.old) === canonical(change.new) ? [] : [change];
    })
  );
}
function elementsOf(part) {
  if (part === null) return [];
  return "kind" in part ? [part] : part;
}
function nameIn2(element) {
  return element.kind === "file" ? element.path : element.name;
}
function optionValueOf(element, name, schema) {
  const nodes = optionsOf(element).flatMap((node) => {
    const rest = restOf(node.name, name, scopeOf(element), schema);
    return rest === null ? [] : [{ rest, value: node.value }];
  });
  const [first2] = nodes;
  if (first2 === void 0) return null;
  if (nodes.length === 1 && first2.rest.length === 0) return first2.value;
  const whole = nodes.map(({ rest, value }) => rest.reduceRight(within, value));
  const { range } = first2.value;
  return whole.every((value) => value.kind === "message") ? { kind: "message", entries: merge(whole.flatMap(({ entries }) => entries)), range } : { kind: "list", items: whole, range };
}
function within(value, name) {
  return { kind: "message", entries: [{ name, value }], range: value.range };
}
function merge(entries) {
  const merged = /* @__PURE__ */ new Map();
  const rest = [];
  for (const entry of entries) {
    const { name, value } = entry;
    const known3 = merged.get(name);
    if (known3?.value.kind === "message" && value.kind === "message" && disjoint(known3.value.entries, value.entries)) {
      const together2 = merge([...known3.value.entries, ...value.entries]);
      merged.set(name, { name, value: { ...value, entries: together2 } });
    } else if (known3 === void 0) merged.set(name, entry);
    else rest.push(entry);
  }
  return [...merged.values(), ...rest];
}
function disjoint(a, b) {
  const leaves = (entries) => entries.flatMap(
    ({ name, value }) => value.kind === "message" ? leaves(value.entries).map((leaf) => `${name}.${leaf}`) : [name]
  );
  const known3 = new Set(leaves(a));
  return leaves(b).every((leaf) => !known3.has(leaf));
}
function optionsOf(element) {
  return element.kind === "oneof" ? element.node.options : element.options;
}
function scopeOf(element) {
  return element.kind === "file" ? element.package : element.fullName;
}
function restOf(written2, listed, scope, schema) {
  if (!written2.includes(listed.slice(listed.lastIndexOf(".") + 1))) return null;
  const match = /^\(([^)]*)\)(.*)$/.exec(written2);
  if (match === null) return null;
  const [, name = "", rest = ""] = match;
  if (resolve(name, scope, schema) !== listed && !endsSo(name, listed, scope, schema)) return null;
  return rest === "" ? [] : fieldsOf(rest.slice(1));
}
function fieldsOf(path) {
  return (path.match(/\([^)]*\)|[^.]+/g) ?? []).map((part) => part.replace(/^\(\.?(.*)\)$/, "[$1]"));
}
function resolve(name, scope, schema) {
  const declared = extensionsIn(schema);
  return candidates4(name, scope).find((candidate) => declared.has(candidate)) ?? null;
}
function endsSo(name, listed, scope, schema) {
  return resolve(name, scope, schema) === null && candidates4(name, scope).includes(listed);
}
function candidates4(name, scope) {
  if (name.startsWith(".")) return [name.slice(1)];
  const parts = scope === "" ? [] : scope.split(".");
  return [...parts.map((_, i) => [...parts.slice(0, parts.length - i), name].join(".")), name];
}
var known2 = /* @__PURE__ */ new WeakMap();
function extensionsIn(schema) {
  const names = known2.get(schema) ?? new Set([...schema.extensionsOf.values()].flat().map((extension) => extension.fullName));
  known2.set(schema, names);
  return names;
}
function canonical(value) {
  if (value === null) return "-";
  if (value.kind === "list") return `[${value.items.map(canonical).join(", ")}]`;
  if (value.kind !== "message") return optionValueText(value);
  const fields = /* @__PURE__ */ new Map();
  for (const { name, value: inner } of value.entries) {
    const values = inner.kind === "list" ? inner.items : [inner];
    fields.set(name, [...fields.get(name) ?? [], ...values.map(canonical)]);
  }
  const sorted2 = [...fields].sort(([a], [b]) => a < b ? -1 : 1);
  return `{${sorted2.flatMap(([name, values]) => values.map((each) => `${name}: ${each}`)).join(", ")}}`;
}
var HTTP = "google.api.http";
function bindingsOf(value) {
  if (value?.kind !== "message") return [];
  const [more, own] = [true, false].map(
    (wanted) => value.entries.filter(({ name }) => name === "additional_bindings" === wanted)
  );
  const inner = (more ?? []).flatMap((entry) => entry.value.kind === "list" ? entry.value.items : [entry.value]);
  return [canonical({ ...value, entries: own ?? [] }), ...inner.flatMap(bindingsOf)];
}

export {
  DIALECTS,
  asRuntimes,
  runtimesText,
  alikeMessages,
  alikeEnums,
  sameFieldName,
  plainValueName,
  numberKind,
  wireTypeOf,
  rangeOf,
  defaultOf,
  zeroOf,
  bytesOf,
  textOf,
  isMessage,
  isText,
  isNumber,
  isZero,
  wholeOf,
  equal,
  decodeMessage,
  encodeMessage,
  sentValues,
  runsThatParse,
  entryOf,
  someValue,
  smallest,
  readEnum,
  triggerIn,
  namesOf,
  undeclared,
  compareField,
  isSameDeclaration,
  blendsOf,
  causeOf,
  listsToTry,
  withoutContent,
  zeroConditions,
  partsOf,
  once,
  signatureOf,
  isUnrelatedOpaque,
  OTHER_TYPE,
  readField2 as readField,
  arrivalsOf2 as arrivalsOf,
  readUnknown,
  readUnwritten,
  readOneofs,
  areSet,
  meeting,
  canMeet2 as canMeet,
  readerHasOneof,
  readMessage2 as readMessage,
  messagesIn,
  enumsIn,
  skips,
  wrap,
  entryWith,
  keyOf2 as keyOf,
  linksOf,
  keyDiffers,
  isNullValue,
  takesNull,
  formOf,
  optionValueText,
  writeMessage,
  writeField,
  jsonText,
  compareField2,
  compareUnset,
  readMessage3 as readMessage2,
  readField3 as readField2,
  listsToTry2,
  payloadType,
  optionChanges,
  optionValueOf,
  canonical,
  HTTP,
  bindingsOf
};
