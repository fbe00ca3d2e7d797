// What is measured: each case is one piece of work, done by each of its contestants in turn.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { git, googleProtoFiles, treesOfClone, writeHistory, writeTree } from './bench-inputs.mjs';
import { changed, monorepo } from './bench-monorepo.mjs';

const root = join(import.meta.dirname, '..');
const EXAMPLES = join(root, 'examples/kata-agent');
const SIZES = [1000, 2000, 5000, 20000];
const CHANGES = [1, 5, 50, 500, 5000];
const CHANGED_SIZE = 5000;
/** What buf looks for: the wire alone, its smallest set of rules. */
const BUF_CONFIG = JSON.stringify({ version: 'v2', breaking: { use: ['WIRE'] } });

/** The program of buf itself: its start by Node is no work of its own. */
export function bufProgram() {
  const require = createRequire(import.meta.url);
  const name = `@bufbuild/buf-${process.platform}-${process.arch}`;
  return require.resolve(`${name}/bin/buf`, { paths: [require.resolve('@bufbuild/buf/package.json')] });
}

/** A clone of its own, as a job makes it. */
function cloned(repository, ...options) {
  return (folder) => {
    git(root, ['clone', '--quiet', ...options, repository, folder]);
  };
}

/** Skewgate in a clone; what was committed is read from its objects. */
function skewgate(cli, repository, args, name = 'skewgate', more = {}) {
  return {
    name,
    setUp: cloned(repository, '--no-checkout'),
    command: process.execPath,
    args: [cli, ...args],
    ok: [0, 1],
    ...more,
  };
}

function buf(repository, head, args) {
  return {
    name: 'buf breaking',
    setUp: (folder) => {
      cloned(repository, '--no-checkout')(folder);
      git(folder, ['checkout', '--quiet', '--detach', head]);
    },
    command: bufProgram(),
    args: ['breaking', '.', '--config', BUF_CONFIG, '--against-config', BUF_CONFIG, ...args],
    ok: [0, 100],
  };
}

const between = (base, head) => ['check', '--base', base, '--head', head];

/** How many protos a tree holds: a real one has other files too. */
const protosIn = (tree) => [...tree.keys()].filter((path) => path.endsWith('.proto')).length;

/** Two revisions of everything there is. */
function wholeTree(id, title, { cli, scratch }, base, head) {
  const repository = join(scratch, id);
  writeHistory(repository, [
    { tree: base, tag: 'v1.0.0' },
    { tree: head, tag: 'v2.0.0' },
  ]);
  const revisions = between('v1.0.0', 'v2.0.0');
  return {
    id,
    title,
    kind: 'tree',
    files: protosIn(head),
    aim: 'an eighth of the time of buf, and of its memory',
    contestants: [
      skewgate(cli, repository, [...revisions, '--no-witness'], 'skewgate, without proofs'),
      skewgate(cli, repository, revisions),
      buf(repository, 'origin/main', ['--against', '.git#tag=v1.0.0']),
    ],
  };
}

/** A pull request against the release before it. */
function pullRequest(id, title, { cli, scratch }, base, { tree, paths }) {
  const repository = join(scratch, id);
  writeHistory(repository, [
    { tree: base, tag: 'v1.0.0' },
    { tree, branch: 'topic' },
  ]);
  const revisions = between('origin/main', 'origin/topic');
  const every = paths.length === tree.size;
  const only = every ? [] : paths.flatMap((path) => ['--path', path]);
  const cache = (folder) => ['--cache', join(folder, '../cache')];
  return {
    id,
    title,
    kind: 'change',
    files: protosIn(tree),
    changed: paths.length,
    aim: 'an eighth of the time of buf; with a cache a twentieth',
    contestants: [
      skewgate(cli, repository, [...revisions, '--no-witness'], 'skewgate, without proofs'),
      skewgate(cli, repository, revisions),
      skewgate(cli, repository, revisions, 'skewgate --cache', { more: cache, warm: true }),
      buf(repository, 'origin/topic', ['--against', '.git#branch=main', ...only]),
    ],
  };
}

