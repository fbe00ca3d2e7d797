/** The policy: the config as given, or as it stands in the tree whose policy counts. */
import type { Config, SurfaceConfig, SurfaceOptions } from '../config/config.ts';
import { NO_CONFIG } from '../config/defaults.ts';
import { resolveSurfaces } from '../config/resolve.ts';
import type { SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { type BadConfig, CONFIG_FILE, configIn, parsePolicy } from './config-text.ts';
import { inCopy } from './copies.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { type Settings, settingsOf, unfit } from './settings.ts';

/** Where the policy comes from: a text the caller read, or the config file of the policy's commit. */
export interface PolicyRequest {
  readonly config: { readonly file: string; readonly text: string } | null;
  /** Where the config file is in a tree; by default `.github/skewgate.yml`. */
  readonly file?: string;
  /** Of the command line or the action: they win over the config. */
  readonly options: SurfaceOptions;
  /** False: an option that says something else than a config which is there is refused. By default true. */
  readonly mayDiffer?: boolean;
  /** False: nothing is proven. By default true. */
  readonly proofs?: boolean;
  /** Of several surfaces only these are judged, by name. By default all. */
  readonly only?: readonly string[];
}

export interface FoundPolicy {
  readonly surfaces: readonly Settings[];
  readonly source: SurfaceReport['policy'];
  /** The config as written; without a file an empty one. */
  readonly config: Config;
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
  const wrong = resolved.flatMap((surface) => unfitProblems(surface, text?.file ?? null));
  if (wrong.length > 0) return { badConfig: wrong };
  const fromTree = policy.config === null && text !== null;
  const inTrees = policy.config === null ? (policy.file ?? CONFIG_FILE) : null;
  const source = { file: text?.file ?? null, sha: fromTree ? tree.sha : null };
  return {
    surfaces: resolved.map((surface) =>
      knowing(settingsOf(surface, parsed.config.limits, policy.proofs, inTrees), parsed.config),
    ),
    source,
    config: parsed.config,
  };
}

/** A surface's settings, in which the copies that the config names are known as such. */
function knowing(settings: Settings, { copies }: Config): Settings {
  if (copies.length === 0) return settings;
  const pairs = copies.map(({ client, server }) => [inCopy(client), inCopy(server)] as const);
  const areCopies = (one: string, other: string): boolean =>
    pairs.some(([client, server]) => (client(one) && server(other)) || (client(other) && server(one)));
  return { ...settings, selection: { ...settings.selection, areCopies } };
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

function unfitProblems(surface: SurfaceConfig, file: string | null): readonly Problem[] {
  return unfit(surface).map((message) => ({ file, line: null, column: null, message, fatal: true }));
}
