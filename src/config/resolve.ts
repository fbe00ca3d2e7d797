/** From a config, with its gaps, to surfaces without any. */
import type { Config, SurfaceConfig, SurfaceOptions } from './config.ts';
import { DEFAULT_SURFACE, NO_PROTOS } from './defaults.ts';

/**
 * @param options of the command line or the action: they win over the config, in every surface
 * @returns the listed surfaces, or a single one (without a name, if the config gives none)
 */
export function resolveSurfaces(config: Config, options: SurfaceOptions = {}): readonly SurfaceConfig[] {
  const listed = config.surfaces.length === 0 ? [{}] : config.surfaces;
  return listed.map((surface) => {
    const resolved = { ...DEFAULT_SURFACE, ...config.common, ...surface, ...options };
    const schemasOnly = listed.length > 1 && resolved.storedJson !== null && resolved.protos === null;
    return schemasOnly ? { ...resolved, protos: NO_PROTOS } : resolved;
  });
}
