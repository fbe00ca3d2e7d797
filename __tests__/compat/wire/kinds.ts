/** The kinds and cardinalities of the measured matrix as text, so that every parser can read them. */

const BODY = 'int32 a = 1; string b = 2;';
const declared = (prefix: string): string => `${prefix}0 = 0; ${prefix}1 = 1; ${prefix}2 = 2; ${prefix}MINUS = -1;`;

export const KINDS = [
  'double',
  'float',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
  'string2',
  'EO',
  'EC',
  'Sub',
  'G',
  'm_si',
] as const;
export type Kind = (typeof KINDS)[number];

export const CARDINALITIES = ['singular', 'implicit', 'repeated(packed)', 'repeated(expanded)'] as const;
export type Cardinality = (typeof CARDINALITIES)[number];

/** One field of a message `t.M`. */
export interface Shape {
  readonly kind: Kind;
  readonly cardinality: Cardinality;
  readonly number: number;
  /** Members of one oneof stand next to each other; only singular fields can be members. */
  readonly member: boolean;
}

const TYPES = `enum EO { ${declared('O')} }
enum EC { option features.enum_type = CLOSED; ${declared('C')} }
message Sub { ${BODY.replaceAll(';', ' [features.field_presence = IMPLICIT];')} }`;

/** @returns a file with a message `t.M` of one field `f1 = 1` */
export function fileOf(kind: Kind, cardinality: Cardinality): string {
  return messageFile([{ kind, cardinality, number: 1, member: false }]);
}

/** @returns a file with a message `t.M` that has these fields, named `f` and their number */
export function messageFile(shapes: readonly Shape[]): string {
  const isMember = ({ kind, cardinality, member }: Shape): boolean =>
    member && cardinality === 'singular' && kind !== 'm_si' && kind !== 'G';
  const members = shapes.filter(isMember).map(fieldText);
  const plain = shapes.filter((shape) => !isMember(shape)).map(fieldText);
  const oneof = members.length === 0 ? '' : `oneof u { ${members.join(' ')} }`;
  return `edition = "2023"; package t;\n${TYPES}\nmessage M { ${plain.join(' ')} ${oneof} }`;
}

function fieldText({ kind, cardinality, number }: Shape): string {
  if (kind === 'm_si') return `map<string, int32> f${number} = ${number};`;
  const features = [
    ...(cardinality === 'implicit' && !/^(Sub|G|EC)$/.test(kind) ? ['field_presence = IMPLICIT'] : []),
    ...(cardinality === 'repeated(expanded)' && !/string|bytes|Sub|G/.test(kind)
      ? ['repeated_field_encoding = EXPANDED']
      : []),
    ...(kind === 'string2' ? ['utf8_validation = NONE'] : []),
    ...(kind === 'G' ? ['message_encoding = DELIMITED'] : []),
  ];
  const options = features.length === 0 ? '' : ` [${features.map((feature) => `features.${feature}`).join(', ')}]`;
  const group = kind === 'G' ? `message F${number} { ${BODY} } ` : '';
  const type = kind === 'G' ? `F${number}` : kind.replace('string2', 'string');
  return `${group}${cardinality.startsWith('repeated') ? 'repeated ' : ''}${type} f${number} = ${number}${options};`;
}
