/** The command line's door. */
import { fileURLToPath } from 'node:url';
import { parseCommand } from './cli/options.ts';
import { type Progress, startProgress } from './cli/progress.ts';
import type { Result } from './cli/result.ts';
import { run } from './cli/run.ts';
import { terminalOf, USUAL_COLUMNS } from './cli/terminal.ts';
import { TOOL } from './report/tool.ts';

async function main(args: readonly string[]): Promise<number> {
  await compileLess();
  const command = parseCommand(args);
  const { colour, width } = terminalOf(process.stdout, process.env);
  if (command.kind === 'command' && command.name === 'demo') {
    const print = (text: string): void => void process.stdout.write(text);
    const inner = (innerArgs: readonly string[]): Promise<Result> => run(innerArgs, { colour, width });
    const { demo } = await import('./cli/demo.ts');
    const program = fileURLToPath(import.meta.url);
    return demo({ program, keep: command.values.keep ?? false, run: inner, print });
  }
  const progress = watched();
  const result = await run(args, { colour, width, progress }).finally(() => progress?.end());
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.exit;
}

/**
 * V8 before version 12 (Node.js 20) optimizes whatever has run for a moment, which takes a third of the time of a run of
 * seconds. Later ones have a compiler between (Maglev) and are left alone.
 */
async function compileLess(): Promise<void> {
  if (Number.parseInt(process.versions.v8, 10) >= 12) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=600000');
}

/** Only where a person looks on. */
function watched(): Progress | undefined {
  const { isTTY, columns } = process.stderr;
  if (isTTY !== true || process.env.TERM === 'dumb') return undefined;
  const write = (text: string): void => void process.stderr.write(text);
  return startProgress({ write, columns: columns > 0 ? columns : USUAL_COLUMNS }, () => performance.now());
}

/** A reader that has seen enough (`| head`) changes nothing. A report that cannot be written is no verdict. */
function survivePipes(): void {
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`skewgate: the report could not be written (${error.code ?? error.message})\n`);
    process.once('exit', () => {
      process.exitCode = 3;
    });
  });
}

survivePipes();
main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      `skewgate: internal error in version ${TOOL.version} on Node ${process.version}. Please report this:\n${detail}\n`,
    );
    process.exitCode = 70;
  },
);
