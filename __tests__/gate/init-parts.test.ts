import { describe, expect, test } from '@jest/globals';
import type { FoundVersion, Survey } from '../../src/gate/init.ts';
import type { FileGroup } from '../../src/gate/init-groups.ts';
import { partsOf } from '../../src/gate/init-parts.ts';
import { tagSeries } from '../../src/gate/init-tags.ts';

const group = (folder: string, ...services: readonly string[]): FileGroup => ({
  paths: [folder === '' ? 'x.proto' : `${folder}/x.proto`],
  services,
  folder,
});

/** Of a survey that has found this and nothing else. */
function parts(groups: readonly FileGroup[], versions: readonly string[] = [], tags: readonly string[] = []) {
  const survey: Survey = {
    repository: 'sample',
    config: null,
    paths: [],
    groups,
    copies: [],
    vendored: [],
    outside: [],
    versions: versions.map((path): FoundVersion => ({ path, version: '1.0.0' })),
    tags: tagSeries(tags.map((name) => ({ name }))),
    tagsMissing: null,
    faults: [],
  };
  return partsOf(survey);
}

const names = (...groups: readonly FileGroup[]): readonly string[] => parts(groups).map(({ name }) => name);

describe('what is a part', () => {
  test('a group with a service of its own', () => {
    const agent = group('agent', 'a.Agent', 'grpc.Health');
    expect(parts([agent, group('types'), group('health', 'grpc.Health')])).toEqual([
      { name: 'agent', group: agent, version: null, tags: null },
    ]);
  });
});

describe('its name', () => {
  test.each([
    ['agent', 'agent'],
    ['agent/v1', 'agent'],
    ['agent/api/v1beta2/proto', 'agent'],
    ['agent/protos/pb/grpc/apis/protobuf/protocol/protocols', 'agent'],
    ['agent/v1x', 'agent'],
    ['agent/views', 'views'],
    ['agent/apix', 'apix'],
    ['agent/x-v1', 'x-v1'],
    ['my agent', 'my-agent'],
    ['a_b.c-d', 'a_b.c-d'],
    ['a'.repeat(61), 'a'.repeat(60)],
  ])('of the folder %s: %s', (folder, name) => {
    expect(names(group(folder, 'x.Some'))).toEqual([name]);
  });

  test('of the one service, where the folder says nothing', () => {
    expect(names(group('', 'x.HealthStoreService'))).toEqual(['health-store']);
    expect(names(group('api/v1', 'x.One', 'x.Version'))).toEqual(['one']);
  });

  test('of the first service of its own, where there are several', () => {
    expect(names(group('', 'x.Version', 'x.One', 'x.Two'))).toEqual(['One']);
    expect(names(group('', 'x.Service'))).toEqual(['Service']);
  });

  test('of the service, where another group lies in the folder too', () => {
    expect(names(group('agent', 'x.One'), group('agent/deep', 'x.Two'))).toEqual(['one', 'deep']);
    expect(names(group('agent', 'x.One'), group('agents', 'x.Two'))).toEqual(['agent', 'agents']);
    expect(names(group('agent', 'x.One'), group('agent/types'))).toEqual(['one']);
  });

  test('with a number, where it is taken', () => {
    expect(names(group('a/store', 'x.One'), group('b/store', 'x.Two'), group('c/store', 'x.Three'))).toEqual([
      'store',
      'store-2',
      'store-3',
    ]);
  });
});

describe('its version file', () => {
  const version = (folder: string, ...versions: readonly string[]) =>
    parts([group(folder, 'x.One')], versions)[0]?.version?.path ?? null;

  test('is the nearest above it', () => {
    expect(version('a/b/c', 'a/VERSION', 'a/b/VERSION', 'a/b/c/d/VERSION')).toBe('a/b/VERSION');
    expect(version('a/b/c', 'a/b/VERSION', 'a/VERSION')).toBe('a/b/VERSION');
    expect(version('a', 'a/VERSION')).toBe('a/VERSION');
  });

  test('is the last of those that are as near', () => {
    expect(version('a/b', 'a/VERSION', 'a/package.json')).toBe('a/package.json');
  });

  test('is not the one at the root, and not that of a neighbour', () => {
    expect(version('a', 'VERSION', 'b/VERSION', 'ab/VERSION')).toBeNull();
    expect(version('ab', 'a/VERSION')).toBeNull();
    expect(version('', 'VERSION')).toBeNull();
  });
});

describe('its tags', () => {
  const tags = (folder: string, ...all: readonly string[]) =>
    parts([group(folder, 'x.OneService')], [], all)[0]?.tags?.pattern ?? null;

  test.each([
    ['a/b/c', 'a/b/v1.0.0', 'a/b/v{version}'],
    ['a/b/c', 'a/b/c/v1.0.0', 'a/b/c/v{version}'],
    ['a/b/c', 'b-1.0.0', 'b-{version}'],
    ['a/b/c', 'c/1.0.0', 'c/{version}'],
    ['a/b/c', 'd/1.0.0', null],
    ['a/b/c', 'b/c/1.0.0', null],
    ['a/b/c', '1.0.0', null],
    ['a/b/c', 'v1.0.0', null],
    ['', 'one/v1.0.0', 'one/v{version}'],
    ['', '1.0.0', null],
    ['', '-1.0.0', null],
  ])('of the folder %j with %s: %s', (folder, tag, pattern) => {
    expect(tags(folder, tag)).toBe(pattern);
  });

  test('are the longest series', () => {
    expect(tags('a/b', '9.0.0', '9.1.0', 'b/1.0.0', 'a/1.0.0', 'a/1.1.0')).toBe('a/{version}');
  });
});
