/** A forward proxy on 127.0.0.1. Whichever host is asked for, the double is behind it: no name is looked up. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { temporaryFolder } from '../support/git.ts';
import type { Double } from './double.ts';

export interface ProxyOptions {
  readonly double: Double;
  /** `user:password` that it insists on. */
  readonly login?: string;
  /** The host that it shows a certificate for, on port 443. */
  readonly secureHost?: string;
}

export interface RunningProxy {
  readonly port: number;
  /** What was asked for, as `CONNECT host:port` or `GET http://…`, and how it was answered. */
  readonly log: readonly { readonly asked: string; readonly status: number }[];
  /** The file that makes the certificate trusted, for NODE_EXTRA_CA_CERTS; '' without one. */
  readonly authority: string;
  close(): Promise<void>;
}

/** Starts it; `close` it when done. */
export async function startProxy({ double, login, secureHost }: ProxyOptions): Promise<RunningProxy> {
  const certificate = secureHost === undefined ? null : makeCertificate(secureHost);
  const log: { asked: string; status: number }[] = [];
  const open = new Set<Duplex>();
  const answer = ({ method, url, headers }: IncomingMessage, status: number): number => {
    const given = headers['proxy-authorization'];
    const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
    log.push({ asked: `${method} ${url}`, status: given === wanted ? status : 407 });
    return log.at(-1)?.status ?? status;
  };
  const server = createServer((request, response) => {
    // Requests that are not tunnelled are logged, and no more.
    response.writeHead(answer(request, 501)).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    open.add(socket);
    socket.on('error', () => {});
    if (answer(request, 200) !== 200) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    const isSecure = certificate !== null && request.url?.endsWith(':443') === true;
    const plain = isSecure ? decrypted(socket, certificate) : socket;
    const behind = connect(Number(new URL(double.url).port), '127.0.0.1');
    open.add(behind);
    for (const end of [plain, behind]) end.on('error', () => void [plain, behind].map((each) => each.destroy()));
    plain.pipe(behind).pipe(plain);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    log,
    authority: certificate?.file ?? '',
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}

interface Certificate {
  readonly file: string;
  readonly key: Buffer;
  readonly cert: Buffer;
}

function decrypted(socket: Duplex, { key, cert }: Certificate): TLSSocket {
  // A socket of a server is a `net.Socket`, though the event calls it a `Duplex`.
  return new TLSSocket(socket as ConstructorParameters<typeof TLSSocket>[0], {
    isServer: true,
    secureContext: createSecureContext({ key, cert }),
  });
}

/** A certificate for one host that nobody trusts who is not told to, good for a day. */
function makeCertificate(host: string): Certificate {
  const folder = temporaryFolder();
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', file], { stdio: 'ignore' });
  return { file, key: readFileSync(key), cert: readFileSync(file) };
}
