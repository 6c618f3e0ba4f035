import { isoDate } from '../../../src/dates/civil-dates.ts';
import { seededRandom } from '../../../src/stats/random.ts';

const names = ['<= 0', 'Lo 30', 'Hi 30', 'Dec 2'];

/** A file as Kenneth French's library writes it: a preamble, a value-weighted and an equal-weighted table by day, one by year. */
export function frenchText(rows = 400, lineEnd = '\r\n'): string {
  const random = seededRandom(3);
  const table = () =>
    Array.from({ length: rows }, (_, i) => {
      const day = isoDate(7302 + Math.floor(i / 5) * 7 + (i % 5)).replaceAll('-', '');
      const cells = names.map((name) =>
        name === '<= 0' || i < 3 ? -99.99 : Math.round((random() - 0.49) * 300) / 100,
      );
      if (i === 50) cells[1] = -999;
      if (i === 60) cells.fill(0);
      return [day, ...cells.map((value) => value.toFixed(2).padStart(8))].join(',');
    });
  return [
    'This file was created by CMPT_ME_RETS_DAILY using the 202412 CRSP database.',
    'It contains value- and equal-weighted returns, and so on.',
    '',
    'Missing data are indicated by -99.99 or -999.',
    '',
    '  Average Value Weighted Returns -- Daily',
    `,${names.join(',')}`,
    ...table(),
    '',
    '  Average Equal Weighted Returns -- Daily',
    `,${names.join(',')}`,
    ...table(),
    '',
    '  Average Value Weighted Returns -- Annual',
    `,${names.join(',')}`,
    '1990,  -99.99,   1.00,   2.00,   3.00',
    '',
    'Copyright 2024 Kenneth R. French',
    '',
  ].join(lineEnd);
}
