/** Changes of services and methods. */
import type { Edit } from './edits.ts';
import { randomMethod } from './generate.ts';
import { type MethodSpec, messagesOf, type ProtocolSpec, type ServiceSpec } from './protocol.ts';
import type { Random } from './random.ts';

const inService =
  (change: (r: Random, service: ServiceSpec, spec: ProtocolSpec) => ServiceSpec | null): Edit =>
  (r, spec) => {
    if (spec.services.length === 0) return spec;
    const chosen = r.pick(spec.services);
    return {
      ...spec,
      services: spec.services.flatMap((service) => (service === chosen ? (change(r, service, spec) ?? []) : service)),
    };
  };

const inMethod = (change: (r: Random, method: MethodSpec, spec: ProtocolSpec) => MethodSpec | null): Edit =>
  inService((r, service, spec) => {
    if (service.methods.length === 0) return service;
    const chosen = r.pick(service.methods);
    const methods = service.methods.flatMap((method) => (method === chosen ? (change(r, method, spec) ?? []) : method));
    return { ...service, methods };
  });

export const CALL_EDITS: Readonly<Record<string, Edit>> = {
  'method added': inService((r, service, spec) => ({
    ...service,
    methods: [
      ...service.methods,
      { ...randomMethod(r, messagesOf(spec)), name: r.pick(['Stop', 'Start', 'Put', 'List']) },
    ],
  })),
  'method removed': inMethod(() => null),
  'method renamed': inMethod((_, method) => ({ ...method, name: `${method.name}New` })),
  'request replaced': inMethod((r, method, spec) => ({ ...method, input: r.pick(messagesOf(spec)).id })),
  'response replaced': inMethod((r, method, spec) => ({ ...method, output: r.pick(messagesOf(spec)).id })),
  'client streaming changed': inMethod((_, method) => ({
    ...method,
    streams: [!method.streams[0], method.streams[1]],
  })),
  'server streaming changed': inMethod((_, method) => ({
    ...method,
    streams: [method.streams[0], !method.streams[1]],
  })),
  'comment of a method changed': inMethod((_, method) => ({
    ...method,
    comment: method.comment === null ? 'New words.' : null,
  })),
  'service added': (r, spec) => ({
    ...spec,
    services: [...spec.services, { name: 'S9', methods: [randomMethod(r, messagesOf(spec))] }],
  }),
  'service removed': (r, spec) => ({ ...spec, services: r.shuffle(spec.services).slice(1) }),
  'service renamed': inService((_, service) => ({ ...service, name: `${service.name}New` })),
};
