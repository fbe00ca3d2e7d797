/** What a change of files means for those who import them. */
import { isSince } from '../schema/editions.ts';
import type { Element, Enum, Field, Message, Schema, SchemaFile, Service } from '../schema/model.ts';
import type { Context } from './context.ts';
import { optionOf } from './language-options.ts';
import type { Pair } from './pair.ts';
import type { SourceOutcome } from './rule.ts';
import { inLanguages } from './source.ts';

type Declaration = Message | Enum | Service | Field;

/** What a file declares at its top level. */
export function topLevel({ messages, enums, services, extensions }: SchemaFile): readonly Declaration[] {
  return [...messages, ...enums, ...services, ...extensions];
}

/** Whether a schema has nothing of that name and kind. */
export function isGoneFrom({ kind, fullName }: Declaration, schema: Schema): boolean {
  if (kind === 'message') return !schema.messages.has(fullName);
  if (kind === 'enum') return !schema.enums.has(fullName);
  if (kind === 'service') return !schema.services.has(fullName);
  return ![...schema.extensionsOf.values()].flat().some((extension) => extension.fullName === fullName);
}

/** `message a.B, enum a.E`, and how many more. */
export function declaredText(file: SchemaFile): string {
  const all = topLevel(file).map(({ kind, fullName }) => `${kind === 'field' ? 'extension' : kind} ${fullName}`);
  if (all.length === 0) return 'nothing';
  const more = all.length - 3;
  return [...all.slice(0, 3), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** The paths a file imports as public, as written. */
export function publicImports({ node }: SchemaFile): readonly string[] {
  return node.imports.filter(({ modifier }) => modifier === 'public').map(({ path }) => path);
}

/** A declaration of one name in two files. */
export interface Moved {
  readonly old: Declaration;
  readonly new: Declaration;
}

/** The declaration of a pair, if it kept its name and left its file, which is still there; else null. */
export function movedBetweenFiles({ old, new: next }: Pair, { files }: Context): Moved | null {
  if (!isDeclaration(old) || !isDeclaration(next) || old.fullName !== next.fullName) return null;
  const heir = files.get(old.file);
  return heir === undefined || heir === next.file || !isAtTop(old) ? null : { old, new: next };
}

function isDeclaration(part: Pair['old'] | Pair['new']): part is Declaration {
  return part !== null && 'kind' in part && (part.kind === 'field' ? part.extension : isType(part));
}

function isType({ kind }: Element): boolean {
  return kind === 'message' || kind === 'enum' || kind === 'service';
}

function isAtTop(declaration: Declaration): boolean {
  if (declaration.kind === 'field') return declaration.file.extensions.includes(declaration);
  return declaration.kind === 'service' || declaration.parent === null;
}

/** Who no longer finds a declaration that went to another file. */
export function movedOutcomes({ old, new: next }: Moved, { new: schema, files }: Context): readonly SourceOutcome[] {
  const heir = files.get(old.file);
  const passedOn = heir !== undefined && passesOn(heir, next.file, schema);
  const languages = [
    ...(passedOn ? [] : ['C++', 'Python', 'TypeScript']),
    ...(ownClass(old) && ownClass(next) && sameOption(old, next, 'java_package') ? [] : ['Java']),
    ...(sameOption(old, next, 'go_package') ? [] : ['Go']),
  ];
  const importers = passedOn ? [] : [{ when: 'another .proto file imports the old one for it' }];
  return [...importers, ...inLanguages(...languages)];
}

/** Whether a file imports another as public, itself or by others that do. */
function passesOn(file: SchemaFile, wanted: SchemaFile, schema: Schema): boolean {
  const queue = [file];
  const seen = new Set(queue);
  for (const each of queue) {
    // The queue grows while it is walked.
    for (const path of publicImports(each))
      for (const other of schema.files.values())
        if (!seen.has(other) && (other.path === path || other.path.endsWith(`/${path}`))) {
          seen.add(other);
          queue.push(other);
        }
  }
  return seen.has(wanted);
}

/** Whether Java has a class for it that is not inside the class of its file. */
function ownClass({ kind, file }: Declaration): boolean {
  if (kind === 'field') return false;
  return isSince(file.node.edition, '2024') || optionOf(file.options, 'java_multiple_files') === 'true';
}

function sameOption(old: Declaration, next: Declaration, name: string): boolean {
  return optionOf(old.file.options, name) === optionOf(next.file.options, name);
}
