/** One run of the action, from the event to the exit status. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { listingJson, matrixOf, toJudge } from '../gate/listing.ts';
import { isFault, type Repository } from '../gate/ports.ts';
import { type Client, createClient } from '../github/client.ts';
import { abandonCheckRun } from '../github/open-check-run.ts';
import { VERSION_FILES } from '../release/version-file.ts';
import { safeLog } from '../report/escape.ts';
import { type MarkdownContext, renderJobSummary } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { renderText } from '../report/text.ts';
import { recentTags } from '../source/api/recent-tags.ts';
import { openApiRepository } from '../source/api/repository.ts';
import { withCheckout } from '../source/checkout.ts';
import { openRepository } from '../source/git.ts';
import { createTag } from './create-tag.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type Task, taskOf } from './event.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type Judgement, judgeTask } from './judge.ts';
import { mergeFolder } from './merge.ts';
import { NONE_LISTED, type Outputs, outputsOf } from './outputs.ts';
import { show } from './publish.ts';
import { NO_REPORTS, reportFolder, told, writeFiles } from './report-files.ts';
import { savedCheckRun, saveOpenCheckRun } from './state.ts';
import { listTask } from './surfaces.ts';

const RULES = 'https://github.com/skewgate/skewgate/blob/main/docs/rules';

/** Runs the gate; the exit status is 1 unless it passes. */
export async function run(): Promise<void> {
  const environment = readEnvironment((name) => process.env[name], tmpdir());
  const read = readInputs((name) => core.getInput(name));
  if ('problems' in read) return refuse(read.problems);
  const { inputs } = read;
  core.setSecret(inputs.token);
  const { eventName, payload, sha, ref } = context;
  const task = taskOf({ name: eventName, payload, sha, ref }, inputs.mode);
  if ('refused' in task) return refuse([task.refused]);
  if (task.kind === 'nothing') return pass(task.why);
  if (inputs.checkName === environment.job)
    warn(`check-name: it is the name of the job too, so that both would be required; set another one`);
  const client = createClient({ token: inputs.token, repository: environment.repository, log: info });
  const job = { client, inputs, task, environment };
  if (inputs.mode === 'surfaces') return list(job);
  await judgeAndShow(job);
}

/** Tells which surfaces there are to judge. Nothing is judged yet, so nothing is shown. */
async function list(job: Job): Promise<void> {
  const { inputs, task, environment } = job;
  if (task.kind === 'audit') return refuse(['mode: surfaces does not go with an audit']);
  const repository = await openSource(job);
  const found = await listTask(task, inputs, repository);
  await repository.close?.();
  const none = { ...NO_REPORTS, checkRunUrl: '', commentUrl: '' };
  if ('report' in found) {
    setOutputs(outputsOf(found.report, none));
    return fail(`Could not verify: ${found.report.reason}`);
  }
  const text = JSON.stringify(listingJson(found.listing, inputs.jobs));
  const file = join(reportFolder(inputs, environment), 'surfaces.json');
  writeFileSync(file, text);
  const matrix = JSON.stringify({ include: matrixOf(found.listing, inputs.jobs) });
  const count = toJudge(found.listing).length;
  info(`${count} of ${found.listing.surfaces.length} surfaces are to be judged.`);
  // A list is no verdict.
  setOutputs({ ...outputsOf(NOTHING_JUDGED, { ...none, json: file }, { matrix, count }), verdict: '' });
}

/** Completes a check run that this job left open when it was cancelled or killed. */
export async function cleanUp(): Promise<void> {
  const open = savedCheckRun();
  const read = readInputs((name) => core.getInput(name));
  if (open === null || 'problems' in read) return;
  const { repository } = readEnvironment((name) => process.env[name], tmpdir());
  const fault = await abandonCheckRun(createClient({ token: read.inputs.token, repository, log: info }), open);
  if (fault !== null) warn(`${fault.message}; ${fault.next}`);
}

/** One run, with what it works with. */
export interface Job {
  readonly client: Client;
  readonly inputs: Inputs;
  readonly task: Exclude<Task, { kind: 'nothing' }>;
  readonly environment: Environment;
}

/** Judges the task, shows the verdict, sets the outputs and, unless it passes, the exit status. */
export async function judgeAndShow(job: Job): Promise<void> {
  const { client, inputs, task, environment } = job;
  const repository = await openSource(job);
  const judgement = told(await judged(job, repository));
  const { report, plan } = judgement;
  const sha = task.sha ?? report.surfaces[0]?.head.sha ?? (await taggedCommit(task, repository));
  const markdown = contextOf(environment, sha, client.requests().reads);
  info(renderText(report, { colour: false, quiet: false, explain: false }));
  if (plan !== null) info(plan);
  const command = (line: string): void => void process.stdout.write(`${line}\n`);
  const showing = { ...job, report, context: markdown, sha, warn, command, track: saveOpenCheckRun };
  // The report of some surfaces is a part of one: what makes one of all parts shows it.
  const shown = inputs.surfaces === null ? await show(showing) : { checkRunUrl: '', commentUrl: '' };
  const places = { ...writeReports(judgement, inputs, environment, markdown), ...shown };
  setOutputs(outputsOf(report, places));
  await summarise(report, plan, markdown);
  const created = await createTag(job, report, sha);
  if (created !== null) (created.done ? info : fail)(created.message);
  const { reads, writes } = client.requests();
  info(`${reads} requests to read and ${writes} to write were made to the GitHub API.`);
  await repository.close?.();
  if (report.verdict !== 'pass')
    fail(report.verdict === 'undecided' ? `Could not verify: ${report.reason}` : report.reason);
}

