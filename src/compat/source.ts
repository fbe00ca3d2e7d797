/**
 * What becomes of code that uses a declaration when the code generated for it changes: in protoc-gen-go, protoc's Java,
 * C++, C# and Python (with stubs), and the TypeScript generators. What is added breaks nothing.
 */
import type { Enum, EnumValue, Field, Scalar, SchemaFile, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import { listText } from './describe.ts';
import { valueDiffers } from './field-change.ts';
import type { SourceOutcome } from './rule.ts';

/** Wherever the element is used, whatever the language. */
export const EVERYWHERE: readonly SourceOutcome[] = [{ when: null }];

/** Those who import a file by its path. */
export const IMPORTERS: readonly SourceOutcome[] = [
  { when: 'another .proto file imports it, or the code is in C++, Python or TypeScript' },
];

/** In some languages only; none if no language is given. */
export function inLanguages(...languages: readonly string[]): readonly SourceOutcome[] {
  return languages.length === 0 ? [] : [{ when: `the code is in ${orText(languages)}` }];
}

function orText(languages: readonly string[]): string {
  const unique = [...new Set(languages)];
  return unique.length <= 3 ? listText(unique) : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

/** Types that are one type in generated code. */
const CODE_TYPES: Readonly<Partial<Record<Scalar, string>>> = {
  int32: 'int 32',
  sint32: 'int 32',
  sfixed32: 'int 32',
  uint32: 'uint 32',
  fixed32: 'uint 32',
  int64: 'int 64',
  sint64: 'int 64',
  sfixed64: 'int 64',
  uint64: 'uint 64',
  fixed64: 'uint 64',
};

/** A value of `old` where now one of `next` is: Java and TypeScript have one type for signed and unsigned numbers. */
function valueOutcomes(old: ValueType, next: ValueType, context: Context): readonly SourceOutcome[] {
  if (!valueDiffers(old, next, context)) return [];
  if (old.kind !== 'scalar' || next.kind !== 'scalar') return EVERYWHERE;
  const [before, after] = [CODE_TYPES[old.scalar], CODE_TYPES[next.scalar]];
  if (before === undefined || after === undefined) return EVERYWHERE;
  if (before === after) return [];
  return before.slice(-2) === after.slice(-2) ? inLanguages('Go', 'C#') : EVERYWHERE;
}

/** The type of a field: of its values, of its keys if it is a map. */
export function typeOutcomes(old: Field, next: Field, context: Context): readonly SourceOutcome[] {
  if ((old.map === null) !== (next.map === null)) return EVERYWHERE;
  if (old.map === null || next.map === null) return valueOutcomes(old.type, next.type, context);
  return worst([
    ...valueOutcomes(old.map.key.type, next.map.key.type, context),
    ...valueOutcomes(old.map.value.type, next.map.value.type, context),
  ]);
}

/** Without presence there is no `has` method; with it, the field is a pointer in Go and may be undefined in TypeScript. */
export function presenceOutcomes(old: Field, next: Field): readonly SourceOutcome[] {
  const [before, after] = [tellsPresence(old), tellsPresence(next)];
  if (before === after) return [];
  if (before) return EVERYWHERE;
  const isBytes = next.type.kind === 'scalar' && next.type.scalar === 'bytes';
  return isBytes ? inLanguages('TypeScript') : inLanguages('Go', 'TypeScript');
}

function tellsPresence({ presence }: Field): boolean {
  return presence === 'explicit' || presence === 'required';
}

/** A field of one name, whatever its number; `next` is missing if the name is gone. */
export function namedOutcomes(old: Field, next: Field | undefined, context: Context): readonly SourceOutcome[] {
  if (next === undefined) return EVERYWHERE;
  if (old.repeated !== next.repeated) return EVERYWHERE;
  const oneof = old.oneof?.name === next.oneof?.name ? [] : inLanguages('Go', 'TypeScript');
  return worst([...typeOutcomes(old, next, context), ...presenceOutcomes(old, next), ...oneof]);
}

/** Whether one of the names of `values` is no longer in the enum. */
export function losesName(values: readonly EnumValue[], next: Enum): boolean {
  const names = valueNames.get(next) ?? new Set(next.values.map(({ name }) => name));
  valueNames.set(next, names);
  return values.some(({ name }) => !names.has(name));
}

const valueNames = new WeakMap<Enum, ReadonlySet<string>>();

/** What happens everywhere leaves nothing to say of single languages. */
function worst(outcomes: readonly SourceOutcome[]): readonly SourceOutcome[] {
  return outcomes.some(({ when }) => when === null) ? EVERYWHERE : outcomes;
}

/** The languages whose generated code, and its names, follow the proto package, as far as no option says otherwise. */
export function languagesOfPackage(file: SchemaFile): readonly string[] {
  const has = (name: string): boolean => file.options.some((option) => option.name === name);
  return [
    'C++',
    ...(has('java_package') ? [] : ['Java']),
    ...(has('csharp_namespace') ? [] : ['C#']),
    ...(has('php_namespace') ? [] : ['PHP']),
    ...(has('ruby_package') ? [] : ['Ruby']),
  ];
}

/** Whether an element kept its file and its name, so that a new package of the file is all that happened to it. */
export function onlyPackageChanged(
  old: { readonly name: string; readonly file: SchemaFile },
  next: { readonly name: string; readonly file: SchemaFile },
  { files }: Context,
): boolean {
  return old.name === next.name && files.get(old.file) === next.file && old.file.package !== next.file.package;
}

/** Whether two full names differ only because the package goes by another name now. */
export function onlyPackageRenamed(
  old: { readonly fullName: string; readonly file: SchemaFile },
  next: { readonly fullName: string; readonly file: SchemaFile },
  packages: ReadonlyMap<string, string>,
): boolean {
  const inPackage = ({ fullName, file }: typeof old): string =>
    file.package === '' ? fullName : fullName.slice(file.package.length + 1);
  return packages.get(old.file.package) === next.file.package && inPackage(old) === inPackage(next);
}
