/** Names that protoc derives from declared names (descriptor.cc and parser.cc of protobuf). */

const UNDERSCORE = 0x5f;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/**
 * @param name a field's name, `foo_bar`
 * @returns its default ProtoJSON name, `fooBar` (protobuf.dev "ProtoJSON Format")
 */
export function jsonNameOf(name: string): string {
  return withoutUnderscores(name, false);
}

/**
 * @param fieldName the name of a map field, `foo_bar`
 * @returns the name of the entry message that protoc makes for it, `FooBarEntry`
 */
export function mapEntryNameOf(fieldName: string): string {
  return `${withoutUnderscores(fieldName, true)}Entry`;
}

/**
 * What remains of an enum value's name when a generator strips the enum's name and ignores case and
 * underscores: two values of one enum must differ in it (descriptor.cc, `CheckEnumValueUniqueness`).
 */
export function strippedValueName(valueName: string, enumName: string): string {
  const name = withoutPrefix(valueName, enumName.replaceAll('_', '').toLowerCase());
  return withoutUnderscores(name.toLowerCase(), true);
}

/** In one piece: a text that is put together letter by letter takes many times the room. Names have ASCII letters only. */
function withoutUnderscores(name: string, upperFirst: boolean): string {
  if (!upperFirst && !name.includes('_')) return name;
  const codes: number[] = [];
  let upper = upperFirst;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code !== UNDERSCORE) codes.push(upper && code >= SMALL_A && code <= SMALL_Z ? code - 32 : code);
    upper = code === UNDERSCORE;
  }
  return String.fromCharCode(...codes);
}

/** Removes `prefix` (lower case, no underscores) from `name` unless nothing would remain. */
function withoutPrefix(name: string, prefix: string): string {
  let at = 0;
  for (let matched = 0; matched < prefix.length; at++) {
    if (at === name.length) return name;
    const c = name.charAt(at);
    if (c === '_') continue;
    if (c.toLowerCase() !== prefix.charAt(matched)) return name;
    matched++;
  }
  while (name.charAt(at) === '_') at++;
  return at === name.length ? name : name.slice(at);
}
