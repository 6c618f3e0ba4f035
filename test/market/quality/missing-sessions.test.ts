import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { align } from '../../../src/market/market.ts';
import { hasRow, missingNotes } from '../../../src/market/quality/missing-sessions.ts';
import { splice } from '../../../src/market/splice.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import type { Series } from '../../../src/series/series.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

/** Monday 2025-01-13 to Friday 2025-01-24, without the holiday on the 20th. */
const sessions = ['13', '14', '15', '16', '17', '21', '22', '23', '24'].map((day) => `2025-01-${day}`);
const file = (name: string, dates: readonly string[]) =>
  seriesOf(
    dates,
    dates.map(() => 100),
    { file: name },
  );
const lacking = (name: string, ...dates: string[]) =>
  file(
    name,
    sessions.filter((date) => !dates.includes(date)),
  );
const [large, small, growth] = [lacking('spx.csv'), lacking('rut.csv'), lacking('ixic.csv')];
/** Two files that meet between 2025-01-15 and 2025-01-21, and lack what lies between them and some days more. */
const spliced = (name: string, ...dates: string[]) => {
  const kept = sessions.filter((date) => !dates.includes(date));
  const old = kept.filter((date) => date <= '2025-01-15');
  const recent = kept.filter((date) => date >= '2025-01-21');
  return splice(file(`old-${name}`, old), file(`new-${name}`, recent)).series;
};

const notes = (own: Record<'large' | 'small' | 'growth', Series>, ...missing: string[]) =>
  missingNotes(align(own), Int32Array.from(missing, daysFromIso));
const where = (...given: Parameters<typeof notes>) =>
  notes(...given).map(
    ({ message }) => /missing in (.*); a return across a gap spans more than a day$/.exec(message)?.[1],
  );

test('days that one index lacks are one note, with the index and its file', () => {
  const gap = lacking('rut.csv', '2025-01-14', '2025-01-22');
  expect(notes({ large, small: gap, growth }, '2025-01-14', '2025-01-22')).toStrictEqual([
    {
      code: 'missing-sessions',
      severity: 'warning',
      role: 'small',
      file: 'rut.csv',
      message:
        '2 NYSE sessions missing in the Russell 2000 ("rut.csv"): 2025-01-14, 2025-01-22; a return across a gap spans more than a day',
    },
  ]);
});

test('days that two indices lack have the file of each, and no index or file of their own', () => {
  const [one, other] = [lacking('spx.csv', '2025-01-14'), lacking('ixic.csv', '2025-01-14')];
  expect(notes({ large: one, small, growth: other }, '2025-01-14')).toStrictEqual([
    {
      code: 'missing-sessions',
      severity: 'warning',
      message:
        '1 NYSE session missing in the S&P 500 ("spx.csv") and the Nasdaq Composite ("ixic.csv"): 2025-01-14; a return across a gap spans more than a day',
    },
  ]);
});

test('a file that holds two of the indices is named once, behind them', () => {
  const [one, other] = [lacking('both.csv', '2025-01-14'), lacking('both.csv', '2025-01-14')];
  expect(where({ large: one, small: other, growth }, '2025-01-14')).toEqual([
    'the S&P 500 and the Russell 2000 ("both.csv"): 2025-01-14',
  ]);
});

test('days that all three lack need no names, unless an index has several files', () => {
  const one = lacking('spx.csv', '2025-01-14');
  const three = { large: one, small: lacking('rut.csv', '2025-01-14'), growth: lacking('ixic.csv', '2025-01-14') };
  expect(where(three, '2025-01-14')).toEqual(['all three: 2025-01-14']);
  const several = spliced('rut.csv', '2025-01-14');
  expect(where({ ...three, small: several }, '2025-01-14')).toEqual([
    'the S&P 500 ("spx.csv"), the Russell 2000 ("old-rut.csv") and the Nasdaq Composite ("ixic.csv"): 2025-01-14',
  ]);
});

test('days that different files of an index lack are notes of their own', () => {
  const gaps = spliced('rut.csv', '2025-01-14', '2025-01-22', '2025-01-23');
  const days = ['2025-01-14', '2025-01-16', '2025-01-17', '2025-01-22', '2025-01-23'];
  expect(where({ large, small: gaps, growth }, ...days)).toEqual([
    'the Russell 2000 ("old-rut.csv"): 2025-01-14',
    'the Russell 2000 (between "old-rut.csv" and "new-rut.csv"): 2025-01-16, 2025-01-17',
    'the Russell 2000 ("new-rut.csv"): 2025-01-22, 2025-01-23',
  ]);
});

test('so are they where each index has several files', () => {
  const own = {
    large: spliced('spx.csv'),
    small: spliced('rut.csv', '2025-01-14', '2025-01-22'),
    growth: spliced('ixic.csv'),
  };
  expect(where(own, '2025-01-14', '2025-01-22')).toEqual([
    'the Russell 2000 ("old-rut.csv"): 2025-01-14',
    'the Russell 2000 ("new-rut.csv"): 2025-01-22',
  ]);
});

test('a series that came from no file is named alone', () => {
  const made = { ...lacking('', '2025-01-14'), origins: [] };
  expect(notes({ large: made, small, growth }, '2025-01-14')).toStrictEqual([
    {
      code: 'missing-sessions',
      severity: 'warning',
      role: 'large',
      message: '1 NYSE session missing in the S&P 500: 2025-01-14; a return across a gap spans more than a day',
    },
  ]);
});

test('a growth index that there is not lacks nothing', () => {
  const labels = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: null });
  const none = { id: 'none', days: new Int32Array(), closes: new Float64Array(), origins: [] };
  const own = { large, small: lacking('small.csv', '2025-01-14'), growth: none };
  expect(missingNotes(align(own, [], labels), Int32Array.of(daysFromIso('2025-01-14')))).toMatchObject([
    { role: 'small', message: expect.stringMatching(/^1 session missing in the STOXX Small 200 \("small\.csv"\): /) },
  ]);
});

test('a series has a row on its own days only', () => {
  const { days } = small;
  expect([days[0], (days[0] ?? 0) - 1, days[8], (days[8] ?? 0) + 1].map((day) => hasRow(small, day ?? 0))).toEqual([
    ...[true, false, true, false],
  ]);
});
