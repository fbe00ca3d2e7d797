/**
 * How much a message, oneof or enum may declare where `features.enforce_proto_limits` is PROTO_LIMITS2026, as by default
 * in edition 2026 (protobuf.dev "Feature Settings for Editions"; descriptor.cc, `ValidateProtoLimits`).
 */
import type { EnumNode, MessageNode, OneofNode, Word } from './ast.ts';
import { type FeatureSet, resolveFeatures } from './features.ts';
import type { Fault } from './link-problems.ts';

const FIELDS_PER_MESSAGE = 1500;
const ONEOFS_PER_MESSAGE = 1000;
const FIELDS_PER_ONEOF = 1200;
const VALUES_PER_ENUM = 1700;

/** @param features those of the message itself @returns the faults of the message and of its oneofs */
export function messageSizeFaults(node: MessageNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  if (isLimited(features)) {
    atMost(FIELDS_PER_MESSAGE, node.fields.length, 'message', node.name, 'fields', faults);
    atMost(ONEOFS_PER_MESSAGE, node.oneofs.length, 'message', node.name, 'oneofs', faults);
  }
  // A oneof may set the feature itself, but what is too small to matter is not counted.
  if (node.fields.length <= FIELDS_PER_ONEOF) return faults;
  const members = new Map<OneofNode, number>();
  for (const { oneof } of node.fields) if (oneof !== null) members.set(oneof, (members.get(oneof) ?? 0) + 1);
  for (const oneof of node.oneofs) {
    if (!isLimited(resolveFeatures(features, oneof.options))) continue;
    atMost(FIELDS_PER_ONEOF, members.get(oneof) ?? 0, 'oneof', oneof.name, 'fields', faults);
  }
  return faults;
}

/** @param features those of the enum itself */
export function enumSizeFaults(node: EnumNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  if (isLimited(features)) atMost(VALUES_PER_ENUM, node.values.length, 'enum', node.name, 'values', faults);
  return faults;
}

function isLimited({ enforce_proto_limits }: FeatureSet): boolean {
  return enforce_proto_limits === 'PROTO_LIMITS2026';
}

function atMost(limit: number, count: number, kind: string, name: Word, what: string, faults: Fault[]): void {
  if (count <= limit) return;
  const advice = `Split it, or set \`features.enforce_proto_limits = LEGACY_NO_EXPLICIT_LIMITS\` in it.`;
  const message = `the ${kind} \`${name.text}\` has ${count} ${what}; edition 2026 allows ${limit}. ${advice}`;
  faults.push({ message, range: name.range, fatal: true });
}
