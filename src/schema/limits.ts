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
  problems: 100,
};
