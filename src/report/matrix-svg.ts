/** The matrix as one picture: nothing from outside, light and dark, told apart by shape. */
import { clip, markupText } from './escape.ts';
import type { CellState, Matrix, MatrixSurface } from './matrix.ts';
import { cellOfRuns, type Run, runLabel, runsOf, runVersions } from './matrix-runs.ts';
import {
  axisText,
  builtTexts,
  cellWords,
  legendOf,
  NUMBERS,
  type State,
  sizeText,
  stateOf,
  worstCount,
} from './matrix-words.ts';

const CELL = { width: 44, height: 24 } as const;
const MARGIN = 16;
const LINE = 20;
/** About the width of a letter at 12 px: versions are mostly digits. */
const LETTER = 6.7;
const LONGEST = 110;

const STYLE = `
  .page { fill: #ffffff } text { fill: #1f2328; font: 12px system-ui, "Liberation Sans", sans-serif }
  .title { font-size: 15px; font-weight: 600 } .quiet { fill: #59636e }
  .grid { stroke: #d1d9e0; fill: #f6f8fa } .degraded .grid { fill: #fff3c4 } .broken .grid { fill: #ffdcd7 }
  .sign { fill: none; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round }
  .safe .sign { stroke: none; fill: #1a7f37 } .degraded .sign { stroke: #7d4e00 } .broken .sign { stroke: #a40e26 }
  .degraded .count { fill: #5c3a00 } .broken .count { fill: #82071e; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #f0f6fc } .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d; fill: #151b23 } .degraded .grid { fill: #3a2d05 } .broken .grid { fill: #4b1517 }
    .safe .sign { fill: #57ab5a } .degraded .sign { stroke: #f0c64f } .broken .sign { stroke: #ff9492 }
    .degraded .count { fill: #f5d675 } .broken .count { fill: #ffb8b3 }
  }`;

/** In a cell, around its middle: a dot, a triangle, a cross, a question mark. */
const SHAPES: Readonly<Record<State, string>> = {
  safe: '<circle class="sign" r="2.6"/>',
  degraded: '<path class="sign" d="M0-4.5 5 4H-5Z"/>',
  broken: '<path class="sign" d="M-4-4 4 4M4-4-4 4"/>',
  unknown: '<text class="quiet" text-anchor="middle" y="4">?</text>',
};

/** @returns one SVG document with every surface below the other */
export function renderMatrixSvg(matrix: Matrix): string {
  const pictures = matrix.surfaces.map(pictureOf);
  const width = Math.max(320, ...pictures.map((picture) => picture.width));
  let top = MARGIN;
  const parts: string[] = [];
  for (const { height, draw } of pictures) {
    parts.push(`<g transform="translate(${MARGIN} ${top})">${draw()}</g>`);
    top += height + MARGIN;
  }
  const title = markupText(`Which releases of ${matrix.repository} work together`);
  const text = matrix.surfaces
    .map((surface) => `${surface.name}: ${sizeText(surface)}. ${axes(surface)} ${axisText(surface).diagonal}`)
    .join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${markupText(text, 2000)}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="page" width="${width}" height="${top}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly draw: () => string;
}

function axes(surface: MatrixSurface): string {
  const { rows, columns } = axisText(surface);
  return `Row: ${rows}; column: ${columns}.`;
}

function pictureOf(surface: MatrixSurface): Picture {
  const runs = runsOf(surface);
  const labels = runs.map((run) => runLabel(surface, run));
  const heads = runs.map((run) => runVersions(surface, run));
  const told = [
    `${surface.name}: ${sizeText(surface)}`,
    axes(surface),
    `${axisText(surface).diagonal} ${NUMBERS}`,
    ...builtTexts(surface),
  ];
  const [title = '', ...notes] = told.map((line) => clip(line, LONGEST));
  const lines = [title, ...notes];
  const left = longest(labels) + 10;
  const top = LINE * lines.length + longest(heads) + 8;
  const legend = legendOf(surface);
  const bottom = top + runs.length * CELL.height;
  return {
    width:
      MARGIN * 2 +
      Math.max(left + runs.length * CELL.width, longest(lines), longest(legend.map(({ text }) => text)) + 30),
    height: bottom + 12 + legend.length * LINE,
    draw: () =>
      [
        `<text class="title" y="12">${markupText(title)}</text>`,
        ...notes.map((line, i) => `<text class="quiet" y="${12 + LINE * (i + 1)}">${markupText(line)}</text>`),
        ...heads.map((head, i) => columnHead(head, left + (i + 0.5) * CELL.width, top - 6)),
        ...runs.flatMap((run, i) => [
          `<text text-anchor="end" x="${left - 8}" y="${top + i * CELL.height + 16}">${markupText(labels[i] ?? '')}</text>`,
          ...rowCells(surface, run, runs, { x: left, y: top + i * CELL.height }),
        ]),
        ...legend.map(({ state, text }, i) => legendLine(state, text, bottom + 20 + i * LINE)),
      ].join('\n'),
  };
}

function longest(lines: readonly string[]): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => line.length)) * LETTER);
}

function columnHead(text: string, x: number, y: number): string {
  return `<text transform="translate(${x + 4} ${y}) rotate(-90)">${markupText(text)}</text>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function rowCells(surface: MatrixSurface, client: Run, servers: readonly Run[], { x, y }: Point): readonly string[] {
  const { peers } = surface;
  return servers.map((server, i) => {
    const cell = cellOfRuns(surface, client, server);
    const pair = `${peers.client} ${runVersions(surface, client)} with ${peers.server} ${runVersions(surface, server)}`;
    const place = `translate(${x + i * CELL.width} ${y})`;
    return `<g class="${stateOf(cell)}" transform="${place}"><title>${markupText(`${pair}: ${cellWords(cell)}`)}</title>${inside(cell)}</g>`;
  });
}

function inside(cell: CellState): string {
  const text = worstCount(cell);
  const middle = text === '' ? CELL.width / 2 : 13;
  const count = text === '' ? '' : `<text class="count" x="23" y="16">${text}</text>`;
  const shape = `<g transform="translate(${middle} ${CELL.height / 2})">${SHAPES[stateOf(cell)]}</g>`;
  return `<rect class="grid" width="${CELL.width}" height="${CELL.height}"/>${shape}${count}`;
}

function legendLine(state: State, text: string, y: number): string {
  const shape = `<g class="${state}" transform="translate(8 ${y - 4})">${SHAPES[state]}</g>`;
  return `${shape}<text class="quiet" x="24" y="${y}">${markupText(text)}</text>`;
}
