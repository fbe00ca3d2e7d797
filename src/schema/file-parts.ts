/** What has been read of a file so far. */
import type {
  EnumNode,
  ExtendNode,
  FileNode,
  ImportNode,
  MessageNode,
  OptionNode,
  Range,
  ServiceNode,
  Word,
} from './ast.ts';

/** A file while it is read. */
export interface FileParts {
  readonly kind: 'file';
  readonly text: string;
  syntax: FileNode['syntax'];
  edition: FileNode['edition'];
  syntaxRange: Range | null;
  package: Word | null;
  packageRange: Range | null;
  readonly imports: ImportNode[];
  readonly options: OptionNode[];
  readonly messages: MessageNode[];
  readonly enums: EnumNode[];
  readonly services: ServiceNode[];
  readonly extends: ExtendNode[];
}

/** @returns a file in which nothing was read yet */
export function emptyFile(text: string): FileParts {
  return {
    kind: 'file',
    text,
    syntax: 'proto2',
    edition: null,
    syntaxRange: null,
    package: null,
    packageRange: null,
    imports: [],
    options: [],
    messages: [],
    enums: [],
    services: [],
    extends: [],
  };
}
