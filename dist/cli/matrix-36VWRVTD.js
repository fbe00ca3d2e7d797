import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isRange,
  matrixOf,
  writeWhole
} from "./chunk-W3IBV3JG.js";
import "./chunk-QAXE3734.js";
import "./chunk-33B4HFET.js";
import "./chunk-5CZLVBXB.js";
import {
  NO_SCHEMA_SHOWS,
  TOOL,
  answer,
  builtFromTexts,
  capital,
  cellAt,
  clip,
  count,
  counted,
  createParses,
  foldText,
  isFault,
  markdownText,
  markupText,
  openGit,
  palette,
  plainText,
  problemLines,
  safeLog,
  scriptJson,
  sha256,
  skewText,
  undecided,
  utf8ToBytes,
  versionsOf,
  visible,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/report/matrix-page-data.ts
var LONGEST = 400;
function pageData({ surfaces }) {
  const told = table();
  const found = table();
  const toldOf = ({ severity, text, proof }) => told.place([severity, shown(text), proof === null ? null : plainText(proof)]);
  const foundOf = ({ severity, rule, element, sentence, consequences }) => found.place([severity, rule, shown(element), shown(sentence), consequences.map(toldOf)]);
  const placesOf = ({ findings }) => findings.map(foundOf);
  const pages = surfaces.map(({ peers, meetings }) => ({
    client: shown(peers.client),
    server: shown(peers.server),
    meetings: Object.fromEntries(
      [...meetings].map(([key, sides]) => [
        key,
        {
          "old-client-new-server": placesOf(sides["old-client-new-server"]),
          "new-client-old-server": placesOf(sides["new-client-old-server"])
        }
      ])
    )
  }));
  return { told: told.values, found: found.values, surfaces: pages };
}
function shown(text) {
  return clip(visible(text), LONGEST);
}
function table() {
  const values = [];
  const places = /* @__PURE__ */ new Map();
  const place = (value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== void 0) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, place };
}

