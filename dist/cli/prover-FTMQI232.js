import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  hexOf,
  unproven
} from "./chunk-BDRGYMUW.js";
import {
  loadLibrary,
  objectsIn,
  parseInto,
  quietRoot,
  readText,
  renameGroups
} from "./chunk-ZTAHDTIY.js";
import {
  DIALECTS,
  HTTP,
  MEETINGS,
  RUNTIMES,
  bytesOf,
  clientSide,
  compareField,
  compareField2,
  decodeMessage,
  defaultOf,
  encodeMessage,
  entryOf,
  entryWith,
  equal,
  formOf,
  isMessage,
  isText,
  isZero,
  jsonText,
  keyOf,
  linksOf,
  listsToTry,
  listsToTry2,
  messagesIn,
  numberKind,
  optionValueOf,
  plainValueName,
  rangeOf2 as rangeOf,
  readMessage,
  runsThatParse,
  sameFieldName,
  sentValues,
  skips,
  smallest,
  someValue,
  textOf,
  wireTypeOf,
  withoutContent,
  wrap,
  writeMessage,
  zeroOf
} from "./chunk-IMUFBQGH.js";

// src/compat/http.ts
function httpCallsOf(method, schema) {
  return callsIn(optionValueOf(method, HTTP, schema));
}
var VERBS = ["get", "put", "post", "delete", "patch"];
function callsIn(value) {
  if (value?.kind === "list") return value.items.flatMap(callsIn);
  if (value?.kind !== "message") return [];
  return value.entries.flatMap(({ name, value: inner }) => {
    if (name === "additional_bindings") return callsIn(inner);
    if (name === "custom") return customIn(inner);
    return VERBS.includes(name) && inner.kind === "string" ? [{ verb: name.toUpperCase(), path: textOf2(inner.bytes) }] : [];
  });
}
function customIn(value) {
  const entries = value.kind === "message" ? value.entries : [];
  const [verb, path] = ["kind", "path"].map((wanted) => {
    const found = entries.find(({ name }) => name === wanted)?.value;
    return found?.kind === "string" ? textOf2(found.bytes) : null;
  });
  return verb && path ? [{ verb, path }] : [];
}
function textOf2(bytes) {
  return new TextDecoder().decode(bytes);
}
function canBeSame(one, other) {
  return meet(segmentsOf(one), segmentsOf(other));
}
function segmentsOf(template) {
  const plain = template.replace(/\{[^}=]*\}/g, "*").replace(/\{[^}=]*=([^}]*)\}/g, "$1");
  const [, path = plain, verb = ""] = /^(.*?)(:[^:/]*)?$/.exec(plain) ?? [];
  return [...path.split("/").slice(1), verb];
}
function meet([a, ...as], [b, ...bs]) {
  if (a === void 0 || b === void 0) return a === b;
  if (a === "**") return meet(as, [b, ...bs]) || meet([a, ...as], bs);
  if (b === "**") return meet([b, ...bs], [a, ...as]);
  return (a === b || a === "*" && isSegment(b) || b === "*" && isSegment(a)) && meet(as, bs);
}
function isSegment(text) {
  return text !== "" && !text.startsWith(":");
}

// src/compat/status.ts
var CODES = { UNKNOWN: 2, INVALID_ARGUMENT: 3, DEADLINE_EXCEEDED: 4, UNIMPLEMENTED: 12, INTERNAL: 13 };
var answer = (code, ...from) => ({ code, number: CODES[code], from });
var OWN_ERROR = "the client has an error of its own, without a status";
var CLOSED = "the server closes the connection";
var TABLE = {
  "unknown-service": {
    grpc: [answer("UNIMPLEMENTED", "gRPC")],
    ttrpc: [answer("UNIMPLEMENTED", "ttrpc-go"), answer("INVALID_ARGUMENT", "ttrpc-rust")]
  },
  "unknown-method": {
    grpc: [answer("UNIMPLEMENTED", "gRPC")],
    ttrpc: [
      answer("UNIMPLEMENTED", "ttrpc-go", "ttrpc-rust (async server)"),
      answer("INVALID_ARGUMENT", "ttrpc-rust (sync server)")
    ]
  },
  "unreadable-request": {
    grpc: [answer("INTERNAL", "gRPC")],
    ttrpc: [
      answer("INTERNAL", "ttrpc-go"),
      answer("UNKNOWN", "ttrpc-rust (async server)"),
      { code: null, instead: CLOSED, from: ["ttrpc-rust (sync server)"] }
    ]
  },
  "unreadable-response": {
    grpc: [answer("INTERNAL", "gRPC")],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ["ttrpc-go", "ttrpc-rust"] }]
  },
  "request-count": {
    grpc: [answer("UNIMPLEMENTED", "gRPC"), answer("INTERNAL", "grpc-go", "grpc-java")],
    ttrpc: [answer("UNKNOWN", "ttrpc-rust")]
  },
  "response-count": {
    grpc: [answer("UNIMPLEMENTED", "gRPC"), answer("INTERNAL", "grpc-go")],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ["ttrpc-go", "ttrpc-rust"] }]
  },
  "no-end": {
    grpc: [answer("DEADLINE_EXCEEDED", "gRPC")],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ["ttrpc-go", "ttrpc-rust"] }]
  }
};
function statusOf(failure, transport) {
  return TABLE[failure][transport];
}
function failureOf({ effect, flow, contract }, { rule, pair }) {
  if (contract !== "binary" || flow === "stored") return null;
  if (effect === "unimplemented") return pair.kind === "method" ? "unknown-method" : "unknown-service";
  if (effect === "hangs") return "no-end";
  if (effect !== "rejected" || flow === null) return null;
  const counted = rule.call !== void 0;
  if (flow === "request") return counted ? "request-count" : "unreadable-request";
  return counted ? "response-count" : "unreadable-response";
}

// src/witness/served.ts
function methodIn({ name, parent }, image) {
  const reading = image.read(parent.file);
  const service = "fault" in reading ? null : serviceIn(reading.root, parent.fullName);
  const method = service === null ? void 0 : ownMethod(service, name);
  if (method === void 0) return null;
  return { requestStream: method.requestStream === true, responseStream: method.responseStream === true };
}
function seesService({ fullName, file }, method, schema, image) {
  const files = [...schema.files.values()].filter((other) => other.package === file.package);
  return files.some((other) => {
    const reading = image.read(other);
    if ("fault" in reading) return true;
    const service = serviceIn(reading.root, fullName);
    return service !== null && (method === null || ownMethod(service, method) !== void 0);
  });
}
function serviceIn(root, fullName) {
  const object = root.lookup(`.${fullName}`);
  return object !== null && "methods" in object ? object : null;
}
function ownMethod({ methodsArray }, name) {
  return methodsArray.find((method) => method.name === name);
}

// src/witness/held.ts
function messageOf({ type, map }) {
  const held = map?.value.type ?? type;
  return held.kind === "message" ? held.message : null;
}

