import { describe, expect, it, test } from 'vitest';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

const rows = [
  ['2025-01-02', '09:30', 5],
  ['2025-01-02', '09:35', 6],
  ['2025-01-02', '09:40', 6],
  ['2025-01-03', '09:30', 7],
  ['2025-01-03', '09:35', 8],
] as const;
const unix = (day: string, time: string) => Date.parse(`${day}T${time}-05:00`) / 1000;

describe('refuses several rows of one day at different times as intraday bars', () => {
  test.each([
    [
      'times after the dates',
      `date,close\n${rows.map(([day, time, close]) => `${day} ${time},${close}\n`).join('')}`,
      'line 3, column "date": "2025-01-02 09:35" follows "2025-01-02 09:30", both of 2025-01-02',
    ],
    [
      'times in a column of their own',
      `Date;Time;Open;Close\n${rows.map(([day, time, close]) => `${day};${time};1;${close}\n`).join('')}`,
      'line 3, column "Date": "2025-01-02 09:35" follows "2025-01-02 09:30", both of 2025-01-02',
    ],
    [
      'times in angle brackets',
      `<DATE>\t<TIME>\t<CLOSE>\n${rows.map(([day, time, close]) => `${day.replaceAll('-', '.')}\t${time}\t${close}\n`).join('')}`,
      'line 3, column "<DATE>": "2025.01.02 09:35" follows "2025.01.02 09:30", both of 2025-01-02',
    ],
    [
      'UNIX seconds',
      `time,open,high,low,close\n${rows.map(([day, time, close]) => `${unix(day, time)},1,1,1,${close}\n`).join('')}`,
      'line 3, column "time": "1735828500" follows "1735828200", both of 2025-01-02',
    ],
    [
      'the newest first',
      `date,close\n${[...rows]
        .reverse()
        .map(([day, time, close]) => `${day} ${time},${close}\n`)
        .join('')}`,
      'line 3, column "date": "2025-01-03 09:30" follows "2025-01-03 09:35", both of 2025-01-03',
    ],
  ])('%s', async (_, text, where) => {
    const { code, message, hint } = await refusal(readText(text));
    expect([code, message]).toEqual(['not-daily', `"f.csv" ${where}: these are intraday bars, not daily closes`]);
    expect(hint).toBe('download the series again with a daily interval');
  });
});

it('intraday bars of the same close are not duplicate rows', async () => {
  const bars = ['2025-01-02,09:30,5', '2025-01-02,09:35,5', '2025-01-03,09:30,6', '2025-01-03,09:35,6'];
  expect((await refusal(readText(`Date,Time,Close\n${bars.join('\n')}\n`))).code).toBe('not-daily');
});

it('one time for each day is a daily close', async () => {
  const text = 'Date,Time,Close\n2025-01-02,16:00,5\n2025-01-03,16:00,6\n2025-01-06,13:00,7\n';
  expect(rowsOf(await readText(text))).toHaveLength(3);
});

it('bars of a day that may be 4 January or 1 April are refused by the first rows, whatever the length of the file', async () => {
  const bars = Array.from({ length: 40 }, (_, i) => `01/04/2010,09:${10 + i},5.${i + 10}`).join('\n');
  const begin = cpuTime();
  const { code, message } = await refusal(readText(`Date,Time,Close\n${`${bars}\n`.repeat(20_000)}`));
  expect([code, message]).toEqual([
    'not-daily',
    '"f.csv" line 3, column "Date": "01/04/2010 09:11" follows "01/04/2010 09:10", both of one day: these are intraday bars, not daily closes',
  ]);
  expect(cpuTime() - begin).toBeLessThan(500);
});

it('one repeated day among many does not make a file intraday', async () => {
  const days = Array.from({ length: 9 }, (_, i) => `2025-01-0${i + 1} 16:00,${i + 1}`);
  const text = `date,close\n${days.join('\n')}\n2025-01-09 16:15,10\n`;
  expect((await refusal(readText(text))).code).toBe('duplicate-day');
});
