/** Who is hurt by each change where peers speak ProtoJSON, as the examples of its rule show it. */

/**
 * What the examples of each rule show to strict readers of what writers write under JSON names: by skew and flow, every
 * effect with its severity, safe ones too. A new cell is a new promise to users, so it is written down here.
 */
export const JSON_CELLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'enum-closed': {
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
  },
  'enum-opened': {
    'new-client-old-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'enum-value-added': {
    'new-client-old-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'enum-value-moved': {
    'new-client-old-server request': 'retyped safe',
    'new-client-old-server response': 'rejected broken, retyped safe',
    'old-client-new-server request': 'rejected broken, retyped safe',
    'old-client-new-server response': 'retyped safe',
  },
  'enum-value-removed': {
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
  },
  'enum-value-renamed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'extension-added': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'absent safe',
    'new-data-old-reader stored': 'rejected broken',
    'old-client-new-server request': 'absent safe',
    'old-client-new-server response': 'rejected broken',
    'old-data-new-reader stored': 'absent safe',
  },
  'extension-removed': {
    'new-client-old-server request': 'absent degraded',
    'new-client-old-server response': 'rejected broken',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'absent broken',
    'old-data-new-reader stored': 'rejected broken',
  },
  'field-added': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'absent safe, rejected broken',
    'new-data-old-reader stored': 'rejected broken',
    'old-client-new-server request': 'absent safe, rejected broken',
    'old-client-new-server response': 'rejected broken',
    'old-data-new-reader stored': 'absent safe',
  },
  'field-cardinality-changed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'new-data-old-reader stored': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
    'old-data-new-reader stored': 'rejected broken',
  },
  'field-default-changed': {
    'new-client-old-server request': 'altered broken',
    'new-client-old-server response': 'altered broken',
    'old-client-new-server request': 'altered broken',
    'old-client-new-server response': 'altered broken',
  },
  'field-moved': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'absent safe',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'absent safe',
    'old-client-new-server response': 'rejected broken',
    'old-data-new-reader stored': 'rejected broken',
  },
  'field-number-reused': {
    'new-client-old-server request': 'absent degraded, rejected broken',
    'new-client-old-server response': 'absent safe, rejected broken',
    'old-client-new-server request': 'absent safe, rejected broken',
    'old-client-new-server response': 'absent broken, rejected broken',
  },
  'field-oneof-changed': {
    'new-client-old-server request': 'presence degraded, rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'presence degraded, rejected broken',
  },
  'field-presence-changed': {
    'new-client-old-server request': 'presence degraded',
    'new-client-old-server response': 'presence degraded',
    'old-client-new-server request': 'presence degraded',
    'old-client-new-server response': 'presence degraded',
  },
  'field-removed': {
    'new-client-old-server request': 'absent degraded, rejected broken',
    'new-client-old-server response': 'rejected broken',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'absent broken, rejected broken',
    'old-data-new-reader stored': 'rejected broken',
  },
  'field-renamed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'absent safe, rejected broken',
    'old-client-new-server request': 'absent safe, rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'field-renumbered': {
    'new-client-old-server request': 'rejected broken, retyped safe',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken, retyped safe',
  },
  'field-type-changed': {
    'new-client-old-server request': 'absent degraded, altered broken, rejected broken, retyped safe',
    'new-client-old-server response': 'absent safe, rejected broken',
    'new-data-old-reader stored': 'absent broken, rejected broken',
    'old-client-new-server request': 'absent safe, altered broken, rejected broken',
    'old-client-new-server response': 'rejected broken, retyped safe',
    'old-data-new-reader stored': 'absent safe, rejected broken',
  },
  'json-name-changed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'map-key-changed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'map-value-changed': {
    'new-client-old-server request': 'rejected broken, retyped safe',
    'new-client-old-server response': 'absent safe, rejected broken',
    'new-data-old-reader stored': 'rejected broken',
    'old-client-new-server request': 'absent safe, rejected broken',
    'old-client-new-server response': 'rejected broken, retyped safe',
    'old-data-new-reader stored': 'absent safe',
  },
  'required-added': {
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
  },
  'required-removed': {
    'new-client-old-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'rpc-request-type-changed': {
    'new-client-old-server request': 'absent degraded, rejected broken',
    'old-client-new-server request': 'absent safe, rejected broken',
  },
  'rpc-response-type-changed': {
    'new-client-old-server response': 'absent safe, rejected broken',
    'old-client-new-server response': 'absent broken, rejected broken',
  },
  'type-added': {
    'new-client-old-server request': 'ignored degraded',
    'new-client-old-server response': 'absent safe',
    'new-data-old-reader stored': 'ignored degraded',
    'old-client-new-server request': 'absent safe',
    'old-client-new-server response': 'ignored safe',
    'old-data-new-reader stored': 'absent safe',
  },
  'type-removed': {
    'new-client-old-server request': 'absent degraded',
    'new-client-old-server response': 'ignored safe',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'ignored broken',
    'old-client-new-server response': 'absent broken',
    'old-data-new-reader stored': 'ignored broken',
  },
  'value-json-name-changed': {
    'new-client-old-server request': 'altered broken, rejected broken',
    'new-client-old-server response': 'altered broken, rejected broken',
    'old-client-new-server request': 'altered broken, rejected broken',
    'old-client-new-server response': 'altered broken, rejected broken',
  },
};
