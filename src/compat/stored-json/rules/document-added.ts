import { outcome } from '../read-own.ts';
import type { StoredRule } from '../rule.ts';
import { sampleOf } from '../sample.ts';
import { typeText } from '../shape.ts';

export const DOCUMENT_ADDED: StoredRule = {
  id: 'document-added',
  title: 'A stored document was added',
  on: 'stored',
  floor: 'minor',
  points: 'name',
  differs: ({ old, new: next }) => old === null && next?.role === 'document',
  effect: ({ writer, reader }) =>
    writer === null || reader !== null
      ? [outcome('absent', {})]
      : [outcome('ignored', { sample: sampleOf(writer), beyondReader: true })],
  sentence: ({ new: next }) => `${next?.name} is a new document${next ? ` (${typeText(next)})` : ''}`,
  explanation: 'An old version does not know the document and leaves it alone; a new one does not find it in old data.',
  remedy: 'Let the new version start without it, as it must with data of an old one.',
  examples: [
    {
      name: 'a second file',
      reader: 'lenient',
      before: { 'sandbox.schema.json': '{"type": "object", "properties": {"id": {"type": "string"}}}' },
      after: {
        'sandbox.schema.json': '{"type": "object", "properties": {"id": {"type": "string"}}}',
        'devices.schema.json': '{"type": "object", "properties": {"count": {"type": "integer"}}}',
      },
      finds: [
        {
          rule: 'document-added',
          element: 'devices',
          consequences: ['new-data-old-reader ignored degraded'],
        },
      ],
    },
  ],
};
