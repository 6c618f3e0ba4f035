import { expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { flows } from '../../../src/signals/flows/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketWith } from '../../helpers/markets/with-macro.ts';

// Weeks from 2025-01-08 on, each known a week later: the fourth, 2025-01-29, on 2025-02-05.
const weeks = [-2, 4, 2, 8, 100].map((flow, i): [string, number] => [isoDate(daysFromIso('2025-01-08') + 7 * i), flow]);
const market = marketWith({ flows: weeks }, { first: '2025-01-02', sessions: 40 });
const on = (date: string) => {
  const row = Array.from(market.days, isoDate).indexOf(date);
  return detailsOf(flows, market, row, { shortWindow: 2, longWindow: 4 });
};

test('every week known by then is listed, the latest first', async () => {
  const { says, rule, tables } = await on('2025-02-05');
  expect(says).toMatch(/\(4 weeks\); the last week known is that of 2025-01-29\.$/);
  expect(rule).toContain('the last 2 weeks, divided by the mean size of a weekly flow, in or out, in the last 4;');
  // The mean of 2 and 8 is 5; that of the sizes 2, 4, 2 and 8 is 4.
  expect(tables[0]?.rows).toEqual([
    { week: '2025-01-29', knownOn: '2025-02-05', flow: 8, ofUsual: 1.25, score: 1 },
    { week: '2025-01-22', knownOn: '2025-01-29', flow: 2, ofUsual: Number.NaN, score: Number.NaN },
    { week: '2025-01-15', knownOn: '2025-01-22', flow: 4, ofUsual: Number.NaN, score: Number.NaN },
    { week: '2025-01-08', knownOn: '2025-01-15', flow: -2, ofUsual: Number.NaN, score: Number.NaN },
  ]);
});

test('before that, and without the series, it says why', async () => {
  expect(await on('2025-02-04')).toMatchObject({
    says: expect.stringMatching(/^The flows are unknown: the last 4 weeks/),
  });
  expect((await on('2025-02-04')).tables[0]?.rows).toHaveLength(3);
  const none = await detailsOf(flows, marketWith({}, { first: '2025-01-02', sessions: 40 }));
  expect([none.says, none.tables[0]?.rows]).toEqual(['The flows are unknown: no flows data up to this date.', []]);
});
