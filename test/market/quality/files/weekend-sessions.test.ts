import { expect, test } from 'vitest';
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
