/** Changes that only names show: what a peer that speaks ProtoJSON sees. */

import type { Edit } from './edits.ts';
import { freeName, inField } from './edits-fields.ts';
import { inEnum } from './edits-types.ts';

const JSON_NAMES = ['id', 'theSize', 'kindOf'] as const;

export const JSON_EDITS: Readonly<Record<string, Edit>> = {
  'JSON name changed': inField((r, field) => ({
    ...field,
    jsonName: field.jsonName === null || r.chance(50) ? r.pick(JSON_NAMES) : null,
  })),
  'field renamed, JSON name kept': inField((r, field, _, message) => ({
    ...field,
    name: freeName(r, message),
    jsonName: field.jsonName ?? field.name,
  })),
  'enum alias put in front': inEnum((r, type) => {
    const chosen = r.pick(type.values);
    const alias = { name: `N${type.id}_FIRST${type.values.length}`, number: chosen.number };
    return { ...type, values: type.values.flatMap((value) => (value === chosen ? [alias, value] : [value])) };
  }),
};
