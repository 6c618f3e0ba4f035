import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import type { TargetStanding } from '../../../src/judgement/targets.ts';
import { observationReport, riskNoteReport, targetReport } from '../../../src/report/check/supplied.ts';
import { percentOf, priceEarnings } from '../../helpers/markets/markets.ts';

const standing: TargetStanding = {
  target: {
    role: 'large',
    level: 130,
    from: daysFromIso('2025-01-06'),
    by: daysFromIso('2025-12-31'),
    source: 'A',
  },
  close: 104,
  move: 0.25,
  reached: null,
  everReached: daysFromIso('2025-01-07'),
  reason: null,
};

test('a target has ISO dates, and null for a missing one', () => {
  expect(targetReport(standing)).toEqual({
    role: 'large',
    level: 130,
    from: '2025-01-06',
    by: '2025-12-31',
    source: 'A',
    close: 104,
    move: 0.25,
    reached: null,
    everReached: '2025-01-07',
    reason: null,
  });
  expect(targetReport({ ...standing, target: { ...standing.target, by: null } }).by).toBeNull();
});

test('a risk note has its days as dates', () => {
  const [from, until] = [daysFromIso('2025-01-01'), daysFromIso('2025-01-09')];
  expect(riskNoteReport({ from, until, note: 'a vote', active: false })).toEqual({
    from: '2025-01-01',
    until: '2025-01-09',
    note: 'a vote',
    active: false,
  });
});

test('an observation has null for missing properties', () => {
  const origin = { source: 'C', url: 'https://c.example', note: '17 to 22', index: 'R' };
  expect(observationReport({ ...percentOf('eps-growth-small', '2025-01-10', 19.5), ...origin })).toMatchObject({
    date: '2025-01-10',
    value: 19.5,
    ...origin,
  });
  expect(observationReport(priceEarnings('pe-small', '2025-01-06', 15))).toMatchObject({
    source: null,
    url: null,
    note: null,
    index: null,
  });
});

test('a level that says nothing of the closes has no move, and the reason', () => {
  const { move, reason } = targetReport({ ...standing, move: Number.NaN, reason: 'a fund' });
  expect([move, reason]).toEqual([null, 'a fund']);
});
