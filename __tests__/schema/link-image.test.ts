/**
 * The files written for each rare construct, linked, against the image that buf made of them: `buf build .
 * --exclude-source-info -o ../judge/fixtures-link.binpb` in `fixtures-link`. `model-judge.test.ts` makes it anew.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from '@jest/globals';
import { factsOfDescriptor } from './judge/facts-of-descriptors.ts';
import { factsOfSchema } from './judge/facts-of-schema.ts';
import { protosIn, schemaOf } from './judge/judge.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures-link');
const IMAGE = readFileSync(join(import.meta.dirname, 'judge/fixtures-link.binpb'));
const described = [...createFileRegistry(fromBinary(FileDescriptorSetSchema, IMAGE)).files];
const paths = protosIn(FIXTURES);
const { schema, problems } = schemaOf(FIXTURES, paths);

describe('every element is as buf has it', () => {
  test('and there are all files', () => {
    const names = described.map(({ proto }) => proto.name).filter((name) => !name.startsWith('google/'));
    expect(names.sort()).toEqual(paths);
  });

  test.each(described.map((file) => [file.proto.name, file] as const))('%s', (path, file) => {
    const ours = schema.files.get(path);
    expect(ours === undefined ? null : Object.fromEntries(factsOfSchema(ours))).toEqual(
      Object.fromEntries(factsOfDescriptor(file)),
    );
  });

  test('and all that is said of them is a warning', () => {
    expect(problems.map(({ file, line, column, message, fatal }) => [file, line, column, message, fatal])).toEqual([
      [
        ...['editions/features.proto', 47, 11],
        '`fooBar` and `foo_bar` have the same JSON name `fooBar`. Rename one of them.',
        false,
      ],
    ]);
  });
});
