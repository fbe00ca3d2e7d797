/** The reference page of the config. */
import { keyTables } from './key-table.ts';

/** Configs that the page shows; each parses. */
export const CONFIG_EXAMPLES = {
  one: `# yaml-language-server: $schema=https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json
promise: full-strict
client: kata-runtime
server: kata-agent
version-file: VERSION
window: ">=1.4.0"
accept:
  - fingerprint: 4e1234567890 # rpc-removed grpc.AgentService.AddInterface
    reason: no runtime that is still supported calls it
    until: 2.0.0
`,
  several: `promise: backward
surfaces:
  - name: agent
    protos: agent/**
    version-file: agent/VERSION
    tag-pattern: agent/v{version}
    promise: full
  - name: store
    protos: store/**
    version-file: store/package.json
    tag-pattern: store/v{version}
    stored: store.Record
`,
  client: `surfaces:
  - name: api
    protos: api/**
  - name: cri
    role: client
    client: our-kubelet
    server: containerd
    protos: third_party/cri/**
`,
  unstable: `unstable-packages: [alpha, beta]
`,
  costs: `promise:
  preset: full
  new-client-old-server: { broken: never, degraded: minor }
`,
} as const;

/** @returns the page as Markdown, ending in a line feed */
export function configPage(): string {
  const { surface, file } = keyTables();
  const tables = [
    '## Keys of a surface',
    'At the top level they hold for every surface that does not say otherwise. A list in a surface replaces the one at the top level.',
    surface,
    '## Keys of the file',
    file,
  ];
  return `${[...beginning(), ...tables, ...decisions()].join('\n\n')}\n`;
}

function beginning(): readonly string[] {
  return [
    '# Configuration',
    'Without a file the defaults hold. What a project decides for itself goes into `.github/skewgate.yml`; [`skewgate init`](#begin) writes one to begin with.',
    example('one'),
    'A pull request is judged by the file on the branch it goes into, so it cannot soften its own gate. A tag, a branch and a run by hand are judged by the file at the judged commit. On the command line `--config FILE` takes another file, and options win over it.',
    'Every value is text: `1.10`, `on` and `012345678901` are what they look like. A word stands for a list of one. What is unknown or wrong is refused with its line and exit status 2; nothing is passed over.',
    '## Begin',
    [
      '```',
      'skewgate init            # prints a config for this repository',
      'skewgate init --write    # writes .github/skewgate.yml, unless there is one',
      '```',
    ].join('\n'),
    "It finds the protocol and the copies of other people's protocols in it, the version file, how tags are named and what the peers are perhaps called. It suggests several surfaces where groups of services share no file and no import, and lists them outright if each group has a version file or tags of its own. On standard error it prints the smallest workflow and what to do next.",
    '## Editors',
    'The first line of the example gives completion and checks in every editor with the YAML language server. The schema is [skewgate.schema.json](skewgate.schema.json).',
  ];
}

/** What a key alone does not tell. */
function decisions(): readonly string[] {
  return [
    '## Costs set by hand',
    'A preset gives each pair of versions two costs: the lowest bump at which it may break, and at which it may degrade. `never` refuses a break until it is [accepted by name](accepting-a-break.md).',
    example('costs'),
    'A cell of the calls also sets the one of stored data and generated code that follows it, unless that is set itself.',
    '## Several surfaces',
    'One version is one surface. If parts of a repository are released on their own, list them, each with its files, its version file and its tags:',
    example('several'),
    'All are judged in one run and told in one report, one comment and one check. A tag is judged for the surfaces whose pattern it follows: `agent/v1.5.0` says nothing of `store`. Files that no surface takes are named in the report. See [several surfaces in one repository](surfaces.md).',
    "## The client of another project's protocol",
    'Some repositories hold a copy of a protocol that others serve. With `role: client` the direction turns round: a release brings new clients, and the servers out there are old ones.',
    example('client'),
    [
      '| Under | `backward` of a server | `backward` of a client |',
      '|:---|:---|:---|',
      "| old client + new server | what breaks costs a major | a minor: it is the other project's doing, and happens without your release |",
      '| new client + old server | a minor | a major, if something breaks that the client did before; a minor, if only what is new in the copy is not there yet |',
    ].join('\n'),
    '`forward` is the other way round. `none`, `full`, `full-strict` and `live` look both ways already, so they do not change; under `full` a new method that old servers do not have costs a major. Stored data and generated code are your own in either role. `protos` is needed: copies of known families, and folders such as `vendor`, are left out otherwise.',
    '## Unstable packages',
    example('unstable'),
    'A package whose last part is a version with a stage, `foo.v1alpha1`, `foo.v1beta2`, `foo.v1p1beta1`, `foo.v1test`, is then promised to nobody. What changes there costs no more than a patch, under every promise. It is still listed, in a section of its own, and counted; the lines about who meets whom leave it out.',
    'Two things stay promised: a type in such a package that a stable package uses, however deep inside, and whatever was in a stable package in the release before.',
  ];
}

function example(name: keyof typeof CONFIG_EXAMPLES): string {
  return `\`\`\`yaml\n${CONFIG_EXAMPLES[name]}\`\`\``;
}
