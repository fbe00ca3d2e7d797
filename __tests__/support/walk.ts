/** A walk over all of a protocol, for tests. */
import { type Node, startWalk, type Walk } from '../../src/compat/walk.ts';
import { contextOf, must } from './compat.ts';
import type { Sources } from './schema.ts';

/** Walks from every method that both sides have under one name. */
export function walked(before: Sources, after: Sources = before): Walk {
  const context = contextOf(before, after);
  const walk = startWalk(context);
  for (const service of context.old.services.values())
    for (const method of service.methods) {
      const other = context.new.services.get(service.fullName)?.methods.find(({ name }) => name === method.name);
      if (other === undefined) continue;
      const because = {
        kind: 'method',
        old: method,
        new: other,
        services: { old: service, new: other.parent },
      } as const;
      walk.enter(method.input, other.input, 'request', because);
      walk.enter(method.output, other.output, 'response', because);
    }
  return walk;
}

/** The node of a type of the older side. */
export function nodeOf(walk: Walk, name: string): Node {
  return must([...walk.nodes()].find(({ pair }) => pair.old.fullName === name));
}
