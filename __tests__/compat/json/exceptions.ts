/** Where the measurement is not followed, and why: every row of it that differs is one of these. */
import { type Bucket, matrixRow } from '../wire/facts.ts';
import type { JsonFact } from './facts.ts';

export interface Exception {
  readonly covers: (fact: JsonFact, text: string, theirs: Bucket, ours: Bucket) => boolean;
  readonly reason: string;
  /** How many values of the fixture it is about. */
  readonly values: number;
}

const WIDE = /^(u?int64|sint64|s?fixed64|string2?)$/;
const edits =
  (...names: readonly string[]) =>
  ({ edit }: JsonFact): boolean =>
    names.includes(edit);

export const EXCEPTIONS: readonly Exception[] = [
  {
    covers: (fact) => {
      const [from = '', to = ''] = matrixRow(fact)?.kinds ?? [];
      return WIDE.test(from) && /^E[OC]$/.test(to);
    },
    reason:
      'Python, Java and C++ read the text of a number into an enum; the specification has names and numbers only, and Go, protobufjs and protobuf-es refuse',
    values: 342,
  },
  {
    covers: (fact, _, theirs, ours) =>
      /^string2?$/.test(matrixRow(fact)?.kinds[0] ?? '') && theirs === 'loss' && ours === 'retype',
    reason: 'the text "0" that is read into a number without presence is called a loss, but zero is what is seen',
    values: 72,
  },
  {
    covers: edits('enum.open.value_renumbered', 'enum.closed.value_renumbered', 'enum.values_swapped'),
    reason: 'a name that has another number is called corrupt, but in JSON, as in code, a value is its name',
    values: 56,
  },
  {
    covers: edits(
      'map.to_struct',
      'wkt.Struct_to_map',
      'wkt.Struct_to_own',
      'wkt.message_to_Value',
      'wkt.ListValue_to_repeated_Value',
    ),
    reason: 'the same JSON in another form is called corrupt, because the fields are other ones',
    values: 30,
  },
  {
    covers: edits('wkt.StringValue_to_BytesValue'),
    reason: 'an empty text that is read as no bytes is called the same, but a retype outside of wrappers',
    values: 2,
  },
  {
    covers: edits('label.legacy_required_edition'),
    reason:
      'only Java refuses: the other runtimes with editions never check, but Go and C++ check where they were asked',
    values: 2,
  },
  {
    covers: edits('ext.extendee_number_moves_to_other_extension'),
    reason: 'an extension with another number is called lost, because it was looked for by number',
    values: 4,
  },
  {
    covers: (fact, _, theirs, ours) =>
      /^map\.to_singular_entry$|^scalar:m_si->(Sub|G):/.test(fact.edit) && theirs === 'loss' && ours === 'corrupt',
    reason: 'a map of which nothing is a field is called a loss, but corrupt where the message has other fields',
    values: 12,
  },
  {
    covers: edits('any.payload_field_renamed'),
    reason: 'the payload of an Any is compared as bytes here, so a field that is gone in it is another value',
    values: 2,
  },
];
