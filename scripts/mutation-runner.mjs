// A test runner for Stryker that stays in one process (docs/decisions/015-mutation-testing.md). Every test file is
// bundled once and its bundle run anew for every mutant: that takes milliseconds where starting jest takes seconds, and
// reaches what happens while modules load. It knows what the tests of the pure rooms use: describe, test, test.each,
// describe.each, the hooks and jest's own `expect`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const SUCCESS = 0;
const FAILED = 1;
const HIT_LIMIT = 'Stryker: Hit count limit reached';
const require = createRequire(join(process.cwd(), 'package.json'));
const { expect } = createRequire(require.resolve('@jest/globals'))('expect');

/** What instrumented code and this runner share: which mutant is on, which test is running, what was reached. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

/** The tests of the bundle that is being run: declared by its calls of `describe` and `test`. */
let declared = nothing();
let skips = [];
const hook = (kind) => (run) => declared.hooks.at(-1)[kind].push(run);
globalThis.__room__ = {
  expect,
  describe: declarer(declareGroup),
  test: declarer(declareTest),
  beforeAll: (run) => declared.first.push(run),
  afterAll: (run) => declared.last.push(run),
  beforeEach: hook('before'),
  afterEach: hook('after'),
};

function nothing() {
  return { path: [], hooks: [{ before: [], after: [] }], tests: [], first: [], last: [] };
}

function declareGroup(name, run) {
  if (isSkipped(name)) return;
  declared.path.push(name);
  declared.hooks.push({ before: [], after: [] });
  run();
  declared.hooks.pop();
  declared.path.pop();
}

function isSkipped(name) {
  return skips.some((skip) => name.includes(skip));
}

function declareTest(title, body) {
  if (isSkipped(title)) return;
  const name = [...declared.path, title].join(' > ');
  const hooks = [...declared.hooks];
  const run = async () => {
    try {
      for (const { before } of hooks) for (const one of before) await one();
      await body();
    } finally {
      for (const { after } of hooks.toReversed()) for (const one of after) await one();
    }
  };
  declared.tests.push({ name, run });
}

function declarer(declare) {
  const each = (rows) => (name, run) => {
    for (const [i, row] of rows.entries()) {
      declare(`${name} #${i}`, () => (Array.isArray(row) ? run(...row) : run(row)));
    }
  };
  return Object.assign(declare, { each });
}

/** Makes paths relative to a module right inside a bundle, and `@jest/globals` the declarers above. */
const inPlace = {
  name: 'in-place',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: 'room', namespace: 'room' }));
    onLoad({ filter: /.*/, namespace: 'room' }, () => ({ contents: 'module.exports = globalThis.__room__;' }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

/** @returns for each test file a function that runs its bundle, given `require`. */
async function bundle(files, modules) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: files,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    supported: { 'dynamic-import': false },
    outdir: 'bundled',
    outbase: '.',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [inPlace],
  });
  const names = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  for (const { path } of names) {
    modules.set(path, await requireOrImport(path));
  }
  return new Map(
    outputFiles.map(({ text }, i) => [
      files[i],
      new Script(`(function (require, exports, module) {${text}\n})`, { filename: files[i] }).runInThisContext(),
    ]),
  );
}

async function requireOrImport(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== 'ERR_REQUIRE_ESM' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error;
    return import(name);
  }
}

class RoomRunner {
  static inject = ['options'];
  #files;
  #bundles;
  #modules = new Map();
  /** How long a test file takes; how many mutants it has killed, by source file and folder. Both only order the work. */
  #times = new Map();
  #kills = new Map();

  #share;

  constructor({ roomTests, roomSkips, roomShare }) {
    this.#files = roomTests;
    this.#share = roomShare;
    skips = roomSkips;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#bundles = await bundle(this.#files, this.#modules);
  }

