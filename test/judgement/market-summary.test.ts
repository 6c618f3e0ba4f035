import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { marketSummary } from '../../src/judgement/market-summary.ts';
import { align, type Market } from '../../src/market/market.ts';
import { otherLabels, usLabels } from '../../src/series/labels.ts';
import { seriesOf } from '../helpers/markets/series.ts';

const dates = ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-02', '2026-01-05', '2026-01-07'];

/** Large begins earlier and ends later than the others; it stood higher before they began. */
function market(options: Partial<Market> = {}): Market {
  const own = {
    large: seriesOf(['2025-12-26', ...dates, '2026-01-08'], [120, 90, 95, 100, 105, 100, 110, 130]),
    small: seriesOf(dates, [190, 195, 200, 205, 208, 210]),
    growth: seriesOf(dates, [50, 50, 50, 50, 40, 50]),
  };
  return { ...align(own, [], options.labels ?? usLabels), ...options };
}

test('an index has its close, and its change since the session before and since the old year', () => {
  const { large, small } = marketSummary(market());
  expect(large).toEqual({
    ...{ label: 'S&P 500', short: 'S&P', close: 110, change1: 110 / 100 - 1, changeYtd: 110 / 100 - 1 },
    ...{ isRecordClose: false, isTotalReturn: false },
  });
  expect(small).toMatchObject({ close: 210, change1: 210 / 208 - 1, changeYtd: 210 / 200 - 1, isRecordClose: true });
});

test('a record is a close above all before it in its own file: as high as one of them is none', () => {
  expect(marketSummary(market()).growth).toMatchObject({
    close: 50,
    change1: 0.25,
    changeYtd: 0,
    isRecordClose: false,
  });
});

test('a file that begins this year has no change since the old one', () => {
  const alone = (date: string, close: number) => seriesOf([date], [close]);
  const [a, b] = ['2026-01-02', 7] as const;
  const { large } = marketSummary(align({ large: alone(a, b), small: alone(a, b), growth: alone(a, b) }));
  expect(large).toMatchObject({ close: 7, change1: Number.NaN, changeYtd: Number.NaN, isRecordClose: true });
});

test('the sessions are the common ones, and those of the calendar that are missing are counted', () => {
  // 2026-01-06 was a session of the exchange.
  expect(marketSummary(market())).toMatchObject({
    ...{ sessions: 6, first: daysFromIso('2025-12-29'), last: daysFromIso('2026-01-07') },
    ...{ missingSessions: 1, calendar: 'NYSE', folder: null },
    leads: [{ period: 'month' }, { period: 'three-months' }, { period: 'this-year', sessions: 3 }],
  });
  expect(marketSummary(market({ folder: 'prices' })).folder).toBe('prices');
});

test('indices of another exchange are compared with their own days, and a pair has no growth index', () => {
  const pair = marketSummary(market({ labels: otherLabels({ large: 'DAX', small: 'MDAX', growth: null }) }));
  expect(pair).toMatchObject({ calendar: 'own days', missingSessions: 0, growth: null });
  expect(pair.small).toMatchObject({ label: 'MDAX', short: 'MDAX' });
});