/** Judges the task, or makes one report of what other jobs judged. */
async function judged({ client, inputs, task }: Job, repository: Repository): Promise<Judgement> {
  if (inputs.mode !== 'merge') return judgeTask(task, inputs, repository, () => recentTags(client));
  const head = task.sha ?? (await taggedCommit(task, repository));
  return { report: mergeFolder(inputs.reports ?? '', task, head), plan: null, notes: null };
}

/** Where a tag leads that there was nothing to compare with. */
async function taggedCommit(task: Job['task'], repository: Repository): Promise<string | null> {
  if (task.kind !== 'tag') return null;
  const commit = await repository.resolve(`refs/tags/${task.tag}`);
  return isFault(commit) ? null : commit.sha;
}

type Source = Repository & { readonly close?: () => Promise<void> };

/** The API; a checkout brings contents where it may be trusted: its objects are named by what they hold. */
async function openSource({ client, inputs, task, environment }: Job): Promise<Source> {
  const commits = [task.sha, 'base' in task ? task.base : null].filter((sha) => sha !== null);
  const api = openApiRepository({ api: client, commits, likely: (path) => isLikely(path, inputs) });
  const target = task.kind === 'pull-request' && task.guarded;
  if (target || environment.workspace === null) return api;
  const checkout = await openRepository(environment.workspace, { trustOwner: true });
  return isFault(checkout) ? api : withCheckout(api, checkout);
}

/** What a run will read: it comes along with fewer requests when it is asked for early. */
function isLikely(path: string, { configFile, policy }: Inputs): boolean {
  if (path.endsWith('.proto') || path === configFile || path === policy['version-file']) return true;
  return VERSION_FILES.includes(path) || /(^|\/)buf(\.work)?\.yaml$/.test(path);
}

function contextOf(
  { serverUrl, repository, runId }: Environment,
  headSha: string | null,
  requests: number,
): MarkdownContext {
  const repositoryUrl = `${serverUrl}/${repository}`;
  return {
    repositoryUrl,
    headSha,
    runUrl: `${repositoryUrl}/actions/runs/${runId}`,
    rulesUrl: RULES,
    marker: null,
    notice: null,
    requests,
  };
}

const NOTHING_JUDGED: Report = {
  verdict: 'pass',
  reason: 'nothing was judged',
  next: [],
  problems: [],
  untold: [],
  unseen: [],
  surfaces: [],
};

function writeReports(...[judgement, inputs, environment, markdown]: Parameters<typeof writeFiles>): typeof NO_REPORTS {
  try {
    return writeFiles(judgement, inputs, environment, markdown);
  } catch (error) {
    warn(`The reports could not be written (${reasonOf(error)}); check \`report-dir\`. The verdict stands.`);
    return NO_REPORTS;
  }
}

function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

async function summarise(report: Report, plan: string | null, markdown: MarkdownContext): Promise<void> {
  try {
    const planned = plan === null ? '' : `\n\`\`\`\n${plan}\`\`\`\n`;
    await core.summary.addRaw(`${renderJobSummary(report, markdown)}${planned}`).write();
  } catch (error) {
    warn(`The summary could not be written (${reasonOf(error)}). The verdict stands.`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refuse(problems: readonly string[]): void {
  for (const problem of problems) fail(problem);
  const empty: Report = {
    verdict: 'undecided',
    reason: problems.join('; '),
    next: [],
    problems: [],
    untold: [],
    unseen: [],
    surfaces: [],
  };
  setOutputs(outputsOf(empty, { ...NO_REPORTS, checkRunUrl: '', commentUrl: '' }));
}

function pass(why: string): void {
  info(`Nothing to judge: ${why}.`);
  const places = { ...NO_REPORTS, checkRunUrl: '', commentUrl: '' };
  setOutputs(outputsOf({ ...NOTHING_JUDGED, reason: why }, places, NONE_LISTED));
}

/** What the repository holds could be taken for a command by the runner: nothing is printed as it came. */
function info(text: string): void {
  for (const line of text.split('\n')) core.info(safeLog(line));
}

function warn(message: string): void {
  core.warning(safeLog(message));
}

function fail(message: string): void {
  core.setFailed(safeLog(message));
}
