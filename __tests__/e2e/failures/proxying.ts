/**
 * Behind a proxy. The hosts asked for exist nowhere: without the proxy there is no answer. A loopback address never goes
 * through a proxy, so the double is asked for by other names.
 */
import { expect } from '@jest/globals';
import { type ProxyOptions, type RunningProxy, startProxy } from '../../double/proxy.ts';
import type { FailureCase, Stage } from '../../support/failure-case.ts';
import type { TestRepository } from '../../support/git.ts';

const RIGHT = { exit: 1, verdict: 'fail', conclusions: ['failure'], comments: 1 } as const;
const HOST = 'api.github.internal';

type Surroundings = Readonly<Record<string, string>>;

/** A pull request in surroundings that lead to a proxy; `hits` is what the proxy saw. */
const behind =
  (
    options: Omit<ProxyOptions, 'double'>,
    surroundings: (proxy: RunningProxy, stage: Stage) => Surroundings,
    host: string,
  ) =>
  async (stage: Stage) => {
    const proxy = await startProxy({ double: stage.double, ...options });
    try {
      const environment = surroundings(proxy, stage);
      const result = await stage.pullRequest({ head: 'break', environment });
      const asked = new Set(proxy.log.map((each) => `${each.asked} ${each.status}`));
      expect([...asked]).toEqual([host]);
      return { result, hits: proxy.log.length };
    } finally {
      await proxy.close();
    }
  };

export function proxyCases(sample: TestRepository): readonly FailureCase[] {
  const all = { repository: sample, row: 38 } as const;
  return [
    {
      ...all,
      situation: 'a proxy leads to GitHub',
      injected: 'HTTPS_PROXY with a login, and a host that only the proxy knows',
      run: behind(
        { login: 'me:p@ss word', secureHost: HOST },
        ({ port, authority }) => ({
          GITHUB_API_URL: `https://${HOST}`,
          HTTPS_PROXY: `http://me:p%40ss%20word@127.0.0.1:${port}`,
          NODE_EXTRA_CA_CERTS: authority,
        }),
        `CONNECT ${HOST}:443 200`,
      ),
      ...RIGHT,
      also: ({ result }) => expect(result.log).not.toMatch(/p@ss|p%40ss/),
    },
    {
      ...all,
      situation: 'the same in lower case, without a login',
      injected: '`https_proxy` beside a wrong HTTPS_PROXY',
      run: behind(
        { secureHost: HOST },
        ({ port, authority }) => ({
          GITHUB_API_URL: `https://${HOST}`,
          https_proxy: `http://127.0.0.1:${port}`,
          HTTPS_PROXY: 'http://127.0.0.1:1',
          NODE_EXTRA_CA_CERTS: authority,
        }),
        `CONNECT ${HOST}:443 200`,
      ),
      ...RIGHT,
    },
    {
      ...all,
      situation: 'an API without TLS behind a proxy',
      injected: '`http_proxy`, which is asked for a tunnel too',
      run: behind(
        {},
        ({ port }) => ({ GITHUB_API_URL: `http://${HOST}:8080`, http_proxy: `http://127.0.0.1:${port}` }),
        `CONNECT ${HOST}:8080 200`,
      ),
      ...RIGHT,
    },
    {
      ...all,
      situation: 'a host that is excepted from the proxy',
      injected: '`no_proxy`, and a proxy that would refuse',
      run: async ({ double, pullRequest }) => {
        const proxy = await startProxy({ double, login: 'nobody:knows' });
        const environment = {
          // An address of this machine that counts as no loopback.
          GITHUB_API_URL: double.url.replace('127.0.0.1', '0.0.0.0'),
          http_proxy: `http://127.0.0.1:${proxy.port}`,
          no_proxy: 'example.org, 0.0.0.0',
        };
        const result = await pullRequest({ head: 'break', environment });
        await proxy.close();
        expect(proxy.log).toEqual([]);
        return { result, hits: double.log.length };
      },
      ...RIGHT,
    },
    {
      ...all,
      situation: 'the proxy refuses',
      injected: 'a login that is not the proxy’s',
      run: behind(
        { login: 'me:right', secureHost: HOST },
        ({ port, authority }) => ({
          GITHUB_API_URL: `https://${HOST}`,
          HTTPS_PROXY: `http://me:wrong@127.0.0.1:${port}`,
          NODE_EXTRA_CA_CERTS: authority,
        }),
        `CONNECT ${HOST}:443 407`,
      ),
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
      also: ({ result, double }) => {
        expect(double.log).toEqual([]);
        expect(result.log).toMatch(/::error::Could not verify: .*no answer from api\.github\.internal .*407/);
      },
    },
  ];
}
