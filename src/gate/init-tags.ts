/** Which patterns the tags of a repository follow. */
import { parseTagPattern, type TagPattern } from '../release/tag-pattern.ts';
import { compareVersions, parseVersion, type Version } from '../release/version.ts';

/** Tags that are versions with the same text around. */
export interface TagSeries {
  /** As the config writes it; null: the default, which reads `1.6.0` and `v1.6.0`. */
  readonly pattern: string | null;
  /** What stands before the version, without what only separates them: `agent` of `agent/v1.6.0`. */
  readonly owner: string;
  readonly count: number;
  /** The tag of the highest version. */
  readonly latest: string;
}

interface Found {
  readonly tag: string;
  readonly version: Version;
}

/** @returns the series, the longest first */
export function tagSeries(tags: readonly { readonly name: string }[]): readonly TagSeries[] {
  const found = new Map<string, Found[]>();
  for (const { name } of tags) {
    const [, prefix = '', version = ''] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
    const parsed = parseVersion(version);
    if (parsed === null) continue;
    const key = prefix === 'v' ? '' : prefix;
    if (key !== '' && patternOf(key) === null) continue;
    found.set(key, [...(found.get(key) ?? []), { tag: name, version: parsed }]);
  }
  return [...found]
    .map(([prefix, each]) => seriesOf(prefix, each))
    .sort((a, b) => b.count - a.count || Number(b.pattern === null) - Number(a.pattern === null));
}

function patternOf(prefix: string): TagPattern | null {
  const parsed = parseTagPattern(`${prefix}{version}`);
  return 'pattern' in parsed ? parsed.pattern : null;
}

function seriesOf(prefix: string, found: readonly Found[]): TagSeries {
  const latest = found.reduce((best, each) => (compareVersions(each.version, best.version) > 0 ? each : best));
  return {
    pattern: prefix === '' ? null : `${prefix}{version}`,
    owner: prefix.replace(/[/@_.-]*v?$/, ''),
    count: found.length,
    latest: latest.tag,
  };
}
