// One picture of a page: taken, made small, and looked at.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPalette } from './palette-png.mjs';
import { contrastFaults } from './pictures-reading.mjs';

/** Bytes: fewer is an empty page, more is too slow to load in a README. */
const SIZE = { least: 5_000, most: 150_000 };

/** Writes `name` into the folder; returns what is wrong with the page. */
export async function shoot(tab, folder, name, { fullPage = true } = {}) {
  const png = withPalette(await tab.screenshot({ fullPage }));
  writeFileSync(join(folder, name), png);
  console.log(`${name}: ${png.length} bytes`);
  const faults = await contrastFaults(tab);
  if (png.length < SIZE.least || png.length > SIZE.most) faults.push(`has ${png.length} bytes`);
  return faults.map((fault) => `${name}: ${fault}`);
}
