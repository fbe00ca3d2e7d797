/** The version in `Cargo.toml` (the Cargo book, "The Manifest Format") and `pyproject.toml` (PEP 621; Poetry). */
import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import type { RawVersion } from './raw-version.ts';
import { placeInToml } from './toml-place.ts';

const START = { start: 0, end: 0 };

/** `[package] version`, or `[workspace.package] version` where the package inherits it or there is no package. */
export function readCargo(text: string): RawVersion {
  return withTable(text, (table) => {
    const inWorkspace = at(table, ['workspace', 'package', 'version']) !== undefined;
    const ownPackage = at(table, ['package']) !== undefined;
    if (inWorkspace && (inherits(table) || !ownPackage))
      return textAt(text, table, ['workspace', 'package', 'version']);
    if (inherits(table)) {
      const fault =
        'the version is inherited from the workspace (version.workspace = true). Set version-file to the Cargo.toml of the workspace';
      return { fault, range: inheritedAt(text), absent: true };
    }
    return textAt(text, table, ['package', 'version']);
  });
}

/** `[project] version`, else `[tool.poetry] version`. */
export function readPyproject(text: string): RawVersion {
  return withTable(text, (table) => {
    const poetry = ['tool', 'poetry', 'version'];
    const inPoetry = at(table, ['project', 'version']) === undefined && at(table, poetry) !== undefined;
    if (inPoetry) return textAt(text, table, poetry);
    if (at(table, ['project', 'version']) === undefined && isDynamic(table)) {
      const fault =
        'the version is dynamic: it is not in this file. Set version-file to the file that has it, or to "none" if only tags do';
      return { fault, range: dynamicAt(text), absent: true };
    }
    return textAt(text, table, ['project', 'version']);
  });
}

function withTable(text: string, read: (table: TomlTable) => RawVersion): RawVersion {
  try {
    return read(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const start = offsetOf(text, error.line, error.column);
    const [why] = error.message.split('\n');
    return {
      fault: `not TOML: ${why?.replace(/^Invalid TOML document: /, '')}`,
      range: { start, end: start },
      absent: false,
    };
  }
}

function textAt(text: string, table: TomlTable, path: readonly string[]): RawVersion {
  const value = at(table, path);
  const name = `[${path.slice(0, -1).join('.')}] version`;
  if (value === undefined) {
    const fault = `expected ${name} in this file. Add it, or set version-file to the file that has it`;
    return { fault, range: START, absent: true };
  }
  if (typeof value !== 'string') {
    return { fault: `expected ${name} to be text, such as version = "1.6.0"`, range: START, absent: false };
  }
  return { raw: value, range: stringAt(text, path, value) };
}

/** The range of a string's content; the start of the file if it is written with escapes. */
function stringAt(text: string, path: readonly string[], value: string): { start: number; end: number } {
  for (const quote of ['"', "'"]) {
    const other = quote + 'x'.repeat(value.length) + quote;
    const start = placeInToml(text, quote + value + quote, other, (table) => at(table, path) !== value);
    if (start !== null) return { start: start + 1, end: start + 1 + value.length };
  }
  return START;
}

function inheritedAt(text: string): { start: number; end: number } {
  const start = placeInToml(text, 'true', 'false', (table) => !inherits(table));
  return start === null ? START : { start, end: start + 'true'.length };
}

function inherits(table: TomlTable): boolean {
  return at(table, ['package', 'version', 'workspace']) === true;
}

function dynamicAt(text: string): { start: number; end: number } {
  for (const quote of ['"', "'"]) {
    const token = `${quote}version${quote}`;
    const start = placeInToml(text, token, token.toUpperCase(), (table) => !isDynamic(table));
    if (start !== null) return { start, end: start + token.length };
  }
  return START;
}

function isDynamic(table: TomlTable): boolean {
  const dynamic = at(table, ['project', 'dynamic']);
  return Array.isArray(dynamic) && dynamic.includes('version');
}

function at(table: TomlTable, path: readonly string[]): TomlValue | undefined {
  let value: TomlValue | undefined = table;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as TomlTable)[key];
  }
  return value;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
