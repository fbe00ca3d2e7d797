/** Random changes of a protocol whose cost is known because they were made for it. Nothing here asks the gate. */
import type { Files } from '../../support/git.ts';

export type Cost = 'none' | 'minor' | 'major';
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** A number in [0, 1); the same seed gives the same numbers. */
export type Random = () => number;

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them. @throws RangeError if there is none */
export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** A protocol as lists of lines, so that each edit is one line. */
interface Protocol {
  readonly methods: Map<string, string>;
  readonly request: Map<number, string>;
  readonly response: Map<number, string>;
  comments: number;
}

const METHODS = ['Get', 'Put', 'List', 'Stop'];

function released(): Protocol {
  return {
    methods: new Map(METHODS.map((name) => [name, `rpc ${name}(Request) returns (Response);`])),
    request: new Map([
      [1, 'string id = 1;'],
      [2, 'int32 count = 2;'],
      [3, 'repeated string names = 3;'],
    ]),
    response: new Map([
      [1, 'bool ok = 1;'],
      [2, 'string message = 2;'],
      [3, 'int64 size = 3;'],
    ]),
    comments: 0,
  };
}

function textOf({ methods, request, response, comments }: Protocol): string {
  const block = (head: string, lines: Iterable<string>): string =>
    `${head} {\n${[...lines].map((line) => `  ${line}\n`).join('')}}\n`;
  return [
    'syntax = "proto3";\npackage p;\n',
    block('service S', methods.values()),
    block('message Request', request.values()),
    block('message Response', response.values()),
    '// a remark\n'.repeat(comments),
  ].join('');
}

interface Edit {
  readonly cost: Cost;
  readonly apply: (protocol: Protocol, random: Random) => void;
}

/** What each costs when old clients must keep working (the default promise), by the protobuf documentation on updating. */
const EDITS: readonly Edit[] = [
  { cost: 'none', apply: remark },
  { cost: 'none', apply: ({ request }) => reverse(request) },
  { cost: 'minor', apply: ({ methods }, random) => add(methods, random) },
  { cost: 'minor', apply: ({ response }) => void response.set(20, 'string more = 20;') },
  { cost: 'minor', apply: ({ request }) => void request.set(20, 'bool quick = 20;') },
  { cost: 'major', apply: ({ methods }, random) => void methods.delete(pick(random, METHODS)) },
  { cost: 'major', apply: ({ request }) => void request.set(1, 'int32 id = 1;') },
  { cost: 'major', apply: ({ response }) => void response.set(2, 'repeated int32 message = 2;') },
  { cost: 'major', apply: ({ response }) => void response.delete(3) },
  { cost: 'major', apply: ({ request }) => void request.set(2, 'int32 count = 12;') },
];

function remark(protocol: Protocol): void {
  protocol.comments += 1;
}

function reverse(lines: Map<number, string>): void {
  const all = [...lines].reverse();
  lines.clear();
  for (const [number, line] of all) lines.set(number, line);
}

function add(methods: Map<string, string>, random: Random): void {
  const name = `New${Math.floor(random() * 1000)}`;
  methods.set(name, `rpc ${name}(Request) returns (Response);`);
}

const ORDER = ['none', 'patch', 'minor', 'major'] as const;
const VERSIONS: Readonly<Record<Bump, string>> = { none: '1.0.0', patch: '1.0.1', minor: '1.1.0', major: '2.0.0' };

export const RELEASED: Files = { 'api/a.proto': textOf(released()), VERSION: '1.0.0\n', 'README.md': 'one\n' };

/** A change, and what is true of it. */
export interface Change {
  readonly files: Files;
  readonly version: string;
  readonly bump: Bump;
  readonly cost: Cost;
  /** Whether it can be judged at all. */
  readonly readable: boolean;
}

/** @param bumps how far the version may have been raised */
export function randomChange(random: Random, bumps: readonly Bump[]): Change {
  const protocol = released();
  const edits = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, EDITS));
  for (const { apply } of edits) apply(protocol, random);
  const cost = edits.reduce<Cost>(
    (worst, edit) => (ORDER.indexOf(edit.cost) > ORDER.indexOf(worst) ? edit.cost : worst),
    'none',
  );
  const bump = pick(random, bumps);
  const readable = random() > 0.04;
  const text = readable ? textOf(protocol) : `${textOf(protocol)}message {\n`;
  const files = { 'api/a.proto': text, VERSION: `${VERSIONS[bump]}\n`, 'README.md': `${random()}\n` };
  return { files, version: VERSIONS[bump], bump, cost, readable };
}

/** Whether so much was declared as it costs; an untouched version stands for a minor release to come. */
export function isEnough({ bump, cost }: Change): boolean {
  const declared = bump === 'none' ? 'minor' : bump;
  return ORDER.indexOf(declared) >= ORDER.indexOf(cost);
}