// src/report/matrix-page-script.ts
var PAGE_SCRIPT = String.raw`'use strict';
(() => {
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const SIGNS = { safe: '·', degraded: '~', broken: '✗', unknown: '?' };

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

// ---- the panel -----------------------------------------------------------------------------------------------------
const panel = byId('panel');

function openCell(button) {
  const cell = button.closest('td');
  const row = cell.parentElement;
  const place = row.closest('section').dataset.surface;
  const surface = data.surfaces[place];
  const head = row.closest('table').tHead.rows[0].cells[cell.cellIndex];
  const client = surface.client + ' ' + labelOf(row.cells[0]);
  const server = surface.server + ' ' + labelOf(head);
  byId('pair').textContent = client + ' with ' + server;
  const state = stateOf(cell);
  byId('outcome').replaceChildren(element('span', SIGNS[state] + ' ' + button.title, state));
  const meeting = (surface.meetings[button.dataset.meeting] || {})[button.dataset.skew];
  byId('sides').textContent = sidesText(state, meeting, button.dataset.skew, client, server);
  byId('findings').replaceChildren(...(meeting || []).map((found) => finding(data.found[found])));
  panel.showModal();
  panel.scrollTop = 0;
}

function labelOf(head) {
  const versions = head.dataset.versions.split(' ');
  return versions.length < 3 ? versions.join(', ') : versions[0] + ' … ' + versions.at(-1);
}

function sidesText(state, meeting, skew, client, server) {
  if (state === 'unknown') return 'At least one of the two releases could not be read; the reason is below the table.';
  if (meeting === undefined) return 'Both sides have the same protocol.';
  const fresh = skew === 'old-client-new-server' ? server : client;
  const what = meeting.length === 0 ? 'No change between them hurts this pair. ' : '';
  return what + 'The new side is ' + fresh + '.';
}

function finding([severity, rule, name, sentence, told]) {
  const item = element('li');
  const title = element('p');
  title.append(element('span', SIGNS[severity], 'sign ' + severity), ' ', element('code', name), ': ' + sentence);
  title.append(element('span', rule, 'rule'));
  title.firstChild.setAttribute('role', 'img');
  title.firstChild.setAttribute('aria-label', severity);
  const happens = element('ul');
  for (const [, text, proof] of told.map((place) => data.told[place])) {
    const line = element('li', text);
    if (proof !== null) line.append(element('pre', proof));
    happens.append(line);
  }
  item.append(title, happens);
  return item;
}

byId('close').addEventListener('click', () => panel.close());
panel.addEventListener('click', (event) => {
  if (event.target === panel) panel.close();
});

// ---- from cell to cell: one stop for the tab key in each table ------------------------------------------------------
function buttonsIn(table) {
  return [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map((cell) => cell.firstChild));
}

function isShown(button) {
  return !button.disabled && !button.parentElement.hidden && !button.closest('tr').hidden;
}

function makeStop(table, button) {
  for (const other of table.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1;
  if (button !== undefined) button.tabIndex = 0;
}

function markHeads(table, button) {
  for (const head of table.querySelectorAll('.here')) head.classList.remove('here');
  if (button === null) return;
  const cell = button.parentElement;
  cell.parentElement.cells[0].classList.add('here');
  table.tHead.rows[0].cells[cell.cellIndex].classList.add('here');
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function target(table, button, event) {
  const rows = buttonsIn(table);
  const y = rows.findIndex((row) => row.includes(button));
  const x = rows[y].indexOf(button);
  const step = STEPS[event.key];
  if (step !== undefined) {
    for (let i = y + step[0], j = x + step[1]; rows[i] && rows[i][j]; i += step[0], j += step[1])
      if (isShown(rows[i][j])) return rows[i][j];
    return button;
  }
  const among = event.ctrlKey ? rows.flat() : rows[y];
  if (event.key === 'Home') return among.find(isShown);
  return event.key === 'End' ? among.findLast(isShown) : undefined;
}

for (const table of document.querySelectorAll('table')) {
  for (const button of table.querySelectorAll('button')) button.tabIndex = -1;
  makeStop(table, table.querySelector('tbody button'));
  table.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button !== null) openCell(button);
  });
  table.addEventListener('keydown', (event) => {
    const button = event.target.closest('td button');
    if (button === null || event.altKey || event.metaKey) return;
    const next = target(table, button, event);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  table.addEventListener('focusin', (event) => {
    const button = event.target.closest('td button');
    if (button !== null) makeStop(table, button);
    markHeads(table, button);
  });
  table.addEventListener('focusout', () => markHeads(table, null));
}

// ---- ranges of versions: ">=1.4 <2", "1.6", "^1.2 || 3.x" ---------------------------------------------------------
function versionOf(text) {
  const found = /^v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (found === null) return null;
  const given = [];
  for (const part of found.slice(1, 4)) {
    if (part === undefined || !/^\d+$/.test(part)) break;
    given.push(Number(part));
  }
  return { given, pre: found[4] === undefined ? [] : found[4].split('.') };
}

function order(a, b) {
  for (const [i, number] of b.given.entries()) if (a.given[i] !== number) return a.given[i] < number ? -1 : 1;
  if (b.given.length < 3 || a.pre.join() === b.pre.join()) return 0;
  if (a.pre.length === 0 || b.pre.length === 0) return a.pre.length === 0 ? 1 : -1;
  for (let i = 0; i < Math.min(a.pre.length, b.pre.length); i++) {
    if (a.pre[i] === b.pre[i]) continue;
    const numbers = [a.pre[i], b.pre[i]].map((part) => (/^\d+$/.test(part) ? Number(part) : null));
    if (numbers[0] !== null && numbers[1] !== null) return numbers[0] < numbers[1] ? -1 : 1;
    if (numbers[0] !== numbers[1]) return numbers[0] !== null ? -1 : numbers[1] !== null ? 1 : a.pre[i] < b.pre[i] ? -1 : 1;
    return a.pre[i] < b.pre[i] ? -1 : 1;
  }
  return a.pre.length < b.pre.length ? -1 : 1;
}

function comparator(text) {
  if (/^[xX*]$/.test(text)) return () => true;
  const [, sign, rest] = /^(>=|<=|>|<|=|\^|~)?(.*)$/.exec(text);
  const bound = versionOf(rest);
  if (bound === null) return null;
  const upTo = (count) => (version) =>
    order(version, bound) >= 0 && order(version, { given: bound.given.slice(0, count), pre: [] }) === 0;
  if (sign === '^') return upTo(bound.given.findIndex((part) => part > 0) + 1 || bound.given.length);
  if (sign === '~') return upTo(Math.min(2, bound.given.length));
  const tests = { '>=': (o) => o >= 0, '<=': (o) => o <= 0, '>': (o) => o > 0, '<': (o) => o < 0 };
  const test = tests[sign] || ((o) => o === 0);
  return (version) => test(order(version, bound));
}

function rangeOf(text) {
  if (text.trim() === '') return () => true;
  const either = text.split('||').map((part) => {
    const spelled = part.replace(/(\S+)\s+-\s+(\S+)/g, '>=$1 <=$2').replace(/([<>=^~])\s+/g, '$1').trim();
    return spelled === '' ? [null] : spelled.split(/\s+/).map(comparator);
  });
  if (either.flat().includes(null)) return null;
  return (version) => either.some((all) => all.every((test) => test(version)));
}

// ---- filters --------------------------------------------------------------------------------------------------------
const range = byId('range');
const surfaces = byId('surface');

function stateOf(cell) {
  return Object.keys(SIGNS).find((state) => cell.classList.contains(state));
}

function filterTable(table, accepts, states) {
  const shows = (head) => head.dataset.versions.split(' ').filter((text) => accepts(versionOf(text))).length;
  const heads = [...table.tHead.rows[0].cells];
  const counts = heads.map((head, i) => (i === 0 ? 1 : shows(head)));
  heads.forEach((head, i) => (head.hidden = counts[i] === 0));
  for (const row of table.tBodies[0].rows) {
    row.hidden = shows(row.cells[0]) === 0;
    for (const [i, cell] of [...row.cells].entries()) {
      if (i === 0) continue;
      const off = !states.has(stateOf(cell));
      cell.hidden = counts[i] === 0;
      cell.classList.toggle('off', off);
      cell.firstChild.disabled = off;
    }
  }
  const stop = table.querySelector('button[tabindex="0"]');
  if (stop === null || !isShown(stop)) makeStop(table, buttonsIn(table).flat().find(isShown));
  const all = heads.slice(1).flatMap((head) => head.dataset.versions.split(' ')).length;
  return [counts.slice(1).reduce((sum, count) => sum + count, 0), all];
}

function filter() {
  const accepts = rangeOf(range.value);
  range.setAttribute('aria-invalid', String(accepts === null));
  if (accepts === null) {
    byId('shown').textContent = 'Write a range such as >=1.4 <2, or 1.6';
    return;
  }
  const states = new Set([...document.querySelectorAll('input[name=state]:checked')].map((box) => box.value));
  const total = [0, 0];
  for (const section of document.querySelectorAll('section[data-surface]')) {
    section.hidden = surfaces !== null && surfaces.value !== '' && surfaces.value !== section.dataset.surface;
    const table = section.querySelector('table');
    if (section.hidden || table === null) continue;
    const counts = filterTable(table, accepts, states);
    total[0] += counts[0];
    total[1] += counts[1];
  }
  byId('shown').textContent = total[0] + ' of ' + total[1] + (total[1] === 1 ? ' release' : ' releases');
}

range.addEventListener('input', filter);
for (const control of document.querySelectorAll('.filters select, .filters input[type=checkbox]'))
  control.addEventListener('change', filter);
document.querySelector('.filters').hidden = false;
filter();
})();
`;

