import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { withPalette } from '../../scripts/palette-png.mjs';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The sum is not looked at by what reads it here.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG of 8 bits a channel; each row begins with its filter. */
function png(width: number, colourType: number, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The colours of a PNG with a palette, row by row, as `rrggbb`. */
function colours(data: Buffer): readonly (readonly string[])[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < data.length; at += data.readUInt32BE(at) + 12)
    chunks.set(data.toString('latin1', at + 4, at + 8), data.subarray(at + 8, at + 8 + data.readUInt32BE(at)));
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const palette = chunks.get('PLTE')?.toString('hex') ?? '';
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return Array.from({ length: raw.length / (width + 1) }, (_, y) => {
    const row = raw.subarray(y * (width + 1), (y + 1) * (width + 1));
    expect(row[0]).toBe(0);
    return [...row.subarray(1)].map((index) => palette.slice(index * 6, index * 6 + 6));
  });
}

describe('a picture with a palette', () => {
  test('has the colours it had, whatever the rows were filtered with (PNG, section 9)', () => {
    const plain = [10, 20, 30, 40, 50, 60];
    const rows = [
      [0, ...plain],
      [1, 10, 20, 30, 30, 30, 30], // each less what is left of it
      [2, 0, 0, 0, 0, 0, 0], // less what is above
      [3, 5, 10, 15, 15, 15, 15], // less the mean of both
      [4, 0, 0, 0, 0, 0, 0], // less the one that is nearest to left + above - corner
    ];
    expect(colours(withPalette(png(2, 2, rows)))).toEqual(rows.map(() => ['0a141e', '28323c']));
  });

  test('has no transparency: what shows through is left out', () => {
    expect(colours(withPalette(png(1, 6, [[0, 1, 2, 3, 255]])))).toEqual([['010203']]);
  });

  test('of too many colours keeps the frequent ones, and a near one for each other', () => {
    const shades = Array.from({ length: 1000 }, (_, i) => [i >> 2, 0, (i & 3) * 20]);
    const white = Array.from({ length: 1000 }, () => [255, 255, 255]);
    const told = colours(withPalette(png(2000, 2, [[0, ...shades.flat(), ...white.flat()]])))[0] ?? [];
    expect(new Set(told).size).toBeLessThanOrEqual(256);
    expect(told.slice(1000).every((colour) => colour === 'ffffff')).toBe(true);
    told.slice(0, 1000).forEach((colour, i) => {
      const [red = 0, green = 0, blue = 0] = Buffer.from(colour, 'hex');
      const [r = 0, g = 0, b = 0] = shades[i] ?? [];
      expect(Math.hypot(red - r, green - g, blue - b)).toBeLessThan(32);
    });
  });

  test('what Chromium does not write is refused', () => {
    expect(() => withPalette(Buffer.from('GIF89a'))).toThrow('this is no PNG');
    expect(() => withPalette(png(1, 3, [[0, 0]]))).toThrow('this is no PNG of Chromium');
  });
});
