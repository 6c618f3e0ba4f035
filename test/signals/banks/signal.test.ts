import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { banks } from '../../../src/signals/banks/signal.ts';
import { marketOf, sessionsFrom } from '../../helpers/markets/markets.ts';
import { macroMapOf, macroSeriesOf } from '../../helpers/markets/random-macro.ts';
import { said } from '../../helpers/markets/with-macro.ts';

const first = '2019-12-02';
const days = Array.from(sessionsFrom(first, 1100), isoDate);

/** Banks over the large index, by the log return of each year, spread evenly; from `begin` on. */
function market(leads: Record<string, number>, begin = first) {
  let ratio = 0;
  const rows = days.map((date): [string, number] => {
    ratio += (leads[date.slice(0, 4)] ?? 0) / 252;
    return [date, 100 * Math.exp(ratio)];
  });
  const closes = days.map(() => 100);
  const series = macroSeriesOf(
    'banks',
    rows.filter(([date]) => date >= begin),
  );
  return marketOf({ large: closes, small: closes, growth: closes }, { first, macro: macroMapOf(series) });
}

const evidence = (given: ReturnType<typeof market>, date: string) => said(banks, given, { date }).evidence;

test('counts the completed years ahead of the large index, back from the last', () => {
  const given = market({ 2020: -0.1, 2021: 0.2, 2022: 0.1, 2023: 0.3 });
  expect(evidence(given, '2022-12-30')).toMatchObject({ yearsAhead: 1, lastYear: 2021 });
  expect(evidence(given, '2023-01-03')).toMatchObject({ yearsAhead: 2, lastYear: 2022 });
  expect(evidence(given, '2023-12-29')).toMatchObject({ yearsAhead: 2, lastYear: 2022 });
  expect(evidence(given, '2024-01-02')).toMatchObject({ yearsAhead: 3, lastYear: 2023 });
  expect(evidence(given, '2021-01-04')).toMatchObject({ yearsAhead: 0, lastYear: 2020 });
});

test('the year so far is the log return since the old year', () => {
  // 252 sessions in 2021: half of them by the close of the 126th.
  const inYear = days.filter((date) => date.startsWith('2021'));
  const { leadThisYear } = evidence(market({ 2021: 0.252 }), inYear[125] ?? '');
  expect(leadThisYear).toBeCloseTo(0.126, 12);
});

test('a year whose beginning the file does not have is not counted', () => {
  const given = market({ 2020: 0.1, 2021: 0.1, 2022: 0.1 }, '2021-06-01');
  expect(evidence(given, '2022-12-30')).toMatchObject({ yearsAhead: null, lastYear: null });
  expect(evidence(given, '2023-01-03')).toMatchObject({ yearsAhead: 1, lastYear: 2022 });
});

test('needs 252 sessions, and says so', () => {
  const given = market({ 2020: 0.1 }, '2020-06-01');
  expect(said(banks, given, { date: '2020-12-31' })).toMatchObject({
    score: NaN,
    given: 1,
    because: 'unknown',
    reason: 'needs 252 sessions of banks running, has 150',
  });
});