// src/witness/place.ts
function writerIn({ skew, flow }) {
  return MEETINGS.find((meeting) => meeting.skew === skew && meeting.flow === flow)?.writer ?? "old";
}
function orient({ old, new: next }, writer) {
  return writer === "old" ? { writer: old, reader: next } : { writer: next, reader: old };
}
function placesOf({ pair }, consequence, ways) {
  const writer = writerIn(consequence);
  const flow = consequence.flow ?? "request";
  const aim = pair.kind === "stored" ? null : aimOf(pair, writer, flow);
  if (aim === null) return [];
  const { goal, ...inQuestion } = aim;
  if ("writer" in goal) return [{ start: goal, through: [], end: goal, ...inQuestion }];
  const found = ways.to(goal, flow, consequence.contract === "json" ? "json" : "binary").map((way) => placesOn(way, goal, writer, inQuestion));
  const inner = inQuestion.deep && pair.kind === "field" ? replacedIn(pair, writer) : [];
  if (found.length > 0 || goal.kind === "enum")
    return [...found.flatMap((places) => places.slice(0, 1)), ...found.flatMap((places) => places.slice(1)), ...inner];
  const end = orient(goal, writer);
  return [{ start: end, through: [], end, ...inQuestion }];
}
function leastOf(message, { bare }) {
  return bare === true ? /* @__PURE__ */ new Map() : smallest(message);
}
function aimOf(pair, writer, flow) {
  const nothing = { deep: false, values: [] };
  switch (pair.kind) {
    case "field": {
      const fields = (pair.moves.length === 0 ? [pair] : pair.moves).flatMap(({ old, new: next }) => [old, next]);
      const numbers = new Set(fields.flatMap((field) => field?.number ?? []));
      return {
        goal: pair.parents,
        ...nothing,
        numbers,
        deep: pair.identity === "moved" || pair.identity === "reused" || isReplaced(pair.old, pair.new)
      };
    }
    case "oneof": {
      const members = [pair.old, pair.new].flatMap((oneof) => oneof?.fields ?? []);
      const numbers = new Set(members.map(({ number }) => number));
      return { goal: pair.parents, ...nothing, numbers };
    }
    case "enum":
      return { goal: pair, ...nothing, numbers: null };
    case "enum-value": {
      const values = (pair.moves.length === 0 ? [pair] : pair.moves).flatMap((move) => {
        const { writer: written, reader } = orient(move, writer);
        return [...written, ...reader].map(({ number }) => number);
      });
      return { goal: pair.parents, ...nothing, numbers: null, values };
    }
    case "method": {
      const sides = orient(pair, writer);
      const [from, to] = [sides.writer, sides.reader].map((method) => travelling(method, flow));
      return from && to ? { goal: { writer: from, reader: to }, numbers: null, deep: true, values: [] } : null;
    }
    default:
      return null;
  }
}
function isReplaced(old, next) {
  if (old === null || next === null) return false;
  if (old.map !== null && next.map !== null) return isReplaced(old.map.value, next.map.value);
  const [before, after] = [old, next].map(({ type }) => type.kind === "message" ? type.message.fullName : null);
  return before !== null && after !== null && before !== after;
}
function replacedIn({ old, new: next }, writer) {
  if (old === null || next === null) return [];
  const { writer: from, reader: to } = orient({ old, new: next }, writer);
  const [sent, seen2] = [messageOf(from), messageOf(to)];
  if (sent === null || seen2 === null) return [];
  const start = { writer: sent, reader: seen2 };
  return [{ start, through: [], end: start, numbers: null, deep: true, values: [] }];
}
function placesOn({ old, new: next, through }, pair, writer, inQuestion) {
  const steps = through.map((step) => orient(step, writer));
  const start = orient({ old, new: next }, writer);
  const last = pair.kind === "enum" ? steps[steps.length - 1] : void 0;
  if (pair.kind === "enum" && last === void 0) return [];
  const numbers = last === void 0 ? inQuestion.numbers : /* @__PURE__ */ new Set([last.writer.number]);
  const path = last === void 0 ? steps : steps.slice(0, -1);
  const messages = [start, ...path.map(heldBy)];
  const end = messages[messages.length - 1];
  return messages.flatMap(
    (message, i) => message === null || end === null || end === void 0 ? [] : [{ start: message, through: path.slice(i), end, ...inQuestion, numbers }]
  );
}
function heldBy({ writer, reader }) {
  const [from, to] = [messageOf(writer), messageOf(reader)];
  return from === null || to === null ? null : { writer: from, reader: to };
}
function travelling(method, flow) {
  const type = flow === "request" ? method?.input : method?.output;
  return type?.kind === "message" ? type.message : null;
}

// src/witness/candidates.ts
var MAX_DEPTH = 4;
var MAX_PAIRED = 8;
function* candidatesFor(question) {
  for (let level = 0; level <= (question.deep ? MAX_DEPTH : 0); level++) yield* candidatesAt(question, level);
}
function* candidatesAt(question, level) {
  const { writer, reader, numbers, triggers } = question;
  const least = leastOf(writer.message, question);
  const fields = writer.fieldsOf(writer.message).filter(({ number }) => numbers?.has(number) ?? true);
  const readers = question.format.linksOf(writer.fieldsOf(writer.message), reader.fieldsOf(reader.message));
  if (level > 0) {
    yield* inside(question, fields, readers, level - 1);
    return;
  }
  for (const trigger of triggers) yield* triggered(trigger, least, fields, readers, question);
  yield least;
  for (const field of fields)
    for (const list of listsFor(field, readers.get(field), question)) yield withList(least, field, list);
  yield* together(fields, readers, least);
}
function* triggered(trigger, least, fields, readers, question) {
  const isAsked2 = fields.some(({ number }) => trigger.has(number));
  if (isAsked2 && isValueOf(question.writer, trigger)) yield new Map([...least, ...trigger]);
  for (const field of fields) {
    const inner = messageOf(field);
    if (inner === null) continue;
    if (field.map !== null && readers.get(field)?.map === null && field.type.kind === "message") {
      if (!isValueOf({ ...question.writer, message: field.type.message }, trigger)) continue;
      for (const entry of entriesWith(field.map, trigger)) yield withList(least, field, [entry]);
    } else if (isValueOf({ ...question.writer, message: inner }, trigger))
      yield around(field, new Map([...leastOf(inner, question), ...trigger]), least);
  }
}
function isValueOf({ message, fieldsOf }, value) {
  const fields = new Map(fieldsOf(message).map((field) => [field.number, field]));
  return [...value].every(([number, list]) => {
    const field = fields.get(number);
    return field !== void 0 && list.every((one) => suits(field, one, fieldsOf));
  });
}
function suits({ type, map }, value, fieldsOf) {
  if (isMessage(value) !== (map !== null || type.kind === "message" || type.kind === "opaque")) return false;
  if (isMessage(value)) return type.kind !== "message" || isValueOf({ message: type.message, fieldsOf }, value);
  if (type.kind === "enum")
    return isOfKind("int32", value) && (!type.enum.closed || declares(type.enum, Number(value)));
  const kind = numberKind(type);
  return kind === null ? isText(value) : isOfKind(kind, value);
}
function isOfKind(kind, value) {
  const range = rangeOf(kind);
  if (kind === "bool" || range === null) return typeof value === (kind === "bool" ? "boolean" : "number");
  return typeof value === "bigint" && value >= range.low && value <= range.high;
}
function declares({ values }, value) {
  return values.some(({ number }) => number === value);
}
function entriesWith(map, parts) {
  const zero = zeroOf(map.key.type);
  const plain = new Map(zero === null ? [] : [[map.key.number, [zero]]]);
  return [entryWith(map, parts), entryWith(map, new Map([...plain, ...parts]))];
}
function listsFor(field, reader, { values, format }) {
  const numbers = enumNumbers(field, reader, values).map((number) => [valueIn(field, BigInt(number))]);
  const zero = zeroOf(field.type);
  const zeros = zero === null || field.map !== null ? [] : [[zero]];
  const some = [someValue(field)];
  const tried = reader === void 0 ? [] : format.listsToTry(field, reader);
  return [...numbers, ...reader === void 0 ? [some] : tried, ...zeros, some];
}
function enumNumbers(field, reader, first) {
  const { type } = field.map?.value ?? field;
  if (type.kind !== "enum") return [];
  const declared = type.enum.values.map(({ number }) => number);
  return [
    .../* @__PURE__ */ new Set([
      ...first.filter((number) => declared.includes(number)),
      ...declared,
      ...undeclared(type.enum, reader, first)
    ])
  ];
}
function undeclared({ closed, values }, reader, first) {
  if (closed) return [];
  const other = (reader?.map?.value ?? reader)?.type;
  const known = other?.kind === "enum" ? other.enum.values : [];
  const taken = /* @__PURE__ */ new Set([...[...values, ...known].map(({ number: number2 }) => number2), ...first]);
  let number = 1;
  while (taken.has(number)) number++;
  return [number];
}
function valueIn({ map }, value) {
  return map === null ? value : entryOf(map, someValue(map.key), value);
}
function* together(fields, readers, least) {
  const apart = (a, b) => a === null || a !== b;
  const some = fields.slice(0, MAX_PAIRED);
  for (const [i, one] of some.entries())
    for (const other of some.slice(i + 1))
      if (apart(one.oneof, other.oneof))
        for (const list of plainLists(one, readers.get(one)))
          for (const second of plainLists(other, readers.get(other)))
            yield withList(withList(least, one, list), other, second);
}
function plainLists(field, reader) {
  const zero = field.map === null ? zeroOf(field.type) : null;
  const runs = reader === void 0 ? [] : runsThatParse(field, reader);
  return [[someValue(field)], ...zero === null ? [] : [[zero]], ...runs];
}
function* inside(question, fields, readers, level) {
  const least = leastOf(question.writer.message, question);
  for (const field of fields) {
    const reader = readers.get(field);
    const pair = reader === void 0 ? null : innerPair(field, reader, question.format);
    if (pair === null) continue;
    const writer = { ...question.writer, message: pair.writer };
    const inner = {
      ...question,
      writer,
      reader: { ...question.reader, message: pair.reader },
      numbers: null,
      triggers: []
    };
    for (const value of candidatesAt(inner, level))
      yield pair.through === null ? around(field, value, least) : withList(least, field, wrap(pair.through, value, pair.writer).get(field.number) ?? []);
  }
}
function innerPair(writer, reader, format) {
  if (writer.map !== null && reader.map !== null) return innerPair(writer.map.value, reader.map.value, format);
  const pair = format.messagesIn(writer, reader);
  return pair && { ...pair, through: pair.through.length > 1 ? pair.through : null };
}
function around(field, inner, least) {
  return withList(least, field, [valueIn(field, inner)]);
}
function withList(message, field, list) {
  const others = new Set(field.oneof?.fields.map(({ number }) => number));
  return new Map([...[...message].filter(([number]) => !others.has(number)), [field.number, list]]);
}

