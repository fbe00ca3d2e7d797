/** That the proxy is one: a tunnel to the double for who may, and nothing for others. */
import { request } from 'node:http';
import { afterAll, expect, test } from '@jest/globals';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';
import { startDouble } from './double.ts';
import { startProxy } from './proxy.ts';

afterAll(removeTemporaryFolders);

/** The status of the answer to one request that is sent to the proxy itself. */
function send(port: number, method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers });
    sent.once('response', ({ statusCode = 0 }) => done(statusCode));
    sent.once('connect', ({ statusCode = 0 }, socket) => {
      socket.destroy();
      done(statusCode);
    });
    sent.once('error', failed).end();
  });
}

test('who has no login gets no tunnel, and without a tunnel there is nothing', async () => {
  const double = await startDouble({ folder: createRepository().folder });
  const proxy = await startProxy({ double, login: 'me:secret' });
  const mine = { 'proxy-authorization': `Basic ${Buffer.from('me:secret').toString('base64')}` };
  expect(await send(proxy.port, 'CONNECT', 'api.example:80')).toBe(407);
  expect(await send(proxy.port, 'CONNECT', 'api.example:80', mine)).toBe(200);
  expect(await send(proxy.port, 'GET', 'http://api.example/user', mine)).toBe(501);
  expect(proxy.log).toEqual([
    { asked: 'CONNECT api.example:80', status: 407 },
    { asked: 'CONNECT api.example:80', status: 200 },
    { asked: 'GET http://api.example/user', status: 501 },
  ]);
  await proxy.close();
  await double.close();
  expect([double.log, double.violations]).toEqual([[], []]);
});
