/** The outcomes as tables. */
import type { FaultKind } from './kinds.ts';
import type { Position } from './play.ts';
import type { Scene } from './scenes.ts';

/** One table: a row for each fault, a column for each request; `cell` is null where the two do not go together. */
export function tableOf(
  { title }: Scene,
  positions: readonly Position[],
  faults: readonly FaultKind[],
  cell: (kind: FaultKind, position: Position) => string | null,
): string {
  const heads = positions.map(({ kind, nth }) =>
    positions.some((other) => other.kind === kind && other.nth !== nth) ? `${kind} (${nth})` : kind,
  );
  const rows = faults.flatMap((fault) => {
    const found = positions.map((position) => cell(fault, position));
    return found.every((each) => each === null)
      ? []
      : [[`${fault.name}, ${fault.lasts}`, ...found.map((each) => each ?? '–')]];
  });
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |\n`;
  return `## ${title}\n\n${line(['', ...heads])}${line(heads.concat('').map(() => ':--'))}${rows.map(line).join('')}`;
}
