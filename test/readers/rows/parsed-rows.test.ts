import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';

const hints = {
  quotes: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
  'row-width': 'correct or delete that line; if it is the last one, the download was cut off',
  'not-a-date': 'dates are read as YYYY-MM-DD, from 1800 to 2200; correct or delete that line',
  'not-a-number': 'correct or delete that line: a gap is allowed, a wrong number is not',
  'not-a-price': 'correct or delete that line: a gap is allowed, a wrong number is not',
};

const good = 'Date,Close\n2025-01-02,5868.55\n2025-01-03,5942.47\n';

describe('a row that cannot be read is refused with file, line, column, cell and hint', () => {
  test.each([
    ['row-width', '2025-01-06', 4, undefined, 'line 4 has 1 cell where the header has 2'],
    ['row-width', '2025-01-06,5,975.38', 4, undefined, 'line 4 has 3 cells where the header has 2'],
    ['not-a-date', '2025-02-30,5975.38', 4, 'Date', 'line 4, column "Date": "2025-02-30" is not a date'],
    ['not-a-date', '0001-01-06,5975.38', 4, 'Date', 'line 4, column "Date": "0001-01-06" is not a date'],
    ['not-a-date', ',5975.38', 4, 'Date', 'line 4, column "Date": "" is not a date'],
    ['not-a-number', '2025-01-06,N.B.', 4, 'Close', 'line 4, column "Close": "N.B." is not a number'],
    ['not-a-number', '2025-01-06,0x1733', 4, 'Close', 'line 4, column "Close": "0x1733" is not a number'],
    ['not-a-number', '2025-01-06,nulls', 4, 'Close', 'line 4, column "Close": "nulls" is not a number'],
    ['not-a-number', '2025-01-06,\u001b[2J5', 4, 'Close', 'line 4, column "Close": "\\x1b[2J5" is not a number'],
    ['not-a-number', '2025-01-06,Infinity', 4, 'Close', 'line 4, column "Close": "Infinity" is not a number'],
    ['not-a-price', '2025-01-06,0', 4, 'Close', 'line 4, column "Close": "0" is not a positive finite price'],
    ['not-a-price', '2025-01-06,-0', 4, 'Close', 'line 4, column "Close": "-0" is not a positive finite price'],
    ['not-a-price', '2025-01-06,-5', 4, 'Close', 'line 4, column "Close": "-5" is not a positive finite price'],
    ['not-a-price', '2025-01-06,1e999', 4, 'Close', 'line 4, column "Close": "1e999" is not a positive finite price'],
    ['not-a-price', '2025-01-06,1e-999', 4, 'Close', 'line 4, column "Close": "1e-999" is not a positive finite price'],
  ] as const)('%s: %j', async (code, row, line, column, message) => {
    const expected = { message: `"f.csv" ${message}`, code, file: 'f.csv', line, hint: hints[code] };
    expect(await refusal(readText(`${good}${row}\n`))).toEqual(column ? { ...expected, column } : expected);
  });

  test.each([
    [
      '06/01/2025,5975.38',
      'not-a-date',
      'line 4, column "Date": "06/01/2025" is not a date',
      'it is written as MM/DD/YYYY where the others are YYYY-MM-DD: download the file again, or write all dates in one way',
    ],
    [
      'Date,Close',
      'header-again',
      'line 4, column "Date": the header is repeated',
      'two files were joined: use one of them, or delete the second header and the duplicate rows',
    ],
  ])('%s: %s', async (row, code, told, hint) => {
    const message = `"f.csv" ${told}`;
    expect(await refusal(readText(`${good}${row}\n`))).toEqual({
      message,
      code,
      file: 'f.csv',
      line: 4,
      column: 'Date',
      hint,
    });
  });

  it('a NUL byte is refused, near the beginning or far below it', async () => {
    const far = `${good}${'2025-01-06,5975.38\n'.repeat(5000)}2025-01-07,58\u00002`;
    for (const [text, line] of [
      [`${good}2025-01-06,58\u00002\n`, 4],
      [far, 5004],
    ] as const) {
      const { code, line: at, message } = await refusal(readText(text));
      expect([code, at, message.includes('58\\x002')]).toEqual(['nul-bytes', line, true]);
    }
  });

  it('one error names the first of several wrong rows and the number of others of its kind', async () => {
    const rows = '2025-01-06,x\n2025-01-07,y\nsome day,5\n2025-01-08,z\n';
    expect((await refusal(readText(`${good}${rows}`))).message).toBe(
      '"f.csv" line 4, column "Close": "x" is not a number (and 2 more such rows)',
    );
    expect((await refusal(readText(`${good}2025-01-06\n2025-01-07\n`))).message).toBe(
      '"f.csv" line 4 has 1 cell where the header has 2 (and 1 more such row)',
    );
  });

  it('a long cell is shortened', async () => {
    const { message } = await refusal(readText(`${good}2025-01-06,${'9'.repeat(50_000)}!\n`));
    expect(message).toBe(`"f.csv" line 4, column "Close": "${'9'.repeat(10)}...${'9'.repeat(26)}!" is not a number`);
  });

  it('fifty thousand blanks or digits before a letter take well under half a second', async () => {
    const begin = cpuTime();
    await refusal(readText(`${good}2025-01-06,${' '.repeat(50_000)}x\n`));
    await refusal(readText(`${good}2025-01-06,${'9'.repeat(50_000)}!\n`));
    expect(cpuTime() - begin).toBeLessThan(500);
  });
});

