/** The matrix as one page: nothing from outside, works from disk, by keyboard and without colour. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { markupText, scriptJson } from './escape.ts';
import { NO_SCHEMA_SHOWS } from './limits.ts';
import type { CellState, Matrix, MatrixSurface } from './matrix.ts';
import { pageData } from './matrix-page-data.ts';
import { PAGE_SCRIPT } from './matrix-page-script.ts';
import { PAGE_STYLE } from './matrix-page-style.ts';
import { cellOfRuns, type Run, runLabel, runLength, runsOf, runVersions, unreadOf } from './matrix-runs.ts';
import {
  axisText,
  builtTexts,
  cellWords,
  legendOf,
  NUMBERS,
  SIGNS,
  STATE_WORDS,
  STATES,
  type State,
  sizeText,
  stateOf,
  worstCount,
} from './matrix-words.ts';
import { count } from './words.ts';

/** @returns a whole HTML document */
export function renderMatrixHtml(matrix: Matrix): string {
  const title = markupText(`Which releases of ${matrix.repository} work together`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    '<noscript><p>To filter, and to open the changes behind a cell, allow the script of this page.</p></noscript>',
    filters(matrix),
    '<main>',
    ...matrix.surfaces.map(section),
    '</main>',
    footer(matrix),
    PANEL,
    `<script type="application/json" id="data">${scriptJson(pageData(matrix))}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing may be loaded, sent or run but the one style and the one script of this page (CSP Level 3). */
function policy(): string {
  const only = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
  return [
    "default-src 'none'",
    `style-src ${only(PAGE_STYLE)}`,
    `script-src ${only(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function filters({ surfaces }: Matrix): string {
  const states = surfaces.some((surface) => unreadOf(surface).length > 0) ? STATES : STATES.slice(0, -1);
  const boxes = states.map(
    (state) =>
      `<label><input type="checkbox" name="state" value="${state}" checked> ${sign(state)} ${STATE_WORDS[state]}</label>`,
  );
  const names = surfaces.map(({ name }, i) => `<option value="${i}">${markupText(name)}</option>`);
  const choice = `<label>Surface <select id="surface"><option value="">all</option>${names.join('')}</select></label>`;
  return [
    '<div class="filters" role="search" aria-label="Filter" hidden>',
    '<label>Releases <input id="range" type="text" size="18" placeholder="&gt;=1.4 &lt;2" spellcheck="false" autocomplete="off" aria-describedby="shown"></label>',
    `<fieldset><legend>Show</legend>${boxes.join('\n')}</fieldset>`,
    surfaces.length > 1 ? choice : '',
    '<output id="shown"></output>',
    '</div>',
  ].join('\n');
}

function section(surface: MatrixSurface, place: number): string {
  const id = `surface-${place}`;
  const runs = runsOf(surface);
  const { rows, columns, diagonal } = axisText(surface);
  const legend = legendOf(surface).map(({ state, text }) => `<li>${sign(state)} ${markupText(text)}</li>`);
  const about = [diagonal, ...builtTexts(surface)].map((text) => markupText(text)).join(' ');
  const unread = unreadOf(surface).map(
    ({ versions, reason }) => `<li><b>${markupText(versions)}</b> ${markupText(reason)}</li>`,
  );
  return [
    `<section aria-labelledby="${id}" data-surface="${place}">`,
    `<h2 id="${id}">${markupText(surface.name)}</h2>`,
    `<p>${sizeText(surface)}. Row: ${markupText(rows)}. Column: ${markupText(columns)}. ${about} ${NUMBERS} Open a cell to see them.</p>`,
    runs.length === 0 ? '' : table(surface, runs, id),
    `<ul class="legend" aria-label="Signs">${legend.join('')}</ul>`,
    unread.length === 0 ? '' : `<h3>Could not be read</h3><ul>${unread.join('')}</ul>`,
    '</section>',
  ].join('\n');
}

function table(surface: MatrixSurface, runs: readonly Run[], id: string): string {
  const { client, server } = surface.peers;
  const corner = `<td class="corner"><span>${markupText(server)} →</span><span>${markupText(client)} ↓</span></td>`;
  const heads = runs.map(
    (run) => `<th scope="col"${about(surface, run)}><span>${markupText(runVersions(surface, run))}</span></th>`,
  );
  const rows = runs.map((row) => {
    const cells = runs.map((column) => tableCell(cellOfRuns(surface, row, column)));
    return `<tr><th scope="row"${about(surface, row)}>${label(surface, row)}</th>${cells.join('')}</tr>`;
  });
  return [
    `<div class="scroll"><table aria-labelledby="${id}">`,
    `<thead><tr>${corner}${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

/** What the filter and the panel are told of a row or column. */
function about({ releases }: MatrixSurface, { first, last }: Run): string {
  const versions = releases.slice(first, last + 1).map(({ version }) => version);
  return ` data-versions="${markupText(versions.join(' '), Number.POSITIVE_INFINITY)}"`;
}

function label(surface: MatrixSurface, run: Run): string {
  const few = runLength(run) < 3;
  const size = few ? '' : ` <small>${count(runLength(run), 'release')}</small>`;
  return `${markupText(few ? runLabel(surface, run) : runVersions(surface, run))}${size}`;
}

function tableCell(cell: CellState): string {
  const state = stateOf(cell);
  const meeting = cell === 'unknown' ? '' : ` data-meeting="${cell.key}" data-skew="${cell.skew}"`;
  const words = markupText(cellWords(cell));
  return `<td class="${state}"><button type="button" aria-label="${words}" title="${words}"${meeting}>${SIGNS[state]}<span>${worstCount(cell)}</span></button></td>`;
}

function sign(state: State): string {
  return `<span class="sign ${state}" aria-hidden="true">${SIGNS[state]}</span>`;
}

function footer({ unseen }: Matrix): string {
  const items = [...unseen, NO_SCHEMA_SHOWS].map((text) => `<li>${markupText(text)}</li>`);
  return `<footer><h2>Not seen</h2><ul>${items.join('')}</ul></footer>`;
}

const PANEL = `<dialog id="panel" aria-labelledby="pair">
<div class="bar"><h2 id="pair"></h2><button type="button" id="close">Close <kbd>Esc</kbd></button></div>
<p id="outcome"></p>
<p id="sides"></p>
<ol id="findings"></ol>
</dialog>`;
