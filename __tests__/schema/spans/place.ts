/** Offsets as the lines and columns of a compiler's `SourceCodeInfo`. */
import type { Range } from '../../../src/schema/ast.ts';

/** @returns a range as `SourceCodeInfo.Location.span`, joined by commas */
export type Placer = (range: Range) => string;

/** Ranges as `SourceCodeInfo` writes them: 0-based lines, tabs widened. */
export function placer(text: string, tabStop: number): Placer {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const plain = !/[^\n\r -~]/.test(text);
  const columnOf = (line: number, offset: number) => {
    const start = starts[line] ?? 0;
    return plain ? offset - start : widen(text.slice(start, offset), tabStop);
  };
  return ({ start, end }) => {
    const from = lineAt(starts, start);
    const to = lineAt(starts, end);
    const begin = `${from},${columnOf(from, start)}`;
    return from === to ? `${begin},${columnOf(to, end)}` : `${begin},${to},${columnOf(to, end)}`;
  };
}

/** buf counts cells of a terminal, protoc bytes of UTF-8; both widen tabs. */
function widen(prefix: string, tabStop: number): number {
  let column = 0;
  for (const character of prefix) column += character === '\t' ? tabStop - (column % tabStop) : cells(character);
  return column;
}

function cells(character: string): number {
  if (/[\p{Mn}\p{Cc}\p{Cf}]/u.test(character)) return 0;
  return /\p{Emoji_Presentation}|\p{Script=Han}/u.test(character) ? 2 : 1;
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
