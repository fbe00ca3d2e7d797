// The page of `skewgate matrix` over the kata agent's 62 releases in Chromium: used as a person would, and drawn.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { colourFaults, contrastFaults } from './pictures-reading.mjs';
import { shoot } from './pictures-shot.mjs';

/** How many releases each minor had; which of them changed the protocol is in examples/kata-agent. */
const PATCHES = [1, 2, 3, 2, 4, 6, 8, 5, 6, 8, 9, 6, 2];
const CHANGED = [0, 1, 2, 3, 4, 5, 6, 7, 9, 12];
const CONFIG = { file: '.github/skewgate.yml', text: 'client: kata-runtime\nserver: kata-agent\n' };

/** Tag to the folder that holds its protocol. */
function releases() {
  return new Map(
    PATCHES.flatMap((count, minor) => {
      const changed = CHANGED.findLast((each) => each <= minor);
      return Array.from({ length: count }, (_, patch) => [`1.${minor}.${patch}`, `1.${changed}.0`]);
    }),
  );
}

/** A repository with these tags, as far as the matrix asks. */
function repository({ openDirectory }, root) {
  const folders = releases();
  const tree = async (revision) => {
    const folder = folders.get(revision.replace('refs/tags/', '')) ?? '1.12.0';
    return { ...openDirectory(join(root, 'examples/kata-agent', folder)), ref: revision, sha: 'a'.repeat(40) };
  };
  const tags = [...folders.keys()].map((name) => ({ name, sha: null }));
  return {
    name: 'agent',
    shallow: false,
    tree,
    tags: async () => ({ tags, incomplete: null }),
    isDirty: async () => false,
  };
}

/** Draws the page and the picture of the matrix into `folder`; returns what went wrong. */
export async function drawMatrix(browser, skewgate, root, folder) {
  const policy = { config: CONFIG, options: {} };
  const { matrix } = await skewgate.matrixOf(repository(skewgate, root), policy, skewgate.createParses(), null);
  const html = skewgate.renderMatrixHtml(matrix);
  const page = join(folder, 'matrix.html');
  const svg = join(folder, 'matrix.svg');
  writeFileSync(page, html);
  writeFileSync(svg, skewgate.renderMatrixSvg(matrix));
  const faults = html.length > 500_000 ? [`matrix.html has ${html.length} characters`] : [];
  try {
    faults.push(...(await inTab(browser, page, 'light', use)));
    faults.push(...(await inTab(browser, page, 'light', (tab) => shoot(tab, folder, 'matrix.png'))));
    faults.push(...(await inTab(browser, page, 'dark', (tab) => shoot(tab, folder, 'matrix-dark.png'))));
    faults.push(...(await inTab(browser, page, 'light', (tab) => shootCell(tab, folder))));
    for (const scheme of ['light', 'dark']) faults.push(...(await inTab(browser, svg, scheme, looksDrawn)));
    writeFileSync(page, skewgate.renderMatrixHtml(skewgate.HOSTILE_MATRIX));
    faults.push(...(await inTab(browser, page, 'light', isHarmless)));
  } finally {
    rmSync(page);
  }
  return faults.map((fault) => `matrix: ${fault}`);
}

