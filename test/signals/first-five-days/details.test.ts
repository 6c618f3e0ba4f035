import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { countThrough } from '../../../src/dates/count-through.ts';
import { firstSessions, lastSession } from '../../../src/dates/nyse/year-sessions.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { firstFiveDays } from '../../../src/signals/first-five-days/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/series.ts';
import { describeShared } from '../../helpers/shared.ts';

// The first and the last session of each year, of one-session openings; 2002 and 2004 have others between them.
const rows: readonly [date: string, large: number, small: number][] = [
  ['2000-12-29', 100, 50],
  ['2001-01-02', 101, 50],
  ['2001-12-31', 110, 60],
  ['2002-01-02', 109, 60],
  ['2002-06-03', 120, 60],
  ['2002-12-31', 99, 60],
  ['2003-01-02', 100, 70],
  ['2003-12-31', 90, 77],
  ['2004-01-02', 92, 77],
  ['2004-01-05', 90, 77],
  ['2004-01-06', 89.5, 77],
  ['2004-01-07', 89, 77],
];
const market = marketOf(
  rows.map(([date]) => date),
  ...(([1, 2, 1] as const).map((i) => rows.map((row) => row[i])) as [number[], number[], number[]]),
);
const one = { ...firstFiveDays.defaults, sessions: 1, publishedTo: 2002 };
const near = (x: number) => expect.closeTo(x, 9);
const details = (t: number, params = one) => detailsOf(firstFiveDays, market, t, params);

describe('the words', () => {
  const began2004 = 'From 90.00 (2003-12-31) to 92.00 (2004-01-02) the S&P 500 gained 2.22% in its first one sessions';
  const began2002 = 'From 110.00 (2001-12-31) to 109.00 (2002-01-02) the S&P 500 lost 0.91% in its first one sessions';
  test.each([
    [8, `${began2004}, and is still above where the year began.`],
    [9, `${began2004}, and is still above where the year began.`],
    [10, `${began2004}, and is now below where the year began.`],
    [11, `${began2004}, and is now below where the year began, which counts as reversed.`],
    [3, `${began2002}, and is still below where the year began.`],
    [4, `${began2002}, and is now above where the year began.`],
    [0, "The old year's last close of the S&P 500 is not in the file."],
  ])('on row %i: %s', async (t, says) => {
    expect((await details(t)).says).toBe(says);
  });

  test('what it waits for', async () => {
    expect(await details(1, { ...one, sessions: 2 })).toMatchObject({
      says: 'From 100.00 (2000-12-29) the S&P 500 has had 1 session of this year; the rule waits for 2.',
      otherTurningPoints: 'the close of session 2',
    });
    expect((await details(1)).otherTurningPoints).toBe('the close of the first sessions of the next year');
  });

  test('a missing session is named', async () => {
    expect((await details(2, { ...one, sessions: 2 })).says).toBe('Unknown: 2001-01-03 is missing in f.csv.');
  });
});

