import { expect, it } from 'vitest';
import { run } from '../../../helpers/processes/fake-io.ts';

const rows = (column: string, value: (i: number) => number) =>
  `date,${column}\n${Array.from({ length: 20 }, (_, i) => `2026-01-${String(i + 5).padStart(2, '0')},${value(i)}`).join('\n')}\n`;
const files = {
  'a.csv': rows('value', (i) => 900 + i),
  'd.csv': rows('value', (i) => 800 - i),
  'b.csv': rows('value', () => 51),
};

const codes = async (flags: string) => {
  const { out } = await run(`data check ${flags} --json`, { files });
  return JSON.parse(out).files.map(({ problems }: { problems: { code: string }[] }) =>
    problems.map(({ code }) => code),
  );
};

it('gives the warnings that check gives, with the first of the files', async () => {
  expect((await codes('--series advancing=a.csv'))[0]).toContain('half-a-pair');
  const [first, second] = await codes('--series advancing=a.csv --series declining=a.csv');
  expect(first).toContain('identical');
  expect(second).not.toContain('identical');
  expect((await codes('--series breadth=b.csv --series advancing=a.csv'))[0]).toContain('breadth-twice');
  expect((await codes('--series advancing=a.csv --series declining=d.csv')).flat()).not.toContain('half-a-pair');
});