describe('errors name physical lines', () => {
  it.each(['\n', '\r\n', '\r'])('between line ends %j, blank lines counted', async (end) => {
    const text = ['', 'date,close', '', '2025-01-02,5', '  ', '2025-01-03,x', ''].join(end);
    expect((await refusal(readText(text))).line).toBe(6);
  });

  it('in a mix of LF, CRLF and CR', async () => {
    expect((await refusal(readText('date,close\r\n2025-01-02,5\n\n2025-01-03,6\r2025-01-06,x\n'))).line).toBe(5);
  });

  it('below a quoted cell with a line end in it', async () => {
    const text = 'Date,Open,High,Low,Close\n2025-01-02,"1\n",1,1,5\n2025-01-03,1,1,1,x\n';
    expect((await refusal(readText(text))).line).toBe(4);
  });
});

describe('a quote that is misplaced or never closed', () => {
  test.each([
    ['inside a cell', `${good}2025-01-06,59"75.38\n2025-01-07,5909.03\n`, 4],
    ['before the end of a cell', `${good}"2025-01-06"x,5975.38\n2025-01-07,5909.03\n`, 4],
    [
      'opened, and the rest of the file within it',
      `${good}2025-01-06,"5975.38\n2025-01-07,5909.03\n2025-01-08,5918.25\n`,
      4,
    ],
    [
      'opened after others that were closed',
      'Date,Close\r\n"2025-01-02","5"\r\n"2025-01-03","6\r\n2025-01-06,7\r\n',
      3,
    ],
    ['opened after one that held a line end', 'Date,Close\n"2025-01-02","5\n"\n"2025-01-03,6\n2025-01-06,7\n', 4],
  ])('is refused at its line: %s', async (_, text, line) => {
    expect(await refusal(readText(text))).toEqual({
      message: `"f.csv" line ${line}: a quote is misplaced or never closed`,
      code: 'quotes',
      file: 'f.csv',
      line,
      hint: hints.quotes,
    });
  });

  it('is refused below plain rows, too', async () => {
    expect((await refusal(readText(`${good}2025-01-06,5975.38"\n`))).code).toBe('quotes');
  });
});

test('cells are trimmed, whatever the delimiter', async () => {
  expect(rowsOf(await readText(' date ; close \n 2025-01-02 ;\t5.5 \n2025-01-03; 6\n'))).toEqual([
    ['2025-01-02', 5.5],
    ['2025-01-03', 6],
  ]);
});

test('an empty close is a day without a price', async () => {
  const reading = await readText('date,close\n2025-01-02,5\n2025-01-03,\n2025-01-06, \n2025-01-07,6\n');
  expect(rowsOf(reading)).toEqual([
    ['2025-01-02', 5],
    ['2025-01-07', 6],
  ]);
  expect(reading.notes.map(({ message }) => message)).toEqual(['2 rows without a price left out']);
});

test('the count of thousands of days without a price has commas', async () => {
  const sessions = Array.from(sessionsBetween(daysFromIso('2015-01-02'), daysFromIso('2019-12-31')), isoDate);
  const text = `Date,Close\n${sessions.map((date, row) => `${date},${row < 1100 ? '' : 100}\n`).join('')}`;
  const { notes } = await readText(text);
  expect(notes.map(({ message }) => message)).toContain('1,100 rows without a price left out');
});
