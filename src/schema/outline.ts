/**
 * What other files need to know of a file: its package, its imports and the names at its top level. The rest of the text
 * is passed over, which takes a fraction of the time of parsing it.
 */
import type { EnumNode, ExtendNode, FieldNode, FileNode, ImportNode, MessageNode } from './ast.ts';

/** One import as it is written. */
export interface OutlineImport {
  readonly path: string;
  readonly modifier: ImportNode['modifier'];
}

/** What a file that extends messages needs of others, each name as it is written, once. */
export interface Extending {
  /** The messages that are extended. */
  readonly extendees: readonly string[];
  /** The types of fields, requests and responses, extensions included. */
  readonly types: readonly string[];
}

/** A file as others see it. */
export interface Outline {
  /** Empty if the file declares none. */
  readonly package: string;
  /** In the order of the text. */
  readonly imports: readonly OutlineImport[];
  /** Names that the file puts into its package: of types, services, extensions, and of the values of its enums. */
  readonly names: readonly string[];
  readonly services: boolean;
  /** Null if there is no `extend` anywhere. */
  readonly extends: Extending | null;
}

/** @returns the outline of a parsed file */
export function outlineOf(file: FileNode): Outline {
  return {
    package: file.package?.text ?? '',
    imports: file.imports.map(({ path, modifier }) => ({ path, modifier })),
    names: [
      ...file.messages.map(({ name }) => name.text),
      ...file.enums.flatMap(enumNames),
      ...file.services.map(({ name }) => name.text),
      ...file.extends.flatMap(extensionNames),
    ],
    services: file.services.length > 0,
    extends: extendingOf(file),
  };
}

/** Values are named beside their enum, not inside it. */
function enumNames({ name, values }: EnumNode): readonly string[] {
  return [name.text, ...values.map((value) => value.name.text)];
}

function extensionNames({ fields }: ExtendNode): readonly string[] {
  return fields.flatMap(({ name, group }) => (group === null ? [name.text] : [name.text, group.name.text]));
}

function extendingOf(file: FileNode): Extending | null {
  const extendees = new Set<string>();
  const types = new Set<string>();
  const visit = ({ messages, extends: blocks }: Pick<FileNode, 'messages' | 'extends'>): void => {
    for (const { extendee, fields } of blocks) {
      extendees.add(extendee.text);
      for (const field of fields) visitField(field);
    }
    for (const message of messages) visitMessage(message);
  };
  const visitMessage = (message: MessageNode): void => {
    visit(message);
    for (const field of message.fields) visitField(field);
  };
  const visitField = ({ type, map, group }: FieldNode): void => {
    types.add(map === null ? type.text : map.value.text);
    if (group !== null) visitMessage(group);
  };
  visit(file);
  for (const { methods } of file.services)
    for (const { input, output } of methods) types.add(input.type.text).add(output.type.text);
  return extendees.size === 0 ? null : { extendees: [...extendees], types: [...types] };
}