// src/report/matrix-page-style.ts
var PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --head: #f6f8fa; --focus: #0969da;
  --safe: #1a7f37; --degraded: #6b4300; --degraded-fill: #fff3c4; --broken: #a40e26; --broken-fill: #ffdcd7;
  --unknown: #59636e; --unknown-fill: #eaeef2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --head: #151b23; --focus: #58a6ff;
    --safe: #57ab5a; --degraded: #f5d675; --degraded-fill: #3a2d05; --broken: #ffa8a1; --broken-fill: #4b1517;
    --unknown: #9198a1; --unknown-fill: #262c36;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0 auto; padding: 24px; max-width: max-content; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere }
h2 { margin: 0; font-size: 18px; font-weight: 600; overflow-wrap: anywhere }
h3 { margin: 16px 0 4px; font-size: 15px }
p { margin: 4px 0 12px; max-width: 80ch; overflow-wrap: anywhere }
section { margin-top: 28px }
footer { margin-top: 32px; color: var(--quiet) }
footer h2 { font-size: 15px }
ul { margin: 4px 0; padding-left: 20px }
li { max-width: 100ch; overflow-wrap: anywhere }
small { color: var(--quiet); font-size: 12px; font-weight: 400 }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px }

.filters { display: flex; flex-wrap: wrap; gap: 10px 24px; align-items: center; padding: 10px 14px; margin-bottom: 8px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--head) }
.filters fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; border: 0 }
.filters legend { float: left; padding: 0; margin-right: 4px }
.filters label { white-space: nowrap }
.filters input[type=text], .filters select { padding: 3px 8px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--page); color: var(--text); font: inherit }
.filters input::placeholder { color: var(--quiet); opacity: 1 }
.filters input[aria-invalid=true] { border-color: var(--broken); outline-color: var(--broken) }
.filters output { color: var(--quiet) }

.sign { display: inline-block; min-width: 1.4em; padding: 0 3px; border-radius: 3px; text-align: center; font-weight: 700 }
.safe { color: var(--safe) }
.degraded { color: var(--degraded); background: var(--degraded-fill) }
.broken { color: var(--broken); background: var(--broken-fill) }
.unknown { color: var(--unknown); background: var(--unknown-fill) }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; list-style: none; color: var(--quiet) }

.scroll { overflow: auto; width: max-content; max-width: calc(100vw - 48px); max-height: 85vh; border: 1px solid var(--line); border-radius: 6px }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums }
th, td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 0 }
th { background: var(--head); font-weight: 500; white-space: nowrap }
thead th, .corner { position: sticky; top: 0; z-index: 1 }
thead th { vertical-align: bottom; padding: 8px 4px }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); line-height: 1.2 }
tbody th { position: sticky; left: 0; padding: 0 10px; text-align: left }
.corner { left: 0; z-index: 2; padding: 8px 10px; background: var(--head); color: var(--quiet); font-size: 13px;
  vertical-align: bottom }
.corner span { display: block; white-space: nowrap; max-width: 24ch; overflow: hidden; text-overflow: ellipsis }
.corner span:first-child { text-align: right }
td button { display: block; width: 100%; min-width: 48px; height: 30px; padding: 0 4px; border: 0; background: none;
  color: inherit; font: inherit; cursor: pointer }