// src/witness/attempt.ts
function wrapped(inner, place) {
  return place.through.reduceRight((value, { writer }) => {
    const least = writer.parent === null ? /* @__PURE__ */ new Map() : leastOf(writer.parent, place);
    return around(writer, value, least);
  }, inner);
}

// src/witness/blame.ts
function isToBlame(inner, parcel, { missing, read }, attempt) {
  const { place, sides, channel } = attempt;
  const { end, numbers, deep } = place;
  if (missing !== null) {
    if (read !== null) return lackingOf(read, place).length > 0 || deep && isLackingInside(read, place);
    return missing.type === end.reader.fullName && missing.numbers.some((number) => numbers?.has(number) ?? true);
  }
  const isAsked2 = (number) => numbers?.has(number) ?? true;
  const rest = new Map([...leastOf(end.writer, place)].filter(([number]) => !isAsked2(number)));
  const alone = new Map([...inner].filter(([number]) => isAsked2(number)));
  const control = channel.send(wrapped(rest, place), sides.writer);
  if (control === null || control.key === parcel.key) return requiresUnset(attempt);
  if (!isRefused(rest, attempt) || isCured(inner, attempt)) return true;
  return alone.size > 0 && isRefused(alone, attempt) && !isRefused(/* @__PURE__ */ new Map(), attempt);
}
function isCured(inner, attempt) {
  return requiredIn(attempt).some(
    (from) => from !== null && !inner.has(from.number) && isTaken(new Map([...inner, [from.number, [someValue(from)]]]), attempt)
  );
}
function requiredIn({ place: { end, numbers }, channel }) {
  const links = [...channel.format.linksOf(end.writer.fields, end.reader.fields)];
  return end.reader.fields.filter(({ presence, number }) => presence === "required" && (numbers?.has(number) ?? true)).map((field) => links.find(([, reader]) => reader === field)?.[0] ?? null);
}
function endsOf(read, { through }) {
  return through.reduce(
    (messages, { reader }) => messages.flatMap((message) => heldIn(reader, message)),
    [read]
  );
}
function lackingOf(read, place) {
  const messages = endsOf(read, place);
  return place.end.reader.fields.filter(
    ({ number, presence }) => presence === "required" && (place.numbers?.has(number) ?? true) && messages.some((message) => !message.has(number))
  );
}
function isLackingInside(read, place) {
  const asked = place.end.reader.knownFields.filter(({ number }) => place.numbers?.has(number) ?? true);
  return endsOf(read, place).some((message) => asked.some((field) => holdsIncomplete(field, message)));
}
function holdsIncomplete(field, message) {
  const inner = messageOf(field);
  return inner !== null && heldIn(field, message).some(
    (value) => inner.knownFields.some(
      (one) => one.presence === "required" && !value.has(one.number) || holdsIncomplete(one, value)
    )
  );
}
function heldIn({ number, map }, message) {
  const held = (message.get(number) ?? []).filter(isMessage);
  return map === null ? held : held.flatMap((entry) => (entry.get(map.value.number) ?? []).filter(isMessage));
}
function isRefused(inner, { place, sides, channel }) {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  if (parcel === null) return false;
  const { error, missing } = channel.receive(parcel, sides.reader);
  return error !== null && missing === null;
}
function isTaken(inner, { place, sides, channel }) {
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  return parcel !== null && channel.receive(parcel, sides.reader).error === null;
}
function requiresUnset(attempt) {
  const least = smallest(attempt.place.end.writer);
  return requiredIn(attempt).some((from) => from === null || !least.has(from.number));
}

// src/witness/json-text.ts
function jsonOf(message, type, { protojson }) {
  try {
    return protojson.toJson(type, message);
  } catch {
    return type.toObject(message, { longs: String, enums: String, bytes: String, json: true });
  }
}

// src/witness/observe-names.ts
function namesOf(writer, written, reader, read, { contract }) {
  const effects = [];
  const arrived = read.length > 0 && sentValues(writer, written).length > 0;
  if (arrived && !sameFieldName(writer, reader)) effects.push("altered");
  const [from, to] = [enumOf(writer.type), enumOf(reader.type)];
  if (from === null || to === null) return effects;
  if (contract === "json") return isAnother(from, written, to, read) ? [...effects, "altered"] : effects;
  const [meant, seen2] = [effective(writer, written), effective(reader, read)];
  meant.forEach((value, i) => {
    const other = seen2[i];
    if (other === void 0 || !equal(value, other)) return;
    const [meanings, known] = [labelsOf(value, from), labelsOf(other, to)];
    if (known.length === 0) effects.push("unnamed");
    const another = known.length > 0 && !meanings.some((name) => known.includes(name));
    if (another || meanings.some((name) => !known.includes(name) && hasLabel(name, to))) effects.push("altered");
  });
  return effects;
}
function isAnother(from, written, to, read) {
  if (written.length !== read.length) return false;
  return written.some((value, i) => {
    const other = read[i];
    if (other === void 0 || equal(value, other)) return false;
    const known = labelsOf(other, to);
    return known.length > 0 && !labelsOf(value, from).some((name) => known.includes(name));
  });
}
function enumOf(type) {
  return type.kind === "enum" ? type.enum : null;
}
function effective(field, values) {
  if (values.length > 0 || field.repeated) return values;
  const value = defaultOf(field);
  return value === null ? [] : [value];
}
function hasLabel(name, owner) {
  return owner.values.some((value) => plainValueName(value.name, owner) === name);
}
function labelsOf(value, owner) {
  return owner.values.filter(({ number }) => equal(BigInt(number), value)).map(({ name }) => plainValueName(name, owner));
}

