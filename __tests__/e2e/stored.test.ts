import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { startDouble } from '../double/double.ts';
import { runStep } from '../double/runner.ts';
import { type JsonReport, skewgate, skewgateJson } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const KATA = fileURLToPath(new URL('../../examples/kata-state', import.meta.url));

afterAll(removeTemporaryFolders);

const kata = (release: string): Record<string, string> =>
  Object.fromEntries(
    ['persist', 'rust'].map((name) => {
      const path = `state/${name}.schema.json`;
      return [path, readFileSync(join(KATA, release, path), 'utf8')];
    }),
  );

/** A repository at 3.2.0, and a branch that makes 3.3.0 of it. */
function kataRepository(): TestRepository {
  const repo = createRepository('kata');
  const config = readFileSync(join(KATA, 'skewgate.yml'), 'utf8');
  repo.commit({ '.github/skewgate.yml': config, VERSION: '3.2.0\n', ...kata('3.2.0') });
  repo.annotatedTag('3.2.0');
  repo.branch('change');
  repo.commit(kata('3.3.0'));
  return repo;
}

const told = ({ surfaces }: JsonReport): readonly unknown[] =>
  surfaces.flatMap(({ findings }) =>
    findings.map(({ rule, element, requires, blocking, consequences }) => [
      `${rule} ${element}`,
      requires,
      blocking,
      consequences.map(({ skew, contract, effect }) => `${skew} ${contract} ${effect}`),
    ]),
  );

const STEP = [
  [
    'version-field-unchanged persist.PersistVersion',
    'never',
    true,
    ['old-data-new-reader document ignored', 'new-data-old-reader document absent'],
  ],
  [
    'property-removed persist.HypervisorConfig.NumVCPUs',
    'major',
    true,
    ['old-data-new-reader document ignored', 'new-data-old-reader document absent'],
  ],
  ['property-added persist.HypervisorConfig.NumVCPUsF', 'major', true, ['new-data-old-reader document ignored']],
  [
    'property-added rust.HypervisorState.guest_protection_to_use',
    'major',
    true,
    ['old-data-new-reader document rejected', 'new-data-old-reader document ignored'],
  ],
];

describe("state of kata's runtimes, stored as JSON", () => {
  test('a change is gated on the command line, with proofs', () => {
    const repo = kataRepository();
    const report = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
    expect([report.exit, report.verdict]).toEqual([1, 'fail']);
    expect(told(report)).toEqual(STEP);
    const witnesses = report.surfaces.flatMap(({ findings }) =>
      findings.flatMap(({ consequences }) => consequences.map(({ witness }) => witness?.proven)),
    );
    expect(witnesses).toEqual(Array(7).fill(true));
    expect(report.surfaces.flatMap(({ skews }) => skews.map(({ id }) => id))).toEqual([
      ...['old-data-new-reader', 'new-data-old-reader'],
      ...['old-data-new-reader', 'new-data-old-reader'],
    ]);
  });

  test('an accepted finding passes, and a changed version leaves only what it costs', () => {
    const repo = kataRepository();
    const [version] = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']).surfaces[0]?.findings ?? [];
    repo.commit({ VERSION: '4.0.0\n' });
    const config = (accept: string): string =>
      `surfaces:\n- {name: go, stored: {schemas: state/persist.schema.json, reader: lenient, version-field: PersistVersion}${accept}}\n`;
    const check = (text: string): readonly unknown[] => {
      repo.write({ 'policy.yml': text });
      const args = ['check', '--repo', repo.folder, '--base', '3.2.0', '--config', join(repo.folder, 'policy.yml')];
      const { exit, surfaces } = skewgateJson(args);
      return [exit, surfaces[0]?.findings.filter(({ blocking }) => blocking).map(({ rule }) => rule)];
    };
    expect(check(config(''))).toEqual([1, ['version-field-unchanged']]);
    expect(check(config(`, accept: [{fingerprint: "${version?.fingerprint}", reason: nobody restores}]`))).toEqual([
      0,
      [],
    ]);
    const schema = kata('3.3.0')['state/persist.schema.json'] ?? '';
    repo.commit({ 'state/persist.schema.json': schema.replace('"const": 2', '"const": 3') });
    expect(check(config(''))).toEqual([0, []]);
  });

  test('a pull request is gated, with annotations in the schemas', async () => {
    const repo = kataRepository();
    const double = await startDouble({
      folder: repo.folder,
      permissions: { contents: 'write', checks: 'write', pull_requests: 'write' },
    });
    try {
      const pull = {
        number: 7,
        base: 'main',
        head: 'change',
        state: 'open',
        draft: false,
        locked: false,
        fork: false,
      } as const;
      double.world.pulls.set(7, { ...pull });
      const shas = { base: repo.git('rev-parse', 'main'), head: repo.git('rev-parse', 'change') };
      const { code, outputs } = await runStep({
        double,
        program: PROGRAM,
        event: 'pull_request',
        payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
        inputs: {},
        environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
      });
      expect([code, outputs.get('verdict'), outputs.get('blocking-count')]).toEqual([1, 'fail', '4']);
      expect(told(JSON.parse(readFileSync(outputs.get('report-json') ?? '', 'utf8')))).toEqual(STEP);
      const places = double.world.checkRuns[0]?.annotations.map(({ path, start_line, title }) => [
        path,
        start_line,
        title,
      ]);
      expect(places).toEqual([
        [
          'state/persist.schema.json',
          6,
          'The version of stored data stayed, though more than additions changed (must be accepted by name)',
        ],
        ['state/persist.schema.json', 36, 'A stored property was removed (needs a major)'],
        ['state/persist.schema.json', 40, 'A stored property was added (needs a major)'],
        ['state/rust.schema.json', 13, 'A stored property was added (needs a major)'],
      ]);
      expect(double.world.comments[0]?.body).toContain('property-removed');
      expect(double.violations).toEqual([]);
    } finally {
      await double.close();
    }
  });

  test('what cannot be read is told with its place, and leaves no verdict', () => {
    const repo = kataRepository();
    const path = 'state/persist.schema.json';
    const schema = kata('3.3.0')[path] ?? '';
    const problemsOf = (text: string): readonly unknown[] => {
      repo.commit({ [path]: text });
      const { exit, problems } = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
      return [exit, ...problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)];
    };
    expect(problemsOf(schema.replace('"PersistVersion":', '"PersistVersion"'))).toEqual([
      3,
      `${path}:6:22 not JSON: expected ":"`,
    ]);
    expect(problemsOf(schema.replace('"uint64"', '64').replace('"type": "number"', '"type": "float"'))).toEqual([
      3,
      `${path}:39:52 not a JSON Schema: must be string. Correct it`,
      `${path}:40:31 not a JSON Schema: must be equal to one of the allowed values: array, boolean, integer, null, number, object, string, or must be array. Correct it`,
    ]);
    expect(problemsOf(schema.replace('#/$defs/Device"', '#/$defs/Devise"'))).toEqual([
      3,
      `${path}:10:52 there is no schema at /$defs/Devise of ${path}. Correct the pointer`,
    ]);
  });
});

