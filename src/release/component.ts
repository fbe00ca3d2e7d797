/** Components that are released together with a protocol, and what becomes of them when the release is installed. */

/**
 * `live`: replaced while workloads run; `new-workloads-only`: running workloads keep the old one; `restart`: running
 * workloads must stop first.
 */
export const UPGRADES = ['live', 'new-workloads-only', 'restart'] as const;
export type Upgrade = (typeof UPGRADES)[number];

/** `none`: it forwards bytes and knows nothing of the protocol, so no version of it can break one. */
export const INTERFACES = ['protocol', 'none'] as const;
export type Interface = (typeof INTERFACES)[number];

/** Where a version is written down. */
export interface ValueReference {
  readonly file: string;
  /** The keys that lead to it, outermost first; null: the file holds a version and nothing else. */
  readonly pointer: readonly string[] | null;
}

/** One part of what is installed. */
export interface Component {
  readonly name: string;
  readonly upgrade: Upgrade;
  readonly interface: Interface;
  /** Null: it has no version of its own. */
  readonly version: ValueReference | null;
}

/**
 * @param pointer a JSON Pointer (RFC 6901), such as `/assets/hypervisor/qemu/version`
 * @returns its keys; null if it is none: it begins with `/`, and `~` is only part of `~0` and `~1`
 */
export function parsePointer(pointer: string): readonly string[] | null {
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** @returns the keys as a JSON Pointer */
export function pointerText(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
