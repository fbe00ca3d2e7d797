/**
 * A GitHub on 127.0.0.1 for one real git repository. Requests and answers are held against GitHub's own description
 * (REST) and schema (GraphQL); what does not keep to them is refused with 400 and noted in `violations`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Budget, budgetHeaders, createBudget, forbidden, pointsOf, spend, tokenOf } from './access.ts';
import {
  checkAnswer,
  checkBody,
  isObject,
  type JsonObject,
  operationFor,
  operations,
  readParameters,
} from './contract.ts';
import { type GitData, gitData } from './git-data.ts';
import { answerQuery } from './graphql.ts';
import { type Fault, injector } from './injection.ts';
import { checkOperations } from './operations-checks.ts';
import { gitOperations } from './operations-git.ts';
import { pullOperations } from './operations-pulls.ts';
import {
  type Call,
  createWorld,
  type Handler,
  notFound,
  type Reply,
  refusal,
  type Token,
  type World,
} from './world.ts';

export interface DoubleOptions {
  /** A git repository; it is served as it is, and changes when the double is told to. */
  readonly folder: string;
  /** What is read of it, where many doubles of a folder that nobody changes share that; by default read anew. */
  readonly git?: GitData;
  /** `owner/name`, by default `octo/sample`. */
  readonly repository?: string;
  /** What {@link TOKEN} may do; by default all that a workflow can ask for. */
  readonly permissions?: Token['permissions'];
  /** Serve as GitHub Enterprise Server does: below `/api/v3`, GraphQL at `/api/graphql`. */
  readonly enterprise?: boolean;
}

/** The token that a new double knows. */
export const TOKEN = 'ghs_double';
export const BOT = 'github-actions[bot]';

const ALL = { contents: 'write', checks: 'write', issues: 'write', pull_requests: 'write' } as const;

/** One request, as it came. `status` is null if the connection was broken. */
export interface LogEntry {
  readonly operation: string;
  readonly method: string;
  readonly target: string;
  /** What it counts towards GitHub's limits per minute. */
  readonly points: number;
  readonly body: JsonObject | undefined;
  status: number | null;
}

export type Double = Awaited<ReturnType<typeof startDouble>>;

const handlers: Readonly<Record<string, Handler>> = { ...gitOperations, ...checkOperations, ...pullOperations };
for (const id of operations.keys())
  if (handlers[id] === undefined) throw new Error(`the double has no handler for ${id}`);

