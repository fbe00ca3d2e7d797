import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/schema/text.ts
var lineStarts = /* @__PURE__ */ new WeakMap();
function spanOf(source, range) {
  let starts = lineStarts.get(source);
  if (starts === void 0) {
    starts = startsOfLines(source.text);
    lineStarts.set(source, starts);
  }
  const from = lineAt(starts, range.start);
  const to = lineAt(starts, range.end);
  return {
    line: from + 1,
    column: range.start - (starts[from] ?? 0) + 1,
    endLine: to + 1,
    endColumn: range.end - (starts[to] ?? 0) + 1
  };
}
function startsOfLines(text) {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export {
  spanOf
};
