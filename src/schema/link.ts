/** Syntax trees → one linked Schema. */
import type { FileNode } from './ast.ts';
import type { ImportResolver } from './imports.ts';
import { LINK_LIMITS, type LinkLimits } from './limits.ts';
import { clashProblems } from './link-clashes.ts';
import { importCycles } from './link-cycles.ts';
import { declareFile } from './link-declare.ts';
import type { Declarations, Draft } from './link-drafts.ts';
import { importGraph, type Unit } from './link-graph.ts';
import { type Kept, type KeptFile, keptFile, takeOver } from './link-keep.ts';
import { addFaults, type Fault, problemAt } from './link-problems.ts';
import { type Reach, reachOf, type SharedReach } from './link-reach.ts';
import { noteExtension, type Resolution, resolveFile } from './link-resolve.ts';
import { reusable } from './link-reuse.ts';
import { twinsOf } from './link-twins.ts';
import type { Enum, Field, Message, Problem, Schema, SchemaFile, Service } from './model.ts';
import { type Scope, type Sight, type SymbolTable, symbolTable, type View } from './scope.ts';
import { shortened } from './shortened.ts';
import { fileFaults } from './validate.ts';
import { extensionNumberClashes } from './validate-extension.ts';
import { linkedFaults } from './validate-linked.ts';

/** A schema, and what another link can take over from it. */
export interface LinkedOver {
  readonly schema: Schema;
  /** Nothing of a schema with fatal problems. */
  readonly kept: Kept;
}

/** Nothing to take over. */
export const NOTHING_KEPT: Kept = { files: new Map(), extensionsOf: new Map() };

/** Links like {@link linkOver}, from scratch. */
export function link(
  files: ReadonlyMap<string, FileNode>,
  resolveImport: ImportResolver,
  limits: LinkLimits = LINK_LIMITS,
): Schema {
  return linkOver(files, resolveImport, NOTHING_KEPT, limits).schema;
}

/**
 * Resolves names, imports and features, and checks everything that protoc checks. The trees are not changed, so
 * one tree can be part of many schemas.
 *
 * @param files path → syntax tree; every file of the surface and every file these import, if it is there
 * @param resolveImport which of these paths an import means (`importResolver`)
 * @param limits how much is looked at; what is beyond is a fatal problem
 * @param like of another link: what means the same here as there is one element in both schemas
 * @returns the schema with all its problems, in the order of files; with a fatal one its elements may be incomplete
 */
export function linkOver(
  files: ReadonlyMap<string, FileNode>,
  resolveImport: ImportResolver,
  like: Kept,
  limits: LinkLimits = LINK_LIMITS,
): LinkedOver {
  const units = importGraph(files, resolveImport);
  const { reaches, endless } = reachOf(units, limits.publicSteps);
  const known = reusable(units, reaches, like);
  const table = symbolTable();
  const declared = new Map(units.map((unit) => [unit, declarationsOf(unit, known.get(unit), table)]));
  const { files: kept, extensionsOf } = resolveAll(declared, reaches, known);
  const clashes = extensionNumberClashes(extensionsOf).map(({ field, fault }) =>
    problemAt(field.file.path, field.file.node, fault),
  );
  for (const [message, fields] of extensionsOf) {
    const draft: Draft<Message> = message;
    draft.knownFields = [...message.fields, ...fields];
  }
  const { twins, problem: tooMany } = twinsOf(table, limits.twins);
  const more = [...cycleProblems(units), ...clashProblems(table), ...endlessProblem(endless, limits.publicSteps)];
  const found = [...[...kept.values()].flatMap((file) => file.problems), ...clashes];
  const problems = inOrder([...found, ...more, ...(tooMany === null ? [] : [tooMany])], units);
  // What a limit has cut short is not divided into parts, each of which would seem to be whole.
  const whole = tooMany === null && endless === null;
  const opaque = new Set([...kept.values()].flatMap((file) => file.opaque));
  const schema = schemaOf([...declared.values()], { extensionsOf, opaque, problems, twins: whole ? twins : [] });
  return { schema, kept: problems.some(({ fatal }) => fatal) ? NOTHING_KEPT : { files: kept, extensionsOf } };
}

function declarationsOf(unit: Unit, known: KeptFile | undefined, table: SymbolTable): Declarations {
  return known === undefined ? declareFile(unit, table) : takeOver(unit, known, table);
}

/** Resolves what is not known. @returns every file as it is to be kept, and all extensions */
function resolveAll(
  declared: ReadonlyMap<Unit, Declarations>,
  reaches: ReadonlyMap<Unit, Reach>,
  known: ReadonlyMap<Unit, KeptFile>,
): { readonly files: ReadonlyMap<string, KeptFile>; readonly extensionsOf: Map<Message, Field[]> } {
  const extensionsOf = new Map<Message, Field[]>();
  const resolved = new Map<Unit, Pick<Resolution, 'faults' | 'opaque'>>();
  const views = viewsOf(declared);
  for (const [unit, declarations] of declared) {
    const same = known.get(unit);
    if (same !== undefined) for (const field of same.extensions) noteExtension(extensionsOf, field);
    else resolved.set(unit, resolveUnit(declarations, reaches.get(unit), views, extensionsOf));
  }
  const files = new Map<string, KeptFile>();
  for (const [unit, declarations] of declared) {
    const { faults = [], opaque = new Set<string>() } = resolved.get(unit) ?? {};
    // Openness of enums, extension ranges and the like of other files: only after all of them are resolved.
    const all = [...faults, ...linkedFaults(declarations)];
    const problems = all.map((fault) => problemAt(unit.path, unit.node, fault));
    files.set(unit.path, known.get(unit) ?? keptFile(declarations, problems, opaque));
  }
  return { files, extensionsOf };
}

