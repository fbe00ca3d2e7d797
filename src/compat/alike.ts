/** Whether two declarations under different names say the same: the signs by which a renamed type is known. */
import type { Enum, Field, Message } from '../schema/model.ts';

/** Two things that can take each other's place; the names on both sides of each number they share decide. */
interface Named {
  readonly name: string;
  readonly number: number;
}

/** Whether at least half of the numbers that both messages use go by the same name. True if they share none. */
export function alikeMessages(a: Message, b: Message): boolean {
  return agree(a.fields, b.fields, plainFieldName, plainFieldName);
}

/** The same for enums. Nearly every enum has an "unknown" at 0, so 0 says nothing unless there is no other number. */
export function alikeEnums(a: Enum, b: Enum): boolean {
  const plain = (owner: Enum) => (name: string) => plainValueName(name, owner);
  const telling = (values: Enum['values']): Enum['values'] => values.filter(({ number }) => number !== 0);
  const [some, others] = [telling(a.values), telling(b.values)];
  const shared = some.some(({ number }) => others.some((other) => other.number === number));
  return shared ? agree(some, others, plain(a), plain(b)) : agree(a.values, b.values, plain(a), plain(b));
}

function agree(
  a: readonly Named[],
  b: readonly Named[],
  plainInA: (name: string) => string,
  plainInB: (name: string) => string,
): boolean {
  const names = new Map<number, Set<string>>();
  for (const { name, number } of b) names.set(number, (names.get(number) ?? new Set()).add(plainInB(name)));
  const common = a.filter(({ number }) => names.has(number));
  const same = common.filter(({ name, number }) => names.get(number)?.has(plainInA(name)));
  return same.length * 2 >= common.length;
}

/** Whether two fields are called the same, whatever the style. */
export function sameFieldName(a: Field, b: Field): boolean {
  return plainFieldName(a.name) === plainFieldName(b.name);
}

/** `pci_addr` and `pciAddr` are one name in two styles. */
function plainFieldName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** A value's name without the enum's own name in front (`IP_FAMILY_V4` in `IPFamily`), as style guides ask for. */
export function plainValueName(name: string, owner: Enum): string {
  const upper = name.toUpperCase();
  const prefix = owner.name.replaceAll('_', '').toUpperCase();
  for (let end = prefix.length; end < upper.length; end++)
    if (upper[end] === '_' && upper.slice(0, end).replaceAll('_', '') === prefix) return upper.slice(end + 1);
  return upper;
}
