/** A file that somebody named, as text. */
import { readFileSync } from 'node:fs';

/** @returns the text (UTF-8), or null if it cannot be read */
export function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