// src/witness/observe.ts
function observe(exchange, path = []) {
  const { writer, written, reader, read } = exchange;
  const writers = writer.fieldsOf(writer.message);
  const readers = reader.fieldsOf(reader.message);
  const links = exchange.format.linksOf(writers, readers);
  const linked = new Set(links.values());
  const at = (number, effects) => effects.map((effect) => ({ effect, path: [...path, number] }));
  return [
    ...writers.flatMap((field) => {
      const other = links.get(field);
      const values = written.get(field.number) ?? [];
      if (other === void 0) return at(field.number, unknown(field, values, exchange));
      return between(field, values, other, read.get(other.number) ?? [], exchange, path);
    }),
    ...readers.filter((field) => !linked.has(field) && (read.get(field.number) ?? []).length === 0).flatMap(({ number }) => at(number, ["absent"]))
  ];
}
function unknown(field, values, { reader, read }) {
  if (sentValues(field, values).length === 0) return [];
  const readers = reader.fieldsOf(reader.message);
  const empty = ({ number }) => (read.get(number) ?? []).length === 0;
  const elsewhere = readers.find(
    ({ name, number, extension }) => (name === field.name || number === field.number) && extension === field.extension
  );
  const oneof = field.oneof === null ? void 0 : sameOneof(field.oneof, reader.message);
  const lost = elsewhere !== void 0 && empty(elsewhere) || oneof !== void 0;
  return lost ? ["ignored", "dropped"] : ["ignored"];
}
function sameOneof({ name, fields }, reader) {
  const numbers = new Set(fields.map(({ number }) => number));
  return reader.oneofs.find((other) => other.name === name || other.fields.some(({ number }) => numbers.has(number)));
}
function between(writer, written, reader, read, exchange, path) {
  const here = [...path, writer.number];
  const effects = new Set(namesOf(writer, written, reader, read, exchange.format));
  const inside2 = insideOf(writer, written, reader, read, exchange, here);
  const alike = inside2 !== null && writer.map === null === (reader.map === null);
  const harm = alike ? null : exchange.format.compare(writer, written, reader, read);
  if (harm !== null) effects.add(harm);
  if (read.length === 0 && isDisplaced(writer, written, reader, exchange)) effects.add("dropped");
  if (isMerged(written, reader, read)) effects.add("altered");
  if (losesEntries(writer, written, reader, read, exchange.format)) effects.add("dropped");
  return [...[...effects].map((effect) => ({ effect, path: here })), ...inside2 ?? []];
}
function isDisplaced(writer, written, { oneof }, { read }) {
  return sentValues(writer, written).length > 0 && oneof?.fields.some(({ number }) => read.has(number)) === true;
}
function losesEntries(writer, written, reader, read, { compare }) {
  if (writer.map === null || reader.map === null || read.length >= written.length) return false;
  const keys = (entries, map) => entries.map((entry) => /* @__PURE__ */ new Map([[map.key.number, partOf(entry, map.key.number)]]));
  return compare(writer, keys(written, writer.map), reader, keys(read, reader.map)) === "dropped";
}
function isMerged(written, { type, repeated }, [seen2]) {
  const last = written.at(-1);
  if (repeated || type.kind !== "message" || written.length < 2) return false;
  if (last === void 0 || seen2 === void 0 || !isMessage(last) || !isMessage(seen2)) return false;
  return type.message.knownFields.some(({ number, presence }) => {
    const values = seen2.get(number) ?? [];
    const isSet = values.length > 0 && !(presence === "implicit" && values.every(isZero));
    return isSet && !last.has(number);
  });
}
function insideOf(writer, written, reader, read, exchange, path) {
  if (written.length === 0 || written.length !== read.length) return null;
  const pairs = written.map((value, i) => [value, read[i] ?? value]);
  if (writer.map !== null && reader.map !== null) {
    const { key, value } = writer.map;
    const { key: otherKey, value: otherValue } = reader.map;
    return pairs.flatMap(
      ([entry, seen2]) => [
        ...between(always(key), partOf(entry, 1), always(otherKey), partOf(seen2, 1), exchange, path),
        ...between(always(value), partOf(entry, 2), always(otherValue), partOf(seen2, 2), exchange, path)
      ].map((sight) => ({ ...sight, path: sight.path.filter((_, i) => i !== path.length) }))
    );
  }
  const [from, to] = [writer.type, reader.type];
  if (from.kind !== "message" || to.kind !== "message") return null;
  if (![from.message, to.message].every(exchange.format.isOpen)) return null;
  return pairs.flatMap(
    ([value, seen2]) => isMessage(value) && isMessage(seen2) ? observe(
      {
        format: exchange.format,
        writer: { ...exchange.writer, message: from.message },
        written: value,
        reader: { ...exchange.reader, message: to.message },
        read: reader.map !== null ? withoutDefaults(seen2, value, from.message, reader.map) : seen2
      },
      path
    ) : []
  );
}
function withoutDefaults(entry, sent, { fields }, { key, value }) {
  const isDefault = (one) => isMessage(one) ? one.size === 0 : isZero(one);
  const came = (part) => (sent.get(part.number) ?? []).length > 0 && fields.some((field) => field.number === part.number && sameWire(field.type, part.type) && !skips(field, part));
  const unset = new Set([key, value].filter((part) => !came(part)).map(({ number }) => number));
  return new Map([...entry].filter(([number, values]) => !unset.has(number) || !values.every(isDefault)));
}
function sameWire(a, b) {
  const [one, other] = [numberKind(a), numberKind(b)];
  return one === null || other === null ? one === other : wireTypeOf(one) === wireTypeOf(other);
}
function always(field) {
  return field.type.kind === "message" ? field : { ...field, presence: "explicit" };
}
function partOf(entry, number) {
  return isMessage(entry) ? entry.get(number) ?? [] : [];
}

// src/witness/plain.ts
var HALF_PAIR = "\uD800";
var HALF_PAIR_BYTES = Uint8Array.of(237, 160, 128);
function speakable(value, type) {
  const said = ([number, values]) => {
    const field = type.fieldsById[number];
    return field === void 0 ? [number, values] : [number, values.map((one) => speakableIn(one, field))];
  };
  return new Map([...value].map(said));
}
function speakableIn(value, field) {
  const keyType = keyTypeOf(field);
  if (keyType !== null && isMessage(value)) {
    const [key] = value.get(1) ?? [];
    const [content] = value.get(2) ?? [];
    return /* @__PURE__ */ new Map([
      [1, key === void 0 ? [] : [speakableText(key, keyType)]],
      [2, content === void 0 ? [] : [speakableOne(content, field)]]
    ]);
  }
  return speakableOne(value, field);
}
function speakableOne(value, field) {
  if (isMessage(value)) return isType(field.resolvedType) ? speakable(value, field.resolvedType) : value;
  return speakableText(value, field.type);
}
function speakableText(value, type) {
  if (type !== "string" || !(value instanceof Uint8Array)) return value;
  return textOf(value) ?? HALF_PAIR_BYTES;
}
function toPlain(value, type, protobufjs, broken = "send") {
  const convert = { protobufjs, broken };
  const plain = {};
  for (const [number, values] of value) {
    const field = type.fieldsById[number];
    if (field === void 0) throw new Error(`protobufjs sees no field ${number} in ${type.fullName}`);
    const keyType = keyTypeOf(field);
    if (keyType !== null) plain[field.name] = objectOf(field, keyType, values, convert);
    else if (field.repeated) plain[field.name] = values.map((one) => toJs(one, field, convert));
    else if (values[0] !== void 0) plain[field.name] = toJs(values[0], field, convert);
  }
  return plain;
}
function objectOf(field, keyType, entries, convert) {
  const object = /* @__PURE__ */ Object.create(null);
  for (const entry of entries) {
    if (!isMessage(entry)) throw new Error(`${field.fullName} holds what is no entry`);
    const [key = ""] = entry.get(1) ?? [];
    const [content] = entry.get(2) ?? [];
    if (content !== void 0) object[keyOf2(key, keyType, convert)] = toJs(content, field, convert);
  }
  return object;
}
function keyOf2(key, keyType, convert) {
  const { util } = convert.protobufjs;
  if (isLong(keyType)) return util.longToHash(longOf(key, keyType, convert));
  if (isBareNumber(key, keyType) && convert.broken === "send") return `+${key}`;
  return key instanceof Uint8Array ? brokenText(key, convert) : String(key);
}
function isBareNumber(key, keyType) {
  return keyType !== "string" && typeof key === "bigint" && key >= 0n;
}
function toJs(value, field, convert) {
  const { type, resolvedType } = field;
  if (isMessage(value)) {
    if (!isType(resolvedType)) throw new Error(`${field.fullName} is no message for protobufjs`);
    return toPlain(value, resolvedType, convert.protobufjs, convert.broken);
  }
  if (isType(resolvedType)) throw new Error(`${field.fullName} is a message for protobufjs`);
  if (type === "bytes") return bytesOf(value);
  if (type === "string") return value instanceof Uint8Array ? brokenText(value, convert) : String(value);
  if (isLong(type)) return longOf(value, type, convert);
  return type === "bool" ? Boolean(value) : Number(value);
}
function longOf(value, type, { protobufjs }) {
  const long = protobufjs.util.Long;
  return long.fromString(String(value), isUnsigned(type));
}
function brokenText(bytes, { broken }) {
  return textOf(bytes) ?? (broken === "send" ? HALF_PAIR : `(not UTF-8: ${hexOf(bytes)})`);
}
function fromPlain(message, type, protobufjs) {
  const value = /* @__PURE__ */ new Map();
  for (const field of type.fieldsArray) {
    if (!Object.hasOwn(message, field.name)) continue;
    const read = message[field.name];
    if (read === void 0 || read === null) continue;
    const keyType = keyTypeOf(field);
    const list = keyType !== null ? entriesOf(read, field, keyType, protobufjs) : (field.repeated ? read : [read]).map((one) => fromJs(one, field, protobufjs));
    if (list.length > 0) value.set(field.id, list);
  }
  return value;
}
function entriesOf(object, field, keyType, protobufjs) {
  return Object.entries(object).map(([text, one]) => {
    return /* @__PURE__ */ new Map([
      [1, [readKey(isHash(text, keyType) ? fromHash(text, keyType, protobufjs) : text, keyType)]],
      [2, [fromJs(one, field, protobufjs)]]
    ]);
  });
}
function isHash(text, keyType) {
  return isLong(keyType) && text.length === 8;
}
function fromHash(text, keyType, { util }) {
  return String(util.longFromHash(text, isUnsigned(keyType)));
}
function readKey(text, keyType) {
  if (keyType === "string") return text;
  return keyType === "bool" ? text === "true" : BigInt(text);
}
function fromJs(value, { type, resolvedType }, protobufjs) {
  if (isType(resolvedType)) return fromPlain(value, resolvedType, protobufjs);
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (type === "double" || type === "float") return Number(value);
  return BigInt(String(value));
}
function isType(type) {
  return type !== null && "fieldsById" in type;
}
function keyTypeOf(field) {
  return field.map ? field.keyType : null;
}
function isLong(type) {
  return type.endsWith("64");
}
function isUnsigned(type) {
  return type === "uint64" || type === "fixed64";
}

