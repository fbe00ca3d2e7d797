/** protobufjs, loaded when there is something to prove and not before. */
import type protobuf from 'protobufjs';
import type * as protojson from 'protobufjs/ext/protojson.js';

/** What of protobufjs is used here. */
export interface Library {
  readonly protobuf: typeof protobuf;
  readonly protojson: Pick<typeof protojson, 'fromJson' | 'toJson'>;
}

/** @returns protobufjs and its ProtoJSON extension */
export async function loadLibrary(): Promise<Library> {
  return import('./protobufjs.ts');
}

/** A root that links nothing by itself: protobufjs looks extended types up while it parses, too early and too widely. */
export function quietRoot({ protobuf: { Root } }: Library): protobuf.Root {
  const root = new Root();
  const nothing = (): void => undefined;
  Object.assign(root, { _handleAdd: nothing, _handleRemove: nothing });
  return root;
}

/** Everything declared in a root, messages and what is in them included. */
export function* objectsIn(namespace: protobuf.NamespaceBase): Iterable<protobuf.ReflectionObject> {
  for (const object of namespace.nestedArray) {
    yield object;
    if ('nestedArray' in object) yield* objectsIn(object as protobuf.NamespaceBase);
  }
}
