/** Judges two or three versions given as texts, with everything else at its default. */
import type { SurfaceOptions } from '../../src/config/config.ts';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { createParses } from '../../src/gate/parses.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { type Declared, judgeSurface } from '../../src/gate/surface.ts';
import { decided, type Judged } from '../../src/gate/verdict.ts';
import { parseVersion, type Version } from '../../src/release/version.ts';
import type { Report } from '../../src/report/report.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';

export function v(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(`${text} is no version`);
  return version;
}

export interface Story {
  readonly old: string | FakeFiles;
  readonly new: string | FakeFiles;
  /** The merge base, where only what the change introduces counts. */
  readonly before?: string | FakeFiles;
  /** Versions; null for none. The baseline is tagged with its own, else it is called `ref`. */
  readonly from?: string | null;
  readonly ref?: string;
  readonly to?: string | null;
  readonly declared?: Declared['declared'];
  readonly declaredBy?: Declared['declaredBy'];
  readonly options?: SurfaceOptions;
  readonly name?: string;
  readonly faults?: Judged['faults'];
  readonly policy?: Judged['report']['policy'];
}

const filesOf = (source: string | FakeFiles): FakeFiles =>
  typeof source === 'string' ? { 'a.proto': source } : source;

/** One surface; throws where nothing can be compared. */
export async function judge(story: Story): Promise<Judged> {
  const { from = '1.0.0', to = null, declared = 'minor', declaredBy = 'assumed', name = 'sample', ref = 'old' } = story;
  const sides = {
    baseline: fakeTree(
      filesOf(story.old),
      from === null ? ref : `refs/tags/${from}`,
      from === null ? null : 'b'.repeat(40),
    ),
    before: story.before === undefined ? null : fakeTree(filesOf(story.before), 'merge-base', 'c'.repeat(40)),
    head: fakeTree(filesOf(story.new), 'HEAD', 'a'.repeat(40)),
  };
  const versions: Declared = {
    baselineVersion: from === null ? null : v(from),
    headVersion: to === null ? null : v(to),
    declared,
    declaredBy: declared === null ? null : declaredBy,
  };
  const settings = settingsOf({ ...DEFAULT_SURFACE, ...story.options }, DEFAULT_LIMITS);
  const identity = { name, policy: story.policy ?? { file: null, sha: null } };
  const result = await judgeSurface(sides, versions, settings, createParses(), identity);
  if (!('report' in result)) throw new Error(JSON.stringify(result));
  return { ...result, faults: story.faults ?? [] };
}

/** The report over one or several surfaces. */
export async function reportOn(...stories: readonly Story[]): Promise<Report> {
  return decided(await Promise.all(stories.map(judge)), { notices: [], unseen: [] });
}