// src/witness/telling.ts
function tell(json, sides, sight, protobufjs) {
  const { effect, path } = sight;
  if (effect !== "absent" && effect !== "altered") return;
  const explicit = effect === "altered";
  const places = { writer: placeIn(json.writer, sides.writer, path), reader: placeIn(json.reader, sides.reader, path) };
  for (const place of [places.writer, places.reader]) {
    if (place === null || place.key in place.object) continue;
    const shown = unsetText(place.field, explicit, protobufjs);
    if (shown !== void 0) place.object[place.key] = shown;
  }
  const [from, to] = [places.writer, places.reader].map((place) => place === null ? null : enumOf2(place.field));
  const { writer } = places;
  if (writer === null || !from || !to) return;
  writer.object[writer.key] = renamed(writer.object[writer.key], from, to);
}
function placeIn(json, { message, fieldsOf }, path) {
  const [number, ...rest] = path;
  const field = fieldsOf(message).find((one) => one.number === number);
  if (field === void 0 || !isObject(json)) return null;
  const key = field.extension ? `[${field.fullName}]` : field.jsonName;
  if (rest.length === 0) return { object: json, key, field };
  const inner = messageOf(field);
  const held = json[key];
  const [first] = Array.isArray(held) ? held : field.map !== null && isObject(held) ? Object.values(held) : [held];
  return inner === null ? null : placeIn(first, { message: inner, fieldsOf }, rest);
}
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function unsetText(field, explicit, protobufjs) {
  if (field.map !== null) return {};
  if (field.repeated) return [];
  const value = defaultOf(field);
  if (value === null || field.presence === "explicit" && field.default === null && !explicit) return null;
  return valueText(value, field, protobufjs);
}
function valueText(value, { type }, protobufjs) {
  if (type.kind === "enum") return type.enum.values.find(({ number }) => BigInt(number) === value)?.name ?? null;
  if (type.kind !== "scalar") return null;
  if (type.scalar === "bytes") {
    const bytes = bytesOf(value);
    return protobufjs.protobuf.util.base64.encode(bytes, 0, bytes.length);
  }
  if (type.scalar.endsWith("64")) return String(value);
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
function enumOf2({ type, map }) {
  const held = map?.value.type ?? type;
  return held.kind === "enum" ? held.enum : null;
}
function renamed(json, from, to) {
  if (Array.isArray(json)) return json.map((one) => renamed(one, from, to));
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, renamed(one, from, to)]));
  const meant = from.values.find(({ name }) => name === json);
  if (meant === void 0) return json;
  const numbers = new Map(to.values.map((value) => [plainValueName(value.name, to), value.number]));
  const wentTo = (name) => numbers.get(plainValueName(name, from));
  const same = from.values.filter(({ number }) => number === meant.number);
  return same.find(({ name, number }) => wentTo(name) !== void 0 && wentTo(name) !== number)?.name ?? json;
}

// src/witness/show.ts
var MAX_TRIALS = 2e3;
function onlyRuntime({ runtimes }) {
  return runtimes === "all" || runtimes.includes("js") ? null : runtimes[0] ?? null;
}
function show(attempt) {
  const { place, sides } = attempt;
  const at = (shape, message) => ({ message, fieldsOf: shape.fieldsOf });
  const question = {
    ...place,
    writer: at(sides.writer, place.end.writer),
    reader: at(sides.reader, place.end.reader),
    triggers: attempt.triggers,
    format: attempt.channel.format
  };
  let trials = 0;
  for (const inner of candidatesFor(question)) {
    if (++trials > MAX_TRIALS) return null;
    if (attemptWith(inner, attempt) === null) continue;
    return attemptWith(shrunk(inner, attempt), attempt);
  }
  return null;
}
function shrunk(inner, attempt) {
  const least = leastOf(attempt.place.end.writer, attempt.place);
  let value = inner;
  for (const number of inner.keys()) {
    if (least.has(number)) continue;
    const less = new Map([...value].filter(([other]) => other !== number));
    if (attemptWith(less, attempt) !== null) value = less;
  }
  return value;
}
function attemptWith(inner, attempt) {
  const { place, sides, channel } = attempt;
  const parcel = channel.send(wrapped(inner, place), sides.writer);
  if (parcel === null) return null;
  const arrival = channel.receive(parcel, sides.reader);
  const sight = sightIn(inner, parcel, arrival, attempt);
  return sight === null ? null : { parcel, arrival, sight };
}
function sightIn(inner, parcel, arrival, attempt) {
  const { place, sides, effect, channel } = attempt;
  if (effect === "rejected")
    return arrival.error !== null && isToBlame(inner, parcel, arrival, attempt) ? { effect, path: [] } : null;
  if (arrival.read === null) return null;
  const { writer, reader } = sides;
  const prefix = place.through.map((step) => step.writer.number);
  const seen2 = observe({ format: channel.format, writer, written: parcel.value, reader, read: arrival.read }).find(
    (sight) => sight.effect === effect && prefix.every((number, i) => sight.path[i] === number) && isAsked(sight.path.slice(prefix.length), place)
  );
  return seen2 ?? null;
}
function isAsked(path, { numbers, deep }) {
  const [number] = path;
  return number !== void 0 && (numbers?.has(number) ?? true) && (deep || path.length === 1);
}
function witnessOf({ parcel, arrival, sight }, attempt, runtime) {
  const { place, sides, protobufjs } = attempt;
  const { type, message } = sides.writer;
  const said = parcel.json ?? jsonOf(toPlain(parcel.value, type, protobufjs.protobuf, "show"), type, protobufjs);
  const json = { writer: said, reader: arrival.json() };
  if (parcel.bytes !== null) tell(json, sides, sight, protobufjs);
  return {
    writer: JSON.stringify(json.writer),
    bytes: parcel.bytes === null ? null : hexOf(parcel.bytes),
    reader: readerText(arrival, sight, place, json.reader),
    runtime,
    proven: runtime === "protobufjs",
    message: { writer: message.fullName, reader: sides.reader.message.fullName }
  };
}
function readerText({ error, missing, read }, { effect }, place, json) {
  if (error === null) return JSON.stringify(json);
  if (effect !== "rejected") return `error: ${error}; the rest reads as ${JSON.stringify(json)}`;
  const isOther = missing !== null && missing.type !== place.end.reader.fullName;
  const others = isOther && read !== null ? lackingOf(read, place) : [];
  return `error: ${error}${others.map(({ name }) => `, and '${name}' too`).join("")}`;
}