function resolveUnit(
  declarations: Declarations,
  reach: Reach | undefined,
  views: (reach: Reach) => View,
  extensionsOf: Map<Message, Field[]>,
): Pick<Resolution, 'faults' | 'opaque'> {
  const { unit } = declarations;
  const { units, shared, missing } = reach ?? { units: new Set([unit]), shared: [], missing: [] };
  const faults: Fault[] = [...fileFaults(unit.node)];
  const opaque = new Set<string>();
  const view = views({ units, shared, missing });
  resolveFile({ declarations, view, incomplete: missing.length > 0, opaque, faults, extensionsOf });
  if (opaque.size > 0) addFaults(faults, missingImports({ units, shared, missing }, opaque));
  return { faults, opaque };
}

/** @returns what a file sees; what many files see through one import is gathered once */
function viewsOf(declared: ReadonlyMap<Unit, Declarations>): (reach: Reach) => View {
  const known = new Map<SharedReach, Sight>();
  return ({ units, shared }) => ({
    ...sightOf(units, declared),
    shared: shared.map((one) => {
      const sight = known.get(one) ?? sightOf(one.units, declared);
      known.set(one, sight);
      return sight;
    }),
  });
}

function sightOf(units: Iterable<Unit>, declared: ReadonlyMap<Unit, Declarations>): Sight {
  const files = new Set<SchemaFile>();
  const packages = new Set<Scope>();
  for (const unit of units) {
    const declarations = declared.get(unit);
    if (declarations === undefined) continue;
    files.add(declarations.file);
    for (let scope: Scope | null = declarations.packageScope; scope !== null; scope = scope.parent) packages.add(scope);
  }
  return { files, packages };
}

function endlessProblem(end: Unit | null, limit: number): Problem[] {
  if (end === null) return [];
  const message = `the files of this tree see more than ${limit} files through \`import public\`, all together; that is the limit. Import what is needed without \`public\`, or raise \`limits.public-imports\` in the config.`;
  return [
    problemAt(end.path, end.node, {
      message,
      range: end.node.imports[0]?.pathRange ?? { start: 0, end: 0 },
      fatal: true,
    }),
  ];
}

/** Only where a type is needed: an import that serves options alone may be missing (gogo.proto is in few trees). */
function missingImports({ missing }: Reach, names: ReadonlySet<string>): Fault[] {
  const list = [...names].sort();
  const shown = list.slice(0, 5).map(shortened).join(', ') + (list.length > 5 ? ` and ${list.length - 5} more` : '');
  return missing.map(({ path, via }) => ({
    message: `\`${path}\` is no file of the tree, or several, so these types are compared by name alone: ${shown}. Add the file, or say where it is with \`imports:\` in the config.`,
    range: via.pathRange,
    fatal: false,
  }));
}

function circle(path: readonly string[], left: number): string {
  const half = Math.floor(path.length / 2);
  const shown = left === 0 ? path : [...path.slice(0, half), `… (${left} more)`, ...path.slice(half)];
  return shown.join(' → ');
}

function cycleProblems(units: readonly Unit[]): Problem[] {
  return importCycles(units).map(({ unit, node, path, left }) =>
    problemAt(unit.path, unit.node, {
      message:
        path.length === 2
          ? 'a file cannot import itself. Delete this import.'
          : `these files import each other in a circle: ${circle(path, left)}. Move what they share to a file of its own.`,
      range: node.pathRange,
      fatal: true,
    }),
  );
}

function inOrder(problems: readonly Problem[], units: readonly Unit[]): Problem[] {
  const rank = new Map(units.map(({ path }, index) => [path, index]));
  const at = ({ file, line, column }: Problem) => [rank.get(file ?? '') ?? -1, line ?? 0, column ?? 0] as const;
  return [...problems].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

function schemaOf(
  declared: readonly Declarations[],
  rest: Pick<Schema, 'problems' | 'twins'> & { extensionsOf: Map<Message, Field[]>; opaque: ReadonlySet<string> },
): Schema {
  const files = new Map<string, SchemaFile>();
  const messages = new Map<string, Message>();
  const enums = new Map<string, Enum>();
  const services = new Map<string, Service>();
  for (const { file, messages: own, enums: ownEnums } of declared) {
    files.set(file.path, file);
    for (const message of own) addFirst(messages, message);
    for (const element of ownEnums) addFirst(enums, element);
    for (const service of file.services) addFirst(services, service);
  }
  const { extensionsOf, problems, twins } = rest;
  return { files, messages, enums, services, extensionsOf, opaque: [...rest.opaque].sort(), problems, twins };
}

/** Of two declarations of one name (a fault, or two copies of a file) the first counts. */
function addFirst<E extends { readonly fullName: string }>(map: Map<string, E>, element: E): void {
  if (!map.has(element.fullName)) map.set(element.fullName, element);
}
