import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  loadLibrary,
  objectsIn,
  protocName,
  readText
} from "./chunk-ZTAHDTIY.js";
import {
  spanOf
} from "./chunk-IMUFBQGH.js";

// src/witness/declarations.ts
function declarationsOf(file) {
  const scope = file.package?.text ?? "";
  return [
    ...file.messages.flatMap((message) => inMessage(message, scope)),
    ...file.enums.flatMap((node) => inEnum(node, scope)),
    ...file.services.flatMap((service) => inService(service, scope)),
    ...file.extends.flatMap((node) => inExtend(node, scope))
  ];
}
function within(scope, name) {
  return scope === "" ? name : `${scope}.${name}`;
}
function inMessage(node, outer) {
  const scope = within(outer, node.name.text);
  return [
    { kind: "message", fullName: scope, says: "", range: node.name.range },
    ...node.fields.flatMap((field) => inField(field, scope)),
    ...node.oneofs.map(
      ({ name }) => ({ kind: "oneof", fullName: within(scope, name.text), says: "", range: name.range })
    ),
    ...node.messages.flatMap((message) => inMessage(message, scope)),
    ...node.enums.flatMap((one) => inEnum(one, scope)),
    ...node.extends.flatMap((one) => inExtend(one, scope))
  ];
}
function inField(field, scope) {
  const declared = {
    kind: "field",
    fullName: within(scope, field.name.text),
    says: fieldText(field, field.oneof === null ? "" : ` in oneof ${field.oneof.name.text}`),
    range: field.name.range
  };
  return field.group === null ? [declared] : [declared, ...inMessage(field.group, scope)];
}
function fieldText({ label, type, map, number }, suffix) {
  const kept = label?.text === "repeated" || label?.text === "required" ? `${label.text} ` : "";
  const text = map === null ? type.text : `map<${map.key.text}, ${map.value.text}>`;
  return `${kept}${text} = ${number.value}${suffix}`;
}
function inExtend({ extendee, fields }, scope) {
  return fields.flatMap((field) => [
    {
      kind: "extension",
      fullName: within(scope, field.name.text),
      says: fieldText(field, ` of ${extendee.text}`),
      range: field.name.range
    },
    ...field.group === null ? [] : inMessage(field.group, scope)
  ]);
}
function inEnum(node, outer) {
  const scope = within(outer, node.name.text);
  return [
    { kind: "enum", fullName: scope, says: "", range: node.name.range },
    ...node.values.map(
      ({ name, number }) => ({
        kind: "enum value",
        fullName: within(scope, name.text),
        says: `= ${number.value}`,
        range: name.range
      })
    )
  ];
}
function inService(node, outer) {
  const scope = within(outer, node.name.text);
  const typeText = ({ stream, type }) => `${stream ? "stream " : ""}${type.text}`;
  return [
    { kind: "service", fullName: scope, says: "", range: node.name.range },
    ...node.methods.map(
      ({ name, input, output }) => ({
        kind: "method",
        fullName: within(scope, name.text),
        says: `(${typeText(input)}) returns (${typeText(output)})`,
        range: name.range
      })
    )
  ];
}

