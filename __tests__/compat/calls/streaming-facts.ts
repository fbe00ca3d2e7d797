/**
 * What grpc-js 1.14 and grpcio (Python) 1.84 did on loopback when the two sides did not agree on who streams. grpc-js
 * is measured again by every test run; Python is not here to be asked, so its column is what was seen.
 */
export type Kind = 'unary' | 'server' | 'client' | 'bidi';

export interface StreamingFact {
  /** What the server serves, and what the client calls it as. */
  readonly server: Kind;
  readonly client: Kind;
  readonly requests: number;
  readonly answers: number;
  readonly js: string;
  /** `first`: all requests but the first are lost; `None`: no answer looks like an answer. */
  readonly python: readonly string[];
}

const ROWS = `
unary  server 1 1 OK                OK
unary  client 0 1 UNIMPLEMENTED     UNIMPLEMENTED
unary  client 1 1 OK                OK
unary  client 3 1 UNIMPLEMENTED     first
unary  bidi   0 1 UNIMPLEMENTED     UNIMPLEMENTED
unary  bidi   1 1 OK                OK
unary  bidi   3 1 UNIMPLEMENTED     first
server unary  1 0 UNIMPLEMENTED     None
server unary  1 1 OK                OK
server unary  1 3 DEADLINE_EXCEEDED DEADLINE_EXCEEDED
server client 0 0 UNIMPLEMENTED     UNIMPLEMENTED
server client 0 1 UNIMPLEMENTED     UNIMPLEMENTED
server client 0 3 UNIMPLEMENTED     UNIMPLEMENTED
server client 1 0 UNIMPLEMENTED     None
server client 1 1 OK                OK
server client 1 3 UNIMPLEMENTED     DEADLINE_EXCEEDED
server client 3 0 UNIMPLEMENTED     first,None
server client 3 1 UNIMPLEMENTED     first
server client 3 3 UNIMPLEMENTED     first,DEADLINE_EXCEEDED
server bidi   0 0 UNIMPLEMENTED     UNIMPLEMENTED
server bidi   0 1 UNIMPLEMENTED     UNIMPLEMENTED
server bidi   0 3 UNIMPLEMENTED     UNIMPLEMENTED
server bidi   1 0 OK                OK
server bidi   1 1 OK                OK
server bidi   1 3 OK                OK
server bidi   3 0 UNIMPLEMENTED     first
server bidi   3 1 UNIMPLEMENTED     first
server bidi   3 3 UNIMPLEMENTED     first
client unary  1 1 OK                OK
client server 1 1 OK                OK
client bidi   0 1 OK                OK
client bidi   1 1 OK                OK
client bidi   3 1 OK                OK
bidi   unary  1 1 OK                OK
bidi   server 1 1 OK                OK
bidi   client 0 0 UNIMPLEMENTED     None
bidi   client 1 1 OK                OK
bidi   client 3 3 UNIMPLEMENTED     DEADLINE_EXCEEDED
`;

export const STREAMING_FACTS: readonly StreamingFact[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [server = '', client = '', requests, answers, js = '', python = ''] = row.split(/ +/);
    return {
      server: server as Kind,
      client: client as Kind,
      requests: Number(requests),
      answers: Number(answers),
      js,
      python: python.split(','),
    };
  });
