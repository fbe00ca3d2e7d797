/** Whatever request of a run fails, nothing is decided without its answer: the outcome is the same, or none, which says why. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/compat/finding.ts';
import { capabilitiesOf } from '../../src/gate/capabilities.ts';
import { gateFolders } from '../../src/gate/folders.ts';
import { gateRepository } from '../../src/gate/gate.ts';
import { listSurfaces } from '../../src/gate/listing.ts';
import { matrixOf } from '../../src/gate/matrix.ts';
import { notesOf } from '../../src/gate/notes.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import { planRepository } from '../../src/gate/plan.ts';
import type { Fault, Repository, Tree } from '../../src/gate/ports.ts';
import { type FakeFiles, fakeRepository, fakeTree } from './fake-repository.ts';

const FAULT: Fault = { kind: 'git-failed', message: 'no answer came', next: 'try again' };
const REQUEST: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
const POLICY = { config: null, options: {}, proofs: false };

const CONFIG = `promise: full
guards: on
version-method: p.S.Version#v
window: "*"
copies: [{client: a/s.proto, server: b/s.proto}]
clients: {shim: [p.S.Get]}
client-protocol: {1.0.0: old}
protos: [a/**, l.proto]
stored: {schemas: [store/*.schema.json], reader: strict}
components:
  - {name: qemu, upgrade: restart, version: versions.yaml#/qemu}
`;
const proto = (methods: string): string =>
  `syntax = "proto3"; package p; import "a/t.proto"; service S { rpc Version(Q) returns (Q); ${methods} } message Q { string v = 1; }`;
const filesOf = (methods: string, version: string): FakeFiles => ({
  '.github/skewgate.yml': CONFIG,
  'a/s.proto': proto(methods),
  'a/t.proto': `syntax = "proto3"; package t; message T {} // ${version}`,
  'b/s.proto': proto(methods),
  'l.proto': { link: 'a/t.proto' },
  'store/s.schema.json': JSON.stringify({ type: 'object', title: version }),
  'versions.yaml': `qemu: ${version}\n`,
  VERSION: version,
});
const [GET, PUT, ADD] = ['Get', 'Put', 'Add'].map((name) => `rpc ${name}(Q) returns (Q);`);

function history(): Repository {
  const versions = [
    ['1.0.0', `${GET}`],
    ['1.1.0', `${GET}${PUT}`],
    ['1.2.0', `${GET}${PUT}`],
    ['1.3.0', `${GET}${PUT}`],
    ['main', `${GET}${PUT} // later`],
    ['head', `${GET}${ADD}`],
  ] as const;
  const version = (name: string): string => (/^\d/.test(name) ? name : '1.3.0');
  const commits = versions.map(([name, methods], i) => {
    const parent = versions[i - 1]?.[0];
    return [
      name,
      { files: filesOf(methods.replace(/ \/\/.*/, ''), version(name)), parents: parent ? [parent] : [] },
    ] as const;
  });
  const tags = Object.fromEntries(versions.flatMap(([name]) => (/^\d/.test(name) ? [[name, name]] : [])));
  return fakeRepository({
    commits: Object.fromEntries(commits),
    tags,
    branches: { main: 'main', old: '1.0.0' },
    head: 'head',
    defaultBranch: 'main',
  });
}

