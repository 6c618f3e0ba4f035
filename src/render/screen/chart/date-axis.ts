const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Tick {
  column: number;
  text: string;
}

/** The first column of each year, or of each month where there are fewer than three years. */
function ticksOf(dates: readonly string[], columnOf: (row: number) => number): Tick[] {
  const isYears = new Set(dates.map((date) => date.slice(0, 4))).size > 3;
  return dates.flatMap((date, row) => {
    const before = dates[row - 1];
    const length = isYears ? 4 : 7;
    if (before === undefined || before.slice(0, length) === date.slice(0, length)) return [];
    const month = Number(date.slice(5, 7));
    const text = isYears || month === 1 ? date.slice(0, 4) : (months[month - 1] ?? '');
    return [{ column: columnOf(row), text }];
  });
}

/** An axis of dates below a chart: a line with ticks, and names of years or months that have room. */
export function dateAxis(dates: readonly string[], width: number, unicode: boolean): [line: string, names: string] {
  const [corner, stroke, tick] = unicode ? ['└', '─', '┬'] : ['+', '-', '+'];
  const columnOf = (row: number) => Math.min(width - 1, Math.floor((row * width) / dates.length));
  const line = Array.from({ length: width }, () => stroke);
  let names = '';
  for (const { column, text } of ticksOf(dates, columnOf)) {
    if (column < names.length + (names === '' ? 0 : 2) || column + text.length > width) continue;
    line[column] = tick;
    names = `${names.padEnd(column)}${text}`;
  }
  return [`${corner}${line.join('')}`, ` ${names}`];
}
