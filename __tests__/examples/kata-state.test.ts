import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/compat/finding.ts';
import { runStoredExample } from '../../src/gate/example.ts';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault, type Tree } from '../../src/gate/ports.ts';
import { openDirectory } from '../../src/source/directory.ts';
import { proveStored } from '../../src/witness/stored-json/prove.ts';

const folder = join(import.meta.dirname, '../../examples/kata-state');
const CONFIG = { file: 'skewgate.yml', text: readFileSync(join(folder, 'skewgate.yml'), 'utf8') };

type File = 'persist' | 'rust';

function schemaOf(release: string, file: File): Record<string, string> {
  const path = `state/${file}.schema.json`;
  return { [path]: readFileSync(join(folder, release, path), 'utf8') };
}

function findingsIn([from, to]: readonly [string, string], file: File): readonly Finding[] {
  const use =
    file === 'persist'
      ? ({ reader: 'lenient', versionField: 'PersistVersion' } as const)
      : ({ reader: 'strict' } as const);
  return runStoredExample({ before: schemaOf(from, file), after: schemaOf(to, file), ...use });
}

/** What each reader makes of the other version's data: `element: new reader / rolled-back reader`. */
function effectsIn(findings: readonly Finding[]): readonly string[] {
  const own = findings.filter(({ rule }) => rule.id !== 'version-field-unchanged');
  return own.map(({ element, effects }) => {
    const of = (skew: string): string =>
      effects
        .filter((each) => each.skew === skew)
        .map(({ effect, when }) => (when === null ? effect : `${effect} when ${when}`))
        .join(', ') || 'right';
    return `${element}: ${of('old-data-new-reader')} / ${of('new-data-old-reader')}`;
  });
}

const STEPS: readonly (readonly [from: string, to: string, file: File, effects: readonly string[]])[] = [
  // That 1.9.7 wrote no config is nothing that a schema says: what it says is that one can be there.
  ['1.9.7', '1.10.0', 'persist', ['persist.Config: right / right', 'persist.Config.Experimental: rejected / rejected']],
  [
    '1.10.0',
    '1.11.0',
    'persist',
    ['persist.HypervisorState.BlockIndex: ignored / absent', 'persist.HypervisorState.BlockIndexMap: absent / ignored'],
  ],
  ['1.11.0', '2.0.0', 'persist', ['persist.AgentState.ProxyPid: ignored / absent']],
  [
    '2.0.0',
    '2.1.0',
    'persist',
    ['BlockDrive', 'Macvtap', 'VhostUser', 'VhostUserDev'].flatMap((name) => [
      `persist.${name}.PCIAddr: ignored / absent`,
      `persist.${name}.PCIPath: absent / ignored`,
    ]),
  ],
  [
    '2.1.0',
    '2.2.0',
    'persist',
    ['persist.HypervisorConfig.MemOffset: right / rejected when the value is more than 4294967295'],
  ],
  [
    '2.2.0',
    '2.3.0',
    'persist',
    [
      'persist.CgroupPath: ignored / absent',
      'persist.OverheadCgroupPath: absent / ignored',
      'persist.SandboxCgroupPath: absent / ignored',
    ],
  ],
  [
    '2.3.0',
    '2.4.0',
    'persist',
    [
      'persist.HypervisorState.VirtiofsdPid: ignored / absent',
      'persist.Network.NetNsCreated: ignored / absent',
      'persist.Network.NetNsPath: ignored / absent',
      'persist.Network.NetworkCreated: absent / ignored',
      'persist.Network.NetworkID: absent / ignored',
    ],
  ],
  [
    '2.4.0',
    '3.2.0',
    'persist',
    [
      'persist.HypervisorConfig.HotplugVFIOOnRootBus: ignored / absent',
      'persist.HypervisorConfig.PCIeRootPort: ignored / absent',
    ],
  ],
  [
    '3.2.0',
    '3.3.0',
    'persist',
    ['persist.HypervisorConfig.NumVCPUs: ignored / absent', 'persist.HypervisorConfig.NumVCPUsF: absent / ignored'],
  ],
  ['3.3.0', '3.10.0', 'persist', ['persist.HypervisorConfig.HypervisorCtlPath: ignored / absent']],
  ['3.10.0', '3.30.0', 'persist', []],
  ['3.30.0', '3.32.0', 'persist', ['persist.HypervisorConfig.FileBackedMemRootDir: ignored / absent']],
  ['3.2.0', '3.3.0', 'rust', ['rust.HypervisorState.guest_protection_to_use: rejected / ignored']],
  ['3.3.0', '3.10.0', 'rust', []],
  ['3.10.0', '3.30.0', 'rust', ['rust.HypervisorState.enable_vcpus_pinning: absent / ignored']],
];

describe("state of kata's runtimes", () => {
  test.each(STEPS)('%s to %s, %s: what becomes of the data is what is known of the code', (from, to, file, effects) => {
    const findings = findingsIn([from, to], file);
    expect([...effectsIn(findings)].sort()).toEqual([...effects].sort());
    const proofs = findings.flatMap((finding) => [...proveStored(finding).values()]);
    expect(proofs.filter(({ proven }) => !proven)).toEqual([]);
  });

  test('PersistVersion should have changed in every step that was not purely additive', () => {
    const steps = STEPS.filter(([, , file]) => file === 'persist');
    const unchanged = steps.map(([from, to]) =>
      findingsIn([from, to], 'persist').some(({ rule }) => rule.id === 'version-field-unchanged'),
    );
    expect(unchanged).toEqual(steps.map(([, , , effects]) => effects.length > 0));
  });

  test('a step is shown by a document that the old version writes', () => {
    const removed = findingsIn(['3.2.0', '3.3.0'], 'persist').find(({ element }) => element.endsWith('NumVCPUs'));
    const [first] = removed === undefined ? [] : [...proveStored(removed).values()];
    const config = JSON.parse(first?.writer ?? '').Config.HypervisorConfig;
    expect([config.NumVCPUs, JSON.parse(first?.reader ?? '').Config.HypervisorConfig.NumVCPUsF]).toEqual([1, 0]);
  });

  test('the config gates every step in which there are both runtimes', async () => {
    const releases = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((release) => existsSync(join(folder, release, 'state/rust.schema.json')))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const verdicts: string[] = [];
    for (const [i, release] of releases.slice(1).entries()) {
      const [base, head] = [treeOf(releases[i] ?? ''), treeOf(release)];
      const policy = { config: CONFIG, options: {}, proofs: false };
      const outcome = await gateFolders({ base, head }, { base: null, head: null }, policy, createParses());
      if (!('report' in outcome)) throw new Error(JSON.stringify(outcome));
      const failing = outcome.report.surfaces
        .filter(({ verdict }) => verdict === 'fail')
        .map(({ name }) => name.split(' ')[3]);
      verdicts.push(`${release} ${outcome.report.verdict} ${failing}`);
    }
    expect(verdicts).toEqual(['3.3.0 fail Go,Rust', '3.10.0 fail Go', '3.30.0 pass ', '3.32.0 fail Go']);
  });
});

function treeOf(release: string): Tree {
  const tree = openDirectory(join(folder, release));
  if (isFault(tree)) throw new Error(tree.message);
  return tree;
}
