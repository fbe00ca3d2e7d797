/** The releases of `examples/kata-agent` as a history in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import type { Repository } from '../../src/gate/ports.ts';
import { type FakeCommit, type FakeFiles, fakeRepository } from '../gate/fake-repository.ts';

const FOLDER = resolve(import.meta.dirname, '../../examples/kata-agent');

/**
 * @param head the release that the work stands at: later ones are not there yet
 * @param besides further files by release
 */
export function kataHistory(head: string, besides: (release: string) => FakeFiles = () => ({})): Repository {
  const releases = SAMPLE_RELEASES.slice(0, SAMPLE_RELEASES.indexOf(head) + 1);
  const commits = Object.fromEntries(
    releases.map((release, i): [string, FakeCommit] => [
      release,
      { files: { ...filesOf(release), ...besides(release) }, parents: i === 0 ? [] : [releases[i - 1] ?? ''] },
    ]),
  );
  return fakeRepository({ commits, tags: Object.fromEntries(releases.map((each) => [each, each])), head });
}

function filesOf(release: string): Record<string, string> {
  const folder = join(FOLDER, release);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}