/** Lets one request fail, counted from 0; -1: none. */
function failing(nth: number) {
  let made = 0;
  const fails = (): boolean => made++ === nth;
  const tree = (of: Tree): Tree => ({
    ...of,
    entries: async (wanted) => (fails() ? FAULT : of.entries(wanted)),
    read: async (ids, most) => {
      if (fails()) return FAULT;
      const contents = await of.read(ids, most);
      // Each content by itself, too.
      return 'get' in contents ? new Map([...contents].map(([id, each]) => [id, fails() ? FAULT : each])) : contents;
    },
  });
  const repository = (of: Repository): Repository => ({
    ...of,
    resolve: async (revision) => (fails() ? FAULT : of.resolve(revision)),
    tree: async (revision) => {
      if (fails()) return FAULT;
      const found = await of.tree(revision);
      return 'entries' in found ? tree(found) : found;
    },
    tags: async () => (fails() ? FAULT : of.tags()),
    tagsReachable: async (sha) => (fails() ? FAULT : of.tagsReachable(sha)),
    mergeBase: async (a, b) => (fails() ? FAULT : of.mergeBase(a, b)),
    defaultBranch: async () => (fails() ? FAULT : of.defaultBranch()),
    workTree: () => {
      const found = of.workTree();
      return 'entries' in found ? tree(found) : found;
    },
    isDirty: async (wanted) => (fails() ? FAULT : of.isDirty(wanted)),
  });
  return { tree, repository, made: () => made };
}

/** What is told of an outcome: null if nothing was decided because of the fault. */
function told(outcome: object): string | null {
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'finding') {
      const { rule, element, consequences } = value as Finding;
      return [rule.id, element, consequences];
    }
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === 'bigint' ? String(value) : value;
  };
  const text = JSON.stringify(outcome, plain);
  const undecided = 'report' in outcome && (outcome.report as { readonly verdict: string }).verdict === 'undecided';
  return undecided && text.includes(FAULT.message) ? null : text;
}

/** @returns the requests whose failure changed something without a word, and how many there were */
async function silent(run: (fault: ReturnType<typeof failing>) => Promise<object>) {
  const none = failing(-1);
  const good = told(await run(none));
  // There is an answer if nothing fails.
  expect(good).not.toMatch(/"verdict":"undecided"|"badConfig"/);
  const wrong: string[] = [];
  for (let nth = 0; nth < none.made(); nth++) {
    const found = told(await run(failing(nth)));
    if (found !== null && found !== good && !found.includes(FAULT.message))
      wrong.push(`${nth}: ${found.slice(0, 300)}`);
  }
  return { wrong, requests: none.made() };
}

describe('a request that fails is no answer', () => {
  const of = (
    ask: (repository: Repository, parses: ReturnType<typeof createParses>) => Promise<object>,
  ): ((fault: ReturnType<typeof failing>) => Promise<object>) => {
    return (fault) => ask(fault.repository(history()), createParses());
  };

  test.each<readonly [what: string, run: (fault: ReturnType<typeof failing>) => Promise<object>]>([
    ['a change', of((repository, parses) => gateRepository(repository, { ...REQUEST, base: 'main' }, POLICY, parses))],
    ['a branch', of((repository, parses) => gateRepository(repository, REQUEST, POLICY, parses))],
    ['a tag', of((repository, parses) => gateRepository(repository, { ...REQUEST, tag: '1.3.0' }, POLICY, parses))],
    ['a plan', of((repository, parses) => planRepository(repository, REQUEST, POLICY, parses, 2))],
    [
      'surfaces',
      of((repository, parses) => listSurfaces(repository, { ...REQUEST, base: 'main' }, POLICY, parses, true)),
    ],
    ['notes', of((repository, parses) => notesOf(repository, { ...REQUEST, tag: '1.3.0' }, POLICY, parses, 'major'))],
    ['a matrix', of((repository, parses) => matrixOf(repository, POLICY, parses, null))],
    ['capabilities', of((repository, parses) => capabilitiesOf(repository, POLICY, parses, null))],
    [
      'folders',
      ({ tree }) => {
        const sides = {
          base: tree(fakeTree(filesOf(`${GET}`, '1.0.0'))),
          head: tree(fakeTree(filesOf(`${GET}`, '1.1.0'))),
        };
        return gateFolders(sides, { base: null, head: null }, POLICY, createParses());
      },
    ],
  ])('of %s', async (_, run) => {
    const { wrong, requests } = await silent(run);
    expect([wrong, requests > 5]).toEqual([[], true]);
  });
});
