/** Syntax trees → one linked Schema. */
import type { FileNode } from './ast.ts';
import type { ImportResolver } from './imports.ts';
import { MAX_PUBLIC_STEPS } from './limits.ts';
import { clashProblems } from './link-clashes.ts';
import { importCycles } from './link-cycles.ts';
import { declareFile } from './link-declare.ts';
import type { Declarations, Draft } from './link-drafts.ts';
import { importGraph, type Unit } from './link-graph.ts';
import { addFaults, type Fault, problemAt } from './link-problems.ts';
import { type Reach, reachOf, type SharedReach } from './link-reach.ts';
import { type Resolution, resolveFile } from './link-resolve.ts';
import { twinsOf } from './link-twins.ts';
import type { Enum, Field, Message, Problem, Schema, SchemaFile, Service } from './model.ts';
import { type Scope, type Sight, symbolTable, type View } from './scope.ts';
import { fileFaults } from './validate.ts';
import { extensionNumberClashes } from './validate-extension.ts';
import { linkedFaults } from './validate-linked.ts';

/**
 * Resolves names, imports and features, and checks everything that protoc checks. The trees are not changed, so
 * one tree can be part of many schemas.
 *
 * @param files path → syntax tree; every file of the surface and every file these import, if it is there
 * @param resolveImport which of these paths an import means (`importResolver`)
 * @returns the schema with all its problems, in the order of files; with a fatal one its elements may be incomplete
 */
export function link(files: ReadonlyMap<string, FileNode>, resolveImport: ImportResolver): Schema {
  const units = importGraph(files, resolveImport);
  const { reaches, endless } = reachOf(units);
  const table = symbolTable();
  const declared = new Map(units.map((unit) => [unit, declareFile(unit, table)]));
  const opaque = new Set<string>();
  const extensionsOf = new Map<Message, Field[]>();
  const problems: Problem[] = [];
  const views = viewsOf(declared);
  for (const [unit, declarations] of declared) {
    const reach = reaches.get(unit) ?? { units: new Set([unit]), shared: [], missing: [] };
    const faults: Fault[] = [...fileFaults(unit.node)];
    const own = new Set<string>();
    const resolution: Resolution = {
      declarations,
      view: views(reach),
      incomplete: reach.missing.length > 0,
      opaque: own,
      faults,
      extensionsOf,
    };
    resolveFile(resolution);
    if (own.size > 0) addFaults(faults, missingImports(reach, own));
    for (const name of own) opaque.add(name);
    for (const fault of faults) problems.push(problemAt(unit.path, unit.node, fault));
  }
  // Openness of enums, extension ranges and the like of other files: only after all of them are resolved.
  for (const [unit, declarations] of declared) {
    const faults = linkedFaults(declarations);
    for (const fault of faults) problems.push(problemAt(unit.path, unit.node, fault));
  }
  for (const { field, fault } of extensionNumberClashes(extensionsOf)) {
    problems.push(problemAt(field.file.path, field.file.node, fault));
  }
  for (const [message, fields] of extensionsOf) {
    const draft: Draft<Message> = message;
    draft.knownFields = [...message.fields, ...fields];
  }
  const { twins, problem: tooMany } = twinsOf(table);
  const more = [...cycleProblems(units), ...clashProblems(table), ...endlessProblem(endless)];
  const all = inOrder([...problems, ...more, ...(tooMany === null ? [] : [tooMany])], units);
  // What a limit has cut short is not divided into parts, each of which would seem to be whole.
  const whole = tooMany === null && endless === null;
  return schemaOf([...declared.values()], { extensionsOf, opaque, problems: all, twins: whole ? twins : [] });
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

function endlessProblem(end: Unit | null): Problem[] {
  if (end === null) return [];
  const message = `the files of this tree see more than ${MAX_PUBLIC_STEPS} files through \`import public\`, all together; that is the limit. Import what is needed without \`public\`.`;
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

/** The same names are told of every import that is missing. */
function shortened(name: string): string {
  return name.length > 200 ? `${name.slice(0, 199)}…` : name;
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
