/** protobufjs and its ProtoJSON extension: one part of the program, read from disk when it is wanted. */
import * as extension from 'protobufjs/ext/protojson.js';

export { default as protobuf } from 'protobufjs';

/** Node.js gives what a CommonJS module exports as its default; bundlers and Jest give each export by its name too. */
export const { default: protojson = extension } = extension as typeof extension & {
  readonly default?: typeof extension;
};
