import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { closuresOf, earlyClosesOf } from '../../../src/dates/nyse/holidays-and-closures.ts';

const inYear = (days: readonly number[]) => days.map((day) => isoDate(day).slice(5)).sort();

// python-dateutil 2.8.2: (easter(year) - timedelta(2)).strftime("%m%d")
const goodFridays: readonly [firstYear: number, days: string][] = [
  [1971, '0409 0331 0420 0412 0328 0416 0408 0324 0413 0404'],
  [1981, '0417 0409 0401 0420 0405 0328 0417 0401 0324 0413'],
  [1991, '0329 0417 0409 0401 0414 0405 0328 0410 0402 0421'],
  [2001, '0413 0329 0418 0409 0325 0414 0406 0321 0410 0402'],
  [2011, '0422 0406 0329 0418 0403 0325 0414 0330 0419 0410'],
  [2021, '0402 0415 0407 0329 0418 0403 0326 0414 0330 0419'],
  [2031, '0411 0326 0415 0407 0323 0411 0403 0423 0408 0330'],
  [2041, '0419 0404 0327 0415 0407 0323 0412 0403 0416 0408'],
  [2051, '0331 0419 0404 0327 0416 0331 0420 0412 0328 0416'],
  [2061, '0408 0324 0413 0404 0327 0409 0401 0420 0412 0328'],
];

test.each(goodFridays)('the exchange is closed on Good Friday in the ten years from %i', (firstYear, days) => {
  days.split(' ').forEach((day, i) => {
    const spring = inYear(closuresOf(firstYear + i)).filter((closed) => closed >= '03-20' && closed <= '04-25');
    expect(spring, String(firstYear + i)).toEqual([`${day.slice(0, 2)}-${day.slice(2)}`]);
  });
});

test('a year has its holidays and its closures by decision, and no other day', () => {
  // 1980: Independence Day on a Friday, an election day; no Martin Luther King, Jr. Day before 1998, no Juneteenth before 2022.
  expect(inYear(closuresOf(1980))).toEqual([
    '01-01',
    '02-18',
    '04-04',
    '05-26',
    '07-04',
    '09-01',
    '11-04',
    '11-27',
    '12-25',
  ]);
  expect(inYear(closuresOf(2025))).toEqual([
    '01-01',
    '01-09',
    '01-20',
    '02-17',
    '04-18',
    '05-26',
    '06-19',
    '07-04',
    '09-01',
    '11-27',
    '12-25',
  ]);
});

test('short days begin in 1993', () => {
  expect(earlyClosesOf(1992)).toEqual([]);
  expect(inYear(earlyClosesOf(1993))).toEqual(['07-03', '11-26', '12-24']); // 3 July was a Saturday
  expect(inYear(earlyClosesOf(2003))).toEqual(['07-03', '11-28', '12-24', '12-26']);
});
