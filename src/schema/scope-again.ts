/** Scopes of elements that are linked already, made when somebody looks into them. */
import type { Enum, Message, SchemaFile, Service } from './model.ts';
import { type Entry, enumScope, messageScope, type Scope, serviceScope } from './scope.ts';

/** What is declared in one place. */
type Holder = Pick<Message | SchemaFile, 'messages' | 'enums' | 'extensions'>;

/** @returns each name of a file at its top level, with what it stands for in `scope` */
export function namesOfFile(file: SchemaFile, scope: Scope): readonly (readonly [string, Entry])[] {
  return [...namesIn(file, scope), ...file.services.map((service) => [service.name, scopeOf(service, scope)] as const)];
}

function namesIn({ messages, enums, extensions }: Holder, scope: Scope): readonly (readonly [string, Entry])[] {
  return [
    ...[...messages, ...enums].map((type) => [type.name, scopeOf(type, scope)] as const),
    // Values are named beside their enum.
    ...[...enums.flatMap(({ values }) => values), ...extensions].map((entry) => [entry.name, entry] as const),
  ];
}

function scopeOf(element: Message | Enum | Service, parent: Scope): Scope {
  if (element.kind === 'enum') return enumScope(element, parent);
  const empty = element.kind === 'message' ? messageScope(element, parent) : serviceScope(element, parent);
  let members: Map<string, Entry> | null = null;
  const scope: Scope = {
    ...empty,
    get members() {
      members ??= new Map<string, Entry>(
        element.kind === 'message' ? inMessage(element, scope) : element.methods.map(named),
      );
      return members;
    },
  };
  return scope;
}

function inMessage(message: Message, scope: Scope): readonly (readonly [string, Entry])[] {
  if (message.mapEntry) return [];
  return [...namesIn(message, scope), ...message.fields.map(named), ...message.oneofs.map(named)];
}

function named<E extends { readonly name: string }>(entry: E): readonly [string, E] {
  return [entry.name, entry];
}
