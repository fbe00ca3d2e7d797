import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/compat/outcome.ts
var EFFECTS = [
  "retyped",
  "absent",
  "ignored",
  "presence",
  "unnamed",
  "dropped",
  "uncompilable",
  "altered",
  "rejected",
  "hangs",
  "unimplemented"
];
var RUNTIMES = ["go", "java", "cpp", "python", "js", "es"];

export {
  EFFECTS,
  RUNTIMES
};
