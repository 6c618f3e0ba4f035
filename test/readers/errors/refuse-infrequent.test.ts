import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { readText, refusal } from '../../helpers/markets/readings.ts';

const fileOf = (days: readonly number[]) => `date,close\n${days.map((day) => `${isoDate(day)},5\n`).join('')}`;
const first = daysFromIso('2020-01-03');
const every = (step: number, count = 12) => Array.from({ length: count }, (_, i) => first + i * step);

describe('refuseInfrequent', () => {
  test.each([
    [5, 'weekly', '2020-01-08'],
    [7, 'weekly', '2020-01-10'],
    [19, 'weekly', '2020-01-22'],
    [20, 'monthly', '2020-01-23'],
    [31, 'monthly', '2020-02-03'],
    [79, 'monthly', '2020-03-22'],
    [80, 'quarterly or yearly', '2020-03-23'],
    [365, 'quarterly or yearly', '2021-01-02'],
  ])('refuses rows %d days apart as %s bars', async (step, name, second) => {
    expect(await refusal(readText(fileOf(every(step))))).toEqual({
      message: `"f.csv" line 3, column "date": ${second} follows 2020-01-03: these are ${name} bars, not daily closes`,
      code: 'not-daily',
      file: 'f.csv',
      line: 3,
      column: 'date',
      hint: 'download the series again with a daily interval',
    });
  });

  it('names the rows in the order of a file with the newest first', async () => {
    const { message } = await refusal(readText(fileOf(every(7).reverse())));
    expect(message).toBe(
      '"f.csv" line 3, column "date": 2020-03-13 follows 2020-03-20: these are weekly bars, not daily closes',
    );
  });

  it('names the first long step by its physical line', async () => {
    const { line, message } = await refusal(readText(`date,close\n\n2020-01-02,5\n${fileOf(every(7)).slice(11)}`));
    expect([line, message.includes('2020-01-10 follows 2020-01-03')]).toEqual([5, true]);
  });

  it('refuses as soon as half of the steps are long', async () => {
    const steps = (wide: number, daily: number) =>
      Array.from({ length: wide + daily + 1 }, (_, i) => first + 7 * Math.min(i, wide) + Math.max(0, i - wide));
    expect((await refusal(readText(fileOf(steps(5, 5))))).code).toBe('not-daily');
    expect((await readText(fileOf(steps(5, 6)))).series.days.length).toBe(12);
  });

  it.each([1, 2, 3, 4])('accepts rows %d days apart', async (step) => {
    expect((await readText(fileOf(every(step)))).series.days.length).toBe(12);
  });

  it('accepts two rows, which have no frequency', async () => {
    expect((await readText(fileOf(every(30, 2)))).series.days.length).toBe(2);
  });
});
