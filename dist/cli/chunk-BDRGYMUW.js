import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/witness/witness.ts
function unproven(why, runtime = "protobufjs") {
  return { writer: "", bytes: null, reader: `unproven: ${why}`, runtime, proven: false, message: null };
}
function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export {
  unproven,
  hexOf
};
