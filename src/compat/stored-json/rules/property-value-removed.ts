import { jsonText } from '../../../schema/json-schema/json.ts';
import { useOf } from '../../../schema/json-schema/model.ts';
import { readUnlisted } from '../change.ts';
import type { StoredRule } from '../rule.ts';

export const PROPERTY_VALUE_REMOVED: StoredRule = {
  id: 'property-value-removed',
  title: 'A value of a stored property is no longer known',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: (pair) => readUnlisted(pair.old, pair.new, pair).length > 0,
  effect: ({ writer, reader, pair }) => (writer === pair.old ? readUnlisted(writer, reader, pair) : []),
  sentence: ({ old, new: next }) => {
    const known = new Set(next === null ? [] : useOf(next).shape.values?.map(jsonText));
    const values = old === null ? null : useOf(old).shape.values;
    const gone = values?.map(jsonText).filter((text) => !known.has(text));
    return gone === undefined
      ? `${old?.name} can no longer be any value`
      : `${old?.name} can no longer be ${gone.join(' or ')}`;
  },
  explanation:
    'Old data may hold the value. A lenient new reader keeps it but has no case for it; a strict one refuses the whole document.',
  remedy: 'Keep reading the value for as long as data of old versions is there.',
  examples: [
    {
      name: 'read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      finds: [
        {
          rule: 'property-value-removed',
          element: 'state.state',
          consequences: ['old-data-new-reader rejected broken'],
        },
      ],
    },
    {
      name: 'any text before, one of a list now; read by Go',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"state": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"state": {"type": "string", "enum": ["ready", "running"]}}}',
      finds: [
        {
          rule: 'property-value-removed',
          element: 'state.state',
          consequences: ['old-data-new-reader unnamed broken'],
        },
      ],
    },
  ],
};
