// A made-up repository of any size: teams of fifty files each, that import each other as files of one company do. The
// same size gives the same bytes, and the first files of a larger one are those of a smaller one.
const COMMON = ['money', 'time', 'page', 'label', 'region', 'owner', 'audit', 'quota', 'status', 'address'];
const PACKAGES = ['accounts', 'billing', 'catalog', 'delivery', 'events'];
const SCALARS = ['string', 'int32', 'int64', 'bool', 'double', 'bytes', 'uint32', 'fixed64', 'sint32', 'float'];
const WORDS = ['name', 'size', 'state', 'owner', 'limit', 'count', 'token', 'parent', 'filter', 'label', 'region'];
const REQUESTS = 5;
const FILES_PER_TEAM = 50;

/** The common start of every file. */
function head(name, imports) {
  const lines = imports.map((path) => `import "${path}";`);
  return [
    '// Copyright of a company that does not exist.',
    'syntax = "proto3";',
    '',
    `package ${name};`,
    '',
    ...lines,
    '',
  ];
}

/** A message of plain fields, and fields of the types given. */
function message(name, seed, fields, types = []) {
  const scalar = (i) => {
    const label = (seed + i) % 7 === 0 ? 'repeated ' : '';
    const word = WORDS[(seed * 3 + i) % WORDS.length];
    return `  // What the ${word} of a ${name} is, as its owner gave it.\n  ${label}${SCALARS[(seed + i) % SCALARS.length]} ${word}_${i} = ${i};`;
  };
  const typed = types.map((type, i) => `  ${type} part_${fields + i + 1} = ${fields + i + 1};`);
  const plain = Array.from({ length: fields }, (_, i) => scalar(i + 1));
  return [`// A ${name}.`, `message ${name} {`, ...plain, ...typed, '}', ''];
}

function commonFile(word) {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const kinds = Array.from({ length: 6 }, (_, i) => `  ${word.toUpperCase()}_KIND_${i} = ${i};`);
  return [...head('acme.common', []), ...message(name, word.length, 6), `enum ${name}Kind {`, ...kinds, '}', ''].join(
    '\n',
  );
}

/** The files of one package of a team, by path. */
function packageFiles(team, index, place) {
  const { folder, name, seed } = place(team, index);
  const common = (i) => COMMON[(seed + i) % COMMON.length];
  const type = (i) => `.acme.common.${common(i).charAt(0).toUpperCase()}${common(i).slice(1)}`;
  const neighbours = [1, 2].map((back) => team - back).filter((other) => other >= 0);
  const near = neighbours.map((other) => place(other, index));
  const resources = [
    ...head(name, [
      `${folder}/types.proto`,
      `acme/common/${common(0)}.proto`,
      'google/protobuf/timestamp.proto',
      ...near.map((other) => `${other.folder}/types.proto`),
    ]),
    ...message('Resource', seed, 12, ['Kind', 'Part', type(0), '.google.protobuf.Timestamp']),
    ...message('Relation', seed + 1, 8, ['Resource', ...near.map((other) => `.${other.name}.Part`)]),
    ...message('Snapshot', seed + 2, 9, ['repeated Resource', 'map<string, Relation>']),
  ];
  const types = [
    ...head(name, [`acme/common/${common(1)}.proto`]),
    'enum Kind {',
    ...Array.from({ length: 8 }, (_, i) => `  KIND_${i} = ${i};`),
    '}',
    '',
    ...message('Part', seed + 3, 10, ['Kind', type(1)]),
    ...message('Detail', seed + 4, 7, ['repeated Part']),
  ];
  const files = [
    ['types', types],
    ['resources', resources],
    ...Array.from({ length: REQUESTS }, (_, i) => [`requests_${i}`, requestsFile(name, folder, seed + i, i)]),
    ['service', serviceFile(name, folder)],
    ['changes', [...head(name, [`${folder}/resources.proto`]), ...message('Change', seed + 5, 9, ['Resource'])]],
    ['settings', [...head(name, [`${folder}/types.proto`]), ...message('Settings', seed + 6, 14, ['Kind'])]],
  ];
  return files.map(([file, lines]) => [`${folder}/${file}.proto`, lines.join('\n')]);
}

function requestsFile(name, folder, seed, i) {
  return [
    ...head(name, [`${folder}/resources.proto`, `${folder}/types.proto`]),
    ...message(`Get${i}Request`, seed, 7, ['Kind']),
    ...message(`Get${i}Response`, seed + 1, 5, ['repeated Resource', 'Detail']),
    ...message(`Set${i}Request`, seed + 2, 6, ['Resource']),
  ];
}

function serviceFile(name, folder) {
  const imports = Array.from({ length: REQUESTS }, (_, i) => `${folder}/requests_${i}.proto`);
  const methods = imports.flatMap((_, i) => [
    `  rpc Get${i}(Get${i}Request) returns (Get${i}Response);`,
    `  rpc Set${i}(Set${i}Request) returns (google.protobuf.Empty);`,
  ]);
  return [...head(name, [...imports, 'google/protobuf/empty.proto']), 'service Main {', ...methods, '}', ''];
}

function placeOf(team, index) {
  const number = String(team).padStart(4, '0');
  const word = PACKAGES[index];
  return {
    folder: `acme/team${number}/${word}/v1`,
    name: `acme.team${number}.${word}.v1`,
    seed: team * 7 + index * 13 + 1,
  };
}

/** @returns exactly `count` files, text by path */
export function monorepo(count) {
  const files = new Map(COMMON.map((word) => [`acme/common/${word}.proto`, commonFile(word)]));
  for (let team = 0; files.size < count; team++)
    for (let index = 0; index < PACKAGES.length; index++)
      for (const [path, text] of packageFiles(team, index, placeOf)) files.set(path, text);
  // The last team may be cut anywhere: its files import files before them in its package, so a package is cut from behind.
  return new Map([...files].slice(0, count));
}

/** Edits as people make them; each leaves a file that still parses. */
const EDITS = [
  (text) => text.replace(/^(message \w+ \{)$/m, '$1\n  string added_by_a_change = 900;'),
  (text) => text.replace(/^ {2}(?:repeated )?\w+ \w+_3 = 3;$/m, '  reserved 3;'),
  (text) => text.replace(/^ {2}(?:repeated )?\w+ (\w+_2) = 2;$/m, '  repeated uint64 $1 = 2;'),
  (text) => text.replace(/^(message \w+ \{)$/m, '// Told in more words than before.\n$1'),
  (text) => text.replace(/\w+_4 = 4;$/m, 'another_name = 4;'),
];

/** @returns the tree with `count` of its files changed, from the third team on, and their paths */
export function changed(tree, count) {
  const from = COMMON.length + 3 * FILES_PER_TEAM;
  const paths = [...tree.keys()].slice(from, from + count);
  const next = new Map(tree);
  paths.forEach((path, i) => {
    const text = tree.get(path);
    const edit = EDITS[i % EDITS.length](text);
    next.set(path, edit === text ? `${text}// changed\n` : edit);
  });
  return { tree: next, paths };
}
