/** What no single value shows: whether the decisions of a config fit together. */
import type { Skew } from '../compat/skew.ts';
import { type PromisePolicy, promiseOf, upsideDown } from '../release/promise.ts';
import type { Config, SurfaceOptions } from './config.ts';
import { type Complaint, complain } from './explain.ts';
import type { Path, Places } from './yaml-tree.ts';

/** @returns what does not fit, each with what to do */
export function checkConfig(config: Config, places: Places): readonly Complaint[] {
  const listed = config.surfaces.map((surface, i) => ({ surface, path: ['surfaces', i] }));
  return [
    ...[{ surface: config.common, path: [] }, ...listed].flatMap(({ surface, path }) =>
      checkSurface({ ...config.common, ...surface }.role, surface, path, places),
    ),
    ...checkRoles(config, places),
    ...(config.surfaces.length > 0 && config.common.name != null ? [nameOutside(places)] : []),
    ...(config.surfaces.length > 1 ? listed.flatMap(({ surface, path }) => checkListed(surface, path, places)) : []),
    ...checkCopies(config, places),
    ...repeated(config.surfaces.map(({ name }) => name ?? null)).map((i) =>
      complain(
        ['surfaces', i, 'name'],
        'another surface has this name. Choose a different one',
        places.valueAt(['surfaces', i, 'name']),
      ),
    ),
  ];
}

/** What is accepted is accepted for one pair, by its name. */
function checkCopies({ copies }: Config, places: Places): Complaint[] {
  return repeated(copies.map(({ name, client, server }) => name ?? `${client} and ${server}`)).map((i) => {
    const path = ['copies', i, ...(copies[i]?.name == null ? [] : ['name'])];
    return complain(path, 'another pair of copies has this name. Choose a different one', places.valueAt(path));
  });
}

function nameOutside(places: Places): Complaint {
  return complain(['name'], 'with "surfaces" each of them has its own name. Move it there', places.keyAt(['name']));
}

/** One of several surfaces must say which one it is and which files are its own. */
function checkListed({ name, protos, storedJson }: SurfaceOptions, path: Path, places: Places): Complaint[] {
  const here = places.valueAt(path);
  return [
    ...(name == null ? [complain(path, 'the key "name" is missing: of several surfaces each needs one', here)] : []),
    ...(protos == null && storedJson == null
      ? [complain(path, 'the key "protos" is missing: of several surfaces each needs its own files', here)]
      : []),
  ];
}

function checkSurface(role: SurfaceOptions['role'], surface: SurfaceOptions, path: Path, places: Places): Complaint[] {
  const { promise, contracts, protos, accept = [], components = [], storedJson } = surface;
  const at = (key: string, what: string): Complaint => complain([...path, key], what, places.valueAt([...path, key]));
  const judged = promise && promiseOf(promise.preset, promise.overrides, role);
  const skew = judged === undefined ? null : upsideDown(judged);
  const twice = repeated(accept.map(({ fingerprint }) => fingerprint));
  return [
    ...(contracts?.length === 0 ? [at('contracts', 'expected at least one: with none nothing is ever found')] : []),
    ...(protos?.length === 0
      ? [at('protos', 'expected at least one glob. Remove the key to take every .proto file')]
      : []),
    ...(storedJson?.schemas.length === 0
      ? [complain([...path, 'stored', 'schemas'], 'expected at least one glob', places.valueAt([...path, 'stored']))]
      : []),
    ...(skew === null ? [] : [at('promise', upside(judged, skew))]),
    ...twice.map((i) => {
      const where = [...path, 'accept', i, 'fingerprint'];
      return complain(where, 'this finding is accepted twice. Keep one entry', places.valueAt(where));
    }),
    ...repeated(components.map(({ name }) => name)).map((i) => {
      const where = [...path, 'components', i, 'name'];
      return complain(where, 'another component has this name. Choose a different one', places.valueAt(where));
    }),
  ];
}

/** Which files are a copy of somebody else's cannot be guessed: such families are left out, and so are vendor folders. */
function checkRoles({ common, surfaces }: Config, places: Places): Complaint[] {
  const all = surfaces.length === 0 ? [{}] : surfaces;
  return all.flatMap((surface, i) => {
    const { role, protos } = { ...common, ...surface };
    if (role !== 'client' || protos != null) return [];
    const path = [...('role' in surface ? ['surfaces', i] : []), 'role'];
    const what = 'client needs "protos" too: the globs of the copied files';
    return [complain(path, what, places.valueAt(path))];
  });
}

function upside(promise: PromisePolicy | undefined, skew: Skew): string {
  const cell = promise?.cells[skew];
  return `in ${skew} degraded would require more (${cell?.degraded}) than broken (${cell?.broken}). Set both`;
}

/** Positions of values that stand earlier in the list already; null is no value. */
function repeated(values: readonly (string | null)[]): number[] {
  const known = new Set<string>();
  return values.flatMap((value, i) => {
    if (value === null) return [];
    if (known.has(value)) return [i];
    known.add(value);
    return [];
  });
}
