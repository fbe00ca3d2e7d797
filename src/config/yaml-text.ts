/** From text to a YAML document (yaml.org 1.2), without the risks of a hostile text. */
import { Composer, type CST, type Document, Parser, type YAMLError } from 'yaml';
import type { Range } from '../schema/ast.ts';

/** A fault of the YAML itself; the message says what to do. */
export interface YamlFault {
  readonly message: string;
  readonly range: Range;
}

/** More than a person writes in a config; beyond, parsing could take long. The length is in UTF-16 code units. */
const CONFIG_BOUNDS = { longest: 100_000, deepest: 20 };

/** @returns the document, null if the text has no content; or the first fault: those that follow are mostly its echo */
export function parseYaml(
  text: string,
  { longest, deepest } = CONFIG_BOUNDS,
): { readonly document: Document.Parsed | null } | { readonly fault: YamlFault } {
  if (text.length > longest) {
    return fault(`expected a config file of at most ${longest} characters, found ${text.length}`, { start: 0, end: 0 });
  }
  const tokens = [...new Parser().parse(text)];
  // The composer is recursive: a text that nests deeper than the stack would end the process.
  const deep = tooDeep(tokens, deepest);
  if (deep !== null)
    return fault('nested too deeply: no value of the config has so many levels', { start: deep, end: deep });
  // Duplicate keys are found later: the composer compares each key with each.
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  const error = document?.errors[0];
  if (error !== undefined) return fault(describe(error), { start: error.pos[0], end: error.pos[1] });
  if (second !== undefined) return fault(SECOND, { start: second.range[0], end: second.range[0] });
  return { document: document ?? null };
}

const SECOND = 'expected one YAML document: remove the line "---" and what follows';

const ADVICE: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: 'Put the value in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'Begin a new line for each key; put a value that holds ": " in quotes',
  TAB_AS_INDENT: 'Indent with blanks',
  UNEXPECTED_TOKEN: 'Put a value that begins with ">" or "|" in quotes',
};

function describe({ code, message }: YAMLError): string {
  return [`not YAML: ${message}`, ADVICE[code]].filter((part) => part !== undefined).join('. ');
}

function fault(message: string, range: Range): { readonly fault: YamlFault } {
  return { fault: { message, range } };
}

/** @returns the offset of a value that lies too deep; null if none does */
function tooDeep(tokens: readonly CST.Token[], deepest: number): number | null {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return null;
}

function within(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner != null));
}
