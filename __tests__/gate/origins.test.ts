import { expect, test } from '@jest/globals';
import { gateRepository } from '../../src/gate/gate.ts';
import { createParses } from '../../src/gate/parses.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { fakeRepository, idOf } from './fake-repository.ts';

const proto = (fields: string): string =>
  `syntax = "proto3"; package p; service S { rpc A(M) returns (M); } message M { int32 a = 1; ${fields} }`;

test('the old side of what only an older release shows stands at that release', async () => {
  const steps = {
    '1.0.0': proto('string email = 2; int32 n = 3;'),
    '1.1.0': proto('reserved 2; int32 n = 3;'),
    head: proto('string phone = 2; string n = 3; reserved "email";'),
  };
  const names = Object.keys(steps);
  const commits = Object.fromEntries(
    Object.entries(steps).map(([name, text], i) => [
      name,
      { files: { 'a.proto': text }, parents: names.slice(0, i).slice(-1) },
    ]),
  );
  const outcome = await gateRepository(
    fakeRepository({ commits, tags: { '1.0.0': '1.0.0', '1.1.0': '1.1.0' }, head: 'head' }),
    { base: null, head: null, tag: null, baseVersion: null, headVersion: null },
    { config: { file: 'x.yml', text: 'window: "*"' }, options: {} },
    createParses(),
  );
  if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
  const findings = outcome.report.surfaces.flatMap((surface) => surface.findings);
  expect(findings.map(({ finding, from }) => [finding.element, from])).toEqual([
    ['p.M.n', undefined],
    ['p.M.email', { ref: '1.0.0', sha: idOf('1.0.0') }],
    ['p.M.phone', undefined],
  ]);
  const reused = annotationsOf(outcome.report, { mode: 'blocking', rulesUrl: null }).find(({ message }) =>
    message.startsWith('p.M.email'),
  );
  expect(reused?.raw_details).toContain('1.0.0:\nstring email = 2;');
});
