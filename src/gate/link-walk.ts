/** Where a path of a tree leads, symbolic links on the way and at its end included. Never leaves the tree. */
import type { Fault } from './ports.ts';

/** What a link says, as text, or why that cannot be known. */
export type Target = string | Fault;

/** What a tree holds. A folder in which nothing was listed is not known, and as good as missing. */
export interface TreeMap {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly submodules: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, Target>;
}

/** Why a link leads nowhere. */
export type Broken = 'outside' | 'loop' | 'too-deep' | 'missing' | 'submodule' | 'unreadable';

/** `path` is free of links; `at` is what is missing, the submodule, or the link where it ended. */
export type Way =
  | { readonly kind: 'file' | 'folder'; readonly path: string }
  | { readonly kind: 'broken'; readonly why: Broken; readonly at: string };

/** More links than this on one way are a mistake, or a trap. */
export const MAX_LINKS = 8;

/** Walks part by part, as the file system does: behind a link `..` is the folder above the link's target. */
export function walk(map: TreeMap, path: string): Way {
  const folder: string[] = [];
  const left = path.split('/').reverse();
  const followed = new Set<string>();
  for (let name = left.pop(), links = 0; name !== undefined; name = left.pop()) {
    const at = [...folder, name].join('/');
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (folder.pop() === undefined) return broken('outside', at);
      continue;
    }
    const target = map.targets.get(at);
    if (target !== undefined) {
      const why = ++links > MAX_LINKS ? (followed.has(at) ? 'loop' : 'too-deep') : fault(target);
      if (why !== null) return broken(why, at);
      followed.add(at);
      left.push(...String(target).split('/').reverse());
    } else if (map.folders.has(at)) folder.push(name);
    else return end(map, at, left);
  }
  return { kind: 'folder', path: folder.join('/') };
}

function broken(why: Broken, at: string): Way {
  return { kind: 'broken', why, at };
}

/** What is wrong with a target that needs no look at the tree. An absolute one is refused wherever it leads. */
function fault(target: Target): Broken | null {
  if (typeof target !== 'string') return 'unreadable';
  if (target === '') return 'missing';
  return target.startsWith('/') ? 'outside' : null;
}

function end({ files, submodules }: TreeMap, at: string, left: readonly string[]): Way {
  if (submodules.has(at)) return broken('submodule', at);
  if (left.length === 0 && files.has(at)) return { kind: 'file', path: at };
  return broken('missing', [at, ...[...left].reverse()].join('/'));
}
