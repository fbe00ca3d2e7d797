import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { Spot } from '../../src/compat/finding.ts';
import { gateFolders } from '../../src/gate/folders.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault, type Tree } from '../../src/gate/ports.ts';
import type { MarkdownContext } from '../../src/report/markdown.ts';
import type { JudgedSurface, Report, ReportedFinding } from '../../src/report/report.ts';
import { openDirectory } from '../../src/source/directory.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../examples/kata-agent');

const BASE_SHA = '3f2a9c1d5b7e8f60412c3d4e5f60718293a4b5c6';
export const HEAD_SHA = '9b1c7d2e4f5a6b8091a2b3c4d5e6f708192a3b4c';
export const REPOSITORY = 'https://github.com/kata-containers/kata-containers';
export const RULES_URL = 'https://example.test/rules';

/** A pull request on GitHub. */
export const CONTEXT: MarkdownContext = {
  repositoryUrl: REPOSITORY,
  headSha: HEAD_SHA,
  runUrl: `${REPOSITORY}/actions/runs/7`,
  rulesUrl: RULES_URL,
  marker: '<!-- skewgate: key sha=9b1c7d2 -->',
  notice: null,
  requests: 9,
};

/** A step of the kata agent's history as a commit after a tag, its peers named. */
export async function kata(from: string, to: string, config = '', version?: string): Promise<Report> {
  const base = release(from, from, BASE_SHA);
  const head = release(to, HEAD_SHA, HEAD_SHA);
  return gate(
    base,
    version === undefined ? head : renamed(head, version),
    `client: kata-runtime\nserver: kata-agent\n${config}`,
  );
}

/** Two versions given as files, the older tagged 1.5.0; what they declare is in their VERSION. */
export async function reportOf(before: Files, after: Files, config = ''): Promise<Report> {
  return gate(textTree(before, '1.5.0', BASE_SHA), textTree(after, HEAD_SHA, HEAD_SHA), config);
}

export type Files = Readonly<Record<string, string>>;

async function gate(base: Tree, head: Tree, config: string): Promise<Report> {
  const policy = { config: { file: '.github/skewgate.yml', text: config }, options: {} };
  const outcome = await gateFolders({ base, head }, { base: null, head: null }, policy, createParses());
  if ('badConfig' in outcome) throw new Error(JSON.stringify(outcome.badConfig));
  return outcome.report;
}

function release(version: string, ref: string, sha: string): Tree {
  const tree = openDirectory(join(EXAMPLES, version));
  if (isFault(tree)) throw new Error(tree.message);
  return { ...tree, ref, sha };
}

/** The same tree, but its VERSION says something else. */
function renamed(tree: Tree, version: string): Tree {
  return {
    ...tree,
    entries: async (wanted) => {
      const entries = await tree.entries(wanted);
      return isFault(entries) ? entries : entries.map((each) => (each.path === 'VERSION' ? { ...each, id: '' } : each));
    },
    read: async (ids, most) => {
      const contents = await tree.read(
        ids.filter((id) => id !== ''),
        most,
      );
      return isFault(contents) ? contents : new Map([...contents, ['', new TextEncoder().encode(version)]]);
    },
  };
}

function textTree(files: Files, ref: string, sha: string): Tree {
  const contents = new Map(
    Object.entries(files).map(([path, text]) => [`${ref} ${path}`, new TextEncoder().encode(text)]),
  );
  return {
    ref,
    sha,
    entries: async (wanted) =>
      Object.keys(files)
        .filter(wanted)
        .map((path) => ({ path, id: `${ref} ${path}`, kind: 'file' })),
    read: async (ids) => new Map(ids.map((id) => [id, contents.get(id) ?? new Uint8Array()])),
  };
}

