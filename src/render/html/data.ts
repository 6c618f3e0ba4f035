import { states } from '../../judgement/names.ts';
import { stateWords } from '../../report/verdict-words.ts';
import type { Picture, PictureSource } from '../svg/picture.ts';

/** Days as their first one and one character per further session: the days in between in base 36, "z" for 35 more without a session. */
function encodedDays(days: ArrayLike<number>): [number, string] {
  let text = '';
  for (let row = 1; row < days.length; row++) {
    let apart = (days[row] ?? 0) - (days[row - 1] ?? 0);
    for (; apart > 34; apart -= 35) text += 'z';
    text += apart.toString(36);
  }
  return [days[0] ?? 0, text];
}

/** A column from a row on in units of its last decimal: the first value, then differences; null where unknown. */
function column(values: ArrayLike<number>, from: number, decimals: number, shown: (value: number) => number = Number) {
  let before = 0;
  const steps = Array.from({ length: values.length - from }, (_, i) => {
    const value = shown(values[i + from] ?? Number.NaN);
    if (Number.isNaN(value)) return null;
    const now = Math.round(Number(value.toFixed(decimals)) * 10 ** decimals);
    const step = now - before;
    before = now;
    return step;
  });
  return { from, unit: 10 ** decimals, steps };
}

const [threeYears, fiveYears] = [756, 1260];

/** Text of a script element: nothing in it can end the element. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What the crosshairs of a page read out, as the text of a script element of JSON. */
export function pageData({ data }: PictureSource, pictures: readonly Picture[]): string {
  const followed = pictures.filter(({ crosshair, draw }) => crosshair && draw);
  const named = new Set(followed.flatMap(({ crosshair = [] }) => crosshair.map((one) => one.column)));
  const { days, ratio, composite } = data;
  const start = (sessions: number) => Math.max(0, days.length - sessions);
  const level = (from: number) => (log: number) => Math.exp(log - (ratio[from] ?? 0)) * 100;
  const late = start(threeYears);
  const all = {
    ...(named.has('history') && { history: column(ratio, 0, 1, level(0)) }),
    ...(named.has('ratio') && { ratio: column(ratio, late, 1, level(late)) }),
    ...(named.has('score') && { score: column(composite, late, 2) }),
    ...(named.has('close') && { close: column(data.record.closes, 0, 2) }),
    ...Object.fromEntries(
      (data.correlation?.lines ?? [])
        .filter(({ sessions }) => named.has(`correlation${sessions}`))
        .map(({ sessions, values }) => [`correlation${sessions}`, column(values, start(fiveYears), 3)]),
    ),
  };
  return inScript({
    days: { market: encodedDays(data.days), ...(named.has('close') && { small: encodedDays(data.record.days) }) },
    states: states.map((state) => stateWords[state]),
    state: data.state.join(''),
    columns: all,
    readings: Object.fromEntries(followed.map(({ id, crosshair }) => [id, crosshair])),
  });
}
