/** Guards as they are written: `@guarded-by field` and `@since version` in the comments of an element. */

import { parseVersion, type Version } from '../release/version.ts';
import type { Comments } from '../schema/ast.ts';
import type { EnumValue, Field, Method } from '../schema/model.ts';

/** What a guard can stand at. */
export type Guardable = Method | Field | EnumValue;

export type Guard =
  | { readonly kind: 'field'; readonly text: string; readonly name: string }
  | { readonly kind: 'since'; readonly text: string; readonly version: Version }
  /** A guard that cannot be read; `expected` says what belongs behind the word. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly word: Word; readonly expected: string };

type Word = '@guarded-by' | '@since';

const NAME = String.raw`\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`;
/** One or several names with commas between them. */
const LIST = String.raw`${NAME}(?:\s*,\s*${NAME})*`;
const GUARD = new RegExp(
  String.raw`(?<=^|\s|\*)(?:@guarded-by(?![\w-])[ \t]*(${LIST}|\S*)|@since(?![\w-])[ \t]*(\S*))`,
  'g',
);

/** @returns the guards in the comment before an element and in the one behind it, in the order of the text */
export function guardsOf(element: Guardable): readonly Guard[] {
  const { leading, trailing }: Pick<Comments, 'leading' | 'trailing'> = element.node?.comments ?? NOTHING;
  return [leading, trailing].flatMap((comment) =>
    [...(comment ?? '').matchAll(GUARD)].flatMap(([, names, version]) =>
      version === undefined ? fieldGuards(names ?? '') : [sinceGuard(version)],
    ),
  );
}

const NOTHING = { leading: null, trailing: null };

/** Nobody wrote a longer name by hand. In UTF-16 code units. */
const LONGEST = 300;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function fieldGuards(rest: string): readonly Guard[] {
  const names = rest.split(',').map((name) => name.trim());
  if (names.every((name) => name.length <= LONGEST && new RegExp(`^${NAME}$`).test(name)))
    return names.map((name) => ({ kind: 'field', text: `@guarded-by ${name}`, name }));
  const expected = 'the name of a field, such as grpc.GuestDetailsResponse.support_mem_hotplug_probe';
  return [{ kind: 'unreadable', text: `@guarded-by ${cut(rest)}`.trim(), word: '@guarded-by', expected }];
}

function sinceGuard(rest: string): Guard {
  const written = rest.replace(/[.,;:)\]]+$/, '');
  const version = parseVersion(written, { leadingV: true });
  const text = `@since ${cut(written)}`.trim();
  if (version !== null) return { kind: 'since', text, version };
  return { kind: 'unreadable', text, word: '@since', expected: 'a whole version, such as 1.6.0' };
}
