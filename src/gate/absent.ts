/** What to say where a surface has no files: silence would be a pass by accident. */
import type { Problem } from '../schema/model.ts';
import type { Loaded, Selection } from './load.ts';
import type { NoSurface } from './surface.ts';

/** A comparison of nothing with nothing would always pass, so it is none. */
export function noFiles({ explicit }: Selection, unseen: readonly string[]): NoSurface {
  const what = explicit ? 'no .proto file matches the globs of this surface' : 'there is no .proto file to compare';
  const passedBy = [...new Set(unseen)].map((text) => ` (${text})`).join('');
  return {
    problems: [{ file: null, line: null, column: null, message: what + passedBy, fatal: true }],
    next: explicit
      ? 'correct `protos`'
      : 'name the files with `--protos`; folders such as vendor/ and third_party/ are left out',
  };
}

/** Files on one side only: right for a protocol that begins or ends, but also what a wrong glob looks like. */
export function oneSided(
  sides: { readonly baseline: Loaded; readonly head: Loaded },
  base: string,
): readonly Problem[] {
  const { baseline, head } = sides;
  if (baseline.own.size === 0)
    return [
      notice(`${base} has no .proto file of this surface, so all of it is new. If that is wrong, correct protos.`),
    ];
  if (head.own.size > 0) return [];
  return [notice('The head has no .proto file of this surface any more. If they moved, let protos match both places.')];
}

function notice(message: string): Problem {
  return { file: null, line: null, column: null, message, fatal: false };
}
