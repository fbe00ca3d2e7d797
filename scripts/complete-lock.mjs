// Completes package-lock.json: `node scripts/complete-lock.mjs [--check] [LOCKFILE]`.
//
// A package that ships a binary per platform names them all as optional dependencies. npm leaves those out of the lock
// that its registry does not serve, and `npm ci` then refuses the lock wherever they are served ("Missing: … from lock
// file"). The entry that npm would have written, less its checksum, mends that. With --check nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const check = process.argv.includes('--check');
const file =
  process.argv.slice(2).find((argument) => argument !== '--check') ??
  resolve(import.meta.dirname, '../package-lock.json');

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** Names that differ from Node's. */
const aliases = new Map([
  ['aarch64', 'arm64'],
  ['armv7', 'arm'],
]);

/** The `os`, `cpu` and `libc` that a package for one platform declares, read from the words of its name. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.map((word) => aliases.get(word) ?? word).find((word) => processors.includes(word));
  if (os === undefined && cpu === undefined) return null;
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return { cpu: cpu && [cpu], libc: libc && [libc], os: os && [os] };
}

/** Where Node looks for `name` from the package at `where`, nearest first. */
function places(where, name) {
  const found = [];
  for (let base = where; base !== ''; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    found.push(`${base}/node_modules/${name}`);
  }
  return [...found, `node_modules/${name}`];
}

/** Adds what is missing to `packages`; returns the places it added and the names it could not place. */
function complete(packages) {
  const added = [];
  const unknown = [];
  for (const [where, owner] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const candidates = places(where, name);
      const found = candidates.find((place) => place in packages);
      const exact = /^\d+\.\d+\.\d+/.test(version);
      if (found !== undefined && (!exact || packages[found].version === version)) continue;
      const platform = platformOf(name);
      if (!exact || platform === null) {
        unknown.push(`${name}@${version}`);
        continue;
      }
      const place = found === undefined ? candidates.at(-1) : candidates[0];
      const { cpu, libc, os } = platform;
      packages[place] = { version, cpu, dev: owner.dev, libc, optional: true, os };
      added.push(place);
    }
  }
  return { added, unknown };
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const { added, unknown } = complete(lock.packages);
if (unknown.length > 0) {
  console.error(`These optional packages are missing and their names do not tell the platform: ${unknown.join(', ')}`);
  process.exitCode = 1;
} else if (added.length === 0) {
  console.log(`${file} is complete: ${Object.keys(lock.packages).length - 1} packages`);
} else if (check) {
  console.error(`${file} lacks ${added.length} packages for other platforms. Run: npm run lock`);
  process.exitCode = 1;
} else {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`added ${added.length} packages for other platforms`);
}
