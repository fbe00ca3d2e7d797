import { readTypes, typesDiffer } from '../change.ts';
import type { StoredRule } from '../rule.ts';
import { typeText } from '../shape.ts';

export const PROPERTY_TYPE_CHANGED: StoredRule = {
  id: 'property-type-changed',
  title: 'The type of a stored value was changed',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: typesDiffer,
  effect: readTypes,
  sentence: ({ old, new: next }) =>
    `${old?.name} is ${next ? typeText(next) : ''} now, not ${old ? typeText(old) : ''}`,
  explanation:
    'Go and serde refuse the whole document if a value has another type than expected, or a number does not fit. What both types can hold is read right.',
  remedy: 'Store the new type under a new name, and read the old name too while data of old versions is there.',
  examples: [
    {
      name: 'a boolean that became a list',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"Experimental": {"type": "boolean"}}}',
      after: '{"type": "object", "properties": {"Experimental": {"type": "array", "items": {"type": "string"}}}}',
      finds: [
        {
          rule: 'property-type-changed',
          element: 'state.Experimental',
          consequences: ['old-data-new-reader rejected broken', 'new-data-old-reader rejected broken'],
        },
      ],
    },
    {
      name: 'a wider number: only what does not fit is refused',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"MemOffset": {"type": "integer", "format": "uint32"}}}',
      after: '{"type": "object", "properties": {"MemOffset": {"type": "integer", "format": "uint64"}}}',
      finds: [
        {
          rule: 'property-type-changed',
          element: 'state.MemOffset',
          consequences: ['new-data-old-reader rejected broken'],
        },
      ],
    },
    {
      name: 'null where there was none',
      reader: 'strict',
      before: '{"type": "object", "properties": {"tag": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"tag": {"type": ["string", "null"]}}}',
      finds: [
        {
          rule: 'property-type-changed',
          element: 'state.tag',
          consequences: ['new-data-old-reader rejected broken'],
        },
      ],
    },
    {
      name: 'free names that became fixed ones',
      reader: 'lenient',
      before:
        '{"type": "object", "properties": {"env": {"type": "object", "additionalProperties": {"type": "string"}}}}',
      after:
        '{"type": "object", "properties": {"env": {"type": "object", "properties": {"PATH": {"type": "string"}}}}}',
      finds: [
        {
          rule: 'property-type-changed',
          element: 'state.env',
          consequences: ['old-data-new-reader ignored broken'],
        },
      ],
    },
  ],
};