// src/witness/calls.ts
function isOfCall({ rule, pair }, { flow, contract }) {
  return contract === "binary" && (flow === null || pair.kind === "method" && rule.call !== void 0);
}
function proveCall(finding, consequence, bench) {
  const { skew } = consequence;
  const client = skew === "new-client-old-server" ? clientSide(skew) : "old";
  const called = finding.pair.kind === "stored" ? null : calledIn(finding.pair, client);
  const other = onlyRuntime(consequence);
  const path = called === null ? "" : `/${called.service.fullName}${called.method === null ? "" : `/${called.method.name}`}`;
  return {
    writer: path,
    bytes: null,
    reader: answerTo(finding, consequence, bench),
    runtime: other ?? bench.transport,
    proven: other === null && called !== null && isConfirmed(called, consequence, client, bench),
    message: null
  };
}
function proveHttpCall({ pair }, { skew }, { schemas }) {
  const client = skew === "new-client-old-server" ? clientSide(skew) : "old";
  const server = schemas[client === "old" ? "new" : "old"];
  const method = pair.kind === "method" ? pair[client] : null;
  if (method === null) return null;
  const served = [...server.services.values()].flatMap(
    ({ methods }) => methods.flatMap((one) => httpCallsOf(one, server))
  );
  const missing = httpCallsOf(method, schemas[client]).find(
    ({ path }) => !served.some((other) => canBeSame(path, other.path))
  );
  if (missing === void 0) return null;
  const writer = `${missing.verb} ${missing.path}`;
  return { writer, bytes: null, reader: "404 Not Found", runtime: "http", proven: true, message: null };
}
function calledIn(pair, client) {
  if (pair.kind === "method") return calledMethod(pair, client);
  const services = pair.kind === "package" ? pair.services : pair.kind === "service" ? [pair] : [];
  const known = services.flatMap((one) => one[client] ?? []);
  const service = known.find(({ methods }) => methods.length > 0) ?? known[0];
  return service === void 0 ? null : { service, method: service.methods[0] ?? null, other: null };
}
function calledMethod(pair, client) {
  const method = pair[client];
  return method === null ? null : { service: method.parent, method, other: pair[client === "old" ? "new" : "old"] };
}
function answerTo(finding, consequence, { transport }) {
  const failure = failureOf(consequence, finding);
  if (failure === null) return `OK, although ${consequence.when ?? "something else was read"}`;
  const answers = statusOf(failure, transport);
  return answers.length === 0 ? "no known status" : answers.map((answer2) => answerText(answer2, answers.length)).join(", ");
}
function answerText(answer2, count) {
  const text = answer2.code ?? answer2.instead;
  return count === 1 ? text : `${text} (${answer2.from.join(", ")})`;
}
function isConfirmed({ service, method, other }, consequence, client, bench) {
  const server = client === "old" ? "new" : "old";
  const here = method === null ? null : methodIn(method, bench[client]);
  if (method !== null && here === null) return false;
  if (consequence.effect === "unimplemented")
    return !seesService(service, method?.name ?? null, bench.schemas[server], bench[server]);
  const there = other === null ? null : methodIn(other, bench[server]);
  if (here === null || there === null) return false;
  const [differs, many] = consequence.flow === "request" ? [here.requestStream !== there.requestStream, here.requestStream] : [here.responseStream !== there.responseStream, there.responseStream];
  return differs && (many || bench.transport === "ttrpc");
}

// src/witness/deliver.ts
function send(value, { type, message, fieldsOf }, { protobuf: protobufjs }) {
  const said = speakable(value, type);
  let plain;
  try {
    plain = toPlain(said, type, protobufjs);
  } catch {
    return null;
  }
  try {
    return parcelOf(said, Uint8Array.from(type.encode(plain).finish()));
  } catch {
    return incomplete(said, fieldsOf(message));
  }
}
function incomplete(said, fields) {
  try {
    return parcelOf(said, encodeMessage(fields, said));
  } catch {
    return null;
  }
}
var NOTHING = new Uint8Array();
function parcelOf(value, bytes) {
  return { value, bytes, json: null, key: hexOf(bytes) };
}
function receive({ bytes }, side, protobufjs) {
  const { type } = side;
  try {
    return { ...seen(type.decode(bytes ?? NOTHING), type, protobufjs), error: null, missing: null };
  } catch (error) {
    const instance = error instanceof protobufjs.protobuf.util.ProtocolError ? error.instance : void 0;
    const partial = instance;
    const why = reasonOf(error);
    if (partial === void 0) return { ...NOT_SEEN, error: why, missing: null };
    const lacking = partial.$type.fieldsArray.filter(({ required, name }) => required && !Object.hasOwn(partial, name));
    const missing = { type: partial.$type.fullName.replace(/^\./, ""), numbers: lacking.map(({ id }) => id) };
    return { error: why, missing, ...restOf(bytes ?? NOTHING, side.patientType(), protobufjs) };
  }
}
var NOT_SEEN = { read: null, json: () => null };
function seen(message, type, protobufjs) {
  return { read: fromPlain(message, type, protobufjs.protobuf), json: () => jsonOf(message, type, protobufjs) };
}
function restOf(bytes, type, protobufjs) {
  try {
    return type === null ? NOT_SEEN : seen(type.decode(bytes), type, protobufjs);
  } catch (error) {
    return { ...NOT_SEEN, error: reasonOf(error), missing: null };
  }
}
function reasonOf(error) {
  if (error instanceof TypeError || String(error).includes("encoded data")) return "a string is not valid UTF-8";
  return error instanceof Error ? error.message : String(error);
}
function receiveAs(dialect, { bytes }, side, protobufjs) {
  const readBy = (one) => decodeMessage(side.fieldsOf(side.message), bytes ?? NOTHING, one);
  const whole = readBy(dialect);
  const read = whole ?? readBy({ ...dialect, missingRequired: "accept" });
  const json = () => read === null ? null : jsonOf(toPlain(read, side.type, protobufjs.protobuf, "show"), side.type, protobufjs);
  return { read, error: whole === null ? `${dialect.runtime} refuses the message` : null, missing: null, json };
}

// src/witness/deliver-json.ts
function sendJson(value, side, { names }, protobufjs) {
  const { type } = side;
  const said = speakable(value, type);
  try {
    const json = protobufjs.protojson.toJson(type, toPlain(said, type, protobufjs.protobuf, "show"));
    const written = names === "json" ? json : withNames(json, side);
    return { value: said, bytes: null, json: written, key: JSON.stringify(written) };
  } catch {
    return null;
  }
}
function sendJsonAs(value, { message, fieldsOf, type }, { names }, messageNamed) {
  const said = speakable(value, type);
  try {
    const written = writeMessage(message, said, { fieldsOf, messageNamed, names });
    if (written === null) return null;
    const key = jsonText(written.json);
    return { value: said, bytes: null, json: JSON.parse(key), key };
  } catch {
    return null;
  }
}
function withNames(json, { message, fieldsOf }) {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  const fields = new Map(fieldsOf(message).map((field) => [keyOf(field, "json"), field]));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      const field = fields.get(key);
      if (field === void 0) return [key, value];
      const inner = messageOf(field);
      const inside2 = (one) => inner === null ? one : withNames(one, { message: inner, fieldsOf });
      if (Array.isArray(value)) return [keyOf(field, "proto"), value.map(inside2)];
      if (field.map === null) return [keyOf(field, "proto"), inside2(value)];
      return [
        keyOf(field, "proto"),
        Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside2(one)]))
      ];
    })
  );
}
function receiveJson({ json }, { type }, { reader }, protobufjs) {
  try {
    const message = protobufjs.protojson.fromJson(type, json, { ignoreUnknownFields: reader === "ignore-unknown" });
    return {
      read: fromPlain(message, type, protobufjs.protobuf),
      error: null,
      missing: null,
      json: () => jsonOf(message, type, protobufjs)
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^\./, "") : String(error);
    return { read: null, error: why, missing: null, json: () => null };
  }
}
function receiveJsonAs(runtime, { json }, side, use, messageNamed, protobufjs) {
  const { message, fieldsOf, type } = side;
  const reader = { fieldsOf, messageNamed, unknown: use.reader };
  const whole = readMessage(message, asJson(json), reader);
  const read = whole ?? readMessage(message, asJson(json), { ...reader, patient: true });
  const error = whole === null ? `${runtime} refuses the message` : null;
  if (read === null) return { read, error, missing: null, json: () => null };
  return {
    read,
    error,
    missing: null,
    json: () => jsonOf(toPlain(read, type, protobufjs.protobuf, "show"), type, protobufjs)
  };
}
function asJson(json) {
  if (Array.isArray(json)) return json.map(asJson);
  if (typeof json === "object" && json !== null)
    return new Map(Object.entries(json).map(([key, one]) => [key, asJson(one)]));
  return json;
}

