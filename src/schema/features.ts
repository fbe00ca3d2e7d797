/**
 * Edition features (protobuf.dev "Feature Settings for Editions"; descriptor.proto, `FeatureSet`).
 * `proto2` and `proto3` are fixed sets of them, so nothing after this file asks for the syntax.
 */
import type { FieldNode, FileNode, MessageNode, OptionNode, OptionValue, Range } from './ast.ts';
import type { Edition } from './editions.ts';

/** The values of each feature, without the UNKNOWN ones. */
export const FEATURE_VALUES = {
  field_presence: ['EXPLICIT', 'IMPLICIT', 'LEGACY_REQUIRED'],
  enum_type: ['OPEN', 'CLOSED'],
  repeated_field_encoding: ['PACKED', 'EXPANDED'],
  utf8_validation: ['VERIFY', 'NONE'],
  message_encoding: ['LENGTH_PREFIXED', 'DELIMITED'],
  json_format: ['ALLOW', 'LEGACY_BEST_EFFORT'],
  enforce_naming_style: ['STYLE2026', 'STYLE2024', 'STYLE_LEGACY'],
  default_symbol_visibility: ['EXPORT_ALL', 'EXPORT_TOP_LEVEL', 'LOCAL_ALL', 'STRICT'],
  enforce_proto_limits: ['PROTO_LIMITS2026', 'LEGACY_NO_EXPLICIT_LIMITS'],
} as const;

export type FeatureName = keyof typeof FEATURE_VALUES;

/** One value for every feature. */
export type FeatureSet = { readonly [N in FeatureName]: (typeof FEATURE_VALUES)[N][number] };

/** One `feature: value` that an element sets itself; names and values as written, so possibly wrong ones. */
export interface FeatureSetting {
  readonly name: string;
  readonly value: OptionValue;
  /** Where to point if the setting is wrong. */
  readonly nameRange: Range;
}

const PROTO2: FeatureSet = {
  field_presence: 'EXPLICIT',
  enum_type: 'CLOSED',
  repeated_field_encoding: 'EXPANDED',
  utf8_validation: 'NONE',
  message_encoding: 'LENGTH_PREFIXED',
  json_format: 'LEGACY_BEST_EFFORT',
  enforce_naming_style: 'STYLE_LEGACY',
  default_symbol_visibility: 'EXPORT_ALL',
  enforce_proto_limits: 'LEGACY_NO_EXPLICIT_LIMITS',
};

const EDITION_2023: FeatureSet = {
  ...PROTO2,
  enum_type: 'OPEN',
  repeated_field_encoding: 'PACKED',
  utf8_validation: 'VERIFY',
  json_format: 'ALLOW',
};

const PROTO3: FeatureSet = { ...EDITION_2023, field_presence: 'IMPLICIT' };

const EDITION_2024: FeatureSet = {
  ...EDITION_2023,
  enforce_naming_style: 'STYLE2024',
  default_symbol_visibility: 'EXPORT_TOP_LEVEL',
};

const EDITION_2026: FeatureSet = {
  ...EDITION_2024,
  enforce_naming_style: 'STYLE2026',
  default_symbol_visibility: 'STRICT',
  enforce_proto_limits: 'PROTO_LIMITS2026',
};

const OF_EDITION: { readonly [E in Edition]: FeatureSet } = {
  2023: EDITION_2023,
  2024: EDITION_2024,
  2026: EDITION_2026,
};

/** @returns the features of a file before its own options: descriptor.proto's `edition_defaults` */
export function defaultFeatures(file: Pick<FileNode, 'syntax' | 'edition'>): FeatureSet {
  if (file.edition !== null) return OF_EDITION[file.edition];
  return file.syntax === 'proto2' ? PROTO2 : PROTO3;
}

/**
 * @param parent the features of the enclosing element
 * @param options the element's own options; unknown features and values are passed over (`validate-features.ts` names them)
 * @returns the element's features; `parent` itself if the element sets none
 */
export function resolveFeatures(parent: FeatureSet, options: readonly OptionNode[]): FeatureSet {
  let result: Record<string, string> | null = null;
  for (const { name, value } of featureSettings(options)) {
    if (!isFeatureName(name) || value.kind !== 'identifier' || !isFeatureValue(name, value.text)) continue;
    result ??= { ...parent };
    result[name] = value.text;
  }
  return result === null ? parent : (result as FeatureSet);
}

/** @param features those of the message @returns what its fields start from: a oneof stands between the two */
export function featuresAround({ oneofs }: MessageNode, features: FeatureSet): (field: FieldNode) => FeatureSet {
  const known = new Map(oneofs.map((oneof) => [oneof, resolveFeatures(features, oneof.options)]));
  return ({ oneof }) => (oneof === null ? features : (known.get(oneof) ?? features));
}

const NONE: readonly FeatureSetting[] = [];

/** Both forms: `features.name = VALUE` and `features = { name: VALUE }`. Language features (`(pb.cpp)`) are left out. */
export function featureSettings(options: readonly OptionNode[]): readonly FeatureSetting[] {
  let settings: FeatureSetting[] | null = null;
  for (const option of options) {
    if (!option.name.startsWith('features')) continue;
    settings ??= [];
    if (option.name === 'features') for (const setting of aggregate(option)) settings.push(setting);
    else if (/^features\.\w+$/.test(option.name))
      settings.push({ name: option.name.slice(9), value: option.value, nameRange: option.nameRange });
  }
  return settings ?? NONE;
}

function aggregate(option: OptionNode): FeatureSetting[] {
  if (option.value.kind !== 'message') return [];
  return option.value.entries
    .filter(({ name }) => !name.startsWith('['))
    .map(({ name, value }) => ({ name, value, nameRange: value.range }));
}

/** @returns whether descriptor.proto's `FeatureSet` has a field of that name */
export function isFeatureName(name: string): name is FeatureName {
  return Object.hasOwn(FEATURE_VALUES, name);
}

/** @returns whether the feature may have that value */
export function isFeatureValue(name: FeatureName, value: string): boolean {
  return (FEATURE_VALUES[name] as readonly string[]).includes(value);
}
