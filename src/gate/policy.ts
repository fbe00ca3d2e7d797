/** The policy: the config as given, or as it stands in the tree whose policy counts. */
import type { Config, SurfaceConfig, SurfaceOptions } from '../config/config.ts';
import { NO_CONFIG } from '../config/defaults.ts';
import { resolveSurfaces } from '../config/resolve.ts';
import type { SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { notYet, type Settings, settingsOf } from './settings.ts';

export const CONFIG_FILE = '.github/skewgate.yml';
/** What people write by mistake; it would be left unread. */
const MISNAMED = ['.github/skewgate.yaml', 'skewgate.yml', 'skewgate.yaml'];

/** Where the policy comes from: a text the caller read, or the config file of the policy's commit. */
export interface PolicyRequest {
  readonly config: { readonly file: string; readonly text: string } | null;
  /** Where the config file is in a tree; by default {@link CONFIG_FILE}. */
  readonly file?: string;
  /** Of the command line or the action: they win over the config. */
  readonly options: SurfaceOptions;
  /** False: an option that says something else than a config which is there is refused. By default true. */
  readonly mayDiffer?: boolean;
}

export interface FoundPolicy {
  readonly surfaces: readonly Settings[];
  readonly source: SurfaceReport['policy'];
}

/** A wrong config is the caller's to mend, so it is no verdict. */
export interface BadConfig {
  readonly badConfig: readonly Problem[];
}

/** Reads the policy: as given, or as the config file of `tree` says. */
export async function findPolicy(policy: PolicyRequest, tree: Tree): Promise<FoundPolicy | BadConfig | Fault> {
  const text = policy.config ?? (await configIn(tree, policy.file ?? CONFIG_FILE));
  if (isFault(text) || (text !== null && 'badConfig' in text)) return text;
  const parsed = text === null ? { config: NO_CONFIG } : await parsePolicy(text);
  if ('problems' in parsed) return { badConfig: parsed.problems };
  const resolved = resolveSurfaces(parsed.config, policy.options);
  const overruled =
    text === null || policy.mayDiffer !== false ? [] : differing(parsed.config, policy.options, text.file);
  if (overruled.length > 0) return { badConfig: overruled };
  const later = resolved.flatMap((surface) => laterProblems(surface, parsed.config, text?.file ?? null));
  if (later.length > 0) return { badConfig: later };
  const fromTree = policy.config === null && text !== null;
  const source = { file: text?.file ?? null, sha: fromTree ? tree.sha : null };
  return { surfaces: resolved.map((surface) => settingsOf(surface, parsed.config.limits)), source };
}

/** Options that would overrule the config: whoever writes the workflow may not be who decides the policy. */
function differing(config: Config, options: SurfaceOptions, file: string): readonly Problem[] {
  const decided = resolveSurfaces(config);
  const asked = resolveSurfaces(config, options);
  const keys = (Object.keys(options) as (keyof SurfaceOptions)[]).filter((key) =>
    asked.some((surface, i) => JSON.stringify(surface[key]) !== JSON.stringify(decided[i]?.[key])),
  );
  return keys.map((key) => {
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const message = `the input ${name} says something else than ${file}, which decides here; remove the input`;
    return { file: null, line: null, column: null, message, fatal: true };
  });
}

/** The parser of configs is loaded only where there is one: it is most of what a start costs. */
async function parsePolicy({ file, text }: { readonly file: string; readonly text: string }) {
  const { parseConfig } = await import('../config/parse.ts');
  return parseConfig(text, file);
}

function laterProblems(surface: SurfaceConfig, { copies }: Config, file: string | null): readonly Problem[] {
  const messages = [
    ...notYet(surface),
    ...(copies.length > 0 ? ['copies: not yet there; remove it from the config'] : []),
  ];
  return messages.map((message) => ({ file, line: null, column: null, message, fatal: true }));
}

type ConfigText = { readonly file: string; readonly text: string };

async function configIn(tree: Tree, file: string): Promise<ConfigText | BadConfig | null | Fault> {
  const wanted = file === CONFIG_FILE ? [file, ...MISNAMED] : [file];
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path }) => path === file);
  if (entry === undefined) {
    const misnamed = entries.find(({ path }) => MISNAMED.includes(path));
    return misnamed === undefined
      ? null
      : bad(misnamed.path, `the config is read from ${CONFIG_FILE}; rename the file`);
  }
  if (entry.kind !== 'file') return bad(file, 'a symbolic link is not followed; put the config itself here');
  const contents = await tree.read([entry.id]);
  if (isFault(contents)) return contents;
  const content = contents.get(entry.id) ?? MISSING;
  return isFault(content) ? content : { file, text: new TextDecoder().decode(content) };
}

const MISSING: Fault = {
  kind: 'missing-object',
  message: `${CONFIG_FILE} could not be read`,
  next: 'name a config with `--config`',
};

function bad(file: string, message: string): BadConfig {
  return { badConfig: [{ file, line: null, column: null, message, fatal: true }] };
}