/** The report with `n` findings that block and `n` of every other kind: its own, again and again under other names. */
export function inflated(report: Report, n: number): Report {
  const [surface] = report.surfaces;
  if (surface === undefined) throw new Error('nothing to inflate');
  const numbered = (of: readonly ReportedFinding[], blocking: boolean): readonly ReportedFinding[] =>
    of.length === 0
      ? []
      : Array.from({ length: n }, (_, i) => {
          const reported = of[i % of.length];
          if (reported === undefined) throw new Error('no finding');
          const { finding } = reported;
          const fingerprint = i.toString(16).padStart(12, '0');
          return { ...reported, blocking, fingerprint, finding: { ...finding, element: `${finding.element}${i}` } };
        });
  const isBlocking = ({ blocking }: ReportedFinding): boolean => blocking;
  const findings = [
    ...numbered(surface.findings.filter(isBlocking), true),
    ...numbered(
      surface.findings.filter((each) => !isBlocking(each)),
      false,
    ),
  ];
  const notes = numbered(surface.findings.slice(0, 1), false).map((each) => ({ ...each, severity: 'safe' as const }));
  return { ...report, surfaces: [{ ...surface, findings, notes }] };
}

/** Reports like `models`, in which every text of the repository is `text`, with up to `most` findings. */
export function reports(models: readonly Report[], text: fc.Arbitrary<string>, most: number): fc.Arbitrary<Report> {
  return fc
    .record({
      model: fc.constantFrom(...models),
      texts: fc.array(text, { minLength: 5, maxLength: 30 }),
      n: fc.nat(most),
    })
    .map(({ model, texts, n }) => {
      let at = 0;
      const next = (): string => texts[at++ % texts.length] ?? '';
      const report = {
        ...retold(model, next, n),
        surfaces: model.surfaces.map((surface) => respelled(surface, next, n)),
      };
      const told = (): string =>
        JSON.stringify({ reason: model.reason, n, texts: texts.map((each) => each.slice(0, 50)) });
      return Object.defineProperty(report, fc.toStringMethod, { value: told });
    });
}

function retold(report: Report, next: () => string, n: number): Report {
  const fatal = report.verdict === 'undecided';
  const problems = Array.from({ length: n }, (_, i) => ({
    file: next(),
    line: i + 1,
    column: 4,
    message: next(),
    fatal,
  }));
  return { ...report, reason: next(), next: [[next(), next()], [next()]], problems, untold: problems.slice(1) };
}

function respelled(surface: JudgedSurface, next: () => string, n: number): JudgedSurface {
  const findings = surface.findings.length === 0 ? [] : Array.from({ length: n }, (_, i) => i);
  const pick = (of: readonly ReportedFinding[], i: number): readonly ReportedFinding[] => {
    const reported = of[i % of.length];
    return reported === undefined ? [] : [renamedFinding(reported, next)];
  };
  return {
    ...surface,
    name: next(),
    reason: next(),
    peers: { client: next(), server: next(), transport: 'grpc' },
    baseline: { ...surface.baseline, ref: next(), version: next() },
    head: { ...surface.head, version: next() },
    policy: { file: next(), sha: HEAD_SHA },
    unseen: [next(), next()],
    findings: findings.flatMap((i) => pick(surface.findings, i)),
    notes: findings.flatMap((i) => pick(surface.notes, i)),
  };
}

function renamedFinding(reported: ReportedFinding, next: () => string): ReportedFinding {
  const { finding, accepted } = reported;
  return {
    ...reported,
    accepted: accepted === null ? null : { reason: next(), until: next() },
    finding: {
      ...finding,
      element: next(),
      sentence: next(),
      old: finding.old === null ? null : elsewhere(finding.old, next()),
      new: finding.new === null ? null : elsewhere(finding.new, next()),
      enclosing: finding.enclosing === null ? null : elsewhere(finding.enclosing, next()),
    },
  };
}

function elsewhere(element: Spot, path: string): Spot {
  if (element.kind === 'stored') return { ...element, file: { ...element.file, path } };
  return element.kind === 'file' ? { ...element, path } : { ...element, file: { ...element.file, path } };
}
