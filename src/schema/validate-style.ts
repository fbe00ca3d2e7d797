/** Names in edition 2024, where protoc enforces `features.enforce_naming_style = STYLE2024` (protobuf.dev "Style Guide"). */
import type { Word } from './ast.ts';
import type { Fault } from './link-problems.ts';

interface Style {
  readonly pattern: RegExp;
  readonly example: string;
}

const TITLE: Style = { pattern: /^[A-Z][A-Za-z0-9]*$/, example: 'TitleCase' };
/** After an underscore comes a letter: `foo_1` and `foo1` would be one name in many languages. */
const LOWER: Style = { pattern: /^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$/, example: 'lower_snake_case' };
const UPPER: Style = { pattern: /^[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*$/, example: 'UPPER_SNAKE_CASE' };

const STYLES = {
  package: LOWER,
  message: TITLE,
  enum: TITLE,
  service: TITLE,
  rpc: TITLE,
  field: LOWER,
  oneof: LOWER,
  'enum value': UPPER,
} as const;

/** @returns the fault if the name is not in the style of its kind, or null */
export function nameFault(kind: keyof typeof STYLES, name: Word): Fault | null {
  const { pattern, example } = STYLES[kind];
  const parts = kind === 'package' ? name.text.split('.') : [name.text];
  if (parts.every((part) => pattern.test(part))) return null;
  const advice = `Rename it, or set \`features.enforce_naming_style = STYLE_LEGACY\`.`;
  const message = `the name of the ${kind} \`${name.text}\` must be in ${example}: edition 2024 enforces it. ${advice}`;
  return { message, range: name.range, fatal: true };
}
