import { describe, expect, test } from '@jest/globals';
import {
  isListing,
  type Listing,
  listingJson,
  listSurfaces,
  matrixOf,
  readJobs,
  readListing,
  toJudge,
} from '../../src/gate/listing.ts';
import { createParses } from '../../src/gate/parses.ts';
import type { RevisionRequest } from '../../src/gate/place.ts';
import { TOOL } from '../../src/report/tool.ts';
import { type FakeFiles, fakeRepository, idOf } from './fake-repository.ts';

const COMPARED = { base: 'b', head: 'h', tag: null };
const listingOf = (...changed: readonly (boolean | null)[]): Listing => ({
  compared: COMPARED,
  surfaces: changed.map((each, i) => ({ name: `s${i}`, changed: each })),
});
const many = (count: number): Listing => listingOf(...Array.from({ length: count }, () => true));

describe('the number of jobs', () => {
  test.each([
    ['1', 1],
    ['20', 20],
    ['256', 256],
    ['007', 7],
    ['257', null],
    ['0', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1e2', null],
    [' 1', null],
    ['0001', null],
    ['1x', null],
    ['x1', null],
  ])('%j is %s', (text, jobs) => {
    expect(readJobs(text)).toBe(jobs);
  });
});

describe('jobs', () => {
  const sizes = (listing: Listing, most: number): readonly number[] =>
    matrixOf(listing, most).map(({ surfaces }) => surfaces.split('\n').length);

  test('hold what changed, and what nobody knows of, in order', () => {
    const listing = listingOf(true, false, null, true);
    expect(toJudge(listing)).toEqual(['s0', 's2', 's3']);
    expect(matrixOf(listing, 2)).toEqual([
      { job: 1, surfaces: 's0' },
      { job: 2, surfaces: 's2\ns3' },
    ]);
    expect(matrixOf(listing, 20)).toEqual([
      { job: 1, surfaces: 's0' },
      { job: 2, surfaces: 's2' },
      { job: 3, surfaces: 's3' },
    ]);
  });

  test('are none where nothing changed', () => {
    expect(matrixOf(listingOf(false, false), 20)).toEqual([]);
  });

  test('differ by one at most, and are no more than GitHub makes', () => {
    expect(sizes(many(7), 3)).toEqual([2, 2, 3]);
    expect(sizes(many(9), 3)).toEqual([3, 3, 3]);
    const all = sizes(many(600), 500);
    expect([all.length, Math.min(...all), Math.max(...all), all.reduce((a, b) => a + b)]).toEqual([256, 2, 3, 600]);
  });
});

describe('as a text', () => {
  const listing = listingOf(true, false, null);
  const written = listingJson(listing, 1);
  const text = JSON.stringify(written);

  test('what is written', () => {
    expect(written).toEqual({
      schemaVersion: 1,
      tool: TOOL,
      compared: COMPARED,
      surfaces: listing.surfaces,
      matrix: { include: [{ job: 1, surfaces: 's0\ns2' }] },
    });
  });

  test('is read back', () => {
    expect(isListing(JSON.parse(text))).toBe(true);
    expect(readListing(text)).toEqual(listing);
    const nowhere = { ...listing, compared: { base: null, head: null, tag: '1.0.0' } };
    expect(readListing(JSON.stringify(listingJson(nowhere, 1)))).toEqual(nowhere);
  });

  test.each([[null], ['matrix'], [1], [{}], [{ matrix: {} }], [{ compared: {} }]])('%j is meant to be none', (json) => {
    expect(isListing(json)).toBe(false);
    expect(readListing(JSON.stringify(json))).toBeNull();
  });

  test.each<readonly [what: string, change: object]>([
    ['another version', { tool: { ...TOOL, version: '0.0.9' } }],
    ['no version', { tool: {} }],
    ['no tool', { tool: undefined }],
    ['a tool of another kind', { tool: 'skewgate' }],
    ['no tool at all', { tool: null }],
    ['nothing compared', { compared: null }],
    ['a text compared', { compared: 'x' }],
    ['a base that is a number', { compared: { ...COMPARED, base: 1 } }],
    ['a head that is a number', { compared: { ...COMPARED, head: 1 } }],
    ['no tag', { compared: { base: null, head: null } }],
    ['no surfaces', { surfaces: null }],
    ['surfaces by name', { surfaces: { a: true } }],
    ['one that is none', { surfaces: [{ name: 's0', changed: true }, null] }],
    ['one that is a text', { surfaces: ['s0'] }],
    ['one without a name', { surfaces: [{ changed: true }] }],
    ['one of which nothing is said', { surfaces: [{ name: 's0' }] }],
    ['one of which something else is said', { surfaces: [{ name: 's0', changed: 'yes' }] }],
  ])('%s is refused', (_, change) => {
    expect(readListing(JSON.stringify({ ...written, ...change }))).toBeNull();
  });

  test('half of one is refused', () => {
    expect(readListing(text.slice(0, -5))).toBeNull();
  });
});

describe('the surfaces of a config', () => {
  const proto = (name: string, more = ''): string =>
    `syntax = "proto3";\npackage ${name};\nservice S { rpc Get(Q) returns (Q); ${more} }\nmessage Q {}\n`;
  const surface = (name: string, more = ''): string =>
    `  - {name: ${name}, protos: ${name}/**, version-file: none, tag-pattern: '${name}-{version}'${more}}\n`;
  const config = (copies = ''): string => `${copies}surfaces:\n${surface('a')}${surface('b')}${surface('c')}`;
  const FILE = '.github/skewgate.yml';
  const files = { [FILE]: config(), 'a/a.proto': proto('a'), 'b/b.proto': proto('b'), 'c/c.proto': proto('c') };
  const request: RevisionRequest = { base: 'main', head: idOf('h'), tag: null, baseVersion: null, headVersion: null };

  async function list(next: FakeFiles, changed = true, old: FakeFiles = files, over: Partial<RevisionRequest> = {}) {
    const repository = fakeRepository({
      commits: { m: { files: old }, h: { parents: ['m'], files: { ...old, ...next } } },
      branches: { main: 'm' },
      head: 'h',
    });
    return listSurfaces(repository, { ...request, ...over }, { config: null, options: {} }, createParses(), changed);
  }
  const told = async (...args: Parameters<typeof list>) => {
    const found = await list(...args);
    if (!('listing' in found)) throw new Error(JSON.stringify(found));
    return found.listing.surfaces.map(({ name, changed }) => `${name} ${changed}`);
  };

  test('and which of them a change touches', async () => {
    const next = { 'b/b.proto': proto('b', 'rpc Put(Q) returns (Q);') };
    expect(await list(next)).toEqual({
      listing: {
        compared: { base: idOf('m'), head: idOf('h'), tag: null },
        surfaces: [
          { name: 'a', changed: false },
          { name: 'b', changed: true },
          { name: 'c', changed: false },
        ],
      },
    });
    expect(await told({})).toEqual(['a false', 'b false', 'c false']);
  });

  test('of which nobody asks, or nothing tells', async () => {
    expect(await told({}, false)).toEqual(['a null', 'b null', 'c null']);
    expect(await told({}, true, files, { base: null })).toEqual(['a null', 'b null', 'c null']);
  });

  test('the first is judged where there are copies, for they go with it', async () => {
    const old = { ...files, [FILE]: config('copies: [{client: a/**, server: b/**}]\n') };
    expect(await told({}, true, old)).toEqual(['a true', 'b false', 'c false']);
  });

  test('one without a name is named after its repository', async () => {
    const { [FILE]: _, ...bare } = files;
    expect(await told({ 'x.txt': '' }, true, bare)).toEqual(['sample false']);
  });

  test('a config that is wrong, and a base that is not there', async () => {
    expect(await list({}, true, { ...files, [FILE]: 'surfaces: 1' })).toHaveProperty('badConfig');
    expect(await list({}, true, files, { base: 'nowhere' })).toMatchObject({ report: { verdict: 'undecided' } });
  });
});
