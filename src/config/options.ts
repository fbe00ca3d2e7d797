/** Decisions given on the command line or as action inputs, in place of the config's. */
import { CONTRACTS } from '../compat/skew.ts';
import { ASSUMED_BUMPS } from '../release/declared.ts';
import { PRESETS, promiseOf } from '../release/promise.ts';
import type { SurfaceOptions } from './config.ts';
import { type Reading, readGlob, readTagPattern, readVersionFilePath, readWindow, readWord } from './values.ts';

/** As typed; what is missing is decided by the config. `contracts` has commas between; `protos` is one glob each. */
export interface GivenOptions {
  readonly promise?: string;
  readonly contracts?: string;
  readonly protos?: readonly string[];
  readonly window?: string;
  readonly assumeNext?: string;
  readonly tagPattern?: string;
  readonly versionFile?: string;
}

/** @returns the options read, and a sentence per wrong one that begins with its name as `nameOf` writes it */
export function readOptions(
  given: GivenOptions,
  nameOf: (key: keyof GivenOptions) => string,
): { readonly options: SurfaceOptions; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const read = <T>(key: keyof GivenOptions, text: string | undefined, reader: (text: string) => Reading<T>): T[] => {
    if (text === undefined) return [];
    const reading = reader(text);
    if ('value' in reading) return [reading.value];
    problems.push(`${nameOf(key)}: ${reading.problem}`);
    return [];
  };
  const [preset] = read('promise', given.promise, (text) => readWord(PRESETS, text));
  const named = given.contracts
    ?.split(',')
    .flatMap((name) => read('contracts', name.trim(), (text) => readWord(CONTRACTS, text)));
  const protos = given.protos?.flatMap((glob) => read('protos', glob, readGlob));
  const [window] = read('window', given.window, readWindow);
  const [assumeNext] = read('assumeNext', given.assumeNext, (text) => readWord(ASSUMED_BUMPS, text));
  const [tagPattern] = read('tagPattern', given.tagPattern, readTagPattern);
  const [versionFile] = read('versionFile', given.versionFile, readVersionFilePath);
  const options: SurfaceOptions = {
    ...(preset && { promise: promiseOf(preset) }),
    ...(named && { contracts: CONTRACTS.filter((contract) => named.includes(contract)) }),
    ...(protos && protos.length > 0 && { protos }),
    ...(window && { window }),
    ...(assumeNext && { assumeNext }),
    ...(tagPattern && { tagPattern }),
    ...(versionFile && { versionFile }),
  };
  return { options, problems };
}
