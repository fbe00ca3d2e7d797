/** A release that is to come: its tag is what its surface would call it, and its version must be new. */
import { describe, expect, test } from '@jest/globals';
import { findPlace, type RevisionRequest } from '../../src/gate/place.ts';
import { isFault } from '../../src/gate/ports.ts';
import { findRevisions, isUndecided } from '../../src/gate/revisions.ts';
import { DEFAULT_TAG_PATTERN, parseTagPattern, type TagPattern } from '../../src/release/tag-pattern.ts';
import { fakeRepository } from './fake-repository.ts';
import { v } from './judged.ts';

function pattern(text: string): TagPattern {
  const parsed = parseTagPattern(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.pattern;
}

/** `tag version: faults`, of a head after 1.0.0 and 1.1.0 whose version file says this. */
async function plan(
  planned: NonNullable<RevisionRequest['planned']>,
  file: string | null,
  tagPattern = DEFAULT_TAG_PATTERN,
  more: Partial<RevisionRequest> = {},
  tags: Readonly<Record<string, string>> = {},
): Promise<string> {
  const files = file === null ? {} : { VERSION: file };
  const repository = fakeRepository({
    commits: {
      old: { files: { VERSION: '1.0.0' } },
      next: { files: { VERSION: '1.1.0' }, parents: ['old'] },
      head: { files, parents: ['next'] },
    },
    tags: { '1.0.0': 'old', '1.1.0': 'next', ...tags },
    head: 'head',
  });
  const request = { base: null, head: null, tag: null, baseVersion: null, headVersion: null, planned, ...more };
  const place = await findPlace(repository, request);
  if (isFault(place)) throw new Error(place.message);
  const policy = { tagPattern, versionFile: { kind: 'auto' }, assumeNext: 'minor' } as const;
  const found = await findRevisions(repository, place, request, policy);
  if (isUndecided(found)) return 'problem' in found ? found.problem.message : `${found.message}; ${found.next}`;
  const { headVersion, faults } = found.declaration;
  return `${found.tag} ${headVersion?.text}: ${faults.map(({ kind }) => kind)}`;
}

describe('a planned release', () => {
  test('is called as the releases of its surface are', async () => {
    expect(await plan(v('1.2.0'), '1.2.0')).toBe('1.2.0 1.2.0: ');
    expect(await plan('version-file', '1.2.0')).toBe('1.2.0 1.2.0: ');
    const named = pattern('agent/v{version}');
    const base = { base: '1.1.0' };
    expect(await plan(v('1.2.0'), '1.2.0', named, base)).toBe('agent/v1.2.0 1.2.0: ');
    expect(await plan('version-file', '1.2.0', named, base)).toBe('agent/v1.2.0 1.2.0: ');
  });

  test('needs a version', async () => {
    expect(await plan('version-file', null)).toBe(
      'no version file says which version is to be released; say `version`',
    );
    expect(await plan('version-file', 'soon')).toMatch(/^expected a version of three numbers/);
  });

  test('must not be there yet, which is said once', async () => {
    expect(await plan('version-file', '1.0.0')).toBe('1.0.0 1.0.0: already-released');
    expect(await plan('version-file', '1.1.0')).toBe('1.1.0 1.1.0: already-released');
    expect(await plan('version-file', '1.2.0', DEFAULT_TAG_PATTERN, {}, { 'v1.2.0': 'next' })).toBe(
      '1.2.0 1.2.0: already-released',
    );
  });
});
