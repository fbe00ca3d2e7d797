// A screenshot with as many colours as a page needs: half as large, and no eye sees the difference.
// PNG as of the W3C recommendation (third edition); of its forms only the one that Chromium writes is read.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;
/** So many are kept as they are. */
const MOST_EXACT = 128;
/** By the colour type: bytes of a pixel of 8 bits a channel. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
]);

/** @returns the same picture with a palette; opaque, as screenshots are */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indices } = quantized(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @returns `pixels`: one number for each, 0xRRGGBB */
function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG');
  let header = null;
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS.get(header[9]);
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('this is no PNG of Chromium');
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = rows.readUIntBE(i * channels, 3);
  return { width, height, pixels };
}

/** Takes back the filter of each row (section 9). */
function unfiltered(raw, stride, height, channels) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : rows[at - channels];
      const above = y === 0 ? 0 : rows[at - stride];
      const corner = x < channels || y === 0 ? 0 : rows[at - stride - channels];
      rows[at] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [a, b, c] = [left, above, corner].map((near) => Math.abs(left + above - corner - near));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** The most frequent colours; of the others those that differ from each other, however rare they are. */
function quantized(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const kept = [...frequent.slice(0, MOST_EXACT), ...fewest(frequent.slice(MOST_EXACT), MOST_COLOURS - MOST_EXACT)];
  const index = new Map(frequent.map((colour) => [colour, nearest(colour, kept)]));
  const palette = Buffer.alloc(kept.length * 3);
  for (const [i, colour] of kept.entries()) palette.writeUIntBE(colour, i * 3, 3);
  return { palette, indices: Uint8Array.from(pixels, (pixel) => index.get(pixel)) };
}

/** At most so many, as different as need be. */
function fewest(colours, most) {
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => distinct(colours, bits)).find(({ length }) => length <= most);
  return found ?? [];
}

/** The first of those that differ in nothing but the lowest bits of their channels. */
function distinct(colours, bits) {
  const met = new Map();
  const mask = ((0xff >> bits) << bits) * 0x010101;
  for (const colour of colours) if (!met.has(colour & mask)) met.set(colour & mask, colour);
  return [...met.values()];
}

function nearest(colour, kept) {
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  kept.forEach((other, i) => {
    const far = [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
    if (far < least) [found, least] = [i, far];
  });
  return found;
}