td.broken button { font-weight: 700 }
td.safe button { font-size: 26px; line-height: 30px }
td span { margin-left: 3px }
td.safe span, td.unknown span { display: none }
td button:hover { box-shadow: inset 0 0 0 2px currentColor }
td button:focus-visible { outline-offset: -3px }
td.off { background: none }
td.off button { visibility: hidden }
th.here { color: var(--focus); text-decoration: underline }

dialog { width: min(860px, calc(100vw - 32px)); max-height: calc(100vh - 64px); padding: 20px 24px; overflow: auto;
  border: 1px solid var(--line); border-radius: 10px; background: var(--page); color: var(--text) }
dialog::backdrop { background: rgb(0 0 0 / 45%) }
.bar { display: flex; gap: 16px; align-items: flex-start; justify-content: space-between }
.bar button { flex: none; padding: 3px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--head);
  color: var(--text); font: inherit; cursor: pointer }
kbd { padding: 0 4px; border: 1px solid var(--line); border-radius: 4px; color: var(--quiet); font-size: 12px }
#outcome { margin-top: 8px; font-weight: 600 }
#outcome span { padding: 2px 8px; border-radius: 4px }
#sides { color: var(--quiet) }
#findings { margin: 12px 0 0; padding: 0; list-style: none }
#findings > li { padding: 10px 0; border-top: 1px solid var(--line) }
#findings p { margin: 0 }
#findings .rule { color: var(--quiet); font-size: 13px; margin-left: 8px }
code, pre { font: 13px/1.45 ui-monospace, "Liberation Mono", monospace }
code { font-weight: 600; overflow-wrap: anywhere }
pre { margin: 6px 0; padding: 8px 10px; overflow: auto; border-radius: 6px; background: var(--head) }
@media (forced-colors: active) { td button:hover { outline: 2px solid } }
@media print { .scroll { overflow: visible; max-height: none; max-width: none } .filters { display: none } }
`;

// src/report/matrix-runs.ts
function runsOf({ releases }) {
  const keys = releases.map(
    (release) => "unread" in release ? `unread ${release.unread}` : `${release.protocol} ${release.clients?.protocol ?? release.protocol} ${release.clients?.ref ?? ""}`
  );
  const starts = keys.flatMap((key, i) => i === 0 || key !== keys[i - 1] ? [i] : []);
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? keys.length) - 1 }));
}
function cellOfRuns(surface, client, server) {
  return cellAt(surface, client.first, server.first);
}
function runLength({ first, last }) {
  return last - first + 1;
}
function runVersions({ releases }, { first, last }) {
  const [from, to] = [releases[first]?.version ?? "", releases[last]?.version ?? ""];
  if (first === last) return from;
  return last === first + 1 ? `${from}, ${to}` : `${from} \u2026 ${to}`;
}
function runLabel(surface, run) {
  const length = runLength(run);
  return length > 2 ? `${runVersions(surface, run)} (${length} releases)` : runVersions(surface, run);
}
function unreadOf(surface) {
  return runsOf(surface).flatMap((run) => {
    const release = surface.releases[run.first];
    if (release === void 0 || !("unread" in release)) return [];
    return [{ versions: runLabel(surface, run), reason: release.unread }];
  });
}

// src/report/matrix-words.ts
var STATES = ["safe", "degraded", "broken", "unknown"];
var SIGNS = { safe: "\xB7", degraded: "~", broken: "\u2717", unknown: "?" };
var NUMBERS = "Numbers count the changes behind it.";
var STATE_WORDS = {
  safe: "works",
  degraded: "degraded",
  broken: "broken",
  unknown: "could not be read"
};
function stateOf(cell) {
  return cell === "unknown" ? cell : cell.severity;
}
function worstCount(cell) {
  if (cell === "unknown" || cell.severity === "safe") return "";
  return `${cell.severity === "broken" ? cell.broken : cell.degraded}`;
}
function cellWords(cell) {
  return cell === "unknown" ? STATE_WORDS.unknown : skewText(cell);
}
function sizeText({ releases }) {
  const protocols = new Set(releases.flatMap((release) => "unread" in release ? [] : [release.protocol]));
  const different = protocols.size === 1 ? "one protocol" : `${protocols.size} different protocols`;
  return `${count(releases.length, "release")}, ${different}`;
}
function axisText({ peers }) {
  return {
    rows: `${peers.client} built from the protocol of the release`,
    columns: `${peers.server} of the release`,
    diagonal: `Above the diagonal the ${peers.client} is the older side, below it the newer.`
  };
}
function builtTexts({ releases }) {
  const built = releases.flatMap(
    (release) => "unread" in release || release.clients === void 0 ? [] : [{ release: release.version, ref: release.clients.ref }]
  );
  return builtFromTexts(built).map((text) => `${capital(text)}.`);
}
function legendOf(surface) {
  const meanings = {
    safe: "works",
    degraded: "degraded: calls work, but something is lost or ignored",
    broken: "broken: calls fail or are misread",
    unknown: "unknown: one of the two could not be read"
  };
  const states = unreadOf(surface).length > 0 ? STATES : STATES.filter((state) => state !== "unknown");
  return states.map((state) => ({ state, text: meanings[state] }));
}

// src/report/matrix-html.ts
function renderMatrixHtml(matrix2) {
  const title = markupText(`Which releases of ${matrix2.repository} work together`);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    `<h1>${title}</h1>`,
    "<noscript><p>To filter, and to open the changes behind a cell, allow the script of this page.</p></noscript>",
    filters(matrix2),
    "<main>",
    ...matrix2.surfaces.map(section),
    "</main>",
    footer(matrix2),
    PANEL,
    `<script type="application/json" id="data">${scriptJson(pageData(matrix2))}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
}
function policy() {
  const only = (text) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
  return [
    "default-src 'none'",
    `style-src ${only(PAGE_STYLE)}`,
    `script-src ${only(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}
function filters({ surfaces }) {
  const states = surfaces.some((surface) => unreadOf(surface).length > 0) ? STATES : STATES.slice(0, -1);
  const boxes = states.map(
    (state) => `<label><input type="checkbox" name="state" value="${state}" checked> ${sign(state)} ${STATE_WORDS[state]}</label>`
  );
  const names = surfaces.map(({ name }, i) => `<option value="${i}">${markupText(name)}</option>`);
  const choice = `<label>Surface <select id="surface"><option value="">all</option>${names.join("")}</select></label>`;
  return [
    '<div class="filters" role="search" aria-label="Filter" hidden>',
    '<label>Releases <input id="range" type="text" size="18" placeholder="&gt;=1.4 &lt;2" spellcheck="false" autocomplete="off" aria-describedby="shown"></label>',
    `<fieldset><legend>Show</legend>${boxes.join("\n")}</fieldset>`,
    surfaces.length > 1 ? choice : "",
    '<output id="shown"></output>',
    "</div>"
  ].join("\n");
}
function section(surface, place) {
  const id = `surface-${place}`;
  const runs = runsOf(surface);
  const { rows, columns, diagonal } = axisText(surface);
  const legend = legendOf(surface).map(({ state, text }) => `<li>${sign(state)} ${markupText(text)}</li>`);
  const about2 = [diagonal, ...builtTexts(surface)].map((text) => markupText(text)).join(" ");
  const unread = unreadOf(surface).map(
    ({ versions, reason }) => `<li><b>${markupText(versions)}</b> ${markupText(reason)}</li>`
  );
  return [
    `<section aria-labelledby="${id}" data-surface="${place}">`,
    `<h2 id="${id}">${markupText(surface.name)}</h2>`,
    `<p>${sizeText(surface)}. Row: ${markupText(rows)}. Column: ${markupText(columns)}. ${about2} ${NUMBERS} Open a cell to see them.</p>`,
    runs.length === 0 ? "" : table2(surface, runs, id),
    `<ul class="legend" aria-label="Signs">${legend.join("")}</ul>`,
    unread.length === 0 ? "" : `<h3>Could not be read</h3><ul>${unread.join("")}</ul>`,
    "</section>"
  ].join("\n");
}
function table2(surface, runs, id) {
  const { client, server } = surface.peers;
  const corner = `<td class="corner"><span>${markupText(server)} \u2192</span><span>${markupText(client)} \u2193</span></td>`;
  const heads = runs.map(
    (run) => `<th scope="col"${about(surface, run)}><span>${markupText(runVersions(surface, run))}</span></th>`
  );
  const rows = runs.map((row) => {
    const cells = runs.map((column) => tableCell(cellOfRuns(surface, row, column)));
    return `<tr><th scope="row"${about(surface, row)}>${label(surface, row)}</th>${cells.join("")}</tr>`;
  });
  return [
    `<div class="scroll"><table aria-labelledby="${id}">`,
    `<thead><tr>${corner}${heads.join("")}</tr></thead>`,
    `<tbody>
${rows.join("\n")}
</tbody>`,
    "</table></div>"
  ].join("\n");
}
function about({ releases }, { first, last }) {
  const versions = releases.slice(first, last + 1).map(({ version }) => version);
  return ` data-versions="${markupText(versions.join(" "), Number.POSITIVE_INFINITY)}"`;
}
function label(surface, run) {
  const few = runLength(run) < 3;
  const size = few ? "" : ` <small>${count(runLength(run), "release")}</small>`;
  return `${markupText(few ? runLabel(surface, run) : runVersions(surface, run))}${size}`;
}
function tableCell(cell) {
  const state = stateOf(cell);
  const meeting = cell === "unknown" ? "" : ` data-meeting="${cell.key}" data-skew="${cell.skew}"`;
  const words = markupText(cellWords(cell));
  return `<td class="${state}"><button type="button" aria-label="${words}" title="${words}"${meeting}>${SIGNS[state]}<span>${worstCount(cell)}</span></button></td>`;
}
function sign(state) {
  return `<span class="sign ${state}" aria-hidden="true">${SIGNS[state]}</span>`;
}
function footer({ unseen }) {
  const items = [...unseen, NO_SCHEMA_SHOWS].map((text) => `<li>${markupText(text)}</li>`);
  return `<footer><h2>Not seen</h2><ul>${items.join("")}</ul></footer>`;
}
var PANEL = `<dialog id="panel" aria-labelledby="pair">
<div class="bar"><h2 id="pair"></h2><button type="button" id="close">Close <kbd>Esc</kbd></button></div>
<p id="outcome"></p>
<p id="sides"></p>
<ol id="findings"></ol>
</dialog>`;

// src/report/matrix-json.ts
var SCHEMA_VERSION = 1;
function renderMatrixJson(matrix2, tool) {
  const unread = matrix2.surfaces.flatMap(
    ({ name, releases }) => releases.flatMap(
      (release) => "unread" in release ? [{ surface: name, version: release.version, reason: release.unread }] : []
    )
  );
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION}`,
    `"tool": ${JSON.stringify(tool)}`,
    `"versions": ${JSON.stringify(versionsOf(matrix2))}`,
    `"unread": ${lines(unread)}`,
    `"clientProtocols": ${lines(matrix2.surfaces.flatMap(builtIn))}`,
    `"cells": ${lines(matrix2.surfaces.flatMap(cellsOf))}`
  ];
  return `{
  ${members.join(",\n  ")}
}
`.replaceAll("##[", "#\\u0023[");
}
function builtIn({ name, releases }) {
  return releases.flatMap(
    (release) => "unread" in release || release.clients === void 0 ? [] : [{ surface: name, version: release.version, ref: release.clients.ref }]
  );
}
function cellsOf(surface) {
  const { name, releases } = surface;
  return releases.flatMap(
    ({ version: client }, row) => releases.map(({ version: server }, column) => {
      const cell = cellAt(surface, row, column);
      const { severity, broken, degraded } = cell === "unknown" ? { severity: cell, broken: null, degraded: null } : cell;
      return { surface: name, client, server, severity, broken, degraded };
    })
  );
}
function lines(objects) {
  return objects.length === 0 ? "[]" : `[
    ${objects.map((each) => JSON.stringify(each)).join(",\n    ")}
  ]`;
}

