/** The command line's door. */
import { demo } from './cli/demo.ts';
import { parseCommand } from './cli/options.ts';
import type { Result } from './cli/result.ts';
import { run } from './cli/run.ts';
import { TOOL } from './cli/version.ts';

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  if (command.kind === 'command' && command.name === 'demo') {
    const print = (text: string): void => void process.stdout.write(text);
    const quiet = (inner: readonly string[]): Promise<Result> => run(inner, { colour: colours() });
    return demo({ program: process.argv[1] ?? '', keep: command.values.keep ?? false, run: quiet, print });
  }
  const result = await run(args, { colour: colours() });
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.exit;
}

/** https://no-color.org: a variable that is set and not empty. */
function colours(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
}

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
