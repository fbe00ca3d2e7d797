/** The comments of a pair, to see whether somebody explained an element anew. */
import type { Comments } from '../schema/ast.ts';
import type { Element } from '../schema/model.ts';
import type { Pair } from './pair.ts';

/** Whether the comments of two versions of one element differ, in more than blanks. */
export function commentChanged(pair: Pair): boolean {
  const written = writtenIn(pair);
  // Most are the same to the letter.
  if (written === null || written.old.every((part, i) => part === written.new[i])) return false;
  return textOf(written.old) !== textOf(written.new);
}

/** The comments before and behind an element, as they are written. */
type Written = readonly [before: string, behind: string];

function writtenIn(pair: Pair): { readonly old: Written; readonly new: Written } | null {
  if ('identity' in pair && (pair.identity === 'moved' || pair.identity === 'reused')) return null;
  const old = first(pair.old);
  const next = first(pair.new);
  return old === null || next === null ? null : { old: writtenAt(old), new: writtenAt(next) };
}

function first(part: Pair['old'] | Pair['new']): Element | null {
  if (part === null) return null;
  return 'kind' in part ? part : (part[0] ?? null);
}

function writtenAt(element: Element): Written {
  const comments = element.kind === 'file' || element.node === null ? null : (element.node.comments as Comments);
  return [comments?.leading ?? '', comments?.trailing ?? ''];
}

function textOf(comments: Written): string {
  return comments
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
