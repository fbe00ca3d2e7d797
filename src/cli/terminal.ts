/** What is known of the terminal that a report is written to. */

/** As wide as a terminal is that does not say. */
export const USUAL_COLUMNS = 80;

/** What Node knows of an output stream. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Colours on a terminal, unless NO_COLOR is set and not empty (https://no-color.org) or the terminal cannot show them;
 * anywhere, where FORCE_COLOR is too (https://force-color.org), which as in Node.js goes before, and whose 0 means none.
 * @returns colours or none, and the columns there are; undefined where no line is to be broken
 */
export function terminalOf(
  { isTTY = false, columns = 0 }: Stream,
  env: Readonly<Record<string, string | undefined>>,
): { readonly colour: boolean; readonly width: number | undefined } {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = env;
  const forced = FORCE_COLOR === '' ? null : !['0', 'false'].includes(FORCE_COLOR);
  return {
    colour: forced ?? (isTTY && NO_COLOR === '' && TERM !== 'dumb'),
    width: isTTY && columns > 0 ? columns : undefined,
  };
}
