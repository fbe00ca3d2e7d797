/** Rules for `import` statements. Cycles and missing files are found while linking. */
import type { FileNode } from './ast.ts';
import { isSince } from './editions.ts';
import { addFault, type Fault } from './link-problems.ts';

/** @returns faults of the file's imports: named twice, or with a modifier that the edition does not know */
export function importFaults(file: FileNode): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { path, pathRange, modifier } of file.imports) {
    if (seen.has(path)) {
      addFault(faults, {
        message: `\`${path}\` is imported already. Delete this import.`,
        range: pathRange,
        fatal: true,
      });
    }
    seen.add(path);
    if (modifier === 'weak' && isSince(file.edition, '2024')) {
      const message = `edition ${file.edition} has no \`import weak\`. Remove \`weak\`, or use \`import option\`.`;
      addFault(faults, { message, range: pathRange, fatal: true });
    }
  }
  return faults;
}
