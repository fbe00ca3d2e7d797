/** Fields that are groups. protobufjs calls the field of `group FooBar` fooBar, and not foobar as protoc does. */
import type protobuf from 'protobufjs';
import { type Library, objectsIn } from './library.ts';

/** @returns the name that protoc gives a field, without its scope; nothing may be linked yet */
export function protocName({ name, type, parent }: protobuf.Field): string {
  const declared = parent?.get(type);
  const isGroup = declared && 'group' in declared && declared.group === true;
  return isGroup ? type.toLowerCase() : name;
}

/** Gives the fields of everything in a root the names that protoc gives them. */
export function renameGroups(root: protobuf.Root, { protobuf: { Type, Field } }: Library): void {
  const fields = [...objectsIn(root)].flatMap((object) => {
    if (object instanceof Type) return object.fieldsArray;
    return object instanceof Field ? [object] : [];
  });
  for (const field of fields) rename(field, protocName(field));
}

function rename(field: protobuf.Field, name: string): void {
  const { parent, partOf } = field;
  if (field.name === name || parent === null) return;
  parent.remove(field);
  const members = partOf?.oneof ?? [];
  members.splice(0, members.length, ...members.map((member) => (member === field.name ? name : member)));
  field.name = name;
  parent.add(field);
}
