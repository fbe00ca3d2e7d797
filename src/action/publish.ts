/** Shows a report on GitHub. The verdict is made by now: what cannot be shown is a warning, never another verdict. */
import { createHash } from 'node:crypto';
import { publishCheckRun } from '../github/check-run.ts';
import type { Client } from '../github/client.ts';
import { markerOf, publishComment, type Writer } from '../github/comment.ts';
import { type ApiFault, isApiFault } from '../github/fault.ts';
import type { OpenCheckRun } from '../github/open-check-run.ts';
import { annotationsOf } from '../report/annotations.ts';
import {
  type MarkdownContext,
  renderCheckSummary,
  renderCheckTitle,
  renderComment,
  renderResolved,
} from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { workflowCommands } from '../report/workflow-commands.ts';
import type { Environment } from './environment.ts';
import type { Task } from './event.ts';
import type { Inputs } from './inputs.ts';

/** What is needed to show a report. */
export interface Showing {
  readonly client: Client;
  readonly inputs: Inputs;
  readonly task: Exclude<Task, { kind: 'nothing' }>;
  readonly report: Report;
  readonly environment: Environment;
  readonly context: MarkdownContext;
  /** The commit the check run belongs to. */
  readonly sha: string | null;
  readonly warn: (message: string) => void;
  /** Takes lines that the runner obeys. */
  readonly command: (line: string) => void;
  /** Told which check run may be open, null once none is. */
  readonly track: (open: OpenCheckRun | null) => void;
}

export interface Shown {
  readonly checkRunUrl: string;
  readonly commentUrl: string;
}

/** Makes the check run and the comment, as far as the token may. */
export async function show(showing: Showing): Promise<Shown> {
  const { url, reachable } = await showCheckRun(showing);
  // Where GitHub does not answer, or not to this token, asking it for more only lets the job wait.
  return { checkRunUrl: url, commentUrl: reachable ? await showComment(showing) : '' };
}

async function showCheckRun(showing: Showing): Promise<{ readonly url: string; readonly reachable: boolean }> {
  const { client, inputs, report, context, sha, track } = showing;
  const annotations = annotationsOf(report, { mode: inputs.annotations, rulesUrl: context.rulesUrl });
  const off = inputs.checkRun === 'off' || showing.task.kind === 'plan' || sha === null;
  const run = off
    ? null
    : await publishCheckRun(
        client,
        {
          name: inputs.checkName,
          headSha: sha,
          externalId: externalId(showing),
          title: renderCheckTitle(report),
          summary: renderCheckSummary(report, context),
          conclusion: report.verdict === 'pass' ? 'success' : 'failure',
          annotations,
        },
        track,
      );
  if (run !== null && !isApiFault(run)) {
    if (run.refused > 0) showing.warn(`GitHub refused ${run.refused} annotations; the findings are in the summary.`);
    return { url: run.url, reachable: true };
  }
  for (const line of workflowCommands(annotations)) showing.command(line);
  if (run !== null) showing.warn(`${withoutCheckRun(run)}. ${standing(report)}`);
  return { url: '', reachable: run?.kind !== 'unreachable' && run?.kind !== 'unauthorized' };
}

const APPS_ONLY = 'a personal access token cannot create check runs; use `github.token` or the token of a GitHub App';

function withoutCheckRun({ kind, message, next, said }: ApiFault): string {
  // GitHub answers 404 or says so: check runs are made by apps.
  const personal = kind === 'not-found' || /GitHub App/.test(said);
  const what = personal ? APPS_ONLY : next;
  return `${message}; ${what}`;
}

function standing({ verdict }: Report): string {
  if (verdict === 'undecided') return 'The reason why nothing could be verified is in the summary of this job.';
  return 'The verdict stands; the findings are in the summary of this job.';
}

/** The same for every attempt to write one report, and for nothing else. */
function externalId({ inputs, environment, sha }: Showing): string {
  const text = [
    environment.repository,
    inputs.checkName,
    inputs.configFile,
    sha,
    environment.runId,
    environment.runAttempt,
  ].join('\n');
  return `skewgate:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

async function showComment(showing: Showing): Promise<string> {
  const { client, inputs, task, report, context, environment } = showing;
  if (task.kind !== 'pull-request' || inputs.comment === 'off') return '';
  const writer: Writer = {
    key: `${inputs.checkName} ${inputs.configFile}`,
    run: environment.runId,
    attempt: environment.runAttempt,
  };
  const result = await publishComment(client, {
    number: task.number,
    headSha: task.sha,
    baseRef: task.baseRef,
    writer,
    body: hasSomethingToSay(report, inputs)
      ? renderComment(report, { ...context, marker: markerOf(writer, 'open') })
      : null,
    resolved: renderResolved(report, { ...context, marker: markerOf(writer, 'resolved') }),
  });
  if (isApiFault(result)) {
    showing.warn(`${result.message}; ${result.next}. The verdict stands.`);
    return '';
  }
  if (result.did === 'retargeted') showing.warn(RETARGETED);
  return result.url ?? '';
}

const RETARGETED =
  'The pull request goes to another branch by now, so there is no comment. The run for that decides; ' +
  'if there is none, add `edited` to the `types:` of the event.';

function hasSomethingToSay({ verdict, surfaces, copies = [] }: Report, { comment }: Inputs): boolean {
  if (comment === 'always' || verdict === 'fail') return true;
  if (comment === 'on-blocking') return false;
  return (
    verdict === 'undecided' ||
    [...surfaces, ...copies].some(({ findings }) => findings.some(({ introduced }) => introduced))
  );
}
