/** A gRPC server and clients on this machine, and what a call really came to. */
import {
  Client,
  credentials,
  Server as GrpcServer,
  Metadata,
  type Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type ServiceError,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Endpoint } from './protocol.ts';

type Bytes = Uint8Array;

/** How a call ended, as the client and the handler saw it. */
export interface Ended {
  readonly code: string;
  readonly number: number;
  readonly details: string;
  /** What the client got, as bytes the server's own type wrote. */
  readonly answers: readonly Bytes[];
  /** What the handler got. */
  readonly requests: readonly Bytes[];
  readonly handlerRan: boolean;
  /** The handler had sent its last answer, and waited for nothing. */
  readonly handlerEnded: boolean;
}

export interface CallOptions {
  /** The messages to send: exactly one, unless the client streams. */
  readonly send: readonly Bytes[];
  /** The messages to answer with. */
  readonly answer: readonly Bytes[];
  readonly deadline: number;
}

/** A server of one version. */
export interface Served {
  readonly call: (as: Endpoint, options: CallOptions) => Promise<Ended>;
  readonly stop: () => void;
}

/** What one call told its handler to do, and what the handler did. */
interface Job {
  readonly answer: readonly Bytes[];
  readonly requests: Bytes[];
  ran: boolean;
  ended: boolean;
}

const JOB = 'job';
/** Waiting longer says nothing new: a call that is to end has ended long before. */
const CONNECTS_WITHIN = 10_000;

/** Starts a server that serves `endpoints`, and connects a client to it that may call any path. */
export async function serve(endpoints: readonly Endpoint[]): Promise<Served> {
  const jobs = new Map<string, Job>();
  const server = new GrpcServer();
  for (const [definition, handlers] of servicesOf(endpoints, jobs)) server.addService(definition, handlers);
  const client = new Client(`127.0.0.1:${await listen(server)}`, credentials.createInsecure());
  await ready(client);
  return {
    call: async (as, options) => {
      const job: Job = { answer: options.answer, requests: [], ran: false, ended: false };
      const id = String(jobs.size);
      jobs.set(id, job);
      const metadata = new Metadata();
      metadata.set(JOB, id);
      const result = await callAs(client, as, metadata, options);
      return { ...result, requests: job.requests, handlerRan: job.ran, handlerEnded: job.ended };
    },
    stop: () => {
      client.close();
      server.forceShutdown();
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

function ready(client: Client): Promise<void> {
  return new Promise((resolve, reject) => {
    client.waitForReady(Date.now() + CONNECTS_WITHIN, (error) => (error ? reject(error) : resolve()));
  });
}

/** Messages are read and written by the types of the side at hand; between them they are only checked, and kept. */
function reading(type: Endpoint['input']): (bytes: Buffer) => Bytes {
  return (bytes) => {
    type.decode(bytes); // Throws where this version refuses.
    return Uint8Array.from(bytes);
  };
}

function writing(bytes: Bytes): Buffer {
  return Buffer.from(bytes);
}

function servicesOf(
  endpoints: readonly Endpoint[],
  jobs: ReadonlyMap<string, Job>,
): readonly (readonly [ServiceDefinition, UntypedServiceImplementation])[] {
  return [...new Set(endpoints.map(({ service }) => service))].map((service) => {
    const own = endpoints.filter((endpoint) => endpoint.service === service);
    const definition = Object.fromEntries(own.map((endpoint) => [endpoint.name, definitionOf(endpoint)]));
    const handlers = Object.fromEntries(own.map((endpoint) => [endpoint.name, handlerOf(endpoint, jobs)]));
    return [definition, handlers];
  });
}

function definitionOf({ path, requestStream, responseStream, input, output }: Endpoint): ServiceDefinition[string] {
  return {
    path,
    requestStream,
    responseStream,
    requestSerialize: writing,
    requestDeserialize: reading(input),
    responseSerialize: writing,
    responseDeserialize: reading(output),
  };
}

type Handler = UntypedServiceImplementation[string];

function handlerOf({ requestStream, responseStream }: Endpoint, jobs: ReadonlyMap<string, Job>): Handler {
  const jobOf = (metadata: Metadata): Job => {
    const job = jobs.get(String(metadata.get(JOB)[0]));
    if (job === undefined) throw new Error('a call that nobody made');
    job.ran = true;
    return job;
  };
  const reply = (job: Job, callback: sendUnaryData<Bytes>): void => {
    job.ended = true;
    callback(null, job.answer[0] ?? new Uint8Array());
  };
  const stream = (job: Job, call: ServerWritableStream<Bytes, Bytes> | ServerDuplexStream<Bytes, Bytes>): void => {
    for (const answer of job.answer) call.write(answer);
    call.end();
    job.ended = true;
  };
  const all = (
    job: Job,
    call: ServerReadableStream<Bytes, Bytes> | ServerDuplexStream<Bytes, Bytes>,
    then: () => void,
  ) => call.on('data', (request: Bytes) => job.requests.push(request)).on('end', then);
  if (requestStream && responseStream)
    return (call: ServerDuplexStream<Bytes, Bytes>) => {
      const job = jobOf(call.metadata);
      all(job, call, () => stream(job, call));
    };
  if (requestStream)
    return (call: ServerReadableStream<Bytes, Bytes>, callback: sendUnaryData<Bytes>) => {
      const job = jobOf(call.metadata);
      all(job, call, () => reply(job, callback));
    };
  if (responseStream)
    return (call: ServerWritableStream<Bytes, Bytes>) => {
      const job = jobOf(call.metadata);
      job.requests.push(call.request);
      stream(job, call);
    };
  return (call: ServerUnaryCall<Bytes, Bytes>, callback: sendUnaryData<Bytes>) => {
    const job = jobOf(call.metadata);
    job.requests.push(call.request);
    reply(job, callback);
  };
}

type Result = Pick<Ended, 'code' | 'number' | 'details' | 'answers'>;

/** Calls the way a generated client of `as` does: what streams is its own opinion, for the wire does not say. */
function callAs(client: Client, as: Endpoint, metadata: Metadata, { send, deadline }: CallOptions): Promise<Result> {
  const { path, output, requestStream, responseStream } = as;
  const options = { deadline: Date.now() + deadline };
  const read = reading(output);
  const first = send[0] ?? new Uint8Array();
  return new Promise((resolve) => {
    const answers: Bytes[] = [];
    const done = (error: ServiceError | null, answer?: Bytes): void => {
      if (answer !== undefined) answers.push(answer);
      const number = error?.code ?? status.OK;
      resolve({ code: status[number] ?? String(number), number, details: error?.details ?? '', answers });
    };
    const collect = (call: NodeJS.EventEmitter): void => {
      call.on('data', (answer: Bytes) => answers.push(answer));
      call.on('error', done);
      call.on('end', () => done(null));
    };
    const sendAll = (call: { write(bytes: Bytes): unknown; end(): unknown }): void => {
      for (const message of send) call.write(message);
      call.end();
    };
    if (requestStream && responseStream) {
      const call = client.makeBidiStreamRequest(path, writing, read, metadata, options);
      collect(call);
      sendAll(call);
    } else if (requestStream) {
      sendAll(client.makeClientStreamRequest(path, writing, read, metadata, options, done));
    } else if (responseStream) {
      collect(client.makeServerStreamRequest(path, writing, read, first, metadata, options));
    } else {
      client.makeUnaryRequest(path, writing, read, first, metadata, options, done);
    }
  });
}
