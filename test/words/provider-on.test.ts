import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { providerOn } from '../../src/words/provider-on.ts';

const day = daysFromIso('2026-01-08');

test.each([
  ['adds the date', providerOn('Yardeni', day), 'Yardeni, 2026-01-08'],
  ['does not repeat a date that ends the name', providerOn('AInvest 2026-01-08', day), 'AInvest 2026-01-08'],
  [
    'adds a date other than that of the name',
    providerOn('AInvest 2026-01-01', day, ' '),
    'AInvest 2026-01-01 2026-01-08',
  ],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected);
});
