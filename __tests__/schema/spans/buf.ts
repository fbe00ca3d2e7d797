/** Runs the buf CLI (a dev dependency) as the judge. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBinary } from '@bufbuild/protobuf';
import { BinaryReader } from '@bufbuild/protobuf/wire';
import { type FileDescriptorProto, FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';

const BUF = join(import.meta.dirname, '../../../node_modules/.bin/buf');

/** buf counts a tab as up to four columns, protoc as up to eight. */
export const BUF_TAB_STOP = 4;

/**
 * Builds all files under `root` and reads their descriptors one by one.
 * @throws if buf refuses a file, with what it says
 */
export function* bufBuild(root: string, excluded: readonly string[] = []): Generator<FileDescriptorProto> {
  const folder = mkdtempSync(join(tmpdir(), 'spans-'));
  try {
    const output = join(folder, 'set.binpb');
    const exclude = excluded.flatMap((path) => ['--exclude-path', join(root, path)]);
    const run = spawnSync(
      BUF,
      ['build', root, '--exclude-imports', '--as-file-descriptor-set', '-o', output, ...exclude],
      {
        encoding: 'utf8',
      },
    );
    if (run.status !== 0) throw new Error(`buf refuses ${root}: ${run.stdout}${run.stderr}`);
    const reader = new BinaryReader(readFileSync(output));
    while (reader.pos < reader.len) {
      reader.tag();
      yield fromBinary(FileDescriptorProtoSchema, reader.bytes());
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What buf refuses in a folder. */
export interface Refusal {
  readonly file: string;
  readonly message: string;
}

/** @returns what buf says of the files in `root`; empty if it accepts them all */
export function bufRefusals(root: string): Refusal[] {
  const { stdout, stderr } = spawnSync(BUF, ['build', root, '--error-format', 'json'], { encoding: 'utf8' });
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { path, message }: { path: string; message: string } = JSON.parse(line);
      return { file: path.slice(root.length + 1), message };
    });
}
