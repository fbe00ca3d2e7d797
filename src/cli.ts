/** The command line's door. */
import { fileURLToPath } from 'node:url';
import { demo } from './cli/demo.ts';
import { parseCommand } from './cli/options.ts';
import type { Result } from './cli/result.ts';
import { run } from './cli/run.ts';
import { TOOL } from './report/tool.ts';

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  if (command.kind === 'command' && command.name === 'demo') {
    const print = (text: string): void => void process.stdout.write(text);
    const inner = (innerArgs: readonly string[]): Promise<Result> => run(innerArgs, { colour: colours() });
    const program = fileURLToPath(import.meta.url);
    return demo({ program, keep: command.values.keep ?? false, run: inner, print });
  }
  const width = process.stdout.isTTY === true ? process.stdout.columns : undefined;
  const result = await run(args, { colour: colours(), width });
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.exit;
}

/** https://no-color.org: a variable that is set and not empty. */
function colours(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
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
