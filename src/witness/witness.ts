/** The proof of one consequence: what the writer means, the bytes, and what the reader makes of them. */

/** A message, in bytes that anybody can check, or a call. */
export interface Witness {
  /** ProtoJSON of what the writer means; for a call its path, `/pkg.Service/Method` or `GET /v1/m`. */
  readonly writer: string;
  /** What is on the wire, in hexadecimal; null for calls, and where nothing is sent. */
  readonly bytes: string | null;
  /** ProtoJSON of what the reader sees, `error: <why>` if it refuses, or the status of a call. */
  readonly reader: string;
  /** Who read it: `protobufjs`; another runtime if only that one shows the effect; `grpc`, `ttrpc` or `http` for calls. */
  readonly runtime: string;
  /** Whether the effect was seen happen. False with another runtime than protobufjs: known from that runtime. */
  readonly proven: boolean;
  /** The types that the bytes are written and read as, by full name; null for calls. A side without such a type has null. */
  readonly message: { readonly writer: string | null; readonly reader: string | null } | null;
}

/** A witness that shows nothing, and why; what only another runtime shows names that one. */
export function unproven(why: string, runtime = 'protobufjs'): Witness {
  return { writer: '', bytes: null, reader: `unproven: ${why}`, runtime, proven: false, message: null };
}

/** Lower-case hexadecimal, two digits per byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
