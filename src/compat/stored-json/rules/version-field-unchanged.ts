import { constantAt } from '../change.ts';
import type { StoredRule } from '../rule.ts';

/** More are counted. */
const SHOWN = 2;

export const VERSION_UNCHANGED: StoredRule = {
  id: 'version-field-unchanged',
  title: 'The version of stored data stayed, though more than additions changed',
  on: 'stored',
  floor: 'never',
  points: 'name',
  differs: ({ causes }) => causes.length > 0,
  sentence: ({ old, new: next, causes }) => {
    const told = causes.slice(0, SHOWN).map(({ element, sentence }) => `${element}: ${sentence}`);
    const more = causes.length > SHOWN ? `; and ${causes.length - SHOWN} more` : '';
    const stays =
      constantAt(next) === null ? `is no constant any more (it was ${constantAt(old)})` : `is still ${constantAt(old)}`;
    return `the version ${stays}, though not all changes are additions (${told.join('; ')}${more})`;
  },
  explanation:
    'Under `version-field:` the project says that a constant tells the versions of its data apart. Where something was removed, renamed or has another type, both versions would write the same constant over data that the other reads wrong. It fails whatever bump is declared, unless it is accepted by name.',
  remedy: 'Change the constant in the schema and in the program, and let the program compare it.',
  examples: [
    {
      name: 'a rename under the same version',
      reader: 'lenient',
      versionField: 'version',
      before:
        '{"type": "object", "properties": {"version": {"const": 2}, "PCIAddr": {"type": "string"}}, "required": ["version"]}',
      after:
        '{"type": "object", "properties": {"version": {"const": 2}, "PCIPath": {"type": "string"}}, "required": ["version"]}',
      finds: [
        {
          rule: 'property-removed',
          element: 'state.PCIAddr',
          consequences: ['old-data-new-reader ignored broken', 'new-data-old-reader absent broken'],
        },
        { rule: 'property-added', element: 'state.PCIPath', consequences: ['new-data-old-reader ignored degraded'] },
        {
          rule: 'version-field-unchanged',
          element: 'state.version',
          consequences: ['old-data-new-reader ignored broken', 'new-data-old-reader absent broken'],
        },
      ],
    },
  ],
};
