import { nothingSeen, readUnknown, readUnwritten } from '../read.ts';
import type { StoredRule } from '../rule.ts';
import { typeText } from '../shape.ts';

export const PROPERTY_REMOVED: StoredRule = {
  id: 'property-removed',
  title: 'A stored property was removed',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => next === null && old?.role === 'property',
  effect: ({ writer, reader, parents, pair }) => {
    if (parents === null) return [];
    if (writer !== null) return readUnknown(writer, parents.reader, pair.model, nothingSeen(pair.work));
    return reader === null ? [] : readUnwritten(reader, parents.writer, pair.model, nothingSeen(pair.work));
  },
  sentence: ({ old }) => `${old?.name}${old ? ` (${typeText(old)})` : ''} was removed`,
  explanation:
    'What old data says there is forgotten by a new reader. An old reader that comes back finds nothing: a lenient one sees the zero value, a strict one refuses the document if the property is required. In JSON a new name is a new property, so a rename is a removal and an addition.',
  remedy:
    'Keep reading the old property, and writing it, until no supported version needs it. After a rename read both names.',
  examples: [
    {
      name: 'a rename: the old value is forgotten',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"PCIAddr": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"PCIPath": {"type": "string"}}}',
      finds: [
        {
          rule: 'property-removed',
          element: 'state.PCIAddr',
          consequences: ['old-data-new-reader ignored broken', 'new-data-old-reader absent broken'],
        },
        { rule: 'property-added', element: 'state.PCIPath', consequences: ['new-data-old-reader ignored degraded'] },
      ],
    },
    {
      name: 'a required one, read by serde',
      reader: 'strict',
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      after: '{"type": "object", "properties": {}}',
      finds: [
        {
          rule: 'property-removed',
          element: 'state.pid',
          consequences: ['old-data-new-reader ignored broken', 'new-data-old-reader rejected broken'],
        },
      ],
    },
  ],
};
