/** What kind of character a code is, by table. */

/** Classes of characters. Order matters: from `DIGIT` on they may continue a word. */
const OTHER = 0;
export const BLANK = 1;
export const DIGIT = 2;
export const LETTER = 3;

const table = buildTable();

/** @returns the class of a UTF-16 code unit; `OTHER` for anything that is not ASCII and for NaN (end of text) */
export function classOf(code: number): number {
  return code < 128 ? (table[code] ?? OTHER) : OTHER;
}

function buildTable(): Uint8Array {
  const classes = new Uint8Array(128);
  for (const blank of ' \t\n\r\v\f') classes[blank.charCodeAt(0)] = BLANK;
  for (let code = 0x30; code <= 0x39; code++) classes[code] = DIGIT;
  for (let code = 0x41; code <= 0x5a; code++) {
    classes[code] = LETTER;
    classes[code + 32] = LETTER;
  }
  classes[0x5f] = LETTER;
  return classes;
}
