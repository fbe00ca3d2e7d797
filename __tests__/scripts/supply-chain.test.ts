/** What is shipped: every package of it known, pinned, licensed and listed, and nothing fetched or run besides. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const own: {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
} = JSON.parse(read('package.json'));
const lock: { readonly packages: Record<string, Entry> } = JSON.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
const programs = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);

/** `name version` of every package with code in the bundles: esbuild names the file before its code. */
function bundled(): readonly string[] {
  const places = programs.flatMap((program) =>
    [...read(`dist/${program}`).matchAll(/^\/\/ (.*node_modules\/(?:@[^/\n]+\/)?[^/\n]+)\/.*$/gm)].map(
      ([, place = '']) => place,
    ),
  );
  return [...new Set(places)]
    .map((place) => `${place.replace(/^.*node_modules\//, '')} ${lock.packages[place]?.version}`)
    .sort();
}

/** `name version` of every licence in the list, with its text. */
function licensed(): ReadonlyMap<string, string> {
  const parts = read('dist/licenses.txt').split(`\n${'-'.repeat(80)}\n\n`);
  return new Map(
    parts.map((part) => {
      const [head = '', ...rest] = part.split('\n');
      return [head.replace(/ \(.*\)$/, ''), rest.join('\n').trim()];
    }),
  );
}

describe('the lock file', () => {
  test('has a SHA-512 for everything but binaries for other platforms', () => {
    const without = locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(locked.length).toBeGreaterThan(300);
    expect(without.filter(([, entry]) => entry.optional !== true)).toEqual([]);
  });

  test('takes nothing from anywhere but the registry', () => {
    const sources = locked.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [resolved]));
    expect(sources.filter((source) => !source.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });

  test('holds the very versions that package.json names', () => {
    const named = Object.entries({ ...own.dependencies, ...own.devDependencies });
    const wrong = named.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version);
    expect(wrong).toEqual([]);
  });

  test('runs no script when what is shipped is installed', () => {
    const scripts = locked.filter(([, { dev, hasInstallScript }]) => dev !== true && hasInstallScript === true);
    expect(scripts).toEqual([]);
    expect(Object.keys(own.scripts).filter((name) => /^(pre|post)?(install|prepare|publish|pack)/.test(name))).toEqual(
      [],
    );
  });
});

describe('the bundles', () => {
  test('ask for modules of Node.js alone', () => {
    const asked = programs.flatMap((program) =>
      [...read(`dist/${program}`).matchAll(/^(?:import|export)\b[^'"\n]*?(?:from )?["']([^"'\n]+)["'];$/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(asked.length).toBeGreaterThan(5);
    // Some texts in them are protos.
    const others = asked.filter((name) => !isBuiltin(name) && !name.startsWith('.') && !name.endsWith('.proto'));
    expect(others).toEqual([]);
  });

  test('bring the licence of every package in them, and of no other', () => {
    const listed = licensed();
    expect(bundled().length).toBeGreaterThan(20);
    expect([...listed.keys()].sort()).toEqual(bundled());
    expect([...listed].filter(([, licence]) => licence.length < 200)).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'scripts/sbom.mjs')], { encoding: 'utf8' });
  const document: {
    readonly spdxVersion: string;
    readonly packages: readonly {
      readonly SPDXID: string;
      readonly name: string;
      readonly versionInfo: string;
      readonly licenseDeclared: string;
      readonly checksums?: readonly { readonly checksumValue: string }[];
    }[];
    readonly relationships: readonly { readonly relatedSpdxElement: string }[];
  } = JSON.parse(stdout);

  test('names every bundled package with its checksum and licence', () => {
    const [self, ...parts] = document.packages;
    expect([status, document.spdxVersion, self?.name]).toEqual([0, 'SPDX-2.3', 'skewgate']);
    expect(parts.map(({ name, versionInfo }) => `${name} ${versionInfo}`).sort()).toEqual(bundled());
    expect(parts.filter(({ checksums = [] }) => !/^[0-9a-f]{128}$/.test(checksums[0]?.checksumValue ?? ''))).toEqual(
      [],
    );
    expect(parts.filter(({ licenseDeclared }) => !/^[A-Za-z0-9.-]+$/.test(licenseDeclared))).toEqual([]);
  });

  test('refers to what it names, each once', () => {
    const ids = document.packages.map(({ SPDXID }) => SPDXID);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id))).toEqual([]);
    expect(document.relationships.map(({ relatedSpdxElement }) => relatedSpdxElement)).toEqual(ids);
  });
});
