/** Options that tell generators what to generate, as they come out for an element (descriptor.proto; pb.cpp, pb.java). */
import type { OptionNode, OptionValue } from '../schema/ast.ts';
import { isSince } from '../schema/editions.ts';
import type { Field, SchemaFile } from '../schema/model.ts';
import { optionValueText } from '../schema/option-text.ts';

/** @returns the value of an option as text, null if it is not set */
export function optionOf(options: readonly OptionNode[], name: string): string | null {
  const option = options.find((each) => each.name === name);
  return option === undefined ? null : optionValueText(option.value);
}

/**
 * A feature of one language, in any of its forms: `features.(pb.cpp).x = V`, `features.(pb.cpp) = { x: V }`,
 * `features = { [pb.cpp] { x: V } }`.
 */
function featureOf(options: readonly OptionNode[], language: string, name: string): string | null {
  for (const option of options) {
    if (option.name === `features.(${language}).${name}`) return optionValueText(option.value);
    const whole = option.name === 'features' ? entry(option.value, `[${language}]`) : null;
    const settings = option.name === `features.(${language})` ? option.value : whole;
    const value = settings === null ? null : entry(settings, name);
    if (value !== null) return optionValueText(value);
  }
  return null;
}

function entry(value: OptionValue, name: string): OptionValue | null {
  if (value.kind !== 'message') return null;
  return value.entries.find((each) => each.name === name)?.value ?? null;
}

/** The type of a string or bytes field in C++, as some option says; null if none does, or it is of another type. */
export function cppStringType({ type, options, file }: Field): string | null {
  if (type.kind !== 'scalar' || (type.scalar !== 'string' && type.scalar !== 'bytes')) return null;
  const said =
    optionOf(options, 'ctype') ??
    featureOf(options, 'pb.cpp', 'string_type') ??
    featureOf(file.options, 'pb.cpp', 'string_type');
  return said === 'STRING_PIECE' ? 'STRING' : said;
}

/** What a string field is in C++ where no option says so. */
export function defaultCppStringType({ file }: Field): string {
  return isSince(file.node.edition, '2024') ? 'VIEW' : 'STRING';
}

/** Whether Java code checks a string field that need not be valid UTF-8 elsewhere. */
export function javaChecksUtf8({ type, options, file }: Field): boolean {
  if (type.kind !== 'scalar' || type.scalar !== 'string') return false;
  const feature =
    featureOf(options, 'pb.java', 'utf8_validation') ?? featureOf(file.options, 'pb.java', 'utf8_validation');
  return feature === 'VERIFY' || optionOf(file.options, 'java_string_check_utf8') === 'true';
}

/** An option of a whole file. */
interface FileOption {
  readonly name: string;
  /** What holds where it is not set. */
  readonly usual: (file: SchemaFile) => string | null;
  /** Whether the newer value breaks code; and which, in words that follow "when". */
  readonly breaks: (old: string | null, next: string | null) => boolean;
  readonly when: string;
}

const unset = (): null => null;
const off = (): string => 'false';
const always = (): boolean => true;
const taken = (old: string | null): boolean => old === 'true';

const names = (name: string, language: string): FileOption => ({
  name,
  usual: unset,
  breaks: always,
  when: `the code is in ${language}`,
});

/** Names and namespaces break wherever they change; what generates more does not break when it is turned on. */
const FILE_OPTIONS: readonly FileOption[] = [
  names('go_package', 'Go'),
  { ...names('java_package', 'Java'), usual: (file) => JSON.stringify(file.package) },
  names('java_outer_classname', 'Java'),
  { ...names('java_multiple_files', 'Java'), usual: off },
  names('csharp_namespace', 'C#'),
  names('objc_class_prefix', 'Objective-C'),
  names('php_class_prefix', 'PHP'),
  names('php_namespace', 'PHP'),
  { ...names('php_metadata_namespace', 'PHP'), when: 'the code is in PHP and names the metadata class' },
  names('ruby_package', 'Ruby'),
  names('swift_prefix', 'Swift'),
  {
    name: 'java_generic_services',
    usual: off,
    breaks: taken,
    when: 'the code is in Java and uses the service classes',
  },
  { name: 'cc_generic_services', usual: off, breaks: taken, when: 'the code is in C++ and uses the service classes' },
  {
    name: 'py_generic_services',
    usual: off,
    breaks: taken,
    when: 'the code is in Python and uses the service classes',
  },
  { name: 'cc_enable_arenas', usual: off, breaks: taken, when: 'the code is in C++ and its protoc is older than 3.14' },
  {
    name: 'optimize_for',
    usual: () => 'SPEED',
    breaks: (_, next) => next === 'LITE_RUNTIME',
    when: 'the code is in C++ or Java and uses more than the lite runtime has',
  },
];

/** One option of a file whose value is another one now; null where it is not set. */
export interface ChangedOption extends FileOption {
  readonly old: string | null;
  readonly new: string | null;
}

/** @returns which of the options differ between two versions of a file, in the order of the table */
export function changedOptions(old: SchemaFile, next: SchemaFile): readonly ChangedOption[] {
  return FILE_OPTIONS.flatMap((option) => {
    const [before, after] = [optionOf(old.options, option.name), optionOf(next.options, option.name)];
    const same = before === after || (before ?? option.usual(old)) === (after ?? option.usual(next));
    return same ? [] : [{ ...option, old: before, new: after }];
  });
}
