/** Which changes break generated code, as the examples of each rule show it. */

/** Where the code is in a few languages only, or the names of a package are in it. */
const WITH_PACKAGE = 'the code is in C++, Java, C#, PHP or Ruby';
const IMPORTERS = 'another .proto file imports it, or the code is in C++, Python or TypeScript';

/**
 * For each rule that can break generated code, when its examples show it: `always`, words that follow "when", or `-`
 * where an example breaks nothing. A rule that is not here breaks no code. A new cell is a new promise to users, so it is
 * written down here.
 */
export const SOURCE_CELLS: Readonly<Record<string, readonly string[]>> = {
  'declaration-moved': [
    '-',
    'another .proto file imports the old one for it, or the code is in C++, Python, TypeScript or Java',
  ],
  'enum-closed': ['the code is in Java or Swift'],
  'enum-opened': ['the code is in Java, Kotlin or Swift and lists every value without a default'],
  'enum-renamed': ['always'],
  'enum-value-moved': ['-', 'always'],
  'enum-value-removed': ['always'],
  'enum-value-renamed': ['-', 'always'],
  'extension-range-removed': ['another .proto file extends the message with such a number'],
  'extension-removed': ['always'],
  'field-cardinality-changed': ['always'],
  'field-default-changed': ['-', 'the code is in Go and uses the constant for the default'],
  'field-jstype-changed': ['the code is in JavaScript or TypeScript'],
  'field-moved': ['-', 'always'],
  'field-number-reused': ['always'],
  'field-oneof-changed': ['always', 'the code is in Go or TypeScript'],
  'field-presence-changed': ['always', 'the code is in Go or TypeScript'],
  'field-removed': ['always'],
  'field-renamed': ['always', 'the code is in C++ or Python'],
  'field-renumbered': ['-', 'always'],
  'field-string-type-changed': ['the code is in C++'],
  'field-type-changed': ['-', 'always', 'the code is in Go or C#'],
  'export-removed': ['another .proto file names one of them'],
  'file-moved': [IMPORTERS],
  'file-option-changed': ['-', 'the code is in Go', 'the code is in Java'],
  'file-package-changed': [`another .proto file names what it declares, or ${WITH_PACKAGE}`],
  'file-removed': ['always', IMPORTERS],
  'file-syntax-changed': ['-', 'the code is in Go, Java or C++'],
  'json-name-changed': ['-', 'always'],
  'map-key-changed': ['always'],
  'map-value-changed': ['always'],
  'message-accessor-removed': ['the code is in C++ or Java and asks the message for its descriptor'],
  'message-renamed': ['always'],
  'oneof-removed': ['always'],
  'oneof-renamed': ['always'],
  'option-changed': ['-', 'it uses what a generator made of (max)'],
  'package-changed': [WITH_PACKAGE],
  'public-import-removed': ['it imports this file to get at what the other one declares'],
  'rpc-removed': ['always'],
  'rpc-renamed': ['always'],
  'rpc-request-type-changed': ['always'],
  'rpc-response-type-changed': ['always'],
  'rpc-streaming-changed': ['always'],
  'service-removed': ['always'],
  'service-renamed': ['always'],
  'type-removed': ['always'],
};
