// What it was measured on.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { bufProgram } from './bench-cases.mjs';

const said = (command, args) => execFileSync(command, args, { encoding: 'utf8' }).trim();

/** @returns the machine and the versions of what ran on it; `load` is that of the last minute */
export function machine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memory: totalmem(),
    system: `${type()} ${release().split('-')[0]}`,
    node: process.version,
    git: said('git', ['--version']).replace('git version ', ''),
    buf: said(bufProgram(), ['--version']),
    load: loadavg()[0],
  };
}
