import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unproven
} from "./chunk-BDRGYMUW.js";
import {
  MEETINGS,
  TooDeep,
  around,
  isList,
  isObject,
  jsonText2 as jsonText,
  kindOf,
  normalText,
  sampleOf,
  targetOf,
  useOf
} from "./chunk-IMUFBQGH.js";

// src/witness/stored-json/decode.ts
var Refusal = class extends Error {
  at;
  constructor(message, at2) {
    super(message);
    this.at = at2;
  }
};
function decode(written, element, reader, forgives = () => false) {
  const read = reader === "lenient" ? readLenient : readStrict;
  const inner = (value, place, at2) => {
    try {
      return read(value, place, at2, { read: inner, forgives });
    } catch (error) {
      if (error instanceof Refusal && forgives(error.at)) return void 0;
      throw error;
    }
  };
  try {
    return { value: inner(written, element, []) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message, at: error.at };
    throw error;
  }
}
var DEEPEST = 20;
function zeroOf(element, depth = 0) {
  if (element === null || depth > DEEPEST) return null;
  const { shape, nullable } = useOf(element);
  if (nullable || shape.opaque !== null) return null;
  const { kinds } = shape;
  if (kinds.has("string")) return "";
  if (kinds.has("boolean")) return false;
  if (kinds.has("integer") || kinds.has("number")) return 0n;
  if (kinds.has("array")) return [];
  const properties = [...shape.properties ?? []];
  return new Map(properties.map(([name, property]) => [name, zeroOf(property, depth + 1)]));
}
function readLenient(written, element, at2, { read }) {
  if (element === null) return written;
  const { shape, nullable } = useOf(element);
  if (shape.opaque !== null) return written;
  if (written === null) return nullable ? null : zeroOf(element);
  checkKind(written, shape, at2);
  if (isList(written)) return written.map((item, i) => read(item, shape.items, [...at2, i]) ?? null);
  if (!isObject(written)) return asNumber(written, shape);
  if (namesIn(shape) === null) return entries(written, shape, at2, read);
  const properties = [...shape.properties ?? []];
  const held = new Map(properties.map(([name, property]) => [name, zeroOf(property)]));
  for (const [key, value] of written) {
    const name = properties.find(([own]) => own === key)?.[0] ?? properties.find(([own]) => alike(own, key))?.[0];
    const inner = name === void 0 ? shape.rest : shape.properties?.get(name) ?? "open";
    if (typeof inner !== "string") set(held, name ?? key, read(value, inner, [...at2, key]));
  }
  return held;
}
function set(held, name, value) {
  if (value !== void 0) held.set(name, value);
}
function readStrict(written, element, at2, { read, forgives }) {
  if (element === null) return written;
  const { shape, nullable } = useOf(element);
  if (shape.opaque !== null) return written;
  if (written === null && nullable) return null;
  checkKind(written, shape, at2);
  if (shape.values !== null && !shape.values.some((value) => normalText(value) === normalText(written)))
    throw new Refusal(`unknown value ${jsonText(written)}`, at2);
  if (isList(written)) return written.map((item, i) => read(item, shape.items, [...at2, i]) ?? null);
  if (!isObject(written)) return asNumber(written, shape);
  if (namesIn(shape) === null) return entries(written, shape, at2, read);
  const held = /* @__PURE__ */ new Map();
  for (const [key, value] of written) {
    const inner = shape.properties?.get(key) ?? shape.rest;
    if (typeof inner !== "string") set(held, key, read(value, inner, [...at2, key]));
    else if (inner === "closed") refuse(`unknown field "${key}"`, [...at2, key], forgives);
  }
  for (const [name, property] of shape.properties ?? [])
    if (property.required && !written.has(name)) refuse(`missing field "${name}"`, [...at2, name], forgives);
  return held;
}
function refuse(message, at2, forgives) {
  if (!forgives(at2)) throw new Refusal(message, at2);
}
function namesIn({ properties, rest }) {
  return properties !== null || rest === "closed" ? true : null;
}
function entries(written, { rest }, at2, read) {
  const element = typeof rest === "string" ? null : rest;
  const held = /* @__PURE__ */ new Map();
  for (const [key, value] of written) set(held, key, read(value, element, [...at2, key]));
  return held;
}
function alike(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}
function checkKind(written, { kinds, width }, at2) {
  const kind = kindOf(written);
  if (!kinds.has(kind)) throw new Refusal(`expected ${[...kinds].join(" or ")}, found ${jsonText(written)}`, at2);
  if (typeof written !== "bigint" || width === null || kinds.has("number")) return;
  if (written < width.least || written > width.most)
    throw new Refusal(`${written} does not fit into ${width.name}`, at2);
}
function asNumber(written, { kinds }) {
  if (typeof written !== "bigint" || !kinds.has("number")) return written;
  return BigInt(Number(written));
}

