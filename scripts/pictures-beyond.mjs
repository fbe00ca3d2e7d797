// The comments and notes that go beyond one step: copies, clients, the window, several surfaces, the release notes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PEERS = 'client: kata-runtime\nserver: kata-agent\n';
const CLIENTS = `${PEERS}clients:
  kata-runtime: [grpc.AgentService.CreateContainer, grpc.AgentService.GetGuestDetails]
  kata-shim: [grpc.AgentService.WaitProcess, grpc.AgentService.ReadStdout]
`;
const WINDOW = `${PEERS}window: ">=1.4.0"\n`;
const BOT = 'github-actions bot';

/** @returns by the name of its picture: what is drawn, as `pictures.mjs` takes it */
export async function beyondTexts(skewgate, root, context) {
  const policy = (text) => ({ config: { file: '.github/skewgate.yml', text }, options: {} });
  const release = async (tag, text, render) => {
    const request = { base: null, head: null, tag, baseVersion: null, headVersion: null };
    const repository = kataHistory(skewgate, root);
    const { report } = await skewgate.gateRepository(repository, request, policy(text), skewgate.createParses());
    return render(report, context);
  };
  const remote = join(root, 'examples/kata-remote');
  const tree = (version) => ({ ...skewgate.openDirectory(join(remote, version)), ref: version, sha: context.headSha });
  const copies = await skewgate.gateFolders(
    { base: tree('3.10.1'), head: tree('3.11.0') },
    { base: null, head: null },
    policy(readFileSync(join(remote, 'skewgate.yml'), 'utf8')),
    skewgate.createParses(),
  );
  const notes = readFileSync(join(root, '__tests__/report/golden/notes-1.12.0.md'), 'utf8');
  return {
    copies: { title: BOT, markdown: opened(skewgate.renderComment(copies.report, context)) },
    clients: { title: BOT, markdown: await release('1.6.0', CLIENTS, skewgate.renderComment) },
    window: {
      title: 'Job summary',
      markdown: opened(await release('1.12.0', WINDOW, skewgate.renderJobSummary), /window/),
    },
    surfaces: { title: BOT, markdown: await severalSurfaces(skewgate, root, policy, context) },
    'release-notes': { title: 'kata-containers 1.12.0', markdown: notes },
  };
}

/** The releases of the example as a history in memory. */
function kataHistory({ fakeRepository, SAMPLE_RELEASES }, root) {
  const commits = SAMPLE_RELEASES.map((release, i) => [
    release,
    { files: releaseFiles(root, release), parents: SAMPLE_RELEASES.slice(0, i).slice(-1) },
  ]);
  const tags = Object.fromEntries(SAMPLE_RELEASES.map((release) => [release, release]));
  return fakeRepository({ commits: Object.fromEntries(commits), tags, head: SAMPLE_RELEASES.at(-1) });
}

const SURFACES = `surfaces:
  - name: agent
    protos: protocols/**
    version-file: VERSION
    client: kata-runtime
    server: kata-agent
  - name: store
    protos: store/**
    version-file: store/VERSION
    stored: store.Record
  - name: health
    protos: health/**
    version-file: health/VERSION
`;
const record = (field) => `syntax = "proto3";\npackage store;\nmessage Record {\n  string id = 1;\n${field}}\n`;
const HEALTH =
  'syntax = "proto3";\npackage health;\nservice Health { rpc Check(Request) returns (Status); }\nmessage Request {}\nmessage Status { bool ok = 1; }\n';

/** One surface breaks, one grows, one is as it was. */
async function severalSurfaces(skewgate, root, policy, context) {
  const files = (release, field) => ({
    ...releaseFiles(root, release),
    VERSION: '1.5.0\n',
    'store/record.proto': record(field),
    'store/VERSION': '1.5.0\n',
    'health/health.proto': HEALTH,
    'health/VERSION': '1.5.0\n',
  });
  const repository = skewgate.fakeRepository({
    commits: {
      release: { files: files('1.5.0', '') },
      head: { files: files('1.6.0', '  string label = 2;\n'), parents: ['release'] },
    },
    tags: { '1.5.0': 'release' },
    head: 'head',
  });
  const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
  const { report } = await skewgate.gateRepository(repository, request, policy(SURFACES), skewgate.createParses());
  return skewgate.renderComment(report, context);
}

/** The files of one release of the example, by path. */
function releaseFiles(root, release) {
  const folder = join(root, 'examples/kata-agent', release);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** What a reader sees who opened what is called so; by default everything. */
function opened(markdown, title = /./) {
  return markdown.replaceAll(/<details>(?=\s*<summary>(.*?)<\/summary>)/g, (tag, summary) =>
    title.test(summary) ? '<details open>' : tag,
  );
}
