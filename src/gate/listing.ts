/** The surfaces of a config, and which of them are to be judged: what the jobs of a matrix share among them. */

import { TOOL } from '../report/tool.ts';
import { changedSurfaces } from './changed.ts';
import { surfaceName } from './chosen.ts';
import { CONFIG_FILE } from './config-text.ts';
import { type Outcome, openCase } from './gate.ts';
import type { Parses } from './parses.ts';
import { type Compared, comparedIn } from './part.ts';
import type { RevisionRequest } from './place.ts';
import type { PolicyRequest } from './policy.ts';
import { isFault, type Repository } from './ports.ts';
import { undecided } from './verdict.ts';

/** `changed` is null where nothing tells: there is no change to be merged anywhere. */
export interface ListedSurface {
  readonly name: string;
  readonly changed: boolean | null;
}

/** All surfaces, in the order of the config. */
export interface Listing {
  readonly compared: Compared;
  readonly surfaces: readonly ListedSurface[];
}

/** GitHub makes no more jobs of one matrix. */
export const MOST_JOBS = 256;
/** As many as run at a time on the smallest plan. */
export const DEFAULT_JOBS = 20;

/** @returns the number; null if it is none that GitHub can make */
export function readJobs(text: string): number | null {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return jobs >= 1 && jobs <= MOST_JOBS ? jobs : null;
}

/** @param changed tell which ones the change from the base to the head can touch */
export async function listSurfaces(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
  changed: boolean,
): Promise<{ readonly listing: Listing } | Outcome> {
  const found = await openCase(repository, request, policy, parses);
  if (!('place' in found)) return found;
  const { place, surfaces, config, source } = found;
  const names = surfaces.map((settings) => surfaceName(settings, repository.name));
  const compared = comparedIn(found);
  const { mergeBase: before, head } = place;
  if (!changed || before === null)
    return { listing: { compared, surfaces: names.map((name) => ({ name, changed: null })) } };
  const policyFile = policy.file ?? source.file ?? CONFIG_FILE;
  const touched = await changedSurfaces({ before, head, policyFile }, surfaces, parses);
  if (isFault(touched)) return { report: undecided(touched) };
  // Copies are judged with the first surface, whatever it holds.
  const judged = surfaces.map((settings, i) => touched.has(settings) || (i === 0 && config.copies.length > 0));
  return { listing: { compared, surfaces: names.map((name, i) => ({ name, changed: judged[i] === true })) } };
}

/** @returns the names of the surfaces to judge */
export function toJudge({ surfaces }: Listing): readonly string[] {
  return surfaces.filter(({ changed }) => changed !== false).map(({ name }) => name);
}

/** One job of a matrix; the names of its surfaces are on a line each. */
export interface MatrixJob {
  readonly job: number;
  readonly surfaces: string;
}

/** @returns the surfaces to judge, in at most so many jobs, none larger than another by more than one */
export function matrixOf(listing: Listing, most: number): readonly MatrixJob[] {
  const names = toJudge(listing);
  const jobs = Math.min(most, MOST_JOBS, names.length);
  return Array.from({ length: jobs }, (_, i) => {
    const [from, to] = [i, i + 1].map((at) => Math.floor((at * names.length) / jobs));
    return { job: i + 1, surfaces: names.slice(from, to).join('\n') };
  });
}

/** @returns the list as data; what reads it again is {@link readListing} */
export function listingJson(listing: Listing, jobs: number): object {
  return { schemaVersion: 1, tool: TOOL, ...listing, matrix: { include: matrixOf(listing, jobs) } };
}

/** @returns whether a JSON text is meant to be a list of surfaces, not a report */
export function isListing(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'matrix' in json && 'compared' in json;
}

/** @returns the list; null if the text is none of this version */
export function readListing(text: string): Listing | null {
  const json: unknown = parsed(text);
  if (!isListing(json)) return null;
  const { tool, compared, surfaces } = json as { readonly [key: string]: unknown };
  const version = typeof tool === 'object' && tool !== null && 'version' in tool ? tool.version : null;
  if (version !== TOOL.version || !isCompared(compared) || !Array.isArray(surfaces)) return null;
  return surfaces.every(isListed) ? { compared, surfaces } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCompared(value: unknown): value is Compared {
  if (typeof value !== 'object' || value === null) return false;
  const { base, head, tag } = value as { readonly [key: string]: unknown };
  return [base, head, tag].every((each) => each === null || typeof each === 'string');
}

function isListed(value: unknown): value is ListedSurface {
  if (typeof value !== 'object' || value === null) return false;
  const { name, changed } = value as { readonly [key: string]: unknown };
  return typeof name === 'string' && (changed === null || typeof changed === 'boolean');
}
