import { constantAt } from '../change.ts';
import type { StoredRule } from '../rule.ts';

export const VERSION_CHANGED: StoredRule = {
  id: 'version-field-changed',
  title: 'The version of stored data was changed',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next, isVersion }) =>
    isVersion && old !== null && next !== null && constantAt(old) !== constantAt(next),
  sentence: ({ old, new: next }) =>
    `the version is ${constantAt(next) ?? 'no constant'} now, not ${constantAt(old) ?? 'open'}`,
  explanation:
    'A reader that looks at the version can tell the data of both versions apart. What it makes of them is its own code, which no schema shows.',
  remedy: 'Check that the new version reads data of the old one, and that the old one refuses what it cannot read.',
  examples: [
    {
      name: 'with a change that is not purely additive',
      reader: 'lenient',
      versionField: 'version',
      before:
        '{"type": "object", "properties": {"version": {"const": 1}, "pid": {"type": "integer"}}, "required": ["version"]}',
      after:
        '{"type": "object", "properties": {"version": {"const": 2}, "pid": {"type": "string"}}, "required": ["version"]}',
      finds: [
        { rule: 'version-field-changed', element: 'state.version' },
        {
          rule: 'property-type-changed',
          element: 'state.pid',
          consequences: ['old-data-new-reader rejected broken', 'new-data-old-reader rejected broken'],
        },
      ],
    },
  ],
};
