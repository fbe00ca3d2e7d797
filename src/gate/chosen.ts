/** Which of several surfaces are asked about. */
import type { Fault } from './ports.ts';
import type { Settings } from './settings.ts';

/** @returns the name of a surface; one without a name is named after its repository */
export function surfaceName({ name }: Pick<Settings, 'name'>, repository: string): string {
  return name ?? repository;
}

/**
 * @param only names; null: all surfaces
 * @param repository the name of a surface without one
 * @returns the surfaces of those names in the order of the config; a fault if one is not there, for nothing would be judged
 */
export function chosenSurfaces(
  surfaces: readonly Settings[],
  only: readonly string[] | null,
  repository: string,
): readonly Settings[] | Fault {
  if (only === null) return surfaces;
  const names = surfaces.map((settings) => surfaceName(settings, repository));
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined || only.length === 0) return noSuchSurface(unknown ?? '', names);
  return surfaces.filter((_, i) => only.includes(names[i] ?? ''));
}

const SHOWN = 10;

function noSuchSurface(name: string, names: readonly string[]): Fault {
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
  return {
    kind: 'no-such-surface',
    message: name === '' ? 'no surface is named' : `there is no surface "${name}"`,
    next: `name one of those that the config lists: ${names.slice(0, SHOWN).join(', ')}${more}`,
  };
}
