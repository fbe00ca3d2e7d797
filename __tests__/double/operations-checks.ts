/** Check runs and their annotations. */
import type { Json, JsonObject } from './contract.ts';
import { isObject } from './contract.ts';
import { specimen } from './specimen.ts';
import {
  type Call,
  type CheckRun,
  type Handler,
  invalid,
  notFound,
  page,
  type Reply,
  refusal,
  type World,
} from './world.ts';

export const checkOperations: Readonly<Record<string, Handler>> = {
  'checks/create': create,
  'checks/update': update,
  'checks/get': ({ path }, world) => {
    const run = find(world, path.check_run_id);
    return run === null ? notFound() : { status: 200, body: bodyOf(world, run) };
  },
  'checks/list-for-ref': list,
  'checks/list-annotations': listAnnotations,
};

function find(world: World, id: unknown): CheckRun | null {
  return world.checkRuns.find((run) => run.id === id) ?? null;
}

async function create({ body }: Call, world: World): Promise<Reply> {
  const sha = String(body.head_sha);
  const commit = await world.git.commit(sha);
  if (commit?.sha !== sha) return invalid('CheckRun', 'head_sha', `No commit found for SHA: ${sha}`);
  const problem = refused(body);
  if (problem !== null) return problem;
  const run: CheckRun = {
    id: world.nextId(),
    name: '',
    head_sha: sha,
    external_id: null,
    details_url: null,
    status: 'queued',
    conclusion: null,
    started_at: world.now(),
    completed_at: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  apply(run, body, world);
  world.checkRuns.push(run);
  return { status: 201, body: bodyOf(world, run) };
}

function update({ path, body }: Call, world: World): Reply {
  const run = find(world, path.check_run_id);
  if (run === null) return notFound();
  const problem = refused(body);
  if (problem !== null) return problem;
  apply(run, body, world);
  return { status: 200, body: bodyOf(world, run) };
}

/** What GitHub says of a body whose form is right. */
function refused(body: JsonObject): Reply | null {
  if (body.status === 'completed' && body.conclusion === undefined)
    return invalid('CheckRun', 'conclusion', '`conclusion` is required when `status` is `completed`');
  const output = isObject(body.output) ? body.output : {};
  const annotations = Array.isArray(output.annotations) ? output.annotations : [];
  const wrong = annotations.map(annotationProblem).find((problem) => problem !== null) ?? null;
  return wrong === null ? null : invalid('CheckRun', 'annotations', wrong);
}

const MAX_MESSAGE_BYTES = 64 * 1024;

function annotationProblem(annotation: Json): string | null {
  const { path, start_line, end_line, start_column, end_column, message, raw_details, title } =
    annotation as JsonObject;
  const [start, end] = [Number(start_line), Number(end_line)];
  if (path === '') return '"path" wasn\'t supplied';
  if (start < 1 || end < start) return `lines ${start} to ${end} are no range`;
  const columns = [start_column, end_column].filter((column) => column !== undefined);
  if (columns.length > 0 && start !== end) return 'columns are only allowed on a single line';
  if (columns.length === 1) return '"start_column" and "end_column" belong together';
  if (columns.some((column) => Number(column) < 1) || Number(end_column) < Number(start_column))
    return 'columns are no range';
  if (String(title ?? '').length > 255) return 'the title is too long';
  const long = [message, raw_details].some((text) => Buffer.byteLength(String(text ?? '')) > MAX_MESSAGE_BYTES);
  return long ? 'a message is longer than 64 KB' : null;
}

function apply(run: CheckRun, body: JsonObject, world: World): void {
  const text = (key: string, old: string | null) => (typeof body[key] === 'string' ? String(body[key]) : old);
  run.name = text('name', run.name) ?? '';
  run.external_id = text('external_id', run.external_id);
  run.details_url = text('details_url', run.details_url);
  run.started_at = text('started_at', run.started_at);
  run.conclusion = text('conclusion', run.conclusion);
  run.status = body.conclusion === undefined ? (text('status', run.status) ?? '') : 'completed';
  run.completed_at = run.status === 'completed' ? text('completed_at', world.now()) : null;
  if (!isObject(body.output)) return;
  const { title, summary, text: details, annotations } = body.output;
  if (title !== undefined) run.title = String(title);
  run.summary = String(summary);
  if (details !== undefined) run.text = String(details);
  // "Annotations are appended", GitHub says.
  if (Array.isArray(annotations)) run.annotations.push(...annotations.filter(isObject));
}

function bodyOf({ owner, name }: World, run: CheckRun): JsonObject {
  const { annotations, title, summary, text, ...facts } = run;
  const url = `https://api.github.com/repos/${owner}/${name}/check-runs/${run.id}`;
  const output = { title, summary, text, annotations_count: annotations.length, annotations_url: `${url}/annotations` };
  return specimen('check-run', {
    ...facts,
    output,
    url,
    html_url: `https://github.com/${owner}/${name}/runs/${run.id}`,
  });
}

async function list(call: Call, world: World): Promise<Reply> {
  const { path, query } = call;
  const commit = await world.git.commit(String(path.ref));
  if (commit === null) return refusal(422, `No commit found for SHA: ${path.ref}`);
  const named = world.checkRuns
    .filter((run) => run.head_sha === commit.sha)
    .filter((run) => query.check_name === undefined || run.name === query.check_name)
    .filter((run) => query.status === undefined || run.status === query.status);
  // The latest run of each name, unless all are asked for; the newest come first.
  const latest = named.filter((run, i) => query.filter === 'all' || named.findLastIndex(sameName(run)) === i);
  const { items, headers } = page(call, latest.reverse());
  const runs = items.map((run) => bodyOf(world, run));
  return { status: 200, body: { total_count: latest.length, check_runs: runs }, headers };
}

const sameName = (run: CheckRun) => (other: CheckRun) => other.name === run.name;

function listAnnotations(call: Call, world: World): Reply {
  const run = find(world, call.path.check_run_id);
  if (run === null) return notFound();
  const { items, headers } = page(call, run.annotations);
  return { status: 200, body: items.map((annotation) => specimen('check-annotation', annotation)), headers };
}
