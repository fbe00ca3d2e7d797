// What the benchmark reads: packages of npm, clones of real repositories, and repositories that it makes up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MOST = 1 << 30;

/** Runs git where no settings of the machine count; its output, or an error. */
export function git(folder, args, input) {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', HOME: folder };
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { env, input, maxBuffer: MOST });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A new repository with a commit for each tree, in order, tagged as named; its work tree is left empty. */
export function writeHistory(folder, commits) {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const chunks = [];
  commits.forEach(({ tree, tag, branch = 'main' }, i) => {
    chunks.push(`commit refs/heads/${branch}\ncommitter bench <bench@invalid> ${1.6e9 + i} +0000\ndata 1\n.\n`);
    if (branch !== 'main') chunks.push('from refs/heads/main\n');
    chunks.push('deleteall\n');
    for (const [path, content] of tree) {
      const bytes = Buffer.from(content);
      chunks.push(`M 100644 inline ${path}\ndata ${bytes.length}\n`, bytes, '\n');
    }
    if (tag !== undefined) chunks.push(`reset refs/tags/${tag}\nfrom refs/heads/${branch}\n\n`);
  });
  git(folder, ['fast-import', '--quiet'], Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))));
}

/** Writes a tree to disk. */
export function writeTree(folder, tree) {
  for (const [path, content] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The language's own files and their tests: every compiler brings along what others import of them. */
const OF_THE_LANGUAGE = /^google\/protobuf\//;

function treeOfFolder(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : treeOfFolder(folder, path);
    return path.endsWith('.proto') && !OF_THE_LANGUAGE.test(path) ? [[path, readFileSync(join(folder, path))]] : [];
  });
}

/** The two versions of Google's protos that are on npm: the installed one, and an older one, fetched to `scratch`. */
export function googleProtoFiles(scratch, version = '5.0.0') {
  const folder = join(scratch, 'npm');
  mkdirSync(folder, { recursive: true });
  const npm = spawnSync('npm', ['pack', '--silent', `google-proto-files@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (npm.status !== 0) throw new Error(`npm pack google-proto-files@${version}: ${npm.stderr}`);
  const tar = spawnSync('tar', ['xzf', npm.stdout.trim().split('\n').at(-1)], { cwd: folder, encoding: 'utf8' });
  if (tar.status !== 0) throw new Error(tar.stderr);
  const installed = join(root, 'node_modules/google-proto-files');
  const { version: newer } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return {
    names: [version, newer],
    base: new Map(treeOfFolder(join(folder, 'package'))),
    head: new Map(treeOfFolder(installed)),
  };
}

/** Path and blob of every file of a revision, but for the folder `preview`, whose protos declare things twice. */
function filesAt(folder, revision) {
  const lines = git(folder, ['ls-tree', '-r', '-z', revision]).toString().split('\0');
  return lines.flatMap((line) => {
    const [, id, path] = /^100\d{3} blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return path === undefined || path.startsWith('preview/') ? [] : [{ id, path }];
  });
}

/** The contents of blobs by id, without those that the clone lacks. */
function blobsOf(folder, ids) {
  const output = git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  const blobs = new Map();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id, type, size] = output.subarray(at, end).toString().split(' ');
    if (type !== 'blob') at = end + 1;
    else {
      blobs.set(id, output.subarray(end + 1, end + 1 + Number(size)));
      at = end + 2 + Number(size);
    }
  }
  return blobs;
}

/** The trees of revisions of a clone, and the paths that were left out of all of them, because the clone lacks them. */
export function treesOfClone(folder, revisions) {
  const lists = revisions.map((revision) => filesAt(folder, revision));
  const blobs = blobsOf(folder, [...new Set(lists.flat().map(({ id }) => id))]);
  const absent = new Set(lists.flat().flatMap(({ id, path }) => (blobs.has(id) ? [] : [path])));
  const trees = lists.map(
    (list) => new Map(list.flatMap(({ id, path }) => (absent.has(path) ? [] : [[path, blobs.get(id)]]))),
  );
  return { trees, absent: [...absent] };
}
