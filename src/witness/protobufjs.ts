/** protobufjs and its ProtoJSON extension: one part of the program, read from disk when it is wanted. */
export { default as protobuf } from 'protobufjs';
export * as protojson from 'protobufjs/ext/protojson.js';
