import { shortened } from '../../../schema/shortened.ts';
import { changedKeywords } from '../change.ts';
import type { StoredRule } from '../rule.ts';

const MOST_NAMED = 5;

function listed(names: readonly string[]): string {
  const left = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).map(shortened).join(', ');
  return left > 0 ? `${named} and ${left} more` : named;
}

export const KEYWORD_CHANGED: StoredRule = {
  id: 'keyword-changed',
  title: 'A keyword that is not looked into was changed',
  on: 'stored',
  floor: 'patch',
  points: 'name',
  differs: (pair) => changedKeywords(pair).length > 0,
  sentence: (pair) => {
    const names = changedKeywords(pair).filter((name) => name !== '');
    return names.length === 0
      ? `what ${pair.old?.name} is was changed, and it is not looked into`
      : `${listed(names)} of ${pair.old?.name} changed, and ${names.length === 1 ? 'it is' : 'they are'} not looked into`;
  },
  explanation:
    'Of JSON Schema, `type`, `properties`, `required`, `items`, `additionalProperties`, `$ref`, `enum` and `const` are looked into, and `format` where it names a machine type such as `uint32`. What another keyword changes is not known here.',
  remedy: 'Check by hand that both versions can still read the data.',
  examples: [
    {
      name: 'a pattern',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"id": {"type": "string", "pattern": "^[a-z]+$"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string", "pattern": "^[a-z-]+$"}}}',
      finds: [{ rule: 'keyword-changed', element: 'state.id' }],
    },
    {
      name: 'a choice of types',
      reader: 'lenient',
      before: '{"type": "object", "properties": {"id": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}',
      after: '{"type": "object", "properties": {"id": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}}}',
      finds: [{ rule: 'keyword-changed', element: 'state.id' }],
    },
  ],
};
