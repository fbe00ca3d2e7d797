/**
 * Names as `features.enforce_naming_style` asks: STYLE2024, the default of edition 2024, and STYLE2026 of edition 2026,
 * which also keeps names apart that meet in generated code (protobuf.dev "Style Guide"; descriptor.cc,
 * `ValidateNamingStyle`).
 */
import type { FileNode, MessageNode, Word } from './ast.ts';
import { type FeatureSet, featuresAround, resolveFeatures } from './features.ts';
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

export type StyledKind = keyof typeof STYLES;

/** @returns the fault if the name is not in the style of its kind, or null */
export function nameFault(kind: StyledKind, name: Word, edition: FileNode['edition']): Fault | null {
  const { pattern, example } = STYLES[kind];
  const parts = kind === 'package' ? name.text.split('.') : [name.text];
  if (parts.every((part) => pattern.test(part))) return null;
  const advice = `Rename it, or set \`features.enforce_naming_style = STYLE_LEGACY\`.`;
  const message = `the name of the ${kind} \`${name.text}\` must be in ${example}: edition ${edition} enforces it. ${advice}`;
  return { message, range: name.range, fatal: true };
}

/** What generated code puts before and after the name of a field. */
const AROUND = [/^(?:has|get|set|clear)_(.+)$/, /^(.+)_value$/];

/** @param features those of the message @returns a fault for each field and oneof whose name STYLE2026 does not allow beside the others */
export function collisionFaults(node: MessageNode, features: FeatureSet): Fault[] {
  const around = featuresAround(node, features);
  const named = [
    ...node.oneofs.filter(({ options }) => isStyle2026(resolveFeatures(features, options))),
    ...node.fields.filter((field) => isStyle2026(resolveFeatures(around(field), field.options))),
  ];
  if (named.length === 0) return [];
  const names = new Set([...node.oneofs, ...node.fields].map(({ name }) => name.text));
  return named.flatMap(({ kind, name }) => collisionFault(kind, name, names) ?? []);
}

/** @returns whether names must not clash in generated code */
export function isStyle2026({ enforce_naming_style }: FeatureSet): boolean {
  return enforce_naming_style === 'STYLE2026';
}

/**
 * @param names of the fields and oneofs of the message that the field or oneof is in; for an extension, of the one it extends
 * @returns the fault if STYLE2026 does not allow the name beside them, or null
 */
export function collisionFault(
  kind: 'field' | 'oneof' | 'extension',
  name: Word,
  names: ReadonlySet<string>,
): Fault | null {
  const other = AROUND.map((pattern) => pattern.exec(name.text)?.[1]).find(
    (part) => part !== undefined && names.has(part),
  );
  if (other === undefined && name.text !== 'descriptor') return null;
  const made = other === undefined ? 'every message' : `\`${other}\``;
  const advice = 'Rename it, or set `features.enforce_naming_style = STYLE2024`.';
  const message = `the ${kind} \`${name.text}\` may clash with what is generated for ${made}. ${advice}`;
  return { message, range: name.range, fatal: true };
}
