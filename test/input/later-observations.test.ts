import { expect, test } from 'vitest';
import { ownFiles, ownFlags, run } from '../helpers/processes/fake-io.ts';

const head = 'date,series,value,unit,basis,provider\n';
const pair = (date: string) => `${date},pe-small,15,ratio,forward,A\n${date},pe-large,22,ratio,forward,A\n`;

/** Notes of a check on later observations; the sample's last close is of 2026-01-30. */
async function notes(rows: string, flags = '') {
  const files = { ...ownFiles, 'pe.csv': head + rows };
  const { out } = await run(`check ${ownFlags} --inputs pe.csv --json ${flags}`, {
    files,
    now: '2026-03-01T17:00:00Z',
  });
  const { notes = [], warnings } = JSON.parse(out);
  type Note = { code: string; message: string };
  return [...notes, ...warnings]
    .filter(({ code }: Note) => code === 'later-observations')
    .map(({ message }: Note) => message);
}

test('observations dated after the last close are said to wait, once, with their dates', async () => {
  expect(await notes(pair('2026-01-30'))).toEqual([]);
  expect(await notes(pair('2026-01-30') + pair('2026-02-02'))).toEqual([
    '2 observations dated 2026-02-02, after the last close (2026-01-30): not used',
  ]);
  expect(await notes(pair('2026-02-03') + pair('2026-02-20'))).toEqual([
    '4 observations dated 2026-02-03 to 2026-02-20, after the last close (2026-01-30): not used',
  ]);
});

test('a past day is asked for without what came later, and there is no note', async () => {
  expect(await notes(pair('2026-02-02'), '--as-of 2026-01-30')).toEqual([]);
});
