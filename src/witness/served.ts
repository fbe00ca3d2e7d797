/** Which calls a version serves, in protobufjs' own reading of its files. */
import type protobuf from 'protobufjs';
import type { Method, Schema, Service } from '../schema/model.ts';
import type { Image } from './image.ts';

/** How protobufjs understands a method: who streams. */
export interface Served {
  readonly requestStream: boolean;
  readonly responseStream: boolean;
}

/** @returns null if protobufjs sees no such method in the file that declares it */
export function methodIn({ name, parent }: Method, image: Image): Served | null {
  const reading = image.read(parent.file);
  const service = 'fault' in reading ? null : serviceIn(reading.root, parent.fullName);
  const method = service === null ? undefined : ownMethod(service, name);
  if (method === undefined) return null;
  return { requestStream: method.requestStream === true, responseStream: method.responseStream === true };
}

/**
 * Whether any file of that package declares the service, and the method if one is named. True also where protobufjs
 * cannot read a file: then nothing is known.
 */
export function seesService({ fullName, file }: Service, method: string | null, schema: Schema, image: Image): boolean {
  const files = [...schema.files.values()].filter((other) => other.package === file.package);
  return files.some((other) => {
    const reading = image.read(other);
    if ('fault' in reading) return true;
    const service = serviceIn(reading.root, fullName);
    return service !== null && (method === null || ownMethod(service, method) !== undefined);
  });
}

function serviceIn(root: protobuf.Root, fullName: string): protobuf.Service | null {
  const object = root.lookup(`.${fullName}`);
  return object !== null && 'methods' in object ? (object as protobuf.Service) : null;
}

function ownMethod({ methodsArray }: protobuf.Service, name: string): protobuf.Method | undefined {
  return methodsArray.find((method) => method.name === name);
}
