/** What to say where a surface has no files: silence would be a pass by accident. */
import type { Problem } from '../schema/model.ts';
import { filesIn, type Loaded } from './load.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';
import type { Selection } from './tree-files.ts';

/** A comparison of nothing with nothing would always pass, so it is none. */
export function noFiles(
  { explicit }: Selection,
  unseen: readonly string[],
  documents: Settings['documents'] = null,
): NoSurface {
  if (documents !== null) return noSchemas(documents.alone);
  const what = explicit ? 'no .proto file matches the globs of this surface' : 'there is no .proto file to compare';
  const passedBy = [...new Set(unseen)].map((text) => ` (${text})`).join('');
  return {
    problems: [{ file: null, line: null, column: null, message: what + passedBy, fatal: true }],
    next: explicit
      ? 'correct `protos`'
      : 'name the files with `--protos`; folders such as vendor/ and third_party/ are left out',
  };
}

function noSchemas(alone: boolean): NoSurface {
  const message = `no .schema.json file matches \`stored.schemas\` of this surface${alone ? '' : ', and there is no .proto file'}`;
  return {
    problems: [{ file: null, line: null, column: null, message, fatal: true }],
    next: 'correct `stored.schemas`',
  };
}

/** Files on one side only: right for a protocol that begins or ends, but also what a wrong glob looks like. */
export function oneSided(
  sides: { readonly baseline: Loaded; readonly head: Loaded },
  base: string,
): readonly Problem[] {
  const { baseline, head } = sides;
  if (baseline.own.size + head.own.size === 0) return oneSidedSchemas(sides, base);
  if (baseline.own.size === 0)
    return [
      notice(`${base} has no .proto file of this surface, so all of it is new. If that is wrong, correct protos.`),
    ];
  if (head.own.size > 0) return [];
  return [notice('The head has no .proto file of this surface any more. If they moved, let protos match both places.')];
}

function oneSidedSchemas({ baseline, head }: Parameters<typeof oneSided>[0], base: string): readonly Problem[] {
  const [before, now] = [filesIn(baseline), filesIn(head)];
  if (before === 0)
    return [
      notice(
        `${base} has no .schema.json file of this surface, so all of it is new. If that is wrong, correct stored.schemas.`,
      ),
    ];
  if (now > 0) return [];
  return [
    notice(
      'The head has no .schema.json file of this surface any more. If they moved, let stored.schemas match both places.',
    ),
  ];
}

function notice(message: string): Problem {
  return { file: null, line: null, column: null, message, fatal: false };
}
