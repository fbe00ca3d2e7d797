/** What the reader of one file format finds: the version as written, or why there is none. */
import type { Range } from '../schema/ast.ts';

/** `absent`: the file is well-formed but carries no version of its own. */
export type RawVersion =
  | { readonly raw: string; readonly range: Range }
  | { readonly fault: string; readonly range: Range; readonly absent: boolean };
