// The comments and notes that go beyond one step: copies, clients, the window, the release notes.
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
    window: { title: 'Job summary', markdown: opened(await release('1.12.0', WINDOW, skewgate.renderJobSummary)) },
    'release-notes': { title: 'kata-containers 1.12.0', markdown: notes },
  };
}

/** The releases of the example as a history in memory. */
function kataHistory({ fakeRepository, SAMPLE_RELEASES }, root) {
  const commits = SAMPLE_RELEASES.map((release, i) => {
    const folder = join(root, 'examples/kata-agent', release);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map(({ parentPath, name }) => join(parentPath, name));
    const files = Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
    return [release, { files, parents: SAMPLE_RELEASES.slice(0, i).slice(-1) }];
  });
  const tags = Object.fromEntries(SAMPLE_RELEASES.map((release) => [release, release]));
  return fakeRepository({ commits: Object.fromEntries(commits), tags, head: SAMPLE_RELEASES.at(-1) });
}

/** What a reader sees who opened everything. */
function opened(markdown) {
  return markdown.replaceAll('<details>', '<details open>');
}
