import { describe, expect, it, test } from 'vitest';
import { run, sampleText } from '../helpers/processes/fake-io.ts';

const names = ['STOXX 600', 'STOXX Small 200', 'STOXX Technology'] as const;
const labels = ['--labels', names.join(',')];
const flags = ['--large', 'all.csv', '--small', 'all.csv', '--growth', 'all.csv'];
const check = ['check', '--json', '--as-of', '2025-12-31'];

const rowsOf = (name: 'spx' | 'rut' | 'nasdaq') =>
  new Map(
    sampleText(name)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',') as [string, string]),
  );
const closes = (['spx', 'rut', 'nasdaq'] as const).map(rowsOf);
const days = [...(closes[0]?.keys() ?? [])].filter((day) => closes.every((column) => column.has(day)));

const long = `date,symbol,close\n${days.flatMap((day) => names.map((name, i) => `${day},${name},${closes[i]?.get(day)}\n`)).join('')}`;
const wide = `Date,${names.join(',')}\n${days.map((day) => `${day},${closes.map((column) => column.get(day)).join(',')}\n`).join('')}`;
const apart = Object.fromEntries(
  names.map((_, i) => [`${i}.csv`, `Date,Close\n${days.map((day) => `${day},${closes[i]?.get(day)}\n`).join('')}`]),
);

describe('a file of several series under the labels of another triple', () => {
  test.each([
    ['with a column of symbols', long],
    ['with a column for each', wide],
  ])('%s gives each index the one that has its name', async (_, text) => {
    const together = await run([...check, ...labels, ...flags], { files: { 'all.csv': text } });
    const three = await run([...check, ...labels, '--large', '0.csv', '--small', '1.csv', '--growth', '2.csv'], {
      files: apart,
    });
    expect([together.status, three.status]).toEqual([0, 0]);
    const [one, other] = [JSON.parse(together.out), JSON.parse(three.out)];
    expect(one.verdict).toEqual(other.verdict);
    expect(one.signals).toEqual(other.signals);
  });

  it('without such a name is refused with the names that there are', async () => {
    const other = ['--labels', 'STOXX 600,STOXX Banks,STOXX Technology'];
    const { status, err } = await run([...check, ...other, ...flags], { files: { 'all.csv': long } });
    expect(status).toBe(3);
    expect(err).toBe(
      'error: "all.csv" line 3: no row is of "STOXXBANKS": there are "STOXX 600", "STOXX Small 200", "STOXX Technology"\n' +
        'hint: use one of these names in --labels, or a file of one index only\n',
    );
  });
});
