/**
 * What the page of the matrix does: a cell opens, arrow keys go from cell to cell, rows and columns are filtered. Plain
 * script for a browser; text is only ever set as text.
 */

export const PAGE_SCRIPT = String.raw`'use strict';
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
