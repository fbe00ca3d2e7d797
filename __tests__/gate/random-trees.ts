/** Random trees of `.proto` files and random changes of them: mostly valid, with every way in which files hang together. */
import type { FakeFiles } from './fake-repository.ts';

/** A generator of numbers that a seed decides (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, `below`. */
  number(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  one<T>(items: readonly T[]): T {
    return items[this.number(items.length)] as T;
  }
}

interface RandomField {
  name: string;
  number: number;
  repeated: boolean;
  /** A scalar, or the name of a type somewhere. */
  type: string;
  comment: number;
  /** How else it is written: in a map, a group, required, with a default, with a word in a comment. */
  form: 'plain' | 'map' | 'group' | 'required' | 'default' | 'remark';
}

interface RandomMessage {
  name: string;
  fields: RandomField[];
  /** Of another message of the world, with `extensions 100 to 200`. */
  extends: { target: string; number: number; type: string }[];
  nested: boolean;
}

interface RandomFile {
  path: string;
  syntax: 'proto2' | 'proto3';
  package: string;
  messages: RandomMessage[];
  enums: { name: string; values: number }[];
  services: { name: string; methods: { name: string; input: string; output: string }[] }[];
  /** Imports that nothing needs; by the rank of the file. */
  further: { rank: number; isPublic: boolean }[];
  /** Whether imports name the end of a path only. */
  short: boolean;
  /** Faults and oddities, as text behind everything else. */
  tail: string;
  option: boolean;
}

/** Files by rank: a file imports those before it, so that there are no circles. */
export type World = RandomFile[];

const FOLDERS = ['', 'a/', 'a/b/', 'c/', 'api/v1/', 'preview/a/'];
const STEMS = ['one', 'two', 'three', 'four', 'types'];
const PACKAGES = ['', 'p', 'p.q', 'p.v1alpha1', 'r.s', 'google.api', 'k8s.io'];
const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Request', 'Reply', 'Item'];
const SCALARS = ['int32', 'string', 'bytes', 'bool', 'uint64'];
const FIELDS = ['id', 'name', 'size', 'kind', 'items', 'note', 'user_id'];

export function randomWorld(dice: Dice): World {
  const world: World = [];
  const count = 3 + dice.number(dice.chance(30) ? 14 : 7);
  for (let rank = 0; rank < count; rank++) addFile(world, dice);
  return world;
}

function addFile(world: World, dice: Dice): void {
  const path = freePath(world, dice);
  if (path === null) return;
  const file: RandomFile = {
    path,
    syntax: dice.chance(35) ? 'proto3' : 'proto2',
    package: dice.one(PACKAGES),
    messages: [],
    enums: [],
    services: [],
    further: [],
    short: dice.chance(3),
    tail: '',
    option: dice.chance(10),
  };
  world.push(file);
  for (let i = dice.number(4); i >= 0; i--) addMessage(world, file, dice);
  if (dice.chance(40)) file.enums.push({ name: freeName(world, file, dice), values: 2 + dice.number(3) });
  if (dice.chance(40)) addService(world, file, dice);
  if (dice.chance(20) && world.length > 1)
    file.further.push({ rank: dice.number(world.length - 1), isPublic: dice.chance(60) });
}

function freePath(world: World, dice: Dice): string | null {
  for (let tries = 0; tries < 20; tries++) {
    const path = `${dice.one(FOLDERS)}${dice.one(STEMS)}.proto`;
    if (world.every((file) => file.path !== path)) return path;
  }
  return null;
}

/** Mostly a name that its package does not have yet. */
function freeName(world: World, { package: scope }: RandomFile, dice: Dice, end = ''): string {
  for (let tries = 0; tries < 12; tries++) {
    const name = `${dice.one(NAMES)}${end}`;
    if (!isTaken(world, scope, name) || dice.chance(1)) return name;
  }
  return `N${dice.number(1_000_000)}${end}`;
}

function isTaken(world: World, scope: string, name: string): boolean {
  return world.some(
    (file) =>
      file.package === scope &&
      [...file.messages, ...file.enums, ...file.services].some((declared) => declared.name === name),
  );
}

function clash(world: World, { messages, enums, services }: RandomFile, scope: string): boolean {
  return [...messages, ...enums, ...services].some(({ name }) => isTaken(world, scope, name));
}

