/** How messages travel in one contract, and which runtime reads them. */
import type { JsonUse } from '../compat/context.ts';
import type { MessageValue, Runtime } from '../compat/outcome.ts';
import { DIALECTS } from '../compat/runtimes.ts';
import type { Field, Message, Schema } from '../schema/model.ts';
import { type Arrival, type Parcel, receive, receiveAs, type Side, send } from './deliver.ts';
import { receiveJson, receiveJsonAs, sendJson, sendJsonAs } from './deliver-json.ts';
import { BINARY, type Format, jsonFormat } from './format.ts';
import type { Library } from './library.ts';

export interface Channel {
  readonly format: Format;
  /** Who reads: `protobufjs`, or another runtime's interpreter. */
  readonly runtime: string;
  readonly send: (value: MessageValue, side: Side) => Parcel | null;
  readonly receive: (parcel: Parcel, side: Side) => Arrival;
}

/** @param only the runtime to read as; null for protobufjs */
export function binaryChannel(only: Runtime | null, protobufjs: Library): Channel {
  const dialect = DIALECTS.find(({ runtime }) => runtime === only);
  return {
    format: BINARY,
    runtime: only ?? 'protobufjs',
    send: (value, side) => send(value, side, protobufjs),
    receive: (parcel, side) =>
      dialect === undefined ? receive(parcel, side, protobufjs) : receiveAs(dialect, parcel, side, protobufjs),
  };
}

/** What a channel of ProtoJSON needs to know of its two ends. */
export interface JsonEnds {
  readonly use: JsonUse;
  readonly fieldsOf: (message: Message) => readonly Field[];
  readonly writer: Schema;
  readonly reader: Schema;
}

/** The same in ProtoJSON. @param only the runtime to write and read as; null for protobufjs */
export function jsonChannel(
  only: Runtime | null,
  { use, fieldsOf, writer, reader }: JsonEnds,
  protobufjs: Library,
): Channel {
  const namedIn =
    ({ messages }: Schema) =>
    (name: string): Message | undefined =>
      messages.get(name);
  return {
    format: jsonFormat(use, fieldsOf, reader),
    runtime: only ?? 'protobufjs',
    send: (value, side) =>
      only === null ? sendJson(value, side, use, protobufjs) : sendJsonAs(value, side, use, namedIn(writer)),
    receive: (parcel, side) =>
      only === null
        ? receiveJson(parcel, side, use, protobufjs)
        : receiveJsonAs(only, parcel, side, use, namedIn(reader), protobufjs),
  };
}
