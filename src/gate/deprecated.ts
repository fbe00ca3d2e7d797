/** What became deprecated between two versions. */
import type { Element, Enum, Field, Message, SchemaFile } from '../schema/model.ts';
import type { Loaded } from './load.ts';

type Deprecable = Exclude<Element, { kind: 'file' | 'oneof' }>;

/**
 * @returns the elements of the surface that are deprecated at the head and were not before, in the order of the text.
 * One that only moved to another package is found again by the rest of its name.
 */
export function newlyDeprecated(baseline: Loaded, head: Loaded): readonly Element[] {
  const before = new Set(deprecatedIn(baseline).flatMap((element) => namesOf(element)));
  return deprecatedIn(head).filter((element) => namesOf(element).every((name) => !before.has(name)));
}

function namesOf(element: Deprecable): readonly string[] {
  const { kind, file } = element;
  const name = kind === 'enum-value' ? `${element.parent.fullName}.${element.name}` : element.fullName;
  const prefix = file.package === '' ? '' : `${file.package}.`;
  return [`${kind} ${name}`, `${kind} .${name.startsWith(prefix) ? name.slice(prefix.length) : name}`];
}

function deprecatedIn({ schema, own }: Loaded): readonly Deprecable[] {
  const files = [...schema.files.values()].filter(({ path }) => own.has(path));
  return files.flatMap(elementsOf).filter(({ deprecated }) => deprecated);
}

function elementsOf({ services, messages, enums, extensions }: SchemaFile): readonly Deprecable[] {
  return [
    ...services.flatMap((service) => [service, ...service.methods]),
    ...messages.flatMap(insideMessage),
    ...enums.flatMap(insideEnum),
    ...extensions,
  ];
}

function insideMessage(message: Message): readonly Deprecable[] {
  const fields: readonly Field[] = [...message.fields, ...message.extensions];
  return [message, ...fields, ...message.messages.flatMap(insideMessage), ...message.enums.flatMap(insideEnum)];
}

function insideEnum(type: Enum): readonly Deprecable[] {
  return [type, ...type.values];
}
