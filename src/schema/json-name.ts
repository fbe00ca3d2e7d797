/** Names that protoc derives from declared names (descriptor.cc and parser.cc of protobuf). */

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
  let result = '';
  let upper = true;
  for (const c of withoutPrefix(valueName, enumName.replaceAll('_', '').toLowerCase())) {
    if (c === '_') {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c.toLowerCase();
      upper = false;
    }
  }
  return result;
}

function withoutUnderscores(name: string, upperFirst: boolean): string {
  if (!upperFirst && !name.includes('_')) return name;
  let result = '';
  let upper = upperFirst;
  for (const c of name) {
    if (c === '_') {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c;
      upper = false;
    }
  }
  return result;
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
