/** Which features a field may set itself (descriptor.cc, `ValidateFieldFeatures`). */
import { type FeatureSetting, featureSettings } from './features.ts';
import type { FieldWork } from './link-drafts.ts';
import type { Fault } from './link-problems.ts';
import { isPackable } from './link-resolve.ts';
import type { Field, ValueType } from './model.ts';

/** @returns the faults of the features that the field sets; those of its file or oneof do not matter */
export function fieldFeatureFaults({ field }: FieldWork): Fault[] {
  if (field.file.node.syntax !== 'editions') return [];
  return featureSettings(field.options).flatMap((setting) => {
    const message = messageOf(field, setting);
    return message === null ? [] : [{ message, range: setting.nameRange, fatal: true }];
  });
}

function messageOf(field: Field, { name, value }: FeatureSetting): string | null {
  const text = value.kind === 'identifier' ? value.text : '';
  switch (name) {
    case 'field_presence':
      return presenceMessage(field, text);
    case 'repeated_field_encoding':
      return encodingMessage(field, text);
    case 'utf8_validation':
      return mayBeString(field) ? null : 'only string fields can set `utf8_validation`. Delete it.';
    case 'message_encoding':
      return mayBeMessage(field) ? null : 'only message fields can set `message_encoding`, and no map can. Delete it.';
    default:
      return null;
  }
}

function presenceMessage(field: Field, value: string): string | null {
  if (field.oneof !== null) return 'a field in a oneof cannot set `field_presence`: it is always explicit. Delete it.';
  if (field.repeated) return 'a repeated field cannot set `field_presence`: it has none. Delete it.';
  if (field.extension) return 'an extension cannot set `field_presence`: it is always explicit. Delete it.';
  if (value === 'IMPLICIT' && field.type.kind === 'message') {
    return 'a message field cannot have implicit presence. Delete `field_presence`.';
  }
  return null;
}

function encodingMessage(field: Field, value: string): string | null {
  if (!field.repeated) return 'only repeated fields can set `repeated_field_encoding`. Delete it.';
  const packable = field.type.kind === 'opaque' || isPackable(field.type);
  return value === 'PACKED' && !packable ? 'only repeated numbers, bools and enums can be PACKED. Delete it.' : null;
}

function mayBeString(field: Field): boolean {
  const types: ValueType[] = field.map === null ? [field.type] : [field.map.key.type, field.map.value.type];
  return types.some((type) => type.kind === 'opaque' || (type.kind === 'scalar' && type.scalar === 'string'));
}

function mayBeMessage(field: Field): boolean {
  return field.map === null && (field.type.kind === 'message' || field.type.kind === 'opaque');
}
