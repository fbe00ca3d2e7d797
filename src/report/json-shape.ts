/** The shape of the JSON report, from which its published schema and its reference page are made. */
import * as z from 'zod/mini';

type Shape = z.core.$ZodType;

/** What a member means, as the schema and the page say it. */
function is<T extends Shape>(shape: T, description: string): T {
  z.globalRegistry.add(shape, { description });
  return shape;
}

/** A part with a name of its own in the schema and on the page. */
function part<T extends Shape>(id: string, shape: T, description?: string): T {
  z.globalRegistry.add(shape, { id, ...(description === undefined ? {} : { description }) });
  return shape;
}

const text = (): z.ZodMiniString => z.string().check(z.minLength(1));
const texts = () => z.array(text());
const count = () => z.int().check(z.minimum(0));
const position = () => z.int().check(z.minimum(1));
const version = () => z.string().check(z.regex(/^\d+\.\d+\.\d+/));
const severity = () => z.enum(['safe', 'degraded', 'broken']);
const bump = () => z.enum(['none', 'patch', 'minor', 'major']);
const required = () => z.enum(['none', 'patch', 'minor', 'major', 'never']);
const contract = () => z.enum(['binary', 'json', 'source', 'document']);
const flow = () => z.nullable(z.enum(['request', 'response', 'stored']));
const skew = () =>
  z.enum([
    'old-client-new-server',
    'new-client-old-server',
    'old-data-new-reader',
    'new-data-old-reader',
    'old-user-new-code',
  ]);
const effect = () =>
  z.enum([
    'unimplemented',
    'rejected',
    'altered',
    'hangs',
    'dropped',
    'unnamed',
    'ignored',
    'absent',
    'presence',
    'retyped',
    'uncompilable',
  ]);

const place = part(
  'place',
  z.strictObject({ file: text(), line: position(), column: position(), endLine: position(), endColumn: position() }),
  'Lines and columns begin at 1, in UTF-16 code units; the end is the first position behind.',
);

const revision = part(
  'revision',
  z.strictObject({
    ref: is(text(), 'As it was asked for; the folder, for a folder.'),
    sha: is(
      z.nullable(z.string().check(z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/))),
      'The commit; null for a folder and for the work tree.',
    ),
    version: z.nullable(version()),
  }),
);

const witness = part(
  'witness',
  z.strictObject({
    writer: is(z.string(), 'What the writer means, as JSON; the path of the method, for a call.'),
    bytes: is(z.nullable(z.string().check(z.regex(/^([0-9a-f]{2})*$/))), 'What is sent, in hexadecimal.'),
    reader: is(text(), 'What the reader sees, its error, or the status of the call.'),
    runtime: is(text(), 'What wrote and read it.'),
    proven: is(z.boolean(), 'Whether it shows the effect.'),
    message: is(
      z.nullable(z.strictObject({ writer: z.nullable(text()), reader: z.nullable(text()) })),
      'The message on both sides; null for a call.',
    ),
  }),
  'The smallest message that shows the effect.',
);

const consequence = part(
  'consequence',
  z.strictObject({
    skew: is(skew(), 'Which versions meet.'),
    contract: is(contract(), 'What no longer holds.'),
    flow: is(flow(), 'Who writes; null where no message is at fault.'),
    effect: is(effect(), 'What the reader makes of what the writer sent.'),
    severity: z.enum(['degraded', 'broken']),
    novel: is(z.boolean(), 'Only what the older version could not say is hurt.'),
    when: is(z.nullable(text()), 'The values for which it is so; null: for all.'),
    runtimes: is(
      z.union([z.literal('all'), z.array(z.enum(['go', 'java', 'cpp', 'python', 'js', 'es'])).check(z.minLength(1))]),
      'The runtimes that do so.',
    ),
    witness: z.nullable(witness),
  }),
);

const finding = part(
  'finding',
  z.strictObject({
    rule: is(text(), 'The rule; `skewgate explain RULE` says more.'),
    fingerprint: is(z.string().check(z.regex(/^[0-9a-f]{12}$/)), 'What `accept:` names.'),
    element: is(text(), 'As the newest version that has it names it.'),
    severity: is(severity(), 'The worst in the contracts that count.'),
    requires: is(required(), 'The bump that it costs.'),
    blocking: is(z.boolean(), 'It makes the gate fail.'),
    message: text(),
    remedy: text(),
    old: is(z.nullable(place), 'Where it stands at the baseline.'),
    new: is(z.nullable(place), 'Where it stands at the head.'),
    from: is(
      z.nullable(z.strictObject({ ref: text(), sha: revision.def.shape.sha })),
      'Where `old` stands, if not at the baseline.',
    ),
    consequences: is(z.array(consequence), 'Those worse than safe, worst first.'),
    reachedBy: is(texts(), 'The methods and stored messages through which it is met.'),
    since: is(texts().check(z.minLength(1)), 'The releases against which it was found.'),
    introduced: is(z.boolean(), 'By this pull request; else it is on the base branch already.'),
    unstable: is(z.boolean(), 'In a package that promises nothing.'),
    guarded: is(
      z.nullable(z.strictObject({ by: texts().check(z.minLength(1)), asks: texts().check(z.minLength(1)) })),
      'What a new client asks before it uses the addition.',
    ),
    clients: is(texts(), 'The listed clients that it hurts.'),
    accepted: z.nullable(z.strictObject({ reason: text(), until: z.nullable(version()) })),
  }),
);

