/** The matrix for a terminal: releases of one protocol together, as much as the width allows. */
import { safeLog, visible } from './escape.ts';
import { NO_SCHEMA_SHOWS } from './limits.ts';
import type { Matrix, MatrixSurface } from './matrix.ts';
import { cellOfRuns, type Run, runLabel, runsOf, unreadOf } from './matrix-runs.ts';
import {
  axisText,
  builtTexts,
  legendOf,
  NUMBERS,
  SIGNS,
  type State,
  sizeText,
  stateOf,
  worstCount,
} from './matrix-words.ts';
import { type Palette, palette } from './style.ts';
import { foldText } from './wrap.ts';

export interface MatrixTextOptions {
  readonly colour: boolean;
  /** How many columns there are to write in; null: not a terminal. */
  readonly width: number | null;
}

/** As wide as people read where nobody says. */
const USUAL_WIDTH = 120;

/** @returns the matrix as lines for people, ending in a line feed */
export function renderMatrixText(matrix: Matrix, { colour, width }: MatrixTextOptions): string {
  const paint = palette(colour);
  const lines = [
    ...matrix.surfaces.flatMap((surface) => [...surfaceLines(surface, width ?? USUAL_WIDTH, paint), '']),
    ...[...matrix.unseen, NO_SCHEMA_SHOWS].map((text) => paint.dim(`not seen: ${visible(text)}`)),
  ];
  const text = `${lines.join('\n')}\n`;
  return safeLog(width === null ? text : foldText(text, width), colour);
}

function surfaceLines(surface: MatrixSurface, width: number, paint: Palette): readonly string[] {
  const { rows, columns, diagonal } = axisText(surface);
  const { name, releases } = surface;
  if (releases.length === 0) return [paint.bold(visible(`${name}: no release`))];
  const table = fittingTable(surface, width);
  return [
    paint.bold(visible(`${name}: ${sizeText(surface)}`)),
    '',
    `  row     ${visible(rows)}`,
    `  column  ${visible(columns)}`,
    `  ${visible(diagonal)}`,
    ...builtTexts(surface).map((text) => `  ${visible(text)}`),
    '',
    ...tableLines(table, width, paint),
    '',
    ...legendOf(surface).map(({ state, text }) => `  ${painted(state, SIGNS[state], paint)}  ${text}`),
    ...(table.counts ? [`  ${NUMBERS}`] : []),
    ...unreadLines(surface),
  ];
}

function unreadLines(surface: MatrixSurface): readonly string[] {
  const unread = unreadOf(surface).map(({ versions, reason }) => `  ${visible(`${versions}: ${reason}`)}`);
  return unread.length === 0 ? [] : ['', 'Could not be read:', ...unread];
}

/** How a table is written; the first that fits is taken. */
interface Style {
  /** Columns are named by their first version, or by the number of the row. */
  readonly versions: boolean;
  readonly counts: boolean;
}

const STYLES: readonly Style[] = [
  { versions: true, counts: true },
  { versions: false, counts: true },
];
const NARROWEST: Style = { versions: false, counts: false };

interface Table {
  readonly counts: boolean;
  readonly labels: readonly string[];
  readonly heads: readonly string[];
  readonly cells: readonly (readonly { readonly state: State; readonly text: string }[])[];
  readonly columnWidth: number;
}

function fittingTable(surface: MatrixSurface, width: number): Table {
  const runs = runsOf(surface);
  const tables = STYLES.map((style) => tableOf(surface, runs, style));
  const fitting = tables.find((each) => each.columnWidth * runs.length <= roomIn(each, width));
  return fitting ?? tableOf(surface, runs, NARROWEST);
}

/** What is too wide all the same is written as several tables. */
function tableLines(table: Table, width: number, paint: Palette): readonly string[] {
  const perBlock = Math.max(1, Math.floor(roomIn(table, width) / table.columnWidth));
  const starts = table.heads.flatMap((_, i) => (i % perBlock === 0 ? [i] : []));
  return starts.flatMap((start, i) => [...(i === 0 ? [] : ['']), ...blockLines(table, start, start + perBlock, paint)]);
}

function roomIn({ labels }: Table, width: number): number {
  return width - widthOf(labels) - 4;
}

/** The width of the longest. */
function widthOf(labels: readonly string[]): number {
  return Math.max(...labels.map((label) => label.length));
}

function tableOf(surface: MatrixSurface, runs: readonly Run[], style: Style): Table {
  const digits = `${runs.length}`.length;
  const labels = runs.map(
    (run, i) => `${style.versions ? '' : `${`${i + 1}`.padStart(digits)}  `}${runLabel(surface, run)}`,
  );
  const heads = runs.map((run, i) => (style.versions ? (surface.releases[run.first]?.version ?? '') : `${i + 1}`));
  const cells = runs.map((client) =>
    runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      const state = stateOf(cell);
      return { state, text: SIGNS[state] + (style.counts ? worstCount(cell) : '') };
    }),
  );
  // Not all at once as arguments: there can be more than a call takes.
  const rows = [heads, ...cells.map((row) => row.map(({ text }) => text))];
  const longest = rows.reduce((width, row) => Math.max(width, widthOf(row)), 0);
  return { counts: style.counts, labels, heads, cells, columnWidth: longest + (style.versions ? 2 : 1) };
}

/** Some columns of the table. */
function blockLines(table: Table, start: number, end: number, paint: Palette): readonly string[] {
  const { labels, heads, cells, columnWidth } = table;
  const indent = widthOf(labels);
  const head = heads.slice(start, end).map((text) => text.padEnd(columnWidth));
  const rows = cells.map((row, i) => {
    const line = row
      .slice(start, end)
      .map(({ state, text }) => painted(state, text, paint) + ' '.repeat(columnWidth - text.length));
    return `  ${(labels[i] ?? '').padEnd(indent)}  ${line.join('')}`.trimEnd();
  });
  return [`  ${' '.repeat(indent)}  ${head.join('')}`.trimEnd(), ...rows];
}

function painted(state: State, text: string, paint: Palette): string {
  return state === 'unknown' ? paint.dim(text) : paint.severity(state, text);
}
