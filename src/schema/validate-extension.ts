/** Rules for extensions: what may be extended, and with which numbers. */
import { type FieldWork, MAX_MESSAGE_SET_NUMBER } from './link-drafts.ts';
import { type Fault, lineOf } from './link-problems.ts';
import type { Field, Message, NumberSpan } from './model.ts';
import { collisionFault, isStyle2026 } from './validate-style.ts';

/** The messages that proto3 files may extend: these alone hold custom options. */
const OPTIONS: ReadonlySet<string> = new Set(
  ['File', 'Message', 'Field', 'Oneof', 'ExtensionRange', 'Enum', 'EnumValue', 'Service', 'Method'].map(
    (kind) => `google.protobuf.${kind}Options`,
  ),
);

/** @returns the faults of one extension whose extendee is known */
export function extensionFaults({ field, node, features }: FieldWork): Fault[] {
  const { parent } = field;
  if (parent === null) return [];
  const faults: Fault[] = [];
  const collision = isStyle2026(features) ? collisionFault('extension', node.name, namesIn(parent)) : null;
  if (collision !== null) faults.push(collision);
  // Numbers that no message can have are refused with the field (`validate-field.ts`).
  const possible = field.number > 0 && field.number <= MAX_MESSAGE_SET_NUMBER;
  if (possible && !isExtensible(parent, field.number)) {
    faults.push({ message: outside(field, parent), range: node.number.range, fatal: true });
  }
  if (field.file.node.syntax === 'proto3' && !OPTIONS.has(parent.fullName)) {
    const message = `proto3 files can only extend the options of descriptor.proto, not \`${parent.fullName}\`. Use \`google.protobuf.Any\`, or proto2 or an edition.`;
    faults.push({ message, range: node.name.range, fatal: true });
  }
  if (parent.messageSet && (field.repeated || (field.type.kind !== 'message' && field.type.kind !== 'opaque'))) {
    const message = 'an extension of a message set must be one optional message. Change its type.';
    faults.push({ message, range: node.type.range, fatal: true });
  }
  return faults;
}

const names = new WeakMap<Message, ReadonlySet<string>>();

/** The names of the fields and oneofs that the message itself declares. */
function namesIn(message: Message): ReadonlySet<string> {
  const known = names.get(message);
  if (known !== undefined) return known;
  const made = new Set([...message.fields, ...message.oneofs].map(({ name }) => name));
  names.set(message, made);
  return made;
}

const sorted = new WeakMap<Message, readonly NumberSpan[]>();

function isExtensible(message: Message, number: number): boolean {
  let ranges = sorted.get(message);
  if (ranges === undefined) {
    ranges = [...message.extensionRanges].sort((a, b) => a.start - b.start);
    sorted.set(message, ranges);
  }
  let low = 0;
  for (let high = ranges.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return number <= (ranges[low - 1]?.end ?? 0);
}

function outside(field: Field, parent: Message): string {
  if (parent.extensionRanges.length === 0) {
    return `\`${parent.fullName}\` has no extension range, so it cannot be extended. Give it \`extensions ${field.number};\`.`;
  }
  const ranges = parent.extensionRanges
    .slice(0, 5)
    .map(({ start, end }) => (start === end ? `${start}` : `${start} to ${end}`));
  const more = parent.extensionRanges.length > 5 ? ', …' : '';
  return `\`${parent.fullName}\` has no extension range around ${field.number}. Choose a number in ${ranges.join(', ')}${more}.`;
}

/** An extension number taken twice, with the file that the fault is in. */
export interface NumberClash {
  readonly field: Field;
  readonly fault: Fault;
}

/** @returns one fault per extension whose number another extension of the same message has already */
export function extensionNumberClashes(extensionsOf: ReadonlyMap<Message, readonly Field[]>): NumberClash[] {
  const clashes: NumberClash[] = [];
  for (const [extendee, fields] of extensionsOf) {
    const seen = new Map<number, Field>();
    for (const field of fields) {
      const other = seen.get(field.number);
      if (other === undefined) seen.set(field.number, field);
      else clashes.push(clashOf(extendee, field, other));
    }
  }
  return clashes;
}

function clashOf(extendee: Message, field: Field, other: Field): NumberClash {
  const range = field.node?.number.range ?? { start: 0, end: 0 };
  const line = other.node === null ? 1 : lineOf(other.file.node, other.node.number.range);
  const message = `the number ${field.number} of \`${extendee.fullName}\` is taken by the extension \`${other.fullName}\` (${other.file.path}:${line}). Choose another one.`;
  // Two projects in one tree may number their custom options alike; no wire format depends on it.
  const fatal = field.file === other.file || !OPTIONS.has(extendee.fullName);
  return { field, fault: { message, range, fatal } };
}
