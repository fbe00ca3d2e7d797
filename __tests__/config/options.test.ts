import { describe, expect, test } from '@jest/globals';
import { readOptions } from '../../src/config/options.ts';
import { promiseOf } from '../../src/release/promise.ts';
import { pattern } from '../release/version-of.ts';

const flag = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

describe('decisions from the command line', () => {
  test('are read like those of the config', () => {
    const given = {
      promise: 'full-strict',
      contracts: 'source, binary',
      protos: ['proto/**', '!proto/internal/**'],
      window: 'minors: 2',
      assumeNext: 'none',
      tagPattern: 'v{version}',
      versionFile: 'none',
    };
    expect(readOptions(given, flag)).toEqual({
      options: {
        promise: promiseOf('full-strict'),
        contracts: ['binary', 'source'],
        protos: ['proto/**', '!proto/internal/**'],
        window: { kind: 'minors', count: 2 },
        assumeNext: 'none',
        tagPattern: pattern('v{version}'),
        versionFile: { kind: 'none' },
      },
      problems: [],
    });
  });

  test('that are not given are not decided', () => {
    expect(readOptions({}, flag)).toEqual({ options: {}, problems: [] });
    expect(readOptions({ protos: [] }, flag)).toEqual({ options: {}, problems: [] });
  });

  test('that are wrong are all told', () => {
    const given = {
      promise: 'strict',
      contracts: 'binary,,json',
      protos: ['/a'],
      window: '',
      assumeNext: 'patch',
      tagPattern: 'v',
      versionFile: '..',
    };
    expect(readOptions(given, flag).problems).toEqual([
      '--promise: expected none, backward, forward, full, full-strict or live, found "strict"',
      '--contracts: expected binary, json or source, found nothing',
      '--protos: expected a glob of .proto files from the root of the repository, such as proto/**/*.proto, found "/a"',
      '--window: expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found ""',
      '--assume-next: expected none, minor or major, found "patch"',
      '--tag-pattern: expected one {version} in the tag pattern "v", as in "v{version}" or "agent/v{version}"',
      '--version-file: expected the path of the file that holds the version, or none, found ".."',
    ]);
  });
});
