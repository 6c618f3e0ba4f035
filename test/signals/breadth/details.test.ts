import { expect, test } from 'vitest';
import { breadth } from '../../../src/signals/breadth/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { daily, marketWith } from '../../helpers/markets/with-macro.ts';

const span = { first: '2025-03-03', sessions: 3 };
const params = { window: 2, span: 0.2 };
const percents = marketWith({ breadth: daily(span.first, [60, 40, 80]) }, span);
const nyse = marketWith(
  { advancing: daily(span.first, [900, 1500, 2100]), declining: daily(span.first, [2100, 1500, 900]) },
  span,
);

test('the share on the day and its mean, in words and at the end of the month', async () => {
  const { says, rule, tables, notes } = await detailsOf(breadth, percents, 2, params);
  expect(says).toBe('80% of small caps rose on the day, 60.0% on the mean of 2 sessions.');
  expect(rule).toBe('the mean share over 2 sessions: 0 at 50%, +1 at 70%, -1 at 30%, linear between them');
  const near = (x: number) => expect.closeTo(x, 12);
  expect(tables[0]?.rows).toEqual([{ date: '2025-03-05', value: near(0.6), share: near(0.8), score: near(0.5) }]);
  expect(notes).toEqual([]);
});

test('issues of the NYSE are called a proxy, once they say something', async () => {
  expect(await detailsOf(breadth, nyse, 2, params)).toMatchObject({
    says: '70% of NYSE rose on the day, 60.0% on the mean of 2 sessions.',
    notes: ['The issues of the NYSE stand in for small caps: a proxy.'],
  });
  expect(await detailsOf(breadth, nyse, 0, params)).toMatchObject({
    says: 'The breadth is unknown: known on 1 of the last 2 sessions.',
    notes: [],
  });
});