// src/witness/declarations-protobufjs.ts
function declarationsIn(root, { protobuf: { Type, Enum, Service, Field } }) {
  const found = [];
  for (const object of objectsIn(root)) {
    if (object instanceof Type) found.push(...ofType(object));
    else if (object instanceof Enum) found.push(...ofEnum(object));
    else if (object instanceof Service) found.push(...ofService(object));
    else if (object instanceof Field) found.push(ofField(object, "extension", ` of ${object.extend}`));
  }
  return found;
}
function nameOf({ fullName }) {
  return fullName.replace(/^\./, "");
}
function ofType(type) {
  const real = type.oneofsArray.filter((oneof) => !isSynthetic(oneof));
  return [
    { kind: "message", fullName: nameOf(type), says: "" },
    ...type.fieldsArray.map(
      (field) => ofField(field, "field", real.some((oneof) => oneof === field.partOf) ? ` in oneof ${field.partOf?.name}` : "")
    ),
    ...real.map((oneof) => ({ kind: "oneof", fullName: nameOf(oneof), says: "" }))
  ];
}
function isSynthetic({ fieldsArray, oneof }) {
  const [field] = fieldsArray;
  return oneof.length === 1 && field?.options?.proto3_optional === true;
}
function ofField(field, kind, suffix) {
  const rule = field.rule;
  const label = rule === "repeated" || rule === "required" ? `${rule} ` : "";
  const key = field.map ? field.keyType : null;
  const type = key === null ? field.type : `map<${key}, ${field.type}>`;
  return { kind, fullName: fieldName(field), says: `${label}${type} = ${field.id}${suffix}` };
}
function fieldName(field) {
  return `${nameOf(field).slice(0, -field.name.length)}${protocName(field)}`;
}
function ofEnum(declared) {
  const scope = nameOf(declared);
  return [
    { kind: "enum", fullName: scope, says: "" },
    ...Object.entries(declared.values).map(
      ([name, number]) => ({ kind: "enum value", fullName: `${scope}.${name}`, says: `= ${number}` })
    )
  ];
}
function ofService(service) {
  const typeText = (stream, type) => `${stream === true ? "stream " : ""}${type}`;
  return [
    { kind: "service", fullName: nameOf(service), says: "" },
    ...service.methodsArray.map(
      (method) => ({
        kind: "method",
        fullName: nameOf(method),
        says: `(${typeText(method.requestStream, method.requestType)}) returns (${typeText(method.responseStream, method.responseType)})`
      })
    )
  ];
}

// src/witness/gaps.ts
var GAPS = [
  {
    what: "anything named `__proto__`, and what is in it, is dropped",
    explains: (ours, theirs) => theirs === null && ours?.fullName.split(".").includes("__proto__") === true
  },
  {
    what: "an enum value called `option` is taken for an option",
    explains: (ours, theirs) => theirs === null && ours?.kind === "enum value" && ours.fullName.endsWith(".option")
  }
];

// src/witness/second-opinion.ts
async function secondOpinion(files) {
  if (files.length === 0) return [];
  const protobufjs = await loadLibrary();
  return files.flatMap((file) => {
    const reading = readText(file.node, protobufjs);
    return "fault" in reading ? [] : disagreements(file, declarationsIn(reading.root, protobufjs));
  });
}
function disagreements(file, theirs) {
  const ours = declarationsOf(file.node);
  const seen = new Map(theirs.map((one) => [keyOf(one), one]));
  const known = new Set(ours.map(keyOf));
  const problems = [];
  for (const one of ours) {
    const other = seen.get(keyOf(one)) ?? null;
    if (other?.says !== one.says) note(problems, file, one, other);
  }
  for (const other of theirs) if (!known.has(keyOf(other))) note(problems, file, null, other, enclosing(other, ours));
  return problems;
}
function keyOf({ kind, fullName }) {
  return `${kind} ${fullName}`;
}
function enclosing({ fullName }, ours) {
  const around = ours.filter((one) => fullName.startsWith(`${one.fullName}.`));
  return around.reduce(
    (best, one) => best === null || one.fullName.length > best.fullName.length ? one : best,
    null
  );
}
function note(problems, { path, node }, ours, theirs, near = ours) {
  if (GAPS.some(({ explains }) => explains(ours, theirs))) return;
  const { line, column } = near === null ? { line: 1, column: 1 } : spanOf(node, near.range);
  const message = `two parsers disagree about ${ours?.kind ?? theirs?.kind} ${ours?.fullName ?? theirs?.fullName}: here it ${said(ours)}, for protobufjs it ${said(theirs)}. This is a bug in one of them, so there is no verdict. Please report it with this file.`;
  problems.push({ file: path, line, column, message, fatal: true });
}
function said(declaration) {
  if (declaration === null) return "is not there";
  return declaration.says === "" ? "is there" : `is \`${declaration.says}\``;
}
export {
  secondOpinion
};
