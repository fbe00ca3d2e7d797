/** From a task to a report: which revisions, under which policy. */
import { readOptions } from '../config/options.ts';
import { gateRepository, type Outcome } from '../gate/gate.ts';
import { notesOf } from '../gate/notes.ts';
import { createParses } from '../gate/parses.ts';
import { partJson } from '../gate/part.ts';
import type { PlannedRelease, RevisionRequest } from '../gate/place.ts';
import { planRepository } from '../gate/plan.ts';
import { findPolicy, type PolicyRequest } from '../gate/policy.ts';
import { type Fault, isFault, type Repository } from '../gate/ports.ts';
import { combine, undecided } from '../gate/verdict.ts';
import { parseTag } from '../release/tag-pattern.ts';
import { parseVersion } from '../release/version.ts';
import { renderNotesMarkdown } from '../report/notes-render.ts';
import { renderPlan } from '../report/plan.ts';
import type { Report } from '../report/report.ts';
import type { Task } from './event.ts';
import { type Inputs, POLICY_INPUTS, type PolicyInput } from './inputs.ts';

/** A report, and what a plan prints besides. */
export interface Judgement {
  readonly report: Report;
  readonly plan: string | null;
  /** The compatibility section of the release notes, as Markdown; null where nothing is released. */
  readonly notes: string | null;
  /** Writes a report as JSON, where that tells more than the report; else absent. */
  readonly jsonOf?: (report: Report) => string;
}

const NOTHING_BESIDES = { plan: null, notes: null };

/** What an audit looks at: the newest tags, by the date of what they name. */
export type RecentTags = () => Promise<readonly string[] | Fault>;

/** Judges a task. A wrong input or config leaves no verdict, and says what to mend. */
export async function judgeTask(
  task: Exclude<Task, { kind: 'nothing' }>,
  inputs: Inputs,
  repository: Repository,
  recentTags: RecentTags,
): Promise<Judgement> {
  const policy = policyRequest(task, inputs);
  if ('problems' in policy) return { ...NOTHING_BESIDES, report: wrongInputs(policy.problems) };
  if (task.kind === 'tag' && (await isMoved(task, repository)))
    return { ...NOTHING_BESIDES, report: movedTag(task.tag) };
  const parses = createParses();
  if (task.kind === 'audit')
    return { ...NOTHING_BESIDES, report: await audit(task.sha, repository, policy, recentTags) };
  const request = requestOf(task, inputs);
  if ('problem' in request) return { ...NOTHING_BESIDES, report: wrongInputs([request.problem]) };
  if (task.kind === 'plan') {
    const planned = await planRepository(repository, request, policy, parses, null);
    const notes = await notesMarkdown(repository, request, policy, parses);
    return { report: reportOf(planned), plan: 'plans' in planned ? renderPlan(planned.plans) : null, notes };
  }
  const outcome = await gateRepository(repository, request, policy, parses);
  const report = reportOf(outcome);
  const { surfaces } = inputs;
  if (surfaces !== null)
    return { ...NOTHING_BESIDES, report, jsonOf: (told) => partJson({ ...outcome, report: told }, surfaces) };
  const releases = task.kind === 'tag' || task.kind === 'release';
  const told = releases && report.verdict !== 'undecided';
  return { report, plan: null, notes: told ? await notesMarkdown(repository, request, policy, parses) : null };
}

/** Null if there is nothing to tell: the report says why. */
async function notesMarkdown(...asked: Parameters<typeof gateRepository>): Promise<string | null> {
  // Every release that is looked at is read over the API: no more of them than the window holds.
  const outcome = await notesOf(...asked, 'window');
  return 'notes' in outcome ? renderNotesMarkdown(outcome.notes) : null;
}

const NO_REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };

