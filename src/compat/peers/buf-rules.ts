/** Every rule of `buf breaking` (buf.yaml v2), and what tells the same here. */
import type { Contract } from '../skew.ts';

export interface BufRule {
  /** Its id in buf. */
  readonly id: string;
  /** The rules here, of which at least one finds what it finds. */
  readonly rules: readonly string[];
  /** Where it is a finding here; empty if nobody is hurt, so that it is a note. */
  readonly contracts: readonly Contract[];
  /** What to know where the two differ; for what is only a note, why. */
  readonly remark: string | null;
}

const ALL: readonly Contract[] = ['binary', 'json', 'source'];
const CALLS: readonly Contract[] = ['binary', 'source'];

function same(id: string, rules: readonly string[], contracts: readonly Contract[], remark?: string): BufRule {
  return { id, rules, contracts, remark: remark ?? null };
}

/** What buf reports and no peer, no reader and no compiler notices. */
function harmless(id: string, rule: string, why: string): BufRule {
  return { id, rules: [rule], contracts: [], remark: why };
}

const OPTIONS = [
  'CC_ENABLE_ARENAS',
  'CC_GENERIC_SERVICES',
  'CSHARP_NAMESPACE',
  'GO_PACKAGE',
  'JAVA_GENERIC_SERVICES',
  'JAVA_MULTIPLE_FILES',
  'JAVA_OUTER_CLASSNAME',
  'JAVA_PACKAGE',
  'OBJC_CLASS_PREFIX',
  'OPTIMIZE_FOR',
  'PHP_CLASS_PREFIX',
  'PHP_METADATA_NAMESPACE',
  'PHP_NAMESPACE',
  'PY_GENERIC_SERVICES',
  'RUBY_PACKAGE',
  'SWIFT_PREFIX',
];

const ALWAYS_TOLD = 'A reservation is told as a note: number-not-reserved, value-not-reserved.';
const BY_STRUCTURE =
  'Types are compared by what is in them. One that only has another name is one finding, told of the type.';

const valueGone = ['enum-value-removed', 'enum-value-moved'];

