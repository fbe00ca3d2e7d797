/** The surfaces that a repository perhaps has: groups of services that are released on their own, or could be. */
import type { FoundVersion, Survey } from './init.ts';
import type { FileGroup } from './init-groups.ts';
import { isOwn, lastPart, serviceName } from './init-names.ts';
import type { TagSeries } from './init-tags.ts';

/** One of several surfaces that are released on their own, or could be. */
export interface Part {
  readonly name: string;
  readonly group: FileGroup;
  readonly version: FoundVersion | null;
  readonly tags: TagSeries | null;
}

/** @returns a part for every group with a service of its own; messages alone and what every server has make none */
export function partsOf({ groups, versions, tags }: Survey): readonly Part[] {
  const names = new Set<string>();
  return groups
    .filter(({ services }) => services.some(isOwn))
    .map((group): Part => {
      const name = uniqueName(group, groups, names);
      return { name, group, version: versionOf(group, versions), tags: tagsOf(group, name, tags) };
    });
}

/** After its folder, if that is no other group's too; else after its service. */
function uniqueName(group: FileGroup, groups: readonly FileGroup[], taken: Set<string>): string {
  const { folder, services } = group;
  const shared = groups.some((other) => other !== group && other.paths.some((path) => path.startsWith(`${folder}/`)));
  const part = shared ? undefined : folder.split('/').findLast((each) => each !== '' && !GENERIC.test(each));
  const base = part ?? serviceName(services)?.name ?? services.filter(isOwn).map(lastPart)[0] ?? 'protocol';
  const plain = base.replace(/[^\w.-]/g, '-').slice(0, LONGEST);
  let name = plain;
  for (let i = 2; taken.has(name); i++) name = `${plain}-${i}`;
  taken.add(name);
  return name;
}

/** Folders that say nothing of what is in them. */
const GENERIC = /^(?:v\d\w*|protos?|protobuf|protocols?|api|apis|grpc|pb)$/;
const LONGEST = 60;

/** The nearest version file above the group, but not the one at the root, which is everybody's. */
function versionOf({ folder }: FileGroup, versions: readonly FoundVersion[]): FoundVersion | null {
  const above = versions.filter(({ path }) => {
    const at = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return at !== '' && `${folder}/`.startsWith(`${at}/`);
  });
  return (
    above.findLast(
      ({ path }) => path.split('/').length === Math.max(...above.map((each) => each.path.split('/').length)),
    ) ?? null
  );
}

/** The tags that carry the name of a folder the group lies in. */
function tagsOf({ folder }: FileGroup, name: string, tags: readonly TagSeries[]): TagSeries | null {
  const folders = folder.split('/');
  const owners = new Set([name, ...folders.map((_, i) => folders.slice(0, i + 1).join('/')), ...folders]);
  return tags.find(({ pattern, owner }) => pattern !== null && owner !== '' && owners.has(owner)) ?? null;
}
