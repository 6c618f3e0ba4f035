import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { align, type Market } from '../../../src/market/market.ts';
import { marketGaps, sessionNotes } from '../../../src/market/quality/sessions.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const europe = otherLabels({ large: 'STOXX 600', small: 'STOXX Small 200', growth: 'TecDAX' });

const week = ['2025-01-13', '2025-01-14', '2025-01-15', '2025-01-16', '2025-01-17'];
const without = (...left: string[]) => week.filter((date) => !left.includes(date));
const series = (dates: readonly string[]) =>
  seriesOf(
    dates,
    dates.map(() => 1),
  );
const market = (large: string[], small = week, growth = week, labels = usLabels): Market =>
  align({ large: series(large), small: series(small), growth: series(growth) }, [], labels);
const messages = (...given: Parameters<typeof market>) => sessionNotes(market(...given)).map(({ message }) => message);
const missing = (...given: Parameters<typeof market>) => Array.from(marketGaps(market(...given)).missing, isoDate);

describe('the sessions of the US indices', () => {
  it('have no note if all are present', () => expect(messages(week)).toEqual([]));

  it('that are missing are named, and in which of the three', () => {
    expect(sessionNotes(market(without('2025-01-14', '2025-01-15'), without('2025-01-14', '2025-01-15')))).toEqual([
      {
        code: 'missing-sessions',
        severity: 'warning',
        message:
          '2 NYSE sessions missing in the S&P 500 and the Russell 2000 ("f.csv"): 2025-01-14, 2025-01-15; a return across a gap spans more than a day',
      },
    ]);
    const gap = without('2025-01-14');
    expect(messages(gap, gap, gap)).toEqual([
      '1 NYSE session missing in all three: 2025-01-14; a return across a gap spans more than a day',
    ]);
  });

  it('that some lack and that all lack are distinguished', () => {
    const [all, one] = [without('2025-01-15'), without('2025-01-14', '2025-01-15')];
    expect(messages(all, one, all)).toEqual([
      '1 NYSE session missing in the Russell 2000 ("f.csv"): 2025-01-14; a return across a gap spans more than a day',
      '1 NYSE session missing in all three: 2025-01-15; a return across a gap spans more than a day',
    ]);
  });

  it('that are too many in one file or in all are distinguished', () => {
    const all = [...week, '2025-01-20', '2025-01-21'];
    expect(messages([...week, '2025-01-18', '2025-01-20', '2025-01-21'], all, all)).toEqual([
      '1 row on days when the NYSE was closed, in the S&P 500: 2025-01-18',
      '1 row on days when the NYSE was closed, in all three: 2025-01-20',
    ]);
  });

  it('that are too many are named though the others do not have them', () => {
    expect(
      sessionNotes(market([...week, '2025-01-18', '2025-01-21'], [...week, '2025-01-21'], [...week, '2025-01-21'])),
    ).toEqual([
      {
        code: 'extra-days',
        severity: 'warning',
        message: '1 row on days when the NYSE was closed, in the S&P 500: 2025-01-18',
      },
    ]);
  });

  it('that are too many in all three are named once', () => {
    const holiday = [...week, '2025-01-20', '2025-01-21'];
    expect(messages(holiday, holiday, holiday)).toEqual([
      '1 row on days when the NYSE was closed, in all three: 2025-01-20',
    ]);
  });

  it('are not looked for before the first and after the last common one', () => {
    expect(messages(['2025-01-11', ...week, '2025-01-18'])).toEqual([]);
  });
});

describe('the sessions of other indices', () => {
  it('are the days that any of the three has', () => {
    const all = [...week, '2025-01-18', '2025-01-20'];
    expect(missing(all, all, all, europe)).toEqual([]);
    const gap = [...all].filter((date) => date !== '2025-01-18');
    expect(messages(all, gap, all, europe)).toEqual([
      '1 session missing in the STOXX Small 200 ("f.csv"): 2025-01-18; a return across a gap spans more than a day',
    ]);
    expect(missing(all, gap, all, europe)).toEqual(['2025-01-18']);
  });

  it('have no note about a day that none of them has', () => {
    const gap = without('2025-01-14');
    expect(messages(gap, gap, gap, europe)).toEqual([]);
  });

  it('are counted once where two of the three lack them', () => {
    const gap = without('2025-01-14');
    expect(messages(week, gap, gap, europe)).toEqual([
      '1 session missing in the STOXX Small 200 and the TecDAX ("f.csv"): 2025-01-14; a return across a gap spans more than a day',
    ]);
  });
});
