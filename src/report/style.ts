/** Colours for terminals, or none. */
import type { Severity } from '../compat/severity.ts';

export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** @returns functions that wrap text in ANSI sequences (ECMA-48, SGR), or leave it alone */
export function palette(colour: boolean): Palette {
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const colours: Readonly<Record<Severity, (text: string) => string>> = {
    safe: wrap(32),
    degraded: wrap(33),
    broken: wrap(31),
  };
  return {
    bold: wrap(1),
    dim: wrap(2),
    good: wrap(32),
    bad: wrap(31),
    severity: (severity, text) => colours[severity](text),
  };
}
