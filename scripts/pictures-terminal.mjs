// What a terminal shows, as a page: the text that the command line writes, with its colours.

/** By the number of the colour (ECMA-48, SGR), as dark terminals show it. */
const STYLES = new Map([
  [1, 'font-weight: 700; color: #ffffff'],
  [2, 'color: #9198a1'],
  [31, 'color: #ff7b72'],
  [32, 'color: #3fb950'],
  [33, 'color: #d29922'],
]);
const SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

/** @returns the text as HTML; a sequence that the command line does not use is a mistake */
export function terminalHtml(text) {
  const [first, ...rest] = text.split(SEQUENCE);
  let html = escaped(first);
  for (let i = 0; i < rest.length; i += 2) {
    const code = Number(rest[i]);
    const style = STYLES.get(code);
    if (code !== 0 && style === undefined) throw new Error(`no terminal is asked for SGR ${code}`);
    html += style === undefined ? escaped(rest[i + 1]) : `<span style="${style}">${escaped(rest[i + 1])}</span>`;
  }
  return html;
}

/** A page with one box as terminals draw it. */
export function terminalPage({ command, text }) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>skewgate</title><style>
    html { background: #fff; }
    body { margin: 0; }
    .box { width: max-content; max-width: 1100px; margin: 16px; border-radius: 8px; overflow: hidden; background: #0d1117; color: #e6edf3; }
    .bar { height: 30px; background: #21262d; }
    .bar::before { content: ""; position: absolute; margin: 10px; width: 10px; height: 10px; border-radius: 5px; background: #6e7681;
      box-shadow: 18px 0 #6e7681, 36px 0 #6e7681; }
    pre { margin: 0; padding: 14px 18px 18px; font: 12px/18px "Liberation Mono", "DejaVu Sans Mono", monospace; }
  </style><div class="box"><div class="bar"></div><pre><span style="color: #9198a1">$</span> ${escaped(command)}\n${terminalHtml(text)}</pre></div></html>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