export const BUF_RULES: readonly BufRule[] = [
  same('ENUM_NO_DELETE', ['type-removed', 'enum-renamed'], ['source']),
  harmless(
    'ENUM_SAME_JSON_FORMAT',
    'json-format-changed',
    'Only the compiler looks at it. Runtimes write and read JSON as before.',
  ),
  same('ENUM_SAME_TYPE', ['enum-closed', 'enum-opened'], ALL),
  same('ENUM_VALUE_NO_DELETE', valueGone, ALL),
  same('ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED', valueGone, ALL, ALWAYS_TOLD),
  same('ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED', valueGone, ALL, ALWAYS_TOLD),
  same('ENUM_VALUE_SAME_NAME', ['enum-value-renamed', 'enum-value-moved'], ALL),
  same('EXTENSION_MESSAGE_NO_DELETE', ['extension-range-removed'], ['source']),
  same('EXTENSION_NO_DELETE', ['extension-removed', 'json-name-changed'], ALL),
  same('FIELD_NO_DELETE', ['field-removed', 'field-renumbered', 'field-moved'], ALL),
  same('FIELD_NO_DELETE_UNLESS_NAME_RESERVED', ['field-removed', 'field-renumbered', 'field-moved'], ALL, ALWAYS_TOLD),
  same(
    'FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED',
    ['field-removed', 'field-renumbered', 'field-moved'],
    ALL,
    ALWAYS_TOLD,
  ),
  same(
    'FIELD_SAME_CARDINALITY',
    [
      'field-cardinality-changed',
      'field-presence-changed',
      'required-added',
      'required-removed',
      'field-oneof-changed',
    ],
    ALL,
  ),
  same('FIELD_SAME_CPP_STRING_TYPE', ['field-string-type-changed'], ['source']),
  same('FIELD_SAME_DEFAULT', ['field-default-changed'], ALL),
  same('FIELD_SAME_JAVA_UTF8_VALIDATION', ['field-java-utf8-changed', 'field-utf8-changed'], ['binary']),
  same('FIELD_SAME_JSON_NAME', ['json-name-changed', 'field-renamed', 'field-moved', 'field-number-reused'], ALL),
  same('FIELD_SAME_JSTYPE', ['field-jstype-changed'], ['source']),
  same('FIELD_SAME_NAME', ['field-renamed', 'field-moved', 'field-number-reused', 'json-name-changed'], ALL),
  same('FIELD_SAME_ONEOF', ['field-oneof-changed', 'oneof-renamed'], ALL),
  same(
    'FIELD_SAME_TYPE',
    [
      'field-type-changed',
      'field-number-reused',
      'field-moved',
      'map-key-changed',
      'map-value-changed',
      'message-encoding-changed',
      'message-renamed',
      'enum-renamed',
    ],
    ALL,
    BY_STRUCTURE,
  ),
  same('FIELD_SAME_UTF8_VALIDATION', ['field-utf8-changed'], ['binary']),
  same('FIELD_WIRE_COMPATIBLE_CARDINALITY', ['field-cardinality-changed', 'required-added', 'required-removed'], ALL),
  same(
    'FIELD_WIRE_COMPATIBLE_TYPE',
    ['field-type-changed', 'field-number-reused', 'map-value-changed', 'message-encoding-changed', 'message-renamed'],
    ALL,
    BY_STRUCTURE,
  ),
  same(
    'FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY',
    ['field-cardinality-changed', 'required-added', 'required-removed'],
    ALL,
  ),
  same(
    'FIELD_WIRE_JSON_COMPATIBLE_TYPE',
    [
      'field-type-changed',
      'field-number-reused',
      'field-moved',
      'map-key-changed',
      'map-value-changed',
      'message-encoding-changed',
      'message-renamed',
    ],
    ALL,
    BY_STRUCTURE,
  ),
  same('FILE_NO_DELETE', ['file-removed', 'file-moved'], ['source']),
  ...OPTIONS.map((name) => same(`FILE_SAME_${name}`, ['file-option-changed'], ['source'])),
  same('FILE_SAME_PACKAGE', ['file-package-changed', 'package-changed'], CALLS),
  harmless(
    'FILE_SAME_SYNTAX',
    'file-syntax-changed',
    'What a syntax changes in a field or an enum is told there. Only from edition 2024 on is other code generated, which is a finding of source.',
  ),
  same('MESSAGE_NO_DELETE', ['type-removed', 'message-renamed', 'declaration-moved'], ALL),
  same('MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR', ['message-accessor-removed'], ['source']),
  harmless(
    'MESSAGE_SAME_JSON_FORMAT',
    'json-format-changed',
    'Only the compiler looks at it. Runtimes write and read JSON as before.',
  ),
  same(
    'MESSAGE_SAME_REQUIRED_FIELDS',
    ['required-added', 'required-removed', 'field-added', 'field-removed', 'field-renumbered'],
    ALL,
  ),
  same('ONEOF_NO_DELETE', ['oneof-removed', 'oneof-renamed', 'field-oneof-changed'], ALL),
  same('PACKAGE_ENUM_NO_DELETE', ['type-removed'], ['source']),
  same('PACKAGE_EXTENSION_NO_DELETE', ['extension-removed', 'json-name-changed'], ALL),
  same('PACKAGE_MESSAGE_NO_DELETE', ['type-removed', 'message-renamed', 'file-removed', 'file-package-changed'], ALL),
  same('PACKAGE_NO_DELETE', ['package-changed', 'file-removed'], CALLS),
  same('PACKAGE_SERVICE_NO_DELETE', ['service-removed', 'service-renamed'], CALLS),
  harmless(
    'RESERVED_ENUM_NO_DELETE',
    'enum-reserved-removed',
    'Nothing that is in use changes. It is told, as a note.',
  ),
  harmless('RESERVED_MESSAGE_NO_DELETE', 'reserved-removed', 'Nothing that is in use changes. It is told, as a note.'),
  same('RPC_NO_DELETE', ['rpc-removed', 'rpc-renamed'], CALLS),
  same('RPC_SAME_CLIENT_STREAMING', ['rpc-streaming-changed'], CALLS),
  harmless(
    'RPC_SAME_IDEMPOTENCY_LEVEL',
    'rpc-idempotency-changed',
    'gRPC sends nothing of it. Check by hand whether clients repeat calls, or send them as HTTP GET.',
  ),
  same('RPC_SAME_REQUEST_TYPE', ['rpc-request-type-changed', 'package-changed'], ALL, BY_STRUCTURE),
  same(
    'RPC_SAME_RESPONSE_TYPE',
    ['rpc-response-type-changed', 'message-renamed', 'package-changed', 'file-package-changed'],
    ALL,
    BY_STRUCTURE,
  ),
  same('RPC_SAME_SERVER_STREAMING', ['rpc-streaming-changed'], CALLS),
  same('SERVICE_NO_DELETE', ['service-removed', 'service-renamed'], CALLS),
];
