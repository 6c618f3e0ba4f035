import { expect, test } from 'vitest';
import { recordLine } from '../../../src/judgement/pictures/record-line.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

const marketWith = (...small: number[]) => marketOf({ large: small, small, growth: small });

test('a drought goes from an old record to the next one, or to the last session', () => {
  // Records on rows 0, 1, 5 and 8: four sessions without one, then three, then two and no end.
  const market = marketWith(100, 110, 90, 95, 100, 120, 110, 115, 130, 120, 125);
  const { days, closes, records, droughts, sessions } = recordLine(market, { drought: 3 });
  expect([...records]).toEqual([0, 1, 5, 8]);
  expect(sessions).toBe(3);
  expect(droughts).toEqual([
    { from: 1, to: 5, isOver: true },
    { from: 5, to: 8, isOver: true },
  ]);
  expect(recordLine(market, { drought: 2 }).droughts.at(-1)).toEqual({ from: 8, to: 10, isOver: false });
  expect(recordLine(market, { drought: 4 }).droughts).toEqual([{ from: 1, to: 5, isOver: true }]);
  expect([days, closes]).toEqual([market.own.small.days, market.own.small.closes]);
});

test('a record on the last session ends the drought before it', () => {
  expect(recordLine(marketWith(100, 90, 80, 110), { drought: 3 }).droughts).toEqual([{ from: 0, to: 3, isOver: true }]);
  expect(recordLine(marketWith(100, 90, 80, 110), { drought: 0 }).droughts.at(-1)).toEqual({
    ...{ from: 3, to: 3, isOver: false },
  });
});