/** Which revisions a task is about. */
export function requestOf(
  task: Exclude<Task, { kind: 'nothing' | 'audit' }>,
  inputs: Inputs,
): RevisionRequest | { readonly problem: string } {
  switch (task.kind) {
    case 'pull-request':
    case 'merge-group':
      return { ...NO_REQUEST, base: task.base, head: task.sha };
    case 'tag':
      // Where GitHub does not list the tag, or not yet, nothing else may be judged in its place.
      return { ...NO_REQUEST, tag: task.tag, head: task.sha ?? `refs/tags/${task.tag}` };
    case 'release': {
      const planned = plannedRelease(inputs.version);
      return planned === null
        ? { problem: `version: expected a version such as 1.6.0, found "${inputs.version}"` }
        : { ...NO_REQUEST, head: task.sha, planned };
    }
    case 'branch':
    case 'plan':
      return { ...NO_REQUEST, head: task.sha };
  }
}

function plannedRelease(version: string | null): PlannedRelease | null {
  if (version === null) return 'version-file';
  return parseVersion(version, { leadingV: true });
}

/** @returns which policy counts, and for which surfaces; or what is wrong with the inputs that change it */
export function policyRequest(
  task: Task,
  { policy, configFile, surfaces }: Inputs,
): PolicyRequest | { readonly problems: readonly string[] } {
  const given = Object.fromEntries(
    POLICY_INPUTS.flatMap((name) => {
      const text = policy[name];
      if (text === null) return [];
      return [
        [
          camel(name),
          name === 'protos'
            ? text
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '')
            : text,
        ],
      ];
    }),
  );
  const { options, problems } = readOptions(given, (key) => kebab(key));
  if (problems.length > 0) return { problems };
  // The workflow of a pull request is its author's own, and so are the inputs in it.
  const guarded = task.kind === 'pull-request' && !task.guarded;
  return { config: null, file: configFile, options, mayDiffer: !guarded, ...(surfaces !== null && { only: surfaces }) };
}

function camel(name: PolicyInput): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @returns the report; of a wrong config, that it leaves no verdict */
export function reportOf(outcome: Outcome): Report {
  return 'report' in outcome ? outcome.report : undecided({ problems: outcome.badConfig, next: 'correct the config' });
}

/** @returns the report that inputs leave no verdict */
export function wrongInputs(problems: readonly string[]): Report {
  const faults = problems.map((message) => ({ file: null, line: null, column: null, message, fatal: true }));
  return undecided({ problems: faults, next: 'correct the inputs of the action' });
}

/** Whether it named another commit before, or does by now. */
async function isMoved({ tag, sha, moved }: Extract<Task, { kind: 'tag' }>, repository: Repository): Promise<boolean> {
  if (moved || sha === null) return moved;
  const all = await repository.tags();
  const now = isFault(all) ? undefined : all.tags.find(({ name }) => name === tag)?.sha;
  return now !== undefined && now !== null && now !== sha;
}

function movedTag(tag: string): Report {
  const message = `the tag ${tag} was moved: it named another commit before`;
  return undecided({ kind: 'tag-moved', message, next: 'release under a version that was never used' });
}

/** Every recent tag as if it had just been pushed; tags that name no version are passed by. */
async function audit(sha: string, repository: Repository, policy: PolicyRequest, tags: RecentTags): Promise<Report> {
  const head = await repository.tree(sha);
  if (isFault(head)) return undecided(head);
  const found = await findPolicy(policy, head);
  if ('badConfig' in found) return reportOf(found);
  if (isFault(found)) return undecided(found);
  const names = await tags();
  if (isFault(names)) return undecided(names);
  const patterns = found.surfaces.map(({ revisions }) => revisions.tagPattern);
  const parses = createParses();
  const reports: Report[] = [];
  for (const tag of names) {
    if (patterns.every((pattern) => parseTag(tag, pattern) === null)) continue;
    const request = { ...NO_REQUEST, tag, head: `refs/tags/${tag}` };
    reports.push(reportOf(await gateRepository(repository, request, policy, parses)));
  }
  return combine(reports);
}
