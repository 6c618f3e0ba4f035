import { describe, expect, it, test } from 'vitest';
import { macroSeries } from '../../../src/market/macro-series.ts';
import { align } from '../../../src/market/market.ts';
import { advanceDeclineNotes } from '../../../src/market/quality/advance-decline.ts';
import { usLabels } from '../../../src/series/labels.ts';
import type { MacroId } from '../../../src/series/macro-kind.ts';
import { macroKind } from '../../../src/series/macro-kinds.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const sessions = 100;
const days = sessionsFrom('2025-01-02', sessions);
/** Up by a hundredth on odd rows, down on even ones. */
const index = seriesOf(
  days,
  Array.from(days, (_, row) => (row % 2 === 1 ? 101 : 100)),
);
const rose = Array.from(days, (_, row) => (row % 2 === 1 ? 2000 + row : 900));
const fell = Array.from(days, (_, row) => (row % 2 === 1 ? 800 : 1900 + row));

function notes(given: Partial<Record<MacroId, number[]>>, rows = sessions) {
  const macro = new Map(
    Object.entries(given).flatMap(([id, values]) => {
      const kind = macroKind(id);
      const series = seriesOf(days.subarray(0, rows), values.slice(0, rows), { file: `${id}.csv` });
      return kind ? [[id, macroSeries(kind, series)] as const] : [];
    }),
  );
  return advanceDeclineNotes(align({ large: index, small: index, growth: index }, [], usLabels, macro));
}
const messages = (...given: Parameters<typeof notes>) => notes(...given).map(({ message }) => message);

test('breadth beside them is used instead, and says so', () => {
  expect(messages({ breadth: rose.map(() => 50), advancing: rose, declining: fell })).toEqual([
    'advancing "advancing.csv" and declining "declining.csv" have no effect: breadth "breadth.csv" is used instead',
  ]);
  expect(messages({ breadth: rose.map(() => 50), advancing: rose })).toEqual([
    'advancing "advancing.csv" has no effect: breadth "breadth.csv" is used instead',
  ]);
  expect(messages({ breadth: rose.map(() => 50) })).toEqual([]);
});

describe('the issues that rose and that fell', () => {
  it('have no note if their names are right', () => {
    expect(notes({ advancing: rose, declining: fell })).toEqual([]);
    expect(notes({})).toEqual([]);
  });

  it('are a warning if they rise when the large index falls', () => {
    expect(notes({ advancing: fell, declining: rose })).toEqual([
      {
        code: 'swapped',
        severity: 'warning',
        message: 'advancing issues fall when the S&P 500 rises (correlation -1.00 on 99 days): are the files swapped?',
      },
    ]);
  });

  it('have no note if they hardly correlate with the large index', () => {
    const [some, others] = [0, 2].map((at) => Array.from(days, (_, row) => (row % 4 < 2 ? 1000 + at : 1500 - at)));
    expect(notes({ advancing: some ?? [], declining: (others ?? []).map((x) => 2500 - x) })).toEqual([]);
  });

  test.each([
    [60, 0],
    [61, 1],
  ])('are not judged on less than 60 returns: %i sessions', (rows, count) => {
    expect(notes({ advancing: fell, declining: rose }, rows)).toHaveLength(count);
  });

  it('are a warning if they are the same figures', () => {
    expect(messages({ advancing: rose, declining: rose })).toEqual([
      'advancing and declining are the same figures ("advancing.csv" and "declining.csv"): is it the same file twice?',
    ]);
  });

  it('have no note about files that begin later', () => {
    expect(notes({ advancing: rose, declining: fell }, 0)).toEqual([]);
  });

  test.each([
    ['advancing', 'declining'],
    ['declining', 'advancing'],
  ] as const)('have no effect where %s stands alone', (only, missing) => {
    expect(messages({ [only]: rose })).toEqual([
      `${only} "${only}.csv" has no effect: --series ${missing}=FILE is missing`,
    ]);
  });
});
