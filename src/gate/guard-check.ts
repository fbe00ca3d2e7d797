/** Whether a guard is true: whether every release that a new client can meet answers "no" as long as it has to. */
import { typeText } from '../compat/describe.ts';
import type { VersionMethod } from '../config/config.ts';
import { compareVersions, type Version } from '../release/version.ts';
import type { Field, Message, Method, Schema } from '../schema/model.ts';
import { type Answers, answersOf, fieldAt, servedIn } from './guard-answers.ts';
import type { Guardable } from './guard-comments.ts';

/** A release that new clients meet. */
export interface MetRelease {
  /** As people call it. */
  readonly release: string;
  readonly version: Version | null;
  readonly schema: Schema;
}

/** What a client asks before it uses an addition. */
export interface Check {
  /** The field that says so, by its full name. */
  readonly by: string;
  /** The method whose answer holds it. */
  readonly asks: string;
}

/** `no`: why a guard does not count, as the end of a sentence without a full stop. */
export type Checked = Check | { readonly no: string };

/** What is looked up for guards at one head, each thing once. */
export interface GuardWorld {
  readonly head: Schema;
  readonly releases: readonly MetRelease[];
  readonly methods: readonly Method[];
  /** The answers of a method as new clients read them, written by a release; null: by the head. */
  readonly answers: (method: Method, by: MetRelease | null) => Answers;
}

/** @param releases every release that must keep working with new clients */
export function guardWorld(head: Schema, releases: readonly MetRelease[]): GuardWorld {
  const known = new Map<Method, Map<MetRelease | null, Answers>>();
  return {
    head,
    releases,
    methods: [...head.services.values()].flatMap(({ methods }) => methods),
    answers: (method, by) => {
      const perRelease = known.get(method) ?? new Map<MetRelease | null, Answers>();
      known.set(method, perRelease);
      const old = by === null ? null : servedIn(by.schema, method);
      const found =
        perRelease.get(by) ??
        answersOf({ schema: head, method }, by === null || old === null ? null : { schema: by.schema, method: old });
      perRelease.set(by, found);
      return found;
    },
  };
}

/** @returns the releases that do not have an element, by its name */
export function lacking(element: Guardable, releases: readonly MetRelease[]): readonly MetRelease[] {
  return releases.filter(({ schema }) => !isIn(element, schema));
}

function isIn(element: Guardable, schema: Schema): boolean {
  switch (element.kind) {
    case 'method':
      return servedIn(schema, element) !== null;
    case 'field': {
      const parent = element.parent === null ? undefined : schema.messages.get(element.parent.fullName);
      return parent !== undefined && fieldAt(parent, element.number, schema)?.fullName === element.fullName;
    }
    case 'enum-value': {
      const values = schema.enums.get(element.parent.fullName)?.values ?? [];
      return values.some(({ name, number }) => name === element.name && number === element.number);
    }
  }
}

/** @param without the releases that do not have what the field guards */
export function checkField(field: Field, without: ReadonlySet<MetRelease>, world: GuardWorld): Checked {
  const unfit = unfitField(field);
  if (unfit !== null) return { no: unfit };
  const { parent } = field;
  const asking = world.methods.filter((method) => parent !== null && world.answers(method, null).has(parent));
  if (parent === null || asking.length === 0) return { no: 'it is in no answer of a method' };
  const tried = asking.map((method) => ({ method, no: whyNotAsked({ ...field, parent }, method, without, world) }));
  const good = tried.find(({ no }) => no === null);
  if (good !== undefined) return { by: field.fullName, asks: good.method.fullName };
  // What a method that everybody serves says is worth more than that another is not served.
  const reached = tried.find(({ method }) => world.releases.every(({ schema }) => servedIn(schema, method) !== null));
  return { no: (reached ?? tried[0])?.no ?? 'it is in no answer of a method' };
}

/** An old server leaves the field out, so what its reader then sees must mean "no". */
function unfitField({ presence, default: set, type }: Field): string | null {
  if (presence === 'required') return 'it is required, so an answer without it cannot be read';
  if (set === null) return null;
  const first = type.kind === 'enum' ? type.enum.values[0]?.name : null;
  const zero = set === first || set === '' || set === false || set === 0 || set === 0n;
  if (set instanceof Uint8Array ? set.length === 0 : zero) return null;
  return 'its default is not the zero value, so an old server that leaves it out seems to say yes';
}

function whyNotAsked(
  field: Field & { readonly parent: Message },
  method: Method,
  without: ReadonlySet<MetRelease>,
  world: GuardWorld,
): string | null {
  for (const met of world.releases) {
    const { release, schema } = met;
    if (servedIn(schema, method) === null) return `${release} does not serve ${method.fullName}, so it cannot be asked`;
    for (const message of world.answers(method, met).get(field.parent) ?? []) {
      const there = fieldAt(message, field.number, schema);
      if (there === null) continue;
      if (there.name !== field.name || typeText(there) !== typeText(field))
        return `in ${release} number ${field.number} there is another field, ${typeText(there)} ${there.name}`;
      if (without.has(met) && saysOneThing(field))
        return `${release} has that field already and may set it, without having what it guards`;
    }
  }
  return null;
}

/** A list, a number or a text can name one thing more than it did; a flag cannot. */
function saysOneThing({ repeated, type }: Field): boolean {
  return !repeated && (type.kind === 'message' || (type.kind === 'scalar' && type.scalar === 'bool'));
}

/** @param without the releases that do not have what is guarded: the client must take none of them for newer */
export function checkSince(
  since: Version,
  without: ReadonlySet<MetRelease>,
  versionMethod: VersionMethod | null,
  { head, releases }: GuardWorld,
): Checked {
  if (versionMethod === null) return { no: 'the config names no version-method, so clients cannot tell the version' };
  const here = versionField(versionMethod, head);
  if (here === null) return { no: `there is no ${textOf(versionMethod)} that answers a version` };
  for (const met of releases) {
    const there = versionField(versionMethod, met.schema);
    if (there === null || there.join() !== here.join())
      return { no: `${met.release} does not serve ${textOf(versionMethod)}, so it cannot be asked` };
    if (!without.has(met)) continue;
    if (met.version === null) return { no: `it is not known which version ${met.release} is` };
    if (compareVersions(met.version, since) >= 0) return { no: `${met.release} does not have it` };
  }
  return { by: textOf(versionMethod), asks: versionMethod.method };
}

function textOf({ method, field }: VersionMethod): string {
  return `${method}#${field}`;
}

/** The numbers that lead to the field that holds the version; null if there is no such scalar. */
function versionField({ method, field }: VersionMethod, schema: Schema): readonly number[] | null {
  const cut = method.lastIndexOf('.');
  const served = servedIn(schema, { name: method.slice(cut + 1), parent: { fullName: method.slice(0, cut) } });
  let type: Field['type'] | undefined = served?.output;
  const numbers: number[] = [];
  for (const name of field.split('.')) {
    const found: Field | undefined =
      type?.kind === 'message' ? type.message.fields.find((each) => each.name === name) : undefined;
    if (found === undefined || found.repeated) return null;
    numbers.push(found.number);
    type = found.type;
  }
  return type?.kind === 'scalar' ? numbers : null;
}