const counts = () => ({ id: skew(), severity: severity(), broken: count(), degraded: count() });
const summary = part('summary', z.strictObject({ ...counts(), label: text() }));

const component = part(
  'component',
  z.strictObject({
    name: text(),
    upgrade: z.enum(['live', 'new-workloads-only', 'restart']),
    interface: z.enum(['protocol', 'none']),
    baseline: z.nullable(text()),
    head: z.nullable(text()),
    changed: is(z.nullable(z.boolean()), 'Null: not known, and `problems` says why.'),
    problems: texts(),
  }),
);

const surface = part(
  'surface',
  z.strictObject({
    name: text(),
    promise: z.enum(['none', 'backward', 'forward', 'full', 'full-strict', 'live']),
    contracts: is(z.array(contract()).check(z.minLength(1)), 'Those that count.'),
    window: text(),
    against: is(texts().check(z.minLength(1)), 'The releases the head was compared with, ascending.'),
    meetings: is(
      z.array(z.strictObject({ release: text(), skews: z.array(z.strictObject(counts())).check(z.length(2)) })),
      'What becomes of calls between the head and each of them; empty where there is only one.',
    ),
    clientProtocols: is(
      z.array(z.strictObject({ release: version(), ref: text(), sha: revision.def.shape.sha })),
      'Releases whose clients are built from another copy of the protocol.',
    ),
    policy: is(z.strictObject({ file: z.nullable(text()), sha: z.nullable(text()) }), 'The config that judged.'),
    role: is(z.enum(['server', 'client']), 'Which of the two peers the project is.'),
    baseline: revision,
    head: revision,
    required: is(required(), 'The bump that the changes cost.'),
    declared: is(z.nullable(bump()), 'The bump that was said.'),
    declaredBy: z.nullable(z.enum(['version-file', 'tag', 'option', 'assumed'])),
    minimumVersion: is(z.nullable(version()), 'The lowest version the next release may carry.'),
    skews: is(z.array(summary).check(z.minLength(2), z.maxLength(5)), 'Findings that count and are not accepted.'),
    clients: is(
      z.array(z.strictObject({ name: text(), skews: z.array(summary).check(z.length(2)) })),
      'The same for each listed client.',
    ),
    findings: is(z.array(finding), 'What counts, and new API surface.'),
    notes: is(z.array(finding), 'Everything else, in the same shape.'),
    components: z.array(component),
  }),
);

const side = () => z.strictObject({ name: text(), path: text(), files: count() });
const alike = z.omit(consequence, { skew: true, novel: true });
const difference = part(
  'difference',
  z.strictObject({
    rule: text(),
    fingerprint: finding.def.shape.fingerprint,
    element: text(),
    severity: severity(),
    blocking: z.boolean(),
    introduced: z.boolean(),
    accepted: finding.def.shape.accepted,
    message: text(),
    remedy: text(),
    client: is(z.nullable(place), "Where it stands in the client's copy."),
    server: is(z.nullable(place), "Where it stands in the server's copy."),
    consequences: z.array(alike),
    reachedBy: texts(),
  }),
);

const copies = part(
  'copies',
  z.strictObject({
    name: text(),
    verdict: z.enum(['pass', 'fail']),
    reason: text(),
    label: is(text(), 'Both peers, in words.'),
    contracts: z.array(contract()).check(z.minLength(1)),
    client: is(side(), 'The copy that the client is built from.'),
    server: side(),
    before: is(z.nullable(revision), 'What differed there is from before; null: everything counts.'),
    severity: severity(),
    broken: count(),
    degraded: count(),
    findings: z.array(difference),
  }),
);

const problem = part(
  'problem',
  z.strictObject({
    file: z.nullable(text()),
    line: z.nullable(position()),
    column: z.nullable(position()),
    message: text(),
    fatal: is(z.boolean(), 'It leaves no verdict.'),
  }),
);

/** The whole report. No key may be missing, and none may be there besides. */
export const REPORT_SHAPE = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('skewgate'), version: version() }),
  verdict: is(z.enum(['pass', 'fail', 'undecided']), 'Undecided never passes.'),
  reason: is(text(), 'One sentence.'),
  problems: is(z.array(problem), 'What was met while reading.'),
  surfaces: is(z.array(surface), 'Empty where nothing could be decided, or there is nothing to compare with.'),
  copies: is(z.optional(z.array(copies)), 'There if the config names copies, or the command is `peers`.'),
  notSeen: is(texts(), 'What was not looked at, and what no schema shows.'),
});
