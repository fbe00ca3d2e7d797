/**
 * What other files need to know of a file: its package, its imports and the names at its top level. The rest of the text
 * is passed over, which takes a fraction of the time of parsing it.
 */
import type { EnumNode, ExtendNode, FileNode, ImportNode, MessageNode } from './ast.ts';

/** One import as it is written. */
export interface OutlineImport {
  readonly path: string;
  readonly modifier: ImportNode['modifier'];
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
  /** Whether there is an `extend` anywhere. */
  readonly extends: boolean;
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
    extends: file.extends.length > 0 || file.messages.some(extendsInside),
  };
}

/** Values are named beside their enum, not inside it. */
function enumNames({ name, values }: EnumNode): readonly string[] {
  return [name.text, ...values.map((value) => value.name.text)];
}

function extensionNames({ fields }: ExtendNode): readonly string[] {
  return fields.flatMap(({ name, group }) => (group === null ? [name.text] : [name.text, group.name.text]));
}

function extendsInside(message: MessageNode): boolean {
  const groups = [...message.fields, ...message.extends.flatMap(({ fields }) => fields)];
  const inside = [...message.messages, ...groups.flatMap(({ group }) => group ?? [])];
  return message.extends.length > 0 || inside.some(extendsInside);
}
