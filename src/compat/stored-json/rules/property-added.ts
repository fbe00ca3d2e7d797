import { nothingSeen, readUnknown, readUnwritten } from '../read.ts';
import type { StoredRule } from '../rule.ts';
import { typeText } from '../shape.ts';

export const PROPERTY_ADDED: StoredRule = {
  id: 'property-added',
  title: 'A stored property was added',
  on: 'stored',
  floor: 'minor',
  points: 'name',
  differs: ({ old, new: next }) => old === null && next?.role === 'property',
  effect: ({ writer, reader, parents, pair }) => {
    if (parents === null) return [];
    if (writer !== null) return readUnknown(writer, parents.reader, pair.model, nothingSeen(pair.work));
    return reader === null ? [] : readUnwritten(reader, parents.writer, pair.model, nothingSeen(pair.work));
  },
  sentence: ({ new: next }) => `${next?.name} is new${next ? ` (${typeText(next)})` : ''}`,
  explanation:
    'An old reader skips what it does not know. In old data the property is missing: a lenient reader sees the zero value, a strict one refuses the document if the property is required.',
  remedy: 'Do not require it, and let the zero value mean "as before".',
  examples: [
    {
      name: 'read by Go, where what is missing is the zero value',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after:
        '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [{ rule: 'property-added', element: 'state.pid', consequences: ['new-data-old-reader ignored degraded'] }],
    },
    {
      name: 'required, and read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after:
        '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [
        {
          rule: 'property-added',
          element: 'state.pid',
          consequences: ['old-data-new-reader rejected broken', 'new-data-old-reader ignored degraded'],
        },
      ],
    },
    {
      name: 'where the strict reader refuses names that it does not know',
      reader: 'strict',
      before: '{"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": false}',
      after:
        '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "additionalProperties": false}',
      finds: [{ rule: 'property-added', element: 'state.pid', consequences: ['new-data-old-reader rejected broken'] }],
    },
  ],
};
