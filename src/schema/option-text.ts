/** Values of options as text, so that two ways to write one value are equal. */
import type { OptionEntry, OptionNode, OptionValue } from './ast.ts';

/**
 * @returns `name = value` in one line. Blanks, comments, separators, `<…>` for `{…}`, the base of a number, quotes,
 * escapes and the pieces of a string make no difference, nor does `a: [1, 2]` for `a: 1 a: 2`; the order of entries does
 */
export function optionText(option: OptionNode): string {
  return `${option.name} = ${optionValueText(option.value)}`;
}

/** The value alone, in the same form. */
export function optionValueText(value: OptionValue): string {
  switch (value.kind) {
    case 'identifier':
      return value.text.startsWith('-') ? signedWord(value.text) : value.text;
    case 'int':
      return value.value.toString();
    case 'float':
      return floatText(value.value);
    case 'string':
      return stringText(value.bytes);
    case 'message':
      return `{${value.entries.flatMap(entryTexts).join(', ')}}`;
    case 'list':
      return `[${value.items.map(optionValueText).join(', ')}]`;
  }
}

/** A list is its items, one entry each (Text Format Language Specification, "Field Values"). */
function entryTexts({ name, value }: OptionEntry): string[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.map((item) => `${name}: ${optionValueText(item)}`);
}

/** `-inf`, `-infinity`, `-nan` in any case. */
function signedWord(text: string): string {
  return text.toLowerCase().replace('infinity', 'inf');
}

function floatText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  return String(value).toLowerCase().replace('infinity', 'inf');
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text in quotes; bytes that are no text all as `\xNN`, which no text is written with. */
function stringText(bytes: Uint8Array): string {
  try {
    return JSON.stringify(decoder.decode(bytes));
  } catch {
    return `"${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
  }
}