// src/witness/stored-json/fill.ts
function filled(document, at2, writer, reader) {
  const [theirs, ours] = [placeOf(writer, at2), placeOf(reader, at2)];
  if (theirs === void 0) return null;
  const sample = sampleOf(theirs ?? ours ?? null);
  return sample === void 0 ? null : put(document, at2, sample);
}
function placeOf(root, path) {
  let place = root;
  for (const step of path) {
    if (place === null) return null;
    const { properties, rest, items } = targetOf(place).shape;
    if (typeof step === "number") place = items;
    else {
      const named = properties?.get(step);
      if (named === void 0 && typeof rest === "string" && (properties !== null || rest === "closed"))
        return void 0;
      place = named ?? (typeof rest === "string" ? null : rest);
    }
  }
  return place;
}
function put(value, [step, ...rest], sample) {
  if (step === void 0) return sample;
  if (typeof step === "number") {
    if (!isList(value)) return null;
    const inner2 = put(value[step] ?? null, rest, sample);
    return inner2 === null ? null : value.with(step, inner2);
  }
  if (!isObject(value) || rest.length > 0 && !value.has(step)) return null;
  const inner = rest.length === 0 ? sample : put(value.get(step) ?? null, rest, sample);
  return inner === null ? null : new Map([...value, [step, inner]]);
}

