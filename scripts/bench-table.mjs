// Measurements as text.

/** The middle of several numbers; null of none. */
export function median(numbers) {
  const known = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  return known.length === 0 ? null : known[Math.floor(known.length / 2)];
}

/** The medians of one contestant's runs. */
export function medians({ runs }) {
  const of = (name) => median(runs.map((run) => run[name]));
  return { wall: of('wall'), cpu: of('cpu'), bytes: of('bytes') };
}

/** How many times as much the second is, each pair from the same round; the middle of all rounds. */
export function ratio(ours, theirs, name) {
  return median(ours.runs.flatMap((run, i) => (theirs.runs[i]?.[name] ? [theirs.runs[i][name] / run[name]] : [])));
}

export const seconds = (value) => (value === null ? '-' : value < 10 ? value.toFixed(2) : value.toFixed(1));
export const megabytes = (value) => (value === null ? '-' : `${Math.round(value / 2 ** 20)}`);

/** One case as lines for a terminal. */
export function tableOf({ id, title, contestants, machine }) {
  const rows = contestants.map((each) => {
    if (each.runs.length === 0) return [each.name, each.fault ?? '-', '', '', ''];
    const { wall, cpu, bytes } = medians(each);
    return [each.name, `${seconds(wall)} s`, `${seconds(cpu)} s CPU`, `${megabytes(bytes)} MB`, written(each)];
  });
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...rows.map((row) => row[at].length)));
  const lines = rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at])).join('  ')}`.trimEnd());
  return [`${id}: ${title} (load ${machine.load.toFixed(1)})`, ...lines, ''].join('\n');
}

function written({ written: files }) {
  if (files.length === 0) return 'wrote nothing';
  return `wrote ${files.length} files: ${files.slice(0, 3).join(', ')}`;
}
