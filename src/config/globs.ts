/** Which paths a list of globs takes. */
import picomatch from 'picomatch';
import { DEFAULT_EXCLUDE } from './defaults.ts';

const PROTO = '.proto';

interface Step {
  readonly takes: boolean;
  readonly matches: (path: string) => boolean;
}

/**
 * The globs are applied in order and the last one that matches decides, as in the path filters of GitHub workflows:
 * `proto/**`, `!proto/internal/**`, `proto/internal/v1/**`. A folder stands for all below it. Names that begin with
 * a dot are matched like others; only `.proto` files are ever taken.
 * @param protos globs from the root of the repository; null or none that takes anything: every `.proto` file
 * @param exclude globs that take away in the end; null: foreign folders, unless `protos` names files itself
 * @returns whether a path (from the root, with `/`) belongs to the surface
 */
export function compileGlobs(
  protos: readonly string[] | null,
  exclude: readonly string[] | null,
): (path: string) => boolean {
  const steps = (protos ?? []).map(compile);
  if (steps.every(({ takes }) => !takes)) steps.unshift(compile(`**/*${PROTO}`));
  const excluded = (exclude ?? (protos === null ? DEFAULT_EXCLUDE : [])).map((glob) => compile(glob).matches);
  return (path) => {
    if (!path.endsWith(PROTO)) return false;
    const last = steps.findLast(({ matches }) => matches(path));
    return last?.takes === true && !excluded.some((matches) => matches(path));
  };
}

function compile(glob: string): Step {
  const takes = !glob.startsWith('!');
  const bare = (takes ? glob : glob.slice(1)).replace(/^(\.\/)+/, '');
  const isFolder = bare === '' || bare === '.' || bare.endsWith('/') || (!bare.endsWith(PROTO) && !/[*?[{]/.test(bare));
  const folder = bare === '.' ? '' : bare.replace(/\/$/, '');
  const whole = isFolder ? `${folder === '' ? '' : `${folder}/`}**` : bare;
  // Only * ? [] {} are special here. Groups and repetitions would let a pattern take exponential time.
  const plain = whole.replace(/[()|+]/g, '\\$&');
  return { takes, matches: picomatch(plain, { dot: true, nonegate: true, noextglob: true }) };
}
