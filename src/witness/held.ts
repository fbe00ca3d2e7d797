/** What a field holds. */
import type { Field, Message } from '../schema/model.ts';

/** The message that a field, or a map's value, holds; null if it holds none. */
export function messageOf({ type, map }: Field): Message | null {
  const held = map?.value.type ?? type;
  return held.kind === 'message' ? held.message : null;
}