// src/report/matrix-markdown.ts
function renderMatrixMarkdown(matrix2) {
  const unseen = [...matrix2.unseen, NO_SCHEMA_SHOWS].map((text) => `- ${markdownText(text)}`);
  const parts = [...matrix2.surfaces.flatMap(surfaceParts), ["Not seen:", "", ...unseen].join("\n")];
  return `${parts.join("\n\n")}
`;
}
function surfaceParts(surface) {
  const heading = `### ${markdownText(surface.name)}`;
  if (surface.releases.length === 0) return [heading, "No release."];
  const { rows, columns, diagonal } = axisText(surface);
  const about2 = [diagonal, ...builtTexts(surface), NUMBERS].join(" ");
  const axes2 = `${sizeText(surface)}. Row: ${rows}; column: ${columns}. ${about2}`;
  const legend = legendOf(surface).map(({ state, text }) => `${markdownText(SIGNS[state])} ${text}`);
  const unread = unreadOf(surface).map(({ versions, reason }) => `- ${markdownText(`${versions}: ${reason}`)}`);
  return [
    heading,
    markdownText(axes2),
    tableOf(surface),
    legend.join(" &nbsp; "),
    ...unread.length === 0 ? [] : [["Could not be read:", "", ...unread].join("\n")]
  ];
}
function tableOf(surface) {
  const runs = runsOf(surface);
  const heads = runs.map(({ first }) => markdownText(surface.releases[first]?.version ?? ""));
  const rows = runs.map((client) => {
    const cells = runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      return markdownText(SIGNS[stateOf(cell)] + worstCount(cell));
    });
    return `| **${markdownText(runLabel(surface, client))}** | ${cells.join(" | ")} |`;
  });
  const corner = markdownText(`${surface.peers.client} \u2193 ${surface.peers.server} \u2192`);
  return [`| ${corner} | ${heads.join(" | ")} |`, `|:---|${":---:|".repeat(runs.length)}`, ...rows].join("\n");
}

