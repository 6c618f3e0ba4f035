import { describe, expect, test } from 'vitest';
import { withTotalReturn } from '../../../src/market/quality/total-return.ts';
import { otherLabels, usLabels } from '../../../src/series/labels.ts';
import type { Origin } from '../../../src/series/series.ts';
import { seriesOf } from '../../helpers/markets/series.ts';
import { run, sampleText } from '../../helpers/processes/fake-io.ts';

const others = otherLabels({ large: 'STOXX 600 Net Return', small: 'STOXX Small 200', growth: 'TecDAX' });

/** Code and file of the notes on such a file for the large index. */
function notesOf(origin: Partial<Origin>, labels = usLabels, role: 'large' | 'small' = 'large', closes = [5, 6]) {
  const series = seriesOf(['2024-01-02', '2024-01-03'], closes, {});
  const origins = series.origins.map((one) => ({ ...one, ...origin }));
  const found = withTotalReturn(role, { ...series, origins }, labels);
  expect(found.series.origins[0]?.totalReturn ?? false).toBe(found.notes.length > 0);
  return found.notes.map(({ message }) => message);
}

describe('closes include dividends', () => {
  test.each([
    [
      { file: 'SPY.csv', column: 'Adj Close' },
      '"SPY.csv" includes dividends (total return), as its column "Adj Close" says',
    ],
    [{ file: 'SPY-adjusted.csv' }, '"SPY-adjusted.csv" includes dividends (total return), as its name says'],
    [{ file: 'a.csv', symbol: 'SPXTR' }, '"a.csv" includes dividends (total return), as "SPXTR" in it says'],
  ])('where %o says so', (origin, message) => expect(notesOf(origin)).toEqual([message]));

  test('where the label of another triple says so, and only for its index', () => {
    expect(notesOf({ file: 'a.csv' }, others)).toEqual([
      '"a.csv" includes dividends (total return), as its label "STOXX 600 Net Return" says',
    ]);
    expect(notesOf({ file: 'a.csv' }, others, 'small')).toEqual([]);
  });

  test('not where a price index has a column of adjusted closes: it has no dividends', () => {
    expect(notesOf({ file: 'spx.csv', column: 'Adj Close' })).toEqual([]);
    expect(notesOf({ file: 'a.csv', symbol: '^GSPC', column: 'Adj Close' })).toEqual([]);
  });

  test('not where nothing says so', () => expect(notesOf({ file: 'SPY.csv' })).toEqual([]));
});

describe('the reports on a triple', () => {
  const files = { 'a.csv': sampleText('spx'), 'b.csv': sampleText('rut'), 'c.csv': sampleText('nasdaq') };
  const triple = (labels: string) => `--large a.csv --small b.csv --growth c.csv --labels ${labels}`;
  const sentence = /without\s+dividends/;

  test.each([
    ['Big-TR,Little-TR,Tech-TR', [true, true, true], ['total-return', 'total-return', 'total-return'], false],
    ['Big,Little,Tech', [false, false, false], [], true],
    ['Big-TR,Little,Tech', [true, false, false], ['mixed-dividends', 'total-return'], false],
  ])('%s', async (labels, flags, codes, isSaid) => {
    const check = JSON.parse((await run(`check ${triple(labels)} --json`, { files })).out);
    expect([check.market.large, check.market.small, check.market.growth].map((one) => one.totalReturn)).toEqual(flags);
    const found = [...check.warnings, ...check.notes].map(({ code }: { code: string }) => code);
    expect(found.filter((code) => /total-return|mixed-dividends/.test(code))).toEqual(codes);
    const backtest = JSON.parse((await run(`backtest ${triple(labels)} --json`, { files })).out);
    expect(Object.values(backtest.totalReturn).sort()).toEqual([...flags].sort());
    for (const command of ['check --verbose', 'backtest', 'backtest --format markdown'])
      expect(sentence.test((await run(`${command} ${triple(labels)}`, { files })).out)).toBe(isSaid);
  });
});
