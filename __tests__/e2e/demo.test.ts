import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { skewgate } from '../support/cli.ts';

let kept: string | undefined;
afterAll(() => {
  if (kept !== undefined) rmSync(kept, { recursive: true, force: true });
});

describe('demo', () => {
  test('every gate answers as this history deserves', () => {
    const { exit, stdout, stderr } = skewgate(['demo', '--keep']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('All 6 gates answered as expected.');
    expect(stdout.match(/^as it should be: exit [01]$/gm)).toHaveLength(6);
    kept = /^The repository is left in (.*?); try:/m.exec(stdout)?.[1];
    expect(kept).toBeDefined();
    const check = skewgate(['check', '--repo', kept ?? '']);
    expect(check.exit).toBe(1);
    expect(stdout).toContain(`$ skewgate check\n${check.stdout}`);
  });

  test('it takes no other option', () => {
    expect(skewgate(['demo', '--repo', '.'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'skewgate: demo does not take --repo. See skewgate demo --help.\n',
    });
  });
});