/** Does something in a tab that shows a file from disk; returns what went wrong. */
async function inTab(browser, file, colorScheme, work) {
  const faults = [];
  const tab = await browser.newPage({ viewport: { width: 1000, height: 720 }, deviceScaleFactor: 1.5, colorScheme });
  tab.setDefaultTimeout(5000);
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  tab.on('pageerror', (error) => faults.push(error.message));
  tab.on('dialog', (dialog) => {
    faults.push(`a script ran: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const url = pathToFileURL(file).href;
  tab.on('request', (request) => request.url() !== url && faults.push(`asked for ${request.url()}`));
  try {
    await tab.goto(url);
    faults.push(...(await work(tab)));
  } catch (error) {
    faults.push(error.message);
  } finally {
    await tab.close();
  }
  return faults;
}

/** Names that would be markup or script are shown as they are; several surfaces can be told apart. */
async function isHarmless(tab) {
  const { faults, equal } = expectations();
  equal('scripts and pictures', await tab.locator('script, img').count(), 2);
  equal(
    'a name',
    (await tab.locator('section h2').first().textContent()).startsWith('</script><script>alert(1)'),
    true,
  );
  await cell(tab, 0, 2).click();
  const proof = await tab.locator('#findings pre').textContent();
  equal('a proof', proof.startsWith('</script><script>alert(1)</script>"\'><img src=x onerror=alert(1)>'), true);
  await tab.keyboard.press('Escape');
  await cell(tab, 1, 0).click();
  equal('what is unknown', await tab.locator('#outcome').textContent(), '? could not be read');
  await tab.keyboard.press('Escape');
  await tab.locator('#surface').selectOption('1');
  equal('one surface', await tab.locator('section:visible').count(), 1);
  equal('its releases', await tab.locator('#shown').textContent(), '1 of 1 release');
  await tab.locator('#surface').selectOption('');
  await tab.locator('#range').fill('>=2.0.0-rc.1');
  equal('a pre-release', await tab.locator('#shown').textContent(), '1 of 4 releases');
  return faults;
}

/** A list of what is not as it should be. */
function expectations() {
  const faults = [];
  const equal = (what, found, expected) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    if (a !== b) faults.push(`${what}: ${a}, not ${b}`);
  };
  return { faults, equal };
}

async function use(tab) {
  const { faults, equal } = expectations();
  faults.push(...(await colourFaults(tab, 'section table td')));
  await byMouse(tab, equal);
  await byKeyboard(tab, equal);
  await byFilter(tab, equal);
  return faults;
}

function cell(tab, row, column) {
  return tab.locator('tbody tr').nth(row).locator('td button').nth(column);
}

async function byMouse(tab, equal) {
  const panel = tab.locator('#panel');
  await cell(tab, 6, 5).click();
  equal(
    'title of a cell',
    await tab.locator('#pair').textContent(),
    'kata-runtime 1.6.0 … 1.6.7 with kata-agent 1.5.0 … 1.5.5',
  );
  equal('its outcome', await tab.locator('#outcome').textContent(), '✗ 3 changes break it, 1 degrades it');
  equal('its sides', await tab.locator('#sides').textContent(), 'The new side is kata-runtime 1.6.0 … 1.6.7.');
  const codes = await tab.locator('#findings > li code').allTextContents();
  equal('a finding', codes.includes('grpc.AgentService.MemHotplugByProbe'), true);
  equal('findings', codes.length, 4);
  equal('what happens', await tab.locator('#findings > li > ul > li').count(), 4);
  await tab.locator('#close').click();
  equal('open after Close', await panel.evaluate((dialog) => dialog.open), false);
  await cell(tab, 0, 0).click();
  equal('one protocol', await tab.locator('#sides').textContent(), 'Both sides have the same protocol.');
  equal('findings of one protocol', await tab.locator('#findings > li').count(), 0);
  await tab.mouse.click(2, 2);
  equal('open after a click beside it', await panel.evaluate((dialog) => dialog.open), false);
}

async function byKeyboard(tab, equal) {
  const focused = () =>
    tab.evaluate(() => {
      const box = document.activeElement.parentElement;
      return box.tagName === 'TD' ? [box.parentElement.sectionRowIndex, box.cellIndex - 1] : document.activeElement.id;
    });
  await tab.reload();
  await tab.locator('#range').focus();
  for (let i = 0; i < 4; i++) await tab.keyboard.press('Tab');
  equal('tab goes into the table', await focused(), [0, 0]);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft'])
    await tab.keyboard.press(key);
  equal('arrow keys', await focused(), [1, 0]);
  await tab.keyboard.press('End');
  equal('End', await focused(), [1, 9]);
  await tab.keyboard.press('Control+Home');
  equal('Control and Home', await focused(), [0, 0]);
  await tab.keyboard.press('Control+End');
  await tab.keyboard.press('ArrowLeft');
  equal('marked heads', await tab.locator('th.here').allTextContents(), ['1.9.0 … 1.11.5', '1.12.0, 1.12.1']);
  await tab.keyboard.press('Enter');
  equal('Enter opens', await tab.locator('#panel').evaluate((dialog) => dialog.open), true);
  equal(
    'the cell',
    await tab.locator('#pair').textContent(),
    'kata-runtime 1.12.0, 1.12.1 with kata-agent 1.9.0 … 1.11.5',
  );
  await tab.keyboard.press('Escape');
  equal('Escape closes', await tab.locator('#panel').evaluate((dialog) => dialog.open), false);
  equal('focus is back', await focused(), [9, 8]);
  await tab.keyboard.press('Shift+Tab');
  await tab.keyboard.press('Tab');
  equal('the table is one stop, where it was left', await focused(), [9, 8]);
}

async function byFilter(tab, equal) {
  await tab.reload();
  const shown = () => tab.locator('#shown').textContent();
  const rows = () => tab.locator('tbody tr:visible th').allTextContents();
  const signs = () => tab.locator('tbody td:visible button:visible').count();
  equal('everything', [await shown(), await signs()], ['62 of 62 releases', 100]);
  await tab.locator('#range').fill('>=1.6 <1.7 || 1.12.x');
  equal('a range', [await shown(), await signs()], ['10 of 62 releases', 4]);
  equal('its rows', await rows(), ['1.6.0 … 1.6.7 8 releases', '1.12.0, 1.12.1']);
  await tab.locator('#range').fill('>=');
  equal('no range', await tab.locator('#range').getAttribute('aria-invalid'), 'true');
  equal('what to write', await shown(), 'Write a range such as >=1.4 <2, or 1.6');
  equal('the last range stays', (await rows()).length, 2);
  await tab.locator('#range').fill('9');
  equal('an empty range', [await shown(), await signs()], ['0 of 62 releases', 0]);
  await tab.locator('#range').fill('');
  await tab.locator('input[value=safe]').uncheck();
  await tab.locator('input[value=broken]').uncheck();
  equal('what degrades', await signs(), 4);
  await tab.locator('tbody button:visible').first().focus();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.press('Enter');
  equal('keys pass by what is hidden', await tab.locator('#outcome').textContent(), '~ 1 change degrades it');
}

async function shootCell(tab, folder) {
  await cell(tab, 6, 5).click();
  return shoot(tab, folder, 'matrix-cell.png', { fullPage: false });
}

async function looksDrawn(tab) {
  const { faults, equal } = expectations();
  faults.push(...(await contrastFaults(tab)), ...(await colourFaults(tab, 'svg g', 'shape')));
  equal('parts of the picture', await tab.locator('svg g > rect').count(), 100);
  const box = await tab.locator('svg > g').first().boundingBox();
  equal('it is wide enough', box.width > 500 && box.x >= 0, true);
  return faults;
}
