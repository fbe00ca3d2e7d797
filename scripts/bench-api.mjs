// How many requests the action makes: against the double of GitHub that the tests use, which counts them.
import { join } from 'node:path';
import { git, writeHistory } from './bench-inputs.mjs';
import { monorepo } from './bench-monorepo.mjs';
import { importSources } from './import-sources.mjs';

/** The double and the runner of the tests. */
const TOOLS = `
    export { startDouble } from './__tests__/double/double.ts';
    export { runStep } from './__tests__/double/runner.ts';
    export { removeTemporaryFolders } from './__tests__/support/git.ts';`;

/** A repository of so many files and releases, and a pull request of five files. */
function sample(folder, files, releases) {
  const tree = new Map([...monorepo(files + 160)].slice(0, files));
  const paths = [...tree.keys()].slice(-5);
  const next = new Map(tree);
  for (const path of paths) next.set(path, `${tree.get(path)}// changed\n`);
  const first = { tree: new Map([...tree, ['VERSION', '1.0.0\n']]), tag: '1.0.0' };
  writeHistory(folder, [first, { tree: new Map([...next, ['VERSION', '1.0.0\n']]), branch: 'topic' }]);
  for (let i = 1; i < releases; i++) git(folder, ['tag', `0.${i}.0`, 'main']);
}

const CASES = [
  { files: 100, releases: 20, aim: 'no more than 12' },
  { files: 100, releases: 40, aim: '2 more at most' },
  { files: 2000, releases: 20, aim: 'no more than 60' },
];

/** One run of the action for a pull request, with no checkout. */
async function requests({ startDouble, runStep }, folder, program) {
  const github = await startDouble({ folder });
  const shas = Object.fromEntries(
    ['main', 'topic'].map((name) => [name, git(folder, ['rev-parse', name]).toString().trim()]),
  );
  const pull = { number: 7, base: 'main', head: 'topic', state: 'open', draft: false, locked: false, fork: false };
  github.world.pulls.set(7, pull);
  const { code, log } = await runStep({
    double: github,
    program,
    event: 'pull_request_target',
    payload: {
      action: 'opened',
      number: 7,
      pull_request: { base: { sha: shas.main }, head: { sha: shas.topic } },
    },
  });
  const { reads, writes } = github.count();
  const { violations } = github;
  await github.close();
  if (code !== 0 || violations.length > 0) throw new Error(`exit ${code}\n${violations.join('\n')}\n${log}`);
  return { reads, writes };
}

/** Every case that is wanted, measured once: requests do not depend on how busy a machine is. */
export async function* apiCases({ scratch, action }, wanted) {
  const some = CASES.map((each) => ({ ...each, id: `api-${each.files}-${each.releases}` })).filter(({ id }) =>
    wanted(id),
  );
  if (some.length === 0) return;
  const tools = await importSources(TOOLS);
  for (const { id, files, releases, aim } of some) {
    const folder = join(scratch, id);
    sample(folder, files, releases);
    const title = `pull request by API alone: ${files} files, ${releases} releases`;
    yield { id, title, kind: 'api', files, releases, aim, ...(await requests(tools, folder, action)) };
  }
  tools.removeTemporaryFolders();
}
