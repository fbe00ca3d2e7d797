import type { StoredElement } from '../../../schema/json-schema/model.ts';
import { targetOf, useOf } from '../../../schema/json-schema/model.ts';
import type { StoredRule } from '../rule.ts';
import { isOpaque, namesIn } from '../shape.ts';

/** Whether names that are not told are refused; null where that is no question. */
function isClosed(element: StoredElement | null): boolean | null {
  if (element === null || isOpaque(useOf(element))) return null;
  const { shape } = targetOf(element);
  if (!shape.kinds.has('object') || namesIn(shape) === null || typeof shape.rest !== 'string') return null;
  return shape.rest === 'closed';
}

export const UNKNOWN_NAMES_CHANGED: StoredRule = {
  id: 'unknown-names-changed',
  title: 'Names that are not told are admitted now, or no longer',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next, refers }) => {
    const [before, after] = [isClosed(old), isClosed(next)];
    return !refers && before !== null && after !== null && before !== after;
  },
  sentence: ({ old, new: next }) =>
    `${old?.name} ${isClosed(next) === true ? 'admits no other names any more' : 'admits other names now'}`,
  explanation:
    'It decides what becomes of properties that the other version does not know: a strict reader that admits no other names refuses them. By itself it changes nothing, for each version writes only the names it knows.',
  remedy:
    'Admit other names (`additionalProperties` left out, no `deny_unknown_fields`), so that old versions can read new data.',
  examples: [
    {
      name: 'no other names from now on',
      reader: 'strict',
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": false}',
      finds: [{ rule: 'unknown-names-changed', element: 'state' }],
    },
  ],
};
