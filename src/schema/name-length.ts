/** How long the full names of a file are together: each repeats the package and every message around it. */
import type { EnumNode, ExtendNode, FieldNode, FileNode, MessageNode } from './ast.ts';

type Members = Pick<MessageNode, 'messages' | 'enums' | 'extends'>;

/** @returns the length of the full names of all that the file declares, in UTF-16 code units; linear in the declarations */
export function fullNamesLength(file: Pick<FileNode, 'package' | 'services' | keyof Members>): number {
  const scope = file.package === null ? 0 : file.package.text.length + 1;
  let length = inMembers(file, scope);
  for (const { name, methods } of file.services) {
    const inside = scope + name.text.length + 1;
    length += inside;
    for (const method of methods) length += inside + method.name.text.length;
  }
  return length;
}

/** @param scope the length of the full name around, with the dot behind it */
function inMembers(node: Members, scope: number): number {
  let length = 0;
  for (const message of node.messages) length += ofMessage(message, scope);
  for (const element of node.enums) length += ofEnum(element, scope);
  for (const extend of node.extends) length += ofFields(extend, scope);
  return length;
}

function ofMessage(node: MessageNode, scope: number): number {
  const inside = scope + node.name.text.length + 1;
  let length = inside + inMembers(node, inside) + ofFields(node, inside);
  for (const { name } of node.oneofs) length += inside + name.text.length;
  return length;
}

function ofFields({ fields }: ExtendNode | MessageNode, scope: number): number {
  let length = 0;
  for (const field of fields) length += ofField(field, scope);
  return length;
}

/** A map field is a message with two fields besides. */
function ofField({ name, map, group }: FieldNode, scope: number): number {
  const own = scope + name.text.length;
  if (group !== null) return own + ofMessage(group, scope);
  return map === null ? own : 4 * own;
}

function ofEnum({ name, values }: EnumNode, scope: number): number {
  let length = scope + name.text.length;
  for (const value of values) length += scope + value.name.text.length;
  return length;
}
