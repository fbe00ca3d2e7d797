import { readMissing } from '../read.ts';
import type { StoredRule } from '../rule.ts';

export const PROPERTY_OPTIONAL: StoredRule = {
  id: 'property-optional',
  title: 'A stored property is no longer required',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old?.required === true && next?.required === false,
  effect: ({ writer, reader, pair }) =>
    writer === null || reader === null ? [] : readMissing(writer, reader, pair.model),
  sentence: ({ old }) => `${old?.name} is no longer required`,
  explanation:
    'A strict old reader refuses a document without it, and a new writer may leave it out. To a lenient reader nothing changes.',
  remedy: 'Go on writing it until no supported version requires it.',
  examples: [
    {
      name: 'read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      finds: [
        { rule: 'property-optional', element: 'state.pid', consequences: ['new-data-old-reader rejected broken'] },
      ],
    },
  ],
};
