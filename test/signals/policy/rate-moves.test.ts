import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { firstCuts, lastRun, type RateMove, rateMoves } from '../../../src/signals/policy/rate-moves.ts';
import { macroSeriesOf } from '../../helpers/markets/random-macro.ts';

const moves = rateMoves(
  macroSeriesOf('fed-funds', [
    ['2018-12-20', 2.5],
    ['2019-07-31', 2.5],
    ['2019-08-01', 2.25],
    ['2019-09-19', 2],
    ['2020-03-04', 1.5],
    ['2022-03-17', 1.75],
    ['2024-09-19', 1.5],
    ['2024-11-08', 1.25],
  ]),
);
const dates = (some: readonly RateMove[]) => some.map(({ day }) => isoDate(day));

test('a move is a figure that differs from the one before; the first figure is not a move', () => {
  expect(dates(moves)).toEqual(['2019-08-01', '2019-09-19', '2020-03-04', '2022-03-17', '2024-09-19', '2024-11-08']);
  expect(moves[2]).toMatchObject({ from: 2, to: 1.5 });
  expect(rateMoves(macroSeriesOf('fed-funds', []))).toEqual([]);
});

test('a first cut is one after a rise: what came before the file is not known', () => {
  expect(dates(firstCuts(moves))).toEqual(['2024-09-19']);
});

test('a run ends where a meeting passed without a move, or the direction turned', () => {
  expect(dates(lastRun(moves, 63))).toEqual(['2024-09-19', '2024-11-08']);
  expect(dates(lastRun(moves.slice(0, 3), 63))).toEqual(['2020-03-04']);
  expect(dates(lastRun(moves.slice(0, 2), 63))).toEqual(['2019-08-01', '2019-09-19']);
  expect(dates(lastRun(moves.slice(0, 5), 10_000))).toEqual(['2024-09-19']);
  expect(lastRun([], 63)).toEqual([]);
});
