import { expect, it, test } from 'vitest';
import type { IndexSeries } from '../../../../src/market/quality/files/agreements.ts';
import { breadthProblems } from '../../../../src/market/quality/files/breadth-problems.ts';
import type { MacroId } from '../../../../src/series/macro-kind.ts';
import { macroKind } from '../../../../src/series/macro-kinds.ts';
import type { Role } from '../../../../src/series/series.ts';
import { sessionsFrom } from '../../../helpers/markets/markets.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';
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

const days = sessionsFrom('2025-01-02', 100);
/** A series that is higher on every second row, the odd ones or the even ones. */
const higherOn = (rows: 'odd' | 'even') =>
  seriesOf(
    days,
    Array.from(days, (_, row) => (row % 2 === (rows === 'odd' ? 1 : 0) ? 101 : 100)),
  );
const macro = (id: MacroId, rows: 'odd' | 'even' = 'odd') => ({ series: higherOn(rows), macroKind: macroKind(id) });
const index = (role: Role, rows: 'odd' | 'even'): IndexSeries => ({
  series: higherOn(rows),
  index: { role, kind: 'index', name: null, identifiedBy: 'option', standing: 'named' },
});

test('files without breadth have none, and a file of another kind is not the first', () => {
  expect(breadthProblems([], [])).toBeUndefined();
  expect(breadthProblems([macro('vix'), { series: higherOn('odd') }], [])).toBeUndefined();
  expect(breadthProblems([macro('vix'), macro('declining')], [])).toEqual({
    kind: 'declining',
    problems: [
      {
        code: 'half-a-pair',
        severity: 'warning',
        message: 'declining "f.csv" has no effect: --series advancing=FILE is missing',
      },
    ],
  });
  expect(breadthProblems([macro('breadth')], [])).toEqual({ kind: 'breadth', problems: [] });
});

test('the large index tells whether advancing and declining are swapped, whatever the others say', () => {
  const swapped = [macro('declining', 'odd'), macro('advancing', 'even')];
  const found = (...indices: IndexSeries[]) =>
    breadthProblems(swapped, indices)?.problems.map(({ code, message }) => `${code}: ${message}`);
  expect(found(index('small', 'even'), index('large', 'odd'))).toEqual([
    'swapped: advancing issues fall when the S&P 500 rises (correlation -1.00 on 99 days): are the files swapped?',
  ]);
  expect(found(index('small', 'odd'), index('large', 'even'))).toEqual([]);
  expect(found(index('small', 'odd'))).toEqual([]);
});
