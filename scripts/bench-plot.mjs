// A small plot of cost against size, both logarithmic, as SVG that is readable on light and dark pages.

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 64;
const RIGHT = 190;
const TOP = 64;
const BOTTOM = 56;
/** Colours that differ in lightness too; each line has its own marks besides. */
const MARKS = ['circle', 'square', 'diamond', 'triangle'];

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-size: 15px; font-weight: 600; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .line { fill: none; stroke-width: 2.5; }
  .s0 { stroke: #0969da; fill: #0969da; } .s1 { stroke: #1a7f37; fill: #1a7f37; }
  .s2 { stroke: #9a6700; fill: #9a6700; } .s3 { stroke: #57606a; fill: #57606a; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .grid { stroke: #3d444d; }
    .s0 { stroke: #4493f8; fill: #4493f8; } .s1 { stroke: #3fb950; fill: #3fb950; }
    .s2 { stroke: #d29922; fill: #d29922; } .s3 { stroke: #9198a1; fill: #9198a1; }
  }`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The powers of ten around some numbers. */
function decades(numbers) {
  const from = Math.floor(Math.log10(Math.min(...numbers)));
  const to = Math.ceil(Math.log10(Math.max(...numbers)));
  return Array.from({ length: Math.max(to, from + 1) - from + 1 }, (_, i) => from + i);
}

const label = (power) => (power < 0 ? (10 ** power).toFixed(-power) : (10 ** power).toLocaleString('en'));

function mark(kind, x, y) {
  if (kind === 'circle') return `<circle cx="${x}" cy="${y}" r="4.5"/>`;
  if (kind === 'square') return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8"/>`;
  const points =
    kind === 'diamond'
      ? [
          [0, -6],
          [6, 0],
          [0, 6],
          [-6, 0],
        ]
      : [
          [0, -5.5],
          [5.5, 4.5],
          [-5.5, 4.5],
        ];
  return `<polygon points="${points.map(([dx, dy]) => `${x + dx},${y + dy}`).join(' ')}"/>`;
}

/** Names at the ends of the lines, moved apart where they would lie on each other. */
function apart(ends) {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  sorted.forEach((end, i) => {
    const above = sorted[i - 1];
    end.y = above === undefined ? end.y : Math.max(end.y, above.y + 17);
  });
  return sorted;
}

/**
 * @param series lines with `name` and `points` of x and y, both above 0
 * @returns the text of an SVG file
 */
export function plot({ title, x: across, y: up, series }) {
  const drawn = series.filter(({ points }) => points.length > 0);
  const [xs, ys] = [0, 1].map((at) => drawn.flatMap(({ points }) => points.map((point) => point[at])));
  const [columns, rows] = [decades(xs), decades(ys)];
  const scale = (powers, from, to) => (value) => {
    const share = (Math.log10(value) - powers[0]) / (powers.at(-1) - powers[0]);
    return Math.round((from + share * (to - from)) * 10) / 10;
  };
  const x = scale(columns, LEFT, WIDTH - RIGHT);
  const y = scale(rows, HEIGHT - BOTTOM, TOP);
  const ends = drawn.map(({ name, points }, i) => ({
    name,
    i,
    x: x(points.at(-1)[0]) + 12,
    y: y(points.at(-1)[1]) + 4,
  }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<text class="title" x="16" y="24">${escaped(title)}</text>`,
    ...rows.flatMap((power) => [
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(10 ** power)}" y2="${y(10 ** power)}"/>`,
      `<text x="${LEFT - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${label(power)}</text>`,
    ]),
    ...columns.flatMap((power) => [
      `<line class="grid" x1="${x(10 ** power)}" x2="${x(10 ** power)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>`,
      `<text x="${x(10 ** power)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(power)}</text>`,
    ]),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escaped(across)}</text>`,
    `<text x="16" y="${TOP - 14}">${escaped(up)}</text>`,
    ...drawn.map(({ points }, i) => {
      const places = points.map(([a, b]) => [x(a), y(b)]);
      const line = `<polyline class="line" style="fill:none" points="${places.map((place) => place.join(',')).join(' ')}"/>`;
      return `<g class="s${i}">${line}${places.map(([a, b]) => mark(MARKS[i % MARKS.length], a, b)).join('')}</g>`;
    }),
    ...apart(ends).map(
      (end) => `<text class="s${end.i}" style="stroke:none" x="${end.x}" y="${end.y}">${escaped(end.name)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}
