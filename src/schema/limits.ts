/** How much of a file is read before the parser refuses it; each limit ends in a problem that names it. */
export interface ParseLimits {
  /** UTF-16 code units in the text. */
  readonly textLength: number;
  /** Words, literals and marks. */
  readonly tokens: number;
  /** Messages in messages, the outermost one included. */
  readonly messageNesting: number;
  /** Messages and lists in the value of an option. */
  readonly valueNesting: number;
  readonly fieldsPerMessage: number;
  /** UTF-16 code units in one word. */
  readonly nameLength: number;
  /** UTF-16 code units in the full names of all declarations together. */
  readonly fullNames: number;
  /** Problems that are reported for one file. */
  readonly problems: number;
}

/** protoc refuses the 32nd level of messages (`MaxMessageDeclarationNestingDepth`); the rest is far above real files. */
export const DEFAULT_LIMITS: ParseLimits = {
  textLength: 16_777_216,
  tokens: 4_000_000,
  messageNesting: 31,
  valueNesting: 100,
  fieldsPerMessage: 100_000,
  nameLength: 4096,
  fullNames: 16_777_216,
  problems: 100,
};

/**
 * A few letters of a package or of nested messages stand in the full names of thousands of declarations. This is far
 * above what people write: googleapis has 3 characters of full names for one of text.
 * @returns how many characters the full names of a file of that length may have
 */
export function fullNamesAllowed(limits: ParseLimits, textLength: number): number {
  return Math.min(limits.fullNames, 262_144 + 32 * textLength);
}

/** The most components that a package may have: one more than protoc's limit of 100 dots (descriptor.cc, `kPackageLimit`). */
export const MAX_PACKAGE_PARTS = 101;

/** How much is looked at while files are linked; each limit ends in a fatal problem that names it. */
export interface LinkLimits {
  /** Files that are met on the way through `import public`, for all files together. */
  readonly publicSteps: number;
  /** Pairs of files of different text that declare one name. Beyond the default, nobody keeps so many copies apart. */
  readonly twins: number;
}

/** Far above what people have. */
export const LINK_LIMITS: LinkLimits = { publicSteps: 1_000_000, twins: 50_000 };
