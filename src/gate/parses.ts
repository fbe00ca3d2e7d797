/** Files parsed once per content, whichever path, side or release they are met in. */
import type { FileNode, SyntaxProblem } from '../schema/ast.ts';
import type { Outline } from '../schema/outline.ts';
import { parse } from '../schema/parse.ts';

export interface Parsed {
  readonly file: FileNode;
  readonly problems: readonly SyntaxProblem[];
}

export interface Parses {
  /** The parse of a content by its id, if it was met before. */
  readonly known: (id: string) => Parsed | undefined;
  readonly parse: (id: string, content: Uint8Array) => Parsed;
  /** What is known of contents that need not be parsed. */
  readonly outlines: OutlineStore;
}

/** Outlines by the id of the content. What it says of an id holds for good. */
export interface OutlineStore {
  readonly get: (id: string) => Outline | undefined;
  readonly set: (id: string, outline: Outline) => unknown;
}

/**
 * An empty store; keep it for as long as releases are compared.
 * @param outlines what is known from before
 */
export function createParses(outlines: OutlineStore = new Map()): Parses {
  const parses = new Map<string, Parsed>();
  return {
    outlines,
    known: (id) => parses.get(id),
    parse: (id, content) => {
      const known = parses.get(id);
      if (known !== undefined) return known;
      const result = parseBytes(content);
      parses.set(id, result);
      return result;
    },
  };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function parseBytes(content: Uint8Array): Parsed {
  try {
    return parse(strict.decode(content));
  } catch {
    const text = lenient.decode(content);
    const { file } = parse(text);
    const start = firstWrong(content, text);
    const message = 'the file is not valid UTF-8 here. Save it as UTF-8.';
    return { file, problems: [{ message, range: { start, end: start + 1 } }] };
  }
}

/** Where in the leniently decoded text the first wrong byte stands: a U+FFFD that was in the file is none. */
function firstWrong(content: Uint8Array, text: string): number {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (bytes[at] === content[at]) at++;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(content.subarray(0, at), { stream: true }).length;
}
