/** The gate for other programs: options in, the JSON report out. */
import type * as z from 'zod/mini';
import { type GivenOptions, readOptions } from '../config/options.ts';
import { gateFolders } from '../gate/folders.ts';
import { gateRepository, type Outcome } from '../gate/gate.ts';
import { createParses } from '../gate/parses.ts';
import type { PolicyRequest } from '../gate/policy.ts';
import { type Fault, isFault, type Tree } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { parseVersion, type Version } from '../release/version.ts';
import { jsonObject } from '../report/json.ts';
import type { REPORT_SHAPE } from '../report/json-shape.ts';
import { TOOL } from '../report/tool.ts';
import { openDirectory } from '../source/directory.ts';
import { openRepository } from '../source/git.ts';
import { openMemory } from '../source/memory.ts';
import type { CheckOptions, Files, FilesToCheck, RepositoryToCheck } from './options.ts';

/** The JSON report, as docs/report.schema.json has it. */
export type Report = z.infer<typeof REPORT_SHAPE>;

/**
 * @returns what `skewgate check --format json` prints; what cannot be decided is a report whose verdict is `undecided`
 * @throws TypeError if an option or the config is wrong: its message says what was expected
 */
export async function check(options: CheckOptions): Promise<Report> {
  const versions = { base: versionOf(options, 'baseVersion'), head: versionOf(options, 'headVersion') };
  const policy = policyOf(options);
  const outcome =
    'repo' in options
      ? await inRepository(options, versions, policy)
      : await inFiles(options as FilesToCheck, versions, policy);
  if ('report' in outcome) return jsonObject(outcome.report, TOOL) as Report;
  const wrong = outcome.badConfig.map(
    ({ file, line, column, message }) =>
      `${[file, line, column].filter((part) => part !== null).join(':')}: ${message}`,
  );
  throw new TypeError(wrong.join('\n'));
}

interface Versions {
  readonly base: Version | null;
  readonly head: Version | null;
}

function versionOf(options: CheckOptions, name: 'baseVersion' | 'headVersion'): Version | null {
  const text = options[name];
  if (text === undefined) return null;
  const version = parseVersion(text, { leadingV: true });
  if (version === null) throw new TypeError(`${name}: "${text}" is not a version such as 1.6.0`);
  return version;
}

function policyOf({ config, contracts, witness, ...rest }: CheckOptions): PolicyRequest {
  const { promise, protos, window, assumeNext, tagPattern, versionFile } = rest;
  const texts = { promise, protos, window, assumeNext, tagPattern, versionFile, contracts: contracts?.join(',') };
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) as GivenOptions;
  const { options, problems } = readOptions(given, (key) => key);
  if (problems[0] !== undefined) throw new TypeError(problems[0]);
  return { config: config === undefined ? null : { file: 'config', text: config }, options, proofs: witness !== false };
}

async function inRepository(asked: RepositoryToCheck, versions: Versions, policy: PolicyRequest): Promise<Outcome> {
  const { repo, base = null, head = null, tag = null } = asked;
  const repository = await openRepository(repo);
  if (isFault(repository)) return { report: undecided(repository) };
  const request = { base, head, tag, baseVersion: versions.base, headVersion: versions.head };
  try {
    return await gateRepository(repository, request, policy, createParses());
  } finally {
    await repository.close();
  }
}

async function inFiles(asked: FilesToCheck, versions: Versions, policy: PolicyRequest): Promise<Outcome> {
  const base = treeOf(asked.base, 'base');
  if (isFault(base)) return { report: undecided(base) };
  const head = treeOf(asked.head, 'head');
  if (isFault(head)) return { report: undecided(head) };
  return gateFolders({ base, head }, versions, policy, createParses());
}

function treeOf(files: Files, name: string): Tree | Fault {
  return typeof files === 'string' ? openDirectory(files) : openMemory(name, files);
}
