/** First pass: enums and services, which have no messages inside. */
import type { EnumNode, ServiceNode } from './ast.ts';
import { customJsonOf } from './enum-json.ts';
import { type FeatureSet, resolveFeatures } from './features.ts';
import {
  type Declarations,
  type Draft,
  MAX_ENUM_NUMBER,
  namesOf,
  noteVisibility,
  spansOf,
  UNRESOLVED,
} from './link-drafts.ts';
import { isSet } from './link-options.ts';
import type { Enum, EnumValue, Message, Method, Service } from './model.ts';
import { declare, enumScope, type Scope, serviceScope, within } from './scope.ts';

/** @returns the enum, declared in `outer` together with its values */
export function declareEnum(
  context: Declarations,
  node: EnumNode,
  parent: Message | null,
  outer: Scope,
  inherited: FeatureSet,
): Enum {
  const features = resolveFeatures(inherited, node.options);
  const values: EnumValue[] = [];
  const element: Enum = {
    kind: 'enum',
    name: node.name.text,
    fullName: within(outer, node.name.text),
    file: context.file,
    parent,
    values,
    closed: features.enum_type === 'CLOSED',
    reservedRanges: spansOf(node.reservedRanges, MAX_ENUM_NUMBER),
    reservedNames: namesOf(node.reservedNames),
    visibility: node.visibility,
    jsonFormat: features.json_format === 'ALLOW' ? 'allow' : 'legacy',
    deprecated: isSet(node.options, 'deprecated'),
    options: node.options,
    node,
  };
  declare(context.table, outer, element.name, enumScope(element, outer));
  context.enums.push(element);
  noteVisibility(context.table, element, features);
  for (const value of node.values) {
    const made: EnumValue = {
      kind: 'enum-value',
      name: value.name.text,
      fullName: within(outer, value.name.text),
      number: Number(value.number.value),
      jsonName: customJsonOf(value.options)?.text ?? value.name.text,
      parent: element,
      file: context.file,
      deprecated: isSet(value.options, 'deprecated'),
      options: value.options,
      node: value,
    };
    values.push(made);
    declare(context.table, outer, made.name, made);
  }
  return element;
}

/** @returns the service; the types of its methods are left as work */
export function declareService(context: Declarations, node: ServiceNode): Service {
  const methods: Method[] = [];
  const service: Service = {
    kind: 'service',
    name: node.name.text,
    fullName: within(context.packageScope, node.name.text),
    file: context.file,
    methods,
    deprecated: isSet(node.options, 'deprecated'),
    options: node.options,
    node,
  };
  const scope = serviceScope(service, context.packageScope);
  declare(context.table, context.packageScope, service.name, scope);
  for (const method of node.methods) {
    const made: Draft<Method> = {
      kind: 'method',
      name: method.name.text,
      fullName: within(scope, method.name.text),
      parent: service,
      file: context.file,
      input: UNRESOLVED,
      output: UNRESOLVED,
      clientStreaming: method.input.stream,
      serverStreaming: method.output.stream,
      deprecated: isSet(method.options, 'deprecated'),
      options: method.options,
      node: method,
    };
    methods.push(made);
    declare(context.table, scope, made.name, made);
    context.methods.push({ method: made, input: method.input, output: method.output, scope });
  }
  return service;
}
