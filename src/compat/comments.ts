/** The comments of a pair, to see whether somebody explained an element anew. */
import type { Comments } from '../schema/ast.ts';
import type { Element } from '../schema/model.ts';
import type { Pair } from './pair.ts';

/** The comment text of both sides without differences in blanks; null if they are no two versions of one element. */
export function commentsOf(pair: Pair): { readonly old: string; readonly new: string } | null {
  if ('identity' in pair && (pair.identity === 'moved' || pair.identity === 'reused')) return null;
  const old = first(pair.old);
  const next = first(pair.new);
  if (old === null || next === null) return null;
  return { old: textOf(old), new: textOf(next) };
}

function first(part: Pair['old'] | Pair['new']): Element | null {
  if (part === null) return null;
  return 'kind' in part ? part : (part[0] ?? null);
}

function textOf(element: Element): string {
  const comments = element.kind === 'file' || element.node === null ? null : (element.node.comments as Comments);
  return [comments?.leading, comments?.trailing]
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
