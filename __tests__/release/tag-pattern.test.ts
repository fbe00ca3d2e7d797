import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TAG_PATTERN, parseTag, parseTagPattern, tagName } from '../../src/release/tag-pattern.ts';
import { pattern, v } from './version-of.ts';

describe('without configuration', () => {
  test.each([
    ['1.6.0', '1.6.0'],
    ['v1.6.0', '1.6.0'],
    ['2.0.0-rc1', '2.0.0-rc1'],
    ['3.3.0-test', '3.3.0-test'],
    ['v1.20.0+k3s1', '1.20.0+k3s1'],
  ])('%s is version %s', (tag, version) => {
    expect(parseTag(tag, DEFAULT_TAG_PATTERN)?.text).toBe(version);
  });

  test.each([
    '20191207',
    '2.1-alpha0',
    '2.1-alpha1',
    'release-3.4.0',
    'stable-1.8.2',
    'stable-1.8-test.0',
    'CC-0.2.0',
    'CC-0.8.1',
    'untagged-b5b6198308b02e3a2666',
    'nightly',
    'v1',
    'v1.2',
    'vv1.2.3',
    'V1.2.3',
    'v',
    '',
    'agent/v1.2.3',
    '1.2.3-',
    '1.2.3.4',
  ])('%j is no version and skipped', (tag) => {
    expect(parseTag(tag, DEFAULT_TAG_PATTERN)).toBeNull();
  });
});

describe('with a pattern', () => {
  test.each([
    ['v{version}', ['v1.2.3', '1.2.3', 'vv1.2.3'], ['1.2.3', null, null]],
    ['{version}', ['1.2.3', 'v1.2.3'], ['1.2.3', null]],
    [
      'agent-v{version}',
      ['agent-v1.2.3', 'agent-1.2.3', 'v1.2.3', 'agent-v1.2.3-rc1'],
      ['1.2.3', null, null, '1.2.3-rc1'],
    ],
    ['agent/v{version}', ['agent/v1.2.3', 'runtime/v1.2.3', 'agent/v'], ['1.2.3', null, null]],
    ['{version}-agent', ['1.2.3-agent', '1.2.3', '1.2.3-rc1-agent'], ['1.2.3', null, '1.2.3-rc1']],
    ['a{version}a', ['a1.2.3a', 'a', 'aa'], ['1.2.3', null, null]],
    ['release.{version}', ['releasex1.2.3', 'release.1.2.3'], [null, '1.2.3']],
  ] as const)('%s', (text, tags, versions) => {
    expect(tags.map((tag) => parseTag(tag, pattern(text))?.text ?? null)).toEqual(versions);
  });

  test('a tag is written as the pattern says', () => {
    expect(tagName(v('1.2.3-rc1'), pattern('agent/v{version}-final'))).toBe('agent/v1.2.3-rc1-final');
    expect(tagName(v('1.2.3'), DEFAULT_TAG_PATTERN)).toBe('1.2.3');
  });

  test.each([
    ['v*', 'expected one {version} in the tag pattern "v*", as in "v{version}" or "agent/v{version}"'],
    ['', 'expected one {version} in the tag pattern "", as in "v{version}" or "agent/v{version}"'],
    [
      '{version}-{version}',
      'expected one {version} in the tag pattern "{version}-{version}", as in "v{version}" or "agent/v{version}"',
    ],
    [
      '{component}-v{version}',
      '"{component}" in the tag pattern "{component}-v{version}" is not known: write that part out, only {version} is filled in',
    ],
    [
      'v{version}-{arch',
      '"{arch" in the tag pattern "v{version}-{arch" is not known: write that part out, only {version} is filled in',
    ],
    [
      'v{version}-*',
      'no tag can match "v{version}-*": git allows no "*" there. Write the tag name with {version} in it, no wildcards',
    ],
    [
      'my tag {version}',
      'no tag can match "my tag {version}": git allows no " " there. Write the tag name with {version} in it, no wildcards',
    ],
    [
      '^v{version}',
      'no tag can match "^v{version}": git allows no "^" there. Write the tag name with {version} in it, no wildcards',
    ],
    [
      'a..{version}',
      'no tag can match "a..{version}": git allows no ".." there. Write the tag name with {version} in it, no wildcards',
    ],
  ])('%j is refused', (text, problem) => {
    expect(parseTagPattern(text)).toEqual({ problem });
  });
});
