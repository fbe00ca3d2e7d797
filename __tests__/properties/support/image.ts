/** Builds many protocols at once: descriptors by buf, from the same text that protobufjs and our parser read. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileRegistry, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { Texts } from './print.ts';

/**
 * @param buf the program
 * @throws if buf refuses a text: the generator made something invalid
 */
export function buildAll(texts: readonly Texts[], buf: string): FileRegistry {
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-pairs-'));
  try {
    for (const [path, text] of texts.flatMap((some) => Object.entries(some))) writeFileSync(join(folder, path), text);
    const run = spawnSync(buf, ['build', '.', '--as-file-descriptor-set', '--exclude-source-info', '-o', 'set.binpb'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`buf refuses a random text: ${run.error ?? ''}${run.stdout}${run.stderr}`);
    return createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(join(folder, 'set.binpb'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
