/** The byte stream that `git cat-file --batch` writes (git-cat-file, BATCH OUTPUT). */

/** `bytes` is null if the object is larger than was asked for; `size` is in bytes. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/** One answer: the object, or why there is none. */
export type Answer = GitObject | 'missing' | 'ambiguous';

/** Collects answers; `push` takes the next bytes and returns true when the last answer is complete. */
export interface AnswerParser {
  readonly answers: readonly Answer[];
  /** @throws Error if the stream is not what git is documented to write */
  push(chunk: Uint8Array): boolean;
}

/** A parser for `count` answers, however the stream is cut into chunks. Objects above `maxBytes` are skipped over. */
export function answerParser(count: number, maxBytes: number): AnswerParser {
  const answers: Answer[] = [];
  let header = Buffer.alloc(0);
  let body: { readonly object: GitObject; at: number } | null = null;

  const takeHeader = (chunk: Uint8Array): number => {
    const end = chunk.indexOf(0x0a);
    header = Buffer.concat([header, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.length;
    const answer = parseHeader(header.toString(), maxBytes);
    header = Buffer.alloc(0);
    if (typeof answer === 'string') answers.push(answer);
    else body = { object: answer, at: 0 };
    return end + 1;
  };

  /** The content and the line feed behind it. */
  const takeBody = (chunk: Uint8Array, open: { readonly object: GitObject; at: number }): number => {
    const { size, bytes } = open.object;
    const part = chunk.subarray(0, size + 1 - open.at);
    bytes?.set(part.subarray(0, Math.max(0, size - open.at)), open.at);
    open.at += part.length;
    if (open.at === size + 1) {
      answers.push(open.object);
      body = null;
    }
    return part.length;
  };

  return {
    answers,
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0) {
        if (answers.length === count) throw new Error('git answered more than it was asked');
        rest = rest.subarray(body === null ? takeHeader(rest) : takeBody(rest, body));
      }
      return answers.length === count;
    },
  };
}

function parseHeader(line: string, maxBytes: number): Answer {
  const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
  if (found) {
    const [, id = '', type = '', digits = ''] = found;
    const size = Number(digits);
    return { id, type, size, bytes: size > maxBytes ? null : new Uint8Array(size) };
  }
  if (line.endsWith(' missing')) return 'missing';
  if (line.endsWith(' ambiguous')) return 'ambiguous';
  throw new Error(`git gave an answer that is not understood: "${line}"`);
}
