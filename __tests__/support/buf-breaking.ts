/** Runs `buf breaking` on two trees, and finds among our findings the one that says the same. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/compat/finding.ts';
import { BUF_RULES } from '../../src/compat/peers/buf-rules.ts';
import type { Element } from '../../src/schema/model.ts';
import { spanOf } from '../../src/schema/text.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');

/** One line of buf's report. */
export interface Annotation {
  readonly type: string;
  readonly message: string;
  readonly path?: string;
  readonly start_line?: number;
}

/** Path → text, on both sides. */
export interface Trees {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** The ids that this buf knows. */
export function bufRuleIds(): readonly string[] {
  const { stdout } = spawnSync(BUF, ['config', 'ls-breaking-rules', '--version', 'v2', '--format', 'json'], {
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { readonly id: string }).id));
}

/** Writes the trees to a folder of their own while `use` has them. */
export async function withTrees<T>(trees: Trees, use: (before: string, after: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-buf-'));
  try {
    for (const side of ['before', 'after'] as const)
      for (const [path, text] of trees[side]) {
        const target = join(folder, side, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    return await use(join(folder, 'before'), join(folder, 'after'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that buf reports in the categories FILE, PACKAGE, WIRE_JSON and WIRE; throws if it cannot read the trees. */
export function breaking(before: string, after: string): readonly Annotation[] {
  const config = JSON.stringify({ version: 'v2', breaking: { use: ['FILE', 'PACKAGE', 'WIRE_JSON', 'WIRE'] } });
  const { status, stdout, stderr } = spawnSync(
    BUF,
    ['breaking', '.', '--against', before, '--config', config, '--against-config', config, '--error-format', 'json'],
    { cwd: after, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0 && status !== 100) throw new Error(stderr);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Annotation);
}

/** The table's row for an annotation. */
export function rowOf({ type }: Annotation): (typeof BUF_RULES)[number] | undefined {
  return BUF_RULES.find(({ id }) => id === type);
}

/** Whether a finding is about what an annotation is about: the line at the head, or a name that it quotes. */
export function isAbout(annotation: Annotation, { old, new: next, enclosing, element }: Finding): boolean {
  const at = next ?? enclosing;
  if (
    at !== null &&
    at.kind !== 'stored' &&
    placesOf(at, annotation).has(`${annotation.path}:${annotation.start_line}`)
  )
    return true;
  const quoted = [...annotation.message.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const file = old ?? next;
  const home = file === null ? null : file.kind === 'file' ? file : file.file;
  const inside = quoted.flatMap((one) => [one, ...quoted.map((other) => `${one}.${other}`)]);
  const names = new Set(inside.flatMap((name) => [name, ...(home ? [`${home.package}.${name}`] : [])]));
  const own = [element, next?.kind === 'file' ? next.path : next?.fullName];
  if (own.some((name) => name !== undefined && names.has(name))) return true;
  // What a file takes with it is told of the file, or of its package.
  const ofFile = old?.kind === 'file' ? [old.path, old.package, ...namesIn(old)] : [];
  return ofFile.some((name) => names.has(name));
}

function namesIn(file: Element & { readonly kind: 'file' }): readonly string[] {
  return [...file.messages, ...file.enums, ...file.services, ...file.extensions].map(({ fullName }) => fullName);
}

/** The lines on which an element, its options and, of a oneof, its members are declared; of a file, any. */
function placesOf(element: Element, { start_line: line }: Annotation): ReadonlySet<string> {
  if (element.kind === 'file') return new Set([`${element.path}:${line}`]);
  const { file, node } = element;
  const members = element.kind === 'oneof' ? element.fields.map((field) => field.node) : [];
  const places = [node, ...(node?.options ?? []), ...members].filter((each) => each !== null);
  return new Set(places.map(({ range }) => `${file.path}:${spanOf(file.node, range).line}`));
}
