import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../src/dates/civil-dates.ts';
import { run } from '../../../helpers/processes/fake-io.ts';

/** Two years of every weekday, holidays of the NYSE too, and Saturday 2025-02-01 at a close. */
const text = (saturday: (before: number) => number) => {
  const rows: string[] = [];
  let close = 100;
  for (let day = 19723; day < 20453; day++) {
    const weekday = (day + 3) % 7;
    const isSaturday = isoDate(day) === '2025-02-01';
    if (weekday > 4 && !isSaturday) continue;
    close = isSaturday ? saturday(close) : close * (1 + (((day * 7919) % 101) - 50) / 5000);
    rows.push(`${isoDate(day)},${close}`);
  }
  return `date,close\n${rows.join('\n')}\n`;
};

const codes = async (saturday: (before: number) => number) => {
  const { out } = await run('data check nifty.csv --json', { files: { 'nifty.csv': text(saturday) } });
  return JSON.parse(out).files[0].problems.map(({ code }: { code: string }) => code);
};

test("another exchange's session on a weekend is no warning, a copy of the close before is one", async () => {
  expect(await codes((before) => before * 1.004)).toContain('other-calendar');
  expect(await codes((before) => before * 1.004)).not.toContain('weekend-rows');
  expect(await codes((before) => before)).toContain('weekend-rows');
});

describe('three files of another exchange checked together', () => {
  const full = text((before) => before * 1.004);
  const copy = text((before) => before);
  const without = (...dates: string[]) =>
    dates.reduce((rest, date) => rest.replace(new RegExp(`^${date},.*\n`, 'm'), ''), full);
  const problems = async (...texts: string[]) => {
    const files = Object.fromEntries(texts.map((one, i) => [`${'abcd'[i]}.csv`, one]));
    const { out } = await run(`data check ${Object.keys(files).join(' ')} --json`, { files });
    return JSON.parse(out).files.map((file: { problems: { code: string; message: string }[] }) =>
      file.problems
        .filter(({ code }) => code !== 'other-calendar')
        .map(({ code, message }) => `${code}: ${message}`)
        .filter((problem) => /^(missing-sessions|weekend-rows)/.test(problem)),
    );
  };
  const lacks = (n: string, dates: string) => [
    `missing-sessions: ${n} missing that another of the three files has: ${dates}`,
  ];

  test('are compared with all days that one of them has, weekends too', async () => {
    expect(await problems(full, full, full)).toEqual([[], [], []]);
    expect(await problems(full, without('2025-02-01', '2025-03-04'), without('2025-03-05'))).toEqual([
      [],
      lacks('2 sessions', '2025-02-01, 2025-03-04'),
      lacks('1 session', '2025-03-05'),
    ]);
  });

  test('may repeat a close on a session that another has', async () => {
    expect(await problems(copy, full, full)).toEqual([[], [], []]);
  });

  test('make no session of a Friday that one of them copies', async () => {
    const [first, second, third] = await problems(copy, without('2025-02-01'), without('2025-02-01'));
    expect([first?.length, second, third]).toEqual([1, [], []]);
    expect(first?.[0]).toMatch(/^weekend-rows: 1 row on a Saturday or Sunday: 2025-02-01/);
  });

  test('are three, and of one exchange: others are not compared', async () => {
    expect(await problems(full, without('2025-03-04'))).toEqual([[], []]);
    expect(await problems(full, without('2025-03-04'), full, full)).toEqual([[], [], [], []]);
    const sparse = full.replace(/^20\d\d-(03|04|09)-(1|2).*\n/gm, '');
    expect(await problems(full, full, sparse)).toEqual([[], [], []]);
  });
});
