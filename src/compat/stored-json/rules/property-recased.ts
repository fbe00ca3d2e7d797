import type { StoredRule } from '../rule.ts';

export const PROPERTY_RECASED: StoredRule = {
  id: 'property-recased',
  title: 'The name of a stored property is written in another case',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old?.role === 'property' && next?.role === 'property' && old.name !== next.name,
  sentence: ({ old, new: next }) => `${old?.name} is called ${next?.name} now`,
  explanation:
    "Go's encoding/json takes a name in another case for the name, so a lenient reader sees the value. To a strict reader it is another name: a removal and an addition.",
  remedy: 'Leave the name as it is if programs in other languages read the data.',
  examples: [
    {
      name: 'read by Go',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"PCIAddr": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"pciAddr": {"type": "string"}}}',
      finds: [{ rule: 'property-recased', element: 'state.PCIAddr' }],
    },
  ],
};
