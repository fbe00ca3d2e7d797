/** What is being done, on a terminal, for work that takes longer than a person likes to wait for nothing. */
import type { Parses } from '../gate/parses.ts';
import { type Fault, isFault, type Repository, type Tree } from '../gate/ports.ts';
import { clip, visible } from '../report/escape.ts';
import { shortRef } from '../report/revision.ts';

/** Where it is shown. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly columns: number;
}

/** Sees what the gate asks of the world, and says so. */
export interface Progress {
  readonly repository: <R extends Repository>(repository: R) => R;
  readonly tree: <T extends Tree>(tree: T) => T;
  readonly parses: (parses: Parses) => Parses;
  /** Takes away what is shown. Nothing is shown from then on. */
  readonly end: () => void;
}

/** For whom nobody watches. */
export const NO_PROGRESS: Progress = {
  repository: (repository) => repository,
  tree: (tree) => tree,
  parses: (parses) => parses,
  end: () => {},
};

/** Nothing is shown for shorter work. */
const PATIENCE = 1000;
/** Between two changes of what is shown: faster ones cannot be read. */
const PAUSE = 100;

/** Back to the first column, and the line erased (ECMA-48: CR, EL). */
const CLEAR = `\r${String.fromCharCode(27)}[2K`;

/** @param clock in milliseconds */
export function startProgress(screen: Screen, clock: () => number): Progress {
  const line = startLine(screen, clock);
  const tree = <T extends Tree>(watched: T): T => ({
    ...watched,
    entries: (wanted) => line.during(nameOf(watched), watched.entries(wanted)),
    read: (ids, most) => line.during(nameOf(watched), watched.read(ids, most)),
  });
  const seen = (found: Tree | Fault): Tree | Fault => (isFault(found) ? found : tree(found));
  return {
    tree,
    repository: (repository) => ({
      ...repository,
      tree: async (revision) => seen(await repository.tree(revision)),
      workTree: () => seen(repository.workTree()),
    }),
    parses: (parses) => ({
      ...parses,
      parse: (id, content) => {
        line.count();
        return parses.parse(id, content);
      },
    }),
    end: line.end,
  };
}

/** `1.6.0`, `work tree`; commits are cut short. */
function nameOf({ ref }: Tree): string {
  return shortRef(ref.replace(/^refs\/(?:tags|heads)\//, ''));
}

interface Line {
  readonly during: <T>(name: string, work: Promise<T>) => Promise<T>;
  readonly count: () => void;
  readonly end: () => void;
}

/** What is asked of the world is known as it is asked; while nothing is, what was read is compared. */
function startLine(screen: Screen, clock: () => number): Line {
  const began = clock();
  let painted = began;
  let [doing, files, waiting, ended] = ['', 0, 0, false];
  const paint = (): void => {
    const now = clock();
    if (ended || doing === '' || now - began < PATIENCE) return;
    painted = now;
    const text = `skewgate: ${doing}, ${files} files parsed, ${Math.floor((now - began) / 1000)} s`;
    screen.write(CLEAR + clip(visible(text), screen.columns - 1));
  };
  // Whoever waits long for one answer sees that time goes on.
  const timer = setInterval(paint, PATIENCE);
  timer.unref();
  return {
    during: async (name, work) => {
      [doing, waiting] = [`reading ${name}`, waiting + 1];
      paint();
      const result = await work;
      waiting--;
      if (waiting === 0) doing = `comparing ${name}`;
      paint();
      return result;
    },
    count: () => {
      files++;
      if (clock() - painted >= PAUSE) paint();
    },
    end: () => {
      clearInterval(timer);
      if (painted > began && !ended) screen.write(CLEAR);
      ended = true;
    },
  };
}