  /** Runs a file's bundle anew. @returns its tests, with ids that are the same every time */
  async #load(file) {
    declared = nothing();
    const module = { exports: {} };
    this.#bundles.get(file)((name) => this.#modules.get(name), module.exports, module);
    const { tests, first, last } = declared;
    for (const run of first) await run();
    return { tests: tests.map(({ name, run }, i) => ({ id: `${file} ${i}`, name: `${name} (${i})`, run })), last };
  }

  /** What runs while a file loads counts as a test of its own, on which all tests of that file hang. */
  async dryRun() {
    shared.activeMutant = undefined;
    shared.hitCount = undefined;
    shared.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#files) {
      const begun = performance.now();
      const loading = { id: `${file} *`, name: 'as a whole', fileName: file, status: SUCCESS };
      shared.currentTestId = loading.id;
      const loaded = await this.#load(file);
      for (const { id, name, run } of loaded.tests) {
        shared.currentTestId = id;
        const start = performance.now();
        const failure = await failureOf(run);
        const result = { id, name, fileName: file, timeSpentMs: performance.now() - start };
        tests.push(
          failure === null ? { ...result, status: SUCCESS } : { ...result, status: FAILED, failureMessage: failure },
        );
      }
      for (const run of loaded.last) await run();
      this.#times.set(file, performance.now() - begun);
      tests.push({ ...loading, timeSpentMs: performance.now() - begun });
    }
    shared.currentTestId = undefined;
    mkdirSync('.mutation', { recursive: true });
    writeFileSync('.mutation/times.json', JSON.stringify([...this.#times]));
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // Stryker counts no errors in its score.
    if (!isChosen(activeMutant, this.#share)) return { status: 'error', errorMessage: 'not in the sample' };
    if (this.#times.size === 0) this.#times = new Map(JSON.parse(readFileSync('.mutation/times.json', 'utf8')));
    shared.mutantCoverage = undefined;
    shared.activeMutant = activeMutant.id;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    shared.hitLimit = hitLimit;
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    for (const file of this.#inOrder(activeMutant.fileName, wanted)) {
      const { failure, id, count } = await this.#runFile(file, wanted);
      nrOfTests += count;
      if (shared.hitCount > hitLimit) return { status: 'timeout', reason: HIT_LIMIT };
      if (failure !== null) {
        for (const place of placesOf(activeMutant.fileName)) {
          this.#kills.set(`${place} ${file}`, this.#killsOf(place, file) + 1);
        }
        return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  #inOrder(source, wanted) {
    const files = wanted ? new Set([...wanted].map((id) => id.slice(0, id.lastIndexOf(' ')))) : new Set(this.#files);
    const [own, folder] = placesOf(source);
    const cost = (file) => this.#times.get(file) / (1 + 5 * this.#killsOf(own, file) + this.#killsOf(folder, file));
    const costs = new Map([...files].map((file) => [file, cost(file)]));
    return [...files].sort((a, b) => costs.get(a) - costs.get(b));
  }

  #killsOf(place, file) {
    return this.#kills.get(`${place} ${file}`) ?? 0;
  }

  async #runFile(file, wanted) {
    const loaded = { tests: [], last: [] };
    const failure = await failureOf(async () => Object.assign(loaded, await this.#load(file)));
    const result =
      failure === null ? await firstFailure(file, loaded.tests, wanted) : { failure, id: `${file} *`, count: 1 };
    for (const run of loaded.last) await failureOf(run);
    return result;
  }
}

async function firstFailure(file, tests, wanted) {
  let count = 0;
  for (const { id, run } of tests) {
    if (wanted && !wanted.has(`${file} *`) && !wanted.has(id)) continue;
    count++;
    const failure = await failureOf(run);
    if (failure !== null) return { failure, id, count };
  }
  return { failure: null, id: null, count };
}

/** The same mutants every time: chosen by where they are and what they do. */
function isChosen({ fileName, location, mutatorName, replacement }, share) {
  if (share >= 100) return true;
  const { start, end } = location;
  const source = fileName.slice(fileName.lastIndexOf('/src/'));
  const name = [source, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32 < share / 100;
}

const placesOf = (source) => [source, dirname(source)];

/** @returns what a test throws, as text; null if it passes */
async function failureOf(run) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 300);
  }
}

/** The examples of a rule are data for tests and for its page. */
const examples = {
  shouldIgnore: (path) =>
    path.isObjectProperty() && path.node.key.name === 'examples' ? 'an example is no behaviour' : undefined,
};

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'room', injectableClass: RoomRunner },
  { kind: 'Ignore', name: 'examples', value: examples },
];
export const strykerValidationSchema = {
  properties: {
    roomTests: { type: 'array', items: { type: 'string' }, default: [] },
    roomSkips: { type: 'array', items: { type: 'string' }, default: [] },
    roomShare: { type: 'number', default: 100 },
  },
};
