/** Lines as wide as a terminal, broken between words. */

/** What a palette puts around text takes no column (ECMA-48, SGR). */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** Narrower terminals break lines themselves: indents alone would fill them. */
const NARROWEST = 40;

/** What the rest of a line is set in from: a mark (`  ✗ `), or the columns before the last (`  compared  `, `next  `). */
const LABEL = /^(?:.*\S {2,}| *[✗!+-] )(?=\S)/u;

/** @returns the lines of the text, none wider than `width` unless one word is; what is carried over is indented as it began */
export function foldText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => foldLine(line, width))
    .join('\n');
}

/** @param hang where what is carried over begins; by default behind the indent and the label of the line */
export function foldLine(line: string, columns: number, hang?: number): string {
  const width = Math.max(columns, NARROWEST);
  if (columnsOf(line) <= width || indentOf(line) > width / 2) return line;
  const start = hang ?? hangOf(line, width);
  let folded = '';
  let column = 0;
  line.split(' ').forEach((word, i) => {
    const length = columnsOf(word);
    const breaks = column > start && column + 1 + length > width;
    folded += i === 0 ? word : breaks ? `\n${' '.repeat(start)}${word}` : ` ${word}`;
    column = i === 0 ? length : breaks ? start + length : column + 1 + length;
  });
  return folded;
}

/** Behind the label; where that leaves too little room, behind the indent. */
function hangOf(line: string, width: number): number {
  const plain = line.replaceAll(COLOURS, '');
  const label = LABEL.exec(plain)?.[0].length ?? width;
  return label <= width / 2 ? label : indentOf(plain);
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function columnsOf(text: string): number {
  return text.replaceAll(COLOURS, '').length;
}
