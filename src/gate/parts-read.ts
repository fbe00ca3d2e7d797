/** Files of which a part is linked instead of the whole text, and when that is not enough. */
import type { FileNode } from '../schema/ast.ts';
import { sketchAmong } from '../schema/excerpt.ts';
import type { Field, Message, SchemaFile, ValueType } from '../schema/model.ts';
import { parse } from '../schema/parse.ts';
import type { Depths, Excerpt } from './depths.ts';
import type { Loaded } from './load.ts';
import type { Outlines } from './outlines.ts';
import type { Sketched } from './parses.ts';

/** What is linked of a content. */
export interface Sources {
  /**
   * The syntax tree of an excerpt, or else of what of the sketch may be named; null where there is none without faults.
   */
  readonly partOf: (id: string | null, excerpt: Excerpt | undefined, named?: Depths['named']) => FileNode | null;
}

/** @returns what parses each part once, so that it is one tree in all versions */
export function sourcesOf({ sketchOf }: Pick<Outlines, 'sketchOf'>): Sources {
  const parsed = new Map<string, FileNode | null>();
  return {
    partOf: (id, excerpt, named = null) => {
      const text = excerpt?.text ?? sketchedText(id === null ? undefined : sketchOf(id), named);
      if (text === null) return null;
      const known = parsed.get(text);
      if (known !== undefined) return known;
      const { file, problems } = parse(text);
      const node = problems.length === 0 ? file : null;
      parsed.set(text, node);
      return node;
    },
  };
}

function sketchedText(known: Sketched | undefined, named: Depths['named']): string | null {
  if (known === undefined) return null;
  return named === null ? known.sketch : sketchAmong(known, named);
}

/**
 * Whether the parts say as much as the whole texts would. They do not where files must be apart, where a message cannot be
 * written without what is left out, where it tells that a message has no fields (of groups), and where a name in a file
 * means something else than in another version, so that what is left out would be compared with that.
 */
export function isEnough(versions: readonly Pick<Loaded, 'schema'>[], { whole, sketched, excerpts }: Depths): boolean {
  if (versions.some(({ schema }) => schema.twins.length > 0)) return false;
  const isPart = (path: string): boolean => sketched.has(path) || excerpts.has(path);
  for (const path of [...whole, ...excerpts.keys()]) {
    const files = [...new Set(versions.flatMap(({ schema }) => schema.files.get(path) ?? []))];
    if (files.some((file) => fieldsIn(file).some((field) => needsAll(field, isPart)))) return false;
    const [first, ...others] = files;
    // What changed sees no parts.
    if (first === undefined || others.some(({ node }) => node !== first.node)) continue;
    if (others.some((other) => !meansSame(first, other))) return false;
  }
  return true;
}

function fieldsIn({ messages, extensions }: Pick<Message, 'messages' | 'extensions'>): readonly Field[] {
  return [...extensions, ...messages.flatMap((message) => [...message.fields, ...fieldsIn(message)])];
}

function needsAll({ type, presence, delimited }: Field, isPart: (path: string) => boolean): boolean {
  if (delimited) return true;
  return presence === 'required' && type.kind === 'message' && isPart(type.message.file.path);
}

/** Whether two links of one text have the same types everywhere. */
function meansSame(one: SchemaFile, other: SchemaFile): boolean {
  const types = typesIn(other);
  return typesIn(one).every((type, i) => meaningOf(type) === meaningOf(types[i]));
}

function typesIn(file: SchemaFile): readonly ValueType[] {
  const methods = file.services.flatMap(({ methods }) => methods);
  return [
    ...fieldsIn(file).map(({ map, type }) => map?.value.type ?? type),
    ...methods.flatMap(({ input, output }) => [input, output]),
  ];
}

function meaningOf(type: ValueType | undefined): string {
  if (type?.kind === 'message') return `${type.message.file.path} ${type.message.fullName}`;
  if (type?.kind === 'enum') return `${type.enum.file.path} ${type.enum.fullName}`;
  return type?.kind === 'opaque' ? type.name : '';
}
