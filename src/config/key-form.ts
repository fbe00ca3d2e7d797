/** How a key of the config is described, and the forms that its scalars take in YAML. */

/** What a scalar may be, as a JSON Schema. YAML reads `12` and `on` as other things than text; here they are text. */
type Form = { readonly [keyword: string]: unknown };

export interface KeyDoc {
  /** `accept[].until`: an item of a list by `[]`, any key by `*`. */
  readonly key: string;
  /** One sentence or two, without a line break. */
  readonly text: string;
  /** What may be written, for the reference page; null: the words that the schema lists. */
  readonly values: string | null;
  /** What holds without it; null where that is no question. */
  readonly preset: string | null;
  /** Of the scalar, or of each scalar of the list. */
  readonly form?: Form;
  /** Of the names in a block with any keys. */
  readonly names?: Form;
}

export const SCALAR = ['string', 'number', 'boolean'] as const;
export const NAME: Form = { type: SCALAR, minLength: 1, maxLength: 80 };
export const PATH: Form = { type: SCALAR, minLength: 1, pattern: '^[^\\\\]+$' };
export const FULL_NAME = '[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*';
export const METHOD: Form = { type: ['string', 'boolean'], pattern: `^(${FULL_NAME}|/[\\w.]+/\\w+)$` };
export const MESSAGES: Form = { type: SCALAR, pattern: '^\\.?[\\w*]+(\\.[\\w*]+)*$' };
export const VERSION: Form = { type: 'string', pattern: '^v?\\d+\\.\\d+\\.\\d+([-+][\\w.+-]+)?$' };
export const SWITCH: Form = { enum: ['on', 'off', 'true', 'false', true, false] };
export const FINGERPRINT: Form = { type: ['string', 'number'], pattern: '^[\\da-f]{12}$' };

/** A whole number from 1 to `most`. */
export function whole(most: number): Form {
  return {
    anyOf: [
      { type: 'integer', minimum: 1, maximum: most },
      { type: 'string', pattern: '^\\d{1,12}$' },
    ],
  };
}