// src/report/matrix-svg.ts
var CELL = { width: 44, height: 24 };
var MARGIN = 16;
var LINE = 20;
var LETTER = 6.7;
var LONGEST2 = 110;
var STYLE = `
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
var SHAPES = {
  safe: '<circle class="sign" r="2.6"/>',
  degraded: '<path class="sign" d="M0-4.5 5 4H-5Z"/>',
  broken: '<path class="sign" d="M-4-4 4 4M4-4-4 4"/>',
  unknown: '<text class="quiet" text-anchor="middle" y="4">?</text>'
};
function renderMatrixSvg(matrix2) {
  const pictures = matrix2.surfaces.map(pictureOf);
  const width = Math.max(320, ...pictures.map((picture) => picture.width));
  let top = MARGIN;
  const parts = [];
  for (const { height, draw } of pictures) {
    parts.push(`<g transform="translate(${MARGIN} ${top})">${draw()}</g>`);
    top += height + MARGIN;
  }
  const title = markupText(`Which releases of ${matrix2.repository} work together`);
  const text = matrix2.surfaces.map((surface) => `${surface.name}: ${sizeText(surface)}. ${axes(surface)} ${axisText(surface).diagonal}`).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${markupText(text, 2e3)}</desc>`,
    `<style>${STYLE}
</style>`,
    `<rect class="page" width="${width}" height="${top}"/>`,
    ...parts,
    "</svg>\n"
  ].join("\n");
}
function axes(surface) {
  const { rows, columns } = axisText(surface);
  return `Row: ${rows}; column: ${columns}.`;
}
function pictureOf(surface) {
  const runs = runsOf(surface);
  const labels = runs.map((run) => runLabel(surface, run));
  const heads = runs.map((run) => runVersions(surface, run));
  const told = [
    `${surface.name}: ${sizeText(surface)}`,
    axes(surface),
    `${axisText(surface).diagonal} ${NUMBERS}`,
    ...builtTexts(surface)
  ];
  const [title = "", ...notes] = told.map((line) => clip(line, LONGEST2));
  const lines2 = [title, ...notes];
  const left = longest(labels) + 10;
  const top = LINE * lines2.length + longest(heads) + 8;
  const legend = legendOf(surface);
  const bottom = top + runs.length * CELL.height;
  return {
    width: MARGIN * 2 + Math.max(left + runs.length * CELL.width, longest(lines2), longest(legend.map(({ text }) => text)) + 30),
    height: bottom + 12 + legend.length * LINE,
    draw: () => [
      `<text class="title" y="12">${markupText(title)}</text>`,
      ...notes.map((line, i) => `<text class="quiet" y="${12 + LINE * (i + 1)}">${markupText(line)}</text>`),
      ...heads.map((head, i) => columnHead(head, left + (i + 0.5) * CELL.width, top - 6)),
      ...runs.flatMap((run, i) => [
        `<text text-anchor="end" x="${left - 8}" y="${top + i * CELL.height + 16}">${markupText(labels[i] ?? "")}</text>`,
        ...rowCells(surface, run, runs, { x: left, y: top + i * CELL.height })
      ]),
      ...legend.map(({ state, text }, i) => legendLine(state, text, bottom + 20 + i * LINE))
    ].join("\n")
  };
}
function longest(lines2) {
  return Math.ceil(Math.max(0, ...lines2.map((line) => line.length)) * LETTER);
}
function columnHead(text, x, y) {
  return `<text transform="translate(${x + 4} ${y}) rotate(-90)">${markupText(text)}</text>`;
}
function rowCells(surface, client, servers, { x, y }) {
  const { peers } = surface;
  return servers.map((server, i) => {
    const cell = cellOfRuns(surface, client, server);
    const pair = `${peers.client} ${runVersions(surface, client)} with ${peers.server} ${runVersions(surface, server)}`;
    const place = `translate(${x + i * CELL.width} ${y})`;
    return `<g class="${stateOf(cell)}" transform="${place}"><title>${markupText(`${pair}: ${cellWords(cell)}`)}</title>${inside(cell)}</g>`;
  });
}
function inside(cell) {
  const text = worstCount(cell);
  const middle = text === "" ? CELL.width / 2 : 13;
  const count2 = text === "" ? "" : `<text class="count" x="23" y="16">${text}</text>`;
  const shape = `<g transform="translate(${middle} ${CELL.height / 2})">${SHAPES[stateOf(cell)]}</g>`;
  return `<rect class="grid" width="${CELL.width}" height="${CELL.height}"/>${shape}${count2}`;
}
function legendLine(state, text, y) {
  const shape = `<g class="${state}" transform="translate(8 ${y - 4})">${SHAPES[state]}</g>`;
  return `${shape}<text class="quiet" x="24" y="${y}">${markupText(text)}</text>`;
}

