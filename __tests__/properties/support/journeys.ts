/** What travels between two versions: requests and answers of methods that both have, stored messages, and messages of their own. */
import type { DescMessage } from '@bufbuild/protobuf';
import { MEETINGS, type Meeting } from '../../../src/compat/skew.ts';
import type { Journey } from './cover.ts';
import type { Peer } from './peer.ts';
import { fullNameOf, type MethodSpec, messagesOf, type ProtocolSpec, typeOf } from './protocol.ts';

export interface Versions {
  readonly old: ProtocolSpec;
  readonly new: ProtocolSpec;
  /** Full names. */
  readonly stored: readonly string[];
}

export interface Travel extends Journey {
  readonly writer: DescMessage;
  readonly reader: DescMessage;
}

export interface Method extends MethodSpec {
  readonly fullName: string;
}

export function methodsOf(spec: ProtocolSpec): readonly Method[] {
  return spec.services.flatMap(({ name, methods }) =>
    methods.map((method) => ({ ...method, fullName: `${spec.files[0]?.package}.${name}.${method.name}` })),
  );
}

/** @param peers by side */
export function travels(versions: Versions, peers: { readonly old: Peer; readonly new: Peer }): readonly Travel[] {
  const nameOf = (spec: ProtocolSpec, id: number): string => {
    const type = typeOf(spec, id);
    return type === null ? '' : fullNameOf(spec, type);
  };
  const meet = (old: string, next: string, meeting: Meeting, method: string | null): Travel[] => {
    const messages = { old: peers.old.message(old), new: peers.new.message(next) };
    const [writer, reader] = meeting.writer === 'old' ? [messages.old, messages.new] : [messages.new, messages.old];
    return writer === null || reader === null ? [] : [{ meeting, method, writer, reader }];
  };
  const later = new Map(methodsOf(versions.new).map((method) => [method.fullName, method]));
  const calls = methodsOf(versions.old).flatMap((method) => {
    const other = later.get(method.fullName);
    if (other === undefined) return [];
    return MEETINGS.filter(({ flow }) => flow !== 'stored').flatMap((meeting) => {
      const part = meeting.flow === 'request' ? 'input' : 'output';
      return meet(nameOf(versions.old, method[part]), nameOf(versions.new, other[part]), meeting, method.fullName);
    });
  });
  const alone = (name: string, flows: readonly string[]): Travel[] =>
    MEETINGS.filter(({ flow }) => flows.includes(flow)).flatMap((meeting) => meet(name, name, meeting, null));
  const roots = [versions.old, versions.new].every(({ services }) => services.length === 0)
    ? messagesOf(versions.old).filter(({ inside }) => inside === null)
    : [];
  return [
    ...calls,
    ...versions.stored.flatMap((name) => alone(name, ['stored'])),
    ...roots.flatMap((root) => alone(fullNameOf(versions.old, root), ['request', 'response'])),
  ];
}
