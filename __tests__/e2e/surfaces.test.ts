import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type JsonReport, skewgate, skewgateJson } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const proto = (name: string, methods = ''): string =>
  `syntax = "proto3";\npackage ${name};\nservice S { rpc Get(Q) returns (Q); ${methods} }\nmessage Q { int32 id = 1; }\n`;
const CONFIG = `surfaces:
  - name: agent
    protos: agent/**
    tag-pattern: agent/v{version}
    version-file: agent/VERSION
    client: kata-runtime
    server: kata-agent
    promise: full
  - name: store
    protos: store/**
    tag-pattern: store/v{version}
    version-file: store/package.json
    stored: store.Q
`;

let repo: TestRepository;
const at = (...args: string[]): string[] => [...args, '--repo', repo.folder];

beforeEach(() => {
  repo = createRepository('mono');
  repo.commit({
    '.github/skewgate.yml': CONFIG,
    'agent/a.proto': proto('agent', 'rpc Put(Q) returns (Q);'),
    'agent/VERSION': '1.4.0\n',
    'store/s.proto': proto('store'),
    'store/package.json': '{ "version": "0.3.0" }\n',
  });
  repo.tag('agent/v1.4.0');
  repo.tag('store/v0.3.0');
  repo.branch('change');
});

const told = ({ exit, reason, surfaces }: JsonReport & { readonly exit: number | null }): readonly unknown[] => [
  exit,
  reason,
  surfaces.map(({ name, baseline, head, required, declaredBy, minimumVersion }) => [
    name,
    baseline.ref,
    head.version,
    required,
    declaredBy,
    minimumVersion,
  ]),
];

describe('two surfaces in one repository', () => {
  test('each is judged by its own tags, version file, promise and names', () => {
    repo.commit({
      'agent/a.proto': proto('agent'),
      'store/s.proto': proto('store').replace('int32 id', 'string id'),
      'store/package.json': '{ "version": "0.4.0" }',
    });
    const report = skewgateJson(at('check', '--base', 'main'));
    expect(told(report)).toEqual([
      1,
      '1 of 2 surfaces fails: agent',
      [
        ['agent', 'agent/v1.4.0', '1.4.0', 'major', 'assumed', '2.0.0'],
        ['store', 'store/v0.3.0', '0.4.0', 'minor', 'version-file', '0.4.0'],
      ],
    ]);
    expect(report.surfaces.map(({ skews }) => skews.map(({ label }) => label))).toEqual([
      ['old kata-runtime + new kata-agent', 'new kata-runtime + old kata-agent'],
      ['old client + new server', 'new client + old server', 'old data + new reader', 'new data + old reader'],
    ]);
  });

  test('a tag is a release of one of them', () => {
    repo.commit({
      'agent/a.proto': proto('agent'),
      'store/s.proto': proto('store', 'rpc New(Q) returns (Q);'),
      'store/package.json': '{ "version": "0.4.0" }',
    });
    expect(told(skewgateJson(at('tag', 'store/v0.4.0')))).toEqual([
      0,
      'no change here needs more than a patch after 0.3.0',
      [['store', 'store/v0.3.0', '0.4.0', 'patch', 'tag', '0.3.1']],
    ]);
    expect(told(skewgateJson(at('tag', 'agent/v1.5.0')))[0]).toBe(1);
    expect(skewgate(at('tag', '1.5.0')).stdout.split('\n')[0]).toBe('FAIL  2 of 2 surfaces fail: agent, store');
  });

  test('plan tells the next version of each', () => {
    repo.commit({ 'agent/a.proto': proto('agent') });
    const { exit, stdout } = skewgate(at('plan'));
    expect([exit, stdout.split('\n').filter((line) => line.includes('The next release'))]).toEqual([
      0,
      [
        'agent: The next release after 1.4.0 must be 2.0.0 or higher: it needs to be a major release under full.',
        'store: The next release after 0.3.0 may be 0.3.1 or higher: under backward no change needs more than a patch.',
      ],
    ]);
  });
});

describe('which policy judges', () => {
  const [weak, strong] = [CONFIG.replace('promise: full', 'promise: none'), CONFIG];

  test('a pull request cannot soften the config that judges it, and is told', () => {
    const sha = repo.git('rev-parse', 'main');
    repo.commit({ 'agent/a.proto': proto('agent'), '.github/skewgate.yml': weak });
    const report = skewgateJson(at('check', '--base', 'main'));
    expect([report.exit, report.surfaces.map(({ policy }) => policy), report.problems]).toEqual([
      1,
      [
        { file: '.github/skewgate.yml', sha },
        { file: '.github/skewgate.yml', sha },
      ],
      [
        {
          file: '.github/skewgate.yml',
          line: null,
          column: null,
          message:
            'This change edits the config. It was judged by the config before it; the new config counts once it is merged.',
          fatal: false,
        },
      ],
    ]);
    const branch = skewgateJson(at('check'));
    expect([branch.exit, branch.surfaces[0]?.policy.sha, branch.problems]).toEqual([
      0,
      repo.git('rev-parse', 'HEAD'),
      [],
    ]);
  });

  test('the config at the tip of the target, whatever the change began with', () => {
    repo.commit({ 'agent/a.proto': proto('agent') });
    expect(skewgateJson(at('check', '--base', 'main')).exit).toBe(1);
    repo.checkout('main');
    const tip = repo.commit({ '.github/skewgate.yml': weak });
    repo.checkout('change');
    const report = skewgateJson(at('check', '--base', 'main'));
    expect([report.exit, report.surfaces[0]?.policy.sha]).toEqual([0, tip]);
  });

  test('--config is read from disk, and options win over it', () => {
    repo.commit({ 'agent/a.proto': proto('agent') });
    const file = join(temporaryFolder(), 'other.yml');
    writeFileSync(file, weak);
    const given = skewgateJson(at('check', '--base', 'main', '--config', file));
    expect([given.exit, given.surfaces[0]?.policy]).toEqual([0, { file, sha: null }]);
    writeFileSync(file, strong);
    const option = skewgateJson(at('check', '--base', 'main', '--config', file, '--promise', 'none'));
    expect([option.exit, option.surfaces.map(({ required }) => required)]).toEqual([0, ['minor', 'none']]);
  });

  test('options set one thing in every surface', () => {
    repo.commit({ VERSION: '9.9.9' });
    const report = skewgateJson(at('check', '--version-file', 'VERSION', '--assume-next', 'none'));
    expect(report.surfaces.map(({ head }) => head.version)).toEqual(['9.9.9', '9.9.9']);
    const same = skewgateJson(at('check', '--tag-pattern', 'agent/v{version}', '--version-file', 'none'));
    expect(same.surfaces.map(({ baseline }) => baseline.ref)).toEqual(['agent/v1.4.0', 'agent/v1.4.0']);
  });

  test('a config under another name is not passed over', () => {
    repo.commit({ '.github/skewgate.yml': null, '.github/skewgate.yaml': CONFIG });
    expect(skewgate(at('check'))).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'skewgate: .github/skewgate.yaml: the config is read from .github/skewgate.yml; rename the file\n',
    });
  });
});
