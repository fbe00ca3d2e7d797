// Bundles the programs, with the licences of everything inside: `node scripts/build.mjs [FOLDER]` (default: dist). Each is
// one file, but for what the command line loads when it needs it: reading all of it takes longer than a small check.
// The output depends on src/, the installed packages and this file only, not on where they lie.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { libraryTypes } from './library-types.mjs';

const root = resolve(import.meta.dirname, '..');
const target = resolve(process.argv[2] ?? join(root, 'dist'));
/** What fails halfway leaves the last build as it was. */
const folder = `${target}.new`;
const programs = [
  {
    entry: 'src/cli.ts',
    file: 'cli.js',
    start: '#!/usr/bin/env node\n',
    core: 'src/cli/run.ts',
    without: /node_modules\/@(actions|octokit)\//,
  },
  { entry: 'src/action.ts', file: 'index.js', start: '' },
  { entry: 'src/library.ts', file: 'library.js', start: '', without: /node_modules\/@(actions|octokit)\// },
].filter(({ entry }) => existsSync(join(root, entry)));

/** Bundled CommonJS packages ask for Node's modules with `require`, which an ES module does not have. */
const requireForBundled =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** Every source that some other one loads when it needs it. */
async function loadedLater(options) {
  const { metafile } = await build({ ...options, write: false });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path));
}

/**
 * esbuild puts into one file what the same parts of the program need. So that the start reads one file, not forty, each
 * part that is loaded later is made to need all of the core: it is there by then.
 */
function withCore(core, later) {
  const wanted = `import ${JSON.stringify(join(root, core))};`;
  const setup = ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) =>
      later.has(relative(root, path)) ? { contents: wanted + readFileSync(path, 'utf8'), loader: 'ts' } : undefined,
    );
  return { name: 'core', setup };
}

/** Writes one program and returns the files that went into it. */
async function bundle({ entry, file, start, core, without }) {
  const options = {
    absWorkingDir: root,
    entryPoints: { [basename(file, '.js')]: entry },
    outdir: folder,
    bundle: true,
    splitting: core !== undefined,
    chunkNames: `${basename(file, '.js')}/[name]-[hash]`,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    charset: 'ascii', // read faster than other text
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent', // a failure is thrown
    banner: { js: requireForBundled },
  };
  const plugins = core === undefined ? [] : [withCore(core, await loadedLater(options))];
  const { metafile } = await build({ ...options, plugins });
  const names = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const unwanted = names.find((name) => without?.test(name));
  if (unwanted !== undefined) throw new Error(`${file} must not contain ${unwanted}`);
  const written = Object.keys(metafile.outputs).map((output) => resolve(root, output));
  const telling = written.find((output) => readFileSync(output, 'utf8').includes(root));
  if (telling !== undefined) throw new Error(`${telling} contains the path ${root}`);
  const main = join(folder, file);
  writeFileSync(main, start + readFileSync(main, 'utf8'));
  return names;
}

/** The text for one bundled package; `where` is its folder. */
function licenceOf(where) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, where, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, where)).find((found) => /^(licen[cs]e|copying)/i.test(found));
  if (file === undefined) throw new Error(`${name} ${version} is bundled but has no licence file`);
  const text = readFileSync(join(root, where, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

async function main() {
  if (programs.length === 0) throw new Error('nothing to build: src/cli.ts is missing');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const inputs = (await Promise.all(programs.map(bundle))).flat();
  const packages = new Set(inputs.flatMap((name) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(name)?.[0] ?? []));
  writeFileSync(
    join(folder, 'licenses.txt'),
    [...packages]
      .sort()
      .map(licenceOf)
      .join(`\n${'-'.repeat(80)}\n\n`),
  );
  writeFileSync(join(folder, 'library.d.ts'), await libraryTypes());
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  chmodSync(join(folder, 'cli.js'), 0o755);
  rmSync(target, { recursive: true, force: true });
  renameSync(folder, target);
}

await main().catch((error) => {
  rmSync(folder, { recursive: true, force: true });
  console.error(`build failed: ${error.message}`);
  process.exitCode = 1;
});