// src/witness/stored-json/observe.ts
function observe(written, read, element) {
  const seen = /* @__PURE__ */ new Set();
  look(written, read, element, seen);
  return seen;
}
function look(written, read, element, seen) {
  if (written === void 0) return;
  if (read === void 0) seen.add("ignored");
  else if (written === null) {
    if (read !== null) seen.add("presence");
  } else if (isList(written) && isList(read)) {
    const items = element === null ? null : useOf(element).shape.items;
    for (const [i, item] of written.entries()) look(item, read[i], items, seen);
  } else if (isObject(written) && isObject(read)) lookInside(written, read, element, seen);
  else if (normalText(written) !== normalText(read)) seen.add("altered");
  else if (isUnlisted(read, element)) seen.add("unnamed");
}
function lookInside(written, read, element, seen) {
  const shape = element === null ? null : useOf(element).shape;
  for (const [name, value] of written) {
    const key = read.has(name) ? name : [...read.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
    const rest = shape === null || typeof shape.rest === "string" ? null : shape.rest;
    look(value, read.get(key), shape?.properties?.get(key) ?? rest, seen);
  }
}
function isUnlisted(read, element) {
  const values = element === null ? null : useOf(element).shape.values;
  return values !== null && values !== void 0 && !values.some((value) => normalText(value) === normalText(read));
}
function lacks(written, element) {
  if (written === void 0) return true;
  if (element === null) return false;
  const { properties, rest, items } = useOf(element).shape;
  if (isList(written)) return written.some((item) => lacks(item, items));
  if (!isObject(written)) return false;
  const entries2 = typeof rest === "string" ? null : rest;
  const missing = [...properties?.keys() ?? []].some((name) => !written.has(name));
  return missing || [...written].some(([name, value]) => lacks(value, properties?.get(name) ?? entries2));
}
function valueAt(value, path) {
  let at2 = value;
  for (const step of path) {
    if (at2 === void 0 || at2 === null) return void 0;
    if (typeof step === "number") at2 = isList(at2) ? at2[step] : void 0;
    else at2 = isObject(at2) ? at2.get(step) : void 0;
  }
  return at2;
}

// src/witness/stored-json/prove.ts
function proveStored(finding) {
  return new Map(finding.consequences.map((consequence) => [consequence, proveOrSay(finding, consequence)]));
}
function proveOrSay(finding, consequence) {
  try {
    return prove(finding, consequence);
  } catch (error) {
    if (error instanceof TooDeep && finding.pair.kind === "stored") return unproven(NOT_FOUND, finding.pair.model);
    throw error;
  }
}
function prove(finding, consequence) {
  const { pair } = finding;
  if (pair.kind !== "stored") throw new TypeError("the finding is of a protocol");
  const runtime = pair.model;
  for (const cause of pair.causes) {
    const same = cause.consequences.find(
      ({ skew, effect }) => skew === consequence.skew && effect === consequence.effect
    );
    if (same !== void 0) return prove(cause, same);
  }
  const writer = MEETINGS.find(({ skew }) => skew === consequence.skew)?.writer ?? "old";
  const ends = endsOf(pair, writer);
  if (ends.reader === null) return lone(sampleOf(ends.writer), "this version does not look at it", runtime);
  if (ends.writer === null) return lone(void 0, "there is no such document", runtime);
  for (const alone of [false, true])
    for (const begin of beginnings(pair, writer))
      for (const sample of samplesOf(pair, writer, consequence)) {
        const shown = show({ ...begin, alone }, sample, pair, consequence);
        if (shown !== null) return { ...shown, bytes: null, runtime, proven: true, message: null };
      }
  return unproven(NOT_FOUND, runtime);
}
var NOT_FOUND = "no document was found that shows it";
function lone(sample, reader, runtime) {
  const writer = sample === void 0 ? "" : jsonText(sample);
  return { writer, bytes: null, reader, runtime, proven: true, message: null };
}
function endsOf({ way: { documents } }, writer) {
  return { writer: documents[writer], reader: documents[writer === "old" ? "new" : "old"] };
}
function beginnings(pair, side) {
  const found = [];
  let { writer, reader } = endsOf(pair, side);
  const { steps } = pair.way;
  const other = side === "old" ? "new" : "old";
  for (let i = 0; i <= steps.length && writer !== null && reader !== null; i++) {
    found.push({ writer, reader, steps: steps.slice(i), side });
    const step = steps[i];
    if (step === void 0) break;
    writer = inside(writer, step, side);
    reader = inside(reader, step, other);
  }
  return found;
}
function inside(element, step, side) {
  const { shape } = targetOf(element);
  if (step.kind === "item") return shape.items;
  const entries2 = typeof shape.rest === "string" ? null : shape.rest;
  return step.kind === "entry" ? entries2 : shape.properties?.get(step[side]) ?? entries2;
}
function samplesOf(pair, side, { samples = [] }) {
  const own = pair[side];
  return [...samples, ...own === null ? [void 0] : [sampleOf(own)]];
}
function show({ writer, reader, steps, side, alone }, sample, { model }, { effect }) {
  const inwards = steps.map(
    (step) => step.kind === "property" ? { kind: "property", name: step[side] } : step
  );
  const least = around(writer, inwards, sample);
  if (least === void 0) return null;
  const { document, decoded } = readable(least, { writer, reader, path: pathIn(least, inwards), model, alone, effect });
  const path = pathIn(document, inwards);
  const there = readPath(path, steps, side);
  if (!shows(effect, { document, decoded, path, readPath: there, reader: at(reader, steps, side) })) return null;
  return {
    writer: textOf(document, path),
    reader: "refused" in decoded ? `error: ${placed(decoded)}` : textOf(decoded.value, there)
  };
}
var MOST_FILLED = 8;
function readable(least, { writer, reader, path, model, alone, effect }) {
  const isHere = (at2) => path.every((step, i) => at2[i] === step);
  const forgives = (at2) => alone && (!isHere(at2) || effect !== "rejected" && at2.length > path.length);
  let document = least;
  let lacking = null;
  for (let i = 0; i < MOST_FILLED; i++) {
    const decoded = decode(document, reader, model, forgives);
    if (!("refused" in decoded)) return effect === "rejected" && lacking !== null ? lacking : { document, decoded };
    if (isHere(decoded.at) && decoded.at.length === path.length) return { document, decoded };
    if (isHere(decoded.at)) lacking ??= { document, decoded };
    const fuller = filled(document, decoded.at, writer, reader);
    if (fuller === null || valueAt(document, decoded.at) !== void 0) return { document, decoded };
    document = fuller;
  }
  return { document, decoded: decode(document, reader, model, forgives) };
}
function placed({ refused, at: where }) {
  return where.length === 0 ? refused : `${where.join(".")}: ${refused}`;
}
function textOf(value, path) {
  return value === void 0 ? "nothing" : jsonText(pathFirst(value, path));
}
function pathFirst(value, [step, ...rest]) {
  if (typeof step === "number" && isList(value))
    return value.map((item, i) => i === step ? pathFirst(item, rest) : item);
  const inner = typeof step === "string" && isObject(value) ? value.get(step) : void 0;
  if (typeof step !== "string" || !isObject(value) || inner === void 0) return value;
  return new Map([[step, pathFirst(inner, rest)], ...[...value].filter(([name]) => name !== step)]);
}
function at(reader, steps, side) {
  let element = reader;
  for (const step of steps) element = element === null ? null : inside(element, step, side === "old" ? "new" : "old");
  return element;
}
function shows(effect, { document, decoded, path, readPath: there, reader }) {
  if ("refused" in decoded) return effect === "rejected" && path.every((step, i) => decoded.at[i] === step);
  const [written, read] = [valueAt(document, path), valueAt(decoded.value, there)];
  if (effect === "absent") return lacks(written, reader);
  return observe(written, read, reader).has(effect);
}
function pathIn(document, inwards) {
  const path = [];
  let value = document;
  for (const step of inwards) {
    const free = value !== void 0 && isObject(value) ? [...value.keys()].at(-1) ?? "" : "";
    const name = step.kind === "item" ? 0 : step.kind === "entry" ? free : step.name;
    path.push(name);
    value = value === void 0 ? void 0 : typeof name === "number" ? isList(value) ? value[name] : void 0 : valueAt(value, [name]);
  }
  return path;
}
function readPath(path, steps, side) {
  return path.map((name, i) => {
    const step = steps[i];
    return step?.kind === "property" ? step[side === "old" ? "new" : "old"] : name;
  });
}
export {
  proveStored
};
