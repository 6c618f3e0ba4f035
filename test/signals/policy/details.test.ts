import { expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { policy } from '../../../src/signals/policy/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf, sessionsFrom } from '../../helpers/markets/markets.ts';
import { macroMapOf, macroSeriesOf } from '../../helpers/markets/random-macro.ts';

/** The target of every day of 2020 and 2021, changed on each of these. */
const target = (changes: Record<string, number>) =>
  Array.from({ length: daysFromIso('2021-12-31') - daysFromIso('2020-01-02') + 1 }, (_, i): [string, number] => {
    const date = isoDate(daysFromIso('2020-01-02') + i);
    return [date, Object.entries(changes).findLast(([day]) => day <= date)?.[1] ?? Number.NaN];
  });

const dates = Array.from(sessionsFrom('2020-01-02', 500), isoDate);
// Small caps stand a tenth higher from 2021-06-01 on.
const small = dates.map((date) => (date < '2021-06-01' ? 100 : 110));
const large = dates.map(() => 100);

function details(changes: Record<string, number>, date: string) {
  const macro = macroMapOf(macroSeriesOf('fed-funds', target(changes)));
  const market = marketOf({ large, small, growth: large }, { first: '2020-01-02', macro });
  return detailsOf(policy, market, dates.indexOf(date));
}

const changes = { '2020-01-02': 5, '2020-02-03': 5.25, '2020-06-15': 5, '2020-07-01': 4.75 };

test.each([
  [changes, '2020-07-06', 'The last move, a cut, took the target to 4.50-4.75% from 2020-07-01 on, 5 days ago.'],
  [changes, '2020-02-04', 'The last move, a hike, took the target to 5.00-5.25% from 2020-02-03 on, 1 day ago.'],
  [{ '2020-01-02': 5 }, '2021-03-01', 'The target has not moved in this file.'],
  [
    { '2020-01-02': 5 },
    '2020-03-02',
    'What the Federal Reserve does is unknown: no move is known, and the file is shorter than a year.',
  ],
])('%j, on %s: %s', async (moves, date, says) => {
  expect((await details(moves, date)).says).toBe(says);
});

test('the first cut of an easing has what followed, as far as it is over', async () => {
  const { tables } = await details(changes, '2021-06-15');
  expect(tables[0]?.rows).toEqual([
    { date: '2020-06-15', to: 5, months12: expect.closeTo(Math.log(1.1), 12), months18: Number.NaN },
  ]);
  expect((await details(changes, '2021-06-14')).tables[0]?.rows[0]).toMatchObject({ months12: Number.NaN });
});

test('first cuts and moves are listed the latest first, once they are known', async () => {
  const twice = { ...changes, '2020-09-01': 5, '2020-11-02': 4.5 };
  const { tables } = await details(twice, '2020-12-01');
  expect(tables[0]?.rows.map(({ date }) => date)).toEqual(['2020-11-02', '2020-06-15']);
  const move = (date: string, before: number, after: number) => ({
    ...{ date, known: date, move: after < before ? 'cut' : 'hike', before, after, change: after - before },
  });
  expect(tables[1]?.rows).toEqual([
    move('2020-11-02', 5, 4.5),
    move('2020-09-01', 4.75, 5),
    move('2020-07-01', 5, 4.75),
    move('2020-06-15', 5.25, 5),
    move('2020-02-03', 5, 5.25),
  ]);
  expect((await details(twice, '2020-08-31')).tables[1]?.rows).toHaveLength(3);
});