describe('the tables', () => {
  test('every year, the latest first', async () => {
    const [years] = (await details(8)).tables;
    const columns = ['year', 'firstFive', 'wholeYear', 'restOfYear', 'smallAhead'];
    expect(years?.rows.map((row) => columns.map((column) => row[column]))).toEqual([
      [2004, near(92 / 90 - 1), null, null, null],
      [2003, near(100 / 99 - 1), near(90 / 99 - 1), near(-0.1), near(0.2)],
      [2002, near(109 / 110 - 1), near(-0.1), near(99 / 109 - 1), near(-(99 / 109 - 1))],
      [2001, near(0.01), near(0.1), near(110 / 101 - 1), near(0.2 - (110 / 101 - 1))],
    ]);
    expect(years?.notes).toEqual(['2001-2003: up in 2 of 3; direction agreed in 2 of 3']);
  });

  test('years by their start; intervals by scipy 1.10.1, binomtest(up, years).proportion_ci(method="wilson")', async () => {
    const [, record] = (await details(8)).tables;
    expect(record?.columns[0]?.title).toBe('2001-2003');
    const columns = ['after', 'years', 'up', 'hitRate', 'low95', 'high95', 'meanWholeYear', 'meanRestOfYear'];
    const [up, whole] = [
      [110 / 101 - 1, -0.1],
      [0.1, 90 / 99 - 1],
    ].map(([a = 0, b = 0]) => (a + b) / 2);
    expect(record?.rows.slice(1).map((row) => columns.map((column) => row[column]))).toEqual([
      [
        'after an up start',
        2,
        1,
        0.5,
        near(0.0945312057342307),
        near(0.9054687942657693),
        near(whole ?? 0),
        near(up ?? 0),
      ],
      ['after a down start', 1, 0, 0, 0, near(0.7934506856227626), near(-0.1), near(99 / 109 - 1)],
    ]);
    expect(record?.rows[0]).toMatchObject({
      years: 3,
      up: 1,
      low95: near(0.0614919447203963),
      high95: near(0.792340399197952),
    });
  });

  test('before a year is over there is no record', async () => {
    const { tables, notes } = await details(1);
    expect(tables.map(({ id }) => id)).toEqual(['years']);
    expect(tables[0]?.notes).toEqual([]);
    expect(notes).toEqual(['This is a signal about the S&P 500.']);
  });
});

describe('the notes', () => {
  test('small caps after up starts, and how the years compare', async () => {
    // Up starts: 2001, 9.1 % of rest and 20 % of small caps; 2003, -10 % and 10 %.
    expect((await details(8)).notes).toEqual([
      'This is a signal about the S&P 500: in the rest of the years that it called, the Russell 2000 was ahead of it in 2 of 2 (from 2001), by +15.54% on average.',
      "After up starts and down starts the rest of the year shows no significant difference (Fisher's p 1.000); the whole year contains the five days." +
        ' Of the published span 1950-2002 the file has 2001-2002: 1, 1 up, +10.00%.',
    ]);
  });

  /** Years from 2018 through 2025 that begin with these moves and end a tenth of the old close away on the side `ends` says. */
  async function notesOf(starts: readonly number[], ends: readonly number[], params: Partial<typeof one>, isUs = true) {
    const days = [lastSession(2017)];
    const closes = [100];
    starts.forEach((start, i) => {
      const base = closes.at(-1) ?? 0;
      days.push(firstSessions(2018 + i, 1)[0] ?? 0, lastSession(2018 + i));
      closes.push(base * (1 + start), base * (1 + (ends[i] ?? 0)));
    });
    const whole = marketOf(
      [...days, firstSessions(2026, 1)[0] ?? 0],
      ...(Array(3).fill([...closes, closes.at(-1)]) as [number[], number[], number[]]),
    );
    const labels = otherLabels({ large: 'S&P 500', small: 'Russell 2000', growth: 'Nasdaq' });
    const { tables, notes } = await detailsOf(firstFiveDays, isUs ? whole : { ...whole, labels }, undefined, {
      ...one,
      ...params,
    });
    return [tables[0]?.notes?.[0], notes?.[1]];
  }
  const ups = Array<number>(8).fill(0.01);
  const turns = ups.map((up, i) => (i % 2 === 0 ? up : -up));
  const even =
    "After up starts and down starts the rest of the year shows no significant difference (Fisher's p 1.000); the whole year contains the five days.";
  const tenth = Array<number>(8).fill(0.1);

  test('the published count and the published span stand beside those of the file', async () => {
    const count = '2019-2025: up in 7 of 7 (published: 6); direction agreed in 7 of 7';
    const span = ' Published span 2018-2024: 7, 7 up, +10.00%.';
    expect(await notesOf(ups, tenth, { from: 2018, publishedTo: 2024 })).toEqual([count, `${even}${span}`]);
    // Nothing was published of a span that is the whole file, nor of another market.
    expect(await notesOf(ups, tenth, { from: 2018, publishedTo: 2025 })).toEqual([count, even]);
    expect(await notesOf(ups, tenth, { from: 2018, publishedTo: 2024 }, false)).toEqual([
      '2019-2025: up in 7 of 7; direction agreed in 7 of 7',
      even,
    ]);
    expect(
      await notesOf(
        ups.map((up) => -up),
        tenth,
        { from: 2018, publishedTo: 2024 },
      ),
    ).toEqual(['2019-2025: up in 0 of 7 (published: 6); direction agreed in 0 of 7', even]);
  });

  test('four up starts that went on up against four down starts that went on down differ: p is 2/70', async () => {
    const [, note] = await notesOf(
      turns,
      turns.map((turn) => 10 * turn),
      { publishedTo: 2025 },
    );
    expect(note).toContain("a significant difference (Fisher's p 0.029)");
  });
});

