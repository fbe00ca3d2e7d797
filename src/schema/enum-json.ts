/**
 * What a value of an enum is called in ProtoJSON: its name, or what `(pb.enumvalue.json).string` says (edition 2026;
 * protobuf.dev "ProtoJSON Format"; google/protobuf/json_enumvalue_options.proto).
 */
import type { OptionNode } from './ast.ts';

/** A custom string, and the option that sets it. */
export interface CustomJson {
  readonly text: string;
  readonly option: OptionNode;
}

const OPTION = /^\(\.?pb\.enumvalue\.json\)(\.string)?$/;

/** @returns the option in one of its forms, `(pb.enumvalue.json).string = "x"` and `(pb.enumvalue.json) = { string: "x" }`, or null */
export function jsonOptionOf(options: readonly OptionNode[]): OptionNode | null {
  return options.find(({ name }) => OPTION.test(name)) ?? null;
}

/** @returns the string that the options of an enum value set, or null. What is set to nothing is not set */
export function customJsonOf(options: readonly OptionNode[]): CustomJson | null {
  const option = options.length === 0 ? null : jsonOptionOf(options);
  if (option === null) return null;
  const { name, value } = option;
  const inner = value.kind === 'message' ? value.entries.find((entry) => entry.name === 'string')?.value : value;
  if (inner?.kind !== 'string' || (value.kind === 'message') === name.endsWith('.string')) return null;
  return { text: new TextDecoder().decode(inner.bytes), option };
}
