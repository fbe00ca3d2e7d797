/** Files parsed once per content, whichever path, side or release they are met in. */
import type { Limits } from '../config/config.ts';
import { DEFAULT_LIMITS } from '../config/defaults.ts';
import type { FileNode, SyntaxProblem } from '../schema/ast.ts';
import { emptyFile } from '../schema/file-parts.ts';
import { DEFAULT_LIMITS as PARSE_LIMITS, type ParseLimits } from '../schema/limits.ts';
import { NOTHING_KEPT } from '../schema/link.ts';
import type { Outline } from '../schema/outline.ts';
import { parse } from '../schema/parse.ts';
import type { LastLink } from './link-apart.ts';

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
  readonly last: LastLink;
}

/** Outlines by the id of the content. What it says of an id holds for good. */
export interface OutlineStore {
  readonly get: (id: string) => Outline | undefined;
  readonly set: (id: string, outline: Outline) => unknown;
  /** Of those that have one (`schema/scan.ts`). */
  readonly sketches: SketchStore;
}

/** What a scan says of the statements of a content: its sketch, and where they are. */
export interface Sketched {
  readonly sketch: string;
  readonly parts: readonly number[];
}

/** Sketches by the id of the content. */
export interface SketchStore {
  readonly get: (id: string) => Sketched | undefined;
  readonly set: (id: string, sketched: Sketched) => unknown;
}

/** How much is parsed. */
export type ParseBounds = Pick<Limits, 'fileBytes' | 'totalBytes' | 'fileWords' | 'messageFields'>;

/**
 * An empty store; keep it for as long as releases are compared.
 * @param outlines what is known from before
 * @param bounds how much is parsed; what is beyond has a fault that names the limit
 */
export function createParses(outlines: OutlineStore = outlineStore(), bounds: ParseBounds = DEFAULT_LIMITS): Parses {
  const parses = new Map<string, Parsed>();
  const limits = parseLimits(bounds);
  let left = bounds.totalBytes;
  return {
    outlines,
    last: { kept: NOTHING_KEPT },
    known: (id) => parses.get(id),
    parse: (id, content) => {
      const known = parses.get(id);
      if (known !== undefined) return known;
      left -= content.length;
      const result = left < 0 ? tooMuch(bounds) : parseBytes(content, limits);
      parses.set(id, result);
      return result;
    },
  };
}

function outlineStore(): OutlineStore {
  const outlines = new Map<string, Outline>();
  return { get: (id) => outlines.get(id), set: (id, outline) => outlines.set(id, outline), sketches: new Map() };
}

const BOUNDED = new WeakMap<Parses, Map<string, Parses>>();

/** @returns the store; where a config has other bounds than the usual, one beside it, the same for the same bounds */
export function boundedParses(parses: Parses, bounds: ParseBounds): Parses {
  const keyOf = (of: ParseBounds): string => [of.fileBytes, of.totalBytes, of.fileWords, of.messageFields].join();
  if (keyOf(bounds) === keyOf(DEFAULT_LIMITS)) return parses;
  const stores = BOUNDED.get(parses) ?? new Map<string, Parses>();
  BOUNDED.set(parses, stores);
  const store = stores.get(keyOf(bounds)) ?? createParses(parses.outlines, bounds);
  stores.set(keyOf(bounds), store);
  return store;
}

/** A file that may be read may be parsed. */
function parseLimits({ fileBytes, fileWords, messageFields }: ParseBounds): ParseLimits {
  const textLength = Math.max(PARSE_LIMITS.textLength, fileBytes);
  return { ...PARSE_LIMITS, textLength, tokens: fileWords, fieldsPerMessage: messageFields };
}

function tooMuch({ totalBytes }: ParseBounds): Parsed {
  const message = `this file is not read: the files of all versions have more than ${totalBytes} bytes together, which is the limit. Leave files out with \`protos:\` or \`exclude:\` in the config, or raise \`limits.total-bytes\` there.`;
  return { file: emptyFile(''), problems: [{ message, range: { start: 0, end: 0 } }] };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function parseBytes(content: Uint8Array, limits: ParseLimits): Parsed {
  try {
    return parse(strict.decode(content), limits);
  } catch {
    const text = lenient.decode(content);
    const { file } = parse(text, limits);
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
