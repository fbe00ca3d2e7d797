/** Writes a file so that nobody ever finds half of it. */
import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A regular file, also behind a link, is replaced by a whole one; anything else (a pipe, `/dev/stdout`) is written to.
 * @returns what the system says if it cannot be written; then the old file is as it was
 */
export function writeWhole(file: string, text: string): string | null {
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    const target = there?.isSymbolicLink() ? realpathSync(file) : file;
    const known = statSync(target, { throwIfNoEntry: false });
    if (known === undefined || known.isFile()) replace(target, text, known?.mode);
    else writeFileSync(target, text);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

function replace(target: string, text: string, mode: number | undefined): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What Node calls a failure of the system: `ENOENT`. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
