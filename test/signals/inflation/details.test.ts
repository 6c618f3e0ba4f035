import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { inflation } from '../../../src/signals/inflation/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketWith } from '../../helpers/markets/with-macro.ts';

const month = (i: number) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
// 1,000 through 2024; in 2025 2.7, 2.8, 2.8 and 3.3 percent above it. April is known on 20 May.
const levels = [...Array<number>(12).fill(1000), 1027, 1028, 1028, 1033];
const market = marketWith(
  { cpi: levels.map((level, i): [string, number] => [month(i), level]) },
  { first: '2025-01-02', sessions: 110 },
);
const on = (date: string, given = market) => detailsOf(inflation, given, Array.from(given.days, isoDate).indexOf(date));

test('every month known by then is listed, the latest first, with its rate, change and score', async () => {
  const { says, rule, tables, notes } = await on('2025-05-20');
  expect(says).toBe('CPI 3.3% in Apr 2025, 2.7% in Jan; known on 2025-05-20.');
  expect(rule).toContain(
    'in 3 months: -1 if up by 0.6 points or more, -0.50 if up by 0.3, +0.50 if down by 0.3 or more',
  );
  expect(tables[0]?.columns[3]?.title).toBe('3-month change');
  const near = (x: number) => expect.closeTo(x, 12);
  const rows = tables[0]?.rows ?? [];
  expect(rows).toHaveLength(16);
  expect(rows.slice(0, 2)).toEqual([
    { month: '2025-04', knownOn: '2025-05-20', rate: near(3.3), change: near(0.6), score: -1 },
    { month: '2025-03', knownOn: '2025-04-20', rate: near(2.8), change: Number.NaN, score: Number.NaN },
  ]);
  expect(notes).toEqual(['The figures are not seasonally adjusted (CPIAUCNS).']);
  expect((await on('2025-05-19')).tables[0]?.rows[0]).toMatchObject({ month: '2025-03' });
});

test('a column that does not say whether it is adjusted gets no note', async () => {
  const named = marketWith(
    { cpi: levels.map((level, i): [string, number] => [month(i), level]) },
    { first: '2025-01-02', sessions: 110 },
  );
  for (const origin of named.macro.get('cpi')?.origins ?? []) origin.column = 'CPI';
  expect((await on('2025-05-20', named)).notes).toEqual([]);
});

test('what is unknown is said, without the series too', async () => {
  expect((await on('2025-05-19')).says).toMatch(/^The change is unknown: ./);
  const none = await on('2025-05-20', marketWith({}, { first: '2025-01-02', sessions: 110 }));
  expect([none.says, none.tables[0]?.rows]).toEqual(['The change is unknown: no cpi data up to this date.', []]);
});
