import { describe, expect, test } from '@jest/globals';
import { type TagSeries, tagSeries } from '../../src/gate/init-tags.ts';

const seriesOf = (...names: readonly string[]): readonly TagSeries[] => tagSeries(names.map((name) => ({ name })));

describe('series of tags', () => {
  test.each<readonly [tag: string, pattern: string | null, owner: string]>([
    ['1.6.0', null, ''],
    ['v1.6.0', null, ''],
    ['agent/v1.6.0', 'agent/v{version}', 'agent'],
    ['agent/1.6.0', 'agent/{version}', 'agent'],
    ['agent-1.6.0', 'agent-{version}', 'agent'],
    ['@scope/agent@1.6.0', '@scope/agent@{version}', '@scope/agent'],
    ['agent_v1.6.0', 'agent_v{version}', 'agent'],
    ['agent--__v1.6.0', 'agent--__v{version}', 'agent'],
    ['x1.6.0', 'x{version}', 'x'],
    ['a-b/v1.6.0', 'a-b/v{version}', 'a-b'],
  ])('%s', (tag, pattern, owner) => {
    expect(seriesOf(tag)).toEqual([{ pattern, owner, count: 1, latest: tag }]);
  });

  test.each(['nightly', '1.6', '20191207', '', 'v1.6.0.1', 'a-01.2.3', '1.6.0 final', 'a{version}-1.6.0'])(
    '%j is in none',
    (tag) => {
      expect(seriesOf(tag)).toEqual([]);
    },
  );

  test('the latest is that of the highest version, wherever it stands', () => {
    expect(seriesOf('1.9.0', '1.10.0', 'v1.2.0')).toEqual([{ pattern: null, owner: '', count: 3, latest: '1.10.0' }]);
    expect(seriesOf('1.10.0', '1.9.0', '1.10.0-rc1')[0]?.latest).toBe('1.10.0');
    expect(seriesOf('v1.0.0', '1.0.0')[0]?.latest).toBe('v1.0.0');
  });

  test('the longest comes first; of two that are as long, that of the default', () => {
    const patterns = (...names: readonly string[]) => seriesOf(...names).map(({ pattern, count }) => [pattern, count]);
    expect(patterns('1.0.0', 'a-1.0.0', 'a-1.1.0')).toEqual([
      ['a-{version}', 2],
      [null, 1],
    ]);
    expect(patterns('a-1.0.0', 'b-1.0.0', 'v1.0.0')).toEqual([
      [null, 1],
      ['a-{version}', 1],
      ['b-{version}', 1],
    ]);
    expect(patterns('v1.0.0', 'a-1.0.0')).toEqual([
      [null, 1],
      ['a-{version}', 1],
    ]);
  });
});
