import { expect, it } from 'vitest';
import { distinctObservations } from '../../../src/readers/observations/distinct-observations.ts';
import type { ObservationRow } from '../../../src/readers/observations/observations.ts';
import { priceEarnings } from '../../helpers/markets/markets.ts';
import { refusal } from '../../helpers/markets/readings.ts';

const row = (line: number, value: number, more: object = {}, file = 'f.csv'): ObservationRow => ({
  observation: { ...priceEarnings('pe-large', '2026-01-05', value), ...more },
  file,
  line,
});

it('keeps figures that differ in day, series, basis or provider', () => {
  const rows = [
    row(2, 22),
    row(3, 23, { day: 1 }),
    row(4, 24, { series: 'pe-small' }),
    row(5, 25, { basis: 'trailing' }),
    row(6, 26, { provider: 'B' }),
  ];
  expect(distinctObservations(rows)).toEqual({ observations: rows.map(({ observation }) => observation), notes: [] });
});

it('keeps one of two equal figures and notes the lines of both', () => {
  const { observations, notes } = distinctObservations([row(2, 22), row(7, 22, { note: 'again' }, 'g.csv')]);
  expect(observations).toEqual([row(2, 22).observation]);
  expect(notes).toEqual([
    {
      code: 'observation-repeated',
      severity: 'info',
      file: 'g.csv',
      message: '"g.csv" line 7 repeats "f.csv" line 2: pe-large of 2026-01-05 from A',
    },
  ]);
});

it('refuses two values of one figure, naming both lines', async () => {
  const reading = Promise.resolve([row(2, 22), row(3, 15, { day: 1 }), row(4, 22.5)]).then(distinctObservations);
  expect(await refusal(reading)).toMatchObject({
    code: 'observation-twice',
    file: 'f.csv',
    line: 4,
    message: '"f.csv" line 2 and "f.csv" line 4: pe-large of 2026-01-05 from A is 22 and 22.5',
  });
});

it('questions a percentage that may be a fraction, and no other', () => {
  const growth = { series: 'eps-growth-large', unit: 'percent', basis: '2026' };
  const codes = (value: number, more: object = growth) => distinctObservations([row(2, value, more)]).notes;
  expect(codes(0.12)).toEqual([
    {
      code: 'fraction-for-percent',
      severity: 'warning',
      file: 'f.csv',
      message: '"f.csv" line 2: eps-growth-large is 0.12 percent: is that 12 percent? Then write 12',
    },
  ]);
  expect(codes(-0.3)).toHaveLength(1);
  for (const value of [0, 1, 12, -3]) expect(codes(value)).toEqual([]);
  expect(codes(0.12, { ...growth, series: 'cpi-change' })).toEqual([]);
  expect(codes(0.12, {})).toEqual([]);
});
