import { outcome } from '../read-own.ts';
import type { StoredRule } from '../rule.ts';
import { sampleOf } from '../sample.ts';
import { typeText } from '../shape.ts';

export const DOCUMENT_REMOVED: StoredRule = {
  id: 'document-removed',
  title: 'A stored document was removed',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => next === null && old?.role === 'document',
  effect: ({ writer, reader }) =>
    writer === null || reader !== null
      ? [outcome('absent', {})]
      : [outcome('ignored', { sample: sampleOf(writer), beyondReader: true })],
  sentence: ({ old }) => `the document ${old?.name}${old ? ` (${typeText(old)})` : ''} was removed`,
  explanation: 'A new version does not look at what an old one stored there; an old one does not find it any more.',
  remedy:
    'Keep reading it, and writing it, for as long as data of old versions is there and old versions may come back.',
  examples: [
    {
      name: 'one of two files',
      reader: 'lenient',
      before: {
        'sandbox.schema.json': '{"type": "object", "properties": {"id": {"type": "string"}}}',
        'devices.schema.json': '{"type": "object", "properties": {"count": {"type": "integer"}}}',
      },
      after: { 'sandbox.schema.json': '{"type": "object", "properties": {"id": {"type": "string"}}}' },
      finds: [
        {
          rule: 'document-removed',
          element: 'devices',
          consequences: ['old-data-new-reader ignored broken', 'new-data-old-reader absent broken'],
        },
      ],
    },
  ],
};
