import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { gapFiles } from '../../src/market/gap-files.ts';
import { splice } from '../../src/market/splice.ts';
import { seriesOf } from '../helpers/markets/series.ts';

const file = (name: string, ...dates: string[]) =>
  seriesOf(
    dates,
    dates.map(() => 100),
    { file: name },
  );
const old = file('old.csv', '2025-01-02', '2025-01-03', '2025-01-08', '2025-01-10');
const recent = file('new.csv', '2025-01-10', '2025-01-13', '2025-01-15');
const later = file('later.csv', '2025-01-21', '2025-01-22');
const blamed = (date: string, ...files: (typeof old)[]) =>
  gapFiles(
    files.reduce((a, b) => splice(a, b).series),
    daysFromIso(date),
  );

describe('a gap is blamed on', () => {
  test('the only file', () => expect(blamed('2025-01-06', old)).toEqual({ files: ['old.csv'], isBetween: false }));

  test.each([
    ['2025-01-06', 'old.csv'],
    ['2025-01-14', 'new.csv'],
  ])('the file of several whose rows lie around it: %s on %s', (date, name) => {
    for (const files of [
      [old, recent, later],
      [later, recent, old],
      [recent, old, later],
    ])
      expect(blamed(date, ...files)).toEqual({ files: [name], isBetween: false });
  });

  test('both that it lies between, and no third', () => {
    expect(blamed('2025-01-17', old, recent, later)).toEqual({ files: ['new.csv', 'later.csv'], isBetween: true });
  });

  test('the next one before all of them and the last one after them, which is between no two', () => {
    const far = file('far.csv', '2025-02-03', '2025-02-04');
    expect(blamed('2025-01-17', old, recent, far, later)).toEqual({ files: ['new.csv', 'later.csv'], isBetween: true });
    expect(blamed('2025-01-01', old, recent, later)).toEqual({ files: ['old.csv'], isBetween: false });
    expect(blamed('2025-01-23', old, recent, later)).toEqual({ files: ['later.csv'], isBetween: false });
  });

  test('both that lack it where they overlap', () => {
    const other = file('other.csv', '2025-01-03', '2025-01-10');
    expect(blamed('2025-01-06', old, other)).toEqual({ files: ['old.csv', 'other.csv'], isBetween: false });
  });

  test('no file where a series has none', () => {
    expect(gapFiles({ origins: [] }, 20000)).toEqual({ files: [], isBetween: false });
  });
});
