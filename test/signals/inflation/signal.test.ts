import { describe, expect, test } from 'vitest';
import { inflation } from '../../../src/signals/inflation/signal.ts';
import { marketWith, said } from '../../helpers/markets/with-macro.ts';

/** An index of 1,000 through 2024, and these tenths of a percent above it in the months of 2025; none where null. */
function market(tenths: (number | null)[]) {
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const cpi = [
    ...months.map((month): [string, number] => [`2024-${month}-01`, 1000]),
    ...tenths.flatMap((rate, i): [string, number][] => (rate === null ? [] : [[`2025-${months[i]}-01`, 1000 + rate]])),
  ];
  return marketWith({ cpi }, { first: '2025-01-02', sessions: 330 });
}

describe('the score', () => {
  test.each([
    [27, 33, -1, 'up by 0.6'],
    [27, 32, -0.5, 'up by 0.5'],
    [27, 30, -0.5, 'up by 0.3, which is not 3.0 - 2.7 in floating point'],
    [27, 29, 0, 'up by 0.2'],
    [27, 25, 0, 'down by 0.2'],
    [30, 27, 0.5, 'down by 0.3'],
  ])('%i to %i tenths in three months: %f, %s', (before, now, score) => {
    expect(said(inflation, market([before, 28, 28, now]), { date: '2025-05-20' })).toMatchObject({
      score,
      value: (now - before) / 1000,
      evidence: { month: '2025-04', before: { month: '2025-01', rate: before / 1000 }, rate: now / 1000 },
    });
  });

  test('is of the month known by then: April from 20 May on', () => {
    const rates = market([20, 21, 22, 23, 29]);
    expect(said(inflation, rates, { date: '2025-05-19' }).evidence).toMatchObject({ month: '2025-03' });
    expect(said(inflation, rates, { date: '2025-05-20' })).toMatchObject({
      because: 'CPI 2.3% in Apr 2025, 2.0% in Jan',
      evidence: { month: '2025-04', knownOn: '2025-05-20' },
    });
  });

  test('is unknown three months after a month that was not published, and of the month before it meanwhile', () => {
    const rates = market([20, 21, 22, 23, 24, 25, 26, 27, 28, null, 30, 31]);
    // October would have been known on 20 November: September still speaks.
    expect(said(inflation, rates, { date: '2025-12-01' })).toMatchObject({
      score: -0.5,
      evidence: { month: '2025-09' },
    });
    expect(said(inflation, rates, { date: '2025-12-22' })).toMatchObject({
      score: -0.5,
      evidence: { month: '2025-11' },
    });
    const gap = market([20, 21, 22, null, 24, 25, 26]);
    expect(said(inflation, gap, { date: '2025-08-20' })).toMatchObject({
      score: NaN,
      reason: 'no rate of 2025-04: that month or its year before is missing',
      evidence: { month: '2025-07', before: { month: '2025-04', rate: NaN } },
    });
  });

  test('is unknown once two months were not published', () => {
    expect(said(inflation, market([20, 21, 22, 23]), { date: '2025-07-30' }).score).toBe(-0.5);
    expect(said(inflation, market([20, 21, 22, 23]), { date: '2025-07-31' })).toMatchObject({
      score: NaN,
      reason: 'the last cpi is of 2025-04-01, more than 120 days ago',
    });
  });

  test('is unknown without the series, and has no weight', () => {
    const none = marketWith({}, { first: '2025-01-02', sessions: 30 });
    expect(said(inflation, none)).toMatchObject({
      score: NaN,
      given: 0,
      reason: 'no cpi data up to this date',
    });
  });
});

test.each([
  ['CPIAUCNS', 'not seasonally adjusted'],
  ['CPIAUCSL', 'seasonally adjusted'],
  ['CPI', null],
])('says of %s that it is %s', (column, adjustment) => {
  const given = market([20, 21, 22, 23]);
  for (const origin of given.macro.get('cpi')?.origins ?? []) origin.column = column;
  expect(said(inflation, given, { date: '2025-05-20' }).evidence).toMatchObject({ column, adjustment });
});
