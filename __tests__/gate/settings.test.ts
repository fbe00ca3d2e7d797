import { describe, expect, test } from '@jest/globals';
import type { SurfaceOptions } from '../../src/config/config.ts';
import { DEFAULT_LIMITS, DEFAULT_SURFACE, NO_PROTOS } from '../../src/config/defaults.ts';
import { type Settings, settingsOf } from '../../src/gate/settings.ts';

const settings = (options: SurfaceOptions = {}, inTrees: string | null = null): Settings =>
  settingsOf({ ...DEFAULT_SURFACE, ...options }, DEFAULT_LIMITS, true, inTrees);
const stored = { schemas: ['store/*.schema.json'], reader: 'strict' as const, versionField: ['version'] };

describe('what is stored as JSON', () => {
  test('is nothing, if the config does not name it', () => {
    const { documents, policy } = settings();
    expect([documents, policy.contracts, policy.stored]).toEqual([null, ['binary'], false]);
    expect(settings({ stored: ['p.State'] }).policy.stored).toBe(true);
  });

  test('is a contract more', () => {
    const { documents, policy } = settings({ storedJson: stored });
    expect([policy.contracts, policy.stored]).toEqual([['binary', 'document'], true]);
    expect([documents?.alone, documents?.use]).toEqual([false, { model: 'strict', versionField: ['version'] }]);
    expect(['store/a.schema.json', 'store/a.json', 'a.schema.json'].map((path) => documents?.includes(path))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is the only one, where there is no protocol', () => {
    const { documents, policy } = settings({ storedJson: stored, protos: NO_PROTOS });
    expect([policy.contracts, documents?.alone]).toEqual([['document'], true]);
  });
});

describe('what a config does not say', () => {
  test('is off, and the peers are called client and server', () => {
    const { peers, clients, guards, selection } = settings();
    expect([peers.client, peers.server, clients, guards, selection.explicit]).toEqual([
      'client',
      'server',
      null,
      null,
      false,
    ]);
  });

  test('and what it does', () => {
    const lists = new Map([['shim', ['p.S.Get']]]);
    const versionMethod = { method: 'p.S.Version', field: 'version' };
    const { peers, clients, guards, selection } = settings(
      { client: 'shim', server: 'agent', clients: lists, guards: true, versionMethod, protos: ['a/**'] },
      'f.yml',
    );
    expect([peers.client, peers.server, clients, guards, selection.explicit]).toEqual([
      'shim',
      'agent',
      { lists, complete: false, file: 'f.yml' },
      { versionMethod },
      true,
    ]);
  });
});
