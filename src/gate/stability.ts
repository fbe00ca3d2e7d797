/** Which findings are about packages that are promised to nobody: `foo.v1alpha1`. */
import type { Finding, Spot } from '../compat/finding.ts';
import { type Stage, stageOf } from '../release/stage.ts';
import type { Enum, Field, Message, Schema, ValueType } from '../schema/model.ts';

/** Whether a finding is exempt from what is promised. */
export type Exempt = (finding: Finding) => boolean;

/**
 * The element as the older side knows it decides, so that a stable package cannot be made unstable to break it. A type
 * that a stable package uses, however deep inside, is as stable as what uses it.
 * @param stages whose packages are exempt; none: nothing is
 * @param schemas all sides that are compared
 */
export function exemptIn(stages: readonly Stage[], schemas: readonly Schema[]): Exempt {
  if (stages.length === 0) return () => false;
  const isUnstable = (element: Spot): boolean => {
    const stage = stageOf(packageOf(element));
    return stage !== null && stages.includes(stage);
  };
  const used = usedByStable(schemas, isUnstable);
  return ({ old, new: next }) => {
    const element = old ?? next;
    if (element === null || !isUnstable(element)) return false;
    return [old, next].every((side) => side === null || !used.has(typeOf(side)?.fullName ?? ''));
  };
}

function packageOf(element: Spot): string {
  return element.kind === 'file' ? element.package : element.file.package;
}

/** The message or enum that an element is a part of. */
function typeOf(element: Spot): Message | Enum | null {
  switch (element.kind) {
    case 'message':
    case 'enum':
      return element;
    case 'field':
    case 'oneof':
    case 'enum-value':
      return element.parent;
    case 'service':
    case 'method':
    case 'file':
    case 'stored':
      return null;
  }
}

/** Names of unstable types that can be met by whoever uses stable packages alone. */
function usedByStable(schemas: readonly Schema[], isUnstable: (element: Spot) => boolean): ReadonlySet<string> {
  const used = new Set<Message | Enum>();
  const queue: Message[] = [];
  const use = (type: ValueType): void => {
    const target = type.kind === 'message' ? type.message : type.kind === 'enum' ? type.enum : null;
    if (target === null || used.has(target) || !isUnstable(target)) return;
    used.add(target);
    if (target.kind === 'message') queue.push(target);
  };
  const useAll = (fields: readonly Field[]): void => {
    for (const { type, map } of fields) use(map?.value.type ?? type);
  };
  for (const { messages, files } of schemas) {
    for (const message of messages.values()) if (!isUnstable(message)) useAll(message.fields);
    for (const { services, extensions } of files.values()) {
      const methods = services.flatMap((service) => service.methods);
      for (const method of methods) if (!isUnstable(method)) [method.input, method.output].forEach(use);
      useAll(extensions.filter((extension) => !isUnstable(extension)));
    }
  }
  // The queue grows while it is walked.
  for (const message of queue) useAll(message.fields);
  return new Set([...used].map(({ fullName }) => fullName));
}
