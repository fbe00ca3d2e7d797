/** Builds many protocols at once: descriptors by buf, from the same text that protobufjs and our parser read. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileRegistry, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import {
  type DescriptorProto,
  FeatureSet_FieldPresence,
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';
import type { Texts } from './print.ts';

/** The same descriptors twice. */
export interface Image {
  readonly registry: FileRegistry;
  /** Nothing is required. */
  readonly patient: FileRegistry;
}

/**
 * @param buf the program
 * @throws if buf refuses a text: the generator made something invalid
 */
export function buildAll(texts: readonly Texts[], buf: string): Image {
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-pairs-'));
  try {
    for (const [path, text] of texts.flatMap((some) => Object.entries(some))) writeFileSync(join(folder, path), text);
    const run = spawnSync(buf, ['build', '.', '--as-file-descriptor-set', '--exclude-source-info', '-o', 'set.binpb'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`buf refuses a random text: ${run.error ?? ''}${run.stdout}${run.stderr}`);
    const bytes = readFileSync(join(folder, 'set.binpb'));
    const [set, patient] = [fromBinary(FileDescriptorSetSchema, bytes), fromBinary(FileDescriptorSetSchema, bytes)];
    for (const { messageType } of patient.file) for (const message of messageType) requireNothing(message);
    return { registry: createFileRegistry(set), patient: createFileRegistry(patient) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requireNothing({ field, nestedType }: DescriptorProto): void {
  for (const one of field) if (isRequired(one)) relax(one);
  for (const inner of nestedType) requireNothing(inner);
}

function isRequired({ label, options }: FieldDescriptorProto): boolean {
  return (
    label === FieldDescriptorProto_Label.REQUIRED ||
    options?.features?.fieldPresence === FeatureSet_FieldPresence.LEGACY_REQUIRED
  );
}

function relax(field: FieldDescriptorProto): void {
  field.label = FieldDescriptorProto_Label.OPTIONAL;
  if (field.options?.features !== undefined) field.options.features.fieldPresence = FeatureSet_FieldPresence.EXPLICIT;
}
