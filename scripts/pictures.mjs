// What a maintainer sees on GitHub, as pictures: `node scripts/pictures.mjs` writes docs/images/*.png;
// `--check` renders into a folder of its own and only asserts that it works: fonts differ from machine to machine, so pictures
// are never compared. Needs Chromium (CHROMIUM, default
// /usr/bin/chromium) and nothing from the network.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { githubHtml } from './github-markdown.mjs';
import { importSources } from './import-sources.mjs';
import { beyondTexts } from './pictures-beyond.mjs';
import { drawMatrix } from './pictures-matrix.mjs';
import { blindSpots } from './pictures-reading.mjs';
import { shoot } from './pictures-shot.mjs';
import { terminalPage } from './pictures-terminal.mjs';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'skewgate-pictures-'));
const folder = check ? scratch : join(root, 'docs/images');

/** Made up, but of the right length. */
const SHA = { base: '3f2a9c1d5b7e8f60412c3d4e5f60718293a4b5c6', head: '9b1c7d2e4f5a6b8091a2b3c4d5e6f708192a3b4c' };
const REPOSITORY = 'https://github.com/kata-containers/kata-containers';
const CONFIG = { file: '.github/skewgate.yml', text: 'client: kata-runtime\nserver: kata-agent\n' };

/** The parts of the program that the pictures are made with. */
const PARTS = `
    export { gateFolders } from './src/gate/folders.ts';
    export { gateRepository } from './src/gate/gate.ts';
    export { fakeRepository } from './__tests__/gate/fake-repository.ts';
    export { SAMPLE_RELEASES } from './src/cli/demo-history.ts';
    export { matrixOf } from './src/gate/matrix.ts';
    export { createParses } from './src/gate/parses.ts';
    export { openDirectory } from './src/source/directory.ts';
    export { HOSTILE_MATRIX } from './__tests__/support/matrix.ts';
    export { renderMatrixHtml } from './src/report/matrix-html.ts';
    export { renderMatrixSvg } from './src/report/matrix-svg.ts';
    export { renderMatrixText } from './src/report/matrix-text.ts';
    export { renderText } from './src/report/text.ts';
    export { renderCheckSummary, renderCheckTitle, renderComment, renderJobSummary, renderResolved } from './src/report/markdown.ts';`;

/** One release of the sample history as a commit. */
function tree({ openDirectory }, version, ref, sha) {
  return { ...openDirectory(join(root, 'examples/kata-agent', version)), ref, sha };
}

/** The same tree under the version it needs. */
function nextMajor(tree) {
  const version = new TextEncoder().encode('2.0.0\n');
  const renamed = (entry) => (entry.path === 'VERSION' ? { ...entry, id: 'VERSION' } : entry);
  return {
    ...tree,
    entries: async (wanted) => (await tree.entries(wanted)).map(renamed),
    read: async (ids, most) =>
      new Map([
        ...(await tree.read(
          ids.filter((id) => id !== 'VERSION'),
          most,
        )),
        ['VERSION', version],
      ]),
  };
}

async function texts(skewgate) {
  const sides = {
    base: tree(skewgate, '1.5.0', '1.5.0', SHA.base),
    head: tree(skewgate, '1.6.0', SHA.head, SHA.head),
  };
  const gate = async (head) => {
    const policy = { config: CONFIG, options: {} };
    const none = { base: null, head: null };
    const outcome = await skewgate.gateFolders({ ...sides, head }, none, policy, skewgate.createParses());
    return outcome.report;
  };
  const context = {
    repositoryUrl: REPOSITORY,
    headSha: SHA.head,
    runUrl: `${REPOSITORY}/actions/runs/1`,
    rulesUrl: 'https://github.com/skewgate/skewgate/blob/main/docs/rules',
    marker: '<!-- skewgate -->',
    notice: null,
    requests: 9,
  };
  const failed = await gate(sides.head);
  const passed = await gate(nextMajor(sides.head));
  return {
    comment: { title: 'github-actions bot', markdown: skewgate.renderComment(failed, context) },
    check: {
      title: '✕ Protocol compatibility',
      subtitle: skewgate.renderCheckTitle(failed),
      markdown: skewgate.renderCheckSummary(failed, context),
    },
    'job-summary': { title: 'Job summary', markdown: skewgate.renderJobSummary(failed, context) },
    terminal: { command: 'skewgate check', text: skewgate.renderText(failed, TERMINAL) },
    'comment-passes': { title: 'github-actions bot', markdown: skewgate.renderComment(passed, context) },
    ...(await beyondTexts(skewgate, root, context)),
  };
}

/** As wide as the picture of it can be. */
const TERMINAL = { colour: true, quiet: false, explain: false, width: 110 };

const css = readFileSync(join(root, 'node_modules/github-markdown-css/github-markdown-light.css'), 'utf8');

/** A page with one box as GitHub draws it. */
function page({ title, subtitle, markdown }) {
  const head = `<div class="head">${title}</div>${subtitle === undefined ? '' : `<h2 class="title">${escapeHtml(subtitle)}</h2>`}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>skewgate</title><style>${css}
    body { margin: 0; background: #fff; }
    .box { width: 860px; margin: 16px; border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
    .head { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0;
      font: 600 14px/21px "Liberation Sans", sans-serif; color: #1f2328; }
    .title { margin: 0; padding: 16px 16px 0; font: 600 24px/30px "Liberation Sans", sans-serif; color: #1f2328; }
    .markdown-body { padding: 16px; font-size: 14px; }
  </style><div class="box">${head}<article class="markdown-body">${githubHtml(markdown)}</article></div></html>`;
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Draws one page; returns what went wrong in it. */
async function draw(browser, name, content) {
  const faults = [];
  const tab = await browser.newPage({ viewport: { width: 892, height: 200 }, deviceScaleFactor: 1.5 });
  tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  tab.on('pageerror', (error) => faults.push(error.message));
  tab.on('request', (request) => faults.push(`asked for ${request.url()}`));
  await tab.route('**', (route) => route.abort());
  await tab.setContent(content);
  const { height, width } = await tab.locator('.box').boundingBox();
  if (width < 500 || height < 120 || height > 3000) faults.push(`is ${width} x ${height}`);
  const seen = await shoot(tab, folder, `${name}.png`);
  await tab.close();
  return [...faults.map((fault) => `${name}.png ${fault}`), ...seen];
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const skewgate = await importSources(PARTS);
    const faults = [...(await blindSpots(browser)), ...(await drawMatrix(browser, skewgate, root, folder))];
    for (const [name, content] of Object.entries(await texts(skewgate))) {
      const drawn = 'command' in content ? terminalPage(content) : page(content);
      faults.push(...(await draw(browser, name, drawn)));
    }
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
