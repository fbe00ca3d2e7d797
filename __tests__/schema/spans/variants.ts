/** The same text in the ways that editors leave it. */

/** Ways of writing a file that change no declaration. */
export const VARIANTS = new Map<string, (text: string) => string>([
  ['as it is', (text) => text],
  ['carriage returns before line feeds', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\uFEFF${text}`],
  ['tabs for indents', (text) => text.replaceAll(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))],
  ['form feeds and vertical tabs', (text) => text.replaceAll(/\n\n(?=message|enum|service|extend)/g, '\n\f\n\v')],
]);
