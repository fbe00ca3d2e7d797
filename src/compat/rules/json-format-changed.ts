import type { Pair } from '../pair.ts';
import { defineAnyRule } from '../rule.ts';

/** Both formats of a message or enum whose file kept its syntax: a new syntax is told of the file. */
function formatsOf({ kind, old, new: next }: Pair): { readonly old: string; readonly new: string } | null {
  if ((kind !== 'message' && kind !== 'enum') || !isType(old) || !isType(next)) return null;
  const [before, after] = [old.file.node, next.file.node];
  if (before.syntax !== after.syntax || old.jsonFormat === next.jsonFormat) return null;
  return { old: old.jsonFormat, new: next.jsonFormat };
}

function isType(part: Pair['old'] | Pair['new']): part is Extract<Pair, { kind: 'message' | 'enum' }>['old'] {
  return part !== null && 'kind' in part && (part.kind === 'message' || part.kind === 'enum');
}

export default defineAnyRule({
  id: 'json-format-changed',
  title: 'JSON names are checked now, or no longer',
  on: 'any',
  floor: 'patch',
  points: 'name',
  differs: (pair) => formatsOf(pair) !== null,
  shapes: (pair) => formatsOf(pair) ?? { old: '-', new: '-' },
  sentence: (pair) =>
    formatsOf(pair)?.new === 'allow'
      ? 'its JSON names are checked for clashes now'
      : 'its JSON names are no longer checked for clashes',
  explanation:
    'With features.json_format = LEGACY_BEST_EFFORT the compiler lets two names fall together in JSON. Runtimes write and read JSON as before, as long as no two names do.',
  remedy: 'Leave it at ALLOW, and give no two fields names that differ in style only.',
  examples: [
    {
      name: 'features.json_format',
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'edition = "2023"; service S { rpc A(M) returns (M); } message M { option features.json_format = LEGACY_BEST_EFFORT; int32 x = 1; }',
      finds: [{ rule: 'json-format-changed', element: 'M' }],
    },
  ],
});
