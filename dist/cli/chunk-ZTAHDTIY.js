import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/witness/library.ts
async function loadLibrary() {
  return import("./protobufjs-4QDJHBVT.js");
}
function quietRoot({ protobuf: { Root } }) {
  const root = new Root();
  const nothing = () => void 0;
  Object.assign(root, { _handleAdd: nothing, _handleRemove: nothing });
  return root;
}
function* objectsIn(namespace) {
  for (const object of namespace.nestedArray) {
    yield object;
    if ("nestedArray" in object) yield* objectsIn(object);
  }
}

// src/witness/text.ts
var MAX_FIELDS = 5e3;
function readText(file, protobufjs) {
  if (hasHugeMessage(file.messages)) return { fault: `a message has more than ${MAX_FIELDS} fields` };
  const plain = parseInto(file.text, quietRoot(protobufjs), protobufjs);
  if (plain.fault === null) return { text: file.text, root: plain.root };
  const text = withoutComments(file.text);
  const bare = parseInto(text, quietRoot(protobufjs), protobufjs);
  return bare.fault === null ? { text, root: bare.root } : { fault: plain.fault };
}
function parseInto(text, root, { protobuf }, keepCase = true) {
  try {
    protobuf.parse(text, root, { keepCase });
    return { root, fault: null };
  } catch (error) {
    return { root, fault: error instanceof Error ? error.message : String(error) };
  }
}
function hasHugeMessage(messages) {
  return messages.some((message) => message.fields.length > MAX_FIELDS || hasHugeMessage(message.messages));
}
var COMMENT_OR_STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function withoutComments(text) {
  return text.replace(COMMENT_OR_STRING, (found) => found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found);
}

// src/witness/groups.ts
function protocName({ name, type, parent }) {
  const declared = parent?.get(type);
  const isGroup = declared && "group" in declared && declared.group === true;
  return isGroup ? type.toLowerCase() : name;
}
function renameGroups(root, { protobuf: { Type, Field } }) {
  const fields = [...objectsIn(root)].flatMap((object) => {
    if (object instanceof Type) return object.fieldsArray;
    return object instanceof Field ? [object] : [];
  });
  for (const field of fields) rename(field, protocName(field));
}
function rename(field, name) {
  const { parent, partOf } = field;
  if (field.name === name || parent === null) return;
  parent.remove(field);
  const members = partOf?.oneof ?? [];
  members.splice(0, members.length, ...members.map((member) => member === field.name ? name : member));
  field.name = name;
  parent.add(field);
}

export {
  loadLibrary,
  quietRoot,
  objectsIn,
  protocName,
  renameGroups,
  readText,
  parseInto
};
