/** Reads single values of the config and the command line. Every reader takes text and returns the value or a problem. */
import { parsePointer, type ValueReference } from '../release/component.ts';
import { parseTagPattern, type TagPattern } from '../release/tag-pattern.ts';
import { parseVersion, type Version } from '../release/version.ts';
import { VERSION_FILES } from '../release/version-file.ts';
import { parseWindow, type Window } from '../release/window.ts';
import type { VersionFile, VersionMethod } from './config.ts';
import { compileGlob } from './glob.ts';
import { nearest, oneOf } from './suggest.ts';

/** `problem` says what was expected, what was found, and what to do if that is not plain. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

const LONGEST_SHOWN = 60;

/** @returns the text in quotes, cut if long; "nothing" if empty */
export function shown(text: string): string {
  if (text === '') return 'nothing';
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

/** @returns the problem of a word that is none of `words` */
export function notOneOf(words: readonly string[], text: string): string {
  const meant = nearest(text, words);
  const hint = meant === null || text === '' ? '' : `. Did you mean "${meant}"?`;
  return `expected ${oneOf(words)}, found ${shown(text)}${hint}`;
}

/** A word of a list. */
export function readWord<W extends string>(words: readonly W[], text: string): Reading<W> {
  const value = words.find((word) => word === text);
  return value === undefined ? { problem: notOneOf(words, text) } : { value };
}

function matching(pattern: RegExp, expected: string) {
  return (text: string): Reading<string> =>
    pattern.test(text) ? { value: text } : { problem: `expected ${expected}, found ${shown(text)}` };
}

/** The name of a surface, client or server, as it stands in sentences. */
export const readName = matching(
  /^(?!\s)[^\p{C}\p{Zl}\p{Zp}]{1,80}(?<!\s)$/u,
  'a name of 1 to 80 characters on one line',
);

/** Some words of prose. */
export const readReason = matching(/\S/, 'a reason: why the break is accepted');

/** A git revision. One that begins with `-` would be an option of git. */
export const readRevision = matching(/^(?!-)[^\p{C}\s~^:?*[\\]{1,255}$/u, 'a tag, branch or commit');

/** The name of a finding. */
export const readFingerprint = matching(
  /^[\da-f]{12}$/,
  'the 12 hexadecimal digits of a finding as the report shows them',
);

const fullName = matching(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, 'a full name such as grpc.AgentService.CreateContainer');

/** The full name of a method; a gRPC path (`/grpc.AgentService/CreateContainer`) is one too. */
export function readMethod(text: string): Reading<string> {
  const path = /^\/([\w.]+)\/(\w+)$/.exec(text);
  return fullName(path === null ? text : `${path[1]}.${path[2]}`);
}

/** The full name of an option; parentheses as in a `.proto` file are dropped. */
export function readOptionName(text: string): Reading<string> {
  return fullName(text.replace(/^\((.*)\)$/, '$1').replace(/^\./, ''));
}

const messageName = matching(/^[\w*]+(\.[\w*]+)*$/, 'the full name of a message, such as persist.Sandbox or persist.*');

/** The full name of a message, with `*` for any part. */
export function readMessageName(text: string): Reading<string> {
  return messageName(text.replace(/^\./, ''));
}

/** `grpc.Health.Version#grpc_version` */
export function readVersionMethod(text: string): Reading<VersionMethod> {
  const [method = '', field = '', ...more] = text.split('#');
  if (more.length === 0 && 'value' in fullName(method) && 'value' in fullName(field))
    return { value: { method, field } };
  return {
    problem: `expected a method and a field of its response, such as grpc.Health.Version#grpc_version, found ${shown(text)}`,
  };
}

/** A path inside the repository, `/` between its parts; the root is `.` and read as empty. No slash at its end. */
export function readPath(text: string): Reading<string> {
  const parts = text
    .replace(/\/$/, '')
    .split('/')
    .filter((part) => part !== '.');
  const inside = text !== '' && !/[\\\p{Cc}]/u.test(text) && parts.every((part) => part !== '' && part !== '..');
  if (inside) return { value: parts.join('/') };
  return { problem: `expected a path inside the repository, from its root and with "/", found ${shown(text)}` };
}

/** `versions.yaml#/assets/qemu/version`, or the path of a file that holds a version and nothing else. */
export function readValueReference(text: string): Reading<ValueReference> {
  const [path = '', ...rest] = text.split('#');
  const file = readPath(path);
  const pointer = rest.length === 0 ? null : parsePointer(rest.join('#'));
  const structured = /\.(ya?ml|json|toml)$/.test(path);
  if ('problem' in file || file.value === '' || (rest.length > 0 && pointer === null)) {
    const expected = 'a file and the keys of a value in it, such as versions.yaml#/assets/qemu/version';
    return { problem: `expected ${expected}, found ${shown(text)}` };
  }
  if (pointer !== null && !structured)
    return { problem: `keys after "#" need a file that ends in .yaml, .yml, .json or .toml, found ${shown(text)}` };
  if (pointer === null && structured && !VERSION_FILES.includes(path.slice(path.lastIndexOf('/') + 1)))
    return {
      problem: `expected the keys of the version behind the file, such as ${path}#/version, found ${shown(text)}`,
    };
  return { value: { file: file.value, pointer } };
}

const importPath = matching(/^[^/\\\p{Cc}"][^\\\p{Cc}"]*$/u, 'the first part of an import path');

/** The start of import paths, as the `.proto` files write them; no slash at its end. */
export function readImportPrefix(text: string): Reading<string> {
  return importPath(text.replace(/(?<=.)\/$/, ''));
}

/** A glob of paths inside the repository; `!` in front takes files away again. */
export function readGlob(text: string): Reading<string> {
  const glob = text.replace(/^!/, '');
  if ('problem' in readPath(glob)) {
    return {
      problem: `expected a glob of .proto files from the root of the repository, such as proto/**/*.proto, found ${shown(text)}`,
    };
  }
  return isSimple(glob)
    ? { value: text }
    : { problem: `expected a simpler glob, with fewer * and {}, found ${shown(text)}` };
}

/** A glob of the schemas of stored JSON. */
export function readSchemaGlob(text: string): Reading<string> {
  const reading = readGlob(text);
  if ('value' in reading || 'value' in readPath(text.replace(/^!/, ''))) return reading;
  return {
    problem: `expected a glob of .schema.json files from the root of the repository, such as state/*.schema.json, found ${shown(text)}`,
  };
}

/** Names of properties with dots between, from the outermost one inwards: `Config.version`. */
export function readFieldPath(text: string): Reading<readonly string[]> {
  const names = text.split('.');
  if (text.length <= 200 && names.every((name) => /^[^\s\p{C}]+$/u.test(name))) return { value: names };
  return { problem: `expected the name of a property, such as version or meta.version, found ${shown(text)}` };
}

/** Each further wildcard multiplies the time that matching a long path can take. */
function isSimple(glob: string): boolean {
  const parts = glob.split('/');
  const stars = parts.map((part) => part.split('*').length - 1);
  const anyDepth = parts.filter((part) => part.startsWith('**')).length;
  const braces = glob.split('{').length <= 4 && compileGlob(glob) !== null;
  return glob.length <= 500 && Math.max(...stars) <= 3 && anyDepth <= 3 && braces;
}

/** `auto`, `none` or a path. */
export function readVersionFilePath(text: string): Reading<VersionFile> {
  if (text === 'auto' || text === 'none') return { value: { kind: text } };
  const path = readPath(text);
  if ('value' in path && path.value !== '') return { value: { kind: 'path', path: path.value } };
  return { problem: `expected the path of the file that holds the version, or none, found ${shown(text)}` };
}

/** A full semantic version; a leading `v` is dropped. */
export function readVersion(text: string): Reading<Version> {
  const value = parseVersion(text, { leadingV: true });
  return value === null ? { problem: `expected a version such as 2.0.0, found ${shown(text)}` } : { value };
}

/** A release by its version, in normal form. */
export function readRelease(text: string): Reading<string> {
  const reading = readVersion(text);
  return 'value' in reading ? { value: reading.value.text } : reading;
}

/** See `parseTagPattern`. */
export function readTagPattern(text: string): Reading<TagPattern> {
  const parsed = parseTagPattern(text);
  return 'pattern' in parsed ? { value: parsed.pattern } : parsed;
}

/** See `parseWindow`. */
export function readWindow(text: string): Reading<Window> {
  const parsed = parseWindow(text);
  return 'window' in parsed ? { value: parsed.window } : parsed;
}

/** `on` or `off`, and what other tools make of them. */
export function readSwitch(text: string): Reading<boolean> {
  if (text === 'on' || text === 'true') return { value: true };
  if (text === 'off' || text === 'false') return { value: false };
  return { problem: `expected on or off, found ${shown(text)}` };
}

/** A whole number from 1 to `most`. */
export function readCount(most: number, text: string): Reading<number> {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most
    ? { value }
    : { problem: `expected a whole number from 1 to ${most}, found ${shown(text)}` };
}