/** Starts a double; `close` it when done, and expect its `violations` to be empty. */
export async function startDouble({
  folder,
  git = gitData(folder),
  repository = 'octo/sample',
  permissions = ALL,
  enterprise = false,
}: DoubleOptions) {
  const world = createWorld(repository, git);
  const tokens = new Map<string, Token>([[TOKEN, { login: BOT, kind: 'app', permissions }]]);
  const budgets = { core: createBudget(), graphql: createBudget() };
  const rules = injector();
  const log: LogEntry[] = [];
  const violations: string[] = [];
  const state: State = { world, tokens, budgets, meet: rules.meet, log, violations, enterprise };
  const server = createServer((request, response) => void serve(state, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A test that fails before it closes its double must not keep its process alive.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    /** What GITHUB_API_URL says. */
    url: `http://127.0.0.1:${port}${enterprise ? '/api/v3' : ''}`,
    repository,
    world,
    tokens,
    budgets,
    log: log as readonly LogEntry[],
    violations: violations as readonly string[],
    inject: rules.inject,
    before: rules.before,
    watch: rules.watch,
    /** How many requests came since the log had `from` entries. */
    count(from = 0): { readonly reads: number; readonly writes: number; readonly points: number } {
      const entries = log.slice(from);
      const reads = entries.filter(({ method, operation }) => method === 'GET' || operation === 'graphql').length;
      return { reads, writes: entries.length - reads, points: entries.reduce((sum, { points }) => sum + points, 0) };
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface State {
  readonly world: World;
  readonly tokens: ReadonlyMap<string, Token>;
  readonly budgets: { readonly core: Budget; readonly graphql: Budget };
  readonly meet: (call: Call) => Promise<readonly Fault[]>;
  readonly log: LogEntry[];
  readonly violations: string[];
  readonly enterprise: boolean;
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url = '/', headers } = request;
  const text = Buffer.concat(chunks).toString();
  const read = understand(state, method, new URL(url, 'http://127.0.0.1'), text, headers);
  const call = 'call' in read ? read.call : null;
  const operation = call?.operation ?? 'unknown';
  const entry: LogEntry = {
    operation,
    method,
    target: url,
    points: pointsOf(method, operation),
    body: call?.body,
    status: null,
  };
  state.log.push(entry);
  const faults = call === null ? [] : await state.meet(call);
  const reset = faults.flatMap((fault) => ('reset' in fault ? fault.reset : [])).at(0);
  if (reset === 'before') return void response.destroy();
  const resource = operation === 'graphql' ? 'graphql' : 'core';
  const reply = await settle(state, read, faults);
  for (const fault of faults) if ('slow' in fault) await new Promise((done) => setTimeout(done, fault.slow));
  if (reset === 'after') return void response.destroy();
  entry.status = reply.status;
  const about = {
    'content-type': 'application/json; charset=utf-8',
    ...budgetHeaders(state.budgets[resource], resource),
  };
  response.writeHead(reply.status, { ...about, 'x-github-request-id': `DOUBLE:${state.log.length}`, ...reply.headers });
  const body = reply.body === undefined ? '' : JSON.stringify(reply.body);
  const half = body.slice(0, body.length / 2);
  if (reset === 'during') response.write(half, () => response.destroy());
  else response.end(faults.some((fault) => 'cut' in fault) ? half : body);
}

/** `reply`: the answer is known before the request is looked at. `wrong`: it breaks the contract. */
type Read = { readonly call: Call } | { readonly reply: Reply } | { readonly wrong: string };

function understand(
  { tokens, enterprise }: State,
  method: string,
  url: URL,
  text: string,
  { authorization, 'user-agent': agent, host }: IncomingMessage['headers'],
): Read {
  const target = `${method} ${url.pathname}${url.search}`;
  if (agent === undefined) return { wrong: `${target}: GitHub insists on a user agent` };
  const token = tokenOf(authorization, tokens);
  if (token === null) return { reply: refusal(401, 'Bad credentials') };
  const body = parseJson(text);
  if (body === null) return { wrong: `${target}: the body is no JSON object` };
  const address = `http://${host}${url.pathname}`;
  const common = { body: body ?? {}, token, address };
  if (url.pathname === (enterprise ? '/api/graphql' : '/graphql') && method === 'POST')
    return { call: { operation: 'graphql', path: {}, query: {}, ...common } };
  const prefix = enterprise ? '/api/v3' : '';
  const pathname = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
  const operation = operationFor(method, pathname);
  if (operation === null) return { wrong: `${target}: the description has no such operation` };
  const parameters = readParameters(operation, pathname, url.searchParams);
  if (typeof parameters === 'string') return { wrong: `${target}: ${parameters}` };
  const problem = checkBody(operation, body);
  if (problem !== null && !problem.tooMuch) return { wrong: `${target}: ${problem.text}` };
  if (problem !== null) return { reply: refusal(422, `Invalid request. ${problem.text}`) };
  return { call: { operation: operation.id, ...parameters, ...common } };
}

/** Undefined if there is none, null if it is no JSON object. */
function parseJson(text: string): JsonObject | undefined | null {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

async function settle(state: State, read: Read, faults: readonly Fault[]): Promise<Reply> {
  if ('reply' in read) return read.reply;
  if ('wrong' in read) return violation(state, read.wrong);
  const instead = faults.find((fault) => 'reply' in fault);
  const reply = instead?.reply ?? (await carryOut(state, read.call));
  return faults.reduce((changed, fault) => ('change' in fault ? fault.change(changed) : changed), reply);
}

function violation({ violations }: State, text: string): Reply {
  violations.push(text);
  return refusal(400, `CONTRACT VIOLATION: ${text}`);
}

async function carryOut(state: State, call: Call): Promise<Reply> {
  const { world, budgets } = state;
  const spent = spend(
    call.operation === 'graphql' ? budgets.graphql : budgets.core,
    call.operation === 'graphql' ? 'graphql' : 'core',
  );
  if (spent !== null) return spent;
  const denied = forbidden(call.operation, call.token);
  if (call.operation === 'graphql') return denied === null ? query(state, call) : deniedQuery();
  if (denied !== null) return denied;
  const { owner, repo } = call.path;
  const operation = operations.get(call.operation);
  const handler = handlers[call.operation];
  if (operation === undefined || handler === undefined) return violation(state, `${call.operation} is not served`);
  const reply = owner === world.owner && repo === world.name ? await handler(call, world) : notFound();
  const wrong = checkAnswer(operation, reply.status, reply.body);
  return wrong === null ? reply : violation(state, wrong);
}

async function query(state: State, call: Call): Promise<Reply> {
  const answer = await answerQuery(call.body, call.token.login, state.world);
  return typeof answer === 'string' ? violation(state, `GraphQL: ${answer}`) : { status: 200, body: answer };
}

function deniedQuery(): Reply {
  const errors = [{ type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by integration' }];
  return { status: 200, body: { data: { repository: null }, errors } };
}
