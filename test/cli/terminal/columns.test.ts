import { expect, test } from 'vitest';
import { columnsOf } from '../../../src/cli/terminal/columns.ts';
import { fakeIo, run } from '../../helpers/processes/fake-io.ts';

test.each([
  [120, 120],
  [0, 80],
  [undefined, 80],
])('a terminal of %s columns counts as one of %i', (terminal, columns) => {
  expect(columnsOf(fakeIo([], terminal === undefined ? {} : { terminal }).io)).toBe(columns);
});

test('help is as wide as the terminal', async () => {
  const widest = async (terminal: number) =>
    Math.max(...(await run('check --help', { terminal })).out.split('\n').map((line) => line.length));
  expect(await widest(0)).toBeLessThanOrEqual(80);
  expect(await widest(160)).toBeGreaterThan(80);
});
