/** What was not looked at: links that lead nowhere, and submodules. */
import type { Problem } from '../schema/model.ts';
import { type Broken, MAX_LINKS } from './link-walk.ts';
import type { BrokenLink, Links } from './links.ts';
import { type Entry, isFault } from './ports.ts';

type Includes = (path: string) => boolean;

/**
 * Links that may hide a part of the surface leave no verdict.
 * @param imported broken links that were imported, and the first file that did
 */
export function brokenLinks(
  { aliases, broken, lost }: Links,
  includes: Includes,
  imported: ReadonlyMap<BrokenLink, string>,
): readonly Problem[] {
  const files = [...aliases].filter(([path]) => includes(path)).map(([, link]) => link);
  const folders = [...lost].filter(([path, link]) => isHere(broken.get(link)) && includes(inside(path)));
  const links = [...files, ...folders.map(([, link]) => link)].flatMap((link) => broken.get(link) ?? []);
  const own = new Set(links);
  const others = [...imported].filter(([link]) => !own.has(link));
  return [...[...own].map((link) => problemOf(link, '')), ...others.map(([link, by]) => problemOf(link, by))];
}

/** Whether the tree itself may hold what the link leads to. */
function isHere(link: BrokenLink | undefined): boolean {
  return link?.way.why === 'too-deep' || link?.way.why === 'unreadable';
}

function inside(folder: string): string {
  return `${folder}/any.proto`;
}

function problemOf(link: BrokenLink, importing: string): Problem {
  const by = importing === '' ? '' : ` (${importing} imports it)`;
  return { file: link.path, line: null, column: null, message: `${messageOf(link)}${by}`, fatal: true };
}

const SHOWN = 200;

function messageOf({ target, way }: BrokenLink): string {
  if (isFault(target)) return `this symbolic link cannot be read: ${target.message}; ${target.next}`;
  const shown = target.length > SHOWN ? `${target.slice(0, SHOWN)}…` : target;
  const points = `this symbolic link points to \`${shown}\``;
  switch (way.why) {
    case 'outside':
      return `${points}, which leads out of the tree; point it to a file in the tree, or put the file itself here`;
    case 'loop':
      return `${points}, which leads back to the link; point it to a file, or put the file itself here`;
    case 'too-deep':
      return `${points}, which leads through more than ${MAX_LINKS} links; point it to the file itself`;
    case 'submodule':
      return `${points}, which is in the submodule ${way.at}, which is not looked into; put the file itself here`;
    case 'missing':
    case 'unreadable':
      return `${points}, and no .proto file of the tree is there; add it, or correct or remove the link`;
  }
}

/** Folders where files of the surface could be, but whose content is elsewhere. */
export function notFollowed(entries: readonly Entry[], { broken, lost }: Links, includes: Includes): readonly string[] {
  const modules = entries.filter(({ path, kind }) => kind === 'submodule' && includes(inside(path)));
  const linksTo = (why: Broken): readonly string[] =>
    [...lost]
      .filter(([path, link]) => broken.get(link)?.way.why === why && includes(inside(path)))
      .map(([path]) => path);
  return [
    ...listed(linksTo('outside'), ['a symbolic link out of the tree', 'symbolic links out of the tree'], 'followed'),
    ...listed(linksTo('submodule'), ['a symbolic link into a submodule', 'symbolic links into submodules'], 'followed'),
    ...listed(
      modules.map(({ path }) => path),
      ['a submodule', 'submodules'],
      'looked into',
    ),
  ];
}

function listed(paths: readonly string[], [one, several]: readonly [string, string], done: string): readonly string[] {
  if (paths.length === 0) return [];
  const what = paths.length > 1 ? `${several}, which are` : `${one}, which is`;
  return [`${firstFew(paths)}: ${what} not ${done}`];
}

function firstFew(names: readonly string[]): string {
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${names.slice(0, 5).join(', ')}${more}`;
}
