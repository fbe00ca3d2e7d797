/** One `git cat-file --batch` process that answers for any number of objects, of any kind, for a whole run. */
import { spawn } from 'node:child_process';
import { type Answer, type AnswerParser, answerParser } from './answers.ts';
import { failure, type GitCommand, gitEnvironment, startFault } from './run-git.ts';
import type { Fault } from './source.ts';

/** A conversation with git about objects. */
export interface ObjectReader {
  /** The answers for `names` (any expression git understands, no line breaks), in their order. */
  ask(names: readonly string[], maxBytes: number): Promise<readonly Answer[] | Fault>;
  /** Ends the process. Nothing may be asked afterwards. */
  close(): Promise<void>;
}

type Reply = readonly Answer[] | Fault;

/** A running process and the one question it is busy with. */
interface Session {
  ask(names: readonly string[], maxBytes: number): Promise<Reply>;
  end(): Promise<void>;
}

/** Starts no process before the first question; one that died is replaced at the next. */
export function objectReader(git: GitCommand): ObjectReader {
  let session: Session | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const exchange = (names: readonly string[], maxBytes: number): Promise<Reply> => {
    session ??= startSession(git, () => {
      session = null;
    });
    return session.ask(names, maxBytes);
  };

  return {
    ask(names, maxBytes) {
      if (closed) throw new Error('this repository was closed');
      if (names.some((name) => name.includes('\n'))) throw new Error('an object name has no line break');
      if (names.length === 0) return Promise.resolve([]);
      // One question at a time: a name that makes git give up must not take other answers with it.
      const reply = last.then(() => exchange(names, maxBytes));
      last = reply;
      return reply;
    },
    async close() {
      closed = true;
      await last;
      await session?.end();
    },
  };
}

function startSession(git: GitCommand, gone: () => void): Session {
  const child = spawn(git.program, [...git.options, 'cat-file', '--batch'], {
    env: gitEnvironment(),
    windowsHide: true,
  });
  let open: { readonly parser: AnswerParser; readonly settle: (reply: Reply) => void } | null = null;
  let stderr = '';

  const settle = (reply: Reply) => {
    open?.settle(reply);
    open = null;
  };
  // Once: by the time an old process reports its end, a new one may have taken its place.
  let given = false;
  const giveUp = (fault: Fault) => {
    if (!given) gone();
    given = true;
    child.kill();
    settle(fault);
  };

  child.stdout.on('data', (chunk: Buffer) => {
    try {
      if (open === null) throw new Error('git answered without being asked');
      if (open.parser.push(chunk)) settle(open.parser.answers);
    } catch (error) {
      giveUp(failure(error instanceof Error ? error.message : String(error)));
    }
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // A broken pipe means that git has ended; its `close` event tells why.
  child.stdin.on('error', () => {});
  child.once('error', (error) => giveUp(startFault(git.program, error)));
  child.once('close', () => giveUp(failure(stderr)));

  return {
    ask(names, maxBytes) {
      stderr = '';
      return new Promise((done) => {
        open = { parser: answerParser(names.length, maxBytes), settle: done };
        child.stdin.write(`${names.join('\n')}\n`);
      });
    },
    end: () =>
      new Promise((done) => {
        child.once('close', () => done());
        child.stdin.end();
      }),
  };
}
