/** What a version of a protocol serves, as protobufjs understands the same text: no line of our parser is behind it. */
import protobuf from 'protobufjs';
import type { Sources } from '../../support/schema.ts';

/** One method, with the types that write and read its messages. */
export interface Endpoint {
  readonly service: string;
  readonly name: string;
  /** As on the wire: `/package.Service/Method`. */
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly input: protobuf.Type;
  readonly output: protobuf.Type;
}

/** @returns every method of every service; throws if protobufjs cannot read the text */
export function endpointsOf(sources: Sources): readonly Endpoint[] {
  const root = new protobuf.Root();
  const files = typeof sources === 'string' ? { 'a.proto': sources } : sources;
  for (const text of Object.values(files)) {
    const { imports = [] } = protobuf.parse(text, root, { keepCase: true });
    for (const path of imports) addCommon(root, path);
  }
  root.resolveAll();
  return servicesIn(root).flatMap((service) => service.methodsArray.map((method) => endpointOf(service, method)));
}

/** The well-known types that protobufjs carries. */
function addCommon(root: protobuf.Root, path: string): void {
  const known = protobuf.common.get(path);
  if (known?.nested) root.addJSON(known.nested);
}

function servicesIn(namespace: protobuf.NamespaceBase): readonly protobuf.Service[] {
  return namespace.nestedArray.flatMap((inner) => {
    if (inner instanceof protobuf.Service) return [inner];
    return inner instanceof protobuf.Namespace ? servicesIn(inner) : [];
  });
}

function endpointOf(parent: protobuf.Service, method: protobuf.Method): Endpoint {
  const service = parent.fullName.slice(1);
  return {
    service,
    name: method.name,
    path: `/${service}/${method.name}`,
    requestStream: method.requestStream === true,
    responseStream: method.responseStream === true,
    input: parent.lookupType(method.requestType),
    output: parent.lookupType(method.responseType),
  };
}

/** A message with something in every field, so that what is read wrong has something to read. */
export function filled(type: protobuf.Type, depth = 2): protobuf.Message {
  const plain: Record<string, unknown> = {};
  const taken = new Set<protobuf.OneOf>();
  for (const field of type.fieldsArray) {
    if (field.partOf !== null && taken.has(field.partOf)) continue;
    const value = somethingFor(field, depth);
    if (value === undefined) continue;
    if (field.partOf !== null) taken.add(field.partOf);
    plain[field.name] = field.map ? { [keyOf(field)]: value } : field.repeated ? [value] : value;
  }
  return type.fromObject(plain);
}

function keyOf(field: protobuf.Field): string {
  const keyType = field instanceof protobuf.MapField ? field.keyType : 'string';
  return keyType === 'string' ? 'k' : keyType === 'bool' ? 'true' : '1';
}

function somethingFor(field: protobuf.Field, depth: number): unknown {
  const { resolvedType } = field;
  if (resolvedType instanceof protobuf.Type) return depth === 0 ? undefined : filled(resolvedType, depth - 1);
  if (resolvedType instanceof protobuf.Enum) return Object.values(resolvedType.values)[0];
  if (field.type === 'string') return 'x';
  if (field.type === 'bytes') return Uint8Array.of(1);
  return field.type === 'bool' ? true : 1;
}
