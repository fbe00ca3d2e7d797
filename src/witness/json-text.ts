/** Messages as people read them: ProtoJSON (protobuf.dev "ProtoJSON Format") by protobufjs. */
import type protobuf from 'protobufjs';
import type { Library } from './library.ts';

/** @returns ProtoJSON; where there is none, as for a Timestamp out of range, the fields as they are */
export function jsonOf(message: object, type: protobuf.Type, { protojson }: Library): unknown {
  try {
    return protojson.toJson(type, message as Record<string, unknown>);
  } catch {
    return type.toObject(message as protobuf.Message, { longs: String, enums: String, bytes: String, json: true });
  }
}
