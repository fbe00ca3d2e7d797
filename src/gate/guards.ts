/**
 * Guards: an addition that a new client uses only after the server said that it has it is safe for new clients. What a
 * comment claims is checked; a claim that is not true is told, and the addition is judged without it.
 */
import type { Finding } from '../compat/finding.ts';
import type { VersionMethod } from '../config/config.ts';
import { locate } from '../report/location.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Element, Field, Message, Problem, Schema } from '../schema/model.ts';
import {
  type Checked,
  checkField,
  checkSince,
  type GuardWorld,
  guardWorld,
  lacking,
  type MetRelease,
} from './guard-check.ts';
import { type Guard, type Guardable, guardsOf } from './guard-comments.ts';
import type { Loaded } from './load.ts';

export type Guarded = NonNullable<ReportedFinding['guarded']>;
/** What makes an addition safe for new clients; null: nothing does. */
export type GuardOf = (finding: Finding) => Guarded | null;

/** What a policy says of guards. */
export interface GuardPolicy {
  readonly versionMethod: VersionMethod | null;
}

/** The guards of one version, checked. */
export interface Guards {
  readonly of: GuardOf;
  /** Guards that do not count, each at its element. */
  readonly problems: readonly Problem[];
}

/** A release that new clients can meet. */
export interface GuardedRelease extends Omit<MetRelease, 'schema'> {
  readonly loaded: Loaded;
}

const NONE: Guards = { of: () => null, problems: [] };

/**
 * @param policy null: guards are off
 * @param head the version whose comments count
 * @param releases every release that new clients can meet
 */
export function guardsIn(policy: GuardPolicy | null, head: Loaded, releases: readonly GuardedRelease[]): Guards {
  if (policy === null) return NONE;
  const met = releases.map(({ release, version, loaded }): MetRelease => ({ release, version, schema: loaded.schema }));
  const world = guardWorld(head.schema, met);
  const states = new Map<object, readonly Judgement[]>();
  const problems: Problem[] = [];
  for (const element of guardablesIn(head)) {
    const guards = guardsOf(element);
    if (guards.length === 0 || element.node === null) continue;
    const judged = guards.map((guard) => judgeGuard(guard, element, world, policy));
    states.set(element.node, judged);
    problems.push(...judged.flatMap((each) => problemOf(each, element)));
  }
  return { of: (finding) => guardedBy(finding, states), problems };
}

/** @returns the findings without what only a client does that does not ask first */
export function withoutGuarded(findings: readonly Finding[], guardOf: GuardOf): readonly Finding[] {
  return findings.map((finding) => {
    if (guardOf(finding) === null) return finding;
    const consequences = finding.consequences.filter(({ skew, novel }) => skew !== 'new-client-old-server' || !novel);
    return { ...finding, consequences };
  });
}

interface Judgement {
  readonly guard: Guard;
  readonly checked: Checked;
  /** Whether it is worth telling that it does not count. */
  readonly told: boolean;
}

function judgeGuard(guard: Guard, element: Guardable, world: GuardWorld, { versionMethod }: GuardPolicy): Judgement {
  const lack = lacking(element, world.releases);
  const without = new Set(lack.length > 0 ? lack : world.releases);
  const isNew = lack.length > 0;
  switch (guard.kind) {
    case 'field': {
      const field = fieldNamed(guard.name, element, world.head);
      if (field === null) return { guard, checked: { no: `there is no field ${guard.name}` }, told: true };
      // What every release has can be used without asking, so what they answer does not matter.
      const asked = isNew ? world : { ...world, releases: [] };
      const { no } = { no: null, ...checkField(field, without, asked) };
      return { guard, checked: checkField(field, without, world), told: isNew || no !== null };
    }
    // Many write `@since` for their readers: of what every release has it says nothing that matters.
    case 'since':
      return { guard, checked: checkSince(guard.version, without, versionMethod, world), told: isNew };
    case 'unreadable':
      return { guard, checked: { no: `expected ${guard.expected}` }, told: isNew || guard.word === '@guarded-by' };
  }
}

function problemOf({ guard, checked, told }: Judgement, element: Guardable): readonly Problem[] {
  if (!('no' in checked) || !told) return [];
  const { file, line, column } = locate(element, 'declaration');
  const message = `\`${guard.text}\` at ${nameOf(element)} does not count: ${checked.no}. Correct or remove it.`;
  return [{ file, line, column, message, fatal: false }];
}

function nameOf(element: Guardable): string {
  return element.kind === 'enum-value' ? `${element.parent.fullName}.${element.name}` : element.fullName;
}

/** An addition is guarded if all that is written there counts; a service, if each of its methods is guarded. */
function guardedBy({ old, new: next }: Finding, states: ReadonlyMap<object, readonly Judgement[]>): Guarded | null {
  if (old !== null || next === null || next.kind === 'stored') return null;
  const parts: readonly Element[] = next.kind === 'service' ? next.methods : [next];
  const judged = parts.map((part) => (part.node === null ? [] : (states.get(part.node) ?? [])));
  const checks = judged.flat().flatMap(({ checked }) => ('no' in checked ? [] : [checked]));
  if (judged.some((each) => each.length === 0) || checks.length < judged.flat().length || checks.length === 0)
    return null;
  return { by: [...new Set(checks.map(({ by }) => by))], asks: [...new Set(checks.map(({ asks }) => asks))] };
}

/** Names are looked up as in the file: in the scope of the element, then in each around it. */
export function fieldNamed(name: string, element: Guardable, schema: Schema): Field | null {
  if (name.startsWith('.')) return fieldCalled(name.slice(1), schema);
  const scopes = (element.parent?.fullName ?? element.file.package).split('.');
  for (let length = scopes.length; length >= 0; length--) {
    const found = fieldCalled([...scopes.slice(0, length), name].join('.'), schema);
    if (found !== null) return found;
  }
  return null;
}

function fieldCalled(fullName: string, schema: Schema): Field | null {
  const cut = fullName.lastIndexOf('.');
  const message = schema.messages.get(fullName.slice(0, Math.max(cut, 0)));
  const field = message?.fields.find(({ name }) => name === fullName.slice(cut + 1));
  return field ?? [...schema.extensionsOf.values()].flat().find((each) => each.fullName === fullName) ?? null;
}

/** Everything of the surface that a guard can stand at. */
export function guardablesIn({ schema, own }: Pick<Loaded, 'schema' | 'own'>): readonly Guardable[] {
  const inside = ({ fields, extensions, messages, enums }: Message): readonly Guardable[] => [
    ...fields,
    ...extensions,
    ...enums.flatMap(({ values }) => values),
    ...messages.filter(({ mapEntry }) => !mapEntry).flatMap(inside),
  ];
  return [...schema.files.values()]
    .filter(({ path }) => own.has(path))
    .flatMap(({ services, messages, enums, extensions }) => [
      ...services.flatMap(({ methods }) => methods),
      ...messages.flatMap(inside),
      ...enums.flatMap(({ values }) => values),
      ...extensions,
    ]);
}
