import { daysFromCivil, isoDate, yearOf } from '../../../src/dates/civil-dates.ts';
import { type MacroSeries, macroSeries } from '../../../src/market/macro-series.ts';
import type { Market } from '../../../src/market/market.ts';
import { macroKind, macroKinds } from '../../../src/series/macro-kinds.ts';
import { normalDeviate, type Random } from '../../../src/stats/random.ts';

/** A series of a kind from rows of an ISO date and a figure. */
export function macroSeriesOf(
  id: string,
  rows: readonly (readonly [date: string | number, value: number])[],
): MacroSeries {
  const kind = macroKind(id);
  if (!kind) throw new Error(`no kind ${id}`);
  const days = Int32Array.from(rows, ([date]) => (typeof date === 'number' ? date : Date.parse(date) / 86_400_000));
  const column = kind.columns[0] ?? '';
  const origins = [{ file: `${id}.csv`, reader: 'several-columns', column, symbol: column }];
  return macroSeries(kind, { id, days, closes: Float64Array.from(rows, ([, value]) => value), origins });
}

/** The series of a market by their kinds. */
export const macroMapOf = (...series: MacroSeries[]): Market['macro'] =>
  new Map(series.map((one) => [one.kind.id, one]));

/** First days of the months that a span of days touches. */
function monthsOf(first: number, last: number): number[] {
  const months: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year++)
    for (let month = 1; month <= 12; month++) months.push(daysFromCivil(year, month, 1));
  return months.filter((day) => day >= first && day <= last);
}

const everyDay = (first: number, last: number, step = 1) =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => first + i * step);

/** Figures of each kind over the days from `first` to `last`: a walk or noise, some missing, the kinds beginning on days of their own. */
export function randomMacro(random: Random, sessions: Int32Array): Market['macro'] {
  const [begin, last] = [sessions[0] ?? 0, sessions.at(-1) ?? 0];
  const walk = (level: number, step: number) => () => (level *= Math.exp(step * normalDeviate(random)));
  const onSessions = (first: number) => Array.from(sessions).filter((day) => day >= first);
  const target = () => {
    let rate = 2;
    return () => {
      if (random() < 0.008) rate = Math.max(0.25, rate + 0.25 * Math.sign(random() - 0.5) * Math.ceil(2 * random()));
      return rate;
    };
  };
  const issues = () => Math.floor(3000 * random());
  const weeks = (first: number) => everyDay(first, last, 7);
  const share = () => 100 * random();
  const flow = () => normalDeviate(random);
  const made: [id: string, days: (first: number) => number[], next: () => number, gaps: number][] = [
    ['vix', onSessions, walk(18, 0.05), 0.02],
    ['cpi', (first) => monthsOf(first - 800, last), walk(200, 0.002), 0.02],
    ['fed-funds', (first) => everyDay(first, last), target(), 0.02],
    ['hy-spread', onSessions, walk(4, 0.03), 0.02],
    ['advancing', onSessions, issues, 0.002],
    ['declining', onSessions, issues, 0.002],
    ['banks', onSessions, walk(100, 0.01), 0.01],
    ['equal-weight', onSessions, walk(5000, 0.01), 0.01],
    ['flows', weeks, flow, 0.01],
    ['breadth', onSessions, share, 0.002],
  ];
  // A kind that nobody described here is noise or a walk, on the days of its frequency.
  for (const { id, frequency, sign } of macroKinds.filter((kind) => !made.some(([known]) => known === kind.id))) {
    const on = { day: onSessions, week: weeks, month: (first: number) => monthsOf(first, last) }[frequency];
    made.push([id, on, sign === 'any' ? flow : walk(10, 0.02), 0.01]);
  }
  // The share of small caps takes the place of the NYSE's issues, so it is given seldom.
  const given = made.filter(([id]) => random() < (id === 'breadth' ? 0.25 : 0.85));
  return macroMapOf(
    ...given.map(([id, days, next, gaps]) => {
      const first = begin + Math.floor((last - begin) * Math.max(0, random() - 0.6));
      const rows = days(first).map((day) => [isoDate(day), next()] as const);
      return macroSeriesOf(
        id,
        rows.filter(() => random() >= gaps),
      );
    }),
  );
}
