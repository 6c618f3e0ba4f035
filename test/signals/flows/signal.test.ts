import { describe, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { flows } from '../../../src/signals/flows/signal.ts';
import { marketWith, said } from '../../helpers/markets/with-macro.ts';

/** Flows of weeks that end on Wednesdays, from 2025-01-08 on. */
const weekly = (...values: (number | null)[]) =>
  values.flatMap((value, i): [string, number][] =>
    value === null ? [] : [[isoDate(daysFromIso('2025-01-08') + 7 * i), value]],
  );
const market = (...values: (number | null)[]) =>
  marketWith({ flows: weekly(...values) }, { first: '2025-01-02', sessions: 120 });
const nine = Array<number>(9).fill(-2);

describe('the score', () => {
  test.each([
    [[1, 1, 1, 1], 4 / 4, 22 / 13],
    [[-2, -2, -2, -2], -2, 2],
    [[6, 6, 6, 6], 6, 42 / 13],
    [[4, -4, 4, -3], 1 / 4, 33 / 13],
  ])('after nine weeks of -2, weeks of %j: %f over %f', (last, mean, size) => {
    // The thirteenth week, 2025-04-02, is known on 2025-04-09.
    const { value, score, evidence } = said(flows, market(...nine, ...last), { date: '2025-04-09' });
    expect(value).toBeCloseTo(mean / size, 12);
    expect(score).toBeCloseTo(Math.max(-1, Math.min(1, mean / size)), 12);
    expect(evidence).toMatchObject({
      week: '2025-04-02',
      knownOn: '2025-04-09',
      flow: last[3],
      meanFlow: mean,
      meanAbsoluteFlow: expect.closeTo(size, 12),
    });
  });

  test('is of the week before until the next is known', () => {
    const given = market(...nine, -2, -2, -2, -2, 13);
    expect(said(flows, given, { date: '2025-04-15' })).toMatchObject({ score: -1, evidence: { week: '2025-04-02' } });
    expect(said(flows, given, { date: '2025-04-16' })).toMatchObject({
      because: '4 weeks of inflow: +61% of usual',
      evidence: { week: '2025-04-09' },
    });
  });

  test('is unknown before thirteen weeks, with a week missing among them, and with flows of 0 only', () => {
    const reason = 'the last 13 weeks are not all there, or nothing flowed in them';
    expect(said(flows, market(...nine, 1, 1, 1), { date: '2025-04-02' })).toMatchObject({
      score: NaN,
      given: 1,
      reason,
    });
    const gap = [...nine, null, 1, 1, 1, 1];
    expect(said(flows, market(...gap), { date: '2025-04-16' })).toMatchObject({ score: NaN, reason });
    expect(said(flows, market(...Array(13).fill(0)), { date: '2025-04-09' })).toMatchObject({ score: NaN, reason });
  });

  test('figures of every day are not of weeks', () => {
    const rows = Array.from({ length: 60 }, (_, i): [string, number] => [isoDate(daysFromIso('2025-01-08') + i), 1]);
    const given = marketWith({ flows: rows }, { first: '2025-01-02', sessions: 60 });
    expect(said(flows, given).score).toBeNaN();
  });

  test('is unknown three weeks after the last', () => {
    const given = market(...nine, 1, 1, 1, 1);
    expect(said(flows, given, { date: '2025-04-23' }).score).not.toBeNaN();
    expect(said(flows, given, { date: '2025-04-24' })).toMatchObject({
      score: NaN,
      reason: 'the last flows is of 2025-04-02, more than 21 days ago',
    });
  });
});
