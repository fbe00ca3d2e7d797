/** For tests that expect a result, or a fault, and nothing else. */
import { type Fault, isFault } from '../../src/source/source.ts';

/** The result; @throws Error with the fault's words if it is one */
export function must<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(`${result.kind}: ${result.message}; ${result.next}`);
  return result;
}
