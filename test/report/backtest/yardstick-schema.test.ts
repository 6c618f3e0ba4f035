import { expect, test } from 'vitest';
import { yardstickSchema } from '../../../src/report/backtest/yardstick-schema.ts';
import * as z from '../../../src/zod.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';

const valid = {
  ...{ id: 'large-month', period: 'all', horizon: 21, from: '1987-10-12', to: '2025-12-30', sessions: 9600 },
  ...{ independentPieces: 457, rankCorrelation: 0.02, shifts: 1999, p: 0.4, needed05: 0.05, interval95: [-0.03, 0.07] },
  ...{
    mean: -0.001,
    for: { sessions: 6000, mean: 0.002 },
    against: { sessions: 3600, mean: null },
    sessionsMissing: 0,
  },
};
const isValid = (path: string, to: unknown) => yardstickSchema(z).safeParse(changedAt(valid, path, to)).success;

test.each<[path: string, to: unknown]>([
  ['period', 'from-2010'],
  ['mean', null],
  ['for.mean', null],
  ['against.mean', 0.001],
  ['rankCorrelation', null],
])('a yardstick may have %s %j', (path, to) => {
  expect(isValid('period', 'all')).toBe(true);
  expect(isValid(path, to)).toBe(true);
});

test.each<[path: string, to: unknown]>([
  ['id', 'small-month'],
  ['period', 'from-2000'],
  ['horizon', 21.5],
  ['sessions', undefined],
  ['mean', undefined],
  ['for', {}],
  ['against', undefined],
  ['against.sessions', null],
  ['sessionsMissing', null],
])('no yardstick has %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(false);
});
