/** Names as messages show them. */
const LONGEST = 200;

/** @returns the name; of a long one its beginning, for one name can be as long as a file */
export function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
