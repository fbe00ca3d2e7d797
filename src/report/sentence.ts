/** Sentences are kept as they go on another one; these begin and end them. */

/** @returns the words as they begin a line */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @returns the words as they go on a sentence */
export function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
