// Applies the import rules of .dependency-cruiser.mjs to src/ of a folder (default: this repository).
// Prints every violation. Exits 1 on a violation, and if a module was not looked at.
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

process.chdir(resolve(process.argv[2] ?? resolve(import.meta.dirname, '..')));

const { options, ...ruleSet } = rules;
const files = existsSync('src') ? readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts')) : [];
const { output } = await cruise(files.length > 0 ? ['src'] : [], { ...options, validate: true, ruleSet });

const own = output.modules.filter((module) => /^src\/.*\.ts$/.test(module.source) && !module.couldNotResolve);
const imports = own.reduce((sum, module) => sum + module.dependencies.length, 0);
const faults = output.summary.violations.map(({ rule, from, to }) => {
  const way = from === to ? from : `${from} -> ${to}`;
  const { comment } = ruleSet.forbidden.find(({ name }) => name === rule.name);
  return `${rule.name}: ${way}\n    ${comment}`;
});
if (own.length !== files.length) faults.push(`looked at ${own.length} of the ${files.length} modules in src/`);
if (own.length === 0 || imports === 0)
  faults.push(`${own.length} modules with ${imports} imports: nothing was checked`);

for (const fault of faults) console.error(fault);
console.log(`${own.length} modules, ${imports} imports, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
