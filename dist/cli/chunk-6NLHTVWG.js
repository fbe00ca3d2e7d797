import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/witness/library.ts
async function loadLibrary() {
  const [{ default: library }, { default: json }] = await Promise.all([
    import("./protobufjs-LYAXEJC4.js"),
    import("./protojson-TAJ5D5TL.js")
  ]);
  return { protobuf: library, protojson: json };
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

export {
  loadLibrary,
  quietRoot,
  objectsIn,
  readText,
  parseInto
};
