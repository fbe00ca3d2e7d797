/** The matrix as Markdown that GitHub shows as a table. */
import { markdownText } from './escape.ts';
import { NO_SCHEMA_SHOWS } from './limits.ts';
import type { Matrix, MatrixSurface } from './matrix.ts';
import { cellOfRuns, runLabel, runsOf, unreadOf } from './matrix-runs.ts';
import { axisText, builtTexts, legendOf, NUMBERS, SIGNS, sizeText, stateOf, worstCount } from './matrix-words.ts';

/** @returns the matrix with a heading for every surface, ending in a line feed */
export function renderMatrixMarkdown(matrix: Matrix): string {
  const unseen = [...matrix.unseen, NO_SCHEMA_SHOWS].map((text) => `- ${markdownText(text)}`);
  const parts = [...matrix.surfaces.flatMap(surfaceParts), ['Not seen:', '', ...unseen].join('\n')];
  return `${parts.join('\n\n')}\n`;
}

function surfaceParts(surface: MatrixSurface): readonly string[] {
  const heading = `### ${markdownText(surface.name)}`;
  if (surface.releases.length === 0) return [heading, 'No release.'];
  const { rows, columns, diagonal } = axisText(surface);
  const about = [diagonal, ...builtTexts(surface), NUMBERS].join(' ');
  const axes = `${sizeText(surface)}. Row: ${rows}; column: ${columns}. ${about}`;
  const legend = legendOf(surface).map(({ state, text }) => `${markdownText(SIGNS[state])} ${text}`);
  const unread = unreadOf(surface).map(({ versions, reason }) => `- ${markdownText(`${versions}: ${reason}`)}`);
  return [
    heading,
    markdownText(axes),
    tableOf(surface),
    legend.join(' &nbsp; '),
    ...(unread.length === 0 ? [] : [['Could not be read:', '', ...unread].join('\n')]),
  ];
}

function tableOf(surface: MatrixSurface): string {
  const runs = runsOf(surface);
  const heads = runs.map(({ first }) => markdownText(surface.releases[first]?.version ?? ''));
  const rows = runs.map((client) => {
    const cells = runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      return markdownText(SIGNS[stateOf(cell)] + worstCount(cell));
    });
    return `| **${markdownText(runLabel(surface, client))}** | ${cells.join(' | ')} |`;
  });
  const corner = markdownText(`${surface.peers.client} ↓ ${surface.peers.server} →`);
  return [`| ${corner} | ${heads.join(' | ')} |`, `|:---|${':---:|'.repeat(runs.length)}`, ...rows].join('\n');
}
