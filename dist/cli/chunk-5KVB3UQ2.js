import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/config/suggest.ts
function nearest(word, known) {
  if (word.length > LONGEST) return null;
  const given = word.toLowerCase();
  const near = best(known, (candidate) => Math.floor(given.length / 3) + 1 - distance(given, candidate.toLowerCase()));
  return near ?? best(known, (candidate) => sharedStart(given, candidate.toLowerCase()));
}
function best(words, score) {
  let found = null;
  let highest = 0;
  for (const word of words) {
    const points = score(word);
    if (points > highest) [found, highest] = [word, points];
  }
  return found;
}
function sharedStart(given, candidate) {
  let shared = 0;
  while (shared < candidate.length && given[shared] === candidate[shared]) shared++;
  return shared === candidate.length || shared >= Math.max(3, given.length / 2) ? shared : 0;
}
var LONGEST = 40;
function oneOf(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
function distance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

export {
  nearest,
  oneOf
};
