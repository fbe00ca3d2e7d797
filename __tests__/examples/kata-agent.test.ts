import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { EnumNode, FileNode, MessageNode } from '../../src/schema/ast.ts';
import { parse } from '../../src/schema/parse.ts';

const folder = join(import.meta.dirname, '../../examples/kata-agent');

interface Counts {
  readonly rpcs: number;
  readonly messages: number;
  readonly fields: number;
  readonly enums: number;
  readonly enumValues: number;
}

/** What the real releases have: counted in the descriptors that `buf build` made of them. */
const real: Record<string, Counts> = JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));
const releases = Object.keys(real);

function protoPaths(release: string): string[] {
  const names = readdirSync(join(folder, release), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.proto')).sort();
}

function textOf(release: string, path: string): string {
  return readFileSync(join(folder, release, path), 'utf8');
}

function filesOf(release: string): FileNode[] {
  return protoPaths(release).map((path) => {
    const { file, problems } = parse(textOf(release, path));
    expect(problems).toEqual([]);
    return file;
  });
}

function methodsOf(release: string): string[] {
  return filesOf(release).flatMap((file) =>
    file.services.flatMap((service) => service.methods.map((method) => method.name.text)),
  );
}

const withNested = (message: MessageNode): MessageNode[] => [message, ...message.messages.flatMap(withNested)];

function countsOf(files: readonly FileNode[]): Counts {
  const messages = files.flatMap((file) => file.messages.flatMap(withNested));
  const enums: EnumNode[] = [...files, ...messages].flatMap((scope) => [...scope.enums]);
  return {
    rpcs: files.flatMap((file) => file.services.flatMap((service) => service.methods)).length,
    messages: messages.length,
    fields: messages.flatMap((message) => message.fields).length,
    enums: enums.length,
    enumValues: enums.flatMap((each) => each.values).length,
  };
}

describe('the kata-agent protocol', () => {
  test('has a folder for every counted release and for no other', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...releases].sort());
    expect(releases).toEqual([
      '1.0.0',
      '1.1.0',
      '1.2.0',
      '1.3.0',
      '1.4.0',
      '1.5.0',
      '1.6.0',
      '1.7.0',
      '1.9.0',
      '1.12.0',
    ]);
  });

  test.each(releases)('%s has the counts of the real release', (release) => {
    expect(countsOf(filesOf(release))).toEqual(real[release]);
  });

  test.each(releases)('%s has its version and its files where the real one has them', (release) => {
    expect(textOf(release, 'VERSION')).toBe(`${release}\n`);
    const always = ['protocols/grpc/agent.proto', 'protocols/grpc/health.proto', 'protocols/grpc/oci.proto'];
    const types = releases.indexOf(release) >= releases.indexOf('1.4.0') ? ['pkg/types/types.proto'] : [];
    expect(protoPaths(release)).toEqual([...types, ...always]);
  });

  test('files that did not change are the same to the byte', () => {
    for (const path of ['protocols/grpc/health.proto', 'protocols/grpc/oci.proto']) {
      expect(new Set(releases.map((release) => textOf(release, path))).size).toBe(1);
    }
    const withTypes = releases.slice(releases.indexOf('1.4.0'));
    expect(new Set(withTypes.map((release) => textOf(release, 'pkg/types/types.proto'))).size).toBe(3);
  });

  test.each([
    ['1.0.0', '1.1.0', ['PauseContainer', 'ResumeContainer'], []],
    ['1.1.0', '1.2.0', ['ListInterfaces', 'ListRoutes', 'ReseedRandomDev'], []],
    ['1.2.0', '1.3.0', ['GetGuestDetails'], []],
    ['1.3.0', '1.4.0', [], []],
    ['1.4.0', '1.5.0', ['SetGuestDateTime', 'CopyFile'], []],
    ['1.5.0', '1.6.0', ['StartTracing', 'StopTracing', 'MemHotplugByProbe'], ['AddInterface', 'RemoveInterface']],
    ['1.6.0', '1.7.0', [], []],
    ['1.7.0', '1.9.0', [], []],
    ['1.9.0', '1.12.0', ['AddARPNeighbors', 'GetOOMEvent'], []],
  ])('from %s to %s these calls come and go', (older, newer, added, removed) => {
    const [before, after] = [methodsOf(older), methodsOf(newer)];
    expect(after.filter((name) => !before.includes(name))).toEqual(added);
    expect(before.filter((name) => !after.includes(name))).toEqual(removed);
  });
});
