import { expect, it } from 'vitest';
import { dated, hasFiguresByHand, withoutFiguresByHand } from '../../src/market/by-hand.ts';
import type { Market } from '../../src/market/market.ts';
import type { Observation } from '../../src/series/observation.ts';
import { marketOf } from '../helpers/markets/series.ts';

const figure = (value: number, byHand?: boolean): Observation => ({
  ...{ day: 20_000, series: 'pe', value, unit: 'ratio', basis: 'forward', provider: 'x', byHand },
});
const note = { code: 'stale-prices', severity: 'warning', message: 'stands still' } as const;
const base = marketOf(['2025-01-02', '2025-01-03'], [1, 2], [3, 4], [5, 6]);
const withFigures = (...observations: Observation[]): Market => ({ ...base, notes: [note], observations });

it('leaves out figures of the command line alone, and says so behind the other notes', () => {
  const market = withFigures(figure(21, true), figure(22), figure(23, false));
  expect(dated(market).map(({ value }) => value)).toEqual([22, 23]);
  expect(hasFiguresByHand(market)).toBe(true);
  const { observations, notes, ...rest } = withoutFiguresByHand(market);
  expect(observations.map(({ value }) => value)).toEqual([22, 23]);
  expect(notes).toEqual([
    note,
    {
      code: 'by-hand-left-out',
      severity: 'warning',
      message: 'P/Es on the command line have no history and are left out: use dated ones, --inputs FILE',
    },
  ]);
  const { observations: _, notes: before, ...same } = market;
  expect([rest, before]).toEqual([same, [note]]);
});

it('is the same market where there are none', () => {
  for (const market of [withFigures(), withFigures(figure(22), figure(23, false))]) {
    expect(hasFiguresByHand(market)).toBe(false);
    expect(withoutFiguresByHand(market)).toBe(market);
  }
});
