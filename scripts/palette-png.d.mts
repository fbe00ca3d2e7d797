/** The same picture with a palette of at most 256 colours; throws if it is no PNG as Chromium writes it. */
export function withPalette(png: Buffer): Buffer;
