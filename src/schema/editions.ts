/** The editions that are read, and their order (descriptor.proto, `Edition`; protobuf.dev "Protobuf Editions Overview"). */

/** In the order in which they were published; protoc 36 knows no later one. */
export const EDITIONS = ['2023', '2024', '2026'] as const;

export type Edition = (typeof EDITIONS)[number];

/** @returns whether an edition of that name is read here */
export function isEdition(name: string): name is Edition {
  return (EDITIONS as readonly string[]).includes(name);
}

/**
 * @param edition of a file; null for proto2 and proto3, which come before every edition
 * @returns whether it is that edition or one that was published later
 */
export function isSince(edition: Edition | null, first: Edition): boolean {
  return edition !== null && EDITIONS.indexOf(edition) >= EDITIONS.indexOf(first);
}