describe('stored messages', () => {
  const proto = (field: string): string => `syntax = "proto3";
package persist;
message Sandbox { Drive drive = 1; }
message Drive { ${field} }
message Scratch { string x = 1; }
service S { rpc Get(Q) returns (Q); } message Q { int32 id = 1; }
`;

  function repository(config: string): TestRepository {
    const repo = createRepository('stored');
    repo.commit({ '.github/skewgate.yml': config, 'a.proto': proto('string pci_addr = 1;'), VERSION: '1.0.0\n' });
    repo.tag('1.0.0');
    repo.branch('change');
    return repo;
  }

  const effects = (report: JsonReport, counted: string): readonly string[] =>
    report.surfaces.flatMap(({ findings }) =>
      findings.flatMap(({ rule, element, consequences }) =>
        consequences
          .filter(({ contract }) => contract === counted)
          .map(({ skew, flow, effect, severity }) => `${rule} ${element} ${skew} ${flow} ${effect} ${severity}`),
      ),
    );

  test('a glob names them; in the binary format a new name is nothing, a removal is', () => {
    const repo = repository('promise: full-strict\nstored: persist.S*\n');
    repo.commit({ 'a.proto': proto('string pci_path = 1;') });
    const renamed = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
    expect([renamed.exit, effects(renamed, 'binary')]).toEqual([0, []]);
    repo.commit({ 'a.proto': proto('reserved 1;') });
    const removed = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
    expect([removed.exit, effects(removed, 'binary')]).toEqual([
      1,
      [
        'field-removed persist.Drive.pci_addr old-data-new-reader stored ignored broken',
        'field-removed persist.Drive.pci_addr new-data-old-reader stored absent broken',
      ],
    ]);
  });

  test('in ProtoJSON the name is the contract', () => {
    const repo = repository(
      'promise: full-strict\ncontracts: json\nstored: {messages: persist.Sandbox}\njson: {reader: ignore-unknown}\n',
    );
    repo.commit({ 'a.proto': proto('string pci_path = 1;') });
    const report = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
    expect([report.exit, effects(report, 'json')]).toEqual([
      1,
      [
        'field-renamed persist.Drive.pci_addr old-data-new-reader stored dropped broken',
        'field-renamed persist.Drive.pci_addr new-data-old-reader stored dropped broken',
      ],
    ]);
  });

  test('what the config names must be there', () => {
    const config = 'stored: {messages: persist.Gone*, schemas: "*.schema.json", reader: strict, version-field: v}\n';
    const repo = repository(config);
    repo.commit({ 's.schema.json': '{"type": "object", "properties": {"v": {"type": "integer"}}}' });
    const { exit, problems } = skewgateJson(['check', '--repo', repo.folder, '--base', 'main']);
    expect([exit, problems.map(({ message }) => message)]).toEqual([
      0,
      [
        'the config names the message persist.Gone*, but neither version declares it. Correct or remove the name.',
        'the config names the version field v, but no schema has a constant there (`const`). Correct or remove the name.',
      ],
    ]);
  });

  test('explain knows the rules of stored JSON', () => {
    const { exit, stdout } = skewgate(['explain', 'property-removed']);
    expect([exit, stdout.split('\n')[0]]).toEqual([0, 'property-removed: A stored property was removed']);
  });
});
