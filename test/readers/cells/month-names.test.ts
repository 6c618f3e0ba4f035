import { describe, expect, it, test } from 'vitest';
import { daysFromCivil, isoDate } from '../../../src/dates/civil-dates.ts';
import { dateColumn } from '../../../src/readers/cells/date-column.ts';
import { monthNames, monthNumber } from '../../../src/readers/cells/month-names.ts';
import { readText, rowsOf } from '../../helpers/markets/readings.ts';

test('no name means two months in any of the ten languages', () => {
  const all = Object.values(monthNames).flat();
  expect(all.length).toBeGreaterThan(240);
  for (const [name, month] of all) expect([name, monthNumber(name)]).toEqual([name, month]);
});

// Names and order of the Unicode CLDR as Node's Intl has them (ICU), which knows nothing of ours.
describe.each(['en-US', 'en-GB', 'de', 'de-AT', 'fr', 'es', 'it', 'pt-BR', 'tr', 'pl', 'ru', 'nl'])(
  'dates in %s',
  (locale) => {
    it.each(['short', 'long'] as const)('with %s names are read in every month', (month) => {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
      for (let i = 1; i <= 12; i++) {
        const day = daysFromCivil(2025, i, 2 + i);
        const cell = format.format(new Date(day * 86_400_000));
        const dates = dateColumn([cell]);
        expect([cell, dates.fit === 'one' && isoDate(dates.days[0] ?? 0)]).toEqual([cell, isoDate(day)]);
      }
    });
  },
);

test.each(['2 Foo 2025', '2 de 2025', '30 février 2025', '2 января 25 x', '- 2, 2025', '2 constructor 2025'])(
  '"%s" is not a date',
  (cell) => expect(dateColumn([cell]).fit).toBe('none'),
);

it('a column of German dates is read', async () => {
  const text = 'Datum;Schlusskurs\n30. Dez. 2024;5.906,94\n02. Jan. 2025;5.868,55\n3. März 2025;5.849,72\n';
  expect(rowsOf(await readText(text.replace('3. März', '3. Jan.')))).toEqual([
    ['2024-12-30', 5906.94],
    ['2025-01-02', 5868.55],
    ['2025-01-03', 5849.72],
  ]);
});
