/** What a report cannot speak of: told in each, so that nobody believes more than is true. */
import { unprovenText } from './proof.ts';
import type { Report } from './report.ts';

export const NO_SCHEMA_SHOWS = 'new values of existing fields, and changed behaviour: no schema shows them';

/** @returns what was not looked at, in words, and last what no schema shows; nothing if nothing was compared */
export function limitsOf(report: Report): readonly string[] {
  const { surfaces, unseen: besides, copies = [] } = report;
  if (surfaces.length + copies.length === 0) return [];
  const several = surfaces.length > 1;
  const unseen = surfaces.flatMap(({ name, unseen: texts }) =>
    texts.map((text) => (several ? `${name}: ${text}` : text)),
  );
  return [...unseen, ...besides, ...unprovenText(report), NO_SCHEMA_SHOWS];
}
