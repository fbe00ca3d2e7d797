// Whether what is drawn can be read: by whoever sees little contrast, and by whoever sees no colours.

/** WCAG 2.2, success criterion 1.4.3: of text, and of large text. */
const LEAST = { text: 4.5, large: 3 };

/** @returns the texts of a page whose contrast to what is behind them is too low, one line each */
export async function contrastFaults(tab) {
  const { looked, faults } = await tab.evaluate(`(() => {
    ${IN_PAGE.join('\n')}
    return lookAtTexts(${JSON.stringify(LEAST)});
  })()`);
  return looked === 0 ? ['there is no text whose contrast could be looked at'] : faults;
}

/** These run in the page, and may use nothing but each other. */
const IN_PAGE = [lookAtTexts, lookAt, isShown, colourOf, behind, shapesBehind, over, contrast, luminance];

function lookAtTexts(least) {
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    // Pictures of characters have colours of their own.
    const isPicture = /^\p{Extended_Pictographic}\ufe0f?$/u.test(data.trim());
    if (data.trim() !== '' && !isPicture && isShown(parentElement))
      found.push(lookAt(parentElement, data.trim(), least));
  }
  for (const input of document.querySelectorAll('input[placeholder]'))
    if (isShown(input)) found.push(lookAt(input, input.placeholder, least, '::placeholder'));
  return { looked: found.length, faults: [...new Set(found.flat())] };
}

function isShown(element) {
  const isText = !['script', 'style', 'title', 'option'].includes(element.tagName.toLowerCase());
  return (
    isText &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0
  );
}

function lookAt(element, text, least, part = null) {
  const { fontSize, fontWeight, fill, color } = getComputedStyle(element, part);
  const back = behind(element);
  const found = contrast(over(colourOf(element.ownerSVGElement ? fill : color), back), back);
  const size = Number.parseFloat(fontSize);
  const wanted = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? least.large : least.text;
  return found < wanted ? [`"${text.slice(0, 40)}" has a contrast of ${found.toFixed(2)}, less than ${wanted}`] : [];
}

function colourOf(text) {
  const [r = 0, g = 0, b = 0, a = 1] = text === 'none' ? [0, 0, 0, 0] : (text.match(/[\d.]+/g) ?? []).map(Number);
  return { r, g, b, a };
}

/** What is painted behind an element: by what it is in, and in a drawing by the shapes before it. */
function behind(element) {
  const isDark =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches;
  const canvas = isDark ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
  const layers = element.ownerSVGElement ? shapesBehind(element).map((shape) => getComputedStyle(shape).fill) : [];
  for (let each = element; each !== null; each = each.parentElement)
    layers.push(getComputedStyle(each).backgroundColor);
  return layers.reverse().reduce((back, layer) => over(colourOf(layer), back), canvas);
}

/** Those that hold the middle of the text, the nearest first. */
function shapesBehind(element) {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const holds = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom;
  return [...element.ownerSVGElement.querySelectorAll('rect')]
    .filter((shape) => shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
    .filter((shape) => holds(shape.getBoundingClientRect()))
    .reverse();
}

function over(front, back) {
  const mix = (channel) => front[channel] * front.a + back[channel] * (1 - front.a);
  return { r: mix('r'), g: mix('g'), b: mix('b'), a: 1 };
}

/** As WCAG defines it. */
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance({ r, g, b }) {
  const [red, green, blue] = [r, g, b].map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the matrix tells by colour, by the class of its cells. */
const STATES = ['safe', 'degraded', 'broken', 'unknown'];

/**
 * @param cells in words of CSS
 * @param sign what a cell is known by without colour: the first character of its `text`, or a `shape`
 * @returns what the page says by colour alone
 */
export async function colourFaults(tab, cells, sign = 'text') {
  const signs = new Map();
  for (const [classes, text, shape] of await tab.locator(cells).evaluateAll(describeCells)) {
    const state = STATES.find((each) => classes.includes(each));
    const own = sign === 'text' ? ([...text][0] ?? '') : shape;
    if (state !== undefined) signs.set(state, (signs.get(state) ?? new Set()).add(own));
  }
  const told = [...signs];
  const faults = told.length < 2 ? [`only ${told.length} kinds of cells are there to tell apart`] : [];
  const vague = told.filter(([, own]) => own.size !== 1 || own.has(''));
  const alike = told.filter(([, own], i) =>
    told.some(([, other], k) => k < i && [...own].some((each) => other.has(each))),
  );
  for (const [state, own] of vague) faults.push(`${state} has the signs ${JSON.stringify([...own])}, not one`);
  for (const [state] of alike) faults.push(`${state} differs from another in colour alone`);
  return faults;
}

/** Runs in the page. */
function describeCells(all) {
  return all.map((cell) => [
    [...cell.classList],
    cell.textContent.trim(),
    cell.querySelector('.sign, .quiet')?.outerHTML ?? '',
  ]);
}

/** A page with everything that must be found; returns what was not. */
export async function blindSpots(browser) {
  const tab = await browser.newPage();
  await tab.setContent(`<body style="background: #fff"><p style="color: #888">grey</p><p style="color: #767676">dark enough</p>
    <p style="color: rgb(0 0 0 / 40%)">thin</p><p style="color: #888; font-size: 24px">large</p>
    <div style="background: #000"><p style="color: #333">night</p></div>
    <svg><rect width="300" height="150" fill="#222"/><text y="50" fill="#444">drawn</text><text y="90" fill="#fff">seen</text></svg>
    <style>::placeholder { color: #999 }</style><input placeholder="hint">
    <i class="safe">x1</i><i class="broken">x2</i><i class="degraded"></i>`);
  const low = (await contrastFaults(tab)).map((fault) => /"(\w+)"/.exec(fault)?.[1]);
  const alone = await colourFaults(tab, 'i');
  await tab.close();
  const seen = JSON.stringify([low, alone.length]);
  const wanted = JSON.stringify([['grey', 'thin', 'night', 'drawn', 'hint'], 2]);
  return seen === wanted ? [] : [`the checks saw ${seen}, not ${wanted}`];
}
