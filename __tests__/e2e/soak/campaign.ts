/** Many runs of the bundled action on random changes, while GitHub does what it likes. What is true is known beforehand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { askGraph } from '../../double/ask.ts';
import { type Double, startDouble } from '../../double/double.ts';
import { runStep, type Step, type StepResult } from '../../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository, temporaryFolder } from '../../support/git.ts';
import { type Bump, type Change, isEnough, pick, type Random, RELEASED, randomChange, randomFrom } from './protocol.ts';
import { stirUp } from './trouble.ts';

export interface Campaign {
  /** The action's bundle. */
  readonly program: string;
  readonly runs: number;
  readonly seed: number;
  /** Told what is wrong as it happens, and now and then how far it is. */
  readonly say: (line: string) => void;
}

/** What was found. Each of `wrong` tells the run by its number, and what it did. */
export interface Found {
  readonly wrong: readonly string[];
  readonly verdicts: ReadonlyMap<string, number>;
  /** Runs in which something failed, and which were killed. */
  readonly troubled: number;
  readonly killed: number;
  /** The most memory of each run, in MB, in the order of the runs. */
  readonly memory: readonly number[];
  /** What the double's process held after every twentieth run, in MB of live heap. */
  readonly heap: readonly number[];
}

type Kind = 'pull request' | 'tag' | 'branch' | 'create-tag';
const KINDS: readonly Kind[] = [
  'pull request',
  'pull request',
  'pull request',
  'pull request',
  'tag',
  'branch',
  'create-tag',
];
const CLOCK = pathToFileURL(fileURLToPath(new URL('clock.mjs', import.meta.url))).href;

interface Soak {
  readonly campaign: Campaign;
  readonly random: Random;
  readonly repository: TestRepository;
  readonly memoryFile: string;
  readonly found: Mutable;
}

interface Mutable {
  readonly wrong: string[];
  readonly verdicts: Map<string, number>;
  readonly heap: number[];
  troubled: number;
  killed: number;
  done: number;
}

/** Runs it to its end, a few runs on each pull request. */
export async function soak(campaign: Campaign): Promise<Found> {
  const repository = createRepository('soak');
  repository.commit(RELEASED);
  repository.annotatedTag('1.0.0');
  const memoryFile = join(temporaryFolder(), 'memory');
  const found: Mutable = { wrong: [], verdicts: new Map(), heap: [], troubled: 0, killed: 0, done: 0 };
  const state: Soak = { campaign, random: randomFrom(campaign.seed), repository, memoryFile, found };
  await warmUp(repository);
  while (found.done < campaign.runs) await story(state);
  const memory = readFileSync(memoryFile, 'utf8')
    .trim()
    .split('\n')
    .map((kilobytes) => Number(kilobytes) / 1024);
  removeTemporaryFolders();
  return { ...found, memory };
}

/** The double reads GitHub's schema at its first query, which takes longer than an answer may. */
async function warmUp({ folder }: TestRepository): Promise<void> {
  const double = await startDouble({ folder });
  await askGraph(double, 'name');
  await double.close();
}

/** One GitHub, and one to three runs on it: a pull request that is pushed to, or one tag. */
async function story(state: Soak): Promise<void> {
  const { random, repository, campaign, found } = state;
  const kind = pick(random, KINDS);
  const double = await startDouble({ folder: repository.folder });
  const rounds = kind === 'pull request' ? 1 + Math.floor(random() * 3) : 1;
  try {
    for (let round = 0; round < rounds && found.done < campaign.runs; round++) {
      found.done += 1;
      await oneRun(state, double, kind);
      if (found.done % 20 === 0) measure(found, campaign);
    }
  } finally {
    await double.close();
  }
}

function measure(found: Mutable, { runs, say }: Campaign): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  found.heap.push(process.memoryUsage().heapUsed / 2 ** 20);
  if (found.done % 100 === 0) say(`${found.done} of ${runs} runs, ${found.wrong.length} wrong`);
}

async function oneRun(state: Soak, double: Double, kind: Kind): Promise<void> {
  const { random, repository, found } = state;
  const bumps: readonly Bump[] =
    kind === 'tag' || kind === 'create-tag' ? ['patch', 'minor', 'major'] : ['none', 'none', 'patch', 'minor', 'major'];
  const change = randomChange(random, bumps);
  repository.git('checkout', '--quiet', '-B', 'head', 'main');
  const sha = repository.commit(change.files);
  if (kind === 'tag') repository.annotatedTag(change.version);
  const trouble = stirUp(double, random);
  const kill = random() < 0.06 ? random() * 600 : null;
  const main = await runStep({
    ...stepOf(state, double, kind, sha),
    ...(kill !== null && { started: killAfter(kill) }),
  });
  trouble.end();
  const post = await postStep(state, stepOf(state, double, kind, sha), main);
  const tagged = kind === 'create-tag' && repository.git('tag', '--list', change.version) !== '';
  const hits = trouble.hits();
  if (hits > 0) found.troubled += 1;
  if (main.code === null) found.killed += 1;
  count(found.verdicts, main.code === null ? 'killed' : (main.outputs.get('verdict') ?? 'none'));
  const wrong = problems({ kind, change, main, post, double, hits, tagged, sha });
  if (wrong.length > 0) {
    const about = `run ${found.done}: ${kind}, ${change.cost} declared as ${change.bump}; ${trouble.names.join('; ')}`;
    found.wrong.push([about, ...wrong.map((text) => `  ${text}`), main.log].join('\n'));
    state.campaign.say(`${'='.repeat(80)}\n${found.wrong.at(-1)}`);
  }
  if (kind === 'tag' || tagged) repository.git('tag', '--delete', change.version);
}

