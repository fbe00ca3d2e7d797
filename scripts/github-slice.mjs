// Keeps the part of GitHub's own API description that the tests need: __tests__/fixtures/github/openapi.json.
//
//   node scripts/github-slice.mjs           writes it
//   node scripts/github-slice.mjs --check   exits 1 if it is not what the pinned package says
//
// The description comes from the npm package @octokit/openapi, 28 MB packed and 385 MB unpacked: too much to install
// with every CI run. So this is run by hand, when an operation is needed or the version below is raised.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PACKAGE = '@octokit/openapi@23.0.2';
const TARGET = resolve(import.meta.dirname, '../__tests__/fixtures/github/openapi.json');
const OPERATIONS = [
  'checks/create',
  'checks/get',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'git/create-ref',
  'git/create-tag',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tag',
  'git/get-tree',
  'git/list-matching-refs',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/get',
  'repos/compare-commits',
  'repos/get',
  'repos/get-commit',
  'repos/list-pull-requests-associated-with-commit',
];

/** The description as npm holds it. */
function download() {
  const folder = mkdtempSync(join(tmpdir(), 'github-slice-'));
  try {
    const packed = execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' }).trim();
    const member = 'package/generated/api.github.com.json';
    execFileSync('tar', ['-xzf', packed, member], { cwd: folder });
    return JSON.parse(readFileSync(join(folder, member), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PROSE = new Set(['example', 'examples', 'externalDocs', 'summary', 'tags', 'title', 'deprecated']);

/** `node` without what only people read. In `properties` every name is a property's, so nothing is dropped there. */
function strip(node, inProperties = false) {
  if (Array.isArray(node)) return node.map((item) => strip(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key, value]) => {
    if (inProperties) return true;
    if (key === 'description') return typeof value !== 'string';
    return !PROSE.has(key) && !key.startsWith('x-');
  });
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value, key === 'properties' && !inProperties)]));
}

/** `paths` of the wanted operations and every component that they lead to. */
function slice(description) {
  const paths = {};
  for (const [path, item] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!OPERATIONS.includes(operation.operationId)) continue;
      paths[path] ??= {};
      paths[path][method] = strip(operation);
    }
  }
  const found = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  const missing = OPERATIONS.filter((id) => !found.includes(id));
  if (missing.length > 0) throw new Error(`${PACKAGE} has no operation ${missing.join(', ')}`);
  return { paths, components: componentsOf(paths, description.components) };
}

function componentsOf(paths, all) {
  const components = {};
  const open = [paths];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    open.push(...Object.values(node));
    if (typeof node.$ref !== 'string') continue;
    const [, , kind, name] = node.$ref.split('/');
    components[kind] ??= {};
    if (name in components[kind]) continue;
    components[kind][name] = strip(all[kind][name]);
    open.push(components[kind][name]);
  }
  return components;
}

/** JSON with a line for each path and each component, in the order of their names: small, and its changes can be read. */
function format({ openapi, info }, { paths, components }) {
  const lines = (object) =>
    Object.keys(object)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${JSON.stringify(object[key])}`)
      .join(',\n');
  const kinds = Object.keys(components)
    .sort()
    .map((kind) => `${JSON.stringify(kind)}:{\n${lines(components[kind])}\n}`);
  const head = `"openapi":${JSON.stringify(openapi)},\n"info":${JSON.stringify({ title: info.title, version: info.version, source: PACKAGE, license: info.license })}`;
  return `{\n${head},\n"paths":{\n${lines(paths)}\n},\n"components":{\n${kinds.join(',\n')}\n}\n}\n`;
}

const description = download();
const text = format(description, slice(description));
if (process.argv.includes('--check')) {
  const same = readFileSync(TARGET, 'utf8') === text;
  console.log(
    same ? `${TARGET} is what ${PACKAGE} says` : `${TARGET} is not what ${PACKAGE} says: run this without --check`,
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, text);
  console.log(`${TARGET}: ${OPERATIONS.length} operations, ${text.length} bytes`);
}
