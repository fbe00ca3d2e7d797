/** From options to what the gate is asked: texts read, nothing looked up yet. */
import { readFileSync } from 'node:fs';
import { readOptions } from '../config/options.ts';
import { surfaceNames } from '../config/surface-names.ts';
import type { RevisionRequest } from '../gate/place.ts';
import type { PolicyRequest } from '../gate/policy.ts';
import { parseVersion, type Version } from '../release/version.ts';
import type { Command } from './options.ts';
import { type Result, wrong } from './result.ts';

/** What a command line asks for, read but not yet looked up. */
export interface Asked {
  readonly revisions: RevisionRequest;
  readonly policy: PolicyRequest;
}

/** @returns what is asked, or what is wrong with it */
export function readRequest({ name, argument, values }: Command): Asked | Result {
  const { promise, contracts, protos, window } = values;
  const given = {
    promise,
    contracts,
    protos,
    window,
    assumeNext: values['assume-next'],
    tagPattern: values['tag-pattern'],
    versionFile: values['version-file'],
  };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { options, problems } = readOptions(
    present,
    (key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  if (problems[0] !== undefined) return wrong(problems[0]);
  const versions: (Version | null)[] = [];
  for (const key of ['base-version', 'head-version'] as const) {
    const version = values[key] === undefined ? null : parseVersion(values[key], { leadingV: true });
    if (version === null && values[key] !== undefined)
      return wrong(`--${key}: "${values[key]}" is not a version such as 1.6.0`);
    versions.push(version);
  }
  const config = values.config === undefined ? null : readConfig(values.config);
  if (config !== null && 'exit' in config) return config;
  const [baseVersion = null, headVersion = null] = versions;
  const tag = name === 'tag' ? (argument?.replace(/^refs\/tags\//, '') ?? null) : null;
  const revisions = { base: values.base ?? null, head: values.head ?? null, tag, baseVersion, headVersion };
  const only = name === 'check' || name === 'tag' ? surfaceNames(values.surface) : null;
  const policy = { config, options, proofs: values['no-witness'] !== true, ...(only !== null && { only }) };
  return { revisions, policy };
}

/** The folder the program was started in; `.` if that is gone. */
export function here(): string {
  try {
    return process.cwd();
  } catch {
    return '.';
  }
}

/** What Node calls a failure of the system: `ENOENT`. */
function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

function readConfig(file: string): { file: string; text: string } | Result {
  try {
    return { file, text: readFileSync(file, 'utf8') };
  } catch (error) {
    return wrong(`--config: ${file} cannot be read (${codeOf(error) ?? String(error)})`);
  }
}