// src/witness/format.ts
function remembered(find) {
  const known = /* @__PURE__ */ new WeakMap();
  return (writers, readers) => {
    const those = known.get(writers) ?? /* @__PURE__ */ new WeakMap();
    known.set(writers, those);
    const links = those.get(readers) ?? find(writers, readers);
    those.set(readers, links);
    return links;
  };
}
var BINARY = {
  contract: "binary",
  linksOf: remembered((writers, readers) => {
    const numbers = new Map(readers.map((field) => [field.number, field]));
    return new Map(
      writers.flatMap((field) => {
        const other = numbers.get(field.number);
        return other === void 0 ? [] : [[field, other]];
      })
    );
  }),
  compare: (writer, written, reader, read) => {
    const holdsMessages = (reader.map?.value ?? reader).type.kind === "message";
    return compareField(writer, written, holdsMessages ? withoutContent(writer, reader) : reader, read);
  },
  listsToTry,
  messagesIn,
  isOpen: () => true
};
var JSON_LINKS = {
  json: remembered((writers, readers) => linksOf(writers, readers, "json")),
  proto: remembered((writers, readers) => linksOf(writers, readers, "proto"))
};
function jsonFormat({ names }, fieldsOf, schema) {
  const types = { fieldsOf, messageNamed: (name) => schema.messages.get(name) };
  const sides = { writer: types, reader: types, names };
  return {
    contract: "json",
    linksOf: JSON_LINKS[names],
    compare: (writer, written, reader, read) => compareField2(writer, written, reader, read, sides),
    listsToTry: listsToTry2,
    messagesIn: (field, { type: to }) => field.type.kind === "message" && to.kind === "message" ? { writer: field.type.message, reader: to.message, through: [field] } : null,
    isOpen: (message) => formOf({ kind: "message", message }) === "message"
  };
}

// src/witness/channel.ts
function binaryChannel(only, protobufjs) {
  const dialect = DIALECTS.find(({ runtime }) => runtime === only);
  return {
    format: BINARY,
    runtime: only ?? "protobufjs",
    send: (value, side) => send(value, side, protobufjs),
    receive: (parcel, side) => dialect === void 0 ? receive(parcel, side, protobufjs) : receiveAs(dialect, parcel, side, protobufjs)
  };
}
function jsonChannel(only, { use, fieldsOf, writer, reader }, protobufjs) {
  const namedIn = ({ messages }) => (name) => messages.get(name);
  return {
    format: jsonFormat(use, fieldsOf, reader),
    runtime: only ?? "protobufjs",
    send: (value, side) => only === null ? sendJson(value, side, use, protobufjs) : sendJsonAs(value, side, use, namedIn(writer)),
    receive: (parcel, side) => only === null ? receiveJson(parcel, side, use, protobufjs) : receiveJsonAs(only, parcel, side, use, namedIn(reader), protobufjs)
  };
}

// src/witness/closure.ts
var perSchema = /* @__PURE__ */ new WeakMap();
function messagesByFile(schema) {
  const known = perSchema.get(schema);
  if (known !== void 0) return known;
  const found = /* @__PURE__ */ new Map();
  for (const message of schema.messages.values()) {
    if (message.mapEntry) continue;
    const others = found.get(message.file);
    if (others === void 0) found.set(message.file, [message]);
    else others.push(message);
  }
  perSchema.set(schema, found);
  return found;
}
function filesBehind(start, schema) {
  const files = /* @__PURE__ */ new Set([start]);
  const messages = messagesByFile(schema);
  for (const file of files) {
    const inside2 = messages.get(file) ?? [];
    const fields = [...inside2.flatMap((message) => message.fields), ...extensionsIn(file, inside2)];
    for (const field of fields) for (const needed of filesOf(field)) files.add(needed);
    const extended = file === start || file.package !== "google.protobuf" ? inside2 : [];
    for (const message of extended) for (const extension of extensionsOf(message, schema)) files.add(extension.file);
  }
  return [...files];
}
function extensionsIn(file, messages) {
  return [file, ...messages].flatMap(({ extensions }) => extensions);
}
function extensionsOf(message, schema) {
  return schema.extensionsOf.get(message) ?? [];
}
function filesOf({ type, map, parent }) {
  const file = fileOf(map?.value.type ?? type);
  return [...file === null ? [] : [file], ...parent === null ? [] : [parent.file]];
}
function fileOf(type) {
  if (type.kind === "message") return type.message.file;
  return type.kind === "enum" ? type.enum.file : null;
}

