/** The version a repository's own file declares: `VERSION`, `package.json`, `Cargo.toml`, `pyproject.toml`. */
import type { Range } from '../schema/ast.ts';
import type { Problem } from '../schema/model.ts';
import { type Span, spanOf } from '../schema/text.ts';
import { lookUpJson } from './json-value.ts';
import { type PointedValue, textValue } from './pointed-value.ts';
import type { RawVersion } from './raw-version.ts';
import { parseVersion, type Version } from './version.ts';
import { readCargo, readPyproject } from './version-toml.ts';

/** A version with the place of its text (without quotes). */
export interface FileVersion {
  readonly version: Version;
  readonly file: string;
  readonly span: Span;
  /**
   * The number such a file carries when nobody keeps it (0.0.0 and its pre-releases, in all but a plain `VERSION`).
   * A file that was only found, not configured, is then no version file.
   */
  readonly placeholder: boolean;
}

/** `absent`: the file is well-formed but carries no version of its own; one that was only found is then none. */
export interface NoVersion {
  readonly problem: Problem;
  readonly absent: boolean;
}

type Reader = (text: string) => RawVersion;

/** In the order in which they are looked for. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['VERSION', readPlain],
  ['package.json', readPackageJson],
  ['Cargo.toml', readCargo],
  ['pyproject.toml', readPyproject],
]);

/** The names of the files that can carry the version, in the order in which they are looked for. */
export const VERSION_FILES: readonly string[] = [...READERS.keys()];

/** A version file has a few lines; a longer text is something else. In UTF-16 code units. */
const LONGEST = 1_000_000;

/**
 * @param paths all paths of the repository
 * @returns the files at the root that can carry the version, in the order in which they are to be tried
 */
export function versionFileCandidates(paths: Iterable<string>): readonly string[] {
  const known = new Set(paths);
  return [...READERS.keys()].filter((name) => known.has(name));
}

/** @returns whether a file that was found, not configured, is the version file */
export function countsWhenFound(result: FileVersion | NoVersion): boolean {
  return 'version' in result ? !result.placeholder : !result.absent;
}

/**
 * @param path decides the format by its last part; any other name is read like `VERSION`
 * @param content places do not count a byte order mark, as editors do not
 * @returns the version, or a problem with its place, what was expected and what to do
 */
export function readVersionFile(path: string, content: string): FileVersion | NoVersion {
  const text = content.replace(/^\uFEFF/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const problem = (message: string, range: Range, absent: boolean): NoVersion => {
    const { line, column } = spanOf({ text }, range);
    return { problem: { file: path, line, column, message, fatal: true }, absent };
  };
  if (text.length > LONGEST) {
    const message = `expected a version file, but this one has ${text.length} characters. Set version-file to another one`;
    return problem(message, { start: 0, end: 0 }, false);
  }
  const found = (READERS.get(name) ?? readPlain)(text);
  if ('fault' in found) return problem(found.fault, found.range, found.absent);
  const version = parseVersion(found.raw, { leadingV: true });
  if (version === null) return problem(notAVersion(found.raw), found.range, false);
  const unkept = version.major === 0 && version.minor === 0 && version.patch === 0;
  return {
    version,
    file: path,
    span: spanOf({ text }, found.range),
    placeholder: unkept && name !== 'VERSION' && READERS.has(name),
  };
}

/**
 * @param path as for `readVersionFile`
 * @returns the version as it is written, semantic or not
 */
export function writtenVersion(path: string, content: string): PointedValue {
  const text = content.replace(/^\uFEFF/, '');
  if (text.length > LONGEST) return { why: `is longer than ${LONGEST} characters` };
  const found = (READERS.get(path.slice(path.lastIndexOf('/') + 1)) ?? readPlain)(text);
  return 'raw' in found ? textValue(found.raw) : { why: 'holds no version' };
}

function notAVersion(raw: string): string {
  const shown = raw.length > 60 ? `${raw.slice(0, 60)}…` : raw;
  return `expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found ${JSON.stringify(shown)}. Write it as semver.org says`;
}

/** The first line that is not empty and no `#` comment. */
function readPlain(text: string): RawVersion {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const raw = match[0].trim();
    if (raw === '' || raw.startsWith('#')) continue;
    const start = match.index + match[0].indexOf(raw);
    return { raw, range: { start, end: start + raw.length } };
  }
  const fault = 'expected a line with the version, such as 1.6.0, but the file has none. Write the version in it';
  return { fault, range: { start: text.length, end: text.length }, absent: true };
}

function readPackageJson(text: string): RawVersion {
  const found = lookUpJson(text, 'version');
  if ('at' in found) {
    const range = { start: found.at, end: found.at };
    return { fault: `not JSON: expected ${found.expected} here`, range, absent: false };
  }
  const range = found.value;
  if (range === null) {
    const fault =
      'expected a "version" at the top level of this file. Add it, or set version-file to the file that has it';
    return { fault, range: { start: 0, end: 0 }, absent: true };
  }
  const written = text.slice(range.start, range.end);
  if (!written.startsWith('"')) {
    return { fault: 'expected the version as text, such as "version": "1.6.0"', range, absent: false };
  }
  return { raw: String(JSON.parse(written)), range: { start: range.start + 1, end: range.end - 1 } };
}
