/** How a finding is called: its elements, its name as the baseline says it, and a key without names of the head. */
import type { Element } from '../schema/model.ts';
import type { EnumValuePair, FieldPair, MethodPair, OneofPair, Pair } from './pair.ts';

export interface Naming {
  readonly old: Element | null;
  readonly new: Element | null;
  /** What encloses the element at the head. */
  readonly enclosing: Element | null;
  readonly element: string;
  readonly key: string;
}

/** @returns the naming of a pair; `key` names new elements by their parent and number, so that renames keep it */
export function nameOf(pair: Pair): Naming {
  switch (pair.kind) {
    case 'field':
      return nameField(pair);
    case 'oneof':
      return nameOneof(pair);
    case 'enum-value':
      return nameValue(pair);
    case 'method':
      return nameMethod(pair);
    case 'package':
      return named(pair.old, pair.new, null, pair.old.package || '(no package)');
    case 'file':
      return named(pair.old, pair.new, null, pair.old.path);
    case 'message':
    case 'enum':
    case 'service':
    case 'type':
      return named(pair.old, pair.new, null, pair.old?.fullName ?? pair.new?.fullName ?? '');
  }
}

function named(old: Element | null, next: Element | null, enclosing: Element | null, element: string): Naming {
  return { old, new: next, enclosing, element, key: element };
}

function nameField(pair: FieldPair): Naming {
  const { old, new: next, parents } = pair;
  const element = old?.fullName ?? (next?.extension ? next.fullName : `${parents.old.fullName}.${next?.name}`);
  const key = old === null ? `${parents.old.fullName}#${next?.number}` : `${old.fullName}#${old.number}`;
  return { old, new: next, enclosing: parents.new, element, key };
}

function nameOneof(pair: OneofPair): Naming {
  const { old, new: next, parents } = pair;
  const numbers = next?.fields.map((field) => field.number).sort((a, b) => a - b);
  const element = old?.fullName ?? `${parents.old.fullName}.${next?.name}`;
  const key = old === null ? `${parents.old.fullName}#${numbers?.join()}` : old.fullName;
  return { old, new: next, enclosing: parents.new, element, key };
}

function nameValue(pair: EnumValuePair): Naming {
  const old = pair.old[0] ?? null;
  const next = pair.new[0] ?? null;
  const parent = pair.parents.old.fullName;
  const key = `${parent}${old === null ? '' : `.${old.name}`}#${(old ?? next)?.number}`;
  return { old, new: next, enclosing: pair.parents.new, element: `${parent}.${(old ?? next)?.name}`, key };
}

function nameMethod(pair: MethodPair): Naming {
  const { old, new: next, services } = pair;
  const parent = services.old?.fullName ?? services.new?.fullName;
  const element = old?.fullName ?? `${parent}.${next?.name}`;
  return { old, new: next, enclosing: services.new, element, key: element };
}
