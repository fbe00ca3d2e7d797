/** How protobufjs takes in the text of a file: as it is, or without the comments it stumbles over. */
import type protobuf from 'protobufjs';
import type { FileNode, MessageNode } from '../schema/ast.ts';
import { type Library, quietRoot } from './library.ts';

/** More than this is not given to protobufjs: its time grows with the square of the fields. */
const MAX_FIELDS = 5000;

/** The text that protobufjs accepts, or why it accepts none. */
export type Reading = { readonly text: string; readonly root: protobuf.Root } | { readonly fault: string };

/** Parses one file alone; names stay as written, and nothing is linked. */
export function readText(file: FileNode, protobufjs: Library): Reading {
  if (hasHugeMessage(file.messages)) return { fault: `a message has more than ${MAX_FIELDS} fields` };
  const plain = parseInto(file.text, quietRoot(protobufjs), protobufjs);
  if (plain.fault === null) return { text: file.text, root: plain.root };
  const text = withoutComments(file.text);
  const bare = parseInto(text, quietRoot(protobufjs), protobufjs);
  return bare.fault === null ? { text, root: bare.root } : { fault: plain.fault };
}

/**
 * Adds a file to a root.
 * @param keepCase whether fields are called as they are declared
 * @returns what protobufjs says against it, if anything
 */
export function parseInto(
  text: string,
  root: protobuf.Root,
  { protobuf }: Library,
  keepCase = true,
): { readonly root: protobuf.Root; readonly fault: string | null } {
  try {
    protobuf.parse(text, root, { keepCase });
    return { root, fault: null };
  } catch (error) {
    return { root, fault: error instanceof Error ? error.message : String(error) };
  }
}

function hasHugeMessage(messages: readonly MessageNode[]): boolean {
  return messages.some((message) => message.fields.length > MAX_FIELDS || hasHugeMessage(message.messages));
}

const COMMENT_OR_STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The same text with blanks in the place of comments. */
function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found));
}