/** It is there to clean up; where there is nothing to, one in five is enough. */
async function postStep({ random }: Soak, step: Step, main: StepResult): Promise<StepResult | null> {
  const idle = main.code !== null && main.state.get('check-run') === '' && random() > 0.2;
  // Killed before it could say that it was there, the step would run again in its post step.
  return idle || main.state.size === 0 ? null : runStep({ ...step, state: main.state });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function killAfter(ms: number): NonNullable<Step['started']> {
  return (child) => void setTimeout(() => child.kill(ms < 300 ? 'SIGTERM' : 'SIGKILL'), ms);
}

function stepOf({ campaign, memoryFile, repository, found }: Soak, double: Double, kind: Kind, sha: string): Step {
  const environment = {
    NODE_OPTIONS: `--import=${CLOCK}`,
    SOAK_MEMORY: memoryFile,
    GITHUB_RUN_ID: String(1000 + found.done),
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/head',
  };
  const common = { double, program: campaign.program, environment };
  const version = repository.git('show', `${sha}:VERSION`).trim();
  const base = repository.git('rev-parse', 'main');
  double.world.pulls.set(7, {
    number: 7,
    base: 'main',
    head: sha,
    state: 'open',
    draft: false,
    locked: false,
    fork: false,
  });
  switch (kind) {
    case 'pull request': {
      const pull = { base: { ref: 'main', sha: base }, head: { ref: 'head', sha } };
      return { ...common, event: 'pull_request', payload: { action: 'synchronize', number: 7, pull_request: pull } };
    }
    case 'tag': {
      const payload = { ref: `refs/tags/${version}`, before: '0'.repeat(40), after: sha, head_commit: { id: sha } };
      return { ...common, event: 'push', payload };
    }
    case 'branch': {
      const payload = { ref: 'refs/heads/head', before: base, after: sha, head_commit: { id: sha } };
      return { ...common, event: 'push', payload };
    }
    case 'create-tag':
      return { ...common, event: 'workflow_dispatch', payload: {}, inputs: { mode: 'create-tag' } };
  }
}

interface Ended {
  readonly kind: Kind;
  readonly change: Change;
  readonly main: StepResult;
  readonly post: StepResult | null;
  readonly double: Double;
  readonly hits: number;
  readonly tagged: boolean;
  readonly sha: string;
}

/** What is not as it must be, in words. */
function problems({ kind, change, main, post, double, hits, tagged, sha }: Ended): string[] {
  const { checkRuns, comments } = double.world;
  const truth = !change.readable ? 'undecided' : isEnough(change) ? 'pass' : 'fail';
  const verdict = main.outputs.get('verdict') ?? '';
  const killed = main.code === null;
  const conclusions = checkRuns.filter(({ head_sha }) => head_sha === sha).map(({ conclusion }) => conclusion);
  const right = truth === 'pass' ? 'success' : 'failure';
  const rules: readonly (readonly [boolean, string])[] = [
    [verdict === truth || (verdict === 'undecided' && hits > 0) || killed, `${verdict}, and the truth is ${truth}`],
    [
      killed || (main.code === 0) === (verdict === 'pass' && (kind !== 'create-tag' || tagged)),
      `exit ${main.code} for ${verdict}`,
    ],
    [!tagged || (truth === 'pass' && (verdict === 'pass' || killed)), `tagged, and the truth is ${truth}`],
    [checkRuns.every(({ status }) => status === 'completed'), 'a check run is open'],
    [conclusions.every((each) => each !== 'success' || truth === 'pass'), `check runs say ${conclusions.join(', ')}`],
    [conclusions.every((each) => each === right || hits > 0 || killed), `check runs say ${conclusions.join(', ')}`],
    [conclusions.length <= 1, `${conclusions.length} check runs`],
    [conclusions.length === 1 || hits > 0 || killed, 'no check run'],
    [comments.length <= 1, `${comments.length} comments`],
    [comments.length === 0 || kind === 'pull request', 'a comment where there is no pull request'],
    [double.violations.length === 0, double.violations.join('; ')],
    [!/internal error/.test(`${main.log}${post?.log}`), 'an internal error'],
    [post === null || post.code === 0, `the post step ended with ${post?.code}`],
    [
      commentIsTrue(comments[0]?.body ?? '', truth, hits > 0 || killed || kind !== 'pull request', verdict),
      `the comment is not that of ${verdict}: ${comments[0]?.body.slice(0, 200)}`,
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, text]) => text);
}

/** It tells of a failure if and only if there is one; what could not be written may be as it was before. */
function commentIsTrue(body: string, truth: string, excused: boolean, verdict: string): boolean {
  if (excused) return true;
  if (truth === 'fail' && body === '') return false;
  return body === '' || / resolved -->/.test(body) === false || verdict === 'pass';
}
