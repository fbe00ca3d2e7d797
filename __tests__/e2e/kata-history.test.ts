import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import { skewgateJson, surfaceOf } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const SAMPLE = fileURLToPath(new URL('../../examples/kata-agent', import.meta.url));

/** What each step costs under backward, full and full-strict: what the releases' own descriptors say. */
const STEPS: readonly (readonly [from: string, to: string, backward: string, full: string, strict: string])[] = [
  ['1.0.0', '1.1.0', 'minor', 'major', 'major'],
  ['1.1.0', '1.2.0', 'minor', 'major', 'major'],
  ['1.2.0', '1.3.0', 'minor', 'major', 'major'],
  ['1.3.0', '1.4.0', 'minor', 'minor', 'major'],
  ['1.4.0', '1.5.0', 'minor', 'major', 'major'],
  ['1.5.0', '1.6.0', 'major', 'major', 'major'],
  ['1.6.0', '1.7.0', 'minor', 'minor', 'major'],
  ['1.7.0', '1.9.0', 'minor', 'minor', 'major'],
  ['1.9.0', '1.12.0', 'minor', 'major', 'major'],
];

let repository: TestRepository;

beforeAll(() => {
  repository = createRepository('agent');
  for (const version of SAMPLE_RELEASES) {
    repository.commit(filesOf(version));
    repository.annotatedTag(version);
  }
});
afterAll(removeTemporaryFolders);

function filesOf(version: string): Record<string, string | null> {
  const paths = [
    'VERSION',
    'protocols/grpc/agent.proto',
    'protocols/grpc/health.proto',
    'protocols/grpc/oci.proto',
    'pkg/types/types.proto',
  ];
  return Object.fromEntries(paths.flatMap((path) => textOf(version, path)));
}

function textOf(version: string, path: string): [string, string][] {
  try {
    return [[path, readFileSync(`${SAMPLE}/${version}/${path}`, 'utf8')]];
  } catch {
    return [];
  }
}

describe('every release of the kata agent costs what its descriptors say', () => {
  test.each(STEPS)('%s to %s', (from, to, backward, full, strict) => {
    const under = (promise: string): string => {
      const surface = surfaceOf(skewgateJson(['tag', to, '--repo', repository.folder, '--promise', promise]));
      expect(surface.baseline.ref).toBe(from);
      return surface.required;
    };
    expect([under('backward'), under('full'), under('full-strict')]).toEqual([backward, full, strict]);
  });

  test('types that moved to another package in 1.4.0 hurt nobody, what was added on the way is seen', () => {
    const { findings, notes } = surfaceOf(skewgateJson(['tag', '1.4.0', '--repo', repository.folder]));
    expect(findings.map(({ rule, element }) => `${rule} ${element}`).sort()).toEqual([
      'field-added grpc.CreateSandboxRequest.guest_hook_path',
      'field-added grpc.GuestDetailsResponse.agent_details',
      'field-added grpc.Interface.type',
    ]);
    expect(notes.map(({ rule, element }) => `${rule} ${element}`).sort()).toEqual([
      'enum-renamed grpc.IPFamily',
      'message-renamed grpc.IPAddress',
      'message-renamed grpc.Interface',
      'message-renamed grpc.Route',
    ]);
  });

  test('plan says how many majors each promise would have cost', () => {
    const report = skewgateJson(['plan', '--history', 'all', '--repo', repository.folder]) as never as {
      plans: { history: { costs: { preset: string; majors: number; minors: number; version: string }[] } }[];
    };
    const costs = report.plans[0]?.history.costs.map(({ preset, majors, minors, version }) => [
      preset,
      majors,
      minors,
      version,
    ]);
    expect(costs).toEqual([
      ['none', 0, 9, '1.9.0'],
      ['backward', 1, 8, '2.3.0'],
      ['forward', 6, 3, '7.0.0'],
      ['full', 6, 3, '7.0.0'],
      ['full-strict', 9, 0, '10.0.0'],
      ['live', 9, 0, '10.0.0'],
    ]);
  });
});
