import { isSince } from '../../schema/editions.ts';
import type { Enum, Message, SchemaFile } from '../../schema/model.ts';
import { defaultVisibilityOf, isExported } from '../../schema/visibility.ts';
import { defineRule } from '../rule.ts';

type Type = Message | Enum;

/** Every message and enum of a file, nested ones too. */
function typesIn({ messages, enums }: SchemaFile | Message): readonly Type[] {
  return [...messages.filter(({ mapEntry }) => !mapEntry), ...enums, ...messages.flatMap(typesIn)];
}

/** The names of the types that other files could name, and cannot any more. */
function hidden(old: SchemaFile, next: SchemaFile | null): readonly string[] {
  // Before edition 2024 every type is exported.
  if (next === null || !isSince(next.node.edition, '2024')) return [];
  const [before, after] = [defaultVisibilityOf(old), defaultVisibilityOf(next)];
  const now = new Map(typesIn(next).map((type) => [type.fullName, type]));
  return typesIn(old)
    .filter((type) => isExported(type, before))
    .flatMap(({ fullName }) => {
      const type = now.get(fullName);
      return type === undefined || isExported(type, after) ? [] : [fullName];
    });
}

export default defineRule({
  id: 'export-removed',
  title: 'Types can no longer be named in other files',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }) => hidden(old, next).length > 0,
  source: () => [{ when: 'another .proto file names one of them' }],
  shapes: ({ old, new: next }) => ({ old: `export ${hidden(old, next).join()}`, new: 'local' }),
  sentence: ({ old, new: next }) => {
    const all = hidden(old, next);
    const more = all.length > 3 ? ` and ${all.length - 3} more` : '';
    return `it no longer exports ${all.slice(0, 3).join(', ')}${more}`;
  },
  explanation:
    'Until edition 2023 other .proto files can name every type; edition 2024 exports those at the top of the file, edition 2026 none, but for those that say `export`. Messages and generated code stay as they are.',
  remedy: 'Put `export` before the types that others use, or set `features.default_symbol_visibility = EXPORT_ALL`.',
  examples: [
    {
      name: 'edition 2024 to edition 2026, with one export',
      before: 'edition = "2024"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      after:
        'edition = "2026"; service S { rpc A(M) returns (M); } export message M { N n = 1; } message N { int32 x = 1; }',
      finds: [
        { rule: 'export-removed', element: 'a.proto', uncompilable: true },
        { rule: 'file-syntax-changed', element: 'a.proto' },
      ],
    },
    {
      name: 'a nested type becomes local',
      before:
        'edition = "2024"; service S { rpc A(M) returns (M); } message M { export enum E { ZERO = 0; } E e = 1; message N {} }',
      after:
        'edition = "2024"; service S { rpc A(M) returns (M); } message M { local enum E { ZERO = 0; } E e = 1; export message N {} }',
      finds: [{ rule: 'export-removed', element: 'a.proto', uncompilable: true }],
    },
  ],
});
