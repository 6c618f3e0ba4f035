import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { runsEvidence } from '../../../src/signals/divergence/evidence.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { describeShared } from '../../helpers/shared.ts';

/** Small over a large index that stands still, one letter a session: `+` ahead, `-` not. */
function runsOf(moves: string, after = 0) {
  const small = [100];
  for (const move of moves) small.push((small.at(-1) ?? 0) * (move === '+' ? 1.01 : 0.99));
  for (let i = 0; i < after; i++) small.push((small.at(-1) ?? 0) * 0.999);
  const market = marketOf({ large: small.map(() => 50), small, growth: small });
  return { market, date: (row: number) => isoDate(market.days[row] ?? 0) };
}

test('a run is placed among those that are over', () => {
  const { market } = runsOf('+++-++-+-++');
  expect(runsEvidence(market, 11)).toMatchObject({ run: 2, rank: 2, completed: 3 });
  expect(runsEvidence(market, 10)).toMatchObject({ run: 1, rank: 3, completed: 3 });
  expect(runsEvidence(market, 3)).toMatchObject({ run: 3, rank: 1, completed: 0, earlier: [] });
});

test('without a run there are no rank and no returns', () => {
  const { market } = runsOf('+++-');
  expect(runsEvidence(market, 4)).toMatchObject({
    run: 0,
    rank: null,
    completed: 1,
    after21: { runs: 0 },
    earlier: [],
  });
});

test('what followed earlier runs counts from the session on which they had got as long', () => {
  const { market, date } = runsOf('++++-+-++');
  expect(runsEvidence(market, 9).earlier).toEqual([
    { reached: date(2), length: 4, ahead21: Number.NaN, ahead63: Number.NaN },
  ]);
});

test('an outcome counts once it is over', () => {
  const { market } = runsOf(`++-++--${'-'.repeat(20)}+`);
  const t = market.days.length - 1;
  // Runs of one or more were reached in rows 1 and 4; row 22 is 21 sessions after the first, row 25 after the second.
  expect(runsEvidence(market, t)).toMatchObject({
    run: 1,
    after21: { runs: 2, ahead: 0 },
    after63: { runs: 0, mean: Number.NaN },
  });
  const first = (market.small[22] ?? 0) / (market.small[1] ?? 0) - 1;
  const second = (market.small[25] ?? 0) / (market.small[4] ?? 0) - 1;
  expect(runsEvidence(market, t).after21.mean).toBeCloseTo((first + second) / 2, 12);
  expect(runsEvidence(market, t).earlier.map(({ ahead21 }) => ahead21)).toEqual(
    [first, second].map((x) => expect.closeTo(x, 12)),
  );
});

test('only the latest twenty are listed, all are counted', () => {
  const { market } = runsOf(`${'+-'.repeat(60)}+`);
  const { earlier, after21, completed } = runsEvidence(market, 121);
  expect([earlier.length, completed, after21.runs]).toEqual([20, 60, 50]);
});

describeShared('the run of 2026-01-22', () => {
  test('is the second longest, after that of 1996', async () => {
    expect(runsEvidence(await longTriple('2026-01-22'), 9664)).toMatchObject({
      run: 14,
      rank: 2,
      completed: 2395,
      earlier: [{ reached: '1996-05-03', length: 16 }],
    });
  });
});
