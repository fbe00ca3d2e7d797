/** Every key of the config, for editors and for the reference page: what it may be and what it decides. */
import { PROMISE_KEYS } from './key-docs-promise.ts';
import { FULL_NAME, type KeyDoc, METHOD, NAME, PATH, SCALAR, SWITCH, VERSION, whole } from './key-form.ts';

/** Keys of a surface: who uses the protocol, and how. */
const USE_KEYS: readonly KeyDoc[] = [
  {
    key: 'guards',
    text: 'Whether `@guarded-by` and `@since` in comments make an addition safe for new clients.',
    values: '`on` or `off`',
    preset: '`off`',
    form: SWITCH,
  },
  {
    key: 'version-method',
    text: "The method that tells the server's version, and the field of its answer that holds it.",
    values: 'such as `grpc.Health.Version#grpc_version`',
    preset: 'none',
    form: { type: 'string', pattern: `^${FULL_NAME}#${FULL_NAME}$` },
  },
  {
    key: 'clients',
    text: 'Which methods each client calls.',
    values: 'a block of client: methods',
    preset: 'not known',
    form: METHOD,
    names: { minLength: 1, maxLength: 80 },
  },
  {
    key: 'clients-complete',
    text: 'Whether `clients` names every client there is.',
    values: '`on` or `off`',
    preset: '`off`',
    form: SWITCH,
  },
  {
    key: 'client-protocol',
    text: 'For releases whose clients were built from an older copy of the protocol: where that copy is. See [Clients](clients.md).',
    values: 'a block of release: revision',
    preset: 'none',
    form: { type: SCALAR, minLength: 1, maxLength: 255 },
    names: { pattern: VERSION.pattern },
  },
  {
    key: 'contract-options',
    text: 'Custom options whose values are a part of the contract, such as `google.api.http`.',
    values: 'full names of options',
    preset: 'none',
    form: { type: ['string', 'boolean'], pattern: `^\\(?\\.?${FULL_NAME}\\)?$` },
  },
  { key: 'json', text: 'How peers that speak ProtoJSON do it.', values: 'a block', preset: 'as protobuf says' },
  { key: 'json.reader', text: 'What readers do with names they do not know.', values: null, preset: '`strict`' },
  {
    key: 'json.names',
    text: 'Which names writers use: lowerCamelCase (`json`) or those of the `.proto` file.',
    values: null,
    preset: '`json`',
  },
  {
    key: 'transport',
    text: 'How calls travel; it decides which status codes are told.',
    values: null,
    preset: '`grpc`',
  },
  {
    key: 'runtimes',
    text: 'The protobuf runtimes in use. What only others do is left out.',
    values: null,
    preset: 'any',
  },
  {
    key: 'components',
    text: 'What is released together with the protocol, and what has to stop when its version changes. For release notes.',
    values: 'a list of entries',
    preset: 'none',
  },
  { key: 'components[].name', text: 'Its name in reports.', values: 'a name', preset: null, form: NAME },
  {
    key: 'components[].upgrade',
    text: 'What goes on while it is upgraded.',
    values: null,
    preset: '`live` with `interface: none`; else it must be said',
  },
  {
    key: 'components[].interface',
    text: '`none`: it only forwards bytes, so no change of the protocol touches it.',
    values: null,
    preset: '`protocol`',
  },
  {
    key: 'components[].version',
    text: 'Where its version stands in the repository.',
    values: 'such as `versions.yaml#/assets/qemu/version`',
    preset: 'not known',
    form: { type: 'string', minLength: 1 },
  },
  {
    key: 'workloads',
    text: 'What the notes call that which keeps running: containers, sessions, jobs.',
    values: 'a name',
    preset: '`containers`',
    form: NAME,
  },
];

/** Keys of a surface; at the top level they hold for every surface that does not say otherwise. */
export const SURFACE_KEYS: readonly KeyDoc[] = [...PROMISE_KEYS, ...USE_KEYS];

/** Keys of the file itself. */
export const FILE_KEYS: readonly KeyDoc[] = [
  {
    key: 'surfaces',
    text: 'Protocols that are released under versions of their own. Each takes the keys above; what it does not say is as at the top level.',
    values: 'a list of blocks',
    preset: 'one surface',
  },
  {
    key: 'limits',
    text: 'Bounds on one run. Reaching one ends undecided, never with a pass, and names the key. A pull request is held to those of its base.',
    values: 'a block',
    preset: null,
  },
  {
    key: 'limits.seconds',
    text: "The longest time to wait for GitHub's rate limit.",
    values: 'a number from 1 to 3600',
    preset: '120',
    form: whole(3600),
  },
  {
    key: 'limits.file-bytes',
    text: 'The largest file that is read.',
    values: 'a number from 1 to 100000000',
    preset: '5000000',
    form: whole(100_000_000),
  },
  {
    key: 'limits.total-bytes',
    text: 'The most that is parsed in one run, of all versions together. Files that are equal count once.',
    values: 'a number from 1 to 10000000000',
    preset: '250000000',
    form: whole(10_000_000_000),
  },
  {
    key: 'limits.file-words',
    text: 'The most words and marks of one file.',
    values: 'a number from 1 to 100000000',
    preset: '4000000',
    form: whole(100_000_000),
  },
  {
    key: 'limits.message-fields',
    text: 'The most fields of one message.',
    values: 'a number from 1 to 10000000',
    preset: '100000',
    form: whole(10_000_000),
  },
  {
    key: 'limits.public-imports',
    text: 'The most files that are seen through `import public`, for all files of a version together.',
    values: 'a number from 1 to 1000000000',
    preset: '1000000',
    form: whole(1_000_000_000),
  },
  {
    key: 'limits.file-pairs',
    text: 'The most pairs of files that declare the same names, each file in its own way.',
    values: 'a number from 1 to 10000000',
    preset: '50000',
    form: whole(10_000_000),
  },
  {
    key: 'limits.findings',
    text: 'The most differences between two versions, harmless ones included. One counts once more for every 20 methods that reach it.',
    values: 'a number from 1 to 1000000',
    preset: '50000',
    form: whole(1_000_000),
  },
  {
    key: 'copies',
    text: 'Files or folders that hold two copies of one protocol.',
    values: 'a list of entries',
    preset: 'none',
  },
  { key: 'copies[].name', text: 'Its name in reports.', values: 'a name', preset: 'its paths', form: NAME },
  {
    key: 'copies[].client',
    text: 'The file or folder that the client is built from.',
    values: 'a path',
    preset: null,
    form: PATH,
  },
  {
    key: 'copies[].server',
    text: 'The file or folder that the server is built from.',
    values: 'a path',
    preset: null,
    form: PATH,
  },
];
