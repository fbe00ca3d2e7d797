import { describe, expect, test } from '@jest/globals';
import { taskOf } from '../../src/action/event.ts';
import type { Mode } from '../../src/action/inputs.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const SHA = 'c'.repeat(40);
const ZERO = '0'.repeat(40);
const task = (name: string, payload: unknown, mode: Mode = 'auto') =>
  taskOf({ name, payload, sha: SHA, ref: 'refs/heads/main' }, mode);
const pull = { number: 7, pull_request: { base: { sha: A }, head: { sha: B } } };

describe('what an event asks for', () => {
  test.each<readonly [string, string, unknown, unknown]>([
    [
      'a pull request',
      'pull_request',
      { action: 'opened', ...pull },
      { kind: 'pull-request', number: 7, base: A, baseRef: null, sha: B, guarded: false },
    ],
    [
      'one whose workflow is the base’s own',
      'pull_request_target',
      pull,
      { kind: 'pull-request', number: 7, base: A, baseRef: null, sha: B, guarded: true },
    ],
    [
      'one that says which branch it goes to',
      'pull_request',
      { action: 'edited', number: 7, pull_request: { base: { sha: A, ref: 'next' }, head: { sha: B } } },
      { kind: 'pull-request', number: 7, base: A, baseRef: 'next', sha: B, guarded: false },
    ],
    [
      'one that is closed',
      'pull_request',
      { action: 'closed', ...pull },
      { kind: 'nothing', why: 'the pull request is closed' },
    ],
    [
      'a merge group',
      'merge_group',
      { merge_group: { base_sha: A, head_sha: B } },
      { kind: 'merge-group', base: A, sha: B },
    ],
    [
      'a branch',
      'push',
      { ref: 'refs/heads/main', before: A, after: B, head_commit: { id: B } },
      { kind: 'branch', sha: B, branch: 'main' },
    ],
    [
      'an annotated tag: the commit, not the tag object',
      'push',
      { ref: 'refs/tags/v1', before: ZERO, after: A, head_commit: { id: B } },
      { kind: 'tag', tag: 'v1', sha: B, moved: false },
    ],
    [
      'a moved tag',
      'push',
      { ref: 'refs/tags/v1', before: A, after: B, head_commit: { id: B } },
      { kind: 'tag', tag: 'v1', sha: B, moved: true },
    ],
    [
      'a deleted tag',
      'push',
      { ref: 'refs/tags/v1', deleted: true, head_commit: null },
      { kind: 'nothing', why: 'refs/tags/v1 was deleted' },
    ],
    [
      'a release',
      'release',
      { action: 'published', release: { tag_name: '1.6.0' } },
      { kind: 'tag', tag: '1.6.0', sha: null, moved: false },
    ],
    ['a dispatch', 'workflow_dispatch', {}, { kind: 'release', sha: SHA, create: false }],
    ['a schedule', 'schedule', {}, { kind: 'audit', sha: SHA }],
  ])('%s', (_, name, payload, expected) => {
    expect(task(name, payload)).toEqual(expected);
  });

  test('an event it does not know is an error, not a pass', () => {
    expect(task('issue_comment', {})).toEqual({
      refused:
        'the event "issue_comment" cannot be judged; use pull_request, pull_request_target, merge_group, push, release, workflow_dispatch, schedule',
    });
  });

  test.each(['pull_request', 'merge_group', 'push', 'release'])(
    'a payload of %s that is not as documented is an error',
    (name) => {
      expect(task(name, { pull_request: 1, merge_group: 1, ref: 1, release: 1 })).toEqual({
        refused: `the payload of the event "${name}" has not the form that GitHub documents`,
      });
    },
  );

  test.each([
    'main',
    '--upload-pack=x',
    'refs/pull/1/head',
    A.slice(0, 39),
    `${A}\n`,
    A.toUpperCase().replace(/\d/g, 'A'),
  ])('a commit that is no full id is an error: %j', (sha) => {
    const bad = { number: 7, pull_request: { base: { sha: A, ref: 'main' }, head: { sha } } };
    expect(task('pull_request', bad)).toHaveProperty('refused');
    expect(task('pull_request', { ...bad, pull_request: { base: { sha }, head: { sha: A } } })).toHaveProperty(
      'refused',
    );
    expect(task('merge_group', { merge_group: { base_sha: sha, head_sha: A } })).toHaveProperty('refused');
    expect(task('push', { ref: 'refs/heads/main', head_commit: { id: sha } })).toHaveProperty('refused');
  });
});

describe('a mode that is asked for', () => {
  test.each<readonly [Mode, string, unknown, unknown]>([
    ['tag', 'workflow_dispatch', {}, { kind: 'release', sha: SHA, create: false }],
    ['create-tag', 'workflow_dispatch', {}, { kind: 'release', sha: SHA, create: true }],
    ['plan', 'workflow_dispatch', {}, { kind: 'plan', sha: SHA }],
    ['plan', 'pull_request', pull, { kind: 'plan', sha: B }],
    ['audit', 'workflow_dispatch', {}, { kind: 'audit', sha: SHA }],
    ['branch', 'workflow_dispatch', {}, { kind: 'branch', sha: SHA, branch: 'main' }],
    [
      'pull-request',
      'merge_group',
      { merge_group: { base_sha: A, head_sha: B } },
      { kind: 'merge-group', base: A, sha: B },
    ],
    [
      'pull-request',
      'push',
      { ref: 'refs/heads/main' },
      { refused: 'mode: pull-request does not go with the event "push"' },
    ],
    [
      'surfaces',
      'merge_group',
      { merge_group: { base_sha: A, head_sha: B } },
      { kind: 'merge-group', base: A, sha: B },
    ],
    ['merge', 'merge_group', { merge_group: { base_sha: A, head_sha: B } }, { kind: 'merge-group', base: A, sha: B }],
    ['surfaces', 'schedule', {}, { refused: 'mode: surfaces does not go with the event "schedule"' }],
    ['merge', 'schedule', {}, { refused: 'mode: merge does not go with the event "schedule"' }],
    ['create-tag', 'pull_request', pull, { refused: 'mode: create-tag does not go with the event "pull_request"' }],
    [
      'branch',
      'release',
      { release: { tag_name: '1' } },
      { refused: 'mode: branch does not go with the event "release"' },
    ],
  ])('%s on %s', (mode, name, payload, expected) => {
    expect(task(name, payload, mode)).toEqual(expected);
  });
});
