import { readMissing } from '../read.ts';
import type { StoredRule } from '../rule.ts';

export const PROPERTY_REQUIRED: StoredRule = {
  id: 'property-required',
  title: 'A stored property became required',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old?.required === false && next?.required === true,
  effect: ({ writer, reader, pair }) =>
    writer === null || reader === null ? [] : readMissing(writer, reader, pair.model),
  sentence: ({ old }) => `${old?.name} is required now`,
  explanation:
    'A strict reader refuses a document without it, and old data may be without it. To a lenient reader nothing changes.',
  remedy: 'Keep it optional and give it a default (`#[serde(default)]`).',
  examples: [
    {
      name: 'read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [
        { rule: 'property-required', element: 'state.pid', consequences: ['old-data-new-reader rejected broken'] },
      ],
    },
    {
      name: 'read by Go',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [{ rule: 'property-required', element: 'state.pid' }],
    },
  ],
};