// src/report/matrix-text.ts
var USUAL_WIDTH = 120;
function renderMatrixText(matrix2, { colour, width }) {
  const paint = palette(colour);
  const lines2 = [
    ...matrix2.surfaces.flatMap((surface) => [...surfaceLines(surface, width ?? USUAL_WIDTH, paint), ""]),
    ...[...matrix2.unseen, NO_SCHEMA_SHOWS].map((text2) => paint.dim(`not seen: ${visible(text2)}`))
  ];
  const text = `${lines2.join("\n")}
`;
  return safeLog(width === null ? text : foldText(text, width), colour);
}
function surfaceLines(surface, width, paint) {
  const { rows, columns, diagonal } = axisText(surface);
  const { name, releases } = surface;
  if (releases.length === 0) return [paint.bold(visible(`${name}: no release`))];
  const table3 = fittingTable(surface, width);
  return [
    paint.bold(visible(`${name}: ${sizeText(surface)}`)),
    "",
    `  row     ${visible(rows)}`,
    `  column  ${visible(columns)}`,
    `  ${visible(diagonal)}`,
    ...builtTexts(surface).map((text) => `  ${visible(text)}`),
    "",
    ...tableLines(table3, width, paint),
    "",
    ...legendOf(surface).map(({ state, text }) => `  ${painted(state, SIGNS[state], paint)}  ${text}`),
    ...table3.counts ? [`  ${NUMBERS}`] : [],
    ...unreadLines(surface)
  ];
}
function unreadLines(surface) {
  const unread = unreadOf(surface).map(({ versions, reason }) => `  ${visible(`${versions}: ${reason}`)}`);
  return unread.length === 0 ? [] : ["", "Could not be read:", ...unread];
}
var STYLES = [
  { versions: true, counts: true },
  { versions: false, counts: true }
];
var NARROWEST = { versions: false, counts: false };
function fittingTable(surface, width) {
  const runs = runsOf(surface);
  const tables = STYLES.map((style) => tableOf2(surface, runs, style));
  const fitting = tables.find((each) => each.columnWidth * runs.length <= roomIn(each, width));
  return fitting ?? tableOf2(surface, runs, NARROWEST);
}
function tableLines(table3, width, paint) {
  const perBlock = Math.max(1, Math.floor(roomIn(table3, width) / table3.columnWidth));
  const starts = table3.heads.flatMap((_, i) => i % perBlock === 0 ? [i] : []);
  return starts.flatMap((start, i) => [...i === 0 ? [] : [""], ...blockLines(table3, start, start + perBlock, paint)]);
}
function roomIn({ labels }, width) {
  return width - widthOf(labels) - 4;
}
function widthOf(labels) {
  return Math.max(...labels.map((label2) => label2.length));
}
function tableOf2(surface, runs, style) {
  const digits = `${runs.length}`.length;
  const labels = runs.map(
    (run, i) => `${style.versions ? "" : `${`${i + 1}`.padStart(digits)}  `}${runLabel(surface, run)}`
  );
  const heads = runs.map((run, i) => style.versions ? surface.releases[run.first]?.version ?? "" : `${i + 1}`);
  const cells = runs.map(
    (client) => runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      const state = stateOf(cell);
      return { state, text: SIGNS[state] + (style.counts ? worstCount(cell) : "") };
    })
  );
  const rows = [heads, ...cells.map((row) => row.map(({ text }) => text))];
  const longest2 = rows.reduce((width, row) => Math.max(width, widthOf(row)), 0);
  return { counts: style.counts, labels, heads, cells, columnWidth: longest2 + (style.versions ? 2 : 1) };
}
function blockLines(table3, start, end, paint) {
  const { labels, heads, cells, columnWidth } = table3;
  const indent = widthOf(labels);
  const head = heads.slice(start, end).map((text) => text.padEnd(columnWidth));
  const rows = cells.map((row, i) => {
    const line = row.slice(start, end).map(({ state, text }) => painted(state, text, paint) + " ".repeat(columnWidth - text.length));
    return `  ${(labels[i] ?? "").padEnd(indent)}  ${line.join("")}`.trimEnd();
  });
  return [`  ${" ".repeat(indent)}  ${head.join("")}`.trimEnd(), ...rows];
}
function painted(state, text, paint) {
  return state === "unknown" ? paint.dim(text) : paint.severity(state, text);
}