/** Of the three as known on a date; of the large one only what is from another on. */
async function detailsOn(date: string, from = '1900-01-01') {
  const whole = await longTriple(date);
  const { large } = whole.own;
  const first = countThrough(large.days, daysFromIso(from) - 1);
  const young = { ...large, days: large.days.subarray(first), closes: large.closes.subarray(first) };
  return detailsOf(firstFiveDays, { ...whole, own: { ...whole.own, large: young } });
}

// The years are held against pandas in test/independent/show-details.test.ts.
describeShared('the first five days in full, 1950 to 2026-01-08', () => {
  it('says what the S&P 500 did', async () => {
    expect((await detailsOn('2026-01-08')).says).toBe(
      'From 6,845.50 (2025-12-31) to 6,921.46 (2026-01-08) the S&P 500 gained 1.11% in its first five sessions, ' +
        'and is still above where the year began.',
    );
    expect((await detailsOn('2026-01-06')).says).toBe(
      'From 6,845.50 (2025-12-31) the S&P 500 has had 3 sessions of this year; the rule waits for 5.',
    );
  });

  it('has every year, the running one open', async () => {
    const [years] = (await detailsOn('2026-01-08')).tables;
    expect(years?.rows).toHaveLength(77);
    const told = years?.rows
      .slice(0, 4)
      .map(({ year, firstFive, wholeYear, restOfYear }) => [year, firstFive, wholeYear, restOfYear]);
    expect(told?.[0]).toEqual([2026, expect.closeTo(0.0111, 4), null, null]);
    expect(told?.slice(1)).toEqual([
      [2025, expect.closeTo(0.0062, 4), expect.closeTo(0.1639, 4), expect.closeTo(0.1567, 4)],
      [2024, expect.closeTo(-0.0013, 4), expect.closeTo(0.2331, 4), expect.closeTo(0.2347, 4)],
      [2023, expect.closeTo(0.0137, 4), expect.closeTo(0.2423, 4), expect.closeTo(0.2255, 4)],
    ]);
    expect(years?.notes).toEqual(['2019-2025: up in 5 of 7 (published: 6); direction agreed in 6 of 7']);
  });

  it('says how much of the published period a short file has', async () => {
    const { notes } = await detailsOn('2026-01-08', '2021-01-04');
    expect(notes?.[1]).toMatch(/ Of the published span 1950-2024 the file has 2022-2024: 1, 1 up, \+24\.23%\.$/);
  });

  it('counts the years by how they began', async () => {
    const { tables, notes } = await detailsOn('2026-01-08');
    const rows = tables[1]?.rows.map(({ years, up, hitRate, low95, high95 }) => [years, up, hitRate, low95, high95]);
    const rounded = rows?.map((row) => row.map((x) => Math.round(Number(x) * 100) / 100));
    expect(rounded).toEqual([
      [76, 56, 0.74, 0.63, 0.82],
      [49, 41, 0.84, 0.71, 0.91],
      [27, 15, 0.56, 0.37, 0.72],
    ]);
    expect(notes).toEqual([
      'This is a signal about the S&P 500: in the rest of the years that it called, the Russell 2000 was ahead of it ' +
        'in 11 of 25 (from 1989), by -1.83% on average.',
      "After up starts and down starts the rest of the year shows no significant difference (Fisher's p 0.067); the " +
        'whole year contains the five days. Published span 1950-2024: 48, 40 up, +14.18%.',
    ]);
  });
});
