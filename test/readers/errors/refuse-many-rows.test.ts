import { describe, expect, it } from 'vitest';
import { dailyCloses } from '../../../src/readers/read-options.ts';
import { refuseBeginning } from '../../../src/readers/refuse-beginning.ts';

const mebibyte = 1 << 20;

/** What is said of a file of so many bytes that begins with a header and repetitions of a row, 256 KiB in all. */
function saidOf(size: number, header: string, row: string, options = dailyCloses): Promise<unknown> {
  const text = `${header}\n${`${row}\n`.repeat((1 << 18) / row.length)}`;
  return refuseBeginning(Buffer.from(text.slice(0, 1 << 18)), size, 'a.csv', options);
}

const days = '2024-01-02,5868.55\n2024-01-03,5868.55';
const many = {
  message: '"a.csv" has over 300,000 rows: no series of daily closes has that many',
  details: expect.objectContaining({ code: 'too-large', hint: 'use a file of one index with one row per day' }),
};

describe('a file of one series that is far too long', () => {
  it('is refused by its beginning, from 64 MiB: rows of 19 bytes are 3.5 million', async () => {
    await expect(saidOf(64 * mebibyte + 1, 'date,close', days)).rejects.toMatchObject(many);
    await expect(saidOf(64 * mebibyte, 'date,close', days)).resolves.toBeUndefined();
  });

  it('is one with line ends of the old Macintosh too, and with quotes', async () => {
    await expect(saidOf(300 * mebibyte, 'date,close\r', days.replace('\n', '\r'))).rejects.toMatchObject(many);
    const quoted = '"2024-01-02","5,868.55"\n"2024-01-03","5,868.55"';
    await expect(saidOf(300 * mebibyte, '"date","close"', quoted)).rejects.toMatchObject(many);
  });

  it('is none if its rows are long: 100 MiB of rows of 400 bytes are 262,144', async () => {
    const wide = (day: string) => `${day},5.0${',1'.repeat(192)}${' '.repeat(1)}`;
    const header = `date,close${Array.from({ length: 192 }, (_, i) => `,c${i}`).join('')}`;
    const rows = [wide('2024-01-02'), wide('2024-01-03')].join('\n');
    expect(rows.length + 1).toBe(800);
    await expect(saidOf(100 * mebibyte, header, rows)).resolves.toBeUndefined();
    await expect(saidOf(120 * mebibyte, header, rows)).rejects.toMatchObject(many);
  });

  it('is none if it has the rows of many symbols, or may hold other than daily closes', async () => {
    const long = '2024-01-02,A,5868.55\n2024-01-03,A,5868.55';
    await expect(saidOf(300 * mebibyte, 'date,symbol,close', long)).resolves.toBeUndefined();
    const options = { ...dailyCloses, isDaily: false };
    await expect(saidOf(300 * mebibyte, 'date,close', days, options)).resolves.toBeUndefined();
  });
});
