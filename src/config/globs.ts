/** Which paths a list of globs takes. */
import { DEFAULT_EXCLUDE } from './defaults.ts';
import { compileGlob } from './glob.ts';

const PROTO = '.proto';
const SCHEMA = '.schema.json';

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
  return compileFor(PROTO, protos, exclude ?? (protos === null ? DEFAULT_EXCLUDE : []));
}

/** The same for the schemas of stored JSON: only `.schema.json` files are ever taken. */
export function compileSchemaGlobs(
  schemas: readonly string[],
  exclude: readonly string[] | null,
): (path: string) => boolean {
  return compileFor(SCHEMA, schemas, exclude ?? []);
}

function compileFor(
  suffix: string,
  globs: readonly string[] | null,
  exclude: readonly string[],
): (path: string) => boolean {
  const steps = (globs ?? []).map((glob) => compile(glob, suffix));
  if (steps.every(({ takes }) => !takes)) steps.unshift(compile(`**/*${suffix}`, suffix));
  const excluded = exclude.map((glob) => compile(glob, suffix).matches);
  return (path) => {
    if (!path.endsWith(suffix)) return false;
    const last = steps.findLast(({ matches }) => matches(path));
    return last?.takes === true && !excluded.some((matches) => matches(path));
  };
}

function compile(glob: string, suffix: string): Step {
  const takes = !glob.startsWith('!');
  const bare = (takes ? glob : glob.slice(1)).replace(/^(\.\/)+/, '');
  const isFolder =
    bare === '' || bare === '.' || bare.endsWith('/') || (!bare.endsWith(suffix) && !/[*?[{]/.test(bare));
  const folder = bare === '.' ? '' : bare.replace(/\/$/, '');
  const whole = isFolder ? `${folder === '' ? '' : `${folder}/`}**` : bare;
  // Only paths that end so are ever asked about.
  if (whole === '**' || whole === `**/*${suffix}`) return { takes, matches: () => true };
  // What stands for too many globs is refused where it is read (`values.ts`).
  return { takes, matches: within(whole, compileGlob(whole) ?? (() => false)) };
}

const WILD = /[*?[{]/;

/** Most globs begin with a folder or name one. That rules out nearly all paths, at less cost than the whole glob. */
function within(glob: string, matches: Step['matches']): Step['matches'] {
  const [first = '', ...others] = glob.split('/');
  const start = `${first}/`;
  if (!WILD.test(first)) return (path) => (path.startsWith(start) || path === first) && matches(path);
  const named = glob.includes('{') ? undefined : others.find((part) => !WILD.test(part));
  return named === undefined ? matches : (path) => path.includes(named) && matches(path);
}