function addMessage(world: World, file: RandomFile, dice: Dice): void {
  const message: RandomMessage = {
    name: freeName(world, file, dice),
    fields: [],
    extends: [],
    nested: dice.chance(20),
  };
  file.messages.push(message);
  for (let i = dice.number(4); i > 0; i--) addField(world, message, dice);
  if (dice.chance(20)) {
    const target = dice.one(typesIn(world));
    message.extends.push({ target, number: 100 + dice.number(90), type: dice.one([...SCALARS, ...typesIn(world)]) });
  }
}

function addField(world: World, message: RandomMessage, dice: Dice): void {
  const name = dice.one(FIELDS);
  if (message.fields.some((field) => field.name === name)) return;
  const number = Math.max(0, ...message.fields.map((field) => field.number)) + 1 + dice.number(2);
  const type = dice.chance(50) ? dice.one(dice.chance(30) ? allTypesIn(world) : typesIn(world)) : dice.one(SCALARS);
  const form = dice.chance(30) ? dice.one(FORMS) : 'plain';
  message.fields.push({ name, number, repeated: dice.chance(25), type, comment: 0, form });
}

function addService(world: World, file: RandomFile, dice: Dice): void {
  const types = typesIn(world);
  const methods = ['Get', 'Put', 'List'].slice(0, 1 + dice.number(3)).map((name) => ({
    name,
    input: dice.one(types),
    output: dice.one(types),
  }));
  file.services.push({ name: freeName(world, file, dice, 'Service'), methods });
}

function typesIn(world: World): readonly string[] {
  return world.flatMap((file) => file.messages.map(({ name }) => fullName(file, name)));
}

/** Enums and the messages in messages too. */
function allTypesIn(world: World): readonly string[] {
  return world.flatMap((file) =>
    [
      ...file.messages.flatMap(({ name, nested }) => [name, ...(nested ? [`${name}.Inner`] : [])]),
      ...file.enums.map(({ name }) => name),
    ].map((name) => fullName(file, name)),
  );
}

const FORMS: readonly RandomField['form'][] = ['map', 'group', 'required', 'default', 'remark', 'map', 'remark'];