// src/cli/matrix.ts
async function matrix(command, { policy: policy2 }, terminal) {
  const { tags, client, output, repo } = command.values;
  if (tags !== void 0 && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal), command);
  try {
    const proofs = policy2.proofs === true && command.format === "html";
    const outcome = await matrixOf(
      repository,
      { ...policy2, proofs },
      counted(createParses(), terminal),
      tags ?? null,
      client ?? null
    );
    if (!("matrix" in outcome)) return refused(await answer(outcome, command, terminal), command);
    const stderr = noticesOf(outcome);
    const text = rendered(outcome.matrix, command.format, output === void 0 ? terminal : { colour: false });
    if (output === void 0) return { exit: 0, stdout: text, stderr };
    const fault = writeWhole(output, text);
    return fault === null ? { exit: 0, stdout: "", stderr } : { exit: 3, stdout: "", stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault})`)}
` };
  } finally {
    await repository.close();
  }
}
function refused(result, { format, values }) {
  const elsewhere = values.output !== void 0 || format === "html" || format === "svg";
  return elsewhere ? { ...result, stdout: "", stderr: result.stdout + result.stderr } : result;
}
function rendered(matrix2, format, terminal) {
  switch (format) {
    case "json":
      return renderMatrixJson(matrix2, TOOL);
    case "markdown":
      return renderMatrixMarkdown(matrix2);
    case "html":
      return renderMatrixHtml(matrix2);
    case "svg":
      return renderMatrixSvg(matrix2);
    default:
      return renderMatrixText(matrix2, { colour: terminal.colour, width: terminal.width ?? null });
  }
}
function noticesOf({ matrix: matrix2, notices }) {
  const several = matrix2.surfaces.length > 1;
  const unread = matrix2.surfaces.flatMap(
    (surface) => unreadOf(surface).map(
      ({ versions, reason }) => `${several ? `${surface.name} ` : ""}${versions} could not be read: ${reason}`
    )
  );
  return problemLines(notices) + unread.map((text) => `skewgate: ${visible(text)}
`).join("");
}
export {
  matrix
};