// src/witness/image.ts
function sideOf(message, image, fieldsOf) {
  const typed = image.typeOf(message);
  if ("fault" in typed) return typed;
  const patientType = () => {
    const patient = image.patientTypeOf(message);
    return "type" in patient ? patient.type : null;
  };
  return { message, fieldsOf, type: typed.type, patientType };
}
var MAX_TEXT = 16777216;
function createImage(schema, protobufjs) {
  const readings = /* @__PURE__ */ new Map();
  const read = ({ node }) => {
    const known = readings.get(node) ?? readText(node, protobufjs);
    readings.set(node, known);
    return known;
  };
  const typesBy = (prepare) => {
    const roots = /* @__PURE__ */ new Map();
    return ({ file, fullName }) => {
      const known = roots.get(file);
      const loaded = known ?? load(file, schema, read, protobufjs);
      roots.set(file, loaded);
      if ("fault" in loaded) return loaded;
      if (known === void 0) prepare(loaded.types);
      const type = loaded.types.get(fullName);
      return type === void 0 ? { fault: `protobufjs does not see ${fullName}` } : { type };
    };
  };
  return { read, typeOf: typesBy(() => void 0), patientTypeOf: typesBy(requireNothing) };
}
function requireNothing(types) {
  for (const { fieldsArray } of types.values())
    for (const field of fieldsArray) if (field.required) Object.defineProperty(field, "required", { value: false });
}
function load(start, schema, read, protobufjs) {
  const files = filesBehind(start, schema);
  if (files.reduce((length, { node }) => length + node.text.length, 0) > MAX_TEXT)
    return { fault: `${start.path} needs more text than protobufjs can be given` };
  const root = quietRoot(protobufjs);
  for (const file of files) {
    const reading = read(file);
    const fault = "fault" in reading ? reading.fault : parseInto(reading.text, root, protobufjs, !declaresValue(file)).fault;
    if (fault !== null) return { fault: `protobufjs cannot read ${file.path}: ${fault}` };
  }
  try {
    return { types: linkAll(root, files, schema, protobufjs) };
  } catch (error) {
    return { fault: `protobufjs cannot link ${start.path}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
function declaresValue({ package: name, node }) {
  return name === "google.protobuf" && node.messages.some((message) => message.name.text === "Value");
}
function linkAll(root, files, schema, protobufjs) {
  const { Type, Field: PlainField, Service } = protobufjs.protobuf;
  renameGroups(root, protobufjs);
  const types = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Map();
  for (const object of [...objectsIn(root)]) {
    if (object instanceof Type) types.set(nameOf(object), object);
    else if (object instanceof PlainField) declared.set(nameOf(object), object);
    else if (object instanceof Service) object.parent?.remove(object);
  }
  const messages = messagesByFile(schema);
  for (const file of files) {
    for (const message of messages.get(file) ?? [])
      for (const field of message.fields)
        qualify(types.get(message.fullName)?.fieldsById[field.number], field, root, protobufjs);
    const scopes = [file, ...messages.get(file) ?? []];
    for (const extension of scopes.flatMap(({ extensions }) => extensions)) {
      const field = declared.get(extension.fullName);
      qualify(field, extension, root, protobufjs);
      extend(types.get(extension.parent?.fullName ?? ""), field, protobufjs);
    }
  }
  root.resolveAll();
  return types;
}
function nameOf({ fullName }) {
  return fullName.replace(/^\./, "");
}
function qualify(field, { map, type }, root, protobufjs) {
  const name = absoluteName(map?.value.type ?? type, root, protobufjs);
  if (field !== void 0 && name !== null) field.type = name;
}
function absoluteName(type, root, protobufjs) {
  if (type.kind === "message") return `.${type.message.fullName}`;
  if (type.kind === "enum") return `.${type.enum.fullName}`;
  return type.kind === "opaque" ? stubFor(type.name, root, protobufjs) : null;
}
function stubFor(name, root, { protobuf: { Type } }) {
  const path = ["$opaque", ...name.split(".")];
  const last = path.pop() ?? "";
  const scope = root.define(path);
  if (scope.get(last) === null) scope.add(new Type(last));
  return `.${[...path, last].join(".")}`;
}
function extend(type, declared, protobufjs) {
  if (type === void 0 || declared === void 0) return;
  const { fullName, id, rule, options } = declared;
  const field = new protobufjs.protobuf.Field(fullName, id, declared.type, rule, void 0, options);
  field.declaringField = declared;
  declared.extensionField = field;
  type.add(field);
}

// src/witness/lone.ts
function proveLone(pair, consequence, bench) {
  const age = writerIn(consequence);
  const { writer, reader } = orient(pair, age);
  const [here, there] = age === "old" ? ["old", "new"] : ["new", "old"];
  if (consequence.effect === "ignored" && writer?.kind === "message")
    return proveUnread(writer, consequence.contract, here, there, bench);
  if (consequence.effect === "absent" && reader?.kind === "message") return proveUnwritten(reader, here, there, bench);
  return unproven("it is no message");
}
function proveUnread(message, contract, here, there, bench) {
  const side = sideOf(message, bench[here], bench.fieldsOf);
  if ("fault" in side) return unproven(side.fault);
  const { type } = side;
  const [field] = message.fields;
  const value = new Map([
    ...smallest(message),
    ...field === void 0 ? [] : [[field.number, [someValue(field)]]]
  ]);
  const parcel = send(value, side, bench.protobufjs);
  if (parcel === null) return unproven("protobufjs cannot write it");
  return {
    writer: JSON.stringify(
      jsonOf(toPlain(parcel.value, type, bench.protobufjs.protobuf, "show"), type, bench.protobufjs)
    ),
    bytes: parcel.bytes === null || contract === "json" ? null : hexOf(parcel.bytes),
    reader: `error: there is no message ${message.fullName}`,
    runtime: "protobufjs",
    proven: !seesMessage(message, there, bench),
    message: { writer: message.fullName, reader: null }
  };
}
function proveUnwritten(message, here, there, bench) {
  const typed = bench[there].typeOf(message);
  if ("fault" in typed) return unproven(typed.fault);
  return {
    writer: `error: there is no message ${message.fullName}`,
    bytes: null,
    reader: "nothing comes",
    runtime: "protobufjs",
    proven: !seesMessage(message, here, bench),
    message: { writer: null, reader: message.fullName }
  };
}
function seesMessage({ fullName, file }, side, bench) {
  const files = [...bench.schemas[side].files.values()].filter((other) => other.package === file.package);
  return files.some((other) => {
    const reading = bench[side].read(other);
    return "fault" in reading || [...objectsIn(reading.root)].some((object) => object.fullName === `.${fullName}`);
  });
}

// src/witness/prover.ts
async function createProver(old, next, ways, { transport = "grpc", json = { reader: "strict", names: "json" } } = {}) {
  const protobufjs = await loadLibrary();
  const fieldsOf = ({ knownFields }) => knownFields;
  const bench = {
    old: createImage(old, protobufjs),
    new: createImage(next, protobufjs),
    schemas: { old, new: next },
    fieldsOf,
    ways,
    transport,
    json,
    protobufjs
  };
  return {
    prove: (finding) => new Map(
      shownOf(finding).flatMap((consequence) => {
        const witness = prove(finding, consequence, bench);
        return witness === null ? [] : [[consequence, witness]];
      })
    )
  };
}
function untried(finding, why) {
  return new Map(shownOf(finding).map((consequence) => [consequence, unproven(why)]));
}
function shownOf({ consequences }) {
  return consequences.filter(({ contract }) => contract !== "source");
}
function prove(finding, consequence, bench) {
  if (isOfCall(finding, consequence)) return proveCall(finding, consequence, bench);
  if (consequence.flow === null) return proveHttpCall(finding, consequence, bench);
  const { pair } = finding;
  if (pair.kind === "type") return proveLone(pair, consequence, bench);
  return proveReading(finding, consequence, bench);
}
function proveReading(finding, consequence, bench) {
  const whole = placesOf(finding, consequence, bench.ways);
  const isBare = consequence.contract === "json" || consequence.effect !== "rejected";
  const bare = isBare ? whole.map((place) => ({ ...place, bare: true })) : [];
  const places = [...whole, ...bare];
  let why = "no message was found that shows it";
  for (const channel of channelsFor(places, consequence, bench)) {
    for (const place of places) {
      const sides = sidesOf(place, consequence, bench);
      if ("fault" in sides) {
        why = sides.fault;
        continue;
      }
      const { effect, triggers } = consequence;
      const attempt = { place, sides, effect, triggers, channel, protobufjs: bench.protobufjs };
      const found = show(attempt);
      if (found !== null) return witnessOf(found, attempt, channel.runtime);
    }
  }
  const only = onlyRuntime(consequence);
  return only === null ? unproven(why) : unproven(`only ${only} shows it`, only);
}
function channelsFor(places, consequence, bench) {
  const { protobufjs, fieldsOf, json: use } = bench;
  const only = onlyRuntime(consequence);
  if (consequence.contract === "json") {
    const { writer, reader } = orient(bench.schemas, writerIn(consequence));
    const others2 = places.some(({ end }) => [end.writer, end.reader].some(requiresItself)) ? ["go"] : [];
    return [only, ...others2].map((runtime) => jsonChannel(runtime, { use, fieldsOf, writer, reader }, protobufjs));
  }
  const refuses = places.some(({ start }) => holds(start.reader, isEmpty) && holds(start.writer, hasGroup));
  const { runtimes } = consequence;
  const others = refuses ? (runtimes === "all" ? RUNTIMES : runtimes).filter((one) => one !== "js").slice(0, 1) : [];
  return [only, ...others].map((runtime) => binaryChannel(runtime, protobufjs));
}
var isEmpty = ({ knownFields }) => knownFields.length === 0;
var hasGroup = ({ knownFields }) => knownFields.some(({ delimited }) => delimited);
function holds(message, is) {
  const inside2 = /* @__PURE__ */ new Set([message]);
  for (const one of inside2) {
    if (is(one)) return true;
    for (const field of one.knownFields) for (const inner of [messageOf(field)]) if (inner !== null) inside2.add(inner);
  }
  return false;
}
function requiresItself(message) {
  const needed = /* @__PURE__ */ new Set();
  const queue = [message];
  for (let one = queue.pop(); one !== void 0; one = queue.pop()) {
    const inner = one.fields.flatMap(
      ({ presence, type }) => presence === "required" && type.kind === "message" ? [type.message] : []
    );
    if (inner.includes(message)) return true;
    for (const next of inner) if (!needed.has(next)) queue.push(next);
    for (const next of inner) needed.add(next);
  }
  return false;
}
function sidesOf({ start }, consequence, { old, new: next, fieldsOf }) {
  const writerIsOld = writerIn(consequence) === "old";
  const [here, there] = writerIsOld ? [old, next] : [next, old];
  const writer = sideOf(start.writer, here, fieldsOf);
  if ("fault" in writer) return writer;
  const reader = sideOf(start.reader, there, fieldsOf);
  return "fault" in reader ? reader : { writer, reader };
}
export {
  createProver,
  untried
};
