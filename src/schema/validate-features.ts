/** Rules for feature settings: known names and values, at places where descriptor.proto allows them. */
import type { FileNode, OptionNode } from './ast.ts';
import { type Edition, isSince } from './editions.ts';
import {
  FEATURE_VALUES,
  type FeatureName,
  type FeatureSetting,
  featureSettings,
  isFeatureName,
  isFeatureValue,
} from './features.ts';
import type { Fault } from './link-problems.ts';
import { NONE } from './lists.ts';

export type FeatureTarget =
  | 'file'
  | 'message'
  | 'field'
  | 'oneof'
  | 'enum'
  | 'enum value'
  | 'service'
  | 'rpc'
  | 'extension range';

/** descriptor.proto, `targets` of each feature; null: every place. */
const TARGETS: { readonly [N in FeatureName]: readonly FeatureTarget[] | null } = {
  field_presence: ['field', 'file'],
  enum_type: ['enum', 'file'],
  repeated_field_encoding: ['field', 'file'],
  utf8_validation: ['field', 'file'],
  message_encoding: ['field', 'file'],
  json_format: ['message', 'enum', 'file'],
  enforce_naming_style: null,
  default_symbol_visibility: ['file'],
  enforce_proto_limits: ['message', 'field', 'oneof', 'enum'],
};

/** descriptor.proto, `edition_introduced` of each feature. */
const SINCE: { readonly [N in FeatureName]: Edition } = {
  field_presence: '2023',
  enum_type: '2023',
  repeated_field_encoding: '2023',
  utf8_validation: '2023',
  message_encoding: '2023',
  json_format: '2023',
  enforce_naming_style: '2024',
  default_symbol_visibility: '2024',
  enforce_proto_limits: '2026',
};

/** @returns the faults of the feature settings among an element's options */
export function featureFaults(
  file: Pick<FileNode, 'syntax' | 'edition'>,
  options: readonly OptionNode[],
  target: FeatureTarget,
): readonly Fault[] {
  if (file.syntax !== 'editions') {
    if (!options.some(setsFeatures)) return NONE;
    const message = `${file.syntax} has no features. Use an edition, or delete this.`;
    return options.filter(setsFeatures).map(({ nameRange }) => ({ message, range: nameRange, fatal: true }));
  }
  const faults = replacements(options);
  const seen = new Set<string>();
  for (const setting of featureSettings(options)) {
    const message = settingFault(setting, file.edition, target) ?? repetition(setting, seen);
    seen.add(setting.name);
    if (message !== null) faults.push({ message, range: setting.nameRange, fatal: true });
  }
  return faults;
}

function setsFeatures({ name }: OptionNode): boolean {
  return name === 'features' || name.startsWith('features.');
}

/** `features = {…}` sets all of them, so protoc refuses it after any other setting. */
function replacements(options: readonly OptionNode[]): Fault[] {
  const message = '`features = {…}` would replace the features set before. Put it first, or set single features.';
  return options
    .filter(setsFeatures)
    .slice(1)
    .filter(({ name }) => name === 'features')
    .map(({ nameRange }) => ({ message, range: nameRange, fatal: true }));
}

function repetition({ name }: FeatureSetting, seen: ReadonlySet<string>): string | null {
  return seen.has(name) ? `the feature \`${name}\` is set twice. Delete one of the two.` : null;
}

function settingFault({ name, value }: FeatureSetting, edition: Edition | null, target: FeatureTarget): string | null {
  if (!isFeatureName(name)) {
    return `there is no feature \`${name}\`. Expected one of ${Object.keys(FEATURE_VALUES).join(', ')}.`;
  }
  const since = SINCE[name];
  if (!isSince(edition, since)) return `the feature \`${name}\` needs edition ${since}. Delete it.`;
  const targets = TARGETS[name];
  if (targets !== null && !targets.includes(target)) {
    const article = /^[aeio]/.test(target) ? 'an' : 'a';
    return `the feature \`${name}\` cannot be set on ${article} ${target}, only on: ${targets.join(', ')}. Move it there.`;
  }
  if (value.kind !== 'identifier' || !isFeatureValue(name, value.text)) {
    const given = value.kind === 'identifier' ? `\`${value.text}\`` : 'this';
    return `the feature \`${name}\` cannot be ${given}. Expected ${FEATURE_VALUES[name].join(' or ')}.`;
  }
  if (name === 'field_presence' && target === 'file' && value.text === 'LEGACY_REQUIRED') {
    return '`field_presence` of a whole file cannot be LEGACY_REQUIRED. Set it on single fields.';
  }
  return null;
}
