/** Who is hurt by each change, as the examples of its rule show it. */

/**
 * What the examples of each rule show: by skew and flow, every effect with its severity, safe ones too. A new cell is
 * a new promise to users, so it is written down here.
 */
export const CELLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'enum-closed': {
    'new-client-old-server response': 'dropped broken',
    'old-client-new-server request': 'dropped broken',
  },
  'enum-opened': {
    'new-client-old-server request': 'dropped degraded',
    'old-client-new-server response': 'dropped degraded',
  },
  'enum-value-added': {
    'new-client-old-server request': 'altered broken, dropped degraded, unnamed degraded',
    'old-client-new-server response': 'dropped degraded, unnamed degraded',
  },
  'enum-value-moved': {
    'new-client-old-server request': 'altered broken, dropped broken, unnamed broken',
    'new-client-old-server response': 'altered broken, dropped broken, unnamed broken',
    'old-client-new-server request': 'altered broken, dropped broken, unnamed broken',
    'old-client-new-server response': 'altered broken, dropped broken, unnamed broken',
  },
  'enum-value-removed': {
    'new-client-old-server response': 'dropped broken, unnamed broken',
    'old-client-new-server request': 'dropped broken, unnamed broken',
  },
  'extension-added': {
    'new-client-old-server request': 'ignored degraded',
    'new-client-old-server response': 'absent safe',
    'new-data-old-reader stored': 'ignored degraded',
    'old-client-new-server request': 'absent safe',
    'old-client-new-server response': 'ignored safe',
    'old-data-new-reader stored': 'absent safe',
  },
  'extension-removed': {
    'new-client-old-server request': 'absent degraded',
    'new-client-old-server response': 'ignored safe',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'ignored broken',
    'old-client-new-server response': 'absent broken',
    'old-data-new-reader stored': 'ignored broken',
  },
  'field-added': {
    'new-client-old-server request': 'dropped degraded, ignored degraded',
    'new-client-old-server response': 'absent safe, rejected broken',
    'new-data-old-reader stored': 'ignored degraded',
    'old-client-new-server request': 'absent safe, rejected broken',
    'old-client-new-server response': 'dropped degraded, ignored safe',
    'old-data-new-reader stored': 'absent safe',
  },
  'field-cardinality-changed': {
    'new-client-old-server request': 'dropped broken',
    'new-client-old-server response': 'dropped broken',
    'new-data-old-reader stored': 'altered broken, dropped degraded',
    'old-client-new-server request': 'dropped broken',
    'old-client-new-server response': 'dropped broken',
  },
  'field-default-changed': {
    'new-client-old-server request': 'altered broken',
    'new-client-old-server response': 'altered broken',
    'old-client-new-server request': 'altered broken',
    'old-client-new-server response': 'altered broken',
  },
  'field-java-utf8-changed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'field-moved': {
    'new-client-old-server request': 'altered broken, ignored degraded',
    'new-client-old-server response': 'absent safe, altered broken',
    'new-data-old-reader stored': 'absent broken, altered broken, retyped safe',
    'old-client-new-server request': 'absent safe, altered broken',
    'old-client-new-server response': 'altered broken, ignored safe',
    'old-data-new-reader stored': 'altered broken, ignored broken, retyped safe',
  },
  'field-number-reused': {
    'new-client-old-server request': 'altered broken, dropped broken, retyped safe',
    'new-client-old-server response': 'altered broken, dropped broken, retyped safe',
    'old-client-new-server request': 'altered broken, dropped broken, retyped safe',
    'old-client-new-server response': 'altered broken, dropped broken, retyped safe',
  },
  'field-oneof-changed': {
    'new-client-old-server request': 'dropped degraded, presence degraded',
    'new-client-old-server response': 'dropped broken',
    'old-client-new-server request': 'dropped broken',
    'old-client-new-server response': 'dropped degraded, presence degraded',
  },
  'field-presence-changed': {
    'new-client-old-server request': 'presence degraded',
    'new-client-old-server response': 'presence degraded',
    'old-client-new-server request': 'presence degraded',
    'old-client-new-server response': 'presence degraded',
  },
  'field-removed': {
    'new-client-old-server request': 'absent degraded, rejected broken',
    'new-client-old-server response': 'dropped broken, ignored safe',
    'new-data-old-reader stored': 'absent broken',
    'old-client-new-server request': 'dropped broken, ignored broken',
    'old-client-new-server response': 'absent broken, rejected broken',
    'old-data-new-reader stored': 'ignored broken',
  },
  'field-renumbered': {
    'new-client-old-server request': 'dropped broken, rejected broken',
    'new-client-old-server response': 'dropped broken, rejected broken',
    'old-client-new-server request': 'dropped broken, rejected broken',
    'old-client-new-server response': 'dropped broken, rejected broken',
  },
  'field-type-changed': {
    'new-client-old-server request':
      'absent degraded, altered broken, dropped broken, ignored degraded, retyped safe, unnamed degraded',
    'new-client-old-server response': 'absent safe, altered broken, dropped broken',
    'new-data-old-reader stored': 'absent broken, ignored degraded',
    'old-client-new-server request':
      'absent safe, altered broken, dropped broken, ignored broken, rejected broken, retyped safe',
    'old-client-new-server response': 'altered broken, dropped broken, ignored safe',
    'old-data-new-reader stored': 'absent safe, ignored broken',
  },
  'field-utf8-changed': {
    'new-client-old-server request': 'rejected broken',
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'map-key-changed': {
    'new-client-old-server request': 'altered broken',
    'new-client-old-server response': 'altered broken',
    'old-client-new-server request': 'altered broken',
    'old-client-new-server response': 'altered broken',
  },
  'map-value-changed': {
    'new-client-old-server request': 'altered broken, dropped broken, ignored degraded',
    'new-client-old-server response': 'absent safe, altered broken, dropped broken',
    'new-data-old-reader stored': 'ignored degraded',
    'old-client-new-server request': 'absent safe, altered broken, dropped broken',
    'old-client-new-server response': 'altered broken, dropped broken, ignored safe',
    'old-data-new-reader stored': 'absent safe',
  },
  'message-encoding-changed': {
    'new-client-old-server request': 'dropped broken',
    'new-client-old-server response': 'dropped broken',
    'old-client-new-server request': 'dropped broken',
    'old-client-new-server response': 'dropped broken',
  },
  'package-changed': {
    'new-client-old-server -': 'unimplemented broken',
    'old-client-new-server -': 'unimplemented broken',
  },
  'required-added': {
    'new-client-old-server response': 'rejected broken',
    'old-client-new-server request': 'rejected broken',
  },
  'required-removed': {
    'new-client-old-server request': 'rejected broken',
    'old-client-new-server response': 'rejected broken',
  },
  'rpc-added': {
    'new-client-old-server -': 'unimplemented broken',
  },
  'rpc-removed': {
    'old-client-new-server -': 'unimplemented broken',
  },
  'rpc-renamed': {
    'new-client-old-server -': 'unimplemented broken',
    'old-client-new-server -': 'unimplemented broken',
  },
  'rpc-request-type-changed': {
    'new-client-old-server request': 'absent degraded, altered broken, ignored degraded',
    'old-client-new-server request': 'absent safe, altered broken, ignored broken',
  },
  'rpc-response-type-changed': {
    'new-client-old-server response': 'absent safe, ignored safe',
    'old-client-new-server response': 'absent broken, ignored safe',
  },
  'rpc-streaming-changed': {
    'new-client-old-server request': 'dropped broken, rejected broken',
    'new-client-old-server response': 'altered broken, hangs broken, rejected broken',
    'old-client-new-server request': 'dropped broken, rejected broken',
    'old-client-new-server response': 'altered broken, hangs broken, rejected broken',
  },
  'service-added': {
    'new-client-old-server -': 'unimplemented broken',
  },
  'service-removed': {
    'old-client-new-server -': 'unimplemented broken',
  },
  'service-renamed': {
    'new-client-old-server -': 'unimplemented broken',
    'old-client-new-server -': 'unimplemented broken',
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
};
