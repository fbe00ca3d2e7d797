/** Runs buf on a folder and compares every file of its image with our schema. */
import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createFileRegistry, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { FileNode } from '../../../src/schema/ast.ts';
import { importResolver } from '../../../src/schema/imports.ts';
import { link } from '../../../src/schema/link.ts';
import { problemAt } from '../../../src/schema/link-problems.ts';
import type { Problem, Schema } from '../../../src/schema/model.ts';
import { parse } from '../../../src/schema/parse.ts';
import { factsOfDescriptor } from './facts-of-descriptors.ts';
import { factsOfSchema } from './facts-of-schema.ts';

const run = promisify(execFile);
const BUF = join(import.meta.dirname, '../../../node_modules/.bin/buf');

/** @returns the paths of all `.proto` files below `root`, sorted, except in the folders named */
export function protosIn(root: string, skip: readonly string[] = []): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.proto'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !skip.some((folder) => path.startsWith(`${folder}/`)))
    .sort();
}

/** @returns what `buf build` prints: `path:line:column:message` lines; empty if it accepts the folder, or these files of it */
export function bufErrors(root: string, paths: readonly string[] = []): string {
  const { status, error, stderr } = spawnSync(BUF, ['build', '.', ...paths.flatMap((path) => ['--path', path])], {
    cwd: root,
    encoding: 'utf8',
  });
  if (error) throw error;
  return status === 0 ? '' : stderr;
}

/** @returns buf's descriptors of the folder, or of these files in it, with all they import. Rejects if buf does */
export async function descriptorsOf(
  root: string,
  excludes: readonly string[],
  paths: readonly string[] = [],
): Promise<FileRegistry> {
  const output = join(tmpdir(), `skewgate-judge-${process.pid}-${Math.random().toString(36).slice(2)}.binpb`);
  const chosen = [
    ...excludes.flatMap((path) => ['--exclude-path', path]),
    ...paths.flatMap((path) => ['--path', path]),
  ];
  try {
    await run(BUF, ['build', '.', '--exclude-source-info', '-o', output, ...chosen], { cwd: root });
    return createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(output)));
  } finally {
    rmSync(output, { force: true });
  }
}

/** @param edit changes each text before it is parsed. @returns our schema of these files and the problems of both passes */
export function schemaOf(
  root: string,
  paths: readonly string[],
  edit: (text: string) => string = (text) => text,
): { schema: Schema; problems: Problem[] } {
  const files = new Map<string, FileNode>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const result = parse(edit(readFileSync(join(root, path), 'utf8')));
    files.set(path, result.file);
    for (const fault of result.problems) problems.push(problemAt(path, result.file, { ...fault, fatal: true }));
  }
  const schema = link(files, importResolver(paths, { roots: [''] }));
  return { schema, problems: [...problems, ...schema.problems] };
}

export interface Comparison {
  readonly files: number;
  readonly elements: number;
  /** One line per difference. */
  readonly differences: readonly string[];
}

/** Compares the files with these paths; one that is missing on either side is a difference. */
export function compare(schema: Schema, registry: FileRegistry, paths: Iterable<string>): Comparison {
  let files = 0;
  let elements = 0;
  const differences: string[] = [];
  const described = new Map([...registry.files].map((file) => [file.proto.name, file]));
  for (const path of paths) {
    const ours = schema.files.get(path);
    const theirs = described.get(path);
    if (ours === undefined || theirs === undefined) {
      differences.push(`${path} is missing in ${ours ? "buf's image" : 'our schema'}`);
      continue;
    }
    files++;
    const [a, b] = [factsOfSchema(ours), factsOfDescriptor(theirs)];
    elements += b.size;
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      if (a.get(key) !== b.get(key)) differences.push(`${key}\n  ours ${a.get(key)}\n  buf  ${b.get(key)}`);
    }
  }
  return { files, elements, differences };
}