/** Edits in the most imported files of googleapis. */
const FIVE = [
  ['google/type/money.proto', (text) => text.replace('int64 units', 'int32 units')],
  ['google/longrunning/operations.proto', (text) => text.replace('message Operation {', '$&\n  string shard = 90;')],
  ['google/pubsub/v1/pubsub.proto', (text) => text.replace(/^ {2}string message_id = 3;$/m, '  reserved 3;')],
  [
    'google/logging/v2/logging.proto',
    (text) =>
      text.replace(/^service LoggingServiceV2 \{$/m, '$&\n  rpc Added(DeleteLogRequest) returns (DeleteLogRequest);'),
  ],
  ['google/cloud/kms/v1/resources.proto', (text) => text.replace(/ purpose = 3 /, ' use = 3 ')],
];

function fiveEdits(tree) {
  const next = new Map(tree);
  for (const [path, edit] of FIVE) {
    const text = tree.get(path)?.toString();
    if (text === undefined || edit(text) === text) throw new Error(`${path} is not what it was; adjust the edit`);
    next.set(path, edit(text));
  }
  return { tree: next, paths: FIVE.map(([path]) => path) };
}

/** Where files must lie for buf: under the paths that are imported. Its rules for gogo's options are stubs. */
function kataFor(peer, version) {
  const read = (path) => readFileSync(join(EXAMPLES, version, path), 'utf8');
  const protos = new Map(
    ['protocols/grpc/agent.proto', 'protocols/grpc/oci.proto', 'protocols/grpc/health.proto'].map((path) => [
      peer === 'buf' ? path.slice(path.lastIndexOf('/') + 1) : path,
      read(path),
    ]),
  );
  const types = 'pkg/types/types.proto';
  protos.set(peer === 'buf' ? `github.com/kata-containers/agent/${types}` : types, read(types));
  if (peer === 'buf') protos.set('github.com/gogo/protobuf/gogoproto/gogo.proto', GOGO);
  return protos;
}

const GOGO = `syntax = "proto2";
package gogoproto;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FileOptions {
  optional bool equal_all = 63013;
  optional bool populate_all = 63017;
  optional bool testgen_all = 63016;
}
extend google.protobuf.FieldOptions {
  optional bool nullable = 65001;
  optional string customname = 65004;
}
`;

function kataFolders({ cli, scratch }) {
  const nothing = join(scratch, 'nothing.mjs');
  writeFileSync(nothing, '');
  const sides = (peer) => (folder) => {
    mkdirSync(folder, { recursive: true });
    writeTree(join(folder, 'old'), kataFor(peer, '1.9.0'));
    writeTree(join(folder, 'new'), kataFor(peer, '1.12.0'));
  };
  const folders = ['--base-dir', 'old', '--head-dir', 'new'];
  return {
    id: 'kata-folders',
    title: 'kata agent: 4 files in folders, the whole process',
    kind: 'start',
    files: 4,
    aim: 'no more than 1.2 times buf',
    contestants: [
      {
        name: 'skewgate, without proofs',
        setUp: sides('skewgate'),
        command: process.execPath,
        args: [cli, 'check', ...folders, '--no-witness'],
        ok: [0, 1],
      },
      {
        name: 'skewgate',
        setUp: sides('skewgate'),
        command: process.execPath,
        args: [cli, 'check', ...folders],
        ok: [0, 1],
      },
      {
        name: 'buf breaking',
        setUp: sides('buf'),
        command: bufProgram(),
        within: 'new',
        args: ['breaking', '.', '--against', '../old', '--config', BUF_CONFIG, '--against-config', BUF_CONFIG],
        ok: [0, 100],
      },
      { name: 'Node.js with nothing to do', setUp: sides('skewgate'), command: process.execPath, args: [nothing] },
    ],
  };
}

/** All releases of a clone, or the sample's. */
function kataMatrix({ cli, scratch, kata }) {
  const repository = kata ?? join(scratch, 'kata-sample');
  const versions = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'VERSION')));
  versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (kata === undefined)
    writeHistory(
      repository,
      versions.map((version) => ({ tree: kataFor('skewgate', version), tag: version })),
    );
  const count = kata === undefined ? versions.length : stableTags(kata);
  return {
    id: 'kata-matrix',
    title: `kata agent: every release against every other, ${count} releases`,
    kind: 'matrix',
    files: 4,
    aim: '1.5 s for all 62 releases',
    contestants: [skewgate(cli, repository, ['matrix', '--tags', '>=1.0.0 <2'])],
  };
}

function stableTags(repository) {
  const tags = git(repository, ['tag']).toString().split('\n');
  return tags.filter((tag) => /^1\.\d+\.\d+$/.test(tag)).length;
}

/** Every case; what is not to be measured is not made. */
export function* casesOf(context, wanted) {
  const { scratch, googleapis } = context;
  if (wanted('kata-folders')) yield kataFolders(context);
  if (wanted('kata-matrix')) yield kataMatrix(context);
  if (wanted('npm-tree')) {
    const { names, base, head } = googleProtoFiles(scratch);
    yield wholeTree('npm-tree', `google-proto-files ${names.join(' and ')}, everything`, context, base, head);
  }
  if (googleapis !== undefined && wanted('googleapis-tree')) {
    const { trees } = treesOfClone(googleapis, ['HEAD~200', 'HEAD']);
    yield wholeTree('googleapis-tree', 'googleapis, everything, 200 commits apart', context, ...trees);
  }
  if (googleapis !== undefined && wanted('googleapis-change')) {
    const [head] = treesOfClone(googleapis, ['HEAD']).trees;
    yield pullRequest('googleapis-change', 'googleapis, a pull request of 5 files', context, head, fiveEdits(head));
  }
  yield* madeUp(context, wanted);
}

/** A change against the size of the repository, and against its own. */
function* madeUp(context, wanted) {
  const points = [...SIZES.map((size) => [size, 5]), ...CHANGES.map((count) => [CHANGED_SIZE, count])];
  const once = [...new Map(points.map((point) => [point.join(), point])).values()];
  for (const [size, count] of once) {
    const id = `made-up-${size}-${count}`;
    if (!wanted(id)) continue;
    const tree = monorepo(size);
    const title = `a made-up repository of ${size} files, ${count} changed`;
    yield pullRequest(id, title, context, tree, changed(tree, count));
  }
}
