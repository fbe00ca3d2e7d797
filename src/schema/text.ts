/** Where a range lies in its file, for people: 1-based lines and columns in UTF-16 code units, end exclusive. */
import type { Range } from './ast.ts';

/** 1-based, end exclusive; columns count UTF-16 code units, a tab is one. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const lineStarts = new WeakMap<object, number[]>();

/**
 * @param source the file's text in a stable holder (the line table is kept as long as the holder lives)
 * @returns the span of `range` in that text; `\n`, `\r\n` and `\r` each end a line
 */
export function spanOf(source: { readonly text: string }, range: Range): Span {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    starts = startsOfLines(source.text);
    lineStarts.set(source, starts);
  }
  const from = lineAt(starts, range.start);
  const to = lineAt(starts, range.end);
  return {
    line: from + 1,
    column: range.start - (starts[from] ?? 0) + 1,
    endLine: to + 1,
    endColumn: range.end - (starts[to] ?? 0) + 1,
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