function fullName({ package: scope }: RandomFile, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

/** A change; the world is changed in place. */
type Change = (world: World, dice: Dice) => void;

function someMessage(world: World, dice: Dice): [RandomFile, RandomMessage] | null {
  const file = dice.one(world);
  return file.messages.length === 0 ? null : [file, dice.one(file.messages)];
}

function edit(change: (message: RandomMessage, file: RandomFile, world: World, dice: Dice) => void): Change {
  return (world, dice) => {
    const found = someMessage(world, dice);
    if (found !== null) change(found[1], found[0], world, dice);
  };
}

function rename(world: World, from: string, to: string): void {
  for (const file of world) {
    for (const message of file.messages) {
      for (const field of message.fields) if (field.type === from) field.type = to;
      for (const extension of message.extends) {
        if (extension.type === from) extension.type = to;
        if (extension.target === from) extension.target = to;
      }
    }
    for (const { methods } of file.services)
      for (const method of methods) {
        if (method.input === from) method.input = to;
        if (method.output === from) method.output = to;
      }
  }
}

const CHANGES: readonly Change[] = [
  edit((message, _, world, dice) => addField(world, message, dice)),
  edit((message) => void message.fields.pop()),
  edit((message, _, world, dice) => {
    const [field] = message.fields;
    if (field !== undefined) field.type = dice.chance(50) ? dice.one(SCALARS) : dice.one(typesIn(world));
  }),
  edit((message) => {
    const [field] = message.fields;
    if (field !== undefined) field.comment++;
  }),
  edit((message, _, __, dice) => {
    const [field] = message.fields;
    if (field !== undefined) field.name = `${field.name}_${dice.number(9)}`;
  }),
  edit((message, _, world, dice) => {
    const target = dice.one(typesIn(world));
    message.extends.push({ target, number: 100 + dice.number(90), type: dice.one(SCALARS) });
  }),
  // A message is renamed.
  edit((message, file, world, dice) => {
    const name = freeName(world, file, dice);
    rename(world, fullName(file, message.name), fullName(file, name));
    message.name = name;
  }),
  // A message goes to another file.
  (world, dice) => {
    const found = someMessage(world, dice);
    const to = dice.one(world);
    if (found === null) return;
    const [from, message] = found;
    if (from.package !== to.package && isTaken(world, to.package, message.name)) return;
    from.messages = from.messages.filter((other) => other !== message);
    to.messages.push(message);
    rename(world, fullName(from, message.name), fullName(to, message.name));
  },
  // A file moves.
  (world, dice) => {
    dice.one(world).path = freePath(world, dice) ?? 'moved.proto';
  },
  // A file goes to another package.
  (world, dice) => {
    const file = dice.one(world);
    const to = { ...file, package: dice.one(PACKAGES) };
    if (to.package === file.package || clash(world, file, to.package)) return;
    for (const { name } of file.messages) rename(world, fullName(file, name), fullName(to, name));
    file.package = to.package;
  },
  // A package gets another name.
  (world, dice) => {
    const from = dice.one(world).package;
    const to = dice.one([...PACKAGES, 'new.name']);
    if (to === from || world.some((file) => file.package === from && clash(world, file, to))) return;
    for (const file of world) {
      if (file.package !== from) continue;
      for (const { name } of file.messages)
        rename(world, fullName(file, name), fullName({ ...file, package: to }, name));
      file.package = to;
    }
  },
  (world, dice) => addFile(world, dice),
  (world, dice) => {
    if (world.length > 2) world.splice(dice.number(world.length), 1);
  },
  // A copy of a file, perhaps with a difference.
  (world, dice) => {
    const copy = structuredClone(dice.one(world));
    copy.path = freePath(world, dice) ?? 'copy.proto';
    if (dice.chance(50)) copy.tail += '\nmessage OnlyInCopy {}';
    world.push(copy);
  },
  (world, dice) => {
    const file = dice.one(world);
    file.services.length > 0 && dice.chance(50) ? file.services.pop() : addService(world, file, dice);
  },
  (world, dice) => {
    const service = dice.one(world).services[0];
    if (service === undefined) return;
    if (dice.chance(50)) service.methods.pop();
    else service.methods.push({ name: `Do${dice.number(99)}`, input: dice.one(typesIn(world)), output: 'Nowhere' });
  },
  (world, dice) => {
    const file = dice.one(world);
    file.further = dice.chance(50) ? [] : [{ rank: dice.number(world.length), isPublic: dice.chance(60) }];
  },
  (world, dice) => {
    const file = dice.one(world);
    if (dice.chance(30)) file.short = !file.short;
  },
  (world, dice) => {
    if (dice.chance(50)) dice.one(world).tail += dice.one(ODDITIES);
  },
  (world, dice) => {
    const file = dice.one(world);
    file.option = !file.option;
  },
];

const ODDITIES = [
  '\n// a comment that says extend and import "x.proto";\n',
  '\nimport "nowhere/missing.proto";\n',
  '\nmessage Broken {',
  '\nenum Odd { ODD_ZERO = 0; }\n',
  '\nmessage Q { message R {} }\n',
  '\nmessage p { }\n',
  '\nimport "google/protobuf/any.proto";\nmessage Envelope { optional google.protobuf.Any any = 1; }\n',
];

/** @returns a copy of a world without most of its extensions */
export function tame(world: World, dice: Dice): World {
  const copy = structuredClone(world);
  for (const { messages } of copy)
    for (const message of messages) message.extends = message.extends.filter(() => dice.chance(10));
  return copy;
}

/** @returns a copy of a world in which only fields are others */
export function edited(world: World, dice: Dice): World {
  const copy = structuredClone(world);
  dice.one(CHANGES.slice(0, 5))(copy, dice);
  return copy;
}

/** @returns a changed copy of a world */
export function changed(world: World, dice: Dice, most: number): World {
  const copy = structuredClone(world);
  for (let i = dice.number(most); i >= 0; i--) dice.one(CHANGES)(copy, dice);
  return copy;
}

/** @returns texts by path. What a file cannot see is left out, so that most trees are without faults */
export function textsOf(world: World): FakeFiles {
  return Object.fromEntries(world.map((file, rank) => [file.path, textOf(world, file, rank)]));
}

function textOf(world: World, file: RandomFile, rank: number): string {
  const imports = new Map<string, string>();
  const importRank = (other: number, modifier = ''): void => {
    const { path } = world[other] ?? file;
    if (other < rank) imports.set(path, `import ${modifier}"${file.short ? path.split('/').at(-1) : path}";`);
  };
  const see = (name: string): boolean => {
    if (SCALARS.includes(name)) return true;
    const home = world.findIndex((other) => allTypesIn([other]).includes(name));
    if (home < 0 || home > rank) return false;
    // What is closed is not for proto3.
    const { syntax, enums } = world[home] ?? file;
    const isEnum = enums.some((each) => fullName(world[home] ?? file, each.name) === name);
    if (isEnum && file.syntax === 'proto3' && syntax === 'proto2') return false;
    if (home < rank && !imports.has(world[home]?.path ?? '')) importRank(home);
    return true;
  };
  const isEnum = (name: string): boolean =>
    world.some((other) => other.enums.some((each) => fullName(other, each.name) === name));
  for (const { rank: other, isPublic } of file.further) importRank(other, isPublic ? 'public ' : '');
  const body = [
    ...file.messages.map((message) =>
      messageText(
        { ...message, extends: message.extends.filter(({ target }) => isOpen(world, target)) },
        file,
        see,
        isEnum,
      ),
    ),
    ...file.enums.map(
      ({ name, values }) =>
        `enum ${name} {\n${Array.from({ length: values }, (_, i) => `  ${name.toUpperCase()}_${i} = ${i};`).join('\n')}\n}`,
    ),
    ...file.services.map(({ name, methods }) => {
      const seen = methods.filter(({ input, output }) => see(input) && see(output));
      const lines = seen.map((method) => `  rpc ${method.name}(.${method.input}) returns (.${method.output});`);
      return `service ${name} {\n${lines.join('\n')}\n}`;
    }),
  ];
  const option = file.option
    ? `import "google/protobuf/descriptor.proto";\nextend google.protobuf.FieldOptions { optional int32 opt_${rank} = ${50000 + rank}; }`
    : '';
  const scope = file.package === '' ? '' : `package ${file.package};`;
  return [`syntax = "${file.syntax}";`, scope, ...imports.values(), option, ...body, file.tail].join('\n');
}

/** Whether a message has numbers for extensions. */
function isOpen(world: World, name: string): boolean {
  return world.some((file) => file.syntax === 'proto2' && typesIn([file]).includes(name));
}

function messageText(
  message: RandomMessage,
  file: RandomFile,
  see: (name: string) => boolean,
  isEnum: (name: string) => boolean,
): string {
  const isOld = file.syntax === 'proto2';
  const typeText = (type: string): string => (SCALARS.includes(type) ? type : shortName(type, file, message));
  const fields = message.fields
    .filter(({ type }) => see(type))
    .map(
      (field) =>
        `${field.comment > 0 ? `  // Says ${field.comment}.\n` : ''}  ${fieldText(field, typeText(field.type), isOld, isEnum(field.type))}`,
    );
  const extensions = message.extends
    .filter(({ target, type }) => isOld && see(target) && see(type))
    .map(
      ({ target, number, type }, i) =>
        `  extend .${target} { optional ${typeText(type)} x_${message.name.toLowerCase()}_${i} = ${number}; }`,
    );
  const optional = isOld ? 'optional ' : '';
  const nested = message.nested
    ? [`  message Inner { ${optional}int32 deep = 1; }`, `  ${optional}Inner inner = 90;`]
    : [];
  const ranges = isOld ? ['  extensions 100 to 200;'] : [];
  return [`message ${message.name} {`, ...ranges, ...nested, ...fields, ...extensions, '}'].join('\n');
}

/** Names of the own package are written without it, now and then. */
function shortName(type: string, file: RandomFile, message: RandomMessage): string {
  const start = file.package === '' ? '' : `${file.package}.`;
  const isShort = message.name > 'D' && type.startsWith(start) && type !== `${start}Inner`;
  return isShort && !type.slice(start.length).startsWith('p') ? type.slice(start.length) : `.${type}`;
}

function fieldText(
  { form, name, number, repeated }: RandomField,
  type: string,
  isOld: boolean,
  isEnum: boolean,
): string {
  const label = repeated ? 'repeated ' : isOld ? 'optional ' : '';
  if (form === 'map') return `map<string, ${type}> ${name} = ${number};`;
  if (form === 'group' && isOld)
    return `optional group ${name.charAt(0).toUpperCase()}${name.slice(1)}Group = ${number} { optional ${type} inside = 1; }`;
  if (form === 'required' && isOld) return `required ${type} ${name} = ${number};`;
  if (form === 'default' && isOld && isEnum)
    return `optional ${type} ${name} = ${number} [default = ${type.split('.').at(-1)?.toUpperCase()}_1];`;
  return `${label}${type} ${name} = ${number};${form === 'remark' ? ` // Not ${type}, and no A { or B }.` : ''}`;
}
