/** The same declarations as protobufjs reads them. */
import type protobuf from 'protobufjs';
import type { Declaration } from './declarations.ts';
import { protocName } from './groups.ts';
import { type Library, objectsIn } from './library.ts';

/** @param root of one file, never linked: types are then as they were written */
export function declarationsIn(
  root: protobuf.Root,
  { protobuf: { Type, Enum, Service, Field } }: Library,
): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const object of objectsIn(root)) {
    if (object instanceof Type) found.push(...ofType(object));
    else if (object instanceof Enum) found.push(...ofEnum(object));
    else if (object instanceof Service) found.push(...ofService(object));
    else if (object instanceof Field) found.push(ofField(object, 'extension', ` of ${object.extend}`));
  }
  return found;
}

function nameOf({ fullName }: protobuf.ReflectionObject): string {
  return fullName.replace(/^\./, '');
}

function ofType(type: protobuf.Type): readonly Declaration[] {
  const real = type.oneofsArray.filter((oneof) => !isSynthetic(oneof));
  return [
    { kind: 'message', fullName: nameOf(type), says: '' },
    ...type.fieldsArray.map((field) =>
      ofField(field, 'field', real.some((oneof) => oneof === field.partOf) ? ` in oneof ${field.partOf?.name}` : ''),
    ),
    ...real.map((oneof): Declaration => ({ kind: 'oneof', fullName: nameOf(oneof), says: '' })),
  ];
}

/** The oneof that stands for `optional` in proto3 is nobody's declaration. */
function isSynthetic({ fieldsArray, oneof }: protobuf.OneOf): boolean {
  const [field] = fieldsArray;
  return oneof.length === 1 && field?.options?.proto3_optional === true;
}

function ofField(field: protobuf.Field, kind: 'field' | 'extension', suffix: string): Declaration {
  const rule = (field as { rule?: string }).rule;
  const label = rule === 'repeated' || rule === 'required' ? `${rule} ` : '';
  const key = field.map ? (field as unknown as protobuf.MapField).keyType : null;
  const type = key === null ? field.type : `map<${key}, ${field.type}>`;
  return { kind, fullName: fieldName(field), says: `${label}${type} = ${field.id}${suffix}` };
}

function fieldName(field: protobuf.Field): string {
  return `${nameOf(field).slice(0, -field.name.length)}${protocName(field)}`;
}

function ofEnum(declared: protobuf.Enum): readonly Declaration[] {
  const scope = nameOf(declared);
  return [
    { kind: 'enum', fullName: scope, says: '' },
    ...Object.entries(declared.values).map(
      ([name, number]): Declaration => ({ kind: 'enum value', fullName: `${scope}.${name}`, says: `= ${number}` }),
    ),
  ];
}

function ofService(service: protobuf.Service): readonly Declaration[] {
  const typeText = (stream: boolean | undefined, type: string): string => `${stream === true ? 'stream ' : ''}${type}`;
  return [
    { kind: 'service', fullName: nameOf(service), says: '' },
    ...service.methodsArray.map(
      (method): Declaration => ({
        kind: 'method',
        fullName: nameOf(method),
        says: `(${typeText(method.requestStream, method.requestType)}) returns (${typeText(method.responseStream, method.responseType)})`,
      }),
    ),
  ];
}
