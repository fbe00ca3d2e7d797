import { jsonText } from '../../../schema/json-schema/json.ts';
import { useOf } from '../../../schema/json-schema/model.ts';
import { readUnlisted } from '../change.ts';
import type { StoredRule } from '../rule.ts';

export const PROPERTY_VALUE_ADDED: StoredRule = {
  id: 'property-value-added',
  title: 'A stored property can have a new value',
  on: 'stored',
  floor: 'minor',
  points: 'name',
  differs: (pair) => readUnlisted(pair.new, pair.old, pair).length > 0,
  effect: ({ writer, reader, pair }) => (writer === pair.new ? readUnlisted(writer, reader, pair) : []),
  sentence: ({ old, new: next }) => {
    const known = new Set(old === null ? [] : useOf(old).shape.values?.map(jsonText));
    const values = next === null ? null : useOf(next).shape.values;
    const fresh = values?.map(jsonText).filter((text) => !known.has(text));
    return `${old?.name} can be ${fresh?.join(' or ') ?? 'any value'} now`;
  },
  explanation:
    'An old reader that is lenient keeps the value but has no case for it; a strict one refuses the whole document.',
  remedy: 'Store the new value only once no version that lacks it has to read the data.',
  examples: [
    {
      name: 'read by Go',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      finds: [
        {
          rule: 'property-value-added',
          element: 'state.state',
          consequences: ['new-data-old-reader unnamed degraded'],
        },
      ],
    },
    {
      name: 'read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      finds: [
        {
          rule: 'property-value-added',
          element: 'state.state',
          consequences: ['new-data-old-reader rejected broken'],
        },
      ],
    },
  ],
};
