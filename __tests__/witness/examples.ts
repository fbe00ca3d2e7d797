/** All examples of all rules as two trees that buf can build at once: each in a folder and a package of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Example } from '../../src/compat/rule.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { descriptorsOf } from '../schema/judge/judge.ts';
import type { Trees } from './verify.ts';

/** An example with the name of its package in the trees. */
export interface Numbered {
  readonly id: string;
  readonly rule: string;
  readonly example: Example;
}

export const EXAMPLES: readonly Numbered[] = RULES.flatMap(({ id, examples }) =>
  examples.map((example) => ({ rule: id, example })),
).map((one, i) => ({ ...one, id: `x${i}` }));

/** Those that buf builds beside others: what they import is there, and no option is declared twice. */
export const BUILT: ReadonlySet<string> = new Set(
  EXAMPLES.filter(({ example }) => isBuilt(example)).map(({ id }) => id),
);

function isBuilt({ before, after }: Example): boolean {
  return [before, after].map(textsOf).every((texts) =>
    Object.values(texts).every((text) => {
      const imports = [...text.matchAll(/import (?:public |weak )?"([^"]*)"/g)].map(([, path = '']) => path);
      return (
        !text.includes('extend google.protobuf.') &&
        imports.every((path) => path in texts || /^google\/protobuf\//.test(path))
      );
    }),
  );
}

function textsOf(given: Example['before']): Readonly<Record<string, string>> {
  return typeof given === 'string' ? { 'a.proto': given } : given;
}

/** @returns buf's descriptors of all examples, before and after */
export async function buildExamples(): Promise<Omit<Trees, 'prefix'>> {
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-examples-'));
  try {
    for (const { id, example } of EXAMPLES.filter((one) => BUILT.has(one.id)))
      for (const side of ['before', 'after'] as const) {
        const texts = textsOf(example[side]);
        for (const [path, text] of Object.entries(texts)) {
          const target = join(folder, side, id, path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, inPackage(text, id, Object.keys(texts)));
        }
      }
    const [old, next] = await Promise.all(['before', 'after'].map((side) => descriptorsOf(join(folder, side), [])));
    if (old === undefined || next === undefined) throw new Error('buf gave nothing');
    return { old, new: next };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inPackage(text: string, id: string, paths: readonly string[]): string {
  const moved = text.replace(/(import (?:public |weak )?")([^"]*)"/g, (found, start, path) =>
    paths.includes(path) ? `${start}${id}/${path}"` : found,
  );
  if (/\bpackage\s/.test(moved)) return moved.replace(/\bpackage\s+/, `package ${id}.`);
  return moved.replace(/^(\s*(?:syntax|edition)\s*=\s*["'][^;]*;)/, `$1 package ${id};`);
}
